//! Rules on dates and periods: each date exists, and nothing ends before it begins.

use super::{characters::quote, diagnostics::Diagnostics, field_path::FieldPath, problem::ProblemKind, tree::Node};
use crate::model::is_before;

/// Reports the invalid dates and periods in `tree`.
pub(super) fn check_periods(tree: &Node<'_>, problems: &mut impl Diagnostics) {
    for (key, date) in [("source", "date"), ("edition", "date")] {
        if let Some(entry) = tree.get(key) {
            check_date(entry, date, &FieldPath::TOP.key(key), problems);
        }
    }
    let sources = FieldPath::TOP.key("sources");
    for (position, source) in tree.list("sources").iter().enumerate() {
        check_date(source, "date", &sources.at(position), problems);
    }
    let links = FieldPath::TOP.key("links");
    for (position, link) in tree.list("links").iter().enumerate() {
        check_period(link, &links.at(position), problems);
    }
    for (list, part) in [("organisations", "roles"), ("collaborations", "members")] {
        let above = FieldPath::TOP.key(list);
        for (position, entry) in tree.list(list).iter().enumerate() {
            let path = above.at(position);
            let path = path.key(part);
            for (position, item) in entry.list(part).iter().enumerate() {
                check_period(item, &path.at(position), problems);
            }
        }
    }
}

/// Reports the invalid dates of an entry with `since` and `until`, or the second being before the first.
fn check_period(entry: &Node<'_>, path: &FieldPath<'_>, problems: &mut impl Diagnostics) {
    check_date(entry, "since", path, problems);
    check_date(entry, "until", path, problems);
    if let (Some(since), Some(until)) = (entry.get("since").and_then(Node::text), entry.get("until"))
        && let Some(end) = until.text()
        && is_date(since)
        && is_date(end)
        && is_before(end, since)
    {
        problems.report(&path.key("until"), until.offset, || ProblemKind::InvertedPeriod {
            since: quote(since),
            until: quote(end),
        });
    }
}

/// Reports the date at `key` if it is invalid.
fn check_date(entry: &Node<'_>, key: &str, path: &FieldPath<'_>, problems: &mut impl Diagnostics) {
    if let Some(date) = entry.get(key)
        && let Some(found) = date.text().filter(|text| !is_date(text))
    {
        problems.report(&path.key(key), date.offset, || ProblemKind::InvalidDate { found: quote(found) });
    }
}

/// Whether `text` is an existing date written `2015`, `2015-03` or `2015-03-31`.
pub fn is_date(text: &str) -> bool {
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
