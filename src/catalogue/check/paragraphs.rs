//! Texts of more paragraphs, or fewer, than their source: an empty line within a message parts it in two, and the version
//! has a paragraph that the others lack.

use super::signs::Signs;
use super::variables::matching;
use super::{Catalogues, Entry, HashMap, HashSet, Reading};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    let mut compared: Vec<[Parted; 2]> = Vec::new();
    for (_, entry, source) in catalogues.translated().filter(|(_, entry, _)| !entry.is_term) {
        for text in &entry.texts {
            let Some(original) = source.text(text.attribute) else { continue };
            // Most texts are of one line.
            let mut readings = text.readings.iter().chain(&original.readings);
            if !readings.any(|reading| reading.signs.any(Signs::LINE) && reading.text.contains("\n\n")) {
                continue;
            }
            for reading in text.readings.iter().filter(|reading| !reading.is_blank()) {
                let Some(counterpart) = matching(reading, original).filter(|one| !one.is_blank()) else { continue };
                compared.push([Parted::of(entry, reading), Parted::of(source, counterpart)]);
            }
        }
    }
    let mut by_source: HashMap<*const Reading, Vec<&Parted>> = HashMap::default();
    for [own, source] in &compared {
        by_source.entry(std::ptr::from_ref(source.reading)).or_default().push(own);
    }
    let mut told: HashSet<(*const Entry, *const Entry)> = HashSet::default();
    // Other projects show texts in boxes, where an empty line more may be a matter of taste.
    let differs = |[own, source]: &&[Parted; 2]| {
        let (own, source) = (own.starts.len(), source.starts.len());
        own < source || (own > source && catalogues.ours)
    };
    for [own, source] in compared.iter().filter(differs) {
        let others = &by_source[&std::ptr::from_ref(source.reading)];
        let are_of_two = others.iter().any(|other| !std::ptr::eq(other.entry, own.entry));
        // Where every translation has as many, it is the source that is parted otherwise.
        let is_source = are_of_two && others.iter().all(|other| other.starts.len() == own.starts.len());
        let (wrong, right, whose) =
            if is_source { (source, own, "its translations have") } else { (own, source, "its source has") };
        let pair = (std::ptr::from_ref(wrong.entry), std::ptr::from_ref(source.entry));
        if !told.insert(pair) {
            continue;
        }
        let count = match wrong.starts.len() {
            1 => "1 paragraph".to_string(),
            many => format!("{many} paragraphs"),
        };
        let message = format!("`{}` has {count}, and {whose} {}", wrong.entry.shown(), right.starts.len());
        let tell = if catalogues.ours { Diagnostic::error } else { Diagnostic::warning };
        let complaint = tell(Code::UnmatchedPassage, message).at(wrong.span());
        let complaint = complaint.labelled(right.span(), if is_source { "one of them" } else { "the source" });
        findings.push(complaint.help("an empty line begins a paragraph: write as many in each language"));
    }
}

/// A reading, and where its paragraphs begin.
struct Parted<'a, 't, 's> {
    entry: &'a Entry<'t, 's>,
    reading: &'a Reading<'t, 's>,
    starts: Vec<usize>,
}

impl<'a, 't, 's> Parted<'a, 't, 's> {
    fn of(entry: &'a Entry<'t, 's>, reading: &'a Reading<'t, 's>) -> Self {
        let text: &str = &reading.text;
        let behind = text.match_indices("\n\n").map(|(at, gap)| at + gap.len());
        let starts = std::iter::once(0).chain(behind).map(|at| text.len() - text[at..].trim_start().len());
        let mut starts: Vec<usize> = starts.filter(|at| *at < text.len()).collect();
        starts.dedup();
        Self { entry, reading, starts }
    }

    /// The first line of the last paragraph.
    fn span(&self) -> Span {
        let start = self.starts.last().copied().unwrap_or_default();
        let end = self.reading.text[start..].find('\n').map_or(self.reading.text.len(), |line| start + line);
        self.reading.span(self.entry.tree, start..end)
    }
}
