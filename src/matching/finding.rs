//! What two texts differ in, as data, and as what is told of it.
//!
//! A text in three versions is held against each other in pairs with the first; what differs from both others is told
//! once, at the version that differs.

use super::fact::Value;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::language::Language;
use crate::source::Span;

/// What is to be done about every difference.
const HELP: &str = "let the versions say the same, or name what is meant under `ignore:` with a reason";

/// A text that stands in one version, or the place where it should.
#[derive(Debug, Clone)]
pub struct Side {
    /// The version's language.
    pub language: Language,
    /// What it says; nothing where it says nothing of the kind.
    pub said: Option<Said>,
    /// Where it stands, or the text that it is missing from.
    pub place: Option<Span>,
    /// How the place is beside the gap where a part of a document is missing.
    pub gap: Option<Gap>,
}

/// On which side of a place something is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Before it.
    Before,
    /// Behind it.
    After,
}

/// A value as a version says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// In the words of the version.
    pub words: String,
    /// What that means.
    pub meant: Meant,
}

/// What stands in one version alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant {
    /// A value.
    Value(Value),
    /// A part of a document, or how it is made: "a paragraph", "a table of 3 columns".
    Form(String),
}

/// A difference between two versions; the first of them is the same in all differences of a text.
#[derive(Debug, Clone)]
pub struct Difference {
    /// Under which code it is told.
    pub code: Code,
    /// How much it weighs.
    pub severity: Severity,
    /// The first version.
    pub first: Side,
    /// The other.
    pub other: Side,
    /// Which of them is wrong, where that can be told.
    pub remark: Option<String>,
}

impl Difference {
    /// Whether it is about the same thing of the first version as another.
    fn has_first_of(&self, known: &Self) -> bool {
        match (&self.first.said, &known.first.said) {
            (Some(own), Some(other)) => self.first.place == known.first.place && own.meant == other.meant,
            (None, None) => {
                // The first version lacks what both others have.
                let meant = |side: &Side| side.said.as_ref().map(|said| said.meant.clone());
                self.first.place == known.first.place && meant(&self.other) == meant(&known.other)
            }
            _ => false,
        }
    }
}

/// Tells the differences of a text that so many versions have, each once.
pub fn tell(differences: &[Difference], versions: usize, diagnostics: &mut Diagnostics) {
    let mut told = vec![false; differences.len()];
    for (index, difference) in differences.iter().enumerate() {
        if told[index] {
            continue;
        }
        let same: Vec<usize> = (index..differences.len())
            .filter(|other| *other == index || !told[*other] && difference.has_first_of(&differences[*other]))
            .fold(Vec::new(), |mut same, other| {
                // One of each of the other versions.
                let is_new = |known: &usize| differences[*known].other.language != differences[other].other.language;
                if same.iter().all(is_new) {
                    same.push(other);
                }
                same
            });
        if same.len() + 1 == versions && versions > 2 {
            for other in &same {
                told[*other] = true;
            }
            let others: Vec<&Side> = same.iter().map(|other| &differences[*other].other).collect();
            let severity = same.iter().map(|other| differences[*other].severity).max().unwrap_or(difference.severity);
            let severity = if contradict(&others) { Severity::Error } else { severity };
            let complaint = diagnostic(difference.code, severity, &difference.first, &others);
            diagnostics.push(with_help(complaint, difference.remark.as_ref()));
        } else {
            told[index] = true;
            let Difference { code, severity, first, other, remark } = difference;
            // Of two versions, what stands there is shown first; of three, the one that differs from the others.
            let complaint = if versions == 2 && other.said.is_none() {
                diagnostic(*code, *severity, first, &[other])
            } else {
                diagnostic(*code, *severity, other, &[first])
            };
            diagnostics.push(with_help(complaint, remark.as_ref()));
        }
    }
}

/// Whether dates of which the first version leaves out the year have two years in the others.
fn contradict(others: &[&Side]) -> bool {
    let years = others.iter().filter_map(|side| match side.said.as_ref()?.meant {
        Meant::Value(Value::Date { year, .. }) => year,
        _ => None,
    });
    years.clone().zip(years.skip(1)).any(|(one, next)| one != next)
}

/// A version that differs from others.
fn diagnostic(code: Code, severity: Severity, odd: &Side, others: &[&Side]) -> Diagnostic {
    let languages = |sides: &[&Side]| {
        let tags: Vec<String> = sides.iter().map(|side| format!("`{}`", side.language)).collect();
        tags.join(" and ")
    };
    let words = |side: &Side| side.said.as_ref().map(described);
    let agree = |sides: &[&Side]| sides.iter().all(|side| words(side) == words(sides[0]));
    let each = |sides: &[&Side]| {
        let said = |side: &&Side| format!("{} in `{}`", words(side).unwrap_or_default(), side.language);
        sides.iter().map(said).collect::<Vec<_>>().join(", ")
    };
    let saying: Vec<&Side> = others.iter().copied().filter(|side| side.said.is_some()).collect();
    let lacking: Vec<&Side> = others.iter().copied().filter(|side| side.said.is_none()).collect();
    let message = match (words(odd), saying.first()) {
        (Some(own), Some(first)) => {
            let listed = if agree(&saying) {
                format!("{} in {}", words(first).unwrap_or_default(), languages(&saying))
            } else {
                each(&saying)
            };
            format!("{own} stands in `{}`, and {listed}", odd.language)
        }
        (Some(own), None) => {
            format!("{own} {} in `{}` and not in {}", stands(odd), odd.language, languages(&lacking))
        }
        (None, Some(_)) if !agree(&saying) => {
            format!("{}, and nothing like it in `{}`", each(&saying), odd.language)
        }
        (None, Some(first)) => {
            let there = languages(&saying);
            format!("{} {} in {there} and not in `{}`", words(first).unwrap_or_default(), stands(first), odd.language)
        }
        (None, None) => format!("`{}` differs from {}", odd.language, languages(others)),
    };
    let mut complaint = match severity {
        Severity::Error => Diagnostic::error(code, message),
        Severity::Warning => Diagnostic::warning(code, message),
        Severity::Note => Diagnostic::note(code, message),
    };
    for side in std::iter::once(&odd).chain(others) {
        if let Some(place) = &side.place {
            let label = match (&side.said, side.gap) {
                (Some(_), _) => format!("in `{}`", side.language),
                (None, None) => format!("nothing like it in `{}`", side.language),
                (None, Some(Gap::Before)) => format!("missing before this in `{}`", side.language),
                (None, Some(Gap::After)) => format!("missing after this in `{}`", side.language),
            };
            complaint = complaint.labelled(place.clone(), label);
        }
    }
    if let Some(first) = saying.first()
        && let (Some(own), Some(other)) = (symbol(odd), symbol(first))
        && in_latin(own) == in_latin(other)
    {
        let cyrillic = if own.is_ascii() { other } else { own };
        complaint = complaint.help(format!("`{cyrillic}` has Cyrillic letters that look like Latin ones"));
    }
    complaint
}

/// A finding with what helps: which version is wrong, and what is to be done.
fn with_help(complaint: Diagnostic, remark: Option<&String>) -> Diagnostic {
    let complaint = match remark {
        Some(remark) => complaint.help(remark.clone()),
        None => complaint,
    };
    complaint.help(HELP)
}

fn symbol(side: &Side) -> Option<&str> {
    match side.said.as_ref()?.meant {
        Meant::Value(Value::Symbol(ref symbol)) => Some(symbol),
        _ => None,
    }
}

/// A symbol with Latin letters in place of the Cyrillic ones that look like them.
fn in_latin(symbol: &str) -> String {
    const ALIKE: [(char, char); 20] = [
        ('А', 'A'),
        ('В', 'B'),
        ('Е', 'E'),
        ('І', 'I'),
        ('Ј', 'J'),
        ('К', 'K'),
        ('М', 'M'),
        ('Н', 'H'),
        ('О', 'O'),
        ('Р', 'P'),
        ('С', 'C'),
        ('Т', 'T'),
        ('У', 'Y'),
        ('Х', 'X'),
        ('а', 'a'),
        ('е', 'e'),
        ('о', 'o'),
        ('р', 'p'),
        ('с', 'c'),
        ('х', 'x'),
    ];
    let latin = |c: char| ALIKE.iter().find(|(own, _)| *own == c).map_or(c, |(_, latin)| *latin);
    symbol.chars().map(latin).collect()
}

/// One thing stands, several stand.
fn stands(side: &Side) -> &'static str {
    let begins_with_figure =
        |said: &Said| matches!(&said.meant, Meant::Form(form) if form.starts_with(|c: char| c.is_ascii_digit()));
    if side.said.as_ref().is_some_and(begins_with_figure) { "stand" } else { "stands" }
}

fn described(said: &Said) -> String {
    match &said.meant {
        Meant::Value(Value::Field(name, _)) => format!("the text of `{name}`"),
        Meant::Value(_) => format!("`{}`", said.words.replace(char::is_whitespace, " ")),
        Meant::Form(form) => form.clone(),
    }
}
