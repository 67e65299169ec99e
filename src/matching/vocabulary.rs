//! The words of a language as a tree: what begins at a token is found in one walk.

use std::collections;
use std::ops::Range;
use std::sync::Arc;

use super::gazetteer;
use super::lengths::Length;
use super::meaning::Meaning;
use super::tokens::{Kind, Tokens};
use super::words::Words;
use crate::catalogue::{Catalogue, Form};
use crate::party::Parties;

/// Words of a name behind a number that stands within it, at most.
const MOST_BEHIND: usize = 8;

/// Asked so often that its hashes matter; nothing depends on its order.
type HashMap<K, V> = collections::HashMap<K, V, foldhash::fast::RandomState>;

/// All that is known of a language to read its texts.
#[derive(Debug)]
pub struct Vocabulary {
    /// The decimal sign, and the sign that groups figures besides spaces.
    pub decimal: char,
    /// The sign that groups figures besides spaces.
    pub grouping: char,
    /// Whether a half of the day stands before its hour, and not behind it.
    pub half_stands_before: bool,
    /// Whether an hour is said by its place in an order: «десять минут десятого».
    pub hours_are_ordered: bool,
    /// Parts of web addresses that say the language.
    pub in_links: Vec<String>,
    compounds: Vec<(String, u32)>,
    heads: Vec<String>,
    /// The words of phrases, by which the ways of the tree are told apart.
    words: HashMap<Box<str>, usize>,
    /// Where a word leads from a node.
    ways: HashMap<(usize, usize), usize>,
    /// Where the first parts of words lead from a node, by their first character.
    starts: HashMap<(usize, char), Vec<Start>>,
    /// What the phrase that ends at each node means.
    meanings: Vec<Vec<Entry>>,
    /// The beginnings of the words that the names of a party have, by the party.
    stems: collections::HashMap<Arc<str>, Vec<String>>,
}

/// The first part of a word, and the node that it leads to.
type Start = (Box<str>, usize);

#[derive(Debug, Clone)]
struct Entry {
    meaning: Meaning,
    written: Written,
}

/// How the first word of a phrase must be written for it to be meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Written {
    Anyhow,
    WithCapital,
    InCapitals,
}

impl Written {
    fn of(word: &str, meaning: &Meaning) -> Self {
        let is_name = matches!(meaning, Meaning::Name(..));
        match word {
            _ if matches!(meaning, Meaning::Currency(_)) => Written::Anyhow,
            word if is_name && gazetteer::is_abbreviation(word) => Written::InCapitals,
            word if word.starts_with(char::is_uppercase) => Written::WithCapital,
            _ => Written::Anyhow,
        }
    }

    /// Whether a word of a text is written so.
    fn is_met_by(self, word: &str) -> bool {
        match self {
            Written::Anyhow => true,
            Written::WithCapital => word.starts_with(char::is_uppercase),
            Written::InCapitals => gazetteer::is_abbreviation(word),
        }
    }
}

/// A phrase that was found in a text.
#[derive(Debug, Clone, Copy)]
pub struct Phrase<'v> {
    /// Behind its last token.
    pub end: usize,
    /// What it means.
    pub meaning: &'v Meaning,
}

/// What a word says whose first part is a number.
#[derive(Debug, Clone, Copy)]
pub struct Compound {
    /// The number.
    pub value: u32,
    /// Whether it is one of hundredths: пятипроцентный.
    pub is_percentage: bool,
    /// What it counts, where that is time: двухдневный.
    pub unit: Option<Length>,
}

impl Vocabulary {
    /// Joins what the file of a language says with the months and parties of its catalogue.
    pub fn new(words: &Words, catalogue: &Catalogue, parties: &Parties) -> Self {
        let decimal = words.decimal.unwrap_or('.');
        let mut vocabulary = Self {
            decimal,
            grouping: words.grouping.unwrap_or(if decimal == '.' { ',' } else { '.' }),
            half_stands_before: words.half_stands_before,
            hours_are_ordered: words.phrases.iter().any(|(_, meaning)| *meaning == Meaning::HalfTo),
            in_links: words.in_links.clone(),
            compounds: words.compounds.clone(),
            heads: words.heads.clone(),
            words: HashMap::default(),
            ways: HashMap::default(),
            starts: HashMap::default(),
            meanings: vec![Vec::new()],
            stems: collections::HashMap::new(),
        };
        for (phrase, meaning) in &words.phrases {
            let weighed = gazetteer::weighed(phrase, meaning, parties);
            if let Meaning::Place(_) = meaning {
                // Some write a hyphen where others write a space: «Нью Дели».
                for (one, other) in [(' ', "-"), ('-', " ")] {
                    if phrase.contains(one) {
                        vocabulary.add(&phrase.replace(one, other), weighed.clone());
                    }
                }
            }
            vocabulary.add(phrase, weighed);
        }
        vocabulary.add_months(words, catalogue);
        let known = gazetteer::names(words, catalogue, parties);
        for (name, meaning) in known.names {
            if let Some(meaning) = gazetteer::without_capital(&name, &meaning) {
                vocabulary.add_written(&Tokens::of(&name), meaning, Written::Anyhow);
            }
            vocabulary.add(&name, meaning);
        }
        vocabulary.stems = known.stems;
        vocabulary
    }

    fn add_months(&mut self, words: &Words, catalogue: &Catalogue) {
        for month in 1..=12 {
            let Some(name) = catalogue.look_up(&format!("month-{month}")) else { continue };
            for form in [Form::Long, Form::Short] {
                for case in name.cases(form) {
                    let Some(text) = name.get(form, case) else { continue };
                    let follows = |case: &str| words.day_follows.iter().any(|known| known == case);
                    self.add(text, Meaning::Month(month, follows(case)));
                    if case == "nominative" {
                        for ending in words.month_endings.iter().filter(|ending| !ending.is_empty()) {
                            // A genitive that the catalogue does not have is known by its ending.
                            let is_genitive = follows("genitive") && ending.ends_with(['ң']);
                            self.add(&format!("{text}{ending}"), Meaning::Month(month, is_genitive));
                        }
                    }
                }
            }
        }
    }

    /// Adds a phrase. A star ends the first part of a word; a full stop at the end may be left out.
    fn add(&mut self, phrase: &str, meaning: Meaning) {
        let tokens = Tokens::of(phrase);
        let written = Written::of(tokens.written(0), &meaning);
        self.add_written(&tokens, meaning, written);
    }

    fn add_written(&mut self, tokens: &Tokens, meaning: Meaning, written: Written) {
        let mut count = tokens.all.len();
        if count > 1 && tokens.is_sign(count - 1, &['.']) {
            count -= 1;
        }
        let mut node = 0;
        let mut index = 0;
        while index < count {
            let word = tokens.lower(index);
            let starred = tokens.is(index, Kind::Word) && tokens.is_glued_sign(index + 1, &['*']);
            node = self.child(node, word, starred);
            index += if starred { 2 } else { 1 };
        }
        let entry = Entry { meaning, written };
        let known = &mut self.meanings[node];
        if node != 0 && !known.iter().any(|known| known.meaning == entry.meaning && known.written == entry.written) {
            known.push(entry);
        }
    }

    /// The node that a word, or the first part of one, leads to.
    fn child(&mut self, node: usize, word: &str, starred: bool) -> usize {
        let next = self.meanings.len();
        let found = if starred {
            let starts = self.starts.entry((node, word.chars().next().unwrap_or(' '))).or_default();
            let known = starts.iter().find(|(start, _)| **start == *word).map(|(_, found)| *found);
            known.unwrap_or_else(|| {
                // Of those that a word begins with, the longest is the last: "Turkmen*" and "Turk*".
                let at = starts.partition_point(|(start, _)| start.len() <= word.len());
                starts.insert(at, (word.into(), next));
                next
            })
        } else {
            let word = self.words.get(word).copied().unwrap_or_else(|| {
                let number = self.words.len();
                self.words.insert(word.into(), number);
                number
            });
            *self.ways.entry((node, word)).or_insert(next)
        };
        if found == next {
            self.meanings.push(Vec::new());
        }
        found
    }

    /// For each token, every phrase that begins there, longer ones later.
    pub fn phrases(&self, tokens: &Tokens<'_>) -> Vec<Vec<Phrase<'_>>> {
        let count = tokens.all.len();
        let words: Vec<Option<usize>> = (0..count).map(|index| self.words.get(tokens.lower(index)).copied()).collect();
        (0..count).map(|start| self.phrases_over(tokens, start, start..count, |index| words[index])).collect()
    }

    /// Every phrase that begins at a token and goes on behind others: "CICA [Sixth] Summit".
    pub fn phrases_around(&self, start: usize, skipped: &Range<usize>, tokens: &Tokens<'_>) -> Vec<Phrase<'_>> {
        let until = (skipped.end + MOST_BEHIND).min(tokens.all.len());
        let indices = (start..skipped.start).chain(skipped.end..until);
        let mut found = self.phrases_over(tokens, start, indices, |index| self.words.get(tokens.lower(index)).copied());
        found.retain(|phrase| phrase.end > skipped.end);
        found
    }

    fn phrases_over(
        &self,
        tokens: &Tokens<'_>,
        start: usize,
        indices: impl Iterator<Item = usize>,
        known: impl Fn(usize) -> Option<usize>,
    ) -> Vec<Phrase<'_>> {
        let mut found = Vec::new();
        // A phrase with a star and one without may begin alike, so several ways are followed.
        let mut nodes: Vec<usize> = vec![0];
        for index in indices {
            let known = known(index);
            let word = tokens.lower(index);
            let mut next: Vec<usize> = Vec::new();
            for node in nodes {
                next.extend(known.and_then(|known| self.ways.get(&(node, known)).copied()));
                if let Some(starts) = word.chars().next().and_then(|first| self.starts.get(&(node, first))) {
                    next.extend(starts.iter().filter(|(start, _)| word.starts_with(&**start)).map(|(_, node)| *node));
                }
            }
            if next.is_empty() {
                break;
            }
            for node in &next {
                let meant = self.meanings[*node].iter().filter(|entry| entry.written.is_met_by(tokens.written(start)));
                found.extend(meant.map(|entry| Phrase { end: index + 1, meaning: &entry.meaning }));
            }
            nodes = next;
        }
        found
    }

    /// The number that a word says with its first part: двухдневный, пятипроцентный.
    pub fn compound(&self, word: &str) -> Option<Compound> {
        let starts =
            self.compounds.iter().filter_map(|(start, value)| Some((word.strip_prefix(start.as_str())?, *value)));
        let with_head = starts.filter(|(rest, _)| self.heads.iter().any(|head| rest.starts_with(head.as_str())));
        let (rest, value) = with_head.max_by_key(|(rest, _)| std::cmp::Reverse(rest.len()))?;
        let tokens = Tokens::of(rest);
        let phrases = self.phrases(&tokens);
        let meanings = || phrases.iter().flatten().map(|phrase| phrase.meaning);
        let unit = meanings().find_map(|meaning| match meaning {
            Meaning::Unit(length) | Meaning::Lasts(length) => Some(*length),
            _ => None,
        });
        let is_percentage = meanings().any(|meaning| *meaning == Meaning::Percent);
        Some(Compound { value, is_percentage, unit })
    }

    /// Whether a text has a word that is derived from the name of a party: "казахстанский".
    pub fn speaks_of(&self, party: &str, tokens: &Tokens<'_>) -> bool {
        let Some(stems) = self.stems.get(party).filter(|stems| !stems.is_empty()) else { return false };
        (0..tokens.all.len())
            .filter(|index| tokens.is(*index, Kind::Word))
            .any(|index| stems.iter().any(|stem| tokens.lower(index).starts_with(stem.as_str())))
    }
}
