//! The text beside each node: the label, truncated if long, but never so that two different labels become equal.

use std::collections::BTreeMap;

use crate::layout::label_text;
use crate::model::{Map, Organisation};
use crate::text::measure::width_px;

/// The number of characters kept of a beginning that several labels share.
const BEGINNING: usize = 9;

/// How often labels that are still truncated alike keep a later part instead.
const ROUNDS: usize = 3;

/// The text of each label, in table order. Labels that would be truncated alike keep the part that differs.
pub fn label_texts(map: &Map) -> Vec<String> {
    let mut texts: Vec<String> = map.organisations.iter().map(|entry| label_text(entry).into_owned()).collect();
    for _ in 0..ROUNDS {
        let mut alike: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (text, entry) in texts.iter().zip(&map.organisations) {
            alike.entry(text).or_default().push(&entry.label);
        }
        let text = |(text, entry): (&String, &Organisation)| {
            let others = alike.get(text.as_str()).map_or(&[][..], Vec::as_slice);
            let differs = |other: &&str| *other != entry.label;
            if others.iter().any(differs) { with_end(&entry.label, others, text) } else { text.clone() }
        };
        texts = texts.iter().zip(&map.organisations).map(text).collect();
    }
    texts
}

/// The beginning of `label`, then what follows the words that it shares with all of `alike`, no wider than `cut`.
fn with_end(label: &str, alike: &[&str], cut: &str) -> String {
    let shared = alike.iter().map(|other| shared_length(label, other)).min().unwrap_or_default();
    let start = label.get(..shared).and_then(|shared| shared.rfind(' ')).map_or(shared, |space| space + 1);
    let beginning: String = label.chars().take(BEGINNING).collect();
    let mut end = label.get(start..).unwrap_or_default().to_owned();
    let whole = |end: &str, mark| [beginning.trim_end(), "… ", end.trim_end(), mark].concat();
    if width_px(&whole(&end, ""), 1.0) <= width_px(cut, 1.0) {
        return whole(&end, "");
    }
    while width_px(&whole(&end, "…"), 1.0) > width_px(cut, 1.0) && end.pop().is_some() {}
    whole(&end, "…")
}

/// The length in bytes of the common beginning of two texts.
fn shared_length(one: &str, other: &str) -> usize {
    if one == other {
        return one.len();
    }
    let pairs = one.char_indices().zip(other.chars());
    pairs.take_while(|((_, one), other)| one == other).last().map_or(0, |((at, one), _)| at + one.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check;

    fn map(names: &[&str]) -> Map {
        let list: Vec<String> = names
            .iter()
            .enumerate()
            .map(|(at, name)| format!("{{\"id\":\"o{at}\",\"name\":{{\"fr\":\"{name}\",\"en\":\"{name}\"}}}}"))
            .collect();
        let small = include_str!("../../tests/corpus/good/minimal.json");
        let mut file: serde_json::Value = serde_json::from_str(small).unwrap();
        let pattern = file["organisations"][0].clone();
        let entries = list.iter().map(|entry| {
            let mut whole = pattern.clone();
            let own: serde_json::Value = serde_json::from_str(entry).unwrap();
            whole["id"] = own["id"].clone();
            whole["name"] = own["name"].clone();
            whole.as_object_mut().unwrap().remove("acronym");
            whole.as_object_mut().unwrap().remove("label");
            whole
        });
        file["organisations"] = serde_json::Value::Array(entries.collect());
        for part in ["links", "networks", "collaborations", "story"] {
            file.as_object_mut().unwrap().remove(part);
        }
        check(&file.to_string()).unwrap_or_else(|problems| panic!("{problems:#?}"))
    }

    #[test]
    fn no_two_labels_read_the_same() {
        let names = [
            "Regroupement des organismes communautaires de Laval",
            "Regroupement des organismes communautaires de la Montérégie",
            "Regroupement des organismes communautaires de Québec",
            "Coopérative de solidarité d’aide domestique du Nord",
            "Coopérative de solidarité d’habitation",
            "Centre court",
            "Fédération québécoise de soutien à l’allaitement du Bas-Saint-Laurent (Est)",
            "Fédération québécoise de soutien à l’allaitement du Bas-Saint-Laurent (Ouest)",
            "Fédération québécoise de soutien à l’allaitement de la Gaspésie",
        ];
        let texts = label_texts(&map(&names));
        for (at, text) in texts.iter().enumerate() {
            assert!(!texts[..at].contains(text), "{texts:#?}");
            assert!(text.chars().count() <= 28, "{text}");
        }
        assert_eq!(texts[0], "Regroupem… Laval");
        assert_eq!(texts[5], "Centre court");
        assert_eq!(texts[6], "Fédératio… (Est)");
    }

    #[test]
    fn labels_that_differ_stay_as_they_are() {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        for (text, entry) in label_texts(&map).iter().zip(&map.organisations) {
            assert_eq!(*text, label_text(entry));
        }
    }
}
