//! Texts that explain the measures and their limits; separate from the other words, so that only those who open them download
//! them.

use super::Language;

/// Every fixed text on measures, in one language.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named after what it says, and its two texts are just below")]
pub struct MeasureWords {
    pub title: &'static str,
    /// For each measure: its name, its definition, and what it cannot show.
    pub links: [&'static str; 3],
    pub betweenness: [&'static str; 3],
    pub bridging: [&'static str; 3],
    pub components: [&'static str; 3],
    /// Appended to the number of organisations.
    pub limits: &'static str,
    pub most: &'static str,
    pub cuts: &'static str,
    pub joins: &'static str,
    pub nobody: &'static str,
    pub by_size: &'static str,
}

static FRENCH: MeasureWords = MeasureWords {
    title: "Ce que la carte permet de mesurer",
    links: [
        "Nombre de liens",
        "Combien de liens deux à deux touchent une organisation.",
        "Il dépend de ce que le document a pris la peine de dire, et ne dit rien de la force d’un lien.",
    ],
    betweenness: [
        "Intermédiarité",
        "Entre combien de paires d’autres organisations elle se trouve, sur le plus court chemin qui les lie.",
        "Elle suppose que tout passe par les plus courts chemins, ce que personne n’a vérifié.",
    ],
    bridging: [
        "Charnières",
        "Sans elles, d’autres organisations ne seraient plus liées; ou bien elles prennent part à au moins deux collaborations.",
        "Il suffirait d’un lien que le document tait pour qu’une charnière cesse d’en être une.",
    ],
    components: [
        "Groupes reliés",
        "Les organisations que des liens tiennent ensemble, de proche en proche.",
        "Être à part ne veut dire que ceci\u{a0}: aucun lien deux à deux n’est affiché.",
    ],
    limits: ", d’après un seul document\u{a0}: sur un si petit nombre, un lien de plus ou de moins change l’ordre. Le réseautage et les collaborations n’y comptent pas comme des liens, car ils joignent presque tout le monde.",
    most: "En tête",
    cuts: "Sans lesquelles d’autres ne seraient plus liées",
    joins: "Dans au moins deux collaborations",
    nobody: "Aucune.",
    by_size: "Montrer par la taille des cercles",
};

static ENGLISH: MeasureWords = MeasureWords {
    title: "What the map can measure",
    links: [
        "Number of links",
        "How many one-to-one links touch an organisation.",
        "It depends on what the document took the trouble to say, and says nothing about how strong a link is.",
    ],
    betweenness: [
        "Betweenness",
        "Between how many pairs of other organisations it lies, on the shortest path that links them.",
        "It supposes that everything goes by the shortest paths, which nobody has checked.",
    ],
    bridging: [
        "Bridging organisations",
        "Without them, other organisations would no longer be linked; or they take part in two collaborations or more.",
        "A single link that the document leaves out would be enough for a bridging organisation to stop being one.",
    ],
    components: [
        "Linked groups",
        "The organisations that links hold together, from one to the next.",
        "To be apart means this only: no one-to-one link is shown.",
    ],
    limits: ", according to a single document: with so few, one link more or less changes the order. Networking and collaborations do not count as links, since they join nearly everybody.",
    most: "Top",
    cuts: "Without which others would no longer be linked",
    joins: "In two collaborations or more",
    nobody: "None.",
    by_size: "Show by the size of circles",
};

impl Language {
    /// The texts on measures in this language.
    pub fn measure_words(self) -> &'static MeasureWords {
        match self.of_interface() {
            Self::FR => &FRENCH,
            _ => &ENGLISH,
        }
    }

    /// What the measures are computed from, and the limits this sets.
    pub fn measured_of(self, organisations: usize) -> String {
        let begins = match self.of_interface() {
            Self::FR => "Ces mesures portent sur ce qui est affiché, ",
            _ => "These measures cover what is shown, ",
        };
        [begins, &self.organisations(organisations), self.measure_words().limits].concat()
    }

    /// Replaces the decimal point of a formatted number by this language's sign: "12,5".
    pub fn with_decimal_sign(self, written: String) -> String {
        match self.of_interface() {
            Self::FR => written.split('.').collect::<Vec<_>>().join(","),
            _ => written,
        }
    }
}
