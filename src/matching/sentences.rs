//! The sentences of the versions held against each other: a catalogue's message that forgets a date, a number, a symbol
//! or a party is found for this note, even where the catalogue alone shows nothing.
//!
//! Whatever the note gave was said by a message of each language. The texts of its fields are compared where they stand;
//! here it only counts that each is said at all.

use std::cell::Cell;
use std::collections::BTreeMap;

use super::fact::{Fact, Strength, Value};
use super::finding;
use super::ignore::Ignores;
use super::passage::Passage;
use super::texts::{self, Around, FieldKey, Origin, Text, Voice};
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
use crate::source::Span;

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
        let names = spelled(&names, catalogue);
        speakers.push(Speaker { version, catalogue, voice, names });
    }
    let mut messages: Vec<&str> = Vec::new();
    for (id, _) in speakers.iter().flat_map(|speaker| &speaker.version.messages) {
        if !messages.contains(&id.as_str()) {
            messages.push(id);
        }
    }
    for id in messages {
        let meant = |speaker: &Speaker<'_>| Meant::of(note, &project.parties, id, speaker);
        let texts: Vec<(Text, Voice<'_>, Meant)> = speakers
            .iter()
            .filter_map(|speaker| Some((speaker.text(note, id)?, speaker.voice, meant(speaker))))
            .collect();
        let [(first, first_voice, of_first), others @ ..] = texts.as_slice() else { continue };
        let mut differences = Vec::new();
        for (other, voice, of_other) in others {
            // What a language does without on purpose is not missed in it, nor in others what it adds.
            let left = first.without(&of_other.omits).without(&of_first.added_to(other));
            let right = other.without(&of_first.omits).without(&of_other.added_to(first));
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
    names: Vec<Spelled<'a>>,
}

/// A name that the note speaks of, as a language spells it.
struct Spelled<'a> {
    /// Its term, without the hyphen.
    name: &'a str,
    /// What all its spellings begin with.
    stem: String,
    /// All its forms and cases.
    spellings: Vec<String>,
}

impl<'a> Spelled<'a> {
    fn new(name: &'a str, mut spellings: Vec<String>) -> Self {
        spellings.sort_unstable();
        spellings.dedup();
        // In their order, what the first and the last begin with is what all do.
        let ends = spellings.first().zip(spellings.last());
        let shared = ends.map(|(first, last)| first.chars().zip(last.chars()).take_while(|(one, other)| one == other));
        let stem = shared.map(|shared| shared.map(|(letter, _)| letter).collect()).unwrap_or_default();
        Self { name, stem, spellings }
    }

    /// How a text spells it, where it stands there.
    fn spelling_in(&self, text: &str) -> Option<&str> {
        // Of most texts the stem tells that none of the spellings stands in them.
        let mut spellings = if text.contains(&self.stem) { self.spellings.iter() } else { [].iter() };
        spellings.find(|spelling| text.contains(spelling.as_str())).map(String::as_str)
    }
}

impl Speaker<'_> {
    /// What this version says with a message: of itself at the place of the message, of the note's fields at theirs.
    fn text(&self, note: &Note, id: &str) -> Option<Text> {
        let place = self.catalogue.span(id)?;
        let texts = self.version.messages.iter().filter(|(said, _)| said == id);
        let whole = texts.map(|(_, text)| plain(text)).reduce(|all, text| all + "\n" + &text)?;
        let (rest, quoted) = self.without_fields(note, id, &whole);
        let mut known = Vec::new();
        // Names are looked for in the whole: the text of a field may hold one that stands beside it too.
        for spelled in &self.names {
            let name = spelled.name;
            // A place is named in many sentences, in cases that no catalogue writes down.
            if name.starts_with("place-") && id != DATING {
                continue;
            }
            let value = Value::Name(name.into());
            if let Some(spelling) = spelled.spelling_in(&rest) {
                let origin = Origin { place: place.clone(), words: Some(spelling.to_string()), field: None };
                known.push((Fact::new(value, Strength::Sure, 0..0), origin));
            } else if let Some(spelling) = spelled.spelling_in(&whole) {
                let within = quoted.iter().find(|field| field.text.contains(spelling));
                let strength = within.map_or(Strength::Likely, |field| self.strength_within(&value, field));
                let place = within.map_or_else(|| place.clone(), |field| field.place_of(spelling));
                let field = within.map(Quoted::key);
                let origin = Origin { place, words: Some(spelling.to_string()), field };
                known.push((Fact::new(value, strength, 0..0), origin));
            }
        }
        let fields = quoted.iter().map(|field| (field.key(), field.span.clone())).collect();
        known.extend(quoted.into_iter().map(|field| {
            let fact = Fact::new(Value::Field(field.name, field.item), field.strength, 0..0);
            (fact, Origin { place: field.span.clone(), words: Some(field.text), field: None })
        }));
        let passage = Passage::of_field(&rest, place);
        let mut facts = super::extract::facts(&passage.text, self.voice.vocabulary);
        facts.retain(|fact| !matches!(fact.value(), Value::Name(_)));
        let (pages, sheets) = self.version.counts;
        for fact in &mut facts {
            // The enclosure mark counts pages in one language and sheets in another, each of its own documents.
            let is_count = |value: &Value| [pages, sheets].iter().any(|count| *value == Value::Number((*count).into()));
            if id == COUNTING && fact.readings.iter().any(is_count) {
                fact.readings = vec![Value::Field("enclosures".to_string(), 0)];
            }
        }
        let own = facts.into_iter().map(|fact| (fact, Origin { place: place.clone(), words: None, field: None }));
        Some(Text::known(passage, own.chain(known).collect(), fields))
    }

    /// The texts of the note's fields that a sentence repeats, and the sentence without them. Several fields may have one
    /// text in this language and not in another: where it is repeated less often, it cannot be told which of them is meant.
    fn without_fields<'n>(&self, note: &'n Note, id: &str, sentence: &str) -> (String, Vec<Quoted<'n>>) {
        let language = self.voice.language;
        let placed = all_fields(&note.fields).into_iter().filter(|part| self.catalogue.places(id, &part.name));
        let texts = placed.filter_map(|Part { name, item, field }| {
            let (own, span) = match &field.value {
                FieldValue::Text(texts) => texts.get(language).map(|(own, span)| (inline::parse(own), span))?,
                // What is the same in every language says nothing of its own.
                FieldValue::Literal(own) => (own.clone(), &field.span),
                _ => return None,
            };
            // A full stop at its end may have become that of the sentence.
            let text = plain(&own).trim_end_matches('.').to_string();
            Some(Quoted { name, item, text, span, strength: Strength::Sure })
        });
        let mut texts: Vec<Quoted> = texts.filter(|quoted| !quoted.text.is_empty()).collect();
        // Longer texts first: one may stand within another.
        texts.sort_by(|one, other| (other.text.len(), &one.text).cmp(&(one.text.len(), &other.text)));
        let mut rest = sentence.to_string();
        for alike in texts.chunk_by_mut(|one, next| one.text == next.text) {
            let said = rest.matches(alike[0].text.as_str()).count();
            rest = rest.replace(alike[0].text.as_str(), "\u{FFFC}");
            let is_each_said = said >= alike.len();
            for quoted in alike {
                quoted.strength = if is_each_said { Strength::Sure } else { Strength::Weak };
                if said == 0 {
                    quoted.text.clear();
                }
            }
        }
        texts.retain(|quoted| !quoted.text.is_empty());
        (rest, texts)
    }

    /// How sure it is that a name is meant which stands in the text of a field alone. The texts of a field are held against
    /// each other where they stand: what is told there weighs nothing here.
    fn strength_within(&self, name: &Value, field: &Quoted<'_>) -> Strength {
        let facts = super::extract::facts(&field.text, self.voice.vocabulary);
        let is_told = facts.iter().any(|fact| fact.value() == name && fact.strength > Strength::Weak);
        if is_told { Strength::Weak } else { Strength::Likely }
    }
}

/// The text of a field that a sentence repeats.
struct Quoted<'n> {
    name: String,
    item: usize,
    text: String,
    span: &'n Span,
    strength: Strength,
}

impl Quoted<'_> {
    fn key(&self) -> FieldKey {
        (self.name.clone(), self.item)
    }

    /// Where a part of it was written.
    fn place_of(&self, part: &str) -> Span {
        let passage = Passage::of_field(&self.text, self.span);
        let found = passage.occurrences(part).into_iter().find_map(|range| passage.span(&range));
        found.unwrap_or_else(|| self.span.clone())
    }
}

/// Names, each with all forms and cases that a catalogue has of it.
fn spelled<'n>(names: &'n [String], catalogue: &Catalogue) -> Vec<Spelled<'n>> {
    let known = names.iter().filter_map(|name| Some((name.as_str(), catalogue.name(name)?)));
    let spelled = known.map(|(id, name)| {
        let forms = [Form::Long, Form::Short].into_iter();
        let all = forms.flat_map(|form| name.cases(form).filter_map(move |case| name.get(form, case)));
        Spelled::new(id, all.map(plain).collect())
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

/// A field of a note, or one within another.
struct Part<'n> {
    /// The name under which messages know it.
    name: String,
    /// The item that it is of, counted over all lists of the note; 0 for none.
    item: usize,
    field: &'n Field,
}

/// The fields of a note, and those within them.
fn all_fields(fields: &[(String, Field)]) -> Vec<Part<'_>> {
    let mut all = Vec::new();
    add_fields(fields, "", 0, &mut 0, &mut all);
    all
}

fn add_fields<'n>(
    fields: &'n [(String, Field)],
    prefix: &str,
    item: usize,
    items: &mut usize,
    all: &mut Vec<Part<'n>>,
) {
    for (name, field) in fields {
        let name = format!("{prefix}{name}");
        match &field.value {
            FieldValue::Record(parts) => add_fields(parts, &format!("{name}-"), item, items, all),
            FieldValue::List(list) => {
                for parts in list {
                    *items += 1;
                    add_fields(parts, "", *items, items, all);
                }
            }
            _ => {}
        }
        all.push(Part { name, item, field });
    }
}

/// The names that the note speaks of, as its messages are given them.
fn names(note: &Note, parties: &Parties) -> Vec<String> {
    let mut names = vec![note.from.term(parties), format!("place-{}", note.place)];
    names.extend(note.to.iter().map(|addressee| addressee.term(parties)));
    names.extend(all_fields(&note.fields).into_iter().filter_map(|part| match &part.field.value {
        FieldValue::Party(party) => Some(format!("party-{party}")),
        FieldValue::Term(term) => Some(format!("term-{term}")),
        _ => None,
    }));
    names.sort();
    names.dedup();
    names
}

/// How a message of a language differs from those of others on purpose, as values.
struct Meant {
    omits: Vec<Value>,
    adds: Vec<Value>,
}

impl Meant {
    /// What a text adds to another, which may say it in the variant that the note takes.
    fn added_to(&self, other: &Text) -> Vec<Value> {
        self.adds.iter().filter(|value| !other.says(value)).cloned().collect()
    }

    fn of(note: &Note, parties: &Parties, id: &str, Speaker { catalogue, version, .. }: &Speaker<'_>) -> Self {
        let said = catalogue.annotations(id);
        let omits = said.map(|said| said.omits.as_slice()).unwrap_or_default();
        let omits = omits.iter().filter_map(|omission| match &omission.what {
            Omitted::Variable(variable) => Some(variable),
            Omitted::Attribute(_) => None,
        });
        let adds = said.map(|said| said.adds.as_slice()).unwrap_or_default();
        let values = |variable: &String| values(note, parties, variable, version.counts);
        Self {
            omits: omits.flat_map(values).collect(),
            adds: adds.iter().flat_map(|addition| values(&addition.variable)).collect(),
        }
    }
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
    for Part { name, item, field } in all_fields(&note.fields) {
        let is_meant = name == variable;
        match &field.value {
            FieldValue::Date(day) if is_meant => values.push(date(*day)),
            FieldValue::DateTime(moment) if is_meant => {
                let (hour, minute) = (moment.hour().unsigned_abs(), moment.minute().unsigned_abs());
                values.extend([date(moment.date()), Value::Time { hour, minute }]);
            }
            FieldValue::Party(named) if is_meant => values.push(party(named)),
            FieldValue::Term(named) if is_meant => values.push(Value::Name(format!("term-{named}").into())),
            FieldValue::Text(_) if is_meant => values.push(Value::Field(name, item)),
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
    /// Whether a value stands in it.
    fn says(&self, value: &Value) -> bool {
        let found = Cell::new(false);
        self.clone().drop_values(|own| {
            found.set(found.get() || value.agrees(own));
            false
        });
        found.get()
    }

    /// The text without these values.
    fn without(&self, values: &[Value]) -> Self {
        let mut text = self.clone();
        text.drop_values(|value| values.iter().any(|dropped| dropped.agrees(value)));
        text
    }
}
