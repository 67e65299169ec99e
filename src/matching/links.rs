//! Addresses of the web and of electronic mail.

use super::extract::Reading;
use super::fact::{Fact, Strength, Value};

/// What a web address begins with.
const BEGINNINGS: &[&str] = &["http://", "https://", "www."];

/// What the names of sites end in which are known without `www.`.
const SITES: &[&str] =
    &["com", "org", "net", "int", "edu", "gov", "info", "kz", "ru", "kg", "uz", "tj", "cn", "tr", "eu"];

/// Takes the addresses out of a text.
pub fn read(reading: &mut Reading<'_, '_>) {
    let text = reading.tokens.text;
    if !text.contains(['@', '/', 'w', '.']) {
        return;
    }
    let mut start = 0;
    for chunk in text.split(|c: char| c.is_whitespace() || "<>\"«»“”„()[]{}".contains(c)) {
        let begin = start;
        start += chunk.len() + text[start + chunk.len()..].chars().next().map_or(0, char::len_utf8);
        let (from, value) = if let Some(at) = BEGINNINGS.iter().filter_map(|beginning| chunk.find(beginning)).min() {
            let address = without_ending(&chunk[at..]);
            (at..at + address.len(), Value::Link(normalised(address, &reading.vocabulary.in_links)))
        } else if let Some(range) = mail(chunk) {
            let address = chunk[range.clone()].to_lowercase();
            (range, Value::Mail(address))
        } else if let Some(range) = host(chunk) {
            let address = &chunk[range.clone()];
            (range, Value::Link(normalised(address, &reading.vocabulary.in_links)))
        } else {
            continue;
        };
        let range = begin + from.start..begin + from.end;
        reading.take(reading.tokens.within(&range));
        reading.facts.push(Fact::new(value, Strength::Sure, range));
    }
}

/// A web address without what says its language, so that the pages of two languages are one.
pub fn normalised(address: &str, in_links: &[String]) -> String {
    let address = address.trim_start_matches("https://").trim_start_matches("http://");
    let is_language = |part: &&str| in_links.iter().any(|language| language.eq_ignore_ascii_case(part));
    let parts = address.split(['/', '?', '&', '#']).filter(|part| !part.is_empty());
    let parts = parts.map(|part| {
        let part = part.strip_prefix("www.").unwrap_or(part);
        // `ru.example.org`, `lang=ru`, `plan-ru.pdf`
        let words: Vec<&str> = part.split_inclusive(['.', '=', '-', '_']).collect();
        let kept = words.iter().filter(|word| !is_language(&word.trim_end_matches(['.', '=', '-', '_'])));
        kept.copied().collect::<String>()
    });
    parts.map(|part| part.to_lowercase()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/")
}

/// An address without the punctuation or the ending of a case that follows it.
fn without_ending(address: &str) -> &str {
    let address = address.trim_end_matches(|c: char| ".,;:!?'’*".contains(c));
    match address.rsplit_once('-') {
        Some((stem, ending)) if !ending.is_empty() && ending.chars().all(|c| c.is_alphabetic() && !c.is_ascii()) => {
            stem
        }
        _ => address,
    }
}

/// Where in a piece of text the address of a site stands that is written without what web addresses begin with:
/// `s-cica.org/page`. Only endings that nobody takes for a word make one.
fn host(chunk: &str) -> Option<std::ops::Range<usize>> {
    let start = chunk.find(|c: char| c.is_ascii_alphanumeric())?;
    let address = without_ending(&chunk[start..]);
    let site = address.split('/').next()?;
    let (name, ending) = site.rsplit_once('.')?;
    let is_label = |label: &str| {
        !label.is_empty() && label.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    (SITES.contains(&ending) && name.split('.').all(is_label)).then(|| start..start + address.len())
}

/// Where in a piece of text an address of mail stands.
fn mail(chunk: &str) -> Option<std::ops::Range<usize>> {
    let at = chunk.find('@')?;
    let is_local = |c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c);
    let start = chunk[..at]
        .rfind(|c| !is_local(c))
        .map_or(0, |before| before + chunk[before..].chars().next().map_or(1, char::len_utf8));
    let domain = &chunk[at + 1..];
    let length = domain.find(|c: char| !(c.is_ascii_alphanumeric() || ".-".contains(c))).unwrap_or(domain.len());
    let domain = domain[..length].trim_end_matches(['.', '-']);
    (start < at && domain.contains('.')).then(|| start..at + 1 + domain.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_two_languages_are_one() {
        let languages = ["ru".to_string()];
        for address in
            ["https://www.s-cica.org/ru/news/12", "http://ru.s-cica.org/news/12/", "s-cica.org/news/12?lang=ru"]
        {
            let expected = if address.ends_with("=ru") { "s-cica.org/news/12/lang=" } else { "s-cica.org/news/12" };
            assert_eq!(normalised(address, &languages), expected);
        }
    }

    #[test]
    fn an_address_ends_before_the_punctuation_and_endings_that_follow_it() {
        assert_eq!(without_ending("https://www.s-cica.org/."), "https://www.s-cica.org/");
        assert_eq!(without_ending("www.s-cica.org-та"), "www.s-cica.org");
        assert_eq!(host("s-cica.org/page/12."), Some(0..18));
        assert_eq!(host("s-cica.org-та"), Some(0..10));
        for none in ["e.g.", "Rev.2", "U.S.A.", "end.The", "readme.md", "г.Астана"] {
            assert_eq!(host(none), None, "{none}");
        }
        assert_eq!(mail("(press@s-cica.org)."), Some(1..17));
        assert_eq!(mail("@s-cica"), None);
    }
}
