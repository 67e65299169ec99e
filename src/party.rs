//! Whoever can send or receive a note, as `parties.yaml` lists them.
//!
//! A party's names are not here: they stand in the catalogues, as the term `-party-NAME` of each language.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostics;
use crate::project::profile::choice;
use crate::source::Span;
use crate::yaml::{self, Keys, Node};

/// A party.
#[derive(Debug, Clone)]
pub struct Party {
    /// What it is.
    pub kind: PartyKind,
    /// Where it is listed.
    pub span: Span,
}

/// What a party is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartyKind {
    /// A state.
    State,
    /// An organisation.
    Organisation,
    /// A body of an organisation.
    Body,
    /// Several parties under one name.
    Group,
}

const KINDS: &[(&str, PartyKind)] = &[
    ("state", PartyKind::State),
    ("organisation", PartyKind::Organisation),
    ("body", PartyKind::Body),
    ("group", PartyKind::Group),
];

/// All parties by their names.
#[derive(Debug, Clone, Default)]
pub struct Parties(BTreeMap<String, Party>);

impl Parties {
    /// Reads the list.
    pub fn read(root: &Node, diagnostics: &mut Diagnostics) -> Self {
        let mut parties = BTreeMap::new();
        for entry in yaml::expect_mapping(root, "a list of parties", diagnostics).unwrap_or_default() {
            let Some(mut keys) = Keys::of(&entry.value, "a party", diagnostics) else { continue };
            let kind = keys.required("type", "state", diagnostics);
            keys.finish(diagnostics);
            if let Some(kind) = kind.and_then(|node| choice(node, KINDS, diagnostics)) {
                parties.insert(entry.key.clone(), Party { kind, span: entry.key_span.clone() });
            }
        }
        Self(parties)
    }

    /// A party by its name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Party> {
        self.0.get(name)
    }

    /// The names of all parties, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}
