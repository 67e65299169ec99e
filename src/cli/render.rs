//! `verbale render`: packets, or parts of them, in one of several formats.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;

use super::Common;
use super::session::Session;
use super::taken::Taken;
use crate::catalogue::pseudo;
use crate::compose::{Measures, Part, documents};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::language::Language;
use crate::note::Note;
use crate::output::{self, Files};
use crate::packet::{Packet, Press};

/// Make the packet of a note, or parts of it
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  verbale render notes/doc-779.yaml                   out/DOC-779.pdf
  verbale render notes/doc-779.yaml --language ru     out/DOC-779.ru.pdf
  verbale render notes/doc-779.yaml --split           out/DOC-779/DOC-779.en.pdf, …, out/DOC-779/enclosure-1.en.pdf, …
  verbale render notes/doc-779.yaml --format png      out/DOC-779/page-01.png, …
  verbale render notes/doc-779.yaml --to-each         out/DOC-779.kazakhstan.pdf, …: one to each member state
  verbale render notes/*.yaml -o /tmp/packets")]
pub struct Render {
    /// The notes
    #[arg(required = true, value_name = "NOTE")]
    notes: Vec<PathBuf>,

    /// Where the output goes; without it, the project's `out/`
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,

    /// Each version and each enclosure in a file of its own
    #[arg(long)]
    split: bool,

    /// Only this language's version, with the enclosures that it refers to; can be given more than once. `en-XA` is the
    /// English one with accents and longer words, to try the layout with
    #[arg(short, long = "language", value_name = "LANGUAGE")]
    languages: Vec<String>,

    /// To this party instead of those that the note names
    #[arg(long, value_name = "PARTY", conflicts_with = "to_each")]
    to: Option<String>,

    /// A packet for each addressee: of a group, for each that belongs to it on the note's date
    #[arg(long)]
    to_each: bool,

    /// The form of the output
    #[arg(short, long, value_name = "FORMAT", default_value = "pdf")]
    format: OutputFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum OutputFormat {
    /// PDF/A-3a and PDF/UA-1
    Pdf,
    /// A picture of each page
    Png,
    /// A picture of each page, as vector graphics
    Svg,
    /// The Typst files that the pages are made from
    Typ,
    /// The versions as plain text
    Txt,
}

/// A part of a note and the stem of its output's name, relative to the output folder.
struct Piece {
    stem: PathBuf,
    part: Part,
}

impl Render {
    pub fn run(self, common: &Common) -> ExitCode {
        let mut session = Session::new(common);
        session.accented = self.is_accented();
        if session.accented && self.languages.len() > 1 {
            session.say(&format!("error: `{}` cannot be given together with other languages", pseudo::TAG));
            return ExitCode::from(2);
        }
        let Some(press) = session.open(&self.notes) else { return session.finish() };
        let folder = self.output.clone().unwrap_or_else(|| press.project.root().join("out"));
        let mut taken = Taken::default();
        for path in &self.notes {
            let Some(note) = session.note(&press, path) else { continue };
            // Whoever tries a copy of a note out is not kept from it; `check` does not let it pass.
            let given_twice = note.number_given_twice(&press.project);
            let given_twice = given_twice.map(|complaint| Diagnostic { severity: Severity::Warning, ..complaint });
            session.diagnostics.extend(given_twice);
            session.diagnostics.extend(note.contradicted(&press.project));
            let letters = match self.english(note).and_then(|note| self.letters(&press, &note)) {
                Ok(letters) => letters,
                Err(found) => {
                    session.diagnostics.absorb(found);
                    continue;
                }
            };
            for letter in letters {
                match self.note(&press, &letter, &folder, &mut taken) {
                    Ok((told, findings)) => {
                        Session::tell(&told);
                        session.diagnostics.absorb(findings);
                    }
                    Err(found) => session.diagnostics.absorb(found),
                }
                press.rest();
            }
        }
        session.finish()
    }

    fn is_accented(&self) -> bool {
        self.languages.iter().any(|language| language.eq_ignore_ascii_case(pseudo::TAG))
    }

    /// The note with its English version alone, where the pseudo-language is asked for, which is made of it.
    fn english(&self, note: Arc<Note>) -> Result<Arc<Note>, Diagnostics> {
        if !self.is_accented() {
            return Ok(note);
        }
        let mut note = Arc::unwrap_or_clone(note);
        note.versions.retain(|version| version.language.to_string() == pseudo::BASE);
        if note.versions.is_empty() {
            let message = format!("`{}` has no version in `{}`", note.source.name(), pseudo::BASE);
            let complaint = Diagnostic::error(Code::UnknownLanguage, message);
            return Err(one(complaint.help(format!("`{}` is made of the English version", pseudo::TAG))));
        }
        Ok(Arc::new(note))
    }

    /// A version's language as the names of files have it.
    fn tag(&self, language: &Language) -> String {
        if self.is_accented() { pseudo::TAG.to_string() } else { language.to_string() }
    }

    /// The note as it is to go out: as it stands, to another party, or to each of its addressees.
    fn letters(&self, press: &Press, note: &Arc<Note>) -> Result<Vec<Arc<Note>>, Diagnostics> {
        let letters = match &self.to {
            Some(party) => vec![note.to_party(party, &press.project)?],
            None if self.to_each => note.to_each(&press.project)?,
            None => return Ok(vec![Arc::clone(note)]),
        };
        Ok(letters.into_iter().map(Arc::new).collect())
    }

    /// Makes and writes the output of a note, and returns the files to be told of, and what was found on the way.
    fn note(
        &self,
        press: &Press,
        note: &Arc<Note>,
        folder: &Path,
        taken: &mut Taken,
    ) -> Result<(Vec<String>, Diagnostics), Diagnostics> {
        let pieces = self.pieces(press, note)?;
        let (mut packet, measures) = press.measure(note)?;
        let findings = std::mem::take(&mut packet.findings);
        let whole = Part::whole(note);
        let mut packet = Some(packet);
        let mut files = Files::default();
        let mut told = Vec::new();
        let mut pages = Vec::new();
        for piece in pieces {
            let is_whole = piece.part.versions == whole.versions && piece.part.documents == whole.documents;
            let laid_out = match packet.take_if(|_| is_whole) {
                Some(packet) => packet,
                None => press.lay_out(note, &piece.part, &measures)?,
            };
            let piece = Piece { stem: folder.join(piece.stem), ..piece };
            let count = laid_out.pages.count();
            told.push(self.add(&mut files, press, note, &measures, &piece, &laid_out)?);
            pages.push((piece.stem, count));
        }
        claim(&files, note, taken)?;
        let written: BTreeSet<PathBuf> = files.paths().map(Path::to_path_buf).collect();
        files.write().map_err(|error| {
            let message = format!("`{}` cannot be written: {}", error.path.display(), error.reason_in_words());
            let help = match error.reason.kind() {
                std::io::ErrorKind::StorageFull => "nothing was changed; make room on the disk",
                _ => "nothing was changed; choose another folder with `-o DIR`",
            };
            one(Diagnostic::error(Code::Output, message).help(help))
        })?;
        if self.split {
            output::remove_other_enclosures(&folder.join(note.file_stem()), self.ending(), &written);
        }
        for (stem, count) in pages {
            if let OutputFormat::Png | OutputFormat::Svg = self.format {
                output::remove_later_pages(&stem, self.ending(), count);
            }
        }
        Ok((told, findings))
    }

    /// The files that are asked for.
    fn pieces(&self, press: &Press, note: &Note) -> Result<Vec<Piece>, Diagnostics> {
        let stem = note.file_stem();
        let wanted = self.wanted(press, note)?;
        let mut pieces = Vec::new();
        if self.split {
            let folder = PathBuf::from(&stem);
            for index in &wanted {
                let name = format!("{stem}.{}", self.tag(&note.versions[*index].language));
                pieces.push(Piece { stem: folder.join(name), part: Part::version(note, *index, false) });
            }
            // Plain text is of the versions alone.
            let enclosed = if self.format == OutputFormat::Txt { Vec::new() } else { documents(note) };
            for (index, enclosed) in enclosed.iter().enumerate() {
                let referred =
                    wanted.iter().any(|version| Part::version(note, *version, true).documents.contains(&index));
                if referred || self.languages.is_empty() {
                    let name = format!("enclosure-{}.{}", enclosed.ordinal, enclosed.document.language);
                    pieces.push(Piece { stem: folder.join(name), part: Part::document(index) });
                }
            }
        } else if self.languages.is_empty() {
            pieces.push(Piece { stem: PathBuf::from(stem), part: Part::whole(note) });
        } else {
            let languages: Vec<String> = wanted.iter().map(|index| self.tag(&note.versions[*index].language)).collect();
            let mut enclosed: Vec<usize> =
                wanted.iter().flat_map(|index| Part::version(note, *index, true).documents).collect();
            enclosed.sort_unstable();
            enclosed.dedup();
            let part = Part { versions: wanted, documents: enclosed };
            pieces.push(Piece { stem: PathBuf::from(format!("{stem}.{}", languages.join("-"))), part });
        }
        Ok(pieces)
    }

    /// The versions that are asked for, in the note's order.
    fn wanted(&self, press: &Press, note: &Note) -> Result<Vec<usize>, Diagnostics> {
        if self.languages.is_empty() || self.is_accented() {
            return Ok((0..note.versions.len()).collect());
        }
        let mut diagnostics = Diagnostics::new();
        let known: Vec<String> = note.versions.iter().map(|version| version.language.to_string()).collect();
        for language in self.languages.iter().filter(|language| !known.contains(language)) {
            let of_project = press.project.profile.languages().any(|known| known.to_string() == **language);
            let message = if of_project {
                format!("`{}` has no version in `{language}`", note.source.name())
            } else {
                format!("`{language}` is not a language of this project")
            };
            let complaint = Diagnostic::error(Code::UnknownLanguage, message);
            diagnostics.push(complaint.nearest(language, known.iter().map(String::as_str)));
        }
        if diagnostics.has_errors() {
            return Err(diagnostics);
        }
        Ok((0..known.len()).filter(|index| self.languages.contains(&known[*index])).collect())
    }

    fn ending(&self) -> &'static str {
        match self.format {
            OutputFormat::Pdf => "pdf",
            OutputFormat::Png => "png",
            OutputFormat::Svg => "svg",
            OutputFormat::Typ => "typ",
            OutputFormat::Txt => "txt",
        }
    }

    /// Adds the files of a piece and returns what is to be told of them.
    fn add(
        &self,
        files: &mut Files,
        press: &Press,
        note: &Arc<Note>,
        measures: &Measures,
        Piece { stem, part }: &Piece,
        laid_out: &Packet,
    ) -> Result<String, Diagnostics> {
        let pages = laid_out.pages.count();
        let counted = if pages == 1 { "1 page".to_string() } else { format!("{pages} pages") };
        let single = PathBuf::from(format!("{}.{}", stem.display(), self.ending()));
        match self.format {
            OutputFormat::Pdf => files.add(single.clone(), laid_out.pages.pdf()?),
            OutputFormat::Txt => files.add(single.clone(), press.text(note, part, measures)?.into_bytes()),
            OutputFormat::Png => add_pictures(files, stem, "png", laid_out.pages.png()?),
            OutputFormat::Svg => add_pictures(files, stem, "svg", laid_out.pages.svg()),
            OutputFormat::Typ => {
                for (path, bytes) in &press.sources(note, part, measures)? {
                    files.add(stem.join(path.trim_start_matches('/')), bytes.to_vec());
                }
            }
        }
        Ok(match self.format {
            OutputFormat::Pdf => format!("{}: {counted}", shown(&single)),
            OutputFormat::Txt => shown(&single),
            OutputFormat::Png | OutputFormat::Svg => format!("{}: {counted}", shown(stem)),
            OutputFormat::Typ => shown(&stem.join("main.typ")),
        })
    }
}

fn add_pictures(files: &mut Files, folder: &Path, ending: &str, pictures: Vec<Vec<u8>>) {
    let digits = pictures.len().to_string().len().max(2);
    for (index, picture) in pictures.into_iter().enumerate() {
        files.add(folder.join(format!("page-{:0digits$}.{ending}", index + 1)), picture);
    }
}

/// A path as a person would type it: relative to the current folder where it lies in it.
fn shown(path: &Path) -> String {
    let here = std::env::current_dir().ok().and_then(|here| here.canonicalize().ok());
    let inside = here.and_then(|here| path.strip_prefix(here).ok());
    inside.unwrap_or(path).display().to_string()
}

/// Takes the names of a note's output for it.
fn claim(files: &Files, note: &Note, taken: &mut Taken) -> Result<(), Diagnostics> {
    let own = match &note.recipient {
        Some(party) => format!("{} to {party}", note.source.name()),
        None => note.source.name().to_string(),
    };
    for path in files.paths() {
        taken.take(&path.display().to_string(), &own, &note.spans.number).map_err(|complaint| one(*complaint))?;
    }
    Ok(())
}

fn one(diagnostic: Diagnostic) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    diagnostics.push(diagnostic);
    diagnostics
}
