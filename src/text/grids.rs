//! Texts of the tables and of the grouped list; separate from the other words, so that only those who open them download them.

use super::Language;

/// Every fixed text of the tables and of the grouped list, in one language.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named after what it says, and its two texts are just below")]
pub struct GridWords {
    pub tables: &'static str,
    pub which: &'static str,
    pub organisations: &'static str,
    pub links: &'static str,
    pub members: &'static str,
    pub filter: &'static str,
    pub columns: &'static str,
    pub nothing: &'static str,
    pub download: &'static str,
    pub total: &'static str,
    pub bridging: &'static str,
    /// Column headers of the organisations table, in order.
    pub organisation_columns: [&'static str; 11],
    /// Column headers of the links table, in order.
    pub link_columns: [&'static str; 6],
    pub one_way: &'static str,
    pub both_ways: &'static str,
    pub of_network: &'static str,
    // The list.
    pub also_under: &'static str,
    pub no_role: &'static str,
    pub no_collaboration: &'static str,
}

static FRENCH: GridWords = GridWords {
    tables: "La carte en tableaux",
    which: "Quel tableau?",
    organisations: "Organisations",
    links: "Liens",
    members: "Qui prend part à quoi",
    filter: "Filtrer les lignes",
    columns: "Colonnes",
    nothing: "Aucune ligne ne contient ces mots.",
    download: "Télécharger en CSV",
    total: "Collaborations",
    bridging: "oui",
    organisation_columns: [
        "Organisation",
        "Rôles",
        "Statut",
        "Portée",
        "Fondation",
        "Nombre de liens",
        "Liée à",
        "Collaborations",
        "Intermédiarité",
        "Charnière",
        "Taille du groupe relié",
    ],
    link_columns: ["De", "Type", "Sens", "Vers", "Appui", "Note"],
    one_way: "de la première à la seconde",
    both_ways: "dans les deux sens",
    of_network: "toutes reliées entre elles",
    also_under: "Figure aussi sous",
    no_role: "Sans rôle dans le portrait",
    no_collaboration: "Dans aucune collaboration",
};

static ENGLISH: GridWords = GridWords {
    tables: "The map as tables",
    which: "Which table?",
    organisations: "Organisations",
    links: "Links",
    members: "Who takes part in what",
    filter: "Filter the rows",
    columns: "Columns",
    nothing: "No row contains these words.",
    download: "Download as CSV",
    total: "Collaborations",
    bridging: "yes",
    organisation_columns: [
        "Organisation",
        "Roles",
        "Standing",
        "Reach",
        "Founded",
        "Number of links",
        "Linked to",
        "Collaborations",
        "Betweenness",
        "Bridging",
        "Size of the linked group",
    ],
    link_columns: ["From", "Type", "Direction", "To", "Evidence", "Note"],
    one_way: "from the first to the second",
    both_ways: "both ways",
    of_network: "all linked to one another",
    also_under: "Also listed under",
    no_role: "No role in the portrait",
    no_collaboration: "In no collaboration",
};

impl Language {
    /// The texts of the tables and of the grouped list in this language.
    pub fn grid_words(self) -> &'static GridWords {
        match self.of_interface() {
            Self::FR => &FRENCH,
            _ => &ENGLISH,
        }
    }

    /// "12 lignes sur 16".
    pub fn rows_of(self, shown: usize, total: usize) -> String {
        let total_count = total.to_string();
        let rows = match self.of_interface() {
            Self::FR if shown < 2 => "\u{a0}ligne sur ",
            Self::FR => "\u{a0}lignes sur ",
            _ => "\u{a0}of\u{a0}",
        };
        let after = match self.of_interface() {
            Self::FR => "",
            Self::EN if total == 1 => " row",
            _ => " rows",
        };
        [&shown.to_string(), rows, &total_count, after].concat()
    }
}
