//! `carte tidy`: rewrites a valid file with the format's key order and indentation, for readable diffs.

use std::path::Path;

use super::{Ending, check, fail, messages::Messages, print};
use crate::{model::document::Document, text::Language};

/// Prints the tidy form of a file; for an invalid file, only reports the problems.
pub(super) fn run(name: &Path, language: Language, words: &'static Messages) -> Ending {
    let bytes = match check::valid_bytes(name, language, words) {
        Ok(bytes) => bytes,
        Err(ending) => return ending,
    };
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
    let tidy = serde_json::from_slice::<Document>(bytes).and_then(|document| serde_json::to_string_pretty(&document));
    match tidy {
        Ok(tidy) => print(&(tidy + "\n")),
        Err(error) => fail(name, &error.to_string()),
    }
}
