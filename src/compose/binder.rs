//! The enclosures of a packet as virtual files, bound in behind the versions.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Value, json};

use super::coverage::{self, Style};
use super::enclosure::{self, EnclosureMarkup};
use super::sentences::{Arguments, Sentences};
use super::{Composer, Enclosed, VirtualFiles, escape};
use crate::catalogue::Argument;
use crate::diagnostic::Diagnostics;
use crate::enclosure::image::ImageFile;
use crate::enclosure::markdown::{self, Block, Inline};
use crate::enclosure::pdf;
use crate::enclosure::{Content, Document};

/// Documents as they were bound, for as long as their note is in work: the packets of one note to many send the same, and
/// each document is written once.
#[derive(Default)]
pub struct Bindery(Mutex<Vec<Bound>>);

/// A document as it was bound under a name.
struct Bound {
    document: Arc<Document>,
    name: String,
    files: VirtualFiles,
    data: Value,
}

impl Bindery {
    fn known(&self, document: &Arc<Document>, name: &str) -> Option<(VirtualFiles, Value)> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = kept.iter().find(|bound| Arc::ptr_eq(&bound.document, document) && bound.name == name);
        known.map(|bound| (bound.files.clone(), bound.data.clone()))
    }

    fn keep(&self, bound: Bound) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // A document that nobody else holds is of a note that is done.
        kept.retain(|bound| Arc::strong_count(&bound.document) > 1);
        kept.push(bound);
    }
}

/// Binds documents one after the other; [`Binder::finish`] gives what has come of them.
pub struct Binder<'a> {
    composer: Composer<'a>,
    /// Who names the enclosures: the packet's first version.
    speaker: &'a Sentences,
    files: VirtualFiles,
    attachments: Vec<Value>,
}

impl<'a> Binder<'a> {
    pub fn new(composer: Composer<'a>, speaker: &'a Sentences) -> Self {
        Self { composer, speaker, files: VirtualFiles::new(), attachments: Vec::new() }
    }

    /// The files, and what is to be attached to the packet.
    pub fn finish(self) -> (VirtualFiles, Vec<Value>) {
        (self.files, self.attachments)
    }

    /// Attaches the original of a document that comes as a PDF, whose pages are shown as pictures. `index` is as for
    /// [`Binder::bind`].
    pub fn attach(&mut self, index: usize, enclosed: Enclosed<'_>, diagnostics: &mut Diagnostics) {
        let Content::Pdf { original, .. } = &enclosed.document.content else { return };
        let path = format!("/{}-original.pdf", file_stem(index));
        let more = Arguments::from([argument("title", &title(enclosed))]);
        let description = self.speaker.say_plain("original-description", more, diagnostics);
        let name = format!("enclosure-{}.{}.pdf", enclosed.ordinal, enclosed.document.language);
        let file = json!({ "name": name, "path": path, "type": "application/pdf", "description": description });
        self.files.insert(path, Arc::clone(original));
        self.attachments.push(file);
    }

    /// Binds a document and returns what the layout must know of it. `index` is its place among all documents of the
    /// note: its files bear the same names in every part of the packet.
    pub fn bind(&mut self, index: usize, enclosed: Enclosed<'_>, diagnostics: &mut Diagnostics) -> Option<Value> {
        let Enclosed { ordinal, document, .. } = enclosed;
        let name = file_stem(index);
        let begins_with_heading = first_heading(&document.content).is_some();
        let title = title(enclosed);
        let more = Arguments::from([argument("title", &title), count("ordinal", ordinal)]);
        let bookmark = self.speaker.say_with("enclosure-title", more, Style::REGULAR, diagnostics)?;
        let bookmark = escape::plain(&bookmark);
        let mut data = match &document.content {
            Content::Markdown { document: tree, images } => {
                let (files, data) = self.typeset(&name, document, tree, images, diagnostics);
                self.files.extend(files);
                data
            }
            Content::Pdf { pages, .. } => {
                let data = self.picture(&name, &title, pages, diagnostics)?;
                self.insert(format!("/{name}.typ"), prelude(&name));
                data
            }
        };
        data["title"] = json!(bookmark);
        self.insert(format!("/{name}.json"), data.to_string());
        Some(json!({
            "number": index + 1,
            "title": bookmark,
            "language": document.language.base(),
            "justify": document.language.has_hyphenation(),
            "divided-by-rule": document.language.hyphenation().is_some(),
            "begins-with-heading": begins_with_heading,
            "typeset": matches!(document.content, Content::Markdown { .. }),
        }))
    }

    fn insert(&mut self, path: String, text: String) {
        self.files.insert(path, Arc::new(text.into_bytes()));
    }

    /// Markdown: its files, and the data that its markup refers to.
    fn typeset(
        &self,
        name: &str,
        document: &Arc<Document>,
        tree: &markdown::Document,
        images: &BTreeMap<String, ImageFile>,
        diagnostics: &mut Diagnostics,
    ) -> (VirtualFiles, Value) {
        let Composer { project, coverage, bindery, .. } = self.composer;
        if let Some(known) = bindery.known(document, name) {
            return known;
        }
        let mut found = Diagnostics::new();
        coverage::check_document(tree, &**coverage, &mut found);
        let is_faultless = !found.has_errors();
        diagnostics.absorb(found);
        let mut files = VirtualFiles::new();
        let mut paths = BTreeMap::new();
        for (number, (path, image)) in images.iter().enumerate() {
            let file = format!("/{name}-image-{}.{}", number + 1, image.ending);
            files.insert(file.clone(), Arc::clone(&image.bytes));
            paths.insert(path.as_str(), file);
        }
        let served = |image: &markdown::Image| paths.get(image.path.as_str()).cloned().unwrap_or_default();
        let catalogue = project.catalogue(&document.language).unwrap_or(&self.speaker.catalogue);
        let EnclosureMarkup { markup, data } = enclosure::markup(tree, name, catalogue.typography(), &served);
        files.insert(format!("/{name}.typ"), Arc::new((prelude(name) + &markup).into_bytes()));
        if is_faultless {
            let (files, data) = (files.clone(), data.clone());
            bindery.keep(Bound { document: Arc::clone(document), name: name.to_string(), files, data });
        }
        (files, data)
    }

    /// A PDF: pictures of its pages.
    fn picture(
        &mut self,
        name: &str,
        title: &str,
        pages: &[pdf::Page],
        diagnostics: &mut Diagnostics,
    ) -> Option<Value> {
        let mut shown = Vec::new();
        for (number, page) in pages.iter().enumerate() {
            let path = format!("/{name}-page-{}.svg", number + 1);
            self.insert(path.clone(), page.svg.clone());
            let more =
                Arguments::from([argument("title", title), count("page", number + 1), count("pages", pages.len())]);
            let label = self.speaker.say_with("enclosure-page", more, Style::REGULAR, diagnostics)?;
            let text = page.text.trim();
            let alternative = if text.is_empty() { label } else { format!("{label}: {text}") };
            let alternative = escape::plain(&alternative);
            shown.push(json!({ "path": path, "alt": alternative, "landscape": page.width > page.height }));
        }
        Some(json!({ "pages": shown }))
    }
}

/// What the files of a document begin their names with.
fn file_stem(index: usize) -> String {
    format!("enclosure-{}", index + 1)
}

/// What a document is called: by its enclosure, or by its own first heading, or by its file.
fn title(enclosed: Enclosed<'_>) -> String {
    let Enclosed { enclosure, document, .. } = enclosed;
    enclosure.title.clone().or_else(|| first_heading(&document.content)).unwrap_or_else(|| stem(&document.path))
}

/// What the file of every enclosure begins with.
fn prelude(name: &str) -> String {
    format!("#import \"/layout.typ\": *\n#let data = json(\"/{name}.json\")\n")
}

fn argument(key: &str, text: &str) -> (String, Argument) {
    (key.to_string(), Argument::Text(text.to_string()))
}

fn count(key: &str, number: usize) -> (String, Argument) {
    (key.to_string(), Argument::Count(u32::try_from(number).unwrap_or(u32::MAX)))
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
