// What the page has before the map comes.

window.namesBefore = new Set(Object.getOwnPropertyNames(window));
