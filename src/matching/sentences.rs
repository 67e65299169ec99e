//! The sentences of the versions held against each other: a catalogue's message that forgets a date, a number, a symbol
//! or a party is found for this note, even where the catalogue alone shows nothing.
//!
//! Whatever the note gave was said by a message of each language. The texts of its fields are compared where they stand;
//! here it only counts that each is said at all.

use std::collections::BTreeMap;

use super::fact::{Fact, Strength, Value};
use super::finding;
use super::ignore::Ignores;
use super::passage::Passage;
use super::texts::{self, Around, Text, Voice};
use super::vocabulary::Vocabulary;
use crate::catalogue::{Catalogue, Form, Omitted};
use crate::compose::escape;
use crate::diagnostic::Diagnostics;
use crate::inline;
use crate::language::Language;
use crate::note::field::FieldValue;
use crate::note::{Field, Note};
use crate::party::Parties;
use crate::project::Project;

/// What a version says, in the order in which it is said.
#[derive(Debug, Clone)]
pub struct Said {
    /// Its language.
    pub language: Language,
    /// Messages by their identifiers, each with its text.
    pub messages: Vec<(String, String)>,
    /// The pages, and the sheets of paper, of its enclosures.
    pub counts: (u32, u32),
}

/// Holds what the versions say against each other, message by message.
pub fn compare(
    note: &Note,
    said: &[Said],
    project: &Project,
    vocabularies: &BTreeMap<Language, Vocabulary>,
    ignores: &Ignores<'_>,
    diagnostics: &mut Diagnostics,
) {
    if said.len() < 2 {
        return;
    }
    let names = names(note, &project.parties);
    let mut speakers = Vec::new();
    for version in said {
        let (Some(catalogue), Some(voice)) =
            (project.catalogue(&version.language), super::voice(&version.language, vocabularies, None))
        else {
            continue;
        };
        let names = spellings(&names, catalogue);
        speakers.push(Speaker { version, catalogue, voice, names });
    }
    let mut messages: Vec<&str> = Vec::new();
    for (id, _) in speakers.iter().flat_map(|speaker| &speaker.version.messages) {
        if !messages.contains(&id.as_str()) {
            messages.push(id);
        }
    }
    for id in messages {
        let omitted = |speaker: &Speaker<'_>| omitted(note, &project.parties, id, speaker);
        let texts: Vec<(Text, Voice<'_>, Vec<Value>)> = speakers
            .iter()
            .filter_map(|speaker| Some((speaker.text(note, id)?, speaker.voice, omitted(speaker))))
            .collect();
        let [(first, first_voice, first_omits), others @ ..] = texts.as_slice() else { continue };
        let mut differences = Vec::new();
        for (other, voice, omits) in others {
            // What a language does without on purpose is not missed in it.
            let (left, right) = (first.without(omits), other.without(first_omits));
            let pair = texts::differences((&left, *first_voice), (&right, *voice), &Around::default(), ignores);
            differences.extend(pair);
        }
        finding::tell(&differences, texts.len(), diagnostics);
    }
}

struct Speaker<'a> {
    version: &'a Said,
    catalogue: &'a Catalogue,
    voice: Voice<'a>,
    /// The names that the note speaks of, each with all its forms and cases.
    names: Vec<(&'a str, Vec<String>)>,
}

impl Speaker<'_> {
    /// What this version says with a message, as facts at the place of the message.
    fn text(&self, note: &Note, id: &str) -> Option<Text> {
        let place = self.catalogue.span(id)?;
        let texts = self.version.messages.iter().filter(|(said, _)| said == id);
        let mut text = texts.map(|(_, text)| plain(text)).reduce(|all, text| all + "\n" + &text)?;
        let mut more = Vec::new();
        // Names are looked for in the whole: the text of a field may hold one that stands beside it too.
        for (name, spellings) in &self.names {
            // A place is named in many sentences, in cases that no catalogue writes down.
            let is_told_elsewhere = name.starts_with("place-") && id != DATING;
            if !is_told_elsewhere && spellings.iter().any(|spelling| text.contains(spelling)) {
                more.push(Value::Name((*name).into()));
            }
        }
        // Longer texts first: one may stand within another.
        let mut fields = all_fields(&note.fields);
        let length = |field: &Field| match &field.value {
            FieldValue::Text(texts) => texts.get(self.voice.language).map_or(0, |(text, _)| text.len()),
            FieldValue::Literal(text) => text.len(),
            _ => 0,
        };
        fields.sort_by_key(|(_, field)| std::cmp::Reverse(length(field)));
        for (name, field) in fields {
            let own = match &field.value {
                FieldValue::Text(texts) => texts.get(self.voice.language).map(|(own, _)| inline::parse(own)),
                // What is the same in every language says nothing of its own.
                FieldValue::Literal(own) => Some(own.clone()),
                _ => None,
            };
            // A text of few words may stand in other sentences by chance.
            if let Some(own) = own
                && self.catalogue.places(id, &name)
                && cut(&mut text, &plain(&own))
            {
                more.push(Value::Field(name));
            }
        }
        let passage = Passage::of_field(&text, place);
        let mut facts = super::extract::facts(&passage.text, self.voice.vocabulary);
        facts.retain(|fact| !matches!(fact.value(), Value::Name(_)));
        let (pages, sheets) = self.version.counts;
        for fact in &mut facts {
            // The enclosure mark counts pages in one language and sheets in another, each of its own documents.
            let is_count = |value: &Value| [pages, sheets].iter().any(|count| *value == Value::Number((*count).into()));
            if id == COUNTING && fact.readings.iter().any(is_count) {
                fact.readings = vec![Value::Field("enclosures".to_string())];
            }
        }
        facts.extend(more.into_iter().map(|value| Fact::new(value, Strength::Sure, 0..0)));
        Some(Text::known(passage, facts, place))
    }
}

/// Names, each with all forms and cases that a catalogue has of it.
fn spellings<'n>(names: &'n [String], catalogue: &Catalogue) -> Vec<(&'n str, Vec<String>)> {
    let known = names.iter().filter_map(|name| Some((name.as_str(), catalogue.name(name)?)));
    let spelled = known.map(|(id, name)| {
        let forms = [Form::Long, Form::Short].into_iter();
        let all = forms.flat_map(|form| name.cases(form).filter_map(move |case| name.get(form, case)));
        let mut all: Vec<String> = all.map(plain).collect();
        all.sort_unstable();
        all.dedup();
        (id, all)
    });
    spelled.collect()
}

/// The message that counts what is enclosed.
const COUNTING: &str = "enclosure-mark";

/// The message that says where the note was written.
const DATING: &str = "place-and-date";

/// A text without marks of emphasis, and with one kind of space.
fn plain(text: &str) -> String {
    escape::plain(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Takes every mention of a field's text out of a sentence; whether there was one.
fn cut(text: &mut String, field: &str) -> bool {
    let found = !field.is_empty() && text.contains(field);
    if found {
        *text = text.replace(field, "\u{FFFC}");
    }
    found
}

/// The fields of a note, and those within them, by the names under which messages know them.
fn all_fields(fields: &[(String, Field)]) -> Vec<(String, &Field)> {
    let mut all = Vec::new();
    for (name, field) in fields {
        all.push((name.clone(), field));
        match &field.value {
            FieldValue::Record(parts) => {
                all.extend(all_fields(parts).into_iter().map(|(part, field)| (format!("{name}-{part}"), field)));
            }
            FieldValue::List(items) => items.iter().for_each(|item| all.extend(all_fields(item))),
            _ => {}
        }
    }
    all
}

/// The names that the note speaks of, as its messages are given them.
fn names(note: &Note, parties: &Parties) -> Vec<String> {
    let mut names = vec![note.from.term(parties), format!("place-{}", note.place)];
    names.extend(note.to.iter().map(|addressee| addressee.term(parties)));
    names.extend(all_fields(&note.fields).into_iter().filter_map(|(_, field)| match &field.value {
        FieldValue::Party(party) => Some(format!("party-{party}")),
        FieldValue::Term(term) => Some(format!("term-{term}")),
        _ => None,
    }));
    names.sort();
    names.dedup();
    names
}

/// What a message of this language does without on purpose, as values.
fn omitted(note: &Note, parties: &Parties, id: &str, Speaker { catalogue, version, .. }: &Speaker<'_>) -> Vec<Value> {
    let omissions = catalogue.annotations(id).map(|said| said.omits.as_slice()).unwrap_or_default();
    let variables = omissions.iter().filter_map(|omission| match &omission.what {
        Omitted::Variable(variable) => Some(variable),
        Omitted::Attribute(_) => None,
    });
    variables.flat_map(|variable| values(note, parties, variable, version.counts)).collect()
}

/// What a variable of a message says.
fn values(note: &Note, parties: &Parties, variable: &str, (pages, sheets): (u32, u32)) -> Vec<Value> {
    let date = |date: jiff::civil::Date| Value::Date {
        year: Some(date.year()),
        month: date.month().unsigned_abs(),
        day: Some(date.day().unsigned_abs()),
    };
    let party = |party: &str| Value::Name(format!("party-{party}").into());
    match variable {
        "sender" => return vec![Value::Name(note.from.term(parties).into())],
        "addressee" => {
            return note.to.iter().map(|addressee| Value::Name(addressee.term(parties).into())).collect();
        }
        "place" => return vec![Value::Name(format!("place-{}", note.place).into())],
        "date" => return vec![date(note.date)],
        "number" => return note.number.iter().map(|number| Value::Symbol(number.to_string())).collect(),
        "pages" => return vec![Value::Number(pages.into())],
        "sheets" => return vec![Value::Number(sheets.into())],
        _ => {}
    }
    let mut values = Vec::new();
    for (name, field) in &note.fields {
        let is_meant = name == variable;
        match &field.value {
            FieldValue::Date(day) if is_meant => values.push(date(*day)),
            FieldValue::DateTime(moment) if is_meant => {
                let (hour, minute) = (moment.hour().unsigned_abs(), moment.minute().unsigned_abs());
                values.extend([date(moment.date()), Value::Time { hour, minute }]);
            }
            FieldValue::Party(name) if is_meant => values.push(party(name)),
            FieldValue::Term(name) if is_meant => values.push(Value::Name(format!("term-{name}").into())),
            FieldValue::Text(_) if is_meant => values.push(Value::Field(name.clone())),
            FieldValue::Count(count) if is_meant => values.push(Value::Number((*count).into())),
            FieldValue::Symbol(symbol) if is_meant => values.push(Value::Symbol(symbol.to_string())),
            FieldValue::Note(other) if *variable == format!("{name}-number") => {
                values.push(Value::Symbol(other.number.to_string()));
            }
            FieldValue::Note(other) if *variable == format!("{name}-date") => values.push(date(other.date)),
            _ => {}
        }
    }
    values
}

impl Text {
    /// The text without these values.
    fn without(&self, values: &[Value]) -> Self {
        let mut text = self.clone();
        text.drop_values(|value| values.iter().any(|dropped| dropped.agrees(value)));
        text
    }
}
