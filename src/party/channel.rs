//! Through whom a party can be addressed: its embassy, its ministry of foreign affairs, its permanent mission.
//!
//! `verbale.yaml` says which channels there are and which types of party have them; what they are called stands in the
//! catalogues, as the term `-channel-NAME` of each language.

use std::collections::BTreeMap;

use super::{KINDS, Parties, Party, PartyKind};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::project::profile::{Named, SWITCH, choice, named};
use crate::source::Span;
use crate::yaml::shape::{Key, Mapping, Shape, choices};
use crate::yaml::{self, Keys, Node};

/// What a note writes for no channel at all.
pub const NONE: &str = "none";

/// A channel, as `verbale.yaml` lists it.
pub static CHANNEL: Mapping = Mapping {
    what: "a channel",
    keys: &[
        Key::required(
            "of",
            Shape::List(&Shape::Choice(|| choices(KINDS)), 1),
            "[state]",
            "The types of party that have the channel.",
        ),
        Key::optional(
            "instead",
            Shape::ByName("^[A-Za-z][A-Za-z0-9_-]*$", &Shape::Channel),
            "{ kazakhstan: foreign-ministry }",
            "Parties that do not have the channel, each with the one that it is addressed through instead.",
        ),
        Key::optional(
            "place",
            Shape::Place,
            "astana",
            "Where notes sent through the channel are written, if that is one place for all: embassies in the capital of the \
             host state write there.",
        ),
        Key::optional(
            "by-default",
            Shape::Switch,
            "true",
            "Whether parties of these types are addressed through the channel where nothing else is said.",
        )
        .default("false"),
    ],
};

/// A channel.
#[derive(Debug, Clone)]
pub struct Channel {
    /// The types of party that have it; never empty.
    pub of: Vec<PartyKind>,
    /// Parties that do not have it, each with the channel that they are addressed through instead.
    pub instead: BTreeMap<String, Named>,
    /// Whether parties of these types are addressed through it where nothing else is said.
    pub by_default: bool,
    /// Where notes sent through it are written.
    pub place: Option<Named>,
    /// Where it is listed.
    pub span: Span,
}

/// The channels of a project, by name.
#[derive(Debug, Clone, Default)]
pub struct Channels(BTreeMap<String, Channel>);

impl Channels {
    /// Reads the list.
    pub fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
        let mut channels = BTreeMap::new();
        for entry in yaml::expect_mapping(node, "a list of channels", diagnostics).unwrap_or_default() {
            if entry.key == NONE {
                let complaint = Diagnostic::error(Code::InvalidValue, "`none` cannot be the name of a channel");
                let complaint = complaint.at(entry.key_span.clone());
                diagnostics.push(complaint.help("a note writes it to address a party without one"));
            } else if let Some(channel) = read_one(&entry.value, &entry.key_span, diagnostics) {
                channels.insert(entry.key.clone(), channel);
            }
        }
        Self(channels)
    }

    /// All channels with their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Channel)> {
        self.0.iter().map(|(name, channel)| (name.as_str(), channel))
    }

    /// The names of all channels.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// A channel by its name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Channel> {
        self.0.get(name)
    }

    /// The channel that a party is addressed through where a note names none: its own, or that of its type.
    #[must_use]
    pub fn usual<'a>(&'a self, party: &'a Party) -> Option<&'a str> {
        if let Some(own) = &party.channel {
            return Some(own.name.as_str()).filter(|name| *name != NONE);
        }
        let (name, channel) =
            self.0.iter().find(|(_, channel)| channel.by_default && channel.of.contains(&party.kind))?;
        Some(channel.instead.get(&party.name).map_or(name.as_str(), |instead| instead.name.as_str()))
    }

    /// The channel of this name as one of a group has it, who may have another instead.
    #[must_use]
    pub fn of_member<'a>(&'a self, party: &str, name: &'a str) -> &'a str {
        self.get(name).and_then(|channel| channel.instead.get(party)).map_or(name, |instead| instead.name.as_str())
    }

    /// What is wrong with addressing a party through a channel, at the place where that was written.
    ///
    /// # Errors
    /// Where there is no such channel, the party's type does not have it, or the party has another instead.
    pub fn check(&self, party: &Party, written: &Named) -> Result<(), Box<Diagnostic>> {
        let Named { name, span } = written;
        let error = |code, message| Diagnostic::error(code, message).at(span.clone());
        let Some(channel) = self.get(name) else {
            let complaint = error(Code::UnknownTerm, format!("there is no channel `{name}`"));
            return Err(Box::new(if self.0.is_empty() {
                complaint.help("add it to `channels:` of `verbale.yaml`")
            } else {
                complaint.nearest(name, self.names().chain([NONE]))
            }));
        };
        if !channel.of.contains(&party.kind) {
            let kind = party.kind.as_str();
            let article = if kind.starts_with('o') { "an" } else { "a" };
            let message = format!("`{}` is {article} {kind}, and has no `{name}`", party.name);
            let complaint =
                error(Code::InvalidValue, message).labelled(channel.span.clone(), "the channel stands here");
            let has = self.0.iter().filter(|(_, other)| other.of.contains(&party.kind)).map(|(name, _)| name.as_str());
            let has: Vec<&str> = has.collect();
            return Err(Box::new(if has.is_empty() {
                complaint.help("leave the channel out: it is addressed by its own name")
            } else {
                complaint.help(format!("it can be addressed through `{}`", has.join("`, `")))
            }));
        }
        if let Some(instead) = channel.instead.get(&party.name) {
            let message = format!("`{}` has no `{name}`", party.name);
            let complaint =
                error(Code::InvalidValue, message).labelled(instead.span.clone(), "another is given it here");
            return Err(Box::new(complaint.help(format!("write `channel: {}`", instead.name))));
        }
        Ok(())
    }

    /// Reports what can only be judged with the parties: names that do not exist, and channels that a party cannot have.
    pub fn check_all(&self, parties: &Parties, diagnostics: &mut Diagnostics) {
        for channel in self.0.values() {
            for (party, instead) in &channel.instead {
                let complaint = if let Some(party) = parties.get(party) {
                    self.check(party, instead).err().map(|found| *found)
                } else {
                    let complaint = Diagnostic::error(Code::UnknownParty, format!("there is no party `{party}`"));
                    Some(complaint.at(instead.span.clone()).nearest(party, parties.names()))
                };
                diagnostics.extend(complaint);
            }
        }
        for (kind_name, kind, _) in KINDS {
            let of_kind = |channel: &&Channel| channel.by_default && channel.of.contains(kind);
            let defaults: Vec<&Channel> = self.0.values().filter(of_kind).collect();
            if let [first, second, ..] = defaults.as_slice() {
                let message = format!("two channels are the default of the type `{kind_name}`");
                let complaint = Diagnostic::error(Code::Duplicate, message).labelled(second.span.clone(), "again");
                diagnostics.push(complaint.labelled(first.span.clone(), "first").help("keep one of them"));
            }
        }
        for party in parties.iter() {
            if let Some(own) = party.channel.as_ref().filter(|own| own.name != NONE) {
                diagnostics.extend(self.check(party, own).err().map(|found| *found));
            }
        }
    }
}

fn read_one(node: &Node, listed: &Span, diagnostics: &mut Diagnostics) -> Option<Channel> {
    let mut keys = Keys::of(node, &CHANNEL, diagnostics)?;
    let of = keys.get("of", diagnostics);
    let instead = keys.get("instead", diagnostics);
    let place = keys.get("place", diagnostics);
    let place = place.and_then(|node| named(node, "the name of a place", diagnostics));
    let by_default = keys.get("by-default", diagnostics);
    keys.finish(diagnostics);
    let types = of.and_then(|node| yaml::expect_sequence(node, "types of party", diagnostics));
    let of: Vec<PartyKind> =
        types.unwrap_or_default().iter().filter_map(|item| choice(item, KINDS, diagnostics)).collect();
    if types.is_some_and(<[Node]>::is_empty) {
        let complaint = Diagnostic::error(Code::EmptyText, "the channel is of no type of party").at(node.span.clone());
        diagnostics.push(complaint.help("name one: `of: [state]`"));
    }
    let entries = instead.and_then(|node| yaml::expect_mapping(node, "parties with their channels", diagnostics));
    let instead = entries
        .unwrap_or_default()
        .iter()
        .filter_map(|entry| Some((entry.key.clone(), named(&entry.value, "the name of a channel", diagnostics)?)));
    let instead = instead.collect();
    let by_default = by_default.and_then(|node| choice(node, SWITCH, diagnostics)).unwrap_or(false);
    (!of.is_empty()).then(|| Channel { of, instead, by_default, place, span: listed.clone() })
}
