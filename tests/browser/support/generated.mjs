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
