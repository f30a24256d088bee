//! The edition that a slide compares the map with: a part of the slide's state that no reading has, since the map stays as it is.

/// The name of that part, as in the page's address.
const NAME: &str = "compare";

/// The longest name of a file (bytes).
const LIMIT: usize = 100;

/// The edition that a slide's state compares the map with: the name of a file beside the map, empty for the edition that the
/// page publishes; `None` for a slide that compares nothing.
pub fn compared_in(state: &str) -> Option<&str> {
    state.split('&').find_map(edition)
}

/// The edition that a part of a state names.
pub(super) fn edition(part: &str) -> Option<&str> {
    match part.strip_prefix(NAME)? {
        "" => Some(""),
        value => value.strip_prefix('=').filter(|name| is_file_name(name)),
    }
}

/// Whether a text names a file of the same folder: a map has nothing fetched from elsewhere.
pub fn is_file_name(name: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    name.len() <= LIMIT && name.bytes().all(is_plain) && name.starts_with(|letter: char| letter.is_ascii_alphanumeric())
}

/// A slide's state with another edition to compare with, or with none.
pub fn comparing(state: &str, edition: Option<&str>) -> String {
    let part = edition.map(|name| if name.is_empty() { NAME.to_owned() } else { [NAME, "=", name].concat() });
    let is_other = |part: &&str| !part.is_empty() && part.split('=').next() != Some(NAME);
    let parts: Vec<&str> = state.split('&').filter(is_other).chain(part.as_deref()).collect();
    parts.join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_names_a_file_beside_the_map_and_no_other_address() {
        for (state, edition) in [
            ("lift=a&compare=2014.json", Some("2014.json")),
            ("compare", Some("")),
            ("compare=", None),
            ("lift=compare", None),
            ("compared=2014.json", None),
            ("compare=../2014.json", None),
            ("compare=https://autre.example/2014.json", None),
            ("compare=..", None),
            ("", None),
        ] {
            assert_eq!(compared_in(state), edition, "{state}");
        }
    }

    #[test]
    fn the_rest_of_the_state_stays_when_its_edition_changes() {
        for (state, edition, expected) in [
            ("lift=a", Some("2014.json"), "lift=a&compare=2014.json"),
            ("compare&lift=a", Some("2013.json"), "lift=a&compare=2013.json"),
            ("compare=2014.json&lift=a", None, "lift=a"),
            ("", Some(""), "compare"),
        ] {
            assert_eq!(comparing(state, edition), expected, "{state}");
        }
    }
}
