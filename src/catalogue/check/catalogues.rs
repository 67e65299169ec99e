//! What the checks look at: the entries of every language, each beside its source.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use fluent_syntax::ast;

use super::HashMap;
use super::entry::{Comments, Entry, Key, Text};
use super::numbers::Numerals;
use super::plurals::Plurals;
use super::surroundings::{Surroundings, ValueType};
use super::text::{Reading, readings};
use super::vocabulary::Vocabulary;
use super::way::Way;
use crate::catalogue::channels::Channels;
use crate::catalogue::dates;
use crate::catalogue::names::{self, Name};
use crate::catalogue::syntax::Tree;
use crate::diagnostic::{Diagnostics, Severity};
use crate::language::Language;
use crate::matching::Words;
use crate::threads;

/// The catalogues of several languages, or a [part](Self::parts) of them.
pub struct Catalogues<'t, 's> {
    /// The languages, whole in every part, so that anything can be looked up.
    pub locales: Arc<[Locale<'t, 's>]>,
    /// What the project gives its messages; `None` for other projects' catalogues, whose program is not known.
    pub surroundings: Option<&'t Surroundings>,
    /// Whether names, dates and functions are ours.
    pub ours: bool,
    /// The place of the source language among the locales.
    source: Option<usize>,
    /// The entries of each locale that are gone through, by their places; all of them where nothing is said.
    part: Option<Vec<Vec<usize>>>,
}

/// Entries of the source in a part. They and their translations fit into the cache of a core, so that each check after the
/// first has at hand what it reads.
const ENTRIES: usize = 64;

/// The files of one language as they are handed in. Files of one name belong together where a language is many
/// bundles, as in other projects; a project's own are one, and their names do not matter.
pub struct Files<'t, 's> {
    pub language: Option<Language>,
    /// As findings call the catalogue: `locales/ru/`.
    pub shown: &'t str,
    pub trees: Vec<(&'t str, &'t Tree<'s>)>,
    /// What the language has for numbers.
    pub words: &'t Words,
}

/// One language.
pub struct Locale<'t, 's> {
    /// Unknown where neither the folder nor the file says it.
    pub language: Option<Language>,
    pub shown: &'t str,
    /// Its place among the locales.
    place: usize,
    is_cyrillic: bool,
    pub trees: Vec<&'t Tree<'s>>,
    pub entries: Vec<Entry<'t, 's>>,
    pub names: BTreeMap<String, Name>,
    /// The names of channels, in which a party has its place.
    pub channels: Channels,
    /// What was found when the names were read.
    pub name_findings: Diagnostics,
    pub dates: BTreeMap<String, BTreeSet<String>>,
    pub plurals: Option<Plurals>,
    index: HashMap<Key<'s>, usize>,
    bundles: BTreeSet<u32>,
    /// The places of the entries of each file, by its name in findings.
    files: HashMap<&'t str, Range<usize>>,
    vocabulary: OnceLock<Vocabulary>,
    ours: bool,
    way: OnceLock<Way>,
    words: &'t Words,
    numerals: OnceLock<Numerals>,
    /// Identifiers of what does not parse: such an entry is there, and is not asked for again.
    pub broken: BTreeSet<String>,
    /// The same of attributes, each with its entry as people write it.
    pub broken_attributes: Vec<(String, &'s str)>,
}

impl<'t, 's> Locale<'t, 's> {
    /// Reads a language, whose files belong to these bundles.
    fn read(files: &Files<'t, 's>, bundles: &HashMap<&str, u32>, ours: bool) -> Self {
        let mut name_findings = Diagnostics::new();
        let trees: Vec<&Tree> = files.trees.iter().map(|(_, tree)| *tree).collect();
        let (names, channels, dates) = if ours {
            let (names, channels) = names::read(trees.iter().copied(), &mut name_findings);
            (names, channels, dates::patterns(trees.iter().copied()))
        } else {
            Default::default()
        };
        let mut locale = Self {
            plurals: files.language.as_ref().and_then(Plurals::of),
            place: 0,
            is_cyrillic: files.language.as_ref().is_some_and(is_cyrillic),
            language: files.language.clone(),
            shown: files.shown,
            entries: Vec::new(),
            names,
            channels,
            name_findings,
            dates,
            index: HashMap::default(),
            bundles: BTreeSet::new(),
            files: HashMap::default(),
            vocabulary: OnceLock::new(),
            ours,
            way: OnceLock::new(),
            words: files.words,
            numerals: OnceLock::new(),
            broken: trees.iter().flat_map(|tree| tree.broken()).collect(),
            broken_attributes: trees.iter().flat_map(|tree| tree.broken_attributes()).collect(),
            trees,
        };
        for (name, tree) in &files.trees {
            let bundle = bundles.get(name).copied().unwrap_or_default();
            locale.bundles.insert(bundle);
            let first = locale.entries.len();
            locale.read_tree(tree, bundle);
            locale.files.insert(tree.source().name(), first..locale.entries.len());
        }
        if ours {
            let without_dot = locale
                .entries
                .iter()
                .flat_map(|entry| entry.attributes_without_dot().map(|attribute| (entry.shown(), attribute)));
            locale.broken_attributes.extend(without_dot.collect::<Vec<_>>());
        }
        locale
    }

    fn read_tree(&mut self, tree: &'t Tree<'s>, bundle: u32) {
        let mut comments = Comments::default();
        self.entries.reserve(tree.body().len());
        for entry in tree.body() {
            let (id, is_term, value, attributes, comment) = match entry {
                ast::Entry::Message(message) => {
                    (message.id.name, false, message.value.as_ref(), &message.attributes, &message.comment)
                }
                ast::Entry::Term(term) => (term.id.name, true, Some(&term.value), &term.attributes, &term.comment),
                ast::Entry::GroupComment(comment) => {
                    comments.group = &comment.content;
                    continue;
                }
                ast::Entry::ResourceComment(comment) => {
                    comments.file = &comment.content;
                    continue;
                }
                ast::Entry::Comment(_) | ast::Entry::Junk { .. } => continue,
            };
            let own: &[&str] = comment.as_ref().map_or(&[], |comment| &comment.content);
            let text = |attribute, pattern| Text { attribute, pattern, readings: readings(pattern) };
            let value = value.into_iter().map(|pattern| text(None, pattern));
            let attributes = attributes.iter().map(|attribute| text(Some(attribute.id.name), &attribute.value));
            self.index.entry((bundle, is_term, id)).or_insert(self.entries.len());
            self.entries.push(Entry {
                tree,
                id,
                is_term,
                texts: value.chain(attributes).collect(),
                annotations: tree.annotations_of(id, own),
                comments: Comments { own, ..comments },
                bundle,
                source: None,
                faulty: AtomicBool::new(false),
            });
        }
    }

    /// Whether an entry of another language is here too, and does not parse.
    pub fn is_broken(&self, entry: &Entry) -> bool {
        self.broken.iter().any(|id| {
            *id == if entry.is_term { "" } else { entry.id }
                || id.strip_prefix('-') == entry.is_term.then_some(entry.id)
        })
    }

    /// Whether an attribute of an entry is here, and does not parse.
    pub fn is_broken_attribute(&self, entry: &Entry, attribute: &str) -> bool {
        self.broken_attributes.iter().any(|(id, name)| *name == attribute && *id == entry.shown())
    }

    /// Whether the language has the file that an entry stands in, or counts as one.
    pub fn has_bundle_of(&self, entry: &Entry) -> bool {
        self.bundles.contains(&entry.bundle)
    }

    #[cfg(test)]
    pub fn of(files: &Files<'t, 's>) -> Self {
        Self::read(files, &HashMap::default(), false)
    }

    /// The entry that a place of a file belongs to.
    fn entry_at(&self, file: &str, offset: usize) -> Option<&Entry<'t, 's>> {
        let entries = &self.entries[self.files.get(file)?.clone()];
        let behind = entries.partition_point(|entry| entry.tree.offset(entry.id) <= offset);
        Some(&entries[behind.checked_sub(1)?])
    }

    /// The entry that is in this language what another is in its own.
    pub fn counterpart(&self, entry: &Entry<'t, 's>) -> Option<&Entry<'t, 's>> {
        self.get(entry.bundle, entry.is_term, entry.id)
    }

    pub fn get(&self, bundle: u32, is_term: bool, id: &str) -> Option<&Entry<'t, 's>> {
        self.index.get(&(bundle, is_term, id)).map(|index| &self.entries[*index])
    }

    /// Its words, counted when they are first asked for.
    pub fn vocabulary(&self) -> &Vocabulary {
        self.vocabulary.get_or_init(|| Vocabulary::of(&self.entries))
    }

    /// What it does throughout; found when it is first asked for.
    pub fn way(&self) -> &Way {
        self.way.get_or_init(|| Way::of(self, self.ours))
    }

    /// The sign that parts decimals, and the one that groups figures beside spaces, where both are known.
    pub fn figure_signs(&self) -> Option<(char, char)> {
        self.words.decimal.zip(self.words.grouping)
    }

    /// How it says numbers; made when it is first asked for.
    pub fn numerals(&self) -> &Numerals {
        self.numerals.get_or_init(|| Numerals::of(self.words))
    }

    /// The language alone, without script and region; empty where it is not known.
    pub fn base(&self) -> &str {
        self.language.as_ref().map_or("", Language::base)
    }

    /// Whether the language is written in Cyrillic letters.
    pub const fn is_cyrillic(&self) -> bool {
        self.is_cyrillic
    }
}

fn is_cyrillic(language: &Language) -> bool {
    ["ru", "kk", "uk", "be", "bg", "mk", "ky", "tg", "mn", "tt", "ba", "os", "ce", "cv"].contains(&language.base())
        && !language.to_string().contains("Latn")
}

impl<'t, 's> Catalogues<'t, 's> {
    /// Reads languages; the source is the first whose base language is `source`.
    pub fn read(
        files: &[Files<'t, 's>],
        source: &Language,
        surroundings: Option<&'t Surroundings>,
        ours: bool,
    ) -> Self {
        let mut bundles = HashMap::default();
        if surroundings.is_none() {
            for (name, _) in files.iter().flat_map(|files| &files.trees) {
                let next = u32::try_from(bundles.len()).unwrap_or(u32::MAX);
                bundles.entry(*name).or_insert(next);
            }
        }
        let mut locales = threads::map(files, &|files| Locale::read(files, &bundles, ours));
        locales.iter_mut().enumerate().for_each(|(place, locale)| locale.place = place);
        let is = |locale: &Locale, exact: bool| {
            locale.language.as_ref().is_some_and(|own| if exact { own == source } else { own.base() == source.base() })
        };
        let source = locales
            .iter()
            .position(|locale| is(locale, true))
            .or_else(|| locales.iter().position(|locale| is(locale, false)));
        if let Some(source) = source {
            let places = locales[source].index.clone();
            for (_, locale) in locales.iter_mut().enumerate().filter(|(index, _)| *index != source) {
                for entry in &mut locale.entries {
                    entry.source = places.get(&(entry.bundle, entry.is_term, entry.id)).copied();
                }
            }
        }
        Self { locales: locales.into(), surroundings, ours, source, part: None }
    }

    /// These catalogues in parts, each with some entries of the source and those that are the same in other languages.
    pub fn parts(&self) -> Vec<Self> {
        let most = self.locales.iter().map(|locale| locale.entries.len()).max().unwrap_or_default();
        let mut parts = vec![vec![Vec::new(); self.locales.len()]; most.div_ceil(ENTRIES)];
        for locale in self.locales.iter() {
            let mut part = 0;
            for (index, entry) in locale.entries.iter().enumerate() {
                // What the source lacks goes with what stands before it.
                if self.source.is_none_or(|source| source == locale.place) {
                    part = index / ENTRIES;
                } else if let Some(source) = entry.source {
                    part = source / ENTRIES;
                }
                parts[part][locale.place].push(index);
            }
        }
        let of = |part| Self { locales: Arc::clone(&self.locales), part: Some(part), ..*self };
        parts.into_iter().map(of).collect()
    }

    pub fn source(&self) -> Option<&Locale<'t, 's>> {
        self.source.map(|source| &self.locales[source])
    }

    pub fn is_source(&self, locale: &Locale<'t, 's>) -> bool {
        self.source().is_some_and(|source| std::ptr::eq(source, locale))
    }

    /// The languages that are translated into.
    pub fn translations(&self) -> impl Iterator<Item = &Locale<'t, 's>> {
        let source = self.source;
        let others =
            self.locales.iter().enumerate().filter(move |(index, _)| source.is_some_and(|source| source != *index));
        others.map(|(_, locale)| locale)
    }

    /// The same entry of the source language; none for the source language itself.
    pub fn source_of(&self, entry: &Entry<'t, 's>) -> Option<&Entry<'t, 's>> {
        Some(&self.source()?.entries[entry.source?])
    }

    /// The base language of the source.
    pub fn source_base(&self) -> &str {
        self.source().map_or("", Locale::base)
    }

    /// Whether an entry is no sentence but a list of words (see `typography`).
    pub fn is_list(&self, entry: &Entry) -> bool {
        self.ours && entry.id.starts_with("no-break-")
    }

    /// Whether an entry puts a date or a span of time together, which is each language's own affair.
    pub fn is_date_pattern(&self, entry: &Entry) -> bool {
        self.ours && (dates::is_pattern(entry.id) || dates::PERIOD_PATTERNS.contains(&entry.id))
    }

    /// Whether a name is that of a state.
    pub fn is_state(&self, name: &str) -> bool {
        let states = self.surroundings.map(|project| &project.states);
        name.strip_prefix("party-").is_some_and(|party| states.is_some_and(|states| states.contains(party)))
    }

    /// The names that a variable of an entry can be, where the project says that it is a name: of a term, those alone that are
    /// what the kind asks for (`@is`).
    pub fn names_given<'c>(
        &self,
        locale: &'c Locale,
        entry: &Entry,
        variable: &str,
    ) -> Option<impl Iterator<Item = (&'c str, &'c Name)>> {
        let project = self.surroundings?;
        let Some(ValueType::Name(prefix)) = project.type_of(entry.id, variable) else { return None };
        let sorts = project.sorts_of(entry.id, variable);
        let sort_of =
            |id: &str| self.source()?.get(0, true, id)?.annotations.is.as_ref().map(|sort| sort.word.as_str());
        let is_asked_for = |id: &str| match &sorts {
            Some(sorts) => sort_of(id).is_some_and(|sort| sorts.contains(sort)),
            None => true,
        };
        let names = locale.names.iter().map(|(id, name)| (id.as_str(), name));
        let names: Vec<_> = names.filter(|(id, _)| id.starts_with(prefix) && is_asked_for(id)).collect();
        Some(names.into_iter())
    }

    /// The entries of a language that are gone through.
    pub fn entries_of<'c>(&'c self, locale: &'c Locale<'t, 's>) -> impl Iterator<Item = &'c Entry<'t, 's>> {
        let places = self.part.as_ref().map(|part| &part[locale.place]);
        let count = places.map_or(locale.entries.len(), Vec::len);
        (0..count).map(move |index| &locale.entries[places.map_or(index, |places| places[index])])
    }

    /// Every entry with its language.
    pub fn entries(&self) -> impl Iterator<Item = (&Locale<'t, 's>, &Entry<'t, 's>)> {
        self.locales.iter().flat_map(|locale| self.entries_of(locale).map(move |entry| (locale, entry)))
    }

    /// Every entry that is a translation, with its language and its source. Where the source is wrong by itself, what
    /// differs from it is told when it has been mended.
    pub fn translated(&self) -> impl Iterator<Item = (&Locale<'t, 's>, &Entry<'t, 's>, &Entry<'t, 's>)> {
        self.translations().flat_map(move |locale| {
            self.entries_of(locale).filter_map(move |entry| {
                let source = self.source_of(entry).filter(|source| !source.is_faulty())?;
                Some((locale, entry, source))
            })
        })
    }

    /// Every text that can be read, with its entry and language.
    pub fn readings(&self) -> impl Iterator<Item = (&Locale<'t, 's>, &Entry<'t, 's>, &Text<'t, 's>, &Reading<'t, 's>)> {
        self.locales.iter().flat_map(|locale| {
            self.readings_of(locale).map(move |(entry, text, reading)| (locale, entry, text, reading))
        })
    }

    /// Every text of a language that can be read, with its entry.
    pub fn readings_of<'c>(
        &'c self,
        locale: &'c Locale<'t, 's>,
    ) -> impl Iterator<Item = (&'c Entry<'t, 's>, &'c Text<'t, 's>, &'c Reading<'t, 's>)> {
        self.entries_of(locale).filter(|entry| !self.is_list(entry)).flat_map(|entry| {
            entry.texts.iter().flat_map(move |text| text.readings.iter().map(move |reading| (entry, text, reading)))
        })
    }

    /// Remembers which entries have an error by themselves.
    pub fn mark_faulty(&self, findings: &Diagnostics) {
        for finding in findings.iter().filter(|finding| finding.severity == Severity::Error) {
            let Some(place) = finding.labels.first().map(|label| &label.span) else { continue };
            for locale in self.locales.iter() {
                if let Some(entry) = locale.entry_at(place.source().name(), place.range().start) {
                    entry.faulty.store(true, Ordering::Relaxed);
                }
            }
        }
    }
}
