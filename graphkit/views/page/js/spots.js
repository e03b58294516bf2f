// Where the parties of a view stand: as the file has it, as the reader dragged them, round the one that is looked at, or
// each with its group. In the units of the layout (pixels at a scale of 1).

import * as Filters from "./filters.js";
import * as Look from "./look.js";
import * as Model from "./model.js";
import * as State from "./state.js";

/** @import { Point, View } from "./types" */

const RING = 190;
const GAP = 46;
let turned = false;

/** On a screen that is taller than wide the layout is turned on its side. @param {boolean} on */
export const turn = (on) => { turned = on; };

/** @param {number} x @param {number} y @returns {Point} */
const stand = (x, y) => (turned ? { x: y, y: x } : { x, y });

/** The places that were given by hand, by number. @returns {Map<number, Point>} */
function given() {
  /** @type {Map<number, Point>} */
  const found = new Map();
  for (const [key, written_] of Object.entries(State.current.places)) {
    const [x, y] = written_.split(",").map(Number);
    const node = Model.nodeByKey.get(key);
    if (node && Number.isFinite(x) && Number.isFinite(y)) found.set(node.i, { x, y });
  }
  return found;
}

/** Rings round the party that is looked at, neighbours of a neighbour near it. @param {View} view @param {number} centre */
function rings(view, centre) {
  /** @type {Map<number, Point>} */
  const found = new Map([[centre, { x: 0, y: 0 }]]);
  let [ring, reach] = [[centre], 0];
  while (ring.length) {
    const next = [...new Set(ring.flatMap((node) => [...(view.near.get(node) ?? [])]))].filter((node) => !found.has(node));
    reach = Math.max(reach + RING, (next.length * GAP) / (2 * Math.PI));
    next.forEach((node, n) => {
      const angle = ((n + 0.5) / next.length) * 2 * Math.PI;
      found.set(node, { x: reach * Math.cos(angle) * 1.2, y: reach * Math.sin(angle) });
    });
    ring = next;
  }
  return found;
}

/** Each group in a disc of its own, the largest in the middle; who has no group stands last. @param {View} view */
function byGroup(view) {
  const groups = Model.grouped([...view.nodes].sort((a, b) => Model.nodes[b].weight - Model.nodes[a].weight || a - b), (number) => Look.groupOf(Model.nodes[number]));
  const sorted = [...groups].sort((one, other) => Number(!one[0]) - Number(!other[0]) || other[1].length - one[1].length);
  /** @type {{ x: number, y: number, r: number }[]} */
  const discs = [];
  /** @type {Map<number, Point>} */
  const found = new Map();
  for (const [, members] of sorted) {
    const r = GAP * Math.sqrt(members.length) + GAP;
    const disc = beside(discs, r);
    discs.push(disc);
    members.forEach((number, n) => {
      const [angle, reach] = [n * 2.39996, GAP * Math.sqrt(n + 0.3)];
      found.set(number, { x: disc.x + reach * Math.cos(angle), y: disc.y + reach * Math.sin(angle) });
    });
  }
  return found;
}

/** The place nearest to the middle where a disc covers no other. @param {{ x: number, y: number, r: number }[]} discs @param {number} r */
function beside(discs, r) {
  for (let n = 0; ; n += 1) {
    const [angle, reach] = [n * 0.35, n * 6];
    const [x, y] = [reach * Math.cos(angle) * 1.3, reach * Math.sin(angle)];
    if (discs.every((disc) => Math.hypot(disc.x - x, disc.y - y) > disc.r + r + 30)) return { x, y, r };
  }
}

/** Fills in where the parties of a view stand. @param {View} view */
export function place(view) {
  const [core, centre] = [Filters.coreOnly(State.current), Model.nodeByKey.get(State.current.focus)];
  const arranged = State.current.arranged && State.current.colour !== "type" ? byGroup(view)
    : centre && Model.hasCore && view.nodes.has(centre.i) ? rings(view, centre.i) : null;
  const byHand = given();
  for (const number of view.nodes) {
    const { x, y, core: [coreX, coreY] } = Model.nodes[number];
    const usual = arranged ? arranged.get(number) ?? { x, y } : core ? stand(coreX, coreY) : stand(x, y);
    view.spots.set(number, byHand.get(number) ?? usual);
  }
}

/** What a place is written as in the address. @param {Point} point */
export const written = ({ x, y }) => `${Math.round(x)},${Math.round(y)}`;
