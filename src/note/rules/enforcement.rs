//! Whether a value is as the rules of its field say, as far as that is seen from the value alone. What other values of the
//! note must say is for `sense` to find out.

use std::ops::RangeInclusive;

use super::{MAXIMUM_COUNT, Rules, sorts_in_words, types_in_words, words_in};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::language::Language;
use crate::note::specification::FieldSpecification;
use crate::party::Party;
use crate::project::Project;
use crate::source::Span;

/// Parties that a help lists, at most.
const MAXIMUM_PROPOSED: usize = 12;

/// Words of which one has the ending of a case, if any has.
const WORDS_TO_A_CASE: usize = 3;

/// Marks that enclose words, opening and closing.
const ENCLOSING: &[(char, char)] = &[('(', ')'), ('[', ']'), ('«', '»'), ('“', '”'), ('„', '“'), ('‘', '’')];

/// An edge of a text, at which a sentence asks for words or endings.
#[derive(Debug, Clone, Copy)]
enum Edge {
    Beginning,
    End,
}

impl Rules {
    /// Whether a term that is said to be this may stand there.
    #[must_use]
    pub fn allow_sort(&self, sort: &str) -> bool {
        self.is.is_empty() || self.is.iter().any(|known| known.name == sort)
    }

    /// From the least number to the greatest that a count may be.
    #[must_use]
    pub fn bounds(&self) -> RangeInclusive<u32> {
        self.least.unwrap_or(0)..=self.most.unwrap_or(MAXIMUM_COUNT)
    }

    /// The number that a count may be and that is nearest to another.
    #[must_use]
    pub fn within_bounds(&self, number: u32) -> u32 {
        let bounds = self.bounds();
        // Bounds without a number between them have been told of.
        number.min(*bounds.end()).max(*bounds.start())
    }
}

impl FieldSpecification {
    /// Whether the field may be a party; reported where it may not.
    pub(in crate::note) fn check_party(
        &self,
        name: &str,
        span: &Span,
        project: &Project,
        diagnostics: &mut Diagnostics,
    ) -> bool {
        let Some(party) = project.parties.get(name) else { return false };
        let error = |message: String| Diagnostic::error(Code::InvalidValue, message).at(span.clone());
        if let Some(instead) = self.rules.instead.get(name) {
            let complaint = error(format!("`{}` cannot be `{name}`", self.name));
            diagnostics.push(complaint.help(format!("write `{}` in its place", instead.written)));
            return false;
        }
        if let Some(never) = self.rules.never.get(name) {
            let complaint = error(format!("`{}` cannot be `{name}`: {}", self.name, never.reason));
            diagnostics.push(self.with_fitting(complaint, project));
            return false;
        }
        if self.rules.allow(party.kind) {
            return true;
        }
        let [wanted, is] = [&self.rules.of[..], &[party.kind]].map(types_in_words);
        let complaint = error(format!("`{}` is {wanted}, and `{name}` is {is}", self.name));
        diagnostics.push(self.with_fitting(complaint, project));
        false
    }

    /// A complaint with the parties that the field may be, where they are few.
    fn with_fitting(&self, complaint: Diagnostic, project: &Project) -> Diagnostic {
        let names: Vec<String> = self.fitting_parties(project).map(|party| format!("`{}`", party.name)).collect();
        if (1..=MAXIMUM_PROPOSED).contains(&names.len()) {
            complaint.help(format!("name one of {}", names.join(", ")))
        } else {
            complaint.help("`verbale parties` lists all, with their types")
        }
    }

    /// Whether the field may be a term; reported where it may not. A term of which nothing is said may stand anywhere.
    pub(in crate::note) fn check_term(
        &self,
        name: &str,
        span: &Span,
        project: &Project,
        diagnostics: &mut Diagnostics,
    ) -> bool {
        let Some(sort) = project.sort_of_term(name).filter(|sort| !self.rules.allow_sort(sort)) else { return true };
        let wanted = sorts_in_words(self.rules.is.iter().map(|sort| sort.name.as_str()));
        let is = sorts_in_words(std::iter::once(sort));
        let message = format!("`{}` is {wanted}, and `{name}` is {is}", self.name);
        let complaint = Diagnostic::error(Code::InvalidValue, message).at(span.clone());
        let fitting: Vec<String> = self.fitting_terms(project).iter().map(|name| format!("`{name}`")).collect();
        let more = match fitting.len().saturating_sub(MAXIMUM_PROPOSED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let names = fitting.iter().take(MAXIMUM_PROPOSED).map(String::as_str).collect::<Vec<_>>().join(", ");
        let complaint = if names.is_empty() { complaint } else { complaint.help(format!("name one of {names}{more}")) };
        let catalogues = "what a term is stands in the catalogues";
        diagnostics.push(complaint.help(format!("{catalogues}: `# @is {sort}` above `-term-{name}`")));
        false
    }

    /// The terms that are said to be what the field asks for; where it asks for nothing, or none is said to be that, those
    /// that it would not refuse.
    #[must_use]
    pub fn fitting_terms<'p>(&self, project: &'p Project) -> Vec<&'p str> {
        let catalogue = project.profile.languages().next().and_then(|language| project.catalogue(language));
        let all: Vec<&str> = catalogue.into_iter().flat_map(|catalogue| catalogue.names("term-")).collect();
        let is_said = |name: &&str| project.sort_of_term(name).is_some_and(|sort| self.rules.allow_sort(sort));
        let may_be = |name: &&str| project.sort_of_term(name).is_none_or(|sort| self.rules.allow_sort(sort));
        if !self.rules.is.is_empty() && all.iter().any(is_said) {
            return all.into_iter().filter(is_said).collect();
        }
        all.into_iter().filter(may_be).collect()
    }

    /// The parties that the field may be, whatever else the note says.
    pub fn fitting_parties<'p>(&'p self, project: &'p Project) -> impl Iterator<Item = &'p Party> {
        project.parties.iter().filter(|party| self.may_be(party))
    }

    /// Whether the field may be a party, whatever else the note says.
    pub(in crate::note) fn may_be(&self, party: &Party) -> bool {
        self.rules.allow(party.kind)
            && !self.rules.instead.contains_key(&party.name)
            && !self.rules.never.contains_key(&party.name)
    }

    /// Doubts a text that does not begin or end as the sentence asks in which it stands. No such rule is right of every
    /// text that can be written, so that it forbids none.
    pub(in crate::note) fn check_edges(
        &self,
        text: &str,
        language: &Language,
        span: &Span,
        diagnostics: &mut Diagnostics,
    ) {
        let bare = text.replace('*', "").to_lowercase();
        if let Some(again) = self.said_again(&bare, language) {
            let message = format!("in `{language}`, the sentence has `{again}` before this text already");
            let complaint = Diagnostic::warning(Code::Doubtful, message).at(span.clone());
            diagnostics.push(complaint.help(format!("delete `{again}` at its beginning")));
            return;
        }
        for (edge, words) in [(Edge::Beginning, &self.rules.begins_with), (Edge::End, &self.rules.ends_with)] {
            let Some(words) = words_in(words, language) else { continue };
            if edge.has_one_of(words, &bare) {
                continue;
            }
            let known = words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" or ");
            let lacks = match edge {
                Edge::Beginning => "begin with",
                Edge::End => "end in",
            };
            let message = format!("in `{language}`, `{}` does not {lacks} {known}", self.name);
            let complaint = Diagnostic::warning(Code::Doubtful, message).at(span.clone());
            let complaint = complaint.help(self.description.trim_end_matches('.'));
            diagnostics.push(complaint.help("read it within its sentence, and leave it if it stands well there"));
        }
        self.check_next(text, language, span, diagnostics);
    }

    /// The words before the text, or the last of them, with which it begins once more.
    fn said_again<'w>(&'w self, small: &str, language: &Language) -> Option<&'w str> {
        let of_phrase = |phrase: &'w String| {
            let starts = std::iter::once(0).chain(phrase.match_indices(' ').map(|(at, _)| at + 1));
            let mut tails = starts.map(|at| &phrase[at..]);
            tails.find(|tail| Edge::Beginning.has(&tail.to_lowercase(), small))
        };
        words_in(&self.rules.follows, language)?.iter().find_map(of_phrase)
    }

    /// Doubts the words that follow the beginning for which the sentence asks, where none of the first has an ending of the
    /// case: adverbs and possessives may come first, «с особо тяжелым ударом», «с их юбилеем».
    fn check_next(&self, text: &str, language: &Language, span: &Span, diagnostics: &mut Diagnostics) {
        let Some(begins) = words_in(&self.rules.begins_with, language) else { return };
        let endings = words_in(&self.rules.then_ends_with, language).unwrap_or_default();
        let never = words_in(&self.rules.then_never_ends_with, language).unwrap_or_default();
        let bare = text.replace('*', "");
        let mut words = bare.split_whitespace();
        let is_beginning = |first: &str| begins.iter().any(|word| word.to_lowercase() == first.to_lowercase());
        if !words.next().is_some_and(is_beginning) {
            return;
        }
        // Abbreviations, figures and what stands in quotation marks or brackets have no endings.
        let is_word = |word: &str| {
            word.chars().all(|c| c.is_alphabetic() || c == '-') && word.chars().skip(1).any(char::is_lowercase)
        };
        let mut first: Vec<String> = Vec::new();
        for word in words.take(WORDS_TO_A_CASE) {
            let word = word.trim_end_matches(['.', ';', ':']);
            let bare = word.trim_end_matches(',');
            if !is_word(bare) {
                break;
            }
            first.push(bare.to_string());
            // What follows a comma is in a case of its own.
            if bare != word {
                break;
            }
        }
        let has_one = |word: &str, endings: &[String]| {
            let small = word.to_lowercase();
            endings.iter().any(|ending| small.ends_with(&ending.to_lowercase()))
        };
        let fits = |word: &String| endings.is_empty() || has_one(word, endings);
        // Whatever is right further on, the word itself may be plainly wrong: «с юбилей», «с избрание Президентом».
        let is_wrong = |word: &String| has_one(word, never) || !first.iter().any(fits);
        let Some(next) = first.first().filter(|word| is_wrong(word)) else { return };
        let known = endings.iter().map(|ending| format!("`{ending}`")).collect::<Vec<_>>().join(", ");
        let message = format!("in `{language}`, `{next}` is hardly in the case that `{}` asks for", self.name);
        let complaint = Diagnostic::warning(Code::Doubtful, message).at(span.clone());
        let complaint = complaint.help(self.description.trim_end_matches('.'));
        diagnostics.push(if endings.is_empty() {
            complaint.help("leave it if it stands well there")
        } else {
            complaint.help(format!("such a word ends in {known}; leave it if it stands well there"))
        });
    }
}

impl Edge {
    /// Whether a text in small letters has one of some words at the edge, be it before or behind what stands there in
    /// brackets or quotation marks: «болғанына (Алматы)» ends in `а`.
    fn has_one_of(self, words: &[String], text: &str) -> bool {
        let mut rest = Some(text);
        while let Some(text) = rest {
            if words.iter().any(|word| self.has(&word.to_lowercase(), text)) {
                return true;
            }
            rest = self.without_enclosed(text);
        }
        false
    }

    fn has(self, word: &str, text: &str) -> bool {
        let is_mark = |c: char| !c.is_alphanumeric();
        match self {
            Self::Beginning => {
                let after = text.trim_start_matches(is_mark).strip_prefix(word);
                after.is_some_and(|after| !after.starts_with(char::is_alphanumeric))
            }
            Self::End => text.trim_end_matches(is_mark).ends_with(word),
        }
    }

    /// A text without what stands at its edge in brackets or quotation marks; `None` where nothing does.
    fn without_enclosed(self, text: &str) -> Option<&str> {
        let between = |c: char| c.is_whitespace() || ".,;:!?…".contains(c);
        match self {
            Self::Beginning => {
                let text = text.trim_start_matches(between);
                let first = text.chars().next()?;
                let (open, close) = ENCLOSING.iter().find(|(open, _)| *open == first)?;
                partner(text.char_indices(), *open, *close).map(|(at, mark)| &text[at + mark.len_utf8()..])
            }
            Self::End => {
                let text = text.trim_end_matches(between);
                let last = text.chars().next_back()?;
                let (open, close) = ENCLOSING.iter().find(|(_, close)| *close == last)?;
                partner(text.char_indices().rev(), *close, *open).map(|(at, _)| &text[..at])
            }
        }
    }
}

/// The mark that answers the first one of a text that is read from one of its edges.
fn partner(signs: impl Iterator<Item = (usize, char)>, own: char, other: char) -> Option<(usize, char)> {
    let mut depth = 0_usize;
    for (at, sign) in signs {
        if sign == own {
            depth += 1;
        } else if sign == other {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                return Some((at, sign));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Edge, Rules};

    fn fits(edge: Edge, words: &[&str], text: &str) -> bool {
        edge.has_one_of(&words.iter().map(ToString::to_string).collect::<Vec<_>>(), &text.to_lowercase())
    }

    #[test]
    fn a_number_is_brought_within_the_bounds_that_a_field_has() {
        for (least, most, nearest) in [
            (None, None, 3),
            (Some(5), None, 5),
            (None, Some(2), 2),
            (Some(1), Some(99), 3),
            (Some(7), Some(7), 7),
            (Some(4), Some(99), 4),
        ] {
            let rules = Rules { least, most, ..Rules::default() };
            assert_eq!(rules.within_bounds(3), nearest, "{least:?} {most:?}");
            assert!(rules.bounds().contains(&rules.within_bounds(3)), "{least:?} {most:?}");
        }
    }

    #[test]
    fn what_stands_in_brackets_or_quotation_marks_at_an_edge_may_be_left_out_of_account() {
        for text in [
            "көпірдің құлағанына (Алматы)",
            "көпірдің құлағанына (Алматы (Қазақстан)).",
            "«Арман» орталығындағы өртке",
            "апатқа «Жібек жолы»",
            "(2024) апатқа [1] (Алматы)",
        ] {
            assert!(fits(Edge::End, &["а", "е"], text), "{text}");
        }
        for text in ["көпірдің құлауы (Алматы)", "(Алматы)", "«Жібек жолы", "жолы)", ""]
        {
            assert!(!fits(Edge::End, &["а", "е"], text), "{text}");
        }
        for text in ["с годовщиной", "Со вступлением", "«С новым годом»", "(запоздало) с годовщиной", "с\u{a0}днём"]
        {
            assert!(fits(Edge::Beginning, &["с", "со"], text), "{text}");
        }
        for text in ["годовщина", "сегодня", "«год» с", "(с"] {
            assert_eq!(fits(Edge::Beginning, &["с", "со"], text), text == "(с" || text == "«год» с", "{text}");
        }
    }
}
