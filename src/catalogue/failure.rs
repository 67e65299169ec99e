//! What a function could not do, told past Fluent's back.
//!
//! A Fluent function can only return a value, and one that stands for an error prints its own name or is silently
//! taken for the default variant. So functions and values record what went wrong here, and whoever formats a message
//! reads it afterwards. Formatting is synchronous, so a record a thread is enough.

use std::cell::RefCell;

use crate::diagnostic::Code;

/// Something that a function could not do.
pub struct Failure {
    pub code: Code,
    pub message: String,
    pub help: String,
    /// The term that is concerned.
    pub name: Option<String>,
}

thread_local! {
    static FAILURES: RefCell<Vec<Failure>> = const { RefCell::new(Vec::new()) };
}

/// Records a failure for the message that is being formatted.
pub fn record(failure: Failure) {
    FAILURES.with_borrow_mut(|failures| failures.push(failure));
}

/// Runs `format` and returns what it returned with the failures recorded meanwhile.
pub fn collect<T>(format: impl FnOnce() -> T) -> (T, Vec<Failure>) {
    FAILURES.with_borrow_mut(Vec::clear);
    let result = format();
    (result, FAILURES.take())
}
