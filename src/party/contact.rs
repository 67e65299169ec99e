//! Who answers for a matter at a party: a department, and a post in it. People come and go, and departments stay
//! responsible, so no person is named.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::language::Language;
use crate::source::Span;
use crate::yaml::shape::{Key, Mapping, Shape};
use crate::yaml::{self, Keys, Node};

/// A text for some languages, by their tags.
pub type Texts = BTreeMap<String, String>;

/// A contact.
#[derive(Debug, Clone)]
pub struct Contact {
    /// The department.
    pub department: Texts,
    /// The post in it.
    pub post: Option<Texts>,
    /// Where it is listed.
    pub span: Span,
}

/// A contact, as `parties.yaml` has it.
pub static CONTACT: Mapping = Mapping {
    what: "a contact",
    keys: &[
        Key::required(
            "department",
            Shape::ByLanguage(&Shape::Text),
            "{ en: Department of Asian Cooperation }",
            "The department that answers for the matter, in the languages of the project.",
        ),
        Key::optional(
            "post",
            Shape::ByLanguage(&Shape::Text),
            "{ en: Director }",
            "The post in the department, and never the name of a person.",
        ),
    ],
};

impl Contact {
    /// The department and the post in a language; nothing where one of them has no text in it.
    #[must_use]
    pub fn in_language(&self, language: &Language) -> Option<(&str, Option<&str>)> {
        let tag = language.to_string();
        let post = match &self.post {
            Some(post) => Some(post.get(&tag)?.as_str()),
            None => None,
        };
        Some((self.department.get(&tag)?, post))
    }
}

/// Reads the contacts of a party, by the names that notes know them by.
pub fn read(node: &Node, diagnostics: &mut Diagnostics) -> BTreeMap<String, Contact> {
    let mut contacts = BTreeMap::new();
    for entry in yaml::expect_mapping(node, "contacts", diagnostics).unwrap_or_default() {
        let Some(mut keys) = Keys::of(&entry.value, &CONTACT, diagnostics) else { continue };
        let department = keys.get("department", diagnostics);
        let post = keys.get("post", diagnostics);
        keys.finish(diagnostics);
        let post = post.map(|node| texts(node, diagnostics));
        let Some(department) = department.map(|node| texts(node, diagnostics)) else { continue };
        contacts.insert(entry.key.clone(), Contact { department, post, span: entry.key_span.clone() });
    }
    contacts
}

fn texts(node: &Node, diagnostics: &mut Diagnostics) -> Texts {
    let mut texts = Texts::new();
    for entry in yaml::expect_mapping(node, "a text for each language", diagnostics).unwrap_or_default() {
        let Some(text) = yaml::expect_text(&entry.value, "a text", diagnostics) else { continue };
        if let Some(person) = person(text) {
            let complaint = Diagnostic::warning(Code::NamedPerson, format!("`{person}` looks like a person's name"));
            let complaint = complaint.at(entry.value.span.clone());
            diagnostics
                .push(complaint.help("name the department and the post: people come and go, and departments stay"));
        }
        texts.insert(entry.key.clone(), text.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    texts
}

/// Words that stand before the name of a person and nowhere else.
const HONORIFICS: &[&str] = &["Mr", "Mrs", "Ms", "Dr", "H.E", "г-н", "г-жа", "Г-н", "Г-жа", "мырза", "ханым"];

/// What looks like the name of a person: a courtesy, or initials beside a name.
fn person(text: &str) -> Option<&str> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_initial = |word: &str| {
        let letters: Vec<char> = word.chars().collect();
        matches!(letters.as_slice(), [letter, '.'] | [letter, '.', _, '.'] if letter.is_uppercase())
    };
    let is_name = |word: Option<&&str>| word.is_some_and(|word| word.chars().next().is_some_and(char::is_uppercase));
    words.iter().enumerate().find_map(|(index, word)| {
        let beside = is_name(words.get(index + 1)) || (index > 0 && is_name(words.get(index - 1)));
        let is_person = HONORIFICS.contains(&word.trim_end_matches(['.', ','])) || (is_initial(word) && beside);
        is_person.then_some(*word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_persons_name_is_told_from_a_department() {
        for text in ["Mr. Smith", "И. О. Иванов, директор", "Director A.B. Jones", "г-н Иванов", "H.E. the Ambassador"]
        {
            assert!(person(text).is_some(), "{text}");
        }
        for text in ["Department of Asia", "Отдел А", "Plan B Division", "Department of International Security"] {
            assert_eq!(person(text), None, "{text}");
        }
    }
}
