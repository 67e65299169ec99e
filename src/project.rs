//! A project: everything that notes are made with, read and proved once.
//!
//! A project is a folder with `verbale.yaml`. What it lacks (a catalogue file, a template, the list of parties) comes
//! from the CICA project that is built into the program, file by file. Below the command line,
//! only this module, `output` and `batch` reach for files.

pub mod catalogues;
pub mod deadlines;
pub mod files;
pub mod foreign;
mod kinds;
pub mod layout;
pub mod length;
pub mod profile;
pub mod record;
pub mod register;
mod severities;
mod templates;
mod text;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::catalogue::{self, Catalogue, Coordinator, check};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::language::Language;
use crate::matching::Words;
use crate::note::kind::Kinds;
use crate::party::{Parties, PartyKind};
use crate::source::Source;
use crate::threads;
use crate::yaml;
use files::{Accented, BuiltIn, Disk, Files, Layered, has_ending};
use profile::{Named, Profile};
use record::{Digest, Recorded};
use register::{Register, Registered};
use templates::read_templates;
use text::{FONT_LIMIT, YAML_LIMIT, read_bytes, read_text};

pub use text::{BUILT_IN, text};
pub use words::built_in_words;

/// The file that makes a folder a project.
pub const PROFILE: &str = "verbale.yaml";
/// The list of parties.
pub const PARTIES: &str = "parties.yaml";

/// An opened project.
pub struct Project {
    /// Who writes, where, in which languages, and how the page looks.
    pub profile: Profile,
    /// Whoever can send and receive.
    pub parties: Parties,
    /// The kinds of note.
    pub kinds: Kinds,
    /// The templates: each with its path below `templates/`.
    pub templates: BTreeMap<String, Source>,
    catalogues: BTreeMap<Language, Arc<Catalogue>>,
    folders: Vec<check::Folder>,
    disk: Recorded<Disk>,
    fonts: Vec<(String, Vec<u8>)>,
    built_in: bool,
    accented: bool,
    register: Mutex<Option<Arc<Register>>>,
    /// The numbers that notes refer to, with the hash of which notes bear them.
    referred: Mutex<BTreeMap<String, Digest>>,
    made_from: BTreeMap<String, Digest>,
}

impl std::fmt::Debug for Project {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Project({})", self.root().display())
    }
}

impl Project {
    /// The folder with `verbale.yaml` that `start` lies in, if there is one.
    #[must_use]
    pub fn find(start: &Path) -> Option<PathBuf> {
        let start = start.canonicalize().ok()?;
        start.ancestors().find(|folder| folder.join(PROFILE).is_file()).map(Path::to_path_buf)
    }

    /// Opens the project in `root`; without a `verbale.yaml` there, the built-in one, with the notes of `root`.
    /// `None` where it cannot be used; what is wrong is among the diagnostics.
    pub fn open(root: &Path, diagnostics: &mut Diagnostics) -> Option<Self> {
        Self::open_with(root, false, diagnostics)
    }

    /// Opens the project as [`Self::open`] does, with its English catalogue in the
    /// [pseudo-language](crate::catalogue::pseudo).
    pub fn open_accented(root: &Path, diagnostics: &mut Diagnostics) -> Option<Self> {
        Self::open_with(root, true, diagnostics)
    }

    fn open_with(root: &Path, accented: bool, diagnostics: &mut Diagnostics) -> Option<Self> {
        let disk = match Disk::new(root) {
            Ok(disk) => disk,
            Err(error) => {
                let reason = match error.kind() {
                    std::io::ErrorKind::NotFound => "there is no such folder".to_string(),
                    _ => error.to_string().to_lowercase(),
                };
                let message = format!("the folder `{}` cannot be opened: {reason}", root.display());
                diagnostics.push(Diagnostic::error(Code::File, message));
                return None;
            }
        };
        let built_in = !disk.root().join(PROFILE).is_file();
        let mut project = match (built_in, accented) {
            // A folder without a profile is no project: what lies in it by chance must not change the built-in one.
            (true, false) => Self::read(BuiltIn, disk, built_in, diagnostics),
            (true, true) => Self::read(Accented(BuiltIn), disk, built_in, diagnostics),
            (false, false) => Self::read(Layered(disk.clone(), BuiltIn), disk, built_in, diagnostics),
            (false, true) => Self::read(Accented(Layered(disk.clone(), BuiltIn)), disk, built_in, diagnostics),
        }?;
        project.accented = accented;
        Some(project)
    }

    fn read(files: impl Files, disk: Disk, built_in: bool, diagnostics: &mut Diagnostics) -> Option<Self> {
        let recorded = Recorded::new(files);
        let files: &dyn Files = &recorded;
        let profile = read_text(files, PROFILE, YAML_LIMIT, diagnostics)
            .and_then(|source| yaml::parse(&source, diagnostics))
            .and_then(|root| profile::read(&root, diagnostics));
        if let Some(profile) = &profile {
            diagnostics.weigh(profile.severities.clone());
        }
        let parties = read_text(files, PARTIES, YAML_LIMIT, diagnostics)
            .and_then(|source| yaml::parse(&source, diagnostics))
            .map(|root| Parties::read(&root, diagnostics))
            .unwrap_or_default();
        let (mut of_templates, mut of_catalogues) = (Diagnostics::new(), Diagnostics::new());
        let ((templates, kinds), folders) = threads::join(
            || read_templates(files, &mut of_templates),
            || profile.as_ref().map(|profile| catalogues::read(files, profile, &mut of_catalogues)),
        );
        diagnostics.absorb(of_templates);
        for kind in kinds.values() {
            if !files.is_built_in(kind.span.source().name()) {
                kinds::check(kind, profile.as_ref(), &parties, diagnostics);
            }
        }
        kinds::check_contradictions(&kinds, diagnostics);
        let fonts = files
            .list("fonts")
            .iter()
            .filter(|path| has_ending(path, &["ttf", "otf", "ttc", "otc"]))
            .filter_map(|path| Some((path.clone(), read_bytes(files, path, FONT_LIMIT, diagnostics)?)))
            .collect();
        let (profile, folders) = (profile?, folders?);
        diagnostics.absorb(of_catalogues);
        let catalogue = |folder: &check::Folder| {
            let sources: Vec<Source> = folder.files.iter().map(|(_, source)| source.clone()).collect();
            let language = folder.language.clone()?;
            Some((language.clone(), Arc::new(Catalogue::read(&language, &sources))))
        };
        let catalogues: BTreeMap<_, _> = threads::map(&folders, &catalogue).into_iter().flatten().collect();
        let sorts: BTreeSet<&str> = catalogues.values().flat_map(|catalogue| catalogue.sorts()).collect();
        for kind in kinds.values().filter(|kind| !files.is_built_in(kind.span.source().name())) {
            kinds::check_sorts(kind, &sorts, diagnostics);
        }
        let (disk, made_from) = (Recorded::new(disk), recorded.take());
        let register = Mutex::new(None);
        let project = Self {
            profile,
            parties,
            kinds,
            templates,
            catalogues,
            folders,
            disk,
            fonts,
            built_in,
            accented: false,
            register,
            referred: Mutex::default(),
            made_from,
        };
        project.check(diagnostics);
        // What would stand on paper unseen stops every note; the rest is for those who look after the catalogues.
        project.prove_catalogues(diagnostics);
        Some(project)
    }

    /// What of the profile can only be judged with the rest of the project.
    fn check(&self, diagnostics: &mut Diagnostics) {
        let Named { name, span } = &self.profile.organisation;
        // A list of parties that cannot be read has been told, and would have none of them.
        if self.parties.names().next().is_none() {
            return;
        }
        match self.parties.get(name) {
            Some(party) if party.kind == PartyKind::Group => {
                let message = format!("`{name}` is a group, and notes are sent by one party");
                let complaint = Diagnostic::error(Code::InvalidValue, message).at(span.clone());
                diagnostics.push(complaint.help("name the party that writes"));
            }
            Some(_) => {}
            None => {
                let complaint = Diagnostic::error(Code::UnknownParty, format!("there is no party `{name}`"));
                diagnostics.push(complaint.at(span.clone()).nearest(name, self.parties.names()));
            }
        }
        self.profile.channels.check_all(&self.parties, diagnostics);
    }

    /// The catalogue of a language of the project.
    #[must_use]
    pub fn catalogue(&self, language: &Language) -> Option<&Arc<Catalogue>> {
        self.catalogues.get(language)
    }

    /// What a term names, in the word of its `@is`: that of the source language, or else of any other. `None` where it is
    /// not said.
    #[must_use]
    pub fn sort_of_term(&self, name: &str) -> Option<&str> {
        let entry = format!("-term-{name}");
        let source = self.catalogue(&self.profile.source_language).into_iter();
        let said = source.chain(self.catalogues.values()).filter_map(|catalogue| catalogue.annotations(&entry));
        said.filter_map(|said| said.is.as_ref()).map(|sort| sort.word.as_str()).next()
    }

    /// Who coordinates what a term names, as the source language says, or else any other; `term` is its identifier without
    /// the hyphen.
    pub fn coordinators(&self, term: &str) -> impl Iterator<Item = &Coordinator> {
        let entry = format!("-{term}");
        let source = self.catalogue(&self.profile.source_language).into_iter();
        let mut said = source.chain(self.catalogues.values()).filter_map(|catalogue| catalogue.annotations(&entry));
        said.find(|said| !said.coordinators.is_empty()).into_iter().flat_map(|said| &said.coordinators)
    }

    /// What a party coordinates, in the same way and as notes name it: `area-ict-security`.
    pub fn coordinated_by(&self, party: &str) -> impl Iterator<Item = &str> {
        let terms: BTreeSet<&str> =
            self.catalogues.values().flat_map(|catalogue| catalogue.coordinated_by(party)).collect();
        terms.into_iter().filter(move |term| self.coordinators(&format!("term-{term}")).any(|one| one.party == party))
    }

    /// Whether its names and the words of its languages are those of an earlier state of this project: since then no more
    /// than templates and sentences of catalogues have changed.
    #[must_use]
    pub fn speaks_as(&self, earlier: &Self) -> bool {
        let is_changed = |path: &&String| self.made_from.get(*path) != earlier.made_from.get(*path);
        let mut changed = self.made_from.keys().chain(earlier.made_from.keys()).filter(is_changed);
        changed.all(|path| has_ending(path, &["ftl", "tera"]))
            && catalogue::has_same_terms(&self.folders, &earlier.folders)
    }

    /// What a language has for numbers, dates, times and sums.
    #[must_use]
    pub fn words(&self, language: &Language) -> &Words {
        static NONE: Words = Words::NONE;
        let folder = self.folders.iter().find(|folder| folder.language.as_ref() == Some(language));
        folder.map_or(&NONE, |folder| &folder.words)
    }

    /// The files of the catalogues, in the order of the profile.
    #[must_use]
    pub fn folders(&self) -> &[check::Folder] {
        &self.folders
    }

    /// The catalogues, in the order of their languages' tags.
    pub fn catalogues(&self) -> impl Iterator<Item = &Arc<Catalogue>> {
        self.catalogues.values()
    }

    /// The files that notes and their enclosures come from: those on the disk alone.
    #[must_use]
    pub fn note_files(&self) -> &dyn Files {
        &self.disk
    }

    /// The notes of the project by their numbers, as they were when this was first asked for.
    pub fn register(&self) -> Arc<Register> {
        let mut register = self.register.lock().unwrap_or_else(PoisonError::into_inner);
        // Looked through past the record of what is read: a packet is not made from all the notes that there are.
        Arc::clone(register.get_or_insert_with(|| Arc::new(Register::new(self.disk.inner()))))
    }

    /// Looks the notes through anew when they are next asked for, since files have changed.
    pub fn forget_register(&self) {
        *self.register.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// What the notes that bear a number say of themselves.
    #[must_use]
    pub fn registered(&self, number: &str) -> Vec<Registered> {
        self.register().read(number, &self.disk)
    }

    /// What the notes that bear a number say of themselves, for a note that refers to it, and is made from it.
    #[must_use]
    pub fn referred(&self, number: &str) -> Vec<Registered> {
        let mut referred = self.referred.lock().unwrap_or_else(PoisonError::into_inner);
        referred.insert(number.to_string(), self.bearers(number));
        drop(referred);
        self.registered(number)
    }

    /// Another note of a kind in which these fields say the same, if there is one.
    #[must_use]
    pub fn alike(&self, kind: &str, fields: &[String], said: &str) -> Option<Source> {
        let path = self.register().alike(kind, fields, said, self.disk.inner())?;
        // What a note is held against is among what it was checked with.
        read_text(&self.disk, &path, YAML_LIMIT, &mut Diagnostics::new())
    }

    /// The hash of which notes bear a number.
    #[must_use]
    pub fn bearers(&self, number: &str) -> Digest {
        self.register().bearers(number)
    }

    /// The numbers that were referred to since the last time that this was asked for, with the hash of which notes bear
    /// them.
    pub fn take_references(&self) -> BTreeMap<String, Digest> {
        std::mem::take(&mut *self.referred.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The project's folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        self.disk.inner().root()
    }

    /// The files that the project itself was read from, by their paths.
    #[must_use]
    pub const fn made_from(&self) -> &BTreeMap<String, Digest> {
        &self.made_from
    }

    /// The files that notes and enclosures were read from since the last time that this was asked for.
    pub fn take_reads(&self) -> BTreeMap<String, Digest> {
        self.disk.take()
    }

    /// Font files that the project adds to those of the program, by their paths.
    #[must_use]
    pub fn fonts(&self) -> &[(String, Vec<u8>)] {
        &self.fonts
    }

    /// Whether its English is the [pseudo-language](crate::catalogue::pseudo), which says nothing that other versions could
    /// be held against.
    #[must_use]
    pub const fn is_accented(&self) -> bool {
        self.accented
    }

    /// Whether this is the project that is built into the program.
    #[must_use]
    pub const fn is_built_in(&self) -> bool {
        self.built_in
    }

    /// Reads the file of a note.
    pub fn read_note(&self, path: &Path, diagnostics: &mut Diagnostics) -> Option<Source> {
        let shown = path.display();
        let real = match path.canonicalize() {
            Ok(real) => real,
            Err(error) => {
                let reason = match error.kind() {
                    std::io::ErrorKind::NotFound => "there is no such file".to_string(),
                    _ => error.to_string().to_lowercase(),
                };
                let complaint = Diagnostic::error(Code::File, format!("`{shown}` cannot be read: {reason}"));
                let beside = self.disk.list("notes");
                diagnostics.push(complaint.nearest(&shown.to_string(), beside.iter().map(String::as_str)));
                return None;
            }
        };
        let Ok(inside) = real.strip_prefix(self.root()) else {
            let message = format!("`{shown}` lies outside the project `{}`", self.root().display());
            let complaint = Diagnostic::error(Code::OutsideProject, message);
            diagnostics
                .push(complaint.help("move the note into the project, or name its project with `--project DIR`"));
            return None;
        };
        let name = inside.to_string_lossy().replace('\\', "/");
        read_text(&self.disk, &name, YAML_LIMIT, diagnostics)
    }
}
