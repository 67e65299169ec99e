//! What the values of a field must be, beside what its type asks for: a body and not a state, a day before the event, a
//! name that stands between quotation marks. A kind says so in its `kind.yaml`, and so may any kind that is added.

mod coherence;
mod enforcement;
mod keys;

use std::collections::BTreeMap;

use super::field::{self, MAXIMUM_COUNT};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::language::Language;
use crate::party::{KINDS, PartyKind};
use crate::project::profile::{Named, SWITCH, choice, named};
use crate::source::Span;
use crate::yaml::{self, Entry, Keys, Node};
pub(super) use coherence::check;
pub use keys::KEYS;

/// The rules of a field.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    /// The types of party that it may be; none for any.
    pub of: Vec<PartyKind>,
    /// What a term may be, in the words of its `@is`; none for anything.
    pub is: Vec<Named>,
    /// Whom of the note it may not be.
    pub other_than: Vec<Role>,
    /// The date beside it that it must not come after.
    pub before: Option<Named>,
    /// The period beside it that it must lie in.
    pub within: Option<Named>,
    /// The least number that it may be.
    pub least: Option<u32>,
    /// The greatest.
    pub most: Option<u32>,
    /// Parties that it may not be, each with what is written instead.
    pub instead: BTreeMap<String, Instead>,
    /// Parties that it may not be, each with the reason.
    pub never: BTreeMap<String, Never>,
    /// Whether messages put it between quotation marks.
    pub in_quotes: bool,
    /// The words with one of which it begins, by language.
    pub begins_with: Words,
    /// The endings of which the word behind that beginning has one, by language.
    pub then_ends_with: Words,
    /// The endings of which the word behind that beginning has none, by language: those of the wrong cases.
    pub then_never_ends_with: Words,
    /// The words that the sentence has right before it, by language, with which it does not begin.
    pub follows: Words,
    /// The endings of which its last word has one, by language.
    pub ends_with: Words,
    /// The text beside it that it must not be.
    pub differs_from: Option<Named>,
}

/// What is written in the place of a party.
#[derive(Debug, Clone)]
pub struct Instead {
    /// As a note writes it.
    pub written: String,
    /// Where the party is named that it replaces.
    pub span: Span,
}

/// Why a party may not be.
#[derive(Debug, Clone)]
pub struct Never {
    /// The reason, as a part of a sentence about the party.
    pub reason: String,
    /// Where the party is named.
    pub span: Span,
}

/// Words by the tag of their language.
pub type Words = Vec<(Named, Vec<String>)>;

/// The words for a language: those of its tag, or else those of the language without script and region.
#[must_use]
pub fn words_in<'a>(words: &'a Words, language: &Language) -> Option<&'a [String]> {
    let of = |tag: &str| words.iter().find(|(known, _)| known.name == tag).map(|(_, words)| words.as_slice());
    of(&language.to_string()).or_else(|| of(language.base()))
}

/// What a party is to a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// It sends the note.
    Sender,
    /// The note is addressed to it.
    Addressee,
}

const ROLES: &[(&str, Role, &str)] = &[
    ("sender", Role::Sender, "Whoever sends the note."),
    ("addressee", Role::Addressee, "Whom the note is addressed to."),
];

impl Rules {
    /// Reads the rules from the keys of a field.
    pub(super) fn read(keys: &mut Keys, diagnostics: &mut Diagnostics) -> Self {
        let of = keys.get("of", diagnostics);
        let is = keys.get("is", diagnostics);
        let other_than = keys.get("other-than", diagnostics);
        let least = keys.get("least", diagnostics);
        let most = keys.get("most", diagnostics);
        let in_quotes = keys.get("in-quotes", diagnostics);
        let instead = keys.get("instead", diagnostics);
        let never = keys.get("never", diagnostics);
        let [begins, then, never_then, ends, follows] =
            ["begins-with", "then-ends-with", "then-never-ends-with", "ends-with", "follows"]
                .map(|key| keys.get(key, diagnostics));
        let mut name = |key: &str| {
            let node = keys.get(key, diagnostics)?;
            named(node, "the name of a field", diagnostics)
        };
        let (before, within, differs_from) = (name("before"), name("within"), name("differs-from"));
        let rules = Self {
            of: of.map(|node| several(node, KINDS, "types of party", diagnostics)).unwrap_or_default(),
            is: is.map(|node| sorts(node, diagnostics)).unwrap_or_default(),
            other_than: other_than.map(|node| several(node, ROLES, "roles", diagnostics)).unwrap_or_default(),
            before,
            within,
            least: least.and_then(|node| field::count(node, &(0..=MAXIMUM_COUNT), diagnostics)),
            most: most.and_then(|node| field::count(node, &(1..=MAXIMUM_COUNT), diagnostics)),
            instead: by_party(instead, "what is written instead", diagnostics, |written, span| Instead {
                written,
                span,
            }),
            never: by_party(never, "the reason", diagnostics, |reason, span| Never { reason, span }),
            begins_with: begins.map(|node| words(node, diagnostics)).unwrap_or_default(),
            then_ends_with: then.map(|node| words(node, diagnostics)).unwrap_or_default(),
            then_never_ends_with: never_then.map(|node| words(node, diagnostics)).unwrap_or_default(),
            follows: follows.map(|node| words(node, diagnostics)).unwrap_or_default(),
            ends_with: ends.map(|node| words(node, diagnostics)).unwrap_or_default(),
            in_quotes: in_quotes.and_then(|node| choice(node, SWITCH, diagnostics)).unwrap_or_default(),
            differs_from,
        };
        if let (Some(least), Some(greatest), Some(node)) = (rules.least, rules.most, most)
            && greatest < least
        {
            let message = format!("`most`, {greatest}, is less than `least`, {least}");
            let complaint = Diagnostic::error(Code::InvalidValue, message).at(node.span.clone());
            diagnostics.push(complaint.help("no number is both: correct one of them"));
        }
        rules
    }

    /// The words of all rules that have some for each language.
    pub fn of_languages(&self) -> impl Iterator<Item = &(Named, Vec<String>)> {
        let then = self.then_ends_with.iter().chain(&self.then_never_ends_with);
        self.begins_with.iter().chain(then).chain(&self.follows).chain(&self.ends_with)
    }

    /// Whether a party of this type may stand there.
    #[must_use]
    pub fn allow(&self, kind: PartyKind) -> bool {
        self.of.is_empty() || self.of.contains(&kind)
    }

    /// The rules in words, for lists of fields: "a body", "1 to 99". Empty where there are none.
    #[must_use]
    pub fn described(&self) -> Vec<String> {
        let mut found = Vec::new();
        if !self.of.is_empty() {
            found.push(types_in_words(&self.of));
        }
        if !self.is.is_empty() {
            found.push(sorts_in_words(self.is.iter().map(|sort| sort.name.as_str())));
        }
        if !self.other_than.is_empty() {
            found.push(format!("not the {}", roles_in_words(&self.other_than)));
        }
        if !self.never.is_empty() {
            found.push(format!("never {}", self.never.keys().cloned().collect::<Vec<_>>().join(" or ")));
        }
        found.extend(self.before.as_ref().map(|other| format!("before `{}`", other.name)));
        found.extend(self.within.as_ref().map(|other| format!("within `{}`", other.name)));
        found.extend(match (self.least, self.most) {
            (Some(least), Some(most)) => Some(format!("{least} to {most}")),
            (Some(least), None) => Some(format!("{least} or more")),
            (None, Some(most)) => Some(format!("{most} or less")),
            (None, None) => None,
        });
        let in_words = |words: &Words, how: &str| {
            let each = words.iter().map(|(language, words)| format!("in {} {how} {}", language.name, words.join(", ")));
            each.collect::<Vec<_>>()
        };
        found.extend(in_words(&self.follows, "standing behind"));
        found.extend(in_words(&self.begins_with, "beginning with"));
        found.extend(in_words(&self.then_ends_with, "the next word ending in"));
        found.extend(in_words(&self.ends_with, "ending in"));
        found.extend(self.in_quotes.then(|| "put between quotation marks".to_string()));
        found.extend(self.differs_from.as_ref().map(|other| format!("not the same as `{}`", other.name)));
        found
    }
}

/// `[event, document]`.
fn sorts(node: &Node, diagnostics: &mut Diagnostics) -> Vec<Named> {
    let items = yaml::expect_sequence(node, "words for what a term is", diagnostics).unwrap_or_default();
    items.iter().filter_map(|item| named(item, "a word for what a term is", diagnostics)).collect()
}

/// What a term is, in words: "an event or a document".
#[must_use]
pub fn sorts_in_words<'s>(sorts: impl Iterator<Item = &'s str>) -> String {
    let with_article = |sort: &str| {
        let article = if sort.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
        format!("{article} {sort}")
    };
    sorts.map(with_article).collect::<Vec<_>>().join(" or ")
}

/// `{ summit: "event: summit" }`: something that is said of each party in a text, of which and its place `make` makes it.
fn by_party<T>(
    node: Option<&Node>,
    what: &str,
    diagnostics: &mut Diagnostics,
    make: impl Fn(String, Span) -> T,
) -> BTreeMap<String, T> {
    let entries = node.and_then(|node| yaml::expect_mapping(node, "parties", diagnostics)).unwrap_or_default().iter();
    let mut read = |entry: &Entry| {
        let said = yaml::expect_text(&entry.value, what, diagnostics)?.to_string();
        Some((entry.key.clone(), make(said, entry.key_span.clone())))
    };
    entries.filter_map(&mut read).collect()
}

/// `{ ru: [с, со] }`.
fn words(node: &Node, diagnostics: &mut Diagnostics) -> Words {
    let mut found = Words::new();
    for entry in yaml::expect_mapping(node, "words by language", diagnostics).unwrap_or_default() {
        let items = yaml::expect_sequence(&entry.value, "words", diagnostics).unwrap_or_default();
        let words: Vec<String> = items
            .iter()
            .filter_map(|item| yaml::expect_text(item, "a word", diagnostics).map(str::to_string))
            .collect();
        if !words.is_empty() {
            found.push((Named { name: entry.key.clone(), span: entry.key_span.clone() }, words));
        }
    }
    found
}

/// `[body, state]` as the values of a table; nothing twice.
fn several<T: Copy + PartialEq>(
    node: &Node,
    table: &[(&str, T, &str)],
    what: &str,
    diagnostics: &mut Diagnostics,
) -> Vec<T> {
    let items = yaml::expect_sequence(node, what, diagnostics).unwrap_or_default();
    if items.is_empty() {
        let complaint = Diagnostic::error(Code::EmptyText, format!("no {what} stand here")).at(node.span.clone());
        diagnostics.push(complaint.help("name one, or delete the line"));
    }
    let mut found = Vec::new();
    for value in items.iter().filter_map(|item| choice(item, table, diagnostics)) {
        if !found.contains(&value) {
            found.push(value);
        }
    }
    found
}

/// "a state, an organisation or a body".
#[must_use]
pub fn types_in_words(kinds: &[PartyKind]) -> String {
    let word = |kind: &PartyKind| match kind {
        PartyKind::State => "a state",
        PartyKind::Organisation => "an organisation",
        PartyKind::Body => "a body",
        PartyKind::Group => "a group",
    };
    match kinds {
        [] => String::new(),
        [only] => word(only).to_string(),
        [first @ .., last] => format!("{} or {}", first.iter().map(word).collect::<Vec<_>>().join(", "), word(last)),
    }
}

fn roles_in_words(roles: &[Role]) -> String {
    let words = roles.iter().filter_map(|role| ROLES.iter().find(|(_, known, _)| known == role));
    words.map(|(name, ..)| *name).collect::<Vec<_>>().join(" or the ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    #[test]
    fn words_for_a_language_are_for_each_of_its_scripts_and_regions_unless_one_has_its_own() {
        let root = yaml::parse(&Source::new("kind.yaml", "kk: [а]\nru: [с]\nru-KZ: [со]\n"), &mut Diagnostics::new());
        let known = root.map(|root| words(&root, &mut Diagnostics::new())).unwrap_or_default();
        for (tag, expected) in [("kk", Some("а")), ("kk-Cyrl", Some("а")), ("ru-KZ", Some("со")), ("en", None)] {
            let language = tag.parse::<Language>().ok();
            let found = language.and_then(|language| words_in(&known, &language));
            assert_eq!(found.map(|words| words[0].as_str()), expected, "{tag}");
        }
    }
}
