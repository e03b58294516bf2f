// The answer to begin with: how much was read, who met whom most, and a ranked list of pairs.

import { el, button, count, fill, named } from "./dom.js";
import * as Days from "./days.js";
import * as Filters from "./filters.js";
import * as Model from "./model.js";
import * as State from "./state.js";
import * as Theme from "./theme.js";

/** @import { Claim, Edge, View } from "./types" */

const PAGE = 40;

/** @typedef {{ a: number, b: number, edges: Edge[], claims: Claim[], sources: number, events: number }} Pair */

/** The pairs of a view, most independent sources first, then most events; of one view the same list is kept. @type {WeakMap<View, Pair[]>} */
const ranked = new WeakMap();

/** @param {View} view @returns {Pair[]} */
export function pairs(view) {
  let found = ranked.get(view);
  if (!found) {
    found = [...Model.grouped(view.edges, (edge) => (edge.directed || edge.a < edge.b ? `${edge.a} ${edge.b} ${edge.relation}` : `${edge.b} ${edge.a} ${edge.relation}`)).values()].map((edges) => {
      const claims = edges.length === 1 ? edges[0].claims : [...new Set(edges.flatMap((edge) => edge.claims))];
      return { a: edges[0].a, b: edges[0].b, edges, claims, sources: edges.length === 1 ? edges[0].sources : Model.countSources(claims), events: Model.countEvents(claims) };
    });
    const unnamed = (/** @type {Pair} */ pair) => Number(!Model.isEntity(pair.a) || !Model.isEntity(pair.b));
    found.sort((one, other) => unnamed(one) - unnamed(other) || other.sources - one.sources || other.events - one.events || other.claims.length - one.claims.length || one.a - other.a || one.b - other.b);
    ranked.set(view, found);
  }
  return found;
}

/** The first and last day that the claims of a view tell of. @param {Claim[]} claims */
function period(claims) {
  const days = claims.filter((claim) => claim.first);
  if (!days.length) return "";
  const first = days.reduce((low, claim) => (claim.first < low ? claim.first : low), days[0].first);
  const last = days.reduce((high, claim) => (claim.last > high ? claim.last : high), days[0].last);
  return Days.months(first, last);
}

/** @param {View} view */
function relationWord(view) {
  const used = new Set(view.edges.map((edge) => edge.relation));
  const [only] = used;
  if (used.size !== 1) return "joined";
  return Model.relations[only].name === "met-with" ? "met" : `joined by “${Model.relations[only].label}”`;
}

/** How many pages, publishers and pairs; who stands first; and over what time. Nothing where nothing is left. @param {View} view */
export function headline(view) {
  const articles = new Set(view.claims.map((claim) => claim.article).filter((number) => number >= 0));
  const papers = new Set([...articles].map((number) => Model.articles[number].source).filter(Boolean));
  const all = pairs(view);
  if (!all.length) return null;
  const [top] = all;
  const parts = [
    `${count(articles.size, "article")}${papers.size ? `, ${count(papers.size, "publisher")}` : ""}`,
    `${count(all.length, "pair")} ${relationWord(view)}`,
  ];
  const most = top ? el("span", {}, "most reported: ", el("strong", {}, names(top)), `, ${count(top.sources, "source")}`) : null;
  return el("p", { id: "headline" }, [parts.join("; "), most, period(view.claims)].filter(Boolean).flatMap((part, n) => [n ? "; " : "", part]), ".");
}

/** What was left out, with the one click that brings it in. */
export function leftOut() {
  const made = [];
  const test = Filters.claimTest({ ...State.current, leaves: true });
  const leaves = new Set(Model.claims.filter((claim) => test(claim)).flatMap((claim) => claim.links.filter((number) => Model.nodes[number].type === "Phrase")));
  if (!State.current.leaves && leaves.size) {
    made.push(el("p", { class: "hint" }, `${count(leaves.size, "party")} without a name ${leaves.size === 1 ? "is" : "are"} left out. `,
      button("Show them", () => State.set({ leaves: true }), { class: "link", id: "show-leaves" })));
  }
  if (Filters.coreOnly(State.current)) {
    const core = Model.nodes.filter((node) => node.core.length).length;
    made.push(el("p", { class: "hint" }, `The ${count(core, "party")} with the strongest ties are drawn, of ${Model.nodes.filter((node) => node.drawn && Model.isEntity(node.i)).length.toLocaleString("en")}. `,
      button("Draw all", () => State.set({ all: true }), { class: "link", id: "draw-all" })));
  }
  return made;
}

/** @param {Pair} pair */
function share(pair, /** @type {number} */ most) {
  const bar = el("span", { class: "bar", "aria-hidden": "true" });
  bar.style.setProperty("--share", `${Math.round((100 * pair.sources) / most)}%`);
  return bar;
}

/** How a pair differs between the two periods, in words. @param {Pair} pair */
function changeOf(pair) {
  const change = pair.edges[0].change;
  if (!change) return null;
  const words = { new: "new", gone: "gone", more: "more", fewer: "fewer", same: "same" }[change.kind];
  return el("span", { class: `change ${change.kind}` }, `${words}: ${change.before} → ${change.after}`);
}

/** Who and whom, in words. @param {Pair} pair */
function names({ a, b, edges: [edge] }) {
  const sense = edge.directed ? ` ${Model.relations[edge.relation].label} ` : " and ";
  return [named(Model.nodes[a].name), el("span", { class: "sense" }, sense), named(Model.nodes[b].name)];
}

/** @param {Pair} pair @param {number} most */
function row(pair, most) {
  const edge = pair.edges[0];
  const when = period(pair.claims);
  return el("li", {}, el("button", {
    type: "button", class: "pair", colour: Theme.relation(edge.relation), onclick: () => State.set({ selected: Filters.keyOf(edge), path: [] }),
  },
  el("span", { class: "pair-names" }, names(pair)),
  share(pair, most),
  el("span", { class: "pair-facts" }, `${count(pair.sources, "source")} · ${count(pair.events, "event")}`, when ? ` · ${when}` : "", " ", changeOf(pair))));
}

/** What stands in the place of the list when there is nothing to list, with the way out. */
function nothing() {
  return [el("p", { id: "nothing" }, Model.claims.length ? "Nothing is left with these filters." : "The pages tell of nothing that is drawn here."),
    Model.claims.length ? button("Show the first view again", () => State.reset(), { id: "reset-empty" }) : null];
}

/** The ranked list of pairs, a few at a time. @param {View} view */
export function ranking(view) {
  const all = pairs(view);
  if (!all.length) return nothing();
  const most = all[0].sources || 1;
  const list = el("ol", { class: "pairs" });
  let shown = 0;
  const more = button("", () => add());
  function add() {
    list.append(...all.slice(shown, shown + PAGE).map((pair) => row(pair, most)));
    shown = Math.min(all.length, shown + PAGE);
    more.hidden = shown >= all.length;
    fill(more, `Show more of ${all.length.toLocaleString("en")} pairs`);
  }
  add();
  return [list, more];
}
