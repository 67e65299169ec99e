//! Messages that templates or the program ask for and a language lacks.

use super::surroundings::BY_PROGRAM;
use super::{Catalogues, Entry};
use crate::catalogue::lists;
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
    by_program(catalogues, findings);
}

/// What the program asks for and translations have, and the source has not; a translation is held against its source.
fn by_program(catalogues: &Catalogues, findings: &mut Diagnostics) {
    let Some(source) = catalogues.source() else { return };
    let lacks = |id: &&str| source.get(0, false, id).is_none() && !source.broken.contains(*id);
    // Where a language lacks a pattern of lists or dates, that is told where a note asks for it.
    let of_language = |entry: &&Entry| {
        catalogues.is_list(entry)
            || catalogues.is_date_pattern(entry)
            || [lists::MIDDLE, lists::END].contains(&entry.id)
    };
    for id in BY_PROGRAM.iter().filter(|id| lacks(id)) {
        let translated = catalogues.translations().find_map(|locale| locale.get(0, false, id));
        if let Some(translated) = translated.filter(|entry| !of_language(entry)) {
            let text = format!("`{}` lacks the message `{id}`, which the program asks for", source.shown);
            let complaint = Diagnostic::error(Code::MissingMessage, text).labelled(translated.span(), "a translation");
            findings.push(complaint.help(format!("add `{id} = …` to a file of `{}`", source.shown)));
        }
    }
}
