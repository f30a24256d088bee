// The map of this project's file as a graph, with the places that the file says ahead.

/** Nodes, links, and the neighbours of each; and what to call once something is drawn. */
export async function mapped() {
  const { organisations, links, roles, arrangements } = await (await fetch("embed/other.json")).json();
  performance.mark("data");
  // The size of the world, then for each a place and the side of its name, in tenths.
  const { places } = arrangements.find(({ format }) => format === "wide") ?? arrangements[0];
  const colours = new Map(roles.map(({ id, colour }) => [id, colour.light ?? colour]));
  const nodes = organisations.map(({ id, name, acronym, roles: [role] }, row) => ({ id, name: acronym ?? name.fr, colour: colours.get(role), x: places[2 + row * 3] / 10, y: places[3 + row * 3] / 10 }));
  const neighbours = new Map(nodes.map(({ id }) => [id, new Set()]));
  for (const { source, target } of links) {
    neighbours.get(source).add(target);
    neighbours.get(target).add(source);
  }
  let isDrawn = false;
  const drawn = () => {
    if (!isDrawn) performance.mark("drawn");
    isDrawn = true;
  };
  return { nodes, links: links.map(({ source, target }) => ({ source, target })), neighbours, drawn };
}
