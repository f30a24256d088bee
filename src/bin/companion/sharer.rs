//! One share panel, open: what is chosen in it, and what it shows.

use carte_sociale::markup::to_text;
use carte_sociale::model::{Map, check};
use carte_sociale::reading::{Reading, from_hash};
use carte_sociale::share::{Addresses, Notice, Sharing, Subject, embed_code, panel};
use wasm_bindgen::prelude::wasm_bindgen;

/// The panel of one reading of one map.
#[wasm_bindgen]
#[allow(missing_debug_implementations, reason = "it holds nothing that one could print")]
pub struct Sharer {
    map: Map,
    reading: Reading,
    addresses: Addresses,
    sharing: Sharing,
    notice: Notice,
}

#[wasm_bindgen]
impl Sharer {
    /// The panel for `reading`, written in full, of the map in `data`; nothing when they are not a map.
    ///
    /// The addresses are those of the page a link leads to, of the script, of the page to put in a frame, and of the data
    /// where they are not the bundled ones.
    pub fn open(
        data: &str,
        reading: &str,
        page: String,
        script: String,
        frame: String,
        source: Option<String>,
    ) -> Option<Self> {
        let map = check(data).ok()?;
        let reading = from_hash(reading, &map, &Reading::default());
        let sharing = Sharing::of(&reading);
        let addresses = Addresses { page, script, frame, data: source };
        Some(Self { map, reading, addresses, sharing, notice: Notice::None })
    }

    /// The reader answers a question of the panel.
    pub fn answer(&mut self, name: &str, value: &str) {
        self.notice = Notice::None;
        self.sharing = self.sharing.with_answer(&self.map, name, value);
    }

    /// What came of copying the code.
    pub fn copied(&mut self, is_copied: bool) {
        self.notice = if is_copied { Notice::Copied } else { Notice::NotCopied };
    }

    /// What is to be copied.
    pub fn code(&self) -> String {
        embed_code(&self.sharing, &self.subject(&Reading::default()))
    }

    /// The panel, as markup that crosses to the widget.
    pub fn panel(&self) -> String {
        to_text(&panel(&self.sharing, &self.subject(&Reading::default()), self.notice))
    }
}

impl Sharer {
    fn subject<'all>(&'all self, base: &'all Reading) -> Subject<'all> {
        Subject { map: &self.map, reading: &self.reading, base, addresses: &self.addresses }
    }
}
