//! From a note to Typst documents: Fluent gives every sentence, Tera the structure.
//!
//! A document is a set of virtual files: `/main.typ`, the layout, the data that Typst code needs as values, and each
//! enclosure in files of its own. Versions and enclosures are two documents, so that those that do not change from one
//! packet to the next are laid out and exported once. This module alone names Tera's types.

pub mod coverage;
pub mod enclosure;
pub mod escape;

mod measures;
mod part;
mod templates;

mod address;
mod binder;
mod document;
mod metadata;
mod passage;
mod sentences;
mod source_note;
mod stops;
mod view;

pub use binder::Bindery;
pub use measures::Measures;
pub use part::{Enclosed, Part, documents};
pub use templates::Templates;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::json;

use crate::diagnostic::Diagnostics;
use crate::matching::Said;
use crate::note::Note;
use crate::project::Project;
use crate::project::profile::LanguageProfile;
use coverage::Coverage;
pub use sentences::Arguments;
use sentences::Sentences;
use templates::Format;

/// The files of a Typst document by their virtual paths, such as `/main.typ`.
pub type VirtualFiles = BTreeMap<String, Arc<Vec<u8>>>;

/// A part of a note for Typst.
#[derive(Debug, Clone, Default)]
pub struct Composition {
    /// The document of its versions; of its enclosures, where there are no versions.
    pub files: VirtualFiles,
    /// The document of the enclosures that are bound in behind the versions. It says nothing of the addressee.
    pub enclosures: Option<VirtualFiles>,
    /// What identifies the packet, whatever its contents: project, number and languages.
    pub identifier: String,
    /// What each of its versions says.
    pub said: Vec<Said>,
}

/// A note with all that it is composed with.
#[derive(Clone, Copy)]
pub struct Composer<'a> {
    /// The note.
    pub note: &'a Arc<Note>,
    /// Its project.
    pub project: &'a Project,
    /// The project's templates, parsed.
    pub templates: &'a Templates,
    /// What the project's fonts can set.
    pub coverage: &'a Arc<dyn Coverage>,
    /// The documents of notes in work, as they were bound.
    pub bindery: &'a Bindery,
    /// What is known of the pages.
    pub measures: &'a Measures,
}

impl std::fmt::Debug for Composer<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Composer({})", self.note.source.name())
    }
}

impl Composer<'_> {
    /// Composes a part of the note.
    ///
    /// # Errors
    /// Every message, case, form or character that is missing, all at once.
    pub fn compose(self, part: &Part) -> Result<Composition, Diagnostics> {
        let mut diagnostics = Diagnostics::new();
        let composition = document::compose(self, part, &mut diagnostics);
        composition.filter(|_| !diagnostics.has_errors()).ok_or(diagnostics)
    }

    /// The files of the one document that a part is for whoever compiles it without us.
    ///
    /// # Errors
    /// As [`Composer::compose`].
    pub fn compose_in_one(self, part: &Part) -> Result<VirtualFiles, Diagnostics> {
        let mut diagnostics = Diagnostics::new();
        let files = document::compose_in_one(self, part, &mut diagnostics);
        files.filter(|_| !diagnostics.has_errors()).ok_or(diagnostics)
    }

    /// The versions of a part as plain text, for a look without pages.
    ///
    /// # Errors
    /// As [`Composer::compose`].
    pub fn text(self, part: &Part) -> Result<String, Diagnostics> {
        let mut diagnostics = Diagnostics::new();
        let versions = view::versions(self, &part.versions, Format::Text, &mut diagnostics);
        let context = json!({ "versions": versions });
        let text = self.templates.render(Format::Text, "text/packet.tera", &context, &mut diagnostics);
        text.filter(|_| !diagnostics.has_errors()).map(|text| text.trim_start().to_string()).ok_or(diagnostics)
    }

    /// A message of a version as plain text, with further values.
    ///
    /// # Errors
    /// As [`Composer::compose`].
    pub fn say(self, version: usize, message: &str, more: Arguments) -> Result<String, Diagnostics> {
        let mut diagnostics = Diagnostics::new();
        let sentences = self.note.versions.get(version).and_then(|profile| self.sentences(profile));
        let text = sentences.and_then(|sentences| sentences.say_plain(message, more, &mut diagnostics));
        text.ok_or(diagnostics)
    }

    /// What a version says.
    fn sentences(self, profile: &LanguageProfile) -> Option<Sentences> {
        let catalogue = self.project.catalogue(&profile.language)?;
        let counts = self.measures.count(self.note, &profile.language, self.project.profile.layout.duplex);
        Sentences::new(self, catalogue, counts)
    }
}

/// The version that speaks for a part as a whole: its first, or for an enclosure alone that of its language.
fn first_version<'a>(note: &'a Note, part: &Part) -> &'a LanguageProfile {
    let first = part.versions.first().and_then(|index| note.versions.get(*index));
    let documents = documents(note);
    let language = part.documents.first().and_then(|index| documents.get(*index)).map(|first| &first.document.language);
    let of_language = || note.versions.iter().find(|version| Some(&version.language) == language);
    first.or_else(of_language).unwrap_or(&note.versions[0])
}
