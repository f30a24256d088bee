//! One panel, open, as the page holds it.

use carte_sociale::geometry::Size;
use carte_sociale::markup::to_text;
use carte_sociale::panels::{self, Addresses, Context, Effect};
use wasm_bindgen::prelude::wasm_bindgen;

/// A panel of one reading of one map.
#[wasm_bindgen]
#[allow(missing_debug_implementations, reason = "it holds nothing that one could print")]
pub struct Panel {
    context: Context,
    panel: Box<dyn panels::Panel>,
}

#[wasm_bindgen]
impl Panel {
    /// The panel called `kind` for `reading`, written in full, of the map in `data` as it stands in `layout`; nothing when
    /// they are not a map, or there is no such panel.
    ///
    /// The addresses are those of the page a link leads to, of the script, of the page to put in a frame, and of the data;
    /// what has none is empty.
    pub fn open(kind: &str, data: String, reading: &str, layout: &[f64], addresses: Vec<String>) -> Option<Self> {
        let [page, script, frame, data_source] = addresses.try_into().ok()?;
        let source = Some(data_source).filter(|source| !source.is_empty());
        let context = Context::read(data, reading, layout, Addresses { page, script, frame, data: source })?;
        let panel = panels::open(kind, &context)?;
        Some(Self { context, panel })
    }

    /// The size of the map on the screen, in CSS pixels, none when another view is in its place; and whether it is dark.
    pub fn stand(&mut self, width: f64, height: f64, is_dark: bool) {
        self.context.stand(Size::new(width, height), is_dark);
    }

    /// The reader has chosen otherwise, written in full: what it shows follows.
    pub fn read(&mut self, reading: &str) {
        self.context.read_as(reading);
    }

    /// The field called `name` says `value`.
    pub fn answer(&mut self, name: &str, value: &str) {
        self.panel.answer(&self.context, name, value);
    }

    /// The button called `name` is pressed: what is to be done, each its name, how many words follow, and these.
    pub fn press(&mut self, name: &str) -> Vec<String> {
        Effect::to_words(self.panel.press(&self.context, name))
    }

    /// What came of that.
    pub fn done(&mut self, is_done: bool) {
        self.panel.done(is_done);
    }

    /// What it shows, as markup that crosses to the widget.
    pub fn markup(&self) -> String {
        to_text(&self.panel.markup(&self.context))
    }
}
