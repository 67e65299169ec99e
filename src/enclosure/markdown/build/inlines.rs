//! What stands within a line: text, emphasis, links, images, references to footnotes.

use comrak::Node;
use comrak::nodes::{NodeLink, NodeValue, Sourcepos};

use super::super::target;
use super::super::{Image, Inline};
use super::{Builder, LITERALLY, Place};
use crate::character::forbidden;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;

impl<'a> Builder<'a, '_> {
    /// The parts of a line, or of the lines of a paragraph.
    pub(super) fn inlines(&mut self, parent: Node<'a>, depth: usize) -> Vec<Inline> {
        let mut content = Vec::new();
        for node in parent.children() {
            let data = node.data();
            let place = data.sourcepos;
            match &data.value {
                NodeValue::Text(text) => self.text(text, place, &mut content),
                NodeValue::SoftBreak => content.push(Inline::SoftBreak),
                NodeValue::LineBreak => content.push(Inline::LineBreak),
                NodeValue::Emph if self.fits(place, depth) => {
                    content.push(Inline::Emphasis(self.inlines(node, depth + 1)));
                }
                NodeValue::Strong if self.fits(place, depth) => {
                    content.push(Inline::Strong(self.inlines(node, depth + 1)));
                }
                NodeValue::Link(link) if self.fits(place, depth) => content.extend(self.link(node, link, depth + 1)),
                NodeValue::Image(link) if self.fits(place, depth) => content.extend(self.image(node, link, depth + 1)),
                NodeValue::Emph | NodeValue::Strong | NodeValue::Link(_) | NodeValue::Image(_) => {}
                NodeValue::FootnoteReference(reference) => content.extend(self.footnote(&reference.name, place)),
                NodeValue::Code(_) => self.refuse(
                    "code cannot stand in an enclosure",
                    place,
                    "put a backslash before a backtick that is meant literally",
                ),
                NodeValue::HtmlInline(html) => self.html(html, place),
                _ => self.refuse("this cannot stand in an enclosure", place, LITERALLY),
            }
        }
        content
    }

    fn text(&mut self, meant: &str, place: Sourcepos, content: &mut Vec<Inline>) {
        let range = self.positions.find(place, meant);
        let span = self.source.span(range);
        self.check_characters(meant, &span);
        self.check_references(meant, &span);
        match content.last_mut() {
            Some(Inline::Text { text, span: before }) => {
                text.push_str(meant);
                *before = self.source.span(before.range().start..span.range().end);
            }
            _ => content.push(Inline::Text { text: meant.to_owned(), span }),
        }
    }

    fn link(&mut self, node: Node<'a>, link: &NodeLink, depth: usize) -> Option<Inline> {
        let place = node.data().sourcepos;
        let content = self.inlines(node, depth);
        let span = self.span(place);
        self.check_characters(&link.url, &span);
        if let Some(problem) = target::link_problem(&link.url) {
            self.findings.push(
                Diagnostic::error(Code::Markdown, problem)
                    .at(span)
                    .help("a link may lead to an address that begins with `https://`, `http://` or `mailto:`")
                    .help("put a backslash before the `[` if no link is meant"),
            );
            return None;
        }
        if content.is_empty() {
            self.refuse("the link has no text", place, "write its text in the square brackets");
            return None;
        }
        Some(Inline::Link { target: link.url.clone(), content })
    }

    fn image(&mut self, node: Node<'a>, link: &NodeLink, depth: usize) -> Option<Inline> {
        let place = node.data().sourcepos;
        let outer = std::mem::replace(&mut self.place, Place::Alternative);
        let mut alternative = String::new();
        plain(&self.inlines(node, depth), &mut alternative);
        self.place = outer;
        let span = self.span(place);
        self.check_characters(&link.url, &span);
        let problem = target::image_problem(&link.url);
        let described = !alternative.trim().is_empty();
        if let Some((message, help)) = &problem {
            self.findings.push(Diagnostic::error(Code::Image, message).at(span.clone()).help(*help));
        }
        if !described {
            self.findings.push(
                Diagnostic::error(Code::Image, "the image has no alternative text").at(span.clone()).help(
                    "say in the square brackets what it shows, for those who cannot see it: `![Map of the region](map.png)`",
                ),
            );
        }
        (problem.is_none() && described).then(|| {
            let alternative = alternative.trim().to_owned();
            Inline::Image(Image { path: link.url.clone(), alternative, span })
        })
    }

    fn footnote(&mut self, name: &str, place: Sourcepos) -> Option<Inline> {
        // Counted even where it is not allowed, so that its text is not called superfluous as well.
        let number = self.footnotes.refer(name);
        let (message, help) = match self.place {
            Place::Footnote => ("a footnote cannot refer to a footnote", "say it in the footnote itself"),
            Place::Alternative => ("a footnote cannot stand in an alternative text", "place it after the image"),
            Place::Body | Place::Item => return number.map(Inline::Footnote),
        };
        self.refuse(message, place, help);
        None
    }

    pub(super) fn html(&mut self, html: &str, place: Sourcepos) {
        let html = html.trim_start();
        let (message, help) = if html.starts_with("<!--") {
            ("a comment cannot stand in an enclosure", "take it out: what leaves the house carries no remarks")
        } else if html.get(..3).is_some_and(|tag| tag.eq_ignore_ascii_case("<br")) {
            ("HTML cannot stand in an enclosure", "end the line with a backslash for a line break")
        } else {
            (
                "HTML cannot stand in an enclosure",
                "write Markdown, or put a backslash before the `<` if it is meant literally",
            )
        };
        self.refuse(message, place, help);
    }

    /// Refuses characters that an entity brought in; those written as such were searched for before.
    fn check_characters(&mut self, meant: &str, written: &Span) {
        for character in meant.chars() {
            let Some(name) = forbidden(character).filter(|_| !written.text().contains(character)) else { continue };
            self.findings.push(
                Diagnostic::error(
                    Code::ForbiddenCharacter,
                    format!(
                        "an entity stands for U+{:04X} ({name}), which is not allowed in a text",
                        u32::from(character)
                    ),
                )
                .at(written.clone())
                .help("take the entity out, or put a backslash before its `&` if it is meant literally"),
            );
        }
    }

    /// Reports references to footnotes that nothing defines: comrak leaves them as text.
    fn check_references(&mut self, meant: &str, written: &Span) {
        if !meant.contains("[^") {
            return;
        }
        let text = written.text();
        let mut at = 0;
        while let Some(found) = text[at..].find(['\\', '[']) {
            at += found;
            let rest = &text[at..];
            // A bracket within the name ends the search, which would otherwise go on to the end each time.
            let name = rest.strip_prefix("[^").and_then(|rest| {
                let end = rest.find(['[', ']'])?;
                rest[end..].starts_with(']').then_some(&rest[..end])
            });
            match name {
                // An escaped character is a character of text, whatever it is.
                _ if rest.starts_with('\\') => at += 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
                Some(name) if !name.is_empty() => {
                    let length = name.len() + "[^]".len();
                    self.findings.push(
                        Diagnostic::error(Code::Markdown, format!("no footnote is called `{name}`"))
                            .at(written.part(at..at + length))
                            .help(format!("write its text on a line of its own: `[^{name}]: ...`"))
                            .help("put a backslash before the `[` if no footnote is meant"),
                    );
                    at += length;
                }
                _ => at += 1,
            }
        }
    }
}

/// The text of what stands in a line, without its marks.
fn plain(content: &[Inline], text: &mut String) {
    for inline in content {
        match inline {
            Inline::Text { text: part, .. } => text.push_str(part),
            Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => plain(content, text),
            Inline::Image(image) => text.push_str(&image.alternative),
            Inline::LineBreak | Inline::SoftBreak => text.push(' '),
            Inline::Footnote(_) => {}
        }
    }
}
