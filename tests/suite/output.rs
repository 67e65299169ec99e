//! Output is whole or absent: whatever happens while it is written, what stood there before stays until it is replaced.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::project::Project;

const NOTE: &str = "notes/doc-779.yaml";

fn program(project: &Project) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_verbale"));
    command.current_dir(project.path("")).env("NO_COLOR", "1");
    command
}

/// A project whose note has been rendered, and the packet that came of it.
fn rendered() -> (Project, Vec<u8>) {
    let project = Project::cica();
    let packet = project.made(&["render", NOTE], "out/DOC-779.pdf");
    (project, packet)
}

/// What a folder holds, hidden files included.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_killed_render_leaves_the_old_packet_or_the_new_one() {
    let (project, old) = rendered();
    let project = project.edit(NOTE, "date: 2024-06-27", "date: 2024-06-28");
    let begun = Instant::now();
    let elsewhere = project.path("elsewhere");
    let new = project.made(&["render", NOTE, "-o", "elsewhere"], "elsewhere/DOC-779.pdf");
    let whole = begun.elapsed();
    std::fs::remove_dir_all(elsewhere).unwrap();
    // Moments spread over the time that a render takes, the last of them near its end.
    for moment in 0..24_u32 {
        let mut child = program(&project).args(["render", NOTE]).stdout(Stdio::null()).spawn().unwrap();
        std::thread::sleep(whole * moment / 20);
        // It may have ended by itself.
        let _ = child.kill();
        child.wait().unwrap();
        let found = std::fs::read(project.path("out/DOC-779.pdf")).unwrap();
        assert!(found == old || found == new, "killed after {moment} twentieths, {} bytes are left", found.len());
    }
    let packets = names(&project.path("out")).into_iter().filter(|name| !name.starts_with(".verbale-"));
    assert_eq!(packets.collect::<Vec<_>>(), ["DOC-779.pdf"]);
}

#[test]
fn what_cannot_be_written_is_told_and_nothing_changes() {
    let (project, old) = rendered();
    let project = project.file("file", "not a folder").file("taken/DOC-779.pdf/inside", "a folder of that name");
    for (folder, reason) in [
        ("file", "a file stands where the folder should be"),
        ("file/inside", "a file stands where the folder should be"),
        ("taken", "a folder of that name is in the way"),
    ] {
        let said = project.findings(&["render", NOTE, "-o", folder]);
        assert!(said.contains(reason) && said.contains("DOC-779.pdf` cannot be written"), "{said}");
        assert!(!said.contains(".part"), "no hidden name is told: {said}");
    }
    assert_eq!(std::fs::read(project.path("file")).unwrap(), b"not a folder");
    assert!(std::fs::read(project.path("out/DOC-779.pdf")).unwrap() == old);
}

#[test]
fn a_packet_may_lie_in_any_folder() {
    let project = Project::cica();
    project.made(&["render", NOTE, "-o", "папка с пробелом/ә '\"$HOME"], "папка с пробелом/ә '\"$HOME/DOC-779.pdf");
}

/// A shell with limits, of which Linux has those that are needed here.
#[cfg(target_os = "linux")]
fn limited(project: &Project, limits: &str, note: &str) -> (Option<i32>, String, Duration) {
    let begun = Instant::now();
    let output = Command::new("sh")
        .args(["-c", &format!("{limits}; exec \"$0\" render {note}"), env!("CARGO_BIN_EXE_verbale")])
        .current_dir(project.path(""))
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned(), begun.elapsed())
}

#[test]
#[cfg(target_os = "linux")]
fn a_file_that_finds_no_room_leaves_the_old_one() {
    let (project, old) = rendered();
    // Five kilobytes are less than any packet. The system tells the program so by a signal; a shell that ignores it
    // hands that on, and then the writing fails as it does on a full disk.
    let (code, said, _) = limited(&project, "trap '' XFSZ; ulimit -f 10", NOTE);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("DOC-779.pdf` cannot be written: file too large"), "{said}");
    assert_eq!(names(&project.path("out")), ["DOC-779.pdf"], "nothing is left behind");
    limited(&project, "ulimit -f 10", NOTE);
    assert!(std::fs::read(project.path("out/DOC-779.pdf")).unwrap() == old);
}

#[test]
#[cfg(unix)]
fn a_folder_that_may_not_be_written_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let project = Project::cica().file("closed/kept", "");
    std::fs::set_permissions(project.path("closed"), PermissionsExt::from_mode(0o555)).unwrap();
    if std::fs::write(project.path("closed/probe"), "").is_ok() {
        println!("skipped: this user may write anywhere");
        return;
    }
    let said = project.findings(&["render", NOTE, "-o", "closed"]);
    assert!(said.contains("cannot be written: permission denied"), "{said}");
    assert_eq!(names(&project.path("closed")), ["kept"]);
}

/// An image that says it is huge, and hardly takes room.
fn huge_png() -> Vec<u8> {
    let mut head = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    head.extend(50_000_u32.to_be_bytes());
    head.extend(50_000_u32.to_be_bytes());
    // Eight bits of red, green and blue; then the check sum of the chunk, computed beforehand.
    head.extend([8, 2, 0, 0, 0]);
    head.extend(0xC4CD_AA9D_u32.to_be_bytes());
    head.extend(b"\0\0\0\0IDAT\x35\xaf\x06\x1e\0\0\0\0IEND\xae\x42\x60\x82");
    head
}

#[test]
#[cfg(target_os = "linux")]
fn bombs_end_in_a_clear_error_in_bounded_time_and_memory() {
    let start = "kind: transmittal\ndate: 2024-06-27\nto: member-states\nfields:\n  documents: decisions-and-documents\n  \
                 approved-by: senior-officials-committee\n  meeting-date: 2024-06-27\n";
    let bomb = ('b'..='k').fold(String::from("a: &a [x, x, x, x, x, x, x, x, x]\n"), |bomb, letter| {
        let before = char::from(letter as u8 - 1);
        bomb + &format!("{letter}: &{letter} [{}]\n", vec![format!("*{before}"); 9].join(", "))
    });
    let project = Project::cica()
        .file("notes/bomb.yaml", bomb)
        .file("notes/deep.yaml", "[".repeat(100_000))
        .file("notes/huge.png", huge_png())
        .file("notes/image.md", "![A picture](huge.png)\n")
        .file("notes/image.yaml", format!("{start}enclosures: [image.md]\n"))
        .file("notes/cut.pdf", include_bytes!("../pdf/truncated.pdf"))
        .file("notes/cut.yaml", format!("{start}enclosures: [cut.pdf]\n"))
        .file("notes/nested.md", ">".repeat(100_000) + "x\n")
        .file("notes/nested.yaml", format!("{start}enclosures: [nested.md]\n"))
        .file("notes/large.yaml", "")
        .file("notes/large.md", "")
        .file("notes/text.yaml", format!("{start}enclosures: [large.md]\n"));
    for sparse in ["notes/large.yaml", "notes/large.md"] {
        std::fs::OpenOptions::new().write(true).open(project.path(sparse)).unwrap().set_len(100_000_000).unwrap();
    }
    let cases = [
        ("bomb", "anchors"),
        ("deep", "recursion limit"),
        ("image", "it has 50000 × 50000 pixels"),
        ("cut", "the PDF is damaged"),
        ("nested", "deep here"),
        ("large", "the file has 100.0 MB"),
        ("text", "the file has 100.0 MB"),
    ];
    for (name, reason) in cases {
        // Stacks are claimed in full and hardly used, so most of this is address space alone.
        let (code, said, time) = limited(&project, "ulimit -v 1500000", &format!("notes/{name}.yaml"));
        assert_eq!(code, Some(1), "{name}: {said}");
        assert!(said.contains(reason), "{name}: {said}");
        assert!(time < Duration::from_secs(20), "{name} took {time:?}");
        assert!(said.len() < 3_000, "{name}: too much is said: {} bytes", said.len());
    }
    assert!(!project.path("out").exists(), "nothing was written");
}

#[test]
fn formats_have_their_names() {
    let project = Project::cica();
    let made = |arguments: &[&str]| -> Vec<String> {
        let _ = std::fs::remove_dir_all(project.path("out"));
        let output = project.run(&[&["render", NOTE], arguments].concat());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let mut files = Vec::new();
        let mut folders = vec![project.path("out")];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path: PathBuf = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    files.push(path.strip_prefix(project.path("out")).unwrap().to_string_lossy().replace('\\', "/"));
                }
            }
        }
        files.sort();
        files
    };
    assert_eq!(made(&["--language", "ru"]), ["DOC-779.ru.pdf"]);
    assert_eq!(made(&["--language", "kk", "-l", "en"]), ["DOC-779.en-kk.pdf"]);
    assert_eq!(made(&["--format", "txt"]), ["DOC-779.txt"]);
    let split = [
        "DOC-779.en",
        "DOC-779.kk",
        "DOC-779.ru",
        "enclosure-1.en",
        "enclosure-2.en",
        "enclosure-3.en",
        "enclosure-4.en",
    ];
    assert_eq!(made(&["--split"]), split.map(|name| format!("DOC-779/{name}.pdf")));
    let pages: Vec<String> = (1..=13).map(|page| format!("DOC-779/page-{page:02}")).collect();
    let with_ending = |ending: &str| pages.iter().map(|page| format!("{page}.{ending}")).collect::<Vec<_>>();
    assert_eq!(made(&["--format", "svg"]), with_ending("svg"));
    assert_eq!(made(&["--format", "png", "--language", "kk"]).len(), 1 + 10);
    let typst = made(&["--format", "typ"]);
    assert!(
        ["DOC-779/main.typ", "DOC-779/layout.typ", "DOC-779/data.json"]
            .iter()
            .all(|file| typst.iter().any(|made| made == file)),
        "{typst:?}"
    );
}
