//! A Kazakh word typed with Russian letters: «озінің» for «өзінің», where other texts of the language write it
//! with its own.
//!
//! Many Kazakh words differ by such a letter alone, «ол» and «өл» for one: told is only what stands once and is long, where
//! several texts have the word with a letter that Russian lacks.

use super::words::{Letters, Word};
use super::{Catalogues, HashMap};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Letters of the word, at least, and texts that write it otherwise.
const LETTERS: usize = 5;
const TEXTS: usize = 3;

/// Kazakh letters, and the Russian ones on the same keys, or that look like them.
const TWINS: &[(char, char)] =
    &[('ә', 'а'), ('ғ', 'г'), ('қ', 'к'), ('ң', 'н'), ('ө', 'о'), ('ұ', 'у'), ('ү', 'у'), ('һ', 'х'), ('і', 'и')];

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter().filter(|locale| locale.base() == "kk") {
        // Of two words that are one in Russian letters, that of more texts is the likelier.
        let mut rightly: HashMap<String, (usize, &str)> = HashMap::default();
        let is_rightly = |word: &str| word.chars().nth(LETTERS - 1).is_some() && kazakh(word) > 0;
        for (word, texts) in locale.vocabulary().words().filter(|(word, texts)| *texts >= TEXTS && is_rightly(word)) {
            let known = rightly.entry(russian(word)).or_insert((texts, word));
            *known = (*known).max((texts, word));
        }
        for entry in locale.entries.iter().filter(|entry| !catalogues.is_list(entry)) {
            let mut told = Vec::new();
            let readings = entry.texts.iter().flat_map(|text| text.readings.iter().map(move |reading| (text, reading)));
            for (text, reading) in readings {
                for word in reading.words().filter(is_long) {
                    let small = word.small();
                    // A soft sign and an «і» look like one letter, and never follow each other.
                    if let Some(at) = small.find("ьі").filter(|_| small.len() == word.text.len()) {
                        let span = reading.span(entry.tree, word.at + at..word.at + at + "ьі".len());
                        if !told.contains(&span.range()) {
                            told.push(span.range());
                            let message = format!("`{}` has a soft sign and `і` in the place of `ы`", word.text);
                            let complaint = Diagnostic::warning(Code::MixedScripts, message).at(span);
                            findings.push(complaint.help("type it with the letters of Kazakh"));
                        }
                        continue;
                    }
                    if locale.vocabulary().count(&word) > 1 {
                        continue;
                    }
                    let meant = rightly.get(&russian(&small)).map(|(_, meant)| *meant);
                    let Some(meant) = meant.filter(|meant| *meant != small) else { continue };
                    // The name of a country is written so: «Катар».
                    if !catalogues.ours && word.letters.any(Letters::CAPITAL) {
                        continue;
                    }
                    let span = reading.span(entry.tree, word.at..word.end());
                    let lacks_letters = kazakh(&small) < kazakh(meant);
                    if !lacks_letters || told.contains(&span.range()) {
                        continue;
                    }
                    let is_here = text.readings.iter().any(|own| own.words().any(|word| word.small() == meant));
                    let others = locale.vocabulary().count_of(meant) - usize::from(is_here);
                    if others < TEXTS {
                        continue;
                    }
                    told.push(span.range());
                    let message = format!("`{}` is written `{meant}` in {others} other texts", word.text);
                    let complaint = Diagnostic::warning(Code::MixedScripts, message).at(span);
                    findings.push(complaint.help("type it with the letters of Kazakh"));
                }
            }
        }
    }
}

fn is_long(word: &Word) -> bool {
    word.letters.are_cyrillic() && word.text.chars().nth(LETTERS - 1).is_some()
}

/// A word with the Russian letters for those that Russian lacks.
fn russian(word: &str) -> String {
    let twin = |c: char| TWINS.iter().find(|(kazakh, _)| *kazakh == c).map_or(c, |(_, twin)| *twin);
    word.chars().map(twin).collect()
}

/// How many letters of a word Russian lacks.
fn kazakh(word: &str) -> usize {
    word.chars().filter(|c| TWINS.iter().any(|(kazakh, _)| kazakh == c)).count()
}
