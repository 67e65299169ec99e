//! `verbale catalogue check`: everything that is wrong in catalogues, in the project's or in those of others.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use crate::catalogue::check::{self, Stage};
use crate::cli::Common;
use crate::cli::session::Session;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::language::Language;
use crate::project::Project;
use crate::project::foreign::{self, Foreign};

/// Say everything that is wrong in catalogues, and write nothing
#[derive(Debug, Args)]
#[command(after_help = "\
Without a PATH, the project's catalogues are checked. Those of another project are checked by the rules of Fluent and of
the languages alone: what is said of names, kinds of note and templates is left out.

Examples:
  verbale catalogue check
  verbale catalogue check --language kk
  verbale catalogue check locales/ru/common.ftl
  verbale catalogue check ../other/locales --message-format short")]
pub struct Check {
    /// Files and folders of catalogues
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Only what is wrong in this language
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<Language>,
}

impl Check {
    pub fn run(self, common: &Common) -> ExitCode {
        let mut session = Session::new(common);
        let root = session.root(&self.paths);
        let (own, others): (Vec<&PathBuf>, Vec<&PathBuf>) =
            self.paths.iter().partition(|path| is_within_project(path, &root));
        let mut found = Diagnostics::new();
        if self.paths.is_empty() || !own.is_empty() {
            let Some(project) = Project::open(&root, &mut found) else {
                session.diagnostics.absorb(found);
                return session.finish();
            };
            if let Some(language) = self.language.as_ref().filter(|language| project.catalogue(language).is_none()) {
                let text = format!("`{language}` is not a language of this project");
                let known: Vec<String> = project.profile.languages().map(ToString::to_string).collect();
                let complaint = Diagnostic::error(Code::UnknownLanguage, text);
                session.diagnostics.push(complaint.nearest(&language.to_string(), known.iter().map(String::as_str)));
                return session.finish();
            }
            project.review_catalogues(&mut found);
            let within: Vec<String> = own.iter().filter_map(|path| relative(path, project.root())).collect();
            let languages: Vec<&Language> = match &self.language {
                Some(language) => vec![language],
                None => project.profile.languages().collect(),
            };
            session.diagnostics.weigh(project.profile.severities.clone());
            session.diagnostics.extend(found.into_iter().filter(|finding| concerns(finding, &languages, &within)));
        }
        for path in others {
            self.check_foreign(path, &mut session.diagnostics);
        }
        let nothing = session.diagnostics.is_empty();
        session.closing = Some(if nothing { "nothing is wrong".to_string() } else { String::new() });
        session.finish()
    }

    fn check_foreign(&self, path: &Path, diagnostics: &mut Diagnostics) {
        let Foreign { mut folders, source, reported } = match foreign::read(path, diagnostics) {
            Ok(foreign) => foreign,
            Err(complaint) => return diagnostics.push(complaint),
        };
        if let Some(language) = &self.language {
            let wanted =
                |folder: &check::Folder| folder.language.as_ref().is_some_and(|own| own == language || *own == source);
            folders.retain(wanted);
        }
        let mut found = Diagnostics::new();
        check::check(&folders, &source, None, Stage::ALL, &mut found);
        let of_language = |name: &str| {
            self.language.as_ref().is_none_or(|language| {
                folders.iter().any(|folder| {
                    folder.language.as_ref() == Some(language)
                        && folder.files.iter().any(|(_, file)| file.name() == name)
                })
            })
        };
        // What a language lacks is told beside the source, and is the language's all the same.
        let last = |name: &str| name.rsplit('/').next().unwrap_or_default().to_string();
        let is_lacking = |finding: &Diagnostic, there: &str| {
            folders.iter().any(|folder| {
                let is_wanted = self.language.is_none() || folder.language == self.language;
                let has = |only: &String| folder.files.iter().any(|(_, file)| file.name() == only);
                is_wanted
                    && finding.message.starts_with(&format!("`{}` lacks ", folder.shown))
                    && reported.as_ref().is_none_or(|only| has(only) && last(only) == last(there))
            })
        };
        let more = found.more();
        let found = found.into_iter().filter(|finding| {
            finding.labels.first().is_none_or(|label| {
                let name = label.span.source().name();
                is_lacking(finding, name) || (of_language(name) && reported.as_ref().is_none_or(|only| only == name))
            })
        });
        diagnostics.extend(found);
        diagnostics.leave_out(more);
    }
}

/// Whether a path lies in the project, as its catalogues do.
fn is_within_project(path: &Path, root: &Path) -> bool {
    let real = path.canonicalize();
    let root = root.canonicalize();
    match (real, root) {
        (Ok(real), Ok(root)) => {
            root.join(crate::project::PROFILE).is_file()
                && real.strip_prefix(root.join(crate::project::catalogues::FOLDER)).is_ok()
        }
        _ => false,
    }
}

/// A path as findings name files of the project.
fn relative(path: &Path, root: &Path) -> Option<String> {
    let real = path.canonicalize().ok()?;
    Some(real.strip_prefix(root).ok()?.to_string_lossy().replace('\\', "/"))
}

/// Whether a finding stands in one of the languages and, where there are any, in one of the files or folders. What is
/// missing in a language is told beside the source, and is the language's all the same.
fn concerns(finding: &Diagnostic, languages: &[&Language], within: &[String]) -> bool {
    let Some(label) = finding.labels.first() else { return true };
    let name = label.span.source().name();
    let name = name.strip_prefix(crate::project::BUILT_IN).unwrap_or(name);
    let folder = |language: &Language| format!("{}/{language}/", crate::project::catalogues::FOLDER);
    let named = |language: &Language| finding.message.contains(&format!("`{}`", folder(language)));
    // Findings outside of the catalogues are about what all languages are held against.
    let of_language = languages.iter().any(|language| name.starts_with(&folder(language)) || named(language))
        || !name.starts_with(crate::project::catalogues::FOLDER);
    let of_file = within.is_empty() || within.iter().any(|path| name == path || name.starts_with(&format!("{path}/")));
    of_language && of_file
}
