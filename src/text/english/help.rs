//! The help in English.

use crate::text::HelpWords;

pub(super) const HELP: HelpWords = HelpWords {
    help: "Help",
    keyboard: (
        "By keyboard, while the map is active",
        [
        ("Arrow keys", "go to the nearest organisation on that side"),
        ("Enter", "opens the card, or follows the current link"),
        ("L, Shift + L", "go to the next link, to the previous one; Space opens its card"),
        ("Backspace", "retraces your steps"),
        ("R, Shift + R", "keep the arrow keys within a role or a collaboration, then within the next"),
        ("Home, End", "go to the first one, to the last one, from A to Z"),
        (
            "Other letters",
            "jump to the next name that starts with them (after another letter, L and R count too)",
        ),
        ("1, 2, 3, 4", "keep to the surroundings: 1, 2 or 3 steps, all; the same key ends it"),
        ("Shift + arrow", "moves the organisation; Delete puts it back in place"),
        ("+, −, 0", "zoom in, zoom out, show the whole map"),
        ("/", "leads to the search"),
        ("Esc", "closes, then removes your choices, one at a time"),
        ("Tab", "leaves the map, which remembers where you were"),
        ("Page Down, Page Up", "go to the next slide, to the previous one"),
        ("?", "opens this help"),
        ],
    ),
    mouse: (
        "With a mouse",
        [
        ("Point at", "highlights an organisation and its neighbours, or a link and its two ends"),
        ("Click", "opens the card of an organisation or a link"),
        ("Drag an organisation", "moves it; it stays where it is dropped"),
        ("Double-click", "puts an organisation that was moved back in place"),
        ("Ctrl or ⌘ and the wheel", "zooms in or out around the pointer"),
        ("Alt and a click, in the legend", "shows that alone"),
        ("Without dragging", "the map’s buttons zoom; those of a card move the organisation"),
        ],
    ),
    touch: (
        "By touch",
        [
        ("Tap", "opens the card of an organisation or a link"),
        ("One finger", "scrolls the page"),
        ("Two fingers", "move and zoom the map"),
        ("Hold, then drag", "moves an organisation; so do the buttons of its card"),
        ],
    ),
    reader: (
        "With a screen reader",
        [
        (
            "Before the map",
            "Two sentences sum it up; “Reading the map” says how to read it; “Skip the map” leads to the card",
        ),
        ("On the map", "each organisation is a button: name, roles, number of links, place from A to Z"),
        ("The keys of the map", "work in focus or forms mode"),
        ("The list and the table", "say all that the map shows, in headings or in rows"),
        ("Questions", "says how two organisations are linked, who belongs to several, who bridges"),
        ("What changes", "is said in one sentence; what is chosen is written before the map"),
        ],
    ),
};
