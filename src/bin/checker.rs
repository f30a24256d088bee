//! The checker by itself, for readers of data that nobody checked before: fetched with such data, and only then.

#[cfg(target_arch = "wasm32")]
mod exports {
    use carte_sociale::model::read;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// The map in `data` as the bytes that the widget takes; nothing when they are not one.
    #[wasm_bindgen]
    pub fn resolve(data: &str) -> Option<Vec<u8>> {
        read(data).map(|map| map.to_bytes())
    }
}

fn main() {}
