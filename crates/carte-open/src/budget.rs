//! Limits, checked before memory is allocated.

use crate::OpenError;

/// The limits of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Size of the file (bytes).
    pub bytes: usize,
    /// Size of all its parts once inflated (bytes).
    pub inflated: u64,
    /// Number of cells, repeated ones included.
    pub cells: usize,
    /// Depth of nested elements, objects and lists.
    pub depth: usize,
    /// Number of parts in a package.
    pub entries: usize,
    /// Number of columns of a table.
    pub columns: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 20_000_000, inflated: 100_000_000, cells: 1_000_000, depth: 64, entries: 2_000, columns: 1_000 }
    }
}

/// What is left of the limits while a file is read.
#[derive(Debug)]
pub(crate) struct Budget {
    limits: Limits,
    cells: usize,
}

impl Budget {
    pub(crate) const fn new(limits: &Limits) -> Self {
        Self { limits: *limits, cells: limits.cells }
    }

    /// Counts `more` cells.
    pub(crate) fn take(&mut self, more: usize) -> Result<(), OpenError> {
        self.cells = self.cells.checked_sub(more).ok_or(OpenError::TooManyCells { limit: self.limits.cells })?;
        Ok(())
    }

    /// Checks the number of columns of a table.
    pub(crate) const fn columns(&self, columns: usize) -> Result<(), OpenError> {
        if columns > self.limits.columns {
            return Err(OpenError::TooManyColumns { limit: self.limits.columns });
        }
        Ok(())
    }
}
