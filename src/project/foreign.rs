//! Fluent files that belong to no project of ours: a file, or a folder with the languages below it in any of the usual
//! ways, `locales/ru/app.ftl`, `ru/app.ftl`, `app/ru.ftl`, `localization/ru/browser/app.ftl`.

use std::collections::BTreeMap;
use std::path::Path;

use super::files::has_ending;
use super::files::{Disk, Files};
use super::text::{TEXT_LIMIT, text};
use super::words::built_in_words;
use crate::catalogue::check::Folder;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::language::Language;

/// Another project's catalogues.
pub struct Foreign {
    /// The files by language.
    pub folders: Vec<Folder>,
    /// The language that the others are held against.
    pub source: Language,
    /// The one file that findings are wanted of, where one was named.
    pub reported: Option<String>,
}

/// Reads a file or folder.
///
/// # Errors
/// Where there is no such file or folder, or no Fluent file in it. A file that cannot be read is among the diagnostics.
pub fn read(path: &Path, diagnostics: &mut Diagnostics) -> Result<Foreign, Diagnostic> {
    let cannot =
        |reason: String| Diagnostic::error(Code::File, format!("`{}` cannot be read: {reason}", path.display()));
    let real = path.canonicalize().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => cannot("there is no such file or folder".to_string()),
        _ => cannot(error.to_string().to_lowercase()),
    })?;
    // For a file, the folder that holds its counterparts in other languages is read too.
    let root = if real.is_dir() { real.clone() } else { folder_of_languages(&real) };
    let disk = Disk::new(&root).map_err(|error| cannot(error.to_string().to_lowercase()))?;
    let inside = real.strip_prefix(&root).unwrap_or(&real).to_string_lossy().replace('\\', "/");
    let shown = shown_root(path, &inside);
    let own = root.file_name().and_then(|name| name.to_str()).and_then(language);
    let paths = disk.list("").into_iter().filter(|path| has_ending(path, &["ftl"]));
    let paths: Vec<String> = if real.is_dir() { paths.collect() } else { counterparts(paths.collect(), &inside) };
    if paths.is_empty() {
        return Err(cannot("there is no Fluent file (`.ftl`) in it".to_string()));
    }
    let mut folders: BTreeMap<Option<Language>, Folder> = BTreeMap::new();
    for path in paths {
        let (language, rest) = place(&path);
        let language = language.or_else(|| own.clone());
        let name = if shown.is_empty() { path.clone() } else { format!("{shown}/{path}") };
        let bytes = match disk.read(&path, TEXT_LIMIT) {
            Ok(bytes) => bytes,
            Err(error) => {
                diagnostics.push(Diagnostic::error(Code::File, format!("`{name}` cannot be read: {error}")));
                continue;
            }
        };
        match text(&name, bytes) {
            Ok(source) => {
                let shown = language.as_ref().map_or_else(|| "these files".to_string(), ToString::to_string);
                let folder = folders.entry(language.clone()).or_insert_with(|| {
                    let words = language.as_ref().map(built_in_words).unwrap_or_default();
                    Folder { language, shown, files: Vec::new(), words }
                });
                folder.files.push((rest, source));
            }
            Err(complaint) => diagnostics.push(complaint),
        }
    }
    let folders: Vec<Folder> = folders.into_values().collect();
    let reported =
        (!real.is_dir()).then(|| if shown.is_empty() { inside.clone() } else { format!("{shown}/{inside}") });
    let source = source(&folders)?;
    Ok(Foreign { folders, source, reported })
}

/// English, and of its kinds the plainest; else any, which is then held against nothing.
fn source(folders: &[Folder]) -> Result<Language, Diagnostic> {
    let english = ["en", "en-US", "en-GB"].into_iter().find_map(|tag| {
        let known = folders.iter().filter_map(|folder| folder.language.as_ref());
        known.into_iter().find(|language| language.to_string() == tag).cloned()
    });
    let any = || "en".parse().map_err(|_| Diagnostic::error(Code::UnknownLanguage, "there is no English"));
    english.map_or_else(any, Ok)
}

/// The name under which findings show the folder.
fn shown_root(path: &Path, inside: &str) -> String {
    let shown = path.to_string_lossy().replace('\\', "/");
    let shown = shown.strip_suffix(inside).filter(|_| !inside.is_empty()).unwrap_or(&shown);
    shown.trim_end_matches('/').trim_start_matches("./").to_string()
}

/// The folder above the language that a file is of; the file's own folder where there is none.
fn folder_of_languages(file: &Path) -> std::path::PathBuf {
    let parent = file.parent().unwrap_or(file);
    let above = parent
        .ancestors()
        .take(6)
        .find(|folder| folder.file_name().and_then(|name| name.to_str()).is_some_and(|name| language(name).is_some()));
    above.and_then(Path::parent).unwrap_or(parent).to_path_buf()
}

/// Of these files, the one itself and those of the same name in other languages.
fn counterparts(paths: Vec<String>, file: &str) -> Vec<String> {
    let (_, own) = place(file);
    paths.into_iter().filter(|path| place(path).1 == own).collect()
}

/// The language that a path names, and the path without it.
fn place(path: &str) -> (Option<Language>, String) {
    let parts: Vec<&str> = path.split('/').collect();
    let folders = parts.len() - 1;
    // A folder that says what lies below it decides; else the first that could be a language.
    let after = |name: &str| parts[..folders].iter().position(|part| *part == name).map(|at| at + 1);
    let declared = ["locales", "locale", "localization", "l10n", "i18n", "translations"]
        .iter()
        .filter_map(|name| after(name))
        .find(|at| *at < folders && language(parts[*at]).is_some());
    let index = declared.or_else(|| parts[..folders].iter().position(|part| language(part).is_some()));
    if let Some(index) = index {
        let rest: Vec<&str> = parts.iter().enumerate().filter(|(at, _)| *at != index).map(|(_, part)| *part).collect();
        return (language(parts[index]), rest.join("/"));
    }
    // `ru.ftl`, `app.ru.ftl`
    let stem = parts[folders].rsplit_once('.').map_or(parts[folders], |(stem, _)| stem);
    let (start, tag) = stem.rsplit_once('.').unwrap_or(("", stem));
    match language(tag) {
        Some(language) => (Some(language), [&parts[..folders], &[start]].concat().join("/")),
        None => (None, path.to_string()),
    }
}

/// A folder's name as a language, if it can be one: `ru`, `pt-BR`, `zh_Hant`.
fn language(name: &str) -> Option<Language> {
    let tag = name.replace('_', "-");
    let first = tag.split('-').next().unwrap_or_default();
    let plausible = (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_lowercase());
    let language: Language = plausible.then(|| tag.parse().ok()).flatten()?;
    (tag.contains('-') || language.is_known()).then_some(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(path: &str) -> (String, String) {
        let (language, rest) = place(path);
        (language.map(|language| language.to_string()).unwrap_or_default(), rest)
    }

    #[test]
    fn the_language_of_a_file_is_found_in_its_path() {
        let of = |language: &str, rest: &str| (language.to_string(), rest.to_string());
        assert_eq!(placed("locales/ru/app.ftl"), of("ru", "locales/app.ftl"));
        assert_eq!(placed("ru/browser/app.ftl"), of("ru", "browser/app.ftl"));
        assert_eq!(placed("browser/localization/pt-BR/app.ftl"), of("pt-BR", "browser/localization/app.ftl"));
        assert_eq!(placed("app/kk.ftl"), of("kk", "app/"));
        assert_eq!(placed("app.ru.ftl"), of("ru", "app"));
        assert_eq!(placed("app/main.ftl"), of("", "app/main.ftl"));
    }
}
