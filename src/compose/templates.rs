//! Tera: the structure of a note, the same for every output format.
//!
//! A kind's `note.tera` calls components and never writes a format's own markup; each format's folder
//! (`templates/typst/`, `templates/text/`) defines the components once. Every template of a format is escaped: the set
//! of escaped endings is the empty one, which ends every name, so that no template can be added that is not. What is set
//! without hyphenation, such as an address, goes through the filter `undivided`, which leaves the marks out that keep
//! abbreviations whole: a tenth of a short letter's time went into these.

mod functions;
mod report;

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tera::{Context, ErrorKind, Kwargs, State, Tera, Value};

use super::escape;
use super::sentences::Sentences;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::project::Project;
use crate::project::files::has_ending;
use crate::source::Source;
use functions::{Spoken, Stage};

/// An output format that templates are written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Typst markup, for pages.
    Typst,
    /// Plain text.
    Text,
}

impl Format {
    const ALL: &'static [Format] = &[Format::Typst, Format::Text];

    /// The folder of the format's templates.
    const fn folder(self) -> &'static str {
        match self {
            Format::Typst => "typst",
            Format::Text => "text",
        }
    }

    const fn escape(self) -> tera::EscapeFn {
        match self {
            Format::Typst => |text, output| write_with(text, output, escape::to_typst),
            Format::Text => |text, output| write_with(text, output, escape::plain),
        }
    }

    /// A text as it is written where no words are hyphenated: the filter `undivided`.
    const fn undivided(self) -> fn(&str) -> String {
        match self {
            Format::Typst => escape::to_undivided_typst,
            Format::Text => escape::plain,
        }
    }
}

fn write_with(text: &str, output: &mut dyn Write, escape: fn(&str) -> String) -> std::io::Result<()> {
    output.write_all(escape(text).as_bytes())
}

/// Further messages to try after one failed, so that all that are missing are told at once.
const MAXIMUM_ATTEMPTS: usize = 50;

/// The templates of a project, parsed.
pub struct Templates {
    formats: BTreeMap<Format, Tera>,
    /// Copies whose functions can be given a version to speak for, and that none speaks with now: to copy takes as long
    /// as to render a short note.
    idle: Mutex<Vec<(Format, Speaking)>>,
    sources: BTreeMap<String, Source>,
}

/// Templates with functions that speak for whichever version the stage holds.
struct Speaking {
    tera: Tera,
    stage: Stage,
}

impl std::fmt::Debug for Templates {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.sources.keys()).finish()
    }
}

impl Templates {
    /// Parses the templates of a project. `None` where they cannot be used; the reasons are among the diagnostics.
    pub fn read(project: &Project, diagnostics: &mut Diagnostics) -> Option<Self> {
        let mut templates =
            Self { formats: BTreeMap::new(), idle: Mutex::default(), sources: project.templates.clone() };
        for format in Format::ALL {
            let mut tera = Tera::new();
            tera.set_escape_fn(format.escape());
            tera.autoescape_on([""]);
            functions::declare(&mut tera);
            let undivided = format.undivided();
            tera.register_filter("undivided", move |text: &str, _: Kwargs, _: &State| {
                Value::safe_string(&undivided(text))
            });
            let own = format!("{}/", format.folder());
            let wanted = project.templates.iter().filter(|(name, _)| {
                has_ending(name, &["tera"])
                    && (name.starts_with(&own) || name.ends_with("/note.tera") || name.starts_with("parts/"))
            });
            match tera.add_raw_templates(wanted.clone().map(|(name, source)| (name, source.text()))) {
                Ok(()) => drop(templates.formats.insert(*format, tera)),
                Err(error) => {
                    diagnostics.extend(templates.complaints(&error));
                    // A template that does not parse ends Tera's reading; what else does not is told too.
                    let alone =
                        wanted.filter_map(|(name, source)| Tera::new().add_raw_template(name, source.text()).err());
                    for error in alone.filter(|error| matches!(error.kind(), ErrorKind::SyntaxError(_))) {
                        diagnostics.extend(templates.complaints(&error));
                    }
                }
            }
        }
        (templates.formats.len() == Format::ALL.len()).then_some(templates)
    }

    /// A file that is no template: the layout, in Typst's own language.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<&Source> {
        self.sources.get(name)
    }

    /// Renders a template that says nothing of its own.
    pub fn render(
        &self,
        format: Format,
        name: &str,
        context: &impl serde::Serialize,
        diagnostics: &mut Diagnostics,
    ) -> Option<String> {
        let rendered =
            Context::from_serialize(context).and_then(|context| self.formats[&format].render(name, &context));
        match rendered {
            Ok(text) => Some(text),
            Err(error) => {
                diagnostics.extend(self.complaints(&error));
                None
            }
        }
    }

    /// Renders a kind's template for one version.
    ///
    /// A message that fails ends Tera's work, with the place of the call. So that every failure is told, the template
    /// is rendered again with the failed message passed over, until none fails.
    pub fn render_note(
        &self,
        format: Format,
        sentences: &Arc<Sentences>,
        diagnostics: &mut Diagnostics,
    ) -> Option<String> {
        let name = format!("{}/note.tera", sentences.note.kind);
        let mut spoken = Spoken::default();
        let mut failed = false;
        for _ in 0..MAXIMUM_ATTEMPTS {
            match self.attempt(format, &name, sentences, spoken) {
                (Ok(text), _) => return (!failed).then_some(text),
                (Err(error), mut state) => {
                    failed = true;
                    let place = report::exact(&error, &self.sources);
                    if state.problems.is_empty() {
                        diagnostics.extend(self.complaints(&error));
                        return None;
                    }
                    for mut problem in state.problems.drain(..) {
                        // What is wrong with a character or a word is wrong wherever it is asked for.
                        if let Some(span) = place.as_ref().filter(|_| problem.code != Code::MissingGlyph) {
                            problem = problem.labelled(span.clone(), "asked for here");
                        }
                        diagnostics.push(problem);
                    }
                    spoken = state;
                }
            }
        }
        None
    }

    fn attempt(
        &self,
        format: Format,
        name: &str,
        sentences: &Arc<Sentences>,
        spoken: Spoken,
    ) -> (Result<String, tera::Error>, Spoken) {
        let Speaking { tera, stage } = self.take_speaking(format);
        stage.enter(Arc::clone(sentences), spoken);
        let result = tera.render(name, &Context::new());
        let spoken = stage.leave();
        self.idle().push((format, Speaking { tera, stage }));
        (result, spoken)
    }

    /// Templates that nobody speaks with.
    fn take_speaking(&self, format: Format) -> Speaking {
        let mut idle = self.idle();
        if let Some(found) = idle.iter().position(|(of, _)| *of == format) {
            return idle.swap_remove(found).1;
        }
        drop(idle);
        let stage = Stage::default();
        let mut tera = self.formats[&format].clone();
        functions::register(&mut tera, format, &stage);
        Speaking { tera, stage }
    }

    fn idle(&self) -> MutexGuard<'_, Vec<(Format, Speaking)>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn complaints(&self, error: &tera::Error) -> Vec<Diagnostic> {
        let components = self.sources.values().flat_map(|source| components(source.text()));
        let names: Vec<&str> = components.chain(functions::NAMES.iter().copied()).collect();
        report::complaints(error, &self.sources, &names)
    }
}

/// The components that a template defines.
fn components(text: &str) -> impl Iterator<Item = &str> {
    text.split("{% component ").skip(1).filter_map(|rest| rest.split('(').next())
}
