//! An entry, an attribute or a variant that stands twice. Fluent takes one of them and never says so.

use super::{Catalogues, HashMap, HashSet};
use crate::catalogue::syntax::{self, Part};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::project::BUILT_IN;
use crate::source::Span;

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter() {
        let mut first: HashMap<_, Span> =
            HashMap::with_capacity_and_hasher(locale.entries.len(), foldhash::fast::RandomState::default());
        for entry in &locale.entries {
            if let Some(earlier) = first.insert(entry.key(), entry.span()) {
                findings.push(entry_twice(&entry.shown(), entry.span(), &earlier));
            }
            if entry.texts.len() < 2 {
                continue;
            }
            let mut seen = HashSet::default();
            for attribute in entry.texts.iter().filter_map(|text| text.attribute) {
                if !seen.insert(attribute) {
                    let text = format!("`{}` has the attribute `.{attribute}` twice", entry.shown());
                    let complaint = Diagnostic::error(Code::Duplicate, text).at(entry.tree.span(attribute));
                    findings.push(complaint.help("keep one of them"));
                }
            }
        }
    }
    for (_, entry) in catalogues.entries() {
        for text in entry.texts.iter().filter(|text| text.has_selections()) {
            syntax::walk(text.pattern, &mut |part| {
                let Part::Selector(_, variants) = part else { return };
                let mut seen = HashSet::default();
                for key in variants.iter().map(syntax::key) {
                    if !seen.insert(key) {
                        let complaint =
                            Diagnostic::error(Code::Duplicate, format!("the variant `[{key}]` stands here twice"));
                        findings.push(complaint.at(entry.tree.span(key)).help("keep one of them"));
                    }
                }
            });
        }
    }
}

fn entry_twice(shown: &str, again: Span, first: &Span) -> Diagnostic {
    let complaint = Diagnostic::error(Code::Duplicate, format!("`{shown}` stands in this language twice"));
    let names = [&again, first].map(|span| span.source().name().to_string());
    let built_in = names.iter().find_map(|name| name.strip_prefix(BUILT_IN));
    let help = match built_in {
        Some(file) => format!("a file `{file}` of your own, even an empty one, takes the place of the built-in one"),
        None => "keep one of them".to_string(),
    };
    complaint.labelled(again, "again").labelled(first.clone(), "first").help(help)
}
