// The legend that is also the filter: what each colour, form and dash means, and a box to turn it off.

import * as Dom from "./dom.js";
import * as Filters from "./filters.js";
import * as Histogram from "./histogram.js";
import * as Model from "./model.js";
import * as Search from "./search.js";
import * as State from "./state.js";
import * as Theme from "./theme.js";

const { el, svg, fill, byId } = Dom;
const FORMS = { Person: "Person", State: "State", Organisation: "Organisation", Place: "Place", Event: "Event of many", Phrase: "Unnamed party" };
const updates = [];

function check(label, sample, on, change, hint = "") {
  const input = el("input", { type: "checkbox", onchange: change });
  const tally = el("span", { class: "tally" });
  updates.push(() => { input.checked = on(); });
  return { row: el("label", { class: "check", title: hint }, input, sample, el("span", { class: "check-label" }, label), tally), tally };
}

function line(dash, colour) {
  const stroke = svg("line", { x1: 1, y1: 6, x2: 27, y2: 6, "stroke-width": 3, "stroke-dasharray": dash.join(" ") });
  stroke.style.stroke = colour;
  return svg("svg", { width: 28, height: 12, viewBox: "0 0 28 12", "aria-hidden": "true", class: "sample" }, stroke);
}

const fieldset = (legend, ...rows) => el("fieldset", {}, el("legend", {}, legend), ...rows);
const tallied = [];

function relations() {
  return fieldset("Relations", Model.relations.map((relation) => {
    const sample = el("span", { class: `swatch relation-${relation.i}`, "aria-hidden": "true" });
    updates.push(() => sample.style.setProperty("--colour", Theme.relation(relation.i)));
    const { row, tally } = check(relation.label, sample, () => !State.current.hidden.includes(relation.name),
      () => State.toggle("hidden", relation.name), relation.definition);
    tallied.push((tallies) => { tally.textContent = (tallies.relations[relation.i] ?? 0).toLocaleString("en"); });
    return row;
  }));
}

function layers() {
  const used = new Set(Model.claims.map((claim) => claim.layer));
  const rows = Model.layers.filter((layer) => layer.i === 0 || used.has(layer.i)).map((layer) => {
    const { row, tally } = check(layer.label, line(layer.dash, "currentColor"), () => State.current.layers.includes(layer.name),
      () => State.toggle("layers", layer.name));
    tallied.push((tallies) => { tally.textContent = (tallies.layers[layer.i] ?? 0).toLocaleString("en"); });
    return row;
  });
  return fieldset("Did it happen?", rows);
}

function types() {
  const used = new Set(Model.nodes.filter((node) => node.drawn).map((node) => node.type));
  const rows = Object.keys(FORMS).filter((type) => used.has(type)).map((type) => {
    const sample = el("span", { class: `form ${type}`, "aria-hidden": "true" });
    if (type === "Phrase") return check(FORMS[type], sample, () => State.current.leaves, () => State.set({ leaves: !State.current.leaves })).row;
    return check(FORMS[type], sample, () => !State.current.types.includes(type), () => State.toggle("types", type)).row;
  });
  const key = el("p", { class: "hint" }, "Larger: part of more events. Thicker: more independent sources.");
  return fieldset("Parties", rows, key);
}

function select(id, label, all, options, name) {
  const made = el("select", { id, onchange: (event) => State.set({ [name]: event.target.value }) },
    el("option", { value: "" }, all), options.map(([value, text]) => el("option", { value }, text)));
  updates.push(() => { made.value = State.current[name]; });
  return el("label", { class: "field", for: id }, el("span", {}, label), made);
}

function sources() {
  const papers = new Set(Model.articles.flatMap((article) => [article.source, article.agency]).filter(Boolean));
  const number = el("input", { type: "number", id: "min-sources", min: 1, max: 99, oninput: (event) => State.set({ sources: Math.max(1, Number(event.target.value) || 1) }) });
  updates.push(() => { if (document.activeElement !== number) number.value = State.current.sources; });
  const titles = Model.articles.map((article) => [article.key, `${article.title}${article.published ? ` (${article.published})` : ""}`]);
  return fieldset("Sources",
    select("by-source", "Published by", "Anyone", [...papers].sort().map((paper) => [paper, paper]), "source"),
    select("by-article", "Article", "All articles", titles.sort((a, b) => (a[1] < b[1] ? -1 : 1)), "article"),
    el("label", { class: "field", for: "min-sources" }, el("span", {}, "At least so many independent sources"), number));
}

function around() {
  const place = el("div", {});
  const input = Search.box(place, { id: "focus", label: "Around", hint: "a name", chosen: (node) => State.set({ focus: node.key, path: [] }) });
  const steps = el("select", { id: "steps", "aria-label": "Steps around it", onchange: (event) => State.set({ steps: Number(event.target.value) }) },
    el("option", { value: 1 }, "1 step"), el("option", { value: 2 }, "2 steps"));
  const clear = el("button", { type: "button", onclick: () => { input.value = ""; State.set({ focus: "" }); } }, "Everyone");
  updates.push(() => {
    steps.value = String(State.current.steps);
    clear.hidden = !State.current.focus;
    if (document.activeElement !== input) input.value = Model.nodeByKey.get(State.current.focus)?.name ?? "";
  });
  return fieldset("Only what is around", place, el("div", { class: "row" }, steps, clear));
}

function between() {
  const ends = ["", ""];
  const place = el("div", {});
  const choose = (n) => (node) => {
    ends[n] = node.key;
    if (ends[0] && ends[1]) State.set({ path: [...ends], selected: "" });
  };
  const inputs = [0, 1].map((n) => Search.box(place, { id: `path-${n}`, label: n ? "Path to" : "Path from", hint: n ? "to" : "from", chosen: choose(n) }));
  const clear = el("button", { type: "button", onclick: () => { ends.fill(""); State.set({ path: [] }); } }, "No path");
  updates.push(() => {
    const path = State.current.path;
    clear.hidden = path.length !== 2;
    inputs.forEach((input, n) => {
      if (path.length === 2) ends[n] = path[n];
      if (document.activeElement !== input && path.length !== 1) input.value = Model.nodeByKey.get(path[n])?.name ?? "";
    });
  });
  return fieldset("Shortest path", place, clear);
}

export function build() {
  const time = el("div", { id: "time" });
  const reset = el("button", { type: "button", id: "reset", onclick: () => State.reset() }, "Show the first view again");
  fill(byId("filters"), relations(), layers(), types(), time, around(), between(), sources(), reset);
  Histogram.build(time);
}

// How many reports each box would show, were it on.
function count() {
  const test = Filters.claimTest(State.current);
  const every = Filters.claimTest({ ...State.current, hidden: [] });
  const tallies = { relations: [], layers: [] };
  for (const claim of Model.claims) {
    if (!claim.links.length) continue;
    if (every(claim)) tallies.relations[claim.relation] = (tallies.relations[claim.relation] ?? 0) + 1;
    if (test(claim, { anyLayer: true })) tallies.layers[claim.layer] = (tallies.layers[claim.layer] ?? 0) + 1;
  }
  return tallies;
}

export function update() {
  for (const refresh of updates) refresh();
  const tallies = count();
  for (const refresh of tallied) refresh(tallies);
  Histogram.update();
}
