//! The directory: a card for each visible organisation and for each collaboration.

use crate::export::set::Setter;
use crate::model::{Key, LinkType, Map, Organisation, Part, alphabetical};
use crate::page::{dated, part_word, swatch, with_period};
use crate::paint::Surface;
use crate::reading::{EntryKind, Reading};

/// Room for the swatch of a link before its text, in font sizes.
const SWATCH: f64 = 3.5;

/// Typesets a card for each organisation; a card at most `together` high stays in one column. `cell` gives the cell of each.
pub(super) fn organisations(
    setter: &mut Setter,
    map: &Map,
    reading: &Reading,
    together: f64,
    cell: &dyn Fn(Key<Organisation>) -> String,
) {
    let language = reading.language;
    setter.space(1.6);
    setter.paragraph(setter.title(1.75), "", language.poster_words().directory, "");
    setter.hold();
    for key in alphabetical(map, language) {
        if !reading.is_visible(map, key) {
            continue;
        }
        setter.space(1.0);
        let start = setter.lines.len();
        card(setter, map, reading, key, &cell(key));
        setter.keep(start, together);
    }
}

fn card(setter: &mut Setter, map: &Map, reading: &Reading, key: Key<Organisation>, cell: &str) {
    let (language, entry) = (reading.language, &map.organisations[key]);
    let words = language.words();
    let name = entry.name.get(language);
    let title = entry.acronym.as_ref().map(|acronym| [name, " (", acronym, ")"].concat());
    setter.rule();
    setter.paragraph(setter.title(1.2), "", title.as_deref().unwrap_or(name), cell);
    setter.hold();
    for (role, period) in reading.roles_of(entry) {
        let name = map.roles[role].name.get(language);
        let said = period.map_or_else(|| name.to_owned(), |period| with_period(name, ", ", language, period));
        with_swatch(setter, map, EntryKind::Role(role), 1.9, "", &said);
        setter.hold();
    }
    setter.space(0.2);
    if let Some(summary) = &entry.summary {
        setter.paragraph(setter.usual(), "", summary.get(language), "");
    }
    if let Some(mission) = &entry.mission {
        let lead = [words.mission, language.colon().trim_end()].concat();
        setter.paragraph(setter.usual(), &lead, mission.get(language), "");
    }
    setter.space(0.25);
    for link_type in map.link_types.keys() {
        ties(setter, map, reading, key, link_type);
    }
    for (collaboration, it) in map.collaborations.entries() {
        if let Some(member) = it.member(key).filter(|member| reading.shows(&member.period)) {
            let said = [it.name.get(language), "\u{a0}–\u{a0}", part_word(words, member.part)].concat();
            let said = with_period(&said, ", ", language, &member.period);
            with_swatch(setter, map, EntryKind::Collaboration(collaboration), SWATCH, "", &said);
        }
    }
    if let Some(website) = &entry.website {
        setter.paragraph(setter.light(), "", website.shown(), "");
    }
    for fact in &entry.facts {
        let lead = [fact.name.get(language), language.colon().trim_end()].concat();
        setter.paragraph(setter.light(), &lead, fact.value.get(language), "");
    }
}

/// The links of one type: one paragraph, or one for each direction it has.
fn ties(setter: &mut Setter, map: &Map, reading: &Reading, key: Key<Organisation>, link_type: Key<LinkType>) {
    let (kind, words) = (&map.link_types[link_type], reading.language.words());
    // Without a direction, from here, to here.
    for way in [None, Some(false), Some(true)] {
        let mut others = Vec::new();
        for link in map.graph.links_of(key) {
            let is_shown = reading.is_link_visible(map, link);
            let link = &map.links[link];
            let of_link = link.directed.then_some(link.source != key);
            if is_shown && link.link_type == link_type && of_link == way {
                others.extend(link.other_end(key).map(|other| {
                    let dates = dated(reading.language, &link.period);
                    let dates = if dates.is_empty() { dates } else { [" (", &dates, ")"].concat() };
                    [map.organisations[other].label.as_str(), &dates].concat()
                }));
            }
        }
        if others.is_empty() {
            continue;
        }
        let mut lead = kind.name.get(reading.language).to_owned();
        if let Some(is_to_here) = way {
            lead.push_str(" – ");
            lead.push_str(if is_to_here { words.funded_by } else { words.funds });
        }
        lead.push_str(reading.language.colon().trim_end());
        with_swatch(setter, map, EntryKind::LinkType(link_type), SWATCH, &lead, &others.join(", "));
    }
}

/// A paragraph with the swatch of `kind` before it.
fn with_swatch(setter: &mut Setter, map: &Map, kind: EntryKind, room: f64, lead: &str, text: &str) {
    let at = setter.lines.len();
    let room = room * setter.text;
    setter.paragraph(setter.usual().indented(room), lead, text, "");
    if let Some(swatch) = swatch(map, kind, Surface::file(setter.ground)) {
        setter.swatch(at, swatch);
    }
}

/// Typesets a card for each collaboration.
pub(super) fn collaborations(setter: &mut Setter, map: &Map, reading: &Reading, together: f64) {
    let language = reading.language;
    let words = language.words();
    for (number, entry) in map.collaborations.iter().enumerate() {
        if number == 0 {
            setter.space(1.6);
            setter.paragraph(setter.title(1.75), "", language.poster_words().collaborations, "");
            setter.hold();
        }
        setter.space(1.0);
        let start = setter.lines.len();
        setter.rule();
        setter.paragraph(setter.title(1.2), "", entry.name.get(language), "");
        setter.hold();
        if let Some(summary) = &entry.summary {
            setter.paragraph(setter.usual(), "", summary.get(language), "");
        }
        let mut members = Vec::new();
        for member in entry.members.iter().filter(|member| reading.shows(&member.period)) {
            let label = map.organisations[member.organisation].label.as_str();
            let part = if member.part == Part::Member { "" } else { part_word(words, member.part) };
            let part = with_period(part, ", ", language, &member.period);
            members.push(if part.is_empty() { label.to_owned() } else { [label, " (", &part, ")"].concat() });
        }
        let count = [words.members, " (", &members.len().to_string(), ")", language.colon().trim_end()].concat();
        setter.paragraph(setter.usual(), &count, &members.join(", "), "");
        setter.keep(start, together);
    }
}
