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
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok((Cow::Borrowed(text), "UTF-8")),
        Err(_) => of_one_byte(bytes),
    }
}

/// Decodes UTF-16; an odd byte at the end is dropped, half a surrogate pair becomes U+FFFD.
fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).filter_map(|pair| <[u8; 2]>::try_from(pair).ok()).map(unit);
    let letters = char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER));
    letters.filter(|letter| *letter != '\u{feff}').collect()
}

/// Decodes Windows-1252 or MacRoman, whichever gives more letters of French, English and Spanish.
#[cfg(feature = "encodings")]
#[allow(clippy::unnecessary_wraps, reason = "without the feature, this fails")]
fn of_one_byte(bytes: &[u8]) -> Result<(Cow<'_, str>, &'static str), OpenError> {
    let (windows, mac) = (letters(bytes, windows_letter), letters(bytes, mac_letter));
    // A carriage return alone ends lines on an old Mac only.
    let is_of_mac = bytes.contains(&b'\r') && !bytes.contains(&b'\n');
    let (encoding, name) = if mac > windows || (is_of_mac && mac == windows) {
        (encoding_rs::MACINTOSH, "MacRoman")
    } else {
        (encoding_rs::WINDOWS_1252, "Windows-1252")
    };
    Ok((encoding.decode_without_bom_handling(bytes).0, name))
}

#[cfg(not(feature = "encodings"))]
fn of_one_byte(_: &[u8]) -> Result<(Cow<'_, str>, &'static str), OpenError> {
    Err(OpenError::Unsupported(Unsupported::Binary))
}

#[cfg(feature = "encodings")]
fn letters(bytes: &[u8], is_letter: fn(u8) -> bool) -> usize {
    bytes.iter().filter(|byte| is_letter(**byte)).count()
}

/// Accented letters, guillemets, apostrophes and dashes of Windows-1252 (the bytes of à â ç è é ê ë î ï ñ ó ô ù û ü É À ’ « » – …).
#[cfg(feature = "encodings")]
const fn windows_letter(byte: u8) -> bool {
    matches!(
        byte,
        0xe0 | 0xe1
            | 0xe2
            | 0xe7
            | 0xe8
            | 0xe9
            | 0xea
            | 0xeb
            | 0xed
            | 0xee
            | 0xef
            | 0xf1
            | 0xf3
            | 0xf4
            | 0xf9
            | 0xfa
            | 0xfb
            | 0xfc
            | 0xc9
            | 0xc0
            | 0xc8
            | 0xc7
            | 0xce
            | 0xd4
            | 0x92
            | 0x96
            | 0xab
            | 0xbb
            | 0xa0
            | 0x9c
    )
}

/// The same characters in MacRoman.
#[cfg(feature = "encodings")]
const fn mac_letter(byte: u8) -> bool {
    matches!(
        byte,
        0x88 | 0x87
            | 0x89
            | 0x8d
            | 0x8f
            | 0x8e
            | 0x90
            | 0x91
            | 0x92
            | 0x94
            | 0x95
            | 0x96
            | 0x97
            | 0x99
            | 0x9d
            | 0x9c
            | 0x9e
            | 0x9f
            | 0x83
            | 0xcb
            | 0xe9
            | 0x82
            | 0xeb
            | 0xef
            | 0xd5
            | 0xd0
            | 0xc7
            | 0xc8
            | 0xca
            | 0xcf
    )
}

#[cfg(all(test, feature = "encodings"))]
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
    fn bytes_that_are_no_text_are_refused() {
        assert_eq!(decode(&[1, 0, 0, 3, 0, 0]), Err(OpenError::Unsupported(Unsupported::Binary)));
        assert_eq!(decode(&[0xff, 0xfe, 0x00]).unwrap().0, "");
    }
}
