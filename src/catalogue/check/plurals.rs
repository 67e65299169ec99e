//! Plural categories (CLDR): those that a language needs and an entry lacks, and those that the language does not have.
//!
//! The default variant covers `other`, and a variant for a number covers the category that stands for that number
//! alone: `[1]` covers `one` in English.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{self, VariantKey};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};

use super::text::{is_number, selected_variable};
use super::way::Habit;
use super::{Catalogues, Entry, Locale};
use crate::catalogue::functions::PLURALS;
use crate::catalogue::syntax::{self, Inline, Part};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::language::Language;

/// The categories of a language.
pub struct Plurals {
    cardinal: Categories,
    ordinal: Categories,
}

struct Categories {
    /// All that the language has.
    known: BTreeSet<&'static str>,
    /// Those that whole numbers of daily life fall into.
    needed: BTreeSet<&'static str>,
    /// Those that stand for one number alone, with the number.
    single: BTreeMap<&'static str, u32>,
    /// Some numbers of each.
    examples: BTreeMap<&'static str, Vec<u32>>,
}

/// Numbers that stand for a category in a message: in Russian 2, 3, 4 are few, and so are 22 and 23.
const EXAMPLES: usize = 5;

/// Whole numbers by which it is found out which categories are met with: all residues of a hundred, and more.
const SAMPLE: std::ops::RangeInclusive<u32> = 0..=220;

/// Numbers that are met with seldom, and whose categories an entry may leave to its default.
const RARE: &[&str] =
    &["1000", "1000000", "0.0", "0.1", "0.5", "1.0", "1.1", "1.5", "2.0", "5.5", "10.0", "0.00", "1.25"];

impl Plurals {
    /// The categories of a language; none where CLDR does not know it.
    pub fn of(language: &Language) -> Option<Self> {
        let base = language.base().parse::<Language>().ok()?;
        let of = |kind| {
            let rules = PluralRules::create(language.identifier().clone(), kind);
            rules
                .or_else(|_| PluralRules::create(base.identifier().clone(), kind))
                .ok()
                .map(|rules| Categories::of(&rules))
        };
        Some(Self { cardinal: of(PluralRuleType::CARDINAL)?, ordinal: of(PluralRuleType::ORDINAL)? })
    }

    const fn categories(&self, ordinal: bool) -> &Categories {
        if ordinal { &self.ordinal } else { &self.cardinal }
    }

    /// Whether a category of counting stands for one number alone, which a text then need not name.
    pub fn is_single(&self, category: &str) -> bool {
        self.number_of(category).is_some()
    }

    /// Whether whole numbers are of more than one category of counting.
    pub fn is_divided(&self) -> bool {
        self.cardinal.needed.len() > 1
    }

    /// The number that a category of counting stands for alone.
    pub fn number_of(&self, category: &str) -> Option<u32> {
        self.cardinal.single.get(category).copied()
    }
}

impl Categories {
    fn of(rules: &PluralRules) -> Self {
        let mut met: BTreeMap<&'static str, Vec<u32>> = BTreeMap::new();
        for number in SAMPLE {
            if let Ok(category) = rules.select(number) {
                met.entry(name(&category)).or_default().push(number);
            }
        }
        let rare = RARE.iter().filter_map(|number| rules.select(*number).ok()).map(|category| name(&category));
        Self {
            known: met.keys().copied().chain(rare).chain(["other"]).collect(),
            needed: met.keys().copied().collect(),
            single: met
                .iter()
                .filter_map(|(category, numbers)| match numbers.as_slice() {
                    [number] => Some((*category, *number)),
                    _ => None,
                })
                .collect(),
            examples: met
                .into_iter()
                .map(|(category, numbers)| (category, numbers.into_iter().take(EXAMPLES).collect()))
                .collect(),
        }
    }

    /// A category with numbers that fall into it: "`[few]` for 2, 3, 4, 22, 23 and so on".
    fn explained(&self, category: &str) -> String {
        let examples = self.examples.get(category).map(Vec::as_slice).unwrap_or_default();
        let listed = examples.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let and_others = if examples.len() == EXAMPLES { " and so on" } else { "" };
        format!("`[{category}]` for {listed}{and_others}")
    }
}

const fn name(category: &PluralCategory) -> &'static str {
    match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}

/// A selection by number.
pub struct Selection<'t, 's> {
    pub selector: &'t Inline<'s>,
    pub variants: &'t [ast::Variant<&'s str>],
    pub is_ordinal: bool,
    /// Whether any of its variants is a category rather than a number or the default.
    pub has_categories: bool,
}

impl Selection<'_, '_> {
    /// Whether any variant is chosen by one number alone.
    fn has_figures(&self) -> bool {
        self.variants.iter().any(|variant| is_number(&variant.key))
    }
}

/// The plural category that a misspelt one is nearest to.
fn nearest_category(key: &str) -> Option<&'static str> {
    // What most is chosen by, in our catalogues, is no number at all.
    if PLURALS.contains(&key) || matches!(key, "yes" | "no") {
        return None;
    }
    let distance = |category: &&str| strsim::osa_distance(category, key);
    let nearest = PLURALS.iter().copied().min_by_key(distance)?;
    (1..=2).contains(&distance(&nearest)).then_some(nearest)
}

/// A selection as one by number, if it is one: on `NUMBER`, or with variants that are plural categories or numbers.
pub fn by_number<'t, 's>(selector: &'t Inline<'s>, variants: &'t [ast::Variant<&'s str>]) -> Option<Selection<'t, 's>> {
    let keys = || {
        variants.iter().filter_map(|variant| match variant.key {
            VariantKey::Identifier { name } => Some(name),
            VariantKey::NumberLiteral { .. } => None,
        })
    };
    let has_categories = keys().any(|key| key != "other" && PLURALS.contains(&key));
    let figures = variants.len() > keys().count();
    let (is_number, is_ordinal) = match selector {
        Inline::VariableReference { .. } => (has_categories || figures, false),
        Inline::FunctionReference { id, arguments } if id.name == "NUMBER" => {
            let ordinal = arguments.named.iter().any(|argument| {
                argument.name.name == "type" && matches!(argument.value, Inline::StringLiteral { value: "ordinal" })
            });
            (true, ordinal)
        }
        _ => (false, false),
    };
    is_number.then_some(Selection { selector, variants, is_ordinal, has_categories })
}

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for (locale, entry) in catalogues.entries() {
        check_entry(catalogues, locale, entry, findings);
    }
}

fn check_entry(catalogues: &Catalogues, locale: &Locale, entry: &Entry, findings: &mut Diagnostics) {
    let Some(plurals) = &locale.plurals else { return };
    for text in entry.texts.iter().filter(|text| text.has_selections()) {
        syntax::walk(text.pattern, &mut |part| {
            let Part::Selector(selector, variants) = part else { return };
            let counted = || is_counted(catalogues, entry, selector);
            let Some(selection) = by_number(selector, variants).or_else(|| {
                // A lone default, or one beside misspelt categories, says nothing of what it selects on; the other languages do.
                let is_alone = variants.len() == 1 && !locale.way().has(Habit::OneForm);
                let is_misspelt = || variants.iter().any(|variant| nearest_category(syntax::key(variant)).is_some());
                ((is_alone || is_misspelt()) && counted()).then_some(Selection {
                    selector,
                    variants,
                    is_ordinal: false,
                    has_categories: false,
                })
            }) else {
                return;
            };
            check_known(locale, entry, &selection, plurals, findings);
            if selection.has_categories || matches!(selector, Inline::FunctionReference { .. }) || counted() {
                check_needed(locale, entry, &selection, plurals, findings);
            }
        });
    }
}

/// Whether another language selects on the same variable by category.
fn is_counted(catalogues: &Catalogues, entry: &Entry, selector: &Inline) -> bool {
    let variable = selected_variable(selector);
    if variable.is_none() {
        return false;
    }
    let others = catalogues.locales.iter().filter_map(|locale| locale.counterpart(entry));
    others.flat_map(|other| &other.texts).flat_map(|text| &text.readings).flat_map(|reading| &reading.choices).any(
        |choice| {
            selected_variable(choice.selector) == variable
                && by_number(choice.selector, choice.variants)
                    .is_some_and(|selection| selection.has_categories && !selection.is_ordinal)
        },
    )
}

fn shown(locale: &Locale) -> String {
    locale.language.as_ref().map(ToString::to_string).unwrap_or_default()
}

fn check_known(locale: &Locale, entry: &Entry, selection: &Selection, plurals: &Plurals, findings: &mut Diagnostics) {
    let known = &plurals.categories(selection.is_ordinal).known;
    for variant in selection.variants {
        let VariantKey::Identifier { name } = variant.key else { continue };
        let list = known.iter().map(|category| format!("`[{category}]`")).collect::<Vec<_>>().join(", ");
        let language = shown(locale);
        let what = if selection.is_ordinal { "ordinal number" } else { "number" };
        let complaint = if PLURALS.contains(&name) {
            if known.contains(name) {
                continue;
            }
            Diagnostic::error(Code::PluralCategory, format!("no {what} is `[{name}]` in `{language}`"))
        } else if !selection.has_categories
            && selection.has_figures()
            && matches!(selection.selector, Inline::VariableReference { .. })
        {
            // Words beside numbers, and no category: a text that is selected on.
            continue;
        } else {
            if nearest_category(name).is_none() && matches!(selection.selector, Inline::VariableReference { .. }) {
                continue;
            }
            let complaint = Diagnostic::error(Code::MissingForm, format!("the variant `[{name}]` can never be chosen"));
            findings.push(complaint.at(entry.tree.span(name)).nearest(name, known.iter().copied()));
            continue;
        };
        findings.push(complaint.at(entry.tree.span(name)).help(format!("the language has {list}")));
    }
}

fn check_needed(locale: &Locale, entry: &Entry, selection: &Selection, plurals: &Plurals, findings: &mut Diagnostics) {
    let categories = plurals.categories(selection.is_ordinal);
    let mut covered = BTreeSet::from(["other"]);
    let mut numbers = BTreeSet::new();
    for variant in selection.variants {
        match variant.key {
            // What is misspelt is told as that, and not as lacking too.
            VariantKey::Identifier { name } => drop(covered.insert(nearest_category(name).unwrap_or(name))),
            VariantKey::NumberLiteral { value } => drop(numbers.insert(value)),
        }
    }
    let lacking: Vec<&str> = categories
        .needed
        .iter()
        .filter(|category| !covered.contains(*category))
        .filter(|category| {
            categories.single.get(*category).is_none_or(|number| !numbers.contains(number.to_string().as_str()))
        })
        .copied()
        .collect();
    if lacking.is_empty() {
        return;
    }
    let language = shown(locale);
    let list = lacking.iter().map(|category| format!("`[{category}]`")).collect::<Vec<_>>().join(" and ");
    let explained = lacking.iter().map(|category| categories.explained(category)).collect::<Vec<_>>().join(", ");
    let text = format!("numbers that are {list} in `{language}` have no variant here");
    let place = match selection.selector {
        Inline::VariableReference { id } | Inline::FunctionReference { id, .. } => id.name,
        _ => entry.id,
    };
    let complaint = Diagnostic::error(Code::PluralCategory, text).at(entry.tree.span(place));
    findings.push(complaint.help(format!("add {explained}, with the words as they are with such a number")));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(tag: &str) -> Plurals {
        tag.parse().ok().and_then(|language| Plurals::of(&language)).unwrap_or_else(|| unreachable!("{tag} is of CLDR"))
    }

    fn categories(tag: &str) -> (Vec<&'static str>, Vec<&'static str>, Vec<&'static str>) {
        let cardinal = of(tag).cardinal;
        (
            cardinal.needed.iter().copied().collect(),
            cardinal.known.iter().copied().collect(),
            cardinal.single.keys().copied().collect(),
        )
    }

    #[test]
    fn whole_numbers_need_the_categories_of_cldr() {
        assert_eq!(categories("en"), (vec!["one", "other"], vec!["one", "other"], vec!["one"]));
        assert_eq!(categories("ru"), (vec!["few", "many", "one"], vec!["few", "many", "one", "other"], vec![]));
        assert_eq!(categories("kk"), (vec!["one", "other"], vec!["one", "other"], vec!["one"]));
        assert_eq!(categories("ja").0, ["other"]);
    }

    #[test]
    fn ordinal_numbers_have_categories_of_their_own() {
        assert_eq!(of("en").ordinal.needed.iter().copied().collect::<Vec<_>>(), ["few", "one", "other", "two"]);
    }
}
