//! Two names that are one and the same in a language: a republic under the term of another, two months of one name.
//!
//! Names of one beginning are held against each other, form by form and case by case: parties with parties, months with
//! months. What the source calls alike too is alike; where the source lacks a form, its long name counts.

use super::case_forms::{begin_alike, is_inflected};
use super::{Catalogues, Entry, HashMap, Locale};
use crate::catalogue::names::{Form, NOMINATIVE, Name, PREFIXES};
use crate::character::in_small_letters;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter().filter(|_| catalogues.ours) {
        for prefix in PREFIXES {
            of_one_beginning(catalogues, locale, prefix, findings);
        }
    }
}

fn of_one_beginning(catalogues: &Catalogues, locale: &Locale, prefix: &str, findings: &mut Diagnostics) {
    let mut met: HashMap<(Form, &str, String), &Entry> = HashMap::default();
    let mut told: Vec<[&str; 2]> = Vec::new();
    for entry in locale.entries.iter().filter(|entry| entry.is_term && entry.id.starts_with(prefix)) {
        let Some(name) = locale.names.get(entry.id) else { continue };
        for form in Form::ALL.iter().copied() {
            for case in name.cases(form) {
                let Some(said) = name.get(form, case) else { continue };
                let earlier = *met.entry((form, case, small(said))).or_insert(entry);
                let pair = [earlier.id, entry.id];
                if earlier.id == entry.id || told.contains(&pair) || may_be_alike(catalogues, locale, form, pair) {
                    continue;
                }
                told.push(pair);
                let shown = said.split_whitespace().collect::<Vec<_>>().join(" ");
                // Whose other cases are not of it bears the name of the other; else nobody can tell which of them it is.
                let are_strange = [earlier, entry].map(|one| is_strange(&locale.names[one.id], form, case));
                let both = [(earlier, entry), (entry, earlier)].into_iter().zip(are_strange);
                for ((own, other), _) in both.filter(|(_, is_strange)| *is_strange || are_strange[0] == are_strange[1])
                {
                    let message = format!("`-{}` is called `{shown}`, as `-{}` is", own.id, other.id);
                    let complaint = Diagnostic::error(Code::SameName, message).at(place(own, form, case));
                    let complaint = complaint.labelled(place(other, form, case), "the other");
                    findings.push(complaint.help("see which of them bears the name of the other, and mend it"));
                }
            }
        }
    }
}

/// Whether a case begins otherwise than all other cases of its form.
fn is_strange(name: &Name, form: Form, case: &str) -> bool {
    let first = |case: &str| name.get(form, case).and_then(|said| said.split_whitespace().next());
    let Some(own) = first(case) else { return false };
    let whole = name.get(form, case).unwrap_or_default();
    let others: Vec<&str> = name.cases(form).filter(|other| *other != case && is_inflected(other)).collect();
    !others.is_empty()
        && others.iter().all(|other| {
            let words = name.get(form, other).unwrap_or_default();
            first(other).is_some_and(|first| !begin_alike(first, own))
                || words.split_whitespace().zip(whole.split_whitespace()).any(|(one, other)| !begin_alike(one, other))
        })
}

/// Where an entry says a form and case; where it is made of others, at the entry.
fn place(entry: &Entry, form: Form, case: &str) -> Span {
    let text = entry.text(attribute(form, case).as_deref());
    text.map_or_else(|| entry.span(), |text| entry.place(text))
}

/// The attribute that holds a form and case; the name itself has none.
fn attribute(form: Form, case: &str) -> Option<String> {
    match (form, case) {
        (Form::Long, NOMINATIVE) => None,
        (Form::Long, case) => Some(case.to_string()),
        (form, NOMINATIVE) => Some(form.as_str().to_string()),
        (form, case) => Some(format!("{}-{case}", form.as_str())),
    }
}

fn small(text: &str) -> String {
    in_small_letters(&text.split_whitespace().collect::<Vec<_>>().join(" ")).into_owned()
}

/// Whether two names may be alike in a form: the source has them so, or, in the source itself, it is but a short form.
fn may_be_alike(catalogues: &Catalogues, locale: &Locale, form: Form, pair: [&str; 2]) -> bool {
    let Some(source) = catalogues.source().filter(|_| !catalogues.is_source(locale)) else {
        return form == Form::Short;
    };
    let said = |id: &str| {
        let name = source.names.get(id)?;
        name.get(form, NOMINATIVE).or_else(|| name.get(Form::Long, NOMINATIVE)).map(small)
    };
    // A name that the source does not have is told of by itself.
    match pair.map(said) {
        [Some(one), Some(other)] => one == other,
        _ => true,
    }
}
