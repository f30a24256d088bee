// A deck as its author writes it.

import Reveal from "/modules/reveal.js/dist/reveal.mjs";

window.deck = Reveal;
Reveal.initialize({ width: 1600, height: 900, transition: "none" });
