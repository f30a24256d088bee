//! A difference in a few sentences, for a newsletter or an annual report.

use std::collections::BTreeMap;

use super::{field_in_words, name_of};
use crate::compare::leaves::text_and_language;
use crate::compare::{Difference, Edition, Entity, Kind};
use crate::text::Language;

/// The most names in one sentence.
const NAMED: usize = 12;

/// One sentence for each thing worth telling, in the order of what readers ask: who, how they are tied, what is said of them.
pub fn letter(difference: &Difference, before: &Edition, now: &Edition, language: Language) -> Vec<String> {
    if difference.is_empty() {
        return vec![language.among(["Rien n’a changé.", "Nothing has changed.", "Nada cambió."]).to_owned()];
    }
    let mut said = Vec::new();
    for kind in [Kind::Organisation, Kind::Collaboration] {
        for (list, edition, verbs) in [
            (
                &difference.added,
                now,
                [["s’est ajoutée", "se sont ajoutées"], ["joined", "joined"], ["se sumó", "se sumaron"]],
            ),
            (&difference.removed, before, [["est partie", "sont parties"], ["left", "left"], ["se fue", "se fueron"]]),
        ] {
            let names: Vec<String> = of_kind(list, kind).map(|one| name_of(one, edition, language)).collect();
            if !names.is_empty() {
                let [singular, plural] = language.among(verbs);
                let verb = if names.len() == 1 { singular } else { plural };
                said.push(format!(
                    "{} {verb}{}{}.",
                    count(kind, names.len(), language),
                    language.colon(),
                    named(&names, language)
                ));
            }
        }
    }
    said.extend(ties(difference, language));
    said.extend(changed(difference, now, language));
    said.extend(rest(difference, language));
    said
}

fn of_kind(list: &[Entity], kind: Kind) -> impl Iterator<Item = &Entity> {
    list.iter().filter(move |entity| entity.kind == kind)
}

fn count(kind: Kind, count: usize, language: Language) -> String {
    if kind == Kind::Collaboration { language.collaborations(count) } else { language.organisations(count) }
}

/// "A, B et C"; beyond [`NAMED`], how many more.
fn named(names: &[String], language: Language) -> String {
    let mut shown: Vec<&str> = names.iter().map(String::as_str).take(NAMED).collect();
    let more = match names.len().saturating_sub(NAMED) {
        0 => String::new(),
        1 => language.among(["une autre", "one more", "otra"]).to_owned(),
        more => format!("{more}\u{a0}{}", language.among(["autres", "more", "más"])),
    };
    if !more.is_empty() {
        shown.push(&more);
    }
    language.listed(&shown)
}

/// "4 liens sont nouveaux, 2 liens ont disparu."
fn ties(difference: &Difference, language: Language) -> Option<String> {
    let tied = |list: &[Entity]| of_kind(list, Kind::Link).chain(of_kind(list, Kind::Network)).count();
    let (new, gone) = (tied(&difference.added), tied(&difference.removed));
    let mut parts = Vec::new();
    for (count, verbs) in [
        (new, [["est nouveau", "sont nouveaux"], ["is new", "are new"], ["es nuevo", "son nuevos"]]),
        (gone, [["a disparu", "ont disparu"], ["is gone", "are gone"], ["desapareció", "desaparecieron"]]),
    ] {
        let [singular, plural] = language.among(verbs);
        if count > 0 {
            parts.push(format!("{} {}", language.links(count), if count > 1 { plural } else { singular }));
        }
    }
    (!parts.is_empty()).then(|| parts.join(", ") + ".")
}

/// "La fiche d’une organisation a changé : AE (mission, site Web)."
fn changed(difference: &Difference, now: &Edition, language: Language) -> Option<String> {
    let mut fields: BTreeMap<(Kind, &str), Vec<String>> = BTreeMap::new();
    for change in &difference.changed {
        if matches!(change.kind, Kind::Organisation | Kind::Collaboration) {
            let text = text_and_language(&change.field).map_or(change.field.as_str(), |(text, _)| text);
            let field = field_in_words(text, language);
            let of_entity = fields.entry((change.kind, &change.key)).or_default();
            if !of_entity.contains(&field) {
                of_entity.push(field);
            }
        }
    }
    let entries: Vec<String> = fields
        .iter()
        .filter_map(|((kind, key), fields)| {
            let entity = now.get(*kind, key)?;
            Some(format!("{} ({})", name_of(entity, now, language), fields.join(", ")))
        })
        .collect();
    let begins = match entries.len() {
        0 => return None,
        1 => language.among(["Une fiche a changé", "One entry changed", "Una ficha cambió"]).to_owned(),
        count => {
            format!("{count}\u{a0}{}", language.among(["fiches ont changé", "entries changed", "fichas cambiaron"]))
        }
    };
    Some(format!("{begins}{}{}.", language.colon(), named(&entries, language)))
}

/// What the other parts of the file have of changes: the ties that stay, the legend, the story, the map's own texts.
fn rest(difference: &Difference, language: Language) -> Option<String> {
    let touches = |kinds: &[Kind]| {
        let whole = difference.added.iter().chain(&difference.removed).any(|entity| kinds.contains(&entity.kind));
        whole || difference.changed.iter().any(|change| kinds.contains(&change.kind))
    };
    let is_tie_changed = difference.changed.iter().any(|change| matches!(change.kind, Kind::Link | Kind::Network));
    let mut parts = Vec::new();
    if is_tie_changed {
        parts.push(language.among(["ce qui est dit de liens", "what is said of links", "lo que se dice de vínculos"]));
    }
    for (kinds, words) in [
        (&[Kind::Role, Kind::LinkType, Kind::Standing][..], ["la légende", "the legend", "la leyenda"]),
        (&[Kind::Slide][..], ["le récit", "the story", "el relato"]),
        (
            &[Kind::Map][..],
            ["la présentation de la carte", "what the map says of itself", "lo que el mapa dice de sí mismo"],
        ),
    ] {
        if touches(kinds) {
            parts.push(language.among(words));
        }
    }
    if parts.is_empty() && difference.added.is_empty() && difference.removed.is_empty() && difference.changed.is_empty()
    {
        parts.push(language.among(["l’ordre des listes", "the order of lists", "el orden de las listas"]));
    }
    let begins = language.among(["A aussi changé", "Also changed", "También cambió"]);
    (!parts.is_empty()).then(|| format!("{begins}{}{}.", language.colon(), language.listed(&parts)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::difference;

    const FILE: &str = include_str!("../../../data/carte-sociale-2015.json");

    fn said(change: impl Fn(&mut serde_json::Value), language: Language) -> Vec<String> {
        let mut file: serde_json::Value = serde_json::from_str(FILE).unwrap();
        change(&mut file);
        let before = Edition::of(FILE.as_bytes()).unwrap();
        let now = Edition::of(file.to_string().as_bytes()).unwrap().after(&before);
        letter(&difference(&before, &now), &before, &now, language)
    }

    #[test]
    fn who_came_and_left_is_told_first() {
        let change = |file: &mut serde_json::Value| {
            let organisations = file["organisations"].as_array_mut().unwrap();
            let mut new = organisations[0].clone();
            new["id"] = "nouvelle".into();
            new["acronym"] = "NOUV".into();
            organisations.push(new);
            organisations.retain(|one| one["id"] != "srq" && one["id"] != "dynamo");
            organisations[1]["website"] = "https://autre.example".into();
            file["links"].as_array_mut().unwrap().truncate(20);
        };
        let french = said(change, Language::FR);
        assert_eq!(french[0], "1\u{a0}organisation s’est ajoutée\u{a0}: NOUV.");
        assert!(french[1].starts_with("2\u{a0}organisations sont parties\u{a0}: "), "{french:?}");
        assert!(french[2].ends_with("\u{a0}liens ont disparu."), "{french:?}");
        assert!(
            french[3].starts_with("Une fiche a changé\u{a0}: ") && french[3].ends_with(" (site Web)."),
            "{french:?}"
        );
        assert_eq!(said(change, Language::EN)[0], "1\u{a0}organisation joined: NOUV.");
        let spanish = said(change, Language::from_tag("es").unwrap());
        assert_eq!(spanish[0], "1\u{a0}organización se sumó: NOUV.");
        assert!(spanish[1].starts_with("2\u{a0}organizaciones se fueron: "), "{spanish:?}");
        assert!(spanish[1].contains(" y ") && spanish[2].ends_with("\u{a0}vínculos desaparecieron."), "{spanish:?}");
        assert!(spanish[3].starts_with("Una ficha cambió: ") && spanish[3].ends_with(" (sitio web)."), "{spanish:?}");
    }

    #[test]
    fn what_did_not_change_is_not_told() {
        assert_eq!(said(|_| {}, Language::FR), ["Rien n’a changé."]);
        let title = |file: &mut serde_json::Value| file["title"]["fr"] = "Autre titre".into();
        assert_eq!(said(title, Language::EN), ["Also changed: what the map says of itself."]);
    }
}
