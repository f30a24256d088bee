//! Bytes as text that a page holds, seven bits a sign; `src/embed/element/signs.js` reads them back, and writes them too.

/// The sign that says a number of seven bits: that of ASCII, but a letter in place of those that a page or a mail would
/// change or take for markup.
fn sign_of(value: u32) -> char {
    match char::from_u32(value) {
        Some('\0') => 'À',
        Some('\n') => 'Á',
        Some('\r') => 'Â',
        Some('<') | None => 'Ã',
        Some(sign) => sign,
    }
}

/// Eight signs for each seven bytes; the last one is filled up.
pub(super) fn signs_of(bytes: &[u8]) -> String {
    let mut signs = String::with_capacity(bytes.len().div_ceil(7) * 9);
    let (mut held, mut count) = (0_u32, 0);
    for byte in bytes {
        held = (held << 8 | u32::from(*byte)) & 0x7fff;
        count += 8;
        while count >= 7 {
            count -= 7;
            signs.push(sign_of(held >> count & 127));
        }
    }
    if count > 0 {
        signs.push(sign_of(held << (7 - count) & 127));
    }
    signs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_has_a_sign_of_its_own_that_survives() {
        let mut signs: Vec<char> = (0..128).map(sign_of).collect();
        assert!(signs.iter().all(|sign| !"\0\r\n<".contains(*sign)));
        signs.sort_unstable();
        signs.dedup();
        assert_eq!(signs.len(), 128);
    }

    #[test]
    fn seven_bytes_take_eight_signs_and_fewer_one_more_than_they_are() {
        assert_eq!([0, 1, 2, 6, 7, 8].map(|count| signs_of(&vec![7; count]).chars().count()), [0, 2, 3, 7, 8, 10]);
        // As src/embed/element/signs.js writes them.
        assert_eq!((signs_of(&[0xff; 3]).as_str(), signs_of(&[0, 1, 2]).as_str()), ("\u{7f}\u{7f}\u{7f}p", "ÀÀ  "));
    }
}
