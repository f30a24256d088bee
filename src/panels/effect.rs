//! What a panel asks of the page.

/// One thing to do, once the reader has pressed a button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Copies a text.
    Copy(String),
    /// Hands the reader a file.
    Save {
        /// Its name.
        name: String,
        /// Its media type.
        mime: &'static str,
        /// What it says.
        text: String,
    },
    /// Hands the reader a drawing as pixels, in a PNG file.
    SavePixels {
        /// The file's name.
        name: String,
        /// The drawing, as an SVG document.
        svg: String,
        /// How wide it becomes.
        width_px: u32,
    },
    /// Hands the reader what the element itself makes, by the name of its kind.
    Download(&'static str),
    /// Tells the story that `data` now hold, and keeps the draft of it.
    Story {
        /// The file with the story in it.
        data: String,
        /// The draft, as the panel will read it; empty when there is nothing to keep.
        kept: String,
        /// Whether it would be lost with the page.
        is_unsaved: bool,
    },
    /// Prints on the paper of this name, held so.
    Print {
        /// The paper's name.
        paper: &'static str,
        /// Upright or wide.
        orientation: &'static str,
        /// What of the story is printed, `slides` or with their `notes`; nothing of it, for the poster.
        story: &'static str,
    },
    /// Shows another reading, written in full.
    Read(String),
    /// Opens the card of what has this identifier.
    Select(String),
    /// Closes the panel.
    Close,
}

impl Effect {
    /// Effects as the page hears them: for each its name, how many words follow, and these.
    pub fn to_words(effects: Vec<Self>) -> Vec<String> {
        let mut all = Vec::new();
        for effect in effects {
            let (name, words) = effect.into_words();
            all.push(name.to_owned());
            all.push(words.len().to_string());
            all.extend(words);
        }
        all
    }

    fn into_words(self) -> (&'static str, Vec<String>) {
        match self {
            Self::Copy(text) => ("copy", vec![text]),
            Self::Save { name, mime, text } => ("save", vec![name, mime.to_owned(), text]),
            Self::SavePixels { name, svg, width_px } => ("pixels", vec![name, svg, width_px.to_string()]),
            Self::Download(kind) => ("download", vec![kind.to_owned()]),
            Self::Story { data, kept, is_unsaved } => ("story", vec![data, kept, is_unsaved.to_string()]),
            Self::Print { paper, orientation, story } => {
                ("print", [paper, orientation, story].map(ToOwned::to_owned).to_vec())
            }
            Self::Read(reading) => ("read", vec![reading]),
            Self::Select(id) => ("select", vec![id]),
            Self::Close => ("close", Vec::new()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn effects_are_told_one_after_the_other() {
        let effects = vec![Effect::Select("ae".to_owned()), Effect::Close];
        assert_eq!(Effect::to_words(effects), ["select", "1", "ae", "close", "0"]);
    }

    #[test]
    fn the_page_knows_how_to_do_each() {
        let host = include_str!("../embed/element/host.js");
        let text = String::new;
        for effect in [
            Effect::Copy(text()),
            Effect::Save { name: text(), mime: "", text: text() },
            Effect::SavePixels { name: text(), svg: text(), width_px: 1 },
            Effect::Download("svg"),
            Effect::Story { data: text(), kept: text(), is_unsaved: true },
            Effect::Print { paper: "", orientation: "", story: "" },
            Effect::Read(text()),
            Effect::Select(text()),
            Effect::Close,
        ] {
            let (name, words) = effect.into_words();
            let parameters =
                host.split_once(&format!("\n    {name}(")).or(host.split_once(&format!("\n    async {name}(")));
            let (parameters, _) = parameters.and_then(|(_, rest)| rest.split_once(')')).unwrap();
            assert_eq!(parameters.split(", ").filter(|it| !it.is_empty()).count(), words.len(), "{name}({parameters})");
        }
    }
}
