//! The names of the fields and the kinds of entities, in words.

use crate::compare::Kind;
use crate::compare::leaves::text_and_language;
use crate::text::Language;

/// Names of fields, in French, English and Spanish, by path without the language at its end.
const FIELDS: [(&str, [&str; 3]); 54] = [
    ("acronym", ["sigle", "acronym", "sigla"]),
    ("achievements", ["réalisations", "achievements", "logros"]),
    ("activities", ["activités", "activities", "actividades"]),
    ("aliases", ["autres noms", "other names", "otros nombres"]),
    ("audiences", ["publics", "audiences", "públicos"]),
    ("benefits", ["retombées", "benefits", "beneficios"]),
    ("body", ["texte", "text", "texto"]),
    ("colour", ["couleur", "colour", "color"]),
    ("dash", ["trait", "stroke", "trazo"]),
    ("description", ["description", "description", "descripción"]),
    ("directed", ["sens", "direction", "sentido"]),
    ("edition.date", ["date de l’édition", "date of the edition", "fecha de la edición"]),
    ("edition.from", ["édition d’origine", "edition it comes from", "edición de origen"]),
    ("edition.id", ["édition", "edition", "edición"]),
    ("evidence", ["preuves", "evidence", "pruebas"]),
    ("facts", ["autres renseignements", "other facts", "otros datos"]),
    ("founded.story", ["fondation", "foundation", "fundación"]),
    ("founded.year", ["année de fondation", "year of foundation", "año de fundación"]),
    ("glyph", ["signe", "sign", "signo"]),
    ("hidden", ["masqué au départ", "hidden at first", "oculto al principio"]),
    ("id", ["identifiant", "identifier", "identificador"]),
    ("label", ["étiquette", "label", "etiqueta"]),
    ("languages", ["langues", "languages", "idiomas"]),
    ("members", ["membres", "members", "miembros"]),
    ("members_count", ["nombre de membres", "number of members", "número de miembros"]),
    ("members_note", ["précision sur les membres", "note on members", "precisión sobre los miembros"]),
    ("mission", ["mission", "mission", "misión"]),
    ("name", ["nom", "name", "nombre"]),
    ("nature", ["nature", "nature", "naturaleza"]),
    ("note", ["note", "note", "nota"]),
    ("notes", ["notes de présentation", "speaker’s notes", "notas de presentación"]),
    ("objectives", ["objectifs", "objectives", "objetivos"]),
    ("origin", ["origine", "origin", "origen"]),
    ("roles", ["rôles", "roles", "roles"]),
    ("scope", ["portée", "scope", "alcance"]),
    ("section", ["section de la source", "section of the source", "sección de la fuente"]),
    ("since", ["début", "beginning", "inicio"]),
    ("singular", ["nom d’une seule", "name of one", "nombre de una sola"]),
    ("source", ["départ", "source", "salida"]),
    ("source.authors", ["auteurs de la source", "authors of the source", "autores de la fuente"]),
    ("source.date", ["date de la source", "date of the source", "fecha de la fuente"]),
    ("source.note", ["note sur la source", "note on the source", "nota sobre la fuente"]),
    ("source.title", ["titre de la source", "title of the source", "título de la fuente"]),
    ("source.url", ["adresse de la source", "address of the source", "dirección de la fuente"]),
    ("sources", ["sources", "sources", "fuentes"]),
    ("standing", ["statut", "standing", "condición"]),
    ("state", ["vue de la carte", "view of the map", "vista del mapa"]),
    ("strength", ["force", "strength", "fuerza"]),
    ("summary", ["résumé", "summary", "resumen"]),
    ("target", ["arrivée", "target", "llegada"]),
    ("title", ["titre", "title", "título"]),
    ("until", ["fin", "end", "fin"]),
    ("version", ["version du format", "version of the format", "versión del formato"]),
    ("website", ["site Web", "website", "sitio web"]),
];

/// Names of the commonest languages; others have their tags.
const LANGUAGES: [(&str, [&str; 3]); 6] = [
    ("ar", ["arabe", "Arabic", "árabe"]),
    ("en", ["anglais", "English", "inglés"]),
    ("es", ["espagnol", "Spanish", "español"]),
    ("fr", ["français", "French", "francés"]),
    ("iu", ["inuktitut", "Inuktitut", "inuktitut"]),
    ("pt", ["portugais", "Portuguese", "portugués"]),
];

/// The name of a field: "mission (anglais)". A field that has none keeps its path.
pub fn field_in_words(path: &str, language: Language) -> String {
    let (text, spoken) = text_and_language(path).map_or((path, None), |(text, tag)| (text, Some(tag)));
    let name = FIELDS.iter().find(|(known, _)| *known == text).map_or(text, |(_, names)| language.among(*names));
    match spoken {
        Some(tag) => {
            let known = LANGUAGES.iter().find(|(known, _)| *known == tag);
            format!("{name} ({})", known.map_or(tag, |(_, names)| language.among(*names)))
        }
        None => name.to_owned(),
    }
}

/// The name of a kind: "organisation", "type de liens".
pub fn kind_in_words(kind: Kind, language: Language) -> &'static str {
    names_of(kind, language).0
}

/// The name of several of a kind: "organisations", "types de liens".
pub fn kinds_in_words(kind: Kind, language: Language) -> &'static str {
    names_of(kind, language).1
}

fn names_of(kind: Kind, language: Language) -> (&'static str, &'static str) {
    language.among(match kind {
        Kind::Map => [("carte", "carte"), ("map", "map"), ("mapa", "mapa")],
        Kind::Role => [("rôle", "rôles"), ("role", "roles"), ("rol", "roles")],
        Kind::LinkType => [
            ("type de liens", "types de liens"),
            ("type of links", "types of links"),
            ("tipo de vínculos", "tipos de vínculos"),
        ],
        Kind::Standing => [("statut", "statuts"), ("standing", "standings"), ("situación", "situaciones")],
        Kind::Organisation => {
            [("organisation", "organisations"), ("organisation", "organisations"), ("organización", "organizaciones")]
        }
        Kind::Link => [("lien", "liens"), ("link", "links"), ("vínculo", "vínculos")],
        Kind::Network => [("réseau", "réseaux"), ("network", "networks"), ("red", "redes")],
        Kind::Collaboration => [
            ("collaboration", "collaborations"),
            ("collaboration", "collaborations"),
            ("colaboración", "colaboraciones"),
        ],
        Kind::Slide => [("diapositive", "diapositives"), ("slide", "slides"), ("diapositiva", "diapositivas")],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_says_its_language() {
        assert_eq!(field_in_words("mission.en", Language::FR), "mission (anglais)");
        assert_eq!(field_in_words("founded.story.fr", Language::EN), "foundation (French)");
        assert_eq!(field_in_words("website", Language::FR), "site Web");
        assert_eq!(field_in_words("mission.en", Language::from_tag("es").unwrap()), "misión (inglés)");
        assert_eq!(field_in_words("source.title.fr", Language::FR), "titre de la source (français)");
    }
}
