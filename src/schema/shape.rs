//! The schema of a value, by its [`Shape`].

use serde_json::{Map, Value, json};

use crate::note::number::MAXIMUM_LENGTH;
use crate::yaml::shape::{Key, Mapping, Presence, Shape};

/// A day that exists, from 1900 on: months of 31, 30 and 28 days, and 29 February of leap years.
const DAY: &str = concat!(
    r"(?:(?:19|[2-9][0-9])[0-9]{2}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])",
    r"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))",
    r"|(?:(?:19|[2-9][0-9])(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[3579][26])00)-02-29)"
);

/// Words of a number or symbol with single spaces between them: of ASCII letters, digits and `/ - . , ( ) _ #`, and none
/// of the signs beyond ASCII that are likeliest to be tried. Class names of Unicode and looking ahead are not known to
/// all validators.
const SYMBOL: &str = concat!(
    r#"^[^ !"$%&'*+:;<=>?@\[\\\]^`{|}~\x00-\x1F\x7F-\xA9\xAB-\xB1\xB4\xB6-\xB8\xBB\xBF\xD7\xF7\u2000-\u206F\u2116\u2212]+"#,
    r#"(?: [^ !"$%&'*+:;<=>?@\[\\\]^`{|}~\x00-\x1F\x7F-\xA9\xAB-\xB1\xB4\xB6-\xB8\xBB\xBF\xD7\xF7\u2000-\u206F\u2116\u2212]+)*$"#
);

/// A letter or a digit.
const LETTER: &str = r"[0-9A-Za-z\xAA\xB5\xBA\xC0-\xD6\xD8-\xF6\xF8-\u1FFF\u2C00-\uD7A3]";

/// A reference to a definition at the foot of the schema.
pub fn reference(name: &str) -> String {
    format!("#/definitions/{name}")
}

/// A mapping with keys of its own.
pub fn mapping(mapping: &'static Mapping) -> Value {
    let keys = mapping.keys;
    let discriminator = keys.iter().find_map(|key| key.beside).map(|(other, _)| other);
    let everywhere: Vec<&Key> = keys.iter().filter(|key| key.beside.is_none()).collect();
    let properties =
        |keys: &[&Key]| -> Map<String, Value> { keys.iter().map(|key| (key.name.to_string(), of_key(key))).collect() };
    let mut schema = json!({ "type": "object" });
    let Some(discriminator) = discriminator else {
        schema["properties"] = Value::Object(properties(&everywhere));
        schema["additionalProperties"] = json!(false);
        demand(&mut schema, &everywhere);
        return schema;
    };
    // Which keys may stand depends on the value of one of them.
    let Some(Shape::Choice(values)) = mapping.key(discriminator).map(|key| key.shape) else { return schema };
    schema["properties"] = Value::Object(properties(&everywhere));
    demand(&mut schema, &everywhere);
    let conditions: Vec<Value> = values()
        .iter()
        .map(|(value, _)| {
            let allowed: Vec<&Key> =
                keys.iter().filter(|key| key.beside.is_none_or(|(_, values)| values.contains(value))).collect();
            let mut then = json!({ "properties": properties(&allowed), "additionalProperties": false });
            demand(&mut then, &allowed);
            let given = json!({ "properties": { discriminator: { "const": value } }, "required": [discriminator] });
            json!({ "if": given, "then": then })
        })
        .collect();
    schema["allOf"] = json!(conditions);
    schema
}

/// Asks for the keys that must be there.
fn demand(schema: &mut Value, keys: &[&Key]) {
    let required: Vec<&str> =
        keys.iter().filter(|key| key.presence == Presence::Required).map(|key| key.name).collect();
    if !required.is_empty() {
        schema["required"] = json!(required);
    }
    let alternatives: Vec<Value> = keys
        .iter()
        .filter_map(|key| match key.presence {
            Presence::Unless(other) | Presence::Either(other) => {
                Some(json!({ "oneOf": [{ "required": [key.name] }, { "required": [other] }] }))
            }
            Presence::Required | Presence::Optional => None,
        })
        .collect();
    if !alternatives.is_empty() {
        schema["allOf"] = json!(alternatives);
    }
    let companions: Map<String, Value> =
        keys.iter().filter_map(|key| Some((key.name.to_string(), json!([key.with?])))).collect();
    if !companions.is_empty() {
        schema["dependencies"] = Value::Object(companions);
    }
}

fn of_key(key: &Key) -> Value {
    let mut schema = value(&key.shape);
    if let Some(most) = key.most {
        schema["maxItems"] = json!(most);
    }
    described(schema, key.name, key.meaning, &key.shape, key.example, key.default)
}

/// A schema with its title, what it means, an example and what holds where it is left out.
pub fn described(
    schema: Value,
    name: &str,
    meaning: &str,
    shape: &Shape,
    example: &str,
    default: Option<&str>,
) -> Value {
    // In draft-07 nothing that stands beside a `$ref` is read.
    let mut schema = if schema.get("$ref").is_some() { json!({ "allOf": [schema] }) } else { schema };
    schema["title"] = json!(title(name));
    schema["description"] = json!(meaning);
    if let Some(default) = default {
        schema["default"] = literal(default);
    }
    let is_list_of_names = matches!(
        shape,
        Shape::Choice(_)
            | Shape::Switch
            | Shape::Kind
            | Shape::Party
            | Shape::SingleParty
            | Shape::Group
            | Shape::Channel
            | Shape::Term
            | Shape::Place
    );
    if !is_list_of_names && !example.contains('…') {
        schema["examples"] = json!([literal(example)]);
    }
    schema
}

/// A key in words: `stated-pages` is "Stated pages".
#[must_use]
pub fn title(name: &str) -> String {
    let words = name.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A value that is written in YAML.
fn literal(written: &str) -> Value {
    serde_yaml::from_str(written).unwrap_or_else(|_| json!(written))
}

/// A text that is not empty. What looks like a number or a switch is text too where text is asked for.
pub fn text(description: &str) -> Value {
    json!({
        "type": ["string", "number", "boolean"],
        "pattern": "\\S",
        "description": description,
        "patternErrorMessage": "this text is empty",
    })
}

fn patterned(pattern: &str, otherwise: &str) -> Value {
    json!({ "type": "string", "pattern": pattern, "patternErrorMessage": otherwise, "errorMessage": otherwise })
}

/// A value by its shape.
pub fn value(shape: &Shape) -> Value {
    let refer = |definition: &str| json!({ "$ref": reference(definition) });
    match *shape {
        Shape::Text => {
            let mut text = text("");
            if let Some(object) = text.as_object_mut() {
                object.remove("description");
            }
            text
        }
        Shape::Switch => json!({ "enum": [true, false], "errorMessage": "write `true` or `false`" }),
        Shape::Choice(choices) => {
            let (names, meanings): (Vec<_>, Vec<_>) = choices().into_iter().unzip();
            json!({ "type": "string", "enum": names, "enumDescriptions": meanings })
        }
        Shape::Date => patterned(&format!("^{DAY}$"), "write year, month and day of a day that exists: `2024-06-27`"),
        Shape::DayOrYear => json!({
            "type": ["string", "integer"],
            "pattern": format!("^(?:{DAY}|(?:19|[2-9][0-9])[0-9]{{2}})$"),
            "minimum": 1900,
            "maximum": 9999,
            "patternErrorMessage": "write a day that exists, `2002-06-04`, or a year",
        }),
        Shape::DateTime => patterned(
            &format!("^{DAY}[T ](?:[01][0-9]|2[0-3]):[0-5][0-9]$"),
            "write date and time, in the project's time zone: `2024-07-11T12:00`",
        ),
        Shape::Symbol => json!({
            "type": ["string", "number"],
            "pattern": SYMBOL,
            "patternErrorMessage": "write it as on paper, without `№`, such as `DOC/779`",
            "maxLength": MAXIMUM_LENGTH,
            "allOf": [{ "pattern": LETTER, "patternErrorMessage": "it needs a letter or a digit" }],
        }),
        Shape::Count(least) => json!({
            "type": ["integer", "string"],
            "minimum": least,
            "maximum": 1_000_000,
            "pattern": if least == 0 { "^[0-9]+$" } else { "^0*[1-9][0-9]*$" },
            "patternErrorMessage": "write digits only, such as `10`",
        }),
        Shape::Length => patterned(
            "^[0-9]+(?:\\.[0-9]+)? *(?:mm|cm|in|pt|em)$",
            "write a number with `mm`, `cm`, `in`, `pt` or `em`, such as `20mm`",
        ),
        Shape::TimeZone => {
            let zones: Vec<String> =
                jiff::tz::TimeZoneDatabase::bundled().available().map(|zone| zone.to_string()).collect();
            json!({ "type": "string", "enum": zones, "errorMessage": "there is no such time zone" })
        }
        Shape::Path => patterned(
            "^[^/\\\\:][^\\\\:]*\\.(?:[mM][dD]|[mM][aA][rR][kK][dD][oO][wW][nN]|[pP][dD][fF])$",
            "name a Markdown or PDF file by its path from the folder of the note, with `/`",
        ),
        Shape::Kind => refer("kind"),
        Shape::Party => refer("party"),
        Shape::SingleParty => refer("single-party"),
        Shape::Group => refer("group"),
        Shape::Channel => refer("channel"),
        Shape::Term => refer("term"),
        Shape::Place => refer("place"),
        Shape::Language => refer("language"),
        Shape::Texts => refer("texts"),
        Shape::Fields => json!({ "type": "object" }),
        // Whoever has the specification at hand writes more.
        Shape::Specified => json!({}),
        Shape::List(of, least) => {
            json!({ "type": "array", "items": value(of), "minItems": least, "uniqueItems": true })
        }
        Shape::Either(shapes) => {
            json!({ "anyOf": shapes.iter().map(value).collect::<Vec<_>>() })
        }
        Shape::Mapping(of) => mapping(of),
        Shape::ByLanguage(of) => json!({
            "type": "object",
            "propertyNames": refer("language"),
            "additionalProperties": value(of),
            "minProperties": 1,
        }),
        Shape::ByTag(of) => json!({
            "type": "object",
            "propertyNames": { "pattern": "^[A-Za-z]{2,3}(?:[-_][0-9A-Za-z]{2,8})*$" },
            "additionalProperties": value(of),
            "minProperties": 1,
        }),
        Shape::ByName(pattern, of) => json!({
            "type": "object",
            "propertyNames": { "pattern": pattern },
            "additionalProperties": value(of),
        }),
        Shape::ByChoice(choices, of) => {
            let properties: Map<String, Value> = choices()
                .into_iter()
                .map(|(name, meaning)| {
                    let mut schema = value(of);
                    schema["description"] = json!(meaning);
                    (name.to_string(), schema)
                })
                .collect();
            json!({ "type": "object", "properties": properties, "additionalProperties": false })
        }
    }
}

/// What holds of a value where its texts must satisfy a demand; `None` where it has none.
pub fn in_language(shape: &Shape, demand: &Value) -> Option<Value> {
    match *shape {
        Shape::Texts => Some(demand.clone()),
        Shape::List(of, _) => Some(json!({ "items": in_language(of, demand)? })),
        Shape::Mapping(mapping) => {
            let demands = mapping.keys.iter().filter_map(|key| Some((key.name, in_language(&key.shape, demand)?)));
            let demands: Map<String, Value> = demands.map(|(name, demand)| (name.to_string(), demand)).collect();
            (!demands.is_empty()).then(|| json!({ "properties": demands }))
        }
        _ => None,
    }
}
