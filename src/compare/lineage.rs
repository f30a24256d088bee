//! Which edition comes from which: what two files say of themselves, and whether that fits the order in which they are compared.

use super::document::Edition;
use super::entity::Kind;
use crate::model::is_before;

/// Why two editions are perhaps not the ones that they are taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The earlier one was made from the later one.
    Reversed,
    /// The earlier one has a later date.
    Later,
    /// The later one was made from another one.
    OtherBase,
}

impl Edition {
    /// The identifier, the date or the origin of this edition, by its key in the file.
    pub fn said(&self, key: &str) -> Option<&str> {
        self.list(Kind::Map).first()?.text(&["edition.", key].concat())
    }
}

/// What speaks against `now` having been made from `before`, if anything; files that say nothing raise no doubt.
pub fn doubt(before: &Edition, now: &Edition) -> Option<Doubt> {
    let is_from = |one: &Edition, other: &Edition| one.said("from").is_some() && one.said("from") == other.said("id");
    if is_from(before, now) {
        return Some(Doubt::Reversed);
    }
    if let (Some(old), Some(new)) = (before.said("date"), now.said("date"))
        && is_before(new, old)
    {
        return Some(Doubt::Later);
    }
    let is_same = before.said("id") == now.said("id");
    let is_named = before.said("id").is_some() && now.said("from").is_some();
    (is_named && !is_same && !is_from(now, before)).then_some(Doubt::OtherBase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(said: &serde_json::Value) -> Edition {
        let mut file: serde_json::Value =
            serde_json::from_str(include_str!("../../tests/corpus/good/version-2.json")).unwrap();
        file["edition"] = said.clone();
        Edition::of(file.to_string().as_bytes()).unwrap()
    }

    #[test]
    fn editions_say_which_comes_first() {
        let json =
            |id: &str, date: &str, from: &str| edition(&serde_json::json!({"id": id, "date": date, "from": from}));
        let (old, new) = (json("a", "2025", "z"), json("b", "2026-01", "a"));
        assert_eq!(doubt(&old, &new), None);
        assert_eq!(doubt(&new, &old), Some(Doubt::Reversed));
        assert_eq!(doubt(&json("c", "2027", "z"), &new), Some(Doubt::Later));
        assert_eq!(doubt(&json("c", "2025", "z"), &new), Some(Doubt::OtherBase));
        assert_eq!(doubt(&new, &new), None, "one that was edited keeps its name");
        assert_eq!(doubt(&edition(&serde_json::Value::Null), &new), None);
    }
}
