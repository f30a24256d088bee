//! Texts of the presentation mode in French.

use super::PresentWords;

pub(super) static WORDS: PresentWords = PresentWords {
    controls: "Présentation",
    play: "Défilement automatique (A)",
    black: "Écran noir (B)",
    speaker: "Notes et heure (S)",
    screen: "Plein écran (F)",
    keys: "Raccourcis (?)",
    end: "Terminer la présentation (Échap)",
    black_screen: "Écran noir",
    resume: "Reprendre",
    notes: "Notes",
    no_notes: "Cette diapositive n’a pas de notes.",
    now: "À l’écran",
    next: "Ensuite",
    last: "C’est la dernière diapositive.",
    clock: "Heure",
    elapsed: "Temps écoulé",
    restart: "Remettre à zéro",
    blocked: "Le navigateur n’a pas permis d’ouvrir une seconde fenêtre\u{a0}: les notes sont ici.",
    key_lines: [
        ("→, Page suivante, espace", "diapositive suivante"),
        ("←, Page précédente", "diapositive précédente"),
        ("Début, Fin", "première diapositive, dernière diapositive"),
        ("Un nombre, puis Entrée", "la diapositive de ce numéro"),
        ("F", "plein écran, ou retour dans la fenêtre"),
        ("B, point", "écran noir, ou retour"),
        ("S", "notes et heure, dans une seconde fenêtre"),
        ("A", "défilement automatique, ou pause"),
        ("Échap", "revient à la diapositive, puis termine"),
        ("?", "ouvre cette liste"),
        ("Glisser un doigt de côté", "change de diapositive"),
    ],
};
