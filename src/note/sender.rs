//! Who sends a note: a party, or an embassy, ministry or mission of one.

use std::fmt;

use super::addressee::{Addressee, Route};
use super::field::{self, Context};
use super::grammar::SENDER;
use crate::catalogue::WHOLE;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::party::{Parties, PartyKind, channel};
use crate::project::Project;
use crate::project::profile::{Named, named};
use crate::source::Span;
use crate::yaml::{Keys, Node, Value};

/// Who sends a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// The party, which is no group.
    pub party: Named,
    /// Through whom it writes; nothing where it writes itself.
    pub channel: Option<Named>,
}

/// The sender in words that are the same wherever the note is made: `secretariat`, `embassy china`.
impl fmt::Display for Sender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.channel {
            Some(channel) => write!(f, "{} {}", channel.name, self.party.name),
            None => f.write_str(&self.party.name),
        }
    }
}

impl Sender {
    /// A party that writes itself.
    #[must_use]
    pub const fn party(party: Named) -> Self {
        Self { party, channel: None }
    }

    /// Where the note, or the profile, names the sender.
    #[must_use]
    pub const fn span(&self) -> &Span {
        &self.party.span
    }

    /// The identifier of its name in the catalogues: `party-secretariat`, or `channel-embassy/party-china`. A state is
    /// called by its long name throughout: short and long names of a country do not stand in one note.
    #[must_use]
    pub fn term(&self, parties: &Parties) -> String {
        let name = &self.party.name;
        match &self.channel {
            Some(channel) => format!("channel-{}/party-{name}", channel.name),
            None if parties.get(name).is_some_and(|party| party.kind == PartyKind::State) => {
                format!("{WHOLE}party-{name}")
            }
            None => format!("party-{name}"),
        }
    }

    /// Where its notes are written, where a note does not say: the project's own organisation and its bodies write where
    /// the profile says, others where `parties.yaml` or their channel has it. `None` where it is not known, which is
    /// reported.
    pub(super) fn place(&self, project: &Project, diagnostics: &mut Diagnostics) -> Option<Named> {
        let profile = &project.profile;
        let party = project.parties.get(&self.party.name);
        let channel = self.channel.as_ref().and_then(|channel| profile.channels.get(&channel.name));
        let known = channel.and_then(|channel| channel.place.as_ref());
        let own = party.and_then(|party| party.place.as_ref());
        let is_ours = self.channel.is_none()
            && (self.party.name == profile.organisation.name
                || party.is_some_and(|party| party.kind == PartyKind::Body));
        let known = known.or(own).or(if is_ours { Some(&profile.place) } else { None });
        if known.is_none() {
            let message = format!("where `{}` writes is not known: `place` is missing", self.party.name);
            let complaint = Diagnostic::error(Code::MissingKey, message).at(self.party.span.clone());
            let term = "a place is an entry `-place-NAME = …` in each language's folder of `locales/`";
            diagnostics.push(complaint.help("say it in the note: `place: NAME`").help(term));
        }
        known.cloned()
    }

    /// Reads `china`, or `{ party: china, channel: embassy }`.
    pub(super) fn read(node: &Node, project: &Project, diagnostics: &mut Diagnostics) -> Option<Self> {
        let Value::Mapping(_) = &node.value else { return read_party(node, project, diagnostics).map(Self::party) };
        let mut keys = Keys::of(node, &SENDER, diagnostics)?;
        let party = keys.get("party", diagnostics);
        let channel = keys.get("channel", diagnostics);
        keys.finish(diagnostics);
        let party = party.and_then(|node| read_party(node, project, diagnostics));
        let channel = channel.and_then(|node| named(node, "the name of a channel", diagnostics));
        let party = party?;
        let channel = channel.filter(|channel| channel.name != channel::NONE);
        if let Some(channel) = &channel
            && let Err(found) = project.profile.channels.check(project.parties.get(&party.name)?, channel)
        {
            diagnostics.push(*found);
            return None;
        }
        Some(Self { party, channel })
    }

    /// Whether the catalogues of all versions have its name; reported where they do not.
    pub(super) fn is_named(&self, context: &Context, diagnostics: &mut Diagnostics) -> bool {
        let route = self.channel.clone().map_or(Route::Direct, Route::Through);
        let party = self.party.clone();
        Addressee { party, except: Vec::new(), role: None, route, attention: None }.is_named(context, diagnostics)
    }
}

/// One party. A group is nobody who could write.
fn read_party(node: &Node, project: &Project, diagnostics: &mut Diagnostics) -> Option<Named> {
    let name = field::party(node, project, &|party| party.kind != PartyKind::Group, diagnostics)?;
    if project.parties.get(&name).is_some_and(|party| party.kind == PartyKind::Group) {
        let message = format!("`{name}` is a group, and a note is sent by one party");
        let complaint = Diagnostic::error(Code::InvalidValue, message).at(node.span.clone());
        diagnostics.push(complaint.help("name the party that writes, or delete the line to have the project's own"));
        return None;
    }
    Some(Named { name, span: node.span.clone() })
}
