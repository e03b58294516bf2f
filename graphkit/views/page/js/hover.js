// A few words beside the pointer on what lies under it.

import * as Dom from "./dom.js";
import * as Graph from "./network.js";
import * as Model from "./model.js";

const { el, name, byId, fill, count } = Dom;
const tip = byId("tip");

function ofNode(id) {
  if (typeof id === "string") return [el("strong", {}, name(Model.communities[Number(id.slice(1))])), el("br"), "Double-click to open"];
  const node = Model.nodes[id];
  const near = Graph.view().near.get(id)?.size ?? 0;
  return [el("strong", {}, name(node.name)), el("br"), `${node.type} · ${count(node.weight, "event")} · ${count(near, "neighbour")}`, el("br"), "Click for its reports, double-click to see only what is around it"];
}

function ofEdge(id) {
  if (String(id).startsWith("bundle")) return null;
  const edge = Graph.view().edges.find((each) => each.id === id);
  if (!edge) return null;
  return [name(Model.nodes[edge.a].name), el("strong", {}, ` ${Model.relations[edge.relation].label} `), name(Model.nodes[edge.b].name), el("br"),
    edge.layer ? `${Model.layers[edge.layer].label} · ` : "", `${count(edge.claims.length, "report")}, ${count(edge.sources, "independent source")}`];
}

export function show(what, event) {
  const content = what && (what.node !== undefined ? ofNode(what.node) : ofEdge(what.edge));
  tip.hidden = !content;
  if (!content) return;
  fill(tip, content);
  const box = byId("canvas").getBoundingClientRect();
  const [x, y] = [event.clientX - box.left, event.clientY - box.top];
  tip.style.left = `${Math.min(x + 14, box.width - tip.offsetWidth - 6)}px`;
  tip.style.top = `${Math.min(y + 14, box.height - tip.offsetHeight - 6)}px`;
}
