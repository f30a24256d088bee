//! A question of a merge in words: what it is about, and what each edition has.

use super::names::value_in_words;
use super::{field_in_words, kind_in_words, name_of};
use crate::compare::leaves::text_and_language;
use crate::compare::patch::changes;
use crate::compare::{Conflict, Edition};
use crate::text::Language;

/// What the question is about: "organisation AE, site Web". The first of `editions` that has it names it.
pub fn subject_in_words(conflict: &Conflict, editions: &[&Edition], language: Language) -> String {
    let has_it =
        |edition: &&Edition| edition.get(conflict.kind, &conflict.key).map(|entity| name_of(entity, edition, language));
    let name = editions.iter().find_map(has_it).unwrap_or_else(|| conflict.key.clone());
    let field = conflict.field.as_deref().map(|field| [", ", &field_in_words(field, language)].concat());
    [kind_in_words(conflict.kind, language), " ", &name, &field.unwrap_or_default()].concat()
}

/// What an edition has there; `None` where it has nothing. Of a whole thing, the fields that are not as in `base`, which is empty
/// for what is as it was.
pub fn side_in_words(conflict: &Conflict, side: &Edition, base: &Edition, language: Language) -> Option<String> {
    let entity = side.get(conflict.kind, &conflict.key)?;
    if let Some(field) = &conflict.field {
        return entity.fields.get(field).map(|value| value_in_words(value, side, language));
    }
    let Some(before) = base.get(conflict.kind, &conflict.key) else { return Some(name_of(entity, side, language)) };
    let fields = changes(before, entity).map(|change| {
        let value = change.after.map(|value| value_in_words(&value, side, language)).unwrap_or_default();
        [&field_in_words(&change.field, language), language.colon(), &value].concat()
    });
    Some(fields.collect::<Vec<_>>().join("; "))
}

/// The texts of the field that a question is about, in each language: its name and the text.
pub fn texts_in_words(conflict: &Conflict, edition: &Edition, language: Language) -> Vec<(String, String)> {
    let Some(entity) = edition.get(conflict.kind, &conflict.key) else { return Vec::new() };
    let is_of_field =
        |path: &str| text_and_language(path).is_some_and(|(text, _)| Some(text) == conflict.field.as_deref());
    let texts = entity.fields.iter().filter(|(path, _)| is_of_field(path));
    texts.map(|(path, value)| (field_in_words(path, language), value_in_words(value, edition, language))).collect()
}
