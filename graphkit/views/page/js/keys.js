// The graph by keyboard: arrows go to the nearest party in that direction, Enter opens it.

import * as Dom from "./dom.js";
import * as Graph from "./network.js";
import * as Model from "./model.js";
import * as Panel from "./panel.js";
import * as State from "./state.js";

const place = Dom.byId("canvas");
const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
let at = null;

function weightiest() {
  const ids = [...Graph.spots().keys()];
  return ids.sort((a, b) => Graph.spots().get(b).size - Graph.spots().get(a).size)[0];
}

// The nearest in the half-plane ahead, what lies off the line counting double.
function next([dx, dy]) {
  const here = Graph.spots().get(at);
  let [best, least] = [null, Infinity];
  for (const [id, spot] of Graph.spots()) {
    const [x, y] = [spot.x - here.x, spot.y - here.y];
    const ahead = x * dx + y * dy;
    const cost = ahead + 2 * Math.abs(x * dy - y * dx);
    if (id !== at && ahead > 0 && cost < least) [best, least] = [id, cost];
  }
  return best;
}

function tell() {
  Graph.setHovered(at);
  if (!Graph.inView(at)) Graph.centre(at);
  const group = typeof at === "string";
  const near = group ? 0 : Graph.view().near.get(at)?.size ?? 0;
  Dom.say(group ? `Group ${Model.communities[Number(at.slice(1))]}` : `${Model.nodes[at].name}, ${Model.nodes[at].type}, ${Dom.count(near, "neighbour")}`);
}

function go(way) {
  if (!Graph.spots().has(at)) at = weightiest() ?? null;
  else at = next(way) ?? at;
  if (at !== null) tell();
}

function open() {
  if (typeof at === "string") State.toggle("open", at.slice(1));
  else if (Graph.spots().has(at)) {
    State.set({ selected: Model.nodes[at].key, path: [] });
    Panel.focus();
  }
}

function press(event) {
  const way = WAYS[event.key];
  if (way) go(way);
  else if (event.key === "Enter" || event.key === " ") open();
  else if (event.key === "+" || event.key === "=") Graph.zoom(1.3);
  else if (event.key === "-") Graph.zoom(1 / 1.3);
  else if (event.key === "0") Graph.fit();
  else return;
  event.preventDefault();
}

export function start() {
  place.tabIndex = 0;
  place.setAttribute("role", "application");
  place.setAttribute("aria-roledescription", "graph");
  place.setAttribute("aria-describedby", "keys");
  place.addEventListener("keydown", press);
  place.addEventListener("focus", () => { if (at !== null) Graph.setHovered(at); });
  place.addEventListener("blur", () => Graph.setHovered(null));
  Dom.byId("zoom-in").addEventListener("click", () => Graph.zoom(1.4));
  Dom.byId("zoom-out").addEventListener("click", () => Graph.zoom(1 / 1.4));
  Dom.byId("zoom-fit").addEventListener("click", () => Graph.fit());
}
