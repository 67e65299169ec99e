//! What a project gives its messages, and which of them it asks for.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::{Source, Span};

/// What is known of a project beside its catalogues.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    /// Where templates ask for messages.
    pub calls: Vec<Call>,
    /// What templates write in quotation marks: identifiers that they may put together or hand on.
    pub quoted: BTreeSet<String>,
    /// The fields of each kind of note.
    pub kinds: BTreeMap<String, BTreeMap<String, ValueType>>,
    /// The words that fields of each kind of note can be, by the variable.
    pub words: BTreeMap<String, BTreeMap<String, BTreeSet<String>>>,
    /// What terms in fields of each kind of note must be, in the words of their `@is`, by the variable.
    pub sorts: BTreeMap<String, BTreeMap<String, BTreeSet<String>>>,
    /// The parties that are states, as in `-party-kazakhstan`.
    pub states: BTreeSet<String>,
}

/// A template's call for a message.
#[derive(Debug, Clone)]
pub struct Call {
    /// The message.
    pub message: String,
    /// The kind of note whose template it is; shared templates belong to none.
    pub kind: Option<String>,
    /// The variables that the call gives beside the note's own.
    pub gives: BTreeSet<String>,
    /// The call.
    pub span: Span,
}

/// What a variable is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueType {
    /// A name; the beginning of the terms that it can be: `party-`.
    Name(&'static str),
    /// A day.
    Date,
    /// A moment.
    DateTime,
    /// Days in a row.
    Period,
    /// A whole number, which stands by itself too.
    Number,
    /// Text, which stands by itself.
    Plain,
    /// What the message says of it shows what it is.
    Unknown,
}

/// What every message is given (see `compose`), beside the fields of its kind.
pub const GIVEN: &[(&str, ValueType)] = &[
    ("sender", ValueType::Name("party-")),
    ("addressee", ValueType::Name("party-")),
    ("place", ValueType::Name("place-")),
    ("date", ValueType::Date),
    ("number", ValueType::Plain),
    ("pages", ValueType::Number),
    ("sheets", ValueType::Number),
];

/// The messages that the program itself asks for; `*` stands for the name of a kind or form.
pub const BY_PROGRAM: &[&str] = &[
    "*-subject",
    "attention-department",
    "attention-post",
    "calendar-days",
    "calendar-deadline",
    "calendar-event",
    "calendar-moment",
    "courtesy-mark",
    "date",
    "date-*",
    "datetime",
    "datetime-*",
    "document-title",
    "document-title-draft",
    "enclosure-mark",
    "enclosure-page",
    "enclosure-title",
    "keywords",
    "language-name",
    "list-end",
    "list-middle",
    "no-break-after",
    "no-break-before",
    "no-break-in-names",
    "number",
    "number-draft",
    "original-description",
    "period-in-month",
    "period-in-year",
    "period-over-years",
    "place-and-date",
    "source-description",
    "version-title",
    "version-title-courtesy",
];

impl Surroundings {
    /// Reads which messages a template asks for. `kind` is the kind of note that it is the template of.
    pub fn read_template(&mut self, source: &Source, kind: Option<&str>) {
        let text = source.text();
        self.quoted.extend(text.split(['"', '\'']).skip(1).step_by(2).map(str::to_string));
        for (start, _) in text.match_indices("message(") {
            let open = start + "message(".len();
            let close = text[open..].find(')').map_or(text.len(), |end| open + end);
            let call = &text[open..close];
            let Some(id) = call.split("id=").nth(1).map(str::trim_start) else { continue };
            let Some(rest) = id.strip_prefix('"') else { continue };
            let Some((message, rest)) = rest.split_once('"') else { continue };
            // An identifier that is put together is known only when it is asked for.
            if rest.trim_start().starts_with('~') || text[close..].trim_start_matches(')').starts_with('~') {
                continue;
            }
            let names =
                call.split('=').filter_map(|part| part.rsplit([',', ' ', '(', '\n']).find(|word| !word.is_empty()));
            self.calls.push(Call {
                message: message.to_string(),
                kind: kind.map(str::to_string),
                gives: names.map(str::to_string).collect(),
                span: source.span(start..(close + 1).min(text.len())),
            });
        }
    }

    /// Whether anything asks for a message.
    #[must_use]
    pub fn uses(&self, message: &str) -> bool {
        let by_program = |pattern: &str| match pattern.split_once('*') {
            Some((start, end)) => {
                message.len() > start.len() + end.len() && message.starts_with(start) && message.ends_with(end)
            }
            None => pattern == message,
        };
        self.quoted.contains(message)
            || BY_PROGRAM.iter().any(|pattern| by_program(pattern))
            || self.quoted.iter().any(|part| part.ends_with('-') && message.starts_with(part.as_str()))
            || self
                .quoted
                .iter()
                .any(|part| part.starts_with('-') && part.len() > 1 && message.ends_with(part.as_str()))
    }

    /// What a variable of a message is, where the project says so.
    #[must_use]
    pub fn type_of(&self, message: &str, variable: &str) -> Option<ValueType> {
        if let Some((_, known)) = GIVEN.iter().find(|(name, _)| *name == variable) {
            return Some(*known);
        }
        let mut types = self.kinds_of(message).filter_map(|(_, kind)| kind.get(variable).copied());
        let first = types.next()?;
        types.all(|other| other == first).then_some(first).filter(|value| *value != ValueType::Unknown)
    }

    /// What a term must be that a variable of a message can be, where every kind that gives it says so.
    pub fn sorts_of(&self, message: &str, variable: &str) -> Option<BTreeSet<&str>> {
        let mut sorts = BTreeSet::new();
        for (kind, _) in self.kinds_of(message).filter(|(_, fields)| fields.contains_key(variable)) {
            sorts.extend(self.sorts.get(kind)?.get(variable)?.iter().map(String::as_str));
        }
        (!sorts.is_empty()).then_some(sorts)
    }

    /// The words that a variable of a message can be, where the project says so.
    pub fn words_of(&self, message: &str, variable: &str) -> Option<BTreeSet<&str>> {
        let mut words = BTreeSet::new();
        for (kind, _) in self.kinds_of(message) {
            let own = self.words.get(kind).and_then(|words| words.get(variable));
            words.extend(own.into_iter().flatten().map(String::as_str));
        }
        let gives = |call: &Call| call.message == message && call.gives.contains(variable);
        (!words.is_empty() && !self.calls.iter().any(gives)).then_some(words)
    }

    /// The names that a message is given, where templates call it and nothing else is known to.
    pub fn given_to(&self, message: &str) -> Option<BTreeSet<&str>> {
        let mut calls = self.calls.iter().filter(|call| call.message == message).peekable();
        calls.peek()?;
        let mut names: BTreeSet<&str> = GIVEN.iter().map(|(name, _)| *name).collect();
        for call in calls {
            names.extend(call.gives.iter().map(String::as_str));
        }
        names.extend(self.kinds_of(message).flat_map(|(_, kind)| kind.keys().map(String::as_str)));
        Some(names)
    }

    /// The kinds whose notes say a message, with their fields: those whose templates call it, else those whose name it bears.
    fn kinds_of(&self, message: &str) -> impl Iterator<Item = (&str, &BTreeMap<String, ValueType>)> {
        let callers: BTreeSet<Option<&str>> =
            self.calls.iter().filter(|call| call.message == message).map(|call| call.kind.as_deref()).collect();
        let anybody = callers.contains(&None);
        self.kinds.iter().filter_map(move |(name, fields)| {
            let bears = message.strip_prefix(name.as_str()).is_some_and(|rest| rest.starts_with('-'));
            let says = if callers.is_empty() { bears } else { anybody || callers.contains(&Some(name.as_str())) };
            says.then_some((name.as_str(), fields))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(template: &str) -> Surroundings {
        let mut surroundings = Surroundings::default();
        surroundings.read_template(&Source::new("note.tera", template), Some("reply"));
        surroundings
    }

    #[test]
    fn a_template_says_which_messages_it_asks_for_and_what_it_gives_them() {
        let read =
            read("{{ <paragraph text={message(id=\"reply-opening\", count=3)} /> }} {{ message(id=\"a-\" ~ kind) }}");
        assert_eq!(read.calls.len(), 1);
        assert_eq!(read.calls[0].message, "reply-opening");
        assert!(read.calls[0].gives.contains("count"));
        assert!(read.uses("reply-opening") && read.uses("a-note") && read.uses("reply-subject"));
        assert!(!read.uses("reply-closing") && !read.uses("-subject"));
    }

    #[test]
    fn the_words_of_a_variable_are_those_of_all_kinds_that_say_the_message() {
        let mut read = read("{{ message(id=\"format\") }} {{ message(id=\"city\", format=\"online\") }}");
        let words =
            |words: &[&str]| BTreeMap::from([("format".to_string(), words.iter().map(ToString::to_string).collect())]);
        for (kind, own) in [("reply", words(&["hybrid"])), ("meeting", words(&["online"]))] {
            read.kinds.insert(kind.to_string(), BTreeMap::new());
            read.words.insert(kind.to_string(), own);
        }
        assert_eq!(read.words_of("format", "format"), Some(["hybrid"].into()));
        read.calls[0].kind = None;
        assert_eq!(read.words_of("format", "format"), Some(["hybrid", "online"].into()));
        assert_eq!(read.words_of("meeting-opening", "format"), Some(["online"].into()));
        // A template that gives it may give another word.
        assert_eq!(read.words_of("city", "format"), None);
        assert_eq!(read.words_of("format", "city"), None);
    }
}
