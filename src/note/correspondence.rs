//! Whether those whom a note names have had the other note that it speaks of: who is sent a correction of a note that went
//! to others will look for it in vain.
//!
//! Only notes of the project are judged, by what they say of themselves. Who sits in a body is not known here, so that
//! nothing is said of a note that went to one.

use jiff::civil::Date;

use super::addressee::{Addressee, Addressees};
use super::reference::Reference;
use super::specification::SentBy;
use crate::diagnostic::{Code, Diagnostic};
use crate::party::{Parties, PartyKind};
use crate::project::profile::Named;
use crate::project::register::{Registered, Sent};
use crate::source::Span;

/// Between whom a note goes, and when.
pub struct Correspondents<'a> {
    pub parties: &'a Parties,
    pub sender: &'a Named,
    pub to: &'a Addressees,
    pub date: Date,
}

impl Correspondents<'_> {
    /// The doubt about a note that is spoken of at a place: that the addressee has not had it, or not sent it to the sender.
    pub fn doubt(&self, other: &Reference, sent_by: SentBy, written: &Span) -> Option<Diagnostic> {
        let known = other.registered.first()?;
        let number = &other.number;
        let doubt = |message: String| Diagnostic::warning(Code::Doubtful, message).at(written.clone());
        match sent_by {
            SentBy::Sender => {
                let without =
                    self.to.iter().find(|one| !other.registered.iter().any(|known| self.went_to(known, one)))?;
                let name = &without.party.name;
                let complaint =
                    doubt(format!("`{name}` has not had the note `{number}`, which went to {}", told(known)));
                let complaint = labelled(complaint, &known.to);
                Some(complaint.help(format!("refer to a note that `{name}` has had, or name another addressee")))
            }
            SentBy::Addressee => {
                let sent = |known: &Registered| {
                    known.from.as_ref().is_none_or(|from| self.to.include(from, self.parties, Some(self.date)))
                };
                if let Some(from) = known.from.as_ref().filter(|_| !other.registered.iter().any(sent)) {
                    let message = format!("the note `{number}` was sent by `{from}`, whom this note does not address");
                    let complaint = doubt(message).labelled(known.number.clone(), "that note");
                    return Some(complaint.help("refer to a note of the addressee, or name another addressee"));
                }
                let name = &self.sender.name;
                if other.registered.iter().any(|known| self.party_had(known, name, &[])) {
                    return None;
                }
                let complaint =
                    doubt(format!("`{name}` has not had the note `{number}`, which went to {}", told(known)));
                Some(labelled(complaint, &known.to).help("refer to a note that went to the sender of this one"))
            }
        }
    }

    /// Whether a note went to an addressee of this one, as far as that can be known.
    fn went_to(&self, known: &Registered, addressee: &Addressee) -> bool {
        let Named { name, .. } = &addressee.party;
        let except: Vec<&str> = addressee.except.iter().map(|except| except.name.as_str()).collect();
        if self.is_body(name) || self.party_had(known, name, &except) {
            return true;
        }
        let roll = self.parties.roll(name, self.date).unwrap_or_default();
        let mut members = roll.parties.into_iter().filter(|member| !except.contains(member)).peekable();
        members.peek().is_some() && members.all(|member| self.party_had(known, member, &[]))
    }

    fn is_body(&self, name: &str) -> bool {
        self.parties.get(name).is_none_or(|party| party.kind == PartyKind::Body)
    }

    /// Whether a note went to a party, or to a group but for these.
    fn party_had(&self, known: &Registered, name: &str, except: &[&str]) -> bool {
        let went = |sent: &Sent| {
            if sent.party == name {
                return sent.except.iter().all(|excepted| except.contains(&excepted.as_str()));
            }
            let date = known.date.as_ref().map_or(self.date, |(date, _)| *date);
            let roll = self.parties.roll(&sent.party, date).unwrap_or_default();
            let is_of_it = roll.parties.contains(&name) || roll.unrecorded.contains(&name);
            is_of_it && !sent.except.iter().any(|excepted| excepted == name)
        };
        known.to.is_empty() || known.to.iter().any(|sent| self.is_body(&sent.party) || went(sent))
    }
}

/// Whom a note went to, in words.
fn told(known: &Registered) -> String {
    let names = known.to.iter().map(|sent| match sent.except.as_slice() {
        [] => format!("`{}`", sent.party),
        except => format!("`{}` except `{}`", sent.party, except.join("`, `")),
    });
    names.collect::<Vec<_>>().join(", ")
}

fn labelled(complaint: Diagnostic, to: &[Sent]) -> Diagnostic {
    match to.first() {
        Some(first) => complaint.labelled(first.span.clone(), "it was addressed here"),
        None => complaint,
    }
}
