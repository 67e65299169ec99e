//! A name of several words without an article, in a language that has them: “presents its compliments to Organization for
//! Security and Co-operation in Europe”.

use super::{Catalogues, Entry, Text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// The attribute that says the article of a name.
const ARTICLE: &str = "article";

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
    }
}

/// Whether a name has small words between its others, as descriptions have and the names of countries have not.
fn is_description(entry: &Entry) -> bool {
    let name = entry.text(None).and_then(|text: &Text| text.readings.first());
    let mut words = name.into_iter().flat_map(|name| name.text.split_whitespace()).skip(1);
    words.any(|word| word.starts_with(char::is_lowercase))
}
