//! What is done to a PDF after its export: enclosures are bound in, and other bytes put in the place of some.
//!
//! All of this is for files as Typst writes them: each object once, in the order of their numbers' lines in one table at
//! the end, strings and streams unencrypted. A file that is otherwise is refused, and never bent.

pub mod syntax;

mod binding;
mod file;
mod inset;

pub use binding::bind;
pub use file::{File, Replacement, Stream, unexpected};
pub use inset::{Inset, attaches_files};
