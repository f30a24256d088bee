//! Identifiers of the document, made from names, none twice.

use std::collections::BTreeSet;

use super::values::key;

/// Maximum length of an identifier (characters).
const LIMIT: usize = 64;

/// The identifiers in use.
#[derive(Debug, Default)]
pub(super) struct Ids(BTreeSet<String>);

impl Ids {
    /// A new identifier from the first words of `name`, from `fallback` where it has no Latin letter.
    pub(super) fn fresh(&mut self, name: &str, fallback: &str) -> String {
        let mut id = String::new();
        for word in key(name).split(' ') {
            let word: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
            if word.is_empty() || id.len() + word.len() + 1 > LIMIT - 5 {
                continue;
            }
            if !id.is_empty() {
                id.push('-');
            }
            id.push_str(&word);
        }
        if id.is_empty() {
            fallback.clone_into(&mut id);
        }
        self.unlike_others(&id)
    }

    /// `id` itself, or with a number after it where it is taken.
    pub(super) fn unlike_others(&mut self, id: &str) -> String {
        let mut unlike = id.to_owned();
        let mut number = 2;
        while !self.0.insert(unlike.clone()) {
            unlike = format!("{id}-{number}");
            number += 1;
        }
        unlike
    }
}

/// Whether an identifier of a file can stay: valid, and made for people rather than counted.
pub(super) fn is_kept(id: &str) -> bool {
    let is_valid = (1..LIMIT - 4).contains(&id.len())
        && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    let letters = id.bytes().filter(u8::is_ascii_lowercase).count();
    let is_counted = letters < 2 || id.starts_with("node-") || id.starts_with("elem-");
    is_valid && !is_counted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_identifiers_and_none_occurs_twice() {
        let mut ids = Ids::default();
        let made = ["L’Envol", "l'envol", "Œuvre & Île", "東京", ""].map(|name| ids.fresh(name, "organisation"));
        assert_eq!(made, ["l-envol", "l-envol-2", "oeuvre-ile", "organisation", "organisation-2"]);
        let long = ids.fresh(&"très long nom ".repeat(20), "x");
        assert!(long.len() <= 64 && is_kept(&long), "{long}");
        assert_eq!(["crcoc", "n0", "12", "elem-abc", "Été"].map(is_kept), [true, false, false, false, false]);
    }
}
