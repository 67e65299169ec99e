//! Deadlines that cannot be met, and those that are hard on whoever is to meet them.

use crate::calendar::{silence, with_deadlines};
use crate::project::Project;

fn said(project: &Project) -> String {
    String::from_utf8(project.run(&["check", "notes/silence.yaml"]).stderr).unwrap()
}

#[test]
fn a_deadline_before_the_date_of_the_note_is_an_error() {
    let project = silence(with_deadlines(), "2024-07-12", "until: 2024-07-11T12:00");
    let told = project.findings(&["check", "notes/silence.yaml"]);
    assert!(told.contains("`until`, 2024-07-11, is before the date of the note, 2024-07-12"), "{told}");
    // On the day itself it can be met at best, and what has passed by its nature may have passed.
    let project = silence(with_deadlines(), "2024-07-11", "until: 2024-07-11T12:00, opened: 2024-06-01T09:00");
    assert!(!said(&project).contains("before the date"));
}

#[test]
fn a_deadline_on_a_day_off_is_told_where_the_profile_names_such_days() {
    let saturday = "until: 2024-07-13T12:00";
    let project = silence(with_deadlines(), "2024-06-27", saturday);
    let told = said(&project);
    assert!(told.contains("warning[deadline]: `until`, 2024-07-13, is a day off"), "{told}");
    assert!(project.run(&["render", "notes/silence.yaml"]).status.success(), "the note can go out");
    let project = project.edit("verbale.yaml", "days-off: [saturday, sunday]", "days-off: [sunday]");
    assert!(!said(&project).contains("day off"));
    let project = project.edit("verbale.yaml", "days-off: [sunday]", "holidays: [2024-07-13]");
    assert!(said(&project).contains("is a day off"));
}

#[test]
fn a_deadline_that_comes_too_soon_is_told_in_days_or_working_days() {
    // From Thursday 27 June to Monday 1 July: four days, two of them working days.
    let told_with = |minimum: &str| {
        let project = silence(with_deadlines(), "2024-06-27", "until: 2024-07-01T12:00");
        said(&project.edit("verbale.yaml", "reminders: [7d, 1d]", &format!("minimum-notice: {minimum}")))
    };
    assert!(!told_with("4d").contains("notice"));
    assert!(told_with("5d").contains("gives 4 days of notice, and at least 5 should be"));
    assert!(!told_with("2wd").contains("notice"));
    assert!(told_with("3wd").contains("gives 2 working days of notice, and at least 3 should be"));
}

#[test]
fn a_deadline_on_the_day_of_the_note_is_told() {
    let project = silence(with_deadlines(), "2024-07-11", "until: 2024-07-11T12:00");
    let told = said(&project);
    assert!(told.contains("warning[deadline]: `until`, 2024-07-11, is the day of the note itself"), "{told}");
}

#[test]
fn a_date_that_is_years_off_is_doubted_whatever_it_is() {
    let appointment = |day: &str| {
        let persons = "[{ name: { en: Mr. B. Sample, ru: Г-н Б. Образец, kk: Б. Үлгі мырза }, \
                       post: { en: coordinator, ru: координатор, kk: үйлестіруші } }]";
        let fields = format!("fields:\n  persons: {persons}\n  takes-office: {day}\n");
        let note = format!("kind: appointment\ndate: 2024-01-22\nto: mongolia\n{fields}");
        let project = Project::cica().file("notes/silence.yaml", note);
        said(&project)
    };
    for day in ["1924-02-01", "2124-02-01", "2014-02-01"] {
        let told = appointment(day);
        assert!(told.contains(&format!("`takes-office`, {day}, is more than five years")), "{told}");
    }
    assert!(!appointment("2023-02-01").contains("years"));
}
