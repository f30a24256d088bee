//! What the companion does with a map beside its panels: layouts, keys, pictures, paper, presenting.

use std::sync::Arc;

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element as DomElement;

use super::printed::{Printed, draw};
use super::search::Search;
use crate::embed::session::Session;
use crate::export::{self, Ground, PictureOptions};
use crate::geometry::Size;
use crate::layout::{Format, Layout, settled};
use crate::markup::{html, source};
use crate::page::{self, Press};
use crate::present::{Spoken, controls, key, speaker};
use crate::reading::compared_in;
use crate::text::Language;
use crate::wire::{self, Shown};

#[wasm_bindgen]
impl Session {
    /// Starts the search for the layout for the format of this name; `None` when there is no such format.
    pub fn search(&self, format: &str) -> Option<Search> {
        let format = Format::ALL.into_iter().find(|known| known.name() == format)?;
        Some(Search::new(Arc::clone(&self.map), format))
    }

    /// Follows a key from the organisation of row `here`: returns an encoded [`Arrival`](page::Arrival).
    pub fn step(&mut self, shown: &[u8], here: usize, key: &str, is_shifted: bool, time_ms: f64) -> Option<Vec<u8>> {
        let Shown { reading, layout, .. } = Shown::of(&self.map, shown)?;
        let here = self.map.organisations.keys().nth(here)?;
        let press = Press { key, is_shifted, time_ms };
        Some(wire::to_bytes(&self.walker.press(&self.map, &layout?, &reading, here, press)))
    }

    /// The picture of what is shown on a stage of this size in pixels (if empty, of the layout's size), as SVG.
    pub fn picture(&self, shown: &[u8], width: f64, height: f64, is_dark: bool) -> Option<String> {
        let Shown { reading, layout, .. } = Shown::of(&self.map, shown)?;
        let ground = if is_dark { Ground::Dark } else { Ground::Light };
        let stage = (width > 0.0 && height > 0.0).then(|| Size::new(width, height));
        let options = PictureOptions { ground, stage, ..PictureOptions::default() };
        // A list has no layout yet.
        let layout = layout.unwrap_or_else(|| settled(&self.map, Format::Wide));
        Some(export::picture(&self.map, &layout, &reading, &options))
    }

    /// The pages to print; see [`Printed::of`].
    #[allow(clippy::needless_pass_by_value, reason = "JavaScript hands its texts over")]
    pub fn pages(
        &self,
        shown: &[u8],
        paper: &str,
        orientation: &str,
        link: Option<String>,
        story: Option<String>,
    ) -> Option<Printed> {
        let shown = Shown::of(&self.map, shown)?;
        let story = story.as_deref().filter(|story| !story.is_empty());
        Some(Printed::of(&self.map, &shown, [paper, orientation], link.as_deref(), story))
    }

    /// The title of the map.
    pub fn title(&self) -> String {
        self.map.title.get(self.main()).to_owned()
    }

    /// The prerendered page of the map, as HTML, for a file that works offline.
    pub fn still(&self) -> String {
        source(&page::still_to_carry(&self.map, self.main()))
    }

    /// Draws the controls of a presentation in `place`.
    pub fn draw_controls(&self, place: &DomElement, language: &str) {
        draw(place, vec![controls(self.language_of(language))]);
    }

    /// Draws the key of the current slide.
    pub fn draw_key(&self, place: &DomElement, shown: &[u8]) {
        if let Some(Shown { reading, .. }) = Shown::of(&self.map, shown) {
            draw(place, vec![key(&self.map, &reading)]);
        }
    }

    /// The edition that the current slide compares the map with, see [`compared_in`].
    pub fn edition(&self, shown: &[u8]) -> Option<String> {
        self.state_of_slide(shown).and_then(compared_in).map(str::to_owned)
    }

    /// Draws the sentence about that edition; `is_away` when it cannot be read.
    pub fn draw_edition(&self, place: &DomElement, shown: &[u8], language: &str, is_away: bool) {
        let language = self.language_of(language);
        let said = self.state_of_slide(shown).and_then(|state| page::compared(state, language));
        let away = is_away.then(|| html("p").with("role", "status").text(language.present_words().compared_away));
        draw(place, said.into_iter().chain(away).collect());
    }

    /// Draws the story as an article.
    pub fn draw_article(&self, place: &DomElement, language: &str) {
        draw(place, page::article(&self.map, self.language_of(language)));
    }

    /// Draws the speaker view of the current slide; `is_here` when it is beside the slide, not in a window.
    pub fn draw_speaker(&self, place: &DomElement, shown: &[u8], is_here: bool) {
        let Some(Shown { reading, layout, .. }) = Shown::of(&self.map, shown) else { return };
        let layout = layout.unwrap_or_else(Layout::default);
        draw(place, speaker(&Spoken { map: &self.map, layout: &layout, reading: &reading, is_here }));
    }
}

impl Session {
    fn state_of_slide(&self, shown: &[u8]) -> Option<&str> {
        let number = Shown::of(&self.map, shown)?.reading.slide?;
        self.map.slide(number).map(|slide| slide.state.as_str())
    }

    fn main(&self) -> Language {
        self.map.languages.first().copied().unwrap_or_default()
    }

    fn language_of(&self, tag: &str) -> Language {
        self.map.language_of_tag(tag).unwrap_or(self.main())
    }
}
