//! `verbale catalogue status`: how far each language is.

use std::collections::BTreeMap;
use std::process::ExitCode;

use clap::Args;
use serde_json::{Value, json};

use crate::catalogue::status::{self, Status};
use crate::cli::Common;
use crate::cli::session::Session;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::language::Language;
use crate::project::Project;
use crate::source::Span;

/// Say how far each language is: what is translated, missing, unused, and what awaits a reviewer
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  verbale catalogue status
  verbale catalogue status --language kk
  verbale catalogue status --json")]
pub struct Progress {
    /// Only this language
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<Language>,

    /// As JSON: one array, an object a language
    #[arg(long)]
    json: bool,
}

/// Characters of a line of names, at most.
const WIDTH: usize = 100;

/// A language with what no template asks for.
struct Row {
    status: Status,
    unused: Vec<Span>,
}

impl Progress {
    pub fn run(self, common: &Common) -> ExitCode {
        let mut session = Session::new(common);
        session.closing = Some(String::new());
        let mut found = Diagnostics::new();
        let root = session.root(&[]);
        let Some(project) = Project::open(&root, &mut found) else {
            session.diagnostics.absorb(found);
            return session.finish();
        };
        if let Some(language) = self.language.as_ref().filter(|language| project.catalogue(language).is_none()) {
            let known: Vec<String> = project.profile.languages().map(ToString::to_string).collect();
            let text = format!("`{language}` is not a language of this project");
            let complaint = Diagnostic::error(Code::UnknownLanguage, text);
            session.diagnostics.push(complaint.nearest(&language.to_string(), known.iter().map(String::as_str)));
            return session.finish();
        }
        // Of the findings only those are wanted that are counted: `catalogue check` tells of all.
        found.weigh(crate::diagnostic::Severities::default());
        project.review_catalogues(&mut found);
        let unused: Vec<Span> = found
            .into_iter()
            .filter(|finding| finding.code == Code::UnusedMessage)
            .filter_map(|finding| finding.labels.into_iter().next().map(|label| label.span))
            .collect();
        let rows = status::status(project.folders(), &project.profile.source_language).into_iter();
        let rows = rows.filter(|status| self.language.as_ref().is_none_or(|only| *only == status.language));
        let rows: Vec<Row> = rows
            .map(|status| {
                let folder = format!("locales/{}/", status.language);
                let own = unused.iter().filter(|span| span.source().name().contains(&folder));
                Row { unused: own.cloned().collect(), status }
            })
            .collect();
        if self.json {
            Session::tell(&[format!("{:#}", json!(rows.iter().map(object).collect::<Vec<_>>()))]);
        } else {
            Session::tell(&table(&rows));
        }
        session.finish()
    }
}

fn place(span: &Span) -> Value {
    json!({ "file": span.source().name(), "line": span.start().line })
}

fn object(Row { status, unused }: &Row) -> Value {
    let at = |entry: &str, span: &Span| {
        let mut object = place(span);
        object["entry"] = json!(entry);
        object
    };
    let drafts = status.drafts.iter().map(|(entry, reason, span)| {
        let mut object = at(entry, span);
        object["reason"] = json!(reason);
        object
    });
    json!({
        "language": status.language.to_string(),
        "source": status.is_source,
        "messages": status.entries,
        "translated": status.translated,
        "missing": status.missing.len(),
        "draft": status.drafts.len(),
        "unused": unused.len(),
        "words": status.words,
        "missingEntries": status.missing.iter().map(|(entry, _)| entry).collect::<Vec<_>>(),
        "draftEntries": drafts.collect::<Vec<_>>(),
        "unusedEntries": unused.iter().map(|span| at(span.text(), span)).collect::<Vec<_>>(),
    })
}

/// The counts as a table, and below it the entries by their names.
fn table(rows: &[Row]) -> Vec<String> {
    let heads = ["", "messages", "translated", "missing", "draft", "unused", "words"].map(str::to_string);
    let mut cells = vec![heads.to_vec()];
    for Row { status, unused } in rows {
        let counts =
            [status.entries, status.translated, status.missing.len(), status.drafts.len(), unused.len(), status.words];
        let language = status.language.to_string();
        let language = if status.is_source { format!("{language} (source)") } else { language };
        cells.push(std::iter::once(language).chain(counts.map(|count| count.to_string())).collect());
    }
    let widths: Vec<usize> =
        (0..heads.len()).map(|column| cells.iter().map(|row| row[column].chars().count()).max().unwrap_or(0)).collect();
    let mut lines: Vec<String> = cells
        .iter()
        .map(|row| {
            let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, width))| {
                if column == 0 { format!("{cell:width$}") } else { format!("{cell:>width$}") }
            });
            cells.collect::<Vec<_>>().join("  ").trim_end().to_string()
        })
        .collect();
    for Row { status, unused } in rows {
        let language = &status.language;
        let missing: Vec<&str> = status.missing.iter().map(|(entry, _)| entry.as_str()).collect();
        if !missing.is_empty() {
            lines.push(String::new());
            lines.extend(wrapped(&format!("missing in {language}:"), &missing));
        }
        if !unused.is_empty() {
            let names: Vec<&str> = unused.iter().map(Span::text).collect();
            lines.push(String::new());
            lines.extend(wrapped(&format!("unused in {language}:"), &names));
        }
        let mut reasons: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (entry, reason, _) in &status.drafts {
            reasons.entry(reason).or_default().push(entry);
        }
        if !reasons.is_empty() {
            lines.extend([String::new(), format!("drafts in {language}, by what is said of them:")]);
            lines.extend(reasons.iter().flat_map(|(reason, entries)| wrapped(&format!("- {reason}:"), entries)));
        }
    }
    lines
}

/// A heading and names behind it, on as many lines as they need.
fn wrapped(heading: &str, names: &[&str]) -> Vec<String> {
    let mut lines = vec![heading.to_string()];
    for (index, name) in names.iter().enumerate() {
        let name = if index + 1 < names.len() { format!("{name},") } else { (*name).to_string() };
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + name.chars().count() <= WIDTH => {
                line.push(' ');
                line.push_str(&name);
            }
            _ => lines.push(format!("  {name}")),
        }
    }
    lines
}
