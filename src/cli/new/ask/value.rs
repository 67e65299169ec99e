//! The value of a field, asked for part by part: a text in each language, a record by its fields, a list item by item.

use serde_json::{Map, Value};

use super::Stopped;
use super::prompt::{choose, confirm, line};
use crate::catalogue::Form;
use crate::cli::session::Session;
use crate::form::{self, Face, sensible};
use crate::note::field_type::FieldType;
use crate::note::kind::Kind;
use crate::note::specification::FieldSpecification;
use crate::party::PartyKind;
use crate::project::Project;

/// What has to be known to ask for a value and to judge it.
#[derive(Clone, Copy)]
pub struct Asker {
    pub project: &'static Project,
    pub kind: &'static Kind,
    /// What is known of the note, by which values are proposed.
    pub face: Face<'static>,
}

impl Asker {
    /// Asks for the value of a field under a title; `None` where it is left out.
    pub fn value(
        self,
        field: &'static FieldSpecification,
        title: &str,
        may_be_left_out: bool,
    ) -> Result<Option<Value>, Stopped> {
        let help = explained(field, may_be_left_out);
        match field.field_type {
            FieldType::Party => {
                let fitting: Vec<&str> = field.fitting_parties(self.project).map(|party| party.name.as_str()).collect();
                let parties = parties(self.project).into_iter().filter(|(_, name, _)| fitting.contains(&name.as_str()));
                let names = parties.map(|(_, name, meaning)| (name, meaning)).collect();
                self.name(field, title, &help, names, may_be_left_out)
            }
            FieldType::Term | FieldType::Place => {
                let mut names = terms(self.project, field.field_type.as_str());
                if field.field_type == FieldType::Term {
                    let fitting = field.fitting_terms(self.project);
                    names.retain(|(name, _)| fitting.contains(&name.as_str()));
                }
                self.name(field, title, &help, names, may_be_left_out)
            }
            FieldType::Choice => {
                let choices = field.choices.iter();
                let names = choices.map(|choice| (choice.name.clone(), choice.description.clone())).collect();
                self.name(field, title, &help, names, may_be_left_out)
            }
            FieldType::Text => self.texts(field, title, &help, may_be_left_out),
            FieldType::Paragraphs => self.paragraphs(field, title, &help, may_be_left_out),
            FieldType::Period => self.period(field, title, &help, may_be_left_out),
            FieldType::Note => self.other_note(field, title, &help, may_be_left_out),
            FieldType::Record => {
                if may_be_left_out && !confirm(&format!("{title}?"), &help)? {
                    return Ok(None);
                }
                self.record(field, title).map(Some)
            }
            FieldType::List => {
                if may_be_left_out && !confirm(&format!("{title}?"), &help)? {
                    return Ok(None);
                }
                self.list(field, title).map(Some)
            }
            _ => self.scalar(field, title, &help, may_be_left_out),
        }
    }

    /// A name out of several.
    fn name(
        self,
        field: &'static FieldSpecification,
        title: &str,
        help: &str,
        names: Vec<(String, String)>,
        may_be_left_out: bool,
    ) -> Result<Option<Value>, Stopped> {
        let out = may_be_left_out.then(|| (String::new(), "(left out)".to_string()));
        let preset = if may_be_left_out { String::new() } else { self.proposal(field) };
        let name = choose(title, help, out.into_iter().chain(names), Some(&preset))?;
        Ok((!name.is_empty()).then(|| Value::from(name)))
    }

    /// One line.
    fn scalar(
        self,
        field: &'static FieldSpecification,
        title: &str,
        help: &str,
        may_be_left_out: bool,
    ) -> Result<Option<Value>, Stopped> {
        let judge = move |text: &str| {
            if text.is_empty() && may_be_left_out { None } else { self.complaint(field, &Value::from(text)) }
        };
        let preset = if may_be_left_out { String::new() } else { self.proposal(field) };
        let text = line(title, help, &preset, judge)?;
        Ok((!text.is_empty()).then(|| Value::from(text)))
    }

    /// A line in each language.
    fn texts(
        self,
        field: &'static FieldSpecification,
        title: &str,
        help: &str,
        may_be_left_out: bool,
    ) -> Result<Option<Value>, Stopped> {
        let proposal = sensible(self.project, self.kind, field, self.face);
        let mut texts = Map::new();
        for (index, language) in self.languages().into_iter().enumerate() {
            let may_be_empty = may_be_left_out && index == 0;
            // What is in brackets is a place to fill in, and no text.
            let example = proposal.get(&language).and_then(Value::as_str).unwrap_or_default();
            let preset = if may_be_left_out || example.starts_with('[') { "" } else { example };
            let text = line(&format!("{title}, {language}"), help, preset, self.judge_of_text(field, may_be_empty))?;
            if text.is_empty() {
                return Ok(None);
            }
            texts.insert(language, Value::from(text));
        }
        Ok(Some(Value::Object(texts)))
    }

    /// Paragraph after paragraph, each in all languages, so that none has more of them than another.
    fn paragraphs(
        self,
        field: &'static FieldSpecification,
        title: &str,
        help: &str,
        may_be_left_out: bool,
    ) -> Result<Option<Value>, Stopped> {
        let languages = self.languages();
        let mut texts: Vec<Vec<String>> = vec![Vec::new(); languages.len()];
        for number in 1.. {
            let further = "a further paragraph; left empty, there are no more";
            let help = if number == 1 { help } else { further };
            for (index, language) in languages.iter().enumerate() {
                let may_be_empty = index == 0 && (number > 1 || may_be_left_out);
                let title = format!("{title}, paragraph {number}, {language}");
                let text = line(&title, help, "", self.judge_of_text(field, may_be_empty))?;
                if text.is_empty() {
                    let joined = languages.into_iter().zip(texts.into_iter().map(|own| Value::from(own.join("\n\n"))));
                    return Ok((number > 1).then(|| Value::Object(joined.collect())));
                }
                texts[index].push(text);
            }
        }
        Ok(None)
    }

    /// Judges a text in one language, by itself.
    fn judge_of_text(
        self,
        field: &'static FieldSpecification,
        may_be_empty: bool,
    ) -> impl Fn(&str) -> Option<String> + Clone + 'static {
        move |text: &str| match text {
            "" if may_be_empty => None,
            "" => Some("write something".to_string()),
            text => {
                let everywhere = self.languages().into_iter().map(|language| (language, Value::from(text)));
                self.complaint(field, &Value::Object(everywhere.collect()))
            }
        }
    }

    /// The first day and the last.
    fn period(
        self,
        field: &'static FieldSpecification,
        title: &str,
        help: &str,
        may_be_left_out: bool,
    ) -> Result<Option<Value>, Stopped> {
        let judge = move |text: &str| {
            if text.is_empty() && may_be_left_out { None } else { form::complaint_of_date(text) }
        };
        let preset = if may_be_left_out { String::new() } else { self.proposal(field) };
        let first = line(&format!("{title}, first day"), help, &preset, judge)?;
        if first.is_empty() {
            return Ok(None);
        }
        let span = |first: &str, last: &str| {
            let days = [("from", first), ("to", last)].map(|(name, day)| (name.to_string(), Value::from(day)));
            Value::Object(Map::from_iter(days))
        };
        let from = first.clone();
        let judge = move |text: &str| self.complaint(field, &span(&from, text));
        let last = line(&format!("{title}, last day"), "the same for a single day", &first, judge)?;
        Ok(Some(if last == first { Value::from(first) } else { span(&first, &last) }))
    }

    /// The number of another note, and its date where the project does not know it.
    fn other_note(
        self,
        field: &'static FieldSpecification,
        title: &str,
        help: &str,
        may_be_left_out: bool,
    ) -> Result<Option<Value>, Stopped> {
        let judge = move |text: &str| match text {
            "" if may_be_left_out => None,
            text => form::complaint_of_number(text),
        };
        let number = line(&format!("{title}, number"), help, "", judge)?;
        if number.is_empty() {
            return Ok(None);
        }
        if self.complaint(field, &Value::from(number.as_str())).is_none() {
            return Ok(Some(Value::from(number)));
        }
        let dated = |number: &str, day: &str| {
            let parts = [("number", number), ("date", day)].map(|(name, part)| (name.to_string(), Value::from(part)));
            Value::Object(Map::from_iter(parts))
        };
        let known = number.clone();
        let judge = move |day: &str| self.complaint(field, &dated(&known, day));
        let date = line(&format!("{title}, date"), "the day on its face, such as 2024-06-27", "", judge)?;
        Ok(Some(dated(&number, &date)))
    }

    /// The fields of a record, one after the other.
    fn record(self, field: &'static FieldSpecification, title: &str) -> Result<Value, Stopped> {
        let mut given = Map::new();
        for part in &field.fields {
            let title = format!("{title}, {}", part.name.replace('-', " "));
            if let Some(value) = self.value(part, &title, !part.required)? {
                given.insert(part.name.clone(), value);
            }
        }
        Ok(Value::Object(given))
    }

    /// The items of a list, one or more.
    fn list(self, field: &'static FieldSpecification, title: &str) -> Result<Value, Stopped> {
        let mut items = Vec::new();
        loop {
            let item = self.record(field, &format!("{title} {}", items.len() + 1))?;
            if let Some(complaint) = self.complaint(field, &Value::Array(vec![item.clone()])) {
                Session::say_on_terminal(&complaint);
                continue;
            }
            items.push(item);
            if !confirm("Another one?", &explained(field, false))? {
                return Ok(Value::Array(items));
            }
        }
    }

    /// What is proposed for a value of one line.
    fn proposal(self, field: &'static FieldSpecification) -> String {
        let proposal = sensible(self.project, self.kind, field, self.face);
        proposal.as_str().unwrap_or_default().to_string()
    }

    /// What is wrong with a value, in the words of the reader of notes.
    fn complaint(self, field: &'static FieldSpecification, value: &Value) -> Option<String> {
        form::complaint(self.project, field, value)
    }

    fn languages(self) -> Vec<String> {
        self.project.profile.languages().map(ToString::to_string).collect()
    }
}

/// What a field means, and whether it has to be given.
fn explained(field: &FieldSpecification, may_be_left_out: bool) -> String {
    let out = if may_be_left_out { "; may be left out" } else { "" };
    format!("{}{out}", field.description.trim_end_matches('.'))
}

/// The parties with their names in the first language, in the order of protocol.
pub fn parties(project: &Project) -> Vec<(PartyKind, String, String)> {
    let parties = project.parties.iter();
    parties.map(|party| (party.kind, party.name.clone(), title(project, &format!("party-{}", party.name)))).collect()
}

/// The terms of the catalogues that begin with a prefix, with their names in the first language.
fn terms(project: &Project, what: &str) -> Vec<(String, String)> {
    let prefix = format!("{what}-");
    let catalogue = project.profile.languages().next().and_then(|language| project.catalogue(language));
    let names = catalogue.into_iter().flat_map(|catalogue| catalogue.names(&prefix));
    names.map(|name| (name.to_string(), title(project, &format!("{what}-{name}")))).collect()
}

fn title(project: &Project, term: &str) -> String {
    let catalogue = project.profile.languages().next().and_then(|language| project.catalogue(language));
    let name = catalogue.and_then(|catalogue| catalogue.name(term)?.get(Form::Long, "nominative"));
    name.unwrap_or_default().to_string()
}
