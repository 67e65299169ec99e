//! The variables of a text against those of the source language, reading by reading: one that is left out, one that the
//! source does not have, one that is misspelt. A variable that the entry declares to do without (`@omits`) or to say where its
//! source does not (`@adds`) is no finding, nor is a number that a variant stands for alone.

use std::collections::BTreeSet;

use super::plurals::by_number;
use super::text::{Choice, Reading, is_number, placed_variables, selected_variable};
use super::{Catalogues, Entry, Locale, Text};
use crate::catalogue::functions::PLURALS;
use crate::catalogue::syntax::{self, Inline, Part};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    let sentences =
        catalogues.translated().filter(|(_, entry, _)| !entry.is_term && !catalogues.is_date_pattern(entry));
    for (locale, entry, source) in sentences {
        if !entry.texts.iter().chain(&source.texts).any(Text::has_placeables) {
            continue;
        }
        let known = Known::of(catalogues, entry, source);
        for text in &entry.texts {
            let Some(original) = source.text(text.attribute) else { continue };
            if !text.has_placeables() && !original.has_placeables() {
                continue;
            }
            let unknown = unknown(text, &known);
            let omitted = omitted(locale, entry, text, original);
            tell(catalogues, locale, entry, source, (text, original), unknown, omitted, findings);
            if catalogues.ours {
                out_of_place(entry, source, (text, original), findings);
            }
        }
    }
    left_out_by_source(catalogues, findings);
}

/// A variable that the source says in other variants, and in none that can stand for the one that says it here.
fn out_of_place<'s>(
    entry: &Entry<'_, 's>,
    source: &Entry<'_, 's>,
    (text, original): (&Text<'_, 's>, &Text<'_, 's>),
    findings: &mut Diagnostics,
) {
    let selected: BTreeSet<&str> = [text, original]
        .iter()
        .flat_map(|text| &text.readings)
        .flat_map(|reading| &reading.choices)
        .filter_map(|choice| selected_variable(choice.selector))
        .collect();
    let of_source: BTreeSet<&str> = original.readings.iter().flat_map(placed).collect();
    let mut told: BTreeSet<usize> = BTreeSet::new();
    for reading in text.readings.iter().filter(|reading| !reading.choices.is_empty()) {
        let counterparts: Vec<&Reading> =
            original.readings.iter().filter(|there| can_stand_for(there, reading)).collect();
        // What the source never says at all has been told.
        let is_added = |name: &str| selected.contains(name) || entry.annotations.adds(name);
        for variable in placed(reading).into_iter().filter(|name| of_source.contains(name) && !is_added(name)) {
            if counterparts.is_empty() || counterparts.iter().any(|there| placed(there).contains(variable)) {
                continue;
            }
            let span = entry.tree.span(variable);
            if told.insert(span.range().start) {
                let message =
                    format!("`{}` uses the variable `${variable}` where the source language does not", entry.shown());
                let complaint = Diagnostic::error(Code::ExtraVariable, message).at(span);
                let complaint =
                    complaint.labelled(source.tree.span(spot(original, variable).unwrap_or(source.id)), "said here");
                findings.push(complaint.help(format!(
                    "take it out of this variant, or write `# @adds ${variable} REASON` above the entry if it is meant"
                )));
            }
        }
    }
}

/// Whether a reading of the source contradicts none of the choices of a translation. Languages divide numbers in ways of
/// their own.
fn can_stand_for(there: &Reading, reading: &Reading) -> bool {
    there.choices.iter().all(|choice| {
        let variable = selected_variable(choice.selector);
        let own = reading.choices.iter().find(|own| selected_variable(own.selector) == variable);
        own.is_none_or(|own| {
            let is_known = choice.variants.iter().any(|variant| syntax::key(variant) == own.key());
            own.key() == choice.key() || !is_word(own) || !is_word(choice) || (choice.variant.default && !is_known)
        })
    })
}

/// What the source itself leaves out: a variable that each translation, of two at least, says where it stands for this
/// reading of the source.
fn left_out_by_source(catalogues: &Catalogues, findings: &mut Diagnostics) {
    let Some(source) = catalogues.source() else { return };
    for entry in catalogues.entries_of(source).filter(|entry| !entry.is_term && !entry.is_faulty()) {
        let others: Vec<&Entry> = catalogues.translations().filter_map(|locale| locale.counterpart(entry)).collect();
        if others.len() < 2 || catalogues.is_date_pattern(entry) {
            continue;
        }
        let say_values = |text: &Text| {
            let mut translated = others.iter().filter_map(|other| other.text(text.attribute));
            translated.any(Text::has_placeables)
        };
        for text in entry.texts.iter().filter(|text| say_values(text)) {
            for reading in &text.readings {
                let own = placed(reading);
                let said = others.iter().map(|other| said_for(reading, text, other));
                let said = said.reduce(|all, next| all.intersection(&next).copied().collect()).unwrap_or_default();
                for variable in said.difference(&own).filter(|name| !entry.annotations.omits_variable(name)) {
                    // A number may be left out of its variants, and what is misspelt here is told as that.
                    let names: Vec<&str> = own.iter().copied().collect();
                    if reading.choice_on(variable).is_some() || nearest(variable, &names).is_some() {
                        continue;
                    }
                    let place = match reading.choices.last() {
                        Some(choice) if text.readings.len() > 1 => choice.place(entry.tree),
                        _ => entry.place(text),
                    };
                    let message = format!("`{}` leaves out `${variable}`, which every translation says", entry.shown());
                    let complaint = Diagnostic::error(Code::OmittedVariable, message).at(place);
                    findings.push(complaint.help(format!(
                        "place it, or write `# @omits ${variable} REASON` above the entry if this language does without it"
                    )));
                }
            }
        }
    }
}

/// What a translation says in every reading that stands for one of the source.
fn said_for<'s>(reading: &Reading<'_, 's>, original: &Text<'_, 's>, translation: &Entry<'_, 's>) -> BTreeSet<&'s str> {
    let Some(text) = translation.text(original.attribute) else { return BTreeSet::new() };
    let is_of = |own: &&Reading<'_, 's>| matching(own, original).is_some_and(|found| std::ptr::eq(found, reading));
    // What a translation adds to its source is not missed there.
    let said = text.readings.iter().filter(is_of).map(|reading| {
        placed(reading).into_iter().filter(|name| !translation.annotations.adds(name)).collect::<BTreeSet<_>>()
    });
    said.reduce(|all, next| all.intersection(&next).copied().collect()).unwrap_or_default()
}

/// The variables that stand in a reading.
fn placed<'s>(reading: &Reading<'_, 's>) -> BTreeSet<&'s str> {
    reading.uses.iter().flat_map(|usage| placed_variables(usage.inline)).collect()
}

/// The variables of all texts of an entry, each where it first stands.
pub fn variables<'s>(entry: &Entry<'_, 's>) -> Vec<(&'s str, &'s str)> {
    let mut found: Vec<(&str, &str)> = Vec::new();
    for text in entry.texts.iter().filter(|text| text.has_placeables()) {
        each_variable(text, &mut |name| {
            if !found.iter().any(|(known, _)| *known == name) {
                found.push((name, name));
            }
        });
    }
    found
}

/// Every variable of a text, placed or selected on, where it stands.
fn each_variable<'s>(text: &Text<'_, 's>, visit: &mut dyn FnMut(&'s str)) {
    syntax::walk(text.pattern, &mut |part| match part {
        Part::Inline(Inline::VariableReference { id }) | Part::Selector(Inline::VariableReference { id }, _) => {
            visit(id.name);
        }
        _ => {}
    });
}

/// What a translation may use: what its source says or explains, and what it declares to add and its message is given.
struct Known<'a, 't, 's> {
    source: &'a Entry<'t, 's>,
    of_source: Vec<(&'s str, &'s str)>,
    added: Vec<&'a str>,
}

impl<'a, 't, 's> Known<'a, 't, 's> {
    fn of(catalogues: &Catalogues<'t, 's>, entry: &'a Entry<'t, 's>, source: &'a Entry<'t, 's>) -> Self {
        let added = entry.annotations.adds.iter().map(|addition| addition.variable.as_str());
        let given = catalogues.surroundings.filter(|_| !entry.annotations.adds.is_empty());
        let given = given.and_then(|project| project.given_to(entry.id));
        let is_given = |name: &&str| given.as_ref().is_none_or(|given| given.contains(name));
        Self { source, of_source: variables(source), added: added.filter(is_given).collect() }
    }

    fn has(&self, name: &str) -> bool {
        self.of_source.iter().any(|(known, _)| *known == name)
            || self.added.contains(&name)
            || self.source.documents(name)
    }
}

/// The variables that the source does not know, where they stand.
fn unknown<'s>(text: &Text<'_, 's>, known: &Known<'_, '_, 's>) -> Vec<&'s str> {
    let mut unknown = Vec::new();
    each_variable(text, &mut |name| {
        if !known.has(name) {
            unknown.push(name);
        }
    });
    unknown
}

/// A variable that a reading leaves out, and the reading's place in the text.
type Omitted<'s> = (&'s str, usize);

fn omitted<'s>(locale: &Locale, entry: &Entry, text: &Text<'_, 's>, original: &Text<'_, 's>) -> Vec<Omitted<'s>> {
    let anywhere: BTreeSet<&str> = text.readings.iter().flat_map(placed).collect();
    let mut omitted: Vec<Omitted> = Vec::new();
    // What stands for a value that the source does not know is told as that.
    let is_known = |choice: &Choice| {
        let of_source = original.readings.iter().flat_map(|other| &other.choices);
        let mut same = of_source.filter(|other| other.selector == choice.selector).peekable();
        same.peek().is_none() || same.any(|other| other.key() == choice.key())
    };
    let by_words = |choice: &&Choice| matches!(choice.selector, Inline::VariableReference { .. }) && is_word(choice);
    for (index, reading) in text.readings.iter().enumerate() {
        if reading.choices.iter().filter(by_words).any(|choice| !is_known(choice)) {
            continue;
        }
        let own = placed(reading);
        let Some(counterpart) = matching(reading, original) else { continue };
        for variable in placed(counterpart) {
            if own.contains(variable) || entry.annotations.omits_variable(variable) {
                continue;
            }
            if let Some(choice) = reading.choice_on(variable) {
                let number = by_number(choice.selector, choice.variants).is_some();
                let stands_alone = is_number(&choice.variant.key)
                    || locale.plurals.as_ref().is_some_and(|plurals| plurals.is_single(choice.key()));
                // A number that only some variants lack is told as such.
                if number && (stands_alone || anywhere.contains(variable)) {
                    continue;
                }
            }
            if !omitted.iter().any(|(known, at)| *known == variable && (*at == index || !anywhere.contains(variable))) {
                omitted.push((variable, index));
            }
        }
    }
    omitted
}

/// Whether a variant stands for a word, and for no number.
fn is_word(choice: &Choice) -> bool {
    !is_number(&choice.variant.key) && !PLURALS.contains(&choice.key())
}

/// The reading of the source that makes the same choices, as far as it has them.
pub fn matching<'r, 't, 's>(reading: &Reading<'t, 's>, original: &'r Text<'t, 's>) -> Option<&'r Reading<'t, 's>> {
    if original.readings.len() == 1 {
        return original.readings.first();
    }
    let score = |candidate: &Reading| -> i32 {
        candidate
            .choices
            .iter()
            .map(|choice| {
                let same = reading
                    .choices
                    .iter()
                    .find(|own| selected_variable(own.selector) == selected_variable(choice.selector));
                let alike =
                    |own: &str| own == choice.key() || matches!((own, choice.key()), ("1", "one") | ("one", "1"));
                match same {
                    Some(own) if alike(own.key()) => 4,
                    _ if choice.variant.default => 1,
                    Some(_) => -4,
                    None => 0,
                }
            })
            .sum()
    };
    // The first of the best.
    original.readings.iter().rev().max_by_key(|candidate| score(candidate))
}

#[expect(clippy::too_many_arguments, reason = "two entries with a text each, and what was found in them")]
fn tell<'s>(
    catalogues: &Catalogues<'_, 's>,
    locale: &Locale,
    entry: &Entry<'_, 's>,
    source: &Entry<'_, 's>,
    (text, original): (&Text<'_, 's>, &Text<'_, 's>),
    unknown: Vec<&'s str>,
    mut omitted: Vec<Omitted<'s>>,
    findings: &mut Diagnostics,
) {
    if unknown.is_empty() && omitted.is_empty() {
        return;
    }
    let own: BTreeSet<&str> = variables(source).iter().map(|(name, _)| *name).collect();
    for slice in unknown {
        if let Some(meant) = others_agree(catalogues, entry, source, slice) {
            let text =
                format!("`{}` uses the variable `${meant}`, and every translation uses `${slice}`", source.shown());
            let complaint = Diagnostic::error(Code::MissingVariable, text).at(source.tree.span(meant));
            findings.push(
                complaint.labelled(entry.tree.span(slice), "one of them").help(format!("did you mean `${slice}`?")),
            );
            omitted.retain(|(variable, _)| *variable != meant);
            continue;
        }
        let names: Vec<&str> = own.iter().copied().collect();
        let only = if let [(variable, _)] = omitted.as_slice() { Some(*variable) } else { None };
        let meant = nearest(slice, &names).or(only);
        let message =
            format!("`{}` uses the variable `${slice}`, which the source language does not know", entry.shown());
        let complaint = Diagnostic::error(Code::ExtraVariable, message);
        let complaint = complaint.at(entry.tree.span(slice)).labelled(source.place(original), "the source");
        findings.push(complaint.nearest_with("$", slice, own.iter().copied()));
        // What was misspelt is not left out as well.
        if let Some(meant) = meant {
            omitted.retain(|(variable, index)| *variable != meant || !reads(&text.readings[*index], slice));
        }
    }
    for (variable, index) in omitted {
        let place = variant_without(entry, text, original, index, variable)
            .unwrap_or_else(|| line_of(entry, text, original, variable));
        let message = format!("`{}` leaves out `${variable}`, which the source language says", entry.shown());
        let complaint = Diagnostic::error(Code::OmittedVariable, message).at(place);
        let complaint =
            complaint.labelled(source.tree.span(spot(original, variable).unwrap_or(source.id)), "said here");
        let why = format!(
            "place it, or write `# @omits ${variable} REASON` above the entry if {} does without it",
            locale.shown
        );
        findings.push(complaint.help(why));
    }
}

fn reads(reading: &Reading, variable: &str) -> bool {
    reading.uses.iter().any(|usage| placed_variables(usage.inline).any(|name| name == variable))
        || reading.choices.iter().any(|choice| selected_variable(choice.selector) == Some(variable))
}

/// The variant that lacks a variable: of those that a reading takes the outermost that does not say it in any reading,
/// though readings with other variants do without it rightly or say it.
fn variant_without(
    entry: &Entry,
    text: &Text,
    original: &Text,
    index: usize,
    variable: &str,
) -> Option<crate::source::Span> {
    let lacks = |reading: &Reading| {
        !placed(reading).contains(variable)
            && matching(reading, original).is_some_and(|there| placed(there).contains(variable))
    };
    let saying: Vec<&Reading> = text.readings.iter().filter(|reading| !lacks(reading)).collect();
    let takes = |reading: &&Reading, choice: &Choice| {
        reading.choices.iter().any(|own| std::ptr::eq(own.variant, choice.variant))
    };
    let mut choices = text.readings[index].choices.iter();
    let choice = choices.find(|choice| !saying.is_empty() && !saying.iter().any(|reading| takes(reading, choice)))?;
    Some(choice.place(entry.tree))
}

/// Where a text first says a variable.
fn spot<'s>(text: &Text<'_, 's>, variable: &str) -> Option<&'s str> {
    let mut found = None;
    each_variable(text, &mut |name| {
        if name == variable && found.is_none() {
            found = Some(name);
        }
    });
    found
}

/// The line in which a text should have said a variable: where both texts have as many lines, the same one.
fn line_of(entry: &Entry, text: &Text, original: &Text, variable: &str) -> crate::source::Span {
    let [reading] = text.readings.as_slice() else { return entry.place(text) };
    let lines = reading.text.split('\n').count();
    let Some(there) = original.readings.first().filter(|there| lines > 1 && there.text.split('\n').count() == lines)
    else {
        return entry.place(text);
    };
    let at = there.uses.iter().find(|usage| placed_variables(usage.inline).any(|name| name == variable));
    let line = at.map_or(0, |usage| there.text[..usage.at].matches('\n').count());
    let start: usize = reading.text.split_inclusive('\n').take(line).map(str::len).sum();
    let length = reading.text[start..].split('\n').next().map_or(0, str::len);
    reading.span(entry.tree, start..start + length)
}

/// The variable of the source for which every translation, of two at least, has this one: then the source is wrong.
fn others_agree<'s>(
    catalogues: &Catalogues<'_, 's>,
    entry: &Entry<'_, 's>,
    source: &Entry<'_, 's>,
    variable: &str,
) -> Option<&'s str> {
    let own = variables(source);
    let names: Vec<&str> = own.iter().map(|(name, _)| *name).collect();
    let meant = nearest(variable, &names)?;
    let mut agreeing = 0;
    for locale in catalogues.translations() {
        let Some(other) = locale.counterpart(entry) else { continue };
        let used = variables(other);
        if !used.iter().any(|(name, _)| *name == variable) || used.iter().any(|(name, _)| *name == meant) {
            return None;
        }
        agreeing += 1;
    }
    (agreeing >= 2 && !source.documents(meant))
        .then(|| own.iter().find(|(name, _)| *name == meant).map(|(_, slice)| *slice))?
}
