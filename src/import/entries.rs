//! Entries of the document: organisations, collaborations, and the classes with a palette of ours.

use super::{
    classes::Settled,
    drafts::{Text, of_map},
    groups::Group,
    ids::Ids,
    organisations::Draft,
    palette,
    values::plain,
};
use crate::{
    model::{
        Localised, Part,
        document::{CollaborationEntry, Founded, LinkTypeEntry, MemberEntry, OrganisationEntry, PlayedRole, RoleEntry},
    },
    text::Language,
};

pub(super) fn organisation(draft: &Draft, id: String, roles: &Settled, main: Language) -> OrganisationEntry {
    let texts = |list: &[Text]| -> Vec<Localised> { list.iter().map(|text| text.localised(main)).collect() };
    let story = draft.story.optional(main);
    let mut role_ids: Vec<String> = Vec::new();
    for class in &draft.roles {
        let role = class_id(roles, *class);
        if !role_ids.contains(&role) {
            role_ids.push(role);
        }
    }
    let [objectives, audiences, activities] = &draft.lists;
    OrganisationEntry {
        id,
        acronym: draft.acronym.clone(),
        name: draft.name.localised(main),
        label: draft
            .label
            .clone()
            .filter(|label| label != draft.name.any(main) && Some(label) != draft.acronym.as_ref()),
        aliases: draft.aliases.clone(),
        roles: role_ids.into_iter().map(PlayedRole::Id).collect(),
        standing: Some(draft.standing.unwrap_or("member").to_owned()),
        scope: draft.scope,
        founded: (draft.year.is_some() || story.is_some()).then_some(Founded { year: draft.year, story }),
        members_count: draft.members_count,
        members_note: draft.members_note.optional(main),
        website: draft.website.clone(),
        summary: draft.summary.optional(main),
        mission: draft.mission.optional(main),
        objectives: texts(objectives),
        audiences: texts(audiences),
        activities: texts(activities),
        section: draft.section.clone(),
        facts: draft.facts.entries(main),
    }
}

/// The identifier of the class with this number.
pub(super) fn class_id(settled: &Settled, class: usize) -> String {
    let kept = settled.position.get(class).and_then(|position| settled.kept.get(*position));
    kept.map_or_else(String::new, |kept| kept.id.clone())
}

/// Whether the links of the class with this number are directed, unless they say otherwise.
pub(super) fn is_directed(settled: &Settled, class: usize) -> bool {
    settled.position.get(class).and_then(|position| settled.kept.get(*position)).is_some_and(|kept| kept.directed)
}

pub(super) fn role_entries(settled: &Settled, main: Language, description: &str) -> Vec<RoleEntry> {
    let entry = |(position, kept): (usize, &super::classes::Kept)| RoleEntry {
        id: kept.id.clone(),
        name: of_map(main, kept.name.as_str()),
        description: of_map(main, description),
        colour: palette::colour(position),
        glyph: palette::glyph(position),
    };
    settled.kept.iter().enumerate().map(entry).collect()
}

pub(super) fn type_entries(settled: &Settled, main: Language, description: &str) -> Vec<LinkTypeEntry> {
    let entry = |(position, kept): (usize, &super::classes::Kept)| LinkTypeEntry {
        id: kept.id.clone(),
        name: of_map(main, kept.name.as_str()),
        description: of_map(main, description),
        colour: palette::colour(position),
        dash: palette::dash(position),
        directed: kept.directed,
    };
    settled.kept.iter().enumerate().map(entry).collect()
}

/// A title from the name of a file, without its folder and its extension.
pub(super) fn title_of(stem: &str, otherwise: &str) -> String {
    let name = plain(stem.rsplit(['/', '\\']).next().unwrap_or_default()).replace(['_', '-'], " ");
    // A number that sorts files is no part of a title.
    let unnumbered = name.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ' ');
    let mut letters = if unnumbered.is_empty() { name.trim() } else { unnumbered.trim() }.chars();
    let title: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).take(200).collect();
    if title.is_empty() { otherwise.to_owned() } else { title }
}

/// The collaborations of these groups; `id` is the identifier of the organisation at a position.
pub(super) fn collaborations(
    groups: &[Group],
    id: &dyn Fn(usize) -> String,
    main: Language,
) -> Vec<CollaborationEntry> {
    let mut ids = Ids::default();
    let member = |(member, part, _): &(usize, Option<Part>, usize)| MemberEntry {
        organisation: id(*member),
        part: part.unwrap_or(Part::Member),
        since: None,
        until: None,
    };
    let collaboration = |group: &Group| CollaborationEntry {
        id: ids.fresh(group.name.any(main), "collaboration"),
        name: group.name.localised(main),
        members: group.members.iter().map(member).collect(),
        summary: group.summary.optional(main),
        origin: None,
        nature: None,
        objectives: Vec::new(),
        achievements: Vec::new(),
        benefits: Vec::new(),
        evidence: group.support.evidence(main),
        section: None,
        facts: group.facts.entries(main),
    };
    groups.iter().map(collaboration).collect()
}
