//! Cases of a name with the ending of another case, or with one that no case has: «Республике Казахстан» as the genitive of
//! «Республика Казахстан», «Қазақстанде» as the locative of «Қазақстан».
//!
//! Forms of words are stored and never guessed; what is compared here is each word of a name with itself in the other cases.
//! A word is declined as one of the declensions of its language lets it be, or not at all. Where most of its cases fit one
//! of them, those are told that do not. What fits none is a word of its own kind and is left in peace, and so is what its
//! language writes in more than one way.

mod kazakh;
mod russian;

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::is_nfc;

use super::plain::mixed;
use super::text::Reading;
use super::words::Word;
use super::{Catalogues, Entry, Text};
use crate::catalogue::names::{Form, NOMINATIVE, form_and_case};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// How a word can be declined: the endings of each case, any of which is right, on one stem.
struct Declension {
    stem: String,
    cases: Vec<(&'static str, &'static [&'static str])>,
    /// Whether the stem may lose or take a vowel.
    is_fleeting: bool,
}

impl Declension {
    /// That of a word that is the same in all cases.
    fn of_none(word: &str, cases: &[&'static str]) -> Self {
        let cases = cases.iter().map(|case| (*case, &[""][..])).collect();
        Self { stem: word.to_string(), cases, is_fleeting: false }
    }

    fn endings(&self, case: &str) -> &'static [&'static str] {
        self.cases.iter().find(|(known, _)| *known == case).map_or(&[], |(_, endings)| endings)
    }

    /// Whether a word can be a case; what the declension does not speak of can be anything.
    fn fits(&self, case: &str, word: &str) -> bool {
        let endings = self.endings(case);
        endings.is_empty()
            || endings.iter().any(|ending| word.strip_suffix(ending).is_some_and(|stem| self.is_stem(stem)))
    }

    fn is_stem(&self, stem: &str) -> bool {
        let loses = |long: &str, short: &str| {
            let vowel = long.char_indices().rev().nth(1).filter(|(_, c)| matches!(c, 'о' | 'е'));
            let without = |at: usize, c: char, sign: &str| [&long[..at], sign, &long[at + c.len_utf8()..]].concat();
            // «отец», «отца»; «письма», «писем»; «боец», «бойца».
            vowel.is_some_and(|(at, c)| ["", "ь", "й"].iter().any(|sign| short == without(at, c, sign)))
        };
        stem == self.stem || (self.is_fleeting && (loses(&self.stem, stem) || loses(stem, &self.stem)))
    }

    /// The case that a word is, where it is another one.
    fn case_of(&self, word: &str) -> Option<&'static str> {
        self.cases.iter().map(|(case, _)| *case).find(|case| self.fits(case, word))
    }
}

/// The declensions that a word of a language may be of.
fn declensions(language: &str, word: &str) -> Vec<Declension> {
    match language {
        "ru" => russian::declensions(word),
        "kk" => kazakh::declensions(word),
        _ => Vec::new(),
    }
}

/// The cases of a language that words have endings for.
fn cases_of(language: &str) -> &'static [&'static str] {
    match language {
        "ru" => &russian::CASES,
        "kk" => &kazakh::CASES,
        _ => &[],
    }
}

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter().filter(|locale| catalogues.ours && matches!(locale.base(), "ru" | "kk")) {
        for entry in locale.entries.iter().filter(|entry| entry.is_name()) {
            for form in Form::ALL {
                of_form(locale.base(), entry, *form, findings);
            }
        }
    }
}

/// A word of a case, in small letters, and where it stands.
struct Declined<'r, 't, 's> {
    case: &'s str,
    word: String,
    reading: &'r Reading<'t, 's>,
    range: Range<usize>,
}

fn of_form(language: &str, entry: &Entry, form: Form, findings: &mut Diagnostics) {
    let nominative = entry.text(if form == Form::Long { None } else { Some(form.as_str()) });
    let Some(name) = nominative.and_then(written) else { return };
    let whole: Vec<Word> = name.words().collect();
    let cases = entry.texts.iter().filter_map(|text| {
        let (own, case) = form_and_case(text.attribute?)?;
        let is_case = own == form && case != NOMINATIVE && cases_of(language).contains(&case);
        let reading = written(text).filter(|reading| is_case && reading.words().len() == whole.len())?;
        Some((case, reading))
    });
    let cases: Vec<(&str, &Reading)> = cases.collect();
    for (index, word) in whole.iter().enumerate().filter(|(_, word)| !is_abbreviation(word) && is_sound(word)) {
        let all: Vec<Declined> = cases
            .iter()
            .filter_map(|(case, reading)| {
                let own = reading.words().nth(index).filter(is_sound)?;
                Some(Declined { case, word: small(&own), reading, range: own.at..own.end() })
            })
            .collect();
        of_word(language, entry, (name, word), &all, findings);
    }
}

fn of_word(
    language: &str,
    entry: &Entry,
    (name, word): (&Reading, &Word),
    all: &[Declined],
    findings: &mut Diagnostics,
) {
    let nominative = small(word);
    if all.iter().all(|own| own.word == nominative) {
        return;
    }
    let unchanged = Declension::of_none(&nominative, cases_of(language));
    let candidates = declensions(language, &nominative).into_iter().chain([unchanged]);
    let strangers = |one: &Declension| -> Vec<usize> {
        (0..all.len()).filter(|index| !one.fits(all[*index].case, &all[*index].word)).collect()
    };
    let mut by_candidate: Vec<(Vec<usize>, Declension)> = candidates.map(|one| (strangers(&one), one)).collect();
    by_candidate.sort_by_key(|(strange, _)| strange.len());
    let Some((strange, declension)) = by_candidate.first() else { return };
    let is_certain =
        by_candidate.iter().filter(|(other, _)| other.len() == strange.len()).all(|(other, _)| other == strange);
    // Most of the cases must speak for a declension before the others speak against themselves.
    if strange.is_empty() || !is_certain || strange.len() * 2 >= all.len() {
        return;
    }
    for own in strange.iter().map(|index| &all[*index]) {
        let ending = declension.endings(own.case).first().copied().unwrap_or_default();
        let right = format!("{}{ending}", declension.stem);
        let told = match declension.case_of(&own.word) {
            Some(case) => format!("`{}` is the {case} of `{nominative}`, and not the {}", own.word, own.case),
            None => format!("`{}` does not end as the {} of `{nominative}` does", own.word, own.case),
        };
        let complaint = Diagnostic::warning(Code::CaseEnding, told).at(own.reading.span(entry.tree, own.range.clone()));
        let complaint = complaint.labelled(name.span(entry.tree, word.at..word.end()), "the name");
        findings.push(complaint.help(format!("write `{right}`, or mend the other cases")));
    }
}

/// What is written out, without a choice or a value.
fn written<'e, 't, 's>(text: &'e Text<'t, 's>) -> Option<&'e Reading<'t, 's>> {
    match text.readings.as_slice() {
        [reading] if !text.has_placeables() => Some(reading),
        _ => None,
    }
}

/// Letters that are read out one by one have endings of their own, or none.
fn is_abbreviation(word: &Word) -> bool {
    word.text.chars().nth(1).is_some() && word.text.chars().filter(|c| c.is_uppercase()).nth(1).is_some()
}

/// Whether a word has letters of one script alone, in normal form: what has not is told as that.
fn is_sound(word: &Word) -> bool {
    mixed(word.text).is_none() && is_nfc(word.text)
}

fn small(word: &Word) -> String {
    match word.small() {
        Cow::Borrowed(small) => small.replace('ё', "е"),
        Cow::Owned(small) => small.replace('ё', "е"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_case_of_a_word_fits_one_of_its_declensions() {
        for (language, nominative, cases) in [
            ("ru", "республика", "республики республике республику республикой республике"),
            ("ru", "совещание", "совещания совещанию совещание совещанием совещании"),
            ("ru", "саммит", "саммита саммиту саммит саммитом саммите"),
            ("ru", "секретариат", "секретариата секретариату секретариат секретариатом секретариате"),
            ("ru", "ассамблея", "ассамблеи ассамблее ассамблею ассамблеей ассамблее"),
            ("ru", "председатель", "председателя председателю председателя председателем председателе"),
            ("ru", "отец", "отца отцу отца отцом отце"),
            ("ru", "исламская", "исламской исламской исламскую исламской исламской"),
            ("ru", "министерский", "министерского министерскому министерский министерским министерском"),
            ("ru", "документы", "документов документам документы документами документах"),
            ("ru", "решения", "решений решениям решения решениями решениях"),
            ("ru", "области", "областей областям области областями областях"),
            ("ru", "люди", "людей людям людей людьми людях"),
            ("ru", "дети", "детей детям детей детьми детях"),
            ("ru", "друзья", "друзей друзьям друзей друзьями друзьях"),
            ("ru", "семьи", "семей семьям семьи семьями семьях"),
            ("ru", "статьи", "статей статьям статьи статьями статьях"),
            ("ru", "судьи", "судей судьям судей судьями судьях"),
            ("ru", "письма", "писем письмам письма письмами письмах"),
            ("ru", "третья", "третьей третьей третью третьей третьей"),
            ("ru", "третий", "третьего третьему третий третьим третьем"),
            ("ru", "кандидатуры", "кандидатур кандидатурам кандидатуры кандидатурами кандидатурах"),
            ("kk", "қазақстан", "қазақстанның қазақстанға қазақстанды қазақстанда қазақстаннан қазақстанмен"),
            (
                "kk",
                "республикасы",
                "республикасының республикасына республикасын республикасында республикасынан республикасымен",
            ),
            ("kk", "таиланд", "таиландтың таиландқа таиландты таиландта таиландтан таиландпен"),
            ("kk", "израиль", "израильдің израильге израильді израильде израильден израильмен"),
            ("kk", "корея", "кореяның кореяға кореяны кореяда кореядан кореямен"),
            ("kk", "саммит", "саммиттің саммитке саммитті саммитте саммиттен саммитпен"),
            ("kk", "хатшылық", "хатшылықтың хатшылыққа хатшылықты хатшылықта хатшылықтан хатшылықпен"),
        ] {
            let all = declensions(language, nominative);
            let order: &[&str] = match language {
                "ru" => &["genitive", "dative", "accusative", "instrumental", "prepositional"],
                _ => &["genitive", "dative", "accusative", "locative", "ablative", "instrumental"],
            };
            let fits = |one: &Declension| cases.split(' ').zip(order).all(|(word, case)| one.fits(case, word));
            assert!(all.iter().any(fits), "{nominative}");
        }
    }
}
