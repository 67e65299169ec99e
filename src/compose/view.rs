//! The versions of a note as templates see them.

use std::sync::Arc;

use serde::Serialize;

use super::coverage::Style;
use super::sentences::{Arguments, Sentences};
use super::templates::Format;
use super::{Composer, address};
use crate::catalogue::Argument;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::matching::Said;
use crate::party::contact::Contact;
use crate::project::profile::{LanguageProfile, Status};

/// A version as templates see it.
#[derive(Debug, Serialize)]
pub struct VersionView {
    /// Its language.
    language: String,
    /// The name of the sender in each language of the letterhead; empty on a courtesy version.
    letterhead: Vec<LetterheadView>,
    /// The number with its sign; none on a courtesy version.
    number: Option<String>,
    /// The lines of the enclosure mark; none without enclosures.
    enclosure_mark: Option<Vec<String>>,
    /// "Unofficial translation", where the profile asks for it.
    courtesy_mark: Option<String>,
    /// The sentences, already in the output format.
    body: String,
    place_and_date: String,
    /// The lines of the address block, of each addressee for itself.
    address: Vec<Vec<String>>,
    /// The characters of the address block.
    address_length: usize,
    /// How wide the address block is set, in points.
    address_width: f64,
    /// What it says, message by message.
    #[serde(skip)]
    pub said: Said,
}

#[derive(Debug, Serialize)]
struct LetterheadView {
    language: String,
    lines: Vec<String>,
}

/// Versions of a note, by their indices, as templates see them, their sentences in an output format.
pub fn versions(
    composer: Composer<'_>,
    held: &[usize],
    format: Format,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<VersionView>> {
    let versions = held.iter().map(|index| version(composer, &composer.note.versions[*index], format, diagnostics));
    // Every version is composed before any failure counts, so that the faults of all are told.
    versions.collect::<Vec<_>>().into_iter().collect()
}

fn version(
    composer: Composer<'_>,
    profile: &LanguageProfile,
    format: Format,
    diagnostics: &mut Diagnostics,
) -> Option<VersionView> {
    let Composer { project, templates, .. } = composer;
    let sentences = &Arc::new(composer.sentences(profile)?);
    let note = &sentences.note;
    let official = profile.status == Status::Official;
    let letterhead = if official { letterhead(composer, diagnostics) } else { Some(Vec::new()) };
    let number = when(official, || {
        let message = if note.number.is_some() { "number" } else { "number-draft" };
        sentences.say(message, Style::BOLD, diagnostics)
    });
    let enclosure_mark = when(!note.enclosures.is_empty(), || {
        sentences.say("enclosure-mark", Style::ITALIC, diagnostics).map(|mark| lines(&mark))
    });
    let courtesy_mark =
        when(!official && project.profile.courtesy_mark, || sentences.say("courtesy-mark", Style::ITALIC, diagnostics));
    let body = templates.render_note(format, sentences, diagnostics);
    let body = if format == Format::Text { body.map(|body| without_gaps(&body)) } else { body };
    let place_and_date = sentences.say("place-and-date", Style::REGULAR, diagnostics);
    let blocks = note.to.iter().map(|addressee| {
        let mut lines = sentences.block(&addressee.term(&project.parties), &addressee.party.span, diagnostics)?;
        if let Some(contact) = addressee.contact(&project.parties) {
            lines.push(attention(sentences, contact, diagnostics)?);
        }
        Some(lines)
    });
    let address: Option<Vec<Vec<String>>> = blocks.collect::<Vec<_>>().into_iter().collect();
    let address = address?;
    Some(VersionView {
        language: profile.language.to_string(),
        letterhead: letterhead?,
        number: number.ok()?,
        enclosure_mark: enclosure_mark.ok()?,
        courtesy_mark: courtesy_mark.ok()?,
        body: body?,
        place_and_date: place_and_date?,
        address_length: address.iter().flatten().map(|line| line.chars().count()).sum(),
        address_width: address::width(&address, &project.profile.layout, &*sentences.coverage),
        address,
        said: sentences.said(),
    })
}

/// A text with one empty line where templates leave several.
fn without_gaps(text: &str) -> String {
    let mut lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.dedup_by(|next, line| next.is_empty() && line.is_empty());
    lines.join("\n")
}

/// The line under an address that names a department, and perhaps a post in it.
fn attention(sentences: &Sentences, contact: &Contact, diagnostics: &mut Diagnostics) -> Option<String> {
    let (department, post) = contact.in_language(sentences.catalogue.language())?;
    let text = |name: &str, text: &str| (name.to_string(), Argument::Text(text.to_string()));
    let mut more = Arguments::from([text("department", department)]);
    let message = match post {
        Some(post) => {
            more.extend([text("post", post)]);
            "attention-post"
        }
        None => "attention-department",
    };
    sentences.say_with(message, more, Style::BOLD, diagnostics)
}

/// A sentence that was wanted and cannot be said; the reasons are among the diagnostics.
struct Unsaid;

/// What a version has only under a condition. What is not wanted cannot fail.
fn when<T>(wanted: bool, say: impl FnOnce() -> Option<T>) -> Result<Option<T>, Unsaid> {
    if wanted { say().map(Some).ok_or(Unsaid) } else { Ok(None) }
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(|line| line.trim().to_string()).filter(|line| !line.is_empty()).collect()
}

fn letterhead(composer: Composer<'_>, diagnostics: &mut Diagnostics) -> Option<Vec<LetterheadView>> {
    let Composer { note, project, .. } = composer;
    let term = note.from.term(&project.parties);
    let mut letterhead = Vec::new();
    for language in &project.profile.letterhead {
        let catalogue = project.catalogue(language)?;
        let own = Sentences::new(composer, catalogue, (0, 0))?;
        if catalogue.name(&term).is_none() {
            let message = format!("the letterhead needs `-{term}` in `locales/{language}/`");
            diagnostics.push(Diagnostic::error(Code::UnknownTerm, message).at(note.spans.from.clone()));
        }
        letterhead.push(
            own.block(&term, &note.spans.from, diagnostics)
                .map(|lines| LetterheadView { language: language.base().to_string(), lines }),
        );
    }
    letterhead.into_iter().collect()
}
