//! How a language says several names: «А, Б и В».
//!
//! `lists.ftl` holds the two patterns as messages, after those of CLDR: `list-middle` sets a name behind those before
//! it, `list-end` the last one behind all others. A new language therefore needs no Rust.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use super::failure::{Failure, record};
use super::syntax::Tree;
use crate::diagnostic::Code;
use crate::language::Language;

/// The messages that hold the patterns.
pub const MIDDLE: &str = "list-middle";
pub const END: &str = "list-end";

/// The list patterns of a language.
pub struct Lists {
    bundle: FluentBundle<FluentResource>,
}

impl Lists {
    /// Takes the patterns out of a language's files.
    pub fn read(language: &Language, trees: &[Tree]) -> Self {
        let mut bundle = super::bundle(language);
        for tree in trees.iter().filter(|tree| tree.messages().any(|message| [MIDDLE, END].contains(&message.id.name)))
        {
            super::add(&mut bundle, tree.text());
        }
        Self { bundle }
    }

    /// Items as a list; a single one stands as it is.
    pub fn join(&self, items: Vec<String>) -> String {
        let count = items.len();
        let mut items = items.into_iter().enumerate();
        let Some((_, mut joined)) = items.next() else { return String::new() };
        for (index, item) in items {
            let pattern = if index + 1 == count { END } else { MIDDLE };
            joined = self.pair(pattern, &joined, &item);
        }
        joined
    }

    fn pair(&self, pattern: &str, before: &str, next: &str) -> String {
        let missing = |message: String, help: String| {
            record(Failure { code: Code::MissingMessage, message, help, name: None });
            String::new()
        };
        let Some(value) = self.bundle.get_message(pattern).and_then(|message| message.value()) else {
            let help = format!("add `{pattern} = …` with `$before` and `$next` to `lists.ftl`");
            return missing(format!("there is no list pattern `{pattern}`"), help);
        };
        let arguments: FluentArgs = [("before", before), ("next", next)].into_iter().collect();
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(value, Some(&arguments), &mut errors).into_owned();
        for error in errors {
            missing(format!("in the list pattern `{pattern}`: {error}"), "mend it in `lists.ftl`".to_string());
        }
        // A pattern that loses an addressee must not go unseen.
        if !text.contains(before) || !text.contains(next) {
            let help = format!("place both `{{ $before }}` and `{{ $next }}` in `{pattern}`");
            return missing(format!("the list pattern `{pattern}` leaves out one of its names"), help);
        }
        text
    }
}
