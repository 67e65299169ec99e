//! The two orders in which parties are listed: that of protocol, which is the order of `parties.yaml`, and that of a
//! language's own alphabet.
//!
//! Precedence is a decision of the house, so it is data; the alphabet is not, so it is Unicode's: CLDR's rules for the
//! language, as ICU applies them. By the code points of its letters, «Әзербайжан» would stand behind «Япония».

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;

use crate::language::Language;

/// Puts items in the order of a language's alphabet, by the names that `key` gives them. Equal names keep their order.
pub fn alphabetical<T>(items: &mut [T], language: &Language, key: impl Fn(&T) -> String) {
    // The tag has been read as a language's; one that CLDR has no rules for is ordered by its root rules.
    let locale: Locale = language.to_string().parse().unwrap_or(Locale::UNKNOWN);
    let preferences = CollatorPreferences::from(locale);
    match Collator::try_new(preferences, CollatorOptions::default()) {
        Ok(collator) => sort(items, &collator, key),
        Err(_) => items.sort_by_cached_key(key),
    }
}

fn sort<T>(items: &mut [T], collator: &CollatorBorrowed<'_>, key: impl Fn(&T) -> String) {
    items.sort_by(|one, other| collator.compare(&key(one), &key(other)));
}
