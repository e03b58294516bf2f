// Events in the order of time: a lane for each relation, and the list that says the same.

import * as Dom from "./dom.js";
import * as Filters from "./filters.js";
import * as Model from "./model.js";
import * as State from "./state.js";
import * as Theme from "./theme.js";

const { el, svg, name, byId, fill, count } = Dom;
const PAGE = 150;
const DAY = 86400000;
const place = byId("view-timeline");
const [LANE, LEFT] = [46, 110];
let shown = PAGE;

function events(view) {
  const found = new Map();
  for (const claim of view.claims) {
    const key = `${claim.event} ${claim.relation} ${claim.layer}`;
    const event = found.get(key) ?? found.set(key, { claims: [], relation: claim.relation, layer: claim.layer, first: "", last: "", dated: false }).get(key);
    event.claims.push(claim);
    const better = claim.first && (!event.first || (claim.dated && !event.dated) || (claim.dated === event.dated && claim.first < event.first));
    if (better) Object.assign(event, { first: claim.first, last: claim.last, dated: claim.dated });
  }
  return [...found.values()].sort((one, other) => (one.first || "9").localeCompare(other.first || "9") || one.claims[0].i - other.claims[0].i);
}

const stamp = (iso) => Date.parse(`${iso}T00:00:00Z`);

// Bars of what began in each stretch of time; each stretch is as wide as a bar, and at least a day.
function bins(dated, low, step) {
  const found = new Map();
  for (const event of dated) {
    const slot = Math.floor((stamp(event.first) - low) / step);
    const key = `${event.relation} ${slot}`;
    (found.get(key) ?? found.set(key, { relation: event.relation, slot, events: [] }).get(key)).events.push(event);
  }
  return [...found.values()];
}

function words(text, props) {
  const made = svg("text", props);
  made.textContent = text;
  return made;
}

function lanes(list) {
  const dated = list.filter((event) => event.first);
  if (!dated.length) return null;
  const [low, high] = [stamp(dated[0].first), stamp(dated[dated.length - 1].first)];
  const width = Math.max(320, Math.min(1200, place.clientWidth - 32));
  const step = Math.max(DAY, ((high - low + DAY) * 9) / (width - LEFT));
  const wide = (width - LEFT) / Math.ceil((high - low + DAY) / step);
  const all = bins(dated, low, step);
  const most = Math.max(...all.map((bin) => bin.events.length));
  const used = Model.relations.filter((relation) => all.some((bin) => bin.relation === relation.i));
  const ground = (relation) => (used.findIndex((each) => each.i === relation) + 1) * LANE;
  const label = "Events over time, a lane for each relation; the list below says the same";
  const chart = svg("svg", { class: "lanes", width, viewBox: `0 0 ${width} ${used.length * LANE + 26}`, role: "img", "aria-label": label });
  for (const relation of used) {
    const y = ground(relation.i);
    chart.append(words(relation.label, { x: 0, y: y - 4 }), svg("line", { x1: LEFT, x2: width, y1: y, y2: y, class: "lane" }));
  }
  for (const bin of all) chart.append(bar(bin, LEFT + bin.slot * wide, ground(bin.relation), Math.min(wide, 24), most));
  const day = (time) => Dom.day(new Date(time).toISOString().slice(0, 10));
  chart.append(words(day(low), { x: LEFT, y: used.length * LANE + 20 }));
  if (high > low) chart.append(words(day(high), { x: width, y: used.length * LANE + 20, "text-anchor": "end" }));
  return chart;
}

function bar(bin, x, ground, wide, most) {
  const high = Math.max(3, (bin.events.length / most) * (LANE - 8));
  const made = svg("rect", { x: x + 0.75, y: ground - high, width: Math.max(1.5, wide - 1.5), height: high, rx: 1, class: "bar" });
  made.style.fill = Theme.relation(bin.relation);
  const title = svg("title");
  title.textContent = `${count(bin.events.length, "event")} around ${Dom.day(bin.events[0].first)}: click to see only these days`;
  made.append(title);
  made.addEventListener("click", () => State.set({ from: bin.events[0].first, to: bin.events[bin.events.length - 1].last }));
  return made;
}

function parties(event) {
  const numbers = new Set(event.claims.flatMap((claim) => claim.links));
  return [...numbers].filter((number) => Model.nodes[number].type !== "Event");
}

function line(event) {
  const key = selection(event);
  return el("li", {}, el("time", event.first ? { datetime: event.first } : {}, event.first ? Dom.days(event.first, event.last) : "no date",
    event.first && !event.dated ? el("small", {}, " (report)") : ""),
  el("button", { type: "button", class: "chip", colour: Theme.relation(event.relation), onclick: () => State.set({ selected: key }) }, Model.relations[event.relation].label),
  el("span", { class: "who" }, parties(event).flatMap((number, n) => [n ? ", " : "", name(Model.nodes[number].name)])),
  event.layer ? el("span", { class: "badge open" }, Model.layers[event.layer].label) : null,
  el("span", { class: "hint" }, count(Model.countSources(event.claims), "source")));
}

function selection(event) {
  const claim = event.claims[0];
  const [a, b] = Filters.ends(claim, 0);
  const hub = [a, b].find((number) => Model.nodes[number].type === "Event");
  if (hub !== undefined) return Model.nodes[hub].key;
  return Filters.edgeKey(a, claim.relation, b);
}

export function update(view) {
  const list = events(view);
  const more = list.length > shown ? el("button", { type: "button", onclick: () => { shown += PAGE * 3; update(view); } }, "Show more") : null;
  fill(place, el("h2", {}, `${count(list.length, "event")} in the order of time`), lanes(list),
    el("ol", { class: "events" }, list.slice(0, shown).map(line)), more);
}
