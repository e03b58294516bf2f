// The parties that most edges join, each against each: how many events join the two, from the row to the column where
// the relation has a direction. Parties of one community stand together.

import { button, byId, count, el, fill, named } from "./dom.js";
import * as Filters from "./filters.js";
import * as Model from "./model.js";
import * as Search from "./search.js";
import * as State from "./state.js";

/** @import { Claim, View } from "./types" */

const MOST = 40;
const STEP = 40;
const place = byId("view-matrix");
let most = MOST;
const query = el("input", { type: "search", id: "matrix-query", placeholder: "a name", oninput: () => mark() });

/** The best connected, community by community, in each the best connected first. @param {View} view */
function parties(view) {
  const weight = (/** @type {number} */ number) => view.near.get(number)?.size ?? 0;
  const best = [...view.nodes].filter(Model.isEntity).sort((a, b) => weight(b) - weight(a) || a - b).slice(0, most);
  const groups = [...Model.grouped(best, (number) => Model.nodes[number].community).values()];
  return { list: groups.sort((one, other) => other.length - one.length || weight(other[0]) - weight(one[0])).flat(), of: view.nodes.size };
}

/**
 * The claims behind each cell. Parties of an event of many are joined by it, though each is drawn to the event only.
 * @param {View} view
 */
function cells(view) {
  /** @type {Map<string, Claim[]>} */
  const found = new Map();
  const add = (/** @type {number} */ a, /** @type {number} */ b, /** @type {Claim} */ claim) => {
    const key = `${a} ${b}`;
    const list = found.get(key);
    if (!list) found.set(key, [claim]);
    else if (!list.includes(claim)) list.push(claim);
  };
  for (const claim of view.claims) {
    const hub = claim.links.find((number) => Model.nodes[number].type === "Event");
    const symmetric = Model.relations[claim.relation].symmetric;
    if (hub !== undefined) joinAll(claim, view, add);
    else {
      for (let n = 0; n < claim.links.length; n += 2) {
        const [a, b] = [claim.links[n], claim.links[n + 1]];
        if (!view.nodes.has(a) || !view.nodes.has(b)) continue;
        add(a, b, claim);
        if (symmetric) add(b, a, claim);
      }
    }
  }
  return found;
}

/** @param {Claim} claim @param {View} view @param {(a: number, b: number, claim: Claim) => void} add */
function joinAll(claim, view, add) {
  const ends = [...new Set(claim.links)].filter((number) => view.nodes.has(number) && Model.nodes[number].type !== "Event");
  for (const a of ends) for (const b of ends) if (a !== b) add(a, b, claim);
}

/** @param {number} a @param {number} b @param {Claim[]} claims @param {View} view */
function open(a, b, claims, view) {
  const direct = view.edges.find((edge) => edge.claims.includes(claims[0]) && [edge.a, edge.b].includes(a) && [edge.a, edge.b].includes(b));
  const event = claims[0].links.find((number) => Model.nodes[number].type === "Event");
  State.set({ selected: direct ? Filters.keyOf(direct) : Model.nodes[event ?? a].key, path: [] });
}

/** @param {number} a @param {number} b @param {Claim[] | undefined} claims @param {number} top @param {View} view @param {boolean} begins whether another community begins here */
function cell(a, b, claims, top, view, begins) {
  const side = begins ? " new-column" : "";
  if (a === b || !claims) return el("td", { class: `${a === b ? "self" : ""}${side}` });
  const events = Model.countEvents(claims);
  const one = claims.some((claim) => !Model.relations[claim.relation].symmetric) ? "to" : "and";
  const made = el("td", { class: `${events / top > 0.5 ? "full" : "some"}${side}` }, button(String(events), () => open(a, b, claims, view), {
    "aria-label": `${Model.nodes[a].name} ${one} ${Model.nodes[b].name}: ${count(events, "event")}`,
  }));
  made.style.setProperty("--share", `${Math.round(12 + 68 * Math.sqrt(events / top))}%`);
  return made;
}

/** Shows where a name that is searched for stands. */
function mark() {
  const wanted = Search.fold(query.value.trim());
  for (const head of place.querySelectorAll("tbody th, thead th")) {
    head.classList.toggle("found", Boolean(wanted) && Search.fold(head.textContent ?? "").includes(wanted));
  }
  place.querySelector(".found")?.scrollIntoView({ block: "center", inline: "nearest" });
}

/** @param {View} view */
export function update(view) {
  const { list, of } = parties(view);
  const found = cells(view);
  const top = Math.max(1, ...[...found.values()].map((claims) => Model.countEvents(claims)));
  const names = list.map((number) => Model.nodes[number].name);
  const begins = (/** @type {number} */ n) => n > 0 && Model.nodes[list[n]].community !== Model.nodes[list[n - 1]].community;
  const more = of > list.length && list.length === most ? button(`Show ${STEP} more parties`, () => { most += STEP; update(view); }, { id: "more-parties" }) : null;
  fill(place, el("label", { class: "find-row", for: "matrix-query" }, el("span", {}, "Find in the matrix"), query),
    el("p", { id: "matrix-caption", class: "hint" }, `Events that join two parties, in the present view; from the row to the column where there is a direction${of > list.length ? `; the ${list.length} best connected` : ""}`),
    el("table", { class: "matrix", "aria-labelledby": "matrix-caption" }, el("thead", {}, el("tr", {}, el("td"), list.map((_, n) => el("th", { scope: "col", class: begins(n) ? "new-column" : "", title: names[n] }, el("span", {}, named(names[n])))))),
    el("tbody", {}, list.map((a, n) => el("tr", { class: begins(n) ? "new-group" : "" }, el("th", { scope: "row" },
      el("button", { type: "button", class: "link", onclick: () => State.set({ selected: Model.nodes[a].key, path: [] }) }, named(names[n]))),
    list.map((b, at) => cell(a, b, found.get(`${a} ${b}`), top, view, begins(at))))))), more);
}
