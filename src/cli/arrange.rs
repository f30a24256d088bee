//! `carte arrange`: where the organisations of a right map stand in each format, for the file that readers load.

use super::{Ending, check, told, words::Words};
use crate::layout::{Format, arrange};
use crate::model::document::ArrangementEntry;
use crate::model::{AXIS_PARTS, Map};
use crate::text::Language;

/// Writes the list `arrangements` of the file called `name` on standard output.
pub(super) fn run(name: &str, language: Language, words: &'static Words) -> Ending {
    let map = match check::right_map(name, language, words) {
        Ok(map) => map,
        Err(ending) => return ending,
    };
    let entries: Vec<_> = Format::ALL.into_iter().map(|format| entry(&map, format)).collect();
    serde_json::to_string(&entries).map_or(Ending::Failure, |list| told(&(list + "\n")))
}

fn entry(map: &Map, format: Format) -> ArrangementEntry {
    #[allow(clippy::cast_possible_truncation, reason = "a share of 1 in ten-thousandths is a small whole number")]
    let parts = |share: f64| (share * AXIS_PARTS).round() as i64;
    let points = arrange(map, format).points;
    ArrangementEntry {
        format: format.name().to_owned(),
        points: points.iter().flat_map(|point| [parts(point.x), parts(point.y)]).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check;

    #[test]
    fn what_is_ready_is_what_the_map_would_have_found() {
        let text = include_str!("../../tests/corpus/good/small.json");
        let map = check(text).unwrap();
        let mut file: serde_json::Value = serde_json::from_str(text).unwrap();
        let entries: Vec<_> = Format::ALL.into_iter().map(|format| entry(&map, format)).collect();
        file["arrangements"] = serde_json::to_value(entries).unwrap();
        let ready = check(&file.to_string()).unwrap();
        assert_eq!(ready.arrangements.len(), Format::ALL.len());
        for format in Format::ALL {
            assert_eq!(arrange(&ready, format), arrange(&map, format), "{format:?}");
        }
    }

    #[test]
    fn what_was_made_for_another_map_is_left_out() {
        let mut file: serde_json::Value =
            serde_json::from_str(include_str!("../../tests/corpus/good/small.json")).unwrap();
        file["arrangements"] =
            serde_json::json!([{ "format": "wide", "points": [1, 2, 3] }, { "format": "x", "points": [-1, 99999] }]);
        assert_eq!(check(&file.to_string()).unwrap().arrangements, []);
    }
}
