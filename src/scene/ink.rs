//! A colour of the file as the style sheet's two grounds need it, and as the page may replace it.

use crate::model::{Colour, LinkType, Role};

/// The colour of a role: the page's, in `--cs-role-` and its identifier, else the file's.
pub fn role_ink(role: &Role) -> String {
    ink("var(--cs-role-", &role.id, role.colour)
}

/// The colour of a link type: the page's, in `--cs-link-` and its identifier, else the file's.
pub fn link_ink(link_type: &LinkType) -> String {
    ink("var(--cs-link-", &link_type.id, link_type.colour)
}

/// An identifier is of lower-case letters, digits and hyphens: the checker sees to that, so it can be part of a name here.
fn ink(name: &str, id: &str, colour: Colour) -> String {
    [name, id, ", light-dark(", &colour.css(), ", ", &colour.on_dark().css(), "))"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check;

    #[test]
    fn a_page_may_replace_each_colour() {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        let funder = map.roles.find(|role| role.id == "funder").map(|key| role_ink(&map.roles[key])).unwrap();
        assert!(funder.starts_with("var(--cs-role-funder, light-dark(#"), "{funder}");
        assert_eq!(funder.matches('(').count(), funder.matches(')').count());
    }
}
