//! What a run and its workers say to each other: JSON, a message a line.
//!
//! The run says [`ToWorker::Begin`] once and then [`ToWorker::Job`]s; the worker answers [`FromWorker::Ready`] or
//! [`FromWorker::Refused`], and then each job with [`FromWorker::Done`], in their order. A worker ends when it is not
//! listened to any more. Nothing in a job is a path of this machine: notes travel as text, output as names relative to
//! the output folder.

use std::collections::BTreeMap;
use std::io::{self, BufRead, Write};
use std::path::PathBuf;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::source::Source;
use crate::yaml::Row;

/// The version of the protocol; both sides must speak the same.
pub const VERSION: u32 = 1;

/// What a run says to a worker.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ToWorker {
    /// What all jobs have in common; said first, and once.
    Begin(Begin),
    /// A packet to be made.
    Job(Box<Job>),
}

/// What all jobs of a run have in common.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Begin {
    /// [`VERSION`].
    pub version: u32,
    /// The project's folder.
    pub project: PathBuf,
    /// What the project was when the run began; a worker that finds another one refuses.
    pub made_from: BTreeMap<String, String>,
    /// Where the output goes.
    pub output: PathBuf,
    /// Where files are written before they take their place.
    pub staging: PathBuf,
    /// Whether each version and each enclosure is a file of its own.
    pub split: bool,
    /// Memory that the worker may take, in bytes.
    pub memory: u64,
}

/// A packet to be made.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Job {
    /// Its place in the run, from 1.
    pub number: u64,
    /// The note's path in the project.
    pub note: String,
    /// The note's text.
    pub text: String,
    /// The one addressee of several that this packet is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addressee: Option<String>,
    /// The row of a merge table that its values come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<Row>,
    /// The stem of the output's name, relative to the output folder.
    pub stem: String,
    /// What is known of the packet that is there already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known: Option<Known>,
}

/// What an earlier run made.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Known {
    /// The key of the packet.
    pub key: String,
    /// What it was made from.
    pub made_from: BTreeMap<String, String>,
    /// Its files.
    pub files: Vec<FileRecord>,
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRecord {
    /// Its path, relative to the output folder, with `/`.
    pub file: String,
    /// Its pages.
    pub pages: u64,
    /// The SHA-256 of its bytes, in hexadecimal figures.
    pub sha256: String,
    /// Its length.
    pub bytes: u64,
}

/// What a worker says to the run.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FromWorker {
    /// The project is open.
    Ready,
    /// The project cannot be used, or is another than it was.
    Refused(Vec<Finding>),
    /// A job is done.
    Done(Box<Done>),
}

/// What has come of a job.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Done {
    /// The job.
    pub number: u64,
    /// What has come of it.
    pub outcome: Outcome,
    /// The languages of the packet.
    #[serde(default)]
    pub languages: Vec<String>,
    /// The files, in their order in the packet.
    #[serde(default)]
    pub files: Vec<FileRecord>,
    /// The key of the packet.
    #[serde(default)]
    pub key: String,
    /// What it was made from.
    #[serde(default)]
    pub made_from: BTreeMap<String, String>,
    /// How long each step took.
    #[serde(default)]
    pub times: Times,
    /// What was found.
    #[serde(default)]
    pub findings: Vec<Finding>,
    /// Whether the output folder itself can take no more, so that going on is of no use.
    #[serde(default)]
    pub blocked: bool,
    /// Whether the worker is in doubt about itself, and ends.
    #[serde(default)]
    pub last: bool,
}

impl Done {
    /// A job that failed for these reasons.
    #[must_use]
    pub fn failed(number: u64, findings: &Diagnostics) -> Self {
        Self {
            number,
            outcome: Outcome::Failed,
            languages: Vec::new(),
            files: Vec::new(),
            key: String::new(),
            made_from: BTreeMap::new(),
            times: Times::default(),
            findings: findings.iter().map(Finding::of).collect(),
            blocked: false,
            last: false,
        }
    }
}

/// What has come of a packet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It was made.
    Made,
    /// It was there, and nothing that it was made from has changed.
    Unchanged,
    /// It could not be made.
    Failed,
}

/// How long each step took, in microseconds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Times {
    /// Finding out whether there is anything to do.
    pub check: u64,
    /// From YAML to a note, its enclosures included.
    pub read: u64,
    /// Messages and templates.
    pub compose: u64,
    /// Pages.
    pub layout: u64,
    /// From pages to bytes.
    pub export: u64,
    /// From bytes to files.
    pub write: u64,
}

impl Times {
    /// All steps together.
    #[must_use]
    pub const fn total(&self) -> u64 {
        self.check + self.read + self.compose + self.layout + self.export + self.write
    }

    /// Adds the times of another packet.
    pub const fn add(&mut self, other: &Times) {
        self.check += other.check;
        self.read += other.read;
        self.compose += other.compose;
        self.layout += other.layout;
        self.export += other.export;
        self.write += other.write;
    }

    /// The steps by name, in their order.
    #[must_use]
    pub const fn steps(&self) -> [(&'static str, u64); 6] {
        [
            ("check", self.check),
            ("parse", self.read),
            ("messages", self.compose),
            ("layout", self.layout),
            ("export", self.export),
            ("write", self.write),
        ]
    }
}

/// A diagnostic as it travels, and as it stands in a manifest: with the lines that it points at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// How much it weighs.
    pub severity: String,
    /// Its stable name.
    pub code: String,
    /// What is wrong.
    pub message: String,
    /// Where.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Place>,
    /// What to do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub help: Vec<String>,
}

/// A place that a finding points at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The lines that it lies in.
    excerpt: String,
    /// Where in them it begins and ends, in bytes.
    range: (usize, usize),
    /// What is said beside it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

/// Bytes of an excerpt, at most: a file may be one line.
const MAXIMUM_EXCERPT: usize = 2000;

impl Finding {
    /// A diagnostic, to be sent.
    #[must_use]
    pub fn of(diagnostic: &Diagnostic) -> Self {
        let Diagnostic { severity, code, message, labels, help, .. } = diagnostic;
        let places = labels.iter().map(|label| {
            let (source, range, start) = (label.span.source(), label.span.range(), label.span.start());
            let (_, begin) = source.line_of(range.start);
            let text = source.text();
            let end = text[range.end..].find('\n').map_or(text.len(), |at| range.end + at);
            let end = text.floor_char_boundary(end.min(begin + MAXIMUM_EXCERPT));
            let within = |at: usize| at.min(end) - begin;
            Place {
                file: source.name().to_string(),
                line: start.line,
                column: start.column,
                excerpt: text[begin.min(end)..end].to_string(),
                range: (within(range.start), within(range.end)),
                text: label.text.clone(),
            }
        });
        Self {
            severity: severity.to_string(),
            code: code.to_string(),
            message: message.clone(),
            places: places.collect(),
            help: help.clone(),
        }
    }

    /// The diagnostic that was sent. What comes from another version of the program may bear a code that this one
    /// does not know; it is told as it can be.
    #[must_use]
    pub fn diagnostic(&self) -> Diagnostic {
        let code = Code::ALL.iter().copied().find(|code| code.as_str() == self.code).unwrap_or(Code::Crash);
        let mut diagnostic = Diagnostic::error(code, self.message.clone());
        let known = [Severity::Note, Severity::Warning].into_iter().find(|known| known.to_string() == self.severity);
        diagnostic.severity = known.unwrap_or(Severity::Error);
        for place in &self.places {
            let source = Source::excerpt(&place.file, &place.excerpt, place.line.saturating_sub(1));
            diagnostic = diagnostic.labelled(source.span(place.range.0..place.range.1), &place.text);
        }
        self.help.iter().fold(diagnostic, Diagnostic::help)
    }
}

/// Writes a message as one line.
///
/// # Errors
/// Where nobody listens any more.
pub fn send(output: &mut impl Write, message: &impl Serialize) -> io::Result<()> {
    let mut line = serde_json::to_vec(message)?;
    line.push(b'\n');
    output.write_all(&line)?;
    output.flush()
}

/// Reads the next message; `None` at the end.
///
/// # Errors
/// Where what comes is no message.
pub fn receive<T: DeserializeOwned>(input: &mut impl BufRead) -> io::Result<Option<T>> {
    let mut line = Vec::new();
    // A line without its end was cut off by the end of whoever wrote it.
    if input.read_until(b'\n', &mut line)? == 0 || line.last() != Some(&b'\n') {
        return Ok(None);
    }
    Ok(Some(serde_json::from_slice(&line)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{MessageFormat, render};

    #[test]
    fn a_finding_that_has_travelled_says_the_same() {
        let source = Source::new("note.yaml", "kind: x\nто: state\nfrom: y\n");
        let at = source.text().find("state").unwrap_or_default();
        let sent = Diagnostic::warning(Code::UnknownParty, "there is no party `state`")
            .at(source.span(at..at + 5))
            .labelled(source.span(0..4), "first")
            .help("mend it");
        let received = Finding::of(&sent).diagnostic();
        for format in [MessageFormat::Short, MessageFormat::Json] {
            assert_eq!(render(&received, format, false), render(&sent, format, false));
        }
        assert!(render(&received, MessageFormat::Human, false).contains("2 | то: state"));
    }

    #[test]
    fn a_line_that_was_cut_off_is_the_end() {
        let mut input = io::Cursor::new(b"{\"ready\"".to_vec());
        assert!(matches!(receive::<FromWorker>(&mut input), Ok(None)));
    }
}
