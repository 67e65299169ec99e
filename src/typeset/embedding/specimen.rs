//! The letters of some languages in a font, all of them and always in the same order.
//!
//! An exporter numbers the glyphs of a font as it comes upon them. A specimen is what it comes upon first: the glyphs of
//! most packets then have the same numbers, and their fonts and the pages that they have in common are the same. It is
//! the filling of a rectangle that has no width: nothing of it is drawn, nothing of it is in the file, and it leaves no
//! trace but the glyphs in its font.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Mutex, PoisonError};

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::layout::{Frame, FrameItem};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook, FontInstance, Lang, TextItem};
use typst::utils::LazyHash;
use typst::visualize::Paint;
use typst::{Library, World};
use typst_layout::PagedDocument;

/// What every note has, whatever its language. The space stands before the no-break space, which may be the same glyph:
/// what is copied is what a glyph was first used for.
const COMMON: &str = "0123456789 .,:;()-–—№/@_%\u{a0}";
const LATIN: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz’“”";
const RUSSIAN: &str = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя«»";
const KAZAKH: &str = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯаәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя«»";

/// Letters that many fonts have a glyph of its own for when they follow each other.
const LIGATURES: &str = "ff fi fl ft ffi ffl Qu";

/// What nearly all texts are made of, joined letters included.
pub fn characters() -> impl Iterator<Item = char> {
    [COMMON, LATIN, RUSSIAN, KAZAKH, "ﬀﬁﬂﬃﬄ"].into_iter().flat_map(str::chars)
}

/// The letters that texts in a language are made of, and those that join. Of a language that is not here they are none,
/// which costs its packets time and nothing else.
fn letters(language: Lang) -> (&'static str, &'static str) {
    match language.as_str() {
        "en" => (LATIN, LIGATURES),
        "ru" => (RUSSIAN, ""),
        "kk" => (KAZAKH, ""),
        _ => ("", ""),
    }
}

/// How many specimens are kept. A run asks for a few, and for those again and again.
const MOST_KEPT: usize = 256;

/// Specimens, made when first asked for.
#[derive(Default)]
pub struct Specimens(Mutex<HashMap<Key, Option<FrameItem>>>);

/// What a specimen is of, what it begins with, and what it is for.
type Key = (Font, Lead, Alphabets);

/// The letters that a font is needed for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Alphabets {
    languages: BTreeSet<Lang>,
    /// Whether texts have small letters. What is set in capitals alone, as addresses are, makes do with half a font.
    has_small: bool,
}

impl Alphabets {
    /// Adds those of a text.
    pub fn add(&mut self, text: &TextItem) {
        self.languages.insert(text.lang);
        self.has_small = self.has_small || text.text.contains(char::is_lowercase);
    }
}

/// What specimens of a font begin with.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Lead {
    text: String,
    /// What is said in glyphs of another shape than characters have: raised ones, such as those of footnotes.
    raised: String,
}

impl Specimens {
    /// The specimen of a font for some letters, behind a text that it begins with. `None` where it cannot be set.
    pub fn of(
        &self,
        library: &LazyHash<Library>,
        font: &FontInstance,
        lead: &Lead,
        alphabets: &Alphabets,
    ) -> Option<FrameItem> {
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (font.font().clone(), lead.clone(), alphabets.clone());
        if let Some(specimen) = known().get(&key) {
            return specimen.clone();
        }
        // Not under the lock: Typst works on threads of its own, which may wait for this one.
        let mut text = lead.text.clone();
        append(&mut text, has(font), alphabets);
        let more = &text[lead.text.len()..];
        let specimen = if text.is_empty() { None } else { set(library, font, lead, more) };
        let mut known = known();
        if known.len() >= MOST_KEPT {
            known.clear();
        }
        known.insert(key, specimen.clone());
        specimen
    }
}

impl Lead {
    /// Some letters, and what frames say in a font besides.
    pub fn of<'a>(font: &FontInstance, alphabets: &Alphabets, frames: impl Iterator<Item = &'a Frame>) -> Self {
        let mut lead = Self::default();
        append(&mut lead.text, has(font), alphabets);
        // In the order of the alphabet, so that texts of the same letters come to the same.
        let (mut more, mut raised) = (BTreeSet::new(), BTreeSet::new());
        frames.for_each(|frame| gather(font, frame, &mut more, &mut raised));
        for said in more {
            if !lead.text.contains(&said) {
                lead.text.push_str(if said.chars().nth(1).is_none() { "" } else { " " });
                lead.text.push_str(&said);
            }
        }
        lead.raised = raised.into_iter().collect();
        lead
    }
}

/// What a frame says in a font: single characters, and those that have become one glyph; apart from them the characters
/// that have a glyph of another shape than their own.
fn gather(font: &FontInstance, frame: &Frame, said: &mut BTreeSet<String>, raised: &mut BTreeSet<char>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => gather(font, &group.frame, said, raised),
            FrameItem::Text(text) if text.font == *font => {
                for glyph in &text.glyphs {
                    let own = &text.text[glyph.range()];
                    let mut characters = own.chars();
                    let (first, second) = (characters.next(), characters.next());
                    match (first, second) {
                        (Some(only), None) if font.ttf().glyph_index(only).is_none_or(|plain| plain.0 != glyph.id) => {
                            raised.insert(only);
                        }
                        (Some(_), _) if !said.contains(own) => {
                            said.insert(own.to_string());
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
}

/// Tells of characters whether a font has them.
fn has(font: &Font) -> impl Fn(char) -> bool {
    |character| font.info().coverage.contains(u32::from(character))
}

fn set(library: &LazyHash<Library>, font: &Font, lead: &Lead, more: &str) -> Option<FrameItem> {
    let (family, Lead { text, raised }) = (&font.info().family, lead);
    // Raised glyphs stand apart, since Typst raises those without one of their own, and then all beside them, by itself.
    let source = format!(
        "#set page(width: auto, height: auto)\n\
         #rect(width: 0pt, height: 1pt, stroke: none, fill: tiling(size: (1pt, 1pt), \
         text(font: {family:?}, fallback: false, {text:?} + {raised:?}.clusters().map(super).join(h(1pt)) + {more:?})))"
    );
    let book = LazyHash::new(FontBook::from_fonts([font]));
    let world = SpecimenWorld { library, font, book, source: Source::detached(source) };
    let document = typst::compile::<PagedDocument>(&world).output.ok()?;
    document.pages().iter().find_map(|page| tiled(&page.frame))
}

/// Has a specimen say some letters, as far as a font has them.
fn append(specimen: &mut String, has: impl Fn(char) -> bool, Alphabets { languages, has_small }: &Alphabets) {
    if languages.is_empty() {
        return;
    }
    let has = |character: char| has(character) && (*has_small || !character.is_lowercase());
    for character in languages.iter().flat_map(|language| letters(*language).0.chars()).chain(COMMON.chars()) {
        if has(character) && !specimen.contains(character) {
            specimen.push(character);
        }
    }
    for joined in
        languages.iter().flat_map(|language| letters(*language).1.split(' ')).filter(|joined| !joined.is_empty())
    {
        if joined.chars().all(has) && has(' ') {
            specimen.push(' ');
            *specimen += joined;
        }
    }
}

/// The first shape of a frame that is filled with a tiling.
fn tiled(frame: &Frame) -> Option<FrameItem> {
    frame.items().find_map(|(_, item)| match item {
        FrameItem::Group(group) => tiled(&group.frame),
        FrameItem::Shape(shape, _) => matches!(shape.fill, Some(Paint::Tiling(_))).then(|| item.clone()),
        _ => None,
    })
}

/// A world of one source and one font.
struct SpecimenWorld<'a> {
    library: &'a LazyHash<Library>,
    font: &'a Font,
    book: LazyHash<FontBook>,
    source: Source,
}

impl World for SpecimenWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() { Ok(self.source.clone()) } else { Err(missing(id)) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        Err(missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        (index == 0).then(|| self.font.clone())
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_with_slash().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(has: impl Fn(char) -> bool, languages: &[&str], has_small: bool) -> String {
        let mut text = String::new();
        let languages = languages.iter().map(|language| language.parse().unwrap_or(Lang::ENGLISH)).collect();
        append(&mut text, has, &Alphabets { languages, has_small });
        text
    }

    #[test]
    fn a_specimen_says_what_its_font_has_and_nothing_else() {
        let languages = ["en", "ru", "kk"];
        let all = text(|_| true, &languages, true);
        assert!(["Aa", "Юю", "Қ", "ұ", "«", " ffi"].iter().all(|part| part.chars().all(|c| all.contains(c))), "{all}");
        assert!(all.ends_with(" Qu"), "{all}");
        assert_eq!(all.matches('а').count(), 1);
        let cyrillic = text(|character| matches!(character, 'А'..='я'), &languages, true);
        assert!(cyrillic.chars().all(|character| matches!(character, 'А'..='я')), "{cyrillic}");
        assert_eq!(text(|_| false, &languages, true), "");
    }

    #[test]
    fn what_is_set_in_capitals_needs_no_small_letters() {
        let capitals = text(|_| true, &["en", "kk"], false);
        assert!(["A", "Қ", "Ю", "«", "№"].iter().all(|part| capitals.contains(part)), "{capitals}");
        assert!(!capitals.contains(char::is_lowercase), "{capitals}");
    }

    #[test]
    fn a_space_is_there_before_a_no_break_space() {
        let english = text(|_| true, &["en"], true);
        assert!(english.find(' ').is_some_and(|space| Some(space) < english.find('\u{a0}')));
    }
}
