// A deck as its author writes it.

import Reveal from "/modules/reveal.js/dist/reveal.mjs";

window.deck = Reveal;
Reveal.initialize({ transition: "none" });
