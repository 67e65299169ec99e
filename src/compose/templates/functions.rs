//! What a kind's template may call: sentences of the version that it speaks for, and what the note gives.
//!
//! | function | gives |
//! | --- | --- |
//! | `message(id="…", NAME=VALUE …)` | a message, with the values of the note and those of the call |
//! | `messages(id="…", each="LIST")` | a message for each item of a list, with the values of the item too |
//! | `given(field="…")` | whether a field, or a part of a record, is there |
//! | `count(field="…")` | how many items a list has |
//! | `enclosed()` | how many enclosures the note has |
//! | `passage(field="…")` | a field's paragraphs, in the output format |

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tera::{Error, Function, Kwargs, State, Tera};

use super::Format;
use crate::catalogue::Argument;
use crate::compose::coverage::Style;
use crate::compose::sentences::{Arguments, Sentences};
use crate::compose::{escape, passage};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::note::field::FieldValue;

/// The names of the functions.
pub const NAMES: &[&str] = &["message", "messages", "given", "count", "enclosed", "passage"];

/// What a rendering has met.
#[derive(Default)]
pub struct Spoken {
    pub problems: Vec<Diagnostic>,
    /// Messages and fields that failed, and are passed over when the template is rendered again.
    passed_over: BTreeSet<String>,
}

/// Makes the functions known without anything to say, so that templates can be parsed.
pub fn declare(tera: &mut Tera) {
    for name in ["message", "passage"] {
        tera.register_function(name, |_: Kwargs, _: &State| "");
    }
    tera.register_function("messages", |_: Kwargs, _: &State| Vec::<String>::new());
    tera.register_function("given", |_: Kwargs, _: &State| false);
    for name in ["count", "enclosed"] {
        tera.register_function(name, |_: Kwargs, _: &State| 0_usize);
    }
}

/// Where the functions of a [`Tera`] find the version that they speak for.
#[derive(Clone, Default)]
pub struct Stage(Arc<Mutex<Option<Voice>>>);

impl Stage {
    /// Has the functions speak for a version, that has been spoken for in part.
    pub fn enter(&self, sentences: Arc<Sentences>, spoken: Spoken) {
        *self.voice() = Some(Voice { sentences, spoken });
    }

    /// Has them speak no more; returns what the rendering has met.
    pub fn leave(&self) -> Spoken {
        self.voice().take().map(|voice| voice.spoken).unwrap_or_default()
    }

    fn speak<T>(&self, say: impl FnOnce(&mut Voice) -> Result<T, Error>) -> Result<T, Error> {
        let mut voice = self.voice();
        say(voice.as_mut().ok_or_else(|| Error::message("there is no version to speak for"))?)
    }

    fn voice(&self) -> MutexGuard<'_, Option<Voice>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Makes the functions speak for whichever version is on a stage.
pub fn register(tera: &mut Tera, format: Format, stage: &Stage) {
    let own = stage.clone();
    tera.register_function("message", move |kwargs: Kwargs, _: &State| own.speak(|voice| voice.message(&kwargs)));
    let own = stage.clone();
    tera.register_function("messages", move |kwargs: Kwargs, _: &State| own.speak(|voice| voice.messages(&kwargs)));
    let own = stage.clone();
    tera.register_function("given", move |kwargs: Kwargs, _: &State| {
        own.speak(|voice| voice.field(&kwargs, "field").map(|field| field.is_some()))
    });
    let own = stage.clone();
    tera.register_function("count", move |kwargs: Kwargs, _: &State| {
        own.speak(|voice| voice.items(&kwargs, "field").map(|items| items.len()))
    });
    let own = stage.clone();
    tera.register_function("enclosed", move |_: Kwargs, _: &State| {
        own.speak(|voice| Ok(voice.sentences.note.enclosures.len()))
    });
    tera.register_function("passage", Passages { stage: stage.clone(), format });
}

/// A version with what has been said of it.
struct Voice {
    sentences: Arc<Sentences>,
    spoken: Spoken,
}

impl Voice {
    fn message(&mut self, kwargs: &Kwargs) -> Result<String, Error> {
        let id = kwargs.must_get::<&str>("id")?;
        if self.is_passed_over(id) {
            return Ok(String::new());
        }
        self.say(id, more(kwargs, &["id"])?)
    }

    fn messages(&mut self, kwargs: &Kwargs) -> Result<Vec<String>, Error> {
        let id = kwargs.must_get::<&str>("id")?;
        let items = self.items(kwargs, "each")?;
        if self.is_passed_over(id) {
            return Ok(Vec::new());
        }
        let shared = more(kwargs, &["id", "each"])?;
        let said = items.into_iter().map(|item| {
            let mut arguments = shared.clone();
            arguments.extend(item);
            self.say(id, arguments)
        });
        said.collect()
    }

    fn say(&mut self, id: &str, arguments: Arguments) -> Result<String, Error> {
        let mut problems = Diagnostics::new();
        let text = self.sentences.say_with(id, arguments, Style::REGULAR, &mut problems);
        let Some(text) = text else {
            self.pass_over(id, problems);
            return Err(Error::message(format!("the message `{id}` cannot be said")));
        };
        Ok(self.sentences.catalogue.typography().hyphenated(&text))
    }

    /// The field that a call names; one that the kind does not have is an error.
    fn field(&self, kwargs: &Kwargs, key: &str) -> Result<Option<&FieldValue>, Error> {
        let name = kwargs.must_get::<&str>(key)?;
        if self.sentences.kind.field(name).is_none() {
            let kind = &self.sentences.kind.name;
            return Err(Error::message(format!("the kind `{kind}` has no field `{name}`")));
        }
        Ok(self.sentences.note.field(name).map(|field| &field.value))
    }

    /// The values of each item of the list that a call names.
    fn items(&self, kwargs: &Kwargs, key: &str) -> Result<Vec<Arguments>, Error> {
        match self.field(kwargs, key)? {
            None => Ok(Vec::new()),
            Some(FieldValue::List(_)) => Ok(self.sentences.items(kwargs.must_get::<&str>(key)?)),
            Some(_) => Err(Error::message(format!("`{}` is not a list", kwargs.must_get::<&str>(key)?))),
        }
    }

    /// The paragraphs of a field, as markup of the format.
    fn passage(&mut self, kwargs: &Kwargs, format: Format) -> Result<String, Error> {
        let name = kwargs.must_get::<&str>("field")?;
        if self.is_passed_over(name) {
            return Ok(String::new());
        }
        let passage = match self.field(kwargs, "field")? {
            None => return Ok(String::new()),
            Some(FieldValue::Paragraphs(passages)) => passages.get(self.sentences.catalogue.language()),
            Some(_) => return Err(Error::message(format!("`{name}` holds no paragraphs"))),
        };
        let Some(passage) = passage else {
            return Err(Error::message(format!("`{name}` is not given in this language")));
        };
        let mut problems = Diagnostics::new();
        let written = passage::write(passage, format, &self.sentences, &mut problems);
        if problems.has_errors() {
            self.pass_over(name, problems);
            return Err(Error::message(format!("`{name}` cannot be set")));
        }
        Ok(written)
    }

    fn is_passed_over(&self, name: &str) -> bool {
        self.spoken.passed_over.contains(name)
    }

    fn pass_over(&mut self, name: &str, problems: Diagnostics) {
        self.spoken.passed_over.insert(name.to_string());
        self.spoken.problems.extend(problems);
    }
}

/// The arguments of a call, but for those that the function takes for itself.
fn more(kwargs: &Kwargs, own: &[&str]) -> Result<Arguments, Error> {
    let mut more = Arguments::new();
    for (key, value) in kwargs.iter() {
        let Some(key) = key.as_str().filter(|key| !own.contains(key)) else { continue };
        let argument = match (value.as_str(), value.as_i128().map(u32::try_from)) {
            // What another message has said comes with places to divide its words, which the whole gets anew.
            (Some(text), _) => Argument::Text(text.replace(escape::HYPHEN, "")),
            (None, Some(Ok(count))) => Argument::Count(count),
            (None, Some(Err(_))) => return Err(Error::message(format!("`{key}` must be a whole number"))),
            (None, None) => return Err(Error::message(format!("`{key}` must be a text or a number"))),
        };
        more.insert(key.to_string(), argument);
    }
    Ok(more)
}

/// `passage(field="…")`: what it gives is markup of the format, which our own renderer made, and is not escaped again.
struct Passages {
    stage: Stage,
    format: Format,
}

impl Function<Result<String, Error>> for Passages {
    fn call(&self, kwargs: Kwargs, _: &State) -> Result<String, Error> {
        self.stage.speak(|voice| voice.passage(&kwargs, self.format))
    }

    fn is_safe(&self) -> bool {
        true
    }
}
