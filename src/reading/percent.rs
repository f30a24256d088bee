//! Percent-encoding of text in an address (RFC 3986, section 2.1).

/// Encodes everything in `text` that could be read as the address's own syntax. A comma stays, for lists.
pub fn push_encoded(out: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b',') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for digit in [byte >> 4, byte & 15] {
                out.push(char::from(if digit < 10 { b'0' + digit } else { b'A' + digit - 10 }));
            }
        }
    }
}

/// Decodes `text`; `None` for a percent sign without two digits, or invalid UTF-8.
pub fn decoded(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut plain = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        plain.push(if byte == b'%' { digit(bytes.next()?)? << 4 | digit(bytes.next()?)? } else { byte });
    }
    String::from_utf8(plain).ok()
}

fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn damaged_text_is_refused() {
        for text in ["%", "%4", "%zz", "%C3", "caf%C3%28", "%+1"] {
            assert_eq!(decoded(text), None, "{text}");
        }
    }

    #[test]
    fn both_cases_of_digits_are_read() {
        assert_eq!(decoded("caf%c3%A9").as_deref(), Some("café"));
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in ".*") {
            let mut out = String::new();
            push_encoded(&mut out, &text);
            prop_assert!(!out.contains(['&', '=', '#', '+', ' ']) && out.is_ascii());
            prop_assert_eq!(decoded(&out), Some(text));
        }
    }
}
