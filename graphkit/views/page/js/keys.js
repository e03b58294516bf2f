// The graph by keyboard: arrows go to the nearest party in that direction, with Shift from line to line of a party, Enter
// opens what was reached.

import * as Dom from "./dom.js";
import * as Filters from "./filters.js";
import * as Graph from "./graph.js";
import * as Look from "./look.js";
import * as Model from "./model.js";
import * as Panel from "./panel.js";
import * as State from "./state.js";

/** @import { Edge, NodeId } from "./types" */

const place = Dom.byId("canvas");
/** @type {Record<string, [number, number]>} */
const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** @type {NodeId | null} */
let at = null;
/** @type {Edge | null} */
let line = null;

function weightiest() {
  const discs = [...Graph.scene().discs];
  return discs.sort((one, other) => other[1].r - one[1].r)[0]?.[0] ?? null;
}

/** The nearest in the half-plane ahead, what lies off the line counting double. @param {[number, number]} way */
function next([dx, dy]) {
  const { discs } = Graph.scene();
  const here = at === null ? undefined : discs.get(at);
  if (!here) return weightiest();
  let [best, least] = [at, Infinity];
  for (const [id, spot] of discs) {
    const [x, y] = [spot.x - here.x, spot.y - here.y];
    const ahead = x * dx + y * dy;
    const cost = ahead + 2 * Math.abs(x * dy - y * dx);
    if (id !== at && ahead > 0 && cost < least) [best, least] = [id, cost];
  }
  return best;
}

function tell() {
  if (at === null) return;
  Graph.setHovered(at);
  if (!Graph.inView(at)) Graph.centre(at);
  if (typeof at === "string") Dom.say(`Group ${Look.communityName(Number(at.slice(1)))}, ${Dom.count(Graph.view().groups.get(Number(at.slice(1)))?.length ?? 0, "party")}`);
  else Dom.say(`${Model.nodes[at].name}, ${Model.nodes[at].type}, ${Dom.count(Graph.view().near.get(at)?.size ?? 0, "neighbour")}`);
}

/** From line to line of the party that was reached. @param {number} step */
function along(step) {
  if (at === null) at = weightiest();
  const edges = Graph.view().edges.filter((edge) => edge.a === at || edge.b === at).sort((one, other) => other.sources - one.sources || (one.id < other.id ? -1 : 1));
  if (!edges.length) return;
  const now = line ? edges.indexOf(line) : step > 0 ? -1 : 0;
  line = edges[(now + step + edges.length) % edges.length];
  Graph.setHovered(at, line.id);
  const { label } = Model.relations[line.relation];
  Dom.say(`${Model.nodes[line.a].name} ${label} ${Model.nodes[line.b].name}, ${Dom.count(line.sources, "source")}; line ${edges.indexOf(line) + 1} of ${edges.length}`);
}

/** @param {[number, number]} way */
function go(way) {
  line = null;
  at = next(way);
  tell();
}

function open() {
  if (line) State.set({ selected: Filters.keyOf(line), path: [] });
  else if (typeof at === "string") {
    State.toggle("open", at.slice(1));
    return;
  } else if (at !== null && Graph.spotOf(at)) State.set({ selected: Model.nodes[at].key, path: [] });
  else return;
  Panel.focus();
}

/** @param {KeyboardEvent} event */
function press(event) {
  const way = WAYS[event.key];
  if (way && event.shiftKey) along(way[0] + way[1]);
  else if (way) go(way);
  else if (event.key === "Enter" || event.key === " ") open();
  else if (event.key === "+" || event.key === "=") Graph.zoom(1.3);
  else if (event.key === "-") Graph.zoom(1 / 1.3);
  else if (event.key === "0") Graph.fit();
  else return;
  event.preventDefault();
}

export function start() {
  place.addEventListener("keydown", press);
  place.addEventListener("focus", () => { if (at !== null && place.matches(":focus-visible")) Graph.setHovered(at, line?.id ?? null); });
  place.addEventListener("blur", () => Graph.setHovered(null));
  Dom.byId("zoom-in").addEventListener("click", () => Graph.zoom(1.4));
  Dom.byId("zoom-out").addEventListener("click", () => Graph.zoom(1 / 1.4));
  Dom.byId("zoom-fit").addEventListener("click", () => Graph.fit());
}
