//! A note as a letter to one of its addressees, or to another party instead.
//!
//! Everything but the address is the same in each of them, so that their enclosures are laid out once for all.

use super::addressee::{Addressee, Addressees};
use super::{Note, field};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::party::PartyKind;
use crate::project::Project;

impl Note {
    /// The note to each of its addressees alone: to every member of a group on the note's date but those excepted, in
    /// the order of the note and of protocol.
    ///
    /// # Errors
    /// Where `parties.yaml` does not tell who they are, or a language lacks the name of one.
    pub fn to_each(&self, project: &Project) -> Result<Vec<Self>, Diagnostics> {
        let each = self.to.each(project, &self.from.party.name, self.date)?;
        let mut diagnostics = Diagnostics::new();
        let notes = each.into_iter().filter_map(|addressee| self.addressed_to(addressee, project, &mut diagnostics));
        let notes: Vec<Self> = notes.collect();
        if diagnostics.has_errors() { Err(diagnostics) } else { Ok(notes) }
    }

    /// The note to one party instead of those that it names. Where it is one of them, it is addressed as the note says.
    ///
    /// # Errors
    /// Where there is no such party, it is the sender, or a language lacks its name; and where the note addresses a group to which this
    /// state did not belong on the note's date.
    pub fn to_party(&self, name: &str, project: &Project) -> Result<Self, Diagnostics> {
        let mut diagnostics = Diagnostics::new();
        let Some(party) = project.parties.get(name) else {
            let complaint = Diagnostic::error(Code::UnknownParty, format!("there is no party `{name}`"));
            let complaint = complaint.nearest(name, project.parties.names());
            diagnostics.push(complaint.help("`verbale parties` lists all that `parties.yaml` has"));
            return Err(diagnostics);
        };
        if self.from.party.name == name {
            let complaint = Diagnostic::error(Code::InvalidValue, format!("`{name}` itself sends the note"));
            diagnostics.push(complaint.at(self.spans.to.clone()).help("choose another party"));
            return Err(diagnostics);
        }
        let addressee = if let Some(known) = self.to.one_of_each(party, project, self.date) {
            known
        } else {
            if party.kind == PartyKind::State {
                self.check_belongs(name, project)?;
            }
            Addressee::party(party, self.spans.to.clone(), &project.profile.channels)
        };
        self.addressed_to(addressee, project, &mut diagnostics).ok_or(diagnostics)
    }

    /// A state to which a note to a group is sent is addressed as one of that group.
    fn check_belongs(&self, name: &str, project: &Project) -> Result<(), Diagnostics> {
        let mut diagnostics = Diagnostics::new();
        for addressee in self.to.iter() {
            let group = &addressee.party;
            if let Some(except) = addressee.except.iter().find(|except| except.name == name) {
                let message = format!("the note does not go to `{name}`, which is excepted from `{}`", group.name);
                let complaint = Diagnostic::error(Code::InvalidValue, message).at(except.span.clone());
                diagnostics.push(complaint.help("take it out of `except`, or choose another party"));
            } else if let Err(found) = project.parties.belongs(name, &group.name, self.date, &group.span) {
                diagnostics.push(*found);
            }
        }
        if diagnostics.has_errors() { Err(diagnostics) } else { Ok(()) }
    }

    fn addressed_to(&self, addressee: Addressee, project: &Project, diagnostics: &mut Diagnostics) -> Option<Self> {
        let from = self.from.to_string();
        let context = field::Context {
            project,
            versions: &self.versions,
            date: Some(self.date),
            from: &from,
            to: Some(&self.to),
        };
        let is_named = addressee.is_named(&context, diagnostics);
        let recipient = Some(addressee.party.name.clone());
        is_named.then(|| Self { to: Addressees::from(addressee), recipient, ..self.clone() })
    }
}
