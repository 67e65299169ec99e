//! Notes that speak of other notes, by number and date.

use crate::project::Project;

/// The project with a kind that answers a note of ours and one of theirs.
fn with_answers() -> Project {
    let mut project = Project::cica()
        .file(
            "templates/answer/kind.yaml",
            "description: Answers a note.\nfields:\n  \
             corrects: { type: note, required: false, description: A note of ours }\n  \
             answers: { type: note, sent-by: addressee, required: false, description: A note of theirs }\n",
        )
        .file(
            "templates/answer/note.tera",
            "{% if given(field=\"corrects\") %}{{ <paragraph text={message(id=\"answer-corrects\")} /> }}{% endif %}\n\
             {% if given(field=\"answers\") %}{{ <paragraph text={message(id=\"answer-answers\")} /> }}{% endif %}\n",
        );
    for language in ["en", "ru", "kk"] {
        let messages = "# The subject.\nanswer-subject = A\n# Ours.\n# $corrects-number: its number\n# $corrects-date: its date\n\
                        answer-corrects = { $corrects-number } { DATE($corrects-date) }\n# Theirs.\n# $answers-number: its number\n\
                        # $answers-date: its date\nanswer-answers = { $answers-number } { DATE($answers-date) }\n";
        project = project.file(&format!("locales/{language}/answer.ftl"), messages);
    }
    project
}

fn answer(project: Project, fields: &str) -> Project {
    let head = "number: DOC/790\nkind: answer\ndate: 2024-08-01\nto: kazakhstan\n";
    project.file("notes/2024/answer.yaml", format!("{head}fields: {{ {fields} }}\n"))
}

fn text(project: &Project) -> String {
    let text = project.made(&["render", "notes/2024/answer.yaml", "--format", "txt"], "out/DOC-790.txt");
    String::from_utf8(text).unwrap().replace('\u{a0}', " ")
}

#[test]
fn the_date_of_a_note_of_the_project_is_taken_from_it() {
    for reference in ["DOC/779", "{ number: DOC/779 }", "{ number: DOC/779, date: 2024-06-27 }"] {
        let told = text(&answer(with_answers(), &format!("corrects: {reference}")));
        for words in ["DOC/779 27 June 2024", "DOC/779 27 июня 2024 года", "DOC/779 2024 жылғы 27 маусым"]
        {
            assert!(told.contains(words), "{reference}: {words} in {told}");
        }
    }
}

#[test]
fn a_wrong_date_is_told_with_both_places() {
    let project = answer(with_answers(), "corrects: { number: DOC/779, date: 2024-06-28 }");
    let said = project.findings(&["render", "notes/2024/answer.yaml"]);
    assert!(said.contains("`DOC/779` is of 2024-06-27"), "{said}");
    assert!(said.contains("notes/2024/answer.yaml:5:") && said.contains("notes/doc-779.yaml:5:7"), "{said}");
}

#[test]
fn a_note_that_is_not_in_the_project_needs_its_date() {
    let said = answer(with_answers(), "corrects: DOC/797").findings(&["check", "notes/2024/answer.yaml"]);
    assert!(said.contains("no note of the project bears the number `DOC/797`"), "{said}");
    assert!(said.contains("did you mean `DOC/779`?"), "{said}");
    let told = text(&answer(with_answers(), "corrects: { number: DOC/700, date: 2023-01-31 }"));
    assert!(told.contains("DOC/700 31 January 2023"), "{told}");
}

#[test]
fn the_note_that_is_answered_has_a_number_of_its_senders_own() {
    // Theirs may look like ours, even like this note's own.
    for number in ["DOC/779", "DOC/790", "10-5/1234", "№"] {
        let project = answer(with_answers(), &format!("answers: {{ number: {number}, date: 2024-07-15 }}"));
        if number == "№" {
            let said = project.findings(&["check", "notes/2024/answer.yaml"]);
            assert!(said.contains("`№` cannot stand in a number"), "{said}");
        } else {
            assert!(text(&project).contains(&format!("{number} 15 July 2024")));
        }
    }
    let said = answer(with_answers(), "answers: DOC/779").findings(&["check", "notes/2024/answer.yaml"]);
    assert!(said.contains("the note `DOC/779` of the project is sent by `secretariat`"), "{said}");
    assert!(said.contains("write `{ number: DOC/779, date:") && said.contains("notes/doc-779.yaml"), "{said}");
    // A received note that the project holds is known by its sender.
    let received = "number: 10-5/1234\nkind: answer\ndate: 2024-07-20\nfrom: kazakhstan\nto: secretariat\n";
    let project = answer(with_answers(), "answers: 10-5/1234").file("notes/received/one.yaml", received);
    assert!(text(&project).contains("10-5/1234 20 July 2024"));
}

#[test]
fn a_note_of_another_sender_answers_one_of_ours() {
    let theirs =
        "number: 10-5/1235\nkind: answer\ndate: 2024-08-01\nfrom: kazakhstan\nplace: astana\nto: secretariat\n";
    let answers = |number: &str| {
        let note = format!("{theirs}fields: {{ answers: {number} }}\n");
        with_answers().file("notes/theirs.yaml", note)
    };
    crate::batch::done(&answers("DOC/779"), &["check", "notes/theirs.yaml"]);
    // What they correct is a note of their own.
    let project = with_answers().file("notes/theirs.yaml", format!("{theirs}fields: {{ corrects: DOC/779 }}\n"));
    let said = project.findings(&["check", "notes/theirs.yaml"]);
    assert!(said.contains("is sent by `secretariat`, and not by `kazakhstan`, who sends this one"), "{said}");
}

#[test]
fn a_number_that_was_given_is_not_given_again() {
    let project = answer(with_answers(), "corrects: DOC/779");
    let again = std::fs::read_to_string(project.path("notes/2024/answer.yaml")).unwrap();
    let project = project.file("notes/again.yaml", again);
    for arguments in [&["check", "notes/again.yaml"][..], &["check", "notes/2024/answer.yaml"], &["check"]] {
        let said = project.findings(arguments);
        assert_eq!(said.matches("two notes bear the number `DOC/790`").count(), 1, "{said}");
        assert!(said.contains("notes/again.yaml:1:9") && said.contains("notes/2024/answer.yaml:1:9"), "{said}");
    }
    // A copy can be tried out, with a warning.
    let output = project.run(&["render", "notes/again.yaml"]);
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("warning[duplicate]: two notes bear the number"));
}

#[test]
fn a_sender_without_a_channel_is_the_party_itself_however_it_is_written() {
    let note = |from: &str| {
        format!("number: 10-5/7\nkind: answer\ndate: 2024-08-01\nfrom: {from}\nplace: astana\nto: secretariat\n")
    };
    let project = with_answers()
        .file("notes/plain.yaml", note("china"))
        .file("notes/none.yaml", note("{ party: china, channel: none }"));
    for alone in ["notes/plain.yaml", "notes/none.yaml"] {
        let said = project.findings(&["check", alone]);
        assert!(said.contains("two notes bear the number `10-5/7`"), "{said}");
    }
}

#[test]
fn a_changed_note_is_seen_by_those_that_refer_to_it() {
    let project = answer(with_answers(), "corrects: DOC/779");
    let batch = ["batch", "notes/2024", "-o", "all", "--quiet"];
    assert!(project.run(&batch).status.success());
    let first = std::fs::read(project.path("all/DOC-790.pdf")).unwrap();
    let project = project.edit("notes/doc-779.yaml", "date: 2024-06-27\nto", "date: 2024-06-26\nto");
    assert!(project.run(&batch).status.success());
    assert!(std::fs::read(project.path("all/DOC-790.pdf")).unwrap() != first, "the date has changed");
}

/// What is told of a corrigendum of DOC/779, which went to the member states on 27 June 2024.
fn told_of_correction(to: &str) -> String {
    let note = format!("number: DOC/791\nkind: answer\ndate: 2024-08-01\nto: {to}\nfields: {{ corrects: DOC/779 }}\n");
    let output = with_answers().file("notes/correction.yaml", note).run(&["check", "notes/correction.yaml"]);
    assert!(output.status.success(), "a doubt stops nothing: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn a_note_that_the_addressee_has_not_had_is_doubted() {
    for to in ["japan", "observer-states", "[india, japan]", "united-nations", "{ party: japan, channel: embassy }"] {
        let said = told_of_correction(to);
        let whom = if to == "observer-states" || to == "united-nations" { to } else { "japan" };
        let doubt = format!("`{whom}` has not had the note `DOC/779`, which went to `member-states`");
        assert!(said.contains(&doubt) && said.contains("notes/doc-779.yaml:6:5"), "{to}: {said}");
    }
    for to in ["member-states", "kuwait", "[india, china]", "{ group: member-states, except: [india] }", "summit"] {
        let said = told_of_correction(to);
        assert!(!said.contains("has not had"), "{to}: {said}");
    }
}

#[test]
fn whoever_was_excepted_from_a_note_has_not_had_it() {
    let project = answer(with_answers(), "corrects: DOC/779");
    let project =
        project.edit("notes/doc-779.yaml", "to: member-states", "to: { group: member-states, except: [kazakhstan] }");
    let said = String::from_utf8(project.run(&["check", "notes/2024/answer.yaml"]).stderr).unwrap();
    assert!(
        said.contains("`kazakhstan` has not had the note `DOC/779`, which went to `member-states` except"),
        "{said}"
    );
}

#[test]
fn an_answer_goes_to_whoever_wrote_to_us() {
    let received =
        |to: &str| format!("number: 10-5/1234\nkind: answer\ndate: 2024-07-20\nfrom: china\nplace: astana\nto: {to}\n");
    let said = |answers: &str, to: &str| {
        let project = answer(with_answers(), answers).file("notes/received.yaml", received(to));
        String::from_utf8(project.run(&["check", "notes/2024/answer.yaml"]).stderr).unwrap()
    };
    let dated = |day: &str| format!("answers: {{ number: 10-5/1234, date: {day} }}");
    let told = said(&dated("2024-07-20"), "secretariat");
    assert!(told.contains("the note `10-5/1234` was sent by `china`, whom this note does not address"), "{told}");
    let told = said("answers: 10-5/1234", "secretariat");
    assert!(told.contains("is sent by `china`, and not by the addressee of this one"), "{told}");
    // A note of Kazakhstan's own may bear the same number.
    let told = said(&dated("2024-07-21"), "secretariat");
    assert!(!told.contains("10-5/1234"), "{told}");
    let ours =
        answer(with_answers(), "answers: 10-5/1234").edit("notes/2024/answer.yaml", "to: kazakhstan", "to: china");
    let ours = ours.file("notes/received.yaml", received("india"));
    let told = String::from_utf8(ours.run(&["check", "notes/2024/answer.yaml"]).stderr).unwrap();
    assert!(told.contains("`secretariat` has not had the note `10-5/1234`, which went to `india`"), "{told}");
}

#[test]
fn two_notes_that_cannot_both_be_true_are_doubted() {
    let note = |kind: &str, rest: &str| {
        format!(
            "kind: {kind}\ndate: 2024-07-12\nto: member-states\nfields:\n  document: draft-high-level-statement\n  {rest}\n"
        )
    };
    let ended = note("silence-ended", "deadline: 2024-07-11T12:00");
    let broken =
        |deadline: &str| note("silence-broken", &format!("deadline: {deadline}\n  objections: [{{ party: india }}]"));
    let project = Project::cica().file("notes/ended.yaml", ended).file("notes/broken.yaml", broken("2024-07-11 12:00"));
    for arguments in [&["check", "notes/ended.yaml"][..], &["check", "notes/broken.yaml"], &["check"]] {
        let said = String::from_utf8(project.run(arguments).stderr).unwrap();
        let doubt = "these notes, `silence-broken` and `silence-ended`, cannot both be true: they have the same `document` \
                     and `deadline`";
        assert_eq!(said.matches(doubt).count(), 1, "{said}");
        assert!(said.contains("notes/broken.yaml:1:7") && said.contains("notes/ended.yaml:1:7"), "{said}");
    }
    let project = project.file("notes/broken.yaml", broken("2024-07-11T13:00"));
    assert!(!String::from_utf8(project.run(&["check"]).stderr).unwrap().contains("both be true"));
}

#[test]
fn a_kind_contradicts_one_that_there_is() {
    let kind = |rest: &str| {
        format!("description: x\nfields:\n  day: {{ type: date, description: x }}\ncontradicts:\n  {rest}\n")
    };
    for (rest, told) in [
        ("silence-brokn: [day]", "there is no kind of note `silence-brokn`"),
        ("silence-broken: [day]", "the kind `silence-broken` has no field `day`"),
        ("silence-broken: [days]", "there is no field `days`"),
    ] {
        let project = Project::cica().file("templates/answer/kind.yaml", kind(rest));
        let said = project.findings(&["check"]);
        assert!(said.contains(told), "{said}");
    }
}
