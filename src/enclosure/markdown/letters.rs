//! Lists that `CommonMark` does not know: `a)`, `b)`, or «а)», «б)»; `(a)`, `(1)`, `(i)`; `i)`, `ii)`; `A.`, `B.`.
//!
//! Letters that begin a line and follow one another are handed to comrak as the figure `1`, so that it does with them
//! what it does with any list: nesting, continuation lines, several on consecutive lines of a paragraph. Whoever builds
//! the tree then asks, by the line, which letter a list's item bears in the user's file. A letter that has no neighbour
//! stays text, and so does one that comrak does not take for an item after all. What is said here of letters holds for
//! Roman numerals and for figures in brackets.
//!
//! Capitals with a full stop are the initials of people as well: they count only at the beginning of a block or under
//! another such line, and not before further initials; nor where each of them stands behind the mark of another list's item,
//! as in a list of people: `1. A. Sample`, `2. B. Other`.

use std::collections::{BTreeMap, BTreeSet};

use comrak::Node;
use comrak::nodes::{ListType, NodeValue};

use super::findings::Findings;
use super::numbering::Style;
use super::positions::{Line, line_starts};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Source;

/// So many sequences may be open inside one another, as lists are.
const OPEN: usize = 16;

/// Bytes of the longest counter: a Roman numeral such as `xxxviii`.
const LONGEST: usize = 8;

/// Columns by which an item may be indented against the list that it stands in, at most.
const MOST_INDENTED: usize = 3;

/// Letters of the two scripts that look alike, so that the wrong one is typed unnoticed.
const LOOK_ALIKE: [(char, char); 7] =
    [('a', 'а'), ('c', 'с'), ('e', 'е'), ('o', 'о'), ('p', 'р'), ('x', 'х'), ('y', 'у')];

fn look_alike(letter: char) -> Option<char> {
    if letter.is_uppercase() {
        let small = letter.to_lowercase().next()?;
        return look_alike(small)?.to_uppercase().next();
    }
    LOOK_ALIKE.iter().find_map(|&(latin, cyrillic)| match letter {
        _ if letter == latin => Some(cyrillic),
        _ if letter == cyrillic => Some(latin),
        _ => None,
    })
}

/// What stands before an item: `(a)`, `ii)`, `A.`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Token<'l> {
    /// The letter, numeral or figure.
    counter: &'l str,
    /// Whether a bracket opens before it.
    bracketed: bool,
    /// What follows it.
    suffix: char,
}

impl<'l> Token<'l> {
    /// The styles that it may be of.
    fn styles(self) -> impl Iterator<Item = Style> + 'l {
        let bracketed = self.bracketed;
        Style::lettered().chain([Style::Decimal]).filter(move |style| *style != Style::Decimal || bracketed)
    }

    /// The same, with the letter of the other script that looks like its own.
    fn look_alike(self) -> Option<char> {
        let mut letters = self.counter.chars();
        let only = letters.next().filter(|_| letters.next().is_none());
        look_alike(only?)
    }

    /// Its bytes, but for what follows the counter.
    fn length(self) -> usize {
        usize::from(self.bracketed) + self.counter.len()
    }

    /// Likewise in letters, as columns are counted.
    fn length_in_letters(self) -> usize {
        usize::from(self.bracketed) + self.counter.chars().count()
    }
}

/// A letter that begins an item of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Marker {
    /// The letter as written, if it is one.
    letter: Option<char>,
    /// Whether a bracket opens before it.
    pub(super) bracketed: bool,
    /// So many bytes stand before the letter and its bracket in the user's line ...
    written: usize,
    /// ... which have so many themselves ...
    length: usize,
    /// ... and so many in what comrak reads.
    read: usize,
    /// So many of them up to the last that is not white space, such as the mark of a quotation.
    solid: usize,
    /// Whether the indentation was cut to bring the letter into reach of a list.
    cut: bool,
    /// Which letters belong together.
    pub(super) sequence: usize,
    /// The number that is meant: of a letter, its place in the alphabet from 1.
    pub(super) number: u32,
    /// What the whole sequence is counted with.
    pub(super) style: Style,
    /// The letter that was meant, where one that looks like it was typed.
    meant: Option<char>,
}

/// The letters that begin items, by line from 1.
#[derive(Debug, Default)]
pub(super) struct Letters(BTreeMap<usize, Marker>);

impl Letters {
    /// Finds the letters that begin a line and have a neighbour that precedes or follows them in an alphabet.
    pub(super) fn find(text: &str) -> Self {
        let mut open: Vec<Sequence<'_>> = Vec::new();
        let mut markers = BTreeMap::new();
        let mut count = 0;
        let mut close = |sequence: Sequence<'_>| {
            count += 1;
            sequence.close(count, &mut markers);
        };
        // Whether a line begins a block, or stands under another line that begins with a capital and a full stop.
        let mut begins = true;
        for (index, line) in lines(text).enumerate() {
            let may_be_pointed = std::mem::replace(&mut begins, line.trim().is_empty());
            if is_heading(line) {
                open.drain(..).rev().for_each(&mut close);
            }
            let Some((written, token, in_item)) = candidate(line, may_be_pointed) else { continue };
            begins |= token.suffix == '.';
            let solid = line[..written].trim_end_matches([' ', '\t']).len();
            let found = Found { line: index + 1, written, solid, token, in_item };
            // The innermost list that the letter continues is the one that it belongs to, and ends those inside it.
            if let Some(at) = (0..open.len()).rev().find(|&at| open[at].accepts(token)) {
                open.drain(at + 1..).rev().for_each(&mut close);
                open[at].push(found);
                continue;
            }
            if open.len() == OPEN {
                close(open.remove(0));
            }
            open.push(Sequence::new(found));
        }
        open.into_iter().rev().for_each(&mut close);
        Self(markers)
    }

    /// The letter of the item that begins at a line and column of what comrak reads.
    pub(super) fn of_item(&self, line: usize, column: usize) -> Option<&Marker> {
        self.0.get(&line).filter(|marker| marker.read + 1 == column)
    }

    /// The text with figures for letters, and how its lines were rewritten.
    pub(super) fn numbered(&self, text: &str) -> (String, Vec<Line>) {
        let mut numbered = String::with_capacity(text.len());
        let mut rewritten = Vec::new();
        for ((index, line), start) in lines(text).enumerate().zip(line_starts(text)) {
            let Some(marker) = self.0.get(&(index + 1)) else {
                numbered.push_str(line);
                rewritten.push(Line { start, written: 0, read: 0 });
                continue;
            };
            let prefix = &line[..marker.written];
            let kept = if marker.cut { &prefix[..marker.solid] } else { prefix };
            numbered.push_str(kept);
            (kept.len()..marker.read).for_each(|_| numbered.push(' '));
            numbered.push('1');
            let written = marker.written + marker.length;
            numbered.push_str(&line[written..]);
            rewritten.push(Line { start, written, read: marker.read + 1 });
        }
        (numbered, rewritten)
    }

    /// Holds the letters against what comrak made of them; says whether something changed, so that the text must be
    /// read again.
    ///
    /// A letter in a line that continues a paragraph, but too deeply indented for a list ("    a) ..." under "we
    /// shall:"), is brought to the paragraph's own indentation; any other that is not an item becomes text again.
    pub(super) fn settle(&mut self, root: Node<'_>) -> bool {
        if self.0.is_empty() {
            return false;
        }
        let mut items = BTreeSet::new();
        let mut paragraphs = BTreeMap::new();
        for node in root.descendants() {
            let data = node.data();
            let place = data.sourcepos;
            match &data.value {
                NodeValue::Item(item) if item.list_type == ListType::Ordered => {
                    items.insert((place.start.line, place.start.column));
                }
                NodeValue::Paragraph => {
                    paragraphs.insert(place.start.line, (place.end.line, place.start.column));
                }
                _ => {}
            }
        }
        let before = self.0.len();
        let mut changed = false;
        self.0.retain(|line, marker| {
            if items.contains(&(*line, marker.read + 1)) {
                return true;
            }
            let around = paragraphs.range(..*line).next_back().filter(|(_, (end, _))| end >= line);
            let Some((_, (_, column))) = around else { return false };
            let indentation = column - 1;
            let deeper = !marker.cut && (marker.solid..marker.read).contains(&indentation);
            if deeper {
                marker.read = indentation;
                marker.cut = true;
                changed = true;
            }
            deeper
        });
        changed || self.0.len() != before
    }

    /// Warns of letters of another script than their list's.
    pub(super) fn report(&self, source: &Source, findings: &mut Findings<'_>) {
        let starts = line_starts(source.text());
        for (line, marker) in &self.0 {
            let (Some(letter), Some(meant)) = (marker.letter, marker.meant) else { continue };
            let before = marker.written + usize::from(marker.bracketed);
            let start = starts.get(line - 1).map_or(0, |start| start + before);
            let (typed, list) = if letter.is_ascii() { ("Latin", "Cyrillic") } else { ("Cyrillic", "Latin") };
            findings.push(
                Diagnostic::warning(
                    Code::MarkdownList,
                    format!("`{letter}` is a {typed} letter in a list counted with {list} letters"),
                )
                .at(source.span(start..start + letter.len_utf8()))
                .help(format!("type the {list} letter `{meant}`, which looks the same and is what will be printed")),
            );
        }
    }
}

/// The lines of a text with their ends.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let starts = line_starts(text);
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([text.len()]).collect();
    starts.into_iter().zip(ends).map(|(start, end)| &text[start..end])
}

/// Whether a line is an ATX heading, after which no list goes on.
fn is_heading(line: &str) -> bool {
    let rest = line.trim_start_matches(' ').trim_start_matches('#');
    line.trim_start_matches(' ').starts_with('#') && (rest.is_empty() || rest.starts_with([' ', '\t', '\n', '\r']))
}

/// What may begin an item at the beginning of a line, and how many bytes stand before it: indentation, marks of
/// quotations, of other lists, and of a footnote's text. Says at last whether there is one of another list.
fn candidate(line: &str, may_be_pointed: bool) -> Option<(usize, Token<'_>, bool)> {
    let mut rest = line;
    let mut in_item = false;
    loop {
        rest = rest.trim_start_matches([' ', '\t', '>']);
        let after = rest.strip_prefix(['-', '*', '+']).or_else(|| {
            let figures = rest.trim_start_matches(|c: char| c.is_ascii_digit());
            (1..=9).contains(&(rest.len() - figures.len())).then(|| figures.strip_prefix(['.', ')'])).flatten()
        });
        in_item |= after.is_some_and(|after| after.starts_with([' ', '\t']));
        match after.or_else(|| rest.strip_prefix("[^")?.split_once("]:").map(|(_, after)| after)) {
            Some(after) if after.starts_with([' ', '\t']) => rest = after,
            _ => break,
        }
    }
    let written = line.len() - rest.len();
    let (bracketed, rest) = rest.strip_prefix('(').map_or((false, rest), |rest| (true, rest));
    let end = rest.find([')', '.']).filter(|end| *end <= LONGEST)?;
    let (counter, text) = rest.split_at(end);
    let suffix = text.chars().next()?;
    let text = &text[suffix.len_utf8()..];
    let token = Token { counter, bracketed, suffix };
    let is_initial =
        suffix == '.' && (bracketed || !may_be_pointed || !is_capital(counter) || begins_with_initial(text));
    let is_item = text.starts_with([' ', '\t']) && !text.trim().is_empty() && !is_initial;
    (is_item && token.styles().any(|style| style.number(counter).is_some())).then_some((written, token, in_item))
}

fn is_capital(counter: &str) -> bool {
    !counter.is_empty() && counter.chars().all(char::is_uppercase)
}

/// Whether a text goes on with the initial of a name.
fn begins_with_initial(text: &str) -> bool {
    let mut letters = text.trim_start().chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next() == Some('.')
}

/// A letter at the beginning of a line.
#[derive(Clone, Copy)]
struct Found<'l> {
    line: usize,
    written: usize,
    solid: usize,
    token: Token<'l>,
    /// Whether it stands behind the mark of another list's item.
    in_item: bool,
}

/// Letters that follow one another.
struct Sequence<'l> {
    found: Vec<Found<'l>>,
    /// In which styles they do, with the first letter's place and the number of letters of the wrong script.
    fits: Vec<Fit>,
}

#[derive(Clone, Copy)]
struct Fit {
    style: Style,
    first: u32,
    wrong: usize,
}

impl Fit {
    /// Whether a letter can stand at a place of the alphabet, and whether it is of the wrong script.
    fn takes(self, token: Token<'_>, number: u32) -> Option<bool> {
        if self.style.number(token.counter) == Some(number) {
            return Some(false);
        }
        let other = token.look_alike()?.to_string();
        (self.style.number(&other) == Some(number)).then_some(true)
    }
}

impl<'l> Sequence<'l> {
    fn new(found: Found<'l>) -> Self {
        let fits = found.token.styles().filter_map(|style| {
            let own = style.number(found.token.counter).map(|first| Fit { style, first, wrong: 0 });
            own.or_else(|| {
                let first = style.number(&found.token.look_alike()?.to_string())?;
                Some(Fit { style, first, wrong: 1 })
            })
        });
        Self { fits: fits.collect(), found: vec![found] }
    }

    /// The place that the next letter would have.
    fn next(&self, fit: Fit) -> u32 {
        u32::try_from(self.found.len()).map_or(u32::MAX, |length| fit.first.saturating_add(length))
    }

    fn accepts(&self, token: Token<'_>) -> bool {
        let alike = |known: &Found<'_>| (known.token.bracketed, known.token.suffix) == (token.bracketed, token.suffix);
        self.found.first().is_some_and(alike) && self.fits.iter().any(|fit| fit.takes(token, self.next(*fit)).is_some())
    }

    fn push(&mut self, found: Found<'l>) {
        let fits = self.fits.iter().filter_map(|fit| {
            let wrong = fit.takes(found.token, self.next(*fit))?;
            Some(Fit { wrong: fit.wrong + usize::from(wrong), ..*fit })
        });
        self.fits = fits.collect();
        self.found.push(found);
    }

    /// Adds the letters to those that begin items, unless there is but one: a single "a)" is as likely to be prose.
    fn close(self, sequence: usize, markers: &mut BTreeMap<usize, Marker>) {
        let are_people = self.found.iter().all(|found| found.in_item && found.token.suffix == '.');
        let is_list = self.found.len() > 1 && !are_people;
        // The first of the smallest is taken, and the alphabets stand in the order of preference.
        let Some(fit) = self.fits.iter().min_by_key(|fit| fit.wrong).filter(|_| is_list) else {
            return;
        };
        for (found, number) in self.found.iter().zip(fit.first..) {
            let token = found.token;
            let wrong = fit.takes(token, number) == Some(true);
            // The end of a long token stays where it is, so that what is written under the text belongs to it still.
            let further = (token.length_in_letters() - 1).min(MOST_INDENTED);
            markers.insert(
                found.line,
                Marker {
                    letter: token.counter.chars().next().filter(|letter| letter.len_utf8() == token.counter.len()),
                    bracketed: token.bracketed,
                    written: found.written,
                    length: token.length(),
                    read: found.written + further,
                    solid: found.solid,
                    cut: false,
                    sequence,
                    number,
                    style: fit.style,
                    meant: wrong.then(|| token.look_alike()).flatten(),
                },
            );
        }
    }
}
