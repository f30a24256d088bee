//! Texts of the help; separate from the other words, so that readers who never open it do not download them.

use super::Language;

/// Every fixed text of the help, in one language.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named after what it says, and its two texts are just below")]
pub struct HelpWords {
    pub help: &'static str,
    /// For each way to use the map: its title, then pairs of an action and its result.
    pub ways: [(&'static str, &'static [(&'static str, &'static str)]); 4],
}

static FRENCH: HelpWords = HelpWords {
    help: "Aide",
    ways: [
        (
            "Au clavier, quand la carte est active",
            &[
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
        (
            "À la souris",
            &[
                ("Survoler", "met en évidence une organisation et ses voisines, ou un lien et ses deux bouts"),
                ("Cliquer", "ouvre la fiche d’une organisation ou d’un lien"),
                ("Glisser une organisation", "la déplace; elle reste où on la pose"),
                ("Double-cliquer", "remet à sa place une organisation déplacée"),
                ("Ctrl ou ⌘ et la molette", "agrandit ou réduit autour du pointeur"),
                ("Alt et un clic, dans la légende", "ne montre que cela"),
                ("Sans glisser", "les boutons de la carte agrandissent; ceux de la fiche déplacent l’organisation"),
            ],
        ),
        (
            "Sur un écran tactile",
            &[
                ("Toucher", "ouvre la fiche d’une organisation ou d’un lien"),
                ("Un doigt", "fait défiler la page"),
                ("Deux doigts", "déplacent et agrandissent la carte"),
                ("Appuyer longuement, puis glisser", "déplace une organisation; les boutons de sa fiche aussi"),
            ],
        ),
        (
            "Avec un lecteur d’écran",
            &[
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
    ],
};

static ENGLISH: HelpWords = HelpWords {
    help: "Help",
    ways: [
        (
            "By keyboard, while the map is active",
            &[
                ("Arrow keys", "go to the nearest organisation on that side"),
                ("Enter", "opens the card, or follows the current link"),
                ("L, Shift + L", "go to the next link, to the previous one; Space opens its card"),
                ("Backspace", "retraces your steps"),
                ("R, Shift + R", "keep the arrow keys within a role or a collaboration, then within the next"),
                ("Home, End", "go to the first one, to the last one, from A to Z"),
                (
                    "Other letters",
                    "jump to the next name that starts with them (after another letter, L and R count too)",
                ),
                ("1, 2, 3, 4", "keep to the surroundings: 1, 2 or 3 steps, all; the same key ends it"),
                ("Shift + arrow", "moves the organisation; Delete puts it back in place"),
                ("+, −, 0", "zoom in, zoom out, show the whole map"),
                ("/", "leads to the search"),
                ("Esc", "closes, then removes your choices, one at a time"),
                ("Tab", "leaves the map, which remembers where you were"),
                ("Page Down, Page Up", "go to the next slide, to the previous one"),
                ("?", "opens this help"),
            ],
        ),
        (
            "With a mouse",
            &[
                ("Point at", "highlights an organisation and its neighbours, or a link and its two ends"),
                ("Click", "opens the card of an organisation or a link"),
                ("Drag an organisation", "moves it; it stays where it is dropped"),
                ("Double-click", "puts an organisation that was moved back in place"),
                ("Ctrl or ⌘ and the wheel", "zooms in or out around the pointer"),
                ("Alt and a click, in the legend", "shows that alone"),
                ("Without dragging", "the map’s buttons zoom; those of a card move the organisation"),
            ],
        ),
        (
            "By touch",
            &[
                ("Tap", "opens the card of an organisation or a link"),
                ("One finger", "scrolls the page"),
                ("Two fingers", "move and zoom the map"),
                ("Hold, then drag", "moves an organisation; so do the buttons of its card"),
            ],
        ),
        (
            "With a screen reader",
            &[
                (
                    "Before the map",
                    "Two sentences sum it up; “Reading the map” says how to read it; “Skip the map” leads to the card",
                ),
                ("On the map", "each organisation is a button: name, roles, number of links, place from A to Z"),
                ("The keys of the map", "work in focus or forms mode"),
                ("The list and the table", "say all that the map shows, in headings or in rows"),
                ("Questions", "says how two organisations are linked, who belongs to several, who bridges"),
                ("What changes", "is said in one sentence; what is chosen is written before the map"),
            ],
        ),
    ],
};

impl Language {
    /// The texts of the help in this language.
    pub fn help_words(self) -> &'static HelpWords {
        match self.of_interface() {
            Self::FR => &FRENCH,
            _ => &ENGLISH,
        }
    }
}
