//! What leaves the house: a note, or a part of it, as laid-out pages.
//!
//! Composing asks for page counts that only the laid-out pages can tell, so a note is composed and laid out again until
//! both agree: twice as a rule. The pages of enclosures do not change between the rounds and are laid out once.

use std::sync::Arc;

use crate::compose::{Arguments, Bindery, Composer, Composition, Measures, Part, Templates, VirtualFiles, documents};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::matching::Matcher;
use crate::note::{self, Note};
use crate::project::Project;
use crate::source::Source;
use crate::typeset::{Engine, Mark, Pages};
use crate::yaml::{Filled, Row};

/// Rounds of composing and laying out, at most. What a round finds out of a version is kept by the next, so that few
/// are enough; the rest is for layouts that we cannot foresee.
const MAXIMUM_ROUNDS: usize = 8;

/// Lines that each page of a version leaves to the next, at most.
const MOST_HELD_BACK: u32 = 12;

/// What `layout.typ` keeps clear above an address block at the foot of a page, in the size of the font.
const ADDRESS_CLEARANCE: f64 = 2.0;

/// A project with all that is needed to make packets of its notes.
pub struct Press {
    /// The project.
    pub project: Project,
    /// Is told of each step that begins, for whoever wants to know how long they take.
    pub observer: Option<Observer>,
    templates: Templates,
    engine: Engine,
    matcher: Matcher,
    bindery: Bindery,
}

/// Is told of each step that begins.
pub type Observer = Box<dyn Fn(Step) + Send + Sync>;

/// A step of making a packet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Sentences and templates.
    Compose,
    /// Laying out, and reading the pages.
    LayOut,
}

impl std::fmt::Debug for Press {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Press({:?})", self.project)
    }
}

/// A part of a note, laid out.
#[derive(Debug)]
pub struct Packet {
    /// What it was laid out from.
    pub composition: Composition,
    /// Its pages.
    pub pages: Pages,
    /// What is to be told of it, none of which keeps it from being written.
    pub findings: Diagnostics,
}

/// What a packet was laid out from.
#[derive(Debug)]
pub struct LaidOut {
    /// The document of its versions.
    pub files: VirtualFiles,
    /// That of its enclosures.
    pub enclosures: Option<VirtualFiles>,
    /// The measures that its pages agree with.
    pub measures: Measures,
}

impl Press {
    /// Parses the templates and loads the fonts of a project. `None` where they cannot be used; the reasons are among
    /// the diagnostics.
    pub fn new(project: Project, diagnostics: &mut Diagnostics) -> Option<Self> {
        let templates = Templates::read(&project, diagnostics);
        let engine = Engine::new(&project, diagnostics);
        Some(Self {
            templates: templates?,
            engine,
            project,
            observer: None,
            matcher: Matcher::default(),
            bindery: Bindery::default(),
        })
    }

    /// Goes on with what an earlier press of this project has learned of its languages and enclosures, as far as it still
    /// holds.
    pub fn learn_from(&mut self, earlier: Self) {
        if self.project.speaks_as(&earlier.project) {
            self.matcher = earlier.matcher;
        }
    }

    /// Reads a note; of a merge table, a row of it, with the places where its values stand. `None` where it cannot be
    /// composed: then its versions are held against each other as far as they could be read, so that whoever mends the
    /// rest need not come twice.
    pub fn read_note(
        &self,
        source: &Source,
        row: Option<&Row>,
        diagnostics: &mut Diagnostics,
    ) -> Option<(Arc<Note>, Filled)> {
        let versions = |note: &Note| self.matcher.compare(note, &self.project, None);
        let (note, filled) = note::resolve_row(source, row, &self.project, versions, diagnostics)?;
        Some((Arc::new(note), filled))
    }

    /// Lays out the whole packet, which tells the measures that each part of it is then made with, and holds the
    /// versions against each other.
    ///
    /// # Errors
    /// Everything that keeps the packet from being right, stated page counts included.
    pub fn measure(&self, note: &Arc<Note>) -> Result<(Packet, Measures), Diagnostics> {
        match self.settle(note) {
            Ok((packet, measures)) => {
                let findings = self.matcher.compare(note, &self.project, Some(&packet.composition.said));
                if findings.has_errors() { Err(findings) } else { Ok((Packet { findings, ..packet }, measures)) }
            }
            Err(mut found) => {
                // What is wrong in the note's texts is told beside what keeps it from being laid out.
                found.absorb(self.matcher.compare(note, &self.project, None));
                Err(found)
            }
        }
    }

    /// Composes a note that was laid out before with these measures, and has not changed since. Where the same comes of it
    /// as then, its pages are those that are known, and only its versions are held against each other.
    ///
    /// # Errors
    /// What the versions contradict each other in. Nothing is said of what composes otherwise.
    pub fn measure_again(&self, note: &Arc<Note>, before: &LaidOut) -> Option<Result<Diagnostics, Diagnostics>> {
        let composition = self.composer(note, &before.measures).compose(&Part::whole(note)).ok()?;
        if composition.files != before.files || composition.enclosures != before.enclosures {
            return None;
        }
        let findings = self.matcher.compare(note, &self.project, Some(&composition.said));
        Some(if findings.has_errors() { Err(findings) } else { Ok(findings) })
    }

    /// Lays out the whole packet until its measures agree with its pages.
    fn settle(&self, note: &Arc<Note>) -> Result<(Packet, Measures), Diagnostics> {
        check_addressees(note)?;
        let part = Part::whole(note);
        let mut measures = Measures::guess(note, &self.project.profile.layout);
        for round in 0..MAXIMUM_ROUNDS {
            let packet = self.lay_out(note, &part, &measures)?;
            check_sections(note, &packet.pages)?;
            let mut found = self.read(note, &packet.pages, &measures);
            if round > MAXIMUM_ROUNDS / 2 {
                // Where lines are left to the next page is a matter of looks, and must not keep the rest from settling.
                found.hold_back.clone_from(&measures.hold_back);
            }
            if found == measures {
                check_stated_pages(note, &measures)?;
                return Ok((packet, measures));
            }
            measures = found;
        }
        let mut diagnostics = Diagnostics::new();
        let complaint = Diagnostic::error(Code::Layout, "the pages do not settle: their number depends on itself");
        diagnostics.push(complaint.at(note.source.span(0..0)));
        Err(diagnostics)
    }

    /// Lets go of what was kept of pages that have not been laid out again for a while. To be called after each note.
    pub fn rest(&self) {
        self.engine.rest();
    }

    /// Lays out a part of a note with known measures.
    ///
    /// # Errors
    /// As [`Press::measure`].
    pub fn lay_out(&self, note: &Arc<Note>, part: &Part, measures: &Measures) -> Result<Packet, Diagnostics> {
        self.observe(Step::Compose);
        let composition = self.composer(note, measures).compose(part)?;
        self.observe(Step::LayOut);
        let pages = self.engine.lay_out(&composition)?;
        Ok(Packet { composition, pages, findings: Diagnostics::new() })
    }

    fn observe(&self, step: Step) {
        if let Some(observer) = &self.observer {
            observer(step);
        }
    }

    /// The files of one Typst document that a part of a note is, for whoever compiles it without us.
    ///
    /// # Errors
    /// As [`Press::measure`].
    pub fn sources(&self, note: &Arc<Note>, part: &Part, measures: &Measures) -> Result<VirtualFiles, Diagnostics> {
        self.composer(note, measures).compose_in_one(part)
    }

    /// A part of a note as plain text.
    ///
    /// # Errors
    /// As [`Press::measure`].
    pub fn text(&self, note: &Arc<Note>, part: &Part, measures: &Measures) -> Result<String, Diagnostics> {
        self.composer(note, measures).text(part)
    }

    /// A message of a version as plain text, with further values: its subject, its title.
    ///
    /// # Errors
    /// Where it cannot be said.
    pub fn say(&self, note: &Arc<Note>, version: usize, message: &str, more: Arguments) -> Result<String, Diagnostics> {
        self.composer(note, &Measures::guess(note, &self.project.profile.layout)).say(version, message, more)
    }

    fn composer<'a>(&'a self, note: &'a Arc<Note>, measures: &'a Measures) -> Composer<'a> {
        Composer {
            note,
            project: &self.project,
            templates: &self.templates,
            coverage: self.engine.coverage(),
            bindery: &self.bindery,
            measures,
        }
    }

    /// Reads the measures off the pages of a whole packet.
    fn read(&self, note: &Note, pages: &Pages, composed_with: &Measures) -> Measures {
        let sections = pages.sections();
        let versions = note.versions.len();
        let mut hold_back = composed_with.hold_back.clone();
        let layout = &self.project.profile.layout;
        let size = layout.size.in_points(0.0);
        let line = layout.line_pitch.in_points(size);
        let (top, bottom) = (layout.margins.top.in_points(size), layout.margins.bottom.in_points(size));
        let mut first_page = 1;
        for (index, count) in sections.iter().take(versions).enumerate() {
            let own = first_page..first_page + *count as usize;
            first_page = own.end;
            // Close or date at the very top of a page but the first have none of the text above them.
            let alone = pages.endings().into_iter().find(|ending| {
                own.contains(&ending.page) && ending.page > own.start && ending.from_top < top + line / 2.0
            });
            // A version that was taken for one page has not yet made room for its address, which moves every line.
            let Some(alone) = alone.filter(|_| composed_with.version_pages[index] > 1) else { continue };
            // What is free below the last line before is what all pages together must give up, so that this line has
            // to follow, and another with it, since no paragraph leaves a single line behind.
            let last_line = pages.last_lines().into_iter().rfind(|last| last.page == alone.page - 1);
            let given_up = f64::from(hold_back[index]) * line;
            let foot = |last: &Mark| {
                let block = pages.addresses().into_iter().find(|address| address.page == last.page);
                block.map_or(bottom, |block| block.from_bottom + ADDRESS_CLEARANCE * size)
            };
            let free = last_line.map_or(0.0, |last| last.from_bottom - foot(&last) - given_up);
            let pages_before = f64::from(u32::try_from(alone.page - own.start).unwrap_or(u32::MAX));
            let lines = ((free / line + 0.5) / pages_before).ceil().clamp(1.0, f64::from(MOST_HELD_BACK));
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is between 1 and 12")]
            let lines = lines as u32;
            hold_back[index] = (hold_back[index] + lines).min(MOST_HELD_BACK);
        }
        let (own, enclosed) = sections.split_at(versions.min(sections.len()));
        // A version that once needed a second page is laid out as one that has it: it must not waver between both.
        let version_pages = own.iter().zip(&composed_with.version_pages).map(|(found, known)| *found.max(known));
        Measures { pages: enclosed.to_vec(), version_pages: version_pages.collect(), hold_back }
    }
}

/// An exception is known to the house alone: an address that told of it would be discourteous, and one that passed over
/// it would be untrue.
fn check_addressees(note: &Note) -> Result<(), Diagnostics> {
    let Some(except) = note.to.exception() else { return Ok(()) };
    let mut diagnostics = Diagnostics::new();
    let complaint = Diagnostic::error(Code::InvalidValue, "an address cannot say who is excepted from a group");
    let help = "make a packet for each addressee with `--to-each`, or name those that the note goes to";
    diagnostics.push(complaint.at(except.clone()).help(help));
    Err(diagnostics)
}

/// A layout of the project's own that does not mark where versions and enclosures begin cannot be measured.
fn check_sections(note: &Note, pages: &Pages) -> Result<(), Diagnostics> {
    let (wanted, found) = (note.versions.len() + documents(note).len(), pages.sections().len());
    if wanted == found {
        return Ok(());
    }
    let message = format!(
        "`templates/typst/layout.typ` marks {found} beginnings of versions and enclosures, and there are {wanted}"
    );
    let mut diagnostics = Diagnostics::new();
    diagnostics.push(Diagnostic::error(Code::Layout, message).help("let each begin with `#metadata(none)<section>`"));
    Err(diagnostics)
}

/// Holds the numbers of pages that the author states against the true ones.
fn check_stated_pages(note: &Note, measures: &Measures) -> Result<(), Diagnostics> {
    let mut diagnostics = Diagnostics::new();
    let mut total = 0;
    let enclosed = documents(note);
    for (index, (document, pages)) in enclosed.iter().zip(&measures.pages).enumerate() {
        // The first document of each enclosure is the one that versions without their own refer to.
        let is_first = index == 0 || enclosed[index - 1].ordinal != document.ordinal;
        if let Some(stated) = document.enclosure.stated_pages.as_ref().filter(|_| is_first)
            && stated.pages != *pages
        {
            let message =
                format!("`{}` has {}, and {} are stated", document.document.path, pages_in_words(*pages), stated.pages);
            let complaint = Diagnostic::error(Code::StatedPages, message).at(stated.span.clone());
            diagnostics.push(complaint.help(format!("write `stated-pages: {pages}`, or mend the enclosure")));
        }
        total += if is_first { *pages } else { 0 };
    }
    if let Some(stated) = &note.stated_pages
        && stated.pages != total
    {
        let message =
            format!("the enclosures have {} together, and {} are stated", pages_in_words(total), stated.pages);
        let complaint = Diagnostic::error(Code::StatedPages, message).at(stated.span.clone());
        diagnostics.push(complaint.help(format!("write `stated-pages: {total}`, or mend the enclosures")));
    }
    if diagnostics.has_errors() { Err(diagnostics) } else { Ok(()) }
}

fn pages_in_words(count: u32) -> String {
    if count == 1 { "1 page".to_string() } else { format!("{count} pages") }
}
