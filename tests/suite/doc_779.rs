//! DOC/779, the note that everything was built on.

use crate::project::Project;

#[test]
fn the_packet_is_written_where_one_looks_for_it() {
    let project = Project::cica();
    let output = project.run(&["render", "notes/doc-779.yaml"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "out/DOC-779.pdf: 13 pages\n");
    let names: Vec<_> =
        std::fs::read_dir(project.path("out")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["DOC-779.pdf"], "nothing else is left there");
}

#[test]
fn the_same_note_gives_the_same_bytes_in_any_folder_on_any_day_and_clock() {
    let (here, there) = (Project::cica(), Project::cica());
    let made = |project: &Project, zone: &str, day: &str| {
        let output = project
            .command()
            .args(["render", "notes/doc-779.yaml"])
            .env("TZ", zone)
            .env("SOURCE_DATE_EPOCH", day)
            .output();
        assert!(output.unwrap().status.success());
        std::fs::read(project.path("out/DOC-779.pdf")).unwrap()
    };
    assert!(made(&here, "Asia/Almaty", "0") == made(&there, "America/New_York", "1900000000"));
}
