//! Text that does not parse, an entry without a default variant or with two, and what parses but was meant otherwise: a
//! word that is handed to a function without quotation marks, which Fluent takes for a message.

use super::Catalogues;
use crate::catalogue::syntax::{self, Inline, Part};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for tree in catalogues.locales.iter().flat_map(|locale| &locale.trees) {
        findings.extend(tree.faults().iter().cloned());
        findings.extend(tree.forgiven());
    }
    for (_, entry) in catalogues.entries() {
        for attribute in entry.attributes_without_dot().filter(|_| catalogues.ours) {
            let text = format!("no dot stands before `{attribute}`, which makes it part of the text above");
            let complaint = Diagnostic::error(Code::CatalogueSyntax, text).at(entry.tree.span(attribute));
            findings.push(complaint.help(format!("write `.{attribute} = …`")));
        }
        for text in entry.texts.iter().filter(|text| text.has_placeables()) {
            syntax::walk(text.pattern, &mut |part| {
                let Part::Inline(Inline::FunctionReference { arguments, .. }) = part else { return };
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
