//! To whom a word of a choice can be said: to states, to members of a group, to one party and not to several.

use jiff::civil::Date;

use super::addressee::Addressees;
use super::rules::types_in_words;
use super::specification::Choice;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::party::{Party, PartyKind};
use crate::project::Project;
use crate::project::profile::Named;
use crate::source::Span;

/// Reports addressees to whom a word that was chosen cannot be said. `said` is where it stands.
pub fn check(
    choice: &Choice,
    said: &Span,
    to: &Addressees,
    project: &Project,
    date: Option<Date>,
    diagnostics: &mut Diagnostics,
) {
    let mut refuse = |complaint: Diagnostic| {
        let complaint = complaint.labelled(said.clone(), "this is said to it");
        diagnostics.push(complaint.help("say something else, or name another addressee"));
    };
    for addressee in to.iter() {
        if let Some(complaint) = refusal(choice, &addressee.party, &addressee.except, project, date) {
            refuse(complaint);
        }
    }
    if let Some(second) = to.iter().nth(1).filter(|_| choice.alone) {
        let message = format!("`{}` can be said to a single party, and the note goes to several", choice.name);
        refuse(Diagnostic::error(Code::InvalidValue, message).at(second.party.span.clone()));
    }
}

/// Why a word cannot be said to an addressee; nothing where it can, or where the addressee is not known.
#[must_use]
pub fn refusal(
    choice: &Choice,
    addressee: &Named,
    except: &[Named],
    project: &Project,
    date: Option<Date>,
) -> Option<Diagnostic> {
    let party = project.parties.get(&addressee.name)?;
    let span = &addressee.span;
    if choice.alone && party.kind == PartyKind::Group {
        let message = format!("`{}` can be said to a single party, and `{}` is a group", choice.name, party.name);
        return Some(Diagnostic::error(Code::InvalidValue, message).at(span.clone()));
    }
    let types: Vec<PartyKind> = choice.only_to.iter().filter_map(|named| PartyKind::named(&named.name)).collect();
    // A group that the project does not have is told of when the project is opened.
    let known = |name: &&str| project.parties.get(name).is_some();
    let groups: Vec<&str> = choice.only_to.iter().map(|named| named.name.as_str()).filter(known).collect();
    if types.is_empty() && groups.is_empty() {
        return None;
    }
    // One of a group is enough to know.
    members(party, except, project, date).into_iter().find_map(|member| {
        if types.contains(&member.kind) {
            return None;
        }
        let belongs = |group: &&str| match date {
            Some(date) => project.parties.belongs(&member.name, group, date, span),
            None => Ok(()),
        };
        let refusals: Vec<Diagnostic> =
            groups.iter().filter_map(|group| belongs(group).err()).map(|one| *one).collect();
        if !groups.is_empty() && refusals.len() < groups.len() {
            return None;
        }
        let of_types = || {
            let (whom, is) = (types_in_words(&types), types_in_words(&[member.kind]));
            let message = format!("`{}` can be said to {whom} alone, and `{}` is {is}", choice.name, member.name);
            Diagnostic::error(Code::InvalidValue, message).at(span.clone())
        };
        Some(refusals.into_iter().next().unwrap_or_else(of_types))
    })
}

/// The single parties behind an addressee, as far as they are known.
fn members<'p>(party: &'p Party, except: &[Named], project: &'p Project, date: Option<Date>) -> Vec<&'p Party> {
    let parties = &project.parties;
    if party.kind != PartyKind::Group {
        return vec![party];
    }
    let roll = date.and_then(|date| parties.roll(&party.name, date)).unwrap_or_default();
    let excepted = |name: &str| except.iter().any(|except| except.name == name);
    roll.parties.into_iter().filter(|name| !excepted(name)).filter_map(|name| parties.get(name)).collect()
}
