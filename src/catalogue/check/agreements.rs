//! Names that do not say their gender or number where a sentence asks for it: `AGREE($documents)`.
//!
//! Which name a sentence will be given is known only from a note; so each name is told of that it can be given. A language
//! without genders needs none. Where no name says anything, the sentence is told of.

use std::collections::BTreeMap;

use super::surroundings::ValueType;
use super::{Catalogues, Locale};
use crate::catalogue::names::{Form, NOMINATIVE, Name};
use crate::catalogue::syntax::{self, Inline, Part};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::project::BUILT_IN;
use crate::source::Span;

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter().filter(|_| catalogues.ours) {
        let has_genders = locale.names.values().any(Name::has_gender);
        let mut told: Vec<&str> = Vec::new();
        for ((prefix, form), askers) in asked(catalogues, locale) {
            // A form that a name does not have is a matter of the form.
            let alike =
                locale.names.iter().filter(|(id, name)| id.starts_with(prefix) && name.get(form, NOMINATIVE).is_some());
            let says = |name: &Name| name.agreement(form).is_some_and(|said| said != "singular" || !has_genders);
            let (with, without): (Vec<_>, Vec<_>) = alike.partition(|(_, name)| says(name));
            // A project with names of its own need not suit the built-in kinds that it has no use for.
            let of_project = |asker: &&Span| !asker.source().name().starts_with(BUILT_IN);
            if with.is_empty() && !without.is_empty() {
                for asker in askers.iter().filter(of_project) {
                    let text = format!("no name `-{prefix}…` of this language says what words agree with it");
                    let complaint = Diagnostic::error(Code::MissingForm, text).at(asker.clone());
                    findings.push(complaint.help("add `.gender = …` or `.number = …` to the names"));
                }
                continue;
            }
            for (id, name) in without {
                let omits = locale.get(0, true, id).is_some_and(|entry| {
                    ["gender", "number"].iter().any(|attribute| entry.annotations.omits_attribute(attribute))
                });
                let is_broken = locale.get(0, true, id).is_some_and(|entry| {
                    ["gender", "number"].iter().any(|attribute| locale.is_broken_attribute(entry, attribute))
                });
                if omits || is_broken || told.contains(&id.as_str()) {
                    continue;
                }
                told.push(id);
                let wanted = if has_genders { "gender" } else { "number" };
                let text = format!("`-{id}` has no `.{wanted}`, which sentences agree with");
                let asker = askers.iter().find(of_project);
                let complaint = match asker {
                    Some(_) => Diagnostic::error(Code::MissingForm, text),
                    None => Diagnostic::warning(Code::MissingForm, text),
                };
                let mut complaint = complaint.at(name.span().clone());
                if let Some(asker) = asker.or(askers.first()) {
                    complaint = complaint.labelled(asker.clone(), "asked for here");
                }
                findings.push(complaint.help(format!("add the attribute `.{wanted} = …` to `-{id}`")));
            }
        }
    }
}

/// The variable and form of the name that words agree with by an expression.
pub fn agreed<'s>(inline: &Inline<'s>) -> Option<(&'s str, Form)> {
    let Inline::FunctionReference { id, arguments } = inline else { return None };
    let [Inline::VariableReference { id: variable }] = arguments.positional.as_slice() else { return None };
    let form = syntax::argument(arguments, "form").and_then(Form::named);
    (id.name == "AGREE").then_some((variable.name, form.unwrap_or(Form::Long)))
}

/// What the sentences of a language agree with: the beginning of the names and the form, with the places.
fn asked(catalogues: &Catalogues, locale: &Locale) -> BTreeMap<(&'static str, Form), Vec<Span>> {
    let mut asked: BTreeMap<_, Vec<Span>> = BTreeMap::new();
    let Some(project) = catalogues.surroundings else { return asked };
    for entry in locale.entries.iter().filter(|entry| !entry.is_term) {
        for text in entry.texts.iter().filter(|text| text.has_placeables()) {
            syntax::walk(text.pattern, &mut |part| {
                let Part::Inline(inline) = part else { return };
                let Some((variable, form)) = agreed(inline) else { return };
                if let Some(ValueType::Name(prefix)) = project.type_of(entry.id, variable) {
                    asked.entry((prefix, form)).or_default().push(entry.tree.span(variable));
                }
            });
        }
    }
    asked
}
