//! The label of an organisation: its text and its size, alone and with the full name under it.

use std::borrow::Cow;

use super::Sizes;
use crate::geometry::Size;
use crate::model::{Key, Map, Organisation};
use crate::text::measure;

/// The size of the letters of a full name under its acronym, as a share of the acronym's.
pub const CAPTION: f64 = 0.8;
/// The distance from one line to the next, over the size of their letters.
pub const LEADING: f64 = 1.2;
/// The lines that a full name is given room for.
const LINES: u8 = 3;

/// The most characters of a label; a longer one is truncated with an ellipsis.
const LONGEST: usize = 28;

/// The text beside the node: the organisation's label, truncated to one short line.
pub fn label_text(organisation: &Organisation) -> Cow<'_, str> {
    let label = organisation.label.as_str();
    let Some((cut, _)) = label.char_indices().nth(LONGEST - 1) else { return Cow::Borrowed(label) };
    if label.chars().count() <= LONGEST {
        return Cow::Borrowed(label);
    }
    let mut short = String::with_capacity(cut + 3);
    short.push_str(label.get(..cut).unwrap_or_default().trim_end());
    short.push('…');
    Cow::Owned(short)
}

/// The size of the organisation's label.
pub(super) fn label_size(organisation: &Organisation, sizes: Sizes) -> Size {
    Size::new(measure::width_px(&label_text(organisation), sizes.label_px), sizes.label_height_px())
}

/// The size of the label with the full name under it, of an organisation that is linked with none of those who shape the picture:
/// it may stand anywhere, so its name is given room. Of any other, the size of the label.
pub(super) fn roomy_size(map: &Map, row: usize, sizes: Sizes) -> Size {
    let key = Key::new(row);
    let organisation = &map.organisations[key];
    let size = label_size(organisation, sizes);
    if map.graph.neighbours(key).into_iter().any(|other| !map.is_external(&map.organisations[other])) {
        return size;
    }
    let longest = organisation.name.texts().map(|(_, text)| text).max_by_key(|text| text.len());
    let name = beyond(&organisation.label, longest.unwrap_or_default());
    let lines = measure::in_lines(name, LINES);
    let widest = lines.iter().map(|line| measure::width_px(line, CAPTION * sizes.label_px)).fold(size.width, f64::max);
    let more = lines.iter().fold(0.0, |sum, _| sum + LEADING * CAPTION * sizes.label_px);
    Size::new(widest, size.height + if name.is_empty() { 0.0 } else { more })
}

/// What a name has beyond its label: the full name of an acronym, "Ressource en mobilisation" of "Dynamo – Ressource en
/// mobilisation", nothing of a label that is the name.
pub fn beyond<'name>(label: &str, name: &'name str) -> &'name str {
    name.strip_prefix(label).unwrap_or(name).trim_start_matches([' ', '\u{a0}', '–', '-', ','])
}
