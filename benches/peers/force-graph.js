// A map drawn by force-graph: whole redraws of one canvas, with what is hovered and its neighbours lit.

import ForceGraph from "force-graph";
import { mapped } from "./map.js";

const { nodes, links, neighbours, drawn } = await mapped();
const stage = document.getElementById("stage");
let lit;
const isLit = (id) => !lit || lit === id || neighbours.get(lit).has(id);
const graph = new ForceGraph(stage)
  .width(stage.clientWidth)
  .height(stage.clientHeight)
  .graphData({ nodes: nodes.map(({ id, x, y, name, colour }) => ({ id, x, y, fx: x, fy: y, name, colour })), links: links.map((link) => ({ ...link })) })
  .nodeLabel("name")
  .nodeRelSize(3)
  .nodeColor(({ id, colour }) => (isLit(id) ? colour : "#ddd"))
  .linkColor(({ source, target }) => (!lit || source.id === lit || target.id === lit ? "#99a" : "#eee"))
  .onNodeHover((node) => (lit = node?.id))
  .onRenderFramePost(drawn)
  .cooldownTicks(0);
graph.zoomToFit(0, 20);
window.placeOf = (row) => {
  const { x, y } = graph.graphData().nodes[row];
  return graph.graph2ScreenCoords(x, y);
};
