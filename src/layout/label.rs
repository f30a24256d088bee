//! The label of an organisation: what it says on the map, and how much room that takes.

use std::borrow::Cow;

use super::Sizes;
use crate::geometry::Size;
use crate::model::Organisation;
use crate::text::measure;

/// Most characters a label shows; a longer one ends with an ellipsis.
const LONGEST: usize = 28;

/// What the map writes beside the node: the organisation's label, cut to one short line.
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

/// The box `organisation`'s label needs.
pub(super) fn label_size(organisation: &Organisation, sizes: Sizes) -> Size {
    Size::new(measure::width_px(&label_text(organisation), sizes.label_px), sizes.label_height_px())
}
