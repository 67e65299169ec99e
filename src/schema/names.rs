//! What a project has names for, as definitions that a schema refers to.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::catalogue::Form;
use crate::party::{PartyKind, channel};
use crate::project::Project;

/// The names of a project, each with what it means.
pub struct Names<'p> {
    /// The project.
    pub project: &'p Project,
    /// The languages.
    pub languages: Vec<String>,
    definitions: Map<String, Value>,
}

impl<'p> Names<'p> {
    /// The names of a project that notes can use: those that all of its catalogues know.
    pub fn of(project: &'p Project) -> Self {
        let languages: Vec<String> = project.profile.languages().map(ToString::to_string).collect();
        let parties = |is_wanted: &dyn Fn(PartyKind) -> bool| -> Vec<(String, String)> {
            let chosen = project.parties.iter().filter(|party| is_wanted(party.kind));
            let named = chosen.filter(|party| is_named(project, "party", &party.name));
            named
                .map(|party| {
                    let mut meaning = title(project, &format!("party-{}", party.name));
                    let periods: Vec<String> = party.periods.iter().map(ToString::to_string).collect();
                    if !periods.is_empty() {
                        meaning = format!("{meaning} ({})", periods.join(", "));
                    }
                    (party.name.clone(), meaning)
                })
                .collect()
        };
        let of_kind = |wanted: PartyKind, otherwise: &str| choice(parties(&|kind| kind == wanted), otherwise);
        let terms = |what: &str| -> Vec<(String, String)> {
            let prefix = format!("{what}-");
            let first = project.profile.languages().next().and_then(|language| project.catalogue(language));
            let known = first.into_iter().flat_map(|catalogue| catalogue.names(&prefix));
            known
                .filter(|name| is_named(project, what, name))
                .map(|name| (name.to_string(), meaning(project, &format!("{what}-{name}"))))
                .collect()
        };
        let tags = project
            .profile
            .languages
            .iter()
            .map(|profile| (profile.language.to_string(), profile.status.meaning().to_string()));
        let none = (channel::NONE.to_string(), "The party or group is addressed by its own name.".to_string());
        let channels = project.profile.channels.iter().map(|(name, channel)| {
            let of: Vec<&str> = channel.of.iter().map(|kind| kind.as_str()).collect();
            (name.to_string(), format!("Of each {}.", of.join(", ")))
        });
        let channels = channels.chain([none]);
        let kinds = project.kinds.values().map(|kind| (kind.name.clone(), kind.description.clone()));
        let texts: Map<String, Value> = languages
            .iter()
            .map(|language| (language.clone(), super::shape::text(&format!("The text in `{language}`."))))
            .collect();
        let definitions = [
            ("kind", choice(kinds.collect(), "there is no such kind of note; `verbale kinds` lists all")),
            ("party", choice(parties(&|_| true), "there is no such party; `verbale parties` lists all")),
            (
                "single-party",
                choice(
                    parties(&|kind| kind != PartyKind::Group),
                    "there is no such party, or it is a group; `verbale parties` lists all",
                ),
            ),
            (
                of_type(PartyKind::Group),
                of_kind(PartyKind::Group, "there is no such group; `verbale parties` lists all"),
            ),
            (of_type(PartyKind::State), of_kind(PartyKind::State, "there is no such state")),
            (of_type(PartyKind::Organisation), of_kind(PartyKind::Organisation, "there is no such organisation")),
            (of_type(PartyKind::Body), of_kind(PartyKind::Body, "there is no such body")),
            ("channel", choice(channels.collect(), "`verbale.yaml` has no such channel")),
            ("term", choice(terms("term"), "there is no such term in the catalogues")),
            ("place", choice(terms("place"), "there is no such place in the catalogues")),
            ("language", choice(tags.collect(), "this is not a language of the project")),
            (
                "texts",
                json!({
                    "anyOf": [
                        { "type": "object", "properties": texts, "additionalProperties": false, "minProperties": 1 },
                        super::shape::text("The text, where the note has one language alone."),
                    ],
                    "errorMessage": "write a text for each language",
                }),
            ),
        ];
        let sorts: BTreeSet<&str> = terms("term").iter().filter_map(|(name, _)| project.sort_of_term(name)).collect();
        let of_sort = |sort: &&str| {
            let mut known = terms("term");
            known.retain(|(name, _)| project.sort_of_term(name).is_none_or(|own| own == *sort));
            (of_sort(sort), choice(known, &format!("there is no such term, or it is no {sort}")))
        };
        let of_sorts: Vec<(String, Value)> = sorts.iter().map(of_sort).collect();
        let definitions = definitions.into_iter().map(|(name, value)| (name.to_string(), value));
        Self { project, languages, definitions: definitions.chain(of_sorts).collect() }
    }

    /// Whether there is such a definition.
    pub fn defines(&self, name: &str) -> bool {
        self.definitions.contains_key(name)
    }

    /// The definitions, for the foot of a schema.
    pub fn definitions(self) -> Map<String, Value> {
        self.definitions
    }
}

/// The definition of the terms that may stand where one of a sort is asked for.
pub fn of_sort(sort: &str) -> String {
    format!("term-{sort}")
}

/// The definition of the parties of a type.
pub const fn of_type(kind: PartyKind) -> &'static str {
    match kind {
        PartyKind::State => "state",
        PartyKind::Organisation => "organisation",
        PartyKind::Body => "body",
        PartyKind::Group => "group",
    }
}

/// One of several names.
fn choice(names: Vec<(String, String)>, otherwise: &str) -> Value {
    let (names, meanings): (Vec<_>, Vec<_>) = names.into_iter().unzip();
    json!({ "type": "string", "enum": names, "enumDescriptions": meanings, "errorMessage": otherwise })
}

/// Whether all catalogues have a name.
fn is_named(project: &Project, what: &str, name: &str) -> bool {
    let identifier = format!("{what}-{name}");
    let mut catalogues = project.profile.languages().filter_map(|language| project.catalogue(language));
    catalogues.all(|catalogue| catalogue.name(&identifier).is_some())
}

/// A name as it is written in each language, with those who coordinate what it names.
fn meaning(project: &Project, term: &str) -> String {
    let title = title(project, term);
    let coordinators = project.coordinators(term).map(|coordinator| match coordinator.remark.as_str() {
        "" => coordinator.party.clone(),
        remark => format!("{}, {remark}", coordinator.party),
    });
    let coordinators = coordinators.collect::<Vec<_>>().join("; ");
    if coordinators.is_empty() { title } else { format!("{title} (coordinated by {coordinators})") }
}

/// A name as it is written in each language.
fn title(project: &Project, term: &str) -> String {
    let catalogues = project.profile.languages().filter_map(|language| project.catalogue(language));
    let titles = catalogues.filter_map(|catalogue| catalogue.name(term)?.get(Form::Long, "nominative"));
    titles.collect::<Vec<_>>().join(" · ")
}
