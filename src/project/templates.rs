//! The templates of a project, and the kinds that stand beside them.

use std::collections::BTreeMap;

use super::files::Files;
use super::text::{TEXT_LIMIT, read_text};
use super::words::WORDS;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::note::kind::{self, Kinds};
use crate::source::Source;
use crate::yaml;

/// The templates, and the kinds that they declare.
pub fn read_templates(files: &dyn Files, diagnostics: &mut Diagnostics) -> (BTreeMap<String, Source>, Kinds) {
    let mut templates = BTreeMap::new();
    let mut kinds = Kinds::new();
    for path in files.list("templates") {
        let Some(source) = read_text(files, &path, TEXT_LIMIT, diagnostics) else { continue };
        let name = path.trim_start_matches("templates/");
        if let Some(folder) = name.strip_suffix("/kind.yaml") {
            let root = yaml::parse(&source, diagnostics);
            if let Some(kind) = root.and_then(|root| kind::read(folder, &root, diagnostics)) {
                kinds.insert(folder.to_string(), kind);
            }
        } else if !path.starts_with(WORDS) {
            templates.insert(name.to_string(), source);
        }
    }
    for (name, kind) in &kinds {
        if !templates.contains_key(&format!("{name}/note.tera")) {
            let complaint = Diagnostic::error(Code::Template, format!("the kind `{name}` has no template"));
            diagnostics.push(complaint.at(kind.span.clone()).help(format!("add `templates/{name}/note.tera`")));
        }
    }
    (templates, kinds)
}
