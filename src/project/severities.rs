//! What a project says of the weight of findings: the key `severities` of its profile.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severities, Severity};
use crate::yaml::shape::Choices;
use crate::yaml::{self, Node};

use super::profile::choice;

/// What a finding can weigh.
pub const CHOICES: &[(&str, Option<Severity>, &str)] = &[
    ("error", Some(Severity::Error), "It fails the run."),
    ("warning", Some(Severity::Warning), "It is told, and fails the run under `--deny warnings`."),
    ("note", Some(Severity::Note), "It is told, and never fails the run."),
    ("off", None, "It is not told."),
];

/// The findings whose weight a project can set, with what each says.
#[must_use]
pub fn settable() -> Choices {
    Code::ALL.iter().filter(|code| code.weight().can_be_set()).map(|code| (code.as_str(), code.summary())).collect()
}

/// Reads severities by code. An error with which a wrong sentence would stand on paper, or nothing could be made,
/// cannot be lowered.
pub fn read(node: &Node, diagnostics: &mut Diagnostics) -> Severities {
    let mut severities = Severities::default();
    let entries = yaml::expect_mapping(node, "findings with their severity", diagnostics).unwrap_or_default();
    for entry in entries {
        let Some(code) = Code::named(&entry.key) else {
            let message = format!("there is no finding `{}`", entry.key);
            let complaint = Diagnostic::error(Code::UnknownKey, message).at(entry.key_span.clone());
            let settable = Code::ALL.iter().filter(|code| code.weight().can_be_set()).map(|code| code.as_str());
            let complaint = complaint.nearest(&entry.key, settable);
            diagnostics.push(complaint.help("`verbale explain` lists all of them"));
            continue;
        };
        let Some(severity) = choice(&entry.value, CHOICES, diagnostics) else { continue };
        if !code.weight().can_be_set() && severity != Some(Severity::Error) {
            let message = format!("`{code}` is always an error");
            let complaint = Diagnostic::error(Code::InvalidValue, message).at(entry.value.span.clone());
            let help = "delete the line: with such a fault a wrong sentence would stand on paper, or nothing at all";
            diagnostics.push(complaint.help(help));
            continue;
        }
        severities.set(code, severity);
    }
    severities
}
