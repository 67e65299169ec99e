//! A language of the project, by its tag.

use std::fmt;
use std::str::FromStr;

use icu_casemap::CaseMapper;
use intl_pluralrules::{PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use crate::hyphenation;

/// A BCP 47 language tag, such as `kk`; compared and shown by its canonical form.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(LanguageIdentifier);

impl Language {
    /// The tag as Fluent and CLDR take it.
    #[must_use]
    pub const fn identifier(&self) -> &LanguageIdentifier {
        &self.0
    }

    /// The language alone, without script and region: `en` of `en-GB`.
    #[must_use]
    pub fn base(&self) -> &str {
        self.0.language.as_str()
    }

    /// Whether it is a language that CLDR has plural rules for: any that software is commonly translated into.
    #[must_use]
    pub fn is_known(&self) -> bool {
        let base = self.0.language.as_str();
        PluralRules::get_locales(PluralRuleType::CARDINAL).iter().any(|known| known.language.as_str() == base)
    }

    /// Whether its words can be divided at the end of a line, so that it can be justified: by Typst's patterns (those
    /// of the `hypher` crate) or by a rule of [`crate::hyphenation`].
    #[must_use]
    pub fn has_hyphenation(&self) -> bool {
        let by_typst = match *self.base().as_bytes() {
            [a, b] => hypher::Lang::from_iso([a, b]).is_some(),
            _ => false,
        };
        by_typst || self.hyphenation().is_some()
    }

    /// The rule that divides its words, where Typst has no patterns: a function from a word to byte positions in it.
    #[must_use]
    pub fn hyphenation(&self) -> Option<fn(&str) -> Vec<usize>> {
        // Kazakh in Arabic or Latin letters has other rules, and passes through that for Cyrillic untouched.
        (self.base() == "kk").then_some(hyphenation::kazakh)
    }
}

impl Language {
    /// A text in capitals, by the language's own rules: Turkish has İ for i, and Greek drops its accents.
    #[must_use]
    pub fn capitals(&self, text: &str) -> String {
        // Both crates write a tag alike.
        let language = self.0.to_string().parse().unwrap_or(icu_locale_core::LanguageIdentifier::UNKNOWN);
        CaseMapper::new().uppercase_to_string(text, &language).into_owned()
    }
}

/// The quotation marks of a language, each opening and closing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuotationMarks {
    /// Around what is quoted.
    pub outer: (char, char),
    /// Around what is quoted within that.
    pub inner: (char, char),
}

impl Language {
    /// Its quotation marks; nothing where they are not known here.
    ///
    /// English by the practice of the United Nations and of the seeds; Russian and Kazakh « » with „ “ within (Milchin,
    /// «Справочник издателя и автора»); German and Ukrainian by CLDR 48.
    #[must_use]
    pub fn quotation_marks(&self) -> Option<QuotationMarks> {
        match self.base() {
            "en" => Some(QuotationMarks { outer: ('“', '”'), inner: ('‘', '’') }),
            "ru" | "kk" | "uk" => Some(QuotationMarks { outer: ('«', '»'), inner: ('„', '“') }),
            // Swiss German quotes with guillemets.
            "de" if !self.0.region.is_some_and(|region| matches!(region.as_str(), "CH" | "LI")) => {
                Some(QuotationMarks { outer: ('„', '“'), inner: ('‚', '‘') })
            }
            _ => None,
        }
    }
}

impl FromStr for Language {
    type Err = unic_langid::LanguageIdentifierError;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        tag.parse().map(Self)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_those_of_the_language() -> Result<(), unic_langid::LanguageIdentifierError> {
        for (language, text, capitals) in [
            ("en", "Kırgızistan i", "KIRGIZISTAN I"),
            ("tr", "Özbekistan Dışişleri", "ÖZBEKİSTAN DIŞİŞLERİ"),
            (
                "az",
                "Azərbaycan Respublikasının Xarici İşlər Nazirliyi",
                "AZƏRBAYCAN RESPUBLİKASININ XARİCİ İŞLƏR NAZİRLİYİ",
            ),
            ("kk", "Қырғыз Республикасына", "ҚЫРҒЫЗ РЕСПУБЛИКАСЫНА"),
            ("ru", "государствам-членам", "ГОСУДАРСТВАМ-ЧЛЕНАМ"),
        ] {
            assert_eq!(language.parse::<Language>()?.capitals(text), capitals);
        }
        Ok(())
    }

    #[test]
    fn kazakh_is_hyphenated_by_a_rule_of_our_own() -> Result<(), unic_langid::LanguageIdentifierError> {
        for (language, hyphenated, by_rule) in
            [("en", true, false), ("ru", true, false), ("kk", true, true), ("kk-KZ", true, true), ("uz", false, false)]
        {
            let language = language.parse::<Language>()?;
            assert_eq!((language.has_hyphenation(), language.hyphenation().is_some()), (hyphenated, by_rule));
        }
        Ok(())
    }
}
