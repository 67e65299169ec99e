//! What templates and layout see of a note, and the virtual files that it becomes.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use serde_json::{Value, json};

use super::coverage::{self, Coverage, Style};
use super::escape;
use super::sentences::{Arguments, Sentences};
use super::templates::{Format, Templates};
use super::{Composition, Enclosed, Measures, Part, documents, enclosure, first_version, source_note};
use crate::catalogue::{Argument, Form, Typography};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::enclosure::Content;
use crate::enclosure::markdown::{Block, Inline};
use crate::note::Note;
use crate::project::Project;
use crate::project::profile::{LanguageProfile, Layout, Status};

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
    /// The lines of the address block.
    address: Vec<String>,
}

#[derive(Debug, Serialize)]
struct LetterheadView {
    language: String,
    lines: Vec<String>,
}

/// The versions of a part as templates see them.
pub fn versions(
    note: &Arc<Note>,
    project: &Project,
    templates: &Templates,
    format: Format,
    part: &Part,
    measures: &Measures,
    coverage: &Arc<dyn Coverage>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<VersionView>> {
    let views: Vec<Option<VersionView>> = part
        .versions
        .iter()
        .map(|index| {
            let profile = &note.versions[*index];
            let sentences = Arc::new(sentences(note, project, profile, measures, coverage)?);
            version(&sentences, project, profile, templates, format, diagnostics)
        })
        .collect();
    views.into_iter().collect()
}

fn sentences(
    note: &Arc<Note>,
    project: &Project,
    profile: &LanguageProfile,
    measures: &Measures,
    coverage: &Arc<dyn Coverage>,
) -> Option<Sentences> {
    let catalogue = project.catalogue(&profile.language)?;
    let counts = measures.count(note, &profile.language, project.profile.layout.duplex);
    Some(Sentences::new(note, catalogue, coverage, counts))
}

fn version(
    sentences: &Arc<Sentences>,
    project: &Project,
    profile: &LanguageProfile,
    templates: &Templates,
    format: Format,
    diagnostics: &mut Diagnostics,
) -> Option<VersionView> {
    let note = &sentences.note;
    let official = profile.status == Status::Official;
    let letterhead = if official { letterhead(sentences, project, diagnostics) } else { Some(Vec::new()) };
    let number = official.then(|| {
        let message = if note.number.is_some() { "number" } else { "number-draft" };
        sentences.say(message, Style::BOLD, diagnostics)
    });
    let enclosure_mark = (!note.enclosures.is_empty())
        .then(|| sentences.say("enclosure-mark", Style::ITALIC, diagnostics).map(|mark| lines(&mark)));
    let courtesy_mark = (!official && project.profile.courtesy_mark)
        .then(|| sentences.say("courtesy-mark", Style::ITALIC, diagnostics));
    let body = templates.render_note(format, sentences, diagnostics);
    let place_and_date = sentences.say("place-and-date", Style::REGULAR, diagnostics);
    let address = sentences.block(&format!("party-{}", note.to), &note.spans.to, diagnostics);
    Some(VersionView {
        language: profile.language.to_string(),
        letterhead: letterhead?,
        number: all_or_nothing(number)?,
        enclosure_mark: all_or_nothing(enclosure_mark)?,
        courtesy_mark: all_or_nothing(courtesy_mark)?,
        body: body?,
        place_and_date: place_and_date?,
        address: address?,
    })
}

/// What was asked for and failed fails the whole; what was not asked for does not.
fn all_or_nothing<T>(asked: Option<Option<T>>) -> Option<Option<T>> {
    match asked {
        None => Some(None),
        Some(None) => None,
        found => Some(found.flatten()),
    }
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(|line| line.trim().to_string()).filter(|line| !line.is_empty()).collect()
}

fn letterhead(sentences: &Sentences, project: &Project, diagnostics: &mut Diagnostics) -> Option<Vec<LetterheadView>> {
    let note = &sentences.note;
    let term = format!("party-{}", note.from);
    let mut letterhead = Vec::new();
    for language in &project.profile.letterhead {
        let catalogue = project.catalogue(language)?;
        let own = Sentences::new(note, catalogue, &sentences.coverage, (0, 0));
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

/// Composes a part of a note; see [`super::compose`].
pub fn compose(
    note: &Arc<Note>,
    project: &Project,
    templates: &Templates,
    part: &Part,
    measures: &Measures,
    coverage: &Arc<dyn Coverage>,
    diagnostics: &mut Diagnostics,
) -> Option<Composition> {
    let layout = &project.profile.layout;
    let first = first_version(note, part);
    let speaker = sentences(note, project, first, measures, coverage)?;
    let versions = versions(note, project, templates, Format::Typst, part, measures, coverage, diagnostics);
    let metadata = metadata(&speaker, note, diagnostics);
    let mut files = BTreeMap::new();
    let mut attachments = Vec::new();
    let mut enclosures = Vec::new();
    for index in &part.documents {
        let enclosed = documents(note)[*index];
        let typography = project.catalogue(&enclosed.document.language).map(|catalogue| catalogue.typography());
        enclosures.push(document(
            &speaker,
            typography.unwrap_or(speaker.catalogue.typography()),
            *index,
            enclosed,
            &**coverage,
            &mut files,
            &mut attachments,
            diagnostics,
        ));
    }
    if note.attach_source && !part.versions.is_empty() {
        let description = speaker.say("source-description", Style::REGULAR, diagnostics);
        let name = format!("{}.yaml", note.file_stem());
        insert(&mut files, "/note.yaml", source_note::write(note, part, measures).into_bytes());
        attachments.push(
            json!({ "name": name, "path": "/note.yaml", "type": "application/yaml", "description": description }),
        );
    }
    let titles = version_titles(note, project, part, measures, coverage, diagnostics);
    let (versions, metadata, titles) = (versions?, metadata?, titles?);
    let enclosures: Vec<Value> = enclosures.into_iter().collect::<Option<_>>()?;
    let version_data: Vec<Value> = part
        .versions
        .iter()
        .zip(titles)
        .enumerate()
        .map(|(position, (index, title))| {
            let profile = &note.versions[*index];
            json!({
                "language": profile.language.base(),
                "title": title,
                "justify": profile.language.has_hyphenation(),
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
    Some(Composition { files, identifier: identifier(note, part) })
}

fn insert(files: &mut BTreeMap<String, Arc<Vec<u8>>>, path: &str, bytes: Vec<u8>) {
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
fn metadata(speaker: &Sentences, note: &Note, diagnostics: &mut Diagnostics) -> Option<Value> {
    let title = document_title(speaker, diagnostics);
    let subject = speaker.say(&format!("{}-subject", note.kind), Style::REGULAR, diagnostics);
    let keywords = speaker.say("keywords", Style::REGULAR, diagnostics);
    let author =
        speaker.catalogue.name(&format!("party-{}", note.from)).and_then(|name| name.get(Form::Long, "nominative"));
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

fn document_title(speaker: &Sentences, diagnostics: &mut Diagnostics) -> Option<String> {
    let message = if speaker.note.number.is_some() { "document-title" } else { "document-title-draft" };
    speaker.say(message, Style::REGULAR, diagnostics).map(|title| escape::plain(&title))
}

/// The bookmarks of the versions, each in its own language.
fn version_titles(
    note: &Arc<Note>,
    project: &Project,
    part: &Part,
    measures: &Measures,
    coverage: &Arc<dyn Coverage>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<String>> {
    let mut titles = Vec::new();
    for index in &part.versions {
        let profile = &note.versions[*index];
        let speaker = sentences(note, project, profile, measures, coverage)?;
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
            speaker.say_with(message, more, Style::REGULAR, diagnostics)
        }));
    }
    titles.into_iter().collect()
}

/// Writes the virtual files of an enclosed document and returns what the layout must know of it.
fn document(
    speaker: &Sentences,
    typography: &Typography,
    index: usize,
    enclosed: Enclosed<'_>,
    coverage: &dyn Coverage,
    files: &mut BTreeMap<String, Arc<Vec<u8>>>,
    attachments: &mut Vec<Value>,
    diagnostics: &mut Diagnostics,
) -> Option<Value> {
    let Enclosed { ordinal, enclosure: sent, document } = enclosed;
    let name = format!("enclosure-{}", index + 1);
    let title = sent.title.clone().or_else(|| first_heading(&document.content)).unwrap_or_else(|| stem(&document.path));
    let argument = |key: &str, text: &str| (key.to_string(), Argument::Text(text.to_string()));
    let more = Arguments::from([
        argument("title", &title),
        ("ordinal".to_string(), Argument::Count(u32::try_from(ordinal).unwrap_or(u32::MAX))),
    ]);
    let bookmark = speaker.say_with("enclosure-title", more, Style::REGULAR, diagnostics)?;
    let (markup, data) = match &document.content {
        Content::Markdown { document: tree, images } => {
            coverage::check_document(tree, coverage, diagnostics);
            let paths: BTreeMap<&str, String> = images
                .iter()
                .enumerate()
                .map(|(number, (path, image))| {
                    (path.as_str(), format!("/{name}-image-{}.{}", number + 1, image.ending))
                })
                .collect();
            for (path, image) in images {
                files.insert(paths[path.as_str()].clone(), Arc::clone(&image.bytes));
            }
            let written = enclosure::markup(tree, &name, typography, &|image| {
                paths.get(image.path.as_str()).cloned().unwrap_or_default()
            });
            (written.markup, written.data)
        }
        Content::Pdf { original, pages } => {
            let mut data = Vec::new();
            for (number, page) in pages.iter().enumerate() {
                let path = format!("/{name}-page-{}.svg", number + 1);
                insert(files, &path, page.svg.clone().into_bytes());
                let count = |number: usize| Argument::Count(u32::try_from(number).unwrap_or(u32::MAX));
                let more = Arguments::from([
                    argument("title", &title),
                    ("page".to_string(), count(number + 1)),
                    ("pages".to_string(), count(pages.len())),
                ]);
                let label = speaker.say_with("enclosure-page", more, Style::REGULAR, diagnostics)?;
                let alternative =
                    if page.text.trim().is_empty() { label } else { format!("{label}: {}", page.text.trim()) };
                data.push(
                    json!({ "path": path, "alt": escape::plain(&alternative), "landscape": page.width > page.height }),
                );
            }
            let path = format!("/{name}-original.pdf");
            files.insert(path.clone(), Arc::clone(original));
            let description = speaker.say_with(
                "original-description",
                Arguments::from([argument("title", &title)]),
                Style::REGULAR,
                diagnostics,
            )?;
            let attached = format!("enclosure-{ordinal}.{}.pdf", document.language);
            attachments
                .push(json!({ "name": attached, "path": path, "type": "application/pdf", "description": description }));
            (String::new(), json!({ "pages": data }))
        }
    };
    let begins_with_heading = first_heading(&document.content).is_some();
    let mut data = data;
    data["title"] = json!(escape::plain(&bookmark));
    let prelude = format!("#import \"/layout.typ\": *\n#let data = json(\"/{name}.json\")\n");
    insert(files, &format!("/{name}.typ"), (prelude + &markup).into_bytes());
    insert(files, &format!("/{name}.json"), data.to_string().into_bytes());
    Some(json!({
        "number": index + 1,
        "title": escape::plain(&bookmark),
        "language": document.language.base(),
        "justify": document.language.has_hyphenation(),
        "begins-with-heading": begins_with_heading,
        "typeset": matches!(document.content, Content::Markdown { .. }),
    }))
}

/// The text of a document's first heading, if it begins with one.
fn first_heading(content: &Content) -> Option<String> {
    let Content::Markdown { document, .. } = content else { return None };
    let Some(Block::Heading { content, .. }) = document.blocks.first() else { return None };
    let mut text = String::new();
    plain(content, &mut text);
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn plain(content: &[Inline], text: &mut String) {
    for inline in content {
        match inline {
            Inline::Text { text: own, .. } => text.push_str(own),
            Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => plain(content, text),
            Inline::LineBreak | Inline::SoftBreak => text.push(' '),
            Inline::Image(_) | Inline::Footnote(_) => {}
        }
    }
}

fn stem(path: &str) -> String {
    let file = path.rsplit_once('/').map_or(path, |(_, file)| file);
    file.rsplit_once('.').map_or(file, |(stem, _)| stem).to_string()
}

/// The layout as Typst code takes it: lengths are written as Typst writes them, and read there.
fn layout_data(layout: &Layout) -> Value {
    let size = layout.size.in_points(0.0);
    let points = |length: crate::project::length::Length| length.in_points(size);
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
