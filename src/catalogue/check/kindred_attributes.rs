//! What all names of one kind say of themselves for sentences, and one of them does not: the article of an English term,
//! the gender of a channel.
//!
//! Names are of one kind by the beginning of their identifiers and by what `@is` says of them. A name that a sentence asks
//! in vain is told of by other checks; this one tells of those that no sentence happens to ask today, and of articles,
//! which are left out without a word where a name has none. What a language does without is written down: `@omits`.

use std::collections::BTreeMap;

use super::name_articles::is_description;
use super::{Catalogues, Entry};
use crate::catalogue::names::{PREFIXES, is_channel};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// What names say of themselves.
const ATTRIBUTES: &[&str] = &["article", "short-article", "gender", "number"];

/// Names that have an attribute, at least, for one without to stand out.
const BESIDE: usize = 3;

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter().filter(|_| catalogues.ours) {
        let mut kinds: BTreeMap<Kind, Vec<&Entry>> = BTreeMap::new();
        for entry in locale.entries.iter().filter(|entry| !entry.is_faulty()) {
            if let Some(kind) = kind(catalogues, entry) {
                kinds.entry(kind).or_default().push(entry);
            }
        }
        for names in kinds.values() {
            of_kind(names, findings);
        }
    }
}

/// The beginning of the identifier, and what `@is` says.
type Kind<'a> = (&'a str, Option<String>);

fn kind<'e>(catalogues: &Catalogues, entry: &'e Entry) -> Option<Kind<'e>> {
    let prefix = if entry.is_term && is_channel(entry.id) {
        &"channel-"
    } else {
        PREFIXES.iter().find(|prefix| entry.is_name() && entry.id.starts_with(**prefix))?
    };
    // Most terms are of some kind; states take an article or do not, as the name is made.
    let of_term = *prefix != "party-" && *prefix != "month-";
    let own = || entry.annotations.is.as_ref().or_else(|| catalogues.source_of(entry)?.annotations.is.as_ref());
    of_term.then(|| (*prefix, own().map(|is| is.word.clone())))
}

fn of_kind(names: &[&Entry], findings: &mut Diagnostics) {
    for attribute in ATTRIBUTES {
        let (with, without): (Vec<&&Entry>, Vec<&&Entry>) =
            names.iter().partition(|entry| entry.text(Some(attribute)).is_some());
        let ([entry], Some(first)) = (without.as_slice(), with.first()) else { continue };
        // A plural has no gender, and does without an article as often as not.
        let needed = *attribute == "number" || !is_plural(entry);
        let is_enough = with.len() >= BESIDE || (*attribute == "article" && is_description(entry));
        let is_told = || {
            let own = entry.span();
            findings.iter().any(|known| {
                known.code == Code::MissingForm && known.labels.iter().take(1).any(|label| label.span == own)
            })
        };
        if needed && is_enough && !entry.annotations.omits_attribute(attribute) && !is_told() {
            let message =
                format!("`{}` has no `.{attribute}`, and all other names of its kind have one", entry.shown());
            let complaint = Diagnostic::warning(Code::MissingForm, message).at(entry.span());
            let there = first.text(Some(attribute)).map_or_else(|| first.span(), |text| first.place(text));
            findings.push(complaint.labelled(there, "one of them").help(format!(
                "add `.{attribute} = …`, or write `# @omits .{attribute} REASON` above it if sentences do without it"
            )));
        }
    }
}

fn is_plural(entry: &Entry) -> bool {
    let number = entry.text(Some("number")).and_then(|text| text.readings.first());
    number.is_some_and(|number| number.text.trim() == "plural")
}
