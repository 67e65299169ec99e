//! The small words of grammar by which a language is known from others of its script.

use super::Word;
use crate::catalogue::check::words::Letters;

/// What tells words of a language.
pub struct Grammar {
    /// Its tag.
    pub language: &'static str,
    /// As findings call it.
    pub name: &'static str,
    /// Words that the other languages of its script do not have.
    words: &'static [&'static str],
    /// Letters that they do not have.
    letters: Letters,
}

pub const ENGLISH: Grammar = Grammar {
    language: "en",
    name: "English",
    words: &[
        "a", "an", "and", "are", "as", "at", "be", "been", "by", "for", "from", "has", "have", "in", "is", "it", "its",
        "may", "must", "not", "of", "on", "or", "shall", "that", "the", "their", "these", "this", "to", "was", "were",
        "which", "will", "with", "you", "your",
    ],
    letters: Letters::NONE,
};

pub const RUSSIAN: Grammar = Grammar {
    language: "ru",
    name: "Russian",
    // Kazakh has «не», «от», «у», «за» and «да» too.
    words: &[
        "без",
        "был",
        "была",
        "были",
        "было",
        "будет",
        "в",
        "во",
        "для",
        "до",
        "его",
        "ее",
        "её",
        "если",
        "и",
        "из",
        "или",
        "им",
        "их",
        "к",
        "как",
        "ко",
        "которая",
        "которого",
        "которой",
        "которые",
        "который",
        "которых",
        "на",
        "о",
        "об",
        "она",
        "они",
        "по",
        "при",
        "с",
        "со",
        "так",
        "также",
        "то",
        "что",
        "чтобы",
        "это",
        "этого",
        "этой",
    ],
    letters: Letters::NONE,
};

pub const KAZAKH: Grammar = Grammar {
    language: "kk",
    name: "Kazakh",
    words: &[
        "арқылы",
        "бар",
        "бен",
        "бойынша",
        "болады",
        "болып",
        "бұл",
        "деп",
        "дейін",
        "жоқ",
        "кейін",
        "мен",
        "немесе",
        "осы",
        "өзінің",
        "пен",
        "ретінде",
        "сондай",
        "туралы",
        "үшін",
        "және",
    ],
    letters: Letters::KAZAKH,
};

/// Words of English that no other language of Latin script has, as far as its small words go.
const OF_ENGLISH_ALONE: &[&str] =
    &["and", "been", "from", "of", "the", "their", "this", "that", "which", "with", "you", "your"];

impl Grammar {
    /// Whether a word in small letters is one of its small words.
    pub fn has_word(&self, word: &str) -> bool {
        self.words.contains(&word)
    }

    /// Whether a word can be of no other language of its script that is known here.
    pub fn is_told_by(&self, word: &Word) -> bool {
        word.letters.any(self.letters) || self.has_word(&word.small())
    }
}

/// Words of Latin phrases that are said in every language: *in absentia*, *ad hoc*, *de facto*.
const OF_LATIN: &[&str] = &[
    "absentia",
    "memoriam",
    "situ",
    "vitro",
    "vivo",
    "camera",
    "extenso",
    "corpore",
    "hoc",
    "facto",
    "jure",
    "iure",
    "forma",
    "bona",
    "fide",
    "fides",
    "officio",
    "quo",
    "mutandis",
    "se",
    "sine",
    "die",
    "ipso",
    "inter",
    "alia",
    "grata",
    "verbale",
    "interim",
    "referendum",
    "post",
    "factum",
    "priori",
    "posteriori",
    "veto",
    "ultra",
    "vires",
    "erga",
    "omnes",
];

/// Whether a word in small letters is of a Latin phrase, and the words beside it are not English for it.
pub fn is_latin_phrase(word: &str) -> bool {
    OF_LATIN.contains(&word)
}

/// Whether a word in small letters is English and of no other language of Latin script.
pub fn is_english_alone(word: &str) -> bool {
    OF_ENGLISH_ALONE.contains(&word)
}
