//! Column names of exported spreadsheets; separate from the other words, so that only those who export download them.

use super::Language;

/// The column names, in one language.
#[derive(Debug)]
pub struct TableWords {
    /// Columns of the organisations sheet.
    pub organisations: [&'static str; 18],
    /// Columns of the links sheet.
    pub links: [&'static str; 10],
    /// Columns of the collaborations sheet.
    pub collaborations: [&'static str; 9],
    /// Value of a cell that is true.
    pub yes: &'static str,
    /// Value of a cell that is false.
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
    /// The column names in this language.
    pub fn table_words(self) -> &'static TableWords {
        match self.of_interface() {
            Self::FR => &FRENCH,
            _ => &ENGLISH,
        }
    }
}
