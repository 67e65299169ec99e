//! The variants of a sentence that agrees with a name, against what the names that it can be given are: without `[feminine]`,
//! «Дорожная карта принят» would stand on paper.
//!
//! A sentence that tells no genders apart, as of a verb in the present, needs none of them.

use std::collections::BTreeMap;

use super::agreements::agreed;
use super::{Catalogues, Entry, Locale};
use crate::catalogue::names::AGREEMENTS;
use crate::catalogue::syntax::{self, Part};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

const PLURAL: &str = "plural";
const SINGULAR: &str = "singular";
const GENDERS: &[&str] = &["masculine", "feminine", "neuter"];

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for (locale, entry) in catalogues.entries().filter(|(_, entry)| catalogues.ours && !entry.is_term) {
        for text in entry.texts.iter().filter(|text| text.has_selections()) {
            syntax::walk(text.pattern, &mut |part| {
                let Part::Selector(selector, variants) = part else { return };
                let Some((variable, form)) = agreed(selector) else { return };
                let Some(names) = catalogues.names_given(locale, entry, variable) else { return };
                let default = variants.iter().find(|variant| variant.default).map(syntax::key);
                let variants = Variants { keys: variants.iter().map(syntax::key).collect(), default };
                if !variants.are_known() {
                    return;
                }
                let mut lacking: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
                for (id, said) in names.filter_map(|(id, name)| Some((id, name.agreement(form)?))) {
                    if !variants.cover(said) {
                        lacking.entry(said).or_default().push(id);
                    }
                }
                for (said, names) in lacking {
                    findings.push(complaint(locale, entry, &variants, (said, &names)));
                }
            });
        }
    }
}

/// The variants of a selection by their keys.
struct Variants<'s> {
    keys: Vec<&'s str>,
    default: Option<&'s str>,
}

impl Variants<'_> {
    /// Whether all of them are such as names can be; others are told by themselves.
    fn are_known(&self) -> bool {
        self.keys.iter().all(|key| AGREEMENTS.contains(key))
    }

    /// Whether one stands for names of a gender or number.
    fn cover(&self, said: &str) -> bool {
        let has = |key: &str| self.keys.contains(&key);
        let by_gender = GENDERS.iter().any(|gender| has(gender));
        match said {
            _ if has(said) => true,
            PLURAL => false,
            _ if by_gender && GENDERS.contains(&said) => false,
            _ => has(SINGULAR) || self.default != Some(PLURAL),
        }
    }
}

fn complaint(locale: &Locale, entry: &Entry, variants: &Variants, (said, names): (&str, &[&str])) -> Diagnostic {
    let are = match names.len() {
        1 => "is".to_string(),
        count => format!("and {} more are", count - 1),
    };
    let message = format!("no variant `[{said}]` stands here, and `-{}` {are} {said}", names[0]);
    let place = variants.default.map_or_else(|| entry.span(), |default| entry.tree.span(default));
    let complaint = Diagnostic::error(Code::MissingForm, message).at(place);
    let name = locale.names.get(names[0]).map(|name| name.span().clone());
    let complaint =
        name.map_or(complaint.clone(), |name| complaint.labelled(name, "one that the sentence can be given"));
    complaint.help(format!("add `[{said}]` with its words, even where they are those of the default"))
}
