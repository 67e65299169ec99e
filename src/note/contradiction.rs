//! Notes of a project of which only one can be true: that a silence procedure has ended and that it was broken.

use super::Note;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::project::Project;
use crate::project::register::said;
use crate::source::{Source, Span};
use crate::yaml::{self, Node, Value};

impl Note {
    /// The doubt about a note that another one of the project contradicts. Both are told of in the same words.
    #[must_use]
    pub fn contradicted(&self, project: &Project) -> Option<Diagnostic> {
        let kind = project.kinds.get(&self.kind)?;
        let root = kind.contradicts.first().and_then(|_| yaml::parse(&self.source, &mut Diagnostics::new()))?;
        kind.contradicts.iter().find_map(|contradiction| {
            let fields: Vec<String> = contradiction.fields.iter().map(|field| field.name.clone()).collect();
            let other = project.alike(&contradiction.kind.name, &fields, &said(&root, &fields)?)?;
            let given = fields.into_iter().filter(|name| self.field(name).is_some());
            let same = given.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" and ");
            let mut notes = [(self.kind.as_str(), &self.source), (contradiction.kind.name.as_str(), &other)];
            notes.sort_by(|(_, one), (_, another)| one.name().cmp(another.name()));
            let [(first, one), (second, another)] = notes;
            let message =
                format!("these notes, `{first}` and `{second}`, cannot both be true: they have the same {same}");
            let complaint = Diagnostic::warning(Code::Doubtful, message).at(place_of_kind(one));
            let complaint = complaint.labelled(place_of_kind(another), "the other note");
            Some(complaint.help("delete the one that was not sent, or correct what it speaks of"))
        })
    }
}

/// Where a note names its kind.
fn place_of_kind(source: &Source) -> Span {
    let root = yaml::parse(source, &mut Diagnostics::new());
    let Some(Node { value: Value::Mapping(entries), .. }) = root else { return source.span(0..0) };
    let kind = entries.into_iter().find(|entry| entry.key == "kind");
    kind.map_or_else(|| source.span(0..0), |entry| entry.value.span)
}
