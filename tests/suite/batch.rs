//! `verbale batch`: many packets in one run, and every fault where it happens.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Output;

use serde_json::Value;

use crate::project::Project;

/// A project with this many notes, each of three pages.
pub fn with_notes(count: u32) -> Project {
    (1..=count).fold(Project::new(), |project, number| project.file(&note_path(number), note(number)))
}

pub fn note_path(number: u32) -> String {
    format!("notes/note-{number:03}.yaml")
}

/// A note without enclosures, unlike any of another number.
pub fn note(number: u32) -> String {
    let day = number % 28 + 1;
    format!(
        "number: DOC/{number}\nkind: transmittal\ndate: 2024-06-{day:02}\nto: member-states\nfields:\n  documents: \
         decisions-and-documents\n  approved-by: senior-officials-committee\n  meeting-date: 2024-05-{day:02}\n"
    )
}

pub fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

pub fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The lines of a manifest that tell of packets.
pub fn manifest(path: &Path) -> Vec<Value> {
    let text = std::fs::read_to_string(path).expect("a manifest");
    let lines = text.lines().map(|line| serde_json::from_str::<Value>(line).expect("a line of JSON"));
    lines.filter(|line| line.get("note").is_some()).collect()
}

/// The packets of a folder, by their names.
pub fn packets(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    // A run that is killed at once has not made its folder yet.
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|ending| ending == "pdf") && path.is_file() {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            found.insert(name, std::fs::read(path).expect("a file"));
        }
    }
    found
}

/// Runs the program, which must find nothing wrong, and returns what it says.
pub fn done(project: &Project, arguments: &[&str]) -> String {
    let output = project.run(arguments);
    assert!(output.status.success(), "{}", stderr(&output));
    stdout(&output)
}

#[test]
fn a_batch_makes_what_render_makes_with_any_number_of_workers() {
    let project = with_notes(12);
    done(&project, &["render", "notes/note-001.yaml", "notes/note-012.yaml", "-o", "rendered"]);
    done(&project, &["batch", "notes", "-o", "one", "--jobs", "1"]);
    done(&project, &["batch", "notes/*.yaml", "-o", "three", "--jobs", "3"]);
    let (one, three) = (packets(&project.path("one")), packets(&project.path("three")));
    assert_eq!(one.len(), 12);
    assert!(one == three, "the same bytes");
    for (name, bytes) in packets(&project.path("rendered")) {
        assert!(one[&name] == bytes, "{name} is what `render` makes");
    }
    let timeless = |folder: &str| {
        let mut lines = manifest(&project.path(folder).join("manifest.jsonl"));
        for line in &mut lines {
            line["duration"] = Value::Null;
        }
        lines
    };
    assert_eq!(timeless("one"), timeless("three"), "the manifest has the order of the notes");
}

#[test]
fn each_packet_has_its_line_in_the_manifest() {
    let project = with_notes(2);
    done(&project, &["batch", "notes", "-o", "out"]);
    let lines = manifest(&project.path("out/manifest.jsonl"));
    assert_eq!(lines.len(), 2);
    let line = &lines[0];
    assert_eq!(line["note"], "notes/note-001.yaml");
    assert_eq!(line["addressee"], Value::Null);
    assert_eq!(line["languages"], serde_json::json!(["en", "ru", "kk"]));
    assert_eq!((&line["file"], &line["pages"], &line["outcome"]), (&"DOC-1.pdf".into(), &3.into(), &"made".into()));
    assert_eq!(line["bytes"], packets(&project.path("out"))["DOC-1.pdf"].len());
    assert_eq!(line["sha256"].as_str().map(str::len), Some(64));
    assert_eq!(line["key"].as_str().map(str::len), Some(64));
    assert!(line["duration"].as_f64().is_some_and(|milliseconds| milliseconds > 0.0));
    // They forward documents, and enclose none.
    let found = line["diagnostics"].as_array().expect("findings");
    assert_eq!(found.iter().map(|finding| &finding["code"]).collect::<Vec<_>>(), ["doubtful"]);
}

#[test]
fn what_is_up_to_date_is_not_made_again() {
    let project = with_notes(4);
    assert!(done(&project, &["batch", "notes", "-o", "out"]).contains("4 made (12 pages), 0 up to date"));
    let before = std::fs::read(project.path("out/manifest.jsonl")).unwrap();
    assert!(done(&project, &["batch", "notes", "-o", "out"]).contains("0 made (0 pages), 4 up to date"));
    assert!(std::fs::read(project.path("out/manifest.jsonl")).unwrap() == before, "nothing was written");
    let project = project.edit("notes/note-002.yaml", "2024-06-03", "2024-06-04");
    std::fs::remove_file(project.path("out/DOC-3.pdf")).unwrap();
    std::fs::write(project.path("out/DOC-4.pdf"), "damaged").unwrap();
    assert!(done(&project, &["batch", "notes", "-o", "out"]).contains("3 made (9 pages), 1 up to date"));
    assert!(done(&project, &["batch", "notes", "-o", "out", "--force"]).contains("4 made (12 pages), 0 up to date"));
    assert_eq!(manifest(&project.path("out/manifest.jsonl")).len(), 4);
}

#[test]
fn a_change_makes_anew_what_it_concerns_and_nothing_else() {
    let project = Project::cica()
        .file("notes/english.yaml", note(1) + "languages: [en]\n")
        .file("notes/all.yaml", note(2) + "enclosures: [enclosed.md]\n")
        .file("notes/enclosed.md", "# Enclosed\n\nText.\n");
    std::fs::remove_file(project.path("notes/doc-779.yaml")).unwrap();
    let again = |project: &Project| done(project, &["batch", "notes", "-o", "out"]);
    assert!(again(&project).contains("2 made"));
    let project = project.file("locales/kk/more.ftl", "# A further term.\n-term-more = тағы\n");
    assert!(again(&project).contains("1 made (4 pages), 1 up to date"), "a note in English has nothing of Kazakh");
    let project = project.file("notes/enclosed.md", "# Enclosed\n\nAnother text.\n");
    assert!(again(&project).contains("1 made (4 pages), 1 up to date"), "only one has the enclosure");
    let project = project.file("templates/other/kind.yaml", "description: Another kind.\n");
    let project = project.file("templates/other/note.tera", "");
    assert!(again(&project).contains("0 made (0 pages), 2 up to date"), "neither is of that kind");
    let project = project.edit("templates/parts/ending.tera", "{%", "\n{%");
    assert!(again(&project).contains("2 made (5 pages), 0 up to date"), "any kind may use components");
    let project = project.edit("templates/typst/layout.typ", "header-ascent: 35%", "header-ascent: 36%");
    assert!(again(&project).contains("2 made (5 pages), 0 up to date"), "both are laid out so");
}

#[test]
fn every_addressee_has_a_packet_as_render_makes_it() {
    let project = Project::new().file("notes/note.yaml", note(7));
    done(&project, &["render", "notes/note.yaml", "--to-each", "-o", "rendered"]);
    assert!(done(&project, &["batch", "notes", "--to-each", "-o", "out"]).contains("28 made"));
    assert!(packets(&project.path("rendered")) == packets(&project.path("out")));
    let lines = manifest(&project.path("out/manifest.jsonl"));
    assert_eq!(lines[0]["addressee"], "afghanistan");
    assert!(done(&project, &["batch", "notes", "--to-each", "-o", "out"]).contains("28 up to date"));
}

#[test]
fn split_packets_are_as_render_splits_them() {
    let project = Project::cica();
    done(&project, &["render", "notes/doc-779.yaml", "--split", "-o", "rendered"]);
    assert!(done(&project, &["batch", "notes", "--split", "-o", "out"]).contains("1 made"));
    assert!(packets(&project.path("rendered/DOC-779")) == packets(&project.path("out/DOC-779")));
    let line = &manifest(&project.path("out/manifest.jsonl"))[0];
    assert_eq!(line["files"].as_array().map(Vec::len), Some(7));
    assert!(done(&project, &["batch", "notes", "--split", "-o", "out"]).contains("1 up to date"));
}

#[test]
fn a_broken_note_costs_itself_alone() {
    let project = with_notes(3).edit("notes/note-002.yaml", "to: member-states", "to: member-state");
    let project = project.file("notes/unreadable.yaml", b"\xff\xfe");
    let output = project.run(&["batch", "notes", "-o", "out"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).contains("2 made (6 pages), 0 up to date, 2 failed"), "{}", stdout(&output));
    let said = stderr(&output);
    assert!(said.contains("notes/note-002.yaml:4:5") && said.contains("did you mean `member-states`?"), "{said}");
    let lines = manifest(&project.path("out/manifest.jsonl"));
    assert_eq!(lines.len(), 4);
    let failed = lines.iter().find(|line| line["file"] == "DOC-2.pdf").expect("its line");
    assert_eq!((&failed["outcome"], &failed["sha256"]), (&"failed".into(), &Value::Null));
    assert_eq!(failed["diagnostics"][0]["code"], "unknown-party");
    assert_eq!(failed["diagnostics"][0]["places"][0]["line"], 4);
    assert!(!project.path("out/DOC-2.pdf").exists());
}

/// A project with a layout that fails in its own way at each of some notes, beside notes that it does not fail at.
fn hostile() -> Project {
    let project = Project::cica().file("notes/sound.yaml", note(1)).file("notes/time.yaml", note(901));
    let project = project.file("notes/memory.yaml", note(902)).file("notes/stack.yaml", note(903));
    std::fs::remove_file(project.path("notes/doc-779.yaml")).unwrap();
    project.edit(
        "templates/typst/layout.typ",
        "#let packet(layout, document, body) = {\n",
        "#let packet(layout, document, body) = {
  if document.title.contains(\"901\") { for i in range(100000) { for j in range(100000) { let x = i + j } } }
  if document.title.contains(\"902\") { let x = range(2000000000) }
  if document.title.contains(\"903\") { let x = []; for i in range(3000000) { x = strong(x) }; x }
",
    )
}

#[test]
#[cfg(target_os = "linux")]
fn endless_work_memory_and_nesting_cost_their_own_note_alone() {
    let project = hostile();
    let late = ["batch", "notes/time.yaml", "notes/sound.yaml", "-o", "late", "--jobs", "1", "--time-limit", "5"];
    let output = project.run(&late);
    let said = stderr(&output);
    assert!(stdout(&output).contains("1 made (3 pages), 0 up to date, 1 failed"), "{}\n{said}", stdout(&output));
    assert!(said.contains("error[time-limit]: `notes/time.yaml` was not done after 5 seconds"), "{said}");
    std::fs::remove_file(project.path("notes/time.yaml")).unwrap();
    let output = project.run(&["batch", "notes", "-o", "out", "--jobs", "2"]);
    assert_eq!(output.status.code(), Some(1));
    let said = stderr(&output);
    assert!(stdout(&output).contains("1 made (3 pages), 0 up to date, 2 failed"), "{}\n{said}", stdout(&output));
    assert!(said.contains("error[memory-limit]: `notes/memory.yaml` takes more memory than the 2048 MB"), "{said}");
    assert!(said.contains("error[crash]: the program failed at `notes/stack.yaml`: stack overflow"), "{said}");
    assert_eq!(packets(&project.path("out")).keys().collect::<Vec<_>>(), ["DOC-1.pdf"]);
}

#[test]
fn two_notes_never_write_the_same_file() {
    let project = with_notes(2)
        .file("notes/note-003.yaml", note(1).replace("DOC/1", "doc-1"))
        .file("notes/note-004.yaml", note(4).replace("DOC/4", "AUX"));
    for jobs in ["1", "3"] {
        let output = project.run(&["batch", "notes", "-o", jobs, "--jobs", jobs]);
        assert!(stdout(&output).contains("3 made (9 pages), 0 up to date, 1 failed"), "{}", stdout(&output));
        let said = stderr(&output);
        let expected = "`notes/note-003.yaml` and `notes/note-001.yaml` would both write `doc-1.pdf`";
        assert!(said.contains(expected), "{said}");
        assert_eq!(packets(&project.path(jobs)).keys().collect::<Vec<_>>(), ["AUX_.pdf", "DOC-1.pdf", "DOC-2.pdf"]);
    }
}

#[test]
fn the_first_failure_ends_the_run_where_that_is_asked_for() {
    let project = with_notes(9).edit("notes/note-001.yaml", "kind: transmittal", "kind: transmital");
    let output = project.run(&["batch", "notes", "-o", "out", "--jobs", "1", "--fail-fast"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).contains("1 failed") && stdout(&output).contains("broken off"), "{}", stdout(&output));
    assert!(packets(&project.path("out")).len() < 8);
}

#[test]
fn a_folder_that_another_run_writes_into_is_left_alone() {
    let project = with_notes(1);
    std::fs::create_dir_all(project.path("out/.verbale")).unwrap();
    let lock = std::fs::File::create(project.path("out/.verbale/lock")).unwrap();
    lock.lock().unwrap();
    let said = project.findings(&["batch", "notes", "-o", "out"]);
    assert!(said.contains("another run is writing into"), "{said}");
    drop(lock);
    done(&project, &["batch", "notes", "-o", "out"]);
}

#[test]
fn a_batch_says_why_a_packet_is_made_or_not() {
    let project = Project::cica().file("notes/a.yaml", note(1) + "enclosures: [a.md]\n").file("notes/a.md", "Text.\n");
    let explain = |project: &Project| done(project, &["batch", "notes", "-o", "out", "--explain", "notes/a.yaml"]);
    assert_eq!(explain(&project), "DOC-1.pdf: would be made\n  no manifest tells of it yet\n");
    done(&project, &["batch", "notes", "-o", "out"]);
    assert_eq!(explain(&project), "DOC-1.pdf: up to date\n");
    let project = project.file("notes/a.md", "Another text.\n").edit("notes/a.yaml", "2024-06-02", "2024-06-03");
    let project = project.file("locales/ru/more.ftl", "# A further term.\n-term-more = еще\n");
    std::fs::remove_file(project.path("out/DOC-1.pdf")).unwrap();
    let expected = "DOC-1.pdf: would be made\n  the catalogue of `ru` has changed since it was made\n  `notes/a.md` has \
                    changed since it was made\n  the note, or a cell that it calls, has changed since it was made\n  `DOC-1.pdf` is missing\n";
    assert_eq!(explain(&project), expected);
    done(&project, &["batch", "notes", "-o", "out"]);
    let parties = std::fs::read_to_string(project.path("parties.yaml")).unwrap() + "# A remark.\n";
    let project = project.file("out/DOC-1.pdf", "damaged").file("parties.yaml", parties);
    let project = project.edit("verbale.yaml", "duplex: false", "duplex: true");
    let said = explain(&project);
    for expected in
        ["`parties.yaml` has changed", "`verbale.yaml` has changed", "`DOC-1.pdf` is not the file that was made"]
    {
        assert!(said.contains(expected), "{said}");
    }
    let forced = done(&project, &["batch", "notes", "-o", "out", "--force", "--explain", "notes/a.yaml"]);
    assert_eq!(forced, "DOC-1.pdf: would be made\n  everything is, with `--force`\n");
    let project = project.edit("notes/a.yaml", "kind: transmittal", "kind: transmital");
    project.run(&["batch", "notes", "-o", "out"]);
    assert!(explain(&project).contains("it could not be made the last time"));
}

#[test]
fn a_note_that_is_referred_to_is_what_a_packet_is_made_from() {
    let refers = "number: DOC/2\nkind: corrigendum\ndate: 2024-06-20\nto: member-states\nfields:\n  corrects: { number: \
                  DOC/1, date: 2024-06-10 }\n  corrections:\n    - where: { en: Title, ru: Название, kk: Атауы }\n      reads: \
                  { en: a, ru: а, kk: а }\n      should-read: { en: b, ru: б, kk: б }\n";
    let project = with_notes(0).file("notes/refers.yaml", refers);
    let explain = |project: &Project| done(project, &["batch", "notes", "-o", "out", "--explain", "notes/refers.yaml"]);
    done(&project, &["batch", "notes/refers.yaml", "-o", "out"]);
    let project = project.file("notes/meant.yaml", note(1).replace("2024-06-02", "2024-06-10"));
    let said = explain(&project);
    assert!(said.contains("`DOC/1`, which it refers to, is the number of another note since it was made"), "{said}");
    done(&project, &["batch", "notes/refers.yaml", "-o", "out"]);
    assert!(explain(&project).contains("up to date"));
    let project = project.edit("notes/meant.yaml", "2024-06-10", "2024-06-11");
    assert!(explain(&project).contains("`notes/meant.yaml` has changed"));
}

/// The workers of a run, by their numbers.
#[cfg(target_os = "linux")]
fn workers(run: u32) -> Vec<String> {
    let children = std::fs::read_to_string(format!("/proc/{run}/task/{run}/children")).unwrap_or_default();
    // Those that other threads of the run have started are told with these.
    let tasks = std::fs::read_dir(format!("/proc/{run}/task")).into_iter().flatten().flatten();
    let of_tasks = tasks.filter_map(|task| std::fs::read_to_string(task.path().join("children")).ok());
    let all = of_tasks.fold(children, |all, more| all + " " + &more);
    all.split_whitespace().map(str::to_string).collect()
}

#[test]
#[cfg(target_os = "linux")]
fn kills_leave_whole_files_and_the_next_run_completes_the_rest() {
    use std::process::{Command, Stdio};
    use std::time::{Duration, Instant};

    let project = with_notes(24);
    let begun = Instant::now();
    done(&project, &["batch", "notes", "-o", "undisturbed", "--jobs", "2"]);
    let whole = begun.elapsed();
    let undisturbed = packets(&project.path("undisturbed"));
    let start = || {
        Command::new(env!("CARGO_BIN_EXE_verbale"))
            .args(["batch", "notes", "-o", "out", "--jobs", "2", "--quiet"])
            .current_dir(project.path(""))
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    };
    for moment in 1..=10_u32 {
        let mut run = start();
        std::thread::sleep(whole * moment / 11);
        // It may have ended by itself.
        let _ = run.kill();
        run.wait().unwrap();
        for (name, bytes) in packets(&project.path("out")) {
            assert!(undisturbed[&name] == bytes, "{name} is whole after the kill {moment}");
        }
        if moment % 3 == 0 {
            let _ = std::fs::remove_dir_all(project.path("out"));
        }
    }
    // A worker of the run that was killed may still be ending.
    std::thread::sleep(Duration::from_millis(300));
    done(&project, &["batch", "notes", "-o", "out"]);
    assert!(packets(&project.path("out")) == undisturbed);
    done(&project, &["verify", "out"]);

    std::fs::remove_dir_all(project.path("out")).unwrap();
    let mut run = start();
    let mut killed = 0;
    while killed < 10 && run.try_wait().unwrap().is_none() {
        std::thread::sleep(whole / 8);
        if let Some(worker) = workers(run.id()).get(killed % 2) {
            let _ = Command::new("kill").args(["-9", worker]).stderr(Stdio::null()).status();
            killed += 1;
        }
    }
    run.wait().unwrap();
    assert!(killed > 2, "workers were killed");
    done(&project, &["batch", "notes", "-o", "out"]);
    assert!(packets(&project.path("out")) == undisturbed, "none is missing, and none is another");
    assert_eq!(manifest(&project.path("out/manifest.jsonl")).len(), 24, "each is told of once");
}

#[test]
#[cfg(target_os = "linux")]
fn an_interrupt_ends_the_run_gently() {
    use std::process::{Command, Stdio};

    let project = with_notes(200);
    let start = || {
        let run = Command::new(env!("CARGO_BIN_EXE_verbale"))
            .args(["batch", "notes", "-o", "out", "--jobs", "2"])
            .current_dir(project.path(""))
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        // Until something has been made.
        while packets(&project.path("out")).is_empty() {
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        run
    };
    let run = start();
    for process in workers(run.id()).into_iter().chain([run.id().to_string()]) {
        // As a terminal does it, to all of them.
        Command::new("kill").args(["-INT", &process]).status().unwrap();
    }
    let output = run.wait_with_output().unwrap();
    let said = stdout(&output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains(" 0 failed") && said.contains("the run was broken off; start it again"), "{said}");
    let there = packets(&project.path("out")).len();
    assert!(said.contains(&format!("{there} made ({} pages)", 3 * there)) && there < 200, "{said}");
    assert_eq!(manifest(&project.path("out/manifest.jsonl")).len(), there, "each is told of");
    let said = project.findings(&["verify", "out"]);
    assert!(said.contains("is of a run that was not finished") && said.contains(&format!("{there} sound")), "{said}");
}

/// A small disk at this place, if the system lets one be made.
#[cfg(target_os = "linux")]
struct SmallDisk(std::path::PathBuf);

#[cfg(target_os = "linux")]
impl SmallDisk {
    fn new(place: &Path, kilobytes: u32) -> Option<Self> {
        std::fs::create_dir_all(place).unwrap();
        let size = format!("size={kilobytes}k");
        let mount = std::process::Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(place).output();
        let made = mount.is_ok_and(|output| output.status.success());
        made.then(|| Self(place.to_path_buf()))
    }

    fn remount(&self, options: &str) {
        let options = format!("remount,{options}");
        let done = std::process::Command::new("mount").args(["-o", &options]).arg(&self.0).status().unwrap();
        assert!(done.success(), "{options}");
    }
}

#[cfg(target_os = "linux")]
impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg(&self.0).status();
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_or_sealed_disk_is_told_and_leaves_whole_files() {
    let project = with_notes(12);
    done(&project, &["batch", "notes", "-o", "undisturbed"]);
    let undisturbed = packets(&project.path("undisturbed"));
    let Some(disk) = SmallDisk::new(&project.path("disk"), 300) else {
        assert!(std::env::var_os("CI").is_none(), "where everything is tried, disks can be mounted");
        println!("skipped: no disk can be mounted here");
        return;
    };
    let batch = ["batch", "notes", "-o", "disk/out"];
    let said = project.findings(&batch);
    assert!(said.contains("cannot be written: the disk is full") || said.contains("cannot be kept"), "{said}");
    assert!(said.contains("make room on the disk"), "{said}");
    let there = packets(&project.path("disk/out"));
    assert!(!there.is_empty() && there.len() < 12, "{}", there.len());
    assert!(there.iter().all(|(name, bytes)| undisturbed[name] == *bytes), "each is whole");
    disk.remount("size=4m,ro");
    let said = project.findings(&batch);
    assert!(said.contains("nothing can be written into") && said.contains("read-only file system"), "{said}");
    disk.remount("rw");
    done(&project, &batch);
    assert!(packets(&project.path("disk/out")) == undisturbed);
    done(&project, &["verify", "disk/out"]);
}

#[test]
fn a_place_that_is_no_folder_is_told() {
    let project = with_notes(2).file("file", "").file("out/DOC-1.pdf/x", "");
    let said = project.findings(&["batch", "notes", "-o", "file"]);
    assert!(said.contains("nothing can be written into") && said.contains("not a directory"), "{said}");
    let output = project.run(&["batch", "notes", "-o", "out"]);
    assert!(stderr(&output).contains("cannot be written: a folder of that name is in the way"), "{}", stderr(&output));
    assert!(stdout(&output).contains("1 made (3 pages), 0 up to date, 1 failed"), "the other is made");
    assert_eq!(packets(&project.path("out")).keys().last().map(String::as_str), Some("DOC-2.pdf"));
}

#[test]
fn a_name_that_the_system_cannot_bear_is_told() {
    let (draft, long) = (note(3).replace("number: DOC/3\n", ""), "a".repeat(250));
    let project = Project::new().file(&format!("notes/{long}.yaml"), draft);
    let said = project.findings(&["batch", "notes", "--split", "-o", "out"]);
    assert!(said.contains("cannot be written: its name is too long") && said.contains("a shorter name"), "{said}");
    assert!(!project.path("out").join(&long).exists(), "nothing half done is left");
}
