//! Where a word may be divided at the end of a line, in languages for which Typst has no patterns.
//!
//! [`kazakh`] is a pure function of the word. That the places become soft hyphens, which reach the page only where a
//! line ends with one, is the matter of [`crate::compose::escape`].
//!
//! # The rule
//!
//! Kazakh words are divided by syllables («Қазақ тілі орфографиясының негізгі ережелері», the section on carrying words
//! over, «сөз тасымалы»), and a syllable has exactly one vowel. Those of Kazakh words are V, VC, CV, CVC, VCC and CVCC:
//! a syllable begins with one consonant at most, so that of the consonants between two vowels all but the last belong
//! to the syllable before. The same is done with the consonant clusters of words that came by way of Russian:
//! `ми-нистр-лік`, `прог-рам-ма`, `конст-рук-ция`.
//!
//! - `а ә е ё и о ө ұ ү ы і э ю я` are vowels. So is `у`, unless it is a glide: after a vowel (`тәу-ел`, written
//!   `тә-уел`; `тау-лар`), and before a vowel at the beginning of a word (`уа-қыт`). After a consonant it is a vowel
//!   also where another follows: `бу-ын`.
//! - `й` is a consonant; `ь` and `ъ` are none, and stay with the letter before: `объ-ект`, `аль-янс`, `ком-пью-тер`.
//! - No single letter is left at the end of a line or carried to the next (the same section): `ана` is not divided.
//! - Abbreviations in capitals and words with figures are not divided (the same section): `СВМДА`, `2024жыл`.
//! - A compound is divided where it was joined, and not by the letter: `халық-аралық`, `төр-аға`, `Қазақ-стан`. That can
//!   only be known of the words of [a list](COMPOUNDS).
//! - A word with other letters than those of Kazakh Cyrillic is not Kazakh, and is not divided.

/// Up to this many capitals are an abbreviation. Longer ones are words of a heading.
const ABBREVIATION: usize = 10;

const VOWELS: &str = "аәеёиоөуұүыіэюя";
const CONSONANTS: &str = "бвгғджзйкқлмнңпрстфхһцчшщ";
/// Letters that are no sound, and change the one before them.
const SIGNS: &str = "ьъ";

/// The beginnings of compounds whose parts the rule alone would not find, since the second begins with a vowel or with
/// two consonants. The hyphen stands where they were joined.
const COMPOUNDS: &[&str] = &[
    "ауған-стан",
    "қазақ-стан",
    "қырғыз-стан",
    "өзбек-стан",
    "пәкі-стан",
    "татар-стан",
    "тәжік-стан",
    "түрікмен-стан",
    "үнді-стан",
    "аймақ-ара",
    "халық-ара",
    "мемлекет-ара",
    "өз-ара",
    "өңір-ара",
    "парламент-ара",
    "ұлт-ара",
    "үкімет-ара",
    "кәсіп-орын",
    "төр-аға",
];

/// The places at which a Kazakh word may be divided, in bytes from its beginning, in order.
///
/// The word is letters alone, without hyphens, punctuation or figures; any other text has no such places.
#[must_use]
pub fn kazakh(word: &str) -> Vec<usize> {
    let letters: Vec<(usize, char)> =
        word.char_indices().map(|(at, letter)| (at, letter.to_lowercase().next().unwrap_or(letter))).collect();
    if is_abbreviation(word) || !letters.iter().all(|(_, letter)| is_kazakh(*letter)) {
        return Vec::new();
    }
    let seam = seam(&letters);
    let vowels: Vec<usize> = (0..letters.len()).filter(|index| is_vowel(&letters, *index)).collect();
    let starts = vowels.windows(2).map(|pair| match seam {
        Some(seam) if (pair[0] + 1..=pair[1]).contains(&seam) => seam,
        _ => syllable_start(&letters, pair[0], pair[1]),
    });
    starts.filter(|start| *start >= 2 && letters.len() - start >= 2).map(|start| letters[start].0).collect()
}

/// The index of the letter that the syllable of the second of two neighbouring vowels begins with.
fn syllable_start(letters: &[(usize, char)], first: usize, second: usize) -> usize {
    let Some(last) = (first + 1..second).rfind(|index| !SIGNS.contains(letters[*index].1)) else { return second };
    let (is_soft, is_alone) = (letters[second - 1].1 == 'ь', last == first + 1);
    // A sign before the vowel closes the syllable (`объ-ект`), but for `ь` behind two consonants (`ком-пью-тер`).
    if last + 1 == second || (is_soft && !is_alone) { last } else { second }
}

/// The index of the letter that the second part of a compound begins with.
fn seam(letters: &[(usize, char)]) -> Option<usize> {
    let begins = |compound: &&&str| {
        let mut letters = letters.iter();
        compound.chars().filter(|c| *c != '-').all(|wanted| letters.next().is_some_and(|(_, letter)| *letter == wanted))
    };
    COMPOUNDS.iter().find(begins).map(|compound| compound.chars().take_while(|c| *c != '-').count())
}

fn is_vowel(letters: &[(usize, char)], index: usize) -> bool {
    let is =
        |index: Option<usize>| index.and_then(|index| letters.get(index)).is_some_and(|(_, c)| VOWELS.contains(*c));
    match letters[index].1 {
        'у' => {
            // What stands before it is a vowel only if it is no glide itself.
            let after_vowel = index > 0 && is(Some(index - 1)) && is_vowel(letters, index - 1);
            !(after_vowel || index == 0 && is(Some(1)))
        }
        letter => VOWELS.contains(letter),
    }
}

fn is_kazakh(letter: char) -> bool {
    VOWELS.contains(letter) || CONSONANTS.contains(letter) || SIGNS.contains(letter)
}

/// Whether a word is an abbreviation: of capitals alone, or with an ending in small letters (`АӨСШКға`).
fn is_abbreviation(word: &str) -> bool {
    let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
    let all = capitals == word.chars().count();
    if all { capitals <= ABBREVIATION } else { word.chars().skip(1).any(char::is_uppercase) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn pieces(word: &str) -> Vec<&str> {
        let points = kazakh(word);
        let starts = std::iter::once(0).chain(points.iter().copied());
        let ends = points.iter().copied().chain([word.len()]);
        starts.zip(ends).map(|(start, end)| &word[start..end]).collect()
    }

    /// Words with the places at which they may be divided, each derived by hand from the rule above.
    const WORDS: &str = include_str!("hyphenation/kazakh.txt");

    #[test]
    fn words_are_divided_as_the_list_says() {
        let words: Vec<&str> =
            WORDS.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect();
        assert!(words.len() >= 200, "{} words", words.len());
        for divided in words {
            assert_eq!(pieces(&divided.replace('-', "")).join("-"), divided);
        }
    }

    #[test]
    fn what_is_no_kazakh_word_is_left_whole() {
        for word in ["", "а", "СВМДА", "БҰҰ", "АӨСШКға", "Secretariat", "қazaқ", "2024жыл", "Рейхстаґ", "ана\u{301}"]
        {
            assert_eq!(kazakh(word), [0; 0], "{word}");
        }
    }

    #[test]
    fn a_heading_in_capitals_is_divided_as_the_word_that_it_is() {
        assert_eq!(pieces("ЫНТЫМАҚТАСТЫҚ"), ["ЫН", "ТЫ", "МАҚ", "ТАС", "ТЫҚ"]);
        assert_eq!(pieces("Қазақстан"), ["Қа", "зақ", "стан"]);
    }

    proptest! {
        #[test]
        fn every_piece_is_of_two_letters_and_has_a_vowel(word in "[а-яёәғқңөұүһі]{0,24}") {
            let pieces = pieces(&word);
            prop_assert_eq!(pieces.concat(), word.as_str());
            if pieces.len() > 1 {
                for piece in &pieces {
                    prop_assert!(piece.chars().count() >= 2 || pieces[1..pieces.len() - 1].contains(piece), "{piece}");
                    prop_assert!(piece.contains(|letter| VOWELS.contains(letter)), "{piece} of {word}");
                }
                prop_assert!(pieces[1..].iter().all(|piece| !piece.starts_with(['ь', 'ъ'])), "{pieces:?}");
            }
        }

        #[test]
        fn any_text_is_divided_between_its_characters(text in "\\PC{0,40}") {
            prop_assert_eq!(pieces(&text).concat(), text);
        }
    }
}
