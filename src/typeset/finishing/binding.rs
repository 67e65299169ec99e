//! Binds an inset in behind the pages of a PDF.

use std::collections::HashMap;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::file::{File, Replacement, unexpected};
use super::inset::{self, Gap, Inset};
use super::syntax::{self, Dictionary};
use crate::typeset::embedding::EmbeddedFont;

/// The file with the pages of the inset behind its own, in one structure, with one list of bookmarks. `fonts` are those
/// of the file: where one of them has all glyphs of the inset's, in the same order, the inset uses it.
///
/// # Errors
/// Where the file is not as expected.
pub fn bind(pdf: &[u8], inset: &Inset, fonts: &[EmbeddedFont]) -> Result<Vec<u8>, String> {
    let file = File::read(pdf).ok_or_else(unexpected)?;
    Binding::new(&file, inset, fonts).and_then(Binding::bound).ok_or_else(unexpected)
}

/// An inset on its way into a file.
struct Binding<'a> {
    file: &'a File<'a>,
    inset: &'a Inset,
    /// The numbers that the inset's objects have from now on: new ones, or those of the file's own fonts.
    numbers: HashMap<usize, usize>,
    /// The inset's objects that come along, in their order.
    added: Vec<usize>,
    /// The file's objects that are written anew.
    changed: Vec<(usize, Vec<u8>)>,
    trailer: Dictionary<'a>,
    catalog: Dictionary<'a>,
    /// The numbers of the objects that both have one of.
    pages: usize,
    bookmarks: usize,
    structure: usize,
    /// The last bookmark of the file on the highest level.
    last_bookmark: Option<usize>,
    /// The next free key of the parent tree.
    next_parent: usize,
}

impl<'a> Binding<'a> {
    fn new(file: &'a File<'a>, inset: &'a Inset, fonts: &[EmbeddedFont]) -> Option<Self> {
        let trailer = file.trailer()?;
        let catalog = file.dictionary(trailer.reference("/Root")?)?;
        let root = file.dictionary(catalog.reference("/StructTreeRoot")?)?;
        let bookmarks = catalog.reference("/Outlines")?;
        let [structure] = syntax::references(root.get("/K")?)?[..] else { return None };
        // The fonts of the inset that the file has too.
        let shared: Vec<Option<usize>> = inset.fonts.iter().map(|font| font.in_place_of(fonts)).collect();
        let mut numbers = HashMap::new();
        let mut added = Vec::new();
        for (number, object) in &inset.objects {
            let own = object.font.and_then(|font| shared[font]);
            numbers.insert(
                *number,
                own.unwrap_or_else(|| {
                    added.push(*number);
                    file.count() + added.len()
                }),
            );
        }
        Some(Self {
            pages: catalog.reference("/Pages")?,
            last_bookmark: file.dictionary(bookmarks)?.reference("/Last"),
            next_parent: root.number("/ParentTreeNextKey").unwrap_or(0),
            changed: Vec::new(),
            file,
            inset,
            numbers,
            added,
            trailer,
            catalog,
            bookmarks,
            structure,
        })
    }

    fn bound(mut self) -> Option<Vec<u8>> {
        let root = self.trailer.reference("/Root")?;
        let own_pages = self.bind_pages()?;
        self.bind_structure()?;
        self.bind_bookmarks()?;
        self.bind_places()?;
        self.bind_labels(own_pages)?;
        self.changed.push((root, self.catalog.written()));
        let mut replaced = self.rename(own_pages + self.inset.pages.len())?;
        for (number, written) in std::mem::take(&mut self.changed) {
            replaced.push(Replacement { range: self.file.value(number)?, by: Arc::new(written) });
        }
        replaced.sort_by_key(|one| one.range.start);
        let added: Option<Vec<Vec<u8>>> = self.added.iter().map(|number| self.object(*number)).collect();
        self.file.rewritten(&replaced, &added?, self.trailer)
    }

    /// An object of the inset, its gaps filled.
    fn object(&self, number: usize) -> Option<Vec<u8>> {
        let object = self.inset.objects.get(&number)?;
        let mut written = Vec::with_capacity(object.rest.len() + 64);
        for (bytes, gap) in &object.pieces {
            written.extend(bytes);
            let filled = match gap {
                Gap::Object(number) => self.number(*number)?.to_string(),
                Gap::Pages => self.pages.to_string(),
                Gap::Bookmarks => self.bookmarks.to_string(),
                Gap::BookmarkBefore => self.last_bookmark.map_or_else(String::new, |last| format!("/Prev {last} 0 R")),
                Gap::Structure => self.structure.to_string(),
                Gap::Parent(key) => (self.next_parent + key).to_string(),
            };
            written.extend(filled.bytes());
        }
        written.extend(&object.rest);
        Some(written)
    }

    /// The number that an object of the inset has from now on.
    fn number(&self, of_inset: usize) -> Option<usize> {
        self.numbers.get(&of_inset).copied()
    }

    fn numbers(&self, of_inset: &[usize]) -> Option<Vec<usize>> {
        of_inset.iter().map(|number| self.number(*number)).collect()
    }

    /// Puts the pages behind the file's own, and returns how many those are.
    fn bind_pages(&mut self) -> Option<usize> {
        let mut tree = self.file.dictionary(self.pages)?;
        let mut pages = syntax::references(tree.get("/Kids")?)?;
        let own = pages.len();
        pages.extend(self.numbers(&self.inset.pages)?);
        tree.set("/Count", pages.len().to_string());
        tree.set("/Kids", syntax::array(pages));
        self.changed.push((self.pages, tree.written()));
        Some(own)
    }

    /// Puts what is read out behind what is read out of the file.
    fn bind_structure(&mut self) -> Option<()> {
        let mut document = self.file.dictionary(self.structure)?;
        let mut elements = document.get("/K").map_or(Some(Vec::new()), syntax::references)?;
        elements.extend(self.numbers(&self.inset.elements)?);
        document.set("/K", syntax::array(elements));
        self.changed.push((self.structure, document.written()));

        let root = self.catalog.reference("/StructTreeRoot")?;
        let mut tree = self.file.dictionary(root)?;
        let mut parents = tree.get("/ParentTree").map_or(Some(Vec::new()), inset::numbered)?;
        for (key, element) in &self.inset.parents {
            parents.push((self.next_parent + key, self.number(*element)?));
        }
        tree.set("/ParentTree", numbered(&parents));
        tree.set("/ParentTreeNextKey", (self.next_parent + self.inset.next_parent).to_string());
        let mut names = tree.get("/IDTree").map_or(Some(Vec::new()), inset::named)?;
        for (name, element) in &self.inset.names {
            names.push((name.clone(), self.number(*element)?));
        }
        if !names.is_empty() {
            tree.set("/IDTree", named(&names));
        }
        let own = inset::roles(&tree)?;
        let mut roles = own.clone();
        roles.extend(self.inset.roles.iter().filter(|(role, _)| own.iter().all(|(known, _)| known != role)).cloned());
        if roles.len() > own.len() {
            let entries: Vec<u8> = roles.into_iter().flat_map(|(role, standard)| [role, standard].concat()).collect();
            tree.set("/RoleMap", [b"<<".as_slice(), &entries, b">>"].concat());
        }
        self.changed.push((root, tree.written()));
        Some(())
    }

    /// Puts the bookmarks behind the file's own.
    fn bind_bookmarks(&mut self) -> Option<()> {
        let Some((first, last, count)) = self.inset.bookmarks else { return Some(()) };
        let (first, last) = (self.number(first)?, self.number(last)?);
        let mut root = self.file.dictionary(self.bookmarks)?;
        root.set("/Last", format!("{last} 0 R"));
        root.set("/Count", (root.number("/Count").unwrap_or(0) + count).to_string());
        match self.last_bookmark {
            Some(last) => {
                let mut before = self.file.dictionary(last)?;
                before.set("/Next", format!("{first} 0 R"));
                self.changed.push((last, before.written()));
            }
            None => root.set("/First", format!("{first} 0 R")),
        }
        self.changed.push((self.bookmarks, root.written()));
        Some(())
    }

    /// Puts the named places beside the file's own. A name that both have is the file's.
    fn bind_places(&mut self) -> Option<()> {
        if self.inset.places.is_empty() {
            return Some(());
        }
        let of_catalog = self.catalog.get("/Names").unwrap_or(b"<<>>").to_vec();
        let mut names = Dictionary::read(&of_catalog, 0)?;
        let mut places = names.get("/Dests").map_or(Some(Vec::new()), inset::named)?;
        for (name, place) in &self.inset.places {
            if places.iter().all(|(known, _)| known != name) {
                places.push((name.clone(), self.number(*place)?));
            }
        }
        places.sort();
        names.set("/Dests", named(&places));
        self.catalog.set("/Names", names.written());
        Some(())
    }

    /// Puts what the pages are called behind what the file's own are, where either are called anything.
    fn bind_labels(&mut self, own_pages: usize) -> Option<()> {
        let own = self.catalog.reference("/PageLabels").and_then(|tree| self.file.value(tree));
        let own = own.map_or(Some(Vec::new()), |range| inset::numbered(&self.file.bytes()[range]))?;
        if own.is_empty() && self.inset.labels.is_empty() {
            return Some(());
        }
        let mut labels: Vec<(usize, String)> =
            own.into_iter().map(|(index, label)| (index, format!("{label} 0 R"))).collect();
        if labels.is_empty() {
            labels.push((0, "<</S/D>>".to_string()));
        }
        if self.inset.labels.is_empty() {
            labels.push((own_pages, format!("<</S/D/St {}>>", own_pages + 1)));
        }
        for (index, label) in &self.inset.labels {
            labels.push((own_pages + index, format!("{} 0 R", self.number(*label)?)));
        }
        let entries: Vec<String> = labels.into_iter().map(|(index, label)| format!("{index} {label}")).collect();
        self.catalog.set("/PageLabels", format!("<</Nums[{}]>>", entries.join(" ")));
        Some(())
    }

    /// What the file is known by follows from what both were known by; and its metadata count all pages.
    fn rename(&mut self, pages: usize) -> Option<Vec<Replacement>> {
        let (document, instance) = inset::identifiers(&self.trailer)?;
        let of_both = base64(typst::utils::hash128(&(&instance, &self.inset.identifier)));
        self.trailer.set("/ID", [b"[".as_slice(), &document, b"(", of_both.as_bytes(), b")]"].concat());
        let metadata = self.catalog.reference("/Metadata")?;
        let stream = self.file.stream(metadata)?;
        let text = std::str::from_utf8(&self.file.bytes()[stream.content.clone()]).ok()?;
        let instance = std::str::from_utf8(&instance).ok()?.strip_prefix('(')?.strip_suffix(')')?;
        let (opening, closing) = ("<xmpTPg:NPages>", "</xmpTPg:NPages>");
        let start = text.find(opening)? + opening.len();
        let end = start + text[start..].find(closing)?;
        let text = format!("{}{pages}{}", &text[..start], &text[end..]).replace(instance, &of_both);
        let mut dictionary = Dictionary::read(self.file.bytes(), stream.dictionary.start)?;
        dictionary.set("/Length", text.len().to_string());
        Some(vec![
            Replacement { range: stream.dictionary, by: Arc::new(dictionary.written()) },
            Replacement { range: stream.content, by: Arc::new(text.into_bytes()) },
        ])
    }
}

/// A number in the way that Typst writes what a file is known by.
fn base64(number: u128) -> String {
    STANDARD.encode(number.to_be_bytes())
}

/// A tree of numbers.
fn numbered(entries: &[(usize, usize)]) -> Vec<u8> {
    let entries: Vec<String> = entries.iter().map(|(key, object)| format!("{key} {object} 0 R")).collect();
    format!("<</Nums[{}]>>", entries.join(" ")).into_bytes()
}

/// A tree of names, which come in their order.
fn named(entries: &[(Vec<u8>, usize)]) -> Vec<u8> {
    let mut tree = b"<</Names[".to_vec();
    for (name, object) in entries {
        tree.extend(name);
        tree.extend(format!("{object} 0 R ").bytes());
    }
    tree.extend(b"]>>");
    tree
}

#[cfg(test)]
mod tests {
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
        let mut wanted =
            BTreeSet::from([file.trailer().ok_or("a trailer")?.reference("/Info").ok_or("what it says")?]);
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
        assert!(names.is_sorted_by(|(one, _), (next, _)| one < next), "{names:?}");
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
        assert_eq!(
            (bookmarks.reference("/Last"), bookmarks.number("/Count")),
            (list.last().copied(), Some(list.len()))
        );
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
        assert!(refused.as_ref().is_err_and(|error| error.contains("attaches files")), "{refused:?}");
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
}
