//! Two documents held against each other, each a tree of texts ([`parts`](super::parts)).
//!
//! The parts of both are aligned level by level: the paragraphs and lists of the document, the items of a list, the
//! rows of a table. A part without counterpart is told once, at its place; the texts of a pair are compared.

use std::collections::HashSet;

use super::align::align;
use super::fact::Fact;
use super::finding::{Difference, Gap, Meant, Said, Side};
use super::ignore::Ignores;

use super::parts::{Kind, Part};
use super::texts::{self, Around, Voice};
use crate::diagnostic::{Code, Severity};
use crate::enclosure::markdown::{Numbering, Style};

/// Differences of two documents, at most: more would not be read.
const MOST_DIFFERENCES: usize = 60;

/// Where something is missing: behind the last part that has a counterpart, or before all.
fn gap<'p>(last: Option<&'p Part>, parts: &'p [Part]) -> (Option<&'p Part>, Gap) {
    match last {
        Some(last) => (Some(last), Gap::After),
        None => (parts.first(), Gap::Before),
    }
}

/// What stands beside an empty cell of a row.
fn beside_cell(cells: &[Part], index: usize) -> (Option<&Part>, Gap) {
    let is_there = |cell: &&Part| cell.place().is_some();
    match cells[..index].iter().rev().find(is_there) {
        Some(before) => (Some(before), Gap::After),
        None => (cells[index..].iter().find(is_there), Gap::Before),
    }
}

/// The parts at the beginning of an alignment that stand on one side alone.
fn run<'p>(
    pairs: &[(Option<usize>, Option<usize>)],
    parts: &'p [Part],
    alone: impl Fn(&(Option<usize>, Option<usize>)) -> Option<usize>,
) -> Vec<&'p Part> {
    pairs.iter().map_while(alone).map(|index| &parts[index]).collect()
}

/// What it costs to pair two parts: from 0 to 2, by how much of what they say they have in common and by how much their
/// lengths differ.
fn cost(left: &Part, right: &Part, ratio: f32) -> Option<f32> {
    let other_kind = if left.kind.fits(right.kind) {
        0.0
    } else if left.kind.resembles(right.kind) {
        0.6
    } else {
        return None;
    };
    let marks = left.marks.len() + right.marks.len();
    let saying = if marks == 0 {
        0.3
    } else {
        let common = common(&left.marks, &right.marks);
        #[expect(clippy::cast_precision_loss, reason = "a share of a few")]
        let share = 2.0 * common as f32 / marks as f32;
        0.9 * (1.0 - share)
    };
    #[expect(clippy::cast_precision_loss, reason = "a length of a text")]
    let (own, other) = (left.length as f32 + 10.0, right.length as f32 * ratio + 10.0);
    let lengths = (own / other).ln().abs().min(1.0) * 0.9;
    Some(saying + lengths + other_kind)
}

fn common(left: &[u64], right: &[u64]) -> usize {
    let (mut a, mut b, mut found) = (0, 0, 0);
    while a < left.len() && b < right.len() {
        match left[a].cmp(&right[b]) {
            std::cmp::Ordering::Less => a += 1,
            std::cmp::Ordering::Greater => b += 1,
            std::cmp::Ordering::Equal => (a, b, found) = (a + 1, b + 1, found + 1),
        }
    }
    found
}

/// Two documents that are held against each other.
pub struct Comparison<'a> {
    /// The language and file of each.
    pub voices: [Voice<'a>; 2],
    /// What may stand in one alone.
    pub ignores: &'a Ignores<'a>,
    years: [HashSet<i16>; 2],
    ratio: f32,
    found: Vec<Difference>,
}

/// What two documents differ in. `spoken` are years that both may leave to what stands elsewhere.
pub fn differences(
    first: (&[Part], Voice<'_>),
    other: (&[Part], Voice<'_>),
    spoken: &HashSet<i16>,
    ignores: &Ignores<'_>,
) -> Vec<Difference> {
    let ((left, left_voice), (right, right_voice)) = (first, other);
    let years = [left, right].map(|parts| {
        let facts: Vec<&Fact> = parts.iter().flat_map(Part::facts).collect();
        facts
            .into_iter()
            .flat_map(|fact| texts::years(std::slice::from_ref(fact)).collect::<Vec<_>>())
            .chain(spoken.iter().copied())
            .collect()
    });
    let length = |parts: &[Part]| parts.iter().map(|part| part.length).sum::<usize>().max(1);
    #[expect(clippy::cast_precision_loss, reason = "lengths of texts")]
    let ratio = length(left) as f32 / length(right) as f32;
    let mut comparison = Comparison {
        voices: [left_voice, right_voice],
        ignores,
        years,
        ratio: ratio.clamp(0.2, 5.0),
        found: Vec::new(),
    };
    comparison.parts(left, right);
    comparison.found.truncate(MOST_DIFFERENCES);
    comparison.found
}

impl Comparison<'_> {
    fn parts(&mut self, left: &[Part], right: &[Part]) {
        let pairs = align(left.len(), right.len(), |a, b| cost(&left[a], &right[b], self.ratio));
        let alone = [
            pairs.iter().filter_map(|pair| pair.0.filter(|_| pair.1.is_none())).collect::<Vec<_>>(),
            pairs.iter().filter_map(|pair| pair.1.filter(|_| pair.0.is_none())).collect(),
        ];
        let beside = |side: usize, parts: &'_ [Part], index: usize| -> Vec<usize> {
            let near = [index.wrapping_sub(1), index + 1];
            near.into_iter().filter(|near| *near < parts.len() && alone[side].contains(near)).collect()
        };
        let (mut last_left, mut last_right): (Option<&Part>, Option<&Part>) = (None, None);
        let mut at = 0;
        while at < pairs.len() && self.found.len() <= MOST_DIFFERENCES {
            match pairs[at] {
                (Some(a), Some(b)) => {
                    let near = [beside(0, left, a), beside(1, right, b)];
                    let facts = |side: usize, parts: &'_ [Part]| -> Vec<Fact> {
                        near[side].iter().flat_map(|index| parts[*index].facts()).cloned().collect()
                    };
                    let (near_left, near_right) = (facts(0, left), facts(1, right));
                    self.pair(&left[a], &right[b], [&near_left, &near_right]);
                    (last_left, last_right) = (Some(&left[a]), Some(&right[b]));
                }
                (Some(a), None) => {
                    let run = run(&pairs[at..], left, |pair| pair.0.filter(|_| pair.1.is_none()));
                    self.alone(&run, gap(last_right, right), 0);
                    (last_left, at) = (Some(&left[a]), at + run.len() - 1);
                }
                (None, Some(b)) => {
                    let run = run(&pairs[at..], right, |pair| pair.1.filter(|_| pair.0.is_none()));
                    self.alone(&run, gap(last_left, left), 1);
                    (last_right, at) = (Some(&right[b]), at + run.len() - 1);
                }
                (None, None) => {}
            }
            at += 1;
        }
    }

    fn pair(&mut self, left: &Part, right: &Part, beside: [&[Fact]; 2]) {
        self.forms(left, right);
        if let (Kind::Table(own), Kind::Table(other)) = (left.kind, right.kind)
            && own != other
        {
            // Which cell is the counterpart of which is known when the columns are the same.
            return;
        }
        if matches!((left.kind, right.kind), (Kind::Row, Kind::Row)) && left.parts.len() == right.parts.len() {
            // A cell is the counterpart of the one in its column.
            for (index, (own, other)) in left.parts.iter().zip(&right.parts).enumerate() {
                match (own.says_something(), other.says_something()) {
                    (true, false) => self.alone(&[own], beside_cell(&right.parts, index), 0),
                    (false, true) => self.alone(&[other], beside_cell(&left.parts, index), 1),
                    _ => self.pair(own, other, [&[], &[]]),
                }
            }
            return;
        }
        self.parts(&left.parts, &right.parts);
        let around = Around { years: self.years.clone(), beside: beside.map(|facts| facts.iter().collect()) };
        let found =
            texts::differences((&left.text, self.voices[0]), (&right.text, self.voices[1]), &around, self.ignores);
        self.found.extend(found);
    }

    /// How two parts are made: the level of headings, the numbers of lists, the columns of tables.
    fn forms(&mut self, left: &Part, right: &Part) {
        let number = |numbering: Numbering| match numbering.style {
            Style::Decimal | Style::Roman | Style::RomanCapitals => format!("a list numbered from {}", numbering.start),
            Style::Letters(_) | Style::Capitals(_) => format!("a list lettered from the {}. letter", numbering.start),
        };
        let (severity, own, other) = match (left.kind, right.kind) {
            (Kind::Heading(own), Kind::Heading(other)) if own != other => {
                let form = |level| format!("a heading of level {level}");
                (Severity::Warning, form(own), form(other))
            }
            (Kind::Heading(_), Kind::Paragraph) | (Kind::Paragraph, Kind::Heading(_)) => {
                let form = |kind: Kind| format!("a {}", kind.described());
                (Severity::Error, form(left.kind), form(right.kind))
            }
            (Kind::Table(own), Kind::Table(other)) if own != other => {
                let form = |columns| match columns {
                    1 => "a table of one column".to_string(),
                    columns => format!("a table of {columns} columns"),
                };
                (Severity::Error, form(own), form(other))
            }
            (Kind::List(Some(own)), Kind::List(Some(other))) if own.start != other.start => {
                (Severity::Error, number(own), number(other))
            }
            (Kind::List(Some(own)), Kind::List(None)) => {
                (Severity::Warning, number(own), "a list with bullets".to_string())
            }
            (Kind::List(None), Kind::List(Some(other))) => {
                (Severity::Warning, "a list with bullets".to_string(), number(other))
            }
            _ => return,
        };
        if self.is_ignored(left, 0) || self.is_ignored(right, 1) {
            return;
        }
        let side = |part: &Part, form: String, index: usize| Side {
            language: self.voices[index].language.clone(),
            said: Some(Said { words: form.clone(), meant: Meant::Form(form) }),
            place: part.place(),
            gap: None,
        };
        let difference = Difference {
            code: Code::UnmatchedPassage,
            severity,
            first: side(left, own, 0),
            other: side(right, other, 1),
            remark: None,
        };
        self.found.push(difference);
    }

    /// Parts beside each other that have no counterpart, and the place where it should be.
    fn alone(&mut self, parts: &[&Part], (near, gap): (Option<&Part>, Gap), index: usize) {
        // What says nothing is not missed, such as an empty row.
        let parts = parts.iter().filter(|part| part.place().is_some() && !self.is_ignored(part, index));
        let parts: Vec<&&Part> = parts.collect();
        let Some(first) = parts.first() else { return };
        let what = if parts.len() == 1 {
            format!("a {}", first.kind.described())
        } else if parts.iter().all(|part| part.kind.fits(first.kind)) {
            format!("{} {}", parts.len(), first.kind.of_several())
        } else {
            format!("{} parts from a {} on", parts.len(), first.kind.described())
        };
        let there = Side {
            language: self.voices[index].language.clone(),
            said: Some(Said { words: what.clone(), meant: Meant::Form(what) }),
            place: first.place(),
            gap: None,
        };
        let lacking = Side {
            language: self.voices[1 - index].language.clone(),
            said: None,
            place: near.and_then(Part::place),
            gap: Some(gap),
        };
        let (first, other) = if index == 0 { (there, lacking) } else { (lacking, there) };
        let (code, severity) = (Code::UnmatchedPassage, Severity::Error);
        self.found.push(Difference { code, severity, first, other, remark: None });
    }

    fn is_ignored(&self, part: &Part, index: usize) -> bool {
        let voice = self.voices[index];
        part.first_text().is_some_and(|passage| self.ignores.cover_part(passage, voice.language, voice.file))
    }
}
