//! The names that markup may have when it comes from outside the module: no data can make another.

/// Elements. Nothing that runs, loads or frames a page by itself is among them, but for a map of ours.
pub(super) const TAGS: &str = "button carte-sociale code div fieldset form h2 h3 input label legend li ol option p path \
    rect select small span strong svg textarea ul";

/// Attributes. None that runs, none that styles; `src` is for the map's own data.
pub(super) const ATTRIBUTES: &str = "aria-hidden aria-label checked class controls d data-answer data-press fill focus height \
    hidden lang loading max method min name readonly reading role rows selected shape-rendering spellcheck src step theme \
    type value viewBox width";

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
