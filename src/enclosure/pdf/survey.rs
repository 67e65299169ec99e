//! Holds a file against its bounds before it is believed.
//!
//! hayro repairs what it can: a file that was cut short opens with the pages that are left, a stream that breaks off
//! draws half a page, a font that is missing none of its text. For an archive that is worse than a refusal, so what
//! can be known of such losses is looked for here. And hayro unpacks without a limit, so everything that it could
//! unpack is unpacked here first, into nothing, and counted.

use flate2::{Decompress, FlushDecompress, Status};
use hayro_syntax::object::{Array, Dict, Object, Stream};
use hayro_syntax::page::Page;
use hayro_syntax::{Filter, Pdf};

use super::{MAX_BYTES, MAX_PAGES, MAX_SIDE, MIN_SIDE, PdfError, tree};

/// The most bytes that one stream may unpack to: a picture of an A3 page at 600 dots an inch, in colour.
const MOST_OF_A_STREAM: u64 = 256 << 20;
/// The most bytes that all streams together may unpack to.
const MOST_OF_ALL: u64 = 4 << 30;
/// The most bytes of drawing instructions that a page may have.
const MOST_OF_A_PAGE: u64 = 32 << 20;
/// The most bytes of a stream whose unpacked size cannot be known beforehand (LZW; or text around deflate).
const MOST_UNKNOWN: usize = 4 << 20;
/// How deep arrays and dictionaries may be nested. hayro descends without counting.
pub const MAX_DEPTH: i64 = 20_000;
/// How near its end a file must say that it ends; Acrobat looks as far back.
const TAIL: usize = 1024;

/// Looks at the file as bytes.
pub fn bytes(bytes: &[u8]) -> Result<(), PdfError> {
    let head = &bytes[..bytes.len().min(1024)];
    if find(head, b"%PDF-").is_none() {
        return Err(PdfError::NotPdf);
    }
    if bytes.len() > MAX_BYTES {
        return Err(PdfError::TooLarge(format!(
            "it has {} MB, and {} are allowed",
            bytes.len() >> 20,
            MAX_BYTES >> 20
        )));
    }
    if encrypted(bytes) {
        return Err(PdfError::Encrypted);
    }
    let end = bytes.trim_ascii_end();
    let tail = &end[end.len().saturating_sub(TAIL)..];
    if find(tail, b"%%EOF").is_none() || find(tail, b"startxref").is_none() {
        return Err(PdfError::Damaged("its end is missing, so it was probably cut short".to_owned()));
    }
    if depth(bytes) > MAX_DEPTH {
        return Err(PdfError::Damaged("it is nested too deeply".to_owned()));
    }
    streams(bytes)
}

/// Whether a trailer names an encryption dictionary. A file that opens without a password is encrypted too: what is
/// archived must be readable without the algorithm of its day (ISO 19005-3, 6.1.3).
fn encrypted(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    while let Some(at) = find(rest, b"/Encrypt") {
        rest = &rest[at + b"/Encrypt".len()..];
        let value = rest.trim_ascii_start();
        // `/EncryptMetadata` goes on with a letter.
        let begins =
            value.starts_with(b"<<") || (value.len() < rest.len() && value.first().is_some_and(u8::is_ascii_digit));
        if begins {
            return true;
        }
    }
    false
}

/// How many more brackets were opened than closed, at most.
fn depth(bytes: &[u8]) -> i64 {
    let mut depth = 0_i64;
    let mut deepest = 0;
    for byte in bytes {
        match byte {
            b'[' | b'<' => depth += 1,
            b']' | b'>' => depth = (depth - 1).max(0),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

/// Unpacks every stream of the file that deflate packed, whatever its dictionary says, and counts.
fn streams(bytes: &[u8]) -> Result<(), PdfError> {
    let mut total = 0_u64;
    let mut at = 0;
    while let Some(found) = find(&bytes[at..], b"stream") {
        let start = at + found;
        at = start + b"stream".len();
        if bytes[..start].ends_with(b"end") {
            continue;
        }
        let ([b'\r', b'\n', data @ ..] | [b'\n' | b'\r', data @ ..]) = &bytes[at..] else { continue };
        let unpacked = unpack(data, MOST_OF_A_STREAM);
        total += unpacked.bytes;
        if unpacked.bytes >= MOST_OF_A_STREAM || total > MOST_OF_ALL {
            return Err(unpacks_too_far());
        }
        if unpacked.nested > MAX_DEPTH && unpacked.whole {
            return Err(PdfError::Damaged("it is nested too deeply".to_owned()));
        }
        if unpacked.whole {
            at = bytes.len() - data.len() + unpacked.taken;
        }
    }
    Ok(())
}

fn unpacks_too_far() -> PdfError {
    PdfError::TooLarge(format!("a part of it unpacks to more than {} MB", MOST_OF_A_STREAM >> 20))
}

/// What unpacking found.
struct Unpacked {
    /// How many bytes came out.
    bytes: u64,
    /// How many went in.
    taken: usize,
    /// Whether the data came to its own end, and with the sum that it should have.
    whole: bool,
    /// The deepest nesting of brackets, for as long as it reads as text.
    nested: i64,
}

/// Unpacks deflated data into nothing, as far as the limit.
fn unpack(data: &[u8], limit: u64) -> Unpacked {
    let zlib =
        data.len() >= 2 && data[0] & 0x0f == 8 && (u16::from(data[0]) << 8 | u16::from(data[1])).is_multiple_of(31);
    // hayro takes data without zlib's head too.
    let unpacked = drain(data, zlib, limit);
    if zlib && !unpacked.whole && unpacked.bytes < limit {
        // Nothing is lost where only the sum at the end was left off; trimming white space does that too.
        let bare = drain(&data[2..], false, limit);
        let rest = data.len() - 2 - bare.taken;
        return Unpacked { whole: bare.whole && rest < 4, taken: bare.taken + 2, ..bare };
    }
    unpacked
}

fn drain(data: &[u8], zlib: bool, limit: u64) -> Unpacked {
    let mut decoder = Decompress::new(zlib);
    let mut buffer = vec![0; 64 << 10];
    let mut nested = 0_i64;
    let mut text = true;
    loop {
        let taken = usize::try_from(decoder.total_in()).unwrap_or(data.len());
        let before = decoder.total_out();
        let outcome = decoder.decompress(&data[taken..], &mut buffer, FlushDecompress::None);
        let written = usize::try_from(decoder.total_out() - before).unwrap_or(buffer.len());
        // Brackets mean nothing in a picture, which gives itself away by its first control bytes.
        let part = &buffer[..written];
        text = text && !part.iter().any(|byte| matches!(byte, 1..=8 | 14..=31));
        if text {
            nested += depth(part);
        }
        let stuck = written == 0 && decoder.total_in() == taken as u64;
        let whole = matches!(outcome, Ok(Status::StreamEnd));
        if whole || outcome.is_err() || stuck || decoder.total_out() >= limit {
            return Unpacked {
                bytes: decoder.total_out(),
                taken: usize::try_from(decoder.total_in()).unwrap_or(data.len()),
                whole,
                nested,
            };
        }
    }
}

/// Looks at the file as hayro understood it.
pub fn document(pdf: &Pdf) -> Result<(), PdfError> {
    let pages = pdf.pages().len();
    if pages == 0 {
        return Err(PdfError::NoPages);
    }
    if pages > MAX_PAGES {
        return Err(PdfError::TooManyPages { pages });
    }
    match tree::root(pdf).and_then(|root| root.get::<i32>("Count")) {
        None => Err(PdfError::Damaged("its list of pages cannot be read".to_owned())),
        Some(stated) if usize::try_from(stated) != Ok(pages) => {
            Err(PdfError::Damaged(format!("it says that it has {stated} pages, and {pages} can be found")))
        }
        Some(_) => Ok(()),
    }
}

/// Looks at every object, before the pages are gathered.
pub fn objects(pdf: &Pdf) -> Result<(), PdfError> {
    if tree::overgrown(pdf) {
        return Err(PdfError::Damaged(format!("its list of pages leads to more than {} of them", tree::MOST_LEAVES)));
    }
    for object in pdf.objects() {
        if let Object::Stream(stream) = object {
            packing(&stream)?;
        }
    }
    Ok(())
}

/// Refuses a stream that breaks off, and packing whose size cannot be told beforehand.
fn packing(stream: &Stream<'_>) -> Result<(), PdfError> {
    let filters = stream.filters();
    let widening =
        |filter: &&Filter| matches!(filter, Filter::FlateDecode | Filter::LzwDecode | Filter::RunLengthDecode);
    let layers = filters.iter().filter(widening).count();
    if layers > 1 {
        return Err(PdfError::TooLarge("a part of it is packed more than once".to_owned()));
    }
    // Plain deflate was counted; a run length unpacks to 64 times its size and a hundred MB at most.
    let counted = matches!(filters.first(), Some(Filter::FlateDecode));
    if layers == 1 && !counted && stream.raw_data().len() > MOST_UNKNOWN {
        return Err(unpacks_too_far());
    }
    if counted && !unpack(&stream.raw_data(), MOST_OF_A_STREAM).whole {
        return Err(PdfError::Damaged(format!(
            "object {} of it breaks off or was altered",
            stream.obj_id().obj_number
        )));
    }
    Ok(())
}

/// Looks at a page: its size, and whether everything it is drawn with is there.
pub fn page(page: &Page<'_>, number: usize) -> Result<(), PdfError> {
    // hayro would take A4 for a page without an area.
    let area = page.intersected_crop_box();
    let allowed = |side: f64| (MIN_SIDE..=MAX_SIDE).contains(&side);
    if !allowed(area.width()) || !allowed(area.height()) {
        return Err(PdfError::PageSize { page: number, width: area.width(), height: area.height() });
    }
    contents(page, number)?;
    let resources = page.resources();
    let lacking = |kind: &str| PdfError::Damaged(format!("a {kind} of page {number} is missing"));
    for key in resources.x_objects.keys() {
        if resources.x_objects.get::<Object<'_>>(&*key).is_none() {
            return Err(lacking("picture or drawing"));
        }
    }
    for key in resources.fonts.keys() {
        if !resources.fonts.get::<Dict<'_>>(&*key).is_some_and(|font| font_is_there(&font)) {
            return Err(lacking("font"));
        }
    }
    Ok(())
}

/// Whether a font has the file that it says is in the PDF. One that never was is replaced, as every viewer does; one
/// that was lost would be replaced too, by letters that do not mean the same.
fn font_is_there(font: &Dict<'_>) -> bool {
    let descendant = font.get::<Array<'_>>("DescendantFonts").and_then(|fonts| fonts.iter::<Dict<'_>>().next());
    if font.contains_key("DescendantFonts") && descendant.is_none() {
        return false;
    }
    let holder = descendant.as_ref().unwrap_or(font);
    if !holder.contains_key("FontDescriptor") {
        return true;
    }
    holder.get::<Dict<'_>>("FontDescriptor").is_some_and(|descriptor| {
        ["FontFile", "FontFile2", "FontFile3"]
            .iter()
            .all(|key| !descriptor.contains_key(key) || descriptor.get::<Stream<'_>>(key).is_some())
    })
}

/// The drawing instructions must all be there. A page may have none: then it is blank by intent.
fn contents(page: &Page<'_>, number: usize) -> Result<(), PdfError> {
    let raw = page.raw();
    if !raw.contains_key("Contents") {
        return Ok(());
    }
    let missing = || PdfError::Damaged(format!("the drawing of page {number} is missing"));
    let mut total = 0_u64;
    let mut add = |stream: &Stream<'_>| -> Result<(), PdfError> {
        let bytes = if stream.filters().as_slice() == [Filter::FlateDecode] {
            unpack(&stream.raw_data(), MOST_OF_A_PAGE).bytes
        } else {
            stream.decoded().map_err(|_| missing())?.len() as u64
        };
        total += bytes;
        if total >= MOST_OF_A_PAGE {
            return Err(PdfError::TooLarge(format!(
                "the drawing of page {number} has more than {} MB",
                MOST_OF_A_PAGE >> 20
            )));
        }
        Ok(())
    };
    match raw.get::<Object<'_>>("Contents") {
        Some(Object::Stream(stream)) => add(&stream),
        Some(Object::Array(parts)) => {
            let expected = parts.raw_iter().count();
            let mut found = 0;
            for part in array_of_streams(&parts) {
                add(&part)?;
                found += 1;
            }
            if found < expected { Err(missing()) } else { Ok(()) }
        }
        _ => Err(missing()),
    }
}

fn array_of_streams<'a>(parts: &Array<'a>) -> impl Iterator<Item = Stream<'a>> {
    parts.iter::<Stream<'a>>()
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}
