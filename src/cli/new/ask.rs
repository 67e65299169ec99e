//! The questions of `verbale new`, on a terminal. Each answer is judged by the reader of notes itself, together with
//! all that was said before, so that what is taken here is taken there.

mod prompt;
mod value;

use std::sync::Arc;

use inquire::InquireError;

use super::super::session::Session;
use crate::diagnostic::{Diagnostics, Severity};
use crate::form::{self, Answers, Face, sensible};
use crate::note;
use crate::note::kind::{Kind, Sent};
use crate::note::specification::FieldSpecification;
use crate::party::PartyKind;
use crate::project::Project;
use crate::source::Source;
use prompt::{choose, line};
use value::Asker;

/// Says what is wrong with an answer, if anything is.
type Judge = dyn Fn(&str) -> Option<String>;

/// What was given on the command line, and is not asked for.
pub struct Given {
    pub number: bool,
    pub date: bool,
    pub to: bool,
    /// What is wrong with a number for which there is a file already.
    pub taken: Arc<Judge>,
    /// A path in the project beside which the note will stand: enclosures are named from its folder.
    pub beside: String,
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
    let trial = Trial { project, kind, beside: &given.beside, to: &[] };
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
        let before = trial.errors(&answers);
        answers.to = vec![addressee(project, answers.to.first().map_or("", String::as_str))?];
        while let Some(complaint) = trial.complaint(&answers, &before) {
            Session::say_on_terminal(&complaint);
            answers.to = vec![addressee(project, answers.to.first().map_or("", String::as_str))?];
        }
    }
    // The process ends with the command, and questions are judged by it until then.
    let trial = Trial { to: Vec::leak(answers.to.clone()), ..trial };
    let mut passed_over: Vec<&str> = Vec::new();
    for group in &kind.alternatives {
        passed_over.extend(group.fields.iter().map(String::as_str));
        if group.fields.iter().any(|name| answers.fields.contains_key(name)) {
            continue;
        }
        let fields = kind.fields.iter().filter(|field| group.fields.contains(&field.name));
        let choices = fields.map(|field| (field.name.clone(), field.description.clone()));
        let help = "a note gives one of these";
        let chosen = choose(&crate::schema::title(&group.name), help, choices, form::chosen(kind, group))?;
        if let Some(field) = kind.fields.iter().find(|field| field.name == chosen) {
            trial.ask(field, false, &mut answers)?;
        }
    }
    for field in &kind.fields {
        let given = &answers.fields;
        let chosen = |name: &str| given.get(name)?.as_str().map(str::to_string);
        if !given.contains_key(&field.name)
            && !passed_over.contains(&field.name.as_str())
            && kind.may_stand_beside(field, |other| given.contains_key(other), chosen)
        {
            trial.ask(field, !field.required, &mut answers)?;
        }
    }
    if answers.enclosures.is_empty() && kind.enclosures != Sent::None {
        enclosures(&trial, &mut answers)?;
    }
    Ok(answers)
}

/// Asks for the files that are sent with the note, one after the other.
fn enclosures(trial: &Trial<'_>, answers: &mut Answers) -> Result<(), Stopped> {
    let before = trial.errors(answers);
    let help = "a Markdown or PDF file, by its path from the folder of the note; left empty, there are no more";
    loop {
        let path = line("Enclosure", help, "", |_: &str| None)?;
        if path.is_empty() {
            return Ok(());
        }
        answers.enclosures.push(path);
        if let Some(complaint) = trial.complaint(answers, &before) {
            Session::say_on_terminal(&complaint);
            answers.enclosures.pop();
        }
    }
}

/// Asks whom the note is addressed to.
fn addressee(project: &Project, preset: &str) -> Result<String, Stopped> {
    let mut parties = value::parties(project);
    // Most notes go to a group.
    parties.sort_by_key(|(kind, ..)| *kind != PartyKind::Group);
    let choices = parties.into_iter().map(|(_, name, title)| (name, title));
    choose("To", "whom the note is addressed to; type to search", choices, Some(preset))
}

/// A note with the answers so far, as it would be read: what was not answered yet has a sensible value.
struct Trial<'a> {
    project: &'static Project,
    kind: &'static Kind,
    beside: &'a str,
    /// Whom it is addressed to; nobody while that is asked for.
    to: &'static [String],
}

impl Trial<'_> {
    /// Asks for a field until its value is one that the note can have.
    fn ask(
        &self,
        field: &'static FieldSpecification,
        may_be_left_out: bool,
        answers: &mut Answers,
    ) -> Result<(), Stopped> {
        let face = Face { date: answers.date, to: self.to };
        let asker = Asker { project: self.project, kind: self.kind, face };
        let before = self.errors(answers);
        loop {
            let title = crate::schema::title(&field.name);
            let Some(value) = asker.value(field, &title, may_be_left_out)? else {
                if !may_be_left_out {
                    let value = sensible(self.project, self.kind, field, answers.face());
                    answers.fields.insert(field.name.clone(), value);
                }
                return Ok(());
            };
            answers.fields.insert(field.name.clone(), value);
            let Some(complaint) = self.complaint(answers, &before) else { return Ok(()) };
            Session::say_on_terminal(&complaint);
            answers.fields.remove(&field.name);
        }
    }

    /// What stops a note with these answers, in a line, and did not stop it before.
    fn complaint(&self, answers: &Answers, before: &[String]) -> Option<String> {
        first_new(self.errors(answers), before)
    }

    /// All that stops a note with these answers, a line each.
    fn errors(&self, answers: &Answers) -> Vec<String> {
        let text = form::text(self.project, self.kind, answers, self.beside);
        let mut diagnostics = Diagnostics::new();
        let _ = note::resolve(&Source::new(self.beside, text), self.project, &mut diagnostics);
        let errors = diagnostics.into_iter().filter(|found| found.severity == Severity::Error);
        errors.map(|error| std::iter::once(error.message).chain(error.help).collect::<Vec<_>>().join("; ")).collect()
    }
}

/// The first error that was not there before, or more often than before.
fn first_new(errors: Vec<String>, before: &[String]) -> Option<String> {
    let mut before: Vec<&String> = before.iter().collect();
    errors.into_iter().find(|error| match before.iter().position(|known| *known == error) {
        Some(known) => {
            before.swap_remove(known);
            false
        }
        None => true,
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use serde_json::{Map, json};

    use super::*;

    #[test]
    fn an_error_is_new_even_behind_an_older_one() {
        let lines = |errors: &[&str]| errors.iter().map(ToString::to_string).collect::<Vec<_>>();
        let told = |errors: &[&str], before: &[&str]| first_new(lines(errors), &lines(before));
        assert_eq!(told(&["old", "new"], &["old"]), Some("new".to_string()));
        assert_eq!(told(&["new", "old"], &["old"]), Some("new".to_string()));
        assert_eq!(told(&["old", "old"], &["old"]), Some("old".to_string()));
        assert_eq!(told(&["second", "first"], &["first", "second"]), None);
        assert_eq!(told(&[], &["old"]), None);
    }

    #[test]
    fn a_wrong_answer_is_refused_where_the_note_has_an_older_error() -> Result<(), Box<dyn std::error::Error>> {
        // A folder without a project: the built-in one.
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
        let mut diagnostics = Diagnostics::new();
        let project = Project::open(&folder, &mut diagnostics).ok_or("the built-in project")?;
        let project: &'static Project = Box::leak(Box::new(project));
        let trial = Trial { project, kind: &project.kinds["meeting-notice"], beside: "notes/new.yaml", to: &[] };
        let mut answers = Answers {
            number: None,
            date: "2024-07-15".parse()?,
            to: vec!["nobody".to_string()],
            fields: Map::new(),
            enclosures: Vec::new(),
        };
        let before = trial.errors(&answers);
        assert!(before[0].contains("nobody"), "{before:?}");
        answers.fields.insert("dates".to_string(), json!("2024-07-32"));
        let complaint = trial.complaint(&answers, &before).ok_or("a complaint")?;
        assert!(complaint.contains("2024-07-32"), "{complaint}");
        answers.fields.insert("dates".to_string(), json!("2024-07-31"));
        assert_eq!(trial.complaint(&answers, &before), None);
        Ok(())
    }
}
