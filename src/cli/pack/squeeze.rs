//! The two ways in which the file is made smaller: what only the loader reads, and what the page writes anew.

use std::io::{self, Write as _};

use flate2::{Compression, write::DeflateEncoder};

use super::foresight::Foresight;

/// Each bit in as much room as it was improbable (arithmetic coding), behind the number of bytes, in four.
/// `src/embed/offline/unpack.js` unpacks it. `None` for four gigabytes.
pub(super) fn with_foresight(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut packed = u32::try_from(bytes.len()).ok()?.to_be_bytes().to_vec();
    let mut foresight = Foresight::new();
    let (mut low, mut high) = (0, u32::MAX);
    for byte in bytes {
        for shift in (0..8).rev() {
            let bit = u32::from(byte >> shift & 1);
            let middle = low + (high - low) / 4096 * foresight.probability();
            if bit == 1 {
                high = middle;
            } else {
                low = middle + 1;
            }
            foresight.learn(bit);
            while low >> 24 == high >> 24 {
                packed.extend((high >> 24).to_be_bytes().last());
                (low, high) = (low << 8, high << 8 | 255);
            }
        }
    }
    packed.extend(high.to_be_bytes());
    Some(packed)
}

/// As browsers unpack and pack by themselves.
pub(super) fn with_deflate(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What the loader does.
    fn unpacked(packed: &[u8]) -> Vec<u8> {
        let (length, mut rest) = packed.split_first_chunk::<4>().unwrap();
        let mut next = || rest.split_off_first().map_or(0, |byte| u32::from(*byte));
        let mut foresight = Foresight::new();
        let (mut low, mut high) = (0, u32::MAX);
        let mut code = (0..4).fold(0, |code, _| code << 8 | next());
        (0..u32::from_be_bytes(*length))
            .map(|_| {
                let byte = (0..8).fold(0, |told, _| {
                    let middle = low + (high - low) / 4096 * foresight.probability();
                    let bit = u32::from(code <= middle);
                    (low, high) = if bit == 1 { (low, middle) } else { (middle + 1, high) };
                    foresight.learn(bit);
                    while low >> 24 == high >> 24 {
                        (low, high, code) = (low << 8, high << 8 | 255, code << 8 | next());
                    }
                    told << 1 | bit
                });
                u8::try_from(byte).unwrap()
            })
            .collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(8))]
        #[test]
        fn what_was_packed_is_unpacked(bytes in prop::collection::vec(prop_oneof![Just(7_u8), any::<u8>()], 0..3000)) {
            prop_assert_eq!(unpacked(&with_foresight(&bytes).unwrap()), bytes);
        }
    }

    #[test]
    fn what_repeats_takes_little_room_and_what_does_not_hardly_more() {
        let text = include_str!("../../../README.md");
        let once = with_foresight(text.as_bytes()).unwrap();
        let twice = with_foresight([text, text].concat().as_bytes()).unwrap();
        assert!(once.len() < text.len() * 2 / 5, "{} of {}", once.len(), text.len());
        assert!(twice.len() - once.len() < text.len() / 50, "{} and {}", once.len(), twice.len());
        let noise: Vec<u8> =
            (0..5000_u32).map(|step| step.wrapping_mul(0x9e37_79b1).rotate_left(step % 31).to_be_bytes()[1]).collect();
        assert!(with_foresight(&noise).unwrap().len() < noise.len() + noise.len() / 20);
    }
}
