//! Statements about the product, each tried on the built program or on the library.
//!
//! They stand in one binary, since each would link the whole of Typst anew.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that fails may stop where it is")]

mod letter;
mod poppler;
mod project;

mod addressees;
mod batch;
mod broken;
mod calendar;
mod catalogues;
mod deadlines;
mod doc_779;
mod docs;
mod embedding;
mod findings;
mod format;
mod hostile;
mod house;
mod hyphenation;
mod init;
mod kinds;
mod literal;
mod manifests;
mod matching;
mod mutations;
mod new;
mod output;
mod packet;
mod pages;
mod parties;
mod pool;
mod projects;
mod proofreading;
mod pseudo;
mod references;
mod schema;
mod slips;
mod status;
mod tables;
mod versions;
mod watch;
