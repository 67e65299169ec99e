//! Whom a note is addressed to, as its `to:` says.
//!
//! A note goes out as one letter to all of its addressees, or as a letter to [each](super::Note::to_each). The order is
//! that of the note, in every version alike; a group goes by the order of protocol.

mod read;

use std::collections::HashSet;
use std::fmt;

use jiff::civil::Date;

use super::field::{self, Context};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::party::channel::Channels;
use crate::party::contact::Contact;
use crate::party::{Parties, Party, PartyKind};
use crate::project::Project;
use crate::project::profile::Named;
use crate::source::Span;
use crate::yaml::{Node, Value};

/// A party or group that a note is addressed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressee {
    /// The party or group, with its place.
    pub party: Named,
    /// Those of the group that the note does not go to.
    pub except: Vec<Named>,
    /// The group as one of which the party is addressed.
    pub role: Option<Named>,
    /// Through whom it is addressed.
    pub route: Route,
    /// The contact to whose attention the note is brought.
    pub attention: Option<Named>,
}

/// Through whom somebody is addressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// As ever: a party through its usual channel, if it has one; a group by its own name.
    Usual,
    /// By the own name, whatever is usual.
    Direct,
    /// Through this channel.
    Through(Named),
}

impl Addressee {
    /// A party, and nothing else said of it.
    #[must_use]
    pub fn party(party: &Party, span: Span, channels: &Channels) -> Self {
        let usual = channels.usual(party).map(|name| Named { name: name.to_string(), span: span.clone() });
        let route = usual.map_or(Route::Usual, Route::Through);
        Self { party: Named { name: party.name.clone(), span }, except: Vec::new(), role: None, route, attention: None }
    }

    /// The channel that it is addressed through, if it is.
    #[must_use]
    pub fn channel(&self) -> Option<&Named> {
        match &self.route {
            Route::Through(channel) => Some(channel),
            Route::Usual | Route::Direct => None,
        }
    }

    /// The identifier of its name in the catalogues: `party-china`, or `channel-embassy/party-china`.
    #[must_use]
    pub fn term(&self, parties: &Parties) -> String {
        let name = &self.party.name;
        let of_several = if parties.get(name).is_some_and(is_group) { "-of-several" } else { "" };
        match self.channel() {
            Some(channel) => format!("channel-{}{of_several}/party-{name}", channel.name),
            None => format!("party-{name}"),
        }
    }

    /// The contact to whose attention the note is brought.
    #[must_use]
    pub fn contact<'a>(&self, parties: &'a Parties) -> Option<&'a Contact> {
        parties.get(&self.party.name)?.contacts.get(&self.attention.as_ref()?.name)
    }

    /// Whether its contact, if it has one, is named in all versions; reported where not.
    fn has_contact(&self, context: &Context, diagnostics: &mut Diagnostics) -> bool {
        let (Some(contact), Some(attention)) = (self.contact(&context.project.parties), &self.attention) else {
            return true;
        };
        let languages = context.versions.iter().map(|version| &version.language);
        let Some(language) = languages.into_iter().find(|language| contact.in_language(language).is_none()) else {
            return true;
        };
        let message = format!("the contact `{}` has no text in `{language}`", attention.name);
        let complaint = Diagnostic::error(Code::UnknownTerm, message).at(attention.span.clone());
        let complaint = complaint.labelled(contact.span.clone(), "the contact stands here");
        diagnostics.push(complaint.help(format!("add `{language}: …` to its department and post")));
        false
    }

    /// Whether the catalogues of all versions have its name; reported where they do not.
    pub(super) fn is_named(&self, context: &Context, diagnostics: &mut Diagnostics) -> bool {
        let Named { name, span } = &self.party;
        if !field::is_named("party", name, span, context, diagnostics) {
            return false;
        }
        if !self.has_contact(context, diagnostics) {
            return false;
        }
        let Some(channel) = self.channel() else { return true };
        let term = self.term(&context.project.parties);
        let catalogues = context.versions.iter().filter_map(|version| context.project.catalogue(&version.language));
        let without = catalogues.filter(|catalogue| catalogue.name(&term).is_none());
        let complaints = without.map(|catalogue| {
            let (language, channel_term) = (catalogue.language(), term.split('/').next().unwrap_or_default());
            let message = format!("the channel `{}` has no name in `{language}`", channel.name);
            let help = format!("add `-{channel_term} = …` with its cases to a file of `locales/{language}/`");
            Diagnostic::error(Code::UnknownTerm, message).at(channel.span.clone()).help(help)
        });
        let complaints: Vec<Diagnostic> = complaints.collect();
        let is_named = complaints.is_empty();
        diagnostics.extend(complaints);
        is_named
    }
}

fn is_group(party: &Party) -> bool {
    party.kind == PartyKind::Group
}

/// Whom a note is addressed to; never empty, and nobody twice by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressees(Vec<Addressee>);

/// The addressees in words that are the same wherever the note is made: `kazakhstan, embassy china`.
impl fmt::Display for Addressees {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.iter().map(|addressee| match addressee.channel() {
            Some(channel) => format!("{} {}", channel.name, addressee.party.name),
            None => addressee.party.name.clone(),
        });
        f.write_str(&names.collect::<Vec<_>>().join(", "))
    }
}

impl From<Addressee> for Addressees {
    fn from(addressee: Addressee) -> Self {
        Self(vec![addressee])
    }
}

impl Addressees {
    /// In the order of the note.
    pub fn iter(&self) -> impl Iterator<Item = &Addressee> {
        self.0.iter()
    }

    /// Whether a sender, as it is [shown](super::Sender), is one of them, or belongs to a group that is.
    #[must_use]
    pub fn include(&self, sender: &str, parties: &Parties, date: Option<Date>) -> bool {
        let name = sender.rsplit_once(' ').map_or(sender, |(_, party)| party);
        self.iter().any(|one| {
            let roll = date.and_then(|date| parties.roll(&one.party.name, date)).unwrap_or_default();
            one.party.name == name || roll.parties.contains(&name)
        })
    }

    /// Where somebody is excepted from a group. No courteous address says so: such a note goes to each alone.
    #[must_use]
    pub fn exception(&self) -> Option<&Span> {
        self.iter().flat_map(|addressee| &addressee.except).next().map(|named| &named.span)
    }

    /// Reads `kazakhstan`, `{ party, as, channel }`, `{ group, except, channel }`, or a list of these.
    pub(super) fn read(node: &Node, project: &Project, diagnostics: &mut Diagnostics) -> Option<Self> {
        let Value::Sequence(items) = &node.value else {
            return read::read(node, project, diagnostics).map(Self::from);
        };
        if items.is_empty() {
            let complaint = Diagnostic::error(Code::EmptyText, "the note is addressed to nobody").at(node.span.clone());
            diagnostics.push(complaint.help("name a party, such as `to: member-states`"));
        }
        let read: Vec<Option<Addressee>> = items.iter().map(|item| read::read(item, project, diagnostics)).collect();
        let mut addressees: Vec<Addressee> = Vec::new();
        for addressee in read.iter().flatten() {
            match addressees.iter().find(|known| known.party.name == addressee.party.name) {
                Some(first) => twice(&addressee.party, &first.party, diagnostics),
                None => addressees.push(addressee.clone()),
            }
        }
        (!addressees.is_empty() && read.iter().all(Option::is_some)).then_some(Self(addressees))
    }

    /// Holds what the note says of its addressees against what they were on its date.
    pub(super) fn check(&self, project: &Project, date: Date, diagnostics: &mut Diagnostics) {
        let parties = &project.parties;
        for addressee in self.iter() {
            let members = parties.roll(&addressee.party.name, date).unwrap_or_default();
            if let Some(channel) = addressee.channel() {
                for member in members.parties.iter().filter_map(|name| parties.get(name)) {
                    let name = project.profile.channels.of_member(&member.name, &channel.name);
                    let written = Named { name: name.to_string(), span: channel.span.clone() };
                    diagnostics.extend(project.profile.channels.check(member, &written).err().map(|found| *found));
                }
            }
            if let Some(role) = &addressee.role {
                diagnostics.extend(
                    parties.belongs(&addressee.party.name, &role.name, date, &role.span).err().map(|found| *found),
                );
            }
            for except in &addressee.except {
                // An exception that excepts nobody is a slip: of the name, or of the date.
                diagnostics.extend(
                    parties.belongs(&except.name, &addressee.party.name, date, &except.span).err().map(|found| *found),
                );
            }
        }
    }

    /// The single parties that the note goes to on its date, in order; nobody twice, and not the sender.
    ///
    /// # Errors
    /// Where `parties.yaml` does not say who belongs to a group on that date, or nobody is left.
    pub(super) fn each(&self, project: &Project, sender: &str, date: Date) -> Result<Vec<Addressee>, Diagnostics> {
        let (parties, channels) = (&project.parties, &project.profile.channels);
        let mut diagnostics = Diagnostics::new();
        let mut each: Vec<Addressee> = Vec::new();
        // Whoever is named alone, or belongs to another group too, has one letter, and the sender none.
        let mut known: HashSet<&str> = self.0.iter().map(|addressee| addressee.party.name.as_str()).collect();
        known.insert(sender);
        for addressee in self.iter() {
            let Named { name: group, span } = &addressee.party;
            if !parties.get(group).is_some_and(is_group) {
                each.push(addressee.clone());
                continue;
            }
            let Some(roll) = parties.roll(group, date) else {
                let message = format!("`parties.yaml` does not say who belongs to `{group}`");
                let complaint = Diagnostic::error(Code::MissingKey, message).at(span.clone());
                let listed = parties.get(group).map(|party| party.span.clone());
                let complaint =
                    listed.map_or(complaint.clone(), |listed| complaint.labelled(listed, "the group stands here"));
                diagnostics.push(complaint.help("add `status: member` or `parties: […]` to it"));
                continue;
            };
            let excepted = |name: &str| addressee.except.iter().any(|except| except.name == name);
            for name in roll.unrecorded.iter().filter(|name| !excepted(name)) {
                diagnostics.extend(parties.belongs(name, group, date, span).err().map(|found| {
                    let help = "write the day into `parties.yaml`, or name those that the note goes to";
                    found.help(help)
                }));
            }
            for member in roll.parties.into_iter().filter(|name| !excepted(name)).filter_map(|name| parties.get(name)) {
                if known.insert(&member.name) {
                    each.push(addressee.of_its_group(member, channels));
                }
            }
        }
        if each.is_empty() && !diagnostics.has_errors() {
            let message = format!("on {date} nobody is left to address: `{self}` has no other party");
            let complaint = Diagnostic::error(Code::InvalidValue, message);
            let complaint = complaint.help("the sender and those after `except` are left out; name another addressee");
            diagnostics
                .push(self.iter().next().map_or(complaint.clone(), |first| complaint.at(first.party.span.clone())));
        }
        if diagnostics.has_errors() { Err(diagnostics) } else { Ok(each) }
    }

    /// A party as one of those that [`Addressees::each`] lists; `None` where it is not.
    pub(super) fn one_of_each(&self, party: &Party, project: &Project, date: Date) -> Option<Addressee> {
        let (parties, channels) = (&project.parties, &project.profile.channels);
        let named = self.iter().find(|addressee| addressee.party.name == party.name);
        let group = || {
            let holds = |group: &&Addressee| {
                let is_excepted = group.except.iter().any(|except| except.name == party.name);
                !is_excepted && parties.is_on_roll(party, &group.party.name, date)
            };
            self.iter().find(holds).map(|group| group.of_its_group(party, channels))
        };
        named.cloned().or_else(group)
    }
}

impl Addressee {
    /// A party of the group that this is, addressed in the way that the group is.
    fn of_its_group(&self, party: &Party, channels: &Channels) -> Self {
        let mut alone = Self::party(party, self.party.span.clone(), channels);
        match &self.route {
            Route::Usual => {}
            Route::Direct => alone.route = Route::Direct,
            Route::Through(channel) => {
                let own = channels.of_member(&party.name, &channel.name).to_string();
                alone.route = Route::Through(Named { name: own, span: channel.span.clone() });
            }
        }
        alone
    }
}

fn twice(again: &Named, first: &Named, diagnostics: &mut Diagnostics) {
    let complaint = Diagnostic::error(Code::Duplicate, format!("`{}` is addressed twice", again.name));
    let complaint = complaint.labelled(again.span.clone(), "again").labelled(first.span.clone(), "first");
    diagnostics.push(complaint.help("keep one of them"));
}
