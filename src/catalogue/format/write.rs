//! The texts of an entry as the canonical form writes them.

use fluent_syntax::ast;

use crate::catalogue::syntax::{Element, Expression, Inline, Pattern, key};

/// The attributes of an entry, each on a line of its own.
pub fn write_attributes(attributes: &[ast::Attribute<&str>], text: &mut String) {
    for attribute in attributes {
        text.push_str("\n    .");
        text.push_str(attribute.id.name);
        text.push_str(" =");
        write_pattern(&attribute.value, 8, text);
    }
}

fn indent(depth: usize, text: &mut String) {
    text.push('\n');
    text.extend(std::iter::repeat_n(' ', depth));
}

/// A pattern behind its `=` or key, with its lines, if there are several, set in by `depth`.
pub fn write_pattern(pattern: &Pattern, depth: usize, text: &mut String) {
    if has_lines(pattern) && !begins_with_a_sign(pattern) {
        indent(depth, text);
    } else {
        text.push(' ');
    }
    for (index, element) in pattern.elements.iter().enumerate() {
        match element {
            Element::TextElement { value } => {
                let mut lines = value.split('\n').enumerate().peekable();
                while let Some((number, line)) = lines.next() {
                    if number > 0 {
                        text.push('\n');
                        let is_last = lines.peek().is_none() && index + 1 == pattern.elements.len();
                        // What follows a line break that ends this text stands at the beginning of a line too.
                        let is_blank =
                            line.is_empty() && (lines.peek().is_some() || is_last || continues_blank(pattern, index));
                        if !is_blank {
                            text.extend(std::iter::repeat_n(' ', depth));
                        }
                    }
                    text.push_str(line);
                }
            }
            Element::Placeable { expression } => write_placeable(expression, depth, text),
        }
    }
}

/// Whether the text behind a text that ends with a line break is a blank line itself.
fn continues_blank(pattern: &Pattern, index: usize) -> bool {
    matches!(pattern.elements.get(index + 1), Some(Element::TextElement { value }) if value.starts_with('\n'))
}

/// Whether a pattern is written on several lines.
fn has_lines(pattern: &Pattern) -> bool {
    pattern.elements.iter().any(|element| match element {
        Element::TextElement { value } => value.contains('\n'),
        Element::Placeable { expression } => is_choice(expression),
    })
}

fn is_choice(expression: &Expression) -> bool {
    match expression {
        Expression::Select { .. } => true,
        Expression::Inline(Inline::Placeable { expression }) => is_choice(expression),
        Expression::Inline(_) => false,
    }
}

/// Whether a pattern begins with a sign that would not be read as text at the beginning of a line.
fn begins_with_a_sign(pattern: &Pattern) -> bool {
    matches!(pattern.elements.first(), Some(Element::TextElement { value }) if value.starts_with(['.', '*', '[', '#']))
}

fn write_placeable(expression: &Expression, depth: usize, text: &mut String) {
    match expression {
        Expression::Inline(inline @ (Inline::StringLiteral { .. } | Inline::NumberLiteral { .. })) => {
            text.push('{');
            write_inline(inline, depth, text);
            text.push('}');
        }
        Expression::Inline(Inline::Placeable { expression }) => {
            text.push('{');
            write_placeable(expression, depth, text);
            text.push('}');
        }
        Expression::Inline(inline) => {
            text.push_str("{ ");
            write_inline(inline, depth, text);
            text.push_str(" }");
        }
        Expression::Select { selector, variants } => {
            text.push_str("{ ");
            write_inline(selector, depth, text);
            text.push_str(" ->");
            for variant in variants {
                indent(depth + if variant.default { 3 } else { 4 }, text);
                text.push_str(if variant.default { "*[" } else { "[" });
                text.push_str(key(variant));
                text.push(']');
                write_pattern(&variant.value, depth + 8, text);
            }
            indent(depth, text);
            text.push('}');
        }
    }
}

/// What stands in braces, without them.
pub fn write_inline(inline: &Inline, depth: usize, text: &mut String) {
    match inline {
        Inline::StringLiteral { value } => {
            text.push('"');
            text.push_str(value);
            text.push('"');
        }
        Inline::NumberLiteral { value } => text.push_str(value),
        Inline::VariableReference { id } => {
            text.push('$');
            text.push_str(id.name);
        }
        Inline::MessageReference { id, attribute } => write_reference(id.name, attribute.as_ref(), text),
        Inline::TermReference { id, attribute, arguments } => {
            text.push('-');
            write_reference(id.name, attribute.as_ref(), text);
            if let Some(arguments) = arguments {
                write_arguments(arguments, depth, text);
            }
        }
        Inline::FunctionReference { id, arguments } => {
            text.push_str(id.name);
            write_arguments(arguments, depth, text);
        }
        Inline::Placeable { expression } => write_placeable(expression, depth, text),
    }
}

fn write_reference(name: &str, attribute: Option<&ast::Identifier<&str>>, text: &mut String) {
    text.push_str(name);
    if let Some(attribute) = attribute {
        text.push('.');
        text.push_str(attribute.name);
    }
}

fn write_arguments(arguments: &ast::CallArguments<&str>, depth: usize, text: &mut String) {
    text.push('(');
    let mut separator = "";
    for argument in &arguments.positional {
        text.push_str(separator);
        write_inline(argument, depth, text);
        separator = ", ";
    }
    for argument in &arguments.named {
        text.push_str(separator);
        text.push_str(argument.name.name);
        text.push_str(": ");
        write_inline(&argument.value, depth, text);
        separator = ", ";
    }
    text.push(')');
}
