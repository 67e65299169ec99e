//! Pages of a PDF, taken out of it with all that belongs to them, to be bound in behind those of others.
//!
//! What belongs to them: their part of the structure that is read out, their bookmarks, their named places and their
//! numbers. What the file says of itself stays behind.

use std::collections::{BTreeMap, VecDeque};
use std::ops::Range;

use super::file::{File, unexpected};
use super::syntax::{self, Dictionary, Kind};
use crate::typeset::embedding::EmbeddedFont;

/// What names of elements and places in an inset begin with, so that they are none of those before.
const PREFIX: u8 = b'e';

/// Pages with what belongs to them.
#[derive(Debug)]
pub struct Inset {
    /// In their order.
    pub pages: Vec<usize>,
    /// What the structure of the pages consists of.
    pub elements: Vec<usize>,
    /// The elements by what stands on the pages, as values of the parent tree.
    pub parents: Vec<(usize, usize)>,
    /// The next free key of that tree.
    pub next_parent: usize,
    /// Names of elements.
    pub names: Vec<(Vec<u8>, usize)>,
    /// What roles of the structure stand for.
    pub roles: Vec<(Vec<u8>, Vec<u8>)>,
    /// Bookmarks: the first and the last on the highest level, and how many are seen.
    pub bookmarks: Option<(usize, usize, usize)>,
    /// Named places.
    pub places: Vec<(Vec<u8>, usize)>,
    /// What pages are called, by their index.
    pub labels: Vec<(usize, usize)>,
    /// The fonts that others may have too.
    pub fonts: Vec<EmbeddedFont>,
    /// All that is needed, by its number in the file that it comes from.
    pub objects: BTreeMap<usize, Object>,
    /// What the file was known by.
    pub identifier: Vec<u8>,
}

/// An object whose references can be written anew.
#[derive(Debug, Default)]
pub struct Object {
    /// The bytes before each gap, and what belongs in the gap.
    pub pieces: Vec<(Vec<u8>, Gap)>,
    /// What comes behind the last gap.
    pub rest: Vec<u8>,
    /// The font of [`Inset::fonts`] that it is a part of, as an index.
    pub font: Option<usize>,
}

/// What is left open in an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// The number of an object of the inset.
    Object(usize),
    /// The number of the tree of pages.
    Pages,
    /// The number of the bookmarks' root.
    Bookmarks,
    /// What leads to the last bookmark before the inset, if there is one.
    BookmarkBefore,
    /// The number of the element that all others are in.
    Structure,
    /// A key of the parent tree.
    Parent(usize),
}

/// The objects of a file that all others are found from.
struct Roots<'a> {
    catalog: Dictionary<'a>,
    pages: usize,
    structure: Dictionary<'a>,
    document: usize,
    bookmarks: Option<usize>,
}

impl<'a> Roots<'a> {
    fn find(file: &File<'a>) -> Option<Self> {
        let catalog = file.dictionary(file.trailer()?.reference("/Root")?)?;
        let structure = file.dictionary(catalog.reference("/StructTreeRoot")?)?;
        let [document] = syntax::references(structure.get("/K")?)?[..] else { return None };
        Some(Self {
            pages: catalog.reference("/Pages")?,
            bookmarks: catalog.reference("/Outlines"),
            catalog,
            structure,
            document,
        })
    }

    /// What belongs in the place of a reference.
    fn gap(&self, object: usize) -> Gap {
        match object {
            object if object == self.pages => Gap::Pages,
            object if object == self.document => Gap::Structure,
            object if Some(object) == self.bookmarks => Gap::Bookmarks,
            object => Gap::Object(object),
        }
    }
}

impl Inset {
    /// Takes the pages out of a file. `fonts` are those of the file that others may have too.
    ///
    /// # Errors
    /// Where the file is not as expected.
    pub fn new(pdf: &[u8], fonts: Vec<EmbeddedFont>) -> Result<Self, String> {
        let file = File::read(pdf).ok_or_else(unexpected)?;
        let roots = Roots::find(&file).ok_or_else(unexpected)?;
        let mut inset = Self::of(&file, &roots, fonts).ok_or_else(unexpected)?;
        inset.take_objects(&file, &roots).ok_or_else(unexpected)?;
        Ok(inset)
    }

    /// The pages and what belongs to them, without the objects.
    fn of(file: &File<'_>, roots: &Roots<'_>, fonts: Vec<EmbeddedFont>) -> Option<Self> {
        let parents = match roots.structure.get("/ParentTree") {
            Some(tree) => numbered(tree)?,
            None => Vec::new(),
        };
        let names = match roots.structure.get("/IDTree") {
            Some(tree) => named(tree)?.into_iter().map(|(name, element)| (prefixed(&name), element)).collect(),
            None => Vec::new(),
        };
        let labels = match roots.catalog.reference("/PageLabels") {
            Some(tree) => numbered(file.bytes().get(file.value(tree)?)?)?,
            None => Vec::new(),
        };
        let places = match roots.catalog.get("/Names") {
            Some(names) => Dictionary::read(names, 0)?.get("/Dests").map_or(Some(Vec::new()), named)?,
            None => Vec::new(),
        };
        let places = places.into_iter().map(|(name, place)| (prefixed(&name), place)).collect();
        let bookmarks = match roots.bookmarks.map(|root| file.dictionary(root)) {
            Some(root) => {
                let root = root?;
                match root.reference("/First") {
                    Some(first) => Some((first, root.reference("/Last")?, root.number("/Count")?)),
                    None => None,
                }
            }
            None => None,
        };
        Some(Self {
            pages: syntax::references(file.dictionary(roots.pages)?.get("/Kids")?)?,
            elements: syntax::references(file.dictionary(roots.document)?.get("/K")?)?,
            next_parent: roots.structure.number("/ParentTreeNextKey").unwrap_or(0),
            roles: self::roles(&roots.structure)?,
            identifier: identifiers(&file.trailer()?)?.1,
            objects: BTreeMap::new(),
            parents,
            names,
            bookmarks,
            places,
            labels,
            fonts,
        })
    }

    /// Takes all that can be reached from the pages and from what belongs to them.
    fn take_objects(&mut self, file: &File<'_>, roots: &Roots<'_>) -> Option<()> {
        let mut to_take: VecDeque<(usize, Option<usize>)> = VecDeque::new();
        // Fonts come first, so that nothing else claims what is theirs.
        to_take.extend(self.fonts.iter().enumerate().map(|(index, font)| (font.object, Some(index))));
        let listed = [&self.pages, &self.elements].into_iter().flatten().copied();
        let by_key = [&self.parents, &self.labels].into_iter().flatten().map(|(_, object)| *object);
        let by_name = [&self.names, &self.places].into_iter().flatten().map(|(_, object)| *object);
        let bookmarks = self.bookmarks.map(|(first, ..)| first);
        to_take.extend(listed.chain(by_key).chain(by_name).chain(bookmarks).map(|object| (object, None)));
        while let Some((number, font)) = to_take.pop_front() {
            if self.objects.contains_key(&number) {
                continue;
            }
            let first_bookmark = self.bookmarks.is_some_and(|(first, ..)| first == number);
            let mut object = object(file, number, roots, first_bookmark)?;
            object.font = font;
            for (_, gap) in &object.pieces {
                match gap {
                    // What a font is made of is found at once, before anything else can claim it.
                    Gap::Object(number) if font.is_some() => to_take.push_front((*number, font)),
                    Gap::Object(number) => to_take.push_back((*number, None)),
                    _ => {}
                }
            }
            self.objects.insert(number, object);
        }
        Some(())
    }
}

/// Whether a file has others attached to it.
pub fn attaches_files(pdf: &[u8]) -> bool {
    let roots = File::read(pdf).and_then(|file| Roots::find(&file));
    roots.is_some_and(|roots| roots.catalog.get("/AF").is_some())
}

/// What is to be written otherwise in an object.
enum Change {
    /// Not what stands there, but what will belong there.
    Gap(Gap),
    /// What stands there, as a name of the inset.
    Name,
}

/// Where an object is to be written otherwise, in the order of the places.
fn changes(file: &File<'_>, value: Range<usize>, roots: &Roots<'_>) -> Option<Vec<(Range<usize>, Change)>> {
    let bytes = file.bytes();
    let mut changes = Vec::new();
    let mut at = value.start;
    // The key of the value that is read, and whether that is an array of names.
    let (mut key, mut in_headers): (&[u8], bool) = (b"", false);
    while at < value.end {
        let token = syntax::token(bytes, at)?;
        at = token.range.end;
        let text = &bytes[token.range.clone()];
        match token.kind {
            Kind::Name => {
                (key, in_headers) = (text, text == b"/Headers");
                continue;
            }
            Kind::Closing => in_headers = false,
            Kind::Text if in_headers || [b"/ID".as_slice(), b"/Dest", b"/D"].contains(&key) => {
                changes.push((token.range, Change::Name));
            }
            Kind::Opening | Kind::Text => {}
            Kind::Word if [b"/StructParents".as_slice(), b"/StructParent"].contains(&key) => {
                changes.push((token.range, Change::Gap(Gap::Parent(syntax::number(text)?))));
            }
            Kind::Word => {
                if let Some((object, reference)) = syntax::reference(bytes, token.range.start) {
                    at = reference.end;
                    changes.push((token.range, Change::Gap(roots.gap(object))));
                }
            }
        }
        key = b"";
    }
    Some(changes)
}

/// An object of a file with gaps for what will be otherwise.
fn object(file: &File<'_>, number: usize, roots: &Roots<'_>, is_first_bookmark: bool) -> Option<Object> {
    let bytes = file.bytes();
    let value = file.value(number)?;
    let mut object = Object::default();
    let mut written = Vec::new();
    let mut done = value.start;
    for (range, change) in changes(file, value.clone(), roots)? {
        written.extend(&bytes[done..range.start]);
        done = range.end;
        match change {
            Change::Gap(gap) => object.pieces.push((std::mem::take(&mut written), gap)),
            Change::Name => written.extend(prefixed(&bytes[range])),
        }
    }
    if is_first_bookmark {
        let end = value.end - b">>".len();
        written.extend(&bytes[done..end]);
        object.pieces.push((std::mem::take(&mut written), Gap::BookmarkBefore));
        done = end;
    }
    written.extend(&bytes[done..value.end]);
    if let Some(stream) = file.stream(number) {
        written.extend(&bytes[value.end..stream.content.end]);
        written.extend(b"\nendstream");
    }
    object.rest = written;
    Some(object)
}

/// A name of an element or a place that begins as those of insets do.
fn prefixed(name: &[u8]) -> Vec<u8> {
    let (opening, rest) = name.split_at(1);
    match opening {
        b"<" => [b"<", format!("{PREFIX:02X}").as_bytes(), rest].concat(),
        _ => [opening, &[PREFIX], rest].concat(),
    }
}

/// What a tree of numbers says, if it is of one level.
pub fn numbered(tree: &[u8]) -> Option<Vec<(usize, usize)>> {
    pairs(tree, "/Nums")?.into_iter().map(|(key, object)| Some((syntax::number(&key)?, object))).collect()
}

/// What a tree of names says, if it is of one level.
pub fn named(tree: &[u8]) -> Option<Vec<(Vec<u8>, usize)>> {
    pairs(tree, "/Names")
}

fn pairs(tree: &[u8], key: &str) -> Option<Vec<(Vec<u8>, usize)>> {
    let tree = Dictionary::read(tree, 0)?;
    let items = syntax::items(tree.get(key)?)?;
    items.chunks(2).map(|pair| Some((pair.first()?.to_vec(), syntax::reference(pair.get(1)?, 0)?.0))).collect()
}

/// What roles of a structure stand for.
pub fn roles(structure: &Dictionary<'_>) -> Option<Vec<(Vec<u8>, Vec<u8>)>> {
    let Some(map) = structure.get("/RoleMap") else { return Some(Vec::new()) };
    let map = Dictionary::read(map, 0)?;
    map.keys().map(|role| Some((role.to_vec(), map.get(std::str::from_utf8(role).ok()?)?.to_vec()))).collect()
}

/// What a file is known by: whatever becomes of it, and as it is; as they are written.
pub fn identifiers(trailer: &Dictionary<'_>) -> Option<(Vec<u8>, Vec<u8>)> {
    let [first, second] = syntax::items(trailer.get("/ID")?)?[..] else { return None };
    Some((first.to_vec(), second.to_vec()))
}
