//! Texts of the help; separate from the other words, so that readers who never open it do not download them.

use super::lines::words;

/// A way to use the map: its title, then pairs of an action and its result.
type Way<const N: usize> = (&'static str, [(&'static str, &'static str); N]);

words! {
    /// Every fixed text of the help, in one language.
    pub struct HelpWords {
        pub help: &'static str,
        pub keyboard: Way<15>,
        pub mouse: Way<7>,
        pub touch: Way<4>,
        pub reader: Way<6>,
    }
}

impl HelpWords {
    /// Each way with its title.
    pub fn ways(&self) -> [(&'static str, &[(&'static str, &'static str)]); 4] {
        let Self { keyboard, mouse, touch, reader, .. } = self;
        [(keyboard.0, &keyboard.1), (mouse.0, &mouse.1), (touch.0, &touch.1), (reader.0, &reader.1)]
    }
}
