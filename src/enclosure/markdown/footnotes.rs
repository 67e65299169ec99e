//! The footnotes of a document: which are defined, which are referred to, and in which order.

use std::collections::HashMap;

use comrak::Node;
use comrak::nodes::NodeValue;

/// A footnote's definition.
pub(super) struct Definition<'a> {
    /// The node that holds its text.
    pub(super) node: Node<'a>,
    /// The name, for messages.
    pub(super) name: String,
    /// Its place in the order of first references, once it is referred to.
    pub(super) number: Option<usize>,
    /// The index of an earlier definition of the same name.
    pub(super) earlier: Option<usize>,
}

/// All footnotes of a document.
#[derive(Default)]
pub(super) struct Footnotes<'a> {
    /// In the order of the file.
    pub(super) definitions: Vec<Definition<'a>>,
    /// Definitions in the order in which they are first referred to.
    pub(super) order: Vec<usize>,
    by_name: HashMap<String, usize>,
}

impl<'a> Footnotes<'a> {
    /// Finds every definition below a node.
    pub(super) fn find(root: Node<'a>) -> Self {
        let mut footnotes = Self::default();
        for node in root.descendants() {
            let data = node.data();
            let NodeValue::FootnoteDefinition(definition) = &data.value else { continue };
            let index = footnotes.definitions.len();
            let earlier = footnotes.by_name.get(&folded(&definition.name)).copied();
            if earlier.is_none() {
                footnotes.by_name.insert(folded(&definition.name), index);
            }
            let name = definition.name.clone();
            footnotes.definitions.push(Definition { node, name, number: None, earlier });
        }
        footnotes
    }

    /// The number of the footnote that a reference names, from 0.
    pub(super) fn refer(&mut self, name: &str) -> Option<usize> {
        let index = *self.by_name.get(&folded(name))?;
        let definition = self.definitions.get_mut(index)?;
        Some(*definition.number.get_or_insert_with(|| {
            self.order.push(index);
            self.order.len() - 1
        }))
    }
}

/// A name as it is compared: case and white space do not count.
fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
