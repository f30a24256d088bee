//! Who hears of problems: one set of rules, for those who ask what is wrong and for those who ask only whether.

use super::{problem::ProblemKind, report::Path};

/// Hears of each problem that the rules find.
pub(super) trait Listener {
    /// There is a problem with the value at `path`, which stands at byte `offset`. `kind` tells which, to who wants it told.
    fn hear(&mut self, path: &Path<'_>, offset: usize, kind: impl FnOnce() -> ProblemKind);

    /// Another pass over the file begins.
    fn open_pass(&mut self);

    /// Whether nothing is wrong so far.
    fn is_content(&self) -> bool;
}

/// Hears only that there is a problem. Readers' pages carry this one, and no code that describes problems.
#[derive(Default)]
pub(super) struct Verdict {
    is_wrong: bool,
}

impl Listener for Verdict {
    fn hear(&mut self, _: &Path<'_>, _: usize, _: impl FnOnce() -> ProblemKind) {
        self.is_wrong = true;
    }

    fn open_pass(&mut self) {}

    fn is_content(&self) -> bool {
        !self.is_wrong
    }
}
