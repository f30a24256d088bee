//! Texts while they are gathered: one for each language, then the text of the document.

use super::ledger::Reason;
use crate::{
    model::{LABEL_LIMIT, Localised, TEXT_LIMIT},
    text::Language,
};

/// A text in the languages that the file has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Text {
    texts: Localised,
    /// The line of the first of them.
    line: usize,
}

impl Text {
    pub(super) const fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Sets the text in `language`. The same again is no loss; another one is.
    pub(super) fn set(&mut self, language: Language, text: &str, line: usize, limit: usize) -> Result<(), Reason> {
        match self.texts.written(language) {
            known if known == text => Ok(()),
            known if !known.is_empty() => Err(Reason::Contradicts(self.line)),
            _ if text.chars().count() > limit => Err(Reason::TooLong),
            _ => {
                self.texts.set(language, text.to_owned());
                self.line = if self.line == 0 { line } else { self.line };
                Ok(())
            }
        }
    }

    /// The text in any language, in that of the map first.
    pub(super) fn any(&self, language: Language) -> &str {
        self.texts.get(language)
    }

    /// The text of the document, which always has the language of the map, first.
    pub(super) fn localised(&self, language: Language) -> Localised {
        let others = self.texts.texts().filter(|(other, _)| *other != language);
        others.fold(Localised::new(language, self.any(language)), |text, (other, said)| text.with(other, said))
    }

    pub(super) fn optional(&self, language: Language) -> Option<Localised> {
        (!self.is_empty()).then(|| self.localised(language))
    }

    /// Whether it has a text in this language.
    fn has(&self, language: Language) -> bool {
        !self.texts.written(language).is_empty()
    }
}

/// A text that a map in `language` says by itself.
pub(super) fn of_map(language: Language, text: impl Into<String>) -> Localised {
    Localised::new(language, text)
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
        if let Some(known) = list.get_mut(position).filter(|known| known.line == line && !known.has(language)) {
            known.set(language, text, line, TEXT_LIMIT)?;
            continue;
        }
        let mut one = Text::default();
        one.set(language, text, line, TEXT_LIMIT)?;
        list.push(one);
    }
    Ok(())
}
