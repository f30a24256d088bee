//! Texts of the save panel; separate from the other words, so that readers who save nothing do not download them.

use super::Language;

/// Every fixed text of the save panel, in one language.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named after what it says, and its two texts are just below")]
pub struct SaveWords {
    pub save: &'static str,
    // What to save: for each kind, its name and its purpose.
    pub what: &'static str,
    pub picture: [&'static str; 2],
    pub data: [&'static str; 2],
    pub page: [&'static str; 2],
    pub poster: [&'static str; 2],
    pub story: [&'static str; 2],
    pub page_purpose: &'static str,
    pub poster_purpose: &'static str,
    pub story_purpose: &'static str,
    pub with_notes: &'static str,
    pub paper: &'static str,
    pub orientation: &'static str,
    pub print: &'static str,
    // Settings.
    pub how: &'static str,
    pub extent: &'static str,
    pub shown: &'static str,
    pub whole: &'static str,
    pub format: &'static str,
    /// Picture formats in the order of the panel, each with its name and its purpose.
    pub drawings: [[&'static str; 2]; 2],
    pub size: &'static str,
    pub sizes: [&'static str; 4],
    pub width: &'static str,
    pub with_link: &'static str,
    /// Data formats in the order of the panel, each with its name and its purpose.
    pub formats: [[&'static str; 2]; 4],
    pub sheet: &'static str,
    pub sheets: [&'static str; 3],
    pub file: &'static str,
    pub saved: &'static str,
    /// Printed before the address of the map.
    pub perhaps_saved: &'static str,
    pub not_saved: &'static str,
}

static FRENCH: SaveWords = SaveWords {
    save: "Enregistrer",
    what: "Que voulez-vous enregistrer?",
    picture: ["Une image", "pour un document, une affiche, une page Web"],
    data: ["Les données", "pour un tableur, un logiciel de graphes, une autre carte"],
    page: ["Un seul fichier", "pour une clé USB, un courriel, un lieu sans réseau"],
    poster: ["Une affiche", "à imprimer ou en PDF, avec un index et un répertoire"],
    story: ["Le récit sur papier", "à imprimer ou en PDF, une page par diapositive"],
    page_purpose: "S’ouvre dans tout navigateur, sans réseau, et fait tout ce que fait cette page, à partir de ce que je vois.",
    poster_purpose: "Une page pour la carte, puis un index et les fiches. La boîte de dialogue du navigateur permet d’imprimer ou d’enregistrer en PDF.",
    story_purpose: "L’image, le texte et les notes de chaque diapositive. La boîte de dialogue du navigateur permet d’imprimer ou d’enregistrer en PDF.",
    with_notes: "Avec les notes",
    paper: "Papier",
    orientation: "Orientation",
    print: "Imprimer",
    how: "Comment l’enregistrer",
    extent: "Étendue",
    shown: "ce que je vois",
    whole: "toute la carte",
    format: "Format",
    drawings: [
        ["SVG, un dessin", "Net à toute taille; le texte reste du texte. S’ouvre dans un navigateur ou dans Inkscape."],
        ["PNG, des pixels", "S’insère partout\u{a0}: traitement de texte, courriel, diaporama."],
    ],
    size: "Taille",
    sizes: ["comme à l’écran", "deux fois plus grande", "quatre fois plus grande", "une largeur à choisir"],
    width: "Largeur, en pixels",
    with_link: "Ajouter l’adresse de la carte et son code QR",
    formats: [
        ["CSV, des tableaux", "S’ouvre dans un tableur. Virgules entre les colonnes, texte en UTF-8."],
        ["GEXF, un graphe", "S’ouvre dans Gephi, avec les positions et les couleurs."],
        ["GraphML, un graphe", "S’ouvre dans yEd, igraph ou networkx."],
        ["JSON, la carte", "Le fichier de la carte elle-même\u{a0}: il s’ouvre de nouveau ici."],
    ],
    sheet: "Tableau",
    sheets: ["les organisations", "les liens", "les collaborations et les réseaux"],
    file: "Fichier",
    saved: "Enregistré.",
    perhaps_saved: "S’il n’est rien venu, la page qui contient la carte l’interdit\u{a0}: ouvrez la carte à son adresse, ",
    not_saved: "Le fichier n’a pas pu être créé.",
};

static ENGLISH: SaveWords = SaveWords {
    save: "Save",
    what: "What do you want to save?",
    picture: ["A picture", "for a document, a poster, a web page"],
    data: ["The data", "for a spreadsheet, a graph program, another map"],
    page: ["One file", "for a USB key, an e-mail, a place without a network"],
    poster: ["A poster", "to print or as PDF, with an index and a directory"],
    story: ["The story on paper", "to print or as PDF, one page per slide"],
    page_purpose: "Opens in any browser, without a network, and does all that this page does, starting from what I see.",
    poster_purpose: "A page for the map, then an index and the cards. The browser’s own dialog box lets you print, or save as PDF.",
    story_purpose: "The picture, the text and the notes of each slide. The browser’s own dialog box lets you print, or save as PDF.",
    with_notes: "With the notes",
    paper: "Paper",
    orientation: "Orientation",
    print: "Print",
    how: "How to save it",
    extent: "Extent",
    shown: "what I see",
    whole: "the whole map",
    format: "Format",
    drawings: [
        ["SVG, a drawing", "Sharp at any size; text stays text. Opens in a browser or in Inkscape."],
        ["PNG, pixels", "Goes anywhere: a word processor, an e-mail, slides."],
    ],
    size: "Size",
    sizes: ["as on the screen", "twice as large", "four times as large", "a width to choose"],
    width: "Width, in pixels",
    with_link: "Add the map’s address and its QR code",
    formats: [
        ["CSV, tables", "Opens in a spreadsheet. Commas between columns, text in UTF-8."],
        ["GEXF, a graph", "Opens in Gephi, with positions and colours."],
        ["GraphML, a graph", "Opens in yEd, igraph or networkx."],
        ["JSON, the map", "The file of the map itself: it opens here again."],
    ],
    sheet: "Table",
    sheets: ["the organisations", "the links", "the collaborations and networks"],
    file: "File",
    saved: "Saved.",
    perhaps_saved: "If nothing came, the page that holds the map forbids it: open the map at its address, ",
    not_saved: "The file could not be created.",
};

impl Language {
    /// The save panel's texts in this language.
    pub fn save_words(self) -> &'static SaveWords {
        match self.of_interface() {
            Self::FR => &FRENCH,
            _ => &ENGLISH,
        }
    }
}
