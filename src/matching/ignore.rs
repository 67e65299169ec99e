//! What may stand in one version alone, as a note says under `ignore:`.
//!
//! ```yaml
//! ignore:
//!   - { text: "24/7", in: ru, reason: "an idiom in English" }
//!   - { text: Annex V, file: report.en.md, reason: only the English report has it }
//! ```

use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};

use super::passage::Passage;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::enclosure::Enclosure;
use crate::language::Language;
use crate::project::files::relative_to;
use crate::source::Span;
use crate::yaml::shape::{Key, Mapping, Shape};
use crate::yaml::{self, Keys, Node};

/// An entry of `ignore:` in a note.
pub static IGNORE: Mapping = Mapping {
    what: "a text that may stand in one version alone",
    keys: &[
        Key::required("text", Shape::Text, "24/7", "The text, exactly as it stands in that version."),
        Key::required("in", Shape::Language, "ru", "The version that it stands in. It can be left out beside `file`.")
            .unless("file"),
        Key::optional("file", Shape::Path, "report.ru.md", "The enclosure that it stands in, as under `enclosures`."),
        Key::required("reason", Shape::Text, "an idiom", "Why the other versions need not say it."),
    ],
};

/// A text that one version has and the others need not.
#[derive(Debug, Clone)]
pub struct Ignore {
    /// The text, exactly as it stands.
    pub text: String,
    /// The language of the version; that of the file where one is named.
    pub language: Option<Language>,
    /// The enclosure that it stands in, by its path in the project; none for the note's own texts.
    pub file: Option<String>,
    /// Where it is written.
    pub span: Span,
}

impl Ignore {
    /// Reads `ignore:` of a note; enclosures are named by their paths from the folder of the file `beside`.
    pub fn read_all(
        node: &Node,
        beside: &str,
        languages: &[Language],
        enclosures: &[Enclosure],
        diagnostics: &mut Diagnostics,
    ) -> Vec<Self> {
        let items = yaml::expect_sequence(node, "texts that may stand in one version alone", diagnostics);
        let items = items.unwrap_or_default().iter();
        items.filter_map(|item| Self::read(item, beside, languages, enclosures, diagnostics)).collect()
    }

    fn read(
        node: &Node,
        beside: &str,
        languages: &[Language],
        enclosures: &[Enclosure],
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let mut keys = Keys::of(node, &IGNORE, diagnostics)?;
        let text = keys.get("text", diagnostics);
        let language = keys.get("in", diagnostics);
        let file = keys.get("file", diagnostics);
        let reason = keys.get("reason", diagnostics);
        keys.finish(diagnostics);
        let text = text.and_then(|node| Some((yaml::expect_text(node, "a text", diagnostics)?, node.span.clone())));
        let reason = reason.and_then(|node| yaml::expect_text(node, "a reason", diagnostics));
        let language = match language {
            Some(node) => Some(read_language(node, languages, diagnostics)?),
            None => None,
        };
        let file = match file {
            Some(node) => Some(read_file(node, beside, enclosures, diagnostics)?),
            None => None,
        };
        let (text, span) = text.filter(|_| reason.is_some())?;
        Some(Self { text: text.to_string(), language, file, span })
    }

    /// Whether it is about a text in this place.
    fn is_about(&self, language: &Language, file: Option<&str>) -> bool {
        self.file.as_deref() == file && self.language.as_ref().is_none_or(|own| own == language)
    }
}

fn read_language(node: &Node, languages: &[Language], diagnostics: &mut Diagnostics) -> Option<Language> {
    let tag = yaml::expect_text(node, "a language", diagnostics)?;
    let found = languages.iter().find(|language| language.to_string() == tag).cloned();
    if found.is_none() {
        let known: Vec<String> = languages.iter().map(ToString::to_string).collect();
        let complaint = Diagnostic::error(Code::UnknownLanguage, format!("the note has no version in `{tag}`"));
        diagnostics.push(complaint.at(node.span.clone()).nearest(tag, known.iter().map(String::as_str)));
    }
    found
}

fn read_file(node: &Node, beside: &str, enclosures: &[Enclosure], diagnostics: &mut Diagnostics) -> Option<String> {
    let written = yaml::expect_text(node, "the path of an enclosure", diagnostics)?;
    let documents = || enclosures.iter().flat_map(|enclosure| &enclosure.documents);
    let path = relative_to(beside, written).ok();
    let found = documents().find(|document| Some(&document.path) == path.as_ref());
    if found.is_none() {
        let known: Vec<&str> = documents().map(|document| document.span.text()).collect();
        let complaint = Diagnostic::error(Code::InvalidValue, format!("`{written}` is not enclosed"));
        let complaint = complaint.at(node.span.clone()).nearest(written, known);
        diagnostics.push(complaint.help("write the path as under `enclosures:`"));
    }
    found.map(|document| document.path.clone())
}

/// The texts of a note that may stand in one version alone, with what has become of them.
#[derive(Debug)]
pub struct Ignores<'n> {
    all: &'n [Ignore],
    used: Vec<AtomicBool>,
}

impl<'n> Ignores<'n> {
    /// None of them has been met yet.
    pub fn new(all: &'n [Ignore]) -> Self {
        Self { all, used: all.iter().map(|_| AtomicBool::new(false)).collect() }
    }

    /// Whether any is about a file.
    pub fn concern(&self, file: &str) -> bool {
        self.all.iter().any(|ignore| ignore.file.as_deref() == Some(file))
    }

    /// Whether what stands at any of these places of a text may stand there alone.
    pub fn cover(&self, passage: &Passage, places: &[&Range<usize>], language: &Language, file: Option<&str>) -> bool {
        let touches =
            |found: &Range<usize>| places.iter().any(|place| found.start < place.end && place.start < found.end);
        self.any(language, file, |ignore| passage.occurrences(&ignore.text).iter().any(touches))
    }

    /// Whether a part of a document may stand alone, by its beginning.
    pub fn cover_part(&self, passage: &Passage, language: &Language, file: Option<&str>) -> bool {
        self.any(language, file, |ignore| passage.begins_with(&ignore.text))
    }

    fn any(&self, language: &Language, file: Option<&str>, covers: impl Fn(&Ignore) -> bool) -> bool {
        let mut any = false;
        for (ignore, used) in self.all.iter().zip(&self.used) {
            if ignore.is_about(language, file) && covers(ignore) {
                used.store(true, Ordering::Relaxed);
                any = true;
            }
        }
        any
    }

    /// Tells those that nothing had need of.
    pub fn tell_unused(&self, diagnostics: &mut Diagnostics) {
        for (ignore, _) in self.all.iter().zip(&self.used).filter(|(_, used)| !used.load(Ordering::Relaxed)) {
            let message = format!("`{}` is ignored, and nothing is told of it", ignore.text);
            let complaint = Diagnostic::warning(Code::UnusedIgnore, message).at(ignore.span.clone());
            diagnostics
                .push(complaint.help("write the text exactly as it stands in that version, or delete the entry"));
        }
    }
}
