//! The table by which a native speaker proof-reads a language's names: every party, every form, every case; then every
//! channel with every party that has it.

use crate::catalogue::{Catalogue, Form, Name};
use crate::party::channel::Channels;
use crate::party::{Party, PartyKind};

/// What stands where a name has no such case.
const NOTHING: &str = "—";

/// The table in Markdown. Columns are the cases that the language's parties have; line breaks of an address are shown
/// as ` / `.
pub fn table(catalogue: &Catalogue, parties: &[&Party], channels: &Channels) -> String {
    let own = parties.iter().map(|party| (party.name.clone(), catalogue.name(&format!("party-{}", party.name))));
    let names: Vec<(String, Option<&Name>)> = own.chain(through_channels(catalogue, parties, channels)).collect();
    let known = || names.iter().filter_map(|(_, name)| *name);
    let has_case =
        |case: &str| known().any(|name| Form::ALL.iter().any(|form| name.cases(*form).any(|known| known == case)));
    let cases: Vec<&str> = Name::CASES.iter().copied().filter(|case| has_case(case)).collect();
    let has_articles = known().any(|name| Form::ALL.iter().any(|form| name.article(*form).is_some()));
    let has_agreement = known().any(|name| name.agreement(Form::Long).is_some());

    let mut head = vec!["party", "form"];
    head.extend(has_articles.then_some("article"));
    head.extend(&cases);
    head.extend(has_agreement.then_some("agrees as"));
    let mut lines = vec![row(head.iter().copied()), row(head.iter().map(|_| "---"))];
    for (party, name) in &names {
        let name = *name;
        let forms = name.map_or_else(
            || vec![Form::Long],
            |name| Form::ALL.iter().copied().filter(|form| name.cases(*form).next().is_some()).collect(),
        );
        for form in forms {
            let article = name.and_then(|name| name.article(form)).unwrap_or(NOTHING);
            // No sentence speaks of an address.
            let agreement =
                name.and_then(|name| name.agreement(form)).filter(|_| form != Form::Address).unwrap_or(NOTHING);
            let texts = cases.iter().map(|case| name.and_then(|name| name.get(form, case)).unwrap_or(NOTHING));
            let mut cells = vec![party.as_str(), form.as_str()];
            cells.extend(has_articles.then_some(article));
            cells.extend(texts);
            cells.extend(has_agreement.then_some(agreement));
            lines.push(row(cells.into_iter()));
        }
    }
    lines.join("\n")
}

/// Each channel with the parties that have it: `china, embassy`.
fn through_channels<'a>(
    catalogue: &'a Catalogue,
    parties: &[&Party],
    channels: &Channels,
) -> Vec<(String, Option<&'a Name>)> {
    let mut names = Vec::new();
    for (channel, of) in channels.iter() {
        for party in parties.iter().filter(|party| !of.instead.contains_key(&party.name)) {
            let term = match party.kind {
                PartyKind::Group => format!("channel-{channel}-of-several/party-{}", party.name),
                kind if of.of.contains(&kind) => format!("channel-{channel}/party-{}", party.name),
                _ => continue,
            };
            names.push((format!("{}, {channel}", party.name), catalogue.name(&term)));
        }
    }
    names
}

fn row<'a>(cells: impl Iterator<Item = &'a str>) -> String {
    let cells: Vec<String> = cells.map(cell).collect();
    format!("| {} |", cells.join(" | "))
}

fn cell(text: &str) -> String {
    text.lines().map(str::trim).collect::<Vec<_>>().join(" / ").replace('|', "\\|")
}
