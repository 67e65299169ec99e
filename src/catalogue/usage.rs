//! Which entries a text was made of: recorded by whoever says them, past Fluent's back, as failures are.

use std::cell::RefCell;
use std::collections::BTreeSet;

thread_local! {
    static USED: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
}

/// Records an entry of the text that is being made; that of a term begins with a hyphen.
pub fn record(entry: String) {
    USED.with_borrow_mut(|used| used.insert(entry));
}

/// What was recorded since the last time that this was asked for.
pub fn take() -> BTreeSet<String> {
    USED.take()
}
