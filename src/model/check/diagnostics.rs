//! The receiver of diagnostics: one set of rules, either for a full report or only for validity.

use super::{field_path::FieldPath, problem::ProblemKind};

/// Receives each problem that the rules find.
pub(super) trait Diagnostics {
    /// Reports a problem with the value at `path`, at byte `offset`. `kind` is built only by receivers that need it.
    fn report(&mut self, path: &FieldPath<'_>, offset: usize, kind: impl FnOnce() -> ProblemKind);

    /// Starts another pass over the file.
    fn open_pass(&mut self);

    /// Whether no problem has been reported.
    fn is_clean(&self) -> bool;
}

/// Only records whether there is a problem. Readers' pages contain this one, without the code that describes problems.
#[derive(Default)]
pub(super) struct Validity {
    has_problem: bool,
}

impl Diagnostics for Validity {
    fn report(&mut self, _: &FieldPath<'_>, _: usize, _: impl FnOnce() -> ProblemKind) {
        self.has_problem = true;
    }

    fn open_pass(&mut self) {}

    fn is_clean(&self) -> bool {
        !self.has_problem
    }
}
