//! Whoever can send or receive a note, as `parties.yaml` lists them, with what each was at which time.
//!
//! A party's names are not here: they stand in the catalogues, as the term `-party-NAME` of each language. Nor is the
//! present day: every question about a membership names its date.

pub mod channel;
pub mod contact;
mod group;
mod membership;
mod order;

pub use group::{Roll, Rule};
pub use membership::{Answer, Period, Recorded, STATUSES, Status};
pub use order::alphabetical;

use std::collections::BTreeMap;

use jiff::civil::Date;

use contact::{CONTACT, Contact};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::project::profile::{Named, choice, named};
use crate::source::Span;
use crate::yaml::shape::{Key, Mapping, Shape, choices};
use crate::yaml::{self, Keys, Node};

/// A party.
#[derive(Debug, Clone)]
pub struct Party {
    /// The name by which notes know it.
    pub name: String,
    /// What it is.
    pub kind: PartyKind,
    /// When it was a member, an observer or a partner, from the earliest on. They do not overlap.
    pub periods: Vec<Period>,
    /// The channel that it is addressed through unless a note says otherwise; `none` for no channel.
    pub channel: Option<Named>,
    /// Where its notes are written.
    pub place: Option<Named>,
    /// Departments that answer for a matter, by the names that notes know them by.
    pub contacts: BTreeMap<String, Contact>,
    /// Who belongs to it, if it is a group that says so.
    pub rule: Option<Rule>,
    /// Where it is listed.
    pub span: Span,
}

impl Party {
    /// Whether it had a status on a day.
    #[must_use]
    pub fn status_on(&self, status: Status, date: Date) -> Answer {
        membership::answer(&self.periods, status, date)
    }
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

impl PartyKind {
    /// A type by its name in `parties.yaml`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        KINDS.iter().find(|(known, ..)| *known == name).map(|(_, kind, _)| *kind)
    }

    /// The names of all types.
    pub fn names() -> impl Iterator<Item = &'static str> {
        KINDS.iter().map(|(name, ..)| *name)
    }

    /// Its name in `parties.yaml`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        KINDS.iter().find(|(_, kind, _)| *kind == self).map_or("", |(name, ..)| name)
    }
}

pub(crate) const KINDS: &[(&str, PartyKind, &str)] = &[
    ("state", PartyKind::State, "A state."),
    ("organisation", PartyKind::Organisation, "An organisation."),
    ("body", PartyKind::Body, "A body of an organisation."),
    ("group", PartyKind::Group, "Several parties under one name."),
];

/// The file `parties.yaml`: parties by the names that notes know them by.
pub static PARTIES: Shape = Shape::ByName("^[A-Za-z][A-Za-z0-9_-]*$", &Shape::Mapping(&PARTY));

/// A status as a key: since when a party has had it.
const fn membership(name: &'static str, meaning: &'static str) -> Key {
    Key::optional(name, Shape::Either(membership::PERIODS), "2002-06-04", meaning)
        .beside("type", &["state", "organisation"])
}

/// A party.
pub static PARTY: Mapping = Mapping {
    what: "a party",
    keys: &[
        Key::required("type", Shape::Choice(|| choices(KINDS)), "state", "What the party is."),
        membership("member", "Since when the party has been a member: a day, a year, or `{ since, until }`."),
        membership("observer", "Since when the party has been an observer: a day, a year, or `{ since, until }`."),
        membership("partner", "Since when the party has been a partner: a day, a year, or `{ since, until }`."),
        Key::optional(
            "channel",
            Shape::Channel,
            "embassy",
            "The channel of `verbale.yaml` that the party is addressed through unless a note says otherwise.",
        )
        .beside("type", &["state", "organisation", "body"]),
        Key::optional(
            "place",
            Shape::Place,
            "astana",
            "Where notes of the party are written, unless a note says otherwise.",
        )
        .beside("type", &["state", "organisation", "body"]),
        Key::optional(
            "contacts",
            Shape::ByName("^[a-z][a-z0-9-]*$", &Shape::Mapping(&CONTACT)),
            "{ coordinator: { department: { en: Department of Asian Cooperation } } }",
            "Departments that answer for a matter, with posts rather than people.",
        )
        .beside("type", &["state", "organisation", "body"]),
        Key::optional(
            "status",
            Shape::Choice(|| choices(STATUSES)),
            "member",
            "Whoever has this status on the date of the note belongs to the group.",
        )
        .beside("type", &["group"]),
        Key::optional(
            "parties",
            Shape::List(&Shape::SingleParty, 0),
            "[kazakhstan]",
            "These parties belong to the group, on any date.",
        )
        .beside("type", &["group"]),
        Key::optional(
            "except",
            Shape::List(&Shape::SingleParty, 0),
            "[kazakhstan]",
            "These parties do not belong to the group.",
        )
        .beside("type", &["group"]),
    ],
};

/// All parties, in the order of protocol: that of the file.
#[derive(Debug, Clone, Default)]
pub struct Parties {
    listed: Vec<Party>,
    by_name: BTreeMap<String, usize>,
}

impl Parties {
    /// Reads the list.
    pub fn read(root: &Node, diagnostics: &mut Diagnostics) -> Self {
        let mut parties = Self::default();
        for entry in yaml::expect_mapping(root, "a list of parties", diagnostics).unwrap_or_default() {
            if let Some(party) = read_party(entry, diagnostics) {
                parties.by_name.insert(party.name.clone(), parties.listed.len());
                parties.listed.push(party);
            }
        }
        for rule in parties.listed.iter().filter_map(|party| party.rule.as_ref()) {
            rule.check(&parties, diagnostics);
        }
        parties
    }

    /// A party by its name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Party> {
        self.by_name.get(name).map(|index| &self.listed[*index])
    }

    /// All parties, in the order of protocol.
    pub fn iter(&self) -> impl Iterator<Item = &Party> {
        self.listed.iter()
    }

    /// The names of all parties, in the order of protocol.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.iter().map(|party| party.name.as_str())
    }

    /// Who belongs to a group on a date. `None` where the party is no group, or one that does not say.
    #[must_use]
    pub fn roll(&self, group: &str, date: Date) -> Option<Roll<'_>> {
        let rule = self.get(group)?.rule.as_ref()?;
        let mut roll = Roll::default();
        for party in self.iter() {
            match rule.holds(party, date) {
                Answer::Yes => roll.parties.push(&party.name),
                Answer::Unrecorded => roll.unrecorded.push(&party.name),
                Answer::No => {}
            }
        }
        Some(roll)
    }

    /// Whether a party is among those that [`Parties::roll`] lists of a group.
    #[must_use]
    pub fn is_on_roll(&self, party: &Party, group: &str, date: Date) -> bool {
        let rule = self.get(group).and_then(|group| group.rule.as_ref());
        rule.is_some_and(|rule| rule.holds(party, date) == Answer::Yes)
    }

    /// What is wrong with addressing a party as one of a group on a date, at the place where that was written: a state
    /// is not addressed as a member before it was one.
    ///
    /// # Errors
    /// Where it did not belong to the group, or `parties.yaml` does not record whether it did. A party or group that
    /// does not exist, and a group that does not say who belongs to it, is for the reader of names to report.
    pub fn belongs(&self, party: &str, group: &str, date: Date, written: &Span) -> Result<(), Box<Diagnostic>> {
        let rule = self.get(group).and_then(|group| group.rule.as_ref());
        let (Some(party), Some(rule)) = (self.get(party), rule) else { return Ok(()) };
        let name = &party.name;
        let message = match rule.holds(party, date) {
            Answer::Yes => return Ok(()),
            Answer::No => format!("`{name}` was not one of `{group}` on {date}"),
            Answer::Unrecorded => format!("whether `{name}` was one of `{group}` on {date} is not recorded"),
        };
        let complaint = Diagnostic::error(Code::InvalidValue, message).at(written.clone());
        let complaint = complaint.labelled(party.span.clone(), "its dates stand here");
        let recorded: Vec<String> = party.periods.iter().map(ToString::to_string).collect();
        Err(Box::new(if recorded.is_empty() {
            complaint.help("no membership is recorded of it")
        } else {
            complaint.help(format!("recorded: {}", recorded.join(", ")))
        }))
    }
}

fn read_party(entry: &yaml::Entry, diagnostics: &mut Diagnostics) -> Option<Party> {
    let mut keys = Keys::of(&entry.value, &PARTY, diagnostics)?;
    let kind = keys.get("type", diagnostics);
    let kind = kind.and_then(|node| choice(node, KINDS, diagnostics));
    let mut periods = Vec::new();
    for (name, status, _) in STATUSES {
        if let Some(node) = keys.get(name, diagnostics) {
            periods.extend(membership::read(node, *status, diagnostics));
        }
    }
    membership::put_in_order(&entry.key, &mut periods, diagnostics);
    let channel = keys.get("channel", diagnostics);
    let channel = channel.and_then(|node| named(node, "the name of a channel", diagnostics));
    let place = keys.get("place", diagnostics);
    let place = place.and_then(|node| named(node, "the name of a place", diagnostics));
    let contacts = keys.get("contacts", diagnostics);
    let contacts = contacts.map(|node| contact::read(node, diagnostics)).unwrap_or_default();
    let rule = Rule::read(&mut keys, diagnostics);
    keys.finish(diagnostics);
    let (name, span) = (entry.key.clone(), entry.key_span.clone());
    Some(Party { name, kind: kind?, periods, channel, place, contacts, rule, span })
}
