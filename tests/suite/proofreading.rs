//! Enclosures proof-read: what a note's own texts are told is told of the Markdown that it encloses, at its line.

use verbale::diagnostic::{Code, Diagnostic};

use crate::matching::Bench;

/// One document with every slip, in each language.
const SLIPS: [&str; 3] = [
    "# The the report\n\nOn Monday, 27 June 2024 , it was «adopted» - at last.. By 31 June[^1].\n\n- Сesretariat\n\n[^1]: It is is so.\n",
    "# Отчет отчет\n\nВ понедельник, 27 июня 2024 года , он был “принят” - наконец.. До 31 июня[^1].\n\n- Cекретариат\n\n[^1]: Это так так.\n",
    "# Есеп есеп\n\n2024 жылғы 27 маусымда, дүйсенбі күні , ол “қабылданды” - ақыры.. 31 маусымға дейін[^1].\n\n- Xатшылық\n\n[^1]: Солай солай.\n",
];

/// What is told of each of them, and in which line.
const TOLD: [(Code, usize); 9] = [
    (Code::RepeatedWord, 1),
    (Code::Space, 3),
    (Code::Punctuation, 3),
    (Code::Dash, 3),
    (Code::QuotationMark, 3),
    (Code::MixedScripts, 5),
    (Code::RepeatedWord, 7),
    (Code::Doubtful, 3),
    (Code::Doubtful, 3),
];

fn places(found: &[Diagnostic], file: &str) -> Vec<(Code, usize)> {
    let own = found.iter().filter(|finding| finding.labels[0].span.source().name() == file);
    own.map(|finding| (finding.code, finding.labels[0].span.start().line)).collect()
}

#[test]
fn slips_in_enclosures_are_told_in_each_language_at_their_lines() {
    let found = Bench::new().in_enclosure(&SLIPS, "");
    for language in ["en", "ru", "kk"] {
        assert_eq!(places(&found, &format!("notes/t.{language}.md")), TOLD, "{language}: {found:#?}");
    }
}

#[test]
fn what_is_told_of_a_slip_is_the_slip_itself() {
    let texts = ["- It is **the** the\n  report", "- Это отчет", "- Бұл есеп"];
    let found = Bench::new().in_enclosure(&texts, "");
    let [finding] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!((finding.code, finding.labels[0].span.start().column), (Code::RepeatedWord, 11));
}

#[test]
fn a_file_for_all_versions_is_read_in_its_own_language() {
    let bench = Bench::new();
    let russian = "# Программа\n\nВстреча встреча состоится в понедельник, 27 июня 2024 года.\n";
    let found = bench.in_single_enclosure(russian);
    assert_eq!(places(&found, "notes/t.md"), [(Code::RepeatedWord, 3), (Code::Doubtful, 3)], "{found:#?}");
    // What is in two languages is in none.
    let both = "The programme of the meeting is enclosed.\n\nПрограмма встречи - прилагается.\n";
    assert!(bench.in_single_enclosure(both).is_empty());
}

#[test]
fn a_file_in_a_language_that_the_project_lacks_is_not_read() {
    let bench = Bench::new();
    for text in [
        "# Programm\n\nDie Tagung des Ausschusses wird am 27. Juni 2024 in Astana „feierlich“ eröffnet - die Teilnehmer werden um Bestätigung gebeten.\n",
        "# Programme\n\nLa session du Comité sera ouverte à Astana : « solennellement » - les participants sont priés de confirmer leur présence.\n",
        "# Програма\n\nСесія Комітету буде відкрита в Астані - учасників просять підтвердити свою участь до п’ятниці.\n",
        "# Программа\n\nКомитеттин сессиясы Астанада ачылат - катышуучулардан өз катышуусун жума күнүнө чейин ырастоо суралат, суроолор боюнча катчылыкка кайрылыңыздар.\n",
    ] {
        let found = bench.in_single_enclosure(text);
        assert!(found.is_empty(), "{text}: {found:#?}");
    }
}

#[test]
fn a_date_that_is_quoted_on_purpose_is_ignored_with_a_reason() {
    let texts = ["By 31 June 2024.", "До 31 июня 2024 года.", "2024 жылғы 31 маусымға дейін."];
    let ignore = "ignore:\n  - { text: 31 June 2024, file: t.en.md, reason: quoted }\n  - { text: 31 июня, file: t.ru.md, reason: quoted }\n  - { text: 31 маусымға, file: t.kk.md, reason: quoted }\n";
    let bench = Bench::new();
    assert_eq!(bench.in_enclosure(&texts, "").len(), 3);
    assert!(bench.in_enclosure(&texts, ignore).is_empty());
}

#[test]
fn documents_without_slips_are_let_be() {
    let found = Bench::new().in_single_enclosure(
        "# Plan\n\nOn Thursday, 27 June 2024, “at last” – see <https://example.org/a..b> … and *so on*.\n\n| A | - |\n|---|---|\n| - | b |\n",
    );
    assert!(found.is_empty(), "{found:#?}");
}
