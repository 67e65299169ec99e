//! The files of one document, as Typst asks for them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_kit::fonts::FontStore;

use crate::compose::VirtualFiles;

/// What every world shares.
pub struct Shared {
    pub library: LazyHash<Library>,
    pub fonts: FontStore,
    /// Each source file as the last world that had it held it, parsed: most are the same in the next packet. Their names
    /// are few, so that this does not grow.
    parsed: Mutex<HashMap<FileId, Source>>,
    /// The files that the last worlds held, as Typst takes them, so that those that are the same are not hashed again.
    taken: Mutex<HashMap<FileId, Taken>>,
}

/// A file as we have it and as Typst takes it.
type Taken = (Arc<Vec<u8>>, Bytes);

impl Shared {
    pub fn new(fonts: FontStore) -> Self {
        Self { library: LazyHash::new(Library::default()), fonts, parsed: Mutex::default(), taken: Mutex::default() }
    }
}

/// A world that holds the files of a document and nothing else.
pub struct CompositionWorld<'a> {
    shared: &'a Shared,
    main: FileId,
    files: HashMap<FileId, Bytes>,
    sources: Mutex<HashMap<FileId, Source>>,
}

/// A vector of bytes behind an [`Arc`], so that a file that many packets hold is in memory once.
struct SharedBytes(Arc<Vec<u8>>);

impl AsRef<[u8]> for SharedBytes {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl<'a> CompositionWorld<'a> {
    pub fn new(shared: &'a Shared, files: &VirtualFiles) -> Self {
        let mut taken = shared.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let files = files.iter().filter_map(|(path, content)| {
            let id = id(path)?;
            let bytes = match taken.get(&id) {
                Some((known, bytes)) if Arc::ptr_eq(known, content) => bytes.clone(),
                _ => Bytes::new(SharedBytes(Arc::clone(content))),
            };
            Some((id, (Arc::clone(content), bytes)))
        });
        *taken = files.collect();
        let files = taken.iter().map(|(id, (_, bytes))| (*id, bytes.clone())).collect();
        drop(taken);
        let main = id("/main.typ").unwrap_or_else(|| unreachable!("a fixed path is valid"));
        Self { shared, main, files, sources: Mutex::new(HashMap::new()) }
    }
}

/// The identifier of a virtual path. Typst keeps these for ever and has 65,535 of them, which is why our paths are
/// fixed names that every packet uses again.
fn id(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

impl World for CompositionWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shared.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.shared.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let mut sources = self.sources.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(source) = sources.get(&id) {
            return Ok(source.clone());
        }
        let bytes = self.file(id)?;
        let text = std::str::from_utf8(&bytes).map_err(|_| FileError::InvalidUtf8)?;
        let mut parsed = self.shared.parsed.lock().unwrap_or_else(PoisonError::into_inner);
        let source = match parsed.get(&id) {
            Some(source) if source.text() == text => source.clone(),
            _ => Source::new(id, text.to_string()),
        };
        parsed.insert(id, source.clone());
        sources.insert(id, source.clone());
        Ok(source)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let missing = || FileError::NotFound(id.get().vpath().get_with_slash().into());
        self.files.get(&id).cloned().ok_or_else(missing)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shared.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
