//! The profile of a project, `verbale.yaml`: who writes, where, in which languages, and how the page looks.

use serde::Serialize;

use super::deadlines::{DEADLINES, Deadlines};
use super::length::{self, Length};
use super::severities;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severities, nearest};
use crate::language::Language;
use crate::party::channel::{CHANNEL, Channels};
use crate::source::Span;
use crate::yaml::shape::{Key, Mapping, Shape, choices};
use crate::yaml::{self, Keys, Node, Value};

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

/// How a page looks. Defaults are those of DOC/779 as issued and GOST R 7.0.97-2016.
#[derive(Debug, Clone)]
pub struct Layout {
    /// A paper size as Typst names it, such as `a4`.
    pub paper: String,
    /// White at the edges.
    pub margins: Margins,
    /// Font families, the first one preferred.
    pub fonts: Vec<String>,
    /// Where the font families were written.
    pub fonts_span: Option<Span>,
    /// Size of the text.
    pub size: Length,
    /// From one line to the next.
    pub line_pitch: Length,
    /// Added to the line pitch between paragraphs.
    pub paragraph_spacing: Length,
    /// Indent of a paragraph's first line.
    pub first_line_indent: Length,
    /// Where the enclosure mark stands.
    pub enclosure_mark: Corner,
    /// Where place and date stand.
    pub place_and_date: Side,
    /// Where the address block stands.
    pub address: Corner,
    /// Whether packets are printed on both sides, so that a sheet holds two pages.
    pub duplex: bool,
}

/// The four margins.
#[derive(Debug, Clone, Copy)]
pub struct Margins {
    /// Left edge.
    pub left: Length,
    /// Right edge.
    pub right: Length,
    /// Upper edge.
    pub top: Length,
    /// Lower edge.
    pub bottom: Length,
}

/// A corner of a version: top is the top of its first page; bottom is, for the address block, the foot of its first
/// page, and for the enclosure mark the end of its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Corner {
    /// Above the text, left.
    TopLeft,
    /// Above the text, right.
    TopRight,
    /// Below the text, left.
    BottomLeft,
    /// Below the text, right.
    BottomRight,
}

/// A side of the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// At the left margin.
    Left,
    /// At the right margin.
    Right,
}

/// What is or is not.
pub const SWITCH: &[(&str, bool, &str)] = &[("true", true, "Yes."), ("false", false, "No.")];

const CORNERS: &[(&str, Corner, &str)] = &[
    ("top-left", Corner::TopLeft, "Above the text, left."),
    ("top-right", Corner::TopRight, "Above the text, right."),
    ("bottom-left", Corner::BottomLeft, "Below the text, left."),
    ("bottom-right", Corner::BottomRight, "Below the text, right."),
];
const SIDES: &[(&str, Side, &str)] =
    &[("left", Side::Left, "At the left margin."), ("right", Side::Right, "At the right margin.")];
const STATUSES: &[(&str, Status, &str)] = &[
    ("official", Status::Official, "Bears letterhead and number."),
    ("courtesy", Status::Courtesy, "An unofficial translation, on a plain sheet: neither letterhead nor number."),
];
const PAPERS: &[(&str, &str, &str)] = &[
    ("a4", "a4", "210 by 297 mm."),
    ("a5", "a5", "148 by 210 mm."),
    ("us-letter", "us-letter", "8.5 by 11 inches."),
    ("us-legal", "us-legal", "8.5 by 14 inches."),
];

/// The file `verbale.yaml`.
pub static PROFILE: Mapping = Mapping {
    what: "a profile",
    keys: &[
        Key::required(
            "organisation",
            Shape::Party,
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

/// How a page looks.
pub static LAYOUT: Mapping = Mapping {
    what: "a layout",
    keys: &[
        Key::optional("paper", Shape::Choice(|| choices(PAPERS)), "a4", "The size of the paper.").default("a4"),
        Key::optional(
            "margins",
            Shape::Mapping(&MARGINS),
            "{ left: 35mm, right: 15mm, top: 20mm, bottom: 20mm }",
            "White at the edges.",
        ),
        Key::optional(
            "fonts",
            Shape::Either(&[Shape::Text, Shape::List(&Shape::Text, 0)]),
            "[Libertinus Serif]",
            "Font families, the first one preferred. Those in `fonts/` and those that are built in can be named.",
        )
        .default("[Libertinus Serif]"),
        Key::optional("size", Shape::Length, "14pt", "The size of the text.").default("14pt"),
        Key::optional("line-pitch", Shape::Length, "1.85em", "From one line to the next.").default("1.85em"),
        Key::optional("paragraph-spacing", Shape::Length, "0.3em", "Added to the line pitch between paragraphs.")
            .default("0.3em"),
        Key::optional(
            "first-line-indent",
            Shape::Length,
            "12.5mm",
            "The indent of the first line of a paragraph of a note. Enclosures have none.",
        )
        .default("0pt"),
        Key::optional(
            "enclosure-mark",
            Shape::Choice(|| choices(CORNERS)),
            "top-right",
            "Where the enclosure mark stands.",
        )
        .default("top-right"),
        Key::optional("place-and-date", Shape::Choice(|| choices(SIDES)), "right", "Where place and date stand.")
            .default("right"),
        Key::optional("address", Shape::Choice(|| choices(CORNERS)), "bottom-left", "Where the address block stands.")
            .default("bottom-left"),
        Key::optional(
            "duplex",
            Shape::Switch,
            "true",
            "Whether packets are printed on both sides, so that a sheet holds two pages.",
        )
        .default("false"),
    ],
};

/// The four margins.
pub static MARGINS: Mapping = Mapping {
    what: "margins",
    keys: &[
        Key::optional("left", Shape::Length, "35mm", "The left edge.").default("35mm"),
        Key::optional("right", Shape::Length, "15mm", "The right edge.").default("15mm"),
        Key::optional("top", Shape::Length, "20mm", "The upper edge.").default("20mm"),
        Key::optional("bottom", Shape::Length, "20mm", "The lower edge.").default("20mm"),
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
    let layout = layout.and_then(|node| read_layout(node, diagnostics));
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
        let near = nearest(text, &names.collect::<Vec<_>>());
        let complaint = complaint.at(node.span.clone());
        diagnostics.push(match near {
            Some(name) => complaint.help(format!("did you mean `{name}`?")),
            None => complaint,
        });
    }
    found
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

fn read_layout(node: &Node, diagnostics: &mut Diagnostics) -> Option<Layout> {
    let mut keys = Keys::of(node, &LAYOUT, diagnostics)?;
    let paper = keys.get("paper", diagnostics);
    let margins = keys.get("margins", diagnostics);
    let fonts = keys.get("fonts", diagnostics);
    let mut lengths = [None; 4];
    for (slot, key) in lengths.iter_mut().zip(["size", "line-pitch", "paragraph-spacing", "first-line-indent"]) {
        *slot = keys.get(key, diagnostics);
    }
    let enclosure_mark = keys.get("enclosure-mark", diagnostics);
    let place_and_date = keys.get("place-and-date", diagnostics);
    let address = keys.get("address", diagnostics);
    let duplex = keys.get("duplex", diagnostics);
    keys.finish(diagnostics);

    let paper = paper.and_then(|node| choice(node, PAPERS, diagnostics));
    let margins = margins.map(|node| read_margins(node, diagnostics));
    let fonts_span = fonts.map(|node| node.span.clone());
    let fonts = fonts.and_then(|node| read_fonts(node, diagnostics));
    let bounds = [(6.0, 72.0), (6.0, 200.0), (0.0, 200.0), (0.0, 200.0)];
    let mut read = lengths
        .into_iter()
        .zip(bounds)
        .map(|(node, (least, most))| node.and_then(|node| length::read(node, least, most, diagnostics)));
    let (size, line_pitch, paragraph_spacing, first_line_indent) =
        (read.next().flatten(), read.next().flatten(), read.next().flatten(), read.next().flatten());
    drop(read);
    Some(Layout {
        paper: paper.unwrap_or("a4").to_string(),
        margins: margins.unwrap_or(DEFAULT_MARGINS),
        fonts: fonts.unwrap_or_else(|| vec!["Libertinus Serif".to_string()]),
        fonts_span,
        size: size.unwrap_or(Length::points(14.0)),
        line_pitch: line_pitch.unwrap_or(Length::em(1.85)),
        paragraph_spacing: paragraph_spacing.unwrap_or(Length::em(0.3)),
        first_line_indent: first_line_indent.unwrap_or(Length::points(0.0)),
        enclosure_mark: enclosure_mark.and_then(|node| choice(node, CORNERS, diagnostics)).unwrap_or(Corner::TopRight),
        place_and_date: place_and_date.and_then(|node| choice(node, SIDES, diagnostics)).unwrap_or(Side::Right),
        address: address.and_then(|node| choice(node, CORNERS, diagnostics)).unwrap_or(Corner::BottomLeft),
        duplex: duplex.and_then(|node| choice(node, SWITCH, diagnostics)).unwrap_or(false),
    })
}

/// The margins of DOC/779: 35, 15, 20 and 20 mm.
const DEFAULT_MARGINS: Margins = Margins {
    left: Length::millimetres(35.0),
    right: Length::millimetres(15.0),
    top: Length::millimetres(20.0),
    bottom: Length::millimetres(20.0),
};

fn read_margins(node: &Node, diagnostics: &mut Diagnostics) -> Margins {
    let mut margins = DEFAULT_MARGINS;
    let Some(mut keys) = Keys::of(node, &MARGINS, diagnostics) else { return margins };
    let sides = [
        ("left", &mut margins.left),
        ("right", &mut margins.right),
        ("top", &mut margins.top),
        ("bottom", &mut margins.bottom),
    ];
    for (key, margin) in sides {
        let node = keys.get(key, diagnostics);
        if let Some(length) = node.and_then(|node| length::read(node, 0.0, 200.0, diagnostics)) {
            *margin = length;
        }
    }
    keys.finish(diagnostics);
    margins
}

fn read_fonts(node: &Node, diagnostics: &mut Diagnostics) -> Option<Vec<String>> {
    if let Value::Scalar { text, .. } = &node.value {
        return Some(vec![text.clone()]);
    }
    let items = yaml::expect_sequence(node, "font families", diagnostics)?;
    let fonts: Vec<String> = items
        .iter()
        .filter_map(|item| Some(yaml::expect_text(item, "a font family", diagnostics)?.to_string()))
        .collect();
    (!fonts.is_empty()).then_some(fonts)
}
