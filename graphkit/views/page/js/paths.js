// The shortest path between two parties, over the edges that the filters leave.

import * as Model from "./model.js";
import * as State from "./state.js";

let path = null;

function search(near, from, to) {
  const before = new Map([[from, null]]);
  let edge = [from];
  while (edge.length && !before.has(to)) {
    const next = [];
    for (const node of edge) {
      for (const other of [...(near.get(node) ?? [])].sort((a, b) => a - b)) {
        if (!before.has(other)) {
          before.set(other, node);
          next.push(other);
        }
      }
    }
    edge = next;
  }
  if (!before.has(to)) return null;
  const steps = [];
  for (let node = to; node !== null; node = before.get(node)) steps.unshift(node);
  return steps;
}

// Finds the path that the state asks for; null where none is asked for or there is none.
export function update(view) {
  path = null;
  const [from, to] = State.current.path.map((key) => Model.nodeByKey.get(key));
  if (!from || !to) return;
  const steps = search(view.near, from.i, to.i);
  if (!steps) return;
  const follows = new Set(steps.slice(1).map((node, n) => [steps[n], node].sort((a, b) => a - b).join(" ")));
  const edges = view.edges.filter((edge) => follows.has([edge.a, edge.b].sort((a, b) => a - b).join(" ")));
  path = { steps, nodes: new Set(steps), must: new Set(steps), edges: new Set(edges.map((edge) => edge.id)), list: edges };
}
export const found = () => path;
