//! Diagnostics for machines: one JSON object a line.
//!
//! Lines and columns are counted from 1, columns in characters (Unicode code points), and an end is the place behind
//! the last character. A finding without a place has `null` for it.

use serde_json::{Value, json};

use super::Diagnostic;
use crate::source::Span;

/// One diagnostic as a line of JSON.
#[must_use]
pub fn line(diagnostic: &Diagnostic) -> String {
    let (first, related) = match diagnostic.labels.split_first() {
        Some((first, related)) => (Some(first), related),
        None => (None, &[][..]),
    };
    let mut object = json!({
        "severity": diagnostic.severity.to_string(),
        "code": diagnostic.code.as_str(),
        "locQualityIssueType": diagnostic.code.issue_type().as_str(),
        "message": diagnostic.message,
        "help": diagnostic.help,
        "related": related.iter().map(|label| {
            let mut object = place(Some(&label.span));
            object["message"] = json!(label.text);
            object
        }).collect::<Vec<_>>(),
    });
    if let (Some(object), Some(place)) = (object.as_object_mut(), place(first.map(|label| &label.span)).as_object_mut())
    {
        object.append(place);
    }
    format!("{object}\n")
}

fn place(span: Option<&Span>) -> Value {
    let (start, end) = (span.map(Span::start), span.map(Span::end));
    json!({
        "file": span.map(|span| span.source().name()),
        "line": start.map(|start| start.line),
        "column": start.map(|start| start.column),
        "endLine": end.map(|end| end.line),
        "endColumn": end.map(|end| end.column),
    })
}
