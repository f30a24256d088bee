//! Bytes as signs that survive any mail and any server; `src/embed/element/ascii85.js` reads them back.

/// Every sign of ASCII but those that mean something in HTML or in a script.
fn alphabet() -> Vec<u8> {
    (b'!'..=b'~').filter(|sign| !b"\"$&'-<>\\`".contains(sign)).collect()
}

/// Five signs for each four bytes; what is over takes one sign more than it has bytes.
pub(super) fn signs_of(bytes: &[u8]) -> String {
    let alphabet = alphabet();
    let mut signs = String::with_capacity(bytes.len().div_ceil(4) * 5);
    for four in bytes.chunks(4) {
        let mut padded = [0; 4];
        padded.iter_mut().zip(four).for_each(|(to, from)| *to = *from);
        let number = u32::from_be_bytes(padded);
        let places = [85_u32.pow(4), 85_u32.pow(3), 85_u32.pow(2), 85, 1];
        let five = places.iter().filter_map(|place| alphabet.get((number / place % 85) as usize));
        signs.extend(five.take(four.len() + 1).map(|sign| char::from(*sign)));
    }
    signs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_just_enough_signs() {
        assert_eq!(alphabet().len(), 85);
    }

    #[test]
    fn four_bytes_take_five_signs_and_fewer_one_more_than_they_are() {
        assert_eq!(signs_of(b""), "");
        assert_eq!(signs_of(&[0, 0, 0, 0]), "!!!!!");
        // As src/embed/element/ascii85.js writes them.
        assert_eq!((signs_of(&[255; 4]).as_str(), signs_of(&[1, 2, 3]).as_str()), ("|?_2!", "!CUF"));
        assert_eq!([1, 2, 3, 4, 5].map(|count| signs_of(&vec![7; count]).len()), [2, 3, 4, 5, 7]);
    }
}
