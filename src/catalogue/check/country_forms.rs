//! A country's short name beside its long one: within a note a country is named in one way.

use std::collections::BTreeSet;
use std::ops::Range;

use super::term_base::stem;
use super::words::{Letters, Word, words};
use super::{Catalogues, Entry, HashSet, Locale, Reading};
use crate::catalogue::names::is_channel;
use crate::catalogue::names::{Form, Name};
use crate::catalogue::syntax::{self, Inline};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    let Some(surroundings) = catalogues.surroundings else { return };
    for locale in catalogues.locales.iter() {
        let states: Vec<State> = locale
            .names
            .iter()
            .filter(|(id, _)| id.strip_prefix("party-").is_some_and(|party| surroundings.states.contains(party)))
            .map(|(id, name)| State::of(id, name))
            .collect();
        let said: HashSet<&str> =
            states.iter().flat_map(|state| &state.long).flatten().map(|word| word.stem.as_str()).collect();
        // Most texts have no word of any state, whose names have capitals.
        let names_one = |word: &Word| word.letters.any(Letters::CAPITAL) && said.contains(stem(word.text).as_str());
        for entry in locale.entries.iter().filter(|entry| !entry.is_term || is_channel(entry.id)) {
            for reading in entry.texts.iter().flat_map(|text| &text.readings) {
                if reading.words().any(|word| names_one(&word)) {
                    in_words(locale, entry, reading, &states, findings);
                }
                by_calls(entry, reading, findings);
            }
        }
    }
}

/// A state and what it is called, each form in all its cases.
struct State<'a> {
    id: &'a str,
    long: Vec<Vec<Said>>,
    short: Vec<Vec<Said>>,
}

/// A word of a name or of a text, in small letters.
#[derive(PartialEq)]
struct Said {
    /// Its beginning, without what may be an ending.
    stem: String,
    /// It itself; of a name, what all its cases have in common: «Ирак» and «Иран» have one stem, and are two.
    own: String,
}

impl Said {
    fn of(word: &Word) -> Self {
        Self { stem: stem(word.text), own: word.small().into_owned() }
    }
}

impl<'a> State<'a> {
    fn of(id: &'a str, name: &Name) -> Self {
        let long = forms(name, Form::Long);
        let short = forms(name, Form::Short).into_iter().filter(|short| !long.contains(short)).collect();
        Self { id, long, short }
    }
}

fn in_words(locale: &Locale, entry: &Entry, reading: &Reading, states: &[State], findings: &mut Diagnostics) {
    let all: Vec<Word> = reading.words().collect();
    if all.len() < 3 {
        return;
    }
    let said: Vec<Said> = all.iter().map(Said::of).collect();
    let known: BTreeSet<&str> = said.iter().map(|word| word.stem.as_str()).collect();
    let nothing = vec![false; said.len()];
    for State { id, long, short } in states {
        let is_met = |form: &&Vec<Said>| form.iter().all(|word| known.contains(word.stem.as_str()));
        let Some(place) = long.iter().filter(is_met).find_map(|long| position(&said, long, &nothing)) else {
            continue;
        };
        let mut taken = nothing.clone();
        while let Some(found) = long.iter().find_map(|long| beginnings(&said, long, &taken)) {
            taken[found].fill(true);
        }
        let by_word = short
            .iter()
            .filter(|short| short.iter().all(|word| said.iter().any(|own| own.stem.starts_with(&word.stem))))
            .find_map(|short| position(&said, short, &taken));
        if let Some(found) = by_word {
            let (first, last) = (all[found.start], all[found.end - 1]);
            let message = format!("`-{id}` is named by its long form and by its short one in one text");
            let complaint = Diagnostic::warning(Code::CountryForms, message);
            let span = reading.span(entry.tree, first.at..last.at + last.text.len());
            let (first, last) = (all[place.start], all[place.end - 1]);
            let there = reading.span(entry.tree, first.at..last.at + last.text.len());
            let complaint = complaint.labelled(span, "the short form").labelled(there, "the long form");
            findings.push(complaint.help(format!("write one of them in all of `{}`", locale.shown)));
        }
    }
}

/// The same variable said in its long and in its short form, where it can be a country.
fn by_calls(entry: &Entry, reading: &Reading, findings: &mut Diagnostics) {
    let said = |short: bool| {
        reading.uses.iter().filter_map(move |usage| {
            let Inline::FunctionReference { id, arguments } = usage.inline else { return None };
            let form = syntax::argument(arguments, "form");
            let is_short = form == Some("short");
            (id.name == "NAME" && is_short == short && form != Some("address"))
                .then(|| usage.variables().next())
                .flatten()
        })
    };
    for variable in said(true).filter(|name| *name == "addressee") {
        if let Some(long) = said(false).find(|name| *name == variable) {
            let message = format!("`${variable}` is named by its long form and by its short one in one text");
            let complaint = Diagnostic::warning(Code::CountryForms, message);
            let complaint = complaint.labelled(entry.tree.span(variable), "the short form");
            findings.push(complaint.labelled(entry.tree.span(long), "the long form").help("ask for one form in both"));
        }
    }
}

/// A form in all its cases.
fn forms(name: &Name, form: Form) -> Vec<Vec<Said>> {
    let texts = name.cases(form).filter_map(|case| name.get(form, case));
    let mut forms: Vec<Vec<Said>> = texts.map(|text| words(text).map(|word| Said::of(&word)).collect()).collect();
    let length = forms.first().map_or(0, Vec::len);
    for index in 0..length {
        let cases = || forms.iter().filter_map(|words| words.get(index)).map(|word| word.own.as_str());
        let common = cases().reduce(common_beginning).unwrap_or_default().to_string();
        for word in forms.iter_mut().filter_map(|words| words.get_mut(index)) {
            word.own.clone_from(&common);
        }
    }
    forms.dedup();
    forms
}

fn common_beginning<'s>(one: &'s str, other: &str) -> &'s str {
    let alike = one.chars().zip(other.chars()).take_while(|(a, b)| a == b);
    &one[..alike.map(|(a, _)| a.len_utf8()).sum()]
}

/// Where words stand one after the other, none of them taken.
fn position(said: &[Said], wanted: &[Said], taken: &[bool]) -> Option<Range<usize>> {
    find(said, wanted, taken, |own, wanted| own.stem == wanted.stem && own.own.starts_with(&wanted.own))
}

/// The same of words that only begin so: «Республикасындағы» is of the long form too.
fn beginnings(said: &[Said], wanted: &[Said], taken: &[bool]) -> Option<Range<usize>> {
    find(said, wanted, taken, |own, wanted| own.stem.starts_with(&wanted.stem))
}

fn find(said: &[Said], wanted: &[Said], taken: &[bool], is_meant: fn(&Said, &Said) -> bool) -> Option<Range<usize>> {
    if wanted.is_empty() || wanted.len() > said.len() {
        return None;
    }
    (0..=said.len() - wanted.len()).map(|start| start..start + wanted.len()).find(|range| {
        !taken[range.clone()].iter().any(|taken| *taken)
            && said[range.clone()].iter().zip(wanted).all(|(own, wanted)| is_meant(own, wanted))
    })
}
