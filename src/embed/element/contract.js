// Written by `carte element script` from src/contract/ and src/panels/kind.rs. Do not edit.

/** Attributes that make the element start again. */
export const RESTARTING = ["src", "address"];

/** Attributes that the widget is told of, in the order in which it reads them. */
export const LIVE = ["lang", "theme", "view", "focus", "collaboration", "hide", "controls", "gestures", "slide", "reading"];

/** Attributes with a property that is their text. */
export const TEXTS = ["src", "theme", "view", "collaboration", "hide", "controls", "gestures", "autoplay", "slide", "compare", "letters"];

/** Every event that the element dispatches. */
export const EVENTS = ["carte-ready", "carte-select", "carte-slide", "carte-reading", "carte-link", "carte-error"];

/** The panels of the editor. */
export const EDITOR_PANELS = ["slides", "edit", "begin"];

/** Those that open files. */
export const FILES_PANELS = ["open"];

/** Those that compare editions; the others are the companion's. */
export const COMPARE_PANELS = ["compare", "compared"];
