//! The index: the label of each organisation, its full name, and its cell on the map.

use crate::export::set::Setter;
use crate::model::{Key, Map, Organisation, alphabetical_by_label};
use crate::reading::Reading;

/// Typesets the index of the visible organisations; `cell` gives the cell of each.
pub(super) fn index(setter: &mut Setter, map: &Map, reading: &Reading, cell: &dyn Fn(Key<Organisation>) -> String) {
    let language = reading.language;
    setter.paragraph(setter.title(1.75), "", language.poster_words().index, "");
    setter.hold();
    setter.space(0.5);
    for key in alphabetical_by_label(map) {
        if !reading.is_visible(map, key) {
            continue;
        }
        let (label, name) = (map.organisations[key].label.as_str(), map.organisations[key].name.get(language));
        // Where the name begins with the label, only the rest of it follows.
        let rest = name.strip_prefix(label).map_or(name, str::trim_start);
        setter.rule();
        setter.paragraph(setter.usual(), label, rest, &cell(key));
        setter.space(0.16);
    }
}
