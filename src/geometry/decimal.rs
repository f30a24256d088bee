//! Short decimal numbers, written and parsed for path data and addresses without the standard library's float formatter.

/// Powers of ten up to the largest supported number of decimals.
const POWERS: [f64; 7] = [1.0, 10.0, 100.0, 1_000.0, 10_000.0, 100_000.0, 1_000_000.0];

/// Larger magnitudes are never map coordinates; the bound keeps every product an exact integer.
const LARGEST: f64 = 1e9;

/// `value` rounded to `decimals` (6 at most), halves upwards; NaN becomes 0.
pub fn rounded(value: f64, decimals: usize) -> f64 {
    scaled(value, decimals) / power(decimals)
}

/// Writes `value` rounded to `decimals` (6 at most), without trailing zeros: `12`, `-0.5`, `3.25`.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded to 1e15, whole, made positive")]
pub fn push_decimal(out: &mut String, value: f64, decimals: usize) {
    let scaled = scaled(value, decimals);
    if scaled < 0.0 {
        out.push('-');
    }
    let mut rest = scaled.abs() as u64;
    let mut after_point = decimals.min(POWERS.len() - 1);
    while after_point > 0 && rest.is_multiple_of(10) {
        rest /= 10;
        after_point -= 1;
    }
    // Digits from the last to the first, at least one before the point.
    let mut digits = Vec::with_capacity(20);
    let mut written = 0;
    while rest > 0 || written <= after_point {
        if written == after_point && written > 0 {
            digits.push('.');
        }
        digits.push(char::from(b'0' + (rest % 10) as u8));
        rest /= 10;
        written += 1;
    }
    out.extend(digits.iter().rev());
}

/// Parses what [`push_decimal`] writes: an optional sign, digits, an optional point and digits. Anything else is refused.
pub fn parse_decimal(text: &str) -> Option<f64> {
    let (sign, digits) = text.strip_prefix('-').map_or((1.0, text), |digits| (-1.0, digits));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole) || !all_digits(part) || whole.len() > 9 || part.len() > 6 {
        return None;
    }
    let number = whole.bytes().chain(part.bytes()).fold(0.0, |sum, digit| sum * 10.0 + f64::from(digit - b'0'));
    // One division of two whole numbers, as in `rounded`, so that parsing gives back the very same bits.
    Some(if number > 0.0 { sign * number / power(part.len()) } else { 0.0 })
}

/// Parses a number as JSON has it; `None` for any other text. That of the standard library brings a table of ten kilobytes for numbers
/// of more digits than 15, of which the last may differ here.
pub fn parse_number(text: &str) -> Option<f64> {
    let (text, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let exponent: i32 = exponent.parse().ok()?;
    let (sign, digits) = text.strip_prefix('-').map_or((1.0, text), |digits| (-1.0, digits));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let mut number = 0.0;
    for digit in whole.bytes().chain(part.bytes()) {
        if !digit.is_ascii_digit() {
            return None;
        }
        number = number * 10.0 + f64::from(digit - b'0');
    }
    if whole.is_empty() && part.is_empty() {
        return None;
    }
    let places = exponent.saturating_sub(i32::try_from(part.len()).ok()?);
    let power = (0..places.unsigned_abs().min(400)).fold(1.0, |power, _| power * 10.0);
    // One operation on two numbers that are exact, of which the result is the nearest to the text.
    let number = match number {
        0.0 => 0.0,
        number if places < 0 => number / power,
        number => number * power,
    };
    Some(sign * number)
}

fn power(decimals: usize) -> f64 {
    POWERS.get(decimals).copied().unwrap_or(1e6)
}

/// The integer multiple of the smallest step nearest to `value`.
fn scaled(value: f64, decimals: usize) -> f64 {
    let bounded = if value.is_finite() { value.clamp(-LARGEST, LARGEST) } else { 0.0 };
    // Adding 0 turns negative zero into positive zero.
    (bounded * power(decimals) + 0.5).floor() + 0.0
}

/// `value` with one decimal, which is the precision of a screen.
pub fn decimal(value: f64) -> String {
    let mut text = String::new();
    push_decimal(&mut text, value, 1);
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(value: f64, decimals: usize) -> String {
        let mut out = String::new();
        push_decimal(&mut out, value, decimals);
        out
    }

    #[test]
    fn numbers_are_those_of_the_standard_library() {
        for text in [
            "0",
            "-0.5",
            "12",
            "0.1",
            "3.14159265358979",
            "1e3",
            "2.5E-7",
            "1e+22",
            "-7e-22",
            ".4",
            "5.",
            "1e999",
            "1e-999",
        ] {
            assert_eq!(parse_number(text), text.parse().ok(), "{text}");
        }
        for text in ["", ".", "-", "e3", "1e", "1,5", "NaN", "inf", "0x1", "1 "] {
            assert_eq!(parse_number(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_written_short() {
        for (value, decimals, expected) in [
            (0.0, 1, "0"),
            (-0.04, 1, "0"),
            (12.0, 1, "12"),
            (120.0, 0, "120"),
            (3.25, 2, "3.25"),
            (-0.5, 1, "-0.5"),
            (0.05, 2, "0.05"),
            (100.04, 1, "100"),
            (f64::NAN, 1, "0"),
            (f64::INFINITY, 1, "0"),
        ] {
            assert_eq!(written(value, decimals), expected, "{value} with {decimals}");
        }
    }

    #[test]
    fn only_plain_numbers_are_read() {
        for text in ["", "-", ".", "1.", ".5", "1e3", "+1", "NaN", " 1", "1.0000001", "1234567890", "--1", "٣"] {
            assert_eq!(parse_decimal(text), None, "{text}");
        }
        assert_eq!(parse_decimal("-12.5"), Some(-12.5));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back_bit_for_bit(value in -1e6_f64..1e6, decimals in 0_usize..=6) {
            let kept = rounded(value, decimals);
            prop_assert_eq!(parse_decimal(&written(value, decimals)), Some(kept));
            prop_assert_eq!(written(kept, decimals), written(value, decimals));
        }
    }
}
