//! What the languages of a project have for numbers, dates, times and sums, as its files say.

use super::files::{BuiltIn, FileError, Files};
use super::text::{YAML_LIMIT, read_text, text};
use crate::diagnostic::Diagnostics;
use crate::language::Language;
use crate::matching::Words;
use crate::yaml;

/// Where the words of the languages stand: beside the catalogues they would be strange to the tools of translators.
pub const WORDS: &str = "templates/matching/";

/// What a language has for numbers, dates, times and sums. It may say nothing of them.
pub fn read_words(files: &dyn Files, language: &Language, diagnostics: &mut Diagnostics) -> Words {
    let path = format!("{WORDS}{language}.yaml");
    if matches!(files.read(&path, YAML_LIMIT), Err(FileError::Missing)) {
        return Words::default();
    }
    let source = read_text(files, &path, YAML_LIMIT, diagnostics);
    let root = source.and_then(|source| yaml::parse(&source, diagnostics));
    root.map(|root| Words::read(&root, diagnostics)).unwrap_or_default()
}

/// What the program itself knows of a language that is another project's.
#[must_use]
pub fn built_in_words(language: &Language) -> Words {
    let path = format!("{WORDS}{}.yaml", language.base());
    // What is wrong with a file of our own, our tests tell.
    let mut unheard = Diagnostics::new();
    let source = BuiltIn.read(&path, YAML_LIMIT).ok().and_then(|bytes| text(&path, bytes).ok());
    let root = source.and_then(|source| yaml::parse(&source, &mut unheard));
    root.map(|root| Words::read(&root, &mut unheard)).unwrap_or_default()
}
