//! A comma that Russian sets before the word that begins a clause: «государства которые», «сообщить что».
//!
//! Only what is certain is told: «который» in the nominative right behind a word that is no preposition and joins nothing,
//! in a sentence that had no other comma yet, as its clause may have begun before it («решить которые предстоит»); and
//! «что» right behind a form of a verb of saying or a word such as «учитывая».

use super::Catalogues;
use super::government::is_russian_preposition;
use super::russian::{Place, tell_words};
use super::words::Word;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// The nominative, which begins its clause.
const WHICH: &[&str] = &["который", "которая", "которое", "которые"];
const THAT: &str = "что";

/// Words besides prepositions before which the clause has its comma already, or has none.
const JOINING: &[&str] = &[
    "и",
    "а",
    "но",
    "или",
    "либо",
    "да",
    "не",
    "ни",
    "лишь",
    "только",
    "ли",
    "вот",
    "даже",
    "именно",
    "как",
    "чем",
    "это",
    "каков",
    "какова",
    "каково",
    "каковы",
    "неважно",
    "неизвестно",
    "равно",
    "знает",
];

/// What «который» asks of by itself: «который час».
const ASKED: &[&str] = &["час", "раз", "год", "день", "из"];

/// Forms of verbs behind which «что» begins a clause.
const SAYING: &[&str] = &[
    "сообщать",
    "сообщает",
    "сообщают",
    "сообщая",
    "сообщить",
    "сообщил",
    "сообщила",
    "сообщило",
    "сообщили",
    "уведомлять",
    "уведомляет",
    "уведомляют",
    "уведомляя",
    "уведомить",
    "уведомил",
    "уведомила",
    "уведомило",
    "уведомили",
    "информировать",
    "информирует",
    "информируют",
    "информируя",
    "проинформировать",
    "проинформировал",
    "проинформировала",
    "проинформировало",
    "проинформировали",
    "отмечать",
    "отмечает",
    "отмечают",
    "отмечая",
    "отметить",
    "отметил",
    "отметила",
    "отметило",
    "отметили",
    "подтверждать",
    "подтверждает",
    "подтверждают",
    "подтверждая",
    "подтвердить",
    "подтвердил",
    "подтвердила",
    "подтвердило",
    "подтвердили",
    "подчеркивать",
    "подчеркивает",
    "подчеркивают",
    "подчеркивая",
    "подчеркнуть",
    "подчеркнул",
    "подчеркнула",
    "подчеркнуло",
    "подчеркнули",
    "указывать",
    "указывает",
    "указывают",
    "указывая",
    "указать",
    "указал",
    "указала",
    "указало",
    "указали",
    "считать",
    "считает",
    "считают",
    "считая",
    "полагать",
    "полагает",
    "полагают",
    "полагая",
    "учитывать",
    "учитывает",
    "учитывают",
    "учитывая",
    "напоминать",
    "напоминает",
    "напоминают",
    "напоминая",
    "напомнить",
    "напомнил",
    "напомнила",
    "напомнило",
    "напомнили",
    "заявлять",
    "заявляет",
    "заявляют",
    "заявляя",
    "заявить",
    "заявил",
    "заявила",
    "заявило",
    "заявили",
    "надеется",
    "надеются",
    "надеясь",
];

/// What follows «что» where it begins no clause: «что к чему», «что угодно», «что бы то ни было».
const NO_CLAUSE: &[&str] = &["к", "угодно", "попало", "бы", "ни", "есть", "ли"];

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    tell_words(catalogues, |entry| !entry.is_term, complaint, findings);
}

fn complaint(place: &Place) -> Option<Diagnostic> {
    let before = place.before.as_ref().filter(|before| lacks_comma(place, before))?;
    let message = format!("no comma stands before `{}`", place.word.text);
    let complaint = Diagnostic::warning(Code::Punctuation, message);
    Some(complaint.help(format!("write `{}, {}`", before.text, place.word.text)))
}

/// Whether a word begins a clause without the comma that it needs behind the word before it.
fn lacks_comma(&Place { text, word, next, .. }: &Place, before: &Word) -> bool {
    if !(word.text == THAT || WHICH.contains(&word.text)) || text[word.end()..].starts_with('-') {
        return false;
    }
    if !matches!(&text[before.end()..word.at], " " | "\u{A0}" | "\n") {
        return false;
    }
    let own = before.small();
    let is_next = |list: &[&str]| next.is_some_and(|next| list.contains(&&*next.small()));
    if word.text == THAT {
        return SAYING.contains(&&*own) && !text[..before.at].ends_with('-') && !is_next(NO_CLAUSE);
    }
    let sentence = text[..word.at].rsplit(['.', '?', '!']).next().unwrap_or_default();
    let may_have_begun = sentence.contains([',', ';', ':', '—', '–', '(', '«', '„']);
    !may_have_begun
        && before.letters.are_cyrillic()
        && !JOINING.contains(&&*own)
        && !is_russian_preposition(&own)
        && !is_next(ASKED)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::check::russian::tests::places_of;

    fn is_told(text: &str) -> bool {
        places_of(text).iter().any(|place| complaint(place).is_some())
    }

    #[test]
    fn a_clause_is_known_by_its_word_and_the_verb_before_it() {
        for text in [
            "названы государства которые приняли участие",
            "Министерство сообщает что зал открыт",
            "учитывая что срок истек",
            "Меморандум подписан. Стороны которые его подписали",
        ] {
            assert!(is_told(text), "{text}");
        }
        for text in [
            "просит сообщить что-либо новое",
            "следуя указанию что-либо изменить",
            "указания что делать",
            "указать что угодно",
            "подтвердить что бы то ни было",
            "понимают что к чему",
            "Вопросы, решить которые предстоит Комитету",
            "Меморандум, подписав который, стороны",
            "Документ, рассмотрел который Комитет",
            "каков который час",
            "который-либо из них",
            "Желающий который-либо из них",
            "в который раз",
            "Договор через который",
        ] {
            assert!(!is_told(text), "{text}");
        }
    }
}
