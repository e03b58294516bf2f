// A few words beside the pointer on what lies under it; inside the picture, and gone when the pointer is.

import { byId, count, el, fill, named } from "./dom.js";
import * as Graph from "./graph.js";
import * as Look from "./look.js";
import * as Model from "./model.js";
import * as State from "./state.js";

/** @import { NodeId, Point, What } from "./types" */

const tip = byId("tip");

/** @param {number} community */
function ofGroup(community) {
  const members = Graph.view().groups.get(community) ?? [];
  return [el("strong", {}, named(Look.communityName(community))), el("br"), `${count(members.length, "party")} · double-click to open`];
}

/** @param {NodeId} id */
function ofNode(id) {
  if (typeof id === "string") return ofGroup(Number(id.slice(1)));
  const node = Model.nodes[id];
  const near = Graph.view().near.get(id)?.size ?? 0;
  const note = State.current.notes[node.key];
  return [el("strong", {}, named(node.name)), el("br"), [node.type, node.country && node.type !== "State" ? node.country : "", count(node.weight, "event"), count(near, "neighbour")].filter(Boolean).join(" · "),
    note ? [el("br"), named(note)] : null];
}

/** @param {string} id */
function ofEdge(id) {
  const edge = Graph.view().edges.find((each) => each.id === id);
  if (!edge) return null;
  return [named(Model.nodes[edge.a].name), el("strong", {}, ` ${Model.relations[edge.relation].label} `), named(Model.nodes[edge.b].name), el("br"),
    edge.layer ? `${Model.layers[edge.layer].label} · ` : "", `${count(edge.claims.length, "report")}, ${count(edge.sources, "independent source")}`];
}

/** @param {What} what @param {Point} at */
export function show(what, at) {
  const content = what && at.x >= 0 ? (what.node !== undefined ? ofNode(what.node) : ofEdge(what.edge ?? "")) : null;
  tip.hidden = !content;
  if (!content) return;
  fill(tip, content);
  const { clientWidth, clientHeight } = byId("canvas");
  const beside = at.x + 14 + tip.offsetWidth > clientWidth - 6 ? at.x - 14 - tip.offsetWidth : at.x + 14;
  tip.style.left = `${Math.max(6, beside)}px`;
  tip.style.top = `${Math.max(6, Math.min(at.y + 14, clientHeight - tip.offsetHeight - 6))}px`;
}
