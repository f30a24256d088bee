//! Groups of large maps, in French.

use crate::text::GroupWords;

pub(super) const GROUPS: GroupWords = GroupWords {
    groups: "Groupes",
    meaning: "Plus liées entre elles qu’avec les autres. Le nom est ce que la plupart partagent, sinon la plus liée.",
    by_group: "par groupe",
    no_group: "Dans aucun groupe",
    and_others: "{0} et {1}\u{a0}autres",
    number_of_links: "Nombre de liens\u{a0}:",
    any_links: "tous",
    least_links: "Au moins {0}",
    containing: "Contenant",
    show_found: "Montrer seulement ces {0}",
    show_more: "Afficher la suite ({0})",
};
