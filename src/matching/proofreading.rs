//! The documents of enclosures proof-read, each by itself: slips of the keyboard, and dates that there cannot be, as in the
//! texts of a note.
//!
//! What is found in a document is kept, so that a batch whose notes send the same documents reads them once.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use super::ignore::Ignores;
use super::vocabulary::Vocabulary;
use super::{impossible_dates, is_same, parts, voice};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::enclosure::{Content, Document, Enclosure, markdown};
use crate::language::Language;
use crate::note::{slips, tongue};

/// Documents whose findings are kept, at most.
const MOST_KEPT: usize = 64;

/// Findings of a document, at most: more would not be read.
const MOST_FINDINGS: usize = 60;

/// A date that leaves its year out may be of any: of one with a 29 February, and of one without.
const ANY_YEARS: [i16; 2] = [2023, 2024];

/// What was found in documents; the last one last.
#[derive(Default)]
pub struct Proofreader {
    known: Mutex<Vec<Proof>>,
}

struct Proof {
    document: Arc<Document>,
    findings: Vec<Diagnostic>,
}

impl Proofreader {
    /// Reports what is wrong in the documents of an enclosure.
    pub fn read(
        &self,
        enclosure: &Enclosure,
        vocabularies: &BTreeMap<Language, Vocabulary>,
        ignores: &Ignores<'_>,
        diagnostics: &mut Diagnostics,
    ) {
        for document in &enclosure.documents {
            let Content::Markdown { document: content, .. } = &document.content else { continue };
            let is_free = !ignores.concern(&document.path);
            if let Some(known) = self.known(document).filter(|_| is_free) {
                diagnostics.extend(known);
                continue;
            }
            // What the note names for no language may be in any that it has.
            let candidates: Vec<&Language> = match enclosure.documents.as_slice() {
                [_] => std::iter::once(&document.language).chain(vocabularies.keys()).collect(),
                _ => vec![&document.language],
            };
            let language = tongue::language_of(content, &candidates);
            let found = language.map(|language| findings(document, content, language, vocabularies, ignores));
            let found = found.unwrap_or_default();
            if is_free {
                self.keep(document, &found);
            }
            diagnostics.extend(found);
        }
    }

    fn known(&self, document: &Arc<Document>) -> Option<Vec<Diagnostic>> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.iter().find(|known| is_same(&known.document, document)).map(|known| known.findings.clone())
    }

    fn keep(&self, document: &Arc<Document>, findings: &[Diagnostic]) {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() == MOST_KEPT {
            known.remove(0);
        }
        known.push(Proof { document: Arc::clone(document), findings: findings.to_vec() });
    }
}

/// What is wrong in a document of a language.
fn findings(
    document: &Document,
    content: &markdown::Document,
    language: &Language,
    vocabularies: &BTreeMap<Language, Vocabulary>,
    ignores: &Ignores<'_>,
) -> Vec<Diagnostic> {
    let mut found = Diagnostics::new();
    slips::check_document(content, language, &mut found);
    if let Some(voice) = voice(language, vocabularies, Some(&document.path)) {
        let years = BTreeSet::from(ANY_YEARS);
        for text in parts::parts(content, voice).iter().flat_map(parts::Part::texts) {
            impossible_dates::check(text, voice, &years, ignores, &mut found);
        }
    }
    found.into_iter().take(MOST_FINDINGS).collect()
}
