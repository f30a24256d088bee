//! The list: every organisation in alphabetical order, with its roles, its links and its collaborations.

use super::card_parts::links_left_out;
use super::command::{COMMAND, Command};
use super::extent::Extent;
use super::prose::{dated, in_language_of, with_period};
use super::tools::{choice, linking, switch};
use super::wording;
use crate::markup::{Element, html};
use crate::model::{Key, Link, LinkType, Map, Organisation, Period, Role, alphabetical};
use crate::reading::{EntryKind, Reading, Selection, View, legend_groups};
use crate::text::Language;

/// The list of this `extent` of what `reading` shows. Each organisation's entry has the identifier [`list_id`].
pub fn list(map: &Map, reading: &Reading, extent: Extent) -> Vec<Element> {
    let language = reading.language;
    let mut page = vec![html("h2").text(language.words().list)];
    for (key, network) in map.networks.entries() {
        if !reading.is_network_visible(map, key) {
            continue;
        }
        let name = map.link_types[network.link_type].name.get(language);
        let mut line = [name, language.colon(), &language.organisations(network.members.len()), "."].concat();
        if let Some(note) = &network.note {
            line.push(' ');
            line.push_str(note.get(language));
        }
        page.push(html("p").text(line));
    }
    page.extend(links_left_out(map, reading));
    page.extend(choice_of_group(map, reading));
    let (mut entries, mut total) = (Vec::new(), 0);
    for key in alphabetical(map, language) {
        if reading.is_visible(map, key) {
            if extent.holds(total) {
                entries.push(extent.marked(total, entry(map, reading, key, "h3").with("id", list_id(key))));
            }
            total += 1;
        }
    }
    let class = if map.groups.is_empty() { "list__entries" } else { "list__entries list__entries--many" };
    page.push(html("ol").class(class).all(entries));
    page.extend(extent.button(language, total));
    page
}

/// The largest groups of a large map, each a button that lists only its members.
fn choice_of_group(map: &Map, reading: &Reading) -> Option<Element> {
    let language = reading.language;
    let [.., groups] = legend_groups(map);
    let button = |kind: EntryKind| {
        let count = kind.count(map, reading).total.to_string();
        let name = [kind.name(map, language), " (", &count, ")"].concat();
        choice(COMMAND, &Command::Isolate(kind).encode(), &name, kind.is_on(map, reading))
    };
    let title = language.group_words().groups;
    let all = html("div").class("list__groups").with("role", "group").with("aria-label", title);
    let title = html("span").with("aria-hidden", "true").text(title);
    (!groups.is_empty()).then(|| all.child(title).all(groups.into_iter().map(button).collect()))
}

/// What is shown instead of the map: nothing, or the list, which may stand for a view that `is_lost`.
pub fn list_instead(map: &Map, reading: &Reading, extent: Extent, is_lost: bool) -> Vec<Element> {
    let mut all = match reading.view {
        View::List => list_to_group(map, reading, extent),
        View::Table => list(map, reading, extent),
        View::Auto | View::Map | View::Story => return Vec::new(),
    };
    if is_lost {
        all.insert(0, html("p").with("role", "status").text(reading.language.words().view_lost));
    }
    all
}

/// The same, with the choice of groups; the companion renders all but the first.
fn list_to_group(map: &Map, reading: &Reading, extent: Extent) -> Vec<Element> {
    let mut page = list(map, reading, extent);
    page.insert(1, choice_of_groups(map, reading.language, GROUPS[0]));
    page
}

/// The identifiers of the groupings: none, by role, by collaboration, by group.
pub(super) const GROUPS: [&str; 4] = ["list-alphabet", "list-role", "list-collaboration", "list-group"];

pub(super) fn choice_of_groups(map: &Map, language: Language, chosen: &str) -> Element {
    let words = language.words();
    let by_group = (!map.groups.is_empty()).then_some(language.group_words().by_group);
    let named: Vec<_> = GROUPS.into_iter().zip(words.groups.into_iter().chain(by_group)).collect();
    let choice = switch(words.group_by, "data-press", &named, chosen);
    html("div").class("list__groups").child(html("span").with("aria-hidden", "true").text(words.group_by)).child(choice)
}

/// The identifier of an organisation's entry in the list: a row number, never an identifier of the file.
pub fn list_id(organisation: Key<Organisation>) -> String {
    ["organisation-", &organisation.position().to_string()].concat()
}

/// The entry of an organisation, whose name is in an element `heading`.
pub(super) fn entry(map: &Map, reading: &Reading, key: Key<Organisation>, heading: &'static str) -> Element {
    let language = reading.language;
    let (organisation, words) = (&map.organisations[key], language.words());
    let mut title = organisation.name.get(language).to_owned();
    if let Some(acronym) = &organisation.acronym {
        title = [&title, " (", acronym, ")"].concat();
    }
    let mut kinds = roles_said(map, reading, organisation);
    if organisation.standing.position() > 0 {
        kinds.push(map.standings[organisation.standing].of_one(language).to_owned());
    }
    let mut lines = Vec::new();
    for link_type in map.link_types.keys() {
        lines.extend(ties(map, reading, key, link_type));
    }
    if lines.is_empty() {
        let is_alone = map.graph.degree(key) == 0;
        let said = if is_alone { words.no_link.to_owned() } else { [language.no_link_shown(), "."].concat() };
        lines.push(html("li").text(said));
    }
    for (collaboration, entry) in map.collaborations.entries() {
        if let Some(member) = entry.member(key).filter(|member| reading.shows(&member.period)) {
            let open = linking(Command::Open(Selection::Collaboration(collaboration)));
            let name = in_language_of(&entry.name, language, open).text(entry.name.get(language));
            let line = html("li").text([words.collaboration, language.colon()].concat()).child(name);
            let part = [" – ", wording::part(words, member.part)].concat();
            lines.push(line.text(with_period(&part, ", ", language, &member.period)));
        }
    }
    let mut entry = html("li").child(in_language_of(&organisation.name, language, html(heading)).text(title));
    if !kinds.is_empty() {
        entry = entry.child(html("p").text(kinds.join(", ")));
    }
    entry.child(html("ul").all(lines))
}

/// The names of the roles that `reading` shows, each with its period.
pub(super) fn roles_said(map: &Map, reading: &Reading, organisation: &Organisation) -> Vec<String> {
    let said = |(role, period): (Key<Role>, Option<&Period>)| {
        let name = map.roles[role].name.get(reading.language);
        period.map_or_else(|| name.to_owned(), |period| with_period(name, " ", reading.language, period))
    };
    reading.roles_of(organisation).map(said).collect()
}

/// The links of one type: a line, or a line for each direction.
fn ties(map: &Map, reading: &Reading, key: Key<Organisation>, link_type: Key<LinkType>) -> Vec<Element> {
    let (kind, words) = (&map.link_types[link_type], reading.language.words());
    let (mut both_ways, mut from_here, mut to_here) = (Vec::new(), Vec::new(), Vec::new());
    for link in map.graph.links_of(key) {
        let is_shown = reading.is_link_visible(map, link);
        let link = &map.links[link];
        if is_shown && link.link_type == link_type {
            let lines = match link.directed {
                false => &mut both_ways,
                true if link.source == key => &mut from_here,
                true => &mut to_here,
            };
            lines.push(link);
        }
    }
    let name = kind.name.get(reading.language);
    let from_name = [name, " – ", words.funds].concat();
    let to_name = [name, " – ", words.funded_by].concat();
    let mut lines = Vec::new();
    for (name, links) in [(name.to_owned(), both_ways), (from_name, from_here), (to_name, to_here)] {
        if !links.is_empty() {
            lines.push(tie_line(map, reading.language, key, &name, &links));
        }
    }
    lines
}

fn tie_line(map: &Map, language: Language, key: Key<Organisation>, name: &str, links: &[&Link]) -> Element {
    let mut line = html("li").text([name, language.colon()].concat());
    let mut separator = "";
    for link in links {
        let Some(other) = link.other_end(key) else { continue };
        if !separator.is_empty() {
            line = line.text(separator);
        }
        separator = ", ";
        let label = map.organisations[other].label.as_str();
        line = line.child(linking(Command::Open(Selection::Organisation(other))).text(label));
        let mut said: Vec<_> = link.is_inferred().then(|| language.words().inferred.to_owned()).into_iter().collect();
        said.push(dated(language, &link.period));
        said.retain(|part| !part.is_empty());
        if !said.is_empty() {
            line = line.text([" (", &said.join(", "), ")"].concat());
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::source;
    use crate::model::{KeySet, check};

    fn bundled() -> Map {
        check(include_str!("../../data/carte-sociale-2015.json")).unwrap()
    }

    /// With nothing hidden.
    fn everything(map: &Map, language: Language) -> Reading {
        Reading::of_everyone(map, language)
    }

    /// The text of each line of the list.
    fn lines(element: &Element) -> Vec<String> {
        let is_line =
            ["h2", "h3", "p"].contains(&element.tag) || (element.tag == "li" && element.attribute("id").is_none());
        if is_line {
            return vec![element.all_text()];
        }
        let mut all = Vec::new();
        for child in &element.children {
            if let crate::markup::Markup::Element(child) = child {
                all.extend(lines(child));
            }
        }
        all
    }

    #[test]
    fn everyone_is_there_in_order() {
        let map = bundled();
        let titles: Vec<_> =
            list(&map, &everything(&map, Language::FR), Extent::WHOLE).iter().flat_map(lines).collect();
        assert_eq!(titles[0], Language::FR.words().list);
        for organisation in &map.organisations {
            assert!(
                titles.iter().any(|title| title.starts_with(organisation.name.get(Language::FR))),
                "{}",
                organisation.id
            );
        }
    }

    #[test]
    fn a_link_is_said_from_both_ends_with_its_type_and_direction() {
        let said: Vec<_> =
            list(&bundled(), &everything(&bundled(), Language::FR), Extent::WHOLE).iter().flat_map(lines).collect();
        for line in [
            "Financement – finance\u{a0}: AE (déduit du texte)",
            "Financement – reçoit un financement de\u{a0}: Gouv. du Québec (déduit du texte), FLAC (déduit du texte)",
            "Financement – reçoit un financement de\u{a0}: Gouv. du Canada",
            "Bailleurs de fonds",
            "Seulement mentionnée",
        ] {
            assert!(said.iter().any(|found| found.contains(line)), "{line} in {said:#?}");
        }
    }

    #[test]
    fn a_collaboration_is_said_with_the_part_one_takes() {
        let said: Vec<_> =
            list(&bundled(), &everything(&bundled(), Language::EN), Extent::WHOLE).iter().flat_map(lines).collect();
        assert!(said.iter().any(|line| line.starts_with("Collaboration: ") && line.ends_with(" – lead")), "{said:#?}");
    }

    #[test]
    fn what_the_reader_hides_is_not_in_it() {
        let map = bundled();
        let funding = map.link_types.find(|kind| kind.id == "funding").unwrap();
        let hidden = Reading { hidden_link_types: [funding].into(), ..Reading::default() };
        let said = list(&map, &hidden, Extent::WHOLE).iter().flat_map(lines).collect::<Vec<_>>().join("\n");
        assert!(!said.contains("Financement –") && !said.contains("Seulement mentionnée"), "{said}");
        assert!(said.contains("Partenariat"), "the rest is there");
        let words = Language::FR.words();
        let alone = said.matches(words.no_link).count();
        let all: KeySet<LinkType> = map.link_types.keys().collect();
        let none = Reading { hidden_link_types: all, ..Reading::default() };
        let said = list(&map, &none, Extent::WHOLE).iter().flat_map(lines).collect::<Vec<_>>().join("\n");
        assert_eq!(said.matches(words.no_link).count(), alone, "a hidden link is one still");
        assert_eq!(said.matches(Language::FR.no_link_shown()).count(), 16 - alone);
    }

    #[test]
    fn places_are_named_by_number() {
        let map = bundled();
        let html: String = list(&map, &everything(&map, Language::FR), Extent::WHOLE).iter().map(source).collect();
        for key in map.organisations.keys() {
            assert_eq!(html.matches(&format!("id=\"{}\"", list_id(key))).count(), 1);
        }
        assert_eq!(html.matches(" id=").count(), map.organisations.len());
    }
}
