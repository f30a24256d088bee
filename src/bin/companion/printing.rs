//! What the element prints: the poster of what is on the screen, or the story.

use carte_sociale::export::{
    Ground, HandoutOptions, Orientation, Paper, PosterOptions, handout, poster, poster_layout,
};
use carte_sociale::geometry::decimal;
use carte_sociale::layout::Layout;
use carte_sociale::markup::to_text;
use carte_sociale::model::check;
use carte_sociale::reading::{Reading, from_hash};
use wasm_bindgen::prelude::wasm_bindgen;

/// The poster of the map in `data` as it stands in `layout`, for `reading` written in full, on the paper of this name, with
/// `link` to the living map; or, where `story` says `slides` or `notes`, its slides without or with what the speaker alone sees.
/// Told are width and height of the paper in millimetres, title, language, then each page as markup; nothing
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
    story: Option<String>,
) -> Vec<String> {
    let Ok(map) = check(data) else { return Vec::new() };
    let reading = from_hash(reading, &map, &Reading::default());
    let paper = Paper::named(paper).unwrap_or_default();
    let story = story.filter(|story| !story.is_empty());
    // A slide lies on its side, however one holds the paper.
    let orientation = Orientation::named(orientation).filter(|_| story.is_none()).unwrap_or(Orientation::Landscape);
    let size = paper.size_mm(orientation);
    let (title, language) = (map.title.get(reading.language), reading.language.tag());
    let mut told = vec![decimal(size.width), decimal(size.height), title.to_owned(), language.to_owned()];
    let pages = if let Some(story) = story {
        handout(&map, &reading, &HandoutOptions::on_paper(paper, story == "notes"))
    } else {
        let options = PosterOptions { paper, orientation, ground: Ground::Paper, link: link.as_deref() };
        let layout = poster_layout(&map, &reading, &options, Layout::from_numbers(layout).as_ref());
        poster(&map, &layout, &reading, &options)
    };
    for page in pages {
        told.push(to_text(&[page]));
    }
    told
}
