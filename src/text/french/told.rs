//! Paths, measures, tables and the summary, in French.

use super::sentences::forms;
use crate::text::ToldWords;

pub(super) const TOLD: ToldWords = ToldWords {
    how_linked: "Comment {0} et {1} sont-elles liées?",
    route: "Chemin\u{a0}{0}, {1}",
    steps: forms("étape", "d’étapes", "étapes"),
    linked_through: "{0} et {1} prennent part ensemble à {2}",
    not_shown: "On ne peut pas le dire tant que l’organisation {0} est masquée.",
    linked_when_shown: "Rien de ce qui est affiché ne les lie, mais {0} par ce qui est masqué.",
    paths_pass: forms("chemin passe", "de chemins passent", "chemins passent"),
    not_linked: "Elles ne sont pas liées\u{a0}: aucun lien ni aucune collaboration du portrait ne mène de l’une à l’autre.",
    network_apart: "{0}, qui joint tout un groupe, ne compte pas comme un chemin.",
    paths: forms("chemin.", "de chemins.", "chemins."),
    measured_of: "Ces mesures portent sur ce qui est affiché, {0}{1}",
    estimated_from: "L’intermédiarité est estimée à partir de {0}.",
    rows_of: forms("{0}\u{a0}ligne sur {1}", "{0}\u{a0}de lignes sur {1}", "{0}\u{a0}lignes sur {1}"),
    rows_in_all: forms("{0}", "{0}", "{0}"),
    portrait_holds: "Ce portrait {0} réunit {1}",
    largest_roles: forms(
        "rôle le plus fréquent\u{a0}: {0}",
        "rôles les plus fréquents\u{a0}: {0}",
        "rôles les plus fréquents\u{a0}: {0}",
    ),
    most_linked: forms(
        "{0} a le plus de liens deux à deux ({1})",
        "{0} ont le plus de liens deux à deux ({1} chacune)",
        "{0} ont le plus de liens deux à deux ({1} chacune)",
    ),
    without_link: forms(
        "{0} n’a aucun lien deux à deux affiché",
        "{0} n’ont aucun lien deux à deux affiché",
        "{0} n’ont aucun lien deux à deux affiché",
    ),
};
