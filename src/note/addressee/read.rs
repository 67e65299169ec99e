//! One entry of a note's `to:`, as it is read.

use super::{Addressee, Route, is_group};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::note::field;
use crate::note::grammar::ADDRESSEE;
use crate::party::channel;
use crate::project::Project;
use crate::project::profile::{Named, named};
use crate::yaml::{self, Keys, Node, Value};

/// A party by its name, or a mapping that says more of it.
pub fn read(node: &Node, project: &Project, diagnostics: &mut Diagnostics) -> Option<Addressee> {
    let Value::Mapping(_) = &node.value else {
        let name = field::party(node, project, &|_| true, diagnostics)?;
        return Some(Addressee::party(project.parties.get(&name)?, node.span.clone(), &project.profile.channels));
    };
    let mut keys = Keys::of(node, &ADDRESSEE, diagnostics)?;
    let party = keys.get("party", diagnostics);
    let group = keys.get("group", diagnostics);
    let except = keys.get("except", diagnostics);
    let role = keys.get("as", diagnostics);
    let channel = keys.get("channel", diagnostics);
    let attention = keys.get("attention", diagnostics);
    keys.finish(diagnostics);
    let mut refuse = |node: &Node, message: &str, help: &str| {
        diagnostics.push(Diagnostic::error(Code::InvalidValue, message).at(node.span.clone()).help(help));
    };
    match (party, group) {
        (Some(_), Some(group)) => refuse(group, "an addressee is a party or a group", "make two entries of a list"),
        (None, None) => {
            let help =
                "write `{ party: kazakhstan, as: member-states }` or `{ group: member-states, except: [india] }`";
            refuse(node, "an addressee needs a `party` or a `group`", help);
        }
        (Some(_), None) => {
            if let Some(except) = except {
                refuse(except, "only a `group` can have an `except`", "delete it, or name the group");
            }
        }
        (None, Some(_)) => {
            if let Some(attention) = attention {
                refuse(attention, "only a `party` can have an `attention`", "delete it: a group has no contacts");
            }
            if let Some(role) = role {
                refuse(role, "only a `party` can have an `as`", "delete it: a group is addressed by its own name");
            }
        }
    }
    let wants_group = group.is_some();
    let node = group.or(party)?;
    let name = of_kind(node, wants_group, project, diagnostics);
    let role = role.and_then(|node| of_kind(node, true, project, diagnostics));
    let except = except.map(|node| read_except(node, project, diagnostics)).unwrap_or_default();
    let channel = channel.and_then(|node| named(node, "the name of a channel", diagnostics));
    let name = name?;
    let mut addressee = Addressee::party(project.parties.get(&name.name)?, name.span, &project.profile.channels);
    if let Some(channel) = channel {
        addressee.route = read_route(channel, &addressee.party.name, project, diagnostics)?;
    }
    addressee.attention = match attention {
        Some(node) => Some(read_attention(node, &addressee.party.name, project, diagnostics)?),
        None => None,
    };
    Some(Addressee { except, role, ..addressee })
}

fn read_attention(node: &Node, party: &str, project: &Project, diagnostics: &mut Diagnostics) -> Option<Named> {
    let written = named(node, "the name of a contact", diagnostics)?;
    let party = project.parties.get(party)?;
    if party.contacts.contains_key(&written.name) {
        return Some(written);
    }
    let message = format!("`{}` has no contact `{}`", party.name, written.name);
    let complaint = Diagnostic::error(Code::UnknownParty, message).at(node.span.clone());
    let complaint = complaint.nearest(&written.name, party.contacts.keys().map(String::as_str));
    diagnostics.push(complaint.help("contacts stand in `parties.yaml`, under the party"));
    None
}

fn read_route(channel: Named, name: &str, project: &Project, diagnostics: &mut Diagnostics) -> Option<Route> {
    if channel.name == channel::NONE {
        return Some(Route::Direct);
    }
    let (party, channels) = (project.parties.get(name)?, &project.profile.channels);
    // Whether those of a group have the channel is a question of the date.
    let known = channels.get(&channel.name).is_some();
    if !(is_group(party) && known)
        && let Err(found) = channels.check(party, &channel)
    {
        diagnostics.push(*found);
        return None;
    }
    Some(Route::Through(channel))
}

/// A group, or a party that is none.
fn of_kind(node: &Node, group: bool, project: &Project, diagnostics: &mut Diagnostics) -> Option<Named> {
    let written = named(node, if group { "the name of a group" } else { "the name of a party" }, diagnostics)?;
    let known = || project.parties.iter().filter(|party| is_group(party) == group).map(|party| party.name.as_str());
    let complaint = match project.parties.get(&written.name) {
        Some(party) if is_group(party) == group => return Some(written),
        Some(_) if group => Diagnostic::error(Code::InvalidValue, format!("`{}` is no group", written.name)),
        Some(_) => {
            let complaint = Diagnostic::error(Code::InvalidValue, format!("`{}` is a group", written.name));
            diagnostics.push(complaint.at(node.span.clone()).help(format!("write `group: {}`", written.name)));
            return None;
        }
        None => {
            let what = if group { "group" } else { "party" };
            Diagnostic::error(Code::UnknownParty, format!("there is no {what} `{}`", written.name))
        }
    };
    let complaint = complaint.at(node.span.clone()).nearest(&written.name, known());
    diagnostics.push(complaint.help("`verbale parties` lists all that `parties.yaml` has"));
    None
}

fn read_except(node: &Node, project: &Project, diagnostics: &mut Diagnostics) -> Vec<Named> {
    let items = yaml::expect_sequence(node, "parties", diagnostics).unwrap_or_default();
    let mut except: Vec<Named> = Vec::new();
    for item in items {
        let Some(party) = of_kind(item, false, project, diagnostics) else { continue };
        match except.iter().find(|known| known.name == party.name) {
            Some(first) => {
                let complaint = Diagnostic::error(Code::Duplicate, format!("`{}` is excepted twice", party.name));
                let complaint = complaint.labelled(party.span, "again").labelled(first.span.clone(), "first");
                diagnostics.push(complaint.help("keep one of them"));
            }
            None => except.push(party),
        }
    }
    except
}
