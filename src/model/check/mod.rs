//! The checker: one JSON text in, a right map or every problem out.

mod problem;
mod reader;
mod references;
mod report;
mod resolve;
mod schema;
mod seen;
mod sentence;
mod suggest;
mod texts;
mod tree;
mod values;
mod wording;

pub use problem::{List, Problem, ProblemKind, Shape, SyntaxFault};
pub use report::PROBLEMS_LISTED;

use super::Map;
use reader::Stop;
use report::{Path, Report};

/// The largest file (bytes).
pub const FILE_LIMIT: usize = 5_000_000;

/// The map written in `text`, or what is wrong with it.
///
/// # Errors
/// Every problem found, in the order of the text. Past [`PROBLEMS_LISTED`], a last one says how many more there are.
pub fn check(text: &str) -> Result<Map, Vec<Problem>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    read(text).map_err(|report| report.into_problems(text))
}

/// The map written in a file of these bytes, or what is wrong with it.
///
/// # Errors
/// As [`check`], with one problem when the bytes are not UTF-8 text.
pub fn check_bytes(bytes: &[u8]) -> Result<Map, Vec<Problem>> {
    std::str::from_utf8(bytes).map_or_else(
        |error| {
            let readable = bytes.get(..error.valid_up_to()).and_then(|valid| std::str::from_utf8(valid).ok());
            let text = readable.unwrap_or_default();
            Err(one_problem(text.len(), ProblemKind::NotUtf8).into_problems(text))
        },
        check,
    )
}

fn read(text: &str) -> Result<Map, Report> {
    if text.len() > FILE_LIMIT {
        return Err(one_problem(0, ProblemKind::TooLarge { bytes: text.len(), limit: FILE_LIMIT }));
    }
    if text.trim().is_empty() {
        return Err(one_problem(0, ProblemKind::Empty));
    }
    let tree = reader::parse(text).map_err(stopped)?;
    let mut report = Report::default();
    if let Ok(schema) = schema::Schema::parse(schema::PUBLISHED) {
        schema.compare(&tree, &mut report);
    }
    report.open_pass();
    values::check_values(&tree, &mut report);
    references::check_references(&tree, &mut report);
    report.open_pass();
    texts::check_texts(&tree, &Path::TOP, &mut report);
    if report.is_empty() { Ok(resolve::resolve(&tree)) } else { Err(report) }
}

fn stopped(stop: Stop) -> Report {
    one_problem(stop.offset, stop.kind)
}

fn one_problem(offset: usize, kind: ProblemKind) -> Report {
    let mut report = Report::default();
    report.add(&Path::TOP, offset, kind);
    report
}
