//! Two editions of a map on the command line: `carte diff` and `carte merge`.

mod diff;
mod merge;
mod words;

pub(super) use diff::{command as diff_command, run as run_diff};
pub(super) use merge::{command as merge_command, run as run_merge};

use std::path::PathBuf;

use clap::ArgMatches;

use super::{Ending, check, fail, messages::Messages};
use crate::{compare::Edition, text::Language};

/// The edition in the valid file that the argument `name` gives; problems are reported.
fn edition(asked: &ArgMatches, name: &str, language: Language, messages: &'static Messages) -> Result<Edition, Ending> {
    let Some(path) = asked.get_one::<PathBuf>(name) else { return Err(Ending::Failure) };
    let bytes = check::valid_bytes(path, language, messages)?;
    Edition::of(&bytes).map_err(|error| fail(path, &error.to_string()))
}
