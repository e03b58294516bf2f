// From all claims to what the current state shows: claims, edges (one for each pair, relation and layer), nodes.

import * as Model from "./model.js";

const MOST_DRAWN = 900;

export function claimTest(state) {
  const hidden = new Set(state.hidden);
  const relationOn = Model.relations.map((relation) => !hidden.has(relation.name));
  const layerOn = Model.layers.map((layer) => state.layers.includes(layer.name));
  const timed = Boolean(state.from || state.to);
  return (claim, { anyLayer = false, anyTime = false } = {}) => {
    if (!relationOn[claim.relation] || !(anyLayer || layerOn[claim.layer])) return false;
    const article = Model.articles[claim.article];
    if (state.article && article?.key !== state.article) return false;
    if (state.source && article?.source !== state.source && article?.agency !== state.source) return false;
    if (anyTime) return true;
    if (state.ownDates && claim.first && !claim.dated) return false;
    if (!timed) return true;
    if (!claim.first) return state.undated;
    return (!state.from || claim.last >= state.from) && (!state.to || claim.first <= state.to);
  };
}

export const edgeKey = (a, relation, b) => [Model.nodes[a].key, Model.relations[relation].name, Model.nodes[b].key].join("|");

// The two ends of a claim's nth link, in the order in which they are listed: where the relation has no direction, an
// event of many stands last, and of two parties the one with the smaller number first.
export function ends(claim, n) {
  const [a, b] = claim.links.slice(2 * n, 2 * n + 2);
  const isEvent = (number) => Model.nodes[number].type === "Event";
  const turned = Model.relations[claim.relation].symmetric && (isEvent(a) || (!isEvent(b) && a > b));
  return turned ? [b, a] : [a, b];
}

function aggregate(claims, nodeOn) {
  const edges = new Map();
  for (const claim of claims) {
    for (let n = 0; n < claim.links.length / 2; n += 1) {
      const [a, b] = ends(claim, n);
      if (!nodeOn[a] || !nodeOn[b]) continue;
      const id = `${a} ${claim.relation} ${b} ${claim.layer}`;
      let edge = edges.get(id);
      if (!edge) {
        edge = { id, a, b, relation: claim.relation, layer: claim.layer, claims: [], directed: !Model.relations[claim.relation].symmetric };
        edges.set(id, edge);
      }
      edge.claims.push(claim);
    }
  }
  return [...edges.values()];
}

function neighbours(edges) {
  const near = new Map();
  const join = (a, b) => (near.get(a) ?? near.set(a, new Set()).get(a)).add(b);
  for (const edge of edges) {
    join(edge.a, edge.b);
    join(edge.b, edge.a);
  }
  return near;
}

function widened(found, near, from) {
  const wider = new Set(found);
  for (const node of from) for (const other of near.get(node) ?? []) wider.add(other);
  return wider;
}

// The parties of an event of many are one step from each other.
function within(near, centre, steps) {
  let found = new Set([centre]);
  for (let step = 0; step < steps; step += 1) {
    found = widened(found, near, found);
    found = widened(found, near, [...found].filter((node) => Model.nodes[node].type === "Event"));
  }
  return found;
}

function nodesShown(state) {
  const off = new Set(state.types);
  return Model.nodes.map((node) => node.drawn && !off.has(node.type) && (state.leaves || node.type !== "Phrase"));
}

// The view of a state: { claims, edges, nodes (a Set of numbers), near, groups (communities that are gathered) }.
export function view(state) {
  const test = claimTest(state);
  const claims = Model.claims.filter((claim) => test(claim));
  let edges = aggregate(claims, nodesShown(state));
  for (const edge of edges) edge.sources = Model.countSources(edge.claims);
  if (state.sources > 1) edges = edges.filter((edge) => edge.sources >= state.sources);
  let near = neighbours(edges);
  const centre = Model.nodeByKey.get(state.focus);
  if (centre) {
    const kept = within(near, centre.i, state.steps);
    edges = edges.filter((edge) => kept.has(edge.a) && kept.has(edge.b));
    near = neighbours(edges);
    if (centre.drawn && !near.has(centre.i)) near.set(centre.i, new Set());
  }
  const nodes = new Set(near.keys());
  return { claims: drawnClaims(edges), listed: claims, edges, nodes, near, groups: gather(nodes, state) };
}

function drawnClaims(edges) {
  const found = new Set();
  for (const edge of edges) for (const claim of edge.claims) found.add(claim);
  return [...found];
}

// Too many nodes to tell apart are gathered into their communities; those that were opened stay open.
export function gather(nodes, state, near = []) {
  const groups = new Map();
  if (nodes.size <= MOST_DRAWN) return groups;
  const open = new Set([...state.open.map(Number), ...near]);
  for (const number of nodes) {
    const community = Model.nodes[number].community;
    if (open.has(community)) continue;
    (groups.get(community) ?? groups.set(community, []).get(community)).push(number);
  }
  return groups;
}
