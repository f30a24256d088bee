//! The checker: parses a JSON text into a valid map, or lists every problem in it.

mod characters;
mod diagnostics;
mod excerpt;
mod field_path;
mod languages;
mod periods;
mod problem;
mod reader;
mod references;
mod report;
mod resolve;
mod schema;
mod seen;
mod sentence;
mod slices;
mod slides;
mod story_text;
mod suggest;
mod texts;
mod tree;
mod values;
mod versions;
mod wording;

pub use characters::{is_blank, is_hidden, is_joiner};
pub use excerpt::{Kept, excerpt, quoted};
pub use periods::is_date;
pub use problem::{List, Problem, ProblemKind, Shape, SyntaxFault};
pub use reader::{Cause, Stop, parse, parse_at};
pub use references::id_from;
pub use report::PROBLEMS_LISTED;
pub use slices::Slices;
pub use story_text::with_story;
pub use texts::{LABEL_LIMIT, STATE_LIMIT, TEXT_LIMIT};
pub use tree::{Entry, Node, Value};
pub use values::{FACTS_LIMIT, LIST_LIMITS, STORY_LIMIT};

use super::Map;
use diagnostics::{Diagnostics, Validity};
use field_path::FieldPath;
use report::Report;
use slices::pause;

/// Maximum size of a file (bytes).
pub const FILE_LIMIT: usize = 12_000_000;

/// The map in `text`, or `None` if it is invalid.
pub fn read(text: &str) -> Option<Map> {
    examine(without_mark(text), &mut Validity::default())
}

/// The map in `text`, or the list of its problems.
///
/// # Errors
/// Every problem found, in the order of the text. Past [`PROBLEMS_LISTED`], a last one gives the number of further ones.
pub fn check(text: &str) -> Result<Map, Vec<Problem>> {
    let text = without_mark(text);
    let mut problems = Report::default();
    examine(text, &mut problems).ok_or_else(|| problems.into_problems(text))
}

/// What a valid file had better not have: signs left by a word broken between two lines, which nobody sees.
pub fn notices(text: &str) -> Vec<Problem> {
    let text = without_mark(text);
    let mut notices = Report::default();
    if let Ok(tree) = parse(text) {
        texts::notice_texts(&tree, &FieldPath::TOP, &mut notices);
    }
    notices.into_problems(text)
}

/// The map in a file of these bytes, or the list of its problems.
///
/// # Errors
/// As [`check`], with one problem when the bytes are not UTF-8 text.
pub fn check_bytes(bytes: &[u8]) -> Result<Map, Vec<Problem>> {
    std::str::from_utf8(bytes).map_or_else(
        |error| {
            let readable = bytes.get(..error.valid_up_to()).and_then(|valid| std::str::from_utf8(valid).ok());
            let text = readable.unwrap_or_default();
            let mut problems = Report::default();
            problems.report(&FieldPath::TOP, text.len(), || ProblemKind::NotUtf8);
            Err(problems.into_problems(text))
        },
        check,
    )
}

/// The text without a leading byte order mark.
fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// The steps of a check of `$text`: the map, if no problem is reported to `$problems`; with `$pause`, if there is one, between them.
macro_rules! steps {
    ($text:ident, $problems:ident $(, $pause:expr)?) => {{
        if $text.len() > FILE_LIMIT {
            $problems.report(&FieldPath::TOP, 0, || ProblemKind::TooLarge { bytes: $text.len(), limit: FILE_LIMIT });
            return None;
        }
        if $text.trim().is_empty() {
            $problems.report(&FieldPath::TOP, 0, || ProblemKind::Empty);
            return None;
        }
        let tree = match parse($text) {
            Ok(tree) => tree,
            Err(stop) => {
                $problems.report(&FieldPath::TOP, stop.offset, || stop.cause.into());
                return None;
            }
        };
        if let Ok(schema) = schema::Schema::parse(schema::PUBLISHED, languages::Languages::of(&tree)) {
            $($pause;)?
            schema.compare(&tree, $problems);
        }
        $($pause;)?
        versions::check_version(&tree, $problems);
        $problems.open_pass();
        values::check_values(&tree, $problems);
        periods::check_periods(&tree, $problems);
        $($pause;)?
        let ends = references::check_references(&tree, $problems);
        $($pause;)?
        references::check_links(&tree, &ends, $problems);
        slides::check_slides(&tree, $problems);
        $problems.open_pass();
        $($pause;)?
        texts::check_texts(&tree, &FieldPath::TOP, $problems);
        if !$problems.is_clean() {
            return None;
        }
        $($pause;)?
        let mut map = resolve::resolve(&tree);
        $($pause;)?
        resolve::complete(&mut map);
        Some(map)
    }};
}

/// The map in `text`, if no problem is reported to `problems`.
fn examine(text: &str, problems: &mut impl Diagnostics) -> Option<Map> {
    steps!(text, problems)
}

/// The same, with pauses. By itself, because a future has code for each place where it may go on.
async fn examine_in_slices(text: &str, problems: &mut impl Diagnostics) -> Option<Map> {
    steps!(text, problems, pause().await)
}
