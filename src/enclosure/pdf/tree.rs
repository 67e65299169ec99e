//! Counts the pages that a file's page tree would have before hayro gathers them.
//!
//! hayro follows every branch of the tree when it opens a file, and notices a branch that leads back to itself, but
//! not two that lead to the same place: twenty levels that each name the next one twice are a million pages and take
//! all the memory there is. So the file is opened once with another, empty tree: an update appended to it, as PDF
//! foresees it (ISO 32000-1, 7.5.6), names a catalogue of ours. Every object can then be looked at, and the branches
//! counted without following any of them twice.

use std::collections::HashMap;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Object, ObjectIdentifier};

/// The number of our catalogue; high enough to meet no other, low enough for every counter.
const CATALOGUE: i32 = 2_000_000_000;

/// More leaves than any tree of an honest file has; trees of form fields and names are counted alike.
pub const MOST_LEAVES: u64 = 50_000;

/// The file with an empty page tree.
pub fn without_pages(bytes: &[u8]) -> Vec<u8> {
    let mut out = bytes.to_vec();
    let tree = CATALOGUE + 1;
    out.push(b'\n');
    let first = out.len();
    out.extend(format!("{CATALOGUE} 0 obj\n<</Type/Catalog/Pages {tree} 0 R>>\nendobj\n").bytes());
    let second = out.len();
    out.extend(format!("{tree} 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n").bytes());
    let table = out.len();
    let previous = last_table(bytes).map(|at| format!("/Prev {at}")).unwrap_or_default();
    out.extend(format!("xref\n{CATALOGUE} 2\n{first:010} 00000 n \n{second:010} 00000 n \n").bytes());
    out.extend(
        format!("trailer\n<</Size {}/Root {CATALOGUE} 0 R{previous}>>\nstartxref\n{table}\n%%EOF\n", tree + 1).bytes(),
    );
    out
}

/// Where the file says that its last table of objects is.
fn last_table(bytes: &[u8]) -> Option<u32> {
    let keyword = b"startxref";
    let at = bytes.windows(keyword.len()).rposition(|window| window == keyword)?;
    let rest = bytes[at + keyword.len()..].trim_ascii_start();
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(&rest[..digits]).ok()?.parse().ok()
}

/// Whether any tree in the file has more leaves than [`MOST_LEAVES`].
pub fn overgrown(pdf: &Pdf) -> bool {
    let mut branches: HashMap<ObjectIdentifier, Vec<ObjectIdentifier>> = HashMap::new();
    for object in pdf.objects() {
        let Object::Dict(dict) = object else { continue };
        if let (Some(id), Some(kids)) = (dict.obj_id(), dict.get::<Array<'_>>("Kids")) {
            let named = kids.raw_iter().filter_map(|kid| match kid {
                MaybeRef::Ref(reference) => Some(reference.into()),
                MaybeRef::NotRef(_) => None,
            });
            branches.insert(id, named.collect());
        }
    }
    let mut leaves = HashMap::new();
    let mut starts: Vec<_> = branches.keys().copied().collect();
    starts.sort_unstable();
    starts.into_iter().any(|start| count(start, &branches, &mut leaves) > MOST_LEAVES)
}

/// The leaves under a branch; a branch that leads back to itself has none there.
///
/// It keeps its own stack: a tree may be as deep as the file is long.
fn count(
    start: ObjectIdentifier,
    branches: &HashMap<ObjectIdentifier, Vec<ObjectIdentifier>>,
    leaves: &mut HashMap<ObjectIdentifier, u64>,
) -> u64 {
    let mut path = vec![(start, false)];
    while let Some((id, seen)) = path.pop() {
        let Some(kids) = branches.get(&id) else {
            leaves.insert(id, 1);
            continue;
        };
        if seen {
            let sum = kids.iter().fold(0_u64, |sum, kid| sum.saturating_add(leaves.get(kid).copied().unwrap_or(0)));
            leaves.insert(id, sum);
        } else if let std::collections::hash_map::Entry::Vacant(entry) = leaves.entry(id) {
            entry.insert(0);
            path.push((id, true));
            path.extend(kids.iter().filter(|kid| !leaves.contains_key(kid)).map(|kid| (*kid, false)));
        }
    }
    leaves.get(&start).copied().unwrap_or(0)
}

/// The dictionary that the file's catalogue names as the root of its pages.
pub fn root<'a>(pdf: &'a Pdf) -> Option<Dict<'a>> {
    pdf.xref().get::<Dict<'a>>(pdf.xref().root_id())?.get::<Dict<'a>>("Pages")
}
