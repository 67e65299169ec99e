//! The types of issues that translators' tools tell each other about.

macro_rules! issue_types {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// A value of `locQualityIssueType`: Internationalization Tag Set 2.0 (W3C Recommendation of 29 October 2013),
        /// appendix C, which allows these values and no others.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum IssueType { $($(#[$doc])* $variant,)* }

        impl IssueType {
            /// Every value, in the order of the recommendation.
            pub const ALL: &'static [IssueType] = &[$(IssueType::$variant,)*];

            /// The value as the recommendation writes it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(IssueType::$variant => $name,)* }
            }
        }
    };
}

issue_types! {
    /// A wrong term, or one used in different ways.
    Terminology = "terminology",
    /// The target says something else than the source.
    Mistranslation = "mistranslation",
    /// Something is left out.
    Omission = "omission",
    /// Something was not translated.
    Untranslated = "untranslated",
    /// Something is added.
    Addition = "addition",
    /// Something stands twice.
    Duplication = "duplication",
    /// Texts do not agree with each other.
    Inconsistency = "inconsistency",
    /// Grammar and syntax.
    Grammar = "grammar",
    /// Legally problematic.
    Legal = "legal",
    /// The wrong level of formality.
    Register = "register",
    /// Fits another locale than this.
    LocaleSpecificContent = "locale-specific-content",
    /// Breaks a norm of the locale.
    LocaleViolation = "locale-violation",
    /// Stylistic.
    Style = "style",
    /// Characters that are garbled, wrong or not allowed.
    Characters = "characters",
    /// Spelling.
    Misspelling = "misspelling",
    /// Typography: punctuation, quotation marks.
    Typographical = "typographical",
    /// How a text looks.
    Formatting = "formatting",
    /// Things named in one text and not in the other.
    InconsistentEntities = "inconsistent-entities",
    /// Numbers that differ or are wrong.
    Numbers = "numbers",
    /// Markup, placeables included.
    Markup = "markup",
    /// A text that does not match a pattern.
    PatternProblem = "pattern-problem",
    /// White space.
    Whitespace = "whitespace",
    /// Not prepared for other languages.
    Internationalization = "internationalization",
    /// Too long or too short.
    Length = "length",
    /// Unlike a corpus of reference.
    NonConformance = "non-conformance",
    /// Not yet classed.
    Uncategorized = "uncategorized",
    /// None of the others.
    Other = "other",
}
