//! The note as data, attached to its own packet: the values that this packet was made from and nothing else; no
//! comments, no file paths, no other addressee, no language that the packet does not hold.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Measures, Part, documents};
use crate::language::Language;
use crate::note::addressee::Route;
use crate::note::field::FieldValue;
use crate::note::reference::Reference;
use crate::note::{Addressee, Field, Note};
use crate::party::channel;
use crate::party::{Parties, PartyKind};

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct SourceNote<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<&'a str>,
    kind: &'a str,
    date: String,
    from: SourceAddressee<'a>,
    to: SourceAddressees<'a>,
    place: &'a str,
    languages: Vec<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    fields: BTreeMap<&'a str, Value<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    enclosures: Vec<SourceEnclosure<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct SourceEnclosure<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    /// The name of the file in each language.
    file: BTreeMap<String, &'a str>,
    /// Where the files have as many pages as each other.
    #[serde(skip_serializing_if = "Option::is_none")]
    stated_pages: Option<u32>,
}

/// One addressee, or a list.
#[derive(Serialize)]
#[serde(untagged)]
enum SourceAddressees<'a> {
    One(SourceAddressee<'a>),
    Several(Vec<SourceAddressee<'a>>),
}

/// A party's name, with what the note says of it.
#[derive(Serialize)]
#[serde(untagged)]
enum SourceAddressee<'a> {
    Name(&'a str),
    Said(SaidAddressee<'a>),
}

#[derive(Serialize)]
struct SaidAddressee<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    party: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'a str>,
    #[serde(rename = "as", skip_serializing_if = "Option::is_none")]
    role: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    channel: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attention: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Value<'a> {
    Text(String),
    Count(u32),
    Texts(BTreeMap<String, &'a str>),
    Record(BTreeMap<&'a str, Value<'a>>),
    List(Vec<Value<'a>>),
}

/// Values by their names.
fn record<'a>(fields: &'a [(String, Field)], languages: &[&Language]) -> BTreeMap<&'a str, Value<'a>> {
    fields.iter().map(|(name, field)| (name.as_str(), value(&field.value, languages))).collect()
}

/// A value, of which only these languages are told.
fn value<'a>(value: &'a FieldValue, languages: &[&Language]) -> Value<'a> {
    let text = |text: &dyn std::fmt::Display| Value::Text(text.to_string());
    match value {
        FieldValue::Date(date) => text(date),
        FieldValue::DateTime(moment) => text(&moment.datetime()),
        FieldValue::Period(period) if period.from == period.to => text(&period.from),
        FieldValue::Period(period) => {
            Value::Record(BTreeMap::from([("from", text(&period.from)), ("to", text(&period.to))]))
        }
        FieldValue::Party(name)
        | FieldValue::Term(name)
        | FieldValue::Place(name)
        | FieldValue::Choice(name)
        | FieldValue::Literal(name) => text(name),
        FieldValue::Symbol(symbol) => text(symbol),
        FieldValue::Count(count) => Value::Count(*count),
        FieldValue::Text(texts) => {
            in_languages(languages, |language| texts.get(language).map(|(text, _)| text.as_str()))
        }
        FieldValue::Paragraphs(passages) => {
            in_languages(languages, |language| passages.get(language).map(|passage| passage.text.as_str()))
        }
        FieldValue::Note(Reference { number, date, .. }) => {
            Value::Record(BTreeMap::from([("number", text(number)), ("date", text(date))]))
        }
        FieldValue::Record(parts) => Value::Record(record(parts, languages)),
        FieldValue::List(items) => {
            Value::List(items.iter().map(|item| Value::Record(record(item, languages))).collect())
        }
    }
}

fn in_languages<'a>(languages: &[&Language], text: impl Fn(&Language) -> Option<&'a str>) -> Value<'a> {
    Value::Texts(languages.iter().filter_map(|language| Some((language.to_string(), text(language)?))).collect())
}

/// The note as YAML.
pub fn write(note: &Note, part: &Part, measures: &Measures, parties: &Parties) -> String {
    let languages: Vec<_> = part.versions.iter().map(|index| &note.versions[*index].language).collect();
    let source = SourceNote {
        number: note.number.as_ref().map(crate::note::Symbol::as_str),
        kind: &note.kind,
        date: note.date.to_string(),
        from: sender(note),
        to: addressees(note, parties),
        place: &note.place,
        languages: languages.iter().map(ToString::to_string).collect(),
        fields: record(&note.fields, &languages),
        enclosures: enclosures(note, part, measures),
    };
    // Text, numbers and maps of these alone: there is nothing that YAML could not hold.
    serde_yaml::to_string(&source).unwrap_or_default()
}

fn sender(note: &Note) -> SourceAddressee<'_> {
    let party = note.from.party.name.as_str();
    match &note.from.channel {
        None => SourceAddressee::Name(party),
        Some(channel) => SourceAddressee::Said(SaidAddressee {
            party: Some(party),
            group: None,
            role: None,
            channel: Some(&channel.name),
            attention: None,
        }),
    }
}

fn addressees<'a>(note: &'a Note, parties: &Parties) -> SourceAddressees<'a> {
    let mut addressees: Vec<_> = note.to.iter().map(|addressee| source_addressee(addressee, parties)).collect();
    match addressees.len() {
        1 => SourceAddressees::One(addressees.remove(0)),
        _ => SourceAddressees::Several(addressees),
    }
}

fn source_addressee<'a>(addressee: &'a Addressee, parties: &Parties) -> SourceAddressee<'a> {
    let name = addressee.party.name.as_str();
    let role = addressee.role.as_ref().map(|role| role.name.as_str());
    let channel = match &addressee.route {
        Route::Usual => None,
        Route::Direct => Some(channel::NONE),
        Route::Through(channel) => Some(channel.name.as_str()),
    };
    let attention = addressee.attention.as_ref().map(|attention| attention.name.as_str());
    if let (None, None, None) = (role, channel, attention) {
        return SourceAddressee::Name(name);
    }
    let is_group = parties.get(name).is_some_and(|party| party.kind == PartyKind::Group);
    let (party, group) = if is_group { (None, Some(name)) } else { (Some(name), None) };
    SourceAddressee::Said(SaidAddressee { party, group, role, channel, attention })
}

/// The enclosures of the part, in order; of each, the documents that the part holds.
fn enclosures<'a>(note: &'a Note, part: &Part, measures: &Measures) -> Vec<SourceEnclosure<'a>> {
    let enclosed = documents(note);
    let mut enclosures: BTreeMap<usize, (SourceEnclosure, Vec<u32>)> = BTreeMap::new();
    for index in &part.documents {
        let document = enclosed[*index];
        let title = document.enclosure.title.as_deref();
        let (enclosure, pages) = enclosures
            .entry(document.ordinal)
            .or_insert_with(|| (SourceEnclosure { title, file: BTreeMap::new(), stated_pages: None }, Vec::new()));
        enclosure.file.insert(document.document.language.to_string(), file_name(&document.document.path));
        pages.push(measures.pages[*index]);
        enclosure.stated_pages = pages.iter().all(|count| *count == pages[0]).then_some(pages[0]);
    }
    enclosures.into_values().map(|(enclosure, _)| enclosure).collect()
}

fn file_name(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, file)| file)
}
