//! The poster of what is on the screen.

use carte_sociale::export::{Ground, Orientation, Paper, PosterOptions, poster, poster_layout};
use carte_sociale::geometry::decimal;
use carte_sociale::layout::Layout;
use carte_sociale::markup::to_text;
use carte_sociale::model::check;
use carte_sociale::reading::{Reading, from_hash};
use wasm_bindgen::prelude::wasm_bindgen;

/// The poster of the map in `data` as it stands in `layout`, for `reading` written in full, on the paper of this name, with
/// `link` to the living map: width and height of the paper in millimetres, title, language, then each page as markup; nothing
/// when the data are no map.
#[wasm_bindgen]
#[allow(clippy::needless_pass_by_value, reason = "JavaScript hands its texts over")]
pub fn pages(
    data: &str,
    reading: &str,
    layout: &[f64],
    paper: &str,
    orientation: &str,
    link: Option<String>,
) -> Vec<String> {
    let Ok(map) = check(data) else { return Vec::new() };
    let reading = from_hash(reading, &map, &Reading::default());
    let options = PosterOptions {
        paper: Paper::named(paper).unwrap_or_default(),
        orientation: Orientation::named(orientation).unwrap_or_default(),
        ground: Ground::Paper,
        link: link.as_deref(),
    };
    let size = options.paper.size_mm(options.orientation);
    let (title, language) = (map.title.get(reading.language), reading.language.tag());
    let mut told = vec![decimal(size.width), decimal(size.height), title.to_owned(), language.to_owned()];
    let layout = poster_layout(&map, &reading, &options, Layout::from_numbers(layout).as_ref());
    for page in poster(&map, &layout, &reading, &options) {
        told.push(to_text(&[page]));
    }
    told
}
