// How parties and lines look: forms, sizes, colours. Asked by the picture and by the legend, so that both agree.

import * as Model from "./model.js";
import * as State from "./state.js";
import * as Theme from "./theme.js";

/** @import { Edge, Mark, Node, Point, Shape } from "./types" */

/** @type {Record<string, Shape>} */
const SHAPES = { Person: "disc", State: "square", Organisation: "diamond", Place: "triangle", Event: "hexagon", Phrase: "disc" };

/** @param {string} type */
export const shapeOf = (type) => SHAPES[type] ?? "disc";

/** The most used values of a grouping, which get colours of their own. @type {Map<string, Map<string, number>>} */
const ranks = new Map();

/** @type {Record<string, (node: Node) => string>} */
const GROUPS = {
  country: (node) => node.country,
  organisation: (node) => node.body,
  community: (node) => (node.community < 0 ? "" : String(node.community)),
};

/** What a party is grouped under: a country, an organisation, the number of a community; empty for none. @param {Node} node */
export const groupOf = (node) => GROUPS[State.current.colour]?.(node) ?? "";

/** How a group is called: as the reader has named it, or as it is. @param {string} group */
export function groupName(group) {
  const given = State.current.names[group];
  if (given) return given;
  return State.current.colour === "community" ? Model.communities[Number(group)] ?? group : group;
}

/** @param {number} community */
export const communityName = (community) => State.current.names[community] ?? Model.communities[community];

/** The groups of the present grouping by their rank, the largest first. */
export function groups() {
  const by = State.current.colour;
  let found = ranks.get(by);
  if (!found) {
    const all = Model.grouped(Model.nodes.filter((node) => node.drawn && groupOf(node)), groupOf);
    const sorted = [...all].sort((one, other) => other[1].length - one[1].length || (one[0] < other[0] ? -1 : 1));
    found = new Map(sorted.map(([group], rank) => [group, rank]));
    ranks.set(by, found);
  }
  return found;
}

/** @param {string} group */
export function groupColour(group) {
  const rank = groups().get(group);
  return rank === undefined ? Theme.token("type-other") : Theme.hue(rank);
}

/** @param {Node} node */
export function fill(node) {
  const own = State.current.paint[node.key];
  if (/^#[\da-f]{6}$/i.test(own ?? "")) return own;
  if (node.type === "Phrase") return Theme.token("ground");
  if (State.current.colour === "type" || node.type === "Event") return Theme.type(node.type);
  return groupColour(groupOf(node));
}

/** How much smaller forms are where many share little room. @param {number} many @param {{ width: number, height: number }} area */
export const density = (many, { width, height }) => Math.min(1, Math.max(0.42, Math.sqrt((width * height) / (8000 * Math.max(1, many)))));

/** A party's radius at a scale of 1, growing with the number of its events. @param {Node} node */
export function radius(node) {
  if (node.type === "Phrase") return 4.5;
  return node.type === "Event" ? 8 : 7 + 15 * Math.sqrt(node.weight / Model.largest);
}

/** Forms grow and shrink with the zoom, but less than the distances between them. @param {number} k */
export const growth = (k) => Math.min(1.5, Math.max(0.5, Math.sqrt(k)));

/** @param {number} sources */
export const width = (sources) => Math.min(7, 1.6 + 1.2 * (sources - 1));

/** The sign of a kind of party, for the legend. @param {string} type @param {number} r @param {Point} at @returns {Mark} */
export function sign(type, r, { x, y }) {
  const shared = { kind: /** @type {const} */ ("shape"), shape: shapeOf(type), x, y, width: 1.5 };
  if (type === "Phrase") return { ...shared, r: r * 0.7, fill: Theme.token("ground"), stroke: Theme.rim(type) };
  const plain = State.current.colour !== "type" && type !== "Event";
  return { ...shared, r, fill: plain ? Theme.token("type-other") : Theme.type(type), stroke: Theme.rim(type) };
}

/** The marks that say how two periods differ. */
export const CHANGES = { new: "+", gone: "–", more: "▲", fewer: "▼", same: "" };

/** What stands in the middle of a line: whether it happened, or how it changed. @param {Edge} edge */
export const markOf = (edge) => (edge.change ? CHANGES[edge.change.kind] : Model.layers[edge.layer].mark);

/** The two letters of a country as a flag, where the system can draw one. @param {string} iso */
export function flag(iso) {
  if (!/^[A-Z]{2}$/.test(iso)) return "";
  return hasFlags() ? String.fromCodePoint(...[...iso].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 65)) : iso;
}

/** @type {boolean | undefined} */
let flagged;

/** A system without flags draws two letters, which take twice the room of one. */
function hasFlags() {
  if (flagged === undefined) {
    const ctx = document.createElement("canvas").getContext("2d");
    const wide = (/** @type {string} */ text) => ctx?.measureText(text).width ?? 0;
    flagged = wide("\u{1f1eb}\u{1f1f7}") > 0 && wide("\u{1f1eb}\u{1f1f7}") < 1.4 * wide("\u{1f1eb}") && wide("\u{1f1eb}") !== wide("\u{10ffff}");
  }
  return flagged;
}
