//! Collects problems with their line and column, up to a maximum number.

use super::{
    diagnostics::Diagnostics,
    field_path::FieldPath,
    problem::{Problem, ProblemKind},
};

/// Maximum number of problems listed in a report; further ones are only counted.
pub const PROBLEMS_LISTED: usize = 200;

/// The problems reported so far.
#[derive(Default)]
pub(super) struct Report {
    /// Sorted by offset.
    found: Vec<Found>,
    /// How many of `found` come from earlier passes.
    earlier: usize,
    unlisted: usize,
}

struct Found {
    offset: usize,
    path: String,
    kind: ProblemKind,
}

impl Diagnostics for Report {
    fn report(&mut self, path: &FieldPath<'_>, offset: usize, kind: impl FnOnce() -> ProblemKind) {
        if self.found.len() - self.earlier >= PROBLEMS_LISTED {
            self.unlisted += 1;
        } else {
            let kind = kind();
            let place = self.found.partition_point(|found| found.offset <= offset);
            self.found.insert(place, Found { offset, path: path.written(), kind });
        }
    }

    /// The limit applies to each pass separately.
    fn open_pass(&mut self) {
        self.earlier = self.found.len();
    }

    fn is_clean(&self) -> bool {
        self.found.is_empty()
    }
}

impl Report {
    /// All problems in the order of the text, with line and column; the last one gives the number of those not listed.
    pub(super) fn into_problems(self, text: &str) -> Vec<Problem> {
        let Self { mut found, mut unlisted, .. } = self;
        unlisted += found.len().saturating_sub(PROBLEMS_LISTED);
        found.truncate(PROBLEMS_LISTED);
        let mut place = Place { offset: 0, line: 1, column: 1 };
        let mut problems = Vec::new();
        for Found { offset, path, kind } in found {
            place = place.moved(text, offset);
            problems.push(Problem { path, line: place.line, column: place.column, kind });
        }
        if unlisted > 0 {
            let kind = ProblemKind::More { count: unlisted };
            problems.push(Problem { path: String::new(), line: place.line, column: place.column, kind });
        }
        problems
    }
}

/// A position in the text: byte offset, line and column.
struct Place {
    offset: usize,
    line: usize,
    column: usize,
}

impl Place {
    /// The position at byte `offset`, further on. Counting from the previous position scans the text only once.
    fn moved(self, text: &str, offset: usize) -> Self {
        let (mut line, mut column) = (self.line, self.column);
        for character in text.get(self.offset..offset).unwrap_or_default().chars() {
            if character == '\n' {
                line += 1;
                column = 1;
            } else {
                column += 1;
            }
        }
        Self { offset, line, column }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_come_in_the_order_of_the_text_with_their_places() {
        let mut problems = Report::default();
        let text = "é\néé{";
        problems.report(&FieldPath::TOP, text.len() - 1, || ProblemKind::Empty);
        problems.report(&FieldPath::TOP, 0, || ProblemKind::NotUtf8);
        let places: Vec<_> =
            problems.into_problems(text).into_iter().map(|problem| (problem.line, problem.column)).collect();
        assert_eq!(places, [(1, 1), (2, 3)]);
    }

    #[test]
    fn a_long_list_is_cut_and_says_so() {
        let mut problems = Report::default();
        for _ in 0..2 {
            problems.open_pass();
            for _ in 0..PROBLEMS_LISTED + 5 {
                problems.report(&FieldPath::TOP, 0, || ProblemKind::BlankText);
            }
        }
        let listed = problems.into_problems("");
        assert_eq!(listed.len(), PROBLEMS_LISTED + 1);
        assert_eq!(listed[PROBLEMS_LISTED].kind, ProblemKind::More { count: PROBLEMS_LISTED + 10 });
    }
}
