//! The paths between two organisations, step by step with their evidence; or the reason why there is none.

use super::prose::{paragraph, passage};
use super::wording;
use crate::markup::{Element, html};
use crate::model::document::Evidence;
use crate::model::{Localised, Map};
use crate::reading::{Path, Reading, Step};
use crate::text::Language;

/// The paths as a page: the question, then the steps of each path, or why there is none.
pub fn routes(map: &Map, reading: &Reading, path: Path) -> Vec<Element> {
    let language = reading.language;
    let name = |key| map.organisations[key].label.as_str();
    let mut page = vec![html("h2").with("tabindex", "-1").text(language.how_linked(name(path.from), name(path.to)))];
    let found = path.routes(map, reading);
    for (at, route) in found.iter().enumerate() {
        page.push(html("h3").text(language.route(at + 1, route.len())));
        let mut steps = Vec::new();
        for step in route {
            let mut item = html("li");
            for (said, note) in said(map, reading, *step) {
                item = item.child(html("p").text(said + "."));
                item = item.all(note.into_iter().map(|note| paragraph(language, note)).collect());
            }
            steps.push(item);
        }
        page.push(html("ol").class("routes").all(steps));
    }
    if found.is_empty() {
        page.extend(reasons(map, reading, path).into_iter().map(|reason| html("p").text(reason)));
    }
    page
}

/// The paths as sentences, one each, or why there is none.
pub fn routes_in_words(map: &Map, reading: &Reading, path: Path) -> Vec<String> {
    let found = path.routes(map, reading);
    if found.is_empty() {
        return reasons(map, reading, path);
    }
    let sentence = |(at, route): (usize, &Vec<Step>)| {
        let steps = route.iter().flat_map(|step| said(map, reading, *step));
        let steps: Vec<_> = steps.map(|(said, _)| said).collect();
        let language = reading.language;
        [&language.route(at + 1, route.len()), language.colon(), &steps.join("; "), "."].concat()
    };
    found.iter().enumerate().map(sentence).collect()
}

/// The links shown between the ends of a step, or its collaboration, each with its note.
fn said<'map>(map: &'map Map, reading: &Reading, step: Step) -> Vec<(String, Option<&'map Localised>)> {
    let language = reading.language;
    let name = |key| map.organisations[key].label.as_str();
    if let Some(through) = step.through {
        let entry = &map.collaborations[through];
        let said = language.linked_through(entry.name.get(language), name(step.from), name(step.to));
        return vec![(said + &supported(map, language, &entry.evidence), None)];
    }
    let mut all = Vec::new();
    for key in map.graph.links_of(step.from) {
        let link = &map.links[key];
        if link.other_end(step.from) != Some(step.to) || !reading.is_link_visible(map, key) {
            continue;
        }
        let kind = &map.link_types[link.link_type];
        // A directed link is described in its own direction, whatever the path's.
        let (from, to) = if link.directed { (link.source, link.target) } else { (step.from, step.to) };
        let said = language.linked_by(kind.name.get(language), name(from), name(to), link.directed);
        all.push((said + &supported(map, language, &link.evidence), link.note.as_ref()));
    }
    all
}

fn supported(map: &Map, language: Language, evidence: &[Evidence]) -> String {
    let words = language.words();
    // Sections are quoted; a page or a whole source stands for one.
    let placed = |piece: &Evidence| piece.section.clone().unwrap_or_else(|| passage(map, language, piece));
    let pieces: Vec<_> = evidence.iter().map(|piece| (wording::basis(words, piece.basis), placed(piece))).collect();
    let pieces: Vec<_> = pieces.iter().map(|(basis, section)| (*basis, section.as_str())).collect();
    language.supported(&pieces)
}

fn reasons(map: &Map, reading: &Reading, path: Path) -> Vec<String> {
    let language = reading.language;
    let hidden = [path.from, path.to].into_iter().filter(|key| !reading.is_visible(map, *key));
    let hidden: Vec<_> = hidden.map(|key| language.not_shown(&map.organisations[key].label)).collect();
    if !hidden.is_empty() {
        return hidden;
    }
    let everything = Reading::of_everyone(map, language);
    let routes = path.routes(map, &everything).len();
    if routes > 0 {
        return vec![language.linked_when_shown(routes)];
    }
    let mut reasons = vec![language.not_linked().to_owned()];
    for (key, network) in map.networks.entries() {
        let joins_both = [path.from, path.to].iter().all(|end| network.members.contains(end));
        if joins_both && reading.is_network_visible(map, key) {
            reasons.push(language.network_apart(map.link_types[network.link_type].name.get(language)));
        }
    }
    reasons
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check;
    use crate::reading::from_hash;

    fn bundled() -> Map {
        check(include_str!("../../data/carte-sociale-2015.json")).unwrap()
    }

    fn answers(hash: &str) -> Vec<String> {
        let map = bundled();
        let reading = from_hash(hash, &map, &Reading::default());
        routes_in_words(&map, &reading, reading.path.unwrap())
    }

    #[test]
    fn each_step_is_said_with_its_evidence() {
        let first = "Chemin\u{a0}1, 2\u{a0}étapes\u{a0}: La Clé et CRCOC prennent part ensemble à «\u{a0}Groupe de réflexion sur le \
            développement des communautés\u{a0}» (énoncé dans le texte, «\u{a0}Groupe de réflexion – Les membres\u{a0}», «\u{a0}Groupe de \
            réflexion – L’émergence\u{a0}», «\u{a0}Page titre\u{a0}»); Partenariat entre CRCOC et SRQ (énoncé dans le texte, \
            «\u{a0}Recherche sur les professions – Les partenaires\u{a0}»).";
        assert_eq!(answers("path=la-cle,srq")[0], first);
        let english = answers("path=ae,flac&hide-links=partnership&lang=en");
        assert!(english[0].starts_with("Path\u{a0}1, 1\u{a0}step: Funding, from FLAC to AE (inferred"));
    }

    #[test]
    fn every_link_of_a_step_is_said() {
        let direct = answers("path=flac,ae");
        assert!(
            direct[0].contains("Partenariat entre FLAC et AE (")
                && direct[0].contains("; Financement, de FLAC vers AE (")
        );
        let less = answers("path=flac,ae&hide-links=funding");
        assert!(!less[0].contains("Financement"));
    }

    #[test]
    fn not_linked_is_an_answer_with_its_reason() {
        for (hash, said) in [
            ("path=ae,gouvernement-du-quebec", "tant que l’organisation «\u{a0}Gouv. du Québec\u{a0}» est masquée."),
            (
                "path=gouvernement-du-canada,crcoc&show=external&hide-links=funding",
                "mais 1\u{a0}chemin passe par ce qui est masqué.",
            ),
            ("path=ae,flac&hide-roles=funder&roles=all", "tant que l’organisation «\u{a0}AE\u{a0}» est masquée."),
        ] {
            let answers = answers(hash);
            assert!(answers[0].contains(said), "{answers:?}");
        }
    }

    #[test]
    fn a_network_alone_is_no_path_and_it_is_said() {
        let mut map = bundled();
        map.collaborations = Vec::new().into();
        let reading = from_hash("path=la-cle,flac", &map, &Reading::default());
        let answers = routes_in_words(&map, &reading, reading.path.unwrap());
        assert!(answers[0].starts_with("Elles ne sont pas liées"), "{answers:?}");
        assert!(answers[1].starts_with("«\u{a0}Réseautage") && answers.len() == 2, "{answers:?}");
    }

    #[test]
    fn the_page_has_a_list_for_each_path_and_crosses() {
        let map = bundled();
        let reading = from_hash("path=flac,crcoc", &map, &Reading::default());
        let page = routes(&map, &reading, reading.path.unwrap());
        assert_eq!(page[0].all_text(), "Comment FLAC et CRCOC sont-elles liées?");
        assert_eq!(page.iter().filter(|element| element.tag == "ol").count(), 3);
        let hidden = from_hash("path=ae,gouvernement-du-quebec", &map, &Reading::default());
        assert_eq!(routes(&map, &hidden, hidden.path.unwrap()).len(), 2);
    }
}
