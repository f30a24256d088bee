// Maps made for a test: the bundled one changed, or of any number of organisations.

import { dataset } from "./reader.mjs";

/** The bundled map after a change, as text. */
export function changed(change) {
  const map = dataset();
  change(map);
  return JSON.stringify(map, null, 1);
}

/** A map of a given number of organisations, linked in a chain and in a few longer steps. */
export const generated = (count) =>
  changed((map) => {
    const id = (row) => `organisation-${row}`;
    map.organisations = Array.from({ length: count }, (_, row) => ({ id: id(row), acronym: `O${row}`, name: { fr: `Organisation numéro ${row}` }, roles: [map.roles[row % map.roles.length].id], standing: "member" }));
    const link = (source, target) => ({ type: map.link_types[(source + target) % 3].id, source: id(source), target: id(target), evidence: [{ section: "Essai", basis: "stated" }] });
    map.links = [];
    for (let row = 1; row < count; row += 1) map.links.push(link(Math.floor(row / 2), row));
    map.collaborations = count > 4 ? [{ id: "une", name: { fr: "Une" }, members: [0, 1, 2, 4].map((row) => ({ organisation: id(row), part: "member" })) }] : [];
    map.networks = [];
    map.story = undefined;
  });

/**
 * A map of a given number of organisations with three links each, most of them inside a community of twenty that also works
 * together, and names as long as real ones.
 */
export const communities = (count) =>
  changed((map) => {
    let seed = 1;
    // Marsaglia's xorshift (2003).
    const below = (bound) => {
      seed ^= seed << 13;
      seed ^= seed >>> 17;
      seed ^= seed << 5;
      return (seed >>> 0) % bound;
    };
    const WORDS = ["Regroupement", "Table", "Centre", "Fédération", "Maison", "Alliance", "Carrefour", "Réseau"];
    const PLACES = ["de l’Estrie", "du Bas-Saint-Laurent", "des Laurentides", "de Lanaudière", "de la Côte-Nord"];
    const id = (row) => `organisation-${row}`;
    const name = (row) => `${WORDS[row % 8]} ${row} des familles ${PLACES[row % 5]}`;
    map.organisations = Array.from({ length: count }, (_, row) => ({ id: id(row), ...(row % 3 === 0 && { acronym: `${WORDS[row % 8][0]}F${row}` }), name: { fr: name(row) }, roles: [map.roles[row % map.roles.length].id], standing: "member" }));
    const links = new Map();
    while (links.size < count * 3) {
      const source = below(count);
      const first = source - (source % 20);
      const target = below(8) === 0 ? below(count) : first + below(Math.min(20, count - first));
      const ends = [Math.min(source, target), Math.max(source, target)];
      if (source !== target) links.set(ends.join(), { type: map.link_types[below(3)].id, source: id(source), target: id(target), evidence: [{ section: "Essai", basis: "stated" }] });
    }
    map.links = [...links.values()];
    const members = (group) => Array.from({ length: Math.min(12, count - group * 20) }, (_, row) => ({ organisation: id(group * 20 + row), part: "member" }));
    map.collaborations = Array.from({ length: Math.min(10, Math.floor(count / 20)) }, (_, group) => ({ id: `collaboration-${group}`, name: { fr: `Collaboration ${group}` }, members: members(group) }));
    map.networks = [];
    map.story = undefined;
    map.arrangements = undefined;
  });
