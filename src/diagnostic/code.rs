//! The stable names of findings.

use std::fmt;

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// The stable name of a kind of finding, such as `unknown-field`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $variant,)* }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)*];

            /// The name as people and machines read it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Code::$variant => $name,)* }
            }
        }
    };
}

codes! {
    /// A file cannot be read, or is too large.
    File = "file",
    /// A path leads out of the project.
    OutsideProject = "outside-project",
    /// Text that is not valid YAML, or uses a part of it that is not allowed here.
    Yaml = "yaml",
    /// A key that is not known here.
    UnknownKey = "unknown-key",
    /// A key that must be there and is not.
    MissingKey = "missing-key",
    /// A key, entry or party that stands twice.
    Duplicate = "duplicate",
    /// A value of another type than is asked for.
    WrongType = "wrong-type",
    /// A value of the right type that cannot be, such as 31 June.
    InvalidValue = "invalid-value",
    /// Text that is empty.
    EmptyText = "empty-text",
    /// A kind of note that the project does not have.
    UnknownKind = "unknown-kind",
    /// A field that the kind does not have.
    UnknownField = "unknown-field",
    /// A field that the kind asks for and the note does not give.
    MissingField = "missing-field",
    /// A party that `parties.yaml` does not have.
    UnknownParty = "unknown-party",
    /// A term that no catalogue has.
    UnknownTerm = "unknown-term",
    /// A language that the project does not have.
    UnknownLanguage = "unknown-language",
    /// A control, zero-width or bidirectional character.
    ForbiddenCharacter = "forbidden-character",
    /// A character that the fonts cannot set.
    MissingGlyph = "missing-glyph",
    /// A font family that is not there.
    UnknownFont = "unknown-font",
    /// A catalogue entry that does not parse.
    CatalogueSyntax = "catalogue-syntax",
    /// A message, attribute or term that is asked for and not there.
    MissingMessage = "missing-message",
    /// A variable that a message uses and nobody gives.
    MissingVariable = "missing-variable",
    /// A function, or an argument of one, that does not exist.
    UnknownFunction = "unknown-function",
    /// A case or form that a name does not have.
    MissingForm = "missing-form",
    /// A message or term that refers to itself.
    CyclicReference = "cyclic-reference",
    /// A date, name or other value placed or selected on without its function.
    BareValue = "bare-value",
    /// A template that does not parse or cannot be rendered.
    Template = "template",
    /// Markdown that is not allowed in an enclosure.
    Markdown = "markdown",
    /// An image that cannot be used.
    Image = "image",
    /// A PDF enclosure that cannot be used.
    Pdf = "pdf",
    /// A stated number of pages that is not the true one.
    StatedPages = "stated-pages",
    /// A page that cannot be laid out.
    Layout = "layout",
    /// A file that cannot be written.
    Output = "output",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
