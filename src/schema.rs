//! JSON Schemas of the files of a project, for editors that complete and check a file as it is typed.
//!
//! They are made of the tables that the parser reads by ([`Mapping`](crate::yaml::shape::Mapping)) and of what the
//! project has: its kinds, parties, terms, places and languages. Nothing is said here that the parser does not know. What only
//! the program can judge (whether a file exists, how many pages it has) is for `check`.
//!
//! The dialect is draft-07, which every editor and validator reads. `enumDescriptions`, `errorMessage` and
//! `patternErrorMessage` are words of the YAML language server; others ignore them.

mod names;
mod shape;

use serde_json::{Map, Value, json};

use crate::note::field::MAXIMUM_ITEMS;
use crate::note::field_type::FieldType;
use crate::note::grammar::NOTE;
use crate::note::kind::{Alternatives, KIND, Kind, Sent};
use crate::note::rules::{Rules, sorts_in_words, types_in_words};
use crate::note::specification::{Choice, FieldSpecification};
use crate::party;
use crate::project::Project;
use crate::project::profile::PROFILE;
use crate::yaml::shape::Shape;
use names::Names;
pub use shape::title;
use shape::{described, mapping, value};

/// What a schema is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A note.
    Note,
    /// The profile, `verbale.yaml`.
    Project,
    /// The parties, `parties.yaml`.
    Parties,
    /// A kind of note, `kind.yaml`.
    Kind,
}

impl Subject {
    /// All of them.
    pub const ALL: &'static [Subject] = &[Subject::Note, Subject::Project, Subject::Parties, Subject::Kind];

    /// Its name on the command line, and of its file.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Subject::Note => "note",
            Subject::Project => "project",
            Subject::Parties => "parties",
            Subject::Kind => "kind",
        }
    }
}

impl Subject {
    /// The files that it is of.
    #[must_use]
    pub const fn described(self) -> &'static str {
        match self {
            Subject::Note => "Notes, with the kinds, parties, terms, places and languages of the project",
            Subject::Project => "The profile, `verbale.yaml`",
            Subject::Parties => "The parties, `parties.yaml`",
            Subject::Kind => "A kind of note, `templates/KIND/kind.yaml`",
        }
    }
}

/// The folder of a project that the schemas stand in, for editors to find them.
pub const FOLDER: &str = ".verbale/schema";

/// The path of a schema in its project.
#[must_use]
pub fn path(subject: Subject) -> String {
    format!("{FOLDER}/{}.json", subject.as_str())
}

/// The line by which a file of the project names its schema to the YAML language server; `file` is the file's own path
/// in the project.
#[must_use]
pub fn line(subject: Subject, file: &str) -> String {
    let up = "../".repeat(file.matches('/').count());
    format!("# yaml-language-server: $schema={up}{}\n", path(subject))
}

/// The schema of a file of this project.
#[must_use]
pub fn schema(subject: Subject, project: &Project) -> Value {
    let names = Names::of(project);
    let (title, mut body) = match subject {
        Subject::Note => ("A note verbale", note(project, &names)),
        Subject::Project => ("A project of notes verbales", mapping(&PROFILE)),
        Subject::Parties => ("Whoever can send or receive a note", value(&party::PARTIES)),
        Subject::Kind => ("A kind of note", mapping(&KIND)),
    };
    let mut whole = Map::new();
    whole.insert("$schema".into(), json!("http://json-schema.org/draft-07/schema#"));
    whole.insert("title".into(), json!(title));
    let own = body.as_object_mut().map(std::mem::take).unwrap_or_default();
    whole.extend(own);
    let definitions = names.definitions();
    let used: Map<String, Value> = definitions.into_iter().filter(|(name, _)| is_used(name, &whole)).collect();
    if !used.is_empty() {
        whole.insert("definitions".into(), Value::Object(used));
    }
    Value::Object(whole)
}

/// Whether a schema refers to a definition.
fn is_used(name: &str, schema: &Map<String, Value>) -> bool {
    fn refers(value: &Value, to: &str) -> bool {
        match value {
            Value::Object(object) => object.iter().any(|(key, value)| match value {
                Value::String(target) => key == "$ref" && target == to,
                value => refers(value, to),
            }),
            Value::Array(items) => items.iter().any(|item| refers(item, to)),
            _ => false,
        }
    }
    let target = shape::reference(name);
    schema.values().any(|value| refers(value, &target))
}

/// A note: the keys of every note, and for each kind the fields that it asks for.
fn note(project: &Project, names: &Names) -> Value {
    let mut schema = mapping(&NOTE);
    let kinds = project.kinds.values().map(|kind| of_kind(kind, names));
    let conditions: Vec<Value> = kinds.collect();
    let object = schema.as_object_mut();
    if let Some(object) = object {
        let all = object.entry("allOf").or_insert_with(|| json!([]));
        if let Some(all) = all.as_array_mut() {
            all.extend(conditions);
        }
    }
    schema
}

/// What holds for a note of a kind.
fn of_kind(kind: &Kind, names: &Names) -> Value {
    let mut fields = of_fields(&kind.fields, &kind.alternatives, names);
    fields["title"] = json!(format!("Fields of the kind {}", kind.name));
    fields["description"] = json!(kind.description);
    let mut then = json!({});
    if fields.get("required").is_some() || !kind.alternatives.is_empty() {
        then["required"] = json!(["fields"]);
    }
    then["properties"] = json!({ "fields": fields });
    if kind.enclosures == Sent::None {
        let otherwise = format!("a note of the kind {} has no place for enclosures", kind.name);
        then["properties"]["enclosures"] = json!({ "maxItems": 0, "errorMessage": otherwise });
    }
    let texts = in_every_language(kind, names);
    if !texts.is_empty() {
        then["allOf"] = json!(texts);
    }
    json!({
        "if": { "properties": { "kind": { "const": kind.name } }, "required": ["kind"] },
        "then": then,
    })
}

/// What holds for the fields of a note, of a record, or of an item of a list.
fn of_fields(fields: &[FieldSpecification], alternatives: &[Alternatives], names: &Names) -> Value {
    let properties: Map<String, Value> =
        fields.iter().map(|field| (field.name.clone(), of_field(field, names))).collect();
    let mut schema = json!({ "type": "object", "properties": properties, "additionalProperties": false });
    let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.name.as_str()).collect();
    if !required.is_empty() {
        schema["required"] = json!(required);
    }
    let companion = |field: &FieldSpecification| match (&field.only_with, &field.not_with) {
        (Some(with), None) => Some(json!([with])),
        (None, Some(without)) => Some(json!({ "not": { "required": [without.name] } })),
        (Some(with), Some(without)) => Some(json!({ "required": [with], "not": { "required": [without.name] } })),
        (None, None) => None,
    };
    let companions: Map<String, Value> =
        fields.iter().filter_map(|field| Some((field.name.clone(), companion(field)?))).collect();
    if !companions.is_empty() {
        schema["dependencies"] = Value::Object(companions);
    }
    let one_of = |alternatives: &Alternatives| {
        let each: Vec<Value> = alternatives.fields.iter().map(|name| json!({ "required": [name] })).collect();
        let names = alternatives.fields.join("`, `");
        json!({ "oneOf": each, "errorMessage": format!("give one of `{names}`, and only one") })
    };
    let mut all: Vec<Value> = alternatives.iter().map(one_of).collect();
    all.extend(fields.iter().flat_map(|field| field.choices.iter().filter_map(|choice| alone(field, choice))));
    if !all.is_empty() {
        schema["allOf"] = json!(all);
    }
    schema
}

/// What is chosen cannot stand beside some fields; `None` where it can beside all.
fn alone(field: &FieldSpecification, choice: &Choice) -> Option<Value> {
    let (name, chosen) = (&field.name, &choice.name);
    let others: Vec<Value> = choice.not_with.iter().map(|other| json!({ "required": [other.name] })).collect();
    let names: Vec<String> = choice.not_with.iter().map(|other| format!("`{}`", other.name)).collect();
    let message = format!("`{name}: {chosen}` cannot be meant beside {}", names.join(", "));
    (!others.is_empty()).then(|| {
        json!({
            "if": { "properties": { name: { "const": chosen } }, "required": [name] },
            "then": { "not": { "anyOf": others }, "errorMessage": message },
        })
    })
}

fn of_field(field: &FieldSpecification, names: &Names) -> Value {
    let (shape, _) = field.field_type.shape();
    let patterned = |pattern: &str| {
        let message = format!("write it as in `{}`", field.field_type.example());
        json!({ "type": "string", "pattern": pattern, "patternErrorMessage": message })
    };
    let schema = match field.field_type {
        FieldType::Choice => {
            let names: Vec<&str> = field.choices.iter().map(|choice| choice.name.as_str()).collect();
            let meanings: Vec<&str> = field.choices.iter().map(|choice| choice.description.as_str()).collect();
            json!({ "type": "string", "enum": names, "enumDescriptions": meanings })
        }
        FieldType::Record => of_fields(&field.fields, &[], names),
        FieldType::List => json!({
            "type": "array",
            "items": of_fields(&field.fields, &[], names),
            "minItems": 1,
            "maxItems": MAXIMUM_ITEMS,
            "uniqueItems": true,
        }),
        FieldType::Party => party(&field.rules),
        FieldType::Term => term(&field.rules, names),
        FieldType::Count => {
            let mut count = value(&Shape::Count(field.rules.least.unwrap_or(0)));
            if let Some(most) = field.rules.most {
                count["maximum"] = json!(most);
            }
            count
        }
        FieldType::Url => patterned("^https?://[^\\s/?#.][^\\s/?#]*\\.[^\\s/?#.]+([/?#][^\\s]*)?$"),
        FieldType::Email => patterned("^[^\\s@,;<>:/]+@[^\\s@,;<>:/.][^\\s@,;<>:/]*\\.[^\\s@,;<>:/.]+$"),
        FieldType::Phone => patterned("^\\+[0-9 ()-]{6,}[0-9]$"),
        _ => value(&shape),
    };
    described(schema, &field.name, &field.description, &shape, &field.example(names.project, None), None)
}

/// A term, of the sorts that it may be, as far as the catalogues have any.
fn term(rules: &Rules, names: &Names) -> Value {
    let known = rules.is.iter().map(|sort| names::of_sort(&sort.name)).filter(|name| names.defines(name));
    let sorts: Vec<Value> = known.map(|name| json!({ "$ref": shape::reference(&name) })).collect();
    if sorts.is_empty() {
        return value(&Shape::Term);
    }
    let otherwise = format!("name {}", sorts_in_words(rules.is.iter().map(|sort| sort.name.as_str())));
    json!({ "anyOf": sorts, "errorMessage": otherwise })
}

/// A party, of the types that it may be.
fn party(rules: &Rules) -> Value {
    let mut schema = value(&Shape::Party);
    if !rules.of.is_empty() {
        let types = rules.of.iter().map(|kind| json!({ "$ref": shape::reference(names::of_type(*kind)) }));
        let otherwise = format!("name {}", types_in_words(&rules.of));
        schema = json!({ "anyOf": types.collect::<Vec<_>>(), "errorMessage": otherwise });
    }
    if !rules.instead.is_empty() {
        let refused: Vec<&String> = rules.instead.keys().collect();
        let otherwise =
            rules.instead.values().map(|instead| format!("`{}`", instead.written)).collect::<Vec<_>>().join(", ");
        let others = json!({ "not": { "enum": refused }, "errorMessage": format!("write {otherwise} in its place") });
        schema = json!({ "allOf": [schema, others] });
    }
    if !rules.never.is_empty() {
        let refused: Vec<&String> = rules.never.keys().collect();
        let otherwise = rules
            .never
            .iter()
            .map(|(name, never)| format!("`{name}`: {}", never.reason))
            .collect::<Vec<_>>()
            .join("; ");
        let others = json!({ "not": { "enum": refused }, "errorMessage": format!("this cannot be; {otherwise}") });
        schema = json!({ "allOf": [schema, others] });
    }
    schema
}

/// A text is there in each language that the note has: in those of its `languages`, and without that key in all. Where
/// the key is absent, a condition on its value holds.
fn in_every_language(kind: &Kind, names: &Names) -> Vec<Value> {
    let of = |condition: Value, demand: &dyn Fn(&FieldSpecification) -> Option<Value>| {
        let demands: Map<String, Value> =
            kind.fields.iter().filter_map(|field| Some((field.name.clone(), demand(field)?))).collect();
        let then = json!({ "properties": { "fields": { "properties": demands } } });
        (!demands.is_empty()).then(|| json!({ "if": { "properties": { "languages": condition } }, "then": then }))
    };
    let languages = names.languages.iter().filter_map(|language| {
        of(json!({ "contains": { "const": language } }), &|field| texts_of(field, &json!({ "required": [language] })))
    });
    let several = (names.languages.len() > 1)
        .then(|| of(json!({ "minItems": 2 }), &|field| texts_of(field, &json!({ "type": "object" }))));
    languages.chain(several.flatten()).collect()
}

/// What holds of a field where its texts must satisfy a demand; `None` where it has none.
fn texts_of(field: &FieldSpecification, demand: &Value) -> Option<Value> {
    let parts = || {
        let parts = field.fields.iter().filter_map(|part| Some((part.name.clone(), texts_of(part, demand)?)));
        let parts: Map<String, Value> = parts.collect();
        (!parts.is_empty()).then(|| json!({ "properties": parts }))
    };
    match field.field_type {
        FieldType::Record => parts(),
        FieldType::List => Some(json!({ "items": parts()? })),
        plain => shape::in_language(&plain.shape().0, demand),
    }
}
