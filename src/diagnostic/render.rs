//! Diagnostics as text for people: with the lines that they speak of, or as one line each.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Element, Level, Renderer, Snippet};

use super::{Diagnostic, Severity, json, sarif};

/// How diagnostics are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum MessageFormat {
    /// With the user's own lines drawn under each message
    #[default]
    Human,
    /// One line each: `FILE:LINE:COLUMN: SEVERITY[CODE]: MESSAGE`
    Short,
    /// One JSON object a line
    Json,
    /// One SARIF 2.1.0 log
    Sarif,
}

impl MessageFormat {
    /// Whether it is read by people, to whom more is told than the findings.
    #[must_use]
    pub const fn is_for_people(self) -> bool {
        matches!(self, MessageFormat::Human)
    }
}

/// One diagnostic as text, with a final line break. As SARIF, it is a log of its own; [`sarif()`] makes one of many.
#[must_use]
pub fn render(diagnostic: &Diagnostic, format: MessageFormat, colour: bool) -> String {
    match format {
        MessageFormat::Human => human(diagnostic, colour),
        MessageFormat::Short => short(diagnostic),
        MessageFormat::Json => json::line(diagnostic),
        MessageFormat::Sarif => sarif([diagnostic]),
    }
}

fn human(diagnostic: &Diagnostic, colour: bool) -> String {
    let level = match diagnostic.severity {
        Severity::Note => Level::NOTE,
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    };
    let mut group =
        level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.as_str()).elements(snippets(diagnostic));
    for help in &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut text = renderer.decor_style(DecorStyle::Ascii).render(&[group]);
    text.push_str("\n\n");
    text
}

/// One snippet for each file that the labels point into; consecutive labels of one file share a snippet.
fn snippets(diagnostic: &Diagnostic) -> Vec<Element<'_>> {
    let mut elements = Vec::new();
    let mut labels = diagnostic.labels.as_slice();
    while let Some(first) = labels.first() {
        let source = first.span.source();
        let same = labels.iter().take_while(|label| label.span.source() == source).count();
        // Only the lines concerned are handed on: a file may be large, and findings many.
        let (first_line, start) =
            source.line_of(labels[..same].iter().map(|label| label.span.range().start).min().unwrap_or(0));
        let last = labels[..same].iter().map(|label| label.span.range().end).max().unwrap_or(start);
        let end = source.text()[last..].find('\n').map_or(source.text().len(), |at| last + at);
        let annotations = labels[..same].iter().enumerate().map(|(index, label)| {
            let kind =
                if index == 0 && elements.is_empty() { AnnotationKind::Primary } else { AnnotationKind::Context };
            let text = (!label.text.is_empty()).then_some(label.text.as_str());
            let range = label.span.range();
            kind.span(range.start - start..range.end - start).label(text)
        });
        let snippet = Snippet::source(&source.text()[start..end])
            .line_start(first_line + 1)
            .path(source.name())
            .annotations(annotations.collect::<Vec<_>>());
        elements.push(Element::from(snippet));
        labels = &labels[same..];
    }
    elements
}

fn short(diagnostic: &Diagnostic) -> String {
    let Diagnostic { severity, code, message, .. } = diagnostic;
    match diagnostic.labels.first() {
        Some(label) => {
            let name = label.span.source().name();
            format!("{name}:{}: {severity}[{code}]: {message}\n", label.span.start())
        }
        None => format!("{severity}[{code}]: {message}\n"),
    }
}
