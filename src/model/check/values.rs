//! Rules on single values and on the length of lists: version, languages, date, colours, URLs, limits.

use super::{
    characters::quote,
    diagnostics::Diagnostics,
    field_path::FieldPath,
    languages::check_languages,
    problem::ProblemKind,
    tree::{Node, Value},
};
use crate::model::{Colour, Website};

/// The supported version of the format.
const VERSION: i64 = 1;

/// Maximum number of slides of a story.
pub const STORY_LIMIT: usize = 500;

/// Maximum length of each list, so that a map can still be drawn and read.
const LIMITS: [(&str, usize); 7] = [
    ("roles", 30),
    ("link_types", 30),
    ("organisations", 10_000),
    ("links", 50_000),
    ("networks", 100),
    ("collaborations", 100),
    ("story", STORY_LIMIT),
];

/// Reports problems with single values in `tree` and with the length of its lists.
pub(super) fn check_values(tree: &Node<'_>, problems: &mut impl Diagnostics) {
    check_version(tree, problems);
    check_languages(tree, problems);
    for (key, limit) in LIMITS {
        if let Some(list) = tree.get(key)
            && list.items().len() > limit
        {
            let kind = || ProblemKind::TooMany { found: list.items().len(), limit };
            problems.report(&FieldPath::TOP.key(key), list.offset, kind);
        }
    }
    if let Some(date) = tree.get("source").and_then(|source| source.get("date"))
        && let Some(found) = date.text().filter(|text| !is_date(text))
    {
        let path = FieldPath::TOP.key("source");
        problems.report(&path.key("date"), date.offset, || ProblemKind::InvalidDate { found: quote(found) });
    }
    let is_colour = |text: &str| Colour::parse(text).is_some();
    // The length is compared with the other texts.
    let is_website = |text: &str| text.chars().count() > Website::LIMIT || Website::parse(text).is_some();
    check_each(tree, "roles", "colour", is_colour, |found| ProblemKind::InvalidColour { found }, problems);
    check_each(tree, "link_types", "colour", is_colour, |found| ProblemKind::InvalidColour { found }, problems);
    check_each(tree, "organisations", "website", is_website, |found| ProblemKind::InvalidWebsite { found }, problems);
}

fn check_version(tree: &Node<'_>, problems: &mut impl Diagnostics) {
    if let Some(version) = tree.get("version")
        && let Value::Number(written) = version.value
        && version.whole_number().is_some_and(|number| number != VERSION)
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

/// Whether `text` is an existing date written `2015`, `2015-03` or `2015-03-31`.
fn is_date(text: &str) -> bool {
    let mut parts = text.split('-');
    let mut number = |digits: usize| {
        parts.next().map(|part| {
            let is_written_right = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
            part.parse::<u16>().ok().filter(|_| is_written_right)
        })
    };
    let (year, month, day) = (number(4), number(2), number(2));
    if parts.next().is_some() {
        return false;
    }
    match (year, month, day) {
        (Some(Some(_)), None, None) => true,
        (Some(Some(_)), Some(Some(month)), None) => (1..=12).contains(&month),
        (Some(Some(year)), Some(Some(month)), Some(Some(day))) => (1..=days_in(year, month)).contains(&day),
        _ => false,
    }
}

/// Number of days in `month` of `year` (Gregorian calendar), 0 if there is no such month.
const fn days_in(year: u16, month: u16) -> u16 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_of_a_day_that_exists() {
        for text in ["2015", "2015-03", "2015-03-31", "2016-02-29", "2000-02-29"] {
            assert!(is_date(text), "{text}");
        }
        for text in [
            "",
            "15",
            "2015-3",
            "2015-13",
            "2015-00",
            "2015-02-29",
            "1900-02-29",
            "2015-04-31",
            "2015-03-31-01",
            "2015/03",
            "mars 2015",
            "2015-",
            "+201",
            "２０１５",
        ] {
            assert!(!is_date(text), "{text}");
        }
    }
}
