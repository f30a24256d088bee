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
    pub(super) import: Import,
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

pub(super) struct Import {
    pub(super) about: &'static str,
    pub(super) files: &'static str,
    pub(super) output: &'static str,
    pub(super) report: &'static str,
    pub(super) column: &'static str,
    pub(super) column_value: &'static str,
    pub(super) anyway: &'static str,
    pub(super) examples: &'static str,
    pub(super) wrong_column: &'static str,
    pub(super) already: &'static str,
    /// Printed where a map is among several files.
    pub(super) alone: &'static str,
    pub(super) poor: &'static str,
    pub(super) not_a_map: &'static str,
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
    pub(super) fn of(language: Language) -> &'static Self {
        language.pair([&FRENCH, &ENGLISH])
    }
}

static FRENCH: Pages = Pages {
    carte: "Exemples\u{a0}:\n  carte check carte.json\n  carte serve carte.json\n  carte convert carte.json --to csv -o carte.csv\n\n\
            «\u{a0}carte COMMANDE --help\u{a0}» explique une commande.\n\n\
            Code de sortie\u{a0}: 0 tout est bien, 1 des données ont des problèmes, 2 la commande est mal écrite, 3 un fichier ne se lit \
            ou ne s’écrit pas.",
    arrange: "Exemple\u{a0}:\n  carte arrange carte.json > places.json",
    check: "Exemples\u{a0}:\n  carte check --lang fr data/carte-sociale-2015.json\n  carte check *.json\n  cat carte.json | carte check -",
    element: "Exemples\u{a0}:\n  carte element types > carte-sociale.d.ts\n  carte element manifest > custom-elements.json\n  carte element script > src/embed/element/contract.js",
    icon: "Exemple\u{a0}:\n  carte icon map.json --side 192 -o 192.png",
    predraw: "Exemple\u{a0}:\n  carte predraw carte.json --into page.html\n\n\
              La page reçoit le dessin entre <!-- carte: still --> et <!-- /carte: still -->.",
    schema: "Exemples\u{a0}:\n  carte schema > carte-sociale.schema.json\n  carte schema --compact",
    tidy: "Exemple\u{a0}:\n  carte tidy carte.json > carte-propre.json\n  carte tidy --to 2 carte.json > carte-version-2.json",
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
    import: Import {
        about: "Fait une carte de tableaux (CSV, Excel, OpenDocument) ou de graphes (GraphML, GEXF, Kumu, VOSviewer…)",
        files: "Fichiers à ouvrir ensemble; leur contenu dit ce qu’ils sont",
        output: "Carte à écrire",
        report: "Tableau CSV à écrire\u{a0}: chaque cellule laissée de côté, avec son fichier, sa feuille et sa ligne",
        column: "Ce que veut dire une colonne, par exemple «\u{a0}Organisme=name\u{a0}», «\u{a0}Resume=summary:en\u{a0}» ou «\u{a0}Courriel=out\u{a0}»; peut se répéter",
        column_value: "NOM=SENS",
        anyway: "Écrit la carte même si peu de choses ont été comprises",
        examples: "Exemples\u{a0}:\n  carte import membres.xlsx -o carte.json --report avis.csv\n  \
                   carte import organismes.csv liens.csv -o carte.json --column 'Secteur=roles' --column 'Courriel=out'\n  \
                   carte import reseau.graphml -o carte.json --lang en\n\n\
                   Sens possibles\u{a0}: name, acronym, id, label, aliases, roles, standing, scope, founded, story, members, members-note, \
                   website, summary, mission, objectives, audiences, activities, section, linked-with, linked-to, linked-from, \
                   collaborations; from, to, from-id, to-id, type, direction, strength, since, until, note, sections, basis, inference; \
                   group, group-id, member, member-id, part, group-summary; fact; out. docs/import.md les explique.",
        wrong_column: "il faut NOM=SENS, par exemple Organisme=name ou Courriel=out",
        already: "Ce fichier est déjà une carte\u{a0}: il est vérifié et copié tel quel.\n",
        alone: "ce fichier est déjà une carte, qui ne se joint pas à des tableaux.",
        poor: "trop peu a été compris pour en faire une carte\u{a0}: nommez les colonnes avec --column, ou ajoutez --anyway. Rien n’est écrit.",
        not_a_map: "ce qui a été compris n’est pas une carte valide. Rien n’est écrit.",
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
            \"carte COMMAND --help\" explains a command.\n\n\
            Exit code: 0 all is well, 1 data have problems, 2 the command is misused, 3 a file cannot be read or written.",
    arrange: "Example:\n  carte arrange map.json > places.json",
    check: "Examples:\n  carte check --lang en data/carte-sociale-2015.json\n  carte check *.json\n  cat map.json | carte check -",
    element: "Examples:\n  carte element types > carte-sociale.d.ts\n  carte element manifest > custom-elements.json\n  carte element script > src/embed/element/contract.js",
    icon: "Example:\n  carte icon map.json --side 192 -o 192.png",
    predraw: "Example:\n  carte predraw map.json --into page.html\n\n\
              The page gets the drawing between <!-- carte: still --> and <!-- /carte: still -->.",
    schema: "Examples:\n  carte schema > carte-sociale.schema.json\n  carte schema --compact",
    tidy: "Example:\n  carte tidy map.json > tidy-map.json\n  carte tidy --to 2 map.json > map-version-2.json",
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
    import: Import {
        about: "Makes a map of tables (CSV, Excel, OpenDocument) or graphs (GraphML, GEXF, Kumu, VOSviewer…)",
        files: "Files to open together; their content says what they are",
        output: "Map to write",
        report: "CSV table to write: every cell that is left out, with its file, sheet and line",
        column: "What a column means, such as \"Organisation=name\", \"Resume=summary:en\" or \"Email=out\"; can be repeated",
        column_value: "NAME=WHAT",
        anyway: "Writes the map even if little was understood",
        examples: "Examples:\n  carte import members.xlsx -o map.json --report notices.csv\n  \
                   carte import organisations.csv links.csv -o map.json --column 'Sector=roles' --column 'Email=out'\n  \
                   carte import network.graphml -o map.json --lang en\n\n\
                   Meanings: name, acronym, id, label, aliases, roles, standing, scope, founded, story, members, members-note, \
                   website, summary, mission, objectives, audiences, activities, section, linked-with, linked-to, linked-from, \
                   collaborations; from, to, from-id, to-id, type, direction, strength, since, until, note, sections, basis, inference; \
                   group, group-id, member, member-id, part, group-summary; fact; out. docs/import.md explains them.",
        wrong_column: "NAME=WHAT is needed, such as Organisation=name or Email=out",
        already: "This file is a map already: it is checked and copied as it is.\n",
        alone: "this file is a map already, which does not join tables.",
        poor: "too little was understood to make a map of it: name the columns with --column, or add --anyway. Nothing is written.",
        not_a_map: "what was understood is no valid map. Nothing is written.",
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Meaning;

    #[test]
    fn the_help_of_import_names_every_meaning() {
        for page in [&FRENCH, &ENGLISH] {
            let listed = page.import.examples.split_once("name, acronym").map_or("", |(_, after)| after);
            let words: Vec<_> = listed.split([',', ';', '.', ' ']).collect();
            for (word, _) in Meaning::WORDS.iter().filter(|(word, _)| !["name", "acronym"].contains(word)) {
                assert!(words.contains(word), "{word}");
            }
        }
    }
}
