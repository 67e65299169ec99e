//! Packets of the built-in project and of others, read again as files.

use std::collections::BTreeSet;
use std::path::Path;

use super::*;
use crate::diagnostic::Diagnostics;
use crate::note;
use crate::packet::Press;
use crate::project::Project;
use crate::source::Source;

/// The packet of a note of the project, with some text of the layout replaced.
fn packet(text: &str, layout: [&str; 2]) -> Result<Vec<u8>, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let own = read(&root.join("templates/typst/layout.typ"))?;
    assert!(own.contains(layout[0]));
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let files = [
        ("templates/typst/layout.typ", own.replacen(layout[0], layout[1], 1)),
        ("verbale.yaml", read(&root.join("verbale.yaml"))?),
        ("report.md", REPORT.to_string()),
        ("more.md", REPORT.to_string()),
    ];
    for (name, text) in files {
        let path = folder.path().join(name);
        let written = path.parent().map_or(Ok(()), std::fs::create_dir_all);
        written.and_then(|()| std::fs::write(&path, text)).map_err(|error| error.to_string())?;
    }
    let mut found = Diagnostics::new();
    let project = Project::open(folder.path(), &mut found).ok_or_else(|| format!("{found:?}"))?;
    let press = Press::new(project, &mut found).ok_or_else(|| format!("{found:?}"))?;
    let note = note::resolve(&Source::new("note.yaml", text), &press.project, &mut found);
    let note = note.map(Arc::new).ok_or_else(|| format!("{found:?}"))?;
    let (packet, _) = press.measure(&note).map_err(|found| format!("{found:?}"))?;
    packet.pages.pdf().map_err(|found| format!("{found:?}"))
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| error.to_string())
}

const REPORT: &str = "# Report\n\nA claim.[^1] See <https://s-cica.org>.\n\n## Figures\n\n\
    | Item | Count |\n| --- | --- |\n| Alpha | *12* |\n\n[^1]: A **note**.\n";
/// Versions with a table of their own, and two enclosures.
const NOTE: &str = "number: T/1\nkind: free\ndate: 2024-04-15\nto: kazakhstan\nlanguages: [en]\nfields:\n  \
    subject: { en: Matters }\n  text:\n    en: |\n      Matters:\n\n      | A | B |\n      | --- | --- |\n      \
    | x | y |\nenclosures:\n  - report.md\n  - more.md\n";

/// All that an object refers to.
fn references(bytes: &[u8]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(token) = syntax::token(bytes, at) {
        found.extend(syntax::reference(bytes, token.range.start).map(|(number, _)| number));
        at = token.range.end;
    }
    found
}

#[test]
fn what_is_bound_in_is_one_file_with_what_was_there() -> Result<(), String> {
    let pdf = packet(NOTE, ["", ""])?;
    let file = File::read(&pdf).ok_or("a file")?;
    let catalog = file.dictionary(file.trailer().and_then(|it| it.reference("/Root")).ok_or("a root")?);
    let catalog = catalog.ok_or("a catalog")?;
    let root = |key: &str| catalog.reference(key).and_then(|object| file.dictionary(object)).ok_or("a root");

    // Nothing is missing, and nothing is there in vain.
    let mut wanted = BTreeSet::from([file.trailer().ok_or("a trailer")?.reference("/Info").ok_or("what it says")?]);
    wanted.extend(file.trailer().and_then(|trailer| trailer.reference("/Root")));
    for object in 1..=file.count() {
        let value = file.value(object).ok_or("a value")?;
        wanted.extend(references(&pdf[value]));
    }
    assert_eq!(wanted, (1..=file.count()).collect());

    let pages = root("/Pages")?;
    let kids = syntax::references(pages.get("/Kids").ok_or("pages")?).ok_or("pages")?;
    assert_eq!((pages.number("/Count"), kids.len()), (Some(3), 3));
    assert!(String::from_utf8_lossy(&pdf).contains("<xmpTPg:NPages>3</xmpTPg:NPages>"));

    // Each page and each link has its place in the tree of parents, and none that of another.
    let structure = root("/StructTreeRoot")?;
    let parents = inset::numbered(structure.get("/ParentTree").ok_or("parents")?).ok_or("parents")?;
    let keys: Vec<usize> = parents.iter().map(|(key, _)| *key).collect();
    assert_eq!(keys, (0..structure.number("/ParentTreeNextKey").ok_or("a key")?).collect::<Vec<_>>());
    let claimed = (1..=file.count()).filter_map(|object| {
        let dictionary = file.dictionary(object)?;
        dictionary.number("/StructParents").or_else(|| dictionary.number("/StructParent"))
    });
    assert_eq!(claimed.collect::<BTreeSet<_>>(), keys.into_iter().collect());

    // Names of elements are in their order, and each element bears its own.
    let names = inset::named(structure.get("/IDTree").ok_or("names")?).ok_or("names")?;
    assert!(names.is_sorted_by(|(one, _), (next, _)| syntax::said(one) < syntax::said(next)), "{names:?}");
    assert!(names.len() >= 8, "{names:?}");
    for (name, element) in &names {
        assert_eq!(file.dictionary(*element).ok_or("an element")?.get("/ID"), Some(name.as_slice()));
    }

    // The bookmarks of all are one list, there and back.
    let bookmarks = root("/Outlines")?;
    let mut list = vec![bookmarks.reference("/First").ok_or("a first one")?];
    while let Some(next) = file.dictionary(list[list.len() - 1]).ok_or("a bookmark")?.reference("/Next") {
        assert_eq!(file.dictionary(next).ok_or("a bookmark")?.reference("/Prev"), list.last().copied());
        list.push(next);
    }
    assert_eq!((bookmarks.reference("/Last"), bookmarks.number("/Count")), (list.last().copied(), Some(list.len())));
    assert_eq!(list.len(), 3);

    // Both write with the same fonts.
    let fonts: Vec<usize> =
        (1..=file.count()).filter(|object| file.value_begins(*object, b"<</Type/Font/Subtype/Type0")).collect();
    assert_eq!(fonts.len(), 3);
    Ok(())
}

#[test]
fn pages_are_called_what_a_layout_calls_them() -> Result<(), String> {
    let pdf = packet(NOTE, ["    paper: layout.paper,", "    paper: layout.paper,\n    numbering: \"i\","])?;
    let file = File::read(&pdf).ok_or("a file")?;
    let root = file.trailer().and_then(|trailer| trailer.reference("/Root")).ok_or("a root")?;
    let labels = file.dictionary(root).ok_or("a catalog")?.get("/PageLabels").map(<[u8]>::to_vec);
    let labels = inset::numbered(&labels.ok_or("labels")?).ok_or("labels")?;
    let pages: Vec<usize> = labels.iter().map(|(page, _)| *page).collect();
    // Pages that go on counting have one label.
    assert!(pages.starts_with(&[0, 1]), "{pages:?}");
    for (_, label) in labels {
        assert_eq!(file.dictionary(label).ok_or("a label")?.get("/S"), Some(b"/r".as_slice()));
    }
    Ok(())
}

#[test]
fn a_layout_that_attaches_files_to_enclosures_is_refused() {
    let opening = "#let enclosure(data, body) = {";
    let attached = "\n  pdf.attach(\"a.txt\", bytes(\"a\"), relationship: \"source\", mime-type: \"text/plain\", \
        description: \"a\")";
    let one = NOTE.replace("  - more.md\n", "");
    let refused = packet(&one, [opening, &format!("{opening}{attached}")]);
    assert!(refused.as_ref().is_err_and(|error| error.contains("attaches a file")), "{refused:?}");
}

#[test]
fn what_the_file_is_known_by_changes_with_its_enclosures() -> Result<(), String> {
    let identifiers = |text: &str| {
        let pdf = packet(text, ["", ""])?;
        File::read(&pdf).and_then(|file| inset::identifiers(&file.trailer()?)).ok_or_else(unexpected)
    };
    let (two, one) = (identifiers(NOTE)?, identifiers(&NOTE.replace("  - more.md\n", ""))?);
    assert!(two.1 != one.1, "{two:?}");
    Ok(())
}

#[test]
fn places_that_a_layout_names_lead_into_the_enclosure_that_they_are_in() -> Result<(), String> {
    let heading = "  heading(level: structure, outlined: false, bookmarked: true, body)\n";
    let labelled =
        "  [#heading(level: structure, outlined: false, bookmarked: true, body)<part>]\n  link(<part>)[see]\n";
    let pdf = packet(&NOTE.replace("  - more.md\n", ""), [heading, labelled])?;
    let file = File::read(&pdf).ok_or("a file")?;
    let catalog = file.trailer().and_then(|trailer| file.dictionary(trailer.reference("/Root")?)).ok_or("a catalog")?;
    let names = catalog.get("/Names").and_then(|names| Dictionary::read(names, 0)).ok_or("names")?;
    let places = inset::named(names.get("/Dests").ok_or("places")?).ok_or("places")?;
    let pages = file.dictionary(catalog.reference("/Pages").ok_or("pages")?).ok_or("pages")?;
    let pages = syntax::references(pages.get("/Kids").ok_or("pages")?).ok_or("pages")?;
    for (_, place) in &places {
        let value = file.value(*place).ok_or("a place")?;
        let (page, _) = syntax::reference(&pdf, value.start + 1).ok_or("a page")?;
        assert!(pages[1..].contains(&page), "{places:?}");
    }
    // Whatever leads to a place names one that there is.
    let written = String::from_utf8_lossy(&pdf);
    let led = ["/D(", "/Dest("].into_iter().flat_map(|key| written.split(key).skip(1));
    let led: Vec<&str> = led.filter_map(|rest| rest.split(')').next()).collect();
    assert!(!led.is_empty() && !places.is_empty(), "{led:?} {places:?}");
    for name in led {
        assert!(places.iter().any(|(known, _)| known == format!("({name})").as_bytes()), "{name} {places:?}");
    }
    Ok(())
}

#[test]
fn an_enclosure_keeps_its_language() -> Result<(), String> {
    let pdf = packet(&NOTE.replace("  - more.md", "  - { ru: more.md }"), ["", ""])?;
    let written = String::from_utf8_lossy(&pdf);
    assert!(written.contains("/Lang(en)") && written.contains("/Lang(ru)"));
    Ok(())
}
