//! The picture of what is on the screen.

use carte_sociale::export::{Ground, PictureOptions};
use carte_sociale::geometry::Size;
use carte_sociale::layout::Layout;
use carte_sociale::markup::source;
use carte_sociale::model::check;
use carte_sociale::reading::{Reading, from_hash};
use carte_sociale::text::Language;
use wasm_bindgen::prelude::wasm_bindgen;

/// The map in `data` as it stands in `layout`, for `reading` written in full, on a stage of this
/// size in pixels (of none: as it was laid out), as SVG; nothing when they are no map.
#[wasm_bindgen]
pub fn picture(data: &str, reading: &str, layout: &[f64], width: f64, height: f64, is_dark: bool) -> Option<String> {
    let (map, layout) = (check(data).ok()?, Layout::from_numbers(layout)?);
    let reading = from_hash(reading, &map, &Reading::default());
    let ground = if is_dark { Ground::Dark } else { Ground::Light };
    let stage = (width > 0.0 && height > 0.0).then(|| Size::new(width, height));
    let options = PictureOptions { ground, stage, ..PictureOptions::default() };
    Some(carte_sociale::export::picture(&map, &layout, &reading, &options))
}

/// The title of the map in `data` and the page that shows it before any script runs, for a file that one carries along;
/// nothing when they are no map.
#[wasm_bindgen]
pub fn still(data: &str) -> Vec<String> {
    let Ok(map) = check(data) else { return Vec::new() };
    let page = carte_sociale::page::still_to_carry(&map, Language::Fr);
    vec![map.title.get(Language::Fr).to_owned(), source(&page)]
}
