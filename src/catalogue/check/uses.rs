//! Messages that templates ask for and a language lacks.

use super::Catalogues;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    let Some(surroundings) = catalogues.surroundings else { return };
    for call in &surroundings.calls {
        let source_has = catalogues.source().is_some_and(|source| source.get(0, false, &call.message).is_some());
        for locale in catalogues.locales.iter() {
            // What the source has and a translation lacks is told beside the source.
            if locale.get(0, false, &call.message).is_some()
                || locale.broken.contains(call.message.as_str())
                || (source_has && !catalogues.is_source(locale))
            {
                continue;
            }
            let text = format!("there is no message `{}` in `{}`", call.message, locale.shown);
            let complaint = Diagnostic::error(Code::MissingMessage, text).labelled(call.span.clone(), "asked for here");
            let known: Vec<&str> = locale.entries.iter().filter(|entry| !entry.is_term).map(|entry| entry.id).collect();
            findings.push(match crate::diagnostic::nearest(&call.message, &known) {
                Some(near) => complaint.help(format!("did you mean `{near}`?")),
                None => complaint.help(format!("add `{} = …` to a file of `{}`", call.message, locale.shown)),
            });
        }
    }
}
