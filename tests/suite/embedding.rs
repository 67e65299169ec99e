//! The fonts in a PDF: whole outlines, and the same ones in packets that have little else in common.

use std::io::Read as _;

use flate2::read::ZlibDecoder;
use ttf_parser::{GlyphId, OutlineBuilder, cff};

use crate::letter::{self, LANGUAGES};
use crate::project::Project;

/// A letter with these words in each language, as PDF.
fn letter(words: [&str; 3]) -> Vec<u8> {
    let text = words.map(str::to_string).to_vec();
    let note = letter::note("number: T/1\nto: kazakhstan\n", &LANGUAGES, &[text]);
    let project = letter::project().file("notes/letter.yaml", note);
    project.made(&["render", "notes/letter.yaml"], "out/T-1.pdf");
    std::fs::read(project.path("out/T-1.pdf")).expect("a file")
}

/// The font programs of a PDF, as they stand in it.
fn programs(pdf: &[u8]) -> Vec<&[u8]> {
    let mark = b"/Subtype/CIDFontType0C>>\nstream\n";
    let starts = (0..pdf.len() - mark.len()).filter(|at| pdf[*at..].starts_with(mark));
    let program = |at: usize| {
        let start = at + mark.len();
        let length = pdf[start..].windows(10).position(|window| window == b"\nendstream").expect("an end");
        &pdf[start..start + length]
    };
    starts.map(program).collect()
}

fn inflated(program: &[u8]) -> Vec<u8> {
    let mut inflated = Vec::new();
    ZlibDecoder::new(program).read_to_end(&mut inflated).expect("a font");
    inflated
}

/// Counts the curves of an outline.
struct Curves(usize);

impl OutlineBuilder for Curves {
    fn move_to(&mut self, _: f32, _: f32) {}
    fn line_to(&mut self, _: f32, _: f32) {}
    fn quad_to(&mut self, _: f32, _: f32, _: f32, _: f32) {
        self.0 += 1;
    }
    fn curve_to(&mut self, _: f32, _: f32, _: f32, _: f32, _: f32, _: f32) {
        self.0 += 1;
    }
    fn close(&mut self) {}
}

/// How many glyphs of a font have curves.
fn curved(font: &[u8]) -> usize {
    let table = cff::Table::parse(font).expect("outlines");
    let has_curves = |glyph: &u16| {
        let mut curves = Curves(0);
        table.outline(GlyphId(*glyph), &mut curves).is_ok() && curves.0 > 0
    };
    (0..table.number_of_glyphs()).filter(has_curves).count()
}

#[test]
fn every_font_has_outlines_of_its_own() {
    let pdf = letter(["A letter.", "Письмо.", "Хат."]);
    let programs = programs(&pdf);
    assert!(programs.len() >= 2, "{}", programs.len());
    for program in programs {
        let font = inflated(program);
        // Of the capitals and small letters of three alphabets, most are round somewhere.
        assert!(curved(&font) > 90, "{} glyphs with curves", curved(&font));
        assert!(font.windows(9).all(|window| window != b"stand-in-"));
    }
}

#[test]
fn packets_of_other_words_have_the_same_fonts() {
    let one = letter(["Quick zebras.", "Съешь ещё этих мягких французских булок.", "Жүйе."]);
    let other = letter(["A letter.", "Письмо.", "Хат."]);
    let (one, other) = (programs(&one), programs(&other));
    let curves = |programs: &[&[u8]]| programs.iter().map(|program| curved(&inflated(program))).collect::<Vec<_>>();
    assert!(one == other, "{:?} {:?} curved glyphs", curves(&one), curves(&other));
}

#[test]
fn a_letter_of_no_alphabet_of_the_packet_is_in_its_font() {
    let without = letter(["a letter", "письмо", "хат"]);
    let with = letter(["a letter: ő, ğ", "письмо: ő, ğ", "хат: ő, ğ"]);
    let glyphs = |pdf: &[u8]| programs(pdf).into_iter().map(|program| curved(&inflated(program))).collect::<Vec<_>>();
    let (without, with) = (glyphs(&without), glyphs(&with));
    let more: usize = with.iter().sum::<usize>() - without.iter().sum::<usize>();
    assert_eq!(more, 2, "{without:?} {with:?}");
}

#[test]
fn a_packet_is_the_same_whichever_packets_were_made_before() {
    let note = |number: u32, words: &str| {
        let text = LANGUAGES.map(|_| words.to_string()).to_vec();
        letter::note(&format!("number: T/{number}\nto: kazakhstan\n"), &LANGUAGES, &[text])
    };
    // Their fonts are others, and come in another order.
    let (first, second) = (note(1, "*ğ, č*"), note(2, "***ő, ğ***, *ő*"));
    for command in ["batch", "render"] {
        let both = letter::project().file("notes/a.yaml", first.clone()).file("notes/b.yaml", second.clone());
        let alone = letter::project().file("notes/b.yaml", second.clone());
        if command == "batch" {
            both.made(&["batch", "notes", "--jobs", "1", "-o", "out"], "out/T-2.pdf");
            alone.made(&["batch", "notes", "--jobs", "1", "-o", "out"], "out/T-2.pdf");
        } else {
            both.made(&["render", "notes/a.yaml", "notes/b.yaml", "-o", "out"], "out/T-2.pdf");
            alone.made(&["render", "notes/b.yaml", "-o", "out"], "out/T-2.pdf");
        }
        let read = |project: &Project| std::fs::read(project.path("out/T-2.pdf")).expect("a file");
        assert!(read(&both) == read(&alone), "{command}");
    }
}

#[test]
fn fonts_with_other_outlines_are_embedded_as_they_are() {
    let profile = std::fs::read_to_string(letter::project().path("verbale.yaml")).expect("a profile");
    assert!(profile.contains("Libertinus Serif"), "{profile}");
    let text = ["A letter.", "Письмо.", "Хат."].map(str::to_string).to_vec();
    let project = letter::project()
        .file("verbale.yaml", profile.replace("Libertinus Serif", "DejaVu Sans Mono"))
        .file("notes/letter.yaml", letter::note("number: T/1\nto: kazakhstan\n", &LANGUAGES, &[text]));
    project.made(&["render", "notes/letter.yaml"], "out/T-1.pdf");
    let pdf = std::fs::read(project.path("out/T-1.pdf")).expect("a file");
    assert_eq!(programs(&pdf).len(), 0);
    assert!(pdf.windows(10).any(|window| window == b"/FontFile2"));
}
