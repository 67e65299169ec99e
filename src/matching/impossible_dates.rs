//! Dates that there cannot be, in whatever versions they stand: 31 September, a Monday that is a Thursday.
//!
//! They are doubted and never refused: a corrigendum may quote one, and a text may speak of another calendar.

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday};

use super::fact::{Fact, Strength, Value};
use super::ignore::Ignores;
use super::passage::Passage;
use super::texts::{Text, Voice};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

const CURE: &str = "correct the date";

/// Characters between a day of the week and its date, at most: a comma and a space, or a bracket.
const APART: usize = 3;

/// Reports the dates of a text that there cannot be. `years` are those that a date may mean which leaves its year out.
pub fn check(
    text: &Text,
    voice: Voice<'_>,
    years: &BTreeSet<i16>,
    ignores: &Ignores<'_>,
    diagnostics: &mut Diagnostics,
) {
    let passage = &text.passage;
    let mut tell = |fact: &Fact, message: String| {
        if !ignores.cover(passage, &[&fact.range], voice.language, voice.file)
            && let Some(span) = passage.span(&fact.range)
        {
            diagnostics.push(Diagnostic::warning(Code::Doubtful, message).at(span).help(CURE));
        }
    };
    for (index, fact) in text.facts.iter().enumerate() {
        let days: Vec<Day> = fact.readings.iter().filter_map(|value| Day::of(value, years)).collect();
        if days.is_empty() {
            continue;
        }
        let written = shown(passage, fact);
        if days.iter().all(|day| day.dates().is_empty()) {
            tell(fact, format!("there is no `{written}`"));
            continue;
        }
        // A day that may be read as a number is the first of several, and a date without its year may be of any.
        let is_certain = days.len() == fact.readings.len() && days.iter().all(|day| day.years.len() == 1);
        if let Some((other, weekday)) = weekday_of(text, index).filter(|_| is_certain) {
            let known: Vec<Weekday> = days.iter().flat_map(Day::dates).map(Date::weekday).collect();
            let is_so = known.iter().any(|known| known.to_monday_one_offset().unsigned_abs() == weekday);
            if let (false, Some(first)) = (is_so, known.first()) {
                tell(fact, format!("`{written}` is a {first:?}, and not `{}`", shown(passage, other)));
            }
        }
    }
}

/// Which day of the week the date is that a day of the week stands beside: "`27 June 2024` is a Thursday".
pub fn weekday_meant(text: &Text, weekday: usize) -> Option<String> {
    let fact = text.facts.get(weekday).filter(|fact| is_weekday(fact))?;
    let is_of = |date: &usize| weekday_of(text, *date).is_some_and(|(beside, _)| beside.range == fact.range);
    let date = &text.facts[(0..text.facts.len()).find(is_of)?];
    let day = Day::of(date.value(), &BTreeSet::new())?.dates().first().copied()?;
    Some(format!("`{}` is a {:?}", shown(&text.passage, date), day.weekday()))
}

/// The day of the week that certainly belongs to a date: in brackets behind it, or beside it and beside no other. Where
/// there are several dates, or several days of the week, it cannot be told which belongs to which.
fn weekday_of(text: &Text, date: usize) -> Option<(&Fact, u8)> {
    let own = text.facts.get(date)?;
    let previous = |index: usize| text.facts.get(index.checked_sub(1)?);
    let between = |one: &Fact, other: &Fact| text.passage.text.get(one.range.end..other.range.start);
    let touches = |one: &Fact, other: &Fact| between(one, other).is_some_and(is_little);
    let is_joined = |one: &Fact, other: &Fact| between(one, other).is_some_and(is_word_at_most);
    let is_counted =
        |fact: &Fact| fact.readings.iter().any(|value| matches!(value, Value::Date { .. } | Value::Number(_)));
    if previous(date).is_some_and(|fact| is_counted(fact) && is_joined(fact, own)) {
        return None;
    }
    if let Some((after, weekday)) = weekday_at(text, date + 1).filter(|(after, _)| touches(own, after)) {
        let next = text.facts.get(date + 2);
        let is_one_of_several = weekday_at(text, date + 2).is_some_and(|(other, _)| is_joined(after, other));
        if between(own, after)?.contains('(') {
            return Some((after, weekday)).filter(|_| !is_one_of_several);
        }
        if is_one_of_several {
            return None;
        }
        let may_be_of_next = next.is_some_and(|next| is_date(next) && touches(after, next));
        let has_one_before = previous(date).is_some_and(|before| is_weekday(before) && touches(before, own));
        if !may_be_of_next && !has_one_before && after.strength > Strength::Weak {
            return Some((after, weekday));
        }
    }
    let at = date.checked_sub(1)?;
    let (before, weekday) = weekday_at(text, at).filter(|(before, _)| touches(before, own))?;
    let is_in_brackets = between(before, own)?.contains(')');
    let is_one_of_several = previous(at)
        .is_some_and(|other| is_weekday(other) && is_joined(other, before) || is_date(other) && touches(other, before));
    (!is_in_brackets && !is_one_of_several && before.strength > Strength::Weak).then_some((before, weekday))
}

fn weekday_at(text: &Text, index: usize) -> Option<(&Fact, u8)> {
    let fact = text.facts.get(index)?;
    match *fact.value() {
        Value::Weekday(weekday) => Some((fact, weekday)),
        _ => None,
    }
}

fn is_weekday(fact: &Fact) -> bool {
    matches!(fact.value(), Value::Weekday(_))
}

fn is_date(fact: &Fact) -> bool {
    matches!(fact.value(), Value::Date { .. })
}

/// Whether this is nothing but a comma or a bracket.
fn is_little(between: &str) -> bool {
    between.chars().count() <= APART && between.chars().all(|c| c.is_whitespace() || matches!(c, ',' | '(' | ')'))
}

/// Whether this is a word at most, with signs that end no sentence: "and", "–", ") to (".
fn is_word_at_most(between: &str) -> bool {
    let words = between.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.count() <= 1 && !between.contains(['.', ';', '!', '?'])
}

fn shown<'p>(passage: &'p Passage, fact: &Fact) -> &'p str {
    passage.text.get(fact.range.clone()).unwrap_or_default()
}

/// A day of a month, and the years that it may be of.
struct Day {
    years: Vec<i16>,
    month: i8,
    /// Of the month.
    number: i8,
}

impl Day {
    fn of(value: &Value, known: &BTreeSet<i16>) -> Option<Self> {
        let Value::Date { year, month, day: Some(day) } = value else { return None };
        let years = match year {
            Some(year) => vec![*year],
            None => known.iter().copied().collect(),
        };
        Some(Self { years, month: i8::try_from(*month).ok()?, number: i8::try_from(*day).ok()? })
    }

    /// The dates that it can mean; none where there is no such day.
    fn dates(&self) -> Vec<Date> {
        self.years.iter().filter_map(|year| Date::new(*year, self.month, self.number).ok()).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::project::Project;
    use crate::source::Source;

    /// What is told of a line in a language, in a note of 2024.
    fn told(tag: &str, line: &str) -> Option<Vec<String>> {
        let mut diagnostics = Diagnostics::new();
        let project = Project::open(Path::new(env!("CARGO_MANIFEST_DIR")), &mut Diagnostics::new())?;
        let language = tag.parse().ok()?;
        let catalogue = project.catalogue(&language)?;
        let vocabulary = super::super::Vocabulary::new(project.words(&language), catalogue, &project.parties);
        let voice = Voice { language: &language, vocabulary: &vocabulary, file: None };
        let source = Source::new("note.yaml", line);
        let text = Text::new(Passage::of_field(line, &source.whole()), voice);
        check(&text, voice, &BTreeSet::from([2023, 2024, 2025]), &Ignores::new(&[]), &mut diagnostics);
        Some(diagnostics.into_iter().map(|finding| finding.message).collect())
    }

    #[test]
    fn dates_that_there_cannot_be_are_told_in_each_language() {
        for (tag, line, message) in [
            ("en", "by 31 September 2024", "there is no `31 September 2024`"),
            ("en", "until 30 February.", "there is no `30 February`"),
            ("en", "29 February 2023", "there is no `29 February 2023`"),
            ("en", "on 31.06.2024", "there is no `31.06.2024`"),
            ("en", "on Monday, 11 July 2024", "`11 July 2024` is a Thursday, and not `Monday`"),
            ("en", "on 11 July 2024 (Friday)", "`11 July 2024` is a Thursday, and not `Friday`"),
            ("ru", "до 31 сентября 2024 года", "there is no `31 сентября 2024 года`"),
            ("ru", "в понедельник, 11 июля 2024 года", "`11 июля 2024 года` is a Thursday, and not `понедельник`"),
            ("kk", "2024 жылғы 31 қыркүйекте", "there is no `2024 жылғы 31 қыркүйекте`"),
            ("en", "11 July 2024 (Thursday), 12 July 2024 (Monday)", "`12 July 2024` is a Friday, and not `Monday`"),
            ("en", "Friday 11 July 2024, Friday 12 July 2024", "`11 July 2024` is a Thursday, and not `Friday`"),
            ("ru", "11 июля 2024 года (среда)", "`11 июля 2024 года` is a Thursday, and not `среда`"),
            ("kk", "2024 жылғы 11 шілде, дүйсенбі", "`2024 жылғы 11 шілде` is a Thursday, and not `дүйсенбі`"),
        ] {
            assert_eq!(told(tag, line), Some(vec![message.to_string()]), "{line}");
        }
    }

    #[test]
    fn other_dates_are_left_alone() {
        for (tag, line) in [
            ("en", "on Thursday, 11 July 2024, and by 30 September"),
            ("en", "on Thursday, 11 July 2024, Friday, 12 July 2024"),
            ("en", "29 February"),
            ("en", "Monday to Friday, 8–12 July 2024"),
            ("en", "02/31/24 is no date, nor is 31/12"),
            ("en", "11 July 2024 (Thursday), 12 July 2024 (Friday)"),
            ("en", "11 July 2024 Thursday, 12 July 2024 Friday"),
            ("en", "8–9 July 2024, Monday–Tuesday"),
            ("en", "8 and 9 July 2024 (Monday, Tuesday)"),
            ("en", "from Monday, 8 July 2024 to Friday, 12 July 2024"),
            ("en", "Monday–Friday, 12 July 2024"),
            ("en", "on Friday, 11 July"),
            ("ru", "в четверг, 11 июля 2024 года"),
            ("ru", "11 июля 2024 года (четверг), 12 июля 2024 года (пятница)"),
            ("ru", "8 июля (понедельник), 9 июля (вторник) 2024 года"),
            ("ru", "8 и 9 июля 2024 года (понедельник и вторник)"),
            ("ru", "об охране окружающей среды, 11 июля 2024 года"),
            ("ru", "11 июля 2024 года, среда обитания"),
            ("kk", "2024 жылғы 8–9 шілде, дүйсенбі–сейсенбі күндері"),
            ("kk", "2024 жылғы 11 шілдеден (бейсенбі) 12 шілдеге (жұма) дейін"),
            ("kk", "2024 жылғы 11 шілде, бейсенбі"),
        ] {
            assert_eq!(told(tag, line), Some(Vec::new()), "{line}");
        }
    }
}
