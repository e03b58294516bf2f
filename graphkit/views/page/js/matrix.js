// The parties that most edges join, each against each: how many events join the two.

import * as Dom from "./dom.js";
import * as Filters from "./filters.js";
import * as Model from "./model.js";
import * as State from "./state.js";

const { el, name, byId, fill } = Dom;
const MOST = 40;
const place = byId("view-matrix");

function top(view) {
  const weight = (number) => view.near.get(number)?.size ?? 0;
  return [...view.nodes].filter((number) => !["Event", "Phrase"].includes(Model.nodes[number].type))
    .sort((a, b) => weight(b) - weight(a) || a - b).slice(0, MOST);
}

// Parties of an event of many are joined by it, though each is drawn to the event only.
function cells(view) {
  const found = new Map();
  const add = (a, b, claim) => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    (found.get(key) ?? found.set(key, []).get(key)).push(claim);
  };
  for (const claim of view.claims) {
    const ends = [...new Set(claim.links)].filter((number) => view.nodes.has(number));
    const parties = ends.filter((number) => Model.nodes[number].type !== "Event");
    parties.forEach((a, n) => parties.slice(n + 1).forEach((b) => add(a, b, claim)));
  }
  return found;
}

function open(a, b, claims, view) {
  const edge = view.edges.find((each) => [each.a, each.b].includes(a) && [each.a, each.b].includes(b));
  const event = claims[0].links.find((number) => Model.nodes[number].type === "Event");
  State.set({ selected: edge ? Filters.edgeKey(edge.a, edge.relation, edge.b) : Model.nodes[event ?? a].key });
}

function cell(a, b, claims, most, view) {
  if (a === b || !claims) return el("td", { class: a === b ? "self" : "" });
  const events = Model.countEvents(claims);
  const made = el("td", {}, el("button", {
    type: "button", onclick: () => open(a, b, claims, view), "aria-label": `${Model.nodes[a].name} and ${Model.nodes[b].name}: ${Dom.count(events, "event")}`,
  }, events));
  made.style.setProperty("--share", `${Math.round(12 + 68 * Math.sqrt(events / most))}%`);
  made.className = events / most > 0.5 ? "full" : "some";
  return made;
}

export function update(view) {
  const parties = top(view);
  const found = cells(view);
  const at = (a, b) => found.get(a < b ? `${a} ${b}` : `${b} ${a}`);
  const most = Math.max(1, ...[...found.values()].map((claims) => Model.countEvents(claims)));
  const names = parties.map((number) => Model.nodes[number].name);
  fill(place, el("table", { class: "matrix" },
    el("caption", {}, `Events that join two parties, in the present view${view.nodes.size > MOST ? `; the ${MOST} best connected` : ""}`),
    el("thead", {}, el("tr", {}, el("td"), parties.map((number, n) => el("th", { scope: "col" }, el("span", {}, name(names[n])))))),
    el("tbody", {}, parties.map((a, n) => el("tr", {}, el("th", { scope: "row" },
      el("button", { type: "button", class: "link", onclick: () => State.set({ selected: Model.nodes[a].key }) }, name(names[n]))),
    parties.map((b) => cell(a, b, at(a, b), most, view)))))));
}
