//! Manifests: what they tell of a folder, of a run that was killed, and of the parts of a run.

use std::collections::BTreeSet;
use std::io::Write as _;

use crate::batch::{done, manifest, note, note_path, packets, stderr, with_notes};
use crate::project::Project;

#[test]
fn verify_finds_every_file_that_is_not_what_was_made() {
    let project = with_notes(4);
    done(&project, &["batch", "notes", "-o", "out"]);
    let sound = project.run(&["verify", "out"]);
    assert!(sound.status.success() && stderr(&sound).contains("4 sound, 0 missing or changed, 0 not made"));
    std::fs::remove_file(project.path("out/DOC-1.pdf")).unwrap();
    let mut bytes = std::fs::read(project.path("out/DOC-2.pdf")).unwrap();
    bytes[1000] ^= 1;
    let project = project.file("out/DOC-2.pdf", bytes).file("out/DOC-3.pdf", "short").file("out/stranger.pdf", "");
    let said = project.findings(&["verify", "out/manifest.jsonl"]);
    assert!(said.contains("`DOC-1.pdf` is not the file that was made: it is missing"), "{said}");
    assert!(said.contains("`DOC-2.pdf` is not the file that was made: its SHA-256 is another"), "{said}");
    assert!(said.contains("`DOC-3.pdf` is not the file that was made: it has not"), "{said}");
    assert!(said.contains("no manifest tells of `stranger.pdf`"), "{said}");
    assert!(said.contains("1 sound, 3 missing or changed, 0 not made"), "{said}");
    done(&project, &["batch", "notes", "-o", "out"]);
    std::fs::remove_file(project.path("out/stranger.pdf")).unwrap();
    done(&project, &["verify", "out"]);
}

#[test]
fn shards_share_the_work_and_their_manifests_are_joined() {
    let project = with_notes(12);
    done(&project, &["batch", "notes", "-o", "whole"]);
    for shard in ["1/3", "2/3", "3/3"] {
        done(&project, &["batch", "notes", "-o", "parts", "--shard", shard]);
    }
    assert!(packets(&project.path("whole")) == packets(&project.path("parts")));
    let of = |index: u32| format!("parts/manifest.{index}-of-3.jsonl");
    let sizes: Vec<usize> = (1..=3).map(|index| manifest(&project.path(&of(index))).len()).collect();
    assert_eq!(sizes.iter().sum::<usize>(), 12, "each packet belongs to one part");
    assert!(sizes.iter().all(|size| *size > 0), "{sizes:?}");
    let said = project.findings(&["manifest", "merge", &of(1), &of(3), "-o", "joint.jsonl"]);
    assert!(said.contains("the part 2/3 is missing"), "{said}");
    assert!(said.contains(&format!("{} packets are missing", sizes[1])), "{said}");
    done(&project, &["manifest", "merge", &of(1), &of(2), &of(3), "-o", "parts/manifest.jsonl"]);
    assert_eq!(manifest(&project.path("parts/manifest.jsonl")).len(), 12);
    let verified = project.run(&["verify", "parts"]);
    assert!(stderr(&verified).contains("12 sound, 0 missing"), "{}", stderr(&verified));
    assert!(done(&project, &["batch", "notes", "-o", "parts"]).contains("12 up to date"));
}

#[test]
fn every_packet_belongs_to_one_part_of_any_number() {
    let project = with_notes(12);
    for parts in [1_u32, 2, 5] {
        let mut all = Vec::new();
        for index in 1..=parts {
            let (folder, shard) = (format!("{parts}"), format!("{index}/{parts}"));
            let once = || {
                project.run(&["batch", "notes", "-o", &folder, "--shard", &shard]);
                let lines = manifest(&project.path(&format!("{parts}/manifest.{index}-of-{parts}.jsonl")));
                lines.iter().map(|line| line["note"].to_string()).collect::<Vec<_>>()
            };
            let notes = once();
            assert_eq!(notes, once(), "the same part the next time");
            all.extend(notes);
        }
        assert_eq!(all.len(), 12, "of {parts}");
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 12, "of {parts}");
        let said = project.run(&["batch", "notes", "-o", "x", "--shard", "0/2"]);
        assert_eq!(said.status.code(), Some(2), "{}", stderr(&said));
    }
}

#[test]
fn the_packets_of_a_part_that_never_ran_are_named() {
    let project = with_notes(9);
    for shard in ["1/3", "3/3"] {
        done(&project, &["batch", "notes", "-o", "out", "--shard", shard]);
    }
    let of = |index: u32| format!("out/manifest.{index}-of-3.jsonl");
    let told = [of(1), of(3)].map(|path| manifest(&project.path(&path)));
    let told: BTreeSet<String> = told.iter().flatten().map(|line| line["note"].as_str().unwrap().to_string()).collect();
    let said = project.findings(&["manifest", "merge", &of(1), &of(3), "-o", "joint.jsonl"]);
    for number in 1..=9 {
        let note = note_path(number);
        assert_eq!(said.contains(&note), !told.contains(&note), "{said}");
    }
    assert!(said.contains(&format!("{} packets are missing", 9 - told.len())), "{said}");
    // The one that was begun and killed is told of, and so is what it has not done.
    let begun = std::fs::read_to_string(project.path(&of(1))).unwrap();
    let (first, _) = begun.split_once('\n').unwrap();
    let project = project.file("begun.jsonl", format!("{first}\n{{\"note\": \"no"));
    let said = project.findings(&["manifest", "merge", "begun.jsonl", &of(3), "-o", "joint.jsonl"]);
    assert!(said.contains("`begun.jsonl` is of a run that was not finished"), "{said}");
    assert!(said.contains("the part 1/3 is missing") && said.contains("the part 2/3 is missing"), "{said}");
}

#[test]
fn manifests_that_contradict_each_other_are_told() {
    let project = with_notes(4);
    done(&project, &["batch", "notes", "-o", "one"]);
    done(&project, &["manifest", "merge", "one/manifest.jsonl", "one/manifest.jsonl", "-o", "same.jsonl"]);
    assert_eq!(manifest(&project.path("same.jsonl")).len(), 4, "the same is told once");
    let project = project.edit("notes/note-002.yaml", "2024-06-03", "2024-06-04");
    done(&project, &["batch", "notes", "-o", "two"]);
    let said =
        project.findings(&["manifest", "merge", "one/manifest.jsonl", "two/manifest.jsonl", "-o", "joint.jsonl"]);
    let expected = "`one/manifest.jsonl` and `two/manifest.jsonl` tell different things of `DOC-2.pdf`";
    assert!(said.contains(expected) && said.contains("1 error"), "{said}");
    for (parts, folder) in [("1/2", "a"), ("1/3", "b")] {
        done(&project, &["batch", "notes", "-o", folder, "--shard", parts]);
    }
    let (a, b) = ("a/manifest.1-of-2.jsonl", "b/manifest.1-of-3.jsonl");
    let said = project.findings(&["manifest", "merge", a, b, "-o", "joint.jsonl"]);
    assert!(said.contains("are not parts of the same work"), "{said}");
    let said = project.findings(&["manifest", "merge", a, "notes/note-001.yaml", "-o", "joint.jsonl"]);
    assert!(said.contains("`notes/note-001.yaml` cannot be read or written: line 1 is none of a manifest"), "{said}");
}

#[test]
fn the_manifest_of_a_killed_run_can_be_used() {
    let project = with_notes(4);
    done(&project, &["batch", "notes", "-o", "out"]);
    let project = project.edit("notes/note-002.yaml", "2024-06-03", "2024-06-04");
    done(&project, &["batch", "notes/note-002.yaml", "-o", "other"]);
    // As a run leaves it that was killed in the middle of its second line: what was there before, and a newer line.
    let newer = std::fs::read_to_string(project.path("other/manifest.jsonl")).unwrap();
    let line = newer.lines().next().unwrap();
    let mut kept = std::fs::File::options().append(true).open(project.path("out/manifest.jsonl")).unwrap();
    write!(kept, "{line}\n{}", &line[..line.len() / 2]).unwrap();
    std::fs::copy(project.path("other/DOC-2.pdf"), project.path("out/DOC-2.pdf")).unwrap();
    let said = project.findings(&["verify", "out"]);
    assert!(said.contains("is of a run that was not finished") && said.contains("4 sound, 0 missing"), "{said}");
    assert!(done(&project, &["batch", "notes", "-o", "out"]).contains("0 made (0 pages), 4 up to date"));
    assert_eq!(manifest(&project.path("out/manifest.jsonl")).len(), 4);
    done(&project, &["verify", "out"]);
}

#[test]
fn verify_looks_into_the_folders_of_split_packets() {
    let project = Project::cica();
    done(&project, &["batch", "notes", "--split", "-o", "out"]);
    assert!(stderr(&project.run(&["verify", "out"])).contains("7 sound, 0 missing"));
    let project = project.file("out/DOC-779/enclosure-9.en.pdf", "").file("out/DOC-779/DOC-779.ru.pdf", "");
    let output = project.run(&["verify", "out"]);
    let said = stderr(&output);
    assert!(said.contains("no manifest tells of `DOC-779/enclosure-9.en.pdf`"), "{said}");
    assert!(said.contains("`DOC-779/DOC-779.ru.pdf` is not the file that was made"), "{said}");
    assert!(said.contains("6 sound, 1 missing or changed, 0 not made, 1 of which no manifest tells"), "{said}");
}

#[test]
fn a_packet_that_failed_and_was_mended_is_sound() {
    let project = with_notes(2).edit("notes/note-002.yaml", "kind: transmittal", "kind: transmital");
    project.run(&["batch", "notes", "-o", "out", "--shard", "1/1"]);
    project.run(&["manifest", "merge", "out/manifest.1-of-1.jsonl", "-o", "out/manifest.jsonl"]);
    let said = project.findings(&["verify", "out"]);
    assert!(said.contains("1 sound, 0 missing or changed, 1 not made"), "{said}");
    let project = project.file("notes/note-002.yaml", note(2));
    done(&project, &["batch", "notes", "-o", "out", "--shard", "1/1"]);
    assert!(stderr(&project.run(&["verify", "out"])).contains("2 sound, 0 missing or changed, 0 not made"));
    assert_eq!(packets(&project.path("out")).len(), 2);
}

#[test]
fn a_failure_is_told_beside_the_older_packet_of_its_note() {
    let project = with_notes(2);
    done(&project, &["batch", "notes", "-o", "out"]);
    let text = std::fs::read_to_string(project.path("notes/note-002.yaml")).unwrap();
    let project =
        project.file("notes/note-002.yaml", text.replace("kind: ", "kind ").replace("number: DOC/2", "number: DOC/9"));
    let said = project.findings(&["batch", "notes", "-o", "out"]);
    assert!(said.contains("note-002.yaml"), "{said}");
    let said = project.findings(&["verify", "out"]);
    assert!(said.contains("2 sound, 0 missing or changed, 1 not made"), "{said}");
    let said = project.findings(&["manifest", "merge", "out/manifest.jsonl", "-o", "joint.jsonl"]);
    assert!(said.contains("was not made") && !said.contains("tell different things"), "{said}");
}
