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
            tree.set("/IDTree", named(names));
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

    /// Puts the named places beside the file's own.
    fn bind_places(&mut self) -> Option<()> {
        if self.inset.places.is_empty() {
            return Some(());
        }
        let of_catalog = self.catalog.get("/Names").unwrap_or(b"<<>>").to_vec();
        let mut names = Dictionary::read(&of_catalog, 0)?;
        let mut places = names.get("/Dests").map_or(Some(Vec::new()), inset::named)?;
        for (name, place) in &self.inset.places {
            places.push((name.clone(), self.number(*place)?));
        }
        names.set("/Dests", named(places));
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

/// A tree of names, in the order of what they say.
fn named(mut entries: Vec<(Vec<u8>, usize)>) -> Vec<u8> {
    entries.sort_by_cached_key(|(name, _)| syntax::said(name));
    let mut tree = b"<</Names[".to_vec();
    for (name, object) in entries {
        tree.extend(name);
        tree.extend(format!("{object} 0 R ").bytes());
    }
    tree.extend(b"]>>");
    tree
}

#[cfg(test)]
mod tests;
