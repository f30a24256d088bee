//! The names of columns in tables for a spreadsheet. Apart from the other words, so that who exports nothing does not pay
//! for them.

use super::Language;

/// The names of columns, in one language.
#[derive(Debug)]
pub struct TableWords {
    /// Of organisations.
    pub organisations: [&'static str; 18],
    /// Of links between two of them.
    pub links: [&'static str; 10],
    /// Of who takes part in what.
    pub collaborations: [&'static str; 9],
    /// That something is so.
    pub yes: &'static str,
    /// That it is not.
    pub no: &'static str,
}

static FRENCH: TableWords = TableWords {
    organisations: [
        "Identifiant",
        "Sigle",
        "Nom",
        "Se trouve aussi sous",
        "Rôles",
        "Statut",
        "Portée",
        "Année de fondation",
        "Fondation",
        "Nombre de membres",
        "Membres",
        "Site Web",
        "Résumé",
        "Mission",
        "Objectifs",
        "Publics",
        "Activités et services",
        "Section de la source",
    ],
    links: [
        "Type de lien",
        "Identifiant de l’origine",
        "Origine",
        "Identifiant de la destination",
        "Destination",
        "Orienté",
        "Note",
        "Sections de la source",
        "Appui",
        "Déduction",
    ],
    collaborations: [
        "Identifiant",
        "Collaboration ou réseau",
        "Identifiant de l’organisation",
        "Organisation",
        "Participation",
        "Résumé",
        "Sections de la source",
        "Appui",
        "Déduction",
    ],
    yes: "oui",
    no: "non",
};

static ENGLISH: TableWords = TableWords {
    organisations: [
        "Identifier",
        "Acronym",
        "Name",
        "Also found as",
        "Roles",
        "Standing",
        "Reach",
        "Year founded",
        "Founding",
        "Number of members",
        "Members",
        "Website",
        "Summary",
        "Mission",
        "Objectives",
        "Audiences",
        "Activities and services",
        "Section of the source",
    ],
    links: [
        "Link type",
        "Identifier of the origin",
        "Origin",
        "Identifier of the destination",
        "Destination",
        "Directed",
        "Note",
        "Sections of the source",
        "Evidence",
        "Inference",
    ],
    collaborations: [
        "Identifier",
        "Collaboration or network",
        "Identifier of the organisation",
        "Organisation",
        "Part",
        "Summary",
        "Sections of the source",
        "Evidence",
        "Inference",
    ],
    yes: "yes",
    no: "no",
};

impl Language {
    /// The names of columns in this language.
    pub const fn table_words(self) -> &'static TableWords {
        match self {
            Self::Fr => &FRENCH,
            Self::En => &ENGLISH,
        }
    }
}
