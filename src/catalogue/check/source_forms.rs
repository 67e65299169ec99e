//! The form of a name or a moment that a sentence asks for, against its source: the lines of an address within a
//! sentence, or a deadline that is said as any other moment.
//!
//! A language may well say a name in full where its source shortens it. But an address is set in lines, and a form of
//! moments says what they are.

use std::collections::BTreeMap;

use super::{Catalogues, Entry};
use crate::catalogue::syntax::{self, Inline, Part};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// The functions whose forms are the same in every language.
const MOMENTS: &[&str] = &["DATE", "DATETIME", "PERIOD"];
/// The form of names that no sentence has of itself.
const ADDRESS: &str = "address";

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    let sentences =
        catalogues.translated().filter(|(_, entry, _)| !entry.is_term && !catalogues.is_date_pattern(entry));
    // A form that there is not has been told.
    for (_, entry, source) in sentences.filter(|(_, entry, _)| catalogues.ours && !entry.is_faulty()) {
        let of_source = forms(source);
        for ((function, variable), own) in forms(entry) {
            let Some(known) = of_source.get(&(function, variable)) else { continue };
            let strange = own.iter().find(|(form, _)| match form {
                _ if known.iter().any(|(other, _)| other == form) => false,
                Some(form) => *form == ADDRESS || MOMENTS.contains(&function),
                None => MOMENTS.contains(&function),
            });
            let (Some((form, place)), Some((other, there))) = (strange, known.first()) else { continue };
            let message =
                format!("`{function}(${variable})` asks for {}, and for {} in the source", shown(*form), shown(*other));
            let complaint = Diagnostic::warning(Code::DifferentCase, message).at(entry.tree.span(place));
            let complaint = complaint.labelled(source.tree.span(there), "the source");
            findings.push(complaint.help(match other {
                Some(form) => format!("write `form: \"{form}\"`"),
                None => "leave `form` out".to_string(),
            }));
        }
    }
}

fn shown(form: Option<&str>) -> String {
    form.map_or_else(|| "no form".to_string(), |form| format!("the form `{form}`"))
}

/// A form, or none, and where the call that asks for it stands.
type Asked<'s> = (Option<&'s str>, &'s str);

/// The forms that an entry asks for, by function and variable.
fn forms<'s>(entry: &Entry<'_, 's>) -> BTreeMap<(&'s str, &'s str), Vec<Asked<'s>>> {
    let mut forms: BTreeMap<_, Vec<Asked>> = BTreeMap::new();
    for text in &entry.texts {
        syntax::walk(text.pattern, &mut |part| {
            let Part::Inline(Inline::FunctionReference { id, arguments }) = part else { return };
            let [Inline::VariableReference { id: variable }] = arguments.positional.as_slice() else { return };
            let form = syntax::argument(arguments, "form");
            forms.entry((id.name, variable.name)).or_default().push((form, id.name));
        });
    }
    forms
}
