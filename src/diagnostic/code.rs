//! The stable names of findings, and what each of them is.
//!
//! A new code is one line of the table below, with a comment that says in one sentence what is found, and one page,
//! `docs/findings/<code>.md`, with a heading, an example and a cure: `verbale explain` prints it.

use std::fmt;

use super::issue_type::IssueType;
use super::weight::Weight;

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal, $weight:ident, $issue:ident;)*) => {
        /// The stable name of a kind of finding, such as `unknown-field`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])+ $variant,)* }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)*];

            /// The name as people and machines read it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Code::$variant => $name,)* }
            }

            /// What such a finding weighs unless the profile says otherwise.
            #[must_use]
            pub const fn weight(self) -> Weight {
                match self { $(Code::$variant => Weight::$weight,)* }
            }

            /// The type of issue that it is to translators' tools.
            #[must_use]
            pub const fn issue_type(self) -> IssueType {
                match self { $(Code::$variant => IssueType::$issue,)* }
            }

            /// What is found, in a sentence or two.
            #[must_use]
            pub fn summary(self) -> &'static str {
                match self { $(Code::$variant => concat!($($doc),+).trim_start(),)* }
            }

            /// The page about it, in Markdown: what it means, an example, the cure.
            #[must_use]
            pub const fn page(self) -> &'static str {
                match self {
                    $(Code::$variant => include_str!(concat!("../../docs/findings/", $name, ".md")),)*
                }
            }
        }
    };
}

// Name, weight, and type of issue, in the order in which files are read and notes are made.
codes! {
    /// A file cannot be read, or is too large.
    File = "file", Fatal, Other;
    /// A path leads out of the project.
    OutsideProject = "outside-project", Fatal, Other;
    /// Text that is not valid YAML, or uses a part of it that is not allowed here.
    Yaml = "yaml", Fatal, Markup;
    /// A key that is not known here.
    UnknownKey = "unknown-key", Fatal, Other;
    /// A key that must be there and is not.
    MissingKey = "missing-key", Fatal, Omission;
    /// A key, entry or party that stands twice.
    Duplicate = "duplicate", Fatal, Duplication;
    /// A value of another type than is asked for.
    WrongType = "wrong-type", Fatal, Other;
    /// A value of the right type that cannot be, such as 31 June.
    InvalidValue = "invalid-value", Fatal, Other;
    /// Text that is empty.
    EmptyText = "empty-text", Fatal, Omission;
    /// A kind of note that the project does not have.
    UnknownKind = "unknown-kind", Fatal, Other;
    /// A field that the kind does not have.
    UnknownField = "unknown-field", Fatal, Other;
    /// A field that the kind asks for and the note does not give.
    MissingField = "missing-field", Fatal, Omission;
    /// A party that `parties.yaml` does not have.
    UnknownParty = "unknown-party", Fatal, Other;
    /// A party that has no name in a language in which parties are listed.
    UnnamedParty = "unnamed-party", Warning, Omission;
    /// A membership of which only the year is known, asked for on a day of that year.
    UnrecordedMembership = "unrecorded-membership", Warning, Other;
    /// A contact that is a person rather than a post.
    NamedPerson = "named-person", Warning, Other;
    /// A term that no catalogue has.
    UnknownTerm = "unknown-term", Fatal, Terminology;
    /// A language that the project does not have.
    UnknownLanguage = "unknown-language", Fatal, Other;
    /// A control, zero-width or bidirectional character.
    ForbiddenCharacter = "forbidden-character", Fatal, Characters;
    /// A character that the fonts cannot set.
    MissingGlyph = "missing-glyph", Fatal, Characters;
    /// A font family that is not there.
    UnknownFont = "unknown-font", Fatal, Formatting;
    /// A catalogue entry that does not parse.
    CatalogueSyntax = "catalogue-syntax", Fatal, Markup;
    /// A message, attribute or term that is asked for and not there.
    MissingMessage = "missing-message", Fatal, Omission;
    /// A variable that a message uses and nobody gives.
    MissingVariable = "missing-variable", Fatal, Markup;
    /// A function, or an argument of one, that does not exist.
    UnknownFunction = "unknown-function", Fatal, Markup;
    /// A case or form that a name does not have.
    MissingForm = "missing-form", Fatal, Grammar;
    /// A message or term that refers to itself.
    CyclicReference = "cyclic-reference", Fatal, Markup;
    /// A date, name or other value placed or selected on without its function.
    BareValue = "bare-value", Fatal, Internationalization;
    /// A variable of the source language that a translation leaves out.
    OmittedVariable = "omitted-variable", Fatal, Omission;
    /// A variable that a translation says and its source does not.
    ExtraVariable = "extra-variable", Fatal, Addition;
    /// A plural category that a language needs and an entry lacks, or that the language does not have.
    PluralCategory = "plural-category", Fatal, Grammar;
    /// A word of letters of several scripts, or with a figure in the place of a letter.
    MixedScripts = "mixed-scripts", Error, Characters;
    /// A message or term that nothing asks for, or an attribute that the source language does not have.
    UnusedMessage = "unused-message", Warning, Addition;
    /// A mark, placeholder or markup that was never meant to be printed, such as `TODO` or `%s`.
    LeftOver = "left-over", Error, Markup;
    /// Two variants that say the same where they must differ.
    AlikeVariants = "alike-variants", Warning, Mistranslation;
    /// The sign `№` that is lost before a number, or written in Latin letters.
    NumberSign = "number-sign", Warning, Typographical;
    /// A number that a plural variant does not say.
    PluralWithoutNumber = "plural-without-number", Warning, Numbers;
    /// A double space, one before punctuation, one at an edge, or none after a comma.
    Space = "space", Warning, Whitespace;
    /// A word that is joined to a value for want of a space.
    JoinedWord = "joined-word", Warning, Whitespace;
    /// A straight quotation mark, or one of another language.
    QuotationMark = "quotation-mark", Warning, Typographical;
    /// A dash of another language, or a hyphen in its place.
    Dash = "dash", Warning, Typographical;
    /// Three full stops in the place of an ellipsis.
    Ellipsis = "ellipsis", Warning, Typographical;
    /// A plain space where a line must not end.
    NoBreakSpace = "no-break-space", Warning, Typographical;
    /// A bracket or quotation mark without its partner.
    Unpaired = "unpaired", Warning, Typographical;
    /// A number in figures that a translation says otherwise than its source, or a case than its name.
    DifferentNumber = "different-number", Error, Numbers;
    /// A number or date of a program in another format than its source asks for: another currency, no year.
    DifferentFormat = "different-format", Warning, Numbers;
    /// Two punctuation marks in a row, such as two full stops.
    Punctuation = "punctuation", Warning, Typographical;
    /// A sentence that begins with a small letter, unlike its source.
    SmallLetter = "small-letter", Warning, Typographical;
    /// A translation that ends with another punctuation mark than its source.
    EndPunctuation = "end-punctuation", Warning, Typographical;
    /// A word that other texts write with another letter beside the same words.
    Misspelt = "misspelt", Warning, Misspelling;
    /// Text that is not in Unicode's normal form C.
    NormalForm = "normal-form", Warning, Characters;
    /// A word that stands twice in a row.
    RepeatedWord = "repeated-word", Warning, Duplication;
    /// A translation, or some words of one, that is the same as its source.
    SameAsSource = "same-as-source", Warning, Untranslated;
    /// Words in a row of another language than that of the catalogue, or of the version of a note.
    OtherLanguage = "other-language", Warning, Untranslated;
    /// The same source translated in two ways.
    TranslatedTwice = "translated-twice", Warning, Inconsistency;
    /// A name of the catalogues that a translation says in other words.
    TermBase = "term-base", Warning, Terminology;
    /// A country's short name beside its long one.
    CountryForms = "country-forms", Warning, Inconsistency;
    /// A case or article other than kindred sentences ask for at the same place.
    DifferentCase = "different-case", Warning, Grammar;
    /// A case whose words are not those of its name.
    CaseOfOtherName = "case-of-other-name", Warning, Terminology;
    /// A case that ends as another case does, or as none.
    CaseEnding = "case-ending", Warning, Grammar;
    /// A gender or number that the ending of a name cannot have.
    WrongGender = "wrong-gender", Warning, Grammar;
    /// Two names that are one and the same in a language.
    SameName = "same-name", Error, Terminology;
    /// A variable that no comment explains, or an explanation of one that is not there.
    UndocumentedVariable = "undocumented-variable", Warning, Other;
    /// An annotation in a comment that is unknown, lacks a part or belongs to nothing.
    Annotation = "annotation", Warning, Other;
    /// An entry that awaits a reviewer and that a note uses all the same.
    Draft = "draft", Note, Uncategorized;
    /// An entry of a catalogue that is not in the canonical form.
    CatalogueFormat = "catalogue-format", Error, Formatting;
    /// A template that does not parse or cannot be rendered.
    Template = "template", Fatal, Markup;
    /// Markdown that is not allowed in an enclosure.
    Markdown = "markdown", Fatal, Markup;
    /// A list in an enclosure that will not be printed as it is written.
    MarkdownList = "markdown-list", Warning, Numbers;
    /// An image that cannot be used.
    Image = "image", Fatal, Other;
    /// A PDF enclosure that cannot be used.
    Pdf = "pdf", Fatal, Other;
    /// A stated number of pages that is not the true one.
    StatedPages = "stated-pages", Fatal, Numbers;
    /// A deadline that falls on a day off, or comes too soon after the date of its note.
    Deadline = "deadline", Warning, Other;
    /// What can be and is hardly meant, such as a forwarded document that is not enclosed.
    Doubtful = "doubtful", Warning, Other;
    /// A number in one version and not in another.
    UnmatchedNumber = "unmatched-number", Fatal, Numbers;
    /// A date or a day of the week in one version and not in another.
    UnmatchedDate = "unmatched-date", Fatal, Numbers;
    /// A time of day in one version and not in another.
    UnmatchedTime = "unmatched-time", Fatal, Numbers;
    /// A percentage in one version and not in another.
    UnmatchedPercentage = "unmatched-percentage", Fatal, Numbers;
    /// A sum of money in one version and not in another.
    UnmatchedSum = "unmatched-sum", Fatal, Numbers;
    /// The symbol of a document or the number of a note in one version and not in another.
    UnmatchedSymbol = "unmatched-symbol", Fatal, InconsistentEntities;
    /// A party, place or term named in one version and not in another.
    UnmatchedName = "unmatched-name", Fatal, InconsistentEntities;
    /// An address of the web or of electronic mail in one version and not in another.
    UnmatchedLink = "unmatched-link", Fatal, InconsistentEntities;
    /// A paragraph, heading, list item, row or other part of a text in one version and not in another.
    UnmatchedPassage = "unmatched-passage", Fatal, Omission;
    /// A text that is ignored without need.
    UnusedIgnore = "unused-ignore", Warning, Other;
    /// A page that cannot be laid out.
    Layout = "layout", Fatal, Formatting;
    /// A file that cannot be written.
    Output = "output", Fatal, Other;
    /// A packet at which the program itself failed.
    Crash = "crash", Fatal, Other;
    /// A packet that took more time than it may.
    TimeLimit = "time-limit", Fatal, Other;
    /// A packet that took more memory than it may.
    MemoryLimit = "memory-limit", Fatal, Other;
    /// A merge table, or a row of one, that cannot be used.
    Table = "table", Fatal, Other;
    /// A file that is not what its manifest says, or a manifest that cannot be read.
    Manifest = "manifest", Fatal, Other;
}

impl Code {
    /// The code of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str() == name)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
