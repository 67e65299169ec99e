//! What of a project's own kinds can only be judged with its parties and languages: the names that rules speak of. A name
//! that does not exist would make a rule that never holds, and nobody would know.
//!
//! The built-in kinds know the built-in parties and languages, which a project need not have.

use std::collections::BTreeSet;

use super::PARTIES;
use super::files::BuiltIn;
use super::profile::{Named, Profile};
use super::text::{YAML_LIMIT, read_text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::language::Language;
use crate::note::kind::{Contradiction, Kind, Kinds};
use crate::note::rules::Rules;
use crate::note::specification::Choice;
use crate::party::{Parties, Party, PartyKind};
use crate::yaml;

/// Reports names in the rules and choices of a kind that the project does not have. Languages are not judged without a
/// profile.
pub(super) fn check(kind: &Kind, profile: Option<&Profile>, parties: &Parties, diagnostics: &mut Diagnostics) {
    // A list of parties that cannot be read has been told, and would have none of them.
    let has_parties = parties.names().next().is_some();
    for field in kind.fields.iter().flat_map(|field| std::iter::once(field).chain(&field.fields)) {
        if has_parties {
            check_groups(&field.choices, parties, diagnostics);
            check_parties(&field.rules, parties, diagnostics);
        }
        if let Some(profile) = profile {
            check_languages(&field.rules, profile, diagnostics);
        }
    }
}

/// A note can contradict one of a kind that there is, in fields that such a note has too.
pub(super) fn check_contradictions(kinds: &Kinds, diagnostics: &mut Diagnostics) {
    let all = kinds.values().flat_map(|own| own.contradicts.iter().map(move |contradiction| (own, contradiction)));
    for (own, Contradiction { kind, fields }) in all {
        if kind.name == own.name {
            let complaint = Diagnostic::error(Code::InvalidValue, "a kind does not contradict itself");
            let complaint = complaint.at(kind.span.clone());
            diagnostics.push(complaint.help("name the kind of the notes that cannot be true beside those of this one"));
            continue;
        }
        let Some(other) = kinds.get(&kind.name) else {
            let complaint = Diagnostic::error(Code::UnknownKind, format!("there is no kind of note `{}`", kind.name));
            let names = kinds.keys().map(String::as_str);
            diagnostics.push(complaint.at(kind.span.clone()).nearest(&kind.name, names));
            continue;
        };
        for field in fields.iter().filter(|field| other.field(&field.name).is_none()) {
            let message = format!("the kind `{}` has no field `{}`", kind.name, field.name);
            let complaint = Diagnostic::error(Code::UnknownField, message).at(field.span.clone());
            let names = other.fields.iter().map(|field| field.name.as_str());
            diagnostics.push(complaint.nearest(&field.name, names));
        }
    }
}

/// Whom a choice can be said to is a type of party or a group.
fn check_groups(choices: &[Choice], parties: &Parties, diagnostics: &mut Diagnostics) {
    let is_group = |party: &Party| party.kind == PartyKind::Group;
    for Named { name, span } in choices.iter().flat_map(|choice| &choice.only_to) {
        if PartyKind::named(name).is_none() && !parties.get(name).is_some_and(is_group) {
            let message = format!("`{name}` is neither a type of party nor a group");
            let complaint = Diagnostic::error(Code::UnknownParty, message).at(span.clone());
            let groups = parties.iter().filter(|party| is_group(party)).map(|party| party.name.clone());
            let known: Vec<String> = groups.chain(PartyKind::names().map(str::to_string)).collect();
            diagnostics.push(complaint.nearest(name, known.iter().map(String::as_str)));
        }
    }
}

/// What a field may not be is a party of the project, or of the built-in one: its kinds may have been copied into a
/// project with other parties.
fn check_parties(rules: &Rules, parties: &Parties, diagnostics: &mut Diagnostics) {
    let replaced = rules.instead.iter().map(|(name, instead)| (name, &instead.span));
    let refused = rules.never.iter().map(|(name, never)| (name, &never.span));
    for (name, span) in replaced.chain(refused).filter(|(name, _)| parties.get(name).is_none()) {
        if built_in_parties().get(name).is_none() {
            let complaint = Diagnostic::error(Code::UnknownParty, format!("there is no party `{name}`"));
            diagnostics.push(complaint.at(span.clone()).nearest(name, parties.names()));
        }
    }
}

/// Words are given for languages of the project, with or without their script and region. A language that the project
/// does not have at all is no mistake where there is such a language: kinds are passed on from project to project.
fn check_languages(rules: &Rules, profile: &Profile, diagnostics: &mut Diagnostics) {
    let known: Vec<String> = profile.languages().map(ToString::to_string).collect();
    for (Named { name, span }, _) in rules.of_languages() {
        let is_right = |language: &Language| language.base() == name || language.to_string() == *name;
        let is_foreign = |tag: &Language| tag.is_known() && profile.languages().all(|own| own.base() != tag.base());
        if !profile.languages().any(is_right) && !name.parse().is_ok_and(|tag| is_foreign(&tag)) {
            let message = format!("`{name}` is not a language of this project");
            let complaint = Diagnostic::error(Code::UnknownLanguage, message).at(span.clone());
            diagnostics.push(complaint.nearest(name, known.iter().map(String::as_str)));
        }
    }
}

/// What a field asks of a term is what the catalogues of the project say of some, or those of the built-in one: its kinds
/// may have been copied into a project with other terms. Where nothing is said of any term, any may be meant.
pub(super) fn check_sorts(kind: &Kind, sorts: &BTreeSet<&str>, diagnostics: &mut Diagnostics) {
    if sorts.is_empty() {
        return;
    }
    for field in kind.fields.iter().flat_map(|field| std::iter::once(field).chain(&field.fields)) {
        for Named { name, span } in field.rules.is.iter().filter(|sort| !sorts.contains(&*sort.name)) {
            if super::files::built_in_sorts().any(|known| known == *name) {
                continue;
            }
            let message = format!("the catalogues say of no term that it is `{name}`");
            let complaint = Diagnostic::error(Code::UnknownTerm, message).at(span.clone());
            let complaint = complaint.nearest(name, sorts.iter().copied());
            diagnostics
                .push(complaint.help(format!("what a term is stands in the catalogues: `# @is {name}` above it")));
        }
    }
}

/// The parties of the built-in project.
fn built_in_parties() -> Parties {
    // What is wrong with a file of our own, our tests tell.
    let mut unheard = Diagnostics::new();
    let source = read_text(&BuiltIn, PARTIES, YAML_LIMIT, &mut unheard);
    let root = source.and_then(|source| yaml::parse(&source, &mut unheard));
    root.map(|root| Parties::read(&root, &mut unheard)).unwrap_or_default()
}
