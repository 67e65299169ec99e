//! The keys of a note, as data: what each holds and means. What they mean together is for `resolve` to find out.

use crate::matching::IGNORE;
use crate::yaml::shape::{Key, Mapping, Shape};

/// Enclosures of a note, at most.
pub const MAXIMUM_ENCLOSURES: usize = 200;

/// A note.
pub static NOTE: Mapping = Mapping {
    what: "a note",
    keys: &[
        Key::optional(
            "number",
            Shape::Symbol,
            "DOC/779",
            "The number of the note as it is printed, without `№`. Without it the note is a draft.",
        ),
        Key::required("kind", Shape::Kind, "transmittal", "What the note does. It decides which fields the note has."),
        Key::required("date", Shape::Date, "2024-06-27", "The day on the face of the note."),
        Key::required(
            "to",
            Shape::Either(&[
                Shape::Party,
                Shape::Mapping(&ADDRESSEE),
                Shape::List(&Shape::Either(&[Shape::Party, Shape::Mapping(&ADDRESSEE)]), 1),
            ]),
            "member-states",
            "Whom the note is addressed to: a party or group, or a list of them.",
        ),
        Key::optional(
            "from",
            Shape::Either(&[Shape::SingleParty, Shape::Mapping(&SENDER)]),
            "secretariat",
            "Who sends the note: a party, or one through a channel. Without it, the organisation of `verbale.yaml`.",
        ),
        Key::optional(
            "place",
            Shape::Place,
            "astana",
            "Where the note is written. Without it, the place of `verbale.yaml`.",
        ),
        Key::optional(
            "languages",
            Shape::List(&Shape::Language, 1),
            "[en, ru]",
            "The versions that the note has, in the order of `verbale.yaml`. Without it, all of them.",
        ),
        Key::optional("fields", Shape::Fields, "{ meeting-date: 2024-06-27 }", "What the kind of the note asks for."),
        Key::optional(
            "enclosures",
            Shape::List(&Shape::Either(&[Shape::Path, Shape::Mapping(&ENCLOSURE), Shape::ByLanguage(&Shape::Path)]), 0),
            "[report.md]",
            "The documents that are sent with the note: Markdown or PDF files.",
        )
        .at_most(MAXIMUM_ENCLOSURES),
        Key::optional(
            "stated-pages",
            Shape::Count(1),
            "10",
            "How many pages the enclosures have together. A number that is wrong is an error.",
        ),
        Key::optional(
            "ignore",
            Shape::List(&Shape::Mapping(&IGNORE), 0),
            "[{ text: 24/7, in: en, reason: an idiom }]",
            "Texts that may stand in one version and not in the others, each with a reason.",
        ),
        Key::optional(
            "attach-source",
            Shape::Switch,
            "false",
            "Whether the PDF carries the data that it was made from.",
        )
        .default("true"),
    ],
};

/// A sender of which more is said than its name.
pub static SENDER: Mapping = Mapping {
    what: "a sender",
    keys: &[
        Key::required("party", Shape::SingleParty, "kazakhstan", "The party that sends the note."),
        Key::optional(
            "channel",
            Shape::Channel,
            "foreign-ministry",
            "The channel of `verbale.yaml` that the party writes through: its embassy, or its ministry.",
        ),
    ],
};

/// An addressee of which more is said than its name.
pub static ADDRESSEE: Mapping = Mapping {
    what: "an addressee",
    keys: &[
        Key::optional("party", Shape::SingleParty, "kazakhstan", "The party that is addressed.").either("group"),
        Key::optional("group", Shape::Group, "member-states", "The group that is addressed.").either("party"),
        Key::optional(
            "except",
            Shape::List(&Shape::SingleParty, 0),
            "[kazakhstan]",
            "Those of the group that the note does not go to. Such a note goes to each alone.",
        )
        .with("group"),
        Key::optional(
            "as",
            Shape::Group,
            "member-states",
            "The group as one of which the party is addressed. On a date when it was none of it, this is an error.",
        )
        .with("party"),
        Key::optional(
            "channel",
            Shape::Channel,
            "embassy",
            "The channel of `verbale.yaml` that the party or group is addressed through; `none` for its own name.",
        ),
        Key::optional(
            "attention",
            Shape::Text,
            "coordinator",
            "The contact of the party, from `parties.yaml`, to whose attention the note is brought.",
        )
        .with("party"),
    ],
};

/// An enclosure of which more is said than its file.
pub static ENCLOSURE: Mapping = Mapping {
    what: "an enclosure",
    keys: &[
        Key::required(
            "file",
            Shape::Either(&[Shape::Path, Shape::ByLanguage(&Shape::Path)]),
            "enclosure.md",
            "The file, by its path from the folder of the note; or a file for each language.",
        ),
        Key::optional(
            "title",
            Shape::Text,
            "Annual action plan",
            "What the enclosure is called in bookmarks. Without it, its first heading.",
        ),
        Key::optional(
            "stated-pages",
            Shape::Count(1),
            "2",
            "How many pages the enclosure has. A number that is wrong is an error.",
        ),
    ],
};

/// Another note, in a field.
pub static REFERENCE: Mapping = Mapping {
    what: "a note",
    keys: &[
        Key::required("number", Shape::Symbol, "DOC/779", "The number of the other note, without `№`."),
        Key::optional(
            "date",
            Shape::Date,
            "2024-06-27",
            "The day on the face of the other note. It need not be written where that note is in the project.",
        ),
    ],
};

/// Several days in a row, in a field.
pub static PERIOD: Mapping = Mapping {
    what: "a day, or the first and the last of several",
    keys: &[
        Key::required("from", Shape::Date, "2023-10-02", "The first day."),
        Key::required("to", Shape::Date, "2023-10-03", "The last day."),
    ],
};
