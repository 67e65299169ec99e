//! Addresses and numbers that are the same in every language: of a web page, for mail, of a telephone.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::yaml::{self, Node};

/// An address or number that is the same in every language.
pub struct Literal {
    what: &'static str,
    example: &'static str,
    is_right: fn(&str) -> bool,
}

/// The address of a web page.
pub const URL: Literal = Literal {
    what: "the address of a web page",
    example: "https://example.org/registration",
    is_right: |text| {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let host = rest.map_or("", |rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
        host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && no_spaces(text)
    },
};

/// An address for mail.
pub const EMAIL: Literal = Literal {
    what: "an address for mail",
    example: "protocol@example.org",
    is_right: |text| {
        let Some((name, host)) = text.split_once('@') else { return false };
        let is_host = host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && !host.contains('@');
        !name.is_empty() && is_host && no_spaces(text) && !text.contains([',', ';', '<', '>', ':', '/'])
    },
};

/// A telephone number.
pub const PHONE: Literal = Literal {
    what: "a telephone number with the code of the country",
    example: "+7 7172 00 00 00",
    is_right: |text| {
        let digits = text.chars().filter(char::is_ascii_digit).count();
        text.starts_with('+')
            && (7..=20).contains(&digits)
            && text.chars().skip(1).all(|c| c.is_ascii_digit() || " -()".contains(c))
            && text.ends_with(|c: char| c.is_ascii_digit())
            && !text.contains("  ")
    },
};

/// Addresses are at most as long as a line or two.
const MAXIMUM_LITERAL: usize = 200;

fn no_spaces(text: &str) -> bool {
    !text.contains(char::is_whitespace)
}

/// Reads one.
pub fn read(node: &Node, literal: &Literal, diagnostics: &mut Diagnostics) -> Option<String> {
    let text = yaml::expect_text(node, literal.what, diagnostics)?;
    if (literal.is_right)(text) && text.chars().count() <= MAXIMUM_LITERAL {
        return Some(text.to_string());
    }
    let complaint = Diagnostic::error(Code::InvalidValue, format!("`{text}` is not {}", literal.what));
    diagnostics.push(complaint.at(node.span.clone()).help(format!("write it as in `{}`", literal.example)));
    None
}
