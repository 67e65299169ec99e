//! A text as it can be read: one reading for each variant, with values and markup masked.
//!
//! `{ $n -> [one] … *[other] … }` is read once with each of its variants, so that a check of the words need not know
//! of selections. A text of several selections is read with each variant of each, the others taking their default, or
//! the variant of the same key where they select on the same value.

use std::borrow::Cow;

use fluent_syntax::ast::{self, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::signs::Signs;
use super::words::{Spans, Word};
use crate::catalogue::syntax::{Element, Expression, Inline, Pattern, Tree, key};
use crate::source::Span;

/// Stands in a reading for a value that is known only later: a variable, a call, a term.
pub const VALUE: char = '\u{FFFC}';
/// Stands in a reading for markup, `<b>`, which is not seen.
pub const MARK: char = '\u{FFF9}';

/// Readings of one text, at most, and their bytes together: a text of thousands of variants is not prose.
const MAXIMUM_READINGS: usize = 100;
const MAXIMUM_BYTES: usize = 1_000_000;

/// A text with some variant of each selection.
pub struct Reading<'t, 's> {
    /// What is read.
    pub text: Cow<'s, str>,
    /// The selections that were met, each with the variant that was taken.
    pub choices: Vec<Choice<'t, 's>>,
    /// The values that stand in it, in order.
    pub uses: Vec<Use<'t, 's>>,
    /// Where the parts of `text` come from; empty where it is a slice of the file.
    pieces: Vec<Piece<'s>>,
    words: Spans,
    /// Which characters there are, so that most checks need not look at most texts.
    pub signs: Signs,
}

/// A selection and the variant that was taken.
#[derive(Clone, Copy)]
pub struct Choice<'t, 's> {
    pub selector: &'t Inline<'s>,
    pub variants: &'t [ast::Variant<&'s str>],
    pub variant: &'t ast::Variant<&'s str>,
}

impl<'s> Choice<'_, 's> {
    pub fn key(&self) -> &'s str {
        key(self.variant)
    }

    /// Where the variant stands: at its key, or at its first words where those stand on a line below.
    pub fn place(&self, tree: &Tree<'s>) -> Span {
        let key = tree.span(self.key());
        let words = self.variant.value.elements.iter().find_map(|element| match element {
            Element::TextElement { value } => value.lines().map(str::trim).find(|line| !line.is_empty()),
            Element::Placeable { .. } => None,
        });
        let below = words.filter(|words| tree.text()[key.range().end..tree.offset(words)].contains('\n'));
        below.map_or(key, |words| tree.span(words))
    }
}

/// A value that stands in a text.
#[derive(Clone, Copy)]
pub struct Use<'t, 's> {
    /// The expression.
    pub inline: &'t Inline<'s>,
    /// Its name in the file: of the variable, function, term or message.
    pub name: &'s str,
    /// Where it stands in the reading.
    pub at: usize,
}

impl<'s> Use<'_, 's> {
    /// The variables that are placed: the one itself, or those given to a function that says them.
    pub fn variables(&self) -> impl Iterator<Item = &'s str> {
        placed_variables(self.inline)
    }
}

/// The variables that an expression says: a variable itself, or those that a function is given. `AGREE` says nothing of
/// its variable.
pub fn placed_variables<'s>(inline: &Inline<'s>) -> impl Iterator<Item = &'s str> {
    let (own, given) = match inline {
        Inline::VariableReference { id } => (Some(id.name), &[][..]),
        Inline::FunctionReference { id, arguments } if id.name != "AGREE" => (None, arguments.positional.as_slice()),
        _ => (None, &[][..]),
    };
    let given: Vec<&'s str> = given
        .iter()
        .filter_map(|argument| match argument {
            Inline::VariableReference { id } => Some(id.name),
            _ => None,
        })
        .collect();
    own.into_iter().chain(given)
}

/// The variable that a selection is made on, itself or by a function.
pub fn selected_variable<'s>(selector: &Inline<'s>) -> Option<&'s str> {
    match selector {
        Inline::VariableReference { id } => Some(id.name),
        Inline::FunctionReference { arguments, .. } => match arguments.positional.first()? {
            Inline::VariableReference { id } => Some(id.name),
            _ => None,
        },
        _ => None,
    }
}

struct Piece<'s> {
    /// Where it begins in the reading.
    at: usize,
    /// The slice of the file that it comes from.
    slice: &'s str,
    /// Whether it is that slice, byte for byte.
    verbatim: bool,
}

impl<'s> Reading<'_, 's> {
    /// Where a part of the reading stands in its file.
    pub fn span(&self, tree: &Tree<'s>, range: std::ops::Range<usize>) -> Span {
        if self.pieces.is_empty() {
            if let Cow::Borrowed(text) = self.text {
                return tree.span(&text[range]);
            }
            return tree.span("");
        }
        let place = |at: usize, end: bool| {
            let index = self.pieces.partition_point(|piece| if end { piece.at < at } else { piece.at <= at });
            let piece = &self.pieces[index.saturating_sub(1)];
            let whole = tree.span(piece.slice).range();
            match (piece.verbatim, end) {
                (true, _) => (whole.start + at.saturating_sub(piece.at)).min(whole.end),
                (false, true) => whole.end,
                (false, false) => whole.start,
            }
        };
        let start = place(range.start, false);
        let end = if range.is_empty() { start } else { place(range.end, true) };
        tree.source().span(start..end.max(start))
    }

    /// Its words.
    pub fn words(&self) -> impl DoubleEndedIterator<Item = Word<'_>> + ExactSizeIterator {
        self.words.words(&self.text)
    }

    /// Where parts of the text meet that are written apart from each other: words and a value, or two variants.
    pub fn joints(&self) -> impl Iterator<Item = usize> {
        self.pieces.iter().skip(1).map(|piece| piece.at)
    }

    /// Whether nothing can be read: no letters, no values, only blanks.
    pub fn is_blank(&self) -> bool {
        self.text.chars().all(|c| c.is_whitespace() || c == MARK)
    }

    /// The choice that was made on a variable by itself or by `NUMBER`.
    pub fn choice_on(&self, variable: &str) -> Option<&Choice<'_, 's>> {
        self.choices.iter().find(|choice| selected_variable(choice.selector) == Some(variable))
    }
}

/// The readings of a text.
pub fn readings<'t, 's>(pattern: &'t Pattern<'s>) -> Vec<Reading<'t, 's>> {
    if let [Element::TextElement { value }] = pattern.elements.as_slice()
        && !value.contains('<')
        && !value.contains("://")
    {
        let signs = Signs::of(value);
        let (text, words) = (Cow::Borrowed(*value), Spans::of(value));
        return vec![Reading { text, choices: Vec::new(), uses: Vec::new(), pieces: Vec::new(), words, signs }];
    }
    let mut ways = Vec::new();
    collect_ways(pattern, &mut Vec::new(), &mut ways);
    if ways.is_empty() {
        ways.push(Vec::new());
    }
    let mut readings: Vec<Reading> = Vec::with_capacity(ways.len());
    let mut bytes = 0;
    for way in ways.into_iter().take(MAXIMUM_READINGS) {
        let mut writer =
            Writer { way: &way, text: String::new(), pieces: Vec::new(), choices: Vec::new(), uses: Vec::new() };
        writer.pattern(pattern);
        let Writer { text, pieces, choices, uses, .. } = writer;
        let same = |known: &Reading| {
            known.choices.len() == choices.len()
                && known.choices.iter().zip(&choices).all(|(a, b)| std::ptr::eq(a.variant, b.variant))
        };
        if readings.iter().any(same) {
            continue;
        }
        bytes += text.len();
        let (signs, words) = (Signs::of(&text), Spans::of(&text));
        readings.push(Reading { text: Cow::Owned(text), choices, uses, pieces, words, signs });
        if bytes > MAXIMUM_BYTES {
            break;
        }
    }
    readings
}

/// A variant that a reading must take: of the selection at this address.
type Forced<'t, 's> = (*const Inline<'s>, &'t Inline<'s>, &'t ast::Variant<&'s str>);

/// The ways through a text: each variant with those that it stands in.
fn collect_ways<'t, 's>(
    pattern: &'t Pattern<'s>,
    within: &mut Vec<Forced<'t, 's>>,
    ways: &mut Vec<Vec<Forced<'t, 's>>>,
) {
    for element in &pattern.elements {
        let Element::Placeable { expression } = element else { continue };
        let mut expression = expression;
        while let Expression::Inline(Inline::Placeable { expression: inner }) = expression {
            expression = inner;
        }
        let Expression::Select { selector, variants } = expression else { continue };
        for variant in variants {
            if ways.len() >= MAXIMUM_READINGS {
                return;
            }
            within.push((std::ptr::from_ref(selector), selector, variant));
            let before = ways.len();
            collect_ways(&variant.value, within, ways);
            if ways.len() == before {
                ways.push(within.clone());
            }
            within.pop();
        }
    }
}

struct Writer<'w, 't, 's> {
    way: &'w [Forced<'t, 's>],
    text: String,
    pieces: Vec<Piece<'s>>,
    choices: Vec<Choice<'t, 's>>,
    uses: Vec<Use<'t, 's>>,
}

impl<'t, 's> Writer<'_, 't, 's> {
    fn pattern(&mut self, pattern: &'t Pattern<'s>) {
        for element in &pattern.elements {
            match element {
                Element::TextElement { value } => self.words(value),
                Element::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &'t Expression<'s>) {
        match expression {
            Expression::Inline(Inline::Placeable { expression }) => self.expression(expression),
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                let forced = self.way.iter().find(|(address, ..)| std::ptr::eq(*address, selector));
                let variant = forced.map(|(_, _, variant)| *variant).or_else(|| self.alike(selector, variants));
                let default = || variants.iter().find(|variant| variant.default).or(variants.first());
                if let Some(variant) = variant.or_else(default) {
                    self.choices.push(Choice { selector, variants, variant });
                    self.pattern(&variant.value);
                }
            }
        }
    }

    /// The variant that another selection on the same value asks for.
    fn alike(&self, selector: &Inline<'s>, variants: &'t [ast::Variant<&'s str>]) -> Option<&'t ast::Variant<&'s str>> {
        let (_, _, wanted) = self.way.iter().find(|(_, other, _)| *other == selector)?;
        variants.iter().find(|variant| key(variant) == key(wanted))
    }

    fn inline(&mut self, inline: &'t Inline<'s>) {
        let name = match inline {
            Inline::StringLiteral { value } => {
                let verbatim = !value.contains('\\');
                self.pieces.push(Piece { at: self.text.len(), slice: value, verbatim });
                if verbatim {
                    self.text.push_str(value);
                } else {
                    self.text.push_str(&unescape_unicode_to_string(value));
                }
                return;
            }
            Inline::NumberLiteral { value } => {
                self.pieces.push(Piece { at: self.text.len(), slice: value, verbatim: true });
                self.text.push_str(value);
                return;
            }
            Inline::VariableReference { id }
            | Inline::FunctionReference { id, .. }
            | Inline::TermReference { id, .. }
            | Inline::MessageReference { id, .. } => id.name,
            Inline::Placeable { .. } => return,
        };
        self.uses.push(Use { inline, name, at: self.text.len() });
        self.mask(name, VALUE);
    }

    fn mask(&mut self, slice: &'s str, mask: char) {
        self.pieces.push(Piece { at: self.text.len(), slice, verbatim: false });
        self.text.push(mask);
    }

    /// Words as they stand, but for markup and addresses of the web, which are no prose.
    fn words(&mut self, words: &'s str) {
        let mut rest = words;
        while let Some((start, end, mask)) = next_foreign(rest) {
            self.verbatim(&rest[..start]);
            self.mask(&rest[start..end], mask);
            rest = &rest[end..];
        }
        self.verbatim(rest);
    }

    fn verbatim(&mut self, words: &'s str) {
        if !words.is_empty() {
            self.pieces.push(Piece { at: self.text.len(), slice: words, verbatim: true });
            self.text.push_str(words);
        }
    }
}

/// The first tag or address of a text.
fn next_foreign(text: &str) -> Option<(usize, usize, char)> {
    let tag = text.match_indices('<').find_map(|(start, _)| {
        let inner = text[start + 1..].trim_start_matches('/');
        let end = inner.starts_with(|c: char| c.is_ascii_alphabetic()).then(|| text[start..].find('>'))??;
        // What stands in such a tag is for machines, or to be typed.
        let code = ["code", "kbd", "samp", "pre"].iter().find_map(|tag| {
            inner
                .strip_prefix(tag)
                .filter(|rest| rest.starts_with(['>', ' ']) && text.as_bytes()[start + 1] != b'/')?;
            let closing = format!("</{tag}>");
            text[start..].find(&closing).map(|at| start + at + closing.len())
        });
        Some(code.map_or((start, start + end + 1, MARK), |end| (start, end, VALUE)))
    });
    let address = text.find("://").map(|colon| {
        let start = text[..colon]
            .rfind(|c: char| !c.is_ascii_alphanumeric())
            .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
        let end = text[colon..]
            .find(|c: char| c.is_whitespace() || "<>\"”»)".contains(c))
            .map_or(text.len(), |end| colon + end);
        let end = start + text[start..end].trim_end_matches(['.', ',', ';', ':', '!', '?']).len();
        (start, end.max(colon + 3), VALUE)
    });
    [tag, address].into_iter().flatten().min()
}

/// Whether an element of a text is blank: white space, or a literal of it.
pub fn is_blank_element(element: &Element) -> bool {
    match element {
        Element::TextElement { value } => value.trim().is_empty(),
        Element::Placeable { expression: Expression::Inline(Inline::StringLiteral { value }) } => {
            unescape_unicode_to_string(value).trim().is_empty()
        }
        Element::Placeable { .. } => false,
    }
}

/// Whether a variant says nothing by itself.
pub fn is_blank_variant(variant: &ast::Variant<&str>) -> bool {
    variant.value.elements.iter().all(is_blank_element)
}

/// Whether a variant is chosen by one number alone.
pub fn is_number(key: &VariantKey<&str>) -> bool {
    matches!(key, VariantKey::NumberLiteral { .. })
}
