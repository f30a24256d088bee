//! The card of an organisation: every field, its links and its collaborations.

use super::around::{around, moving};
use super::card_parts::{card_top, collaboration_button, left_out};
use super::command::Command;
use super::dialog_kind::DialogKind;
use super::prose::{dated, fact, in_language_of, link_out, list, other_facts, paragraph, section, title, with_period};
use super::ties::ties;
use super::tools::commanding;
use super::wording;
use crate::markup::{Element, html};
use crate::model::{Key, Map, Organisation, Period, Role};
use crate::paint::{Surface, role_swatch};
use crate::reading::Reading;
use crate::text::{Language, Words};

/// The whole card of `organisation`.
pub fn organisation_card(map: &Map, reading: &Reading, organisation: Key<Organisation>) -> Vec<Element> {
    let language = reading.language;
    let entry = &map.organisations[organisation];
    let words = language.words();
    let name = entry.name.get(language);
    let heading = match &entry.acronym {
        Some(acronym) => [name, " (", acronym, ")"].concat(),
        None => name.to_owned(),
    };
    let mut page = vec![card_top(language, words.organisation, &entry.name, &heading)];
    if reading.hides(map, organisation) {
        page.push(left_out(language.hidden_but_open().to_owned(), Command::ShowSelected, words.show));
    }
    if !entry.roles.is_empty() {
        page.push(roles(map, reading, entry));
    }
    page.extend(entry.summary.as_ref().map(|summary| paragraph(language, summary).class("panel__lead")));
    page.extend(around(map, reading, organisation));
    ties(&mut page, map, reading, organisation);
    collaborations(&mut page, map, reading, organisation);
    page.push(
        html("p")
            .class("panel__show")
            .child(commanding("text-button", Command::OpenDialog(DialogKind::Questions)).text(words.how_linked)),
    );
    page.push(facts(map, language, words, entry));
    section(&mut page, language, words.mission, entry.mission.as_ref());
    list(&mut page, language, words.objectives, &entry.objectives);
    list(&mut page, language, words.audiences, &entry.audiences);
    list(&mut page, language, words.activities, &entry.activities);
    other_facts(&mut page, language, &entry.facts);
    page.push(moving(reading));
    if let Some(section) = &entry.section {
        let source = [words.source, language.colon(), &language.section_named(section)].concat();
        page.push(html("p").class("evidence").text(source));
    }
    page
}

fn roles(map: &Map, reading: &Reading, entry: &Organisation) -> Element {
    let language = reading.language;
    let tag = |(role, period): (Key<Role>, Option<&Period>)| {
        let (role, tag) = (&map.roles[role], html("li").class("tag"));
        let tag = in_language_of(&role.name, language, tag).child(role_swatch(role, Surface::Still).drawing);
        let tag = tag.text(role.name.get(language));
        let dates = period.map(|period| dated(language, period)).filter(|dates| !dates.is_empty());
        tag.all(dates.into_iter().map(|dates| html("em").text(dates)).collect())
    };
    let tags = reading.roles_of(entry).map(tag).collect();
    html("ul").class("tags").with("aria-label", language.words().roles).all(tags)
}

fn facts(map: &Map, language: Language, words: &Words, entry: &Organisation) -> Element {
    let mut facts = Vec::new();
    let strong = |text: String| html("strong").text(text);
    let plain = |text: &str| vec![html("p").text(text)];
    if let Some(founded) = &entry.founded {
        let mut said: Vec<_> = founded.year.iter().map(|year| strong(year.to_string())).collect();
        said.extend(founded.story.as_ref().map(|story| paragraph(language, story)));
        fact(&mut facts, words.founded, said);
    }
    let mut members: Vec<_> = entry.members_count.iter().map(|count| strong(count.to_string())).collect();
    members.extend(entry.members_note.as_ref().map(|note| paragraph(language, note)));
    fact(&mut facts, words.members, members);
    if let Some(scope) = entry.scope {
        fact(&mut facts, words.scope, plain(wording::scope(words, scope)));
    }
    if let Some(standing) = map.standing_said(entry.standing, language) {
        fact(&mut facts, words.standings, plain(standing));
    }
    if let Some(website) = &entry.website {
        fact(&mut facts, words.website, vec![link_out(words, website, website.shown())]);
    }
    if !entry.aliases.is_empty() {
        fact(&mut facts, words.also_called, plain(&entry.aliases.join(", ")));
    }
    html("dl").class("facts").all(facts)
}

fn collaborations(page: &mut Vec<Element>, map: &Map, reading: &Reading, organisation: Key<Organisation>) {
    let language = reading.language;
    let mut rows = Vec::new();
    for (key, collaboration) in map.collaborations.entries() {
        if let Some(member) = collaboration.member(organisation).filter(|member| reading.shows(&member.period)) {
            let part = [" – ", wording::part(language.words(), member.part)].concat();
            let part = with_period(&part, ", ", language, &member.period);
            let button = collaboration_button(&collaboration.name, language, key);
            rows.push(html("li").child(button).text(part));
        }
    }
    if !rows.is_empty() {
        page.push(title(language.words().collaborations));
        page.push(html("ul").class("rows").all(rows));
    }
}
