// The legend that is also the filter: what each colour, form and line means, and a box to turn it off.

import { button, byId, count, el, fill } from "./dom.js";
import * as Filters from "./filters.js";
import * as Look from "./look.js";
import * as Model from "./model.js";
import * as Paint from "./paint.js";
import * as Search from "./search.js";
import * as State from "./state.js";
import * as Theme from "./theme.js";
import * as Time from "./time.js";

/** @import { Layer, Mark } from "./types" */
/** @import { Child } from "./dom.js" */

/** @type {Record<string, string>} */
const FORMS = { Person: "Person", State: "State", Organisation: "Organisation", Place: "Place", Event: "Event of many", Phrase: "Unnamed party" };
/** @type {Record<string, string>} */
const COLOURS = { type: "Kind of party", country: "Country", organisation: "Organisation", community: "Community" };
const MOST_GROUPS = 9;
/** @type {(() => void)[]} */
const updates = [];
/** @type {((tallies: { relations: number[], layers: number[] }) => void)[]} */
const tallied = [];

/**
 * @param {string} label
 * @param {Child} picture
 * @param {{ id: string, on: () => boolean, change: () => void, hint?: string }} how
 */
function check(label, picture, { id, on, change, hint = "" }) {
  const input = el("input", { type: "checkbox", id, onchange: change });
  const tally = el("span", { class: "tally" });
  updates.push(() => { input.checked = on(); });
  return { row: el("label", { class: "check", title: hint || null }, input, picture, el("span", { class: "check-label" }, label), tally), tally };
}

/** A sample that is drawn anew when colours change. @param {() => Mark[]} marks @param {number} width @param {number} height */
function sample(marks, width, height) {
  const holder = el("span", { class: "holder" });
  updates.push(() => fill(holder, Paint.sample(marks(), width, height)));
  return holder;
}

/** @param {string} stroke @param {Layer} layer @returns {Mark[]} */
function line(stroke, layer) {
  const [from, to] = [{ x: 1, y: 8 }, { x: 39, y: 8 }];
  /** @type {Mark[]} */
  const made = [{ kind: "curve", from, bend: { x: 20, y: 8 }, to, stroke, width: 2.4, alpha: 1, dash: layer.dash }];
  if (layer.mark) {
    made.push({ kind: "shape", shape: "disc", x: 20, y: 8, r: 7, fill: Theme.token("surface"), stroke, width: 1.5 });
    made.push({ kind: "text", text: layer.mark, x: 20, y: 12, size: 11, bold: true, fill: Theme.token("ink") });
  }
  return made;
}

/** @param {string} legend @param {...Child} rows */
const fieldset = (legend, ...rows) => el("fieldset", {}, el("legend", {}, legend), rows);
/** @param {string} id @param {string} title @param {...Child} rows */
const folded = (id, title, ...rows) => el("details", { id, class: "folded" }, el("summary", {}, title), rows);

function relations() {
  const rows = Model.relations.map((relation) => {
    const colour = sample(() => line(Theme.relation(relation.i), Model.layers[0]), 40, 16);
    const { row, tally } = check(relation.label, colour, {
      id: `relation-${relation.i}`, hint: relation.definition,
      on: () => !State.current.hidden.includes(relation.name), change: () => State.toggle("hidden", relation.name),
    });
    tallied.push((tallies) => { tally.textContent = (tallies.relations[relation.i] ?? 0).toLocaleString("en"); });
    return row;
  });
  return fieldset("Relations", rows, button("All relations", () => State.set({ hidden: [] }), { class: "small", id: "all-relations" }));
}

function layers() {
  const used = new Set(Model.claims.map((claim) => claim.layer));
  const rows = Model.layers.filter((layer) => layer.i === 0 || used.has(layer.i)).map((layer) => {
    const { row, tally } = check(layer.label, sample(() => line(Theme.token("ink"), layer), 40, 16), {
      id: `layer-${layer.name}`, on: () => State.current.layers.includes(layer.name), change: () => State.toggle("layers", layer.name),
    });
    tallied.push((tallies) => { tally.textContent = (tallies.layers[layer.i] ?? 0).toLocaleString("en"); });
    return row;
  });
  return fieldset("Did it happen?", rows);
}

function types() {
  const used = new Set(Model.nodes.filter((node) => node.drawn).map((node) => node.type));
  const rows = Object.keys(FORMS).filter((type) => used.has(type)).map((type) => {
    const form = sample(() => [Look.sign(type, 6, { x: 9, y: 9 })], 18, 18);
    const leaf = type === "Phrase";
    const many = Model.nodes.filter((node) => node.drawn && node.type === type).length;
    const { row, tally } = check(FORMS[type], form, {
      id: `type-${type}`, on: () => (leaf ? State.current.leaves : !State.current.types.includes(type)),
      change: () => (leaf ? State.set({ leaves: !State.current.leaves }) : State.toggle("types", type)),
    });
    tally.textContent = many.toLocaleString("en");
    return row;
  });
  return fieldset("Parties", rows, el("p", { class: "hint" }, "Larger: part of more events. Thicker: more independent sources."));
}

/** @param {string} id @param {string} label @param {[string, string][]} options @param {"article" | "source" | "genre" | "story" | "colour"} name */
function select(id, label, options, name) {
  const made = el("select", { id, onchange: () => State.set({ [name]: made.value }) }, options.map(([value, text]) => el("option", { value }, text)));
  updates.push(() => { made.value = State.current[name]; });
  return el("label", { class: "field", for: id }, el("span", {}, label), made);
}

function colours() {
  const offered = Object.entries(COLOURS).filter(([by]) => by === "type" || by === "community" || Model.nodes.some((node) => node.drawn && (by === "country" ? node.country : node.body)));
  const key = el("ul", { class: "key" });
  updates.push(() => fill(key, State.current.colour === "type" ? null : [...Look.groups().keys()].slice(0, MOST_GROUPS).map(groupRow)));
  const by = () => State.current.colour !== "type";
  const { row: arrange } = check("Stand with their group", null, { id: "arranged", on: () => State.current.arranged && by(), change: () => State.set({ arranged: !State.current.arranged }) });
  const { row: flags } = check("Flags", null, { id: "flags", on: () => State.current.flags, change: () => State.set({ flags: !State.current.flags }) });
  updates.push(() => { arrange.hidden = !by(); });
  return fieldset("Colour", select("colour", "Colour parties by", offered, "colour"), key, arrange, Model.nodes.some((node) => node.iso) ? flags : null);
}

/** @param {string} group */
function groupRow(group) {
  const swatch = Paint.sample([{ kind: "shape", shape: "disc", x: 8, y: 8, r: 6, fill: Look.groupColour(group), stroke: Theme.token("muted"), width: 1 }], 16, 16);
  const rename = button("✎", () => {
    const input = el("input", { type: "text", "aria-label": "Name of the group", value: Look.groupName(group) });
    input.addEventListener("change", () => State.put("names", group, input.value.trim()));
    rename.replaceWith(input);
    input.focus();
  }, { class: "bare", "aria-label": `Rename the group ${Look.groupName(group)}` });
  return el("li", {}, swatch, el("bdi", {}, Look.groupName(group)), rename);
}

function sources() {
  const papers = [...new Set(Model.articles.flatMap((article) => [article.source, article.agency]).filter(Boolean))].sort();
  const number = el("input", { type: "number", id: "min-sources", min: 1, max: 99, oninput: () => State.set({ sources: Math.max(1, Number(number.value) || 1) }, { step: false }) });
  updates.push(() => { if (document.activeElement !== number) number.value = String(State.current.sources); });
  const titles = Model.articles.map((article) => /** @type {[string, string]} */ ([article.key, `${article.title}${article.published ? ` (${article.published})` : ""}`]));
  const genres = [...new Set(Model.articles.map((article) => article.genre).filter(Boolean))].sort();
  const stories = Model.grouped(Model.claims.filter((claim) => claim.story), (claim) => claim.story);
  return folded("sources", "Sources",
    select("by-source", "Published by", [["", "Anyone"], ...papers.map((paper) => /** @type {[string, string]} */ ([paper, paper]))], "source"),
    select("by-article", "Article", [["", "All articles"], ...titles.sort((a, b) => (a[1] < b[1] ? -1 : 1))], "article"),
    genres.length > 1 ? select("by-genre", "Kind of article", [["", "All kinds"], ...genres.map((genre) => /** @type {[string, string]} */ ([genre, genre]))], "genre") : null,
    stories.size ? select("by-story", "Story", [["", "All stories"], ...[...stories].sort((a, b) => b[1].length - a[1].length).map(([story, list]) => /** @type {[string, string]} */ ([story, `${storyName(list)} (${list.length})`]))], "story") : null,
    el("label", { class: "field", for: "min-sources" }, el("span", {}, "At least so many independent sources"), number));
}

/** A story is called after the article that reports most of it. @param {import("./types").Claim[]} claims */
function storyName(claims) {
  const [most] = [...Model.grouped(claims, (claim) => claim.article)].sort((one, other) => other[1].length - one[1].length);
  return Model.articles[most[0]]?.title ?? "Story";
}

function around() {
  const place = el("div", {});
  const input = Search.box(place, { id: "focus", label: "Around", hint: "a name", chosen: (node) => State.set({ focus: node.key, path: [] }) });
  const steps = el("select", { id: "steps", "aria-label": "Steps around it", onchange: () => State.set({ steps: Number(steps.value) }) },
    el("option", { value: 1 }, "1 step"), el("option", { value: 2 }, "2 steps"));
  const clear = button("Everyone", () => { input.value = ""; State.set({ focus: "" }); });
  updates.push(() => {
    steps.value = String(State.current.steps);
    clear.hidden = !State.current.focus;
    if (document.activeElement !== input) input.value = Model.nodeByKey.get(State.current.focus)?.name ?? "";
  });
  return folded("around", "Only what is around a party", place, el("div", { class: "row" }, steps, clear));
}

function between() {
  const ends = ["", ""];
  const place = el("div", {});
  const choose = (/** @type {number} */ n) => (/** @type {import("./types").Node} */ node) => {
    ends[n] = node.key;
    if (ends[0] && ends[1]) State.set({ path: [...ends], selected: "" });
  };
  const inputs = [0, 1].map((n) => Search.box(place, { id: `path-${n}`, label: n ? "Path to" : "Path from", hint: n ? "to" : "from", chosen: choose(n) }));
  const clear = button("No path", () => { ends.fill(""); State.set({ path: [] }); });
  updates.push(() => {
    const { path } = State.current;
    clear.hidden = path.length !== 2;
    inputs.forEach((input, n) => {
      if (path[n]) ends[n] = path[n];
      if (document.activeElement !== input && path.length !== 1) input.value = Model.nodeByKey.get(path[n])?.name ?? "";
    });
  });
  return folded("between", "Shortest path", place, clear);
}

function hiddenOnes() {
  const place = el("div", {});
  updates.push(() => {
    const off = State.current.off.length;
    const moved = Object.keys(State.current.places).length;
    fill(place, off ? el("p", {}, `${count(off, "party")} hidden by hand. `, button("Show", () => State.set({ off: [] }), { class: "link", id: "show-hidden" })) : null,
      moved ? el("p", {}, `${count(moved, "party")} moved by hand. `, button("Put back", () => State.set({ places: {} }), { class: "link", id: "put-back" })) : null);
  });
  return place;
}

export function build() {
  const time = el("div", { id: "time" });
  const reset = button("Show the first view again", () => State.reset(), { id: "reset" });
  fill(byId("filters"), relations(), layers(), time, types(), colours(), sources(), around(), between(), hiddenOnes(), reset);
  Time.build(time);
}

// How many reports each box would show, were it on.
function reports() {
  const test = Filters.claimTest(State.current);
  /** @type {{ relations: number[], layers: number[] }} */
  const tallies = { relations: [], layers: [] };
  for (const claim of Model.claims) {
    if (!claim.links.length) continue;
    if (test(claim, { anyRelation: true })) tallies.relations[claim.relation] = (tallies.relations[claim.relation] ?? 0) + 1;
    if (test(claim, { anyLayer: true })) tallies.layers[claim.layer] = (tallies.layers[claim.layer] ?? 0) + 1;
  }
  return tallies;
}

export function update() {
  for (const refresh of updates) refresh();
  const tallies = reports();
  for (const refresh of tallied) refresh(tallies);
  Time.update();
}
