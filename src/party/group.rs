//! Groups: who belongs to one on a date, by its rule.

use jiff::civil::Date;

use super::membership::{Answer, STATUSES, Status};
use super::{Parties, Party, PartyKind};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::project::profile::{Named, choice, named};
use crate::yaml::{self, Keys, Node};

/// Who belongs to a group: those with a status, those that are named, or both; without those that are excepted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rule {
    /// Whoever has this status on the date.
    pub status: Option<Status>,
    /// These parties, at any time.
    pub parties: Vec<Named>,
    /// But none of these.
    pub except: Vec<Named>,
}

/// A group on a date, in the order of protocol.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Roll<'a> {
    /// Those who belong to it.
    pub parties: Vec<&'a str>,
    /// Those of whom `parties.yaml` does not record whether they do.
    pub unrecorded: Vec<&'a str>,
}

impl Rule {
    /// Reads the rule from the keys of a group. A group without any has a name only: it can be addressed, but nobody
    /// knows who belongs to it.
    pub(super) fn read(keys: &mut Keys, diagnostics: &mut Diagnostics) -> Option<Self> {
        let status = keys.get("status", diagnostics);
        let parties = keys.get("parties", diagnostics);
        let except = keys.get("except", diagnostics);
        if let (None, None, Some(except)) = (status, parties, except) {
            let complaint = Diagnostic::error(Code::MissingKey, "`except` excepts from nothing");
            let help = "say of whom the group consists: `status: member`, or `parties: [kazakhstan]`";
            diagnostics.push(complaint.at(except.span.clone()).help(help));
            return None;
        }
        status.or(parties)?;
        Some(Self {
            status: status.and_then(|node| choice(node, STATUSES, diagnostics)),
            parties: parties.map(|node| read_names(node, diagnostics)).unwrap_or_default(),
            except: except.map(|node| read_names(node, diagnostics)).unwrap_or_default(),
        })
    }

    /// Reports names that are not those of single parties.
    pub(super) fn check(&self, parties: &Parties, diagnostics: &mut Diagnostics) {
        let single = || parties.iter().filter(|party| party.kind != PartyKind::Group).map(|party| party.name.as_str());
        for Named { name, span } in self.parties.iter().chain(&self.except) {
            if !single().any(|known| known == name) {
                let complaint = match parties.get(name) {
                    Some(_) => Diagnostic::error(Code::InvalidValue, format!("`{name}` is a group itself")),
                    None => Diagnostic::error(Code::UnknownParty, format!("there is no party `{name}`")),
                };
                diagnostics.push(complaint.at(span.clone()).nearest(name, single()));
            }
        }
    }

    /// Whether a party belongs on a date.
    #[must_use]
    pub fn holds(&self, party: &Party, date: Date) -> Answer {
        let named = |names: &[Named]| names.iter().any(|named| named.name == party.name);
        if named(&self.except) {
            Answer::No
        } else if named(&self.parties) {
            Answer::Yes
        } else {
            self.status.map_or(Answer::No, |status| party.status_on(status, date))
        }
    }

    /// Whether a party has ever belonged.
    #[must_use]
    pub fn ever_held(&self, party: &Party) -> bool {
        let named = |names: &[Named]| names.iter().any(|named| named.name == party.name);
        let has_status = || party.periods.iter().any(|period| Some(period.status) == self.status);
        !named(&self.except) && (named(&self.parties) || has_status())
    }
}

fn read_names(node: &Node, diagnostics: &mut Diagnostics) -> Vec<Named> {
    let items = yaml::expect_sequence(node, "parties", diagnostics).unwrap_or_default();
    items.iter().filter_map(|item| named(item, "the name of a party", diagnostics)).collect()
}
