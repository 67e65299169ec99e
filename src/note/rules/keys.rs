//! The keys of a field that hold its [`Rules`](super::Rules), as data: what a `kind.yaml` may say, and what it means.

use super::ROLES;
use crate::party::KINDS;
use crate::yaml::shape::{Key, Shape, choices};

const DATES: &[&str] = &["date", "datetime", "period"];

/// The keys of a field that hold its rules.
pub const KEYS: &[Key] = &[
    OF,
    IS,
    OTHER_THAN,
    INSTEAD,
    NEVER,
    BEFORE,
    WITHIN,
    LEAST,
    MOST,
    IN_QUOTES,
    BEGINS_WITH,
    THEN_ENDS_WITH,
    THEN_NEVER_ENDS_WITH,
    FOLLOWS,
    ENDS_WITH,
    DIFFERS_FROM,
];

/// See [`Rules::of`].
const OF: Key = Key::optional(
    "of",
    Shape::List(&Shape::Choice(|| choices(KINDS)), 1),
    "[body]",
    "Of a field that is a party: the types of party that it may be. Without it, any.",
)
.beside("type", &["party"]);

/// See [`Rules::is`].
const IS: Key = Key::optional(
    "is",
    Shape::List(&Shape::Text, 1),
    "[event]",
    "Of a field that is a term: what it may be, in the words of the terms' `@is`. A term without such a word may be any.",
)
.beside("type", &["term"]);

/// See [`Rules::other_than`].
const OTHER_THAN: Key = Key::optional(
    "other-than",
    Shape::List(&Shape::Choice(|| choices(ROLES)), 1),
    "[sender]",
    "Of a field that is a party: whom of the note it may not be.",
)
.beside("type", &["party"]);

/// See [`Rules::instead`].
const INSTEAD: Key = Key::optional(
    "instead",
    Shape::ByName("^[A-Za-z][A-Za-z0-9_-]*$", &Shape::Text),
    "{ summit: \"event: summit\" }",
    "Of a field that is a party: parties that it may not be, each with what a note writes instead.",
)
.beside("type", &["party"]);

/// See [`Rules::never`].
const NEVER: Key = Key::optional(
    "never",
    Shape::ByName("^[A-Za-z][A-Za-z0-9_-]*$", &Shape::Text),
    "{ secretariat: it holds no meetings }",
    "Of a field that is a party: parties that it may not be, each with the reason, as it is told.",
)
.beside("type", &["party"]);

/// See [`Rules::begins_with`].
const BEGINS_WITH: Key = Key::optional(
    "begins-with",
    WORDS,
    "{ ru: [с, со] }",
    "Of a text: the words with one of which it begins in a language, since the sentence asks for them.",
)
.beside("type", &["text"]);

/// See [`Rules::then_ends_with`].
const THEN_ENDS_WITH: Key = Key::optional(
    "then-ends-with",
    WORDS,
    "{ ru: [ом, ой, ами] }",
    "Of a text with `begins-with`: the endings of which the next word has one in a language, for the sake of its case.",
)
.with("begins-with")
.beside("type", &["text"]);

/// See [`Rules::then_never_ends_with`].
const THEN_NEVER_ENDS_WITH: Key = Key::optional(
    "then-never-ends-with",
    WORDS,
    "{ ru: [ние, ость, ый] }",
    "Of a text with `begins-with`: the endings of which the next word has none in a language: those of wrong cases.",
)
.with("begins-with")
.beside("type", &["text"]);

/// See [`Rules::follows`].
const FOLLOWS: Key = Key::optional(
    "follows",
    WORDS,
    "{ en: [on the occasion of] }",
    "Of a text: the words that the sentence has right before it in a language. The text does not say them again.",
)
.beside("type", &["text"]);

/// See [`Rules::ends_with`].
const ENDS_WITH: Key = Key::optional(
    "ends-with",
    WORDS,
    "{ kk: [мен, бен, пен] }",
    "Of a text: the endings of which its last word has one in a language, since the sentence asks for a case.",
)
.beside("type", &["text"]);

static WORD_LIST: Shape = Shape::List(&Shape::Text, 1);
const WORDS: Shape = Shape::ByTag(&WORD_LIST);

/// See [`Rules::before`].
const BEFORE: Key = Key::optional(
    "before",
    Shape::Text,
    "dates",
    "Of a date: another date of the note that it must not come after, such as an event that answers are awaited for.",
)
.beside("type", DATES);

/// See [`Rules::within`].
const WITHIN: Key = Key::optional(
    "within",
    Shape::Text,
    "dates",
    "Of a date: the day or period of the note that it must lie in, such as the days of an event that begins then.",
)
.beside("type", DATES);

/// See [`Rules::least`].
const LEAST: Key =
    Key::optional("least", Shape::Count(0), "1", "Of a count: the least number that it may be.").beside("type", COUNT);

/// See [`Rules::most`].
const MOST: Key = Key::optional("most", Shape::Count(1), "100", "Of a count: the greatest number that it may be.")
    .beside("type", COUNT);

const COUNT: &[&str] = &["count"];

/// See [`Rules::in_quotes`].
const IN_QUOTES: Key = Key::optional(
    "in-quotes",
    Shape::Switch,
    "true",
    "Of a text: whether messages put it between quotation marks. Marks within it must then be the inner ones.",
)
.default("false")
.beside("type", &["text"]);

/// See [`Rules::differs_from`].
const DIFFERS_FROM: Key = Key::optional(
    "differs-from",
    Shape::Text,
    "reads",
    "Of a text: another text beside it that it must not be, in any language.",
)
.beside("type", &["text"]);
