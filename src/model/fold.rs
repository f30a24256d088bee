//! Folds case and accents, so that what people type matches what is written.

use super::is_joiner;

/// A folded text, with a mapping back to the original.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Folded {
    /// Lower-case letters without accents; every character that is neither letter nor digit becomes one space.
    pub(super) text: String,
    /// For each byte of `text`, the byte offset of its source character in the original.
    origins: Vec<usize>,
    /// Length of the original (bytes).
    original_length: usize,
}

impl Folded {
    /// Folds `text`: removes case, accents (composed or combining), ligatures and joiners such as soft hyphens; punctuation
    /// becomes spaces.
    pub(super) fn new(text: &str) -> Self {
        let mut folded = Self { original_length: text.len(), ..Self::default() };
        for (offset, character) in text.char_indices() {
            folded.push(offset, character);
        }
        folded
    }

    /// The byte offset in the original for byte `position` of the folded text; the original's length past the end.
    pub(super) fn origin(&self, position: usize) -> usize {
        self.origins.get(position).copied().unwrap_or(self.original_length)
    }

    /// The byte offset in the original at the end of the source character of the folded byte before `position`,
    /// including combining accents: part of a ligature maps to all of it.
    pub(super) fn origin_after(&self, position: usize) -> usize {
        let last = position.checked_sub(1).map_or(0, |last| self.origin(last));
        let rest = self.origins.get(position..).unwrap_or_default();
        rest.iter().copied().find(|origin| *origin > last).unwrap_or(self.original_length)
    }

    /// Appends the folding of `character`.
    fn push(&mut self, offset: usize, character: char) {
        if is_combining_accent(character) || is_joiner(character) {
            return;
        }
        let replaced = base_letters(character);
        if !replaced.is_empty() {
            self.text.push_str(replaced);
        } else if is_letter(character) {
            self.text.push(lower_case(character));
        } else {
            self.text.push(' ');
        }
        self.origins.resize(self.text.len(), offset);
    }
}

/// The text in lower-case letters without accents; every character that is neither letter nor digit is a space.
pub fn folded(text: &str) -> String {
    Folded::new(text).text
}

/// A key whose order is the alphabetical one without case and accents, and in which numbers are ordered by size: 2 before 10.
pub fn sorting_key(text: &str) -> String {
    let folded = folded(text);
    let mut key = String::with_capacity(folded.len());
    let mut is_in_number = false;
    for (offset, character) in folded.char_indices() {
        if is_in_number || !character.is_ascii_digit() {
            is_in_number &= character.is_ascii_digit();
            key.push(character);
        } else if character != '0' {
            // A number begins with its number of digits.
            let digits = folded.bytes().skip(offset).take_while(u8::is_ascii_digit).count();
            key.push(u8::try_from(digits.min(40)).map_or('0', |digits| char::from(b'0' + digits)));
            key.push(character);
            is_in_number = true;
        } else if !folded.as_bytes().get(offset + 1).is_some_and(u8::is_ascii_digit) {
            key.push('0');
        }
    }
    key
}

/// Whether `character` is a combining accent.
const fn is_combining_accent(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

/// Whether `character` is a letter or a digit: outside of ASCII, any character not in a block of symbols. Unicode
/// tables would be larger than the whole search.
pub(super) const fn is_letter(character: char) -> bool {
    match character {
        '\0'..='\u{7f}' => character.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '×' | '÷' => matches!(character, 'ª' | 'µ' | 'º'),
        // Punctuation, arrows, mathematics, box drawing, CJK punctuation, private use, variation selectors, emoji.
        '\u{2000}'..='\u{2bff}'
        | '\u{3000}'..='\u{303f}'
        | '\u{e000}'..='\u{f8ff}'
        | '\u{fe00}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff0f}'
        | '\u{fff0}'..='\u{ffff}'
        | '\u{1f000}'..='\u{1faff}'
        | '\u{e0000}'..=char::MAX => false,
        _ => true,
    }
}

/// The lower case of a plain Latin, Greek or Cyrillic capital; any other character unchanged.
fn lower_case(character: char) -> char {
    let distance = match character {
        'Α'..='Ω' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        _ => return character.to_ascii_lowercase(),
    };
    char::from_u32(u32::from(character) + distance).unwrap_or(character)
}

/// The base letters of a Latin letter with a diacritic, or an empty text for any other character.
const fn base_letters(character: char) -> &'static str {
    match character {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'À' | 'Á' | 'Â' | 'Ã' | 'Ä' | 'Å' | 'Ā' | 'Ă' | 'Ą' => {
            "a"
        }
        'ç' | 'ć' | 'č' | 'Ç' | 'Ć' | 'Č' => "c",
        'ď' | 'đ' | 'ð' | 'Ď' | 'Đ' | 'Ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'È' | 'É' | 'Ê' | 'Ë' | 'Ē' | 'Ė' | 'Ę' | 'Ě' => {
            "e"
        }
        'ğ' | 'ģ' | 'Ğ' | 'Ģ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' | 'Ì' | 'Í' | 'Î' | 'Ï' | 'Ī' | 'Į' | 'İ' => "i",
        'ł' | 'ľ' | 'Ł' | 'Ľ' => "l",
        'ñ' | 'ń' | 'ň' | 'Ñ' | 'Ń' | 'Ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' | 'Ò' | 'Ó' | 'Ô' | 'Õ' | 'Ö' | 'Ø' | 'Ō' | 'Ő' => {
            "o"
        }
        'ř' | 'Ř' => "r",
        'ś' | 'ş' | 'š' | 'ș' | 'Ś' | 'Ş' | 'Š' | 'Ș' => "s",
        'ť' | 'ț' | 'ţ' | 'Ť' | 'Ț' | 'Ţ' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' | 'Ù' | 'Ú' | 'Û' | 'Ü' | 'Ū' | 'Ů' | 'Ű' | 'Ų' => {
            "u"
        }
        'ý' | 'ÿ' | 'Ý' | 'Ÿ' => "y",
        'ź' | 'ż' | 'ž' | 'Ź' | 'Ż' | 'Ž' => "z",
        'œ' | 'Œ' => "oe",
        'æ' | 'Æ' => "ae",
        'ß' | 'ẞ' => "ss",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        Folded::new(text).text
    }

    #[test]
    fn accents_case_and_ligatures_go() {
        assert_eq!(folded("Économie & Œuvres à l’Île-des-Sœurs"), "economie   oeuvres a l ile des soeurs");
        assert_eq!(folded("E\u{301}conomie"), folded("économie"), "a combining accent is the same accent");
        assert_eq!(folded("Ælfred Straße Ångström Łódź"), "aelfred strasse angstrom lodz");
    }

    #[test]
    fn numbers_are_ordered_by_size() {
        let mut names =
            ["Org 10", "org 2", "Org 1", "Org", "Org 007b", "Org 0", "2 mille", "Ère", "org 010 a", "100 rue"];
        names.sort_by_key(|name| sorting_key(name));
        let expected =
            ["2 mille", "100 rue", "Ère", "Org", "Org 0", "Org 1", "org 2", "Org 007b", "Org 10", "org 010 a"];
        assert_eq!(names, expected);
    }

    #[test]
    fn what_has_no_shape_goes() {
        assert_eq!(folded("Déve\u{ad}loppe\u{ad}ment d\u{200b}es"), "developpement des");
    }

    #[test]
    fn other_scripts_are_kept() {
        assert_eq!(folded("ᐃᓄᒃᑎᑐᑦ Ωmega"), "ᐃᓄᒃᑎᑐᑦ ωmega");
        assert_eq!(folded("МОСКВА Ѓ 東京"), "москва ѓ 東京");
    }

    #[test]
    fn signs_are_spaces() {
        assert_eq!(folded("« a » — “b”… 😀 c！"), "  a      b     c ");
    }

    #[test]
    fn every_byte_knows_where_it_came_from() {
        let text = "Cœur d’Îlot";
        let folded = Folded::new(text);
        let at = |needle: &str| folded.origin(folded.text.find(needle).unwrap());
        assert_eq!(&text[at("coeur")..at(" d")], "Cœur");
        assert_eq!(&text[at("ilot")..folded.origin(folded.text.len())], "Îlot");
        assert_eq!(&text[at("coeur")..folded.origin_after(at("coeur") + 2)], "Cœ", "a ligature is not cut");
        for position in 0..=folded.text.len() {
            assert!(text.is_char_boundary(folded.origin(position)));
        }
    }

    #[test]
    fn nothing_folds_to_nothing() {
        assert_eq!(Folded::new("").origin(0), 0);
        assert_eq!(Folded::new("\u{301}").origin(0), 2);
    }
}
