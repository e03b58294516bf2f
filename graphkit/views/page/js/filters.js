// From all claims to what the current state shows: claims, edges (one for each pair, relation and layer), nodes.

import * as Model from "./model.js";

/** @import { Change, Claim, Edge, State, View } from "./types" */

const MOST_DRAWN = 900;
/** Fewer than so many are not gathered into a group: it would say less than they do. */
const FEWEST_GATHERED = 4;

/** @typedef {{ anyLayer?: boolean, anyRelation?: boolean, anyTime?: boolean }} Leniency */

/** @param {Claim} claim @param {string} from @param {string} to */
export const within = (claim, from, to) => Boolean(claim.first) && (!from || claim.last >= from) && (!to || claim.first <= to);

/**
 * Tells whether a claim lies in the time asked for, or in the time that it is compared with.
 * @param {State} state
 * @param {Claim} claim
 */
function timely(state, claim) {
  const dated = state.own ? claim.dated : Boolean(claim.first);
  if (!dated) return state.undated !== "hide";
  if (state.undated === "only") return false;
  if (!state.from && !state.to) return true;
  if (within(claim, state.from, state.to)) return true;
  return compares(state) && within(claim, state.from2, state.to2);
}

/** @param {State} state */
export const compares = (state) => Boolean((state.from || state.to) && (state.from2 || state.to2));

/** @param {State} state */
function sourceTest(state) {
  return (/** @type {Claim} */ claim) => {
    const article = Model.articles[claim.article];
    if (state.article && article?.key !== state.article) return false;
    if (state.genre && article?.genre !== state.genre) return false;
    if (state.story && claim.story !== state.story) return false;
    return !state.source || article?.source === state.source || article?.agency === state.source;
  };
}

/** @param {State} state */
export function claimTest(state) {
  const hidden = new Set(state.hidden);
  const relationOn = Model.relations.map((relation) => !hidden.has(relation.name));
  const layerOn = Model.layers.map((layer) => state.layers.includes(layer.name));
  const sourced = sourceTest(state);
  return (/** @type {Claim} */ claim, /** @type {Leniency} */ { anyLayer = false, anyRelation = false, anyTime = false } = {}) =>
    (anyRelation || relationOn[claim.relation]) && (anyLayer || layerOn[claim.layer]) && sourced(claim) && (anyTime || timely(state, claim));
}

/** @param {number} a @param {number} relation @param {number} b */
export const edgeKey = (a, relation, b) => [Model.nodes[a].key, Model.relations[relation].name, Model.nodes[b].key].join("|");
/** @param {Edge} edge */
export const keyOf = (edge) => edgeKey(edge.a, edge.relation, edge.b);

/**
 * The two ends of a claim's nth link, in the order in which they are listed: where the relation has no direction, an
 * event of many stands last, and of two parties the one with the smaller number first.
 * @param {Claim} claim
 * @param {number} n
 */
export function ends(claim, n) {
  const [a, b] = claim.links.slice(2 * n, 2 * n + 2);
  const isEvent = (/** @type {number} */ number) => Model.nodes[number].type === "Event";
  const turned = Model.relations[claim.relation].symmetric && (isEvent(a) || (!isEvent(b) && a > b));
  return turned ? [b, a] : [a, b];
}

/**
 * @param {Claim[]} claims
 * @param {boolean[]} nodeOn
 */
function aggregate(claims, nodeOn) {
  /** @type {Map<string, Edge>} */
  const edges = new Map();
  for (const claim of claims) {
    const { relation, layer } = claim;
    for (let n = 0; n < claim.links.length / 2; n += 1) {
      const [a, b] = ends(claim, n);
      if (!nodeOn[a] || !nodeOn[b]) continue;
      const id = `${a} ${relation} ${b} ${layer}`;
      let edge = edges.get(id);
      if (!edge) edges.set(id, edge = { id, a, b, relation, layer, claims: [], directed: !Model.relations[relation].symmetric, sources: 0 });
      edge.claims.push(claim);
    }
  }
  return [...edges.values()];
}

/** @param {Edge[]} edges */
function neighbours(edges) {
  /** @type {Map<number, Set<number>>} */
  const near = new Map();
  const join = (/** @type {number} */ a, /** @type {number} */ b) => (near.get(a) ?? near.set(a, new Set()).get(a))?.add(b);
  for (const edge of edges) {
    join(edge.a, edge.b);
    join(edge.b, edge.a);
  }
  return near;
}

/** @param {Set<number>} found @param {Map<number, Set<number>>} near @param {Iterable<number>} from */
function widened(found, near, from) {
  const wider = new Set(found);
  for (const node of from) for (const other of near.get(node) ?? []) wider.add(other);
  return wider;
}

/**
 * What lies within some steps of a party; the parties of an event of many are one step from each other.
 * @param {Map<number, Set<number>>} near
 * @param {number} centre
 * @param {number} steps
 */
function around(near, centre, steps) {
  let found = new Set([centre]);
  for (let step = 0; step < steps; step += 1) {
    found = widened(found, near, found);
    found = widened(found, near, [...found].filter((node) => Model.nodes[node].type === "Event"));
  }
  return found;
}

/** Whether only the strongest ties are drawn. @param {State} state */
export const coreOnly = (state) => Model.hasCore && !state.all && !state.focus && state.path.length < 2;

/** @param {State} state */
function nodesShown(state) {
  const [off, away] = [new Set(state.types), new Set(state.off)];
  const core = coreOnly(state);
  return Model.nodes.map((node) => node.drawn && !off.has(node.type) && !away.has(node.key)
    && (state.leaves || node.type !== "Phrase") && (!core || node.core.length > 0));
}

/** How an edge differs between the two periods. @param {Edge} edge @param {State} state @returns {Change} */
function change(edge, state) {
  const before = Model.countEvents(edge.claims.filter((claim) => within(claim, state.from, state.to)));
  const after = Model.countEvents(edge.claims.filter((claim) => within(claim, state.from2, state.to2)));
  const kind = !before ? "new" : !after ? "gone" : after > before ? "more" : after < before ? "fewer" : "same";
  return { kind, before, after };
}

/** @param {State} state @param {Edge[]} edges */
function judged(state, edges) {
  for (const edge of edges) {
    edge.sources = Model.countSources(edge.claims);
    if (compares(state)) edge.change = change(edge, state);
  }
  return edges.filter((edge) => edge.sources >= state.sources && (!edge.change || edge.change.before + edge.change.after > 0));
}

/** The view of a state. @param {State} state @returns {View} */
export function view(state) {
  const test = claimTest(state);
  const listed = Model.claims.filter((claim) => test(claim));
  let edges = judged(state, aggregate(listed, nodesShown(state)));
  let near = neighbours(edges);
  const centre = Model.nodeByKey.get(state.focus);
  if (centre) {
    const kept = around(near, centre.i, state.steps);
    edges = edges.filter((edge) => kept.has(edge.a) && kept.has(edge.b));
    near = neighbours(edges);
    if (centre.drawn && !near.has(centre.i)) near.set(centre.i, new Set());
  }
  const nodes = new Set(near.keys());
  return { claims: drawnClaims(edges), listed, edges, nodes, near, groups: gather(nodes, state), spots: new Map() };
}

/** @param {Edge[]} edges */
function drawnClaims(edges) {
  /** @type {Set<Claim>} */
  const found = new Set();
  for (const edge of edges) for (const claim of edge.claims) found.add(claim);
  return [...found];
}

/**
 * Too many nodes to tell apart are gathered into their communities; those that were opened, or come near to, stay open.
 * @param {Set<number>} nodes
 * @param {{ open: string[] }} state
 * @param {number[]} near
 * @returns {Map<number, number[]>}
 */
export function gather(nodes, state, near = []) {
  if (nodes.size <= MOST_DRAWN) return new Map();
  const open = new Set([...state.open.map(Number), ...near]);
  const groups = Model.grouped(nodes, (number) => Model.nodes[number].community);
  for (const [community, members] of groups) if (open.has(community) || members.length < FEWEST_GATHERED) groups.delete(community);
  return groups;
}
