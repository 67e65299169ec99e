//! What somebody meant who wrote a day, a time or a party in another way than notes do: guesses for "did you mean", by which
//! no value is ever read.

use jiff::civil::Date;

use crate::catalogue::Form;
use crate::project::Project;

/// What somebody meant who wrote a date in another way.
pub enum Meant {
    /// This day.
    Day(Date),
    /// A day after the last one of its month, which is this.
    AfterTheMonth(Date),
    /// No date that we can recognise.
    Nothing,
}

/// Reads figures in the order year, month, day or day, month, year. Where day and month can change places, neither is
/// proposed.
pub fn day(text: &str) -> Meant {
    let day = text.split(['T', ' ']).next().unwrap_or_default();
    let figures: Option<Vec<i16>> =
        day.split(['-', '.', '/', '–', '—', '‑', '−']).map(|part| part.parse().ok()).collect();
    let is_ambiguous = |first: i16, second: i16| day.contains('/') && first <= 12 && second <= 12 && first != second;
    let (year, month, day) = match figures.as_deref() {
        Some([year, month, day]) if *year >= 1900 => (*year, *month, *day),
        Some([first, second, year]) if *year >= 1900 && !is_ambiguous(*first, *second) => {
            if *second > 12 {
                (*year, *first, *second)
            } else {
                (*year, *second, *first)
            }
        }
        _ => return Meant::Nothing,
    };
    let (Ok(month), Ok(day)) = (i8::try_from(month), i8::try_from(day)) else { return Meant::Nothing };
    match (Date::new(year, month, day), Date::new(year, month, 1)) {
        (Ok(date), _) => Meant::Day(date),
        (Err(_), Ok(first)) if day > 28 => Meant::AfterTheMonth(first.last_of_month()),
        _ => Meant::Nothing,
    }
}

/// The time of day behind a date that somebody wrote in another way: `10:00` of `28.08.2024 10.00`.
pub fn time(text: &str) -> Option<String> {
    let (_, time) = text.trim().split_once([' ', 'T'])?;
    let (hour, minute) = time.trim().split_once([':', '.'])?;
    let (hour, minute) = (hour.parse::<u8>().ok()?, minute.parse::<u8>().ok()?);
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

/// Two days with a dash between them, as somebody would write them who knows nothing of periods.
pub fn both_days(text: &str) -> Option<(Date, Date)> {
    let (from, to) = [" - ", " – ", " — ", "–", "—"].iter().find_map(|dash| text.split_once(dash))?;
    match (day(from.trim()), day(to.trim())) {
        (Meant::Day(from), Meant::Day(to)) => Some((from, to)),
        _ => None,
    }
}

/// The party that a catalogue calls so, in whatever language.
pub fn party<'a>(written: &str, project: &'a Project) -> Option<&'a str> {
    let written = written.to_lowercase();
    let is_called = |party: &str| {
        let catalogues = project.profile.languages().filter_map(|language| project.catalogue(language));
        let mut names = catalogues.filter_map(|catalogue| catalogue.name(&format!("party-{party}")));
        names.any(|name| {
            let forms = Form::ALL.iter().filter_map(|form| name.get(*form, "nominative"));
            forms.into_iter().any(|name| name.replace('\u{a0}', " ").to_lowercase() == written)
        })
    };
    project.parties.names().find(|party| is_called(party))
}
