// The picture of a view as the camera sees it: the one description that screen, PNG, SVG and paper draw.

import * as Labels from "./labels.js";
import * as Look from "./look.js";
import * as Model from "./model.js";
import * as State from "./state.js";
import * as Theme from "./theme.js";

/** @import { Area, Box, Camera, Edge, LabelItem, Lit, Mark, Node, NodeId, Picture, PlacedLabel, Point, View } from "./types" */

/** @typedef {Point & { r: number, group?: number }} Disc */
/** @typedef {{ id: string, edge: Edge, from: Point, bend: Point, to: Point }} Curve */
/** @typedef {{ picture: Picture, discs: Map<NodeId, Disc>, curves: Curve[], labels: PlacedLabel[] }} Scene */
/** @typedef {{ camera: Camera, area: Area, covered: Box[], lit: Lit, hovered: NodeId | null, pointed: string | null }} Sight */

const FEW_EDGES = 70;
const MANY_EDGES = 500;
const FEWEST_IN_A_GROUP = 3;
/** From how many pixels on a name needs a line to its party. */
const LEADER = 11;
const measure = document.createElement("canvas").getContext("2d");

/** @param {number} community */
export const groupId = (community) => `c${community}`;

/** Where a gathered community stands, and how far it reaches. @param {View} view @param {number[]} members */
export function reach(view, members) {
  const spots = members.map((number) => view.spots.get(number) ?? Model.nodes[number]);
  const x = spots.reduce((sum, spot) => sum + spot.x, 0) / spots.length;
  const y = spots.reduce((sum, spot) => sum + spot.y, 0) / spots.length;
  return { x, y, r: Math.max(24, ...spots.map((spot) => Math.hypot(spot.x - x, spot.y - y) + 20)) };
}

/** @param {View} view @param {Sight} sight @param {Map<number, number>} home which node is gathered where */
function discsOf(view, { camera: { k, x, y }, area }, home) {
  const grown = Look.growth(k) * Look.density(view.nodes.size - home.size + view.groups.size, area);
  /** @type {Map<NodeId, Disc>} */
  const discs = new Map();
  for (const [community, members] of view.groups) {
    const at = reach(view, members);
    discs.set(groupId(community), { x: at.x * k + x, y: at.y * k + y, r: at.r * k, group: community });
  }
  for (const number of view.nodes) {
    const spot = view.spots.get(number);
    if (spot && !home.has(number)) discs.set(number, { x: spot.x * k + x, y: spot.y * k + y, r: Look.radius(Model.nodes[number]) * grown });
  }
  return discs;
}

/** Edges between the same two nodes are bent apart, so that each can be seen and clicked. @param {Edge[]} edges */
function bends(edges) {
  const pairs = Model.grouped(edges, (edge) => (edge.a < edge.b ? `${edge.a} ${edge.b}` : `${edge.b} ${edge.a}`));
  /** @type {Map<Edge, number>} */
  const found = new Map();
  for (const list of pairs.values()) {
    list.forEach((edge, n) => {
      const bend = (n - (list.length - 1) / 2) * 0.28;
      found.set(edge, edge.a < edge.b ? bend : -bend);
    });
  }
  return found;
}

/** @param {Edge} edge @param {number} bend @param {Disc} a @param {Disc} b @returns {Curve} */
function curve(edge, bend, a, b) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const middle = { x: (a.x + b.x) / 2 + dy * bend, y: (a.y + b.y) / 2 - dx * bend };
  const away = Math.hypot(b.x - middle.x, b.y - middle.y) || 1;
  const back = edge.directed ? Math.min(b.r + 2, away / 2) : 0;
  const to = { x: b.x - ((b.x - middle.x) / away) * back, y: b.y - ((b.y - middle.y) / away) * back };
  return { id: edge.id, edge, from: { x: a.x, y: a.y }, bend: middle, to };
}

/** A point of a curve. @param {{ from: Point, bend: Point, to: Point }} curve @param {number} t from 0 to 1 */
export function along({ from, bend, to }, t) {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return { x: a * from.x + b * bend.x + c * to.x, y: a * from.y + b * bend.y + c * to.y };
}

/** Of the edges between gathered communities, the strongest of each: all of them would be a grey cloud. @param {Map<string, number>} bundles */
function strongest(bundles) {
  const byEnd = new Map();
  for (const [key, count] of bundles) {
    for (const end of key.split(" ")) (byEnd.get(end) ?? byEnd.set(end, []).get(end)).push([count, key]);
  }
  const kept = new Set();
  for (const list of byEnd.values()) {
    for (const [, key] of list.sort((/** @type {number[]} */ one, /** @type {number[]} */ other) => other[0] - one[0]).slice(0, 2)) kept.add(key);
  }
  return kept;
}

/** @param {View} view @param {Map<NodeId, Disc>} discs @param {Map<number, number>} home @returns {Mark[]} */
function bundleMarks(view, discs, home) {
  const end = (/** @type {number} */ number) => (home.has(number) ? groupId(home.get(number) ?? 0) : String(number));
  /** @type {Map<string, number>} */
  const bundles = new Map();
  for (const edge of view.edges) {
    const [a, b] = [end(edge.a), end(edge.b)].sort();
    if (a !== b && (a[0] === "c" || b[0] === "c")) bundles.set(`${a} ${b}`, (bundles.get(`${a} ${b}`) ?? 0) + 1);
  }
  const most = Math.max(1, ...bundles.values());
  return [...strongest(bundles)].map((key) => {
    const share = Math.sqrt((bundles.get(key) ?? 0) / most);
    const [from, to] = key.split(" ").map((/** @type {string} */ id) => discs.get(id[0] === "c" ? id : Number(id)) ?? { x: 0, y: 0 });
    const bend = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    return { kind: "curve", from, bend, to, stroke: Theme.token("bundle"), width: 0.5 + 2 * share, alpha: 0.1 + 0.35 * share, dash: [] };
  });
}

/** @param {Curve} line @param {Sight} sight @param {number} many @returns {Mark[]} */
function edgeMarks({ id, edge, from, bend, to }, { lit, pointed, camera }, many) {
  const on = !lit || lit.edges.has(id);
  const alpha = on ? (many > MANY_EDGES ? 0.6 : 0.85) : 0.1;
  const width = Look.width(edge.sources) * Math.min(1.15, Math.max(0.75, Math.sqrt(camera.k))) + (pointed === id ? 1.5 : 0);
  const [stroke, layer] = [Theme.relation(edge.relation), Model.layers[edge.layer]];
  const dash = edge.change?.kind === "gone" ? [2, 5] : layer.dash;
  /** @type {Mark[]} */
  const made = [{ kind: "curve", id, from, bend, to, stroke, width, alpha, dash }];
  if (edge.directed) {
    made.push({ kind: "arrow", tip: to, angle: Math.atan2(to.y - bend.y, to.x - bend.x), size: 6 + 1.6 * width, fill: stroke, alpha });
  }
  const sign = Look.markOf(edge);
  if (sign && on && many <= MANY_EDGES && Math.hypot(to.x - from.x, to.y - from.y) > 44) {
    const { x, y } = along({ from, bend, to }, 0.5);
    made.push({ kind: "shape", shape: "disc", x, y, r: 8, fill: Theme.token("ground"), stroke, width: 1.5, alpha: 1 });
    made.push({ kind: "text", text: sign, x, y: y + 4, size: 11, bold: true, fill: Theme.token("ink") });
  }
  return made;
}

/** @param {Disc} disc @param {number} gap @param {string} stroke @returns {Mark} */
const ring = ({ x, y, r }, gap, stroke) => ({ kind: "shape", shape: "disc", x, y, r: r * 1.15 + gap, fill: "transparent", stroke, width: 3 });

/** @param {NodeId} id @param {Disc} disc @param {Sight} sight @returns {Mark[]} */
function nodeMarks(id, disc, { lit, hovered }) {
  if (typeof id === "string") {
    return [{ kind: "shape", id, shape: "disc", x: disc.x, y: disc.y, r: disc.r, fill: Theme.token("bubble"), stroke: Theme.token("bubble-rim"), width: 1.2 }];
  }
  const node = Model.nodes[id];
  const alpha = !lit || lit.nodes.has(id) ? 1 : 0.25;
  /** @type {Mark[]} */
  const made = [{ kind: "shape", id, shape: Look.shapeOf(node.type), x: disc.x, y: disc.y, r: disc.r, fill: Look.fill(node), stroke: Theme.rim(node.type), width: 1.3, alpha }];
  if (State.current.selected === node.key) made.unshift(ring(disc, 4, Theme.token("accent")));
  else if (hovered === id) made.unshift(ring(disc, 3, Theme.token("muted")));
  const flag = State.current.flags && Look.flag(node.iso);
  if (flag) made.push({ kind: "text", text: flag, x: disc.x + disc.r * 0.9, y: disc.y - disc.r * 0.5, size: 12, bold: true, fill: Theme.token("ink"), halo: Theme.token("ground"), alpha });
  return made;
}

/** In a gathered community the members show as specks, so that its size and make-up can be seen. @param {View} view @param {Camera} camera @returns {Mark[]} */
function speckMarks(view, { k, x, y }) {
  const spots = [...view.groups.values()].flat().map((number) => {
    const spot = view.spots.get(number) ?? { x: 0, y: 0 };
    return { x: spot.x * k + x, y: spot.y * k + y, fill: Look.fill(Model.nodes[number]) };
  });
  return spots.length ? [{ kind: "specks", size: Math.max(2.4, 8 * k), spots }] : [];
}

/** The discs of the groups that parties stand in, with their names. @param {View} view @param {Sight} sight */
function islands(view, { camera: { k, x, y } }) {
  if (!State.current.arranged || State.current.colour === "type") return { marks: [], items: [] };
  const groups = [...Model.grouped(view.nodes, (number) => Look.groupOf(Model.nodes[number]))].filter(([group, members]) => group && members.length >= FEWEST_IN_A_GROUP);
  /** @type {Mark[]} */
  const marks = [];
  /** @type {LabelItem[]} */
  const items = [];
  groups.forEach(([group, members], n) => {
    const at = reach(view, members);
    const disc = { x: at.x * k + x, y: at.y * k + y, r: (at.r + 8) * k };
    marks.push({ kind: "shape", shape: "disc", ...disc, fill: Theme.token("bubble"), stroke: Look.groupColour(group), width: 1.5 });
    items.push({ ...label(3e6 + n, { ...disc, y: disc.y - disc.r - 22, r: 0 }, Look.groupName(group)), size: 14, bold: true, must: true, priority: 1e8 });
  });
  return { marks, items };
}

/** @param {number} id @param {Disc} disc @param {string} text @returns {LabelItem} */
const label = (id, { x, y, r }, text) => ({ id, x, y, radius: r, text, size: 12, bold: false, muted: false, must: false, over: false, inside: false, priority: 0 });

/** The parties whose names are set in bold: the weightiest of those in view. @param {View} view */
function boldOnes(view) {
  const sorted = [...view.nodes].filter(Model.isEntity).sort((a, b) => Model.nodes[b].weight - Model.nodes[a].weight || a - b);
  return new Set(sorted.slice(0, 10).filter((number) => Model.nodes[number].weight > Model.largest / 6));
}

/** @param {View} view @param {Map<NodeId, Disc>} discs @param {Sight} sight */
function nodeLabels(view, discs, sight) {
  const bold = boldOnes(view);
  const top = new Set([...view.groups].sort((one, other) => other[1].length - one[1].length).slice(0, 20).map(([community]) => groupId(community)));
  const made = [];
  for (const [id, disc] of discs) {
    if (typeof id === "string") {
      const community = disc.group ?? 0;
      const text = `${Look.communityName(community)} · ${view.groups.get(community)?.length ?? 0}`;
      made.push({ ...label(1e6 + community, disc, text), bold: true, inside: true, over: top.has(id), must: id === sight.hovered, priority: disc.r });
    } else made.push(nodeLabel(Model.nodes[id], disc, sight, bold.has(id)));
  }
  return made.filter((item) => item !== null);
}

/** @param {Node} node @param {Disc} disc @param {Sight} sight @param {boolean} bold @returns {LabelItem | null} */
function nodeLabel(node, disc, { lit, hovered }, bold) {
  const must = node.i === hovered || State.current.selected === node.key || Boolean(lit?.must?.has(node.i));
  const near = lit?.nodes.has(node.i) ?? false;
  if ((lit && !near && !must) || (node.name === Model.NOBODY && !must)) return null;
  const minor = node.type === "Phrase" || node.type === "Event";
  return {
    ...label(node.i, disc, `${node.name}${State.current.notes[node.key] ? " ✎" : ""}`), must, over: bold, muted: minor, bold: must || bold,
    size: bold ? 13 : minor ? 11 : 12, priority: (must ? 1e9 : 0) + (near ? 1e6 : 0) + (node.type === "Phrase" ? -1 : node.weight),
  };
}

/** Where there is room, a line says what it is: its relation, or, if all are the same, how often. @param {Curve[]} curves @param {Lit} lit */
function edgeLabels(curves, lit) {
  const list = curves.filter(({ id }) => !lit || lit.edges.has(id));
  if (list.length > FEW_EDGES) return [];
  const several = new Set(list.map(({ edge }) => edge.relation)).size > 1;
  return list.flatMap((line, n) => {
    const { edge } = line;
    const text = several ? Model.relations[edge.relation].label : Model.countEvents(edge.claims) > 1 ? `${Model.countEvents(edge.claims)} times` : "";
    const long = Math.hypot(line.to.x - line.from.x, line.to.y - line.from.y);
    if (!text || Look.markOf(edge) || long < 70 + 6 * text.length) return [];
    return [{ ...label(2e6 + n, { ...along(line, 0.5), r: 0 }, text), size: 10, muted: true, inside: true, priority: -2 }];
  });
}

/** The line that leads from a party to a name that stands away from it. @param {PlacedLabel} placed @returns {Mark[]} */
function leaderMarks({ item: { x, y, radius, inside }, box }) {
  const to = { x: Math.min(box.right, Math.max(box.left, x)), y: Math.min(box.bottom, Math.max(box.top, y)) };
  const away = Math.hypot(to.x - x, to.y - y);
  if (inside || away < radius + LEADER) return [];
  const from = { x: x + ((to.x - x) * radius) / away, y: y + ((to.y - y) * radius) / away };
  return [{ kind: "curve", from, bend: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, to, stroke: Theme.token("muted"), width: 1, alpha: 1, dash: [] }];
}

/** @param {PlacedLabel} placed @returns {Mark[]} */
function labelMarks({ item, box, text }) {
  const x = (box.left + box.right) / 2;
  const high = (box.bottom - box.top) / text.length;
  return text.map((words, n) => ({
    kind: "text", text: words, x, y: box.top + (n + 0.5) * high + item.size * 0.35, size: item.size, bold: item.bold,
    fill: Theme.token(item.muted ? "muted" : "ink"), halo: Theme.token("ground"),
  }));
}

/** @param {View} view @param {Sight} sight @returns {Scene} */
export function scene(view, sight) {
  const { area } = sight;
  /** @type {Map<number, number>} */
  const home = new Map();
  for (const [community, members] of view.groups) for (const number of members) home.set(number, community);
  const discs = discsOf(view, sight, home);
  const single = home.size ? view.edges.filter((edge) => !home.has(edge.a) && !home.has(edge.b)) : view.edges;
  const bent = bends(single);
  const curves = single.flatMap((edge) => {
    const [a, b] = [discs.get(edge.a), discs.get(edge.b)];
    return a && b ? [curve(edge, bent.get(edge) ?? 0, a, b)] : [];
  });
  const isles = islands(view, sight);
  const inSight = (/** @type {LabelItem} */ item) => item.x > -60 && item.y > -60 && item.x < area.width + 60 && item.y < area.height + 60;
  const wanted = [...isles.items, ...nodeLabels(view, discs, sight), ...edgeLabels(curves, sight.lit)].filter(inSight);
  const labels = measure ? Labels.place(measure, wanted, area, sight.covered) : [];
  const marks = [
    ...isles.marks, ...(home.size ? bundleMarks(view, discs, home) : []),
    ...curves.flatMap((line) => edgeMarks(line, sight, curves.length)),
    ...[...discs].flatMap(([id, disc]) => nodeMarks(id, disc, sight)),
    ...speckMarks(view, sight.camera), ...labels.flatMap(leaderMarks), ...labels.flatMap(labelMarks),
  ];
  return { picture: { ...area, ground: Theme.token("ground"), marks }, discs, curves, labels };
}
