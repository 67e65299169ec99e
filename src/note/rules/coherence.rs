//! Whether rules fit each other and the fields beside them: one that speaks of nothing would never hold, and nobody would
//! know.

use super::{Rules, words_in};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::language::Language;
use crate::note::field_type::FieldType;
use crate::note::specification::FieldSpecification;

/// Reports rules that name no fitting field beside their own.
pub fn check(fields: &[FieldSpecification], diagnostics: &mut Diagnostics) {
    let dates: &[FieldType] = &[FieldType::Date, FieldType::DateTime, FieldType::Period];
    for field in fields {
        let others: Vec<&str> =
            fields.iter().map(|known| known.name.as_str()).filter(|name| *name != field.name).collect();
        for other in field.choices.iter().flat_map(|choice| &choice.not_with) {
            if !others.contains(&other.name.as_str()) {
                let message = format!("there is no other field `{}` here", other.name);
                let complaint = Diagnostic::error(Code::UnknownField, message).at(other.span.clone());
                diagnostics.push(complaint.nearest(&other.name, others.iter().copied()));
            }
        }
        let rules = &field.rules;
        check_endings(rules, diagnostics);
        let named = [
            (&rules.before, dates, "a date"),
            (&rules.within, &[FieldType::Date, FieldType::Period], "a day or a period"),
            (&rules.differs_from, &[FieldType::Text], "a text"),
        ];
        for (other, types, what) in named {
            let Some(other) = other else { continue };
            let is_other = |known: &&FieldSpecification| known.name != field.name && types.contains(&known.field_type);
            let fitting: Vec<&str> = fields.iter().filter(is_other).map(|known| known.name.as_str()).collect();
            if !fitting.contains(&other.name.as_str()) {
                let message = format!("there is no other field `{}` here that is {what}", other.name);
                let complaint = Diagnostic::error(Code::UnknownField, message).at(other.span.clone());
                diagnostics.push(complaint.nearest(&other.name, fitting));
            }
        }
    }
}

/// The word behind a beginning can only be looked at where it is known what such a beginning is.
fn check_endings(rules: &Rules, diagnostics: &mut Diagnostics) {
    let then = rules.then_ends_with.iter().map(|(tag, _)| (tag, "then-ends-with"));
    let never = rules.then_never_ends_with.iter().map(|(tag, _)| (tag, "then-never-ends-with"));
    for (tag, key) in then.chain(never) {
        let language = tag.name.parse::<Language>();
        if language.is_ok_and(|language| words_in(&rules.begins_with, &language).is_some()) {
            continue;
        }
        let message = format!("`{key}` is about the word behind `begins-with`, which has no words in `{}`", tag.name);
        let complaint = Diagnostic::error(Code::MissingKey, message).at(tag.span.clone());
        let help =
            format!("add what it begins with, as in `begins-with: {{ {}: [WORD] }}`, or delete this one", tag.name);
        diagnostics.push(complaint.help(help));
    }
}
