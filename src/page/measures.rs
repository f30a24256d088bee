//! The measures of what is shown: the definition, the limits, and the highest values of each.

use super::card_parts::organisation_button;
use crate::geometry::decimal;
use crate::markup::{Element, html};
use crate::model::{Key, KeySet, Map, Organisation};
use crate::reading::{Measures, NodeSize, Reading};
use crate::text::MeasureWords;

/// How many organisations are named.
const FIRST: usize = 3;
/// How many of a group are.
const NAMED: usize = 60;

/// The panel of the measures.
pub fn measures(map: &Map, reading: &Reading) -> Vec<Element> {
    let language = reading.language;
    let words = language.measure_words();
    let measured = Measures::of(map, reading);
    let button = |key: Key<Organisation>, after: &str| html("li").child(organisation_button(map, key, after));
    let listed = |rows: Vec<Element>| {
        if rows.is_empty() { html("p").text(words.nobody) } else { html("ul").class("tags").all(rows) }
    };
    let links = |key: Key<Organisation>| {
        map.graph.links_of(key).into_iter().filter(|link| reading.is_link_visible(map, *link)).count()
    };
    let shown = map.organisations.keys().filter(|key| reading.is_visible(map, *key)).count();
    let mut page = vec![html("h2").text(words.title), html("p").text(language.measured_of(shown))];
    explain(&mut page, words.links);
    let counted = |key| f64::from(u32::try_from(links(key)).unwrap_or(u32::MAX));
    let rows = first(map, reading, &counted).into_iter().map(|key| button(key, &links(key).to_string())).collect();
    page.push(html("p").text([words.most, language.colon()].concat()));
    page.push(listed(rows));
    page.push(by_size(words, NodeSize::Links, words.links));
    explain(&mut page, words.betweenness);
    let rows = first(map, reading, &|key| measured.betweenness(key));
    let rows = rows
        .into_iter()
        .map(|key| button(key, &language.with_decimal_sign(&decimal(measured.betweenness(key)))))
        .collect();
    page.extend(measured.estimated_from.map(|count| html("p").text(language.estimated_from(count))));
    page.push(html("p").text([words.most, language.colon()].concat()));
    page.push(listed(rows));
    page.push(by_size(words, NodeSize::Betweenness, words.betweenness));
    explain(&mut page, words.bridging);
    for (title, members) in [(words.cuts, &measured.cut), (words.joins, &measured.joining)] {
        page.push(html("p").text([title, language.colon()].concat()));
        page.push(listed(named(members).into_iter().map(|key| button(key, "")).collect()));
    }
    explain(&mut page, words.components);
    let mut groups = Vec::new();
    for component in &measured.components {
        let mut members: Vec<_> = component.iter().take(NAMED).map(|key| button(*key, "")).collect();
        let left = component.len().saturating_sub(NAMED);
        members.extend((left > 0).then(|| html("li").text(["… +", &left.to_string()].concat())));
        let count = html("p").text(language.organisations(component.len()));
        groups.push(html("li").child(count).child(listed(members)));
    }
    page.push(html("ol").class("measures__groups").all(groups));
    page
}

fn explain(page: &mut Vec<Element>, [name, meaning, limit]: [&'static str; 3]) {
    page.push(html("h3").text(name));
    page.push(html("p").text(meaning));
    page.push(html("p").class("measures__limit").text(limit));
}

/// The button that sizes the circles by this measure.
fn by_size(words: &MeasureWords, size: NodeSize, [name, ..]: [&'static str; 3]) -> Element {
    let which = html("span").class("hidden-visually").text([" (", name, ")"].concat());
    let button =
        html("button").class("button").with("type", "button").with("data-press", ["size-", size.id()].concat());
    html("p").child(button.text(words.by_size).child(which))
}

fn named(keys: &KeySet<Organisation>) -> Vec<Key<Organisation>> {
    keys.iter().collect()
}

/// The organisations with the highest values above 0; of equals, the first in the file.
fn first(map: &Map, reading: &Reading, measure: &dyn Fn(Key<Organisation>) -> f64) -> Vec<Key<Organisation>> {
    let mut first: Vec<(f64, Key<Organisation>)> = Vec::new();
    for key in map.organisations.keys().filter(|key| reading.is_visible(map, *key)) {
        let measured = measure(key);
        let place = first.partition_point(|(other, _)| *other >= measured);
        if measured > 0.0 && place < FIRST {
            first.insert(place, (measured, key));
            first.truncate(FIRST);
        }
    }
    first.into_iter().map(|(_, key)| key).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check;
    use crate::reading::from_hash;

    #[test]
    fn each_measure_is_explained_with_its_limits_and_who_comes_first() {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        for hash in ["", "lang=en", "hide=member,action-partner"] {
            let page = measures(&map, &from_hash(hash, &map, &Reading::default()));
            assert_eq!(page.iter().filter(|element| element.tag == "h3").count(), 4);
            assert_eq!(page.iter().filter(|element| element.attribute("class") == Some("measures__limit")).count(), 4);
        }
        let said: String = measures(&map, &Reading::default()).iter().map(|element| element.all_text() + "|").collect();
        assert!(said.contains("ce qui est affiché, 16\u{a0}organisations, d’après un seul document"), "{said}");
        assert!(said.contains("En tête\u{a0}: |Communagir 9"), "{said}");
    }
}
