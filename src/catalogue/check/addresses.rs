//! The lines of a name's address against the name, and against the lines of other addresses: another body's address, or
//! «и мерам доверия в Европе» where all others have «и мерам доверия в Азии».

use std::collections::BTreeMap;
use std::ops::Range;

use super::words::{Word, words};
use super::{Catalogues, Entry, Locale, Reading};
use crate::catalogue::names::Form;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Letters of a word that tell of what it is, whatever its ending.
const STEM: usize = 4;
/// Letters of the ending of a word, at most.
const ENDING: usize = 3;
/// Words of a line, at least, and addresses that have it, at least.
const WORDS: usize = 3;
const ADDRESSES: usize = 3;

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter().filter(|_| catalogues.ours) {
        let addresses: Vec<Address> = locale.entries.iter().filter_map(Address::of).collect();
        let mut lines: BTreeMap<&str, usize> = BTreeMap::new();
        for line in addresses.iter().flat_map(Address::lines) {
            *lines.entry(line).or_default() += 1;
        }
        for address in &addresses {
            // The address itself is not counted.
            let common = |line: &str| lines.get(line).map_or(0, |count| count - usize::from(address.has(line)));
            if let Some(complaint) = of_other(locale, address, &addresses, &|line| common(line) >= ADDRESSES) {
                findings.push(complaint);
                continue;
            }
            let usual: Vec<&str> = lines.keys().copied().filter(|line| common(line) >= ADDRESSES).collect();
            let own = ranges(&address.reading.text).filter(|line| common(&address.reading.text[line.clone()]) == 0);
            findings.extend(own.filter_map(|line| of_line(locale, address, line, &usual)));
        }
    }
}

/// A name with its address.
struct Address<'e, 't, 's> {
    entry: &'e Entry<'t, 's>,
    reading: &'e Reading<'t, 's>,
    /// The beginnings of the words of its short form, and of its long one.
    short: Vec<String>,
    long: Vec<String>,
}

impl<'e, 't, 's> Address<'e, 't, 's> {
    fn of(entry: &'e Entry<'t, 's>) -> Option<Self> {
        let text = entry.texts.iter().find(|text| text.attribute.and_then(Form::named) == Some(Form::Address))?;
        let reading = text.readings.first().filter(|_| entry.is_name() && !entry.is_faulty())?;
        let of = |form: Option<&str>| -> Vec<String> {
            let readings = entry.text(form).into_iter().flat_map(|text| &text.readings);
            readings.flat_map(|reading| stems(reading, 0..reading.text.len())).collect()
        };
        Some(Self { entry, reading, short: of(Some("short")), long: of(None) })
    }

    /// Its lines, each once.
    fn lines(&self) -> impl Iterator<Item = &'e str> {
        let mut lines: Vec<&str> = self.reading.text.split('\n').collect();
        lines.sort_unstable();
        lines.dedup();
        lines.into_iter()
    }

    fn has(&self, line: &str) -> bool {
        self.reading.text.split('\n').any(|own| own == line)
    }

    /// Whether its name has a word: the short one, or the long one as far as few names have it.
    fn says(&self, stem: &String, addresses: &[Self]) -> bool {
        let is_common = || addresses.iter().filter(|other| other.long.contains(stem)).count() > ADDRESSES;
        self.short.contains(stem) || (self.long.contains(stem) && (self.short.is_empty() || !is_common()))
    }
}

/// Where the lines of a text stand.
fn ranges(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split('\n').map(move |line| {
        let range = start..start + line.len();
        start = range.end + 1;
        range
    })
}

/// The beginnings of the longer words of a text.
fn stems(reading: &Reading, range: Range<usize>) -> Vec<String> {
    let words = reading.words().filter(|word| range.contains(&word.at) && word.text.chars().count() >= STEM);
    words.map(|word| word.small().chars().take(STEM).collect()).collect()
}

/// Tells of an address of which no line that is its own has a word of the name, or that is another name's.
fn of_other(
    locale: &Locale,
    address: &Address,
    addresses: &[Address],
    is_common: &dyn Fn(&str) -> bool,
) -> Option<Diagnostic> {
    let Address { entry, reading, .. } = address;
    let own: Vec<_> = ranges(&reading.text).filter(|line| !is_common(&reading.text[line.clone()])).collect();
    let first = own.iter().find(|line| !stems(reading, (*line).clone()).is_empty())?.clone();
    let said: Vec<String> = own.into_iter().flat_map(|line| stems(reading, line)).collect();
    let shared = |address: &Address| said.iter().filter(|stem| address.says(stem, addresses)).count();
    let twin = addresses.iter().find(|other| other.entry.id != entry.id && other.reading.text == reading.text);
    let is_of_other = twin.is_some_and(|twin| shared(address) < shared(twin));
    if !is_of_other && shared(address) > 0 {
        return None;
    }
    let message = match twin {
        Some(twin) => format!("the address of `{}` is that of `{}`", entry.shown(), twin.entry.shown()),
        None => format!("the address of `{}` has no word of the name", entry.shown()),
    };
    let complaint = Diagnostic::warning(Code::CaseOfOtherName, message).at(reading.span(entry.tree, first));
    let complaint = complaint.labelled(entry.span(), format!("the name in {}", locale.shown));
    Some(complaint.help("see whose address it is, and write that of the name"))
}

/// Whether two words are the same but for their endings.
fn is_same(own: &Word, other: &Word) -> bool {
    let stem = |word: &Word| word.small().chars().take(STEM).collect::<String>();
    stem(own) == stem(other)
}

/// Whether a word stands in another name: a body in one country may be accredited in another, and says so.
fn is_in_other_name(locale: &Locale, entry: &Entry, word: &Word) -> bool {
    let is_form = |own: &Word, other: &Word| {
        let (own, other) = (own.small(), other.small());
        let letters = own.chars().count().max(other.chars().count());
        let shared = own.chars().zip(other.chars()).take_while(|(own, other)| own == other).count();
        shared >= STEM && shared + ENDING >= letters
    };
    let names = locale.entries.iter().filter(|other| other.is_name() && other.id != entry.id);
    let readings = names.filter_map(|name| name.text(None)).flat_map(|text| &text.readings);
    readings.flat_map(Reading::words).any(|other| is_form(word, &other))
}

/// Tells of a line that differs by one word from one that several other addresses have.
fn of_line(locale: &Locale, address: &Address, line: Range<usize>, usual: &[&str]) -> Option<Diagnostic> {
    let Address { entry, reading, .. } = address;
    let own: Vec<Word> = reading.words().filter(|word| line.contains(&word.at)).collect();
    if own.len() < WORDS {
        return None;
    }
    let (meant, word) = usual.iter().find_map(|line| {
        let words: Vec<Word> = words(line).collect();
        let mut differing = own.iter().zip(&words).filter(|(own, other)| !is_same(own, other));
        let first = differing.next().map(|(own, other)| (other.text, own));
        first.filter(|_| words.len() == own.len() && differing.next().is_none())
    })?;
    if is_in_other_name(locale, entry, word) {
        return None;
    }
    let message = format!("`{}` stands here, and `{meant}` in this line of other addresses", word.text);
    let complaint = Diagnostic::warning(Code::CaseOfOtherName, message);
    let complaint = complaint.at(reading.span(entry.tree, word.at..word.end()));
    Some(complaint.help("see which of them is right, and mend the other"))
}
