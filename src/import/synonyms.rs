//! Words by which people and tools head their columns, in French, English and Spanish, folded.

mod organisations;

use serde::{Deserialize, Serialize};

use super::meaning::Meaning::{
    self, Basis, Direction, From, FromId, Group, GroupId, GroupSummary, Inference, LinkType, Member, MemberId, Note,
    Part, Sections, Since, Strength, To, ToId, Until,
};
use organisations::ORGANISATIONS;

/// What the rows of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Rows {
    /// Organisations.
    Organisations,
    /// Links.
    Links,
    /// Who takes part in what.
    Members,
}

type Words = &'static [(Meaning, &'static [&'static str])];

const LINKS: Words = &[
    (FromId, &["identifiant de l origine", "identifier of the origin", "from id", "source id"]),
    (ToId, &["identifiant de la destination", "identifier of the destination", "to id", "target id"]),
    (
        From,
        &[
            "origine",
            "origin",
            "from",
            "de",
            "source",
            "organisation 1",
            "organisme 1",
            "organization 1",
            "origen",
            "depart",
            "organisme a",
            "organisation a",
            "qui",
            "desde",
            "bailleur",
            "donateur",
        ],
    ),
    (
        To,
        &[
            "destination",
            "to",
            "vers",
            "cible",
            "target",
            "a",
            "organisation 2",
            "organisme 2",
            "organization 2",
            "destino",
            "arrivee",
            "organisme b",
            "organisation b",
            "avec qui",
            "hacia",
            "beneficiaire",
        ],
    ),
    (
        LinkType,
        &[
            "link type name",
            "type de lien",
            "link type",
            "type",
            "connection type",
            "relation",
            "relationship",
            "nature du lien",
            "predicate",
            "interaction",
            "predicat",
            "type de relation",
            "tipo",
            "categorie",
            "kind",
            "label",
            "lien",
            "edge label",
            "nature",
        ],
    ),
    (Direction, &["oriente", "directed", "direction", "sens", "dirige", "dirigido", "type"]),
    (Strength, &["weight", "poids", "force", "strength", "intensite", "intensity", "ponderation", "peso", "fuerza"]),
    (Since, &["since", "depuis", "debut", "start", "date de debut", "start date", "from date", "desde", "inicio"]),
    (Until, &["until", "jusqu a", "jusqu en", "fin", "end", "date de fin", "end date", "hasta"]),
    (
        Note,
        &[
            "note",
            "notes",
            "description",
            "desc",
            "commentaire",
            "comment",
            "comments",
            "remarque",
            "remarques",
            "precision",
            "nota",
            "details",
        ],
    ),
    (
        Sections,
        &["sections de la source", "sections of the source", "sections", "section", "source du lien", "reference"],
    ),
    (Basis, &["appui", "evidence", "basis"]),
    (Inference, &["deduction", "inference"]),
];

const MEMBERS: Words = &[
    (GroupId, &["identifiant", "identifier", "id"]),
    (
        Group,
        &[
            "collaboration ou reseau",
            "collaboration or network",
            "collaboration",
            "comite",
            "committee",
            "table",
            "table de concertation",
            "projet",
            "project",
            "regroupement",
            "groupe",
            "group",
            "grupo",
            "instance",
            "concertation",
            "comision",
        ],
    ),
    (MemberId, &["identifiant de l organisation", "identifier of the organisation", "member id"]),
    (
        Member,
        &[
            "organisation",
            "organisme",
            "organization",
            "membre",
            "member",
            "participant",
            "nom",
            "name",
            "partenaire",
            "organizacion",
            "miembro",
            "nom de l organisme",
            "nom de l organisation",
        ],
    ),
    (Part, &["participation", "part", "role", "fonction", "papel", "implication", "type"]),
    (GroupSummary, &["resume", "summary", "description", "desc", "descripcion"]),
    (Sections, &["sections de la source", "sections of the source"]),
    (Basis, &["appui", "evidence", "basis"]),
    (Inference, &["deduction", "inference"]),
];

const fn words(rows: Rows) -> Words {
    match rows {
        Rows::Organisations => ORGANISATIONS,
        Rows::Links => LINKS,
        Rows::Members => MEMBERS,
    }
}

/// The meanings of a folded heading, each with its rank: the lower, the surer.
pub(super) fn meanings(rows: Rows, heading: &str) -> Vec<(usize, Meaning)> {
    let of = |(meaning, known): &(Meaning, &[&str])| {
        known.iter().position(|word| *word == heading).map(|rank| (rank, *meaning))
    };
    words(rows).iter().filter_map(of).collect()
}

/// The meaning of the first word that differs from a heading by one letter, for headings long enough.
pub(super) fn near(rows: Rows, heading: &str, is_near: &dyn Fn(&str, &str) -> bool) -> Option<Meaning> {
    let (meaning, _) =
        words(rows).iter().find(|(_, known)| known.iter().any(|word| word.len() > 6 && is_near(word, heading)))?;
    Some(*meaning)
}
