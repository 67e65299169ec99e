//! `verbale parties`: who can send or receive a note, and what each was on a date.

mod review;

use std::io::Write;
use std::process::ExitCode;

use clap::Args;
use jiff::civil::Date;
use serde_json::{Value, json};

use super::Common;
use super::session::Session;
use crate::catalogue::{Catalogue, Form};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::party::contact::Contact;
use crate::party::{self, Answer, Party, PartyKind, Period, Recorded, Rule, STATUSES, Status};
use crate::project::Project;
use crate::project::profile::Named;

/// List who can send or receive a note, and since when each is what it is
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  verbale parties                                            everybody, with all dates
  verbale parties --as-of 2022-07-21 --group member-states   the members on that day
  verbale parties --language kk --order protocol             with names in Kazakh, by rank
  verbale parties --table ru                                 all forms, for proof-reading")]
pub struct Parties {
    /// What each was on this day; without it, all dates. The present day is never asked for
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Date>,

    /// Only those that belong to this group; without `--as-of`, all who ever did
    #[arg(short, long, value_name = "GROUP")]
    group: Option<String>,

    /// The language of the names; without it, the first of the project
    #[arg(short, long, value_name = "LANGUAGE", conflicts_with = "table")]
    language: Option<String>,

    /// The order; without it, `protocol` for `--table`, else `alphabet`
    #[arg(long, value_name = "ORDER")]
    order: Option<Order>,

    /// One JSON array of objects
    #[arg(long, conflicts_with = "table")]
    json: bool,

    /// Every form and case of every name in this language, as a Markdown table
    #[arg(long, value_name = "LANGUAGE")]
    table: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Order {
    /// That of the language's own alphabet
    Alphabet,
    /// That of `parties.yaml`
    Protocol,
}

/// Reads a day of the command line.
pub fn day(text: &str) -> Result<Date, String> {
    let parsed = text.parse().ok().filter(|_| text.len() == "2024-06-27".len());
    parsed.ok_or_else(|| "write year, month and day of a day that exists: `2024-06-27`".to_string())
}

impl Parties {
    pub fn run(self, common: &Common) -> ExitCode {
        let mut session = Session::new(common);
        let Some(project) = session.open_project(&[]).filter(|_| !session.diagnostics.has_errors()) else {
            return session.finish();
        };
        if let Some(text) = self.text(&project, &mut session.diagnostics) {
            // A reader that has seen enough, such as `head`, is no failure.
            let _ = writeln!(std::io::stdout(), "{text}");
        }
        session.finish()
    }

    fn text(&self, project: &Project, diagnostics: &mut Diagnostics) -> Option<String> {
        let catalogue = catalogue(self.table.as_deref().or(self.language.as_deref()), project, diagnostics)?;
        let mut parties = self.chosen(project, diagnostics)?;
        let by_rank = self.table.is_some();
        if self.order.unwrap_or(if by_rank { Order::Protocol } else { Order::Alphabet }) == Order::Alphabet {
            party::alphabetical(&mut parties, catalogue.language(), |party| title(catalogue, party).to_string());
        }
        for party in parties.iter().filter(|party| catalogue.name(&term(party)).is_none()) {
            let language = catalogue.language();
            let complaint =
                Diagnostic::warning(Code::UnnamedParty, format!("`{}` has no name in `{language}`", party.name));
            let help = format!("add `-{} = …` to a file of `locales/{language}/`", term(party));
            diagnostics.push(complaint.at(party.span.clone()).help(help));
        }
        Some(if self.table.is_some() {
            review::table(catalogue, &parties, &project.profile.channels)
        } else if self.json {
            let objects = parties.iter().map(|party| self.object(project, catalogue, party)).collect();
            format!("{:#}", Value::Array(objects))
        } else {
            self.lines(project, catalogue, &parties)
        })
    }

    /// The parties that are asked for, in the order of protocol.
    fn chosen<'a>(&self, project: &'a Project, diagnostics: &mut Diagnostics) -> Option<Vec<&'a Party>> {
        let Some(group) = &self.group else { return Some(project.parties.iter().collect()) };
        let rule = rule(group, project, diagnostics)?;
        let Some(date) = self.as_of else {
            return Some(project.parties.iter().filter(|party| rule.ever_held(party)).collect());
        };
        let mut held = Vec::new();
        for party in project.parties.iter() {
            match rule.holds(party, date) {
                Answer::Yes => held.push(party),
                Answer::No => {}
                Answer::Unrecorded => {
                    let message = format!("whether `{}` was one of `{group}` on {date} is not recorded", party.name);
                    let complaint = Diagnostic::warning(Code::UnrecordedMembership, message).at(party.span.clone());
                    diagnostics
                        .push(complaint.help("it is left out; write the day into `parties.yaml`, if it is known"));
                }
            }
        }
        Some(held)
    }

    /// A line a party: its name for notes, type, what it is or was, and its name in the language.
    fn lines(&self, project: &Project, catalogue: &Catalogue, parties: &[&Party]) -> String {
        let rows: Vec<[String; 4]> = parties
            .iter()
            .map(|party| {
                let said = self.said(project, party);
                [party.name.clone(), party.kind.as_str().to_string(), said, title(catalogue, party).to_string()]
            })
            .collect();
        let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
        let (name, kind, said) = (width(0), width(1), width(2));
        let line = |row: &[String; 4]| format!("{:name$}  {:kind$}  {:said$}  {}", row[0], row[1], row[2], row[3]);
        let lines = rows.iter().zip(parties).flat_map(|(row, party)| {
            let contacts = party.contacts.iter().map(|(name, contact)| described_contact(name, contact, catalogue));
            std::iter::once(line(row).trim_end().to_string()).chain(contacts)
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    /// What a party is on the date, or all that it was; of a group, how many belong to it on the date, or its rule.
    fn said(&self, project: &Project, party: &Party) -> String {
        if let Some(rule) = &party.rule {
            return match self.as_of.and_then(|date| project.parties.roll(&party.name, date)) {
                Some(roll) if roll.unrecorded.is_empty() => format!("{} parties", roll.parties.len()),
                Some(roll) => format!("{} parties, {} uncertain", roll.parties.len(), roll.unrecorded.len()),
                None => described(rule),
            };
        }
        let Some(date) = self.as_of else {
            let all: Vec<String> = party.periods.iter().map(ToString::to_string).collect();
            return if all.is_empty() { "-".to_string() } else { all.join(", ") };
        };
        let on = |answer| party.periods.iter().find(|period| period.covers(date) == answer);
        match (on(Answer::Yes), on(Answer::Unrecorded)) {
            (Some(period), _) => period.to_string(),
            (None, Some(period)) => format!("perhaps {period}"),
            (None, None) => "-".to_string(),
        }
    }

    fn object(&self, project: &Project, catalogue: &Catalogue, party: &Party) -> Value {
        let name = |form| catalogue.name(&term(party)).and_then(|name| name.get(form, "nominative"));
        let mut object = json!({
            "name": party.name,
            "type": party.kind.as_str(),
            "language": catalogue.language().to_string(),
            "long": name(Form::Long),
            "short": name(Form::Short),
            "memberships": party.periods.iter().map(membership).collect::<Vec<_>>(),
        });
        if !party.contacts.is_empty() {
            let contacts = party
                .contacts
                .iter()
                .map(|(name, contact)| json!({ "name": name, "department": contact.department, "post": contact.post }));
            object["contacts"] = contacts.collect();
        }
        let coordinated: Vec<&str> = project.coordinated_by(&party.name).collect();
        if !coordinated.is_empty() {
            object["coordinates"] = json!(coordinated);
        }
        if let Some(rule) = &party.rule {
            let names = |names: &[Named]| names.iter().map(|named| named.name.clone()).collect::<Vec<_>>();
            object["rule"] = json!({
                "status": rule.status.map(|status| status.to_string()),
                "parties": names(&rule.parties),
                "except": names(&rule.except),
            });
        }
        let Some(date) = self.as_of else { return object };
        if let Some(roll) = project.parties.roll(&party.name, date) {
            object["parties"] = json!(roll.parties);
            object["unrecorded"] = json!(roll.unrecorded);
        } else {
            let with = |answer| -> Vec<String> {
                let statuses = STATUSES.iter().map(|(_, status, _)| *status);
                statuses
                    .filter(|status| party.status_on(*status, date) == answer)
                    .map(|s: Status| s.to_string())
                    .collect()
            };
            object["status"] = json!(with(Answer::Yes).first());
            object["unrecorded"] = json!(with(Answer::Unrecorded));
        }
        object
    }
}

fn membership(period: &Period) -> Value {
    let (key, since) = match period.since {
        Recorded::By(day) => ("by", day.to_string()),
        since => ("since", since.to_string()),
    };
    json!({ "status": period.status.to_string(), key: since, "until": period.until.map(|until| until.to_string()) })
}

/// A contact under its party: its name, department and post.
fn described_contact(name: &str, contact: &Contact, catalogue: &Catalogue) -> String {
    match contact.in_language(catalogue.language()) {
        Some((department, Some(post))) => format!("  {name}: {department}, {post}"),
        Some((department, None)) => format!("  {name}: {department}"),
        None => format!("  {name}"),
    }
}

/// A group's rule in a few words: `member, except kazakhstan`.
fn described(rule: &Rule) -> String {
    let names = |names: &[Named]| names.iter().map(|named| named.name.as_str()).collect::<Vec<_>>().join(", ");
    let mut parts: Vec<String> = rule.status.iter().map(|status| format!("every {status}")).collect();
    if !rule.parties.is_empty() {
        parts.push(names(&rule.parties));
    }
    if !rule.except.is_empty() {
        parts.push(format!("except {}", names(&rule.except)));
    }
    parts.join(", ")
}

fn term(party: &Party) -> String {
    format!("party-{}", party.name)
}

/// The name that a list shows and is ordered by: a state's short one, the long one of all others, whose short names mean
/// little by themselves.
fn title<'a>(catalogue: &'a Catalogue, party: &Party) -> &'a str {
    let Some(name) = catalogue.name(&term(party)) else { return "" };
    let short = name.get(Form::Short, "nominative").filter(|_| party.kind == PartyKind::State);
    short.or_else(|| name.get(Form::Long, "nominative")).unwrap_or_default()
}

fn catalogue<'a>(wanted: Option<&str>, project: &'a Project, diagnostics: &mut Diagnostics) -> Option<&'a Catalogue> {
    let mut languages = project.profile.languages();
    let found = match wanted {
        Some(tag) => languages.find(|language| language.to_string() == tag),
        None => languages.next(),
    };
    if found.is_none() {
        let tag = wanted.unwrap_or_default();
        let known: Vec<String> = project.profile.languages().map(ToString::to_string).collect();
        let complaint = Diagnostic::error(Code::UnknownLanguage, format!("`{tag}` is not a language of this project"));
        diagnostics.push(complaint.nearest(tag, known.iter().map(String::as_str)));
    }
    project.catalogue(found?).map(|catalogue| &**catalogue)
}

fn rule<'a>(group: &str, project: &'a Project, diagnostics: &mut Diagnostics) -> Option<&'a Rule> {
    let with_rule = || project.parties.iter().filter(|party| party.rule.is_some()).map(|party| party.name.as_str());
    let party = project.parties.get(group);
    let rule = party.and_then(|party| party.rule.as_ref());
    if rule.is_none() {
        let complaint = match party {
            Some(party) if party.kind == PartyKind::Group => {
                let message = format!("the group `{group}` does not say who belongs to it");
                let complaint = Diagnostic::error(Code::MissingKey, message).at(party.span.clone());
                complaint.help("add `status: member`, or `parties: […]`")
            }
            Some(party) => {
                let complaint = Diagnostic::error(Code::InvalidValue, format!("`{group}` is no group"));
                complaint.at(party.span.clone()).nearest(group, with_rule())
            }
            None => {
                let complaint = Diagnostic::error(Code::UnknownParty, format!("there is no group `{group}`"));
                complaint.nearest(group, with_rule())
            }
        };
        diagnostics.push(complaint);
    }
    rule
}
