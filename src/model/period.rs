//! When something began and ended, and whether it is over.

use serde::{Deserialize, Serialize};

/// A period, either end of which may be open. Dates are written `2015`, `2015-03` or `2015-03-31`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// When it began.
    pub since: Option<String>,
    /// When it ended.
    pub until: Option<String>,
    /// Whether it ended before the date of the map.
    pub is_past: bool,
}

/// Whether `date` is wholly before `other`: a year is not before one of its months, nor after it.
pub fn is_before(date: &str, other: &str) -> bool {
    date.bytes().zip(other.bytes()).find(|(one, other)| one != other).is_some_and(|(one, other)| one < other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_before_another_when_all_of_it_is() {
        for (one, other) in [("2012", "2015"), ("2015-02", "2015-03"), ("2014", "2015-01"), ("2015-02-28", "2015-03")] {
            assert!(is_before(one, other) && !is_before(other, one), "{one} {other}");
        }
        for (one, other) in [("2015", "2015"), ("2015", "2015-03"), ("2015-03", "2015-03-31"), ("", "2015")] {
            assert!(!is_before(one, other) && !is_before(other, one), "{one} {other}");
        }
    }
}
