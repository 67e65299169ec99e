//! What does not parse, in the words of somebody who writes notes: the parser's own speak of scalars and contexts.

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Source;

/// The complaint about a fault that the parser found at a byte of the file. The parser tells where it could not go on;
/// the fault itself is often a little before, and is looked for there.
pub fn complaint(source: &Source, at: usize, message: &str) -> Diagnostic {
    let place = Place { source, at: source.text().floor_char_boundary(at) };
    let message = message.to_lowercase();
    let has = |words: &str| message.contains(words);
    if has("tab")
        && let Some(tab) = place.tab()
    {
        let complaint = error("a tab stands before this line").at(source.span(tab..tab + 1));
        complaint.help("indent with spaces: YAML allows no tabs there")
    } else if let Some(space) = place.no_break_space() {
        let complaint =
            error("a no-break space stands before this line").at(source.span(space..space + '\u{a0}'.len_utf8()));
        complaint.help("indent with plain spaces: type them anew, as texts from Word often have others")
    } else if has("unknown anchor") {
        alias().at(place.rest_of_line())
    } else if has("quoted scalar") && (has("indentation") || has("end of stream") || has("end of file")) {
        place.unclosed_quote()
    } else if has("escape") {
        place.wrong_escape()
    } else if has("trailing content") && place.line().matches('"').count() % 2 == 1 {
        let line = place.line_start();
        let complaint = error("a quotation mark in this line has no partner");
        let complaint = complaint.at(source.span(line..line + place.line().len()));
        complaint.help("put the same mark at the beginning and at the end of each value")
    } else if has("trailing content") {
        let complaint = error("text goes on after the closing quotation mark").at(place.rest_of_line());
        let within = "put quotation marks and apostrophes within it as “ ”, « » or ’";
        complaint.help(format!("put the whole value in straight quotes, or none of it; {within}"))
    } else if has("unclosed bracket") || has("did not find expected ',' or") || has("illegal placement of") {
        place.in_brackets().unwrap_or_else(|| place.not_understood(&message))
    } else if has("unexpected character") || has("cannot start any token") {
        let sign = match place.character() {
            '`' => "a backtick".to_string(),
            sign => format!("`{sign}`"),
        };
        let complaint = error(format!("a value cannot begin with {sign}")).at(place.rest_of_line());
        complaint.help("put the value in quotes")
    } else if has("expected ':'") || has("could not find expected ':'") {
        place.without_colon()
    } else if has("mapping values are not allowed") {
        place.colon_too_many()
    } else if has("did not find expected key") || has("did not find expected '-'") {
        place.out_of_line()
    } else if has("<document start>") && source.text().starts_with('%') {
        let end = source.text().find('\n').unwrap_or(source.text().len());
        let complaint = error("a line cannot begin with `%`").at(source.span(0..end));
        complaint.help("write a remark as a line that begins with `#`")
    } else {
        place.not_understood(&message)
    }
}

/// An alias, or a value that looks like one.
pub fn alias() -> Diagnostic {
    error("a value cannot begin with `*`, which is an alias to YAML").help("put the value in quotes")
}

fn error(message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(Code::Yaml, message)
}

/// Where the parser could not go on.
struct Place<'a> {
    source: &'a Source,
    at: usize,
}

impl Place<'_> {
    fn text(&self) -> &str {
        self.source.text()
    }

    fn line_start(&self) -> usize {
        self.text()[..self.at].rfind('\n').map_or(0, |newline| newline + 1)
    }

    fn line(&self) -> &str {
        self.text()[self.line_start()..].lines().next().unwrap_or_default()
    }

    /// The white space that the line begins with.
    fn indent(&self) -> &str {
        let line = self.line();
        &line[..line.len() - line.trim_start().len()]
    }

    /// A tab that the line or one of the next two is indented with: the parser may stop before it.
    fn tab(&self) -> Option<usize> {
        let mut start = self.line_start();
        for line in self.text()[start..].split_inclusive('\n').take(3) {
            let indent = &line[..line.len() - line.trim_start().len()];
            if let Some(at) = indent.find('\t') {
                return Some(start + at);
            }
            start += line.len();
        }
        None
    }

    fn character(&self) -> char {
        self.text()[self.at..].chars().next().unwrap_or(' ')
    }

    /// From the place to the end of its line; the whole line where nothing is left of it.
    fn rest_of_line(&self) -> crate::source::Span {
        let end = self.line_start() + self.line().trim_end().len();
        let start = if self.at < end { self.at } else { self.line_start() + self.indent().len() };
        self.source.span(start.min(end)..end)
    }

    /// A no-break space that the line, or the one above, is indented with.
    fn no_break_space(&self) -> Option<usize> {
        let start = self.line_above().map_or_else(|| self.line_start(), |(start, _)| start);
        let mut from = start;
        for line in self.text()[start..self.line_start() + self.line().len()].split_inclusive('\n') {
            let indent = &line[..line.len() - line.trim_start_matches([' ', '\u{a0}']).len()];
            if let Some(at) = indent.find('\u{a0}') {
                return Some(from + at);
            }
            from += line.len();
        }
        None
    }

    /// What is said where nothing better is known: the words of the parser.
    fn not_understood(&self, message: &str) -> Diagnostic {
        let message = message.replace(['`', '\''], "\"");
        error(format!("this cannot be understood as YAML: {message}")).at(self.rest_of_line())
    }

    /// What went wrong in `[ ]` or `{ }`: a bracket that is not closed, a value that must stand in quotes, or a comma
    /// that is missing. `None` where no value begins with a bracket.
    fn in_brackets(&self) -> Option<Diagnostic> {
        let open = self.open_bracket()?;
        let line = self.text()[open..].lines().next().unwrap_or_default();
        let is_closed = line.matches(['[', '{']).count() <= line.matches([']', '}']).count();
        if is_closed && let Some((start, end)) = value_with_colon(line) {
            let complaint = error("a value with a colon in it must stand in quotes");
            let value = &line[start..end];
            return Some(complaint.at(self.source.span(open + start..open + end)).help(format!("write `\"{value}\"`")));
        }
        if is_closed && let Some((before, _)) = line.split_once(" #") {
            let complaint = error("this bracket is never closed").at(self.source.span(open..open + 1));
            let sign = open + before.len() + 1;
            let complaint = complaint.labelled(self.source.span(sign..sign + 1), "what follows this sign is a remark");
            return Some(complaint.help("put a value with ` #` in it in quotes"));
        }
        if is_closed && line.contains([']', '}']) {
            let complaint = error("what stands in these brackets cannot be told apart");
            let complaint = complaint.at(self.source.span(open..open + line.trim_end().len()));
            let help = "put commas between the values, and a value with brackets or commas of its own in quotes";
            return Some(complaint.help(help));
        }
        let complaint = error("this bracket is never closed").at(self.source.span(open..open + 1));
        Some(complaint.help("close it with `]` or `}`, with commas between what stands in it"))
    }

    /// The last bracket that begins a value at or before the place, and that its own line does not close; else the last
    /// one.
    fn open_bracket(&self) -> Option<usize> {
        let mut start = 0;
        let (mut unclosed, mut last) = (None, None);
        for line in self.text().split_inclusive('\n') {
            if start > self.at {
                break;
            }
            let begins = |before: &str| before.is_empty() || before.ends_with([':', '-']);
            let mut brackets = line.match_indices(['[', '{']).map(|(at, _)| at);
            if let Some(at) = brackets.find(|at| begins(line[..*at].trim_end())) {
                last = Some(start + at);
                if line.matches(['[', '{']).count() > line.matches([']', '}']).count() {
                    unclosed = last;
                }
            }
            start += line.len();
        }
        // A bracket of the place's own line explains it better than one far above.
        last.filter(|last| *last >= self.line_start()).or(unclosed).or(last)
    }

    /// The line above that holds anything, with its beginning.
    fn line_above(&self) -> Option<(usize, &str)> {
        let mut end = self.line_start();
        while end > 0 {
            let start = self.text()[..end - 1].rfind('\n').map_or(0, |newline| newline + 1);
            let line = self.text()[start..end].trim_end();
            if !line.trim_start().is_empty() && !line.trim_start().starts_with('#') {
                return Some((start, line));
            }
            end = start;
        }
        None
    }

    /// A quotation mark that is opened and not closed: the first one of a line with an odd number of them, else where
    /// the parser stopped.
    fn unclosed_quote(&self) -> Diagnostic {
        let mut start = 0;
        let mut opened = self.at;
        for line in self.text().split_inclusive('\n') {
            if start > self.at {
                break;
            }
            let mark = line.trim_end().split_once(": ").map_or("", |(_, value)| value.trim_start()).chars().next();
            if let Some(mark @ ('"' | '\'')) = mark
                && line.matches(mark).count() % 2 == 1
            {
                opened = start + line.find(mark).unwrap_or_default();
                break;
            }
            start += line.len();
        }
        let end = opened + self.text()[opened..].lines().next().map_or(0, str::len);
        let complaint = error("this quotation mark is never closed").at(self.source.span(opened..end));
        complaint.help("put the same mark at the end of the value")
    }

    fn wrong_escape(&self) -> Diagnostic {
        let line_end = self.line_start() + self.line().len();
        // Between the two signs of a Windows line break the place lies behind the end of its line.
        let mut from = self.at.min(line_end);
        let mut span = self.rest_of_line();
        while let Some(found) = self.text()[from..line_end].find('\\') {
            let backslash = from + found;
            let escaped = self.text()[backslash + 1..line_end].chars().next();
            if !escaped.is_some_and(|sign| "0abtnvfre \"/\\N_LPxuU\t".contains(sign)) {
                span = self.source.span(backslash..backslash + 1 + escaped.map_or(0, char::len_utf8));
                break;
            }
            from = backslash + 1 + escaped.map_or(0, char::len_utf8);
        }
        let complaint = error("in double quotes a backslash begins a sign of its own, and this is none").at(span);
        complaint.help("put the value in single quotes, where a backslash is a backslash")
    }

    /// A line that stands elsewhere than those around it: the one above, where that is further left than both its
    /// neighbours, else the line itself.
    fn out_of_line(&self) -> Diagnostic {
        if let Some(after) = self.after_brackets() {
            let complaint = error("text goes on after the closing bracket").at(after);
            return complaint.help("put it within the brackets, behind a comma, or the whole value in quotes");
        }
        let indent = |line: &str| line.len() - line.trim_start().len();
        let own = indent(self.line());
        let above = self.line_above();
        let before = above
            .and_then(|(start, _)| Place { source: self.source, at: start }.line_above().map(|(_, line)| indent(line)));
        if let Some((start, line)) = above
            && indent(line) < own
            && before == Some(own)
        {
            let complaint = error("this line stands further left than those around it");
            let complaint = complaint.at(self.source.span(start + indent(line)..start + line.len()));
            return complaint.help("indent it with exactly as many spaces as they are");
        }
        let end = self.line_start() + self.line().trim_end().len();
        let line = self.source.span((self.line_start() + own).min(end)..end);
        let complaint = error("this line does not stand under those that it belongs to").at(line);
        complaint.help("indent it with exactly as many spaces as they are")
    }

    /// What follows the last bracket of a value in brackets, and is no remark.
    fn after_brackets(&self) -> Option<crate::source::Span> {
        let line = self.line().trim_end();
        let (key, value) = line.split_once(": ").filter(|(_, value)| value.trim_start().starts_with(['[', '{']))?;
        let closed = key.len() + ": ".len() + value.rfind([']', '}'])? + 1;
        let start = closed + line[closed..].find(|c: char| !c.is_whitespace())?;
        let is_remark = line[start..].starts_with('#');
        (!is_remark).then(|| self.source.span(self.line_start() + start..self.line_start() + line.len()))
    }

    /// A line that should be `key: value`.
    fn without_colon(&self) -> Diagnostic {
        let span = self.rest_of_line();
        if let Some(item) = span.text().strip_prefix('-').filter(|item| !item.starts_with(' ')) {
            let help = format!("write `- {item}`");
            return error("there is no space after the `-`").at(span).help(help);
        }
        match span.text().split_once(':') {
            Some((key, value)) if !value.is_empty() => missing_space(key, value).at(span),
            _ if self.line_above().is_some_and(|(_, line)| line.ends_with(['|', '>'])) => {
                let complaint = error("this text does not stand under the `|` that it belongs to").at(span);
                complaint.help("indent it by two spaces more than the line above")
            }
            _ => error("this line has no colon")
                .at(span)
                .help("write `key: value`, or indent what belongs to the line above")
                .help("a text of several lines has a `|` behind its key, `en: |`, and stands below it, indented"),
        }
    }

    /// A `: ` where none can stand: in a value, in a line indented too far, or after a line that lacks one.
    fn colon_too_many(&self) -> Diagnostic {
        let before = &self.text()[self.line_start()..self.at];
        if let Some((key, _)) = before.split_once(": ") {
            let value = self.line_start() + key.len() + 2;
            let end = self.line_start() + self.line().trim_end().len();
            let complaint = error("a value with a colon in it must stand in quotes").at(self.source.span(value..end));
            return complaint.help("put the value in quotes: `key: \"first: second\"`");
        }
        if let Some((start, line)) = self.line_above()
            && let Some((key, value)) = line.trim_start().split_once(':')
            && !value.is_empty()
            && !value.starts_with(' ')
        {
            let indent = line.len() - line.trim_start().len();
            return missing_space(key, value).at(self.source.span(start + indent..start + line.len()));
        }
        self.out_of_line()
    }
}

/// A value within brackets that holds a colon with a space: its bounds in a line that begins with a bracket.
fn value_with_colon(line: &str) -> Option<(usize, usize)> {
    let mut from = 1;
    for part in line[1..].split_inclusive([',', '}', ']']) {
        let bare = part.trim_end_matches([',', '}', ']']);
        // Of `{ en: { en: A: b } }` the innermost counts.
        let inner = bare.rfind(['{', '[']).map_or(0, |at| at + 1);
        if let Some((key, value)) = bare[inner..].split_once(": ")
            && !value.trim_start().starts_with(['"', '\''])
            && value.contains(": ")
        {
            let start = from + inner + key.len() + 2;
            let value = value.trim_end();
            let start = start + value.len() - value.trim_start().len();
            return Some((start, start + value.trim_start().len()));
        }
        from += part.len();
    }
    None
}

fn missing_space(key: &str, value: &str) -> Diagnostic {
    error("there is no space after the colon").help(format!("write `{key}: {value}`"))
}
