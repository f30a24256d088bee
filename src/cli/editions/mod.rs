//! Two editions of a map on the command line: `carte diff` and `carte merge`.

mod diff;
mod merge;
mod words;

pub(super) use diff::{command as diff_command, run as run_diff};
pub(super) use merge::{command as merge_command, run as run_merge};

use super::{Ending, check, messages::Messages};
use crate::{compare::Edition, text::Language};

/// The edition in a valid file; problems are reported.
fn edition(name: &str, language: Language, messages: &'static Messages) -> Result<Edition, Ending> {
    let bytes = check::valid_bytes(name, language, messages)?;
    Edition::of(&bytes).map_err(|error| {
        eprintln!("carte: {name}: {error}");
        Ending::Failure
    })
}
