//! The table of the measures of every organisation.

use super::super::extent::Extent;
use super::Sort;
use super::drawn::{framed, table};
use super::organisations::organisations;
use crate::markup::Element;
use crate::model::Map;
use crate::reading::Reading;

/// The columns of measures, among those of organisations.
const MEASURED: [&str; 4] = ["links", "betweenness", "bridge", "component"];

/// The measures of this `extent` of the organisations that `reading` shows, sorted by `sort`, or by name; and the button for more.
pub fn measured_table(map: &Map, reading: &Reading, sort: Option<&Sort>, extent: Extent) -> Vec<Element> {
    let is_measured = |id: &str| MEASURED.contains(&id);
    let mut grid = organisations(map, reading, &is_measured);
    grid.keep(|column| is_measured(&column.id));
    let name = reading.language.measure_words().title;
    let rows = grid.arranged("", None, sort);
    let framed = framed(name, table(name, &grid, &rows, extent, sort, None));
    std::iter::once(framed).chain(extent.button(reading.language, rows.len())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::source;
    use crate::model::check;

    #[test]
    fn who_lies_between_most_comes_first_when_one_asks() {
        let map = check(include_str!("../../../data/carte-sociale-2015.json")).unwrap();
        let sort = Sort::after(None, "betweenness");
        let page = source(&measured_table(&map, &Reading::default(), Some(&sort), Extent::default())[0]);
        let first = page.find("data-place").unwrap();
        assert!(page[first..].find("Communagir") < page[first..].find("Dynamo"), "{page}");
        assert_eq!((page.matches("<th ").count(), page.matches("aria-sort").count()), (5 + 16, 1));
    }
}
