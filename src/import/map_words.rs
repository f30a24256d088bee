//! Texts that a map gets from an import.

use crate::text::Language;

/// Texts that a map gets from an import.
pub(super) struct MapWords {
    pub(super) others: &'static str,
    pub(super) mentioned: &'static str,
    pub(super) map: &'static str,
    pub(super) opened_from: &'static str,
    pub(super) to_state: &'static str,
    pub(super) to_describe: &'static str,
}

pub(super) fn map_words(language: Language) -> MapWords {
    language.among([
        MapWords {
            others: "Autres",
            mentioned: "Seulement mentionnées",
            map: "Carte",
            opened_from: "Carte ouverte à partir de ",
            to_state: "À préciser",
            to_describe: "À décrire.",
        },
        MapWords {
            others: "Others",
            mentioned: "Only mentioned",
            map: "Map",
            opened_from: "Map opened from ",
            to_state: "To be stated",
            to_describe: "To be described.",
        },
        MapWords {
            others: "Otros",
            mentioned: "Solo mencionadas",
            map: "Mapa",
            opened_from: "Mapa abierto a partir de ",
            to_state: "Por precisar",
            to_describe: "Por describir.",
        },
    ])
}
