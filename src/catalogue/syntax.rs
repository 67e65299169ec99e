//! The syntax tree of a catalogue file, with positions.

use fluent_syntax::ast;
use fluent_syntax::parser;

use super::annotation::{self, Annotations};
use super::fault;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{Source, Span};

pub type Pattern<'s> = ast::Pattern<&'s str>;
pub type Inline<'s> = ast::InlineExpression<&'s str>;
pub type Expression<'s> = ast::Expression<&'s str>;
pub type Element<'s> = ast::PatternElement<&'s str>;

/// Braces within each other, at most: the parser calls itself for each.
const MAXIMUM_DEPTH: usize = 16;

/// A file and its entries, which borrow the file's text.
pub struct Tree<'s> {
    source: &'s Source,
    body: Vec<ast::Entry<&'s str>>,
    faults: Vec<Diagnostic>,
}

impl<'s> Tree<'s> {
    pub fn messages(&self) -> impl Iterator<Item = &ast::Message<&'s str>> {
        self.body.iter().filter_map(|entry| match entry {
            ast::Entry::Message(message) => Some(message),
            _ => None,
        })
    }

    pub fn terms(&self) -> impl Iterator<Item = &ast::Term<&'s str>> {
        self.body.iter().filter_map(|entry| match entry {
            ast::Entry::Term(term) => Some(term),
            _ => None,
        })
    }

    pub fn body(&self) -> &[ast::Entry<&'s str>] {
        &self.body
    }

    pub const fn source(&self) -> &'s Source {
        self.source
    }

    /// What does not parse.
    pub fn faults(&self) -> &[Diagnostic] {
        &self.faults
    }

    /// What parses and should not.
    pub fn forgiven(&self) -> Vec<Diagnostic> {
        fault::forgiven::complaints(self.source, &self.body)
    }

    /// The identifiers of entries that do not parse, those of terms with their hyphen.
    pub fn broken(&self) -> impl Iterator<Item = String> {
        let is_part = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        let junk = self.body.iter().filter_map(|entry| match entry {
            ast::Entry::Junk { content } => Some(*content),
            _ => None,
        });
        junk.flat_map(move |content| {
            let first: String = content.chars().take_while(is_part).collect();
            // Where a figure or a space has come into it, what is meant is the rest.
            let line = content.lines().next().unwrap_or_default();
            let before = line.split_once('=').map_or("", |(before, _)| before);
            let meant: String = before.chars().filter(is_part).collect();
            [first, meant.trim_start_matches(|c: char| c.is_ascii_digit()).to_string()]
        })
        .filter(|id| !id.is_empty())
    }

    /// The attributes that do not parse, or stand below one that does not: the identifier of the entry above, that of a
    /// term with its hyphen, and the attribute's.
    pub fn broken_attributes(&self) -> Vec<(String, &'s str)> {
        let mut found = Vec::new();
        let mut above = String::new();
        for entry in &self.body {
            match entry {
                ast::Entry::Message(message) => above = message.id.name.to_string(),
                ast::Entry::Term(term) => above = format!("-{}", term.id.name),
                ast::Entry::Junk { content } if content.starts_with(' ') => {
                    let named = content.lines().filter_map(|line| line.trim_start().strip_prefix('.')?.split_once('='));
                    found.extend(named.map(|(name, _)| (above.clone(), name.trim_end())));
                }
                _ => {}
            }
        }
        found
    }

    /// Whether any of its terms is a name of ours.
    pub fn has_names(&self) -> bool {
        self.terms().any(|term| super::names::is_name(term.id.name))
    }

    /// What the comment of each entry says, by its identifier; that of a term begins with a hyphen.
    pub fn annotations(&self, diagnostics: &mut Diagnostics) -> Vec<(String, Annotations)> {
        let mut annotations = Vec::new();
        for (index, entry) in self.body.iter().enumerate() {
            let (id, comment, is_term) = match entry {
                ast::Entry::Message(message) => (message.id.name, &message.comment, false),
                ast::Entry::Term(term) => (term.id.name, &term.comment, true),
                // What stands above an entry that does not parse belongs to that.
                ast::Entry::Comment(_) if matches!(self.body.get(index + 1), Some(ast::Entry::Junk { .. })) => continue,
                ast::Entry::Comment(comment)
                | ast::Entry::GroupComment(comment)
                | ast::Entry::ResourceComment(comment) => {
                    self.check_alone(&comment.content, diagnostics);
                    continue;
                }
                ast::Entry::Junk { .. } => continue,
            };
            let Some(comment) = comment else { continue };
            if self.is_above(&comment.content, id) {
                let shown = if is_term { format!("-{id}") } else { id.to_string() };
                annotations.push((shown, annotation::read(&comment.content, |slice| self.span(slice), diagnostics)));
            } else {
                self.check_alone(&comment.content, diagnostics);
            }
        }
        annotations
    }

    /// What the comment of one entry says.
    pub fn annotations_of(&self, id: &str, comment: &[&'s str]) -> Annotations {
        // Most comments say nothing to a program.
        let speaks = comment.iter().any(|line| line.bytes().any(|byte| matches!(byte, b'@' | b'$')));
        if speaks && self.is_above(comment, id) {
            annotation::read(comment, |slice| self.span(slice), &mut Diagnostics::new())
        } else {
            Annotations::default()
        }
    }

    /// Whether a comment stands directly above an entry: the parser also joins one to the entry below an empty line.
    fn is_above(&self, comment: &[&'s str], id: &str) -> bool {
        let end = comment.last().and_then(|line| self.source.span_of(line)).map(|span| span.range().end);
        let start = self.span(id).range().start;
        let between = end.and_then(|end| self.text().get(end..start)).unwrap_or_default();
        between.matches('\n').count() <= 1
    }

    /// A comment that belongs to no entry can annotate none.
    fn check_alone(&self, lines: &[&'s str], diagnostics: &mut Diagnostics) {
        for line in lines.iter().filter(|line| annotation::is_annotation(line)) {
            let complaint = Diagnostic::warning(Code::Annotation, "this annotation belongs to no entry");
            let complaint = complaint.at(self.span(line.trim()));
            diagnostics.push(complaint.help("write it with one `#`, directly above its entry"));
        }
    }

    pub fn text(&self) -> &'s str {
        self.source.text()
    }

    /// Where a slice of the file begins.
    pub fn offset(&self, slice: &str) -> usize {
        self.source.offset_of(slice).unwrap_or(0)
    }

    /// Where a slice of the file stands.
    pub fn span(&self, slice: &str) -> Span {
        self.source.span_of(slice).unwrap_or_else(|| self.source.span(0..0))
    }
}

/// Whether a file's braces are shallow enough to be parsed; reported where they are not.
fn is_shallow(source: &Source, diagnostics: &mut Diagnostics) -> bool {
    // Without a look at where entries begin, which most files do not need, no depth is counted too low.
    let bytes = source.text().as_bytes();
    let (mut depth, mut deepest) = (0_usize, 0_usize);
    for at in memchr::memchr2_iter(b'{', b'}', bytes) {
        depth = if bytes[at] == b'{' { depth + 1 } else { depth.saturating_sub(1) };
        deepest = deepest.max(depth);
    }
    if deepest <= MAXIMUM_DEPTH {
        return true;
    }
    let mut depth = 0_usize;
    let mut line_start = true;
    for (at, byte) in source.text().bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            // An entry begins at the start of a line, and with it the count.
            _ if line_start && (byte.is_ascii_alphabetic() || byte == b'-') => depth = 0,
            _ => {}
        }
        line_start = byte == b'\n';
        if depth > MAXIMUM_DEPTH {
            let message = format!("braces stand more than {MAXIMUM_DEPTH} levels deep");
            let complaint = Diagnostic::error(Code::CatalogueSyntax, message).at(source.span(at..at + 1));
            diagnostics.push(complaint.help("a text needs one level; close each `{` with a `}`"));
            return false;
        }
    }
    true
}

/// Whether every `\u` and `\U` has its four or six figures; reported where not. The parser looks that far ahead
/// without asking what stands there.
fn has_whole_escapes(source: &Source, diagnostics: &mut Diagnostics) -> bool {
    let text = source.text();
    for (at, _) in text.match_indices('\\') {
        let figures = match text[at + 1..].chars().next() {
            Some('u') => 4,
            Some('U') => 6,
            _ => continue,
        };
        let found = text[at + 2..].chars().take(figures).take_while(char::is_ascii_hexdigit).count();
        // Outside of quotation marks a backslash is a backslash, and what follows it may be anything in ASCII.
        if found < figures && text[at + 2..].chars().take(figures).any(|c| !c.is_ascii()) {
            let complaint = Diagnostic::error(Code::CatalogueSyntax, "this is not the number of a character");
            let complaint = complaint.at(source.span(at..at + 2 + found));
            diagnostics.push(complaint.help("write `\\u` with four figures, such as `\\u00A0`"));
            return false;
        }
    }
    true
}

/// Parses a file; what does not parse is left out, and is among its faults.
pub fn parse(source: &Source) -> Tree<'_> {
    let mut found = Diagnostics::new();
    if !is_shallow(source, &mut found) || !has_whole_escapes(source, &mut found) {
        return Tree { source, body: Vec::new(), faults: found.into_iter().collect() };
    }
    match parser::parse(source.text()) {
        Ok(resource) => Tree { source, body: resource.body, faults: Vec::new() },
        Err((resource, errors)) => {
            let faults = errors.iter().map(|error| fault::complaint(source, error)).collect();
            Tree { source, body: resource.body, faults }
        }
    }
}

/// A part of a pattern, as [`walk`] meets it.
pub enum Part<'a, 's> {
    /// An expression in its place in the text, or an argument.
    Inline(&'a Inline<'s>),
    /// The value of a named argument: a literal, or what was meant to be one.
    Value(&'a Inline<'s>),
    /// An expression that a selection is made on.
    Selector(&'a Inline<'s>, &'a [ast::Variant<&'s str>]),
}

/// Whether the name of an argument has lost its colon: in `NAME($addressee, case "dative")` the parser takes it for a
/// message, beside a literal.
pub fn has_lost_colon(tree: &Tree, arguments: &ast::CallArguments<&str>) -> bool {
    arguments.positional.windows(2).any(|pair| {
        let [Inline::MessageReference { id, attribute: None }, Inline::StringLiteral { value }] = pair else {
            return false;
        };
        let between = tree.offset(id.name) + id.name.len()..tree.offset(value);
        tree.text().get(between).is_some_and(|between| !between.contains(','))
    })
}

/// A call as it is written, from the name of its function to its last bracket.
pub fn call<'s>(tree: &Tree<'s>, function: &'s str) -> &'s str {
    let (mut depth, mut is_quoted, mut is_escaped) = (0_usize, false, false);
    let text: &'s str = &tree.text()[tree.offset(function)..];
    for (at, c) in text.char_indices() {
        match c {
            '"' if !is_escaped => is_quoted = !is_quoted,
            '(' if !is_quoted => depth += 1,
            ')' if !is_quoted && depth <= 1 => return &text[..=at],
            ')' if !is_quoted => depth -= 1,
            _ => {}
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    function
}

/// The text that a call gives to an argument by its name.
pub fn argument<'s>(arguments: &ast::CallArguments<&'s str>, name: &str) -> Option<&'s str> {
    let named = arguments.named.iter().find(|argument| argument.name.name == name)?;
    match named.value {
        Inline::StringLiteral { value } => Some(value),
        _ => None,
    }
}

/// The key of a variant as it is written.
pub fn key<'s>(variant: &ast::Variant<&'s str>) -> &'s str {
    let (ast::VariantKey::Identifier { name } | ast::VariantKey::NumberLiteral { value: name }) = variant.key;
    name
}

/// Visits every expression of a pattern, its variants and arguments included.
pub fn walk<'a, 's>(pattern: &'a Pattern<'s>, visit: &mut dyn FnMut(Part<'a, 's>)) {
    for element in &pattern.elements {
        if let Element::Placeable { expression } = element {
            walk_expression(expression, visit);
        }
    }
}

fn walk_expression<'a, 's>(expression: &'a Expression<'s>, visit: &mut dyn FnMut(Part<'a, 's>)) {
    match expression {
        Expression::Inline(inline) => walk_inline(inline, visit),
        Expression::Select { selector, variants } => {
            visit(Part::Selector(selector, variants));
            // A function or term that is selected on is an expression of its own as well.
            if !matches!(selector, Inline::VariableReference { .. }) {
                walk_inline(selector, visit);
            }
            for variant in variants {
                walk(&variant.value, visit);
            }
        }
    }
}

fn walk_inline<'a, 's>(inline: &'a Inline<'s>, visit: &mut dyn FnMut(Part<'a, 's>)) {
    visit(Part::Inline(inline));
    let arguments = match inline {
        Inline::Placeable { expression } => return walk_expression(expression, visit),
        Inline::FunctionReference { arguments, .. } => Some(arguments),
        Inline::TermReference { arguments, .. } => arguments.as_ref(),
        _ => None,
    };
    if let Some(arguments) = arguments {
        arguments.positional.iter().for_each(|argument| walk_inline(argument, visit));
        arguments.named.iter().for_each(|argument| visit(Part::Value(&argument.value)));
    }
}
