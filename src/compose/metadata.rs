//! What a packet's file says of itself: its title, its author, what it is about, and the bookmarks of its versions.

use serde_json::{Value, json};

use super::coverage::Style;
use super::sentences::{Arguments, Sentences};
use super::{Composer, escape};
use crate::catalogue::{Argument, Form};
use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::party::Parties;
use crate::project::profile::Status;

/// Title, author, subject and keywords of the file, in the language of its first version.
pub fn of_packet(speaker: &Sentences, note: &Note, parties: &Parties, diagnostics: &mut Diagnostics) -> Option<Value> {
    let title = document_title(speaker, diagnostics);
    let subject = speaker.say(&format!("{}-subject", note.kind), Style::REGULAR, diagnostics);
    let keywords = speaker.say("keywords", Style::REGULAR, diagnostics);
    let author = speaker.catalogue.name(&note.from.term(parties)).and_then(|name| name.get(Form::Long, "nominative"));
    let mut keywords: Vec<String> =
        keywords?.split(';').map(|word| escape::plain(word.trim())).filter(|word| !word.is_empty()).collect();
    keywords.extend(note.number.as_ref().map(ToString::to_string));
    Some(json!({
        "title": title?,
        "author": author.map(escape::plain)?,
        "subject": escape::plain(&subject?),
        "keywords": keywords,
        "language": speaker.catalogue.language().base(),
        "year": note.date.year(),
        "month": note.date.month(),
        "day": note.date.day(),
    }))
}

/// What the enclosures of a packet are told of its file. What else the file says of itself stands with the versions, and
/// the pages of enclosures are the same whoever they go to.
pub fn of_enclosures(speaker: &Sentences, note: &Note, enclosures: &[Value]) -> Option<Value> {
    Some(json!({
        "title": enclosures.first()?["title"],
        "author": "",
        "subject": "",
        "keywords": [],
        "language": speaker.catalogue.language().base(),
        "year": note.date.year(),
        "month": note.date.month(),
        "day": note.date.day(),
    }))
}

fn document_title(speaker: &Sentences, diagnostics: &mut Diagnostics) -> Option<String> {
    let message = if speaker.note.number.is_some() { "document-title" } else { "document-title-draft" };
    speaker.say(message, Style::REGULAR, diagnostics).map(|title| escape::plain(&title))
}

/// The bookmarks of the versions, each in its own language.
pub fn version_titles(composer: Composer<'_>, held: &[usize], diagnostics: &mut Diagnostics) -> Option<Vec<String>> {
    let mut titles = Vec::new();
    for index in held {
        let profile = &composer.note.versions[*index];
        let speaker = composer.sentences(profile)?;
        let title = document_title(&speaker, diagnostics);
        let language = speaker.say("language-name", Style::REGULAR, diagnostics);
        titles.push(title.zip(language).and_then(|(title, language)| {
            let more = Arguments::from([
                ("title".to_string(), Argument::Text(title)),
                ("language-name".to_string(), Argument::Text(language)),
            ]);
            let message = match profile.status {
                Status::Official => "version-title",
                Status::Courtesy => "version-title-courtesy",
            };
            speaker.say_plain(message, more, diagnostics)
        }));
    }
    titles.into_iter().collect()
}
