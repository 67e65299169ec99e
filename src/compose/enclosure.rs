//! An enclosure's tree as Typst markup.
//!
//! [`markup`] writes fixed calls around text that went through [`escape::typst`]. What Typst *code* needs to know of a
//! user's words (targets of links, alternative texts, paths of images) stands in the [data](EnclosureMarkup::data) and
//! is referred to by its index; nothing that a user wrote is ever written into code, into a label or into a path. How
//! anything looks is not decided here but in `/layout.typ`.

use std::collections::HashMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::escape;
use crate::catalogue::Typography;
use crate::enclosure::markdown::{Alignment, Block, Document, Image, Inline, List, Numbering, Style};

/// An enclosure as the contents of a virtual file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnclosureMarkup {
    /// Typst markup. Whoever writes the file places a prelude before it that binds `data` and imports from
    /// `/layout.typ`: `opening`, `section`, `data-table`, `letter-numbering`, `image-figure`, `inline-image` and
    /// `thematic-break`.
    pub markup: String,
    /// What the markup refers to as `data`, together with the `title` of the enclosure, which the caller adds:
    /// `{"links": [TARGET, ...], "images": [{"path": ..., "alt": ...}, ...]}`.
    pub data: Value,
}

/// Writes a document as markup.
///
/// `name` is a name of our own for the enclosure, such as `enclosure-1`, that no other enclosure of the packet bears:
/// labels are looked up in the whole packet. `typography` says where its language breaks no line. `images` gives the virtual path under which an image's file is served.
pub fn markup(
    document: &Document,
    name: &str,
    typography: &Typography,
    images: &dyn Fn(&Image) -> String,
) -> EnclosureMarkup {
    let mut writer = Writer::new(document, name, typography, images);
    count_references(&document.blocks, &mut writer.references);
    writer.blocks(&document.blocks);
    EnclosureMarkup { markup: writer.markup, data: json!({ "links": writer.links, "images": writer.shown }) }
}

/// Writes the paragraphs of a note as markup: a call of `paragraph` or `points`, of `/layout.typ`, for each. They hold no
/// links, images, headings or footnotes, so that there are no data to refer to.
#[must_use]
pub fn passage(document: &Document, typography: &Typography) -> String {
    let mut writer = Writer::new(document, "passage", typography, &|_| String::new());
    for block in &document.blocks {
        let function = if matches!(block, Block::Paragraph(_)) { "#paragraph" } else { "#points" };
        writer.call(function, |writer| writer.block(block));
        writer.markup.push('\n');
    }
    writer.markup
}

struct Writer<'d> {
    document: &'d Document,
    typography: &'d Typography,
    name: String,
    images: &'d dyn Fn(&Image) -> String,
    /// The authored levels of the headings that the present place lies under, growing.
    levels: Vec<u8>,
    /// How often each footnote is referred to.
    references: HashMap<usize, usize>,
    /// Which footnotes' texts have been written.
    written: Vec<bool>,
    links: Vec<Value>,
    shown: Vec<Value>,
    markup: String,
}

impl<'d> Writer<'d> {
    fn new(
        document: &'d Document,
        name: &str,
        typography: &'d Typography,
        images: &'d dyn Fn(&Image) -> String,
    ) -> Self {
        Self {
            document,
            typography,
            name: name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect(),
            images,
            levels: Vec::new(),
            references: HashMap::new(),
            written: vec![false; document.footnotes.len()],
            links: Vec::new(),
            shown: Vec::new(),
            markup: String::new(),
        }
    }

    /// Each block stands between empty lines, which is what makes paragraphs of it.
    fn blocks(&mut self, blocks: &[Block]) {
        for (index, block) in blocks.iter().enumerate() {
            if index > 0 {
                self.markup.push_str("\n\n");
            }
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, content, .. } => {
                let begins_document = self.markup.is_empty();
                let structure = self.structure_level(*level);
                let function = if begins_document {
                    format!("#opening(data.title, {level})")
                } else {
                    format!("#section({level}, {structure})")
                };
                self.call(&function, |writer| writer.inlines(content));
            }
            Block::Paragraph(content) => self.inlines(content),
            Block::List(list) => self.list(list),
            Block::Table { alignments, header, rows } => self.table(alignments, header, rows),
            Block::Quote(blocks) => self.call("#quote(block: true)", |writer| writer.blocks(blocks)),
            Block::Figure { image } => self.image("image-figure", image),
            Block::ThematicBreak => self.markup.push_str("#thematic-break();"),
        }
    }

    /// The level of a heading in the structure of the document, where none may be skipped.
    fn structure_level(&mut self, level: u8) -> usize {
        while self.levels.last().is_some_and(|above| *above >= level) {
            self.levels.pop();
        }
        self.levels.push(level);
        self.levels.len()
    }

    /// A call with content as its last argument; the semicolon keeps whatever follows from being read as part of it.
    fn call(&mut self, function: &str, content: impl FnOnce(&mut Self)) {
        self.markup.push_str(function);
        self.content(content);
        self.markup.push(';');
    }

    fn content(&mut self, content: impl FnOnce(&mut Self)) {
        self.markup.push('[');
        content(self);
        self.markup.push(']');
    }

    fn list(&mut self, list: &List) {
        let (function, tight) = (if list.numbering.is_some() { "enum" } else { "list" }, list.tight);
        let _ = write!(self.markup, "#{function}(tight: {tight}, ");
        if let Some(Numbering { start, style, bracketed, suffix }) = list.numbering {
            let bracket = if bracketed { "(" } else { "" };
            let letters =
                |letters: &str| format!("letter-numbering(\"{letters}\", \"{suffix}\", prefix: \"{bracket}\")");
            let numbering = match style {
                Style::Decimal => format!("\"{bracket}1{suffix}\""),
                Style::Roman => format!("\"{bracket}i{suffix}\""),
                Style::RomanCapitals => format!("\"{bracket}I{suffix}\""),
                Style::Letters(alphabet) => letters(alphabet.letters()),
                Style::Capitals(alphabet) => letters(&alphabet.letters().to_uppercase()),
            };
            let _ = write!(self.markup, "start: {start}, numbering: {numbering}, ");
        }
        for item in &list.items {
            let _ = write!(self.markup, "{function}.item");
            self.content(|writer| writer.blocks(item));
            self.markup.push_str(", ");
        }
        self.markup.push_str(");");
    }

    fn table(&mut self, alignments: &[Alignment], header: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) {
        self.markup.push_str("#data-table((");
        for alignment in alignments {
            self.markup.push_str(match alignment {
                Alignment::Unspecified => "auto, ",
                Alignment::Left => "left, ",
                Alignment::Centre => "center, ",
                Alignment::Right => "right, ",
            });
        }
        self.markup.push_str("), (");
        self.cells(header);
        self.markup.push_str("), (");
        for row in rows {
            self.markup.push_str("\n  ");
            self.cells(row);
        }
        self.markup.push_str("));");
    }

    fn cells(&mut self, cells: &[Vec<Inline>]) {
        for cell in cells {
            self.content(|writer| writer.inlines(cell));
            self.markup.push_str(", ");
        }
    }

    fn inlines(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Text { text, .. } => {
                    let text = self.typography.hyphenated(&self.typography.set(text));
                    escape::typst(&text, &mut self.markup);
                }
                Inline::Emphasis(content) => self.call("#emph", |writer| writer.inlines(content)),
                Inline::Strong(content) => self.call("#strong", |writer| writer.inlines(content)),
                Inline::Link { target, content } => {
                    let function = format!("#link(data.links.at({}))", self.links.len());
                    self.links.push(json!(target));
                    self.call(&function, |writer| writer.inlines(content));
                }
                Inline::Image(image) => self.image("inline-image", image),
                Inline::Footnote(number) => self.footnote(*number),
                Inline::LineBreak => self.markup.push_str("#linebreak();"),
                Inline::SoftBreak => self.markup.push(' '),
            }
        }
    }

    fn image(&mut self, function: &str, image: &Image) {
        let _ = write!(self.markup, "#{function}(data.images.at({}));", self.shown.len());
        self.shown.push(json!({ "path": (self.images)(image), "alt": image.alternative }));
    }

    /// A footnote's text stands where it is first referred to; later references point there.
    fn footnote(&mut self, number: usize) {
        let (document, label) = (self.document, format!("<{}-footnote-{}>", self.name, number + 1));
        let Some(text) = document.footnotes.get(number) else { return };
        if std::mem::replace(&mut self.written[number], true) {
            let _ = write!(self.markup, "#footnote({label});");
            return;
        }
        self.call("#footnote", |writer| writer.blocks(text));
        if self.references.get(&number).is_some_and(|count| *count > 1) {
            self.markup.push_str(&label);
        }
    }
}

fn count_references(blocks: &[Block], references: &mut HashMap<usize, usize>) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph(content) => count_in_line(content, references),
            Block::List(list) => list.items.iter().for_each(|item| count_references(item, references)),
            Block::Table { header, rows, .. } => {
                header.iter().chain(rows.iter().flatten()).for_each(|cell| count_in_line(cell, references));
            }
            Block::Quote(blocks) => count_references(blocks, references),
            Block::Figure { .. } | Block::ThematicBreak => {}
        }
    }
}

fn count_in_line(content: &[Inline], references: &mut HashMap<usize, usize>) {
    for inline in content {
        match inline {
            Inline::Footnote(number) => *references.entry(*number).or_default() += 1,
            Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => {
                count_in_line(content, references);
            }
            Inline::Text { .. } | Inline::Image(_) | Inline::LineBreak | Inline::SoftBreak => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::diagnostic::Diagnostics;
    use crate::enclosure::markdown::parse;
    use crate::source::Source;

    fn written(text: &str) -> EnclosureMarkup {
        let document = parse(&Source::new("enclosure.md", text), &mut Diagnostics::new());
        markup(&document, "enclosure-1", &Typography::default(), &|image| format!("/{}.png", image.path.len()))
    }

    #[test]
    fn blocks_stand_between_empty_lines() {
        assert_eq!(
            written("# A\n\nb *c* **d**\ne\\\nf\n\n---\n\n> g\n>\n> h\n").markup,
            "#opening(data.title, 1)[A];\n\nb #emph[c]; #strong[d]; e#linebreak();f\n\n#thematic-break();\n\n#quote(block: true)[g\n\nh];"
        );
    }

    #[test]
    fn levels_of_structure_are_never_skipped() {
        let markup = written("### a\n\n# b\n\n### c\n\n##### d\n\n#### e\n\n## f\n").markup;
        let sections: Vec<_> = markup.split("\n\n").collect();
        assert_eq!(
            sections,
            [
                "#opening(data.title, 3)[a];",
                "#section(1, 1)[b];",
                "#section(3, 2)[c];",
                "#section(5, 3)[d];",
                "#section(4, 3)[e];",
                "#section(2, 2)[f];"
            ]
        );
    }

    #[test]
    fn lists_keep_their_numbering() {
        assert_eq!(
            written("5) a\n6) b\n   - c\n").markup,
            "#enum(tight: true, start: 5, numbering: \"1)\", enum.item[a], enum.item[b\n\n#list(tight: true, list.item[c], );], );"
        );
        assert_eq!(
            written("б) x\n\nв) y\n").markup,
            "#enum(tight: false, start: 2, numbering: letter-numbering(\"абвгдежзиклмнопрстуфхцчшщэюя\", \")\", prefix: \"\"), \
             enum.item[x], enum.item[y], );"
        );
    }

    #[test]
    fn tables_have_as_many_cells_as_columns() {
        assert_eq!(
            written("|a|b|\n|-|:-:|\n|c|\n").markup,
            "#data-table((auto, center, ), ([a], [b], ), (\n  [c], [], ));"
        );
    }

    #[test]
    fn what_code_needs_travels_as_data() {
        let EnclosureMarkup { markup, data } =
            written("![\"A\" #b](c.png)\n\n[d](https://e.org/\"#f) g ![h](ii.png)\n");
        assert_eq!(
            markup,
            "#image-figure(data.images.at(0));\n\n#link(data.links.at(0))[d]; g #inline-image(data.images.at(1));"
        );
        assert_eq!(
            data,
            json!({
                "links": ["https://e.org/\"#f"],
                "images": [{ "path": "/5.png", "alt": "\"A\" #b" }, { "path": "/6.png", "alt": "h" }],
            })
        );
    }

    #[test]
    fn a_footnote_stands_where_it_is_first_referred_to() {
        assert_eq!(
            written("a[^x] b[^y]c[^x]\n\n[^x]: X\n\n    Z\n\n[^y]: Y\n").markup,
            "a#footnote[X\n\nZ];<enclosure-1-footnote-1> b#footnote[Y];c#footnote(<enclosure-1-footnote-1>);"
        );
    }

    #[test]
    fn text_is_never_code() {
        assert_eq!(
            written("#panic() \\[ $x$ @a \\<b> // c\n= d\n\\- e").markup,
            "\\#panic\\(\\) \\[ \\$x\\$ \\@a \\<b\\> \\/\\/ c \\= d \\- e"
        );
    }

    /// Whether every bracket that is neither escaped nor in a string has its partner.
    fn is_balanced(markup: &str) -> bool {
        let mut open = Vec::new();
        let mut characters = markup.chars();
        while let Some(character) = characters.next() {
            let partner = match character {
                '\\' => {
                    characters.next();
                    continue;
                }
                '"' => {
                    if !characters.any(|end| end == '"') {
                        return false;
                    }
                    continue;
                }
                '(' | '[' | '{' => {
                    open.push(character);
                    continue;
                }
                ')' => '(',
                ']' => '[',
                '}' => '{',
                _ => continue,
            };
            if open.pop() != Some(partner) {
                return false;
            }
        }
        open.is_empty()
    }

    proptest! {
        #[test]
        fn brackets_are_balanced_whatever_the_text(text in "(?s).{0,2000}") {
            prop_assert!(is_balanced(&written(&text).markup));
        }

        #[test]
        fn brackets_are_balanced_whatever_the_markdown(text in "[-ab *_#>|~`.)!(\\[\\]\\\\^:\"$@<=/1а \n]{0,400}") {
            prop_assert!(is_balanced(&written(&text).markup));
        }

        #[test]
        fn text_alone_makes_no_call(text in "[^\\r\\n]{1,200}") {
            let escaped: String = text.trim().chars().flat_map(|character| {
                character.is_ascii_punctuation().then_some('\\').into_iter().chain([character])
            }).collect();
            let mut markup = written(&escaped).markup;
            // The calls of the escaping itself, around abbreviations and within long words.
            for own in ["#cut;", "#whole[", "#box[", "#long[", "];"] {
                markup = markup.replace(own, "");
            }
            let unescaped = markup.chars().fold((String::new(), false), |(mut bare, escape), character| {
                if !escape && character != '\\' {
                    bare.push(character);
                }
                (bare, !escape && character == '\\')
            });
            let may_mean_something = |c: char| c.is_ascii_punctuation() && !matches!(c, ',' | '.');
            prop_assert!(!unescaped.0.contains(may_mean_something), "{}", markup);
        }
    }
}
