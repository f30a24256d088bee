//! The help in French of Québec.

use crate::text::HelpWords;

pub(super) const HELP: HelpWords = HelpWords {
    help: "Aide",
    keyboard: (
        "Au clavier, quand la carte est active",
        [
        ("Flèches", "vont à l’organisation la plus proche de ce côté"),
        ("Entrée", "ouvre la fiche, ou suit le lien choisi"),
        ("L, Maj + L", "passent au lien suivant, au précédent; Espace ouvre sa fiche"),
        ("Retour arrière", "revient sur ses pas"),
        ("R, Maj + R", "gardent les flèches dans un rôle ou une collaboration, puis dans les suivants"),
        ("Début, Fin", "vont à la première, à la dernière, de A à Z"),
        (
            "Autres lettres",
            "vont au nom qui commence par ces lettres (après une autre lettre, L et R comptent aussi)",
        ),
        ("1, 2, 3, 4", "ne gardent que l’entourage\u{a0}: 1, 2 ou 3 étapes, toutes; la même touche le retire"),
        ("Maj + flèche", "déplace l’organisation; Suppr la remet à sa place"),
        ("+, −, 0", "agrandissent, réduisent, montrent toute la carte"),
        ("/", "mène à la recherche"),
        ("Échap", "ferme, puis retire vos choix, un à la fois"),
        ("Tab", "quitte la carte, qui retient où vous étiez"),
        ("Page suivante, Page précédente", "vont à la diapositive suivante, à la précédente"),
        ("?", "ouvre cette aide"),
        ],
    ),
    mouse: (
        "À la souris",
        [
        ("Survoler", "met en évidence une organisation et ses voisines, ou un lien et ses deux bouts"),
        ("Cliquer", "ouvre la fiche d’une organisation ou d’un lien"),
        ("Glisser une organisation", "la déplace; elle reste où on la pose"),
        ("Double-cliquer", "remet à sa place une organisation déplacée"),
        ("Ctrl ou ⌘ et la molette", "agrandit ou réduit autour du pointeur"),
        ("Alt et un clic, dans la légende", "ne montre que cela"),
        ("Sans glisser", "les boutons de la carte agrandissent; ceux de la fiche déplacent l’organisation"),
        ],
    ),
    touch: (
        "Sur un écran tactile",
        [
        ("Toucher", "ouvre la fiche d’une organisation ou d’un lien"),
        ("Un doigt", "fait défiler la page"),
        ("Deux doigts", "déplacent et agrandissent la carte"),
        ("Appuyer longuement, puis glisser", "déplace une organisation; les boutons de sa fiche aussi"),
        ],
    ),
    reader: (
        "Avec un lecteur d’écran",
        [
        (
            "Avant la carte",
            "Deux phrases la résument; «\u{a0}Lire la carte\u{a0}» dit comment la lire; «\u{a0}Passer la carte\u{a0}» mène à la fiche",
        ),
        ("Sur la carte", "chaque organisation est un bouton\u{a0}: nom, rôles, nombre de liens, rang de A à Z"),
        ("Les touches de la carte", "fonctionnent en mode focus ou formulaire"),
        ("La liste et le tableau", "disent tout ce que la carte montre, en titres ou en lignes"),
        (
            "Questions",
            "dit comment deux organisations sont liées, qui appartient à plusieurs groupes, qui fait charnière",
        ),
        ("Ce qui change", "est dit en une phrase; ce qui est choisi est écrit avant la carte"),
        ],
    ),
};
