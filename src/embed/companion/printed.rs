//! What the element prints: the poster of what is on the screen, or the story.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element as DomElement;

use crate::export::{Ground, HandoutOptions, Orientation, Paper, PosterOptions, handout, poster, poster_layout};
use crate::geometry::Size;
use crate::markup::{Element, Markup};
use crate::model::Map;
use crate::view::browser::patch;
use crate::wire::Shown;

/// Pages to print.
#[wasm_bindgen]
#[allow(missing_debug_implementations, reason = "JavaScript holds it, and prints no Rust value")]
pub struct Printed {
    size_mm: Size,
    title: String,
    language: &'static str,
    pages: Vec<Element>,
}

impl Printed {
    /// The poster of what is `shown`, on paper of this name and orientation, with `link` to the interactive map; or, where
    /// `story` is `slides` or `notes`, the slides without or with the speaker's notes.
    pub(super) fn of(
        map: &Map,
        shown: &Shown,
        [paper, orientation]: [&str; 2],
        link: Option<&str>,
        story: Option<&str>,
    ) -> Self {
        let Shown { reading, layout, .. } = shown;
        let paper = Paper::named(paper).unwrap_or_default();
        // A slide is landscape, whatever the orientation of the paper.
        let orientation = Orientation::named(orientation).filter(|_| story.is_none()).unwrap_or(Orientation::Landscape);
        let pages = if let Some(story) = story {
            handout(map, reading, &HandoutOptions::on_paper(paper, story == "notes"))
        } else {
            let options = PosterOptions { paper, orientation, ground: Ground::Paper, link };
            let layout = poster_layout(map, reading, &options, layout.as_ref());
            poster(map, &layout, reading, &options)
        };
        let (title, language) = (map.title.get(reading.language).to_owned(), map.language_for(reading.language).tag());
        Self { size_mm: paper.size_mm(orientation), title, language, pages }
    }
}

#[wasm_bindgen]
impl Printed {
    /// Width of the paper, in millimetres.
    #[wasm_bindgen(getter)]
    pub fn width(&self) -> f64 {
        self.size_mm.width
    }

    /// Height of the paper, in millimetres.
    #[wasm_bindgen(getter)]
    pub fn height(&self) -> f64 {
        self.size_mm.height
    }

    /// Title of the document.
    #[wasm_bindgen(getter)]
    pub fn title(&self) -> String {
        self.title.clone()
    }

    /// Its language.
    #[wasm_bindgen(getter)]
    pub fn language(&self) -> String {
        self.language.to_owned()
    }

    /// Draws the pages in `place`, in order.
    pub fn draw(self, place: &DomElement) {
        draw(place, self.pages);
    }
}

/// Draws in an element, replacing its content.
pub(super) fn draw(place: &DomElement, elements: Vec<Element>) {
    place.set_text_content(None);
    patch(place, &mut Vec::new(), elements.into_iter().map(Markup::Element).collect());
}
