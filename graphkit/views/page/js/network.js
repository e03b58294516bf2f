// The graph on its canvas: vis-network draws nodes and edges where the page says they stand, Labels the names over it.

import * as Dom from "./dom.js";
import * as Filters from "./filters.js";
import * as Labels from "./labels.js";
import * as Model from "./model.js";
import * as Paths from "./paths.js";
import * as State from "./state.js";
import * as Theme from "./theme.js";

const SHAPES = { Person: "dot", State: "square", Organisation: "diamond", Place: "triangle", Event: "hexagon", Phrase: "dot" };
const place = Dom.byId("canvas");
const nodeData = new vis.DataSet();
const edgeData = new vis.DataSet();
const at = new Map();
let network = null;
let drawn = { nodes: new Map(), edges: new Map() };
let present = null;
let hovered = null;
let lit = null;
let listeners = {};
// Forms and lines grow where the whole graph is seen from afar, so that they stay forms and lines.
let grown = 1;
let seenAt = 1;

const OPTIONS = {
  autoResize: true, physics: false, layout: { improvedLayout: false },
  interaction: {
    hover: true, multiselect: false, keyboard: false, tooltipDelay: 0, selectConnectedEdges: false, hoverConnectedEdges: false,
  },
  nodes: { labelHighlightBold: false, chosen: false },
  edges: { chosen: false, selectionWidth: 0, hoverWidth: 0, arrowStrikethrough: false },
};

const groupId = (community) => `c${community}`;
const plainRadius = (node) => (node.type === "Phrase" ? 5 : node.type === "Event" ? 10 : 8 + 18 * Math.sqrt(node.weight / Model.largest));
const radius = (node) => plainRadius(node) * grown;
const isLit = (id) => !lit || lit.nodes.has(id);

function nodeItem(node) {
  const on = isLit(node.i);
  const picked = State.current.selected === node.key;
  return {
    id: node.i, x: node.x, y: node.y, shape: SHAPES[node.type] ?? "dot", size: radius(node), opacity: on ? 1 : 0.18,
    borderWidth: picked ? 4 : 1.5, borderWidthSelected: picked ? 4 : 1.5,
    color: {
      background: node.type === "Phrase" ? Theme.token("ground") : Theme.type(node.type),
      border: picked ? Theme.token("accent") : Theme.rim(node.type),
    },
  };
}

export function groupItem(community, members) {
  let [x, y] = [0, 0];
  for (const number of members) {
    x += Model.nodes[number].x / members.length;
    y += Model.nodes[number].y / members.length;
  }
  const reach = Math.max(...members.map((number) => Math.hypot(Model.nodes[number].x - x, Model.nodes[number].y - y)));
  return {
    id: groupId(community), x, y, shape: "dot", size: Math.max(24, reach + 20), borderWidth: 1.5, borderWidthSelected: 1.5, community, members,
    color: { background: Theme.token("bubble"), border: Theme.token("bubble-rim") },
  };
}

export const width = (sources) => Math.min(8, 1.7 + 1.2 * (sources - 1)) * grown;

function edgeItem(edge, bend) {
  const on = !lit || lit.edges.has(edge.id) || (lit.between && lit.nodes.has(edge.a) && lit.nodes.has(edge.b));
  const layer = Model.layers[edge.layer];
  return {
    id: edge.id, from: edge.a, to: edge.b, width: width(edge.sources), dashes: layer.dash.length ? layer.dash.map((each) => each * grown) : false,
    color: { color: Theme.relation(edge.relation), opacity: on ? 0.82 : 0.08, inherit: false },
    smooth: bend ? { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) } : { enabled: false },
    arrows: { to: { enabled: edge.directed, scaleFactor: 0.55 / Math.sqrt(grown) } },
  };
}

// Edges between the same two nodes are bent apart, so that each can be seen and clicked.
export function bends(edges) {
  const pairs = new Map();
  for (const edge of edges) {
    const key = edge.a < edge.b ? `${edge.a} ${edge.b}` : `${edge.b} ${edge.a}`;
    (pairs.get(key) ?? pairs.set(key, []).get(key)).push(edge);
  }
  const found = new Map();
  for (const list of pairs.values()) {
    list.forEach((edge, n) => {
      const bend = (n - (list.length - 1) / 2) * 0.24;
      found.set(edge, edge.a < edge.b ? bend : -bend);
    });
  }
  return found;
}

function bundleItem(key, share) {
  const [from, to] = key.split(" ");
  const number = (id) => (id.startsWith("c") ? id : Number(id));
  return {
    id: `bundle ${key}`, from: number(from), to: number(to), width: (0.4 + 2 * share) / seenAt, dashes: false,
    color: { color: Theme.token("bundle"), opacity: 0.08 + 0.37 * share, inherit: false }, smooth: { enabled: false }, arrows: "",
  };
}

// Of the edges between gathered communities, the strongest of each: all of them would be a grey cloud.
function strongest(bundles) {
  const byEnd = new Map();
  for (const [key, count] of bundles) {
    for (const end of key.split(" ")) (byEnd.get(end) ?? byEnd.set(end, []).get(end)).push([count, key]);
  }
  const kept = new Set();
  for (const list of byEnd.values()) {
    for (const [, key] of list.sort((one, other) => other[0] - one[0]).slice(0, 2)) kept.add(key);
  }
  return kept;
}

function items() {
  const home = new Map();
  for (const [community, members] of present.groups) for (const number of members) home.set(number, groupId(community));
  const nodes = new Map();
  for (const number of present.nodes) if (!home.has(number)) nodes.set(number, nodeItem(Model.nodes[number]));
  for (const [community, members] of present.groups) nodes.set(groupId(community), groupItem(community, members));
  const single = [];
  const bundles = new Map();
  for (const edge of present.edges) {
    const a = home.get(edge.a) ?? edge.a;
    const b = home.get(edge.b) ?? edge.b;
    if (!home.has(edge.a) && !home.has(edge.b)) single.push(edge);
    else if (a !== b) {
      const key = String(a) < String(b) ? `${a} ${b}` : `${b} ${a}`;
      bundles.set(key, (bundles.get(key) ?? 0) + 1);
    }
  }
  const bent = bends(single);
  const edges = new Map(single.map((edge) => [edge.id, edgeItem(edge, bent.get(edge))]));
  const most = Math.max(1, ...bundles.values());
  for (const key of strongest(bundles)) edges.set(`bundle ${key}`, bundleItem(key, Math.sqrt(bundles.get(key) / most)));
  return { nodes, edges };
}

const scaleNow = () => (network ? network.getScale() : wholeScale());
const growth = () => Math.min(2.2, Math.max(1, (0.75 / scaleNow()) ** 0.75));

// Draws forms and lines anew where the zoom has changed so much that they are out of proportion.
export function regrow() {
  const bundled = present.groups.size > 0 && Math.abs(scaleNow() / seenAt - 1) > 0.35;
  if (bundled || Math.abs(growth() / grown - 1) > 0.25) show(present);
}

// The scale at which all nodes of the view fit the canvas.
function wholeScale() {
  const [xs, ys] = ["x", "y"].map((axis) => [...present.nodes].map((number) => Model.nodes[number][axis]));
  const span = (list) => list.reduce((high, n) => Math.max(high, n), -Infinity) - list.reduce((low, n) => Math.min(low, n), Infinity) + 100;
  return present.nodes.size ? Math.min(place.clientWidth / span(xs), place.clientHeight / span(ys)) || 1 : 1;
}

function exchange(data, before, after) {
  data.remove([...before.keys()].filter((id) => !after.has(id)));
  data.update([...after.values()]);
}

function whatIsLit() {
  const selected = State.current.selected;
  if (Paths.found()) return Paths.found();
  const node = Model.nodeByKey.get(selected);
  if (node && present.nodes.has(node.i)) {
    const nodes = new Set([node.i, ...(present.near.get(node.i) ?? [])]);
    return { nodes, edges: new Set(present.edges.filter((edge) => edge.a === node.i || edge.b === node.i).map((edge) => edge.id)) };
  }
  const edges = present.edges.filter((edge) => Filters.edgeKey(edge.a, edge.relation, edge.b) === selected);
  if (!edges.length) return null;
  return { nodes: new Set(edges.flatMap((edge) => [edge.a, edge.b])), edges: new Set(edges.map((edge) => edge.id)) };
}

export function show(next) {
  present = next;
  lit = whatIsLit();
  grown = growth();
  seenAt = scaleNow();
  const fresh = items();
  at.clear();
  for (const [id, item] of fresh.nodes) at.set(id, { x: item.x, y: item.y, size: item.size });
  if (network) {
    exchange(edgeData, drawn.edges, new Map());
    exchange(nodeData, drawn.nodes, fresh.nodes);
    edgeData.add([...fresh.edges.values()]);
  } else {
    nodeData.add([...fresh.nodes.values()]);
    edgeData.add([...fresh.edges.values()]);
    begin();
  }
  drawn = fresh;
  place.setAttribute("aria-label", `Graph of ${Dom.count(present.nodes.size, "party")
    .replace("partys", "parties")} and ${Dom.count(present.edges.length, "edge")}`);
}

// On a screen that is taller than wide the layout is turned on its side.
export function stand() {
  if (place.clientHeight < place.clientWidth * 1.25) return;
  for (const node of Model.nodes) [node.x, node.y] = [node.y, node.x];
}

function begin() {
  network = new vis.Network(place, { nodes: nodeData, edges: edgeData }, OPTIONS);
  network.on("beforeDrawing", (ctx) => drawMembers(ctx));
  network.on("afterDrawing", (ctx) => drawNames(ctx));
  network.on("click", (event) => listeners.click?.(event.nodes[0], event.nodes.length ? undefined : event.edges[0]));
  network.on("doubleClick", (event) => listeners.open?.(event.nodes[0]));
  network.on("hoverNode", (event) => hover({ node: event.node }, event.event));
  network.on("blurNode", () => hover(null));
  network.on("hoverEdge", (event) => hover({ edge: event.edge }, event.event));
  network.on("blurEdge", () => hover(null));
  network.on("dragging", (event) => moved(event.nodes));
  network.on("zoom", Dom.debounce(() => listeners.zoomed?.(), 150));
  place.querySelector("canvas").setAttribute("aria-hidden", "true");
  network.canvas.frame.tabIndex = -1;
  fit();
}

function moved(ids) {
  for (const [id, point] of Object.entries(network.getPositions(ids))) {
    const known = at.get(Number.isNaN(Number(id)) ? id : Number(id));
    if (known) Object.assign(known, point);
  }
}

function hover(what, event) {
  hovered = what?.node ?? null;
  place.classList.toggle("pointing", Boolean(what));
  listeners.hover?.(what, event);
  network.redraw();
}

// In a gathered community the members show as specks, so that its size and make-up can be seen.
function drawMembers(ctx) {
  if (!present.groups.size) return;
  for (const [community] of present.groups) {
    const { x, y, size } = at.get(groupId(community));
    ctx.beginPath();
    ctx.arc(x, y, size, 0, 2 * Math.PI);
    ctx.fillStyle = Theme.token("bubble");
    ctx.fill();
  }
}

function drawSpecks(ctx) {
  const speck = Math.max(8, 2.4 / network.getScale());
  for (const [, members] of present.groups) {
    for (const number of members) {
      const node = Model.nodes[number];
      ctx.fillStyle = Theme.type(node.type);
      ctx.fillRect(node.x - speck / 2, node.y - speck / 2, speck, speck);
    }
  }
}

// The largest gathered communities: their names are shown even where there is little room.
function largestGroups() {
  const sizes = [...present.groups].map(([community, members]) => [members.length, groupId(community)]);
  return new Set(sizes.sort((one, other) => other[0] - one[0]).slice(0, 20).map(([, id]) => id));
}

function labelItems(scale, toScreen) {
  const made = [];
  const top = largestGroups();
  for (const [id, spot] of at) {
    const { x, y } = toScreen(spot);
    const group = typeof id === "string";
    const node = group ? null : Model.nodes[id];
    const must = id === hovered || (node && State.current.selected === node.key) || Boolean(lit?.must?.has(id));
    const near = lit && lit.nodes.has(id);
    made.push({
      id: group ? 1e6 + Number(id.slice(1)) : id, x, y, radius: spot.size * scale, must, inside: group, over: group ? top.has(id) : Model.bold.has(node),
      text: group ? Model.communities[Number(id.slice(1))] : node.name,
      size: group ? 12 : Model.bold.has(node) ? 14 : node.type === "Phrase" || node.type === "Event" ? 11 : 12,
      bold: group || must || Model.bold.has(node),
      blank: node?.type === "Phrase" && node.name === Model.NOBODY, muted: node?.type === "Phrase" || node?.type === "Event", faint: Boolean(lit) && !near && !must,
      priority: (must ? 1e9 : 0) + (near ? 1e6 : 0) + (group ? spot.size : node.type === "Phrase" ? -1 : node.weight),
    });
  }
  return made;
}

export function screen() {
  const scale = network.getScale();
  const middle = network.getViewPosition();
  const area = { width: place.clientWidth, height: place.clientHeight };
  const toScreen = ({ x, y }) => ({ x: (x - middle.x) * scale + area.width / 2, y: (y - middle.y) * scale + area.height / 2 });
  return { scale, area, toScreen };
}

export function labels(ctx) {
  const { scale, area, toScreen } = screen();
  const seen = labelItems(scale, toScreen).filter((item) => !item.faint && (!item.blank || item.must) && item.x > -60 && item.y > -60 && item.x < area.width + 60 && item.y < area.height + 60);
  return Labels.place(ctx, seen, area);
}

function drawNames(ctx) {
  if (present.groups.size) drawSpecks(ctx);
  ctx.save();
  const ratio = ctx.getTransform().a / network.getScale();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  const placed = labels(ctx);
  Labels.draw(ctx, placed, { ink: Theme.token("ink"), muted: Theme.token("muted"), ground: Theme.token("ground") });
  ctx.restore();
  place.dataset.labels = String(placed.length);
}

export function fit() {
  if (!at.size) return;
  network.fit({ animation: false, maxZoomLevel: 1.4 });
  regrow();
}

// Goes to where some nodes stand, so that they fill most of the canvas.
export function fitTo(numbers) {
  const spots = numbers.map((number) => Model.nodes[number]);
  const [xs, ys] = [spots.map((spot) => spot.x), spots.map((spot) => spot.y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(1.2, 0.8 * place.clientWidth / (right - left + 100), 0.8 * place.clientHeight / (bottom - top + 100));
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale, animation: false });
}

// The communities that fill a good part of the canvas at the present zoom: near enough to show who is in them.
export function nearBy(communities) {
  const { scale, area, toScreen } = screen();
  return communities.filter(({ x, y, size }) => {
    const spot = toScreen({ x, y });
    const reach = size * scale;
    return reach > Math.min(area.width, area.height) / 5
      && spot.x > -reach && spot.y > -reach && spot.x < area.width + reach && spot.y < area.height + reach;
  }).map(({ community }) => community);
}

export function centre(id) {
  const spot = at.get(id);
  if (spot) network.moveTo({ position: { x: spot.x, y: spot.y }, scale: Math.max(network.getScale(), 0.7), animation: false });
}

export function inView(id) {
  const spot = at.get(id);
  if (!spot) return false;
  const { area, toScreen } = screen();
  const { x, y } = toScreen(spot);
  return x > 20 && y > 20 && x < area.width - 20 && y < area.height - 20;
}

export function zoom(factor) {
  network.moveTo({ scale: Math.min(4, Math.max(0.02, network.getScale() * factor)), animation: false });
  listeners.zoomed?.();
}

export const on = (given) => { listeners = given; };
export const canvas = () => place.querySelector("canvas");
export const setHovered = (id) => { hovered = id; network.redraw(); };
export const spots = () => at;
export const view = () => present;
