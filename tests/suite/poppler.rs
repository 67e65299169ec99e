//! What a reader of the PDF sees, as poppler tells it: words with their places.
//!
//! Tests that need poppler's programs ask [`is_here`] first. Where they are missing, such a test says so and passes, but
//! fails where `CI` is set.

use std::path::Path;
use std::process::Command;

/// A word with its edges, in points from the upper left corner of the paper.
#[derive(Debug, Clone)]
pub struct Word {
    pub left: f64,
    pub right: f64,
    pub bottom: f64,
    pub text: String,
}

/// A page with its words.
#[derive(Debug, Clone)]
pub struct Page {
    pub width: f64,
    pub height: f64,
    pub words: Vec<Word>,
}

/// A line of words on one height, from left to right.
#[derive(Debug, Clone)]
pub struct Line {
    pub left: f64,
    pub right: f64,
    pub bottom: f64,
    pub text: String,
}

/// Whether poppler's programs can be run.
pub fn is_here() -> bool {
    let found = Command::new("pdftotext").arg("-v").output().is_ok();
    assert!(found || std::env::var_os("CI").is_none(), "poppler's `pdftotext` is needed here");
    if !found {
        println!("skipped: poppler's `pdftotext` is not installed");
    }
    found
}

/// What one of poppler's programs prints.
pub fn says(program: &str, arguments: &[&str], pdf: &Path) -> String {
    let output = Command::new(program).args(arguments).arg(pdf).arg("-").output().expect("poppler");
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The pages of a PDF.
pub fn pages(pdf: &Path) -> Vec<Page> {
    let html = says("pdftotext", &["-bbox"], pdf);
    let mut pages: Vec<Page> = Vec::new();
    for line in html.lines().map(str::trim) {
        if let Some(rest) = line.strip_prefix("<page ") {
            let [width, height] = ["width", "height"].map(|name| attribute(rest, name));
            pages.push(Page { width, height, words: Vec::new() });
        } else if let Some(rest) = line.strip_prefix("<word ") {
            let [left, right, bottom] = ["xMin", "xMax", "yMax"].map(|name| attribute(rest, name));
            let text = rest.split_once('>').and_then(|(_, rest)| rest.rsplit_once("</word>")).expect("a word").0;
            let text = unescaped(text);
            pages.last_mut().expect("a page").words.push(Word { left, right, bottom, text });
        }
    }
    pages
}

fn attribute(tag: &str, name: &str) -> f64 {
    let (_, rest) = tag.split_once(&format!("{name}=\"")).expect(name);
    rest.split('"').next().and_then(|number| number.parse().ok()).expect(name)
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

/// A text without its white space and hyphenation, by which it is compared with what was written.
pub fn folded(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{AD}').collect()
}

impl Page {
    /// The lines from top to bottom.
    pub fn lines(&self) -> Vec<Line> {
        let mut words: Vec<&Word> = self.words.iter().collect();
        words.sort_by(|a, b| a.bottom.total_cmp(&b.bottom));
        let mut rows: Vec<Vec<&Word>> = Vec::new();
        for word in words {
            match rows.last_mut() {
                Some(row) if (row[0].bottom - word.bottom).abs() < 3.0 => row.push(word),
                _ => rows.push(vec![word]),
            }
        }
        let lines = rows.into_iter().map(|mut row| {
            row.sort_by(|a, b| a.left.total_cmp(&b.left));
            Line {
                left: row[0].left,
                right: row.iter().map(|word| word.right).fold(0.0, f64::max),
                bottom: row[0].bottom,
                text: row.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" "),
            }
        });
        lines.collect()
    }

    /// The text between the upper and the lower margin, folded: the number of the page is not in it.
    pub fn folded(&self, top: f64) -> String {
        let inside = self.words.iter().filter(|word| word.bottom > top);
        folded(&inside.map(|word| word.text.as_str()).collect::<String>())
    }
}
