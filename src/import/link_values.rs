//! Values of links: dates and strengths.

use crate::model::is_date;

/// A date as the format writes it: `2015`, `2015-03`, `2015-03-31`, without the time that some tools add.
pub(super) fn date(text: &str) -> Option<String> {
    let text = text.trim().split(['T', ' ']).next().unwrap_or_default();
    is_date(text).then(|| text.to_owned())
}

/// A number above 0, with a point or a comma.
pub(super) fn strength(text: &str) -> Option<f64> {
    let digits: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit() || b".,eE+-".contains(&byte));
    let number: f64 = digits.replace(',', ".").parse().ok().filter(|_| is_plain)?;
    (number.is_finite() && number > 0.0).then_some(number)
}
