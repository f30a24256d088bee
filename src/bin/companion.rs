//! The companion: what readers ask for now and then, in a module of its own that is fetched only then.
//!
//! It knows no page: texts and numbers go in, texts come out.

#[cfg(target_arch = "wasm32")]
#[path = "../embed/sharer.rs"]
mod sharer;

#[cfg(target_arch = "wasm32")]
mod drawing {
    //! The picture of what is on the screen.

    use carte_sociale::export::{Ground, PictureOptions};
    use carte_sociale::geometry::Size;
    use carte_sociale::layout::Layout;
    use carte_sociale::model::check;
    use carte_sociale::reading::{Reading, from_hash};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// The map in `data` as it stands in `layout`, for `reading` written in full, on a stage of this
    /// size in pixels (of none: as it was laid out), as SVG; nothing when they are no map.
    #[wasm_bindgen]
    pub fn picture(
        data: &str,
        reading: &str,
        layout: &[f64],
        width: f64,
        height: f64,
        is_dark: bool,
    ) -> Option<String> {
        let (map, layout) = (check(data).ok()?, Layout::from_numbers(layout)?);
        let reading = from_hash(reading, &map, &Reading::default());
        let ground = if is_dark { Ground::Dark } else { Ground::Light };
        let stage = (width > 0.0 && height > 0.0).then(|| Size::new(width, height));
        let options = PictureOptions { ground, stage, ..PictureOptions::default() };
        Some(carte_sociale::export::picture(&map, &layout, &reading, &options))
    }
}

#[cfg(target_arch = "wasm32")]
mod report {
    //! What is wrong with a file.

    use carte_sociale::model::check;
    use carte_sociale::text::Language;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// What is wrong with `data`: the path to the first problem, then one line per problem; nothing when they are a map.
    #[wasm_bindgen]
    pub fn problems(data: &str, language: &str) -> Vec<String> {
        let language = Language::from_tag(language).unwrap_or_default();
        let Err(found) = check(data) else { return Vec::new() };
        let first = found.first().map(|problem| problem.path.clone()).unwrap_or_default();
        let mut lines = vec![first];
        lines.extend(found.iter().map(|problem| problem.line_of_report(language)));
        lines
    }
}

fn main() {}
