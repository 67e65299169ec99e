//! The engine: Typst's library and the fonts, made once and used for every packet.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use typst::diag::SourceDiagnostic;
use typst::ecow::EcoVec;
use typst::{World, WorldExt};
use typst_layout::PagedDocument;

use super::embedding::Embedding;
use super::enclosures::Enclosures;
use super::fonts::{self, FamilyCoverage};
use super::pages::Pages;
use super::world::{CompositionWorld, Shared};
use crate::compose::coverage::Coverage;
use crate::compose::{Composition, VirtualFiles};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::project::Project;
use crate::threads;

/// For how many notes, at least, a laid-out piece is kept that none of them has used. Looking all pieces through costs
/// the same after one note as after several.
const KEPT: usize = 8;

/// For how many notes enclosures are kept as laid out and exported.
const MOST_ENCLOSURES: usize = 4;

/// Lays out compositions.
pub struct Engine {
    shared: Arc<Shared>,
    embedding: Arc<Embedding>,
    /// The notes that were made since Typst last forgot anything.
    made: AtomicUsize,
    /// The enclosures of the last notes, with what they were laid out from: the packets of one note have the same.
    kept: Mutex<VecDeque<(VirtualFiles, Arc<Enclosures>)>>,
    coverage: Arc<dyn Coverage>,
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Engine")
    }
}

impl Engine {
    /// Loads the fonts of a project. What is wrong with them is among the diagnostics.
    #[must_use]
    pub fn new(project: &Project, diagnostics: &mut Diagnostics) -> Self {
        threads::require(diagnostics);
        let fonts = fonts::load(project.fonts(), diagnostics);
        let coverage = Arc::new(FamilyCoverage::new(&project.profile.layout, &fonts, diagnostics));
        let shared = Arc::new(Shared::new(fonts));
        let embedding = Arc::new(Embedding::new(Arc::clone(&shared)));
        Self { shared, embedding, made: AtomicUsize::new(0), kept: Mutex::default(), coverage }
    }

    /// What the fonts of the project can set.
    #[must_use]
    pub fn coverage(&self) -> &Arc<dyn Coverage> {
        &self.coverage
    }

    /// Lets Typst forget what it has not used in the last notes: without, each note costs megabytes for ever.
    pub fn rest(&self) {
        if (self.made.fetch_add(1, Ordering::Relaxed) + 1).is_multiple_of(KEPT) {
            comemo::evict(1);
        }
    }

    /// Lays a composition out.
    ///
    /// # Errors
    /// Where Typst finds a fault in the files: in a template of the project, or in a picture of an enclosure.
    pub fn lay_out(&self, composition: &Composition) -> Result<Pages, Diagnostics> {
        let (document, enclosures) = match &composition.enclosures {
            None => (self.compile(&composition.files)?, None),
            Some(enclosed) => match threads::join(|| self.compile(&composition.files), || self.enclosures(enclosed)) {
                (Ok(document), Ok(enclosures)) => (document, Some(enclosures)),
                (Err(mut found), Err(more)) => {
                    found.absorb(more);
                    return Err(found);
                }
                (Err(found), _) | (_, Err(found)) => return Err(found),
            },
        };
        Ok(Pages::new(document, enclosures, composition.identifier.clone(), Arc::clone(&self.embedding)))
    }

    /// Enclosures, laid out when first asked for.
    fn enclosures(&self, files: &VirtualFiles) -> Result<Arc<Enclosures>, Diagnostics> {
        let kept = || self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, known)) = kept().iter().find(|(known, _)| known == files) {
            return Ok(Arc::clone(known));
        }
        let enclosures = Arc::new(Enclosures::new(self.compile(files)?, Arc::clone(&self.embedding)));
        let mut kept = kept();
        if kept.len() >= MOST_ENCLOSURES {
            kept.pop_front();
        }
        kept.push_back((files.clone(), Arc::clone(&enclosures)));
        Ok(enclosures)
    }

    fn compile(&self, files: &VirtualFiles) -> Result<PagedDocument, Diagnostics> {
        let world = CompositionWorld::new(&self.shared, files);
        typst::compile::<PagedDocument>(&world).output.map_err(|errors| complaints(&errors, &world))
    }
}

/// Typst's errors as ours. They cannot come from a user's text, which is escaped, but from templates and pictures.
pub fn complaints(errors: &EcoVec<SourceDiagnostic>, world: &dyn World) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    for error in errors {
        let mut complaint = Diagnostic::error(Code::Layout, format!("the page cannot be laid out: {}", error.message));
        if let Some(id) = error.span.id()
            && let Ok(source) = world.source(id)
            && let Some(range) = world.range(error.span)
        {
            let name = id.get().vpath().get_without_slash().to_string();
            complaint = complaint.at(crate::source::Source::new(name, source.text()).span(range));
        }
        for hint in &error.hints {
            complaint = complaint.help(hint.v.to_string());
        }
        diagnostics.push(complaint);
    }
    diagnostics
}
