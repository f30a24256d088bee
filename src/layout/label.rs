//! The label of an organisation: its text and its size.

use std::borrow::Cow;

use super::Sizes;
use crate::geometry::Size;
use crate::model::Organisation;
use crate::text::measure;

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
