//! The list, grouped by role, by collaboration or by group. An organisation of several groups appears under each, with a note.

use super::extent::Extent;
use super::list::{GROUPS, choice_of_groups, entry, list};
use super::prose::paragraph;
use crate::markup::{Element, html};
use crate::model::{Key, Localised, Map, Organisation, alphabetical};
use crate::reading::Reading;

/// How the list is grouped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListGroups {
    /// No groups: alphabetical.
    #[default]
    Alphabet,
    /// By role.
    Role,
    /// By collaboration.
    Collaboration,
    /// By the groups of a large map.
    Group,
}

impl ListGroups {
    /// Every grouping, in the order of the choice.
    pub const ALL: [Self; 4] = [Self::Alphabet, Self::Role, Self::Collaboration, Self::Group];

    /// Its identifier in the controls.
    pub const fn id(self) -> &'static str {
        let [alphabet, role, collaboration, group] = GROUPS;
        match self {
            Self::Alphabet => alphabet,
            Self::Role => role,
            Self::Collaboration => collaboration,
            Self::Group => group,
        }
    }

    /// The grouping with this identifier.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|groups| groups.id() == id)
    }
}

/// A group: its name, its definition and its organisations.
struct Group<'map> {
    name: String,
    meaning: Option<&'map Localised>,
    members: Vec<Key<Organisation>>,
}

/// The list of this `extent` of what `reading` shows, after the choice of its groups.
pub fn grouped_list(map: &Map, reading: &Reading, by: ListGroups, extent: Extent) -> Vec<Element> {
    let words = reading.language.grid_words();
    let choice = choice_of_groups(map, reading.language, by.id());
    let listed = list(map, reading, extent);
    let (top, rest) = listed.split_at(listed.len().min(1));
    let mut page = [top, &[choice]].concat();
    let groups = groups(map, reading, by);
    if groups.is_empty() {
        page.extend_from_slice(rest);
        return page;
    }
    // Keep the lines on networks; the groups replace the alphabetical entries.
    page.extend(rest.iter().filter(|element| element.tag == "p").cloned());
    let mut total = 0;
    for group in &groups {
        let begins = total;
        total += group.members.len();
        if !extent.holds(begins) {
            continue;
        }
        let count = [" (", &group.members.len().to_string(), ")"].concat();
        page.push(html("h3").text(group.name.as_str()).child(html("span").class("list__count").text(count)));
        page.extend(group.meaning.map(|meaning| paragraph(reading.language, meaning)));
        let mut entries = Vec::new();
        for (place, member) in (begins..total).zip(&group.members).filter(|(place, _)| extent.holds(*place)) {
            let others = groups.iter().filter(|other| other.name != group.name && other.members.contains(member));
            let others: Vec<_> = others.map(|other| other.name.as_str()).collect();
            let entry = extent.marked(place, entry(map, reading, *member, "h4"));
            entries.push(if others.is_empty() {
                entry
            } else {
                let also = [words.also_under, reading.language.colon(), &others.join(", ")].concat();
                entry.child(html("p").class("list__also").text(also))
            });
        }
        let class = if map.groups.is_empty() { "list__entries" } else { "list__entries list__entries--many" };
        page.push(html("ol").class(class).all(entries));
    }
    page.extend(extent.button(reading.language, total));
    page
}

/// The groups that are not empty, then the organisations without a group.
fn groups<'map>(map: &'map Map, reading: &Reading, by: ListGroups) -> Vec<Group<'map>> {
    let language = reading.language;
    let words = language.grid_words();
    let mut groups = Vec::new();
    let shown: Vec<_> = alphabetical(map, language).filter(|key| reading.is_visible(map, *key)).collect();
    let mut push = |name: &str, meaning: Option<&'map Localised>, is_in: &dyn Fn(Key<Organisation>) -> bool| {
        let members: Vec<_> = shown.iter().copied().filter(|key| is_in(*key)).collect();
        if !members.is_empty() {
            groups.push(Group { name: name.to_owned(), meaning, members });
        }
    };
    match by {
        ListGroups::Alphabet => {}
        ListGroups::Role => {
            for (role, entry) in map.roles.entries() {
                push(entry.name.get(language), Some(&entry.description), &|key| {
                    map.organisations[key].roles.contains(&role)
                });
            }
            push(words.no_role, None, &|key| map.organisations[key].roles.is_empty());
        }
        ListGroups::Group => {
            for entry in &map.groups {
                push(entry.name.get(language), None, &|key| entry.holds(key));
            }
            let is_in_none = |key| !map.groups.iter().any(|entry| entry.holds(key));
            push(language.group_words().no_group, None, &is_in_none);
        }
        ListGroups::Collaboration => {
            for entry in &map.collaborations {
                push(entry.name.get(language), entry.summary.as_ref(), &|key| entry.part_of(key).is_some());
            }
            push(words.no_collaboration, None, &|key| {
                map.collaborations.iter().all(|entry| entry.part_of(key).is_none())
            });
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::Markup;
    use crate::model::check;
    use crate::page::list_instead;
    use crate::reading::{View, from_hash};

    fn bundled() -> Map {
        check(include_str!("../../data/carte-sociale-2015.json")).unwrap()
    }

    fn page(hash: &str, by: &str) -> Vec<Element> {
        let map = bundled();
        let by = ListGroups::from_id(by).unwrap();
        grouped_list(&map, &from_hash(hash, &map, &Reading::default()), by, Extent::default())
    }

    fn titles(page: &[Element]) -> Vec<String> {
        page.iter().filter(|element| element.tag == "h3").map(Element::all_text).collect()
    }

    fn entries(list: &Element) -> Vec<String> {
        let said = list.children.iter().filter_map(|child| match child {
            Markup::Element(entry) => Some(entry.all_text()),
            Markup::Text(_) | Markup::Same => None,
        });
        said.collect()
    }

    #[test]
    fn who_plays_several_roles_stands_under_each_and_says_so() {
        let page = page("show=external", "list-role");
        let titles = titles(&page);
        assert_eq!(titles[0], "Centres de recherche (2)");
        assert_eq!(titles.last().unwrap(), "Sans rôle dans le portrait (4)");
        let lists: Vec<_> = page.iter().filter(|element| element.tag == "ol").map(entries).collect();
        assert_eq!(lists.len(), titles.len());
        assert_eq!(lists.iter().map(Vec::len).sum::<usize>(), 20 + 3, "three organisations play two roles");
        let inspq: Vec<_> = lists.iter().flatten().filter(|entry| entry.contains("(INSPQ)")).collect();
        assert!(inspq[0].ends_with("Figure aussi sous\u{a0}: Ressources de soutien et de développement"));
        assert!(inspq[1].ends_with("Figure aussi sous\u{a0}: Centres de recherche"), "{}", inspq[1]);
    }

    #[test]
    fn those_in_no_collaboration_come_last() {
        let page = page("lang=en&hide-roles=funder", "list-collaboration");
        let titles = titles(&page);
        assert_eq!(titles.len(), 5, "{titles:?}");
        assert_eq!(titles[4], "In no collaboration (1)");
    }

    #[test]
    fn from_a_to_z_is_the_list_itself() {
        let map = bundled();
        assert_eq!(
            page("", "list-alphabet"),
            list_instead(&map, &Reading { view: View::List, ..Reading::default() }, Extent::default(), false)
        );
        assert_eq!(ListGroups::from_id("list-shoe-size"), None);
    }
}
