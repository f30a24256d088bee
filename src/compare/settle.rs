//! The answers to the questions that a merge leaves open.

use super::conflict::{Conflict, Reason};
use super::document::Edition;
use super::entity::{Entity, Kind};
use super::merge::Merged;
use super::patch::{Difference, changes};
use super::trial::accepted;
use crate::model::Problem;

/// Whose value a question is answered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// That of the edition that both come from.
    Base,
    /// Ours, which the map has meanwhile.
    Ours,
    /// Theirs.
    Theirs,
}

impl Side {
    /// Every side.
    pub const ALL: [Self; 3] = [Self::Base, Self::Ours, Self::Theirs];

    /// Its name in a choice.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Base => "base",
            Self::Ours => "ours",
            Self::Theirs => "theirs",
        }
    }
}

/// A map with the answers that the rules allow.
#[derive(Clone, Debug)]
pub struct Settled {
    /// The map, which is right.
    pub edition: Edition,
    /// The answers that would break a rule, by the number of their question, with the rules.
    pub refused: Vec<(usize, Vec<Problem>)>,
}

impl Conflict {
    /// Whether it is answered by choosing a side: translations are to be read again instead.
    pub const fn is_choice(&self) -> bool {
        !matches!(self.reason, Reason::Translation)
    }
}

impl Merged {
    /// The map with these answers to its questions, of the three editions it was made from; what is not answered, and answers
    /// that would break a rule, stay as in ours.
    pub fn settled(&self, answers: &[Option<Side>], base: &Edition, ours: &Edition, theirs: &Edition) -> Settled {
        let theirs = theirs.clone().after(base);
        let mut wanted = Difference::default();
        let chosen = self.conflicts.iter().zip(answers).filter(|(conflict, _)| conflict.is_choice());
        for (conflict, side) in chosen {
            let side = match side {
                None | Some(Side::Ours) => continue,
                Some(Side::Base) => base,
                Some(Side::Theirs) => &theirs,
            };
            self.want(conflict, side, ours, &mut wanted);
        }
        let (edition, _, left) = accepted(self.edition.clone(), wanted);
        let is_of = |conflict: &Conflict, other: &Conflict| {
            let is_field = other.field.is_none() || conflict.field.is_none() || conflict.field == other.field;
            conflict.kind == other.kind && conflict.key == other.key && is_field
        };
        let refused = left.into_iter().filter_map(|other| {
            let number = self.conflicts.iter().position(|conflict| conflict.is_choice() && is_of(conflict, &other))?;
            let Reason::Rules(problems) = other.reason else { return None };
            Some((number, problems))
        });
        Settled { edition, refused: refused.collect() }
    }

    /// Adds what makes the map as `side` has it, where `conflict` is about.
    fn want(&self, conflict: &Conflict, side: &Edition, ours: &Edition, wanted: &mut Difference) {
        let Conflict { kind, key, field, .. } = conflict;
        match (self.edition.get(*kind, key), side.get(*kind, key)) {
            (Some(now), Some(then)) => {
                let is_asked = |path: &str| field.as_deref().is_none_or(|field| field == path);
                wanted.changed.extend(changes(now, then).filter(|change| is_asked(&change.field)));
            }
            (None, Some(then)) => {
                self.want_needed(then, side, ours, wanted);
                wanted.added.push(then.clone());
            }
            (Some(now), None) => wanted.removed.push(now.clone()),
            (None, None) => {}
        }
    }

    /// Adds the organisations, roles and types that `entity` names and that ours removed.
    fn want_needed(&self, entity: &Entity, side: &Edition, ours: &Edition, wanted: &mut Difference) {
        let named = |path: &str| entity.text(path).into_iter().chain(entity.texts(path)).collect::<Vec<_>>();
        let fields: [(Kind, &[&str]); 4] = [
            (Kind::Organisation, &["source", "target", "members"]),
            (Kind::LinkType, &["type"]),
            (Kind::Role, &["roles"]),
            (Kind::Standing, &["standing"]),
        ];
        for (kind, paths) in fields {
            for id in paths.iter().flat_map(|path| named(path)) {
                let is_there = |list: &[Entity]| list.iter().any(|one| one.kind == kind && one.key == id);
                let is_gone = ours.get(kind, id).is_none() && self.edition.get(kind, id).is_none();
                if is_gone && !is_there(&wanted.added) {
                    wanted.added.extend(side.get(kind, id).cloned());
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::compare::merge;
    use crate::model::check_bytes;

    const FILE: &str = include_str!("../../data/carte-sociale-2015.json");

    fn with(change: &dyn Fn(&mut Value)) -> Edition {
        let mut file: Value = serde_json::from_str(FILE).unwrap();
        change(&mut file);
        Edition::of(file.to_string().as_bytes()).unwrap()
    }

    fn value(edition: &Edition) -> Value {
        let file = edition.to_file().unwrap();
        assert_eq!(check_bytes(file.as_bytes()).err(), None, "always a map that is right");
        serde_json::from_str(&file).unwrap()
    }

    #[test]
    fn a_field_is_that_of_the_side_that_was_chosen() {
        let site = |url: &'static str| with(&move |file| file["organisations"][0]["website"] = url.into());
        let (base, ours, theirs) = (with(&|_| {}), site("https://ours.example"), site("https://theirs.example"));
        let merged = merge(&base, &ours, &theirs);
        let site_of = |answer| {
            let settled = merged.settled(&[answer], &base, &ours, &theirs);
            assert!(settled.refused.is_empty());
            value(&settled.edition)["organisations"][0]["website"].clone()
        };
        assert_eq!(site_of(None), "https://ours.example");
        assert_eq!(site_of(Some(Side::Ours)), "https://ours.example");
        assert_eq!(site_of(Some(Side::Theirs)), "https://theirs.example");
        assert_eq!(site_of(Some(Side::Base)), value(&base)["organisations"][0]["website"]);
    }

    #[test]
    fn a_link_that_is_chosen_brings_back_the_organisation_that_ours_removed() {
        let gone = "tncdc";
        let ours = with(&|file| {
            let without = |list: &mut Value, is_it: &dyn Fn(&Value) -> bool| {
                list.as_array_mut().unwrap().retain(|one| !is_it(one));
            };
            without(&mut file["organisations"], &|one| one["id"] == gone);
            without(&mut file["links"], &|one| one["source"] == gone || one["target"] == gone);
            without(&mut file["networks"][0]["members"], &|one| one == gone);
            for collaboration in file["collaborations"].as_array_mut().unwrap() {
                without(&mut collaboration["members"], &|one| one["organisation"] == gone);
            }
            file.as_object_mut().unwrap().remove("story");
        });
        let theirs = with(&|file| {
            let mut link = file["links"][0].clone();
            (link["source"], link["target"]) = (json!("la-cle"), json!(gone));
            file["links"].as_array_mut().unwrap().push(link);
        });
        let base = with(&|_| {});
        let merged = merge(&base, &ours, &theirs);
        let asked: Vec<_> = merged.conflicts.iter().filter(|one| one.kind == Kind::Link).collect();
        assert_eq!(asked.len(), 1, "{asked:?}");
        let answers: Vec<_> = merged.conflicts.iter().map(|_| Some(Side::Theirs)).collect();
        let settled = merged.settled(&answers, &base, &ours, &theirs);
        assert!(settled.refused.is_empty(), "{:?}", settled.refused);
        let file = value(&settled.edition);
        let has = |list: &str, is_it: &dyn Fn(&Value) -> bool| file[list].as_array().unwrap().iter().any(is_it);
        assert!(has("organisations", &|one| one["id"] == gone) && has("links", &|one| one["target"] == gone));
    }

    #[test]
    fn an_answer_that_would_break_a_rule_is_refused_with_the_rule() {
        // Both add one organisation, and each gives it an acronym that another has on that side only.
        let site = |url: &'static str| with(&move |file| file["organisations"][0]["website"] = url.into());
        let (base, ours, theirs) = (with(&|_| {}), site("https://ours.example"), site("nowhere"));
        let merged = merge(&base, &ours, &theirs);
        let settled = merged.settled(&[Some(Side::Theirs)], &base, &ours, &theirs);
        assert!(matches!(&settled.refused[..], [(0, problems)] if !problems.is_empty()), "{:?}", settled.refused);
        assert_eq!(value(&settled.edition)["organisations"][0]["website"], "https://ours.example");
    }
}
