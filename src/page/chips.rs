//! The chips: what is hidden, highlighted, focused and searched, each with a button that removes it.

use super::card_parts::links_left_out;
use super::command::Command;
use super::tools::commanding;
use crate::markup::{Element, html};
use crate::model::Map;
use crate::reading::{Action, EntryKind, NodeSize, Reading, RoleRule, View, legend_groups};

/// A current choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Chip {
    /// Its label.
    pub text: String,
    /// The action that removes it.
    pub removal: Action,
}

/// Every difference from the initial map, in order of prominence. The highlight of a slide has no chip: the slide describes it,
/// and leaving the slide removes it.
pub fn chips(map: &Map, reading: &Reading) -> Vec<Chip> {
    let language = reading.language;
    let mut chips = Vec::new();
    let mut push = |text: String, removal: Action| chips.push(Chip { text, removal });
    if !reading.query.is_empty() {
        push(language.searched_chip(&reading.query), Action::Search(String::new()));
    }
    if let Some(text) = path_in_words(map, reading) {
        push(text, Action::SetPath(None));
    }
    if let Some(text) = focus_in_words(map, reading) {
        push(text, Action::SetFocus(None));
    }
    for kinds in legend_groups(map) {
        if let Some(kind) = only_one(map, reading, &kinds) {
            push(language.only_chip(kind.name(map, language)), kind.isolate());
            continue;
        }
        for kind in kinds {
            let is_on = kind.is_on(map, reading);
            let text = match kind {
                EntryKind::Collaboration(_) if is_on => language.highlighted_chip(kind.name(map, language)),
                EntryKind::Standing(key) if is_on && map.standings[key].is_external => {
                    language.shown_chip(kind.name(map, language))
                }
                EntryKind::Group(_) if is_on => language.only_chip(kind.name(map, language)),
                EntryKind::Collaboration(_) | EntryKind::Group(_) => continue,
                EntryKind::Standing(key) if map.standings[key].is_external => continue,
                _ if is_on => continue,
                _ => language.hidden_chip(kind.name(map, language)),
            };
            push(text, kind.toggle());
        }
    }
    if reading.role_rule == RoleRule::All {
        push(language.all_roles_chip().to_owned(), Action::SetRoleRule(RoleRule::Any));
    }
    if reading.least_links > 0 {
        push(language.least_links(reading.least_links), Action::SetLeastLinks(0));
    }
    if !reading.words.is_empty() {
        push(language.words_chip(&reading.words), Action::SetWords(String::new()));
    }
    if let Some(text) = size_in_words(reading) {
        push(text, Action::SetNodeSize(NodeSize::Same));
    }
    chips
}

/// The only entry of a group that is on, if the group has three or more. Collaborations are no filter, so they do not count.
fn only_one(map: &Map, reading: &Reading, kinds: &[EntryKind]) -> Option<EntryKind> {
    let mut shown = kinds.iter().filter(|kind| kind.is_on(map, reading));
    let (first, next) = (*shown.next()?, shown.next());
    let is_filter = kinds.len() > 2 && !matches!(first, EntryKind::Collaboration(_) | EntryKind::Group(_));
    (is_filter && next.is_none()).then_some(first)
}

/// The two ends of the path, as a text.
pub fn path_in_words(map: &Map, reading: &Reading) -> Option<String> {
    let name = |key| map.organisations[key].label.as_str();
    reading.path.map(|path| reading.language.path_chip(name(path.from), name(path.to)))
}

/// The centre, the reach and the options of the focus, as a text.
pub fn focus_in_words(map: &Map, reading: &Reading) -> Option<String> {
    let (focus, language) = (reading.focus?, reading.language);
    let mut said = language.focus_chip(&map.organisations[focus.root].label, focus.steps.id());
    let through = focus.through_collaborations.then_some(language.around_words().through);
    let hidden = focus.hides.then_some(language.rest_hidden());
    for part in [through, language.arrows_followed(focus.direction.id()), hidden].into_iter().flatten() {
        said.push_str(", ");
        said.push_str(part);
    }
    Some(said)
}

/// The measure that sizes the circles, as a text; `None` if all have the same size.
pub fn size_in_words(reading: &Reading) -> Option<String> {
    let is_of_links = reading.node_size == NodeSize::Links;
    (reading.node_size != NodeSize::Same).then(|| reading.language.size_chip(is_of_links))
}

/// The chips as buttons, numbered as in [`chips`], with a button that removes them all if there are several; then, on the map,
/// the number of links that they leave out.
pub fn chips_drawn(map: &Map, reading: &Reading) -> Vec<Element> {
    let language = reading.language;
    let chips = chips(map, reading);
    let mut items = Vec::new();
    for (number, chip) in chips.iter().enumerate() {
        let remove = html("span").class("hidden-visually").text([language.remove(), language.colon()].concat());
        let name = html("span").class("chip__name").text(chip.text.as_str());
        let sign = html("span").class("chip__sign").with("aria-hidden", "true").text("×");
        let button = commanding("tag chip", Command::RemoveChip(number)).with("title", chip.text.as_str());
        items.push(html("li").child(button.child(remove).child(name).child(sign)));
    }
    if chips.len() > 1 {
        let button = commanding("text-button", Command::ShowEverything);
        items.push(html("li").child(button.text(language.words().reset_all)));
    }
    let mut drawn = Vec::new();
    if !items.is_empty() {
        drawn.push(html("ul").class("chips").with("aria-label", language.chosen()).all(items));
    }
    drawn.extend(links_left_out(map, reading).filter(|_| matches!(reading.view, View::Auto | View::Map)));
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check;
    use crate::reading::{apply, from_hash};

    fn bundled() -> Map {
        check(include_str!("../../data/carte-sociale-2015.json")).unwrap()
    }

    const BUSY: &str = "select=ae&focus=flac,2,hide&path=ae,flac&highlight=chantiers-partenariaux&hide-roles=funder\
        &hide-links=funding&show=external&hide=member&roles=all&size=links&q=fonds";

    #[test]
    fn everything_that_is_chosen_is_said() {
        let map = bundled();
        let said = |hash: &str| -> Vec<String> {
            chips(&map, &from_hash(hash, &map, &Reading::default())).into_iter().map(|chip| chip.text).collect()
        };
        assert_eq!(
            said(BUSY),
            [
                "Recherche\u{a0}: fonds",
                "Chemin\u{a0}: AE et FLAC",
                "Autour\u{a0}: FLAC, 2\u{a0}étapes, le reste masqué",
                "Sans\u{a0}: Bailleurs de fonds",
                "Sans\u{a0}: Financement",
                "En évidence\u{a0}: Chantiers partenariaux",
                "Sans\u{a0}: Membres",
                "Avec\u{a0}: Seulement mentionnées",
                "Seulement si tous ses rôles sont affichés",
                "Taille\u{a0}: nombre de liens",
            ]
        );
        assert_eq!(said("focus=ae,all&lang=en"), ["Around: AE, all that is connected"]);
        assert_eq!(
            said("focus=ae,1,through,out"),
            ["Autour\u{a0}: AE, 1\u{a0}étape, par les collaborations aussi, flèches sortantes"]
        );
        assert!(said("").is_empty() && said("select=ae&view=list&at=2,0.5,0.5").is_empty());
    }

    #[test]
    fn taking_each_off_leads_back_to_the_map_as_it_was() {
        let map = bundled();
        let first = Reading::default();
        let mut reading = Reading { selection: None, ..from_hash(BUSY, &map, &first) }.normalised_for(&map);
        for left in (0..10).rev() {
            let removal = chips(&map, &reading)[left / 2].removal.clone();
            reading = apply(&reading, &removal, &map);
            assert_eq!(chips(&map, &reading).len(), left, "{removal:?}");
        }
        assert_eq!(reading, first);
    }

    #[test]
    fn a_filtered_reading_has_chips_and_no_other() {
        let map = bundled();
        for part in BUSY.split('&').chain(["", "lang=en", "theme=dark"]) {
            let reading = from_hash(part, &map, &Reading::default());
            assert_eq!(reading.is_filtered(), !chips(&map, &reading).is_empty(), "{part}");
        }
    }

    #[test]
    fn each_is_a_button_and_several_have_a_way_back() {
        let map = bundled();
        let drawn = |hash: &str| chips_drawn(&map, &from_hash(hash, &map, &Reading::default()));
        assert!(drawn("").is_empty());
        assert_eq!(drawn("q=fonds")[0].all_text(), "Retirer\u{a0}: Recherche\u{a0}: fonds×");
        assert!(drawn("q=fonds&hide-links=funding")[0].all_text().ends_with("Tout réafficher"));
    }

    #[test]
    fn what_an_isolated_type_of_link_leaves_out_is_said_on_the_map() {
        let map = bundled();
        let said = |hash: &str| -> String {
            chips_drawn(&map, &from_hash(hash, &map, &Reading::default())).iter().map(Element::all_text).collect()
        };
        let isolated = "hide-links=networking,collaboration,partnership";
        assert!(
            said(isolated).contains("2\u{a0}autres liens concernent des organisations masquées. Afficher"),
            "{}",
            said(isolated)
        );
        assert!(!said(&[isolated, "&view=list"].concat()).contains("autres liens"), "the list says it itself");
        assert!(!said("").contains("autres liens"));
    }
}
