//! The versions as plain text, for a look without pages.

use std::sync::Arc;

use serde_json::json;

use super::coverage::Coverage;
use super::templates::{Format, Templates};
use super::{Measures, Part, view};
use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::project::Project;

/// The versions of a part as plain text.
///
/// # Errors
/// As [`super::compose`].
pub fn text(
    note: &Arc<Note>,
    project: &Project,
    templates: &Templates,
    part: &Part,
    measures: &Measures,
    coverage: &Arc<dyn Coverage>,
) -> Result<String, Diagnostics> {
    let mut diagnostics = Diagnostics::new();
    let versions = view::versions(note, project, templates, Format::Text, part, measures, coverage, &mut diagnostics);
    let context = json!({ "versions": versions });
    let text = templates.render(Format::Text, "text/packet.tera", &context, &mut diagnostics);
    match text {
        Some(text) if !diagnostics.has_errors() => Ok(text.trim_start().to_string()),
        _ => Err(diagnostics),
    }
}
