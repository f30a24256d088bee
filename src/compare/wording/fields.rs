//! What the parts of a file are called.

use crate::compare::Kind;
use crate::compare::leaves::text_and_language;
use crate::text::Language;

/// Names of fields, in French and in English, by path without the language at its end.
const FIELDS: [(&str, [&str; 2]); 46] = [
    ("acronym", ["sigle", "acronym"]),
    ("achievements", ["réalisations", "achievements"]),
    ("activities", ["activités", "activities"]),
    ("aliases", ["autres noms", "other names"]),
    ("audiences", ["publics", "audiences"]),
    ("benefits", ["retombées", "benefits"]),
    ("body", ["texte", "text"]),
    ("colour", ["couleur", "colour"]),
    ("dash", ["trait", "stroke"]),
    ("description", ["description", "description"]),
    ("directed", ["sens", "direction"]),
    ("edition.date", ["date de l’édition", "date of the edition"]),
    ("edition.from", ["édition d’origine", "edition it comes from"]),
    ("edition.id", ["édition", "edition"]),
    ("evidence", ["preuves", "evidence"]),
    ("facts", ["autres renseignements", "other facts"]),
    ("founded.story", ["fondation", "foundation"]),
    ("founded.year", ["année de fondation", "year of foundation"]),
    ("glyph", ["signe", "sign"]),
    ("id", ["identifiant", "identifier"]),
    ("label", ["étiquette", "label"]),
    ("languages", ["langues", "languages"]),
    ("members", ["membres", "members"]),
    ("members_count", ["nombre de membres", "number of members"]),
    ("members_note", ["précision sur les membres", "note on members"]),
    ("mission", ["mission", "mission"]),
    ("name", ["nom", "name"]),
    ("nature", ["nature", "nature"]),
    ("note", ["note", "note"]),
    ("notes", ["notes de présentation", "speaker’s notes"]),
    ("objectives", ["objectifs", "objectives"]),
    ("origin", ["origine", "origin"]),
    ("roles", ["rôles", "roles"]),
    ("scope", ["portée", "scope"]),
    ("section", ["section de la source", "section of the source"]),
    ("since", ["début", "beginning"]),
    ("source", ["départ", "source"]),
    ("sources", ["sources", "sources"]),
    ("standing", ["statut", "standing"]),
    ("state", ["vue de la carte", "view of the map"]),
    ("strength", ["force", "strength"]),
    ("summary", ["résumé", "summary"]),
    ("target", ["arrivée", "target"]),
    ("until", ["fin", "end"]),
    ("version", ["version du format", "version of the format"]),
    ("website", ["site Web", "website"]),
];

/// Names of the commonest languages; others have their tags.
const LANGUAGES: [(&str, [&str; 2]); 6] = [
    ("ar", ["arabe", "Arabic"]),
    ("en", ["anglais", "English"]),
    ("es", ["espagnol", "Spanish"]),
    ("fr", ["français", "French"]),
    ("iu", ["inuktitut", "Inuktitut"]),
    ("pt", ["portugais", "Portuguese"]),
];

/// The name of a field: "mission (anglais)". A field that has none keeps its path.
pub fn field_in_words(path: &str, language: Language) -> String {
    let (text, spoken) = text_and_language(path).map_or((path, None), |(text, tag)| (text, Some(tag)));
    let name = FIELDS.iter().find(|(known, _)| *known == text).map_or(text, |(_, names)| one_of(*names, language));
    match spoken {
        Some(tag) => {
            let known = LANGUAGES.iter().find(|(known, _)| *known == tag);
            format!("{name} ({})", known.map_or(tag, |(_, names)| one_of(*names, language)))
        }
        None => name.to_owned(),
    }
}

/// The name of a kind: "organisation", "type de liens".
pub fn kind_in_words(kind: Kind, language: Language) -> &'static str {
    let names = match kind {
        Kind::Map => ["carte", "map"],
        Kind::Role => ["rôle", "role"],
        Kind::LinkType => ["type de liens", "type of links"],
        Kind::Organisation => ["organisation", "organisation"],
        Kind::Link => ["lien", "link"],
        Kind::Network => ["réseau", "network"],
        Kind::Collaboration => ["collaboration", "collaboration"],
        Kind::Slide => ["diapositive", "slide"],
    };
    one_of(names, language)
}

fn one_of(words: [&'static str; 2], language: Language) -> &'static str {
    language.pair(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_says_its_language() {
        assert_eq!(field_in_words("mission.en", Language::FR), "mission (anglais)");
        assert_eq!(field_in_words("founded.story.fr", Language::EN), "foundation (French)");
        assert_eq!(field_in_words("website", Language::FR), "site Web");
        assert_eq!(field_in_words("source.title.fr", Language::FR), "source.title (français)");
    }
}
