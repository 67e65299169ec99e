//! The files in `tests/pdf/` were made for these tests, with invented text.
//!
//! `two-pages` and `dense` were made with Typst 0.15 (`dense` reduced to one page without tags by pikepdf);
//! `landscape`, `letter`, `rotated` (a page that lies on its side and is turned upright by `/Rotate`), `cropped`,
//! `link` and `transparency` with `ReportLab` 5; `scan` with img2pdf from a drawn grey JPEG that carries the comment
//! "internal remark"; `encrypted` from `letter` with pikepdf and an empty user password. `truncated` is the first 60 %
//! of `two-pages`, and `count` is `letter` with `/Count 1` overwritten by `/Count 3`.

#![expect(clippy::panic, reason = "a test that fails may stop where it is")]

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::*;

const TWO_PAGES: &[u8] = include_bytes!("../../../tests/pdf/two-pages.pdf");
const DENSE: &[u8] = include_bytes!("../../../tests/pdf/dense.pdf");
const LANDSCAPE: &[u8] = include_bytes!("../../../tests/pdf/landscape.pdf");
const LETTER: &[u8] = include_bytes!("../../../tests/pdf/letter.pdf");
const ROTATED: &[u8] = include_bytes!("../../../tests/pdf/rotated.pdf");
const CROPPED: &[u8] = include_bytes!("../../../tests/pdf/cropped.pdf");
const LINK: &[u8] = include_bytes!("../../../tests/pdf/link.pdf");
const TRANSPARENCY: &[u8] = include_bytes!("../../../tests/pdf/transparency.pdf");
const SCAN: &[u8] = include_bytes!("../../../tests/pdf/scan.pdf");
const ENCRYPTED: &[u8] = include_bytes!("../../../tests/pdf/encrypted.pdf");
const TRUNCATED: &[u8] = include_bytes!("../../../tests/pdf/truncated.pdf");
const COUNT: &[u8] = include_bytes!("../../../tests/pdf/count.pdf");

const WHOLE: [&[u8]; 9] = [TWO_PAGES, DENSE, LANDSCAPE, LETTER, ROTATED, CROPPED, LINK, TRANSPARENCY, SCAN];

fn read_pages(bytes: &[u8]) -> Result<Vec<Page>, PdfError> {
    pages(Arc::new(bytes.to_vec()))
}

fn first_page(bytes: &[u8]) -> Page {
    match read_pages(bytes) {
        Ok(mut pages) => pages.remove(0),
        Err(error) => panic!("{error}"),
    }
}

fn refusal(bytes: &[u8]) -> PdfError {
    match read_pages(bytes) {
        Ok(pages) => panic!("{} pages were drawn", pages.len()),
        Err(error) => error,
    }
}

fn size(page: &Page) -> (i64, i64) {
    #[expect(clippy::cast_possible_truncation, reason = "rounded, for comparison")]
    let rounded = |side: f64| side.round() as i64;
    (rounded(page.width), rounded(page.height))
}

/// A file of these objects, the first of which is the catalogue.
fn file(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(out.len());
        out.extend(format!("{} 0 obj\n", index + 1).bytes());
        out.extend(object);
        out.extend(b"\nendobj\n");
    }
    let table = out.len();
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for place in places {
        out.extend(format!("{place:010} 00000 n \n").bytes());
    }
    out.extend(format!("trailer <</Size {}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1).bytes());
    out
}

fn stream(dictionary: &str, data: &[u8]) -> Vec<u8> {
    let mut out = format!("<<{dictionary}/Length {}>>\nstream\n", data.len()).into_bytes();
    out.extend(data);
    out.extend(b"\nendstream");
    out
}

fn deflated(data: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    assert!(encoder.write_all(data).is_ok());
    encoder.finish().unwrap_or_default()
}

/// A file of one page: its dictionary beside the usual, its drawing, and objects from the fifth on.
fn one_page(dictionary: &str, drawing: &str, more: &[Vec<u8>]) -> Vec<u8> {
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        format!("<</Type/Page/Parent 2 0 R/Contents 4 0 R{dictionary}>>").into_bytes(),
        stream("", drawing.as_bytes()),
    ];
    objects.extend_from_slice(more);
    file(&objects)
}

const A4: &str = "/MediaBox[0 0 595 842]";
const SQUARE: &str = "100 100 200 200 re f";

#[test]
fn every_page_is_drawn_in_order_and_says_what_is_on_it() {
    let pages = read_pages(TWO_PAGES).unwrap_or_default();
    assert_eq!(pages.iter().map(size).collect::<Vec<_>>(), [(595, 842), (595, 842)]);
    assert_eq!(pages[0].text, "First page, bold and «кириллица», әғқңөұүһі.");
    assert_eq!(pages[1].text, "Second page.");
    assert_eq!(page_count(Arc::new(TWO_PAGES.to_vec())), Ok(2));
}

#[test]
fn a_page_has_the_size_that_is_seen() {
    for (bytes, expected) in
        [(LANDSCAPE, (842, 595)), (LETTER, (612, 792)), (ROTATED, (595, 842)), (CROPPED, (400, 200))]
    {
        assert_eq!(size(&first_page(bytes)), expected);
    }
    let doubled = first_page(&one_page(&format!("{A4}/UserUnit 2"), SQUARE, &[]));
    assert_eq!(size(&doubled), (1190, 1684));
    assert!(doubled.svg.contains("viewBox=\"0 0 595 842\""));
}

#[test]
fn a_rectangle_is_where_it_was() {
    assert!(first_page(&one_page(A4, SQUARE, &[])).svg.contains("d=\"M100 742L300 742L300 542L100 542Z\""));
    let turned = first_page(&one_page(&format!("{A4}/Rotate 90"), SQUARE, &[]));
    assert!(turned.svg.contains("M100 100L100 300L300 300L300 100Z"), "{}", turned.svg);
}

#[test]
fn a_dense_page_is_lean() {
    let page = first_page(DENSE);
    let outlines = page.svg.matches("<path id=\"g").count();
    let glyphs = page.svg.matches("<use href=\"#g").count();
    assert!(glyphs > 3000, "{glyphs} glyphs");
    assert!(outlines < 80, "{outlines} outlines");

    // What Typst makes of it, near enough: every glyph's outline after its matrix. hayro-svg 0.7 came to 1.4 MB.
    let mut content = String::new();
    for (index, piece) in page.svg.split("<use href=\"#").enumerate().skip(1) {
        let (id, rest) = piece.split_once('"').unwrap_or_default();
        let matrix = rest.split('"').nth(1).unwrap_or_default();
        let outline =
            page.svg.split_once(&format!("<path id=\"{id}\" d=\"")).and_then(|(_, rest)| rest.split_once('"'));
        let outline = outline.map(|(outline, _)| outline).unwrap_or_default();
        assert!(!outline.is_empty() && !outline.contains('.'), "glyph {index} is not in whole numbers");
        content.push_str(matrix);
        content.push_str(outline);
    }
    let packed = deflated(content.as_bytes()).len();
    assert!(packed < 70_000, "{packed} bytes");
}

#[test]
fn the_same_file_gives_the_same_drawing() {
    for bytes in WHOLE {
        assert_eq!(read_pages(bytes), read_pages(bytes));
    }
}

#[test]
fn a_drawing_refers_to_nothing_outside_itself() {
    for bytes in WHOLE {
        for page in read_pages(bytes).unwrap_or_default() {
            let svg = page.svg.replacen("xmlns=\"http://www.w3.org/2000/svg\"", "", 1);
            for forbidden in ["http", "file:", "<script", "<a ", "<foreignObject", "<text", "<style", "<!", "onload"] {
                assert!(!svg.contains(forbidden), "{forbidden}");
            }
            for reference in svg.split("href=\"").skip(1) {
                assert!(reference.starts_with('#') || reference.starts_with("data:image/"), "{reference:.40}");
            }
            for reference in svg.split("url(").skip(1) {
                assert!(reference.starts_with('#'), "{reference:.40}");
            }
        }
    }
}

#[test]
fn a_photograph_stays_the_jpeg_it_was_without_its_remarks() {
    use base64::Engine as _;
    let page = first_page(SCAN);
    let (_, data) = page.svg.split_once("data:image/jpeg;base64,").unwrap_or_default();
    let data = base64::engine::general_purpose::STANDARD
        .decode(data.split('"').next().unwrap_or_default())
        .unwrap_or_default();
    let scan = &data[data.len() / 2..];
    assert!(!scan.is_empty() && SCAN.windows(scan.len()).any(|window| window == scan));
    assert!(SCAN.windows(15).any(|window| window == b"internal remark"));
    assert!(!data.windows(15).any(|window| window == b"internal remark"));
}

#[test]
fn transparency_clips_and_gradients_are_kept() {
    let svg = first_page(TRANSPARENCY).svg;
    assert!(svg.contains("fill-opacity=\"0.5"));
    assert!(svg.contains("<clipPath") && svg.contains("<pattern") && svg.contains("data:image/png"));
}

#[test]
fn a_mask_is_kept_and_may_name_itself() {
    let state = "/Resources<</ExtGState<</G 6 0 R>>>>";
    let form = "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Group<</S/Transparency/CS/DeviceGray>>/Resources<</ExtGState<</G 6 0 R>>>>";
    let mask = b"<</SMask<</S/Luminosity/G 5 0 R>>>>".to_vec();
    let page = one_page(
        &format!("{A4}{state}"),
        &format!("/G gs {SQUARE}"),
        &[stream(form, b"/G gs 1 g 0 0 300 300 re f"), mask],
    );
    let svg = first_page(&page).svg;
    assert_eq!(svg.matches("<mask ").count(), 1);
    assert_eq!(svg.matches("mask=\"url(#m0)\"").count(), 1);
}

#[test]
fn what_is_not_a_pdf_is_said_to_be_none() {
    for bytes in [&b""[..], b"%PD", b"PK\x03\x04 a word file", b"\x00\xff\x00\xff"] {
        assert_eq!(refusal(bytes), PdfError::NotPdf);
    }
    assert_eq!(PdfError::NotPdf.to_string(), "this is not a PDF");
}

#[test]
fn an_encrypted_file_is_refused_even_if_it_opens() {
    assert_eq!(refusal(ENCRYPTED), PdfError::Encrypted);
    // The words alone do not make a file encrypted.
    assert!(read_pages(&one_page(A4, "% /EncryptMetadata true /Encryption\n", &[])).is_ok());
}

#[test]
fn a_file_that_was_cut_short_is_never_half_an_enclosure() {
    assert!(refusal(TRUNCATED).to_string().starts_with("the PDF is damaged: its end is missing"));
    for bytes in [TWO_PAGES, LETTER, SCAN] {
        for cut in (0..bytes.len() - 8).step_by(61) {
            assert!(read_pages(&bytes[..cut]).is_err(), "{cut} of {} bytes", bytes.len());
        }
    }
}

#[test]
fn a_file_that_lost_its_middle_is_refused() {
    let third = TWO_PAGES.len() / 3;
    let rest = [&TWO_PAGES[..third], &TWO_PAGES[third + 2000..]].concat();
    assert!(matches!(refusal(&rest), PdfError::Damaged(_)));
}

#[test]
fn a_wrong_number_of_pages_is_noticed() {
    assert_eq!(refusal(COUNT).to_string(), "the PDF is damaged: it says that it has 3 pages, and 1 can be found");
}

#[test]
fn a_file_without_pages_is_refused() {
    let none = file(&[b"<</Type/Catalog/Pages 2 0 R>>".to_vec(), b"<</Type/Pages/Kids[]/Count 0>>".to_vec()]);
    assert_eq!(refusal(&none), PdfError::NoPages);
    let itself =
        file(&[b"<</Type/Catalog/Pages 2 0 R>>".to_vec(), b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>".to_vec()]);
    assert_eq!(refusal(&itself), PdfError::NoPages);
}

#[test]
fn more_pages_than_allowed_are_refused() {
    let many = |pages: usize| {
        let kids = (3..pages + 3).map(|number| format!("{number} 0 R")).collect::<Vec<_>>().join(" ");
        let tree = format!("<</Type/Pages/Kids[{kids}]/Count {pages}{A4}>>").into_bytes();
        let mut objects = vec![b"<</Type/Catalog/Pages 2 0 R>>".to_vec(), tree];
        objects.extend((0..pages).map(|_| b"<</Type/Page/Parent 2 0 R>>".to_vec()));
        file(&objects)
    };
    assert_eq!(page_count(Arc::new(many(MAX_PAGES))), Ok(MAX_PAGES));
    assert_eq!(refusal(&many(MAX_PAGES + 1)), PdfError::TooManyPages { pages: MAX_PAGES + 1 });
}

#[test]
fn a_tree_that_doubles_at_every_level_is_never_climbed() {
    let mut objects = vec![b"<</Type/Catalog/Pages 2 0 R>>".to_vec()];
    objects.extend((3..43).map(|next| format!("<</Type/Pages/Kids[{next} 0 R {next} 0 R]/Count 2>>").into_bytes()));
    objects.push(format!("<</Type/Page{A4}>>").into_bytes());
    assert!(matches!(refusal(&file(&objects)), PdfError::Damaged(_)));
}

#[test]
fn a_page_without_a_sensible_size_is_refused() {
    for media in ["0 0 0 0", "0 0 595 1", "0 0 20000 842", "0 0 1000000 1000000"] {
        let page = one_page(&format!("/MediaBox[{media}]"), SQUARE, &[]);
        assert!(matches!(refusal(&page), PdfError::PageSize { page: 1, .. }), "{media}");
    }
    let outside = one_page(&format!("{A4}/CropBox[1000 1000 2000 2000]"), SQUARE, &[]);
    assert!(matches!(refusal(&outside), PdfError::PageSize { .. }));
    let upside_down = one_page("/MediaBox[595 842 0 0]", SQUARE, &[]);
    assert_eq!(size(&first_page(&upside_down)), (595, 842));
}

#[test]
fn what_is_missing_is_not_drawn_without() {
    let content = file(&[
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        format!("<</Type/Page/Parent 2 0 R/Contents 9 0 R{A4}>>").into_bytes(),
    ]);
    let font = one_page(&format!("{A4}/Resources<</Font<</F 9 0 R>>>>"), "BT /F 20 Tf (a) Tj ET", &[]);
    let picture = one_page(&format!("{A4}/Resources<</XObject<</X 9 0 R>>>>"), "/X Do", &[]);
    for bytes in [content, font, picture] {
        let message = refusal(&bytes).to_string();
        assert!(message.ends_with("of page 1 is missing"), "{message}");
    }
}

#[test]
fn an_altered_stream_is_noticed() {
    let mut data = deflated(SQUARE.repeat(50).as_bytes());
    let form = "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Filter/FlateDecode";
    let page =
        |data: &[u8]| one_page(&format!("{A4}/Resources<</XObject<</X 5 0 R>>>>"), "/X Do", &[stream(form, data)]);
    assert!(read_pages(&page(&data)).is_ok());
    // The sum at the end may be missing, as it is after some programs; nothing else may.
    assert!(read_pages(&page(&data[..data.len() - 4])).is_ok());
    assert!(matches!(refusal(&page(&data[..data.len() / 2])), PdfError::Damaged(_)));
    let middle = data.len() / 2;
    data[middle] ^= 0x10;
    assert!(matches!(refusal(&page(&data)), PdfError::Damaged(_)));
}

#[test]
fn what_unpacks_without_end_is_not_unpacked() {
    let bomb = deflated(&vec![b' '; 300 << 20]);
    let twice = deflated(&bomb);
    let form = "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Filter";
    for (filter, data) in [("/FlateDecode", &bomb), ("[/FlateDecode/FlateDecode]", &twice), ("/Nothing", &bomb)] {
        let bytes = one_page(A4, SQUARE, &[stream(&format!("{form}{filter}"), data)]);
        assert!(matches!(refusal(&bytes), PdfError::TooLarge(_)), "{filter}");
    }
}

#[test]
fn nesting_without_end_is_not_followed() {
    let deep = "[".repeat(1_000_000);
    assert!(matches!(refusal(&one_page(&format!("{A4}/X {deep}"), SQUARE, &[])), PdfError::Damaged(_)));
    let packed = stream("/Filter/FlateDecode", &deflated(deep.as_bytes()));
    assert!(matches!(refusal(&one_page(A4, SQUARE, &[packed])), PdfError::Damaged(_)));
    let clips = (0..200).map(|number| format!("{number} 0 m 500 0 l 0 500 l h W n")).collect::<Vec<_>>().join(" ");
    assert!(matches!(refusal(&one_page(A4, &format!("{clips} {SQUARE}"), &[])), PdfError::NotDrawable { page: 1, .. }));
}

#[test]
fn drawings_that_contain_themselves_come_to_an_end() {
    let tile =
        "/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources<</Pattern<</P 5 0 R>>>>";
    let pattern = one_page(
        &format!("{A4}/Resources<</Pattern<</P 5 0 R>>>>"),
        &format!("/Pattern cs /P scn {SQUARE}"),
        &[stream(tile, b"/Pattern cs /P scn 0 0 9 9 re f")],
    );
    assert!(read_pages(&pattern).is_ok());

    let font = b"<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<</a 6 0 R>>/Encoding<</Differences[97/a]>>/FirstChar 97/LastChar 97/Widths[1000]/Resources<</Font<</F 5 0 R>>>>>>";
    let glyph = stream("", b"1000 0 0 0 1000 1000 d1 0 0 500 500 re f BT /F 500 Tf (aaaa) Tj ET");
    let text = one_page(
        &format!("{A4}/Resources<</Font<</F 5 0 R>>>>"),
        "BT /F 20 Tf 9 9 Td (aaaa) Tj ET",
        &[font.to_vec(), glyph],
    );
    assert!(matches!(refusal(&text), PdfError::NotDrawable { .. }));

    let form = "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X 5 0 R>>>>";
    let forms = one_page(
        &format!("{A4}/Resources<</XObject<</X 5 0 R>>>>"),
        "/X Do",
        &[stream(form, b"0 0 9 9 re f /X Do /X Do")],
    );
    let outcome = read(Arc::new(forms), true, Duration::from_millis(300));
    assert_eq!(outcome, Err(PdfError::TooSlow { page: Some(1) }));
}

#[test]
fn a_picture_of_unlikely_size_or_without_sense_is_refused() {
    let picture = |dictionary: &str, data: &[u8]| {
        let object =
            stream(&format!("/Type/XObject/Subtype/Image/BitsPerComponent 8/ColorSpace/DeviceRGB{dictionary}"), data);
        one_page(&format!("{A4}/Resources<</XObject<</X 5 0 R>>>>"), "500 0 0 500 0 0 cm /X Do", &[object])
    };
    let huge = picture("/Width 100000/Height 100000", b"abc");
    assert!(refusal(&huge).to_string().ends_with("a picture on it has too many pixels"));
    let broken = picture("/Width 9/Height 9/Filter/DCTDecode", b"\xff\xd8\xff\xe0 is no photograph");
    assert!(refusal(&broken).to_string().ends_with("a picture on it cannot be decoded"));
}

#[test]
fn numbers_out_of_all_bounds_do_no_harm() {
    let wild =
        "0 0 0 0 0 0 cm 99999999999 0 0 99999999999 99999999999 0 cm 0 0 m 99999999999 9 l S [0 0] 0 d 0 0 m 9 9 l S";
    let svg = first_page(&one_page(A4, wild, &[])).svg;
    assert!(!svg.contains("NaN") && !svg.contains("inf"));
    let shading = "/Resources<</Shading<</S<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 1000000 1000000]/Function<</FunctionType 2/Domain[0 1]/C0[0 0 0]/C1[1 1 1]/N 1>>/Extend[true true]>>>>>>";
    assert!(first_page(&one_page(&format!("{A4}{shading}"), "9999 0 0 9999 0 0 cm /S sh", &[])).svg.len() < 4 << 20);
}

#[test]
fn whatever_is_changed_in_a_file_it_is_drawn_or_refused() {
    // A fixed sequence, so that a failure can be repeated (Knuth's linear congruential generator).
    let mut state = 42_u64;
    let mut next = |bound: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or(0) % bound
    };
    for bytes in [LETTER, TRANSPARENCY, LINK, SCAN] {
        for _ in 0..100 {
            let mut changed = bytes.to_vec();
            for _ in 0..=next(4) {
                let at = next(changed.len());
                changed[at] = u8::try_from(next(256)).unwrap_or(0);
            }
            if let Err(error) = read_pages(&changed) {
                assert!(!error.to_string().contains("unexpectedly"), "{error}");
            }
        }
    }
}

#[test]
fn messages_are_lower_case_without_a_full_stop() {
    let errors = [
        PdfError::NotPdf,
        PdfError::Encrypted,
        PdfError::Damaged("it is".to_owned()),
        PdfError::NoPages,
        PdfError::TooManyPages { pages: 501 },
        PdfError::TooLarge("it is".to_owned()),
        PdfError::PageSize { page: 1, width: 1.0, height: 2.0 },
        PdfError::NotDrawable { page: 1, reason: "it is not".to_owned() },
        PdfError::TooSlow { page: None },
        PdfError::TooSlow { page: Some(3) },
    ];
    for message in errors.map(|error| error.to_string()) {
        assert!(message.starts_with(char::is_lowercase) && !message.ends_with('.'), "{message}");
    }
}
