//! The state of the panel: its step, the files, the choices and the map they give.

use super::{choices::Choices, made::Made};
use crate::{
    import::FileRead,
    opening::{Request, Started},
    panels::waiting::Waiting,
    text::Language,
};

/// Where the reader is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    /// Files are chosen.
    #[default]
    Choose,
    /// What was read is shown.
    Read,
    /// Columns are given a meaning.
    Columns,
    /// The map is shown.
    Result,
}

/// What is being done: by the module that reads files, except the drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Task {
    #[default]
    None,
    Read,
    Import,
    Make,
    Arrange,
    Draw,
}

/// The panel that opens files.
#[derive(Debug, Default)]
pub struct OpenPanel {
    pub(super) step: Step,
    pub(super) task: Task,
    pub(super) waiting: Waiting,
    /// The files to begin with, until they are asked for; then the start of each.
    pub(super) first: Option<Request>,
    pub(super) read: Started,
    pub(super) choices: Choices,
    /// Whether choices of another time were taken up.
    pub(super) is_remembered: bool,
    pub(super) made: Made,
    pub(super) pasted: String,
    pub(super) today: String,
    /// Whether the map on the page replaced another one.
    pub(super) has_previous: bool,
    /// The last message, and whether it waits for a copy.
    pub(super) notice: String,
    pub(super) is_copying: bool,
    pub(super) language: Language,
}

impl OpenPanel {
    /// Whether the files are a map of this project, which has no columns.
    pub(super) fn is_map(&self) -> bool {
        self.read.map.is_some()
    }

    /// What was read of each file.
    pub(super) fn files(&self) -> &[FileRead] {
        self.made.report.as_ref().map_or(&[], |report| &report.files)
    }
}
