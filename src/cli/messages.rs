//! The help texts and messages of the command line, in French and in English.

use std::io::ErrorKind;

use crate::text::Language;

pub(super) struct Messages {
    pub(super) about: &'static str,
    pub(super) check: &'static str,
    pub(super) schema: &'static str,
    pub(super) tidy: &'static str,
    pub(super) tidy_to: &'static str,
    pub(super) predraw: &'static str,
    pub(super) arrange: &'static str,
    pub(super) element: &'static str,
    pub(super) into: &'static str,
    /// Printed before the two comments that a page lacks.
    pub(super) no_marks: &'static str,
    pub(super) compact: &'static str,
    pub(super) pack: &'static str,
    pub(super) pack_example: &'static str,
    pub(super) pack_from: &'static str,
    /// How to make the default template.
    pub(super) pack_first: &'static str,
    pub(super) not_packed: &'static str,
    pub(super) render: &'static str,
    pub(super) render_example: &'static str,
    pub(super) output: &'static str,
    /// The same where the file has to be named.
    pub(super) required_output: &'static str,
    pub(super) ground: &'static str,
    pub(super) reading: &'static str,
    pub(super) story: &'static str,
    pub(super) without_notes: &'static str,
    pub(super) size: &'static str,
    pub(super) wrong_size: &'static str,
    pub(super) picture_link: &'static str,
    pub(super) picture_format: &'static str,
    pub(super) scale: &'static str,
    pub(super) wrong_scale: &'static str,
    pub(super) width: &'static str,
    pub(super) paper: &'static str,
    pub(super) landscape: &'static str,
    pub(super) page: &'static str,
    pub(super) not_drawn: &'static str,
    pub(super) not_written: &'static str,
    pub(super) no_story: &'static str,
    /// Why `carte pack` does not overwrite its input.
    pub(super) onto_itself: &'static str,
    /// Printed before, between and after a text and a character of it that no font has.
    no_font: [&'static str; 3],
    pub(super) no_font_remedy: &'static str,
    pub(super) icon: &'static str,
    pub(super) side: &'static str,
    pub(super) maskable: &'static str,
    pub(super) language: &'static str,
    pub(super) file: &'static str,
    pub(super) files: &'static str,
    pub(super) map: &'static str,
    /// Singular and plural.
    problem: [&'static str; 2],
    organisation: [&'static str; 2],
    link: [&'static str; 2],
    collaboration: [&'static str; 2],
    /// Whether zero takes the plural.
    zero_is_plural: bool,
    not_found: &'static str,
    not_allowed: &'static str,
    not_readable: &'static str,
    /// Printed before and after the part of a slide's state that has no effect.
    unread: [&'static str; 2],
}

impl Messages {
    pub(super) fn of(language: Language) -> &'static Self {
        language.pair([&FRENCH, &ENGLISH])
    }

    /// « 3 problèmes ».
    pub(super) fn problems(&self, count: usize) -> String {
        self.counted(count, self.problem)
    }

    /// « 16 organisations, 40 liens, 3 collaborations ».
    pub(super) fn summary(&self, organisations: usize, links: usize, collaborations: usize) -> String {
        [
            self.counted(organisations, self.organisation),
            self.counted(links, self.link),
            self.counted(collaborations, self.collaboration),
        ]
        .join(", ")
    }

    /// Why a file could not be read.
    pub(super) const fn unreadable(&self, kind: ErrorKind) -> &'static str {
        match kind {
            ErrorKind::NotFound => self.not_found,
            ErrorKind::PermissionDenied => self.not_allowed,
            _ => self.not_readable,
        }
    }

    /// The warning that a part of a slide's state has no effect on this map.
    pub(super) fn unread(&self, part: &str) -> String {
        let [before, after] = self.unread;
        [before, part, after].concat()
    }

    /// No font has a character of `text`.
    pub(super) fn no_font(&self, text: &str, character: &str) -> String {
        let [before, between, after] = self.no_font;
        [before, text, between, character, after].concat()
    }

    fn counted(&self, count: usize, [one, several]: [&str; 2]) -> String {
        let is_plural = count > 1 || (count == 0 && self.zero_is_plural);
        format!("{count}\u{a0}{}", if is_plural { several } else { one })
    }
}

static FRENCH: Messages = Messages {
    about: "Vérifie et dessine les fichiers d’une carte sociale",
    check: "Donne tous les problèmes de fichiers, ou dit qu’ils sont valides",
    schema: "Écrit le schéma JSON du format, pour les éditeurs de texte",
    tidy: "Réécrit un fichier valide dans l’ordre du format, sur la sortie standard",
    tidy_to: "Version du format à écrire; sinon, celle du fichier",
    predraw: "Dessine une carte d’avance dans des pages, pour qu’elle se voie avant tout script",
    arrange: "Calcule la position des organisations, pour le fichier publié",
    element: "Écrit les types, le manifeste ou les listes de l’élément <carte-sociale>",
    into: "Page à récrire entre ses deux commentaires; peut se répéter",
    no_marks: "il y manque, une fois chacun et dans l’ordre,",
    compact: "Seulement ce que lit le vérificateur, en une ligne",
    pack: "Met une carte et tout ce qui la montre dans un seul fichier, qui s’ouvre partout et sans réseau",
    pack_example: "Exemples\u{a0}:\n  carte pack ma-carte.json -o ma-carte.html\n  carte pack ma-carte.json --from carte-sociale.html -o ma-carte.html",
    pack_from: "Un fichier déjà fait, dont on garde le programme",
    pack_first: "«\u{a0}make dist\u{a0}» fait d’abord ce fichier, qui contient le programme; --from en désigne un autre.",
    not_packed: "ce n’est pas un fichier fait par «\u{a0}carte pack\u{a0}»",
    render: "Dessine une carte valide, avec sa légende et sa source, en SVG, en PNG ou en PDF",
    render_example: "Exemples\u{a0}:\n  carte render data/carte-sociale-2015.json -o carte.svg --size 1600x1000\n  \
                     carte render data/carte-sociale-2015.json -o carte.png --width 2400 --reading '#hide-links=networking'\n  \
                     carte render data/carte-sociale-2015.json -o affiche.pdf --paper a3 --landscape --link https://exemple.org/carte/",
    output: "Fichier à écrire; sinon, la sortie standard",
    required_output: "Fichier à écrire",
    ground: "Fond clair ou sombre",
    reading: "Ce que la carte montre, comme dans l’adresse après le signe #",
    story: "Dessine le récit\u{a0}: une image par diapositive dans le dossier nommé par --output, ou les pages d’un PDF, avec les notes; --paper choisit leur papier",
    without_notes: "Les pages du récit sans les notes",
    size: "Largeur et hauteur, en pixels",
    wrong_size: "il faut deux nombres de 200 à 20000, par exemple 1200x800",
    picture_link: "Adresse de la carte interactive, écrite sous l’image et en code QR",
    picture_format: "Ce qu’est le fichier; sinon, ce que dit la fin de son nom, sinon SVG",
    scale: "Pixels du PNG pour chaque pixel de l’image, de 0,1 à 16; sinon, 2",
    wrong_scale: "il faut un nombre de 0,1 à 16, par exemple 2",
    width: "Largeur d’un PNG, en pixels",
    paper: "Une affiche sur ce papier, suivie d’un index et d’un répertoire, au lieu de l’image",
    landscape: "Le papier plus large que haut",
    page: "Cette page seulement; sinon, toutes en PDF, la première en SVG ou en PNG",
    not_drawn: "cela ne peut pas être dessiné\u{a0}: trop de pixels, ou une page qui n’existe pas.",
    not_written: "ce fichier ne peut pas être écrit.",
    no_story: "cette carte n’a pas de récit à dessiner.",
    onto_itself: "la page prendrait la place de ce fichier\u{a0}: donnez-lui un autre nom par -o.",
    no_font: ["«\u{a0}", "\u{a0}»\u{a0}: aucune police n’a le caractère ", "."],
    no_font_remedy: "rien n’est écrit\u{a0}: installez une police qui a ces caractères, ou dessinez en SVG.",
    icon: "Dessine l’icône de la carte en PNG, sur son papier",
    side: "Côté, en pixels",
    maskable: "Laisse une marge autour, pour la découper à toute forme",
    language: "Langue des messages, et de ce qui est fait; sinon, celle du système, et la première de la carte",
    file: "FICHIER",
    files: "Fichiers à vérifier; «\u{a0}-\u{a0}» lit l’entrée standard",
    map: "Fichier de la carte; «\u{a0}-\u{a0}» lit l’entrée standard",
    problem: ["problème", "problèmes"],
    organisation: ["organisation", "organisations"],
    link: ["lien", "liens"],
    collaboration: ["collaboration", "collaborations"],
    zero_is_plural: false,
    not_found: "ce fichier n’existe pas.",
    not_allowed: "la lecture de ce fichier n’est pas permise.",
    not_readable: "ce fichier ne se lit pas.",
    unread: ["Avis\u{a0}: «\u{a0}", "\u{a0}» n’a pas d’effet sur cette carte; la diapositive montre le reste."],
};

static ENGLISH: Messages = Messages {
    about: "Checks and draws the files of a social map",
    check: "Lists every problem of files, or says that they are valid",
    schema: "Writes the JSON Schema of the format, for text editors",
    tidy: "Rewrites a valid file in the order of the format, to standard output",
    tidy_to: "Version of the format to write; else that of the file",
    predraw: "Draws a map into pages, where it is seen before any script runs",
    arrange: "Computes the positions of the organisations, for the published file",
    element: "Writes the types, the manifest or the lists of the element <carte-sociale>",
    into: "Page to rewrite between its two comments; can be repeated",
    no_marks: "it lacks, once each and in order,",
    compact: "Only what the checker reads, in one line",
    pack: "Puts a map and everything that shows it in one file, which opens anywhere and needs no network",
    pack_example: "Examples:\n  carte pack my-map.json -o my-map.html\n  carte pack my-map.json --from carte-sociale.html -o my-map.html",
    pack_from: "A file made before, whose program is kept",
    pack_first: "\"make dist\" first makes this file, which holds the program; --from names another.",
    not_packed: "this is no file that \"carte pack\" made",
    render: "Draws a valid map, with its legend and its source, as SVG, PNG or PDF",
    render_example: "Examples:\n  carte render data/carte-sociale-2015.json -o map.svg --size 1600x1000\n  \
                     carte render data/carte-sociale-2015.json -o map.png --width 2400 --reading '#hide-links=networking'\n  \
                     carte render data/carte-sociale-2015.json -o poster.pdf --paper a3 --landscape --link https://example.org/map/",
    output: "File to write; else standard output",
    required_output: "File to write",
    ground: "Light or dark background",
    reading: "What the map shows, as in the address after the sign #",
    story: "Draws the story: one picture a slide into the folder that --output names, or the pages of a PDF, with the notes; --paper chooses their paper",
    without_notes: "The pages of the story without the notes",
    size: "Width and height, in pixels",
    wrong_size: "two numbers from 200 to 20000 are needed, such as 1200x800",
    picture_link: "Address of the interactive map, written under the picture and as a QR code",
    picture_format: "What the file is; else what the end of its name says, else SVG",
    scale: "Pixels of the PNG for each pixel of the picture, from 0.1 to 16; else 2",
    wrong_scale: "a number from 0.1 to 16 is needed, such as 2",
    width: "Width of a PNG, in pixels",
    paper: "A poster on this paper, followed by an index and a directory, instead of the picture",
    landscape: "The paper wider than high",
    page: "This page only; else all of them in PDF, the first one in SVG or PNG",
    not_drawn: "this cannot be drawn: too many pixels, or a page that is not there.",
    not_written: "this file cannot be written.",
    no_story: "this map has no story to draw.",
    onto_itself: "the page would take the place of this file: give it another name by -o.",
    no_font: ["“", "”: no font has the character ", "."],
    no_font_remedy: "nothing is written: install a font that has these characters, or draw an SVG.",
    icon: "Draws the icon of the map as PNG, on its paper",
    side: "Side, in pixels",
    maskable: "Leaves room around it, to be cut to any shape",
    language: "Language of the messages, and of what is made; else that of the system, and the first of the map",
    file: "FILE",
    files: "Files to check; \"-\" reads standard input",
    map: "File of the map; \"-\" reads standard input",
    problem: ["problem", "problems"],
    organisation: ["organisation", "organisations"],
    link: ["link", "links"],
    collaboration: ["collaboration", "collaborations"],
    zero_is_plural: true,
    not_found: "this file does not exist.",
    not_allowed: "reading this file is not allowed.",
    not_readable: "this file cannot be read.",
    unread: ["Notice: “", "” has no effect on this map; the slide shows the rest."],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_agree_in_each_language() {
        let counts = |language| [0, 1, 2].map(|count| Messages::of(language).problems(count));
        assert_eq!(counts(Language::FR), ["0\u{a0}problème", "1\u{a0}problème", "2\u{a0}problèmes"]);
        assert_eq!(counts(Language::EN), ["0\u{a0}problems", "1\u{a0}problem", "2\u{a0}problems"]);
    }
}
