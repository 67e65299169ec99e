//! Single questions: a line of text, one of several names, yes or no.

use std::fmt;

use inquire::validator::Validation;
use inquire::{Confirm, Select, Text};

use super::Stopped;

/// Lines of a list that are seen at once.
const PAGE: usize = 12;

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

/// Asks for a line of text.
pub fn line(
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
pub fn choose(
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

/// Asks a question that is answered with yes or no; Enter alone says no.
pub fn confirm(question: &str, help: &str) -> Result<bool, Stopped> {
    Ok(Confirm::new(question).with_help_message(help).with_default(false).prompt()?)
}
