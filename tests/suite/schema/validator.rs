//! As much of JSON Schema, draft-07, as our schemas use; a word that it does not know fails the test. It is here since
//! every validator that is a crate would have Typst built anew, with other features of what both depend on. `.ci/run`
//! gives the same schemas and notes to a validator of others.

use std::collections::BTreeSet;

use regex::Regex;
use serde_json::Value;

/// Words that say nothing of validity.
const ANNOTATIONS: &[&str] = &[
    "$schema",
    "title",
    "description",
    "default",
    "examples",
    "definitions",
    "enumDescriptions",
    "errorMessage",
    "patternErrorMessage",
    "then",
    "else",
];

/// What is wrong with a value, each with its place.
pub fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    check(schema, schema, value, "", &mut faults);
    faults
}

fn is_valid(root: &Value, schema: &Value, value: &Value) -> bool {
    let mut faults = Vec::new();
    check(root, schema, value, "", &mut faults);
    faults.is_empty()
}

fn check(root: &Value, schema: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
    if let Value::Bool(allowed) = schema {
        if !allowed {
            faults.push(format!("{at}: cannot stand here"));
        }
        return;
    }
    let words = schema.as_object().expect("a schema");
    for (word, said) in words {
        if !holds(root, words, (word, said), value, at, faults) {
            faults.push(format!("{at}: {word} {said} of {value}"));
        }
    }
}

/// Whether what one word says holds. What is wrong further inside is reported by itself.
fn holds(
    root: &Value,
    words: &serde_json::Map<String, Value>,
    (word, said): (&str, &Value),
    value: &Value,
    at: &str,
    faults: &mut Vec<String>,
) -> bool {
    let list = || said.as_array().expect("a list");
    let names = || list().iter().map(|name| name.as_str().expect("a name"));
    let least = || usize::try_from(said.as_u64().expect("a number")).expect("a small number");
    let object = value.as_object();
    let items = value.as_array();
    match word {
        "type" => match said {
            Value::Array(types) => types.iter().any(|one| is_of(one, value)),
            one => is_of(one, value),
        },
        "enum" => list().contains(value),
        "const" => said == value,
        "not" => !is_valid(root, said, value),
        "pattern" => {
            let pattern = Regex::new(said.as_str().expect("a pattern")).expect("a pattern");
            value.as_str().is_none_or(|text| pattern.is_match(text))
        }
        "maxLength" => value.as_str().is_none_or(|text| text.chars().count() <= least()),
        "minimum" => value.as_f64().is_none_or(|number| number >= said.as_f64().expect("a number")),
        "maximum" => value.as_f64().is_none_or(|number| number <= said.as_f64().expect("a number")),
        "minItems" => items.is_none_or(|items| items.len() >= least()),
        "maxItems" => items.is_none_or(|items| items.len() <= least()),
        "uniqueItems" => {
            items.is_none_or(|items| items.iter().map(Value::to_string).collect::<BTreeSet<_>>().len() == items.len())
        }
        "contains" => items.is_none_or(|items| items.iter().any(|item| is_valid(root, said, item))),
        "items" => {
            for (index, item) in items.into_iter().flatten().enumerate() {
                check(root, said, item, &format!("{at}/{index}"), faults);
            }
            true
        }
        "minProperties" => object.is_none_or(|object| object.len() >= least()),
        "required" => object.is_none_or(|object| names().all(|name| object.contains_key(name))),
        "dependencies" => object.is_none_or(|object| {
            let dependencies = said.as_object().expect("dependencies").iter();
            dependencies.filter(|(key, _)| object.contains_key(*key)).all(|(_, asked)| match asked.as_array() {
                Some(others) => others.iter().all(|other| object.contains_key(other.as_str().expect("a key"))),
                // A schema that the whole must satisfy.
                None => is_valid(root, asked, value),
            })
        }),
        "properties" => {
            for (name, inner) in said.as_object().expect("properties") {
                if let Some(value) = object.and_then(|object| object.get(name)) {
                    check(root, inner, value, &format!("{at}/{name}"), faults);
                }
            }
            true
        }
        "additionalProperties" => {
            let known = words.get("properties").and_then(Value::as_object);
            let further = object.into_iter().flatten().filter(|(name, _)| known.is_none_or(|k| !k.contains_key(*name)));
            for (name, value) in further {
                check(root, said, value, &format!("{at}/{name}"), faults);
            }
            true
        }
        "propertyNames" => {
            for (name, _) in object.into_iter().flatten() {
                check(root, said, &Value::String(name.clone()), &format!("{at}/{name}"), faults);
            }
            true
        }
        "allOf" => {
            for one in list() {
                check(root, one, value, at, faults);
            }
            true
        }
        "anyOf" => list().iter().any(|one| is_valid(root, one, value)),
        "oneOf" => list().iter().filter(|one| is_valid(root, one, value)).count() == 1,
        "if" => {
            let branch = if is_valid(root, said, value) { "then" } else { "else" };
            if let Some(branch) = words.get(branch) {
                check(root, branch, value, at, faults);
            }
            true
        }
        "$ref" => {
            assert_eq!(words.len(), 1, "nothing beside a reference is read");
            let name = said.as_str().and_then(|target| target.strip_prefix("#/definitions/")).expect("a definition");
            let target = root["definitions"].get(name).unwrap_or_else(|| panic!("there is no definition {name}"));
            check(root, target, value, at, faults);
            true
        }
        word => {
            assert!(ANNOTATIONS.contains(&word), "the word `{word}` is not known here");
            true
        }
    }
}

fn is_of(name: &Value, value: &Value) -> bool {
    match name.as_str().expect("a type") {
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "object" => value.is_object(),
        "array" => value.is_array(),
        "number" => value.is_number(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        other => panic!("the type `{other}` is not known here"),
    }
}
