//! The names that markup may have when it comes from outside the module: no data can make another.

/// Elements. Nothing that runs, loads or frames a page by itself is among them, but for a map of ours.
pub(super) const TAGS: &str = "button caption carte-sociale circle code dd details div dl dt em fieldset form g h2 h3 h4 input \
    label legend li line ol option p path rect select small span strong summary svg table tbody td text textarea th thead tr ul";

/// Attributes. None that runs, none that styles; `src` is for the map's own data.
pub(super) const ATTRIBUTES: &str = "aria-current aria-hidden aria-label aria-pressed aria-sort checked class colspan \
    controls cx cy d data-answer data-command data-place data-press disabled fill focus height hidden id lang \
    loading max method min name r reading readonly role rows rowspan scope selected shape-rendering spellcheck src \
    step tabindex theme transform type value viewBox width x x1 x2 y y1 y2";

/// The name in `list` that is `name`.
pub(super) fn known(list: &'static str, name: &str) -> Option<&'static str> {
    list.split(' ').find(|known| *known == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_listed_is_known() {
        assert_eq!(known(TAGS, "ul"), Some("ul"));
        for stranger in ["", " ", "script", "iframe", "object", "style", "button div"] {
            assert_eq!(known(TAGS, stranger), None, "{stranger}");
        }
        for stranger in ["onclick", "style", "srcdoc", "href", "is", ""] {
            assert_eq!(known(ATTRIBUTES, stranger), None, "{stranger}");
        }
    }
}
