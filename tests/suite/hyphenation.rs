//! Kazakh is set as evenly as Russian, and what is copied from its pages is what was written.

use std::fmt::Write as _;

use crate::poppler::{self, Page};
use crate::project::Project;

/// The same text in both languages, some seventy lines of each on a page of DOC/779's width.
const KAZAKH: &str = include_str!("hyphenation/kk.md");
const RUSSIAN: &str = include_str!("hyphenation/ru.md");

/// The pages of both texts, with right margins of these millimetres, each text in a PDF of its own.
fn laid_out(margins: &[u32]) -> Project {
    let mut project = Project::cica().file("notes/kk.md", KAZAKH).file("notes/ru.md", RUSSIAN);
    let note = std::fs::read_to_string(project.path("notes/doc-779.yaml")).expect("the note");
    let (head, _) = note.split_once("enclosures:").expect("its enclosures");
    project =
        project.file("notes/doc-779.yaml", format!("{head}enclosures:\n  - {{ kk: kk.md }}\n  - {{ ru: ru.md }}\n"));
    let profile = std::fs::read_to_string(project.path("verbale.yaml")).expect("the profile");
    for margin in margins {
        project = project.file("verbale.yaml", profile.replace("right: 15mm", &format!("right: {margin}mm")));
        let output = project.run(&["render", "notes/doc-779.yaml", "--split", "-o", &format!("out/{margin}")]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    project
}

fn file(margin: u32, language: &str) -> String {
    let number = if language == "kk" { 1 } else { 2 };
    format!("out/{margin}/DOC-779/enclosure-{number}.{language}.pdf")
}

/// What the justified lines of a language look like.
#[derive(Debug, Default)]
struct Lines {
    /// The mean space between two words of each line, in points.
    spaces: Vec<f64>,
    divided: usize,
}

impl Lines {
    fn add(&mut self, page: &Page, edge: f64) {
        for line in page.lines() {
            let mut words: Vec<_> = page.words.iter().filter(|word| (word.bottom - line.bottom).abs() < 3.0).collect();
            words.sort_by(|a, b| a.left.total_cmp(&b.left));
            // The last line of a paragraph is not justified.
            if words.len() < 2 || line.right < edge - 1.5 {
                continue;
            }
            let between: f64 = words.windows(2).map(|pair| pair[1].left - pair[0].right).sum();
            self.spaces.push(between / f64::from(u32::try_from(words.len() - 1).expect("few words")));
            self.divided += usize::from(line.text.ends_with('\u{AD}'));
        }
    }

    fn mean(&self) -> f64 {
        self.spaces.iter().sum::<f64>() / self.count()
    }

    fn deviation(&self) -> f64 {
        let mean = self.mean();
        (self.spaces.iter().map(|space| (space - mean).powi(2)).sum::<f64>() / self.count()).sqrt()
    }

    fn count(&self) -> f64 {
        f64::from(u32::try_from(self.spaces.len()).expect("few lines"))
    }
}

#[test]
fn kazakh_is_set_as_evenly_as_russian() {
    if !poppler::is_here() {
        return;
    }
    let margins = [15, 25, 35, 50];
    let project = laid_out(&margins);
    let measured = ["kk", "ru"].map(|language| {
        let mut lines = Lines::default();
        for margin in margins {
            for page in poppler::pages(&project.path(&file(margin, language))) {
                lines.add(&page, page.width - f64::from(margin) * 72.0 / 25.4);
            }
        }
        lines
    });
    let mut table = String::new();
    for (language, lines) in ["kk", "ru"].iter().zip(&measured) {
        let (mean, deviation, count) = (lines.mean(), lines.deviation(), lines.spaces.len());
        let _ = writeln!(
            table,
            "{language}: {count} lines, {} divided, space {mean:.2} ± {deviation:.2} pt",
            lines.divided
        );
    }
    println!("{table}");
    let [kazakh, russian] = &measured;
    assert!(kazakh.spaces.len() > 80 && russian.spaces.len() > 80, "{table}");
    assert!(kazakh.deviation() <= russian.deviation(), "{table}");
    assert!(kazakh.mean() <= russian.mean() * 1.1, "{table}");
    assert!(kazakh.divided * 10 <= russian.divided * 13, "{table}");
}

#[test]
fn copied_kazakh_is_what_was_written() {
    if !poppler::is_here() {
        return;
    }
    let project = laid_out(&[15]);
    for (language, text) in [("kk", KAZAKH), ("ru", RUSSIAN)] {
        let copied = poppler::says("pdftotext", &["-nopgbrk"], &project.path(&file(15, language)));
        // A soft hyphen stands at the end of a line or nowhere.
        assert_eq!(copied.matches('\u{AD}').count(), copied.matches("\u{AD}\n").count(), "{language}: {copied}");
        assert!(copied.contains("\u{AD}\n"), "{language}: no word is divided");
        // The number of a page comes between a word that is divided there.
        let lines = copied.lines().filter(|line| line.parse::<u32>().is_err() && !line.is_empty());
        let text_alone: Vec<&str> = lines.collect();
        let joined = text_alone.join("\n").replace("\u{AD}\n", "").replace(['\n', '\u{A0}'], " ");
        let mut words = joined.split_whitespace();
        for word in text.trim_start_matches("# ").split_whitespace() {
            assert!(words.any(|found| found == word), "{language}: `{word}` is not found in order in\n{joined}");
        }
    }
}

#[test]
fn a_heading_is_not_divided() {
    if !poppler::is_here() {
        return;
    }
    let project = laid_out(&[70]);
    let page = &poppler::pages(&project.path(&file(70, "kk")))[0];
    let heading: String = page.lines().iter().take(6).map(|line| line.text.clone() + "\n").collect();
    let title = KAZAKH.lines().next().expect("a heading").trim_start_matches("# ");
    assert!(heading.replace('\n', " ").starts_with(title), "{heading}");
}
