//! Two editions of a map on the command line: `carte diff` and `carte merge`.

mod diff;
mod merge;
mod words;

pub(super) use diff::{command as diff_command, run as run_diff};
pub(super) use merge::{command as merge_command, run as run_merge};

use std::path::PathBuf;

use clap::ArgMatches;

use super::{Ending, check, complain, fail, messages::Messages};
use crate::{
    compare::{Doubt, Edition, doubt},
    text::Language,
};

/// Warns when `now` was perhaps not made from `before`: the first is taken for the older one.
fn warn(before: &Edition, now: &Edition, name: &str, language: Language) {
    let [reversed, later, other] = words::Words::of(language).doubts;
    let said = match doubt(before, now) {
        None => return,
        Some(Doubt::Reversed) => reversed.to_owned(),
        Some(Doubt::Later) => later.to_owned(),
        Some(Doubt::OtherBase) => [other, now.said("from").unwrap_or_default()].concat(),
    };
    complain(format_args!("carte: {name}: {said}"));
}

/// The edition in the valid file that the argument `name` gives; problems are reported.
fn edition(asked: &ArgMatches, name: &str, language: Language, messages: &'static Messages) -> Result<Edition, Ending> {
    let Some(path) = asked.get_one::<PathBuf>(name) else { return Err(Ending::Failure) };
    let bytes = check::valid_bytes(path, language, messages)?;
    Edition::of(&bytes).map_err(|error| fail(path, &error.to_string()))
}
