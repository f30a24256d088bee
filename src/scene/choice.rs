//! What the shapes of a map depend on besides its layout.

use super::letters::Letters;
use crate::layout::Layout;
use crate::model::Map;
use crate::reading::{Level, Reading, emphasis};
use crate::text::Language;

/// What shapes depend on besides the layout.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Choice {
    /// The radius of each ring at this zoom, in table order. Outlines always use the layout's radius.
    pub(super) radii_px: Vec<f64>,
    /// By how many links each organisation is drawn, if it is.
    pub(super) degrees: Vec<Option<usize>>,
    pub(super) letters: Letters,
    pub(super) language: Language,
    /// Whether roles that are over are left out.
    pub(super) hides_past: bool,
    /// Whether the slide lifts each organisation; empty without a slide.
    pub(super) subjects: Vec<bool>,
}

/// A slide about more organisations than this is about the map.
const FEW: usize = 6;

impl Choice {
    /// That of `reading` in `layout`, with these letters.
    pub(super) fn of(map: &Map, layout: &Layout, reading: &Reading, letters: Letters) -> Self {
        // Of a crowd, the circles tell who is most linked, unless the reader asked for another measure.
        let size = reading.node_size;
        let size = if layout.sizes.has_room_for_names { size } else { size.or_links() };
        let mut radii_px = size.shares(map, reading);
        radii_px.resize(map.organisations.len(), 1.0);
        let most_px = letters.radius_px(layout.sizes);
        for radius_px in &mut radii_px {
            *radius_px *= most_px;
        }
        let subjects = if layout.sizes.has_room_for_names { subjects(map, reading) } else { Vec::new() };
        Self {
            radii_px,
            degrees: reading.degrees(map),
            letters,
            language: reading.language,
            hides_past: reading.hides_past,
            subjects,
        }
    }

    /// Whether the slide lifts so few that their names come first.
    pub(super) fn is_about_few(&self) -> bool {
        self.subjects.iter().filter(|is| **is).count() <= FEW
    }
}

fn subjects(map: &Map, reading: &Reading) -> Vec<bool> {
    let Some(slide) = reading.saved_slide(map) else { return Vec::new() };
    let emphasis = emphasis(map, &slide, None);
    map.organisations.keys().map(|key| emphasis.organisation(key) == Level::Lifted).collect()
}
