// Beside the picture: the answer to begin with, and what stands behind a party, a line or a path that is chosen.

import { button, byId, count, el, fill, listed, named } from "./dom.js";
import * as Actions from "./actions.js";
import * as Evidence from "./evidence.js";
import * as Filters from "./filters.js";
import * as Look from "./look.js";
import * as Model from "./model.js";
import * as Paint from "./paint.js";
import * as Paths from "./paths.js";
import * as State from "./state.js";
import * as Summary from "./summary.js";
import * as Theme from "./theme.js";

/** @import { Claim, Edge, Node, View } from "./types" */
/** @import { Child } from "./dom.js" */

const place = byId("panel");
const MANY_NEIGHBOURS = 60;
/** Where the focus was before the panel took it. @type {HTMLElement | null} */
let from = null;

/** @param {string} type */
const sign = (type) => Paint.sample([Look.sign(type, 5.5, { x: 8, y: 8 })], 16, 16);

/** @param {Edge} edge @param {number} node */
function sense(edge, node) {
  const { label } = Model.relations[edge.relation];
  return !edge.directed ? label : edge.a === node ? `${label} →` : `← ${label}`;
}

/** @param {Edge} edge @param {number} node */
function chip(edge, node) {
  const layer = edge.layer ? ` (${Model.layers[edge.layer].label.toLowerCase()})` : "";
  return el("button", { type: "button", class: "chip", colour: Theme.relation(edge.relation), onclick: () => State.set({ selected: Filters.keyOf(edge), path: [] }) }, `${sense(edge, node)}${layer}`);
}

/** @param {Node} node @param {Edge[]} edges */
function neighbours(node, edges) {
  const rows = [...Model.grouped(edges, (edge) => (edge.a === node.i ? edge.b : edge.a))];
  const rank = (/** @type {[number, Edge[]]} */ [other, list]) => (Model.isEntity(other) ? 0 : -1000) + Math.max(...list.map((edge) => edge.sources));
  rows.sort((one, other) => rank(other) - rank(one) || Model.nodes[one[0]].name.localeCompare(Model.nodes[other[0]].name));
  const left = rows.length - MANY_NEIGHBOURS;
  return [
    el("ul", { class: "neighbours" }, rows.slice(0, MANY_NEIGHBOURS).map(([other, list]) => el("li", {}, sign(Model.nodes[other].type), Evidence.who(other, Model.nodes[other].name), list.map((edge) => chip(edge, node.i))))),
    left > 0 ? el("p", { class: "hint" }, `and ${left} more: see the table`) : null,
  ];
}

/** @type {Record<string, string>} */
const KIND = { Event: "event of many parties", Phrase: "unnamed party" };

/** @param {Node} node */
function about(node) {
  const flag = Look.flag(node.iso);
  const kind = [KIND[node.type] ?? node.type, node.type !== "State" && node.country ? node.country : "", node.body].filter(Boolean).join(", ");
  const address = Model.wikidata(node);
  return [
    el("span", { class: "kind" }, sign(node.type), kind, flag && node.iso ? ` ${flag}` : ""),
    address ? el("a", { class: "kind", href: address, target: "_blank", rel: "noopener noreferrer" }, "Wikidata") : null,
  ];
}

/** @param {Node} node */
function aliases(node) {
  return node.aliases.length ? el("p", { class: "aliases" }, node.type === "Phrase" ? "The texts say: " : "Also ", listed(node.aliases.map((alias) => named(alias)))) : null;
}

/** @param {Node} node @param {View} view */
function ofNode(node, view) {
  const shown = new Set(view.listed);
  const edges = view.edges.filter((edge) => edge.a === node.i || edge.b === node.i);
  const all = Model.claimsOf(node.i);
  const claims = all.filter((claim) => shown.has(claim));
  const rest = all.length - claims.length;
  return [
    heading(named(node.name), ...about(node)), aliases(node), Evidence.tally(claims),
    rest ? el("p", { class: "hint" }, `${count(rest, "more report")} behind filters and hidden layers`) : null,
    Actions.ofNode(node, claims),
    edges.length ? [el("h3", {}, `Neighbours (${view.near.get(node.i)?.size ?? 0})`), neighbours(node, edges)] : null,
    el("h3", {}, "Events"), claims.length ? Evidence.cards(claims) : el("p", { class: "hint" }, "None that the filters leave."),
  ];
}

/** @param {Edge[]} edges @param {View} view */
function ofEdges(edges, view) {
  const { a, b, relation } = edges[0];
  const claims = [...new Set(edges.flatMap((edge) => edge.claims))];
  const ends = new Set([a, b]);
  const also = [...new Map(view.edges.filter((edge) => !edges.includes(edge) && ends.has(edge.a) && ends.has(edge.b)).map((edge) => [Filters.keyOf(edge), edge])).values()]
    .filter((edge) => edge.relation !== relation || edge.a !== a);
  return [
    heading(Evidence.who(a, Model.nodes[a].name), ` ${Model.relations[relation].label} `, Evidence.who(b, Model.nodes[b].name)),
    Evidence.tally(claims), also.length ? el("p", { class: "row" }, "Also between them: ", also.map((edge) => chip(edge, a))) : null,
    Actions.ofPair(`${Model.nodes[a].name} ${Model.relations[relation].label} ${Model.nodes[b].name}`, Filters.keyOf(edges[0]), claims),
    Evidence.cards(claims),
  ];
}

/** @param {NonNullable<ReturnType<typeof Paths.found>>} path */
function ofPath(path) {
  const rows = path.steps.slice(1).map((node, n) => {
    const before = path.steps[n];
    const edges = path.list.filter((edge) => [edge.a, edge.b].includes(node) && [edge.a, edge.b].includes(before));
    return el("li", {}, Evidence.who(before, Model.nodes[before].name), " ", edges.map((edge) => chip(edge, before)), " ", Evidence.who(node, Model.nodes[node].name));
  });
  const claims = [...new Set(path.list.flatMap((edge) => edge.claims))];
  return [heading("Shortest path"), el("p", { class: "tally-line" }, count(rows.length, "step")), el("ol", { class: "path" }, rows), Actions.ofPair("Shortest path", "", claims), Evidence.cards(claims)];
}

/** @param {View} view */
function overview(view) {
  return [
    el("div", { class: "panel-head" }, el("h2", { tabindex: "-1", dir: "auto" }, Model.title)),
    Summary.headline(view), Summary.leftOut(),
    Actions.ofPair(Model.title, "", view.claims),
    view.edges.length ? el("h3", {}, Filters.compares(State.current) ? "Pairs, and how they changed" : "Pairs, most reported first") : null, Summary.ranking(view),
  ];
}

/** @param {...Child} words */
function heading(...words) {
  return el("div", { class: "panel-head" }, el("h2", { tabindex: "-1" }, ...words),
    el("button", { type: "button", class: "close", "aria-label": "Close the details", onclick: () => close() }, "×"));
}

/** @param {View} view */
function content(view) {
  const { selected, path } = State.current;
  if (path.length === 2) {
    const found = Paths.found();
    return found ? ofPath(found) : [heading("No path"), el("p", {}, "With these filters nothing joins the two.")];
  }
  const node = Model.nodeByKey.get(selected);
  if (node) return ofNode(node, view);
  const edges = view.edges.filter((edge) => Filters.keyOf(edge) === selected);
  if (edges.length) return ofEdges(edges, view);
  return selected ? [heading("Not in this view"), el("p", {}, "The filters leave nothing of what was chosen."), button("Show everything again", () => State.reset())] : overview(view);
}

/** @param {View} view */
export function update(view) {
  const chosen = Boolean(State.current.selected || State.current.path.length === 2);
  if (chosen && !place.contains(document.activeElement)) from = /** @type {HTMLElement | null} */ (document.activeElement);
  document.body.classList.toggle("with-details", chosen);
  fill(place, content(view));
  place.scrollTop = 0;
}

/** Closes the details; the focus goes back to where it came from. */
export function close() {
  State.set({ selected: "", path: [] });
  const back = from?.isConnected && from !== document.body ? from : byId(`view-${State.current.tab}`).querySelector("[tabindex='0']") ?? byId(`view-${State.current.tab}`);
  /** @type {HTMLElement} */ (back).focus();
}

export const focus = () => place.querySelector("h2")?.focus();

/** The reports behind what is chosen, or behind the whole view. @param {View} view @returns {Claim[]} */
export function claimsChosen(view) {
  const node = Model.nodeByKey.get(State.current.selected);
  if (node) {
    const shown = new Set(view.listed);
    return Model.claimsOf(node.i).filter((claim) => shown.has(claim));
  }
  const edges = view.edges.filter((edge) => Filters.keyOf(edge) === State.current.selected);
  return edges.length ? [...new Set(edges.flatMap((edge) => edge.claims))] : view.claims;
}
