//! Weighs a ZIP package before a library reads it: its parts, and what they inflate to.

use std::io::{Cursor, Read as _, copy, sink};

use zip::{ZipArchive, result::ZipError};

use crate::{Kind, Limits, OpenError, Unsupported};

/// The kind of spreadsheet in a package within the limits.
pub(crate) fn kind(bytes: &[u8], limits: &Limits) -> Result<Kind, OpenError> {
    let damaged = |error: ZipError| OpenError::Damaged { kind: Kind::Xlsx, reason: error.to_string() };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > limits.entries {
        return Err(OpenError::TooManyEntries { found: archive.len(), limit: limits.entries });
    }
    let names: Vec<_> = archive.file_names().filter_map(Result::ok).map(|name| name.to_lowercase()).collect();
    let kind = if names.iter().any(|name| name.trim_start_matches('/') == "content.xml") {
        Kind::Ods
    } else if names.iter().any(|name| name.ends_with("workbook.xml")) {
        Kind::Xlsx
    } else {
        return Err(OpenError::Unsupported(Unsupported::Package));
    };
    // The sizes that the package states may be wrong: inflate every part, keeping nothing.
    let mut left = limits.inflated;
    for position in 0..archive.len() {
        let part = archive.by_index(position).map_err(damaged)?;
        let read = copy(&mut part.take(left.saturating_add(1)), &mut sink());
        let size = read.map_err(|error| OpenError::Damaged { kind, reason: error.to_string() })?;
        left = left.checked_sub(size).ok_or(OpenError::Inflates { limit: limits.inflated })?;
    }
    Ok(kind)
}

/// The text of a part of a package that [`kind`] has weighed.
pub(crate) fn part(bytes: &[u8], name: &str) -> Result<String, OpenError> {
    let damaged = |reason: String| OpenError::Damaged { kind: Kind::Ods, reason };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(error.to_string()))?;
    let mut part = archive.by_name(name).map_err(|error| damaged(error.to_string()))?;
    let mut text = Vec::new();
    part.read_to_end(&mut text).map_err(|error| damaged(error.to_string()))?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}
