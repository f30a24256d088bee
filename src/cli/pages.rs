//! The end of each command's help page: examples, and the meaning of the exit codes.

use crate::text::Language;

pub(super) struct Pages {
    pub(super) carte: &'static str,
    pub(super) arrange: &'static str,
    pub(super) check: &'static str,
    pub(super) element: &'static str,
    pub(super) icon: &'static str,
    pub(super) predraw: &'static str,
    pub(super) schema: &'static str,
    pub(super) tidy: &'static str,
    pub(super) convert: Convert,
    pub(super) serve: Serve,
}

pub(super) struct Convert {
    pub(super) about: &'static str,
    pub(super) to: &'static str,
    pub(super) output: &'static str,
    pub(super) sheet: &'static str,
    pub(super) reading: &'static str,
    pub(super) examples: &'static str,
}

pub(super) struct Serve {
    pub(super) about: &'static str,
    pub(super) what: &'static str,
    pub(super) port: &'static str,
    pub(super) address: &'static str,
    pub(super) parts: &'static str,
    pub(super) examples: &'static str,
    /// Printed before the address to open.
    pub(super) ready: &'static str,
    pub(super) no_parts: &'static str,
    pub(super) no_port: &'static str,
}

impl Pages {
    pub(super) const fn of(language: Language) -> &'static Self {
        match language {
            Language::Fr => &FRENCH,
            Language::En => &ENGLISH,
        }
    }
}

static FRENCH: Pages = Pages {
    carte: "Exemples\u{a0}:\n  carte check carte.json\n  carte serve carte.json\n  carte convert carte.json --to csv -o carte.csv\n\n\
            «\u{a0}carte COMMANDE --help\u{a0}» dit tout d’une commande.\n\n\
            Code de sortie\u{a0}: 0 tout est bien, 1 des données ont des problèmes, 2 la commande est mal écrite, 3 un fichier ne se lit \
            ou ne s’écrit pas.",
    arrange: "Exemple\u{a0}:\n  carte arrange carte.json > places.json",
    check: "Exemples\u{a0}:\n  carte check --lang fr data/carte-sociale-2015.json\n  carte check *.json\n  cat carte.json | carte check -",
    element: "Exemples\u{a0}:\n  carte element types > carte-sociale.d.ts\n  carte element manifest > custom-elements.json\n  carte element script > src/embed/element/contract.js",
    icon: "Exemple\u{a0}:\n  carte icon map.json --side 192 -o 192.png",
    predraw: "Exemple\u{a0}:\n  carte predraw carte.json --into page.html\n\n\
              La page reçoit le dessin entre <!-- carte: still --> et <!-- /carte: still -->.",
    schema: "Exemples\u{a0}:\n  carte schema > carte-sociale.schema.json\n  carte schema --compact",
    tidy: "Exemple\u{a0}:\n  carte tidy carte.json > carte-propre.json",
    convert: Convert {
        about: "Écrit une carte valide en tableaux (CSV), en graphe (GEXF, GraphML) ou en JSON",
        to: "Format à écrire",
        output: "Fichier à écrire; sinon, la sortie standard. Les trois tableaux deviennent trois fichiers",
        sheet: "Un seul des trois tableaux; sans -o, celui des organisations",
        reading: "Seulement ce que montre cette lecture, comme dans l’adresse après le signe #; sinon, toute la carte",
        examples: "Exemples\u{a0}:\n  carte convert carte.json --to csv -o carte.csv\n  \
                   carte convert carte.json --to csv --sheet links --lang en > links.csv\n  \
                   carte convert carte.json --to gexf -o carte.gexf\n  \
                   carte convert carte.json --to json --reading '#hide-roles=network' -o partie.json",
    },
    serve: Serve {
        about: "Montre une carte, ou un dossier publié, dans le navigateur de cet ordinateur",
        what: "Fichier d’une carte, ou dossier à montrer",
        port: "Port; 0 en prend un de libre",
        address: "Adresse où écouter; seul cet ordinateur atteint celle de départ",
        parts: "Dossier que «\u{a0}make dist\u{a0}» a construit, d’où vient tout sauf la carte",
        examples: "Exemples\u{a0}:\n  carte serve carte.json\n  carte serve dist --port 9000\n\n\
                   Le fichier est relu à chaque chargement\u{a0}: modifiez-le, puis rechargez la page. Ctrl+C arrête tout.",
        ready: "La carte est à",
        no_parts: "ce dossier n’a pas embed/carte-sociale.js\u{a0}: faites «\u{a0}make dist\u{a0}», ou dites-le par --parts.",
        no_port: "ce port ne s’ouvre pas\u{a0}: choisissez-en un autre par --port.",
    },
};

static ENGLISH: Pages = Pages {
    carte: "Examples:\n  carte check map.json\n  carte serve map.json\n  carte convert map.json --to csv -o map.csv\n\n\
            \"carte COMMAND --help\" says everything of a command.\n\n\
            Exit code: 0 all is well, 1 data have problems, 2 the command is misused, 3 a file cannot be read or written.",
    arrange: "Example:\n  carte arrange map.json > places.json",
    check: "Examples:\n  carte check --lang en data/carte-sociale-2015.json\n  carte check *.json\n  cat map.json | carte check -",
    element: "Examples:\n  carte element types > carte-sociale.d.ts\n  carte element manifest > custom-elements.json\n  carte element script > src/embed/element/contract.js",
    icon: "Example:\n  carte icon map.json --side 192 -o 192.png",
    predraw: "Example:\n  carte predraw map.json --into page.html\n\n\
              The page gets the drawing between <!-- carte: still --> and <!-- /carte: still -->.",
    schema: "Examples:\n  carte schema > carte-sociale.schema.json\n  carte schema --compact",
    tidy: "Example:\n  carte tidy map.json > tidy-map.json",
    convert: Convert {
        about: "Writes a valid map as tables (CSV), as a graph (GEXF, GraphML) or as JSON",
        to: "Format to write",
        output: "File to write; else standard output. The three tables become three files",
        sheet: "Only one of the three tables; without -o, that of organisations",
        reading: "Only what this reading shows, as in the address after the sign #; else all of the map",
        examples: "Examples:\n  carte convert map.json --to csv -o map.csv\n  \
                   carte convert map.json --to csv --sheet links --lang en > links.csv\n  \
                   carte convert map.json --to gexf -o map.gexf\n  \
                   carte convert map.json --to json --reading '#hide-roles=network' -o part.json",
    },
    serve: Serve {
        about: "Shows a map, or a published folder, in the browser of this computer",
        what: "File of a map, or folder to show",
        port: "Port; 0 takes a free one",
        address: "Address to listen at; only this computer reaches the first one",
        parts: "Folder that \"make dist\" built, where everything but the map comes from",
        examples: "Examples:\n  carte serve map.json\n  carte serve dist --port 9000\n\n\
                   The file is read again at each load: edit it, then load the page again. Ctrl+C stops.",
        ready: "The map is at",
        no_parts: "this folder has no embed/carte-sociale.js: run \"make dist\", or say where it is by --parts.",
        no_port: "this port cannot be opened: choose another by --port.",
    },
};
