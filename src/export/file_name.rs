//! The name of an exported file.

use crate::model::Map;
use crate::text::Language;

/// The longest name before the extension, in letters.
const LONGEST: usize = 48;

/// A name made of the map's title in plain letters, of `part` where it holds only a part of the map, and of `extension`.
pub fn file_name(map: &Map, language: Language, part: &str, extension: &str) -> String {
    let mut name = String::new();
    for word in plain(map.title.get(language)).split(' ').filter(|word| !word.is_empty()) {
        if name.len() + word.len() >= LONGEST {
            break;
        }
        push_word(&mut name, word);
    }
    if name.is_empty() {
        name.push_str("carte");
    }
    if !part.is_empty() {
        push_word(&mut name, part);
    }
    [&name, ".", extension].concat()
}

fn push_word(name: &mut String, word: &str) {
    if !name.is_empty() {
        name.push('-');
    }
    name.push_str(word);
}

/// The text in lower case without accents; every character that a file system may refuse becomes a space.
fn plain(text: &str) -> String {
    crate::model::folded(text).chars().map(|it| if it.is_ascii_alphanumeric() { it } else { ' ' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check;

    #[test]
    fn a_name_is_the_title_in_plain_letters() {
        let mut map = check(include_str!("../../tests/corpus/good/small.json")).unwrap();
        for (title, part, expected) in [
            (
                "Carte sociale du développement des communautés au Québec",
                "",
                "carte-sociale-du-developpement-des-communautes.csv",
            ),
            ("L’été : <b>../..\\x", "links", "l-ete-b-x-links.csv"),
            ("地図", "", "carte.csv"),
        ] {
            map.title.set(Language::FR, title.to_owned());
            assert_eq!(file_name(&map, Language::FR, part, "csv"), expected);
        }
    }
}
