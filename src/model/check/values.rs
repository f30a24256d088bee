//! Rules on single values and on the length of lists: version, languages, date, colours, URLs, limits.

use super::versions::VERSIONS;
use super::{
    characters::quote, diagnostics::Diagnostics, field_path::FieldPath, languages::check_languages,
    problem::ProblemKind, tree::Node,
};
use crate::geometry::parse_number;
use crate::model::{Colour, Website};

/// Maximum number of slides of a story.
pub const STORY_LIMIT: usize = 500;

/// Maximum length of each list by its key, so that a map can still be drawn and read.
pub const LIST_LIMITS: [(&str, usize); 9] = [
    ("sources", 200),
    ("roles", 30),
    ("link_types", 30),
    ("standings", 30),
    ("organisations", 10_000),
    ("links", 50_000),
    ("networks", 100),
    ("collaborations", 100),
    ("story", STORY_LIMIT),
];

/// Maximum number of facts of an organisation, a link or a collaboration.
pub const FACTS_LIMIT: usize = 100;

/// Reports problems with single values in `tree` and with the length of its lists.
pub(super) fn check_values(tree: &Node<'_>, problems: &mut impl Diagnostics) {
    check_version(tree, problems);
    check_languages(tree, problems);
    for (key, limit) in LIST_LIMITS {
        if let Some(list) = tree.get(key)
            && list.items().len() > limit
        {
            let kind = || ProblemKind::TooMany { found: list.items().len(), limit };
            problems.report(&FieldPath::TOP.key(key), list.offset, kind);
        }
    }
    let is_colour = |text: &str| Colour::parse(text).is_some();
    check_each(tree, "roles", "colour", is_colour, |found| ProblemKind::InvalidColour { found }, problems);
    check_each(tree, "link_types", "colour", is_colour, |found| ProblemKind::InvalidColour { found }, problems);
    check_each(tree, "organisations", "website", is_address, |found| ProblemKind::InvalidWebsite { found }, problems);
    check_each(tree, "sources", "address", is_address, |found| ProblemKind::InvalidWebsite { found }, problems);
    check_address(tree.get("source"), &FieldPath::TOP.key("source"), problems);
    for list in ["organisations", "links", "networks", "collaborations"] {
        let above = FieldPath::TOP.key(list);
        for (position, entry) in tree.list(list).iter().enumerate() {
            let path = above.at(position);
            let of_evidence = path.key("evidence");
            for (position, piece) in entry.list("evidence").iter().enumerate() {
                check_address(Some(piece), &of_evidence.at(position), problems);
            }
            if let Some(facts) = entry.get("facts").filter(|facts| facts.items().len() > FACTS_LIMIT) {
                let kind = || ProblemKind::TooMany { found: facts.items().len(), limit: FACTS_LIMIT };
                problems.report(&path.key("facts"), facts.offset, kind);
            }
            if let Some(strength) = entry.get("strength")
                && let Some(written) = strength.number()
                && !parse_number(written).is_some_and(|number| number > 0.0 && number.is_finite())
            {
                let kind = || ProblemKind::NotPositive { found: quote(written) };
                problems.report(&path.key("strength"), strength.offset, kind);
            }
        }
    }
}

/// Reports the address of an entry if a browser should not follow it.
fn check_address(entry: Option<&Node<'_>>, path: &FieldPath<'_>, problems: &mut impl Diagnostics) {
    if let Some(address) = entry.and_then(|entry| entry.get("address"))
        && let Some(found) = address.text().filter(|text| !is_address(text))
    {
        problems.report(&path.key("address"), address.offset, || ProblemKind::InvalidWebsite { found: quote(found) });
    }
}

/// Whether a browser may follow `text`; its length is compared with that of the other texts.
fn is_address(text: &str) -> bool {
    text.chars().count() > Website::LIMIT || Website::parse(text).is_some()
}

fn check_version(tree: &Node<'_>, problems: &mut impl Diagnostics) {
    if let Some(version) = tree.get("version")
        && let Some(written) = version.number()
        && version.whole_number().is_some_and(|number| !VERSIONS.contains(&number))
    {
        let kind = || ProblemKind::UnknownVersion { found: quote(written) };
        problems.report(&FieldPath::TOP.key("version"), version.offset, kind);
    }
}

/// Reports the invalid strings at `key` of each entry of `list`.
fn check_each(
    tree: &Node<'_>,
    list: &str,
    key: &str,
    is_right: fn(&str) -> bool,
    problem: fn(String) -> ProblemKind,
    problems: &mut impl Diagnostics,
) {
    let path = FieldPath::TOP.key(list);
    for (position, entry) in tree.list(list).iter().enumerate() {
        if let Some(node) = entry.get(key)
            && let Some(found) = node.text().filter(|text| !is_right(text))
        {
            problems.report(&path.at(position).key(key), node.offset, || problem(quote(found)));
        }
    }
}
