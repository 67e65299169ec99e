//! A kind of note for trying the page: a dozen paragraphs of any text, and a close.

use std::fmt::Write as _;

use crate::project::Project;

/// Paragraphs that a letter may have.
pub const PARAGRAPHS: usize = 12;

/// The languages of the project, in their order.
pub const LANGUAGES: [&str; 3] = ["en", "ru", "kk"];

/// The repository's project with the kind `letter` and without its notes.
pub fn project() -> Project {
    let project = Project::cica();
    std::fs::remove_dir_all(project.path("notes")).unwrap();
    let (mut fields, mut structure) = (String::new(), String::new());
    for n in 1..=PARAGRAPHS {
        let _ = writeln!(fields, "  p{n}: {{ type: text, required: false, description: A paragraph }}");
        let call = format!("{{{{ <paragraph text={{message(id=\"letter-p{n}\")}} /> }}}}");
        let _ = writeln!(structure, "{{% if given(field=\"p{n}\") %}}{call}{{% endif %}}");
    }
    structure.push_str("{{ <closing text={message(id=\"closing\")} /> }}\n");
    let mut project = project
        .file("templates/letter/kind.yaml", format!("description: A letter.\nfields:\n{fields}"))
        .file("templates/letter/note.tera", structure);
    for (language, subject) in LANGUAGES.iter().zip(["Letter", "Письмо", "Хат"]) {
        let mut messages = format!("letter-subject = {subject}\n");
        for n in 1..=PARAGRAPHS {
            let _ = writeln!(messages, "# $p{n}: a paragraph\nletter-p{n} = {{ $p{n} }}");
        }
        project = project.file(&format!("locales/{language}/letter.ftl"), messages);
    }
    project
}

/// A letter with these paragraphs in each of the languages.
pub fn note(head: &str, languages: &[&str], paragraphs: &[Vec<String>]) -> String {
    let mut note = format!("kind: letter\ndate: 2024-06-27\n{head}fields:\n");
    for (n, texts) in paragraphs.iter().enumerate() {
        let _ = writeln!(note, "  p{}:", n + 1);
        for (language, text) in languages.iter().zip(texts) {
            let _ = writeln!(note, "    {language}: {}", quoted(text));
        }
    }
    note
}

/// A text as a YAML value.
pub fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// So many words of running text in a language, beginning at any of them.
pub fn words(language: &str, count: usize, first: usize) -> String {
    let text = match language {
        "en" => {
            "The Secretariat recalls the decisions that were taken by the Member States and wishes to inform them of the \
             present state of implementation"
        }
        "ru" => {
            "Секретариат напоминает о решениях которые были приняты государствами членами и хотел бы сообщить о нынешнем \
             состоянии осуществления намеченного"
        }
        _ => {
            "Хатшылық мүше мемлекеттер қабылдаған шешімдерді еске сала отырып оларды жүзеге асырудың қазіргі жай күйі \
             туралы хабарлағысы келеді"
        }
    };
    text.split(' ').cycle().skip(first).take(count).collect::<Vec<_>>().join(" ") + "."
}
