//! Variants that say the same where they must differ: `[flood]` with the words of `[earthquake]`, or a feminine with the
//! words of the neuter.
//!
//! Where the source tells two values apart by words, a translation that has one text for both has lost one of them. A
//! variant that says what the default says is written on purpose: this is how a language says that it has one word for
//! both. Of the variants that agree with a name, a plural is never as a singular, nor a feminine as another gender. Plural categories
//! are each language's own affair.

use fluent_syntax::ast::Variant;

use super::text::{is_blank_variant, selected_variable};
use super::{Catalogues, Entry, Locale, Text};
use crate::catalogue::functions::PLURALS;
use crate::catalogue::syntax::{self, Element, Inline, Part, key};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

const PLURAL: &str = "plural";
/// What a name can agree in: within a row, words may well be alike.
const AGREEING: &[&[&str]] = &[&["masculine", "neuter", "singular"], &["feminine"], &[PLURAL]];

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    let sentences = catalogues
        .entries()
        .filter(|(_, entry)| catalogues.ours && !entry.is_faulty() && !catalogues.is_date_pattern(entry));
    for (locale, entry) in sentences {
        let source = catalogues.source_of(entry).filter(|source| !source.is_faulty());
        for text in entry.texts.iter().filter(|text| text.has_selections()) {
            let original = source.and_then(|source| source.text(text.attribute));
            in_text(locale, entry, text, original, findings);
        }
    }
}

fn in_text(locale: &Locale, entry: &Entry, text: &Text, original: Option<&Text>, findings: &mut Diagnostics) {
    syntax::walk(text.pattern, &mut |part| {
        let Part::Selector(selector, variants) = part else { return };
        let agrees = matches!(selector, Inline::FunctionReference { id, .. } if id.name == "AGREE");
        // A verb in the present says nothing of the gender of its subject.
        let mut singular = variants.iter().filter(|variant| key(variant) != PLURAL);
        let first = singular.next();
        let has_genders = singular.any(|variant| first.is_some_and(|first| first.value != variant.value));
        let default = variants.iter().find(|variant| variant.default).map(key);
        for (index, variant) in variants.iter().enumerate().filter(|(_, variant)| !is_blank_variant(variant)) {
            let must_differ = |one: &str, other: &str| {
                if agrees {
                    let row = |key: &str| AGREEING.iter().position(|row| row.contains(&key));
                    let differ = row(one).zip(row(other)).is_some_and(|(one, other)| one != other);
                    differ && (has_genders || [one, other].contains(&PLURAL))
                } else {
                    let is_default = |key: &str| default.is_some_and(|default| default == key);
                    !is_default(one)
                        && !is_default(other)
                        && original.is_some_and(|original| tells_apart(original, selector, [one, other]))
                }
            };
            let twin = variants[..index]
                .iter()
                .find(|other| other.value == variant.value && must_differ(key(other), key(variant)));
            let Some(twin) = twin else { continue };
            // The later one is the copy, unless the endings tell that it is the other.
            let is_right = |variant| fits(locale, key(variant), variant);
            let (variant, twin) =
                if agrees && is_right(variant) && !is_right(twin) { (twin, variant) } else { (variant, twin) };
            let message = format!("`[{}]` says what `[{}]` says", key(variant), key(twin));
            let complaint = Diagnostic::warning(Code::AlikeVariants, message).at(entry.tree.span(key(variant)));
            let complaint = complaint.labelled(entry.tree.span(key(twin)), "the same words");
            findings.push(complaint.help(if agrees {
                "see which of them has the ending of its gender and number, and mend the other"
            } else {
                "see which of them says what the source says, and mend the other"
            }));
        }
    });
}

/// The endings that Russian words of a gender or number can have.
const ENDINGS: &[(&str, &[&str])] = &[
    ("feminine", &["а", "я", "у", "ю", "ой", "ей", "ь"]),
    ("neuter", &["о", "е", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем"]),
    (PLURAL, &["ы", "и", "е", "х", "ым", "им"]),
    (
        "masculine",
        &[
            "й", "б", "в", "г", "д", "ж", "з", "к", "л", "м", "н", "п", "р", "с", "т", "ч", "ш", "ого", "его", "ому",
            "ему",
        ],
    ),
];

/// Whether a variant ends as words of its gender or number can.
fn fits(locale: &Locale, key: &str, variant: &Variant<&str>) -> bool {
    let Some(Element::TextElement { value }) = variant.value.elements.first() else { return true };
    let word = value.split_whitespace().next().unwrap_or_default();
    let endings = ENDINGS.iter().find(|(gender, _)| *gender == key).map(|(_, endings)| *endings);
    locale.base() != "ru" || endings.is_none_or(|endings| endings.iter().any(|ending| word.ends_with(ending)))
}

/// Whether a text has other words for one value than for another.
fn tells_apart(text: &Text, selector: &Inline, keys: [&str; 2]) -> bool {
    let mut apart = false;
    syntax::walk(text.pattern, &mut |part| {
        let Part::Selector(other, variants) = part else { return };
        if selected_variable(other) != selected_variable(selector) || keys.iter().any(|key| PLURALS.contains(key)) {
            return;
        }
        let [one, another] = keys.map(|wanted| variants.iter().find(|variant| key(variant) == wanted));
        apart |= one.zip(another).is_some_and(|(one, another)| one.value != another.value);
    });
    apart
}
