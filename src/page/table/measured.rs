//! The table of the measures of every organisation.

use super::Sort;
use super::drawn::{framed, table};
use super::organisations::organisations;
use crate::markup::Element;
use crate::model::Map;
use crate::reading::Reading;

/// The columns of measures, among those of organisations.
const MEASURED: [&str; 4] = ["links", "betweenness", "bridge", "component"];

/// The measures of the organisations that `reading` shows, sorted by `sort`, or by name.
pub fn measured_table(map: &Map, reading: &Reading, sort: Option<&Sort>) -> Element {
    let mut grid = organisations(map, reading);
    grid.keep(|column| MEASURED.contains(&column.id.as_str()));
    let name = reading.language.measure_words().title;
    framed(name, table(name, &grid, &grid.arranged("", None, sort), sort, None))
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
        let page = source(&measured_table(&map, &Reading::default(), Some(&sort)));
        let first = page.find("data-place").unwrap();
        assert!(page[first..].find("Communagir") < page[first..].find("Dynamo"), "{page}");
        assert_eq!((page.matches("<th ").count(), page.matches("aria-sort").count()), (5 + 16, 1));
    }
}
