//! What a mapping may hold, as data. [`Keys`](super::Keys) reads by these tables and the JSON Schemas tell
//! editors of them, so that neither can know a key that the other does not.

/// A mapping with keys of its own, such as a note or the profile.
#[derive(Debug)]
pub struct Mapping {
    /// What it is, in the words of a message: "a note".
    pub what: &'static str,
    /// Its keys, in the order in which a person would write them.
    pub keys: &'static [Key],
}

/// Several lists of keys as one, for mappings that have keys in common. `N` is how many these are together.
///
/// # Panics
/// While the program is compiled, where `N` is another number.
#[must_use]
pub const fn joined<const N: usize>(lists: &[&[Key]]) -> [Key; N] {
    let mut all = [lists[0][0]; N];
    let (mut list, mut at) = (0, 0);
    while list < lists.len() {
        let mut index = 0;
        while index < lists[list].len() {
            all[at] = lists[list][index];
            at += 1;
            index += 1;
        }
        list += 1;
    }
    assert!(at == N, "the lists have another number of keys together");
    all
}

/// A key of a mapping.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// Whether it must be there.
    pub presence: Presence,
    /// What its value is.
    pub shape: Shape,
    /// A value, as it is written.
    pub example: &'static str,
    /// What it means, in whole sentences for whoever writes the file.
    pub meaning: &'static str,
    /// What holds where it is left out, as it would be written.
    pub default: Option<&'static str>,
    /// Another key, and those of its values beside which this key may stand.
    pub beside: Option<(&'static str, &'static [&'static str])>,
    /// Another key, without which this key cannot stand.
    pub with: Option<&'static str>,
    /// How many items it has at most, where it is a list.
    pub most: Option<usize>,
}

/// Whether a key must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// Always.
    Required,
    /// It may be left out.
    Optional,
    /// Unless another key is there.
    Unless(&'static str),
    /// Either it or another key, and not both; the reader of the mapping says so in its own words.
    Either(&'static str),
}

/// The names that a value is chosen from, each with its meaning.
pub type Choices = Vec<(&'static str, &'static str)>;

/// What a value is.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// A text that is not empty.
    Text,
    /// `true` or `false`.
    Switch,
    /// One of a few names.
    Choice(fn() -> Choices),
    /// A day: `2024-06-27`.
    Date,
    /// A day, or a year alone.
    DayOrYear,
    /// A day and a time: `2024-07-11T12:00`.
    DateTime,
    /// A number or symbol, as on paper: `DOC/779`.
    Symbol,
    /// A whole number, from this one on.
    Count(u32),
    /// A length on paper: `35mm`.
    Length,
    /// A time zone, by its name in the IANA database.
    TimeZone,
    /// A file, by its path from the folder of the file that names it.
    Path,
    /// A kind of note.
    Kind,
    /// A party.
    Party,
    /// A party that is not a group.
    SingleParty,
    /// A group of parties.
    Group,
    /// A channel of the profile, or `none`.
    Channel,
    /// A term of the catalogues.
    Term,
    /// A place of the catalogues.
    Place,
    /// A language of the project.
    Language,
    /// A line of text in each language of the note.
    Texts,
    /// The fields that the kind of the note asks for.
    Fields,
    /// `- item` lines, so many at least.
    List(&'static Shape, usize),
    /// One of several shapes.
    Either(&'static [Shape]),
    /// A mapping with keys of its own.
    Mapping(&'static Mapping),
    /// A value for some of the project's languages.
    ByLanguage(&'static Shape),
    /// A value for each of some language tags.
    ByTag(&'static Shape),
    /// A value for each of some names that the file itself gives, which are as a regular expression says.
    ByName(&'static str, &'static Shape),
    /// What the kind says of the field that it is the value of: a choice, a record or a list.
    Specified,
    /// A value for some of a few names.
    ByChoice(fn() -> Choices, &'static Shape),
}

impl Key {
    /// A key that must be there.
    #[must_use]
    pub const fn required(name: &'static str, shape: Shape, example: &'static str, meaning: &'static str) -> Self {
        Self {
            name,
            presence: Presence::Required,
            shape,
            example,
            meaning,
            default: None,
            beside: None,
            with: None,
            most: None,
        }
    }

    /// A key that may be left out.
    #[must_use]
    pub const fn optional(name: &'static str, shape: Shape, example: &'static str, meaning: &'static str) -> Self {
        Self { presence: Presence::Optional, ..Self::required(name, shape, example, meaning) }
    }

    /// The same key, which may be left out where another one is there.
    #[must_use]
    pub const fn unless(self, other: &'static str) -> Self {
        Self { presence: Presence::Unless(other), ..self }
    }

    /// The same key, of which and another one exactly one is there.
    #[must_use]
    pub const fn either(self, other: &'static str) -> Self {
        Self { presence: Presence::Either(other), ..self }
    }

    /// The same key, which can only stand with another one; the reader of the mapping says so in its own words.
    #[must_use]
    pub const fn with(self, other: &'static str) -> Self {
        Self { with: Some(other), ..self }
    }

    /// The same key, as a list with at most so many items; the reader of the mapping says so in its own words.
    #[must_use]
    pub const fn at_most(self, items: usize) -> Self {
        Self { most: Some(items), ..self }
    }

    /// The same key, with what holds where it is left out.
    #[must_use]
    pub const fn default(self, value: &'static str) -> Self {
        Self { default: Some(value), ..self }
    }

    /// The same key, for mappings alone in which another key has one of these values.
    #[must_use]
    pub const fn beside(self, other: &'static str, values: &'static [&'static str]) -> Self {
        Self { beside: Some((other, values)), ..self }
    }
}

impl Mapping {
    /// A key by its name.
    #[must_use]
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}

/// The names of a table of values, with their meanings.
#[must_use]
pub fn choices<T>(table: &[(&'static str, T, &'static str)]) -> Choices {
    table.iter().map(|(name, _, meaning)| (*name, *meaning)).collect()
}
