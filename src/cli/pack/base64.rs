//! Bytes in base 64, as policies and `data:` addresses write them.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Four signs for each three bytes, the last filled up.
pub(super) fn base64_of(bytes: &[u8]) -> String {
    let mut signs = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let mut padded = [0; 4];
        padded.iter_mut().skip(1).zip(three).for_each(|(to, from)| *to = *from);
        let number = u32::from_be_bytes(padded);
        for (at, shift) in [18, 12, 6, 0].into_iter().enumerate() {
            let sign = ALPHABET.get((number >> shift & 63) as usize).filter(|_| at <= three.len());
            signs.push(sign.map_or('=', |sign| char::from(*sign)));
        }
    }
    signs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_as_the_standard_says() {
        let written =
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy")];
        for (bytes, signs) in written {
            assert_eq!(base64_of(bytes.as_bytes()), signs);
        }
    }
}
