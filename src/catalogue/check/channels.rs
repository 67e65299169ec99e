//! Names of channels that do not say whose they are: «Посольству в Республике Казахстан» as the dative of «Посольство
//! { NAME($party, case: "genitive") } в Республике Казахстан».
//!
//! The long form and the address say whose channel it is, in each of their cases, and name the party in the case that the
//! nominative of the form names it in: what the party's case depends on is the channel, and that has it in any case.

use super::case_forms::is_case;
use super::{Catalogues, Entry, Text};
use crate::catalogue::channels::{self, Slot};
use crate::catalogue::names::{self, Form};
use crate::catalogue::syntax::{self, Inline, Part};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter().filter(|_| catalogues.ours) {
        let channels = catalogues.entries_of(locale).filter(|entry| entry.is_term && names::is_channel(entry.id));
        for entry in channels.filter(|entry| !entry.is_faulty()) {
            for form in Form::ALL {
                of_form(entry, *form, findings);
            }
        }
    }
}

fn of_form(entry: &Entry, form: Form, findings: &mut Diagnostics) {
    let attribute = (form != Form::Long).then(|| form.as_str());
    let Some(name) = entry.text(attribute).filter(|name| !name.pattern.elements.is_empty()) else { return };
    let Some(wanted) = party(name) else {
        // The short form is for the second mention.
        if form != Form::Short {
            let message = format!("`{}` does not say whose channel it is", entry.shown());
            let complaint = Diagnostic::error(Code::OmittedVariable, message).at(entry.place(name));
            findings.push(complaint.help("name the party in it, with the case that stands there: `{ NAME($party) }`"));
        }
        return;
    };
    for case in entry.texts.iter().filter(|text| is_case(text, form)) {
        let shown = case.attribute.unwrap_or_default();
        let Some(own) = party(case) else {
            let message = format!("`.{shown}` does not say whose channel it is");
            let complaint = Diagnostic::error(Code::OmittedVariable, message).at(entry.place(case));
            let complaint = complaint.labelled(entry.place(name), "the name says it");
            findings.push(complaint.help("name the party as the name does"));
            continue;
        };
        if own != wanted {
            let message = format!("`.{shown}` has the party in the {}, and the name in the {}", own.case, wanted.case);
            let complaint = Diagnostic::warning(Code::DifferentCase, message).at(entry.place(case));
            let complaint = complaint.labelled(entry.place(name), "the name");
            findings.push(complaint.help("the channel changes its case, and what depends on it does not"));
        }
    }
}

/// How a text names the party, where it first does.
fn party(text: &Text) -> Option<Slot> {
    let mut slot = None;
    syntax::walk(text.pattern, &mut |part| {
        if let Part::Inline(Inline::FunctionReference { id, arguments }) = part
            && id.name == "NAME"
        {
            let named = arguments.named.iter().filter_map(|argument| match argument.value {
                Inline::StringLiteral { value } => Some((argument.name.name, value)),
                _ => None,
            });
            slot.get_or_insert_with(|| channels::slot(named));
        }
    });
    slot
}
