//! The card of a collaboration: its description, and its members with their parts.

use super::card_parts::{card_top, not_on_map, organisation_button};
use super::command::Command;
use super::prose::{evidence, list, other_facts, paragraph, section, title, with_period};
use super::tools::commanding;
use super::wording;
use crate::markup::{Element, html};
use crate::model::{Collaboration, Key, Map, Part};
use crate::reading::{Reading, Selection};

/// The whole card of `collaboration`.
pub fn collaboration_card(map: &Map, reading: &Reading, collaboration: Key<Collaboration>) -> Vec<Element> {
    let entry = &map.collaborations[collaboration];
    let language = reading.language;
    let words = language.words();
    let mut page = vec![card_top(language, words.collaboration, &entry.name, entry.name.get(language))];
    page.extend(entry.summary.as_ref().map(|summary| paragraph(language, summary).class("panel__lead")));
    page.push(
        commanding("button panel__show", Command::ToggleHighlight(collaboration))
            .with("aria-pressed", if reading.highlighted.contains(&collaboration) { "true" } else { "false" })
            .text(words.show_on_map),
    );
    page.push(title(&[words.members, " (", &entry.members.len().to_string(), ")"].concat()));
    not_on_map(&mut page, map, reading, Selection::Collaboration(collaboration));
    let mut members = Vec::new();
    for member in entry.members.iter().filter(|member| reading.shows(&member.period)) {
        // The list is of members: only other parts are named.
        let part = if member.part == Part::Member { "" } else { wording::part(words, member.part) };
        let part = with_period(part, ", ", language, &member.period);
        members.push(html("li").child(organisation_button(map, member.organisation, &part)));
    }
    page.push(html("ul").class("tags").all(members));
    overlap(&mut page, map, reading);
    section(&mut page, language, words.origin, entry.origin.as_ref());
    section(&mut page, language, words.nature, entry.nature.as_ref());
    list(&mut page, language, words.objectives, &entry.objectives);
    list(&mut page, language, words.achievements, &entry.achievements);
    list(&mut page, language, words.benefits, &entry.benefits);
    evidence(&mut page, map, language, &entry.evidence);
    other_facts(&mut page, language, &entry.facts);
    page
}

/// The organisations in every collaboration shown, if there are several.
fn overlap(page: &mut Vec<Element>, map: &Map, reading: &Reading) {
    if reading.highlighted.len() < 2 {
        return;
    }
    let mut shared = Vec::new();
    for key in map.organisations.keys() {
        if reading.highlighted.iter().all(|shown| map.collaborations[shown].part_of(key).is_some()) {
            shared.push(html("li").child(organisation_button(map, key, "")));
        }
    }
    page.push(title(reading.language.words().in_both));
    page.push(html("ul").class("tags").all(shared));
}
