//! Tera's reports as findings. Several faults of one run come from Tera as one text, so the text is read: a report is
//! `error: MESSAGE`, then `--> FILE:LINE:COLUMN` with the line drawn under it, then `note: LABEL FILE:LINE:COLUMN` for
//! each component that called the other.

use std::collections::BTreeMap;

use tera::{Error, ErrorKind};

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Source, Span};

/// What Tera found.
pub fn complaints(error: &Error, sources: &BTreeMap<String, Source>, names: &[&str]) -> Vec<Diagnostic> {
    let text = error.to_string();
    let reports: Vec<&str> = text.split("error: ").filter(|report| report.contains("--> ")).collect();
    if reports.is_empty() {
        return vec![Diagnostic::error(Code::Template, message(&text))];
    }
    reports.iter().map(|report| complaint(report, exact(error, sources).as_ref(), sources, names)).collect()
}

/// The place that Tera gives as data, where it does; its texts have lines and columns only.
pub fn exact(error: &Error, sources: &BTreeMap<String, Source>) -> Option<Span> {
    let (ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report)) = error.kind() else { return None };
    Some(sources.get(report.filename())?.span(report.span().range.clone()))
}

fn complaint(report: &str, exact: Option<&Span>, sources: &BTreeMap<String, Source>, names: &[&str]) -> Diagnostic {
    let mut lines = report.lines();
    let text = lines.next().unwrap_or_default();
    let mut complaint = Diagnostic::error(Code::Template, message(text));
    // A place comes first, and then the line with as many strokes under it as it is wide.
    let mut waiting: Option<(&str, &str)> = None;
    for line in lines {
        let line = line.trim();
        if let Some(place) = line.strip_prefix("--> ") {
            waiting = Some((place, ""));
        } else if let Some((label, place)) = line.strip_prefix("note: ").and_then(|note| note.rsplit_once(' ')) {
            waiting = Some((place, label));
        } else if line.contains('^')
            && let Some((place, label)) = waiting.take()
        {
            let first = exact.filter(|_| complaint.labels.is_empty()).cloned();
            let span = first.or_else(|| span(place, line.matches('^').count(), sources));
            complaint = span.into_iter().fold(complaint, |complaint, span| complaint.labelled(span, label));
        }
    }
    // Tera names what it does not know in backticks.
    match text.split('`').nth(1) {
        Some(name) if text.starts_with("Unknown component") || text.starts_with("Unknown function") => {
            complaint.nearest(name, names.iter().copied())
        }
        _ if text.starts_with("Unexpected end of input") => {
            complaint.help("`{% if %}` ends with `{% endif %}`, `{% for %}` with `{% endfor %}`, `{{` with `}}`")
        }
        _ if text.contains("undefined") => {
            complaint.help("a kind's template has no variables: `message(id=\"…\")` gives it sentences, `given(field=\"…\")` says whether there is a field")
        }
        _ => complaint,
    }
}

/// A message as ours are: its first letter small, without a full stop.
fn message(text: &str) -> String {
    let text = text.lines().next().unwrap_or_default().trim_end_matches('.');
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// `FILE:LINE:COLUMN` as a span of some characters.
fn span(place: &str, width: usize, sources: &BTreeMap<String, Source>) -> Option<Span> {
    let mut parts = place.rsplitn(3, ':');
    let column: usize = parts.next()?.parse().ok()?;
    let line: usize = parts.next()?.parse().ok()?;
    let source = sources.get(parts.next()?)?;
    let start: usize = source.text().split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let offset = |count: usize| {
        source.text()[start..].char_indices().nth(count).map_or(source.text().len(), |(at, _)| start + at)
    };
    Some(source.span(offset(column.checked_sub(1)?)..offset(column - 1 + width)))
}
