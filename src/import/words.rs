//! What an import says: texts of the map that it makes, meanings, reasons, and why a file cannot be opened.

use carte_open::{Kind, OpenError, Unsupported};

use super::{ledger::Reason, meaning::Meaning, understood::Why};
use crate::text::Language;

/// Texts that a map gets from an import.
pub(super) struct MapWords {
    pub(super) others: &'static str,
    pub(super) map: &'static str,
    pub(super) opened_from: &'static str,
    pub(super) to_state: &'static str,
    pub(super) to_describe: &'static str,
}

pub(super) fn map_words(language: Language) -> MapWords {
    language.pair([
        MapWords {
            others: "Autres",
            map: "Carte",
            opened_from: "Carte ouverte à partir de ",
            to_state: "À préciser",
            to_describe: "À décrire.",
        },
        MapWords {
            others: "Others",
            map: "Map",
            opened_from: "Map opened from ",
            to_state: "To be stated",
            to_describe: "To be described.",
        },
    ])
}

/// The text in French or in English.
pub(super) fn in_language(language: Language, words: [&'static str; 2]) -> &'static str {
    language.pair(words)
}

pub(super) fn kind(language: Language, kind: Kind) -> &'static str {
    let words = match kind {
        Kind::Delimited => ["tableau en texte", "delimited table"],
        Kind::Xlsx => ["classeur Excel", "Excel workbook"],
        Kind::Ods => ["classeur OpenDocument", "OpenDocument workbook"],
        Kind::GraphMl => ["GraphML", "GraphML"],
        Kind::Gexf => ["GEXF", "GEXF"],
        Kind::Kumu => ["projet Kumu", "Kumu project"],
        Kind::NodeLink => ["graphe en JSON", "graph as JSON"],
        Kind::Graphology => ["graphe de graphology", "graphology graph"],
        Kind::GephiLite => ["fichier de Gephi Lite", "Gephi Lite file"],
        Kind::Cytoscape => ["réseau de Cytoscape", "Cytoscape network"],
        Kind::VosViewer => ["réseau de VOSviewer", "VOSviewer network"],
        Kind::Oligrapher => ["carte d’Oligrapher", "Oligrapher map"],
        Kind::Records => ["liste en JSON", "list as JSON"],
        Kind::Map => ["carte sociale", "social map"],
    };
    in_language(language, words)
}

/// What a column means, in words.
pub fn meaning(language: Language, meaning: Meaning) -> &'static str {
    let words = match meaning {
        Meaning::Id => ["identifiant", "identifier"],
        Meaning::Acronym => ["sigle", "acronym"],
        Meaning::Name => ["nom", "name"],
        Meaning::Label => ["étiquette", "label"],
        Meaning::Aliases => ["autres noms", "other names"],
        Meaning::Roles => ["rôles", "roles"],
        Meaning::Standing => ["statut", "standing"],
        Meaning::Scope => ["portée", "reach"],
        Meaning::Founded => ["année de fondation", "year founded"],
        Meaning::Story => ["fondation", "founding"],
        Meaning::MembersCount => ["nombre de membres", "number of members"],
        Meaning::MembersNote => ["qui sont les membres", "who the members are"],
        Meaning::Website => ["site Web", "website"],
        Meaning::Summary => ["résumé", "summary"],
        Meaning::Mission => ["mission", "mission"],
        Meaning::Objectives => ["objectifs", "objectives"],
        Meaning::Audiences => ["publics", "audiences"],
        Meaning::Activities => ["activités", "activities"],
        Meaning::Section => ["section de la source", "section of the source"],
        Meaning::Collaborations => ["collaborations", "collaborations"],
        Meaning::LinkType => ["type de lien", "type of link"],
        Meaning::From => ["origine du lien", "origin of the link"],
        Meaning::FromId => ["identifiant de l’origine", "identifier of the origin"],
        Meaning::To => ["destination du lien", "destination of the link"],
        Meaning::ToId => ["identifiant de la destination", "identifier of the destination"],
        Meaning::Direction => ["sens du lien", "direction of the link"],
        Meaning::Strength => ["force du lien", "strength of the link"],
        Meaning::Since => ["début du lien", "beginning of the link"],
        Meaning::Until => ["fin du lien", "end of the link"],
        Meaning::Fact => ["autre renseignement", "other fact"],
        Meaning::Note => ["note du lien", "note of the link"],
        Meaning::Sections => ["sections de la source", "sections of the source"],
        Meaning::Basis => ["appui", "evidence"],
        Meaning::Inference => ["déduction", "inference"],
        Meaning::Group => ["nom de la collaboration", "name of the collaboration"],
        Meaning::GroupId => ["identifiant de la collaboration", "identifier of the collaboration"],
        Meaning::Member => ["membre de la collaboration", "member of the collaboration"],
        Meaning::MemberId => ["identifiant du membre", "identifier of the member"],
        Meaning::Part => ["participation", "part"],
        Meaning::GroupSummary => ["résumé de la collaboration", "summary of the collaboration"],
        Meaning::MapTitle => ["titre de la carte", "title of the map"],
        Meaning::MapDescription => ["description de la carte", "description of the map"],
    };
    in_language(language, words)
}

/// Why a column has its meaning, in words.
pub fn why(language: Language, why: Why) -> &'static str {
    let words = match why {
        Why::Chosen => ["selon votre choix", "as you chose"],
        Why::Given => ["le format le dit", "the format says it"],
        Why::Heading => ["le mot habituel", "the usual word"],
        Why::Synonym => ["un mot équivalent", "another word for it"],
        Why::Near => ["à une lettre près", "one letter apart"],
        Why::Values => ["d’après les valeurs, sans certitude", "from the values, not certain"],
        Why::Kept => ["aucun champ ne la prend", "no field takes it"],
        Why::Drawing => ["dessin d’un autre outil", "drawing of another tool"],
        Why::Beside => ["hors des tableaux", "outside the tables"],
        Why::Unknown => ["non reconnue", "not recognised"],
    };
    in_language(language, words)
}

pub(super) fn reason(language: Language, reason: Reason) -> String {
    let words = match reason {
        Reason::NoField => ["la carte n’a pas de champ pour cela", "the map has no field for this"],
        Reason::Chosen => ["colonne laissée de côté, selon votre choix", "column left out, as you chose"],
        Reason::Drawing => ["dessin d’un autre outil", "drawing of another tool"],
        Reason::Beside => ["hors des tableaux", "outside the tables"],
        Reason::NoValue => ["formule dont le fichier n’a pas la valeur", "formula whose value is not in the file"],
        Reason::Failed => ["formule en erreur", "formula with an error"],
        Reason::Invalid(_) => ["valeur que ce champ ne prend pas\u{a0}: ", "value that this field does not take: "],
        Reason::Contradicts(_) => ["autre valeur que celle de la ligne ", "another value than that of line "],
        Reason::Repeats(_) => ["répète la ligne ", "repeats line "],
        Reason::NoName => ["la ligne ne nomme rien", "the row names nothing"],
        Reason::NoEnd => ["il manque un bout du lien", "an end of the link is missing"],
        Reason::Loop => ["lien d’une organisation à elle-même", "link from an organisation to itself"],
        Reason::NoMember => ["groupe sans membre", "group without a member"],
        Reason::TooLong => ["texte trop long", "text too long"],
        Reason::TooMany => ["au-delà de ce que la carte prend", "beyond what the map takes"],
    };
    let after = match reason {
        Reason::Invalid(of) => meaning(language, of).to_owned(),
        Reason::Contradicts(line) | Reason::Repeats(line) => line.to_string(),
        _ => String::new(),
    };
    [in_language(language, words), &after].concat()
}

/// Why a file cannot be opened, and what to do.
pub fn open_error(language: Language, error: &OpenError) -> String {
    let say = |words| in_language(language, words);
    let with = |words, number: usize| say(words).replace("{}", &number.to_string());
    match error {
        OpenError::Empty => say(["le fichier est vide.", "the file is empty."]).to_owned(),
        OpenError::TooLarge { limit, .. } => {
            with(["le fichier dépasse {}\u{a0}octets.", "the file is larger than {}\u{a0}bytes."], *limit)
        }
        OpenError::Inflates { .. } => {
            say(["une fois décompressé, le fichier est trop grand.", "once inflated, the file is too large."])
                .to_owned()
        }
        OpenError::TooManyCells { limit } => {
            with(["il y a plus de {}\u{a0}cellules.", "there are more than {}\u{a0}cells."], *limit)
        }
        OpenError::TooManyColumns { limit } => {
            with(["il y a plus de {}\u{a0}colonnes.", "there are more than {}\u{a0}columns."], *limit)
        }
        OpenError::TooManyEntries { limit, .. } => {
            with(["le paquet a plus de {}\u{a0}parties.", "the package has more than {}\u{a0}parts."], *limit)
        }
        OpenError::TooDeep { line, .. } => {
            with(["ligne {}\u{a0}: trop de niveaux imbriqués.", "line {}: nested too deeply."], *line)
        }
        OpenError::Syntax { line, column, .. } => with(
            [
                "ligne {}, colonne #\u{a0}: le fichier est coupé ou mal formé.",
                "line {}, column #: the file is cut short or not well-formed.",
            ],
            *line,
        )
        .replace('#', &column.to_string()),
        OpenError::Entity { line } => with(
            [
                "ligne {}\u{a0}: une entité propre au fichier, qui n’est pas suivie.",
                "line {}: an entity of the file’s own, which is not followed.",
            ],
            *line,
        ),
        OpenError::Damaged { .. } => say([
            "le fichier est endommagé; ouvrez-le dans son logiciel et enregistrez-le de nouveau.",
            "the file is damaged; open it in its own program and save it again.",
        ])
        .to_owned(),
        OpenError::Unsupported(kind) => unsupported(language, *kind).to_owned(),
        OpenError::NotBuilt(_) => {
            say(["ce programme ne lit pas ce genre de fichier.", "this program does not read this kind of file."])
                .to_owned()
        }
    }
}

fn unsupported(language: Language, kind: Unsupported) -> &'static str {
    let words = match kind {
        Unsupported::OldExcel => [
            "un classeur d’avant 2007, ou protégé\u{a0}: enregistrez-le en .xlsx, sans mot de passe.",
            "a workbook from before 2007, or protected: save it as .xlsx, without a password.",
        ],
        Unsupported::Pdf => {
            ["un PDF\u{a0}: il faut le tableau d’où il vient.", "a PDF: the table it comes from is needed."]
        }
        Unsupported::Picture => ["une image ne se lit pas.", "a picture is not read."],
        Unsupported::Html => [
            "une page Web\u{a0}: copiez son tableau dans un chiffrier.",
            "a web page: copy its table into a spreadsheet.",
        ],
        Unsupported::Package => ["un paquet qui n’est pas un classeur.", "a package that is no workbook."],
        Unsupported::Xml => ["du XML qui n’est ni GraphML ni GEXF.", "XML that is neither GraphML nor GEXF."],
        Unsupported::Json => [
            "du JSON où ne se trouvent ni organisations ni liens.",
            "JSON in which there are neither organisations nor links.",
        ],
        Unsupported::Binary => ["ce n’est pas du texte.", "this is no text."],
    };
    in_language(language, words)
}
