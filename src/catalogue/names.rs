//! Names and their cases, read from the terms of a catalogue.
//!
//! A term whose identifier begins with `party-`, `term-`, `place-`, `month-` or `zone-` is a name. Its text is the long form in
//! the nominative; its attributes are `CASE`, `FORM` (nominative) and `FORM-CASE`, and what else a sentence must know
//! of it: `article`, `gender`, `number`, or `FORM-article` and so on where they are another form's. Forms of words are
//! stored and never guessed by code. One that begins with `channel-` is a name as soon as a party is put into it; see
//! [`channels`].

mod read;

pub use read::read;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::channels::{self, Channels};
use super::lists::Lists;
use super::syntax::Tree;
use crate::diagnostic::Diagnostics;
use crate::language::Language;
use crate::source::Span;

/// What the identifiers of names begin with.
pub const PREFIXES: &[&str] = &["party-", "term-", "place-", "month-", "zone-"];

/// The cases that a catalogue may speak of. Which of them a language has is for its catalogue to say. `attributive` is no
/// case to grammars: it is what a Kazakh date becomes before a noun («27 маусымдағы нота»).
pub const CASES: &[&str] = &[
    "nominative",
    "genitive",
    "dative",
    "accusative",
    "instrumental",
    "prepositional",
    "locative",
    "ablative",
    "attributive",
];

/// What attributes of a name say besides its cases.
pub const TRAITS: &[&str] = &["article", "gender", "number"];

/// The case of a name that is asked for without one.
pub const NOMINATIVE: &str = "nominative";

/// What words can agree with; see [`Name::agreement`].
pub const AGREEMENTS: &[&str] = &["masculine", "feminine", "neuter", "common", "singular", "plural"];

/// How much of a name is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// The full name: the text of the term itself.
    Long,
    /// A shorter name for the second mention.
    Short,
    /// As it stands in a letterhead or an address block; its line breaks are kept.
    Address,
}

/// The forms with the names that catalogues call them by.
pub const FORMS: &[(&str, Form)] = &[("long", Form::Long), ("short", Form::Short), ("address", Form::Address)];

impl Form {
    /// Every form, in order.
    pub const ALL: &'static [Self] = &[Self::Long, Self::Short, Self::Address];

    /// A form by its name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        FORMS.iter().find(|(known, _)| *known == name).map(|(_, form)| *form)
    }

    /// The name of the form.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        FORMS.iter().find(|(_, form)| *form == self).map_or("long", |(name, _)| name)
    }
}

/// A name in one language.
#[derive(Debug, Clone)]
pub struct Name {
    span: Span,
    forms: BTreeMap<Form, BTreeMap<&'static str, String>>,
    articles: BTreeMap<Form, String>,
    genders: BTreeMap<Form, &'static str>,
    numbers: BTreeMap<Form, &'static str>,
}

impl Name {
    /// The cases that a name may have, in the order in which grammars list them.
    pub const CASES: &'static [&'static str] = CASES;

    /// The same name with other texts; a text that becomes none is left out.
    pub(super) fn map(&self, text: impl Fn(&str) -> Option<String>) -> Self {
        let mut forms = BTreeMap::new();
        for (form, cases) in &self.forms {
            let cases: BTreeMap<_, _> = cases.iter().filter_map(|(case, own)| Some((*case, text(own)?))).collect();
            forms.insert(*form, cases);
        }
        Self { forms, ..self.clone() }
    }

    /// Where the name stands.
    #[must_use]
    pub fn span(&self) -> &Span {
        &self.span
    }

    /// The name in a form and case, if it has them.
    #[must_use]
    pub fn get(&self, form: Form, case: &str) -> Option<&str> {
        self.forms.get(&form)?.get(case).map(String::as_str)
    }

    /// The cases of a form.
    pub fn cases(&self, form: Form) -> impl Iterator<Item = &'static str> {
        self.forms.get(&form).into_iter().flat_map(|cases| cases.keys().copied())
    }

    /// The article of a form; a form that takes none has none.
    #[must_use]
    pub fn article(&self, form: Form) -> Option<&str> {
        self.articles.get(&form).map(String::as_str)
    }

    /// Whether it says a gender.
    #[must_use]
    pub fn has_gender(&self) -> bool {
        !self.genders.is_empty()
    }

    /// What words agree with that speak of a form: `plural`, or the gender, or `singular`; nothing where the catalogue
    /// says nothing. What is not said of a form is that of the long one.
    #[must_use]
    pub fn agreement(&self, form: Form) -> Option<&'static str> {
        let of = |known: &BTreeMap<Form, &'static str>| known.get(&form).or_else(|| known.get(&Form::Long)).copied();
        match of(&self.numbers) {
            plural @ Some("plural") => plural,
            number => of(&self.genders).or(number),
        }
    }
}

/// What the identifier of a name begins with that is said in full wherever its short form is asked for:
/// `whole/party-china`.
pub const WHOLE: &str = "whole/";

fn whole((identifier, name): (&String, &Name)) -> (String, Name) {
    let mut name = name.clone();
    name.forms.remove(&Form::Short);
    name.forms.extend(name.forms.get(&Form::Long).cloned().map(|long| (Form::Short, long)));
    name.articles.remove(&Form::Short);
    name.articles.extend(name.articles.get(&Form::Long).cloned().map(|article| (Form::Short, article)));
    name.genders.remove(&Form::Short);
    name.numbers.remove(&Form::Short);
    (format!("{WHOLE}{identifier}"), name)
}

/// All names of a language, by the identifier of their term without its hyphen.
pub struct Names {
    by_term: BTreeMap<String, Name>,
    channels: Channels,
    /// Channels with their parties: made when the first is asked for.
    composed: OnceLock<BTreeMap<String, Name>>,
    /// Names that are never said short: made when the first is asked for.
    whole: OnceLock<BTreeMap<String, Name>>,
    lists: Lists,
    has_genders: bool,
}

impl Names {
    pub fn read(language: &Language, trees: &[Tree]) -> Self {
        // What is wrong with them is told when the catalogue is checked.
        let (by_term, channels) = read(trees.iter(), &mut Diagnostics::new());
        let has_genders = by_term.values().any(Name::has_gender);
        Self {
            by_term,
            channels,
            composed: OnceLock::new(),
            whole: OnceLock::new(),
            lists: Lists::read(language, trees),
            has_genders,
        }
    }

    /// Whether the language has genders: then a name in the singular must say which is its own.
    pub const fn has_genders(&self) -> bool {
        self.has_genders
    }

    /// A name, or that of a channel with its party.
    pub fn get(&self, identifier: &str) -> Option<&Name> {
        if identifier.starts_with(WHOLE) {
            return self.whole.get_or_init(|| self.by_term.iter().map(whole).collect()).get(identifier);
        }
        let Some((channel, party)) = channels::parts(identifier) else { return self.by_term.get(identifier) };
        let composed = self.composed.get_or_init(|| {
            let parties = self.by_term.iter().filter(|(term, _)| term.starts_with("party-"));
            self.channels.composed(&parties.map(|(term, name)| (term.as_str(), name)).collect::<Vec<_>>())
        });
        let own = party.strip_prefix("party-").map(|party| format!("{channel}-of-{party}/party-{party}"));
        own.and_then(|own| composed.get(&own)).or_else(|| composed.get(identifier))
    }

    /// A channel by itself, in whose texts the party has not its place yet.
    pub fn channel(&self, identifier: &str) -> Option<&Name> {
        self.channels.get(identifier)
    }

    /// The identifiers of the entries that a name is made of: of a channel with its party, both.
    pub fn entries_of<'a>(&self, identifier: &'a str) -> Vec<Cow<'a, str>> {
        let identifier = identifier.strip_prefix(WHOLE).unwrap_or(identifier);
        let Some((channel, party)) = channels::parts(identifier) else { return vec![identifier.into()] };
        let own = party.strip_prefix("party-").map(|party| format!("{channel}-of-{party}"));
        let own = own.filter(|own| self.channels.get(own).is_some());
        vec![own.map_or(channel.into(), Cow::from), party.into()]
    }

    /// Which term lacks a form and case of a name: that of the name, or the channel's or the party's in one of the two. And
    /// the form and case that it lacks.
    pub fn lacking<'a>(&'a self, identifier: &'a str, form: Form, case: &'a str) -> (&'a str, Form, &'a str) {
        let (identifier, form) = match identifier.strip_prefix(WHOLE) {
            Some(party) if form == Form::Short => (party, Form::Long),
            Some(party) => (party, form),
            None => (identifier, form),
        };
        let asked = (identifier, form, case);
        let Some((channel, party)) = channels::parts(identifier) else { return asked };
        let own = self.channels.get(channel).map_or(asked, |_| (channel, form, case));
        let name = self.by_term.get(party);
        name.and_then(|name| self.channels.lacking(channel, name, form, case))
            .map_or(own, |(form, case)| (party, form, case))
    }

    /// How several names are said.
    pub const fn lists(&self) -> &Lists {
        &self.lists
    }

    pub fn identifiers(&self) -> impl Iterator<Item = &str> {
        self.by_term.keys().map(String::as_str)
    }
}

/// Whether a term is the name of a channel.
pub fn is_channel(identifier: &str) -> bool {
    identifier.starts_with(channels::PREFIX)
}

/// Whether a term is a name.
pub fn is_name(identifier: &str) -> bool {
    PREFIXES.iter().any(|prefix| identifier.starts_with(prefix))
}

/// `short-dative` as a form and a case; `article`, `gender` and `number` count as cases here.
pub fn form_and_case(attribute: &str) -> Option<(Form, &'static str)> {
    if let Some(form) = Form::named(attribute) {
        return Some((form, NOMINATIVE));
    }
    let (form, case) = match attribute.split_once('-') {
        Some((form, case)) => (Form::named(form)?, case),
        None => (Form::Long, attribute),
    };
    let case = CASES.iter().chain(TRAITS).find(|known| **known == case)?;
    Some((form, case))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribute_is_a_form_with_a_case() {
        assert_eq!(form_and_case("dative"), Some((Form::Long, "dative")));
        assert_eq!(form_and_case("short"), Some((Form::Short, "nominative")));
        assert_eq!(form_and_case("short-dative"), Some((Form::Short, "dative")));
        assert_eq!(form_and_case("address-article"), Some((Form::Address, "article")));
        assert_eq!(form_and_case("datve"), None);
    }
}
