//! Documents that are sent with a note: Markdown that is typeset, and finished PDFs.

pub mod image;
pub mod markdown;
pub mod pdf;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::language::Language;
use crate::project::files::{FileError, Files, has_ending, relative_to};
use crate::source::{Source, Span};

/// One enclosure of a note, in one or several languages.
#[derive(Debug, Clone)]
pub struct Enclosure {
    /// What it is called in bookmarks and attachments; its own first heading where nothing is said.
    pub title: Option<String>,
    /// Its files, the first one being that of every version whose language has none.
    pub documents: Vec<Arc<Document>>,
    /// The number of pages that the author says it has, for each document.
    pub stated_pages: Option<StatedPages>,
}

impl Enclosure {
    /// The document that a version in `language` refers to.
    #[must_use]
    pub fn document(&self, language: &Language) -> Option<&Arc<Document>> {
        self.documents.iter().find(|document| document.language == *language).or_else(|| self.documents.first())
    }
}

/// A number of pages that a file states, to be held against the true one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedPages {
    /// The number stated.
    pub pages: u32,
    /// Where.
    pub span: Span,
}

/// One file of an enclosure.
#[derive(Debug)]
pub struct Document {
    /// Its path in the project.
    pub path: String,
    /// The language that it is written in.
    pub language: Language,
    /// Where the note names it.
    pub span: Span,
    /// What it holds.
    pub content: Content,
}

/// What an enclosure's file holds.
#[derive(Debug)]
pub enum Content {
    /// Markdown, with the images that it shows, by the path it calls them by.
    Markdown {
        /// The text.
        document: markdown::Document,
        /// The images.
        images: BTreeMap<String, image::ImageFile>,
    },
    /// A finished PDF.
    Pdf {
        /// The file as it is, to be attached.
        original: Arc<Vec<u8>>,
        /// Its pages as pictures.
        pages: Vec<pdf::Page>,
    },
}

/// Endings of documents that their own programs can save as PDF.
const OFFICE: &[&str] =
    &["doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "ppt", "pptx", "odp", "html", "htm", "txt"];

/// A Markdown file, at most: some four hundred pages of text. Laying out takes memory with every word and cell.
const MARKDOWN_LIMIT: u64 = 1_000_000;
/// A PDF, at most.
const PDF_LIMIT: u64 = 64_000_000;

/// Reads the file of an enclosure. `written` is the path as the note at `note` gives it.
pub fn read(
    files: &dyn Files,
    note: &str,
    written: &str,
    span: &Span,
    language: &Language,
    diagnostics: &mut Diagnostics,
) -> Option<Document> {
    let path = match relative_to(note, written) {
        Ok(path) => path,
        Err(error) => return refuse(&error, written, span, files, note, diagnostics),
    };
    let content = match path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).as_deref() {
        Some("md" | "markdown") => {
            let bytes = match files.read(&path, MARKDOWN_LIMIT) {
                Ok(bytes) => bytes,
                Err(error) => return refuse(&error, written, span, files, note, diagnostics),
            };
            read_markdown(files, &path, bytes, span, diagnostics)?
        }
        Some("pdf") => {
            let bytes = match files.read(&path, PDF_LIMIT) {
                Ok(bytes) => bytes,
                Err(error) => return refuse(&error, written, span, files, note, diagnostics),
            };
            let original = Arc::new(bytes);
            match pdf::pages(Arc::clone(&original)) {
                Ok(pages) => Content::Pdf { original, pages },
                Err(error) => {
                    let complaint = Diagnostic::error(Code::Pdf, format!("`{written}` cannot be enclosed: {error}"));
                    diagnostics.push(complaint.at(span.clone()).help(pdf_help(&error)));
                    return None;
                }
            }
        }
        _ => {
            let complaint = Diagnostic::error(Code::InvalidValue, format!("`{written}` is neither Markdown nor PDF"));
            let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
            let help = if OFFICE.contains(&ending.as_str()) {
                "save it as PDF from the program that it was written with, and enclose that"
            } else {
                "enclose a file that ends in `.md` or `.pdf`"
            };
            diagnostics.push(complaint.at(span.clone()).help(help));
            return None;
        }
    };
    Some(Document { path, language: language.clone(), span: span.clone(), content })
}

fn read_markdown(
    files: &dyn Files,
    path: &str,
    bytes: Vec<u8>,
    span: &Span,
    diagnostics: &mut Diagnostics,
) -> Option<Content> {
    let source = match crate::project::text(path, bytes) {
        Ok(source) => source,
        Err(complaint) => {
            diagnostics.push(complaint.labelled(span.clone(), "enclosed here"));
            return None;
        }
    };
    let mut found = Diagnostics::new();
    crate::character::check_source(&source, &mut found);
    if found.has_errors() {
        diagnostics.absorb(found);
        return None;
    }
    let document = markdown::parse(&source, &mut found);
    let images = read_images(files, &source, &document, &mut found);
    let failed = found.has_errors();
    diagnostics.absorb(found);
    (!failed).then_some(Content::Markdown { document, images })
}

fn read_images(
    files: &dyn Files,
    source: &Source,
    document: &markdown::Document,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<String, image::ImageFile> {
    let mut images = BTreeMap::new();
    for shown in document.images() {
        if images.contains_key(&shown.path) {
            continue;
        }
        let file = relative_to(source.name(), &shown.path)
            .map_err(image::ImageError::File)
            .and_then(|path| image::read(files, &path));
        match file {
            Ok(file) => drop(images.insert(shown.path.clone(), file)),
            Err(error) => {
                let complaint =
                    Diagnostic::error(Code::Image, format!("the image `{}` cannot be shown: {error}", shown.path));
                diagnostics.push(complaint.at(shown.span.clone()).help(error.help()));
            }
        }
    }
    images
}

/// What to do about a PDF that cannot be enclosed.
fn pdf_help(error: &pdf::PdfError) -> &'static str {
    match error {
        pdf::PdfError::NotPdf => "enclose the PDF itself: this file only has its ending",
        pdf::PdfError::Encrypted => "save it without a password or restrictions, and enclose that",
        pdf::PdfError::Damaged(_) | pdf::PdfError::NoPages => "fetch or save the PDF anew",
        pdf::PdfError::TooManyPages { .. } | pdf::PdfError::TooLarge(_) => "enclose it in several smaller parts",
        pdf::PdfError::PageSize { .. } | pdf::PdfError::NotDrawable { .. } | pdf::PdfError::TooSlow { .. } => {
            "print it to a new PDF, and enclose that"
        }
    }
}

/// Reports a file that cannot be had; for a missing one, the nearest name of those that lie beside it.
fn refuse<T>(
    error: &FileError,
    written: &str,
    span: &Span,
    files: &dyn Files,
    note: &str,
    diagnostics: &mut Diagnostics,
) -> Option<T> {
    let code = if *error == FileError::Outside { Code::OutsideProject } else { Code::File };
    let complaint = Diagnostic::error(code, format!("`{written}` cannot be enclosed: {error}")).at(span.clone());
    let complaint = match error {
        FileError::Missing => {
            let folder = note.rsplit_once('/').map_or("", |(folder, _)| folder);
            let beside: Vec<String> = files
                .list(folder)
                .iter()
                .filter_map(|path| path.strip_prefix(folder).map(|path| path.trim_start_matches('/').to_string()))
                .filter(|path| has_ending(path, &["md", "pdf"]))
                .collect();
            let help = "put the file there, or mend its path, which is read from the folder that the note is in";
            complaint.nearest(written, beside.iter().map(String::as_str)).help(help)
        }
        FileError::Outside if written.contains("://") => complaint.help("download the file and put it beside the note"),
        FileError::Outside if written.contains('\\') && !written.contains(':') => {
            complaint.help("part folders and files with `/`")
        }
        FileError::Outside => {
            complaint.help("put the file into the project, beside the note, and name it with a relative path and `/`")
        }
        FileError::NotAFile => complaint.help("name the files in it, one by one"),
        FileError::TooLarge { .. } | FileError::Unreadable(_) => complaint,
    };
    diagnostics.push(complaint);
    None
}
