//! A finished PDF as pages that can be set into the packet.
//!
//! PDF/A forbids embedding the pages of another PDF, so each page is drawn anew as one SVG file: glyphs and drawings
//! stay vectors, photographs stay the JPEG they were. The steps are
//!
//! 1. `survey` holds the file against its bounds before anything is believed: is it whole, is it open, how much
//!    would it unpack to, how many pages does its `tree` have;
//! 2. `drawing` listens to hayro's interpreter, a page at a time, and writes what it is told: `glyphs` and
//!    `shapes` as outlines, `pictures` as data, `words` as plain text for the alternative text.
//!
//! The SVG is written for what becomes of it: Typst turns every `<use>` into a path of its own, so a page's size is
//! that of its repeated outlines after deflate. Outlines are therefore whole numbers in a thousandth of an em, and
//! the glyphs of a run are sorted so that like stands beside like; a dense page takes 50 to 80 kB.
//!
//! Nothing here reads a file, follows a link or runs a script; no text of the PDF enters the SVG, only numbers and
//! pictures, and every reference in it points into itself. A page is drawn whole or the file is refused: what cannot
//! be read is an error, never a blank.

/// Writes formatted text to the end of a string, which cannot fail.
macro_rules! put {
    ($out:expr, $($text:tt)*) => {{
        use std::fmt::Write as _;
        let _ = write!($out, $($text)*);
    }};
}

mod drawing;
mod glyphs;
mod pictures;
mod shapes;
mod survey;
mod tree;
mod words;

use std::fmt;
use std::panic::{self, AssertUnwindSafe};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, SyncSender};
use std::sync::{Arc, Once};
use std::thread;
use std::time::{Duration, Instant};

use hayro_interpret::InterpreterCache;
use hayro_syntax::{LoadPdfError, Pdf, PdfData};

/// The most bytes a file may have.
pub const MAX_BYTES: usize = 100 << 20;
/// The most pages a file may have.
pub const MAX_PAGES: usize = 500;
/// The longest a side of a page may be, in points: 200 inches, the limit that Acrobat knows.
pub const MAX_SIDE: f64 = 14_400.0;
/// The shortest a side of a page may be, in points.
pub const MIN_SIDE: f64 = 3.0;
/// The most bytes of SVG that one page may become. Photographs count, so this is generous.
pub const MAX_SVG: usize = 64 << 20;
/// How long one page may take. It bounds hostile files, not work: a dense page takes a few hundredths of a second.
pub const MAX_TIME: Duration = Duration::from_secs(30);

/// The name of the thread that reads PDFs; [`hush`] knows it by this.
const THREAD: &str = "pdf-enclosure";
/// hayro descends into nested objects without counting; this is far more stack than [`survey::MAX_DEPTH`] levels take,
/// and costs address space only.
const STACK: usize = 256 << 20;

/// One page as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The drawing: a whole SVG file that refers to nothing outside itself.
    pub svg: String,
    /// Width in points, as displayed: `/CropBox`, `/Rotate` and `/UserUnit` applied.
    pub width: f64,
    /// Height in points, as displayed.
    pub height: f64,
    /// The page's plain text in the order in which it was drawn, lines apart; empty where the PDF does not say what
    /// its glyphs mean, as in a scan. For alternative text, not for quoting.
    pub text: String,
}

/// Why a PDF cannot be an enclosure, in the words that a user reads.
#[derive(Debug, Clone, PartialEq)]
pub enum PdfError {
    /// The file is empty or something else.
    NotPdf,
    /// The file is encrypted, be it with an empty password.
    Encrypted,
    /// The file is not whole or contradicts itself; the text says where.
    Damaged(String),
    /// The file has no pages.
    NoPages,
    /// The file has more pages than [`MAX_PAGES`].
    TooManyPages {
        /// How many it has.
        pages: usize,
    },
    /// The file, or what it unpacks to, is larger than is allowed; the text says which.
    TooLarge(String),
    /// A page is larger than [`MAX_SIDE`] or smaller than [`MIN_SIDE`].
    PageSize {
        /// The page, from 1.
        page: usize,
        /// Its width in points.
        width: f64,
        /// Its height in points.
        height: f64,
    },
    /// A page cannot be drawn faithfully.
    NotDrawable {
        /// The page, from 1.
        page: usize,
        /// What stands in the way.
        reason: String,
    },
    /// Reading took longer than [`MAX_TIME`] for a page.
    TooSlow {
        /// The page, from 1; `None` before the first.
        page: Option<usize>,
    },
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotPdf => f.write_str("this is not a PDF"),
            Self::Encrypted => f.write_str("the PDF is encrypted, which an archived packet cannot be"),
            Self::Damaged(how) => write!(f, "the PDF is damaged: {how}"),
            Self::NoPages => f.write_str("the PDF has no pages"),
            Self::TooManyPages { pages } => write!(f, "the PDF has {pages} pages, more than {MAX_PAGES}"),
            Self::TooLarge(what) => write!(f, "the PDF is too large: {what}"),
            Self::PageSize { page, width, height } => write!(
                f,
                "page {page} of the PDF measures {width:.0} by {height:.0} points; a side may have {MIN_SIDE:.0} to {MAX_SIDE:.0}"
            ),
            Self::NotDrawable { page, reason } => write!(f, "page {page} of the PDF cannot be drawn: {reason}"),
            Self::TooSlow { page: Some(page) } => {
                write!(f, "page {page} of the PDF takes longer than {} seconds", MAX_TIME.as_secs())
            }
            Self::TooSlow { page: None } => {
                write!(f, "the PDF takes longer than {} seconds to open", MAX_TIME.as_secs())
            }
        }
    }
}

impl std::error::Error for PdfError {}

/// How many pages the file has.
///
/// # Errors
/// As [`pages`], except for what only drawing finds out.
pub fn page_count(bytes: Arc<Vec<u8>>) -> Result<usize, PdfError> {
    read(bytes, false, MAX_TIME).map(|(count, _)| count)
}

/// Every page of the file, in order.
///
/// # Errors
/// When the file is not a whole, open PDF within the bounds of this module, or a page of it cannot be drawn
/// faithfully. All pages are there or none.
pub fn pages(bytes: Arc<Vec<u8>>) -> Result<Vec<Page>, PdfError> {
    read(bytes, true, MAX_TIME).map(|(_, pages)| pages)
}

/// What the reading thread reports: the number of pages once, then each page.
enum Report {
    Count(usize),
    Page(Box<Page>),
    Failed(PdfError),
    Done,
}

/// Reads on a thread of its own, for two reasons: the stack can be made large enough for deep nesting, and a file that
/// keeps hayro busy for ever can be given up. A thread cannot be killed; one that was given up stops when it next
/// draws, and otherwise ends with the process. Whoever renders the files of strangers should do so in a worker
/// process with a limit on memory, since no thread survives running out of it.
fn read(bytes: Arc<Vec<u8>>, draw: bool, patience: Duration) -> Result<(usize, Vec<Page>), PdfError> {
    survey::bytes(&bytes)?;
    hush();
    let (sender, receiver) = mpsc::sync_channel(4);
    thread::Builder::new()
        .name(THREAD.to_owned())
        .stack_size(STACK)
        .spawn(move || work(bytes, draw, patience, &sender))
        .map_err(|error| PdfError::Damaged(format!("no thread could be started to read it ({error})")))?;
    collect(&receiver, patience)
}

fn collect(receiver: &Receiver<Report>, patience: Duration) -> Result<(usize, Vec<Page>), PdfError> {
    let mut count = None;
    let mut pages = Vec::new();
    loop {
        // The thread watches its own clock too and can then say more; it is given a little longer here.
        match receiver.recv_timeout(patience + patience / 4) {
            Ok(Report::Count(number)) => count = Some(number),
            Ok(Report::Page(page)) => pages.push(*page),
            Ok(Report::Failed(error)) => return Err(error),
            Ok(Report::Done) => return Ok((count.unwrap_or(0), pages)),
            Err(RecvTimeoutError::Timeout) => {
                return Err(PdfError::TooSlow { page: count.map(|_| pages.len() + 1) });
            }
            Err(RecvTimeoutError::Disconnected) => {
                return Err(PdfError::Damaged("reading it ended unexpectedly".to_owned()));
            }
        }
    }
}

/// Everything that happens on the thread. A report that nobody waits for any more ends it early.
fn work(bytes: Arc<Vec<u8>>, draw: bool, patience: Duration, sender: &SyncSender<Report>) {
    let mut page = None;
    // hayro says of itself that it is young, and a hostile file finds what its tests did not: a panic in it must
    // cost this file, not the process. Nothing that was borrowed is used again afterwards, so no broken state is seen.
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| open_and_draw(bytes, draw, patience, sender, &mut page)));
    let report = match outcome {
        Ok(Ok(())) => Report::Done,
        Ok(Err(error)) => Report::Failed(error),
        Err(cause) => Report::Failed(match (cause.downcast::<drawing::Stop>(), page) {
            (Ok(stop), page) => stop.into_error(page.unwrap_or(1)),
            (Err(_), Some(page)) => {
                PdfError::NotDrawable { page, reason: "it is malformed in a way that was not foreseen".to_owned() }
            }
            (Err(_), None) => PdfError::Damaged("it is malformed in a way that was not foreseen".to_owned()),
        }),
    };
    // The receiver may have given up; there is nobody left to tell.
    let _ = sender.send(report);
}

fn open_and_draw(
    bytes: Arc<Vec<u8>>,
    draw: bool,
    patience: Duration,
    sender: &SyncSender<Report>,
    current: &mut Option<usize>,
) -> Result<(), PdfError> {
    survey::objects(&open(tree::without_pages(&bytes))?)?;
    let pdf = open(bytes)?;
    survey::document(&pdf)?;
    let pages = pdf.pages();
    for (index, page) in pages.iter().enumerate() {
        survey::page(page, index + 1)?;
    }
    if sender.send(Report::Count(pages.len())).is_err() || !draw {
        return Ok(());
    }
    // One cache for the document: a font is read once, not once a page.
    let cache = InterpreterCache::new();
    for (index, page) in pages.iter().enumerate() {
        *current = Some(index + 1);
        let drawn =
            drawing::draw(page, &cache, Instant::now() + patience).map_err(|stop| stop.into_error(index + 1))?;
        if sender.send(Report::Page(Box::new(drawn))).is_err() {
            return Ok(());
        }
    }
    Ok(())
}

fn open(bytes: impl Into<PdfData>) -> Result<Pdf, PdfError> {
    Pdf::new(bytes).map_err(|error| match error {
        // Not reached while the survey refuses every encrypted file, and right should that ever change.
        LoadPdfError::Decryption(_) => PdfError::Encrypted,
        LoadPdfError::Invalid => PdfError::Damaged("its list of objects cannot be read".to_owned()),
    })
}

/// Keeps panics on the reading thread off the terminal, where they would speak of our insides; the file's error says
/// what the user needs. Other threads' panics are printed as ever.
fn hush() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if thread::current().name() != Some(THREAD) {
                usual(info);
            }
        }));
    });
}

#[cfg(test)]
mod tests;
