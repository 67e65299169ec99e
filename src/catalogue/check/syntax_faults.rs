//! Text that does not parse, an entry without a default variant or with two, and what parses but was meant otherwise: a
//! word that is handed to a function without quotation marks, which Fluent takes for a message.

use fluent_syntax::ast::CallArguments;

use super::{Catalogues, Entry};
use crate::catalogue::syntax::{self, Inline, Part};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for tree in catalogues.locales.iter().flat_map(|locale| &locale.trees) {
        findings.extend(tree.faults().iter().cloned());
    }
    for (_, entry) in catalogues.entries() {
        for attribute in entry.attributes_without_dot().filter(|_| catalogues.ours) {
            let text = format!("no dot stands before `{attribute}`, which makes it part of the text above");
            let complaint = Diagnostic::error(Code::CatalogueSyntax, text).at(entry.tree.span(attribute));
            findings.push(complaint.help(format!("write `.{attribute} = …`")));
        }
        for text in &entry.texts {
            if let Some(attribute) = text.attribute {
                at_the_edge(entry, attribute, findings);
            }
            if !text.has_placeables() {
                continue;
            }
            syntax::walk(text.pattern, &mut |part| {
                let Part::Inline(Inline::FunctionReference { arguments, .. }) = part else { return };
                without_comma(entry, arguments, findings);
                for argument in &arguments.named {
                    if let Inline::MessageReference { id, .. } = &argument.value {
                        let text = format!("the value of `{}` stands without quotation marks", argument.name.name);
                        let complaint = Diagnostic::error(Code::CatalogueSyntax, text).at(entry.tree.span(id.name));
                        findings.push(complaint.help(format!("write `{}: \"{}\"`", argument.name.name, id.name)));
                    }
                }
            });
        }
    }
}

/// An attribute that is not indented: our parser forgives it, and other tools do not.
fn at_the_edge(entry: &Entry, attribute: &str, findings: &mut Diagnostics) {
    let span = entry.tree.span(attribute);
    let before = &entry.tree.text()[..span.range().start];
    if before.strip_suffix('.').is_some_and(|before| before.ends_with('\n')) {
        let text = format!("the attribute `.{attribute}` is not indented");
        let complaint = Diagnostic::error(Code::CatalogueSyntax, text).at(span);
        findings.push(complaint.help("put four spaces before it"));
    }
}

/// Arguments with no comma between them, which our parser forgives too.
fn without_comma(entry: &Entry, arguments: &CallArguments<&str>, findings: &mut Diagnostics) {
    let positional = arguments.positional.iter().filter_map(|argument| match argument {
        Inline::VariableReference { id } => Some((id.name, id.name)),
        Inline::StringLiteral { value } | Inline::NumberLiteral { value } => Some((*value, *value)),
        _ => None,
    });
    let named = arguments.named.iter().filter_map(|argument| match argument.value {
        Inline::StringLiteral { value } | Inline::NumberLiteral { value } => Some((argument.name.name, value)),
        _ => None,
    });
    // Each argument from its first word to its last.
    let all: Vec<(&str, &str)> = positional.chain(named).collect();
    for pair in all.windows(2) {
        let [(_, last), (next, _)] = pair else { continue };
        let (end, start) = (entry.tree.span(last).range().end, entry.tree.offset(next));
        if entry.tree.text().get(end..start).is_some_and(|between| !between.contains(',')) {
            let complaint = Diagnostic::error(Code::CatalogueSyntax, "no comma stands between the arguments");
            let complaint = complaint.at(entry.tree.span(next));
            findings.push(complaint.help("write `NAME($variable, case: \"dative\")`"));
        }
    }
}
