//! What an entry means to whoever reads it: by this it is known whether it was written anew without a change.

use fluent_syntax::ast;

use super::write::write_inline;
use crate::catalogue::syntax::{self, Element, Expression, Inline, Pattern};
use crate::source::Source;

/// Whether two entries are the same to whoever reads them.
pub fn means_the_same(one: &str, other: &str) -> bool {
    let (one, other) = (Source::new("", format!("{one}\n")), Source::new("", format!("{other}\n")));
    let (one, other) = (syntax::parse(&one), syntax::parse(&other));
    let joined = |tree: &syntax::Tree| tree.body().iter().map(joined).collect::<Vec<_>>();
    one.faults().is_empty() && other.faults().is_empty() && joined(&one) == joined(&other)
}

/// An entry whose texts are in one piece: the parser divides them where lines end.
pub fn joined(entry: &ast::Entry<&str>) -> ast::Entry<String> {
    let own = |id: &ast::Identifier<&str>| ast::Identifier { name: id.name.to_string() };
    let attributes = |attributes: &[ast::Attribute<&str>]| {
        let joined =
            attributes.iter().map(|attribute| ast::Attribute { id: own(&attribute.id), value: join(&attribute.value) });
        joined.collect()
    };
    match entry {
        ast::Entry::Message(message) => ast::Entry::Message(ast::Message {
            id: own(&message.id),
            value: message.value.as_ref().map(join),
            attributes: attributes(&message.attributes),
            comment: None,
        }),
        ast::Entry::Term(term) => ast::Entry::Term(ast::Term {
            id: own(&term.id),
            value: join(&term.value),
            attributes: attributes(&term.attributes),
            comment: None,
        }),
        _ => ast::Entry::Junk { content: String::new() },
    }
}

fn join(pattern: &Pattern) -> ast::Pattern<String> {
    let mut elements: Vec<ast::PatternElement<String>> = Vec::new();
    for element in &pattern.elements {
        match (element, elements.last_mut()) {
            (Element::TextElement { value }, Some(ast::PatternElement::TextElement { value: before })) => {
                before.push_str(value);
            }
            (Element::TextElement { value }, _) => {
                elements.push(ast::PatternElement::TextElement { value: (*value).to_string() });
            }
            (Element::Placeable { expression }, _) => {
                elements.push(ast::PatternElement::Placeable { expression: join_expression(expression) });
            }
        }
    }
    ast::Pattern { elements }
}

fn join_expression(expression: &Expression) -> ast::Expression<String> {
    match expression {
        Expression::Inline(inline) => ast::Expression::Inline(join_inline(inline)),
        Expression::Select { selector, variants } => ast::Expression::Select {
            selector: join_inline(selector),
            variants: variants
                .iter()
                .map(|variant| ast::Variant {
                    key: match variant.key {
                        ast::VariantKey::Identifier { name } => ast::VariantKey::Identifier { name: name.to_string() },
                        ast::VariantKey::NumberLiteral { value } => {
                            ast::VariantKey::NumberLiteral { value: value.to_string() }
                        }
                    },
                    value: join(&variant.value),
                    default: variant.default,
                })
                .collect(),
        },
    }
}

/// What stands in braces has no text of its own but in a choice within it.
fn join_inline(inline: &Inline) -> ast::InlineExpression<String> {
    if let Inline::Placeable { expression } = inline {
        return ast::InlineExpression::Placeable { expression: Box::new(join_expression(expression)) };
    }
    let mut written = String::new();
    write_inline(inline, 0, &mut written);
    ast::InlineExpression::StringLiteral { value: written }
}
