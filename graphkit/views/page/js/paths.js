// The shortest path between two parties, over the edges that the filters leave.

import * as Model from "./model.js";
import * as State from "./state.js";

/** @import { Edge, View } from "./types" */

/** @type {{ steps: number[], nodes: Set<number>, must: Set<number>, edges: Set<string>, list: Edge[] } | null} */
let path = null;

/** @param {Map<number, Set<number>>} near @param {number} from @param {number} to */
function search(near, from, to) {
  /** @type {Map<number, number | null>} */
  const before = new Map([[from, null]]);
  let rim = [from];
  while (rim.length && !before.has(to)) {
    const next = [];
    for (const node of rim) {
      for (const other of [...(near.get(node) ?? [])].sort((a, b) => a - b)) {
        if (before.has(other)) continue;
        before.set(other, node);
        next.push(other);
      }
    }
    rim = next;
  }
  if (!before.has(to)) return null;
  /** @type {number[]} */
  const steps = [];
  for (let node = /** @type {number | null | undefined} */ (to); typeof node === "number"; node = before.get(node)) steps.unshift(node);
  return steps;
}

/** @param {number} a @param {number} b */
const pair = (a, b) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Finds the path that the state asks for; nothing where none is asked for or there is none. @param {View} view */
export function update(view) {
  path = null;
  const [from, to] = State.current.path.map((key) => Model.nodeByKey.get(key));
  const steps = from && to ? search(view.near, from.i, to.i) : null;
  if (!steps) return;
  const follows = new Set(steps.slice(1).map((node, n) => pair(steps[n], node)));
  const list = view.edges.filter((edge) => follows.has(pair(edge.a, edge.b)));
  path = { steps, nodes: new Set(steps), must: new Set(steps), edges: new Set(list.map((edge) => edge.id)), list };
}

export const found = () => path;
