//! A name that the catalogues have and a sentence says in other words: where the source says “Member States”, a
//! translation says it as `-party-member-states` does, in any case. And a term that the source refers to, `{ -term }`, and
//! a translation does not, or that all translations refer to and the source says in words.

use std::collections::BTreeMap;

use super::words::words;
use super::{Catalogues, Entry, Locale, Reading, Text};
use crate::catalogue::names::{Form, Name, is_channel};
use crate::catalogue::syntax::Inline;
use crate::character::in_small_letters;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    references(catalogues, findings);
    spelt_out_in_source(catalogues, findings);
    let Some(source) = catalogues.source().filter(|_| catalogues.ours) else { return };
    let base = Base::of(catalogues, &source.names);
    for (locale, entry, original) in catalogues.translated() {
        // The name of a channel is a sentence about its party; other names are what is looked for.
        if (entry.is_term && !is_channel(entry.id)) || catalogues.is_list(entry) {
            continue;
        }
        for text in &entry.texts {
            let Some(original_text) = original.text(text.attribute) else { continue };
            for name in original_text.readings.iter().flat_map(|reading| base.said_in(&reading.text)) {
                let Some(translated) = locale.names.get(name.id) else { continue };
                let says = |reading: &Reading| {
                    says(&small(&reading.text), translated, name.words.len() == 1) || says_by_call(reading)
                };
                if !text.readings.iter().any(says) {
                    // The form that the source writes, where the translation has it.
                    let of_form = |form| translated.get(form, "nominative");
                    let term = of_form(name.form).or_else(|| of_form(Form::Long)).unwrap_or_default();
                    let message = format!("the source says `{}`, and this does not say `{term}`", name.words.join(" "));
                    let complaint = Diagnostic::warning(Code::TermBase, message).at(entry.place(text));
                    let complaint = complaint.labelled(translated.span().clone(), "the name");
                    findings.push(complaint.help(format!("write `{term}`, in the case that the sentence needs")));
                }
            }
        }
    }
}

/// A translation that says the name by a call says it as the catalogue has it.
fn says_by_call(reading: &Reading) -> bool {
    reading.uses.iter().any(|usage| matches!(usage.inline, Inline::FunctionReference { id, .. } if id.name == "NAME"))
        && reading.words().len() < 3
}

/// Terms that the source refers to and a translation leaves out.
fn references(catalogues: &Catalogues, findings: &mut Diagnostics) {
    // A reference that leads nowhere has been told.
    for (locale, entry, source) in catalogues.translated().filter(|(_, entry, _)| !entry.is_term && !entry.is_faulty())
    {
        for text in &entry.texts {
            let Some(original) = source.text(text.attribute) else { continue };
            let terms = |reading: &Reading<'_, '_>| {
                let mut terms: Vec<String> = reading
                    .uses
                    .iter()
                    .filter(|usage| matches!(usage.inline, Inline::TermReference { .. }))
                    .map(|usage| usage.name.to_string())
                    .collect();
                terms.dedup();
                terms
            };
            let Some(wanted) = original
                .readings
                .iter()
                .map(terms)
                .reduce(|all, next| all.into_iter().filter(|term| next.contains(term)).collect::<Vec<_>>())
            else {
                continue;
            };
            for term in wanted {
                if text.readings.iter().all(|reading| terms(reading).iter().all(|own| *own != term))
                    && !refers_by_message(locale, entry, text, &term, &mut Vec::new())
                    && (!catalogues.ours || locale.get(0, true, &term).is_some())
                {
                    let message = format!("the source refers to `-{term}`, and this does not");
                    let complaint = Diagnostic::warning(Code::TermBase, message).at(entry.place(text));
                    let complaint = complaint.labelled(source.place(original), "the source");
                    findings.push(complaint.help(format!("write `{{ -{term} }}` where the text says it in words")));
                }
            }
        }
    }
}

/// Whether a text refers to a term by way of messages that it refers to.
fn refers_by_message<'s>(
    locale: &Locale<'_, 's>,
    entry: &Entry<'_, 's>,
    text: &Text<'_, 's>,
    term: &str,
    asked: &mut Vec<&'s str>,
) -> bool {
    text.readings.iter().flat_map(|reading| &reading.uses).any(|usage| match usage.inline {
        Inline::TermReference { .. } => usage.name == term,
        Inline::MessageReference { attribute, .. } if !asked.contains(&usage.name) => {
            asked.push(usage.name);
            let message = locale.get(entry.bundle, false, usage.name);
            let attribute = attribute.as_ref().map(|id| id.name);
            let text = message.and_then(|message| Some((message, message.text(attribute)?)));
            text.is_some_and(|(message, text)| refers_by_message(locale, message, text, term, asked))
        }
        _ => false,
    })
}

/// Terms that every translation refers to, of two at least, and that the source says in words.
fn spelt_out_in_source(catalogues: &Catalogues, findings: &mut Diagnostics) {
    let Some(source) = catalogues.source() else { return };
    for entry in source.entries.iter().filter(|entry| !entry.is_term && !entry.is_faulty()) {
        let mut translated = catalogues.translations().filter_map(|locale| locale.counterpart(entry));
        let Some(first) = translated.next().filter(|first| first.texts.iter().any(Text::has_placeables)) else {
            continue;
        };
        let others: Vec<&Entry> = translated.collect();
        if others.is_empty() {
            continue;
        }
        for text in &entry.texts {
            let refers = |other: &Entry, term: &str| {
                let uses = other.text(text.attribute).into_iter().flat_map(|text| &text.readings);
                let mut uses = uses.flat_map(|reading| &reading.uses);
                uses.any(|usage| usage.name == term && matches!(usage.inline, Inline::TermReference { .. }))
            };
            let of_first = first.text(text.attribute).into_iter().flat_map(|text| &text.readings);
            let mut terms: Vec<&str> = of_first
                .flat_map(|reading| &reading.uses)
                .filter(|usage| matches!(usage.inline, Inline::TermReference { .. }))
                .map(|usage| usage.name)
                .collect();
            terms.sort_unstable();
            terms.dedup();
            terms.retain(|term| !refers(entry, term) && others.iter().all(|other| refers(other, term)));
            for term in terms {
                let known = source.entries.iter().find(|known| known.is_term && known.id == term);
                let Some([name]) = known.and_then(|known| known.text(None)).map(|text| text.readings.as_slice()) else {
                    continue;
                };
                let said = text.readings.iter().find_map(|reading| Some((reading, reading.text.find(&*name.text)?)));
                let Some((reading, at)) = said.filter(|_| !name.is_blank() && name.uses.is_empty()) else { continue };
                let message = format!("every translation refers to `-{term}`, and this says it in words");
                let complaint = Diagnostic::warning(Code::TermBase, message);
                let complaint = complaint.at(reading.span(entry.tree, at..at + name.text.len()));
                let complaint = complaint.labelled(first.span(), "one of them");
                findings.push(complaint.help(format!("write `{{ -{term} }}`")));
            }
        }
    }
}

/// The names of the source language, as words that are looked for in its sentences.
struct Base<'a>(Vec<Known<'a>>);

struct Known<'a> {
    id: &'a str,
    form: Form,
    words: Vec<&'a str>,
}

impl<'a> Base<'a> {
    fn of(catalogues: &Catalogues, names: &'a BTreeMap<String, Name>) -> Self {
        let mut known = Vec::new();
        for (id, name) in names.iter().filter(|(id, _)| !id.starts_with("month-")) {
            for form in &[Form::Long, Form::Short] {
                let Some(text) = name.get(*form, "nominative") else { continue };
                let words: Vec<&str> = words(text).map(|word| word.text).collect();
                // A single word is a name where it begins with a capital and is no common noun.
                let is_name = match words.as_slice() {
                    [] => false,
                    [word] => {
                        word.chars().next().is_some_and(char::is_uppercase)
                            && (id.starts_with("place-") || catalogues.is_state(id))
                    }
                    _ => true,
                };
                if is_name && !known.iter().any(|other: &Known| other.id == id && other.words == words) {
                    known.push(Known { id, form: *form, words });
                }
            }
        }
        // Longer names first: what is a part of another is not looked for again.
        known.sort_by_key(|known| std::cmp::Reverse(known.words.len()));
        Self(known)
    }

    /// The names that a sentence says in words, the longest at each place.
    fn said_in(&self, text: &str) -> Vec<&Known<'a>> {
        let all: Vec<&str> = words(text).map(|word| word.text).collect();
        let mut taken = vec![false; all.len()];
        let mut said: Vec<&Known> = Vec::new();
        for known in &self.0 {
            if known.words.len() > all.len() {
                continue;
            }
            for start in 0..=all.len() - known.words.len() {
                let range = start..start + known.words.len();
                if all[range.clone()] == known.words[..] && !taken[range.clone()].iter().any(|taken| *taken) {
                    taken[range].fill(true);
                    if !said.iter().any(|other| other.id == known.id) {
                        said.push(known);
                    }
                }
            }
        }
        said
    }
}

/// The words of a text in small letters.
fn small(text: &str) -> Vec<String> {
    words(text).map(|word| word.small().into_owned()).collect()
}

/// The words of a text without their endings, which cases change.
fn stems(text: &str) -> Vec<String> {
    words(text).map(|word| stem(word.text)).collect()
}

pub fn stem(word: &str) -> String {
    let word = in_small_letters(word);
    let length = word.chars().count();
    let kept = if length <= 3 { length.min(2) } else { length.saturating_sub(3).max(3) };
    word.chars().take(kept).collect()
}

/// Whether a text has the words of a name in some form and case, endings apart.
fn says(text: &[String], name: &Name, in_one_word: bool) -> bool {
    let alike = |own: &String, wanted: &String| own.starts_with(wanted.as_str());
    [Form::Long, Form::Short].iter().any(|form| {
        name.cases(*form).filter_map(|case| name.get(*form, case)).any(|wanted| {
            let wanted = stems(wanted);
            // What the source says in one word the translation may call by more: «город Астана».
            let whole = !wanted.is_empty()
                && text.windows(wanted.len()).any(|window| window.iter().zip(&wanted).all(|(a, b)| alike(a, b)));
            whole || (in_one_word && wanted.iter().any(|wanted| text.iter().any(|own| alike(own, wanted))))
        })
    })
}
