//! Decodes text: a byte order mark, else UTF-16 by its zeros, else strict UTF-8, else the encodings of Windows or the Mac.

use std::borrow::Cow;

use crate::{OpenError, Unsupported};

/// How many bytes are looked at to tell UTF-16 from bytes that are no text.
const SAMPLE: usize = 4_096;

/// The text and the name of its encoding, without a byte order mark.
pub(crate) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, &'static str), OpenError> {
    if let Some(rest) = bytes.strip_prefix(&[0xef, 0xbb, 0xbf])
        && let Ok(text) = std::str::from_utf8(rest)
    {
        return Ok((Cow::Borrowed(text), "UTF-8"));
    }
    if let Some(rest) = bytes.strip_prefix(&[0xff, 0xfe]) {
        return Ok((Cow::Owned(utf_16(rest, u16::from_le_bytes)), "UTF-16LE"));
    }
    if let Some(rest) = bytes.strip_prefix(&[0xfe, 0xff]) {
        return Ok((Cow::Owned(utf_16(rest, u16::from_be_bytes)), "UTF-16BE"));
    }
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let zeros_at = |parity| sample.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros_at(0), zeros_at(1));
    if odd > sample.len() / 4 && even == 0 {
        return Ok((Cow::Owned(utf_16(bytes, u16::from_le_bytes)), "UTF-16LE"));
    }
    if even > sample.len() / 4 && odd == 0 {
        return Ok((Cow::Owned(utf_16(bytes, u16::from_be_bytes)), "UTF-16BE"));
    }
    if even + odd > 0 {
        return Err(OpenError::Unsupported(Unsupported::Binary));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((Cow::Borrowed(text), "UTF-8"));
    }
    let (text, encoding) = of_one_byte(bytes);
    Ok((Cow::Owned(text), encoding))
}

/// Decodes UTF-16; an odd byte at the end is dropped, half a surrogate pair becomes U+FFFD.
fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).filter_map(|pair| <[u8; 2]>::try_from(pair).ok()).map(unit);
    let letters = char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER));
    letters.filter(|letter| *letter != '\u{feff}').collect()
}

/// The characters of the bytes 0x80 to 0x9f in Windows-1252; those above are their own code points.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// The characters of the bytes 0x80 to 0xff in MacRoman.
const MAC: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰\
    ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/// The letters beyond ASCII, and the signs, that French, English and Spanish use.
const LETTERS: &str = "àáâçèéêëíîïñóôùúûüÉÀÈÇÎÔ’–«»\u{a0}œ";

/// Decodes Windows-1252 or MacRoman, whichever gives more letters of French, English and Spanish.
fn of_one_byte(bytes: &[u8]) -> (String, &'static str) {
    let letters = |text: &str| text.chars().filter(|letter| LETTERS.contains(*letter)).count();
    let (windows, mac) = (decoded(bytes, WINDOWS), decoded(bytes, MAC));
    // A carriage return alone ends lines on an old Mac only.
    let is_of_mac = bytes.contains(&b'\r') && !bytes.contains(&b'\n');
    let (by_windows, by_mac) = (letters(&windows), letters(&mac));
    if by_mac > by_windows || (is_of_mac && by_mac == by_windows) {
        (mac, "MacRoman")
    } else {
        (windows, "Windows-1252")
    }
}

/// Decodes an encoding of one byte: those from 0x80 on are in `table`, else their own code points.
fn decoded(bytes: &[u8], table: &str) -> String {
    let table: Vec<char> = table.chars().collect();
    let letter = |byte: u8| byte.checked_sub(0x80).and_then(|at| table.get(usize::from(at)).copied());
    bytes.iter().map(|byte| letter(*byte).unwrap_or_else(|| char::from(*byte))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Nom;Ville\r\nCoopérative d’habitation;Trois-Rivières\r\nÉcole «\u{a0}À cœur\u{a0}»;Québec\r\n";

    fn of_mac(text: &str) -> Vec<u8> {
        let bytes = encoding_rs::MACINTOSH.encode(text).0.into_owned();
        bytes.into_iter().filter(|byte| *byte != b'\n').collect()
    }

    #[test]
    fn each_encoding_is_told_from_the_others() {
        let utf_16 = |unit: fn(u16) -> [u8; 2], mark: bool| {
            let mark = mark.then_some('\u{feff}').into_iter();
            let text: String = mark.chain(TEXT.chars()).collect();
            text.encode_utf16().flat_map(unit).collect::<Vec<u8>>()
        };
        let one_byte = encoding_rs::WINDOWS_1252.encode(TEXT).0.into_owned();
        for (bytes, name) in [
            (TEXT.as_bytes().to_vec(), "UTF-8"),
            ([&[0xef, 0xbb, 0xbf], TEXT.as_bytes()].concat(), "UTF-8"),
            (one_byte, "Windows-1252"),
            (utf_16(u16::to_le_bytes, true), "UTF-16LE"),
            (utf_16(u16::to_le_bytes, false), "UTF-16LE"),
            (utf_16(u16::to_be_bytes, true), "UTF-16BE"),
        ] {
            let (text, found) = decode(&bytes).unwrap();
            assert_eq!((&*text, found), (TEXT, name));
        }
        let bytes = of_mac(TEXT);
        let (text, found) = decode(&bytes).unwrap();
        assert_eq!((text.replace('\r', "\r\n").as_str(), found), (TEXT, "MacRoman"));
    }

    #[test]
    fn every_byte_is_decoded_as_the_standard_says() {
        let bytes: Vec<u8> = (0x80..=0xff).collect();
        for (table, encoding) in [(WINDOWS, encoding_rs::WINDOWS_1252), (MAC, encoding_rs::MACINTOSH)] {
            assert_eq!(decoded(&bytes, table), encoding.decode_without_bom_handling(&bytes).0);
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        assert_eq!(decode(&[1, 0, 0, 3, 0, 0]), Err(OpenError::Unsupported(Unsupported::Binary)));
        assert_eq!(decode(&[0xff, 0xfe, 0x00]).unwrap().0, "");
    }
}
