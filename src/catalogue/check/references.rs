//! A reference to a message, term or attribute that is not there. Fluent prints the reference itself, or takes the
//! default of a selection.

use super::{Catalogues, Entry, HashMap, HashSet, Locale};
use crate::catalogue::syntax::{self, Inline, Part};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    // A brand's name and the like can stand in a file that was not handed in, as long as the source refers to it too.
    let mut elsewhere = catalogues.source().filter(|_| !catalogues.ours).map(Known::referred_to).unwrap_or_default();
    // A name that no translation refers to is misspelt rather than elsewhere.
    if catalogues.translations().next().is_some() && !elsewhere.is_empty() {
        let others: Vec<_> = catalogues.translations().map(Known::referred_to).collect();
        elsewhere.retain(|name| {
            others.iter().any(|translation| translation.contains(name)) || !is_translated(catalogues, *name)
        });
    }
    for locale in catalogues.locales.iter() {
        let known = Known::of(locale);
        for entry in &locale.entries {
            for text in entry.texts.iter().filter(|text| text.has_placeables()) {
                let mut selector = None;
                let mut names: Vec<*const Inline> = Vec::new();
                syntax::walk(text.pattern, &mut |part| match part {
                    Part::Selector(inline, _) => selector = Some(std::ptr::from_ref(inline)),
                    // The name of an argument that has lost its colon is told as that.
                    Part::Inline(inline) if names.contains(&std::ptr::from_ref(inline)) => {}
                    Part::Inline(inline) => {
                        if let Inline::FunctionReference { arguments, .. } = inline
                            && syntax::has_lost_colon(entry.tree, arguments)
                        {
                            names.extend(arguments.positional.iter().map(std::ptr::from_ref));
                        }
                        let selects = selector == Some(std::ptr::from_ref(inline));
                        let found = match inline {
                            Inline::MessageReference { id, .. } if elsewhere.contains(&(false, id.name)) => None,
                            Inline::TermReference { id, attribute: None, .. }
                                if elsewhere.contains(&(true, id.name)) =>
                            {
                                None
                            }
                            Inline::MessageReference { id, attribute } => {
                                message(&known, locale, entry, id.name, attribute.as_ref().map(|id| id.name))
                            }
                            Inline::TermReference { id, attribute, .. } => {
                                let attribute = attribute.as_ref().map(|id| id.name);
                                term(&known, locale, entry, id.name, attribute, selects)
                            }
                            _ => None,
                        };
                        findings.extend(found);
                    }
                    Part::Value(_) => {}
                });
            }
        }
    }
}

/// Whether any entry of the source that refers to a name has a translation, which could refer to it too.
fn is_translated(catalogues: &Catalogues, (is_term, name): (bool, &str)) -> bool {
    let refers = |entry: &&Entry| {
        let mut uses = entry.texts.iter().flat_map(|text| &text.readings).flat_map(|reading| &reading.uses);
        uses.any(|usage| {
            usage.name == name
                && match usage.inline {
                    Inline::TermReference { .. } => is_term,
                    Inline::MessageReference { .. } => !is_term,
                    _ => false,
                }
        })
    };
    let mut referring = catalogues.source().into_iter().flat_map(|source| &source.entries).filter(refers);
    referring.any(|entry| catalogues.translations().any(|locale| locale.counterpart(entry).is_some()))
}

/// The entries of a language that others may refer to, with their attributes.
#[derive(Default)]
struct Known<'s>(HashMap<(bool, &'s str), Vec<&'s str>>);

impl<'s> Known<'s> {
    fn of(locale: &'s Locale<'_, 's>) -> Self {
        let mut known = HashMap::with_capacity_and_hasher(locale.entries.len(), foldhash::fast::RandomState::default());
        for entry in &locale.entries {
            let attributes: &mut Vec<&str> = known.entry((entry.is_term, entry.id)).or_default();
            attributes.extend(entry.texts.iter().filter_map(|text| text.attribute));
        }
        for id in &locale.broken {
            match id.strip_prefix('-') {
                Some(term) => known.entry((true, term)).or_default(),
                None => known.entry((false, id.as_str())).or_default(),
            };
        }
        for (id, attribute) in &locale.broken_attributes {
            let key = id.strip_prefix('-').map_or((false, id.as_str()), |term| (true, term));
            known.entry(key).or_default().push(*attribute);
        }
        Self(known)
    }

    /// What a language refers to and does not have.
    fn referred_to(locale: &'s Locale<'_, 's>) -> HashSet<(bool, &'s str)> {
        let known = Self::of(locale);
        let mut missing = HashSet::default();
        for reading in locale.entries.iter().flat_map(|entry| &entry.texts).flat_map(|text| &text.readings) {
            for usage in &reading.uses {
                let key = match usage.inline {
                    Inline::TermReference { .. } => (true, usage.name),
                    Inline::MessageReference { .. } => (false, usage.name),
                    _ => continue,
                };
                if !known.0.contains_key(&key) {
                    missing.insert(key);
                }
            }
        }
        missing
    }

    fn names(&self, is_term: bool) -> Vec<&'s str> {
        let mut names: Vec<&str> = self.0.keys().filter(|(term, _)| *term == is_term).map(|(_, name)| *name).collect();
        names.sort_unstable();
        names
    }
}

fn message(known: &Known, locale: &Locale, entry: &Entry, id: &str, attribute: Option<&str>) -> Option<Diagnostic> {
    let Some(attributes) = known.0.get(&(false, id)) else {
        let text = format!("there is no message `{id}` in `{}`", locale.shown);
        let complaint = Diagnostic::error(Code::MissingMessage, text).at(entry.tree.span(id));
        return Some(match nearest(id, &known.names(false)) {
            _ if known.0.contains_key(&(true, id)) => complaint.help(format!("did you mean the term `-{id}`?")),
            Some(near) => complaint.help(format!("did you mean `{near}`?")),
            None => complaint.help(format!("add `{id} = …`, or mend the reference")),
        });
    };
    let attribute = attribute?;
    if !attributes.contains(&attribute) {
        let text = format!("`{id}` has no attribute `.{attribute}`");
        let complaint = Diagnostic::error(Code::MissingMessage, text).at(entry.tree.span(attribute));
        return Some(complaint.nearest_with(".", attribute, attributes.iter().copied()));
    }
    None
}

fn term(
    known: &Known,
    locale: &Locale,
    entry: &Entry,
    id: &str,
    attribute: Option<&str>,
    selects: bool,
) -> Option<Diagnostic> {
    let Some(attributes) = known.0.get(&(true, id)) else {
        let text = format!("there is no term `-{id}` in `{}`", locale.shown);
        let complaint = Diagnostic::error(Code::MissingMessage, text).at(entry.tree.span(id));
        return Some(complaint.nearest_with("-", id, known.names(true)));
    };
    let attribute = attribute?;
    if !selects {
        let text = format!("the attribute `.{attribute}` of a term cannot stand in a text");
        let complaint = Diagnostic::error(Code::MissingMessage, text).at(entry.tree.span(attribute));
        return Some(complaint.help("ask for a case with `NAME($variable, case: \"…\")`"));
    }
    if !attributes.contains(&attribute) {
        let text = format!("`-{id}` has no attribute `.{attribute}`");
        let complaint = Diagnostic::error(Code::MissingMessage, text).at(entry.tree.span(attribute));
        return Some(complaint.nearest_with(".", attribute, attributes.iter().copied()));
    }
    None
}
