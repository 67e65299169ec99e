//! The catalogues of a project, and what they are held against when they are checked.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use super::files::{Files, has_ending};
use super::profile::{LanguageProfile, Profile};
use super::text::{TEXT_LIMIT, read_text};
use super::words::read_words;
use super::{PROFILE, Project};
use crate::catalogue::check::{self, Folder, Stage, Surroundings, ValueType};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::language::Language;
use crate::note::field_type::FieldType;
use crate::note::kind::{Kind, Kinds};
use crate::party::{Parties, PartyKind};
use crate::source::{Source, Span};
use crate::threads;

/// Where the catalogues of a project lie.
pub const FOLDER: &str = "locales";

/// The files of each language, in the order of the profile.
pub fn read(files: &dyn Files, profile: &Profile, diagnostics: &mut Diagnostics) -> Vec<Folder> {
    let read = threads::map(&profile.languages, &|LanguageProfile { language, span, .. }| {
        let mut found = Diagnostics::new();
        (folder(files, language, span, &mut found), found)
    });
    let folders = read.into_iter().map(|(folder, found)| {
        diagnostics.absorb(found);
        folder
    });
    folders.collect()
}

fn folder(files: &dyn Files, language: &Language, listed: &Span, diagnostics: &mut Diagnostics) -> Folder {
    let path = format!("{FOLDER}/{language}");
    let paths = files.list(&path);
    let sources: Vec<(String, Source)> = paths
        .iter()
        .filter(|path| has_ending(path, &["ftl"]))
        .filter_map(|path| Some((path.clone(), read_text(files, path, TEXT_LIMIT, diagnostics)?)))
        .collect();
    if sources.is_empty() {
        let complaint = Diagnostic::error(Code::File, format!("the language `{language}` has no catalogue"));
        let complaint = complaint.at(listed.clone());
        diagnostics.push(complaint.help(format!("add `{path}/common.ftl`, or take `{language}` out of `{PROFILE}`")));
    }
    let words = read_words(files, language, diagnostics);
    Folder { language: Some(language.clone()), shown: format!("{path}/"), files: sources, words }
}

/// What templates, kinds and parties say of the messages.
pub fn surroundings(templates: &BTreeMap<String, Source>, kinds: &Kinds, parties: &Parties) -> Surroundings {
    let mut surroundings = Surroundings::default();
    for (name, source) in templates {
        let kind = name.strip_suffix("/note.tera").filter(|kind| kinds.contains_key(*kind));
        surroundings.read_template(source, kind);
    }
    surroundings.kinds = kinds.iter().map(|(name, kind)| (name.clone(), variables(kind))).collect();
    surroundings.words = kinds.iter().map(|(name, kind)| (name.clone(), kind.words())).collect();
    surroundings.sorts = kinds.iter().map(|(name, kind)| (name.clone(), sorts(kind))).collect();
    let states = parties.names().filter(|name| parties.get(name).is_some_and(|party| party.kind == PartyKind::State));
    surroundings.states = states.map(str::to_string).collect();
    surroundings
}

/// What terms in fields of a kind must be.
fn sorts(kind: &Kind) -> BTreeMap<String, BTreeSet<String>> {
    let of_terms = kind.fields.iter().filter(|field| !field.rules.is.is_empty());
    of_terms.map(|field| (field.name.clone(), field.rules.is.iter().map(|sort| sort.name.clone()).collect())).collect()
}

/// The variables that the messages of a kind are given (see `compose::sentences`).
fn variables(kind: &Kind) -> BTreeMap<String, ValueType> {
    let mut variables = BTreeMap::new();
    for field in &kind.fields {
        let value = match field.field_type {
            FieldType::Date => ValueType::Date,
            FieldType::DateTime => ValueType::DateTime,
            FieldType::Period => ValueType::Period,
            FieldType::Party => ValueType::Name("party-"),
            FieldType::Term => ValueType::Name("term-"),
            FieldType::Place => ValueType::Name("place-"),
            FieldType::Note => {
                variables.insert(format!("{}-number", field.name), ValueType::Plain);
                variables.insert(format!("{}-date", field.name), ValueType::Date);
                continue;
            }
            FieldType::Count => ValueType::Number,
            FieldType::Symbol | FieldType::Text => ValueType::Plain,
            _ => ValueType::Unknown,
        };
        variables.insert(field.name.clone(), value);
    }
    variables
}

impl Project {
    /// Reviews the catalogues of all languages. What was found when the project was opened, with which the review goes on,
    /// must be among the diagnostics.
    pub fn review_catalogues(&self, diagnostics: &mut Diagnostics) {
        self.check_catalogues(Stage::Review..=Stage::Rest, diagnostics);
    }

    /// Checks the catalogues of all languages for what would stand on paper unseen.
    pub(super) fn prove_catalogues(&self, diagnostics: &mut Diagnostics) {
        self.check_catalogues(Stage::Alone..=Stage::Beside, diagnostics);
    }

    fn check_catalogues(&self, stages: RangeInclusive<Stage>, diagnostics: &mut Diagnostics) {
        let surroundings = surroundings(&self.templates, &self.kinds, &self.parties);
        check::check(&self.folders, &self.profile.source_language, Some(&surroundings), stages, diagnostics);
    }
}
