//! Versions held against each other: what one says and another does not is told, once and at its place, and texts that
//! say the same in three languages are let be.

use std::path::Path;
use std::sync::Arc;

use verbale::diagnostic::{Code, Diagnostic, Diagnostics, Label, Severity};
use verbale::matching::{Matcher, Said};
use verbale::project::Project as Opened;
use verbale::{note, source::Source};

use crate::letter::{self, LANGUAGES};
use crate::project::Project;

/// A project, opened once, whose notes are given as text.
pub struct Bench {
    project: Project,
    opened: Opened,
    matcher: Matcher,
}

impl Bench {
    pub fn new() -> Self {
        let project = letter::project();
        let mut diagnostics = Diagnostics::new();
        let opened = Opened::open(&project.path(""), &mut diagnostics).expect("a project");
        assert!(!diagnostics.has_errors(), "{diagnostics:?}");
        Self { project, opened, matcher: Matcher::default() }
    }

    /// What is told of a note.
    fn compare(&self, text: &str) -> Vec<Diagnostic> {
        let mut diagnostics = Diagnostics::new();
        let source = Source::new("notes/letter.yaml", text);
        let note = note::resolve(&source, &self.opened, &mut diagnostics);
        let note = Arc::new(note.unwrap_or_else(|| panic!("{text}\n{diagnostics:?}")));
        self.matcher.compare(&note, &self.opened, Some(&[])).into_iter().collect()
    }

    /// What is told of a text in a field, in each language.
    pub fn in_field(&self, texts: &[&str], rest: &str) -> Vec<Diagnostic> {
        let texts: Vec<String> = texts.iter().map(ToString::to_string).collect();
        self.compare(&(letter::note("to: kazakhstan\n", &LANGUAGES, &[texts]) + rest))
    }

    /// What is told of a document that all versions refer to.
    pub fn in_single_enclosure(&self, text: &str) -> Vec<Diagnostic> {
        std::fs::create_dir_all(self.project.path("notes")).expect("a folder");
        std::fs::write(self.project.path("notes/t.md"), text).expect("a file");
        let head = "to: kazakhstan\nenclosures: [t.md]\n";
        self.compare(&letter::note(head, &LANGUAGES, &[vec!["x".to_string(); 3]]))
    }

    /// What is told of documents in each language.
    pub fn in_enclosure(&self, texts: &[&str], rest: &str) -> Vec<Diagnostic> {
        let mut files = Vec::new();
        for (language, text) in LANGUAGES.iter().zip(texts) {
            std::fs::create_dir_all(self.project.path("notes")).expect("a folder");
            std::fs::write(self.project.path(&format!("notes/t.{language}.md")), text).expect("a file");
            files.push(format!("{language}: t.{language}.md"));
        }
        let head = format!("to: kazakhstan\nenclosures: [{{ {} }}]\n", files.join(", "));
        let text = letter::note(&head, &LANGUAGES, &[vec!["x".to_string(); 3]]);
        self.compare(&(text + rest))
    }
}

/// The text under the first label of a finding, and the file or language that it stands in.
fn place(finding: &Diagnostic) -> String {
    finding.labels[0].span.text().to_string()
}

/// Sentences that say the same in English, Russian and Kazakh.
const SAME: &[[&str; 3]] = &[
    [
        "The meeting on 27 June 2024 opened at 3.30 p.m.",
        "Заседание 27 июня 2024 года открылось в 15:30.",
        "2024 жылғы 27 маусымдағы отырыс сағат 15.30-да ашылды.",
    ],
    ["From 10 to 12 June", "С 10 по 12 июня", "10–12 маусымда"],
    ["in 2024, on 27–28 June", "27–28 июня 2024 г.", "2024 жылғы 27–28 маусымда"],
    ["in June 2024", "в июне 2024 года", "2024 жылғы маусымда"],
    ["27.06.2024 and 2024-06-28", "27 июня и 28 июня 2024 года", "2024 жылғы 27 және 28 маусым"],
    ["until 11 July 2024, 12 noon", "до 12.00 11 июля 2024 года", "2024 жылғы 11 шілде сағат 12.00-ге дейін"],
    ["at 12 noon", "в 12 часов", "сағат 12-де"],
    ["at 9 a.m. and at 5 p.m.", "в 9 часов утра и в 17 часов", "таңғы 9-да және кешкі 5-те"],
    ["document MC/2023/DRAFT/4/Rev.2.", "документ MC/2023/DRAFT/4/Rev.2.", "MC/2023/DRAFT/4/Rev.2 құжаты"],
    ["its note No. DOC/779", "свою ноту № DOC/779", "өзінің № DOC/779 нотасы"],
    ["12.5 per cent, or 5 %", "12,5 процента, или 5%", "12,5 пайызы немесе 5 %"],
    ["5 to 10 per cent", "от 5 до 10 процентов", "5-тен 10 пайызға дейін"],
    ["USD 1,500,000", "1,5 млн долларов США", "1 500 000 АҚШ доллары"],
    ["USD 2 to 3 million", "от 2 до 3 млн долл. США", "2–3 миллион АҚШ доллары"],
    ["€75,000.50", "75 000,50 евро", "75 000,50 еуро"],
    ["the Sixth Summit in the twenty-first century", "Шестой саммит в XXI веке", "ХХІ ғасырдағы Алтыншы саммит"],
    ["the 6th session", "6-я сессия", "6-шы сессия"],
    ["the forty-seventh session", "сорок седьмая сессия", "қырық жетінші сессия"],
    ["one of the first two projects", "один из двух первых проектов", "алғашқы екі жобаның бірі"],
    ["for the first time", "впервые", "алғаш рет"],
    ["a five-year plan", "пятилетний план", "бесжылдық жоспар"],
    [
        "a two-day seminar with 30 experts",
        "двухдневный семинар с участием 30 экспертов",
        "30 сарапшы қатысқан екі күндік семинар",
    ],
    ["Kazakhstan and the Kyrgyz Republic", "Казахстан и Кыргызстан", "Қазақстан мен Қырғыз Республикасы"],
    [
        "the Kazakh side and China’s proposal",
        "казахстанская сторона и предложение Китая",
        "қазақстандық тарап пен Қытайдың ұсынысы",
    ],
    ["the Russian Federation", "Россия", "Ресей Федерациясы"],
    [
        "see https://www.example.org/en/plan",
        "см. https://www.example.org/ru/plan",
        "https://www.example.org/kk/plan қараңыз",
    ],
    ["call +7 (7172) 57-65-10", "тел. +7 7172 57 65 10", "тел.: +7 (7172) 57 65 10"],
    ["24-hour access", "24-часовой доступ", "24 сағаттық қолжетімділік"],
    ["in 2024–25", "в 2024–2025 годах", "2024–2025 жылдары"],
    ["on Friday, 28 June", "в пятницу, 28 июня", "28 маусым, жұма"],
    ["on Wednesday, 26 June", "в среду, 26 июня", "26 маусым, сәрсенбі"],
    ["Environmental protection", "Охрана окружающей среды", "Қоршаған ортаны қорғау"],
    ["in the business environment", "в деловой среде", "іскерлік ортада"],
    [
        "the economic, environmental and human dimensions, the fight against new challenges, and the military-political dimension",
        "экономическое, экологическое и человеческое измерения, окружающая среда, борьба с новыми вызовами и военно-политическое измерение",
        "экономикалық, экологиялық және адами өлшемдер, жаңа сын-қатерлермен күрес және әскери-саяси өлшем",
    ],
    [
        "to protect the environment, 11 July 2024",
        "защищать окружающую среду, 11 июля 2024 года",
        "қоршаған ортаны қорғау, 2024 жылғы 11 шілде",
    ],
    ["the Sixth CICA Summit", "Шестой Саммит СВМДА", "Азия Кеңесінің алтыншы Саммиті"],
    ["at the Sixth CICA Summit", "на Шестом Саммите СВМДА", "Азия Кеңесінің алтыншы Саммитінде"],
    ["at the CICA 6th Summit", "на 6-м Саммите СВМДА", "Азия Кеңесінің 6-шы Саммитінде"],
    ["Article 5(2)", "пункт 2 статьи 5", "5-баптың 2-тармағы"],
    ["three quarters", "три четверти", "төрттен үш"],
    ["eight to ten", "от восьми до десяти", "сегізден онға дейін"],
];

#[test]
fn what_is_told_is_the_same_in_every_run() {
    let days = [
        "On Monday, 1 March, on Friday, 29 February, on Sunday, 31 June, and on Monday, 11 July 2024",
        "В понедельник, 1 марта, в пятницу, 29 февраля, и в понедельник, 11 июля 2024 года",
        "1 наурыз, дүйсенбі, 29 ақпан, жұма, және 2024 жылғы 11 шілде, дүйсенбі",
    ];
    let texts = days.map(str::to_string).to_vec();
    let project = letter::project().file("notes/days.yaml", letter::note("to: kazakhstan\n", &LANGUAGES, &[texts]));
    let told = || project.findings(&["check", "notes/days.yaml"]);
    let first = told();
    assert!(first.contains("`11 July 2024` is a Thursday, and not `Monday`"), "{first}");
    assert!(!first.contains("`1 March` is"), "a day of the week was counted without a year: {first}");
    for _ in 0..4 {
        assert_eq!(told(), first);
    }
}

#[test]
fn what_says_the_same_in_three_languages_is_let_be() {
    let bench = Bench::new();
    for texts in SAME {
        for found in [bench.in_field(texts, ""), bench.in_enclosure(texts, "")] {
            let told: Vec<&str> = found.iter().map(|finding| finding.message.as_str()).collect();
            assert!(told.is_empty(), "{texts:?}: {told:#?}");
        }
    }
}

/// A change of one version: which text, in which language, what becomes what, the code, and the text that is pointed at.
type Change = (usize, usize, &'static str, &'static str, Code, &'static str);

const CHANGES: &[Change] = &[
    (0, 1, "27 июня", "26 июня", Code::UnmatchedDate, "26 июня 2024 года"),
    (0, 2, "маусымдағы", "шілдедегі", Code::UnmatchedDate, "2024 жылғы 27 шілдедегі"),
    (0, 0, "2024", "2025", Code::UnmatchedDate, "27 June 2025"),
    (0, 0, "3.30", "3.15", Code::UnmatchedTime, "3.15 p.m"),
    (0, 2, "15.30", "16.30", Code::UnmatchedTime, "сағат 16.30-да"),
    (1, 1, "12", "13", Code::UnmatchedDate, "13 июня"),
    (3, 2, "маусымда", "тамызда", Code::UnmatchedDate, "2024 жылғы тамызда"),
    (8, 1, "Rev.2", "Rev.3", Code::UnmatchedSymbol, "MC/2023/DRAFT/4/Rev.3"),
    (9, 2, "779", "797", Code::UnmatchedSymbol, "DOC/797"),
    (10, 1, "12,5", "15,2", Code::UnmatchedPercentage, "15,2 процента"),
    (10, 2, "5 %", "6 %", Code::UnmatchedPercentage, "6 %"),
    (12, 1, "1,5", "1,6", Code::UnmatchedSum, "1,6 млн долларов США"),
    (12, 2, "АҚШ доллары", "еуро", Code::UnmatchedSum, "1 500 000 еуро"),
    (15, 1, "Шестой", "Седьмой", Code::UnmatchedNumber, "Седьмой"),
    (15, 2, "ХХІ", "ХХ", Code::UnmatchedNumber, "ХХ"),
    (16, 0, "6th", "7th", Code::UnmatchedNumber, "7"),
    (17, 0, "forty-seventh", "forty-sixth", Code::UnmatchedNumber, "forty-sixth"),
    (22, 1, "Казахстан", "Узбекистан", Code::UnmatchedName, "Узбекистан"),
    (25, 1, "/plan", "/plans", Code::UnmatchedLink, "https://www.example.org/ru/plans"),
    (26, 2, "65", "66", Code::UnmatchedNumber, "+7 (7172) 57 66 10"),
    (29, 2, "жұма", "сенбі", Code::UnmatchedDate, "сенбі"),
];

#[test]
fn one_change_in_one_version_is_one_finding_at_its_place() {
    let bench = Bench::new();
    for (text, language, from, to, code, pointed) in CHANGES {
        let mut texts: Vec<String> = SAME[*text].iter().map(ToString::to_string).collect();
        assert!(texts[*language].contains(from), "{from}");
        texts[*language] = texts[*language].replacen(from, to, 1);
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        for found in [bench.in_field(&texts, ""), bench.in_enclosure(&texts, "")] {
            let told: Vec<(Code, String)> = found.iter().map(|finding| (finding.code, place(finding))).collect();
            assert_eq!(told, [(*code, (*pointed).to_string())], "{texts:?}: {found:#?}");
            assert!(found[0].labels.len() >= 2, "both places are shown: {found:#?}");
        }
    }
}

/// A document in three languages.
const DOCUMENT: [&str; 3] = [
    "# Report\n\nFirst words.\n\nThe second paragraph is about water and energy.\n\n1. Alpha of the list.\n2. Beta of the list is longer.\n3. Gamma.\n\n| Place | Seats |\n|---|---|\n| Hall | 120 |\n| Room | 15 |\n\nLast words[^1].\n\n> Quoted.\n\n[^1]: Rule 7.\n",
    "# Доклад\n\nПервые слова.\n\nВторой абзац посвящен воде и энергии.\n\n1. Альфа этого списка.\n2. Бета этого списка длиннее.\n3. Гамма.\n\n| Место | Места |\n|---|---|\n| Зал | 120 |\n| Комната | 15 |\n\nПоследние слова[^1].\n\n> Цитата.\n\n[^1]: Правило 7.\n",
    "# Баяндама\n\nАлғашқы сөздер.\n\nЕкінші абзац су мен энергия туралы.\n\n1. Тізімнің альфасы.\n2. Тізімнің бетасы ұзынырақ.\n3. Гамма.\n\n| Орын | Орындар |\n|---|---|\n| Зал | 120 |\n| Бөлме | 15 |\n\nСоңғы сөздер[^1].\n\n> Дәйексөз.\n\n[^1]: 7-қағида.\n",
];

/// What is taken out of the Russian document, and what is then told: how it begins, and where the Russian text is shown.
const OMISSIONS: &[(&str, &str, &str)] = &[
    ("Второй абзац посвящен воде и энергии.\n\n", "a paragraph stands in `en` and not in `ru`", "Первые слова."),
    ("2. Бета этого списка длиннее.\n3. Гамма.", "a list item stands in `en` and not in `ru`", "Альфа этого списка."),
    ("| Комната | 15 |\n", "a row of a table stands in `en` and not in `ru`", "Зал"),
    ("> Цитата.\n\n", "a quotation stands in `en` and not in `ru`", "Последние слова[^1]."),
    ("# Доклад\n\n", "a heading stands in `en` and not in `ru`", "Первые слова."),
    ("[^1]", "a footnote stands in `en` and not in `ru`", "Цитата."),
];

#[test]
fn a_part_that_is_missing_is_told_once_and_where_it_should_stand() {
    let bench = Bench::new();
    assert!(bench.in_enclosure(&DOCUMENT, "").is_empty());
    for (omitted, message, beside) in OMISSIONS {
        assert!(DOCUMENT[1].contains(omitted), "{omitted}");
        let kept = if omitted.starts_with("2.") { "2. Гамма." } else { "" };
        let mut russian = DOCUMENT[1].replacen(omitted, kept, 1);
        if *omitted == "[^1]" {
            russian = russian.replace("[^1]: Правило 7.\n", "");
        }
        let found = bench.in_enclosure(&[DOCUMENT[0], &russian, DOCUMENT[2]], "");
        let told: Vec<(&str, Code, String)> =
            found.iter().map(|finding| (finding.message.as_str(), finding.code, place(finding))).collect();
        assert_eq!(told, [(*message, Code::UnmatchedPassage, (*beside).to_string())], "{found:#?}");
        assert_eq!(found[0].labels[0].span.source().name(), "notes/t.ru.md");
    }
}

#[test]
fn a_part_that_was_added_is_told_in_the_version_that_has_it() {
    let bench = Bench::new();
    let english =
        DOCUMENT[0].replacen("First words.\n", "First words.\n\nOn 5 May 2024, 3 more things were said.\n", 1);
    let found = bench.in_enclosure(&[&english, DOCUMENT[1], DOCUMENT[2]], "");
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(place(&found[0]), "On 5 May 2024, 3 more things were said.");
    assert_eq!(found[0].message, "a paragraph stands in `en` and not in `ru` and `kk`");
}

#[test]
fn a_paragraph_that_became_two_is_told_without_its_numbers() {
    let bench = Bench::new();
    let texts = [
        "# T\n\nOn 5 May 2024 there were 17 members. On 6 June 2025 there were 18 members.\n\nEnd.\n",
        "# T\n\n5 мая 2024 года насчитывалось 17 членов.\n\n6 июня 2025 года насчитывалось 18 членов.\n\nКонец.\n",
        "# T\n\n2024 жылғы 5 мамырда 17 мүше болды. 2025 жылғы 6 маусымда 18 мүше болды.\n\nСоңы.\n",
    ];
    let found = bench.in_enclosure(&texts, "");
    let told: Vec<&str> = found.iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(told, ["a paragraph stands in `ru` and not in `en`"], "{found:#?}");
}

#[test]
fn what_is_ignored_with_a_reason_is_not_told() {
    let bench = Bench::new();
    let texts = ["a 50/50 share", "равная доля", "тең үлес"];
    assert_eq!(bench.in_field(&texts, "").len(), 2);
    let ignore = "ignore: [{ text: 50/50, in: en, reason: an idiom }]\n";
    assert!(bench.in_field(&texts, ignore).is_empty());
    let wrong = "ignore: [{ text: 50/50, in: ru, reason: an idiom }]\n";
    let codes: Vec<Code> = bench.in_field(&texts, wrong).iter().map(|finding| finding.code).collect();
    assert_eq!(codes, [Code::UnmatchedNumber, Code::UnmatchedNumber, Code::UnusedIgnore]);
    let in_file = "ignore: [{ text: 50/50, file: t.en.md, reason: an idiom }]\n";
    assert!(bench.in_enclosure(&texts, in_file).is_empty());
    let russian = DOCUMENT[1].replacen("Второй абзац посвящен воде и энергии.\n\n", "", 1);
    let passage = "ignore: [{ text: The second paragraph, file: t.en.md, reason: for readers abroad }]\n";
    let found = bench.in_enclosure(&[DOCUMENT[0], &russian, DOCUMENT[2]], passage);
    // The Kazakh paragraph still has its English one.
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn two_years_for_one_date_contradict_each_other_whatever_the_first_version_leaves_out() {
    let found = Bench::new().in_field(&["by 1 March", "до 1 марта 2031 года", "2032 жылғы 1 наурызға дейін"], "");
    let [finding] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!((finding.code, finding.severity), (Code::UnmatchedDate, Severity::Error));
}

#[test]
fn a_number_in_words_that_only_one_version_has_is_a_warning() {
    let bench = Bench::new();
    let found = bench.in_field(&["with five experts", "с экспертами", "бес сарапшымен"], "");
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].severity, Severity::Warning);
    let found = bench.in_field(&["with one expert", "с экспертом", "сарапшымен"], "");
    assert!(found.is_empty(), "one is an article too: {found:#?}");
}

/// Translated documents: programmes, budgets, concept papers.
fn parallel() -> Vec<[String; 3]> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/matching/parallel");
    let mut names: Vec<String> = std::fs::read_dir(&folder)
        .expect("a folder")
        .filter_map(|entry| entry.expect("an entry").file_name().to_str()?.strip_suffix(".en.md").map(str::to_string))
        .collect();
    names.sort();
    let read = |name: &str, language: &str| {
        let path = folder.join(format!("{name}.{language}.md"));
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    names.iter().map(|name| LANGUAGES.map(|language| read(name, language))).collect()
}

#[test]
fn translated_documents_are_let_be() {
    let bench = Bench::new();
    for texts in parallel() {
        let found = bench.in_enclosure(&texts.each_ref().map(String::as_str), "");
        assert!(found.is_empty(), "{found:#?}");
    }
}

/// Places of digits that say something: not the numbers that Markdown makes by itself.
fn digits(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let marker =
            line.trim_start().find(". ").filter(|at| line.trim_start()[..*at].chars().all(|c| c.is_ascii_digit()));
        let skipped = marker.map_or(0, |at| line.len() - line.trim_start().len() + at);
        let is_footnote = |at: usize| line[..at].ends_with("[^");
        found.extend(
            line.char_indices()
                .filter(|(at, c)| c.is_ascii_digit() && *at >= skipped && !is_footnote(*at))
                .map(|(at, _)| start + at),
        );
        start += line.len();
    }
    found
}

/// Whether a finding is an error that shows this line of a file, and a place in another version.
fn points_at(finding: &Diagnostic, file: &str, line: usize) -> bool {
    let names = |label: &Label| label.span.source().name() == file;
    // A year that the first version leaves out may be left out on purpose.
    let weight = if finding.code == Code::UnmatchedDate { Severity::Warning } else { Severity::Error };
    finding.severity >= weight
        && finding.labels.iter().any(|label| names(label) && label.span.start().line == line)
        && finding.labels.iter().any(|label| !names(label))
}

#[test]
fn any_digit_that_is_changed_in_any_version_is_caught_at_its_place() {
    let bench = Bench::new();
    let mut missed = Vec::new();
    for texts in parallel() {
        for language in 0..3 {
            // Each version has a third of the places, so that the test does not take all day.
            for (count, at) in digits(&texts[language]).into_iter().enumerate().skip(language).step_by(3) {
                let mut changed = texts.clone();
                let digit = changed[language].as_bytes()[at] - b'0';
                // Every digit takes its turn as what another becomes.
                let other = (digit + 1 + u8::try_from(count % 9).expect("a digit")) % 10;
                changed[language].replace_range(at..=at, &other.to_string());
                let found = bench.in_enclosure(&changed.each_ref().map(String::as_str), "");
                let file = format!("notes/t.{}.md", LANGUAGES[language]);
                let number = changed[language][..at].matches('\n').count() + 1;
                if !found.iter().any(|finding| points_at(finding, &file, number)) {
                    let line = changed[language][..at].rfind('\n').map_or(0, |at| at + 1);
                    let shown: String = changed[language][line..].lines().next().unwrap_or_default().to_string();
                    let told: Vec<&str> = found.iter().map(|finding| finding.message.as_str()).collect();
                    missed.push(format!("{digit} became {other} at {}: {shown}\n    told: {told:?}", at - line));
                }
            }
        }
    }
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn a_sentence_of_a_catalogue_that_says_more_than_the_others_is_told() {
    let project = Project::cica().edit(
        "locales/ru/transmittal.ftl",
        "    } на заседании { NAME($approved-by, case: \"genitive\") } { DATE($meeting-date) }.",
        "    } на заседании { NAME($approved-by, case: \"genitive\") } { DATE($meeting-date) } (25 решений).",
    );
    let told = project.findings(&["check"]);
    assert!(told.contains("error[unmatched-number]: `25`"), "{told}");
    assert!(told.contains("locales/ru/transmittal.ftl"), "{told}");
}

#[test]
fn what_a_language_does_without_on_purpose_is_not_told() {
    let project = Project::cica()
        .edit(
            "locales/ru/transmittal.ftl",
            "    } на заседании { NAME($approved-by, case: \"genitive\") } { DATE($meeting-date) }.",
            "    } на заседании { NAME($approved-by, case: \"genitive\") }.",
        )
        .edit(
            "locales/ru/transmittal.ftl",
            "transmittal-opening =",
            "# @omits $meeting-date it is told elsewhere\ntransmittal-opening =",
        );
    let output = project.run(&["check"]);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(!told.contains("unmatched"), "{told}");
}

#[test]
fn paragraphs_of_a_note_are_held_against_each_other() {
    let bench = Bench::new();
    let note = |russian: &str| {
        format!(
            "kind: free\ndate: 2024-06-27\nto: kazakhstan\nfields:\n  subject: {{ en: x, ru: x, kk: x }}\n  text:\n    en: |\n      The first paragraph.\n\n      The meeting is on 5 May 2024.\n    ru: |\n{russian}    kk: |\n      Бірінші абзац.\n\n      Отырыс 2024 жылғы 5 мамырда өтеді.\n"
        )
    };
    let same = note("      Первый абзац.\n\n      Заседание состоится 5 мая 2024 года.\n");
    assert!(bench.compare(&same).is_empty());
    let found = bench.compare(&note("      Первый абзац.\n\n      Заседание состоится 6 мая 2024 года.\n"));
    let told: Vec<(Code, String)> = found.iter().map(|finding| (finding.code, place(finding))).collect();
    assert_eq!(told, [(Code::UnmatchedDate, "6 мая 2024 года".to_string())], "{found:#?}");
    let found = bench.compare(&note("      Первый абзац.\n"));
    let told: Vec<(Code, String)> = found.iter().map(|finding| (finding.code, place(finding))).collect();
    assert_eq!(told, [(Code::UnmatchedPassage, "Первый абзац.".to_string())], "{found:#?}");
}

#[test]
fn a_field_may_hold_a_name_of_its_sentence_and_one_address_serves_all_versions() {
    let contact = "kind: meeting-notice\ndate: 2024-06-27\nto: member-states\nfields:\n  body: ministerial-council\n  dates: 2024-07-29\n  \
                   city: astana\n  contact: { name: { en: the Secretariat, ru: Секретариат, kk: Хатшылық }, \
                   email: a@example.org }\n";
    let event = "kind: invitation\ndate: 2024-06-27\nto: india\nfields:\n  event-name: { en: India, ru: Индия, kk: Үндістан }\n  \
                 dates: 2024-07-29\n  registration: https://example.org/en/form\n";
    let project = Project::new().file("notes/contact.yaml", contact).file("notes/event.yaml", event);
    crate::batch::done(&project, &["check", "--deny", "warnings", "notes/contact.yaml", "notes/event.yaml"]);
}

/// Notes in which one version says with one word what the others say with two.
const TWO_WORDS_FOR_ONE: [&str; 2] = [
    "kind: appointment
date: 2024-06-27
to: kazakhstan
fields:
  persons:
    - name: { en: Ms. Aigul Serik, ru: Г-жа Айгуль Серик, kk: Айгүл Серік ханым }
      post: { en: adviser, ru: советник, kk: кеңесші }
    - name: { en: Mr. Timur Omar, ru: Г-н Тимур Омар, kk: Тимур Омар мырза }
      post: { en: adviser, ru: консультант, kk: кеңесші }
",
    "kind: corrigendum
date: 2024-06-27
to: kazakhstan
fields:
  corrects: { number: DOC/700, date: 2024-05-01 }
  corrections:
    - where: { en: Line 3, ru: Строка 3, kk: 3-жол }
      reads: { en: review, ru: обзор, kk: шолу }
      should-read: { en: overview, ru: общий обзор, kk: жалпы шолу }
    - where: { en: Line 5, ru: Строка 5, kk: 5-жол }
      reads: { en: review, ru: рассмотрение, kk: қарау }
      should-read: { en: study, ru: изучение, kk: зерделеу }
",
];

#[test]
fn items_of_a_list_may_share_a_word_in_one_version_alone() {
    for note in TWO_WORDS_FOR_ONE {
        let project = Project::new().file("notes/a.yaml", note);
        crate::batch::done(&project, &["check", "--deny", "warnings", "notes/a.yaml"]);
    }
}

#[test]
fn a_text_that_a_sentence_forgets_is_told_with_its_line_in_the_note() {
    let bench = Bench::new();
    let texts = ["an annual review", "ежегодный обзор", "жылдық шолу"].map(str::to_string);
    let text = letter::note("to: kazakhstan\n", &LANGUAGES, &[texts.to_vec()]);
    let source = Source::new("notes/letter.yaml", text);
    let note = Arc::new(note::resolve(&source, &bench.opened, &mut Diagnostics::new()).expect("a note"));
    let said = LANGUAGES.iter().zip([&texts[0], "ничего", &texts[2]]).map(|(language, text)| Said {
        language: language.parse().expect("a language"),
        messages: vec![("letter-p1".to_string(), text.to_string())],
        counts: (1, 1),
    });
    let told = Matcher::default().compare(&note, &bench.opened, Some(&said.collect::<Vec<_>>()));
    let told: Vec<Diagnostic> = told.into_iter().collect();
    let [finding] = told.as_slice() else { panic!("{told:#?}") };
    assert_eq!(finding.message, "the text of `p1` stands in `en` and not in `ru`");
    let lines: Vec<(&str, usize)> =
        finding.labels.iter().map(|label| (label.span.source().name(), label.span.start().line)).collect();
    assert_eq!(lines, [("locales/ru/letter.ftl", 3), ("notes/letter.yaml", 6)]);
}

#[test]
fn a_body_that_one_version_of_a_text_leaves_out_is_a_warning_at_its_line() {
    let note = "kind: meeting-notice
date: 2024-06-27
to: member-states
fields:
  body: ministerial-council
  dates: 2024-07-29
  city: astana
  contact:
    name:
      en: the Protocol Section of the Secretariat
      ru: протокольная секция
      kk: Хатшылықтың протокол секциясы
    email: a@example.org
";
    let told = Project::new().file("notes/a.yaml", note).run(&["check", "notes/a.yaml"]);
    assert!(told.status.success(), "it is no error");
    let told = String::from_utf8(told.stderr).expect("text");
    let told = told.split("\n\n").find(|finding| finding.contains("unmatched-name")).expect("a finding");
    assert!(told.contains("warning[unmatched-name]: `Secretariat`"), "{told}");
    assert!(!told.contains("party-secretariat") && !told.contains("locales/"), "{told}");
    assert!(told.contains("notes/a.yaml:11:"), "{told}");
    let ignored = format!("{note}ignore:\n  - {{ text: Secretariat, in: en, reason: it is understood }}\n");
    let project = Project::new().file("notes/a.yaml", ignored);
    crate::batch::done(&project, &["check", "--deny", "warnings", "notes/a.yaml"]);
}
