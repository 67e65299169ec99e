//! The profile of a project, `verbale.yaml`: who writes, where, in which languages, and how the page looks.

use super::deadlines::{DEADLINES, Deadlines};
use super::layout::{self, LAYOUT, Layout};
use super::severities;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severities, meant, nearest};
use crate::language::Language;
use crate::party::channel::{CHANNEL, Channels};
use crate::source::Span;
use crate::yaml::shape::{Key, Mapping, Shape, choices};
use crate::yaml::{self, Keys, Node};

/// The whole profile.
#[derive(Debug, Clone)]
pub struct Profile {
    /// The party that sends, unless a note says otherwise.
    pub organisation: Named,
    /// Where notes are written, unless a note says otherwise: `astana` for the term `-place-astana`.
    pub place: Named,
    /// The time zone of deadlines.
    pub time_zone: jiff::tz::TimeZone,
    /// The languages of a note in their order in the packet; never empty.
    pub languages: Vec<LanguageProfile>,
    /// The language that the others are translated from.
    pub source_language: Language,
    /// The languages that stand in the letterhead, from the top.
    pub letterhead: Vec<Language>,
    /// Whether a courtesy version says that it is an unofficial translation.
    pub courtesy_mark: bool,
    /// Through whom parties can be addressed.
    pub channels: Channels,
    /// What is said of deadlines.
    pub deadlines: Deadlines,
    /// How the page looks.
    pub layout: Layout,
    /// What findings weigh, where it is not what their codes say.
    pub severities: Severities,
}

impl Profile {
    /// The languages in order.
    pub fn languages(&self) -> impl Iterator<Item = &Language> {
        self.languages.iter().map(|profile| &profile.language)
    }
}

/// A name with the place where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The name.
    pub name: String,
    /// Where it was written.
    pub span: Span,
}

/// What the profile says of one language.
#[derive(Debug, Clone)]
pub struct LanguageProfile {
    /// The language.
    pub language: Language,
    /// Whether its version is official.
    pub status: Status,
    /// Where it is listed.
    pub span: Span,
}

/// What a version is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Bears letterhead and number.
    Official,
    /// An unofficial translation, on a plain sheet: neither letterhead nor number (field practice; seed DOC/779).
    Courtesy,
}

impl Status {
    /// What it means, in a sentence.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        STATUSES.iter().find(|(_, status, _)| *status == self).map_or("", |(.., meaning)| meaning)
    }
}

/// What is or is not.
pub const SWITCH: &[(&str, bool, &str)] = &[("true", true, "Yes."), ("false", false, "No.")];

const STATUSES: &[(&str, Status, &str)] = &[
    ("official", Status::Official, "Bears letterhead and number."),
    ("courtesy", Status::Courtesy, "An unofficial translation, on a plain sheet: neither letterhead nor number."),
];
/// The file `verbale.yaml`.
pub static PROFILE: Mapping = Mapping {
    what: "a profile",
    keys: &[
        Key::required(
            "organisation",
            Shape::SingleParty,
            "secretariat",
            "The party that sends, unless a note says otherwise.",
        ),
        Key::required("place", Shape::Place, "astana", "Where notes are written, unless a note says otherwise."),
        Key::required("time-zone", Shape::TimeZone, "Asia/Almaty", "The clock of times of day in notes."),
        Key::required(
            "languages",
            Shape::ByTag(&Shape::Choice(|| choices(STATUSES))),
            "{ en: official, ru: official }",
            "The versions of a note in their order in the packet, each with its status.",
        ),
        Key::optional(
            "letterhead",
            Shape::List(&Shape::Language, 0),
            "[en, ru]",
            "The languages of the letterhead, from the top. Without it, the official ones.",
        ),
        Key::optional(
            "source-language",
            Shape::Language,
            "en",
            "The language that the others are translated from. Without it, English, or else the first one.",
        ),
        Key::optional(
            "courtesy-mark",
            Shape::Switch,
            "true",
            "Whether a courtesy version says that it is an unofficial translation.",
        )
        .default("false"),
        Key::optional(
            "channels",
            Shape::ByName("^[a-z][a-z0-9-]*$", &Shape::Mapping(&CHANNEL)),
            "{ embassy: { of: [state] } }",
            "Through whom parties can be addressed: the terms `-channel-NAME` of the catalogues.",
        ),
        Key::optional(
            "deadlines",
            Shape::Mapping(&DEADLINES),
            "{ reminders: [7d, 1d], days-off: [saturday, sunday] }",
            "How long before deadlines a calendar reminds of them, and when they should not fall.",
        ),
        Key::required("layout", Shape::Mapping(&LAYOUT), "{ paper: a4 }", "How the page looks."),
        Key::optional(
            "severities",
            Shape::ByChoice(severities::settable, &Shape::Choice(|| choices(severities::CHOICES))),
            "{ stated-pages: warning }",
            "What findings weigh, where it is not what `verbale explain` says.",
        ),
    ],
};

/// Reads the profile. `None` where too much is wrong to go on.
pub fn read(root: &Node, diagnostics: &mut Diagnostics) -> Option<Profile> {
    let mut keys = Keys::of(root, &PROFILE, diagnostics)?;
    let organisation = keys.get("organisation", diagnostics);
    let place = keys.get("place", diagnostics);
    let time_zone = keys.get("time-zone", diagnostics);
    let languages = keys.get("languages", diagnostics);
    let letterhead = keys.get("letterhead", diagnostics);
    let source_language = keys.get("source-language", diagnostics);
    let courtesy_mark = keys.get("courtesy-mark", diagnostics);
    let channels = keys.get("channels", diagnostics);
    let deadlines = keys.get("deadlines", diagnostics);
    let layout = keys.get("layout", diagnostics);
    let severities = keys.get("severities", diagnostics);
    keys.finish(diagnostics);

    let organisation = organisation.and_then(|node| named(node, "the name of a party", diagnostics));
    let place = place.and_then(|node| named(node, "the name of a place", diagnostics));
    let time_zone = time_zone.and_then(|node| read_time_zone(node, diagnostics));
    let languages = languages.and_then(|node| read_languages(node, diagnostics));
    let letterhead: Option<Vec<Language>> = match (letterhead, &languages) {
        (Some(node), Some(languages)) => read_letterhead(node, languages, diagnostics),
        _ => None,
    };
    let courtesy_mark = courtesy_mark.and_then(|node| choice(node, SWITCH, diagnostics));
    let channels = channels.map(|node| Channels::read(node, diagnostics)).unwrap_or_default();
    let layout = layout.and_then(|node| layout::read(node, diagnostics));
    let languages = languages?;
    let source_language = match source_language {
        Some(node) => read_source_language(node, &languages, diagnostics)?,
        None => default_source(&languages)?,
    };
    Some(Profile {
        source_language,
        organisation: organisation?,
        place: place?,
        time_zone: time_zone?,
        letterhead: letterhead.unwrap_or_else(|| official(&languages)),
        languages,
        courtesy_mark: courtesy_mark.unwrap_or(false),
        channels,
        deadlines: deadlines.map(|node| Deadlines::read(node, diagnostics)).unwrap_or_default(),
        layout: layout?,
        severities: severities.map(|node| severities::read(node, diagnostics)).unwrap_or_default(),
    })
}

/// A text with its place.
pub fn named(node: &Node, what: &str, diagnostics: &mut Diagnostics) -> Option<Named> {
    let name = yaml::expect_text(node, what, diagnostics)?.to_string();
    Some(Named { name, span: node.span.clone() })
}

/// One of the values of a table, each with its name and its meaning.
pub fn choice<T: Copy>(node: &Node, choices: &[(&str, T, &str)], diagnostics: &mut Diagnostics) -> Option<T> {
    let names = choices.iter().map(|(name, ..)| *name);
    let list = names.clone().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" or ");
    let text = yaml::expect_text(node, &list, diagnostics)?;
    let found = choices.iter().find(|(name, ..)| *name == text).map(|(_, value, _)| *value);
    if found.is_none() {
        let complaint = Diagnostic::error(Code::InvalidValue, format!("expected {list}, found `{text}`"));
        // The message lists the choices already.
        let names: Vec<&str> = names.collect();
        let near = said_otherwise(text).filter(|name| names.contains(name)).or_else(|| nearest(text, &names));
        let complaint = complaint.at(node.span.clone());
        diagnostics.push(match near {
            Some(name) => complaint.help(meant("", text, name)),
            None => complaint,
        });
    }
    found
}

/// `true` or `false` in the words of other programs and languages.
fn said_otherwise(text: &str) -> Option<&'static str> {
    match text.to_lowercase().as_str() {
        "yes" | "y" | "on" | "1" | "да" | "иә" => Some("true"),
        "no" | "n" | "off" | "0" | "нет" | "жоқ" => Some("false"),
        _ => None,
    }
}

/// A language tag.
pub fn language(text: &str, span: &Span, diagnostics: &mut Diagnostics) -> Option<Language> {
    let language = text.parse().ok();
    if language.is_none() {
        let complaint = Diagnostic::error(Code::UnknownLanguage, format!("`{text}` is not a language tag"));
        diagnostics.push(complaint.at(span.clone()).help("write a tag such as `en`, `ru` or `kk`"));
    }
    language
}

fn official(languages: &[LanguageProfile]) -> Vec<Language> {
    let official = languages.iter().filter(|profile| profile.status == Status::Official);
    official.map(|profile| profile.language.clone()).collect()
}

fn read_time_zone(node: &Node, diagnostics: &mut Diagnostics) -> Option<jiff::tz::TimeZone> {
    let name = yaml::expect_text(node, "a time zone", diagnostics)?;
    // The database that is built in, and not the system's: an old machine would have Astana at UTC+6 still.
    let zone = jiff::tz::TimeZoneDatabase::bundled().get(name).ok();
    if zone.is_none() {
        let complaint = Diagnostic::error(Code::InvalidValue, format!("there is no time zone `{name}`"));
        let help = "use a name of the IANA time zone database, such as `Asia/Almaty`";
        diagnostics.push(complaint.at(node.span.clone()).help(help));
    }
    zone
}

fn read_languages(node: &Node, diagnostics: &mut Diagnostics) -> Option<Vec<LanguageProfile>> {
    let entries = yaml::expect_mapping(node, "languages with their status", diagnostics)?;
    let mut languages = Vec::new();
    for entry in entries {
        let language = language(&entry.key, &entry.key_span, diagnostics);
        let status = choice(&entry.value, STATUSES, diagnostics);
        if let (Some(language), Some(status)) = (language, status) {
            if languages.iter().any(|known: &LanguageProfile| known.language == language) {
                let complaint =
                    Diagnostic::error(Code::Duplicate, format!("the language `{language}` stands here twice"));
                diagnostics.push(complaint.at(entry.key_span.clone()).help("keep one of them"));
                continue;
            }
            languages.push(LanguageProfile { language, status, span: entry.key_span.clone() });
        }
    }
    if entries.is_empty() {
        let complaint = Diagnostic::error(Code::EmptyText, "a project needs a language").at(node.span.clone());
        diagnostics.push(complaint.help("name one with its status, such as `en: official`"));
    }
    (!languages.is_empty()).then_some(languages)
}

/// English, or else the first language.
fn default_source(languages: &[LanguageProfile]) -> Option<Language> {
    let english = languages.iter().find(|profile| profile.language.base() == "en");
    english.or(languages.first()).map(|profile| profile.language.clone())
}

fn read_source_language(node: &Node, known: &[LanguageProfile], diagnostics: &mut Diagnostics) -> Option<Language> {
    let text = yaml::expect_text(node, "a language", diagnostics)?;
    let found = known.iter().find(|profile| profile.language.to_string() == text);
    if found.is_none() {
        let tags: Vec<String> = known.iter().map(|profile| profile.language.to_string()).collect();
        let complaint = Diagnostic::error(Code::UnknownLanguage, format!("`{text}` is not a language of this project"));
        diagnostics.push(complaint.at(node.span.clone()).nearest(text, tags.iter().map(String::as_str)));
    }
    found.map(|profile| profile.language.clone())
}

fn read_letterhead(node: &Node, known: &[LanguageProfile], diagnostics: &mut Diagnostics) -> Option<Vec<Language>> {
    let items = yaml::expect_sequence(node, "the languages of the letterhead", diagnostics)?;
    let mut letterhead = Vec::new();
    for item in items {
        let Some(text) = yaml::expect_text(item, "a language", diagnostics) else { continue };
        if let Some(profile) = known.iter().find(|profile| profile.language.to_string() == text) {
            letterhead.push(profile.language.clone());
        } else {
            let tags: Vec<String> = known.iter().map(|profile| profile.language.to_string()).collect();
            let complaint =
                Diagnostic::error(Code::UnknownLanguage, format!("`{text}` is not a language of this project"));
            diagnostics.push(complaint.at(item.span.clone()).nearest(text, tags.iter().map(String::as_str)));
        }
    }
    Some(letterhead)
}
