//! A panel that draws itself in an element of the page.

use std::sync::Arc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element as DomElement;

use super::page::Page;
use crate::geometry::Size;
use crate::markup::Markup;
use crate::model::Map;
#[cfg(feature = "companion")]
use crate::model::check;
use crate::panels::{Addresses, Context, Effect, Panel, PickedFile};
use crate::view::browser::{Drawn, patch};
use crate::wire::Shown;

/// A panel of one reading of one map. It draws on request, not by itself.
#[wasm_bindgen]
#[allow(missing_debug_implementations, reason = "JavaScript holds it, and prints no Rust value")]
pub struct MountedPanel {
    panel: Box<dyn Panel>,
    context: Context,
    place: DomElement,
    /// What is drawn in the place.
    drawn: Vec<Drawn>,
}

impl MountedPanel {
    /// The panel that `open` makes for the encoded [`Shown`] of a file and its map, in its place, which is empty until it is
    /// drawn. The addresses are those of the page to link to, of the script, of the page to put in a frame, and of the data;
    /// empty where there is none.
    pub fn opened(
        open: impl FnOnce(&Context) -> Option<Box<dyn Panel>>,
        place: DomElement,
        (data, map): (&Arc<str>, &Arc<Map>),
        shown: &[u8],
        addresses: Vec<String>,
    ) -> Option<Self> {
        let [page, script, frame, of_data] = addresses.try_into().ok()?;
        let addresses = Addresses { page, script, frame, data: Some(of_data).filter(|data| !data.is_empty()) };
        let context = Context::new(Arc::clone(data), Arc::clone(map), Shown::of(map, shown)?, addresses);
        Some(Self { panel: open(&context)?, context, place, drawn: Vec::new() })
    }
}

#[wasm_bindgen]
impl MountedPanel {
    /// Sets the size of the map on the screen, in CSS pixels, empty when another view replaces it; whether it is dark; and
    /// whether it is enclosed in a frame that may forbid downloads.
    pub fn set_stage(&mut self, width: f64, height: f64, is_dark: bool, is_enclosed: bool) {
        self.context.set_stage(Size::new(width, height), is_dark);
        self.context.is_enclosed = is_enclosed;
    }

    /// The reading or the layout changed, given as an encoded [`Shown`]: draws what the panel shows of it.
    pub fn show(&mut self, shown: &[u8]) {
        self.follow(shown);
        self.draw();
    }

    /// The same, without drawing.
    pub fn follow(&mut self, shown: &[u8]) {
        if let Some(shown) = Shown::of(&self.context.map, shown) {
            self.context.follow(shown);
            self.panel.follow(&self.context);
        }
    }

    /// The page shows another map, that of `data`, in this way: draws what the panel shows of it.
    #[cfg(feature = "companion")]
    pub fn renew(&mut self, data: &str, shown: &[u8]) {
        if let Ok(map) = check(data)
            && let Some(shown) = Shown::of(&map, shown)
        {
            (self.context.data, self.context.map) = (data.into(), Arc::new(map));
            self.context.follow(shown);
            self.panel.follow(&self.context);
            self.draw();
        }
    }

    /// See [`Panel::on_input`].
    pub fn on_input(&mut self, name: &str, value: &str) {
        self.panel.on_input(&self.context, name, value);
    }

    /// See [`Panel::on_click`].
    pub fn on_click(&mut self, name: &str) -> Effects {
        let effects = self.panel.on_click(&self.context, name);
        for effect in &effects {
            if let Effect::Edited { shown: Some(edited), .. } = effect {
                self.context.replace(edited);
            }
        }
        Effects(effects)
    }

    /// See [`Panel::on_files`]: the names, the days and the bytes of the files.
    pub fn on_files(&mut self, names: Vec<String>, dates: Vec<String>, bytes: Vec<Uint8Array>) {
        let files = names.into_iter().zip(dates).zip(bytes);
        let files = files.map(|((name, date), bytes)| PickedFile { name, date, bytes: bytes.to_vec() });
        self.panel.on_files(&self.context, files.collect());
    }

    /// See [`Panel::work`].
    pub fn work(&mut self) -> bool {
        self.panel.work(&self.context)
    }

    /// See [`Panel::request`]: an encoded [`Request`](crate::opening::Request).
    #[cfg(any(feature = "files", feature = "compare"))]
    pub fn request(&mut self) -> Option<Vec<u8>> {
        self.panel.request(&self.context).map(|request| crate::wire::to_bytes(&request))
    }

    /// See [`Panel::on_answer`]: an encoded [`Answer`](crate::opening::Answer).
    #[cfg(any(feature = "files", feature = "compare"))]
    pub fn on_answer(&mut self, answer: &[u8]) {
        let answer = crate::wire::from_bytes(answer).unwrap_or(crate::opening::Answer::Nothing);
        self.panel.on_answer(&self.context, answer);
    }

    /// See [`Panel::effects_finished`].
    pub fn effects_finished(&mut self, succeeded: bool) {
        self.panel.effects_finished(succeeded);
    }

    /// The file of the map on the page.
    pub fn data(&self) -> String {
        self.context.data.to_string()
    }

    /// See [`Panel::kept`].
    pub fn kept(&self) -> Vec<u8> {
        self.panel.kept()
    }

    /// See [`Panel::restore`].
    pub fn restore(&mut self, kept: &[u8]) {
        self.panel.restore(&self.context, kept);
    }

    /// Patches the differences from what is drawn.
    pub fn draw(&mut self) {
        if self.drawn.is_empty() {
            self.place.set_text_content(None);
        }
        let now = self.panel.markup(&self.context).into_iter().map(Markup::Element).collect();
        patch(&self.place, &mut self.drawn, now);
    }
}

impl Drop for MountedPanel {
    fn drop(&mut self) {
        if !self.drawn.is_empty() {
            self.place.set_text_content(None);
        }
    }
}

/// The effects of a click, as a separate value: the page may call the panel again while it carries them out.
#[wasm_bindgen]
#[allow(missing_debug_implementations, reason = "JavaScript holds it, and prints no Rust value")]
pub struct Effects(Vec<Effect>);

#[wasm_bindgen]
impl Effects {
    /// Has the page begin each, in order: returns for each whether it succeeded, or a promise of that.
    ///
    /// # Errors
    /// Rethrows what the page throws.
    pub fn run(self, page: &Page) -> Result<Array, JsValue> {
        self.0.into_iter().map(|effect| page.run(effect)).collect()
    }
}
