//! A language of the project, by its tag.

use std::fmt;
use std::str::FromStr;

use unic_langid::LanguageIdentifier;

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

    /// Whether Typst has hyphenation patterns for it (those of the `hypher` crate).
    #[must_use]
    pub fn has_hyphenation(&self) -> bool {
        match *self.base().as_bytes() {
            [a, b] => hypher::Lang::from_iso([a, b]).is_some(),
            _ => false,
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
    fn kazakh_has_no_hyphenation_patterns() -> Result<(), unic_langid::LanguageIdentifierError> {
        assert!("en".parse::<Language>()?.has_hyphenation());
        assert!("ru".parse::<Language>()?.has_hyphenation());
        assert!(!"kk".parse::<Language>()?.has_hyphenation());
        Ok(())
    }
}
