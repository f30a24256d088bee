//! Paths, measures, tables and the summary, in Spanish.

use super::sentences::forms;
use crate::text::ToldWords;

pub(super) const TOLD: ToldWords = ToldWords {
    how_linked: "¿Cómo están vinculadas {0} y {1}?",
    route: "Camino\u{a0}{0}, {1}",
    steps: forms("paso", "de pasos", "pasos"),
    linked_through: "{0} y {1} participan juntas en {2}",
    not_shown: "No se puede decir mientras {0} esté oculta.",
    linked_when_shown: "Nada de lo que se muestra las vincula, pero {0} por lo que está oculto.",
    paths_pass: forms("camino pasa", "de caminos pasan", "caminos pasan"),
    not_linked: "No están vinculadas: ningún vínculo ni ninguna colaboración del retrato lleva de una a otra.",
    network_apart: "{0}, que une a todo un grupo, no cuenta como camino.",
    paths: forms("camino.", "de caminos.", "caminos."),
    measured_of: "Estas medidas abarcan lo que se muestra, {0}{1}",
    estimated_from: "La intermediación se estima a partir de {0}.",
    rows_of: forms("{0}\u{a0}fila de {1}", "{0}\u{a0}de filas de {1}", "{0}\u{a0}filas de {1}"),
    rows_in_all: forms("{0}", "{0}", "{0}"),
    portrait_holds: "Este retrato {0} reúne {1}",
    largest_roles: forms("rol más frecuente: {0}", "roles más frecuentes: {0}", "roles más frecuentes: {0}"),
    most_linked: forms(
        "{0} tiene el mayor número de vínculos de dos en dos ({1})",
        "{0} tienen el mayor número de vínculos de dos en dos ({1} cada una)",
        "{0} tienen el mayor número de vínculos de dos en dos ({1} cada una)",
    ),
    without_link: forms(
        "{0} no tiene ningún vínculo de dos en dos visible",
        "{0} no tienen ningún vínculo de dos en dos visible",
        "{0} no tienen ningún vínculo de dos en dos visible",
    ),
};
