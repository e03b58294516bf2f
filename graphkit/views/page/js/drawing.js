// The present view as an SVG drawing: the same places, colours and names as on the canvas, and a legend.

import * as Dom from "./dom.js";
import * as Graph from "./network.js";
import * as Model from "./model.js";
import * as Theme from "./theme.js";

const { svg } = Dom;

function shape(node, { x, y }, size) {
  const paint = { fill: node.type === "Phrase" ? Theme.token("ground") : Theme.type(node.type), stroke: Theme.rim(node.type), "stroke-width": 1.5 };
  const points = (list) => svg("polygon", { points: list.map(([dx, dy]) => `${(x + dx * size).toFixed(1)},${(y + dy * size).toFixed(1)}`).join(" "), ...paint });
  if (node.type === "State") return points([[-1, -1], [1, -1], [1, 1], [-1, 1]]);
  if (node.type === "Organisation") return points([[0, -1], [1, 0], [0, 1], [-1, 0]]);
  if (node.type === "Place") return points([[0, -1], [0.87, 0.5], [-0.87, 0.5]]);
  if (node.type === "Event") return points([0, 1, 2, 3, 4, 5].map((n) => [Math.cos(n * Math.PI / 3), Math.sin(n * Math.PI / 3)]));
  return svg("circle", { cx: x.toFixed(1), cy: y.toFixed(1), r: size.toFixed(1), ...paint });
}

function line(edge, bend, from, to, reach, scale) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const middle = { x: (from.x + to.x) / 2 + dy * bend, y: (from.y + to.y) / 2 - dx * bend };
  const [ex, ey] = [to.x - middle.x, to.y - middle.y];
  const away = Math.hypot(ex, ey) || 1;
  const tip = { x: to.x - (ex / away) * Math.min(reach, length / 2), y: to.y - (ey / away) * Math.min(reach, length / 2) };
  const point = ({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const made = svg("path", {
    d: `M${point(from)} Q${point(middle)} ${point(tip)}`, fill: "none", stroke: Theme.relation(edge.relation), "stroke-opacity": 0.82,
    "stroke-width": Math.max(0.75, Graph.width(edge.sources) * scale).toFixed(2), "stroke-dasharray": Model.layers[edge.layer].dash.join(" ") || "none",
  });
  if (edge.directed) made.setAttribute("marker-end", `url(#to-${edge.relation})`);
  return made;
}

function markers() {
  return svg("defs", {}, ...Model.relations.filter((relation) => !relation.symmetric).map((relation) => svg("marker", {
    id: `to-${relation.i}`, viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, markerUnits: "userSpaceOnUse", orient: "auto",
  }, svg("path", { d: "M0 0L8 4L0 8z", fill: Theme.relation(relation.i) }))));
}

function words(text, props) {
  const made = svg("text", { "font-family": "system-ui, sans-serif", fill: Theme.token("ink"), ...props });
  made.textContent = text;
  return made;
}

function nameAt(item, box, line, share) {
  return words(line, {
    x: ((box.left + box.right) / 2).toFixed(1), y: (box.top + (box.bottom - box.top) * share + item.size * 0.35).toFixed(1),
    "font-size": item.size, "font-weight": item.bold ? 600 : 400, "text-anchor": "middle",
    stroke: Theme.token("ground"), "stroke-width": 3, "paint-order": "stroke",
  });
}

function legend(area) {
  const group = svg("g", {});
  const used = new Set(Graph.view().edges.map((edge) => edge.relation));
  Model.relations.filter((relation) => used.has(relation.i)).reverse().forEach((relation, n) => {
    const y = area.height - 16 - n * 18;
    group.append(svg("line", { x1: 12, x2: 38, y1: y, y2: y, stroke: Theme.relation(relation.i), "stroke-width": 3 }), words(relation.label, { x: 46, y: y + 4, "font-size": 12 }));
  });
  return group;
}

function groups(toScreen, scale) {
  return [...Graph.spots()].filter(([id]) => typeof id === "string").map(([, spot]) => {
    const { x, y } = toScreen(spot);
    return svg("circle", { cx: x.toFixed(1), cy: y.toFixed(1), r: (spot.size * scale).toFixed(1), fill: Theme.token("bubble"), stroke: Theme.token("bubble-rim") });
  });
}

function make() {
  const { scale, area, toScreen } = Graph.screen();
  const spots = Graph.spots();
  const root = svg("svg", { xmlns: Dom.SVG, width: area.width, height: area.height, viewBox: `0 0 ${area.width} ${area.height}` });
  root.append(words(Model.title, { x: 12, y: 24, "font-size": 16, "font-weight": 600 }), markers());
  root.prepend(svg("rect", { width: area.width, height: area.height, fill: Theme.token("ground") }));
  root.append(...groups(toScreen, scale));
  const edges = Graph.view().edges.filter((edge) => spots.has(edge.a) && spots.has(edge.b));
  const bent = Graph.bends(edges);
  for (const edge of edges) {
    const bend = bent.get(edge);
    root.append(line(edge, bend, toScreen(spots.get(edge.a)), toScreen(spots.get(edge.b)), spots.get(edge.b).size * scale, scale));
  }
  for (const [id, spot] of spots) if (typeof id === "number") root.append(shape(Model.nodes[id], toScreen(spot), spot.size * scale));
  const placed = Graph.labels(Graph.canvas().getContext("2d"));
  for (const { item, box, text } of placed) root.append(...text.map((line, n) => nameAt(item, box, line, (n + 0.5) / text.length)));
  root.append(legend(area));
  return root;
}

// A canvas cannot be printed at another size than the screen's: on paper a drawing stands in its place. It stays until
// the next one, since some browsers lay the paper out only after they have said that it is printed.
export function start() {
  const place = Dom.byId("printed");
  addEventListener("beforeprint", () => {
    if (Dom.byId("view-graph").hidden) return;
    Theme.paper(true);
    place.replaceChildren(make());
  });
  addEventListener("afterprint", () => Theme.paper(false));
}
export const text = () => new XMLSerializer().serializeToString(make());
