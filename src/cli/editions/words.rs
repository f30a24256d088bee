//! The help and the messages of `carte diff` and `carte merge`.

use crate::text::Language;

pub(super) struct Words {
    pub(super) diff: &'static str,
    pub(super) diff_examples: &'static str,
    pub(super) to: &'static str,
    pub(super) renamed: &'static str,
    pub(super) before: &'static str,
    pub(super) now: &'static str,
    /// The heads of the table's columns.
    pub(super) columns: [&'static str; 6],
    /// Printed between the two identifiers of an organisation that is perhaps the same.
    pub(super) perhaps: [&'static str; 3],
    pub(super) bad_rename: &'static str,
    pub(super) merge: &'static str,
    pub(super) merge_examples: &'static str,
    pub(super) base: &'static str,
    pub(super) ours: &'static str,
    pub(super) theirs: &'static str,
    pub(super) output: &'static str,
    /// "3 changes taken": singular and plural.
    pub(super) taken: [&'static str; 2],
    /// "2 to decide", likewise.
    pub(super) open: [&'static str; 2],
    pub(super) both_changed: &'static str,
    pub(super) removed_and_changed: &'static str,
    pub(super) both_added: &'static str,
    pub(super) breaks: &'static str,
    pub(super) translation: &'static str,
    /// Why two editions are perhaps not what they are taken for: made one from the other, the other way round; dated the other
    /// way round; made from another one, whose name follows.
    pub(super) doubts: [&'static str; 3],
    /// Printed between the names of two editions.
    pub(super) made_from: &'static str,
    /// Printed before the values of the three editions; and instead of one that is absent.
    pub(super) values: [&'static str; 3],
    pub(super) nothing: &'static str,
}

impl Words {
    pub(super) fn of(language: Language) -> &'static Self {
        language.among([&FRENCH, &ENGLISH, &SPANISH])
    }
}

static FRENCH: Words = Words {
    diff: "Dit ce qui a changé d’une édition d’une carte à la suivante",
    diff_examples: "Exemples\u{a0}:\n  carte diff carte-2024.json carte-2025.json\n  carte diff carte-2024.json carte-2025.json --to csv > changements.csv\n  \
                    carte diff ancienne.json nouvelle.json --renamed srq=sr-quebec\n\nCodes de sortie\u{a0}: 0 comparées, 1 un fichier a des problèmes, 3 un fichier ne peut pas être lu",
    to: "Des phrases et la liste (text, par défaut), les phrases seules (letter) ou un tableau (csv)",
    renamed: "L’organisation qui avait l’identifiant ANCIEN a l’identifiant NOUVEAU; peut se répéter",
    before: "L’édition d’avant",
    now: "L’édition de maintenant",
    columns: ["changement", "quoi", "nom", "champ", "avant", "après"],
    perhaps: ["Peut-être la même organisation\u{a0}: ", " est devenue ", "\u{a0}? Si oui, ajoutez --renamed "],
    bad_rename: "--renamed demande ANCIEN=NOUVEAU, l’identifiant d’une organisation du premier fichier, puis celui qu’elle a dans le second",
    merge: "Réunit ce que deux personnes ont changé à partir de la même édition",
    merge_examples: "Exemple\u{a0}:\n  carte merge base.json la-nôtre.json la-leur.json -o réunie.json\n\nLe résultat est toujours une carte valide. Ce qui reste à décider y est comme dans NÔTRE, et\n\
                     s’affiche.\n\nCodes de sortie\u{a0}: 0 tout est réuni, 1 il reste à décider, ou un fichier a des problèmes, 3 un fichier ne peut pas être lu ou écrit",
    base: "L’édition d’où viennent les deux autres",
    ours: "La nôtre, gardée là où il reste à décider",
    theirs: "L’autre",
    output: "Fichier à écrire; sinon, la sortie standard",
    taken: ["changement repris", "changements repris"],
    open: ["question reste à décider", "questions restent à décider"],
    both_changed: "changé des deux côtés",
    removed_and_changed: "retiré d’un côté, changé de l’autre",
    both_added: "ajouté des deux côtés, différemment",
    breaks: "non repris, car la carte ne serait plus valide",
    translation: "changé dans une langue d’un côté, dans une autre de l’autre côté\u{a0}: la traduction tient-elle encore\u{a0}?",
    doubts: [
        "la première édition dit venir de la seconde\u{a0}: sont-elles dans le bon ordre\u{a0}?",
        "la première édition a une date plus récente que la seconde\u{a0}: sont-elles dans le bon ordre\u{a0}?",
        "la seconde édition dit venir d’une autre que la première\u{a0}: ",
    ],
    made_from: "Éditions\u{a0}: ",
    values: ["avant", "la nôtre", "la leur"],
    nothing: "(rien)",
};

static ENGLISH: Words = Words {
    diff: "Says what changed from one edition of a map to the next",
    diff_examples: "Examples:\n  carte diff map-2024.json map-2025.json\n  carte diff map-2024.json map-2025.json --to csv > changes.csv\n  \
                    carte diff old.json new.json --renamed srq=sr-quebec\n\nExit codes: 0 compared, 1 a file has problems, 3 a file cannot be read",
    to: "Sentences and the list (text, the default), the sentences alone (letter) or a table (csv)",
    renamed: "The organisation that had the identifier OLD has the identifier NEW; can be repeated",
    before: "The edition before",
    now: "The edition now",
    columns: ["change", "what", "name", "field", "before", "after"],
    perhaps: ["Perhaps the same organisation: ", " became ", "? If so, add --renamed "],
    bad_rename: "--renamed takes OLD=NEW, the identifier of an organisation of the first file, then the one that it has in the second",
    merge: "Joins what two people changed in the same edition",
    merge_examples: "Example:\n  carte merge base.json ours.json theirs.json -o merged.json\n\nThe result is always a valid map. What is left to decide is as in OURS, and is listed.\n\n\
                     Exit codes: 0 all is merged, 1 something is left to decide, or a file has problems, 3 a file cannot be read or written",
    base: "The edition that both others come from",
    ours: "Ours, kept where something is left to decide",
    theirs: "The other one",
    output: "File to write; else standard output",
    taken: ["change taken", "changes taken"],
    open: ["question is left to decide", "questions are left to decide"],
    both_changed: "changed on both sides",
    removed_and_changed: "removed on one side, changed on the other",
    both_added: "added on both sides, differently",
    breaks: "not taken, since the map would no longer be valid",
    translation: "changed in one language on one side, in another on the other side: does the translation still hold?",
    doubts: [
        "the first edition says that it was made from the second: are they in the right order?",
        "the first edition has a later date than the second: are they in the right order?",
        "the second edition says that it was made from another one than the first: ",
    ],
    made_from: "Editions: ",
    values: ["before", "ours", "theirs"],
    nothing: "(nothing)",
};

static SPANISH: Words = Words {
    diff: "Dice lo que cambió de una edición de un mapa a la siguiente",
    diff_examples: "Ejemplos:\n  carte diff mapa-2024.json mapa-2025.json\n  carte diff mapa-2024.json mapa-2025.json --to csv > cambios.csv\n  \
                    carte diff antiguo.json nuevo.json --renamed srq=sr-quebec\n\nCódigos de salida: 0 comparadas, 1 un archivo tiene problemas, 3 un archivo no se puede leer",
    to: "Frases y la lista (text, por defecto), solo las frases (letter) o una tabla (csv)",
    renamed: "La organización que tenía el identificador ANTIGUO tiene el identificador NUEVO; se puede repetir",
    before: "La edición de antes",
    now: "La edición de ahora",
    columns: ["cambio", "qué", "nombre", "campo", "antes", "después"],
    perhaps: ["Quizá la misma organización: ", " pasó a ser ", ". Si es así, añada --renamed "],
    bad_rename: "--renamed pide ANTIGUO=NUEVO, el identificador de una organización del primer archivo y luego el que tiene en el segundo",
    merge: "Reúne lo que dos personas cambiaron a partir de la misma edición",
    merge_examples: "Ejemplo:\n  carte merge base.json nuestra.json suya.json -o reunida.json\n\nEl resultado siempre es un mapa válido. Lo que queda por decidir está como en la NUESTRA, y\n\
                     se muestra.\n\nCódigos de salida: 0 todo está reunido, 1 queda algo por decidir, o un archivo tiene problemas, 3 un archivo no se puede leer o escribir",
    base: "La edición de la que vienen las otras dos",
    ours: "La nuestra, que se conserva donde queda algo por decidir",
    theirs: "La otra",
    output: "Archivo que se escribe; si no, la salida estándar",
    taken: ["cambio tomado", "cambios tomados"],
    open: ["pregunta queda por decidir", "preguntas quedan por decidir"],
    both_changed: "cambiado en ambos lados",
    removed_and_changed: "retirado en un lado, cambiado en el otro",
    both_added: "añadido en ambos lados, de forma distinta",
    breaks: "no tomado, porque el mapa ya no sería válido",
    translation: "cambiado en un idioma en un lado y en otro idioma en el otro: ¿la traducción sigue siendo correcta?",
    doubts: [
        "la primera edición dice venir de la segunda: ¿están en el orden correcto?",
        "la primera edición tiene una fecha más reciente que la segunda: ¿están en el orden correcto?",
        "la segunda edición dice venir de otra que la primera: ",
    ],
    made_from: "Ediciones: ",
    values: ["antes", "la nuestra", "la de ellos"],
    nothing: "(nada)",
};
