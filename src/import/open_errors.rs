//! Why a file cannot be opened, in words.

use carte_open::{OpenError, Unsupported};

use super::words::in_language;
use crate::text::Language;

/// Why a file cannot be opened, and what to do.
pub fn open_error(language: Language, error: &OpenError) -> String {
    let say = |words| in_language(language, words);
    let with = |words, number: usize| say(words).replace("{}", &number.to_string());
    match error {
        OpenError::Empty => say(["le fichier est vide.", "the file is empty.", "el archivo está vacío."]).to_owned(),
        OpenError::TooLarge { limit, .. } => with(
            [
                "le fichier dépasse {}\u{a0}octets.",
                "the file is larger than {}\u{a0}bytes.",
                "el archivo supera {}\u{a0}bytes.",
            ],
            *limit,
        ),
        OpenError::Inflates { .. } => say([
            "une fois décompressé, le fichier est trop grand.",
            "once inflated, the file is too large.",
            "una vez descomprimido, el archivo es demasiado grande.",
        ])
        .to_owned(),
        OpenError::TooManyCells { limit } => with(
            ["il y a plus de {}\u{a0}cellules.", "there are more than {}\u{a0}cells.", "hay más de {}\u{a0}celdas."],
            *limit,
        ),
        OpenError::TooManyColumns { limit } => with(
            [
                "il y a plus de {}\u{a0}colonnes.",
                "there are more than {}\u{a0}columns.",
                "hay más de {}\u{a0}columnas.",
            ],
            *limit,
        ),
        OpenError::TooManyEntries { limit, .. } => with(
            [
                "le paquet a plus de {}\u{a0}parties.",
                "the package has more than {}\u{a0}parts.",
                "el paquete tiene más de {}\u{a0}partes.",
            ],
            *limit,
        ),
        OpenError::TooDeep { line, .. } => with(
            [
                "ligne {}\u{a0}: trop de niveaux imbriqués.",
                "line {}: nested too deeply.",
                "línea {}: demasiados niveles anidados.",
            ],
            *line,
        ),
        OpenError::Syntax { line, column, .. } => with(
            [
                "ligne {}, colonne #\u{a0}: le fichier est coupé ou mal formé.",
                "line {}, column #: the file is cut short or not well-formed.",
                "línea {}, columna #: el archivo está cortado o mal formado.",
            ],
            *line,
        )
        .replace('#', &column.to_string()),
        OpenError::Entity { line } => with(
            [
                "ligne {}\u{a0}: une entité propre au fichier, qui n’est pas suivie.",
                "line {}: an entity of the file’s own, which is not followed.",
                "línea {}: una entidad propia del archivo, que no se sigue.",
            ],
            *line,
        ),
        OpenError::Damaged { .. } => say([
            "le fichier est endommagé; ouvrez-le dans son logiciel et enregistrez-le de nouveau.",
            "the file is damaged; open it in its own program and save it again.",
            "el archivo está dañado; ábralo en su programa y guárdelo de nuevo.",
        ])
        .to_owned(),
        OpenError::Unsupported(kind) => unsupported(language, *kind).to_owned(),
        OpenError::NotBuilt(_) => say([
            "un classeur (XLSX, ODS)\u{a0}: ce fichier-ci de la carte n’en ouvre pas. Enregistrez la feuille au format CSV, copiez ses cellules et collez-les ici, ou ouvrez le classeur sur la page de la carte, sur son site.",
            "a workbook (XLSX, ODS): this file of the map opens none. Save the sheet as CSV, copy its cells and paste them here, or open the workbook on the page of the map, on its site.",
            "un libro de cálculo (XLSX, ODS): este archivo del mapa no abre ninguno. Guarde la hoja como CSV, copie sus celdas y péguelas aquí, o abra el libro en la página del mapa, en su sitio.",
        ])
        .to_owned(),
    }
}

fn unsupported(language: Language, kind: Unsupported) -> &'static str {
    let words = match kind {
        Unsupported::OldExcel => [
            "un classeur d’avant 2007, ou protégé\u{a0}: enregistrez-le en .xlsx, sans mot de passe.",
            "a workbook from before 2007, or protected: save it as .xlsx, without a password.",
            "un libro anterior a 2007, o protegido: guárdelo como .xlsx, sin contraseña.",
        ],
        Unsupported::Pdf => [
            "un PDF\u{a0}: il faut le tableau d’où il vient.",
            "a PDF: the table it comes from is needed.",
            "un PDF: se necesita la tabla de la que viene.",
        ],
        Unsupported::Picture => ["une image ne se lit pas.", "a picture is not read.", "una imagen no se lee."],
        Unsupported::Html => [
            "une page Web\u{a0}: copiez son tableau dans un chiffrier.",
            "a web page: copy its table into a spreadsheet.",
            "una página web: copie su tabla en una hoja de cálculo.",
        ],
        Unsupported::Package => {
            ["un paquet qui n’est pas un classeur.", "a package that is no workbook.", "un paquete que no es un libro."]
        }
        Unsupported::Xml => [
            "du XML qui n’est ni GraphML ni GEXF.",
            "XML that is neither GraphML nor GEXF.",
            "XML que no es ni GraphML ni GEXF.",
        ],
        Unsupported::Json => [
            "du JSON où ne se trouvent ni organisations ni liens.",
            "JSON in which there are neither organisations nor links.",
            "JSON en el que no hay ni organizaciones ni vínculos.",
        ],
        Unsupported::Binary => ["ce n’est pas du texte.", "this is no text.", "esto no es texto."],
    };
    in_language(language, words)
}
