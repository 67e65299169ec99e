//! A name of several words without an article, in a language that has them: “presents its compliments to Organization for
//! Security and Co-operation in Europe”; and a short form without the one that its words take in the long form.

use super::{Catalogues, Entry, Text};
use crate::catalogue::names::Form;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// The attribute that says the article of a name.
const ARTICLE: &str = "article";
const SHORT_ARTICLE: &str = "short-article";

/// Names with an article in the file, at least, for one without to stand out. Of fewer it is not known whether sentences
/// ask for articles at all.
const BESIDE: usize = 3;

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter().filter(|_| catalogues.ours) {
        let parties = || locale.entries.iter().filter(|entry| entry.is_name() && entry.id.starts_with("party-"));
        let has_article = |entry: &&Entry| entry.text(Some(ARTICLE)).is_some();
        for entry in parties().filter(|entry| !entry.is_faulty() && is_description(entry) && !has_article(entry)) {
            let beside = parties().filter(|other| std::ptr::eq(entry.tree, other.tree)).filter(has_article).count();
            if beside < BESIDE || entry.annotations.omits_attribute(ARTICLE) {
                continue;
            }
            let message = format!("`{}` has no article, and is a name of several words", entry.shown());
            let complaint = Diagnostic::warning(Code::MissingForm, message).at(entry.span());
            findings.push(complaint.help(
                "add `.article = the`; where sentences say the name without one, `# @omits .article REASON` above it",
            ));
        }
        for entry in parties().filter(|entry| !entry.is_faulty() && has_article(entry)) {
            if entry.text(Some(SHORT_ARTICLE)).is_none() && !entry.annotations.omits_attribute(SHORT_ARTICLE) {
                of_short_form(entry, findings);
            }
        }
    }
}

fn of_short_form(entry: &Entry, findings: &mut Diagnostics) {
    let reading =
        |attribute| entry.text(attribute).and_then(|text: &Text| text.readings.first().map(|own| (text, own)));
    let (Some((_, long)), Some((text, short))) = (reading(None), reading(Some(Form::Short.as_str()))) else { return };
    if !takes_article_of(long.text.trim(), short.text.trim()) {
        return;
    }
    let message = format!("`.short` of `{}` has no article, and its words have one in the long form", entry.shown());
    let complaint = Diagnostic::warning(Code::MissingForm, message).at(entry.place(text));
    findings.push(complaint.help(
        "add `.short-article = the`; where sentences say it without one, `# @omits .short-article REASON` above the entry",
    ));
}

/// Whether a short form has the word that the article of the long form belongs to, its last before the first small one:
/// “Secretariat” of “Secretariat of the Conference”, “Youth Council” of “CICA Youth Council”; or stands behind an article of
/// its own: “Philippines” of “Republic of the Philippines”. “INTERPOL” of “INTERPOL General Secretariat” has not.
fn takes_article_of(long: &str, short: &str) -> bool {
    let (long, short): (Vec<&str>, Vec<&str>) = (long.split_whitespace().collect(), short.split_whitespace().collect());
    let Some(at) = long.windows(short.len().max(1)).position(|words| words == short) else { return false };
    let head = long.iter().position(|word| word.starts_with(char::is_lowercase)).unwrap_or(long.len());
    let has_article = at.checked_sub(1).is_some_and(|before| long[before] == "the");
    has_article || at + short.len() == head
}

/// Whether a name has small words between its others, as descriptions have and the names of countries have not.
pub fn is_description(entry: &Entry) -> bool {
    let name = entry.text(None).and_then(|text: &Text| text.readings.first());
    let mut words = name.into_iter().flat_map(|name| name.text.split_whitespace()).skip(1);
    words.any(|word| word.starts_with(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_form_with_the_head_of_the_long_one_has_its_article() {
        for (long, short) in [
            ("Secretariat of the Conference", "Secretariat"),
            ("CICA Youth Council", "Youth Council"),
            ("Republic of the Philippines", "Philippines"),
            ("United States of America", "United States"),
            ("Senior Officials Committee", "Senior Officials Committee"),
        ] {
            assert!(takes_article_of(long, short), "{long}: {short}");
        }
        for (long, short) in [
            ("Republic of India", "India"),
            ("INTERPOL General Secretariat", "INTERPOL"),
            ("Turkmenistan Youth Union", "Turkmenistan"),
            ("Lao People’s Democratic Republic", "Laos"),
            ("Shanghai Cooperation Organisation", "SCO"),
        ] {
            assert!(!takes_article_of(long, short), "{long}: {short}");
        }
    }
}
