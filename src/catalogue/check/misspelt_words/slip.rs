//! Whether a word can be a slip of the keyboard for another, by its letters alone.
//!
//! Many pairs of right words are one letter apart: «прилагается» and «прилагаются», «внести» and «вынести», "adapted" and
//! "adopted". What may be such a pair is no slip here: forms of one verb, the same word with another prefix, letters that
//! are neither alike nor beside each other on a keyboard.

/// Letters behind the difference, at least, of which an ending may be; Kazakh has several endings in a row.
const BEHIND: usize = 3;
const BEHIND_IN_KAZAKH: usize = 5;

/// Whether a word of a language becomes another by one letter that is put in, left out, changed or moved by one.
pub fn is_slip(word: &str, other: &str, language: &str) -> bool {
    let is_pair = match language {
        "en" => is_english_pair(word, other),
        "ru" => is_form_of_reflexive(word, other) || is_prefixed_alike(word, other),
        _ => false,
    };
    if is_pair {
        return false;
    }
    if language == "ru" && is_wrong_infinitive(word, other) {
        return true;
    }
    let difference = Difference::between(word, other);
    let least = if language == "kk" { BEHIND_IN_KAZAKH } else { BEHIND };
    let is_far = difference.behind + usize::from(difference.own.len() != difference.others.len()) >= least;
    is_far && difference.is_slip(language)
}

/// The beginning of a word up to two letters behind that in which it differs from another; of four letters, at least.
pub fn telling_part(word: &str, other: &str) -> String {
    let difference = Difference::between(word, other);
    let letters = difference.before + difference.own.len() + 2;
    word.chars().take(letters.max(4)).collect()
}

/// In what two words differ.
struct Difference {
    /// Letters that both have before it, and behind it.
    before: usize,
    behind: usize,
    own: Vec<char>,
    others: Vec<char>,
}

impl Difference {
    fn between(word: &str, other: &str) -> Self {
        let (word, other): (Vec<char>, Vec<char>) = (word.chars().collect(), other.chars().collect());
        let before = word.iter().zip(&other).take_while(|(a, b)| a == b).count();
        let (own, others) = (&word[before..], &other[before..]);
        let behind = own.iter().rev().zip(others.iter().rev()).take_while(|(a, b)| a == b).count();
        let (own, others) = (own[..own.len() - behind].to_vec(), others[..others.len() - behind].to_vec());
        Self { before, behind, own, others }
    }

    fn is_slip(&self, language: &str) -> bool {
        match (self.own.as_slice(), self.others.as_slice()) {
            ([one], [other]) => is_changed(*one, *other, language),
            // What begins a word may be a prefix.
            ([_], []) | ([], [_]) => self.before > 0,
            ([one, other], [first, second]) => one == second && other == first,
            _ => false,
        }
    }
}

/// Letters that are mistaken for each other by their sound or shape.
const ALIKE: &[&str] = &[
    "аеёиоуыэюя",
    "аә",
    "оө",
    "уүұ",
    "кқ",
    "гғ",
    "нң",
    "хһ",
    "иіы",
    "бп",
    "вф",
    "гк",
    "дт",
    "жш",
    "зс",
    "шщ",
    "цс",
    "чщ",
    "ьъ",
    "aeiouy",
    "bp",
    "cks",
    "dt",
    "fv",
    "mn",
    "gj",
];

/// The keys of keyboards, row by row. A key of the second row stands below that of its place in the first, and below the
/// one behind it.
const KEYBOARDS: &[[&str; 3]] = &[["qwertyuiop", "asdfghjkl", "zxcvbnm"], ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"]];

/// Whether one letter may be typed for another. «ё» may be written as «е», and "organisation" with a z.
fn is_changed(one: char, other: char, language: &str) -> bool {
    let is_pair = |letters: &str| letters.contains(one) && letters.contains(other);
    if is_pair("её") || (language == "en" && is_pair("sz")) {
        return false;
    }
    ALIKE.iter().any(|letters| is_pair(letters)) || are_neighbours(one, other) || are_neighbours(other, one)
}

fn are_neighbours(one: char, other: char) -> bool {
    let place = |rows: &[&str; 3], letter: char| {
        rows.iter().enumerate().find_map(|(row, keys)| Some((row, keys.chars().position(|key| key == letter)?)))
    };
    KEYBOARDS.iter().any(|rows| {
        let (Some((row, at)), Some((other_row, other_at))) = (place(rows, one), place(rows, other)) else {
            return false;
        };
        (row == other_row && at + 1 == other_at) || (row + 1 == other_row && (at == other_at || at == other_at + 1))
    })
}

/// Whether two Russian words are forms of one reflexive verb: what differs stands in the ending before «ся».
fn is_form_of_reflexive(word: &str, other: &str) -> bool {
    let bare = |word: &str| word.strip_suffix("ся").or_else(|| word.strip_suffix("сь")).map(str::to_string);
    let Some((one, another)) = bare(word).zip(bare(other)) else { return false };
    !is_wrong_infinitive(word, other) && Difference::between(&one, &another).behind < BEHIND
}

/// «пользуеться», which no verb has: «еться» stands behind a vowel nowhere.
fn is_wrong_infinitive(word: &str, other: &str) -> bool {
    let stem = word.strip_suffix("еться").filter(|stem| stem.ends_with(['а', 'у', 'ю', 'я']));
    stem.is_some_and(|stem| other.strip_suffix("ется") == Some(stem))
}

/// The prefixes of Russian words, that without letters included.
const PREFIXES: &[&str] = &[
    "",
    "без",
    "бес",
    "в",
    "вз",
    "во",
    "воз",
    "вос",
    "вс",
    "вы",
    "до",
    "за",
    "из",
    "изо",
    "ис",
    "на",
    "над",
    "не",
    "о",
    "об",
    "обо",
    "от",
    "ото",
    "по",
    "под",
    "подо",
    "пред",
    "предо",
    "при",
    "пере",
    "пре",
    "про",
    "раз",
    "рас",
    "с",
    "со",
    "у",
];

/// Letters of a word behind its prefix, at least.
const STEM: usize = 4;

/// Whether two Russian words are the same but for their prefixes: «внести» and «вынести».
fn is_prefixed_alike(word: &str, other: &str) -> bool {
    PREFIXES.iter().filter_map(|prefix| word.strip_prefix(prefix)).filter(|stem| stem.chars().count() >= STEM).any(
        |stem| {
            // «преложение» is a slip for «предложение».
            let prefix = other.strip_suffix(stem).filter(|prefix| PREFIXES.contains(prefix));
            prefix.is_some_and(|prefix| !(prefix == "пред" && word.strip_suffix(stem) == Some("пре")))
        },
    )
}

/// English words that are one letter apart, and words that are written in two ways, by their beginnings.
const ENGLISH_PAIRS: &[(&str, &str)] = &[
    ("acce", "exce"),
    ("acknowledgement", "acknowledgment"),
    ("adapt", "adopt"),
    ("advic", "advis"),
    ("affect", "effect"),
    ("allusion", "illusion"),
    ("assur", "ensur"),
    ("cancell", "cancel"),
    ("causal", "casual"),
    ("complement", "compliment"),
    ("confirm", "conform"),
    ("consult", "consul"),
    ("contact", "contract"),
    ("desert", "dessert"),
    ("discreet", "discrete"),
    ("ensur", "insur"),
    ("enquir", "inquir"),
    ("except", "expect"),
    ("farther", "further"),
    ("favour", "favor"),
    ("honour", "honor"),
    ("illicit", "elicit"),
    ("judgement", "judgment"),
    ("labour", "labor"),
    ("later", "latter"),
    ("marital", "martial"),
    ("neighbour", "neighbor"),
    ("quiet", "quite"),
    ("reform", "deform"),
    ("sign", "sing"),
    ("stag", "stat"),
    ("stationary", "stationery"),
    ("statute", "statue"),
    ("thorough", "through"),
    ("though", "through"),
    ("travell", "travel"),
    ("trial", "trail"),
    ("united", "untied"),
    ("weather", "whether"),
];

fn is_english_pair(word: &str, other: &str) -> bool {
    ENGLISH_PAIRS.iter().any(|(one, another)| {
        (word.starts_with(one) && other.starts_with(another)) || (word.starts_with(another) && other.starts_with(one))
    })
}

#[cfg(test)]
mod tests {
    use super::is_slip;

    #[test]
    fn one_letter_within_a_word_is_a_slip() {
        for (language, word, other) in [
            ("ru", "увожение", "уважение"),
            ("kk", "озінің", "өзінің"),
            ("ru", "пользуеться", "пользуется"),
            ("ru", "секертариат", "секретариат"),
            ("kk", "мумкіндікті", "мүмкіндікті"),
            ("en", "goverment", "government"),
            ("en", "asurances", "assurances"),
            ("ru", "увирения", "уверения"),
            ("ru", "преложение", "предложение"),
            ("kk", "откізуді", "өткізуді"),
        ] {
            assert!(is_slip(word, other, language), "{word} is a slip for {other}");
        }
    }

    #[test]
    fn what_may_be_another_word_or_form_is_none() {
        for (language, word, other) in [
            ("ru", "сообщать", "сообщить"),
            ("ru", "сообщению", "сообщение"),
            ("ru", "государство", "государства"),
            ("kk", "отырысы", "отырысын"),
            ("ru", "утвержденный", "подтвержденный"),
            ("ru", "утвержденный", "утверждённый"),
            ("ru", "решение", "повышение"),
            ("ru", "прилагается", "прилагаются"),
            ("ru", "проводится", "проводятся"),
            ("ru", "проводиться", "проводится"),
            ("ru", "состоявшейся", "состоявшийся"),
            ("ru", "предоставить", "представить"),
            ("ru", "внести", "вынести"),
            ("ru", "введение", "ведение"),
            ("ru", "привести", "провести"),
            ("ru", "ответить", "отметить"),
            ("en", "adapted", "adopted"),
            ("en", "confirmed", "conformed"),
            ("en", "expected", "excepted"),
            ("en", "organisation", "organization"),
            ("en", "present", "prevent"),
        ] {
            for (word, other) in [(word, other), (other, word)] {
                assert!(!is_slip(word, other, language), "{word} is no slip for {other}");
            }
        }
    }
}
