//! `verbale` turns one structured note definition into the matching versions of a note verbale, with their
//! enclosures, as one archivable and accessible PDF packet.
//!
//! # Steps
//!
//! - **Opening.** [`project`] reads the profile, the [parties](party), the [kinds](note::kind), the
//!   [catalogues](catalogue) and the templates, and proves what can be proved of them without a note.
//! - **Parsing.** [`yaml`] reads a note into a tree of values, each with its place in the [source].
//! - **Resolving.** [`note`] looks every name up and reads every value, the [enclosures](enclosure) included: what
//!   results cannot be invalid.
//! - **Composing.** [`compose`] makes Typst documents of it: Fluent gives every sentence, Tera the structure.
//! - **Matching.** [`matching`] holds the versions against each other: what one says, the others must say too.
//! - **Typesetting.** [`typeset`] lays the document out. [`packet`] reads the page counts off the pages and composes
//!   once more where they differ from those composed with.
//! - **Export.** [`typeset`] turns the pages into PDF, and [`output`] puts files in their place, whole or not at all.
//! - **Bulk.** [`batch`] goes this way for many packets, each in a worker process, and keeps a manifest of them.
//!
//! What is wrong on the way is collected as [`diagnostic`]s, all of a run together, and printed by [`cli`] alone.
//!
//! # Invariants
//!
//! 1. Only templates are code. Notes, catalogues, parties and enclosures are data: no text in them can run Typst or
//!    Tera, open a file, or change the layout of another part. Every interpolated value is escaped by
//!    [`compose::escape`]; what Typst code needs to know travels as JSON.
//! 2. A kind's `note.tera` holds no markup of an output format: it calls components that each format defines once.
//! 3. Only [`typeset`] names Typst's types, only [`compose`] Tera's, only [`catalogue`] Fluent's. Only [`project`],
//!    [`output`], [`batch`] and [`cli`] touch the file system.
//! 4. A wrong sentence never reaches paper: every failure of Fluent is fatal for a document, and so is a character
//!    that the chosen fonts lack.
//! 5. All problems of a run are collected and reported together.
//! 6. The same input gives the same bytes, on any day and any machine.
//! 7. Output appears whole or not at all.
//! 8. What leaves the house carries no internal matter.

pub mod project;

pub mod hyphenation;
pub mod language;
pub mod source;
pub mod threads;

pub mod character;
pub mod yaml;

pub mod party;

pub mod catalogue;

pub mod note;

pub mod enclosure;
pub mod inline;

pub mod compose;

pub mod matching;

pub mod typeset;

pub mod packet;

pub mod calendar;

pub mod output;

pub mod batch;

pub mod form;
pub mod schema;

pub mod cli;
pub mod diagnostic;
