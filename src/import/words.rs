//! The words for the meanings of columns, and for the reasons of a proposal.

use carte_open::Kind;

use super::{ledger::Reason, meaning::Meaning, understood::Why};
use crate::text::Language;

/// The text in French, in English or in Spanish.
pub(super) fn in_language(language: Language, words: [&'static str; 3]) -> &'static str {
    language.among(words)
}

pub(super) fn kind(language: Language, kind: Kind) -> &'static str {
    let words = match kind {
        Kind::Delimited => ["tableau en texte", "delimited table", "tabla en texto"],
        Kind::Xlsx => ["classeur Excel", "Excel workbook", "libro de Excel"],
        Kind::Ods => ["classeur OpenDocument", "OpenDocument workbook", "libro OpenDocument"],
        Kind::GraphMl => ["GraphML", "GraphML", "GraphML"],
        Kind::Gexf => ["GEXF", "GEXF", "GEXF"],
        Kind::Kumu => ["projet Kumu", "Kumu project", "proyecto Kumu"],
        Kind::NodeLink => ["graphe en JSON", "graph as JSON", "grafo en JSON"],
        Kind::Graphology => ["graphe de graphology", "graphology graph", "grafo de graphology"],
        Kind::GephiLite => ["fichier de Gephi Lite", "Gephi Lite file", "archivo de Gephi Lite"],
        Kind::Cytoscape => ["réseau de Cytoscape", "Cytoscape network", "red de Cytoscape"],
        Kind::VosViewer => ["réseau de VOSviewer", "VOSviewer network", "red de VOSviewer"],
        Kind::Oligrapher => ["carte d’Oligrapher", "Oligrapher map", "mapa de Oligrapher"],
        Kind::Records => ["liste en JSON", "list as JSON", "lista en JSON"],
        Kind::Map => ["carte sociale", "social map", "mapa social"],
    };
    in_language(language, words)
}

/// What a column means, in words.
pub fn meaning(language: Language, meaning: Meaning) -> &'static str {
    let words = match meaning {
        Meaning::Id => ["identifiant", "identifier", "identificador"],
        Meaning::Acronym => ["sigle", "acronym", "sigla"],
        Meaning::Name => ["nom", "name", "nombre"],
        Meaning::Label => ["étiquette", "label", "etiqueta"],
        Meaning::Aliases => ["autres noms", "other names", "otros nombres"],
        Meaning::Roles => ["rôles", "roles", "roles"],
        Meaning::Standing => ["statut", "standing", "condición"],
        Meaning::Scope => ["portée", "reach", "alcance"],
        Meaning::Founded => ["année de fondation", "year founded", "año de fundación"],
        Meaning::Story => ["fondation", "founding", "fundación"],
        Meaning::MembersCount => ["nombre de membres", "number of members", "número de miembros"],
        Meaning::MembersNote => ["qui sont les membres", "who the members are", "quiénes son los miembros"],
        Meaning::Website => ["site Web", "website", "sitio web"],
        Meaning::Summary => ["résumé", "summary", "resumen"],
        Meaning::Mission => ["mission", "mission", "misión"],
        Meaning::Objectives => ["objectifs", "objectives", "objetivos"],
        Meaning::Audiences => ["publics", "audiences", "públicos"],
        Meaning::Activities => ["activités", "activities", "actividades"],
        Meaning::Section => ["section de la source", "section of the source", "sección de la fuente"],
        Meaning::LinkedWith => ["liée à (noms)", "linked with (names)", "vinculada con (nombres)"],
        Meaning::LinkedTo => ["liens vers (noms)", "links to (names)", "vínculos hacia (nombres)"],
        Meaning::LinkedFrom => ["liens venant de (noms)", "links from (names)", "vínculos desde (nombres)"],
        Meaning::Collaborations => ["collaborations", "collaborations", "colaboraciones"],
        Meaning::LinkType => ["type de lien", "type of link", "tipo de vínculo"],
        Meaning::From => ["origine du lien", "origin of the link", "origen del vínculo"],
        Meaning::FromId => ["identifiant de l’origine", "identifier of the origin", "identificador del origen"],
        Meaning::To => ["destination du lien", "destination of the link", "destino del vínculo"],
        Meaning::ToId => {
            ["identifiant de la destination", "identifier of the destination", "identificador del destino"]
        }
        Meaning::Direction => ["sens du lien", "direction of the link", "sentido del vínculo"],
        Meaning::Strength => ["force du lien", "strength of the link", "fuerza del vínculo"],
        Meaning::Since => ["début du lien", "beginning of the link", "inicio del vínculo"],
        Meaning::Until => ["fin du lien", "end of the link", "fin del vínculo"],
        Meaning::Fact => ["autre renseignement", "other fact", "otro dato"],
        Meaning::Note => ["note du lien", "note of the link", "nota del vínculo"],
        Meaning::Sections => ["sections de la source", "sections of the source", "secciones de la fuente"],
        Meaning::Basis => ["appui", "evidence", "apoyo"],
        Meaning::Inference => ["déduction", "inference", "deducción"],
        Meaning::Group => ["nom de la collaboration", "name of the collaboration", "nombre de la colaboración"],
        Meaning::GroupId => {
            ["identifiant de la collaboration", "identifier of the collaboration", "identificador de la colaboración"]
        }
        Meaning::Member => ["membre de la collaboration", "member of the collaboration", "miembro de la colaboración"],
        Meaning::MemberId => ["identifiant du membre", "identifier of the member", "identificador del miembro"],
        Meaning::Part => ["participation", "part", "participación"],
        Meaning::GroupSummary => {
            ["résumé de la collaboration", "summary of the collaboration", "resumen de la colaboración"]
        }
        Meaning::MapTitle => ["titre de la carte", "title of the map", "título del mapa"],
        Meaning::MapDescription => ["description de la carte", "description of the map", "descripción del mapa"],
    };
    in_language(language, words)
}

const NUMBER: [&str; 3] = [
    "numéro donné aux liens par un outil",
    "number that a tool gives to links",
    "número que una herramienta da a los vínculos",
];

/// Why a column has its meaning, in words.
pub fn why(language: Language, why: Why) -> &'static str {
    let words = match why {
        Why::Chosen => ["selon votre choix", "as you chose", "según su elección"],
        Why::Given => ["le format le dit", "the format says it", "el formato lo dice"],
        Why::Heading => ["le mot habituel", "the usual word", "la palabra habitual"],
        Why::Synonym => ["un mot équivalent", "another word for it", "una palabra equivalente"],
        Why::Near => ["à une lettre près", "one letter apart", "a una letra de diferencia"],
        Why::Values => {
            ["d’après les valeurs, sans certitude", "from the values, not certain", "según los valores, sin certeza"]
        }
        Why::Kept => ["aucun champ ne la prend", "no field takes it", "ningún campo la toma"],
        Why::Drawing => ["dessin d’un autre outil", "drawing of another tool", "dibujo de otra herramienta"],
        Why::Number => NUMBER,
        Why::Beside => ["hors des tableaux", "outside the tables", "fuera de las tablas"],
        Why::Unknown => ["non reconnue", "not recognised", "no reconocida"],
    };
    in_language(language, words)
}

pub(super) fn reason(language: Language, reason: Reason) -> String {
    let words = match reason {
        Reason::NoField => {
            ["la carte n’a pas de champ pour cela", "the map has no field for this", "el mapa no tiene campo para esto"]
        }
        Reason::Chosen => [
            "colonne laissée de côté, selon votre choix",
            "column left out, as you chose",
            "columna dejada fuera, según su elección",
        ],
        Reason::Drawing => ["dessin d’un autre outil", "drawing of another tool", "dibujo de otra herramienta"],
        Reason::Number => NUMBER,
        Reason::Beside => ["hors des tableaux", "outside the tables", "fuera de las tablas"],
        Reason::NoValue => [
            "formule dont le fichier n’a pas la valeur",
            "formula whose value is not in the file",
            "fórmula cuyo valor no está en el archivo",
        ],
        Reason::Failed => ["formule en erreur", "formula with an error", "fórmula con error"],
        Reason::Invalid(_) => [
            "valeur que ce champ ne prend pas\u{a0}: ",
            "value that this field does not take: ",
            "valor que este campo no toma: ",
        ],
        Reason::Contradicts(_) => [
            "autre valeur que celle de la ligne ",
            "another value than that of line ",
            "otro valor que el de la línea ",
        ],
        Reason::Repeats(_) => ["répète la ligne ", "repeats line ", "repite la línea "],
        Reason::Total => ["ligne de total", "row of totals", "fila de totales"],
        Reason::NoName => ["la ligne ne nomme rien", "the row names nothing", "la fila no nombra nada"],
        Reason::NoEnd => ["il manque un bout du lien", "an end of the link is missing", "falta un extremo del vínculo"],
        Reason::Loop => [
            "lien d’une organisation à elle-même",
            "link from an organisation to itself",
            "vínculo de una organización consigo misma",
        ],
        Reason::NoMember => ["groupe sans membre", "group without a member", "grupo sin miembros"],
        Reason::TooLong => ["texte trop long", "text too long", "texto demasiado largo"],
        Reason::TooMany => {
            ["au-delà de ce que la carte prend", "beyond what the map takes", "más de lo que el mapa toma"]
        }
    };
    let after = match reason {
        Reason::Invalid(of) => meaning(language, of).to_owned(),
        Reason::Contradicts(line) | Reason::Repeats(line) => line.to_string(),
        _ => String::new(),
    };
    [in_language(language, words), &after].concat()
}
