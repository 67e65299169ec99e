//! A part of a note as Typst documents: their virtual files, and the data that Typst code takes as values.

use std::sync::Arc;

use serde_json::{Value, json};

use super::binder::Binder;
use super::coverage::Style;
use super::escape;
use super::sentences::{Arguments, Sentences};
use super::templates::Format;
use super::{Composer, Composition, Part, VirtualFiles, documents, first_version, source_note, view};
use crate::catalogue::{Argument, Form};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::matching::Said;
use crate::note::Note;
use crate::party::Parties;
use crate::project::length::Length;
use crate::project::{layout::Layout, profile::Status};

/// Composes a part of a note; see [`Composer::compose`].
pub fn compose(composer: Composer<'_>, part: &Part, diagnostics: &mut Diagnostics) -> Option<Composition> {
    let note = composer.note;
    let has_both = !part.versions.is_empty() && !part.documents.is_empty();
    let extent = if has_both { Extent::Versions } else { Extent::All };
    let main = document(composer, part, extent, diagnostics);
    let enclosures = has_both.then(|| document(composer, part, Extent::Enclosures, diagnostics));
    let (files, said) = main?;
    let enclosures = match enclosures {
        Some(enclosures) => Some(enclosures?.0),
        None => None,
    };
    Some(Composition { files, enclosures, identifier: identifier(note, part), said })
}

/// Composes a part of a note; see [`Composer::compose_in_one`].
pub fn compose_in_one(composer: Composer<'_>, part: &Part, diagnostics: &mut Diagnostics) -> Option<VirtualFiles> {
    document(composer, part, Extent::All, diagnostics).map(|(files, _)| files)
}

/// How much of a part a document holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// All of it.
    All,
    /// Its versions, and what is attached to the file.
    Versions,
    /// Its enclosures, which are bound in behind the versions.
    Enclosures,
}

/// The files of a document, and what each of its versions says.
fn document(
    composer: Composer<'_>,
    part: &Part,
    extent: Extent,
    diagnostics: &mut Diagnostics,
) -> Option<(VirtualFiles, Vec<Said>)> {
    let Composer { note, project, templates, measures, .. } = composer;
    let layout = &project.profile.layout;
    let first = first_version(note, part);
    let speaker = composer.sentences(first)?;
    let held = if extent == Extent::Enclosures { &[] } else { part.versions.as_slice() };
    let versions = view::versions(composer, held, Format::Typst, diagnostics);
    let mut binder = Binder::new(composer, &speaker);
    let documents = documents(note);
    let mut enclosures = Vec::new();
    for index in &part.documents {
        let enclosed = documents[*index];
        if extent != Extent::Enclosures {
            binder.attach(*index, enclosed, diagnostics);
        }
        if extent != Extent::Versions {
            enclosures.push(binder.bind(*index, enclosed, diagnostics));
        }
    }
    let (mut files, mut attachments) = binder.finish();
    if note.attach_source && !held.is_empty() {
        let description = speaker.say_plain("source-description", Arguments::new(), diagnostics);
        let name = format!("{}.yaml", note.file_stem());
        insert(&mut files, "/note.yaml", source_note::write(note, part, measures, &project.parties).into_bytes());
        attachments.push(
            json!({ "name": name, "path": "/note.yaml", "type": "application/yaml", "description": description }),
        );
    }
    let titles = version_titles(composer, held, diagnostics);
    let enclosures: Option<Vec<Value>> = enclosures.into_iter().collect();
    let metadata = match extent {
        Extent::Enclosures => enclosures.as_ref().and_then(|enclosures| shared_metadata(&speaker, note, enclosures)),
        Extent::All | Extent::Versions => metadata(&speaker, note, &project.parties, diagnostics),
    };
    let (versions, titles, enclosures, mut metadata) = (versions?, titles?, enclosures?, metadata?);
    if let (true, Some(alone)) = (held.is_empty(), enclosures.first()) {
        // An enclosure that goes by itself is called by its own name.
        metadata["title"] = alone["title"].clone();
    }
    let version_data: Vec<Value> = held
        .iter()
        .zip(titles)
        .enumerate()
        .map(|(position, (index, title))| {
            let profile = &note.versions[*index];
            json!({
                "language": profile.language.base(),
                "title": title,
                "justify": profile.language.has_hyphenation(),
                "divided-by-rule": profile.language.hyphenation().is_some(),
                "repeated-letterhead": position > 0,
                "pages": measures.version_pages[*index],
                "hold-back": measures.hold_back[*index],
            })
        })
        .collect();
    let context = json!({ "versions": versions, "enclosures": enclosures });
    let main = templates.render(Format::Typst, "typst/packet.tera", &context, diagnostics)?;
    let data = json!({
        "layout": layout_data(layout),
        "versions": version_data,
        "enclosures": enclosures,
        "document": metadata,
        "attachments": attachments,
    });
    insert(&mut files, "/main.typ", main.into_bytes());
    insert(&mut files, "/data.json", data.to_string().into_bytes());
    match templates.file("typst/layout.typ") {
        Some(source) => insert(&mut files, "/layout.typ", source.text().as_bytes().to_vec()),
        None => diagnostics.push(Diagnostic::error(Code::Template, "there is no `templates/typst/layout.typ`")),
    }
    Some((files, versions.iter().map(|version| version.said.clone()).collect()))
}

fn insert(files: &mut VirtualFiles, path: &str, bytes: Vec<u8>) {
    files.insert(path.to_string(), Arc::new(bytes));
}

/// The same for every rendering of the same part of the same note.
fn identifier(note: &Note, part: &Part) -> String {
    let languages: Vec<String> = part.versions.iter().map(|index| note.versions[*index].language.to_string()).collect();
    let documents: Vec<String> = part.documents.iter().map(|index| (index + 1).to_string()).collect();
    format!(
        "{} {} {} {} [{}] [{}]",
        note.from,
        note.to,
        note.file_stem(),
        note.date,
        languages.join(" "),
        documents.join(" ")
    )
}

/// Title, author, subject and keywords of the file, in the language of its first version.
fn metadata(speaker: &Sentences, note: &Note, parties: &Parties, diagnostics: &mut Diagnostics) -> Option<Value> {
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
fn shared_metadata(speaker: &Sentences, note: &Note, enclosures: &[Value]) -> Option<Value> {
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
fn version_titles(composer: Composer<'_>, held: &[usize], diagnostics: &mut Diagnostics) -> Option<Vec<String>> {
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

/// The layout as Typst code takes it: every length in points.
fn layout_data(layout: &Layout) -> Value {
    let size = layout.size.in_points(0.0);
    let points = |length: Length| length.in_points(size);
    json!({
        "paper": layout.paper,
        "left": points(layout.margins.left),
        "right": points(layout.margins.right),
        "top": points(layout.margins.top),
        "bottom": points(layout.margins.bottom),
        "fonts": layout.fonts,
        "size": size,
        "line-pitch": points(layout.line_pitch),
        "paragraph-spacing": points(layout.paragraph_spacing),
        "first-line-indent": points(layout.first_line_indent),
        "enclosure-mark": layout.enclosure_mark,
        "place-and-date": layout.place_and_date,
        "address": layout.address,
    })
}
