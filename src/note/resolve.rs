//! From the tree of a YAML file to a [`Note`]: every name is looked up and every value read, and all that is wrong is
//! reported at once.

use std::sync::Arc;

use jiff::civil::Date;

use super::addressee::Addressees;
use super::deadline;
use super::field::{self, Context};
use super::fields;
use super::grammar::{ENCLOSURE, MAXIMUM_ENCLOSURES, NOTE};
use super::kind::Kind;
use super::moment;
use super::reference::Reference;
use super::sender::Sender;
use super::sense;
use super::slips;
use super::tongue;
use super::{Field, Note, Spans, Symbol};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::enclosure::{self, Enclosure, StatedPages};
use crate::language::Language;
use crate::matching::Ignore;
use crate::project::Project;
use crate::project::profile::{LanguageProfile, Named, SWITCH, Status, choice, named};
use crate::source::{Source, Span};
use crate::yaml::{self, Entry, Filled, Keys, Node, Row, Value};

/// Reads a note. `None` where it cannot be composed; the reasons are then among the diagnostics.
pub fn resolve(source: &Source, project: &Project, diagnostics: &mut Diagnostics) -> Option<Note> {
    resolve_row(source, None, project, |_| Diagnostics::new(), diagnostics).map(|(note, _)| note)
}

/// Reads a note whose values call the columns of a merge table, where there is one; and where they stand. Findings about
/// such a value point at its cell first. Of a note that cannot be composed, `more` says what else is wrong in as much of
/// it as could be read, so that it is told at once.
pub fn resolve_row(
    source: &Source,
    row: Option<&Row>,
    project: &Project,
    more: impl FnOnce(&Note) -> Diagnostics,
    diagnostics: &mut Diagnostics,
) -> Option<(Note, Filled)> {
    let mut found = Diagnostics::new();
    let parsed = yaml::parse_row(source, row, &mut found);
    let note = parsed.as_ref().and_then(|(root, _)| read(source, root, project, &mut found));
    let filled = parsed.map(|(_, filled)| filled).unwrap_or_default();
    let failed = found.has_errors();
    if let Some(note) = note.as_ref().filter(|_| failed) {
        found.absorb(more(note));
    }
    found.in_reading_order();
    match row {
        Some(row) => diagnostics.extend(filled.point_at_cells(found, row)),
        None => diagnostics.absorb(found),
    }
    note.filter(|_| !failed).map(|note| (note, filled))
}

fn read(source: &Source, root: &Node, project: &Project, diagnostics: &mut Diagnostics) -> Option<Note> {
    let mut keys = Keys::of(root, &NOTE, diagnostics)?;
    let number = keys.get("number", diagnostics);
    let kind = keys.get("kind", diagnostics);
    let date = keys.get("date", diagnostics);
    let to = keys.get("to", diagnostics);
    let from = keys.get("from", diagnostics);
    let place = keys.get("place", diagnostics);
    let languages = keys.get("languages", diagnostics);
    let fields = keys.entry("fields");
    let enclosures = keys.get("enclosures", diagnostics);
    let stated_pages = keys.get("stated-pages", diagnostics);
    let ignores = keys.get("ignore", diagnostics);
    let attach_source = keys.get("attach-source", diagnostics);
    keys.finish(diagnostics);

    let number_span = number.map_or_else(|| source.span(0..0), |node| node.span.clone());
    let number = number.and_then(|node| Symbol::read(node, "a number", diagnostics));
    let kind_span = kind.map(|node| node.span.clone());
    let kind = kind.and_then(|node| read_kind(node, project, diagnostics));
    let date = date.and_then(|node| moment::date(node, diagnostics));
    let to_span = to.map(|node| node.span.clone());
    let to = to.and_then(|node| Addressees::read(node, project, diagnostics));
    let from = match from {
        Some(node) => Sender::read(node, project, diagnostics),
        None => Some(Sender::party(project.profile.organisation.clone())),
    };
    if let (Some(to), Some(date)) = (&to, date) {
        to.check(project, date, diagnostics);
    }
    if let Some(to) = &to {
        sense::check_addressees(project, from.as_ref().map(|from| &from.party), to, date, diagnostics);
    }
    let place = match place {
        Some(node) => named(node, "the name of a place", diagnostics),
        None => from.as_ref().and_then(|from| from.place(project, diagnostics)),
    };
    let versions = match languages {
        Some(node) => read_languages(node, project, diagnostics),
        None => Some(project.profile.languages.clone()),
    };
    let stated_pages = stated_pages.and_then(|node| read_stated_pages(node, diagnostics));
    let attach_source = attach_source.and_then(|node| choice(node, SWITCH, diagnostics));

    // Fields and enclosures are read even where the note's languages are in doubt, so that their faults are told too.
    let known_versions = versions.clone().unwrap_or_else(|| project.profile.languages.clone());
    let sender = from.as_ref().map_or_else(|| project.profile.organisation.name.clone(), ToString::to_string);
    let context = Context { project, versions: &known_versions, date, from: &sender, to: to.as_ref() };
    let fields = kind.and_then(|kind| read_fields(fields, kind, root, &context, diagnostics));
    if let (Some(stated), None) = (&stated_pages, enclosures) {
        let pages = if stated.pages == 1 { "1 page is".to_string() } else { format!("{} pages are", stated.pages) };
        let message = format!("{pages} stated, and the note has no enclosures");
        let complaint = Diagnostic::error(Code::StatedPages, message).at(stated.span.clone());
        diagnostics.push(complaint.help("list them under `enclosures:`, or delete the line"));
    }
    let given = enclosures.filter(|node| !matches!(&node.value, Value::Sequence(items) if items.is_empty()));
    let given = given.map(|node| node.span.clone());
    let enclosures = read_enclosures(enclosures, source, &context, diagnostics);
    let ignores = ignores.map(|node| {
        let languages: Vec<Language> = known_versions.iter().map(|version| version.language.clone()).collect();
        Ignore::read_all(node, source.name(), &languages, &enclosures, diagnostics)
    });
    for addressee in to.iter().flat_map(Addressees::iter) {
        addressee.is_named(&context, diagnostics);
    }
    if let Some(from) = &from {
        from.is_named(&context, diagnostics);
    }
    check_names(&context, place.as_ref(), fields.as_deref().unwrap_or_default(), diagnostics);
    if let (Some(fields), Some(date)) = (&fields, date) {
        check_references(fields, date, diagnostics);
        if let Some(kind) = kind {
            deadline::check(fields, kind, date, &project.profile.deadlines, diagnostics);
        }
    }
    if let (Some(kind), Some(fields)) = (kind, &fields) {
        let sender = from.as_ref().map(|from| &from.party);
        let whole = sense::Whole { project, kind, fields, sender, to: to.as_ref(), date };
        whole.check(diagnostics);
    }
    tongue::check(fields.as_deref().unwrap_or_default(), diagnostics);
    slips::check(fields.as_deref().unwrap_or_default(), diagnostics);
    tongue::check_enclosures(&enclosures, diagnostics);
    if let (Some(kind), Some(span)) = (kind, &kind_span) {
        sense::check_enclosures(kind, &project.kinds, span, given.as_ref(), diagnostics);
    }
    let (from, to, place) = (from?, to?, place?);
    Some(Note {
        source: source.clone(),
        number,
        kind: kind?.name.clone(),
        date: date?,
        versions: versions?,
        fields: fields?,
        enclosures,
        stated_pages,
        ignores: ignores.unwrap_or_default(),
        attach_source: attach_source.unwrap_or(true),
        recipient: None,
        spans: Spans { from: from.span().clone(), to: to_span?, place: place.span, number: number_span },
        from,
        to,
        place: place.name,
    })
}

fn read_kind<'a>(node: &Node, project: &'a Project, diagnostics: &mut Diagnostics) -> Option<&'a Kind> {
    let name = yaml::expect_text(node, "the name of a kind", diagnostics)?;
    let kind = project.kinds.get(name);
    if kind.is_none() {
        let complaint = Diagnostic::error(Code::UnknownKind, format!("there is no kind of note `{name}`"));
        let complaint = complaint.at(node.span.clone()).nearest(name, project.kinds.keys().map(String::as_str));
        diagnostics.push(complaint.help("a kind is a folder `templates/KIND/` with `kind.yaml` and `note.tera`"));
    }
    kind
}

/// The languages of a note, in the order of the project.
fn read_languages(node: &Node, project: &Project, diagnostics: &mut Diagnostics) -> Option<Vec<LanguageProfile>> {
    let items = yaml::expect_sequence(node, "the languages of the note", diagnostics)?;
    let mut wanted: Vec<(String, Span)> = Vec::new();
    for item in items {
        let Some(tag) = yaml::expect_text(item, "a language", diagnostics) else { continue };
        if let Some((_, first)) = wanted.iter().find(|(known, _)| known == tag) {
            let complaint = Diagnostic::error(Code::Duplicate, format!("the language `{tag}` stands here twice"));
            let complaint = complaint.labelled(item.span.clone(), "again").labelled(first.clone(), "first");
            diagnostics.push(complaint.help("keep one of them"));
        } else if project.profile.languages().any(|language| language.to_string() == tag) {
            wanted.push((tag.to_string(), item.span.clone()));
        } else {
            field::unknown_language(tag, &item.span, project, diagnostics);
        }
    }
    if items.is_empty() {
        let complaint = Diagnostic::error(Code::EmptyText, "a note needs a language").at(node.span.clone());
        diagnostics.push(complaint.help("name one, or delete the line to have all languages of the project"));
    }
    let languages = project.profile.languages.iter();
    let versions: Vec<_> = languages
        .filter(|profile| wanted.iter().any(|(tag, _)| *tag == profile.language.to_string()))
        .cloned()
        .collect();
    let is_courtesy = |profile: &LanguageProfile| profile.status == Status::Courtesy;
    if !versions.is_empty() && versions.iter().all(is_courtesy) && !project.profile.languages.iter().all(is_courtesy) {
        let message = "the note has no official version: a courtesy version bears neither letterhead nor number";
        let complaint = Diagnostic::warning(Code::Doubtful, message).at(node.span.clone());
        diagnostics.push(complaint.help("add an official language, or make one version alone with `--language`"));
    }
    (!versions.is_empty()).then_some(versions)
}

fn read_fields(
    entry: Option<&Entry>,
    kind: &Kind,
    root: &Node,
    context: &Context,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<(String, Field)>> {
    let (entries, place): (&[Entry], &Span) = match entry {
        None => (&[], &root.span),
        Some(Entry { key_span, value: Node { value: Value::Null, .. }, .. }) => {
            if kind.fields.iter().all(|field| !field.required) && kind.alternatives.is_empty() {
                let complaint = Diagnostic::error(Code::EmptyText, "`fields` has no value").at(key_span.clone());
                diagnostics.push(complaint.help("delete the line: this kind asks for nothing"));
            }
            (&[], key_span)
        }
        Some(Entry { value, .. }) => (yaml::expect_mapping(value, "fields", diagnostics)?, &value.span),
    };
    let owner = fields::Owner { what: format!("the kind `{}`", kind.name), whole: place, key: Some("fields") };
    let read = fields::read(entries, &kind.fields, &owner, context, diagnostics);
    fields::check_alternatives(entries, kind, place, context, diagnostics);
    Some(read)
}

fn read_enclosures(
    node: Option<&Node>,
    source: &Source,
    context: &Context,
    diagnostics: &mut Diagnostics,
) -> Vec<Enclosure> {
    let Some(node) = node else { return Vec::new() };
    let items = yaml::expect_sequence(node, "enclosures", diagnostics).unwrap_or_default();
    if items.len() > MAXIMUM_ENCLOSURES {
        let message = format!("a note has at most {MAXIMUM_ENCLOSURES} enclosures, and {} are listed", items.len());
        let complaint = Diagnostic::error(Code::InvalidValue, message).at(node.span.clone());
        diagnostics.push(complaint.help("join some of them into one file"));
        return Vec::new();
    }
    let mut paths: Vec<(String, Span)> = Vec::new();
    let mut enclosures = Vec::new();
    for item in items {
        let Some(enclosure) = read_enclosure(item, source, context, diagnostics) else { continue };
        for document in &enclosure.documents {
            if let Some((_, first)) = paths.iter().find(|(path, _)| *path == document.path) {
                let complaint = Diagnostic::error(Code::Duplicate, format!("`{}` is enclosed twice", document.path));
                let complaint = complaint.labelled(document.span.clone(), "again").labelled(first.clone(), "first");
                diagnostics.push(complaint.help("each file is bound into the packet once: keep one of them"));
            }
            paths.push((document.path.clone(), document.span.clone()));
        }
        enclosures.push(enclosure);
    }
    enclosures
}

/// `file.md`, or `{ en: file.md, ru: файл.md }`, or a mapping with `file`, `title` and `stated-pages`.
fn read_enclosure(node: &Node, source: &Source, context: &Context, diagnostics: &mut Diagnostics) -> Option<Enclosure> {
    let (file, title, stated) = match &node.value {
        Value::Mapping(entries) if !is_by_language(entries, context) => {
            let mut keys = Keys::of(node, &ENCLOSURE, diagnostics)?;
            let file = keys.get("file", diagnostics);
            let title = keys.get("title", diagnostics);
            let stated = keys.get("stated-pages", diagnostics);
            keys.finish(diagnostics);
            (file, title, stated)
        }
        _ => (Some(node), None, None),
    };
    let title = title.and_then(|node| yaml::expect_text(node, "a title", diagnostics)).map(str::to_string);
    let stated_pages = stated.and_then(|node| read_stated_pages(node, diagnostics));
    let documents = file.map(|node| read_documents(node, source, context, diagnostics)).unwrap_or_default();
    (!documents.is_empty()).then_some(Enclosure { title, documents, stated_pages })
}

/// Whether the keys of a mapping are languages rather than the keys of an enclosure.
fn is_by_language(entries: &[yaml::Entry], context: &Context) -> bool {
    let known = |key: &str| context.project.profile.languages().any(|language| language.to_string() == key);
    entries.iter().any(|entry| known(&entry.key)) && !entries.iter().any(|entry| entry.key == "file")
}

fn read_documents(
    node: &Node,
    source: &Source,
    context: &Context,
    diagnostics: &mut Diagnostics,
) -> Vec<Arc<enclosure::Document>> {
    let read = |written: &str, span: &Span, language: &Language, diagnostics: &mut Diagnostics| {
        let files = context.project.note_files();
        enclosure::read(files, source.name(), written, span, language, diagnostics).map(Arc::new)
    };
    let Value::Mapping(entries) = &node.value else {
        let Some(written) = yaml::expect_text(node, "the path of a file", diagnostics) else { return Vec::new() };
        // A file that nothing is said of is in the language that the project lists first among those of the note.
        let language = &context.versions[0].language;
        return read(written, &node.span, language, diagnostics).into_iter().collect();
    };
    let mut documents = Vec::new();
    for entry in entries {
        let Some(language) =
            context.project.profile.languages().find(|language| language.to_string() == entry.key).cloned()
        else {
            field::unknown_language(&entry.key, &entry.key_span, context.project, diagnostics);
            continue;
        };
        if let Some(written) = yaml::expect_text(&entry.value, "the path of a file", diagnostics) {
            documents.extend(read(written, &entry.value.span, &language, diagnostics));
        }
    }
    documents
}

fn read_stated_pages(node: &Node, diagnostics: &mut Diagnostics) -> Option<StatedPages> {
    Some(StatedPages { pages: field::count(node, &(1..=field::MAXIMUM_COUNT), diagnostics)?, span: node.span.clone() })
}

/// No note speaks of one that was not yet written.
fn check_references(fields: &[(String, Field)], date: Date, diagnostics: &mut Diagnostics) {
    for field in fields::leaves(fields) {
        if let field::FieldValue::Note(other) = &field.value
            && other.date > date
        {
            let Reference { number, date: later, .. } = other;
            let message = format!("`{number}`, of {later}, is of a later date than the note itself, {date}");
            let complaint = Diagnostic::error(Code::InvalidValue, message).at(field.span.clone());
            diagnostics.push(complaint.help("correct one of the two dates"));
        }
    }
}

/// Each catalogue of the note must have the name of each party and place that the note speaks of; of its addressees and its
/// sender, [`super::Addressee`] and [`Sender`] see to that.
fn check_names(context: &Context, place: Option<&Named>, fields: &[(String, Field)], diagnostics: &mut Diagnostics) {
    let place = place.map(|place| ("place", &place.name, &place.span));
    let in_fields = fields::leaves(fields).into_iter().filter_map(|field| match &field.value {
        field::FieldValue::Party(name) => Some(("party", name, &field.span)),
        _ => None,
    });
    for (what, name, span) in place.into_iter().chain(in_fields) {
        field::is_named(what, name, span, context, diagnostics);
    }
}
