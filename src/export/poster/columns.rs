//! Lines in columns: lines that belong together stay together, and columns are balanced.

use crate::export::set::Line;

/// The lines of one column, each with its top.
pub(super) type Column<'lines> = Vec<(f64, &'lines Line)>;

/// Sets the lines in pages of `count` columns of at most this height: on as few pages as possible, in columns as short
/// as possible, so that all pages are about equally full.
pub(super) fn pages(lines: &[Line], count: usize, height: f64) -> Vec<Vec<Column<'_>>> {
    let pages = filled(lines, count, height);
    let (mut low, mut high) = (lines.iter().map(|line| line.height).fold(0.0, f64::max), height);
    for _ in 0..12 {
        let middle = f64::midpoint(low, high);
        if filled(lines, count, middle).len() > pages.len() { low = middle } else { high = middle }
    }
    filled(lines, count, high.min(height))
}

/// Sets the lines in pages whose columns are filled in order.
fn filled(lines: &[Line], count: usize, height: f64) -> Vec<Vec<Column<'_>>> {
    let mut pages = Vec::new();
    let mut rest = lines;
    while !rest.is_empty() {
        let (columns, after) = fill(rest, count, height);
        if !columns.is_empty() {
            pages.push(columns);
        }
        rest = after;
    }
    pages
}

/// Fills `count` columns, and returns them with the lines that do not fit.
fn fill(lines: &[Line], count: usize, height: f64) -> (Vec<Column<'_>>, &[Line]) {
    let mut columns: Vec<Column<'_>> = Vec::new();
    let (mut rest, mut y) = (lines, f64::INFINITY);
    while !rest.is_empty() {
        // White space is dropped at the top of a column.
        let is_paper = rest.first().is_some_and(|line| line.drawing.is_empty());
        let length = rest.iter().position(|line| !line.holds_next).map_or(rest.len(), |last| last + 1);
        let together = rest.get(..length).unwrap_or(rest);
        let needed: f64 = together.iter().map(|line| line.height).sum();
        if is_paper && (y + needed > height) {
            rest = rest.get(1..).unwrap_or_default();
            y = f64::INFINITY;
            continue;
        }
        if y + needed > height && (y.is_infinite() || y > 0.0) {
            if columns.len() == count {
                return (columns, rest);
            }
            columns.push(Vec::new());
            y = 0.0;
        }
        let Some(column) = columns.last_mut() else { break };
        // A block taller than a column breaks where the column ends.
        let mut taken = 0;
        for line in together {
            if y + line.height > height && y > 0.0 {
                break;
            }
            column.push((y, line));
            y += line.height;
            taken += 1;
        }
        rest = rest.get(taken..).unwrap_or_default();
        if taken < together.len() {
            y = f64::INFINITY;
        }
    }
    (columns, rest)
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "whole numbers come out exact")]
mod tests {
    use super::*;
    use crate::markup::svg;
    use proptest::prelude::*;

    fn line(height: f64, holds_next: bool) -> Line {
        Line { drawing: vec![svg("g")], height, holds_next }
    }

    fn paper(height: f64) -> Line {
        Line { drawing: Vec::new(), height, holds_next: false }
    }

    /// The height of each line, by page and column.
    fn heights(lines: &[Line], count: usize, height: f64) -> Vec<Vec<Vec<f64>>> {
        let column = |column: &Column<'_>| column.iter().map(|(_, line)| line.height).collect();
        pages(lines, count, height).iter().map(|page| page.iter().map(column).collect()).collect()
    }

    #[test]
    fn what_holds_together_is_not_parted() {
        let lines = [line(4.0, false), line(3.0, true), line(4.0, false), line(9.0, false)];
        assert_eq!(heights(&lines, 1, 10.0), [[[4.0].to_vec()], [[3.0, 4.0].to_vec()], [[9.0].to_vec()]]);
    }

    #[test]
    fn no_column_begins_with_paper() {
        let lines = [line(8.0, false), paper(3.0), line(7.0, false), paper(2.0), line(1.0, false)];
        assert_eq!(heights(&lines, 1, 10.0), [[[8.0].to_vec()], [[7.0, 2.0, 1.0].to_vec()]]);
    }

    #[test]
    fn columns_are_of_one_height() {
        let lines: Vec<Line> = (0..9).map(|_| line(1.0, false)).collect();
        assert_eq!(heights(&lines, 3, 100.0), [[[1.0; 3].to_vec(), [1.0; 3].to_vec(), [1.0; 3].to_vec()]]);
    }

    proptest! {
        #[test]
        fn every_line_is_there_once_in_order_and_within_its_column(
            lines in prop::collection::vec((1_u8..30, any::<bool>()), 0..60), count in 1_usize..5,
        ) {
            let lines: Vec<Line> = lines.iter().map(|(height, holds)| line(f64::from(*height), *holds)).collect();
            let pages = pages(&lines, count, 50.0);
            let placed: Vec<_> = pages.iter().flatten().flatten().collect();
            prop_assert_eq!(placed.len(), lines.len());
            for (line, (top, there)) in lines.iter().zip(placed) {
                prop_assert!(std::ptr::eq(line, *there));
                prop_assert!(top + there.height <= 50.0);
            }
            prop_assert!(pages.iter().all(|page| page.len() <= count));
        }
    }
}
