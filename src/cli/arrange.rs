//! `carte arrange`: the layout of a valid map in each format, for the published file.

use std::path::Path;

use super::{Ending, check, messages::Messages, print};
use crate::layout::{Format, arrange, lay_out};
use crate::model::Map;
use crate::model::document::ArrangementEntry;
use crate::text::Language;

/// Prints the list `arrangements` of the file `name`.
pub(super) fn run(name: &Path, language: Language, words: &'static Messages) -> Ending {
    let map = match check::valid_map(name, language, words) {
        Ok(map) => map,
        Err(ending) => return ending,
    };
    let entries: Vec<_> = Format::ALL.into_iter().map(|format| entry(&map, format)).collect();
    serde_json::to_string(&entries).map_or(Ending::Failure, |list| print(&(list + "\n")))
}

fn entry(map: &Map, format: Format) -> ArrangementEntry {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "they are whole, and small")]
    let whole = |number: f64| number as u32;
    let layout = lay_out(map, &arrange(map, format), format.stage());
    let places = layout.to_whole_numbers().into_iter().map(whole).collect();
    ArrangementEntry { format: format.name().to_owned(), places }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::settled;
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
            assert_eq!(settled(&ready, format), settled(&map, format), "{format:?}");
        }
    }

    #[test]
    fn what_was_made_for_another_map_is_left_out() {
        let mut file: serde_json::Value =
            serde_json::from_str(include_str!("../../tests/corpus/good/small.json")).unwrap();
        file["arrangements"] =
            serde_json::json!([{ "format": "wide", "places": [1, 2, 3] }, { "format": "x", "places": [1, 99999] }]);
        assert_eq!(check(&file.to_string()).unwrap().arrangements, []);
    }
}
