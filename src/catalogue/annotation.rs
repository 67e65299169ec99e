//! What the comment above an entry says to this program and to translators, as data.
//!
//! ```text
//! # The last paragraph of a note.                    what a translator must know of the place
//! # $sender: who sends it                            a variable and its meaning
//! # @draft no source: awaits a native reviewer       an annotation
//! # @omits $pages sheets are counted, not pages
//! # @adds $days a single day is counted too             what this language says more than the source
//! # @is event                                        what a term names, for the kinds that ask for one
//! # @coordinator russia until the end of 2025        who coordinates what a term names
//! ```
//!
//! An annotation is a line that begins with `@`. It belongs to the entry directly below it; [`KNOWN`] lists what there
//! is. Nothing here judges whether what a comment speaks of exists: that is for the checks, which know the entry.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use crate::source::Span;

/// The annotations, each as it is written and what it says.
pub const KNOWN: [(&str, &str); 6] = [
    ("@adds $variable REASON", "this language says the variable where the source does not"),
    ("@coordinator PARTY REMARK", "who coordinates the area or dimension that the term names"),
    ("@draft REASON", "awaits a native reviewer"),
    ("@is WORD", "what the term names, such as an event"),
    ("@omits $variable REASON", "this language does without the variable"),
    ("@omits .attribute REASON", "this language does without the attribute"),
];

/// What the comment of an entry says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Annotations {
    /// Why the entry awaits a reviewer.
    pub draft: Option<Draft>,
    /// What a term names: an event, a document.
    pub is: Option<Sort>,
    /// Who coordinates what a term names, in the order of the comment.
    pub coordinators: Vec<Coordinator>,
    /// What the language does without.
    pub omits: Vec<Omission>,
    /// What the language says where the source does not.
    pub adds: Vec<Addition>,
    /// The variables that are explained.
    pub documented: Vec<Documented>,
}

/// `@draft REASON`: the entry awaits a native reviewer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Why.
    pub reason: String,
    /// The annotation.
    pub span: Span,
}

/// `@is WORD`: what a term names, in a word that kinds of note ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sort {
    /// The word: `event`.
    pub word: String,
    /// The annotation.
    pub span: Span,
}

/// `@coordinator PARTY REMARK`: who coordinates an area or a dimension of cooperation, which a term names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coordinator {
    /// The name of the party: it has a term `-party-NAME`.
    pub party: String,
    /// Until when, in what role, and by which source; it may be empty.
    pub remark: String,
    /// The party's name in the comment.
    pub span: Span,
}

/// `@omits $variable REASON` or `@omits .attribute REASON`: the entry does without, on purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Omission {
    /// What is left out.
    pub what: Omitted,
    /// Why.
    pub reason: String,
    /// The name of what is left out, with its sign.
    pub span: Span,
}

/// What an entry can do without.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Omitted {
    /// A variable, by its name.
    Variable(String),
    /// An attribute, by its name.
    Attribute(String),
}

/// `@adds $variable REASON`: the entry says a variable where its source does not, on purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addition {
    /// The variable, without its sign.
    pub variable: String,
    /// Why.
    pub reason: String,
    /// The name with its sign.
    pub span: Span,
}

/// `$name: meaning`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Documented {
    /// The variable, without its sign.
    pub variable: String,
    /// What it is.
    pub meaning: String,
    /// The name with its sign.
    pub span: Span,
}

impl Annotations {
    /// Whether the entry does without a variable on purpose.
    #[must_use]
    pub fn omits_variable(&self, name: &str) -> bool {
        self.omits.iter().any(|omission| matches!(&omission.what, Omitted::Variable(known) if known == name))
    }

    /// Whether the entry does without an attribute on purpose.
    #[must_use]
    pub fn omits_attribute(&self, name: &str) -> bool {
        self.omits.iter().any(|omission| matches!(&omission.what, Omitted::Attribute(known) if known == name))
    }

    /// Whether the entry says a variable on purpose where its source does not.
    #[must_use]
    pub fn adds(&self, variable: &str) -> bool {
        self.adds.iter().any(|addition| addition.variable == variable)
    }

    /// Whether the comment explains a variable.
    #[must_use]
    pub fn documents(&self, variable: &str) -> bool {
        self.documented.iter().any(|documented| documented.variable == variable)
    }
}

/// Reads the lines of a comment. An annotation that is unknown or lacks a part is among the diagnostics.
pub fn read<'s>(lines: &[&'s str], span_of: impl Fn(&'s str) -> Span, diagnostics: &mut Diagnostics) -> Annotations {
    let mut annotations = Annotations::default();
    for line in lines.iter().map(|line| line.trim()) {
        if line.starts_with('@') {
            match annotation(line, &span_of) {
                Ok(Annotation::Draft(draft)) if annotations.draft.is_none() => annotations.draft = Some(draft),
                Ok(Annotation::Draft(draft)) => {
                    let complaint = Diagnostic::warning(Code::Annotation, "this entry is marked as a draft twice");
                    diagnostics.push(complaint.at(draft.span).help("keep one of the reasons, or join them"));
                }
                Ok(Annotation::Is(sort)) if annotations.is.is_none() => annotations.is = Some(sort),
                Ok(Annotation::Is(sort)) => {
                    let complaint = Diagnostic::warning(Code::Annotation, "it is said twice what this entry is");
                    diagnostics.push(complaint.at(sort.span).help("keep one of the words"));
                }
                Ok(Annotation::Coordinator(coordinator)) => annotations.coordinators.push(coordinator),
                Ok(Annotation::Omits(omission)) => annotations.omits.push(omission),
                Ok(Annotation::Adds(addition)) => annotations.adds.push(addition),
                Err(complaint) => diagnostics.push(complaint),
            }
        } else if let Some(documented) = documented(line, &span_of) {
            annotations.documented.push(documented);
        }
    }
    annotations
}

/// Whether a line of a comment is an annotation, which in a comment of its own belongs to no entry.
pub fn is_annotation(line: &str) -> bool {
    let Some(word) = line.trim().strip_prefix('@') else { return false };
    let word = word.split_whitespace().next().unwrap_or_default();
    KNOWN.iter().any(|(known, _)| known[1..].split(' ').next() == Some(word))
}

enum Annotation {
    Draft(Draft),
    Is(Sort),
    Coordinator(Coordinator),
    Omits(Omission),
    Adds(Addition),
}

fn annotation<'s>(line: &'s str, span_of: &impl Fn(&'s str) -> Span) -> Result<Annotation, Diagnostic> {
    let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let rest = rest.trim();
    let complain = |message: &str, place: &'s str, help: &str| {
        Diagnostic::warning(Code::Annotation, message).at(span_of(place)).help(help)
    };
    match word {
        "@draft" if rest.is_empty() => Err(complain(
            "`@draft` gives no reason",
            word,
            "say what is awaited: `# @draft no source: awaits a native reviewer`",
        )),
        "@draft" => Ok(Annotation::Draft(Draft { reason: rest.to_string(), span: span_of(line) })),
        "@is" if is_identifier(rest) => Ok(Annotation::Is(Sort { word: rest.to_string(), span: span_of(line) })),
        "@is" => Err(complain(
            "`@is` does not say in a word what the entry is",
            line,
            "write one word, such as `# @is event`, as kinds of note ask for it",
        )),
        "@coordinator" => {
            let (party, remark) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
            if !is_identifier(party) {
                let form = "write the name of a party: `# @coordinator kazakhstan`";
                return Err(complain("`@coordinator` names no party", line, form));
            }
            let (party, remark, span) = (party.to_string(), remark.trim().to_string(), span_of(party));
            Ok(Annotation::Coordinator(Coordinator { party, remark, span }))
        }
        "@omits" => {
            let (name, reason) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
            let form = "write `# @omits $variable REASON`, or `.attribute` in place of `$variable`";
            let what = match (name.strip_prefix('$'), name.strip_prefix('.')) {
                (Some(variable), _) if is_identifier(variable) => Omitted::Variable(variable.to_string()),
                (_, Some(attribute)) if is_identifier(attribute) => Omitted::Attribute(attribute.to_string()),
                _ => return Err(complain("`@omits` does not say what is left out", line, form)),
            };
            if reason.trim().is_empty() {
                return Err(complain("`@omits` gives no reason", line, form));
            }
            Ok(Annotation::Omits(Omission { what, reason: reason.trim().to_string(), span: span_of(name) }))
        }
        "@adds" => {
            let (name, reason) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
            let form = "write `# @adds $variable REASON`";
            let variable = name.strip_prefix('$').filter(|variable| is_identifier(variable));
            let Some(variable) = variable else {
                return Err(complain("`@adds` does not name a variable", line, form));
            };
            if reason.trim().is_empty() {
                return Err(complain("`@adds` gives no reason", line, form));
            }
            let (variable, reason) = (variable.to_string(), reason.trim().to_string());
            Ok(Annotation::Adds(Addition { variable, reason, span: span_of(name) }))
        }
        _ => {
            let known = ["@adds", "@coordinator", "@draft", "@is", "@omits"];
            let complaint = Diagnostic::warning(Code::Annotation, format!("there is no annotation `{word}`"));
            let complaint = complaint.at(span_of(word));
            Err(complaint.help(nearest(word, &known).map_or_else(
                || format!("known here: `{}`", KNOWN.map(|(form, _)| form).join("`, `")),
                |near| format!("did you mean `{near}`?"),
            )))
        }
    }
}

/// `$name: meaning`; other projects also write `$name (Type) - meaning`, and put it into a list.
fn documented<'s>(line: &'s str, span_of: &impl Fn(&'s str) -> Span) -> Option<Documented> {
    let line = line.trim_start_matches(['*', '-', ' ']);
    let name = line.strip_prefix('$')?;
    let end = name.find(|c: char| !is_part(c)).unwrap_or(name.len());
    let (variable, meaning) = name.split_at(end);
    if !is_identifier(variable) || !meaning.is_empty() && !meaning.starts_with([':', ' ', '(']) {
        return None;
    }
    let meaning = meaning.trim_start_matches([':', ' ', '-', '–', '—']).to_string();
    Some(Documented { variable: variable.to_string(), meaning, span: span_of(&line[..=end]) })
}

fn is_part(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

fn is_identifier(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.chars().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    fn read_all(text: &str) -> (Annotations, Vec<String>) {
        let source = Source::new("common.ftl", text);
        let mut diagnostics = Diagnostics::new();
        let lines: Vec<&str> = source.text().lines().collect();
        let read = read(&lines, |slice| source.span_of(slice).unwrap_or_else(|| source.whole()), &mut diagnostics);
        (read, diagnostics.into_iter().map(|finding| finding.message).collect())
    }

    #[test]
    fn a_comment_says_what_awaits_a_reviewer_and_what_is_left_out() {
        let (read, found) = read_all(
            "The mark.\n$sheets: sheets of paper\n@draft no source\n@omits $pages sheets are counted\n@omits .short uncertain\n@adds $days one day too",
        );
        assert_eq!(found, Vec::<String>::new());
        assert_eq!(read.draft.as_ref().map(|draft| draft.reason.as_str()), Some("no source"));
        assert!(read.omits_variable("pages") && !read.omits_variable("sheets"));
        assert!(read.omits_attribute("short") && !read.omits_attribute("address"));
        assert!(read.adds("days") && !read.adds("pages"));
        assert_eq!(read.documented[0].meaning, "sheets of paper");
        assert_eq!(read.documented[0].span.text(), "$sheets");
    }

    #[test]
    fn several_may_coordinate_an_area() {
        let (read, found) = read_all("@is area\n@coordinator russia until the end of 2025\n@coordinator china");
        assert_eq!(found, Vec::<String>::new());
        let said = read.coordinators.iter().map(|one| (one.party.as_str(), one.remark.as_str(), one.span.text()));
        assert_eq!(said.collect::<Vec<_>>(), [("russia", "until the end of 2025", "russia"), ("china", "", "china")]);
    }

    #[test]
    fn what_is_malformed_or_unknown_is_told() {
        for line in [
            "@draft",
            "@is",
            "@is an event",
            "@coordinator",
            "@coordinator (nobody)",
            "@omits pages why",
            "@omits $pages",
            "@omits",
            "@adds days why",
            "@adds .short why",
            "@adds $days",
            "@adds",
            "@drfat no source",
            "@reviewed by N",
        ] {
            let (read, found) = read_all(line);
            assert_eq!(found.len(), 1, "{line}");
            assert_eq!(read, Annotations::default(), "{line}");
        }
        assert_eq!(read_all("@draft one\n@draft two").1.len(), 1);
        assert_eq!(read_all("@is event\n@is document").1.len(), 1);
    }

    #[test]
    fn variables_are_documented_in_the_way_of_other_projects_too() {
        let (read, _) = read_all("Variables:\n  $count (Number) - how many\n * $user: who\nIt costs $5, or $x-y.");
        let names: Vec<&str> = read.documented.iter().map(|documented| documented.variable.as_str()).collect();
        assert_eq!(names, ["count", "user"]);
        assert_eq!(read.documented[0].meaning, "(Number) - how many");
    }
}
