//! Groups of large maps, in Spanish.

use crate::text::GroupWords;

pub(super) const GROUPS: GroupWords = GroupWords {
    groups: "Grupos",
    meaning: "Más vinculadas entre sí que con las demás. El nombre es lo que comparten casi todas, o la más vinculada.",
    by_group: "por grupo",
    no_group: "En ningún grupo",
    and_others: "{0} y {1} más",
    number_of_links: "Número de vínculos:",
    any_links: "todos",
    least_links: "Al menos {0}",
    containing: "Que contiene",
    show_found: "Mostrar solo estas {0}",
    show_more: "Mostrar más ({0})",
};
