//! A part of a note as Typst documents: their virtual files, and the data that Typst code takes as values.

use std::sync::Arc;

use serde_json::{Value, json};

use super::binder::Binder;
use super::sentences::{Arguments, Sentences};
use super::templates::Format;
use super::{Composer, Composition, Part, VirtualFiles, documents, first_version, metadata, source_note, view};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::matching::Said;
use crate::note::Note;
use crate::project::layout::Layout;
use crate::project::length::Length;

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
    let Composer { note, project, templates, .. } = composer;
    let speaker = composer.sentences(first_version(note, part))?;
    let held = if extent == Extent::Enclosures { &[] } else { part.versions.as_slice() };
    let versions = view::versions(composer, held, Format::Typst, diagnostics);
    let (mut files, mut attachments, enclosures) = enclosed(composer, &speaker, part, extent, diagnostics);
    if note.attach_source && !held.is_empty() {
        insert(
            &mut files,
            "/note.yaml",
            source_note::write(note, part, composer.measures, &project.parties).into_bytes(),
        );
        let description = speaker.say_plain("source-description", Arguments::new(), diagnostics);
        let name = format!("{}.yaml", note.file_stem());
        attachments.push(
            json!({ "name": name, "path": "/note.yaml", "type": "application/yaml", "description": description }),
        );
    }
    let version_data = version_data(composer, held, diagnostics);
    let metadata = match extent {
        Extent::Enclosures => {
            enclosures.as_ref().and_then(|enclosures| metadata::of_enclosures(&speaker, note, enclosures))
        }
        Extent::All | Extent::Versions => metadata::of_packet(&speaker, note, &project.parties, diagnostics),
    };
    let (versions, version_data, enclosures, mut metadata) = (versions?, version_data?, enclosures?, metadata?);
    if let (true, Some(alone)) = (held.is_empty(), enclosures.first()) {
        // An enclosure that goes by itself is called by its own name.
        metadata["title"] = alone["title"].clone();
    }
    let context = json!({ "versions": versions, "enclosures": enclosures });
    let main = templates.render(Format::Typst, "typst/packet.tera", &context, diagnostics)?;
    let data = json!({
        "layout": layout_data(&project.profile.layout),
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

/// The files of the enclosures of a part, what of them is attached to the packet, and what the layout must know of each.
fn enclosed(
    composer: Composer<'_>,
    speaker: &Sentences,
    part: &Part,
    extent: Extent,
    diagnostics: &mut Diagnostics,
) -> (VirtualFiles, Vec<Value>, Option<Vec<Value>>) {
    let mut binder = Binder::new(composer, speaker);
    let documents = documents(composer.note);
    let mut enclosures = Vec::new();
    for index in &part.documents {
        let document = documents[*index];
        if extent != Extent::Enclosures {
            binder.attach(*index, document, diagnostics);
        }
        if extent != Extent::Versions {
            enclosures.push(binder.bind(*index, document, diagnostics));
        }
    }
    let (files, attachments) = binder.finish();
    (files, attachments, enclosures.into_iter().collect())
}

/// What the layout must know of each version.
fn version_data(composer: Composer<'_>, held: &[usize], diagnostics: &mut Diagnostics) -> Option<Vec<Value>> {
    let titles = metadata::version_titles(composer, held, diagnostics)?;
    let data = held.iter().zip(titles).enumerate().map(|(position, (index, title))| {
        let language = &composer.note.versions[*index].language;
        json!({
            "language": language.base(),
            "title": title,
            "justify": language.has_hyphenation(),
            "divided-by-rule": language.hyphenation().is_some(),
            "repeated-letterhead": position > 0,
            "pages": composer.measures.version_pages[*index],
            "hold-back": composer.measures.hold_back[*index],
        })
    });
    Some(data.collect())
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

/// The layout as Typst code takes it: every length in points.
fn layout_data(layout: &Layout) -> Value {
    let size = layout.size.in_points(0.0);
    let points = |length: Length| length.in_points(size);
    json!({
        "paper": layout.paper.name,
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
