// A map drawn by sigma, by WebGL, with names by its own choice and what is hovered lit with its neighbours, as its examples do.

import Graph from "graphology";
import Sigma from "sigma";
import { mapped } from "./map.js";

const { nodes, links, neighbours, drawn } = await mapped();
const graph = new Graph({ multi: true });
for (const { id, x, y, name, colour } of nodes) graph.addNode(id, { x, y: -y, label: name, color: colour, size: 4 });
for (const { source, target } of links) graph.addEdge(source, target, { color: "#99a", size: 0.5 });
let lit;
const isLit = (id) => !lit || lit === id || neighbours.get(lit).has(id);
const sigma = new Sigma(graph, document.getElementById("stage"), {
  nodeReducer: (id, look) => (isLit(id) ? look : { ...look, label: "", color: "#ddd" }),
  edgeReducer: (edge, look) => (!lit || graph.hasExtremity(edge, lit) ? look : { ...look, hidden: true }),
});
sigma.on("enterNode", ({ node }) => ((lit = node), sigma.refresh({ skipIndexation: true })));
sigma.on("leaveNode", () => ((lit = undefined), sigma.refresh({ skipIndexation: true })));
let held;
sigma.on("downNode", ({ node }) => {
  held = node;
  if (!sigma.getCustomBBox()) sigma.setCustomBBox(sigma.getBBox());
});
sigma.on("moveBody", ({ event }) => {
  if (!held) return;
  graph.mergeNodeAttributes(held, sigma.viewportToGraph(event));
  event.preventSigmaDefault();
});
for (const name of ["upNode", "upStage"]) sigma.on(name, () => (held = undefined));
sigma.on("afterRender", drawn);
drawn();
window.placeOf = (row) => sigma.graphToViewport(graph.getNodeAttributes(nodes[row].id));
