//! From Typst documents, one of versions and one of enclosures, to pages, and from pages to files.
//!
//! Typst sees only the files of the composition, through an in-memory [`world`]: no network, no packages, no system
//! fonts, no clock. This module alone names Typst's types.

mod embedding;
mod enclosures;
mod engine;
mod finishing;
mod fonts;
mod pages;
mod pdf;
mod preview;
mod soft_hyphens;
mod world;

pub use engine::Engine;
pub use fonts::prepare;
pub use pages::{Mark, Pages};
