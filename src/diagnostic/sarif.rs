//! Diagnostics for code-review tools: one SARIF log of a run.
//!
//! The form is that of SARIF 2.1.0 (OASIS Standard of 27 March 2020). Each code that was found is a rule with its page
//! as help. Places are relative to the project's folder (`%SRCROOT%`) or, for files that the program itself holds, to
//! `BUILTIN`; columns are counted in Unicode code points, which the log says.

use std::fmt::Write;

use serde_json::{Value, json};

use super::{Code, Diagnostic, Severity};
use crate::project::BUILT_IN;
use crate::source::Span;

/// The log of a run with these findings, with a final line break.
#[must_use]
pub fn sarif<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic>) -> String {
    let diagnostics: Vec<&Diagnostic> = diagnostics.into_iter().collect();
    let mut rules: Vec<Code> = diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    rules.sort_unstable();
    rules.dedup();
    let results: Vec<Value> = diagnostics.iter().map(|diagnostic| result(diagnostic, &rules)).collect();
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "verbale",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules.iter().map(|code| rule(*code)).collect::<Vec<_>>(),
            } },
            "originalUriBaseIds": {
                "%SRCROOT%": { "description": { "text": "The project's folder, with verbale.yaml." } },
                "BUILTIN": { "description": { "text": "The project that is built into the program." } },
            },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn rule(code: Code) -> Value {
    json!({
        "id": code.as_str(),
        "shortDescription": { "text": code.summary() },
        "help": { "text": code.page(), "markdown": code.page() },
        "defaultConfiguration": { "level": level(code.weight().severity()) },
        "properties": { "locQualityIssueType": code.issue_type().as_str() },
    })
}

fn level(severity: Severity) -> &'static str {
    // They have the names of our own.
    match severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

fn result(diagnostic: &Diagnostic, rules: &[Code]) -> Value {
    let mut text = diagnostic.message.clone();
    for help in &diagnostic.help {
        text.push_str("\nhelp: ");
        text.push_str(help);
    }
    let mut result = json!({
        "ruleId": diagnostic.code.as_str(),
        "ruleIndex": rules.binary_search(&diagnostic.code).unwrap_or_default(),
        "level": level(diagnostic.severity),
        "message": { "text": text },
        "properties": { "locQualityIssueType": diagnostic.code.issue_type().as_str() },
    });
    if let Some((first, related)) = diagnostic.labels.split_first() {
        result["locations"] = json!([{ "physicalLocation": location(&first.span) }]);
        let related = related.iter().enumerate().map(|(index, label)| {
            let mut place = json!({ "id": index + 1, "physicalLocation": location(&label.span) });
            if !label.text.is_empty() {
                place["message"] = json!({ "text": label.text });
            }
            place
        });
        result["relatedLocations"] = related.collect();
    }
    result
}

fn location(span: &Span) -> Value {
    let name = span.source().name();
    let (base, path) = match name.strip_prefix(BUILT_IN) {
        Some(path) => ("BUILTIN", path),
        None => ("%SRCROOT%", name),
    };
    let (start, end) = (span.start(), span.end());
    json!({
        "artifactLocation": { "uri": encoded(path), "uriBaseId": base },
        "region": {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        },
    })
}

/// A path as a relative URI reference (RFC 3986): all but letters, figures, `-._~` and `/` percent-encoded.
fn encoded(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_a_relative_uri() {
        assert_eq!(encoded("notes/a b.yaml"), "notes/a%20b.yaml");
        assert_eq!(encoded("notes/нота.yaml"), "notes/%D0%BD%D0%BE%D1%82%D0%B0.yaml");
        // A colon in a first segment would be read as a scheme.
        assert_eq!(encoded("a:b#c?d%e"), "a%3Ab%23c%3Fd%25e");
    }
}
