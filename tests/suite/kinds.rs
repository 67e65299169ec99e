//! The kinds of note: each says what it should whatever is left out, and to whomever it goes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use jiff::civil::date;
use serde_json::{Map, Value, json};
use verbale::compose::{Measures, Part};
use verbale::diagnostic::Diagnostics;
use verbale::form::{Face, sensible};
use verbale::note::field_type::FieldType;
use verbale::note::kind::Kind;
use verbale::note::rules::Role;
use verbale::note::specification::FieldSpecification;
use verbale::packet::Press;
use verbale::party::PartyKind;
use verbale::project;
use verbale::source::Source;

use crate::project::Project;

/// Addressees of every type, and in Russian of every gender and number.
fn addressees() -> Vec<Value> {
    vec![
        json!("member-states"),
        json!("kazakhstan"),
        json!("palestine"),
        json!("united-arab-emirates"),
        json!("senior-officials-committee"),
        json!("chairmanship"),
        json!("united-nations"),
        json!("united-nations-office-on-drugs-and-crime"),
        json!("observer-states"),
        json!(["india", "china", "assembly-of-the-people-of-kazakhstan"]),
        json!({ "party": "mongolia", "channel": "embassy" }),
    ]
}

fn press() -> Press {
    let mut diagnostics = Diagnostics::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let project = project::Project::open(root, &mut diagnostics).expect("the project");
    Press::new(project, &mut diagnostics).expect("its templates and fonts")
}

#[test]
fn of_every_term_it_is_said_what_it_is_and_each_kind_asks_for_what_there_is() {
    let Press { project, .. } = press();
    let english = project.catalogue(&"en".parse().expect("a tag")).expect("a catalogue");
    let sorts: BTreeSet<&str> =
        english.names("term-").map(|term| project.sort_of_term(term).unwrap_or_else(|| panic!("{term}"))).collect();
    assert_eq!(sorts, BTreeSet::from(["area", "dimension", "document", "event"]));
    for field in project.kinds.values().flat_map(|kind| &kind.fields) {
        if field.field_type == FieldType::Term {
            assert!(!field.rules.is.is_empty(), "{}", field.name);
            assert!(field.rules.is.iter().all(|sort| sorts.contains(&*sort.name)), "{}", field.name);
        }
    }
}

#[test]
fn a_field_is_not_asked_for_beside_what_excludes_it() {
    let Press { project, .. } = press();
    let may_stand = |kind: &str, field: &str, given: &[(&str, &str)]| {
        let kind = &project.kinds[kind];
        let value = |name: &str| given.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_string());
        kind.may_stand_beside(kind.field(field).expect("a field"), |name| value(name).is_some(), value)
    };
    assert!(!may_stand("meeting-notice", "venue", &[("format", "online")]));
    assert!(may_stand("meeting-notice", "venue", &[("format", "hybrid")]));
    assert!(!may_stand("nominations", "dates", &[("post", "…")]));
    assert!(may_stand("nominations", "dates", &[("body", "summit")]));
    assert!(!may_stand("transmittal", "meeting-date", &[]));
}

#[test]
fn a_term_of_a_project_that_does_not_say_what_it_is_may_be_anything() {
    let note =
        "kind: meeting-notice\ndate: 2024-06-27\nto: member-states\nfields:\n  event: assembly\n  dates: 2024-08-28\n";
    let term = "\n-term-assembly = Assembly\n    .article = the\n    .number = singular\n";
    let project = Project::cica().edit("verbale.yaml", "  ru: official\n  kk: courtesy\n", "");
    let project = project.edit("verbale.yaml", "letterhead: [en, ru]", "letterhead: [en]");
    let project = project.file("notes/n.yaml", note).file("locales/en/own.ftl", term);
    let output = project.run(&["check", "notes/n.yaml"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A value of a field that a note to this addressee may have.
fn value(press: &Press, kind: &Kind, field: &FieldSpecification, to: &Value) -> Value {
    let value = sensible(&press.project, kind, field, Face { date: date(2024, 12, 2), to: &[] });
    let party = |name: &str| press.project.parties.get(name).map(|party| party.kind);
    let is_state = to.as_str().or(to["party"].as_str()).and_then(party) == Some(PartyKind::State);
    if field.rules.other_than.contains(&Role::Addressee) && value == *to {
        return json!("ministerial-council");
    }
    let is_restricted = field.choices.iter().any(|choice| value == choice.name && !choice.only_to.is_empty());
    match field.choices.iter().find(|choice| choice.only_to.is_empty()) {
        Some(choice) if is_restricted && !is_state => json!(choice.name),
        _ => value,
    }
}

/// A note of a kind with these fields.
fn note(press: &Press, kind: &Kind, fields: &[&str], to: &Value) -> String {
    let given = kind.fields.iter().filter(|field| fields.contains(&field.name.as_str()));
    let mut values: Map<String, Value> =
        given.map(|field| (field.name.clone(), value(press, kind, field, to))).collect();
    for field in &kind.fields {
        let chosen = field.choices.iter().find(|choice| values.get(&field.name).is_some_and(|own| *own == choice.name));
        for other in chosen.iter().flat_map(|choice| &choice.not_with) {
            values.remove(&other.name);
        }
    }
    json!({ "kind": kind.name, "date": "2024-12-02", "to": to, "fields": values }).to_string()
}

/// What a note says in each language.
fn said(press: &Press, text: &str) -> Vec<String> {
    let mut diagnostics = Diagnostics::new();
    let source = Source::new("notes/tried.yaml", text);
    let note = verbale::note::resolve(&source, &press.project, &mut diagnostics).map(Arc::new);
    let note = note.unwrap_or_else(|| panic!("{text}\n{diagnostics:?}"));
    let measures = Measures::guess(&note, &press.project.profile.layout);
    let versions = 0..note.versions.len();
    versions
        .map(|index| {
            let said = press.text(&note, &Part::version(&note, index, false), &measures);
            said.unwrap_or_else(|found| panic!("{text}\n{found:?}"))
        })
        .collect()
}

/// The ways to fill in a note: of alternatives each; of what may be left out nothing, each, each two, and all.
fn combinations(kind: &Kind) -> Vec<Vec<&str>> {
    let required: Vec<&str> = kind.fields.iter().filter(|field| field.required).map(|f| f.name.as_str()).collect();
    let alternatives: Vec<Vec<&str>> = match kind.alternatives.as_slice() {
        [] => vec![vec![]],
        [only] => only.fields.iter().map(|name| vec![name.as_str()]).collect(),
        _ => panic!("{} has several groups of alternatives", kind.name),
    };
    let optional: Vec<&str> = kind
        .fields
        .iter()
        .filter(|field| !field.required && !kind.alternatives.iter().any(|group| group.fields.contains(&field.name)))
        .map(|field| field.name.as_str())
        .collect();
    let mut subsets: BTreeSet<Vec<&str>> = BTreeSet::from([vec![], optional.clone()]);
    for first in &optional {
        subsets.extend(optional.iter().map(|second| {
            let mut pair = BTreeSet::from([*first, *second]);
            for field in &kind.fields {
                if let Some(other) = field.only_with.as_deref().filter(|_| pair.contains(field.name.as_str())) {
                    pair.insert(other);
                }
            }
            pair.into_iter().collect()
        }));
    }
    let mut all = Vec::new();
    for alternative in &alternatives {
        for subset in &subsets {
            let given = [required.as_slice(), alternative, subset].concat();
            let beside = |name: &&str| {
                let field = kind.fields.iter().find(|field| field.name == **name).expect("a field");
                field.not_with.as_ref().is_none_or(|other| !given.contains(&other.name.as_str()))
            };
            all.push(given.iter().copied().filter(beside).collect());
        }
    }
    all
}

/// What no letter may hold.
fn faults(text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for line in text.lines() {
        let bare = line.replace('\u{a0}', " ");
        let is_sentence = bare.chars().count() > 75 && !bare.contains(" | ");
        let checks = [
            (bare.contains("  "), "two spaces"),
            (bare.contains(".."), "two full stops"),
            (bare.contains(" .") || bare.contains(" ,") || bare.contains(" ;") || bare.contains(" :"), "a stray space"),
            (bare.contains(['{', '}', '$']), "something unfilled"),
            (bare.starts_with(' ') || bare.ends_with(' '), "a space at an edge"),
            (bare.contains("««") || bare.contains("““") || bare.contains("()"), "doubled marks"),
            (is_sentence && !bare.ends_with(['.', ':', ';']), "no end"),
        ];
        faults.extend(checks.iter().filter(|(found, _)| *found).map(|(_, what)| format!("{what}: {line}")));
    }
    faults
}

#[test]
fn every_kind_is_sound_with_whatever_is_left_out_to_whomever_it_goes() {
    let press = press();
    let addressees = addressees();
    let mut found = BTreeSet::new();
    let mut tried = 0;
    for kind in press.project.kinds.values() {
        for fields in combinations(kind) {
            // Each combination goes to another addressee; since there are many, each meets nearly all.
            let to = &addressees[tried % addressees.len()];
            tried += 1;
            for text in said(&press, &note(&press, kind, &fields, to)) {
                found.extend(faults(&text).into_iter().map(|fault| format!("{}: {fault}", kind.name)));
            }
        }
    }
    assert!(tried > 500, "{tried}");
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_kind_is_sound_to_every_type_of_addressee() {
    let press = press();
    for kind in press.project.kinds.values() {
        let fields = combinations(kind).pop().expect("a combination");
        for to in &addressees() {
            let texts = said(&press, &note(&press, kind, &fields, to));
            assert_eq!(texts.len(), 3);
            for text in texts {
                assert!(faults(&text).is_empty(), "{}: {:?}", kind.name, faults(&text));
            }
        }
    }
}

/// What is read by people: each kind with as little as it can have, and with all.
#[test]
fn what_each_kind_says() {
    let press = press();
    for kind in press.project.kinds.values() {
        let all = combinations(kind);
        let least = all.iter().min_by_key(|fields| fields.len()).expect("one");
        let most = all.iter().max_by_key(|fields| fields.len()).expect("one");
        let mut shown = String::new();
        for (fields, to) in [(least, json!("united-arab-emirates")), (most, json!("senior-officials-committee"))] {
            for text in said(&press, &note(&press, kind, fields, &to)) {
                shown += &text;
                shown += "\n----\n\n";
            }
        }
        insta::assert_snapshot!(format!("what_{}_says", kind.name), shown);
    }
}

#[test]
fn condolences_never_have_the_honour_and_close_in_their_own_way() {
    let press = press();
    let kind = &press.project.kinds["condolence"];
    for fields in combinations(kind) {
        let texts = said(&press, &note(&press, kind, &fields, &json!("philippines"))).join("\n");
        for words in ["honour", "имеет честь", "мәртебе", "avails itself", "пользуется случаем"]
        {
            assert!(!texts.contains(words), "{words}:\n{texts}");
        }
    }
}

#[test]
fn words_that_agree_with_the_addressee_do() {
    let press = press();
    let kind = &press.project.kinds["reply"];
    for (to, pronoun) in [
        ("member-states", "их"),
        ("united-arab-emirates", "их"),
        ("kazakhstan", "ее"),
        ("palestine", "его"),
        ("senior-officials-committee", "его"),
    ] {
        let texts = said(&press, &note(&press, kind, &["reply-to", "answer"], &json!(to)));
        assert!(texts[1].contains(&format!("ссылаясь на {pronoun} ноту")), "{}", texts[1]);
    }
}

/// A deadline in each language: noon, midnight, the full hour and minutes.
#[test]
fn deadlines_are_written_out() {
    let press = press();
    let kind = &press.project.kinds["silence-opened"];
    let written = |moment: &str| -> String {
        let text = note(&press, kind, &["document", "deadline"], &json!("member-states"));
        let mut value: Value = serde_json::from_str(&text).expect("JSON");
        value["fields"]["deadline"] = json!(moment);
        said(&press, &value.to_string()).join("\n").replace('\u{a0}', " ")
    };
    for (moment, english, russian, kazakh) in [
        (
            "2025-07-11T12:00",
            "with a deadline of 11 July 2025, 12 noon by the Astana time.",
            "до 12 часов 00 минут по времени Астаны 11 июля 2025 года",
            "2025 жылғы 11 шілдеге, Астана уақыты бойынша сағат 12.00-ге дейін",
        ),
        (
            "2025-07-11T00:00",
            "with a deadline of 11 July 2025, 00:00 hours by the Astana time.",
            "до 0 часов 00 минут по времени Астаны 11 июля 2025 года",
            "сағат 00.00-ге дейін",
        ),
        (
            "2025-01-21T21:01",
            "with a deadline of 21 January 2025, 9:01 p.m. by the Astana time.",
            "до 21 часа 01 минуты по времени Астаны 21 января 2025 года",
            "2025 жылғы 21 қаңтарға, Астана уақыты бойынша 21 сағат 01 минутқа дейін",
        ),
        (
            "2025-03-03T09:00",
            "with a deadline of 3 March 2025, 9 a.m. by",
            "до 9 часов 00 минут",
            "сағат 9.00-ге дейін",
        ),
        (
            "2025-03-03T12:30",
            "with a deadline of 3 March 2025, 12:30 p.m. by",
            "до 12 часов 30 минут",
            "12 сағат 30 минутқа дейін",
        ),
        (
            "2025-03-03T00:15",
            "with a deadline of 3 March 2025, 12:15 a.m. by",
            "до 0 часов 15 минут",
            "0 сағат 15 минутқа дейін",
        ),
    ] {
        let text = written(moment);
        for expected in [english, russian, kazakh] {
            assert!(text.contains(expected), "{expected}\n{text}");
        }
    }
}

#[test]
fn a_period_is_written_as_short_as_it_can_be() {
    let press = press();
    let kind = &press.project.kinds["meeting-notice"];
    let written = |from: &str, to: &str| -> String {
        let text = note(&press, kind, &["body", "dates"], &json!("member-states"));
        let mut value: Value = serde_json::from_str(&text).expect("JSON");
        value["fields"]["dates"] = json!({ "from": from, "to": to });
        said(&press, &value.to_string()).join("\n").replace('\u{a0}', " ")
    };
    for (from, to, expected) in [
        ("2025-10-02", "2025-10-03", ["on 2–3 October 2025", "2–3 октября 2025 года", "2025 жылғы 2–3 қазанда"]),
        (
            "2025-09-30",
            "2025-10-02",
            [
                "from 30 September to 2 October 2025",
                "с 30 сентября по 2 октября 2025 года",
                "2025 жылғы 30 қыркүйек — 2 қазан аралығында",
            ],
        ),
        (
            "2025-12-30",
            "2026-01-02",
            [
                "from 30 December 2025 to 2 January 2026",
                "с 30 декабря 2025 года по 2 января 2026 года",
                "2025 жылғы 30 желтоқсан — 2026 жылғы 2 қаңтар аралығында",
            ],
        ),
        ("2025-10-02", "2025-10-02", ["on 2 October 2025", "2 октября 2025 года", "2025 жылғы 2 қазанда"]),
    ] {
        let text = written(from, to);
        for expected in expected {
            assert!(text.contains(expected), "{expected}\n{text}");
        }
    }
}

#[test]
fn the_kinds_are_listed_and_shown() {
    let project = Project::new();
    let list = String::from_utf8(project.run(&["kinds"]).stdout).expect("text");
    insta::assert_snapshot!("the_list_of_kinds", list);
    let json = project.run(&["kinds", "--json"]).stdout;
    let kinds: Value = serde_json::from_slice(&json).expect("JSON");
    for kind in kinds.as_array().expect("an array") {
        let name = kind["name"].as_str().expect("a name");
        let shown = project.run(&["kinds", name]);
        assert!(shown.status.success());
        let shown = String::from_utf8(shown.stdout).expect("text");
        for field in kind["fields"].as_array().expect("fields") {
            assert!(shown.contains(&format!("  {} (", field["name"].as_str().expect("a name"))), "{name}");
        }
        for language in ["en", "ru", "kk"] {
            assert!(shown.contains(&format!("What it says ({language})")), "{name} in {language}");
        }
    }
    let shown = String::from_utf8(project.run(&["kinds", "silence-opened"]).stdout).expect("text");
    insta::assert_snapshot!("a_kind_as_it_is_shown", shown);
    assert!(project.findings(&["kinds", "invitaton"]).contains("did you mean `invitation`?"));
}

#[test]
fn a_kind_of_the_project_takes_the_place_of_a_built_in_one() {
    let project = Project::cica()
        .file("templates/free/kind.yaml", "description: Says hello.\n")
        .file("templates/free/note.tera", "{{ <closing text={message(id=\"free-hello\")} /> }}\n");
    let project = ["en", "ru", "kk"].iter().fold(project, |project, language| {
        project.file(
            &format!("locales/{language}/free.ftl"),
            "# What it is about.\nfree-subject = A\n# The text.\nfree-hello = Alpha.\n",
        )
    });
    let project = project.file("notes/hello.yaml", "kind: free\ndate: 2024-07-01\nto: member-states\n");
    let text = project.made(&["render", "notes/hello.yaml", "--format", "txt"], "out/hello.txt");
    assert_eq!(String::from_utf8(text).expect("text").matches("Alpha.").count(), 3);
    let list = String::from_utf8(project.run(&["kinds"]).stdout).expect("text");
    assert!(list.contains("Says hello."), "{list}");
}

/// What has no place in a letter is refused at its own line of the note.
#[test]
fn a_text_of_a_note_is_refused_what_is_no_letter() {
    let head = "kind: free\ndate: 2024-07-01\nto: member-states\nlanguages: [en]\nfields:\n  subject: S\n  text: |\n    Fine.\n\n";
    for (line, words) in [
        ("# Heading", "a heading cannot stand"),
        ("See [here](https://example.org).", "a link cannot stand"),
        ("![A map](map.png)", "an image cannot stand"),
        ("> Quoted.", "a quotation set apart cannot stand"),
        ("Some <b>HTML</b>.", "HTML"),
        ("Some `code`.", "code"),
    ] {
        let project = Project::cica().file("notes/odd.yaml", format!("{head}    {line}\n"));
        let told = project.findings(&["check", "notes/odd.yaml"]);
        assert!(told.contains(words), "{line}\n{told}");
        assert!(told.contains("notes/odd.yaml:10:"), "{line}\n{told}");
    }
}

/// What a note of the built-in project says in all languages, in lines with plain spaces; it must pass `check`.
fn told(note: &str) -> String {
    let project = Project::new().file("notes/tried.yaml", note);
    let checked = project.run(&["check", "notes/tried.yaml", "--deny", "warnings"]);
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
    let text = project.made(&["render", "notes/tried.yaml", "--format", "txt"], "out/tried.txt");
    String::from_utf8(text).expect("text").replace('\u{a0}', " ")
}

#[test]
fn a_name_in_brackets_may_follow_the_case_that_a_sentence_asks_for() {
    let said = told(
        "kind: condolence\ndate: 2024-05-13\nto: kazakhstan\nfields:\n  occasion-text:\n    \
         en: the collapse of a bridge (Almaty)\n    ru: (как стало известно) с обрушением моста (Алматы)\n    \
         kk: көпірдің құлағанына (Алматы)\n",
    );
    assert!(said.contains("көпірдің құлағанына (Алматы) байланысты"), "{said}");
}

#[test]
fn a_note_to_several_speaks_of_them_and_over_months_from_day_to_day() {
    let said = told(
        "kind: meeting-notice\ndate: 2024-05-13\nto: { group: member-states, channel: embassy }\nfields:\n  \
         event: ministerial-conference-on-environmental-issues\n  dates: { from: 2024-07-31, to: 2024-08-02 }\n  \
         venue: { en: '8, Mangilik Yel ave.', ru: 'Мангилик Ел, д. 8, стр.', kk: 'Мәңгілік Ел даңғылы, 8' }\n",
    );
    for expected in [
        "has the honour to inform them that the CICA Ministerial Conference",
        "will be held from 31 July to 2 August 2024.",
        "Venue: 8, Mangilik Yel ave.\n",
        "с 31 июля по 2 августа 2024 года состоится Министерская",
        "Место проведения: Мангилик Ел, д. 8, стр.\n",
        "2024 жылғы 31 шілде — 2 тамыз аралығында",
    ] {
        assert!(said.contains(expected), "{expected}\n{said}");
    }
    // From the second of a month, Russian has another preposition.
    let second = told(
        "kind: invitation\ndate: 2024-05-13\nto: [china, mongolia]\nfields:\n  body: senior-officials-committee\n  \
         dates: { from: 2024-06-02, to: 2024-07-01 }\n",
    );
    assert!(second.contains("принять участие со 2 июня по 1 июля 2024 года в заседании"), "{second}");
}

#[test]
fn words_of_a_field_that_other_sentences_have_by_chance_are_no_difference() {
    let said = told(
        "kind: corrigendum\ndate: 2024-07-12\nto: laos\nfields:\n  corrects: { number: DOC/700, date: 2024-07-01 }\n  \
         corrections:\n    - where: { en: Annex, ru: Приложение, kk: Қосымша }\n      \
         reads: { en: may, ru: может, kk: мүмкін }\n      should-read: { en: the Conference, ru: Совещание, kk: Кеңес }\n",
    );
    assert!(said.contains("Annex: for “may” read “the Conference”."), "{said}");
}

#[test]
fn a_sender_without_an_article_begins_its_sentences_without_one() {
    let said = told(
        "kind: free\ndate: 2024-07-12\nfrom: mongolia\nplace: astana\nto: secretariat\nfields:\n  subject: { en: A visit, ru: Визит, kk: Сапар }\n  \
         text: { en: The visit is agreed., ru: Визит согласован., kk: Сапар келісілді. }\n",
    );
    assert!(said.contains("\nMongolia presents its compliments to the Secretariat"), "{said}");
    assert!(said.contains("\nMongolia avails itself"), "{said}");
}

/// What `check` says of a note of the built-in project.
fn findings(note: &str) -> String {
    let output = Project::new().file("notes/tried.yaml", note).run(&["check", "notes/tried.yaml"]);
    String::from_utf8(output.stderr).expect("text")
}

#[test]
fn accreditation_is_of_the_participants_and_visas_are_for_them() {
    let press = press();
    for (purpose, expected) in [
        (
            "accreditation",
            [
                "Accreditation of the participants in the meeting of the Senior Officials Committee",
                "Аккредитация участников заседания Комитета старших должностных лиц",
                "Аға лауазымды тұлғалар комитетінің отырысының қатысушыларын аккредиттеу",
            ],
        ),
        (
            "visa",
            [
                "Visas for the participants in the meeting of the Senior Officials Committee",
                "Визы для участников заседания Комитета старших должностных лиц",
                "Аға лауазымды тұлғалар комитетінің отырысының қатысушыларына виза ресімдеу",
            ],
        ),
    ] {
        let note = format!(
            "kind: support-request\ndate: 2024-05-13\nto: kazakhstan\nfields:\n  purpose: {purpose}\n  \
             body: senior-officials-committee\n  dates: 2024-06-27\n  \
             persons:\n    - name: {{ en: Mr. A. Kim, ru: Г-н А. Ким, kk: А. Ким мырза }}\n"
        );
        let note = verbale::note::resolve(
            &Source::new("notes/tried.yaml", note.as_str()),
            &press.project,
            &mut Diagnostics::new(),
        );
        let note = Arc::new(note.expect("a note"));
        for (version, subject) in expected.iter().enumerate() {
            let said = press.say(&note, version, "support-request-subject", BTreeMap::new()).expect("a subject");
            assert_eq!(said.replace('\u{a0}', " "), *subject);
        }
    }
}

#[test]
fn the_versions_promise_an_event_alike() {
    let place = "  city: astana\n  format: in-person\n  begins: 2024-08-28T10:00\n";
    for (kind, given, promised) in [
        (
            "meeting-notice",
            "  format: hybrid\n",
            ["held in a hybrid format", "состоится в гибридном", "форматта өтеді"],
        ),
        (
            "meeting-notice",
            place,
            ["It will be held in Astana in person.", "Мероприятие состоится в ", "форматта өтеді."],
        ),
        (
            "invitation",
            "  city: astana\n  format: online\n",
            [
                "It will be held online from Astana.",
                "Мероприятие будет проведено из города Астаны",
                "онлайн форматта өтеді.",
            ],
        ),
        ("invitation", "  city: astana\n", ["It will be held in Astana.", "Мероприятие состоится в ", "өтеді."]),
    ] {
        let said = told(&format!(
            "kind: {kind}\ndate: 2024-06-27\nto: member-states\nfields:\n  body: senior-officials-committee\n  \
             dates: 2024-08-28\n{given}"
        ));
        for words in promised {
            assert!(said.contains(words), "{words}\n{said}");
        }
        for (one, other) in
            [("is scheduled for", "Открытие запланировано"), ("is scheduled for", "өткізу жоспарланған")]
        {
            assert_eq!(said.contains(one), said.contains(other), "{said}");
        }
        assert!(!said.contains("планируется") && !said.contains("жоспарланып"), "{said}");
    }
}

#[test]
fn a_dash_between_days_begins_no_line() {
    let dates = [("2024-07-31", "2024-08-02"), ("2024-12-30", "2025-01-03")];
    for (from, to) in dates {
        let note = format!(
            "kind: meeting-notice\ndate: 2024-05-13\nto: kazakhstan\nfields:\n  body: senior-officials-committee\n  \
             dates: {{ from: {from}, to: {to} }}\n"
        );
        let project = Project::new().file("notes/tried.yaml", note);
        let text = project.made(&["render", "notes/tried.yaml", "--format", "txt"], "out/tried.txt");
        let text = String::from_utf8(text).expect("text");
        assert!(text.contains("\u{a0}— "), "{text}");
        assert!(!text.contains(" — "), "{text}");
    }
}

#[test]
fn russian_occasions_may_begin_with_adverbs_possessives_and_words_that_do_not_decline() {
    let note = |kind: &str, text: &str| {
        let (en, kk) = match kind {
            "condolence" => ("the flood", "су тасқынына"),
            _ => ("the flood", "мерейтойымен"),
        };
        let to = "to: kazakhstan";
        format!(
            "kind: {kind}\ndate: 2024-05-13\n{to}\nfields:\n  occasion-text: {{ en: {en}, ru: '{text}', kk: {kk} }}\n"
        )
    };
    for right in [
        "со всеми жертвами",
        "с людьми",
        "с особо тяжелым ударом",
        "с недавно произошедшим пожаром",
        "с крайне тяжелой аварией",
        "с почти полной утратой",
        "с торнадо",
        "с их юбилеем",
        "с 30-летием",
        "с четырьмя юбилеями",
    ] {
        for kind in ["condolence", "congratulation"] {
            let told = findings(&note(kind, right));
            assert!(!told.contains("hardly in the case"), "{right}\n{told}");
        }
    }
    for wrong in ["с годовщина", "с годовщина создания Совещания", "с очень тяжелый удар", "с пожар, потрясшим всех"]
    {
        let told = findings(&note("condolence", wrong));
        assert!(told.contains("hardly in the case"), "{wrong}\n{told}");
    }
}

#[test]
fn who_neither_meets_nor_adopts_cannot_be_the_body_of_a_note() {
    for (kind, field, party, rest) in [
        ("meeting-notice", "body", "chairmanship", "  dates: 2024-06-27\n"),
        ("invitation", "body", "secretariat", "  dates: 2024-06-27\n"),
        ("nominations", "body", "chairmanship", "  deadline: 2024-06-27\n"),
        (
            "transmittal",
            "approved-by",
            "chairmanship",
            "  documents: decisions-and-documents\n  meeting-date: 2024-05-10\n",
        ),
        (
            "silence-opened",
            "adopted-by",
            "secretariat",
            "  document: draft-rules-of-procedure\n  deadline: 2024-07-12T12:00\n",
        ),
        (
            "silence-ended",
            "adopted-by",
            "chairmanship",
            "  document: draft-rules-of-procedure\n  deadline: 2024-05-10T12:00\n",
        ),
    ] {
        let told = findings(&format!(
            "kind: {kind}\ndate: 2024-05-13\nto: member-states\nfields:\n  {field}: {party}\n{rest}"
        ));
        assert!(told.contains(&format!("`{field}` cannot be `{party}`: it ")), "{kind}\n{told}");
        assert!(told.contains("`senior-officials-committee`"), "{kind}\n{told}");
    }
}

#[test]
fn a_national_day_is_said_to_one_state_alone() {
    let note = |to: &str, occasion: &str| {
        findings(&format!("kind: congratulation\ndate: 2024-05-13\nto: {to}\nfields:\n  occasion: {occasion}\n"))
    };
    for occasion in ["national-day", "independence-day", "chairmanship"] {
        assert!(note("member-states", occasion).contains("and `member-states` is a group"), "{occasion}");
        assert!(note("[kazakhstan, china]", occasion).contains("the note goes to several"), "{occasion}");
        assert!(!note("kazakhstan", occasion).contains("error"), "{occasion}");
    }
    assert!(!note("member-states", "nauryz").contains("error"));
}

#[test]
fn a_text_does_not_say_again_what_its_sentence_has_before_it() {
    let note = |kind: &str, en: &str, ru: &str, kk: &str| {
        findings(&format!(
            "kind: {kind}\ndate: 2024-05-13\nto: kazakhstan\nfields:\n  \
             occasion-text: {{ en: '{en}', ru: '{ru}', kk: '{kk}' }}\n"
        ))
    };
    for (kind, en, ru, kk, again) in [
        ("congratulation", "on the occasion of the jubilee", "с юбилеем", "мерейтойымен", "`on the occasion of`"),
        ("congratulation", "of the jubilee", "с юбилеем", "мерейтойымен", "`of`"),
        ("congratulation", "the jubilee", "поздравить с юбилеем", "мерейтойымен", "`поздравить`"),
        ("condolence", "with the fire", "с пожаром", "өртке", "`with`"),
        ("condolence", "In connection with the fire", "с пожаром", "өртке", "`in connection with`"),
        ("condolence", "the fire", "в связи с пожаром", "өртке", "`в связи`"),
    ] {
        let told = note(kind, en, ru, kk);
        assert!(told.contains(&format!("the sentence has {again} before this text already")), "{en} {ru}\n{told}");
    }
    let told = note("condolence", "the fire within the Office of the Mayor", "с пожаром", "өртке");
    assert!(!told.contains("already"), "{told}");
    // What stands behind the text in Kazakh is told by its ending.
    assert!(note("condolence", "the fire", "с пожаром", "өртке байланысты").contains("does not end in"));
}

#[test]
fn who_writes_what_is_not_known_is_told_where_to_look() {
    let told = findings(
        "kind: silence-broken\ndate: 2024-05-13\nto: { party: xyz, channel: embassy }\nfields:\n  document: road-map\n  \
         deadline: 2024-05-10T12:00\n  objections: [{ party: xyz }]\n",
    );
    assert_eq!(told.matches("`verbale parties` lists all").count(), 2, "{told}");
    let told = findings("kind: condolence\ndate: 2024-05-13\nto: kazakhstan\nfields:\n  cause: tsunami\n");
    assert!(told.contains("anything else is said by `occasion-text`"), "{told}");
    let project = Project::cica();
    assert!(project.findings(&["check", "notes"]).contains("name the files in it, as in `notes/*.yaml`"));
}

#[test]
fn a_title_in_latin_letters_is_told_where_cyrillic_ones_are_written() {
    let note = |ru: &str| {
        findings(&format!(
            "kind: meeting-notice\ndate: 2024-05-13\nto: kazakhstan\nfields:\n  body: senior-officials-committee\n  \
             dates: 2024-06-27\n  contact:\n    name:\n      en: the Protocol Section of the Secretariat\n      \
             ru: {ru}\n      kk: Хатшылықтың хаттама бөлімі\n"
        ))
    };
    let told = note("the Protocol Section of the Secretariat");
    assert!(told.contains("is in Latin letters, and stands in a text in `ru`"), "{told}");
    assert!(!note("отдел протокола Секретариата").contains("Latin letters"));
    assert!(!note("Think Tank of Asia").contains("Latin letters"));
}

#[test]
fn slips_of_the_keyboard_are_told_where_they_stand() {
    let told = findings(
        "kind: free\ndate: 2024-07-01\nto: kazakhstan\nfields:\n  \
         subject: { en: The the plan, ru: План, kk: Жоспар }\n  text:\n    en: |\n      The Secretariat thanks *the the* Office.\n    \
         ru: |\n      Секретариат благодарит - и ждет ответа..\n    kk: |\n      Хатшылық алғыс айтады , жауап күтеді.\n",
    );
    for (code, words) in [
        ("repeated-word", "notes/tried.yaml:5:18"),
        ("repeated-word", "notes/tried.yaml:8:31"),
        ("dash", "notes/tried.yaml:10:30"),
        ("punctuation", "two punctuation marks in a row: `..`"),
        ("space", "a space before `,`"),
    ] {
        assert!(told.contains(&format!("warning[{code}]")) && told.contains(words), "{code}\n{told}");
    }
}
