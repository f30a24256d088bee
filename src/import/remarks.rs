//! The remarks made while a file was opened, in words.

use carte_open::Remark;

use super::{tally::quoted, words::in_language};
use crate::text::Language;

/// What a reader should know of how a file was read.
pub fn remark_line(remark: &Remark, language: Language) -> String {
    let line = |words, line: &usize| in_language(language, words).replace("{}", &line.to_string());
    let sheet = |words, sheet: &String| in_language(language, words).replace("{}", &quoted(language, sheet));
    match remark {
        Remark::SeparatorLine => in_language(
            language,
            [
                "la première ligne nomme le séparateur",
                "the first line names the separator",
                "la primera línea nombra el separador",
            ],
        )
        .to_owned(),
        Remark::Mojibake { line: at } => line(
            [
                "ligne\u{a0}{}\u{a0}: les accents étaient déjà abîmés dans le fichier",
                "line\u{a0}{}: accents were already damaged in the file",
                "línea\u{a0}{}: los acentos ya estaban dañados en el archivo",
            ],
            at,
        ),
        Remark::OpenQuote { line: at } => line(
            [
                "ligne\u{a0}{}\u{a0}: un guillemet ne se ferme pas; les guillemets sont pris pour des lettres",
                "line\u{a0}{}: a quotation mark is never closed; these marks are taken as letters",
                "línea\u{a0}{}: unas comillas no se cierran; las comillas se toman como letras",
            ],
            at,
        ),
        Remark::NoHeadings { line: at, .. } => line(
            [
                "ligne\u{a0}{}\u{a0}: aucune ligne ne nomme les colonnes",
                "line\u{a0}{}: no row names the columns",
                "línea\u{a0}{}: ninguna fila nombra las columnas",
            ],
            at,
        ),
        Remark::Matrix { size, line: at } => line(
            [
                "ligne\u{a0}{}\u{a0}: matrice de # par #; chaque case remplie est un lien",
                "line\u{a0}{}: matrix of # by #; each filled cell is a link",
                "línea\u{a0}{}: matriz de # por #; cada celda llena es un vínculo",
            ],
            at,
        )
        .replace('#', &size.to_string()),
        Remark::Merged { range, sheet: name, .. } => {
            let words = [
                "cellules fusionnées {} : seule la première a un texte",
                "merged cells {}: only the first has a text",
                "celdas combinadas {}: solo la primera tiene un texto",
            ];
            in_language(language, words).replace("{} :", "{}\u{a0}:").replace("{}", &[name, "!", range].concat())
        }
        Remark::HiddenSheet { sheet: name } => sheet(
            ["feuille masquée {}, laissée de côté", "hidden sheet {}, left out", "hoja oculta {}, dejada fuera"],
            name,
        ),
        Remark::IgnoredSheet { sheet: name } => sheet(
            [
                "feuille {}, à ignorer selon son nom",
                "sheet {}, to be ignored by its name",
                "hoja {}, que se ignora según su nombre",
            ],
            name,
        ),
        Remark::Undeclared { name, .. } => sheet(
            [
                "attribut {} utilisé sans être déclaré",
                "attribute {} used and not declared",
                "atributo {} usado sin ser declarado",
            ],
            name,
        ),
        Remark::DocumentType { line: at } => line(
            [
                "ligne\u{a0}{}\u{a0}: type de document non suivi",
                "line\u{a0}{}: document type not followed",
                "línea\u{a0}{}: tipo de documento no seguido",
            ],
            at,
        ),
        Remark::Dynamic { line: at } => line(
            [
                "dès la ligne\u{a0}{}, des dates que la carte ne prend pas",
                "from line\u{a0}{}, times that the map does not take",
                "desde la línea\u{a0}{}, fechas que el mapa no toma",
            ],
            at,
        ),
        Remark::Code { line: at } => line(
            [
                "ligne\u{a0}{}\u{a0}: du code, qui n’est pas exécuté",
                "line\u{a0}{}: code, which is not run",
                "línea\u{a0}{}: código, que no se ejecuta",
            ],
            at,
        ),
    }
}
