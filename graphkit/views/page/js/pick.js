// What is under a point of the picture, and what of a view is lit.

import * as Filters from "./filters.js";
import * as Model from "./model.js";
import * as Scene from "./scene.js";
import * as State from "./state.js";

/** @import { Lit, NodeId, Point, View } from "./types" */
/** @import { Curve } from "./scene.js" */

/** What is under a point: the party that is nearest to it, else the line. @param {import("./scene.js").Scene} made @param {Point} at @param {number} slack */
export function hit({ discs, curves }, at, slack) {
  let [best, least] = [/** @type {NodeId | undefined} */ (undefined), Infinity];
  for (const [id, { x, y, r }] of discs) {
    const away = Math.hypot(at.x - x, at.y - y);
    const far = typeof id === "string" ? r : Math.max(r * 1.15, 5) + slack;
    // A party lies over the group that it stands in.
    const rank = away + (typeof id === "string" ? 1e4 : 0);
    if (away <= far && rank < least) [best, least] = [id, rank];
  }
  if (best !== undefined) return { node: best };
  let [line, near] = [/** @type {string | undefined} */ (undefined), 5 + slack];
  for (const each of curves) {
    const away = distance(each, at);
    if (away < near) [line, near] = [each.id, away];
  }
  return line === undefined ? null : { edge: line };
}

/** How far a point is from a curve, by sixteen straight pieces of it. @param {Curve} line @param {Point} at */
function distance(line, at) {
  const { from, bend, to } = line;
  const outside = Math.max(
    Math.min(from.x, bend.x, to.x) - at.x, at.x - Math.max(from.x, bend.x, to.x),
    Math.min(from.y, bend.y, to.y) - at.y, at.y - Math.max(from.y, bend.y, to.y),
  );
  if (outside > 20) return Infinity;
  let [least, a] = [Infinity, Scene.along(line, 0)];
  for (let n = 1; n <= 16; n += 1) {
    const b = Scene.along(line, n / 16);
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const t = Math.min(1, Math.max(0, ((at.x - a.x) * dx + (at.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(at.x - a.x - t * dx, at.y - a.y - t * dy));
    a = b;
  }
  return least;
}

/** What is lit and what fades: the path, or what is selected and its neighbours. @param {View} view @param {Lit} path @returns {Lit} */
export function lit(view, path) {
  if (path) return path;
  const { selected } = State.current;
  const node = Model.nodeByKey.get(selected);
  if (node && view.nodes.has(node.i)) {
    const edges = view.edges.filter((edge) => edge.a === node.i || edge.b === node.i);
    return { nodes: new Set([node.i, ...(view.near.get(node.i) ?? [])]), edges: new Set(edges.map((edge) => edge.id)) };
  }
  const edges = view.edges.filter((edge) => Filters.keyOf(edge) === selected);
  if (!edges.length) return null;
  return { nodes: new Set(edges.flatMap((edge) => [edge.a, edge.b])), edges: new Set(edges.map((edge) => edge.id)), must: new Set(edges.flatMap((edge) => [edge.a, edge.b])) };
}
