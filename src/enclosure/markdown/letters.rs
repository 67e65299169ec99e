//! Lists numbered by letters, which `CommonMark` does not know: `a)`, `b)`, or «а)», «б)».
//!
//! Letters that begin a line and follow one another are handed to comrak as the figure `1`, so that it does with them
//! what it does with any list: nesting, continuation lines, several on consecutive lines of a paragraph. Whoever builds
//! the tree then asks, by the line, which letter a list's item bears in the user's file. A letter that has no neighbour
//! stays text, and so does one that comrak does not take for an item after all.

use std::collections::{BTreeMap, BTreeSet};

use comrak::Node;
use comrak::nodes::{ListType, NodeValue};

use super::findings::Findings;
use super::positions::{Line, line_starts};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Source;

/// So many sequences may be open inside one another, as lists are.
const OPEN: usize = 16;

/// The small letters with which the items of a list are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alphabet {
    /// a, b, c
    Latin,
    /// Russian without ё, й, ъ, ы, ь, as laws and most documents count.
    Russian,
    /// Russian without ё, з, й, о, ч, ъ, ы, ь (GOST 7.32-2017, 6.4.6; GOST R 2.105-2019).
    RussianStandard,
    /// Kazakh without ё, й, ъ, ы, ь.
    Kazakh,
    /// All letters of Russian.
    RussianComplete,
}

impl Alphabet {
    /// Every alphabet; where the letters of a list fit several, the first of them counts.
    pub const ALL: [Alphabet; 5] =
        [Alphabet::Latin, Alphabet::Russian, Alphabet::RussianStandard, Alphabet::Kazakh, Alphabet::RussianComplete];

    /// The letters in their order.
    #[must_use]
    pub const fn letters(self) -> &'static str {
        match self {
            Alphabet::Latin => "abcdefghijklmnopqrstuvwxyz",
            Alphabet::Russian => "абвгдежзиклмнопрстуфхцчшщэюя",
            Alphabet::RussianStandard => "абвгдежиклмнпрстуфхцшщэюя",
            Alphabet::Kazakh => "аәбвгғдежзикқлмнңоөпрстуұүфхһцчшщіэюя",
            Alphabet::RussianComplete => "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        }
    }

    /// The place of a letter, from 1.
    fn number(self, letter: char) -> Option<u32> {
        self.letters().chars().zip(1..).find_map(|(known, number)| (known == letter).then_some(number))
    }
}

/// Letters of the two scripts that look alike, so that the wrong one is typed unnoticed.
const LOOK_ALIKE: [(char, char); 7] =
    [('a', 'а'), ('c', 'с'), ('e', 'е'), ('o', 'о'), ('p', 'р'), ('x', 'х'), ('y', 'у')];

fn look_alike(letter: char) -> Option<char> {
    LOOK_ALIKE.iter().find_map(|&(latin, cyrillic)| match letter {
        _ if letter == latin => Some(cyrillic),
        _ if letter == cyrillic => Some(latin),
        _ => None,
    })
}

/// A letter that begins an item of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Marker {
    /// The letter as written.
    letter: char,
    /// So many bytes stand before the letter in the user's line ...
    written: usize,
    /// ... and so many in what comrak reads.
    read: usize,
    /// So many of them up to the last that is not white space, such as the mark of a quotation.
    solid: usize,
    /// Whether the indentation was cut to bring the letter into reach of a list.
    cut: bool,
    /// Which letters belong together.
    pub(super) sequence: usize,
    /// The place of the letter in its alphabet, from 1.
    pub(super) number: u32,
    /// The alphabet of the whole sequence.
    pub(super) alphabet: Alphabet,
    /// The letter that was meant, where one that looks like it was typed.
    meant: Option<char>,
}

/// The letters that begin items, by line from 1.
#[derive(Debug, Default)]
pub(super) struct Letters(BTreeMap<usize, Marker>);

impl Letters {
    /// Finds the letters that begin a line and have a neighbour that precedes or follows them in an alphabet.
    pub(super) fn find(text: &str) -> Self {
        let mut open: Vec<Sequence> = Vec::new();
        let mut markers = BTreeMap::new();
        let mut count = 0;
        let mut close = |sequence: Sequence| {
            count += 1;
            sequence.close(count, &mut markers);
        };
        for (index, line) in lines(text).enumerate() {
            if is_heading(line) {
                open.drain(..).rev().for_each(&mut close);
            }
            let Some((written, letter)) = candidate(line) else { continue };
            let solid = line[..written].trim_end_matches([' ', '\t']).len();
            let found = Found { line: index + 1, written, solid, letter };
            // The innermost list that the letter continues is the one that it belongs to, and ends those inside it.
            if let Some(at) = (0..open.len()).rev().find(|&at| open[at].accepts(letter)) {
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

    /// The letter of the item that begins in a line.
    pub(super) fn at(&self, line: usize) -> Option<&Marker> {
        self.0.get(&line)
    }

    /// The text with figures for letters, and how its lines were rewritten.
    pub(super) fn numbered(&self, text: &str) -> (String, Vec<Line>) {
        let mut numbered = String::with_capacity(text.len());
        let mut rewritten = Vec::new();
        for ((index, line), start) in lines(text).enumerate().zip(line_starts(text)) {
            let Some(marker) = self.at(index + 1) else {
                numbered.push_str(line);
                rewritten.push(Line { start, written: 0, read: 0 });
                continue;
            };
            let prefix = &line[..marker.written];
            let kept = if marker.cut { &prefix[..marker.solid] } else { prefix };
            numbered.push_str(kept);
            (kept.len()..marker.read).for_each(|_| numbered.push(' '));
            numbered.push('1');
            let written = marker.written + marker.letter.len_utf8();
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
            let Some(meant) = marker.meant else { continue };
            let start = starts.get(line - 1).map_or(0, |start| start + marker.written);
            let (typed, list) = if marker.letter.is_ascii() { ("Latin", "Cyrillic") } else { ("Cyrillic", "Latin") };
            findings.push(
                Diagnostic::warning(
                    Code::MarkdownList,
                    format!("`{}` is a {typed} letter in a list counted with {list} letters", marker.letter),
                )
                .at(source.span(start..start + marker.letter.len_utf8()))
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

/// A letter with a closing bracket at the beginning of a line, and how many bytes stand before it: indentation, marks
/// of quotations, of other lists, and of a footnote's text.
fn candidate(line: &str) -> Option<(usize, char)> {
    let mut rest = line;
    loop {
        rest = rest.trim_start_matches([' ', '\t', '>']);
        let after = rest.strip_prefix(['-', '*', '+']).or_else(|| {
            let figures = rest.trim_start_matches(|c: char| c.is_ascii_digit());
            (1..=9).contains(&(rest.len() - figures.len())).then(|| figures.strip_prefix(['.', ')'])).flatten()
        });
        match after.or_else(|| rest.strip_prefix("[^")?.split_once("]:").map(|(_, after)| after)) {
            Some(after) if after.starts_with([' ', '\t']) => rest = after,
            _ => break,
        }
    }
    let letter = rest.chars().next().filter(|letter| Alphabet::ALL.iter().any(|it| it.number(*letter).is_some()))?;
    let text = rest[letter.len_utf8()..].strip_prefix(')')?;
    (text.starts_with([' ', '\t']) && !text.trim().is_empty()).then_some((line.len() - rest.len(), letter))
}

/// A letter at the beginning of a line.
#[derive(Clone, Copy)]
struct Found {
    line: usize,
    written: usize,
    solid: usize,
    letter: char,
}

/// Letters that follow one another.
struct Sequence {
    found: Vec<Found>,
    /// In which alphabets they do, with the first letter's place and the number of letters of the wrong script.
    fits: Vec<Fit>,
}

#[derive(Clone, Copy)]
struct Fit {
    alphabet: Alphabet,
    first: u32,
    wrong: usize,
}

impl Fit {
    /// Whether a letter can stand at a place of the alphabet, and whether it is of the wrong script.
    fn takes(self, letter: char, number: u32) -> Option<bool> {
        if self.alphabet.number(letter) == Some(number) {
            return Some(false);
        }
        (look_alike(letter).and_then(|other| self.alphabet.number(other)) == Some(number)).then_some(true)
    }
}

impl Sequence {
    fn new(found: Found) -> Self {
        let fits = Alphabet::ALL.into_iter().filter_map(|alphabet| {
            let own = alphabet.number(found.letter).map(|first| Fit { alphabet, first, wrong: 0 });
            own.or_else(|| {
                let first = alphabet.number(look_alike(found.letter)?)?;
                Some(Fit { alphabet, first, wrong: 1 })
            })
        });
        Self { fits: fits.collect(), found: vec![found] }
    }

    /// The place that the next letter would have.
    fn next(&self, fit: Fit) -> u32 {
        u32::try_from(self.found.len()).map_or(u32::MAX, |length| fit.first.saturating_add(length))
    }

    fn accepts(&self, letter: char) -> bool {
        self.fits.iter().any(|fit| fit.takes(letter, self.next(*fit)).is_some())
    }

    fn push(&mut self, found: Found) {
        let fits = self.fits.iter().filter_map(|fit| {
            let wrong = fit.takes(found.letter, self.next(*fit))?;
            Some(Fit { wrong: fit.wrong + usize::from(wrong), ..*fit })
        });
        self.fits = fits.collect();
        self.found.push(found);
    }

    /// Adds the letters to those that begin items, unless there is but one: a single "a)" is as likely to be prose.
    fn close(self, sequence: usize, markers: &mut BTreeMap<usize, Marker>) {
        // The first of the smallest is taken, and the alphabets stand in the order of preference.
        let Some(fit) = self.fits.iter().min_by_key(|fit| fit.wrong).filter(|_| self.found.len() > 1) else {
            return;
        };
        for (found, number) in self.found.iter().zip(fit.first..) {
            let wrong = fit.takes(found.letter, number) == Some(true);
            markers.insert(
                found.line,
                Marker {
                    letter: found.letter,
                    written: found.written,
                    read: found.written,
                    solid: found.solid,
                    cut: false,
                    sequence,
                    number,
                    alphabet: fit.alphabet,
                    meant: wrong.then(|| look_alike(found.letter)).flatten(),
                },
            );
        }
    }
}
