//! Dates that there cannot be, in whatever versions they stand: 31 September, a Monday that is a Thursday.
//!
//! They are doubted and never refused: a corrigendum may quote one, and a text may speak of another calendar.

use std::collections::HashSet;

use jiff::civil::{Date, Weekday};

use super::fact::{Fact, Value};
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
    years: &HashSet<i16>,
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
        let dates = || fact.readings.iter().filter_map(|value| Day::of(value, years));
        if dates().next().is_none() {
            continue;
        }
        let written = shown(passage, fact);
        if dates().all(|day| day.dates().is_empty()) {
            tell(fact, format!("there is no `{written}`"));
            continue;
        }
        // The first day of several may be read as a number, and the day of the week then belongs to all of them.
        let is_alone = fact.readings.iter().all(|value| matches!(value, Value::Date { .. }));
        if let Some((other, weekday)) = weekday_of(text, index).filter(|_| is_alone) {
            let known: Vec<Weekday> = dates().flat_map(|day| day.dates()).map(Date::weekday).collect();
            let is_so = known.iter().any(|known| known.to_monday_one_offset().unsigned_abs() == weekday);
            if let (false, Some(first)) = (is_so, known.first()) {
                tell(fact, format!("`{written}` is a {first:?}, and not `{}`", shown(passage, other)));
            }
        }
    }
}

/// The day of the week that stands before a date, or behind it where it belongs to no other.
fn weekday_of(text: &Text, date: usize) -> Option<(&Fact, u8)> {
    let fact = |index: usize| text.facts.get(index);
    let weekday = |index: usize, beside: usize| match (fact(index)?, fact(beside)?) {
        (found, date) if are_beside(&text.passage, found, date) => match *found.value() {
            Value::Weekday(weekday) => Some((found, weekday)),
            _ => None,
        },
        _ => None,
    };
    let is_of_next = || {
        fact(date + 2).is_some_and(|next| matches!(next.value(), Value::Date { .. }))
            && weekday(date + 1, date + 2).is_some()
    };
    let before = date.checked_sub(1).and_then(|before| weekday(before, date));
    before.or_else(|| weekday(date + 1, date).filter(|_| !is_of_next()))
}

fn shown<'p>(passage: &'p Passage, fact: &Fact) -> &'p str {
    passage.text.get(fact.range.clone()).unwrap_or_default()
}

/// Whether nothing but a comma or a bracket stands between a date and a day of the week.
fn are_beside(passage: &Passage, one: &Fact, other: &Fact) -> bool {
    let (first, second) = if one.range.start < other.range.start { (one, other) } else { (other, one) };
    let between = passage.text.get(first.range.end..second.range.start).unwrap_or_default();
    between.chars().count() <= APART && between.chars().all(|c| c.is_whitespace() || matches!(c, ',' | '(' | ')'))
}

/// A day of a month, and the years that it may be of.
struct Day {
    years: Vec<i16>,
    month: i8,
    /// Of the month.
    number: i8,
}

impl Day {
    fn of(value: &Value, known: &HashSet<i16>) -> Option<Self> {
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
        check(&text, voice, &HashSet::from([2023, 2024, 2025]), &Ignores::new(&[]), &mut diagnostics);
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
            ("ru", "в четверг, 11 июля 2024 года"),
            ("kk", "2024 жылғы 11 шілде, бейсенбі"),
        ] {
            assert_eq!(told(tag, line), Some(Vec::new()), "{line}");
        }
    }
}
