//! A note to one party, to several, and to each of them.

use std::collections::BTreeSet;
use std::fs;

use crate::project::Project;

const NOTE: &str = "notes/doc-779.yaml";

/// The project with a note to these, on this date.
fn addressed(to: &str, date: &str) -> Project {
    Project::cica().edit(NOTE, "to: member-states", &format!("to: {to}")).edit(NOTE, "2024-06-27", date)
}

/// The names of the files of `out/`, and their texts.
fn letters(project: &Project, arguments: &[&str]) -> Vec<(String, String)> {
    let output = project.run(&[&["render", NOTE, "--format", "txt"], arguments].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut letters: Vec<(String, String)> = fs::read_dir(project.path("out"))
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let text = fs::read_to_string(&path).unwrap().replace('\u{a0}', " ");
            (path.file_name().unwrap().to_string_lossy().into_owned(), text)
        })
        .collect();
    letters.sort();
    letters
}

#[test]
fn a_note_to_several_names_them_all_as_each_language_lists_names() {
    let project =
        addressed("[kazakhstan, { party: china, as: member-states }, shanghai-cooperation-organisation]", "2024-06-27");
    let found = letters(&project, &[]);
    let [(name, text)] = found.as_slice() else { panic!("one letter: {found:?}") };
    assert_eq!(name, "DOC-779.txt");
    insta::assert_snapshot!(text);
}

#[test]
fn a_list_of_two_has_no_comma() {
    let found = letters(&addressed("[japan, belarus]", "2024-06-27"), &[]);
    assert!(
        found[0].1.contains("presents its compliments to Japan and the Republic of Belarus and has"),
        "{}",
        found[0].1
    );
    assert!(found[0].1.contains("свое уважение Японии и Республике Беларусь и имеет"), "{}", found[0].1);
    assert!(found[0].1.contains("Жапонияға және Беларусь Республикасына өзінің"), "{}", found[0].1);
}

#[test]
fn each_member_has_a_letter_of_its_own_with_its_name_in_every_language() {
    let found = letters(&Project::cica(), &["--to-each"]);
    assert_eq!(found.len(), 28);
    let (name, kyrgyz) = found.iter().find(|(name, _)| name.contains("kyrgyzstan")).unwrap();
    assert_eq!(name, "DOC-779.kyrgyzstan.txt");
    for told in [
        "presents its compliments to the Kyrgyz Republic and",
        "renew to the Kyrgyz Republic the assurances",
        "\nKYRGYZ REPUBLIC\n",
        "уважение Кыргызской Республике и имеет",
        "\nКЫРГЫЗСКАЯ РЕСПУБЛИКА\n",
        "Қырғыз Республикасына өзінің зор",
        "\nҚЫРҒЫЗ РЕСПУБЛИКАСЫ\n",
    ] {
        assert!(kyrgyz.contains(told), "{told} in {kyrgyz}");
    }
    let texts: BTreeSet<&str> = found.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(texts.len(), 28, "no two letters are the same");
    assert!(texts.iter().all(|text| !text.contains("Member States")), "none is to the group");
}

#[test]
fn a_group_goes_out_to_those_who_belonged_to_it_on_the_date_of_the_note() {
    for (date, members) in [("2017-10-05", 26), ("2022-07-21", 27), ("2023-09-18", 28)] {
        assert_eq!(letters(&addressed("member-states", date), &["--to-each"]).len(), members, "on {date}");
    }
    let both = letters(&addressed("[member-states, observer-states, china]", "2024-06-27"), &["--to-each"]);
    assert_eq!(both.len(), 28 + 9, "nobody has two letters");
}

#[test]
fn those_who_are_excepted_and_the_sender_have_no_letter() {
    let project =
        addressed("{ group: member-states, except: [india, kuwait] }\nfrom: china\nplace: astana", "2024-06-27");
    let found = letters(&project, &["--to-each"]);
    assert_eq!(found.len(), 28 - 3);
    for missing in ["india", "kuwait", "china"] {
        assert!(!found.iter().any(|(name, _)| name.contains(missing)), "{missing}");
    }
    let said = project.findings(&["render", NOTE]);
    assert!(said.contains("an address cannot say who is excepted"), "{said}");
    let said = project.findings(&["render", NOTE, "--to", "india"]);
    assert!(said.contains("the note does not go to `india`"), "{said}");
    assert!(project.run(&["check", NOTE]).status.success(), "such a note is sound, as it goes to each");
}

#[test]
fn the_packet_for_one_is_the_same_as_among_those_for_each() {
    let project = Project::cica();
    let alone = project.made(&["render", NOTE, "--to", "viet-nam"], "out/DOC-779.viet-nam.pdf");
    let among = project.made(&["render", NOTE, "--to-each", "-o", "each"], "each/DOC-779.viet-nam.pdf");
    assert!(alone == among);
    let other = fs::read(project.path("each/DOC-779.uzbekistan.pdf")).unwrap();
    assert!(other != among);
}

#[test]
fn what_is_attached_speaks_of_no_other_addressee() {
    let project = addressed("[kazakhstan, { group: member-states, except: [india] }, japan]", "2024-06-27");
    let source = project.made(&["render", NOTE, "--to-each", "--format", "typ"], "out/DOC-779.china/note.yaml");
    let source = String::from_utf8(source).unwrap();
    assert!(source.contains("to: china\n"), "{source}");
    for other in ["kazakhstan", "member-states", "india", "japan"] {
        assert!(!source.contains(other), "{other} in {source}");
    }
    let listed = addressed("[kazakhstan, { party: china, as: member-states }]", "2024-06-27");
    let source = listed.made(&["render", NOTE, "--format", "typ"], "out/DOC-779/note.yaml");
    // What is attached to a note to several can be read as a note again.
    let again = String::from_utf8(source).unwrap().replace("doc-779/", "");
    let listed = listed.file("notes/doc-779/again.yaml", &again);
    let text = listed.made(&["render", "notes/doc-779/again.yaml", "--format", "txt", "-o", "b"], "b/DOC-779.txt");
    assert_eq!(String::from_utf8(text).unwrap(), letters_text(&listed));
}

fn letters_text(project: &Project) -> String {
    String::from_utf8(project.made(&["render", NOTE, "--format", "txt", "-o", "a"], "a/DOC-779.txt")).unwrap()
}

#[test]
fn a_state_is_not_addressed_as_a_member_before_it_was_one() {
    let project = addressed("member-states", "2022-07-21");
    let said = project.findings(&["render", NOTE, "--to", "kuwait"]);
    assert!(said.contains("`kuwait` was not one of `member-states` on 2022-07-21"), "{said}");
    assert!(said.contains("member since 2022-10-13"), "{said}");
    let said = project.findings(&["render", NOTE, "--to", "japan"]);
    assert!(said.contains("`japan` was not one of `member-states`"), "{said}");
    // An organisation is no member either, but has a copy of what goes to the members.
    project.made(&["render", NOTE, "--to", "united-nations"], "out/DOC-779.united-nations.pdf");
    let said = project.findings(&["render", NOTE, "--to", "secretariat"]);
    assert!(said.contains("`secretariat` itself sends the note"), "{said}");
    let said = project.findings(&["render", NOTE, "--to", "kuweit"]);
    assert!(said.contains("did you mean `kuwait`?"), "{said}");
}

#[test]
fn the_place_of_a_note_is_that_of_its_sender_and_never_guessed() {
    for (from, is_known) in [
        ("{ party: china, channel: embassy }", true),
        ("{ party: kazakhstan, channel: foreign-ministry }", true),
        ("ministerial-council", true),
        ("{ party: china, channel: foreign-ministry }", false),
        ("{ party: china, channel: permanent-mission }", false),
        ("united-nations", false),
    ] {
        let project = addressed(&format!("india\nfrom: {from}"), "2024-06-27");
        if is_known {
            project.made(&["render", NOTE], "out/DOC-779.pdf");
        } else {
            assert!(project.findings(&["render", NOTE]).contains("writes is not known"), "{from}");
        }
    }
}

#[test]
fn where_it_is_not_recorded_who_belonged_nothing_is_made() {
    let project = addressed("observer-states", "2020-01-01");
    let said = project.findings(&["render", NOTE, "--to-each"]);
    assert!(said.contains("whether `japan` was one of `observer-states` on 2020-01-01 is not recorded"), "{said}");
    assert!(!project.path("out").exists(), "nothing is written");
}

#[test]
fn two_addressees_whose_packets_would_have_one_name_are_an_error() {
    let mut project = addressed("[oz, Oz]", "2024-06-27");
    let parties = fs::read_to_string(project.path("parties.yaml")).unwrap();
    project = project.file("parties.yaml", parties + "oz: { type: state }\nOz: { type: state }\n");
    for (language, name) in [("en", "Land"), ("ru", "Край"), ("kk", "Ел")] {
        let term = |party: &str| {
            format!("-party-{party} = {name}\n    .dative = {name}\n    .address = {name}\n    .article = the\n")
        };
        project = project.file(&format!("locales/{language}/oz.ftl"), [term("oz"), term("Oz")].concat());
    }
    let said = project.findings(&["render", NOTE, "--to-each"]);
    assert!(said.contains("doc-779.yaml to Oz` and `notes/doc-779.yaml to oz` would both write"), "{said}");
}

#[test]
fn two_notes_to_one_party_whose_packets_would_have_one_name_are_an_error() {
    let project = Project::cica();
    let note = fs::read_to_string(project.path(NOTE)).unwrap().replace("DOC/779", "doc-779");
    let project = project.file("notes/doc-779b.yaml", note);
    let said = project.findings(&["render", NOTE, "notes/doc-779b.yaml", "--to", "china"]);
    assert!(said.contains("would both write `") && said.contains("doc-779.china.pdf"), "{said}");
}

#[test]
fn to_one_and_to_each_are_not_asked_for_at_once() {
    let output = Project::cica().run(&["render", NOTE, "--to-each", "--to", "china"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_party_is_addressed_through_a_channel_in_the_case_that_each_language_asks_for() {
    let project = addressed(
        "[{ party: thailand, channel: embassy }, { party: india, channel: foreign-ministry }, \
          { party: viet-nam, channel: permanent-mission }]",
        "2024-06-27",
    );
    let [(_, text)] = letters(&project, &[]).try_into().unwrap();
    insta::assert_snapshot!(text);
}

#[test]
fn the_channel_of_a_group_is_that_of_several_or_of_each_and_the_host_state_has_another() {
    let project = addressed("{ group: member-states, channel: embassy }", "2024-06-27");
    let [(_, text)] = letters(&project, &[]).try_into().unwrap();
    for told in [
        "to the Embassies of the CICA Member States to the Republic of Kazakhstan and has",
        "Посольствам государств-членов СВМДА в Республике Казахстан и имеет",
        "мүше мемлекеттердің Қазақстан Республикасындағы Елшіліктеріне өзінің",
        "\nПОСОЛЬСТВА\nГОСУДАРСТВ-ЧЛЕНОВ СВМДА\nВ РЕСПУБЛИКЕ КАЗАХСТАН\n",
    ] {
        assert!(text.contains(told), "{told} in {text}");
    }
    assert!(project.run(&["render", NOTE, "--format", "txt", "--to-each", "-o", "out/each"]).status.success());
    let each = |party: &str| fs::read_to_string(project.path(&format!("out/each/DOC-779.{party}.txt"))).unwrap();
    assert!(each("egypt").contains("to the Embassy of the Arab Republic of Egypt to the Republic of Kazakhstan and"));
    assert!(each("kazakhstan").contains("to the Ministry of Foreign Affairs of the Republic of Kazakhstan and"));
    assert!(each("kazakhstan").contains("\nМИНИСТЕРСТВО ИНОСТРАННЫХ ДЕЛ\nРЕСПУБЛИКИ КАЗАХСТАН\n"));
    let source = project.made(&["render", NOTE, "--to", "egypt", "--format", "typ"], "out/DOC-779.egypt/note.yaml");
    let source = String::from_utf8(source).unwrap();
    assert!(source.contains("to:\n  party: egypt\n  channel: embassy\n"), "{source}");
}

#[test]
fn a_channel_can_be_the_default_of_a_party_or_of_a_type() {
    let of_one =
        Project::cica().edit("parties.yaml", "china: { type: state,", "china: { type: state, channel: embassy,");
    let of_type =
        Project::cica().edit("verbale.yaml", "embassy: { of: [state],", "embassy: { of: [state], by-default: true,");
    for project in [&of_one, &of_type] {
        let text = project.made(&["render", NOTE, "--to", "china", "--format", "txt"], "out/DOC-779.china.txt");
        let text = String::from_utf8_lossy(&text).replace('\u{a0}', " ");
        assert!(text.contains("EMBASSY\nOF THE PEOPLE’S REPUBLIC OF CHINA"), "{text}");
    }
    let of_type = of_type.edit("parties.yaml", "japan: { type: state,", "japan: { type: state, channel: none,");
    let of_type =
        of_type.edit(NOTE, "to: member-states", "to: [japan, { party: china, channel: none }, belarus, kazakhstan]");
    let text = of_type.made(&["render", NOTE, "--format", "txt"], "out/DOC-779.txt");
    let text = String::from_utf8(text).unwrap().replace('\u{a0}', " ");
    assert!(text.contains("\nJAPAN\n\nPEOPLE’S REPUBLIC OF CHINA\n\nEMBASSY\nOF THE REPUBLIC OF BELARUS\n"), "{text}");
    assert!(text.contains("\nMINISTRY OF FOREIGN AFFAIRS\nOF THE REPUBLIC OF KAZAKHSTAN\n"), "{text}");
}

#[test]
fn every_party_has_every_channel_of_its_type_in_every_case_of_each_language() {
    let project = Project::cica();
    for (language, cases) in [("en", 1), ("ru", 6), ("kk", 7)] {
        let table = project.run(&["parties", "--table", language]).stdout;
        let table = String::from_utf8(table).unwrap();
        let rows: Vec<&str> = table.lines().filter(|row| row.contains(", embassy | long |")).collect();
        // All states but the host, and the two groups.
        assert_eq!(rows.len(), 36 + 2, "{language}");
        for row in table.lines().filter(|row| row.contains(", ") && row.contains("| long |")) {
            assert!(!row.contains('—'), "{row}");
            assert!(row.matches('|').count() > cases + 2, "{row}");
        }
    }
}

#[test]
fn a_note_is_brought_to_the_attention_of_a_department_and_never_of_a_person() {
    let contacts = "japan:\n  type: state\n  observer: { by: 2022-10-12 }\n  contacts:\n    \
                    asia: { department: { en: Asia Bureau, ru: Бюро Азии, kk: Азия бюросы }, post: { en: Director, ru: директор, kk: директор } }\n    \
                    desk: { department: { en: \"CICA Desk, Mr. Sato\", ru: Отдел СВМДА } }\n";
    let project = addressed("{ party: japan, attention: asia }", "2024-06-27").edit(
        "parties.yaml",
        "japan: { type: state, observer: { by: 2022-10-12 } }\n",
        contacts,
    );
    let text = project.made(&["render", NOTE, "--format", "txt"], "out/DOC-779.txt");
    let text = String::from_utf8(text).unwrap();
    for told in [
        "\nJAPAN\nAttention: Director, Asia Bureau\n",
        "\nЯПОНИЯ\nВниманию: директор, Бюро Азии\n",
        "\nЖАПОНИЯ\nНазарына: директор, Азия бюросы\n",
    ] {
        assert!(text.contains(told), "{told} in {text}");
    }
    let listed = project.run(&["parties", "--language", "en"]);
    assert!(String::from_utf8_lossy(&listed.stdout).contains("\n  asia: Asia Bureau, Director\n"));
    assert!(String::from_utf8_lossy(&listed.stderr).contains("`Mr.` looks like a person's name"));
    let project = project.edit(NOTE, "attention: asia", "attention: desk");
    let said = project.findings(&["render", NOTE]);
    assert!(said.contains("the contact `desk` has no text in `kk`"), "{said}");
    let said = project.edit(NOTE, "attention: desk", "attention: desck").findings(&["render", NOTE]);
    assert!(said.contains("`japan` has no contact `desck`") && said.contains("did you mean `desk`?"), "{said}");
}

#[test]
fn a_group_is_not_addressed_before_anybody_belonged_to_it() {
    let said = addressed("member-states", "1999-06-27").findings(&["check", NOTE]);
    assert!(said.contains("nobody belongs to `member-states` on 1999-06-27"), "{said}");
}
