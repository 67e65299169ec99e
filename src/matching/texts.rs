//! Two texts held against each other.

use std::collections::HashSet;
use std::ops::Range;

use super::compare::{self, Leftovers};
use super::extract;
use super::fact::{Fact, Strength, Value};
use super::finding::{Difference, Meant, Said, Side};
use super::ignore::Ignores;
use super::impossible_dates;
use super::links;
use super::passage::Passage;
use super::tokens::Tokens;
use super::vocabulary::Vocabulary;
use crate::diagnostic::{Code, Severity};
use crate::language::Language;
use crate::source::Span;

/// A version's language, and the file that its text stands in where that is an enclosure.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    /// The language.
    pub language: &'a Language,
    /// What is known of it.
    pub vocabulary: &'a Vocabulary,
    /// The enclosure's path in the project.
    pub file: Option<&'a str>,
}

/// A text with what it says.
#[derive(Debug, Clone, Default)]
pub struct Text {
    /// The text.
    pub passage: Passage,
    /// What it says, in order.
    pub facts: Vec<Fact>,
    /// Where the facts were written; those that are not here are found in the passage.
    origins: Vec<Option<Origin>>,
    /// Where the fields stand of which it repeats the texts.
    fields: Vec<(FieldKey, Span)>,
}

/// A field by its name, and the item that it is of; see [`Value::Field`].
pub type FieldKey = (String, usize);

/// Where a fact was written that is not found in its passage.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The place.
    pub place: Span,
    /// How it is written, where it is not the passage that says so.
    pub words: Option<String>,
    /// The field in which a name stands that the sentence says nowhere else.
    pub field: Option<FieldKey>,
}

impl Text {
    /// Reads a text.
    pub fn new(passage: Passage, voice: Voice<'_>) -> Self {
        let mut facts = extract::facts(&passage.text, voice.vocabulary);
        let mut origins = vec![None; facts.len()];
        for (target, place) in &passage.links {
            let value = match target.strip_prefix("mailto:") {
                Some(address) => Value::Mail(address.to_lowercase()),
                None => Value::Link(links::normalised(target, &voice.vocabulary.in_links)),
            };
            // An address that is printed and bears itself is one.
            if !facts.iter().any(|fact| *fact.value() == value) {
                facts.push(Fact::new(value, Strength::Sure, 0..0));
                origins.push(Some(Origin { place: place.clone(), words: None, field: None }));
            }
        }
        Self { passage, facts, origins, fields: Vec::new() }
    }

    /// A text whose facts are known, each with its origin, and the fields of which it repeats the texts.
    pub fn known(passage: Passage, known: Vec<(Fact, Origin)>, fields: Vec<(FieldKey, Span)>) -> Self {
        let (facts, origins) = known.into_iter().map(|(fact, origin)| (fact, Some(origin))).unzip();
        Self { passage, facts, origins, fields }
    }

    /// Leaves facts out.
    pub fn drop_values(&mut self, dropped: impl Fn(&Value) -> bool) {
        let kept: Vec<bool> = self.facts.iter().map(|fact| !fact.readings.iter().any(&dropped)).collect();
        let mut keeps = kept.iter();
        self.facts.retain(|_| keeps.next().copied().unwrap_or(true));
        let mut keeps = kept.iter();
        self.origins.retain(|_| keeps.next().copied().unwrap_or(true));
    }

    /// What stands here, or the place where it should: that of the field in which the other version has it, or of the text.
    fn side(&self, index: Option<usize>, voice: Voice<'_>, other: (&Self, Option<usize>)) -> Side {
        let language = voice.language.clone();
        let Some(index) = index else {
            let (other, there) = other;
            let origin = there.and_then(|there| other.origins[there].as_ref());
            let key = origin.and_then(|origin| origin.field.as_ref());
            let field = key.and_then(|key| self.fields.iter().find(|(own, _)| own == key));
            let place = field.map(|(_, place)| place.clone()).or_else(|| self.passage.beginning());
            return Side { language, said: None, place, gap: None };
        };
        let fact = &self.facts[index];
        let words = match fact.value() {
            // Of a link, the address is told, and not the words that bear it.
            Value::Link(address) | Value::Mail(address) if fact.range.is_empty() => address.clone(),
            _ => match self.origins[index].as_ref().and_then(|origin| origin.words.as_ref()) {
                Some(words) => words.clone(),
                None => self.passage.text.get(fact.range.clone()).unwrap_or_default().to_string(),
            },
        };
        let place = self.origins[index].as_ref().map(|origin| origin.place.clone());
        let place = place.or_else(|| self.passage.span(&fact.range));
        Side { language, said: Some(Said { words, meant: Meant::Value(fact.value().clone()) }), place, gap: None }
    }

    /// Whether a fact may stand here alone: it, or another that says the same.
    fn is_ignored(&self, index: usize, voice: Voice<'_>, ignores: &Ignores<'_>) -> bool {
        let value = self.facts[index].value();
        let alike: Vec<&Range<usize>> =
            self.facts.iter().filter(|fact| fact.value() == value).map(|fact| &fact.range).collect();
        // What a sentence repeats of a field is ignored by the words of the field.
        let of_field = || {
            let origin = self.origins[index].as_ref()?;
            let words = Passage::of_field(origin.words.as_ref()?, &origin.place);
            Some(ignores.cover(&words, &[&(0..words.text.len())], voice.language, voice.file))
        };
        ignores.cover(&self.passage, &alike, voice.language, voice.file) || of_field().unwrap_or(false)
    }
}

/// What is known of the documents that two texts stand in.
#[derive(Debug, Default)]
pub struct Around<'d> {
    /// The years that each document speaks of: a date may leave its year to what was said before.
    pub years: [HashSet<i16>; 2],
    /// What the parts beside each text say that have no counterpart: a paragraph may have become two.
    pub beside: [Vec<&'d Fact>; 2],
}

/// What two texts differ in.
pub fn differences(
    first: (&Text, Voice<'_>),
    other: (&Text, Voice<'_>),
    around: &Around<'_>,
    ignores: &Ignores<'_>,
) -> Vec<Difference> {
    let ((left, left_voice), (right, right_voice)) = (first, other);
    // What is the same, letter by letter, cannot differ, whatever we read in it.
    if left.passage.text == right.passage.text && left.passage.links.is_empty() && right.passage.links.is_empty() {
        return Vec::new();
    }
    let Leftovers { left: mut of_left, right: mut of_right, undated } = compare::leftovers(&left.facts, &right.facts);
    drop_known(&mut of_left, &left.facts, right, right_voice, &around.beside[1]);
    drop_known(&mut of_right, &right.facts, left, left_voice, &around.beside[0]);
    of_left.retain(|index| !is_quoted(left, *index, right));
    of_right.retain(|index| !is_quoted(right, *index, left));
    of_left.retain(|index| !left.is_ignored(*index, left_voice, ignores));
    of_right.retain(|index| !right.is_ignored(*index, right_voice, ignores));
    let facts = |text: &'_ Text, of: &[usize]| of.iter().map(|index| text.facts[*index].clone()).collect::<Vec<_>>();
    let (left_facts, right_facts) = (facts(left, &of_left), facts(right, &of_right));
    let pairs = compare::pair(&left_facts.iter().collect::<Vec<_>>(), &right_facts.iter().collect::<Vec<_>>());
    let mut differences = Vec::new();
    for (a, b) in pairs {
        let (a, b) = (a.map(|index| of_left[index]), b.map(|index| of_right[index]));
        let facts = [a.map(|index| &left.facts[index]), b.map(|index| &right.facts[index])];
        let Some(severity) = severity(facts) else { continue };
        let value = a.map(|index| left.facts[index].value()).or_else(|| b.map(|index| right.facts[index].value()));
        let Some(mut code) = value.map(Value::code) else { continue };
        if let (Some(a), Some(b)) = (a, b) {
            // A unit that was dropped is a matter of the unit.
            let other_code = right.facts[b].value().code();
            code = if code == Code::UnmatchedNumber { other_code } else { code };
            // A page has an address of its own in each language, but not for one figure.
            if let (Value::Link(own), Value::Link(other)) = (left.facts[a].value(), right.facts[b].value())
                && host(own) == host(other)
                && !differ_by_a_figure(own, other)
            {
                differences.push(Difference {
                    code,
                    severity: Severity::Warning,
                    first: left.side(Some(a), left_voice, (right, Some(b))),
                    other: right.side(Some(b), right_voice, (left, Some(a))),
                    remark: None,
                });
                continue;
            }
        }
        differences.push(Difference {
            code,
            severity,
            first: left.side(a, left_voice, (right, b)),
            other: right.side(b, right_voice, (left, a)),
            remark: weekday_meant((left, a), (right, b)),
        });
    }
    differences.extend(years_alone(&undated, first, other, around, ignores));
    differences
}

/// Which day of the week a date is that stands beside one of two days in doubt.
fn weekday_meant((left, a): (&Text, Option<usize>), (right, b): (&Text, Option<usize>)) -> Option<String> {
    let of = |text: &Text, index: Option<usize>| impossible_dates::weekday_meant(text, index?);
    of(left, a).or_else(|| of(right, b))
}

/// Dates of which one text says the year and the other does not, and where nothing around it speaks of that year either:
/// probably an omission. Where each text has such a year, they contradict each other.
fn years_alone(
    undated: &[(usize, usize)],
    (left, left_voice): (&Text, Voice<'_>),
    (right, right_voice): (&Text, Voice<'_>),
    around: &Around<'_>,
    ignores: &Ignores<'_>,
) -> Vec<Difference> {
    let year = |fact: &Fact| match fact.value() {
        Value::Date { year, .. } => *year,
        _ => None,
    };
    let (mut by_left, mut by_right) = (Vec::new(), Vec::new());
    for (a, b) in undated {
        if left.is_ignored(*a, left_voice, ignores) || right.is_ignored(*b, right_voice, ignores) {
            continue;
        }
        if year(&left.facts[*a]).is_some_and(|year| !speaks_of(year, &right.facts, &around.years[1])) {
            by_left.push((*a, *b));
        }
        if year(&right.facts[*b]).is_some_and(|year| !speaks_of(year, &left.facts, &around.years[0])) {
            by_right.push((*a, *b));
        }
    }
    let difference = |severity: Severity, a: usize, b: usize| Difference {
        code: Code::UnmatchedDate,
        severity,
        first: left.side(Some(a), left_voice, (right, Some(b))),
        other: right.side(Some(b), right_voice, (left, Some(a))),
        remark: None,
    };
    let both = by_left.len().min(by_right.len());
    let contradictions = by_left.iter().zip(&by_right).map(|((a, _), (_, b))| difference(Severity::Error, *a, *b));
    let alone = by_left[both..].iter().chain(&by_right[both..]);
    contradictions.chain(alone.map(|(a, b)| difference(Severity::Warning, *a, *b))).collect()
}

/// How much it weighs that these do not agree; `None` where it is nothing.
fn severity(facts: [Option<&Fact>; 2]) -> Option<Severity> {
    match facts {
        [Some(a), Some(b)] => compare::contradict(a, b).then_some(Severity::Error),
        [one, other] => match one.or(other)?.strength {
            Strength::Sure => Some(Severity::Error),
            Strength::Likely => Some(Severity::Warning),
            Strength::Weak => None,
        },
    }
}

/// Leaves out what the other text knows in another way: a party of which it has a derived word, and what stands in the
/// parts beside it that have no counterpart.
fn drop_known(of: &mut Vec<usize>, facts: &[Fact], other: &Text, voice: Voice<'_>, beside: &[&Fact]) {
    let names = of.iter().any(|index| matches!(facts[*index].value(), Value::Name(_)));
    let tokens = names.then(|| Tokens::of(&other.passage.text));
    of.retain(|index| {
        let derived = match (facts[*index].value(), &tokens) {
            (Value::Name(party), Some(tokens)) => voice.vocabulary.speaks_of(party, tokens),
            _ => false,
        };
        !derived && !beside.iter().any(|fact| facts[*index].agrees(fact))
    });
}

/// Whether a name of a text stands in the other in the same Latin letters, as titles do: *The Astana Times*.
fn is_quoted(text: &Text, index: usize, other: &Text) -> bool {
    let fact = &text.facts[index];
    let written = text.passage.text.get(fact.range.clone()).unwrap_or_default();
    let is_name = matches!(fact.value(), Value::Name(_)) && !written.is_empty() && written.is_ascii();
    is_name && other.passage.text.contains(written)
}

/// Whether a year is spoken of in a text, or in the document that it stands in.
fn speaks_of(year: i16, facts: &[Fact], document: &HashSet<i16>) -> bool {
    document.contains(&year) || years(facts).any(|said| said == year)
}

/// The years that a text speaks of.
pub fn years(facts: &[Fact]) -> impl Iterator<Item = i16> {
    facts.iter().filter_map(|fact| match fact.value() {
        Value::Date { year, .. } => *year,
        Value::Number(number) => number.small().filter(|year| (1800..2200).contains(year))?.try_into().ok(),
        _ => None,
    })
}

/// Whether two addresses are the same but for one figure.
fn differ_by_a_figure(own: &str, other: &str) -> bool {
    let different = || own.chars().zip(other.chars()).filter(|(a, b)| a != b);
    own.len() == other.len()
        && different().count() == 1
        && different().all(|(a, b)| a.is_ascii_digit() && b.is_ascii_digit())
}

fn host(link: &str) -> &str {
    link.split('/').next().unwrap_or_default()
}
