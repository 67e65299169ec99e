//! The endings of Kazakh words: by the sound that the word ends in and by its vowels, and after a possessive in -ы or -і.

use super::Declension;

/// The genitive, dative, accusative, locative, ablative and instrumental.
type Endings = [&'static str; 6];

/// What the rows have endings for.
pub const CASES: [&str; 6] = ["genitive", "dative", "accusative", "locative", "ablative", "instrumental"];

/// What a word ends in, with the endings after hard vowels and after soft ones.
struct Final {
    letters: &'static str,
    hard: Endings,
    soft: Endings,
}

/// Some letters are of two kinds: «у» and «и» are vowels, or end in a glide.
const FINALS: &[Final] = &[
    Final {
        letters: "аәоөұүыіеэияюёу",
        hard: ["ның", "ға", "ны", "да", "дан", "мен"],
        soft: ["нің", "ге", "ні", "де", "ден", "мен"],
    },
    Final {
        letters: "рлйуию",
        hard: ["дың", "ға", "ды", "да", "дан", "мен"],
        soft: ["дің", "ге", "ді", "де", "ден", "мен"],
    },
    Final {
        letters: "мнң",
        hard: ["ның", "ға", "ды", "да", "нан", "мен"],
        soft: ["нің", "ге", "ді", "де", "нен", "мен"],
    },
    Final {
        letters: "зж",
        hard: ["дың", "ға", "ды", "да", "дан", "бен"],
        soft: ["дің", "ге", "ді", "де", "ден", "бен"],
    },
    Final {
        letters: "пфкқтсшщчцхһбвгд",
        hard: ["тың", "қа", "ты", "та", "тан", "пен"],
        soft: ["тің", "ке", "ті", "те", "тен", "пен"],
    },
];

/// Those after a possessive of the third person, which ends in -ы or -і.
const POSSESSIVE: [(char, Endings); 2] =
    [('ы', ["ның", "на", "н", "нда", "нан", "мен"]), ('і', ["нің", "не", "н", "нде", "нен", "мен"])];

/// The declensions that a word may be of.
pub fn declensions(word: &str) -> Vec<Declension> {
    let sounded = word.trim_end_matches('ь');
    let Some(last) = sounded.chars().next_back() else { return Vec::new() };
    let (hard, soft) = vowels(word);
    let of_finals = FINALS.iter().filter(|one| one.letters.contains(last)).flat_map(|one| {
        [(hard, &one.hard), (soft, &one.soft)].into_iter().filter(|(may_be, _)| *may_be).map(|(_, endings)| endings)
    });
    let of_possessive = POSSESSIVE.iter().filter(|(vowel, _)| word.ends_with(*vowel)).map(|(_, endings)| endings);
    of_finals.chain(of_possessive).map(|endings| declension(word, endings)).collect()
}

fn declension(word: &str, endings: &'static Endings) -> Declension {
    let cases = CASES.into_iter().zip(endings.iter().map(std::slice::from_ref)).collect();
    Declension { stem: word.to_string(), cases, is_fleeting: false }
}

/// Whether endings with hard vowels may follow a word, and whether soft ones: its last vowel says it, and where that is of
/// neither kind, nothing does.
fn vowels(word: &str) -> (bool, bool) {
    if word.ends_with('ь') {
        return (true, true);
    }
    match word.chars().rev().find(|c| "аоұыяёәөүіеэиую".contains(*c)) {
        Some('а' | 'о' | 'ұ' | 'ы' | 'я' | 'ё') => (true, false),
        Some('ә' | 'ө' | 'ү' | 'і' | 'е' | 'э') => (false, true),
        _ => (true, true),
    }
}
