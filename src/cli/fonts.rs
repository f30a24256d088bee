//! The fonts that texts are drawn with: the bundled ones, for the same bytes on every machine, then those of the system for the
//! scripts that the bundled ones lack.

use std::{collections::BTreeMap, sync::Arc};

use resvg::usvg::{
    fontdb::Database,
    roxmltree::{Document, Node},
};
use ttf_parser::Face;

use super::{Ending, complain, messages::Messages};
use crate::model::is_blank;

/// The fonts, under the SIL Open Font License; see `vendor/fonts/README.md`.
const BUNDLED: [&[u8]; 4] = [
    include_bytes!("../../vendor/fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../vendor/fonts/NotoSans-SemiBold.ttf"),
    include_bytes!("../../vendor/fonts/Literata-Bold.ttf"),
    include_bytes!("../../vendor/fonts/Literata-Italic.ttf"),
];

/// Maximum number of texts reported.
const REPORT_LIMIT: usize = 20;

/// Fonts that have every character of some drawings.
pub(super) struct Fonts(Arc<Database>);

/// A text of a drawing, and a character of it that no font has.
#[derive(Debug, PartialEq, Eq)]
struct Lacking {
    text: String,
    character: char,
}

impl Fonts {
    /// The fonts for these drawings (SVG).
    ///
    /// # Errors
    /// Each text that no font can draw whole.
    fn of(drawings: &[String]) -> Result<Self, Vec<Lacking>> {
        let mut fonts = Database::new();
        for font in BUNDLED {
            fonts.load_font_data(font.to_vec());
        }
        fonts.set_sans_serif_family("Noto Sans");
        fonts.set_serif_family("Literata");
        if !lacking(drawings, &fonts).is_empty() {
            fonts.load_system_fonts();
            let lacking = lacking(drawings, &fonts);
            if !lacking.is_empty() {
                return Err(lacking);
            }
        }
        Ok(Self(Arc::new(fonts)))
    }

    pub(super) fn database(&self) -> Arc<Database> {
        Arc::clone(&self.0)
    }
}

/// The fonts for these drawings; the texts that no font can draw whole are reported.
pub(super) fn fonts(drawings: &[String], words: &Messages) -> Result<Fonts, Ending> {
    Fonts::of(drawings).map_err(|lacking| {
        for Lacking { text, character } in lacking.iter().take(REPORT_LIMIT) {
            complain(format_args!("carte: {}", words.no_font(text, &format!("U+{:04X}", u32::from(*character)))));
        }
        complain(format_args!("carte: {}", words.no_font_remedy));
        Ending::Failure
    })
}

/// Each text of the drawings with a character that no font has, once.
fn lacking(drawings: &[String], fonts: &Database) -> Vec<Lacking> {
    let mut known = BTreeMap::new();
    let mut lacking: Vec<Lacking> = Vec::new();
    for drawing in drawings {
        let Ok(document) = Document::parse(drawing) else { continue };
        for element in document.descendants().filter(|node| node.tag_name().name() == "text") {
            let text: String = element.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect();
            if let Some(character) = text.chars().find(|character| !has(*character, fonts, &mut known))
                && lacking.iter().all(|known| known.text != text)
            {
                lacking.push(Lacking { text, character });
            }
        }
    }
    lacking
}

/// Whether one of the fonts has `character`; `known` keeps the answers.
fn has(character: char, fonts: &Database, known: &mut BTreeMap<char, bool>) -> bool {
    let has_glyph =
        |data: &[u8], index| Face::parse(data, index).is_ok_and(|face| face.glyph_index(character).is_some());
    let any = || fonts.faces().any(|face| fonts.with_face_data(face.id, has_glyph).unwrap_or_default());
    is_blank(character) || *known.entry(character).or_insert_with(any)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_font_has_is_named_once() {
        let drawing = |text: &str| format!("<svg xmlns=\"http://www.w3.org/2000/svg\"><text>{text}</text></svg>");
        assert!(Fonts::of(&[drawing("Réseau «\u{a0}d’Îles\u{ad}\u{a0}»")]).is_ok());
        // A private use character, which no font of a system has.
        let odd = drawing("L<tspan>a \u{10fffd}</tspan>");
        let expected = Lacking { text: "La \u{10fffd}".to_owned(), character: '\u{10fffd}' };
        assert_eq!(Fonts::of(&[odd.clone(), odd]).err(), Some(vec![expected]));
    }
}
