//! Texts of the presentation mode in English.

use super::PresentWords;

pub(super) static WORDS: PresentWords = PresentWords {
    controls: "Presentation",
    play: "Automatic advance (A)",
    black: "Black screen (B)",
    speaker: "Notes and time (S)",
    screen: "Full screen (F)",
    keys: "Shortcuts (?)",
    end: "End the presentation (Esc)",
    black_screen: "Black screen",
    resume: "Resume",
    notes: "Notes",
    no_notes: "This slide has no notes.",
    now: "On the screen",
    next: "Next",
    last: "This is the last slide.",
    clock: "Time",
    elapsed: "Elapsed",
    restart: "Reset the timer",
    blocked: "The browser did not allow a second window: the notes are here.",
    key_lines: [
        ("→, Page Down, space", "next slide"),
        ("←, Page Up", "previous slide"),
        ("Home, End", "first slide, last slide"),
        ("A number, then Enter", "the slide of that number"),
        ("F", "full screen, or back in the window"),
        ("B, period", "black screen, or back"),
        ("S", "notes and time, in a second window"),
        ("A", "automatic advance, or pause"),
        ("Esc", "comes back to the slide, then ends"),
        ("?", "opens this list"),
        ("Swipe sideways", "changes the slide"),
    ],
};
