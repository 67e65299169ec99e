//! The questions of `verbale new`, on a terminal. Each answer is judged by the reader of notes itself, so that what is
//! taken here is taken there.

use std::fmt;
use std::sync::Arc;

use inquire::validator::Validation;
use inquire::{InquireError, Select, Text};
use serde_json::{Map, Value};

use super::super::session::Session;
use crate::catalogue::Form;
use crate::form::{self, Answers, sensible};
use crate::note::field_type::FieldType;
use crate::note::kind::Kind;
use crate::note::specification::FieldSpecification;
use crate::party::PartyKind;
use crate::project::Project;

/// Lines of a list that are seen at once.
const PAGE: usize = 12;

/// Says what is wrong with an answer, if anything is.
type Judge = dyn Fn(&str) -> Option<String>;

/// What was given on the command line, and is not asked for.
pub struct Given {
    pub number: bool,
    pub date: bool,
    pub to: bool,
    /// What is wrong with a number for which there is a file already.
    pub taken: Arc<Judge>,
}

/// Why there is no answer.
#[derive(Debug)]
pub enum Stopped {
    /// Whoever was asked has had enough.
    Cancelled,
    /// The terminal does not do what is asked of it.
    Failed(String),
}

impl From<InquireError> for Stopped {
    fn from(error: InquireError) -> Self {
        match error {
            InquireError::OperationCanceled | InquireError::OperationInterrupted => Stopped::Cancelled,
            error => Stopped::Failed(error.to_string().to_lowercase()),
        }
    }
}

/// A name to choose, with what it means.
struct Choice {
    name: String,
    meaning: String,
}

impl fmt::Display for Choice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.name.as_str(), self.meaning.as_str()) {
            (name, "") => f.write_str(name),
            ("", meaning) => f.write_str(meaning),
            (name, meaning) => write!(f, "{name} – {meaning}"),
        }
    }
}

/// Asks for the kind.
pub fn kind(project: &Project) -> Result<&Kind, Stopped> {
    let choices = project.kinds.values().map(|kind| (kind.name.clone(), kind.description.clone()));
    let name = choose("Kind of note", "type to search, then Enter", choices, None)?;
    project.kinds.get(&name).ok_or(Stopped::Cancelled)
}

/// Asks for whatever of a note is not given.
pub fn note(
    project: &'static Project,
    kind: &'static Kind,
    mut answers: Answers,
    given: &Given,
) -> Result<Answers, Stopped> {
    if !given.number {
        let help = "as it is printed, without №; left empty, the note is a draft";
        let taken = given.taken.clone();
        let judge = move |text: &str| match text {
            "" => None,
            text => form::complaint_of_number(text).or_else(|| taken(text)),
        };
        answers.number = Some(line("Number", help, "", judge)?).filter(|number| !number.is_empty());
    }
    if !given.date {
        let written = line("Date", "the day on its face", &answers.date.to_string(), form::complaint_of_date)?;
        answers.date = written.parse().unwrap_or(answers.date);
    }
    if !given.to {
        let mut parties = parties(project);
        // Most notes go to a group.
        parties.sort_by_key(|(kind, ..)| *kind != PartyKind::Group);
        let choices = parties.into_iter().map(|(_, name, title)| (name, title));
        answers.to = choose("To", "whom the note is addressed to; type to search", choices, Some(&answers.to))?;
    }
    let mut passed_over: Vec<&str> = Vec::new();
    for group in &kind.alternatives {
        if group.fields.iter().any(|name| answers.fields.contains_key(name)) {
            passed_over.extend(group.fields.iter().map(String::as_str));
            continue;
        }
        let fields = kind.fields.iter().filter(|field| group.fields.contains(&field.name));
        let choices = fields.map(|field| (field.name.clone(), field.description.clone()));
        let help = "a note gives one of these";
        let chosen = choose(&crate::schema::title(&group.name), help, choices, form::chosen(kind, group))?;
        if let Some(field) = kind.fields.iter().find(|field| field.name == chosen) {
            let given = match value(project, kind, field, &answers)? {
                Some(given) => given,
                None => sensible(project, kind, field, answers.date),
            };
            answers.fields.insert(chosen, given);
        }
        passed_over.extend(group.fields.iter().map(String::as_str));
    }
    for field in &kind.fields {
        if !answers.fields.contains_key(&field.name)
            && !passed_over.contains(&field.name.as_str())
            && field.only_with.as_ref().is_none_or(|other| answers.fields.contains_key(other))
            && let Some(value) = value(project, kind, field, &answers)?
        {
            answers.fields.insert(field.name.clone(), value);
        }
    }
    Ok(answers)
}

/// Asks for the value of a field; `None` where it is left out.
fn value(
    project: &'static Project,
    kind: &Kind,
    field: &'static FieldSpecification,
    answers: &Answers,
) -> Result<Option<Value>, Stopped> {
    let (title, optional) = (crate::schema::title(&field.name), !field.required);
    let help =
        format!("{}{}", field.description.trim_end_matches('.'), if optional { "; may be left out" } else { "" });
    let proposal = sensible(project, kind, field, answers.date);
    let written = proposal.as_str().unwrap_or_default().to_string();
    let names = match field.field_type {
        FieldType::Party => Some(parties(project).into_iter().map(|(_, name, meaning)| (name, meaning)).collect()),
        FieldType::Term | FieldType::Place => Some(terms(project, field.field_type.as_str())),
        FieldType::Choice => {
            Some(field.choices.iter().map(|choice| (choice.name.clone(), choice.description.clone())).collect())
        }
        // What takes several lines is better written in the file, where it has a sensible value.
        FieldType::Paragraphs | FieldType::Record | FieldType::List => return Ok(None),
        _ => None,
    };
    if let Some(names) = names {
        let out = optional.then(|| (String::new(), "(left out)".to_string()));
        let choices = out.into_iter().chain(names);
        let preset = if optional { "" } else { written.as_str() };
        let name = choose(&title, &help, choices, Some(preset))?;
        return Ok((!name.is_empty()).then(|| Value::from(name)));
    }
    match &proposal {
        Value::Object(parts) => {
            let mut given = Map::new();
            let order = form::order(project, field, parts);
            for (index, part) in order.iter().enumerate() {
                let may_be_empty = optional && index == 0;
                let example = parts.get(part).and_then(Value::as_str).unwrap_or_default();
                let judge = move |text: &str| match text {
                    "" if may_be_empty => None,
                    "" => Some("write something".to_string()),
                    _ => None,
                };
                // What is in brackets is a place to fill in, and no text.
                let preset = if example.starts_with('[') || optional { "" } else { example };
                let text = line(&format!("{title}, {part}"), &help, preset, judge)?;
                if text.is_empty() {
                    return Ok(None);
                }
                given.insert(part.clone(), Value::from(text));
            }
            let given = Value::Object(given);
            match form::complaint(project, field, &given) {
                None => Ok(Some(given)),
                Some(complaint) => {
                    Session::say_on_terminal(&complaint);
                    value(project, kind, field, answers)
                }
            }
        }
        Value::String(_) => {
            let judge = move |text: &str| {
                if text.is_empty() && optional { None } else { form::complaint(project, field, &Value::from(text)) }
            };
            let preset = if optional { "" } else { written.as_str() };
            let text = line(&title, &help, preset, judge)?;
            Ok((!text.is_empty()).then(|| Value::from(text)))
        }
        _ => Ok(None),
    }
}

/// Asks for a line of text.
fn line(
    title: &str,
    help: &str,
    preset: &str,
    judge: impl Fn(&str) -> Option<String> + Clone + 'static,
) -> Result<String, Stopped> {
    let validator = move |text: &str| {
        Ok(match judge(text.trim()) {
            None => Validation::Valid,
            Some(complaint) => Validation::Invalid(complaint.into()),
        })
    };
    let question = format!("{title}:");
    let asked = Text::new(&question).with_help_message(help).with_validator(validator);
    // A proposal that stands in the line would have to be deleted letter by letter.
    let asked = if preset.is_empty() { asked } else { asked.with_default(preset) };
    Ok(asked.prompt()?.trim().to_string())
}

/// Asks for one of several names.
fn choose(
    title: &str,
    help: &str,
    choices: impl IntoIterator<Item = (String, String)>,
    preset: Option<&str>,
) -> Result<String, Stopped> {
    let choices: Vec<Choice> = choices.into_iter().map(|(name, meaning)| Choice { name, meaning }).collect();
    let start = preset.and_then(|preset| choices.iter().position(|choice| choice.name == preset)).unwrap_or(0);
    let question = format!("{title}:");
    let asked =
        Select::new(&question, choices).with_help_message(help).with_page_size(PAGE).with_starting_cursor(start);
    let formatter = |choice: inquire::list_option::ListOption<&Choice>| match choice.value.name.as_str() {
        "" => "–".to_string(),
        name => name.to_string(),
    };
    Ok(asked.with_formatter(&formatter).prompt()?.name)
}

/// The parties with their names in the first language, in the order of protocol.
fn parties(project: &Project) -> Vec<(PartyKind, String, String)> {
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
