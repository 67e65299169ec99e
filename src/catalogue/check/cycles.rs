//! A message or term that refers to itself, by whatever way round, attributes included.

use std::collections::{BTreeMap, BTreeSet};

use super::{Catalogues, HashMap, Locale};
use crate::catalogue::syntax::{self, Inline, Part};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    catalogues.locales.iter().for_each(|locale| check_locale(locale, findings));
}

/// A text that can be referred to: whether it is a term's, the entry's identifier, and the attribute.
type Place<'s> = (bool, &'s str, Option<&'s str>);

/// Where each text stands, and which others it refers to.
type References<'s> = BTreeMap<Place<'s>, (Span, BTreeSet<Place<'s>>)>;

fn check_locale(locale: &Locale, findings: &mut Diagnostics) {
    let mut references = References::new();
    for entry in &locale.entries {
        for text in entry.texts.iter().filter(|text| text.has_placeables()) {
            let mut targets = BTreeSet::new();
            syntax::walk(text.pattern, &mut |part| match part {
                Part::Inline(Inline::MessageReference { id, attribute }) => {
                    targets.insert((false, id.name, attribute.as_ref().map(|id| id.name)));
                }
                Part::Inline(Inline::TermReference { id, attribute, .. }) => {
                    targets.insert((true, id.name, attribute.as_ref().map(|id| id.name)));
                }
                _ => {}
            });
            if !targets.is_empty() {
                let place = (entry.is_term, entry.id, text.attribute);
                references.entry(place).or_insert_with(|| (entry.place(text), BTreeSet::new())).1.extend(targets);
            }
        }
    }
    tell(&only_rings(references), findings);
}

/// What is left of references when every text that leads to no ring is taken away, again and again.
fn only_rings(mut references: References<'_>) -> References<'_> {
    let mut referred_by: HashMap<Place, Vec<Place>> = HashMap::default();
    let mut open: HashMap<Place, usize> = HashMap::default();
    for (place, (_, targets)) in &references {
        let known = targets.iter().filter(|target| references.contains_key(*target));
        open.insert(*place, known.map(|target| referred_by.entry(*target).or_default().push(*place)).count());
    }
    let mut done: Vec<_> = open.iter().filter(|(_, count)| **count == 0).map(|(place, _)| *place).collect();
    while let Some(place) = done.pop() {
        references.remove(&place);
        for other in referred_by.remove(&place).unwrap_or_default() {
            if let Some(count) = open.get_mut(&other) {
                *count -= 1;
                if *count == 0 {
                    done.push(other);
                }
            }
        }
    }
    references
}

fn show((is_term, id, attribute): &Place) -> String {
    let attribute = attribute.map(|attribute| format!(".{attribute}")).unwrap_or_default();
    format!("`{}{id}{attribute}`", if *is_term { "-" } else { "" })
}

fn tell(references: &References, findings: &mut Diagnostics) {
    let reached = |from: &Place| {
        let mut reached = BTreeSet::new();
        let mut waiting = vec![*from];
        while let Some(next) = waiting.pop() {
            for target in references.get(&next).into_iter().flat_map(|(_, targets)| targets) {
                if reached.insert(*target) {
                    waiting.push(*target);
                }
            }
        }
        reached
    };
    let mut told = BTreeSet::new();
    for (place, (span, _)) in references {
        let ring = reached(place);
        if !ring.contains(place) || told.contains(place) {
            continue;
        }
        let others: Vec<String> =
            ring.iter().filter(|other| *other != place && reached(other).contains(place)).map(show).collect();
        let way = if others.is_empty() { String::new() } else { format!(" by way of {}", others.join(", ")) };
        let message = format!("{} refers to itself{way}", show(place));
        let mut complaint = Diagnostic::error(Code::CyclicReference, message).at(span.clone());
        // A ring is told once, at its first text.
        for other in ring.iter().filter(|other| *other != place && reached(other).contains(place)) {
            if let Some((span, _)) = references.get(other) {
                complaint = complaint.labelled(span.clone(), "by way of this");
            }
            told.insert(*other);
        }
        findings.push(complaint.help("write the words out in one of the entries"));
    }
}
