//! Texts while they are gathered: one for each language, then the text of the document.

use super::ledger::Reason;
use crate::{
    model::{LABEL_LIMIT, Localised, TEXT_LIMIT},
    text::Language,
};

/// A text in the languages that the file has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Text {
    fr: Option<String>,
    en: Option<String>,
    /// The line of the first of them.
    line: usize,
}

impl Text {
    pub(super) const fn is_empty(&self) -> bool {
        self.fr.is_none() && self.en.is_none()
    }

    /// Sets the text in `language`. The same again is no loss; another one is.
    pub(super) fn set(&mut self, language: Language, text: &str, line: usize, limit: usize) -> Result<(), Reason> {
        let slot = match language {
            Language::Fr => &mut self.fr,
            Language::En => &mut self.en,
        };
        match slot {
            Some(known) if known == text => Ok(()),
            Some(_) => Err(Reason::Contradicts(self.line)),
            None if text.chars().count() > limit => Err(Reason::TooLong),
            None => {
                *slot = Some(text.to_owned());
                self.line = if self.line == 0 { line } else { self.line };
                Ok(())
            }
        }
    }

    /// The text in any language, in that of the map first.
    pub(super) fn any(&self, language: Language) -> &str {
        let [first, second] = match language {
            Language::Fr => [&self.fr, &self.en],
            Language::En => [&self.en, &self.fr],
        };
        first.as_deref().or(second.as_deref()).unwrap_or_default()
    }

    /// The text of the document, which always has French.
    pub(super) fn localised(&self, language: Language) -> Localised {
        Localised { fr: self.fr.clone().unwrap_or_else(|| self.any(language).to_owned()), en: self.en.clone() }
    }

    pub(super) fn optional(&self, language: Language) -> Option<Localised> {
        (!self.is_empty()).then(|| self.localised(language))
    }

    /// Whether it has a text in the language that is not the map's.
    pub(super) const fn has_other(&self, language: Language) -> bool {
        match language {
            Language::Fr => self.en.is_some(),
            Language::En => self.fr.is_some(),
        }
    }
}

/// A text that a map in `language` says by itself.
pub(super) fn of_map(language: Language, text: impl Into<String>) -> Localised {
    let text = text.into();
    Localised { en: (language == Language::En).then(|| text.clone()), fr: text }
}

/// The beginning of a text, within the limit of names.
pub(super) fn shortened(text: &str) -> String {
    let line = text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LABEL_LIMIT {
        return line;
    }
    line.chars().take(LABEL_LIMIT - 1).chain(['…']).collect()
}

/// Sets a text that has no language. The same again is no loss; another one is.
pub(super) fn set_plain(slot: &mut Option<String>, text: &str, line: usize) -> Result<(), Reason> {
    match slot {
        Some(known) if known == text => Ok(()),
        Some(_) => Err(Reason::Contradicts(line)),
        None if text.chars().count() > LABEL_LIMIT => Err(Reason::TooLong),
        None => {
            *slot = Some(text.to_owned());
            Ok(())
        }
    }
}

/// Sets a value. The same again is no loss; another one is.
pub(super) fn set_value<T: PartialEq>(slot: &mut Option<T>, value: T, line: usize) -> Result<(), Reason> {
    match slot {
        Some(known) if *known == value => Ok(()),
        Some(_) => Err(Reason::Contradicts(line)),
        None => {
            *slot = Some(value);
            Ok(())
        }
    }
}

/// Adds the texts of a list in `language`, each once.
pub(super) fn add_texts(list: &mut Vec<Text>, language: Language, texts: &[&str], line: usize) -> Result<(), Reason> {
    for (position, text) in texts.iter().enumerate() {
        if list.iter().any(|known| known.any(language) == *text) {
            continue;
        }
        // The second language of a list is beside the first, item by item.
        if let Some(known) =
            list.get_mut(position).filter(|known| known.line == line && !known.has_other(other(language)))
        {
            known.set(language, text, line, TEXT_LIMIT)?;
            continue;
        }
        let mut one = Text::default();
        one.set(language, text, line, TEXT_LIMIT)?;
        list.push(one);
    }
    Ok(())
}

const fn other(language: Language) -> Language {
    language.other()
}
