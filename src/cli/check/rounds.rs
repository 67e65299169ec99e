//! Rounds of checking: what a note was found to be is kept until a file changes that it was made from.
//!
//! A round ends with a session that knows everything that is wrong, whether it was found in this round or before.
//! Where no file of the project itself has changed, only the notes concerned are looked at again; and where a note's
//! pages come out of the same Typst files as before, they are not made into a PDF again.

use std::collections::{BTreeSet, HashMap};
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::super::Common;
use super::super::session::{Session, all_notes};
use super::super::taken::Taken;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::note::Note;
use crate::packet::{LaidOut, Press};
use crate::project::{PARTIES, PROFILE};
use crate::source::Span;
use crate::yaml;

/// What a project itself is read from: files, and folders that end in a stroke.
const OF_PROJECT: &[&str] = &[PROFILE, PARTIES, "locales/", "templates/", "fonts/"];

/// Notes whose laid-out pages Typst may keep from one round to the next. Of more, memory would be full of them.
const KEPT_WARM: usize = 40;

/// Rounds of a few notes after which Typst forgets what none of them has used.
const ROUNDS_BEFORE_REST: usize = 16;

/// A project and its notes, as they were in the last round.
pub struct Rounds<'a> {
    common: &'a Common,
    /// The notes that were asked for; without any, all.
    asked: Vec<PathBuf>,
    press: Option<ManuallyDrop<Press>>,
    /// What is wrong with the project itself.
    of_project: Diagnostics,
    known: HashMap<PathBuf, Known>,
    since_rest: usize,
}

/// What is known of a note.
#[derive(Default)]
struct Known {
    findings: Diagnostics,
    /// Its name, the stem of its output's, and where that comes from; none where it cannot be read.
    claim: Option<(String, String, Span)>,
    is_good: bool,
    /// Whether it is nothing without a merge table, so that it is not checked.
    needs_table: bool,
    /// The files that it was read from.
    reads: BTreeSet<String>,
    /// Its text.
    text: String,
    /// What its letters were laid out from, one after another.
    laid_out: Vec<LaidOut>,
}

impl<'a> Rounds<'a> {
    pub fn new(common: &'a Common, notes: Vec<PathBuf>) -> Self {
        let (of_project, known) = (Diagnostics::new(), HashMap::new());
        Self { common, asked: notes, press: None, of_project, known, since_rest: 0 }
    }

    /// Checks everything, from the project on.
    pub fn all(&mut self) -> Session<'a> {
        let mut session = Session::new(self.common);
        session.closing = Some(String::new());
        let press = session.open(&self.asked);
        let earlier = self.press.take().map(ManuallyDrop::into_inner);
        let Some(mut press) = press else {
            self.known.clear();
            return session;
        };
        if let Some(earlier) = earlier {
            press.learn_from(earlier);
        }
        // What is known of the notes stays, for the sake of what they were laid out from.
        let stale: BTreeSet<PathBuf> = self.known.keys().cloned().collect();
        let mut reviewed = session.diagnostics.clone();
        // Neither knows of the other, and each takes about as long.
        let notes = std::thread::scope(|scope| {
            scope.spawn(|| press.project.review_catalogues(&mut reviewed));
            self.look(&press, &stale)
        });
        self.press = Some(press);
        session.diagnostics = reviewed;
        self.of_project = session.diagnostics.clone();
        self.tell(session, &notes)
    }

    /// Checks what these files have changed, by their paths in the project.
    pub fn changed(&mut self, files: &BTreeSet<String>) -> Session<'a> {
        // Fonts and the profile decide on pages, and are in no document.
        if files.iter().any(|file| file == PROFILE || file.starts_with("fonts/")) {
            self.known.values_mut().for_each(|known| known.laid_out.clear());
        }
        let is_of_project =
            |file: &String| OF_PROJECT.iter().any(|own| file == own || (own.ends_with('/') && file.starts_with(own)));
        if self.press.is_none() || files.iter().any(is_of_project) {
            return self.all();
        }
        let mut session = Session::new(self.common);
        session.diagnostics = self.of_project.clone();
        if let Some(press) = &self.press {
            press.project.forget_register();
        }
        // A note that has a fault may long for any file.
        let stale = self.known.iter().filter(|(_, known)| !known.is_good || !known.reads.is_disjoint(files));
        let stale = stale.map(|(path, _)| path.clone()).collect();
        let Some(press) = self.press.take() else { return session };
        let notes = self.look(&press, &stale);
        self.press = Some(press);
        self.tell(session, &notes)
    }

    /// The project's folder.
    pub fn root(&self) -> PathBuf {
        let root = match &self.press {
            Some(press) => press.project.root().to_path_buf(),
            None => Session::new(self.common).root(&self.asked),
        };
        root.canonicalize().unwrap_or(root)
    }

    /// The files that notes were read from, by their paths in the project.
    pub fn followed(&self) -> BTreeSet<String> {
        self.known.values().flat_map(|known| known.reads.iter().cloned()).collect()
    }

    /// Checks the notes that are stale or new, and returns which notes there are.
    fn look(&mut self, press: &Press, stale: &BTreeSet<PathBuf>) -> Vec<PathBuf> {
        let notes = if self.asked.is_empty() { all_notes(&press.project) } else { self.asked.clone() };
        let mut before = std::mem::take(&mut self.known);
        let mut checked = 0;
        for path in &notes {
            let known = match before.remove(path) {
                Some(known) if !stale.contains(path) => known,
                known => {
                    checked += 1;
                    let is_asked = !self.asked.is_empty();
                    let known = check(self.common, press, path, is_asked, known.unwrap_or_default());
                    if notes.len() > KEPT_WARM {
                        press.rest();
                    }
                    known
                }
            };
            self.known.insert(path.clone(), known);
        }
        self.since_rest += 1;
        if checked == notes.len() || self.since_rest == ROUNDS_BEFORE_REST {
            press.rest();
            self.since_rest = 0;
        }
        notes
    }

    /// Tells of all notes.
    fn tell(&self, mut session: Session<'a>, notes: &[PathBuf]) -> Session<'a> {
        let mut taken = Taken::default();
        let (mut good, mut for_tables) = (0, 0);
        for known in notes.iter().filter_map(|path| self.known.get(path)) {
            session.diagnostics.absorb(known.findings.clone());
            for_tables += usize::from(known.needs_table);
            let claimed = known.claim.as_ref().map(|(note, stem, number)| {
                // Two notes that would write the same file cannot be rendered together.
                taken.take(&format!("{stem}.pdf"), note, number)
            });
            match claimed {
                Some(Err(complaint)) => session.diagnostics.push(*complaint),
                Some(Ok(())) | None => good += usize::from(known.is_good),
            }
        }
        let warned = session.diagnostics.count(Severity::Warning) > 0;
        session.closing = Some(match (good, notes.len() - for_tables) {
            (0, 0) if for_tables > 0 => "no note was checked".to_string(),
            (0, 0) => "there are no notes; `verbale new KIND` writes one".to_string(),
            (1, 1) if warned => "1 note without error".to_string(),
            (good, all) if good == all && warned => format!("{all} notes without error"),
            (1, 1) => "1 note without fault".to_string(),
            (0, 1) => "the note has faults".to_string(),
            (0, all) if all > 0 => format!("{all} notes have faults"),
            (good, all) if good == all => format!("{all} notes without fault"),
            (good, all) => format!("{good} of {all} notes without fault"),
        });
        session
    }
}

/// Checks a note, of which this was known.
fn check(common: &Common, press: &Press, path: &Path, is_asked: bool, before: Known) -> Known {
    let mut session = Session::new(common);
    session.diagnostics.weigh(press.project.profile.severities.clone());
    drop(press.project.take_reads());
    press.project.catalogues().for_each(|catalogue| drop(catalogue.take_used_drafts()));
    let needs_table = !is_asked && tell_of_table(press, path, &mut session.diagnostics);
    let note = if needs_table { None } else { session.note(press, path) };
    // What another note says is among what this one is checked with.
    session.diagnostics.extend(note.as_ref().and_then(|note| note.contradicted(&press.project)));
    let given_twice = note.as_ref().and_then(|note| note.number_given_twice(&press.project));
    let reads = press.project.take_reads().into_keys();
    let mut known = Known { reads: reads.collect(), needs_table, ..Known::default() };
    if let Some(complaint) = given_twice {
        session.diagnostics.push(complaint);
    } else if let Some(note) = note {
        known.claim = Some((note.source.name().to_string(), note.file_stem(), note.spans.number.clone()));
        let text = note.source.text().to_string();
        let is_changed = before.text != text;
        known.text = text;
        match letters(press, &note).and_then(|letters| lay_out(press, &letters, before.laid_out, is_changed)) {
            Ok((laid_out, findings)) => {
                known.laid_out = laid_out;
                session.diagnostics.absorb(findings);
                known.is_good = !session.diagnostics.has_errors();
            }
            Err(found) => session.diagnostics.absorb(found),
        }
        if known.is_good {
            tell_of_drafts(press, &note, &mut session.diagnostics);
        }
    }
    known.findings = session.diagnostics;
    known
}

/// Whether a note that lies in `notes/` with others calls the columns of a table, which is told: it is sound or not with each
/// row, so that nothing can be said of it alone.
fn tell_of_table(press: &Press, path: &Path, diagnostics: &mut Diagnostics) -> bool {
    let Some(source) = press.project.read_note(path, &mut Diagnostics::new()) else { return false };
    let Some((column, span)) = yaml::needs_table(&source) else { return false };
    let message = format!("this note takes `{column}` from a table, and is not checked without one");
    let complaint = Diagnostic::note(Code::Table, message).at(span);
    let name = source.name();
    diagnostics.push(complaint.help(format!("each row is checked by `verbale batch {name} --data TABLE -o DIR`")));
    true
}

/// Tells of the drafts that the note uses, each at its entry.
fn tell_of_drafts(press: &Press, note: &Note, diagnostics: &mut Diagnostics) {
    for catalogue in press.project.catalogues() {
        let used = catalogue.take_used_drafts();
        if !note.versions.iter().any(|version| version.language == *catalogue.language()) {
            continue;
        }
        for entry in used {
            let draft = catalogue.annotations(&entry).and_then(|said| said.draft.as_ref());
            let (Some(place), Some(draft)) = (catalogue.place(&entry), draft) else { continue };
            let message = format!("`{entry}` is a draft in `{}`: {}", catalogue.language(), draft.reason);
            let complaint = Diagnostic::note(Code::Draft, message).at(place.clone());
            diagnostics.push(complaint.labelled(note.spans.number.clone(), "this note uses it"));
        }
    }
}

/// The note as it can go out: to each of its addressees where it cannot go to all together.
fn letters(press: &Press, note: &Arc<Note>) -> Result<Vec<Arc<Note>>, Diagnostics> {
    if note.to.exception().is_none() {
        return Ok(vec![Arc::clone(note)]);
    }
    Ok(note.to_each(&press.project)?.into_iter().map(Arc::new).collect())
}

/// Lays each letter out, and makes it a PDF where it is not what it was before. The letters of a note that has not changed
/// itself, and that compose as before, are not even laid out.
fn lay_out(
    press: &Press,
    letters: &[Arc<Note>],
    before: Vec<LaidOut>,
    is_changed: bool,
) -> Result<(Vec<LaidOut>, Diagnostics), Diagnostics> {
    let (mut laid_out, mut findings) = (Vec::new(), Diagnostics::new());
    let mut before = before.into_iter();
    for letter in letters {
        let before = before.next();
        let again = before.as_ref().filter(|_| !is_changed).and_then(|before| press.measure_again(letter, before));
        let before = match (again, before) {
            (Some(again), Some(before)) => {
                findings.absorb(again?);
                laid_out.push(before);
                continue;
            }
            (_, before) => before,
        };
        let (packet, measures) = press.measure(letter)?;
        let (files, enclosures) = (packet.composition.files, packet.composition.enclosures);
        let is_same = |before: &LaidOut| before.files == files && before.enclosures == enclosures;
        if !before.as_ref().is_some_and(is_same) {
            packet.pages.pdf()?;
        }
        laid_out.push(LaidOut { files, enclosures, measures });
        findings.absorb(packet.findings);
    }
    Ok((laid_out, findings))
}
