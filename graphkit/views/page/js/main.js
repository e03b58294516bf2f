// Ties the parts together: a change of state makes a new view, and each part shows it.

import * as Copying from "./copying.js";
import * as Controls from "./controls.js";
import * as Dom from "./dom.js";
import * as Exporting from "./exporting.js";
import * as Filters from "./filters.js";
import * as Graph from "./graph.js";
import * as Hover from "./hover.js";
import * as Keys from "./keys.js";
import * as Map_ from "./map.js";
import * as Matrix from "./matrix.js";
import * as Model from "./model.js";
import * as Panel from "./panel.js";
import * as Paths from "./paths.js";
import * as Search from "./search.js";
import * as Spots from "./spots.js";
import * as State from "./state.js";
import * as Table from "./table.js";
import * as Theme from "./theme.js";
import * as Timeline from "./timeline.js";

/** @import { Node, NodeId, View, What } from "./types" */

const { byId, el, fill, say, count, button } = Dom;
/** @type {Record<string, { update: (view: View) => void }>} */
const PARTS = { table: Table, matrix: Matrix, timeline: Timeline, map: Map_ };
/** What decides which claims, parties and lines are shown. */
const SHAPING = [
  "hidden", "layers", "types", "article", "source", "genre", "story", "from", "to", "from2", "to2", "own", "undated", "sources", "leaves", "focus", "steps", "open", "all", "off",
];
/** What decides where they stand and how they look. */
const LOOKS = ["places", "colour", "arranged", "flags", "paint", "notes", "names"];
/** @type {View} */
let view = Graph.view();
/** The gathered communities that the camera came near to. @type {number[]} */
let near = [];

function showTab() {
  for (const tab of State.TABS) {
    const on = tab === State.current.tab;
    byId(`tab-${tab}`).setAttribute("aria-selected", String(on));
    byId(`tab-${tab}`).tabIndex = on ? 0 : -1;
    byId(`view-${tab}`).hidden = !on;
  }
  PARTS[State.current.tab]?.update(view);
}

function remarks() {
  const parts = [...Model.notes];
  if (view.groups.size) parts.push(`${count(view.nodes.size, "party")} gathered into ${count(view.groups.size, "group")}: zoom in, double-click or tap one to open it.`);
  if (!view.nodes.size) parts.push("Nothing is left with these filters.");
  return parts.map((part) => el("span", { class: "remark" }, part));
}

function note() {
  const hidden = Model.claims.filter((claim) => claim.links.length).length - view.claims.length;
  const line = `${count(view.nodes.size, "party")}, ${count(view.edges.length, "line")}${hidden ? `; ${count(hidden, "report")} behind filters` : ""}.`;
  const centre = Model.nodeByKey.get(State.current.focus);
  const link = (/** @type {string} */ label, /** @type {Parameters<typeof State.set>[0]} */ changes, /** @type {string} */ id) => button(label, () => State.set(changes), { class: "link", id });
  fill(byId("note"), remarks(),
    centre ? el("span", { class: "remark" }, "Only around ", Dom.named(centre.name), ". ", link("Show everyone", { focus: "" }, "everyone")) : null,
    el("span", {}, line),
    State.current.open.length ? link("Gather all again", { open: [] }, "gather") : null,
    Model.hasCore && State.current.all ? link("Only the strongest ties", { all: false, open: [] }, "core") : null);
}

/** @param {boolean} shaped */
function reshape(shaped) {
  if (shaped) {
    near = [];
    view = Filters.view(State.current);
  } else view = { ...view, spots: new Map() };
  Spots.place(view);
}

/** What has to be done anew after some changes. @param {string[]} changes */
function effects(changes) {
  const any = (/** @type {string[]} */ names) => changes.some((name) => names.includes(name));
  const [shaped, looks, chosen] = [any(SHAPING), any(LOOKS), any(["selected", "path"])];
  return { shaped, looks, chosen, placed: shaped || any(["places", "colour", "arranged"]), fresh: shaped || any(["arranged", "focus"]), sought: shaped || any(["path"]) };
}

/** @param {string[]} changes */
function refresh(changes) {
  if (changes.includes("selected")) reveal();
  const { shaped, looks, chosen, placed, fresh, sought } = effects(changes);
  if (placed) reshape(shaped);
  if (sought) Paths.update(view);
  if (shaped || chosen || looks) {
    Graph.show(view, fresh);
    Panel.update(view);
  }
  if (sought || looks) Controls.update();
  if (shaped) note();
  byId("undo").toggleAttribute("disabled", !State.canUndo());
  byId("redo").toggleAttribute("disabled", !State.canRedo());
  document.body.classList.toggle("embed", State.current.embed);
  showTab();
  if (chosen) follow();
}

/** Keeps what is chosen in sight, and says so. */
function follow() {
  const node = Model.nodeByKey.get(State.current.selected);
  if (node && view.nodes.has(node.i) && !Graph.inView(node.i)) Graph.centre(node.i);
  const ends = view.edges.find((edge) => Filters.keyOf(edge) === State.current.selected);
  if (ends && !(Graph.inView(ends.a) && Graph.inView(ends.b))) Graph.fitTo([ends.a, ends.b]);
  if (State.current.selected) say(`Details of ${node ? node.name : "the line"} are open`);
}

// A party that is asked for and not drawn is shown by opening the group it is gathered in, or by looking around it.
function reveal() {
  const node = Model.nodeByKey.get(State.current.selected);
  if (!node) return;
  if (view.groups.get(node.community)?.includes(node.i)) State.set({ open: [...State.current.open, String(node.community)] }, { step: false });
  else if (Filters.coreOnly(State.current) && node.drawn && !node.core.length && Model.isEntity(node.i)) State.set({ focus: node.key, steps: 1 }, { step: false });
}

/** @param {"filters" | "panel"} which */
function toggle(which, on = !document.body.classList.contains(`with-${which}`)) {
  document.body.classList.toggle(`with-${which}`, on);
  byId(`toggle-${which}`).setAttribute("aria-expanded", String(on));
}

/** @param {What} what */
function clicked(what) {
  if (typeof what?.node === "number") State.set({ selected: Model.nodes[what.node].key, path: [] });
  else if (what?.edge) {
    const [a, relation, b] = what.edge.split(" ").map(Number);
    State.set({ selected: Filters.edgeKey(a, relation, b), path: [] });
  } else if (State.current.selected) State.set({ selected: "" });
}

/** @param {NodeId} id */
function opened(id) {
  if (typeof id === "number") State.set({ focus: Model.nodes[id].key, path: [] });
  else {
    const members = view.groups.get(Number(id.slice(1))) ?? [];
    State.toggle("open", id.slice(1));
    Graph.fitTo(members);
  }
}

// Going near a community opens it, going away gathers it again: the detail comes with the zoom.
function moved() {
  const all = Filters.gather(view.nodes, { open: [] });
  const now = Graph.nearBy(all);
  if (now.join() === near.join()) return;
  near = now;
  view = { ...view, groups: Filters.gather(view.nodes, State.current, near) };
  Graph.show(view, false);
}

function tabs() {
  byId("tab-map").hidden = !Map_.hasPlaces;
  const offered = State.TABS.filter((tab) => !byId(`tab-${tab}`).hidden);
  for (const tab of offered) byId(`tab-${tab}`).addEventListener("click", () => State.set({ tab }));
  byId("tabs").addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const tab = offered[(offered.indexOf(State.current.tab) + step + offered.length) % offered.length];
    State.set({ tab });
    byId(`tab-${tab}`).focus();
  });
}

/** @param {KeyboardEvent} event */
function press(event) {
  const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement || event.target instanceof HTMLTextAreaElement;
  if (/** @type {HTMLDialogElement} */ (byId("reader")).open) return;
  if (event.key === "/" && !typing) {
    event.preventDefault();
    byId("find").focus();
  } else if (event.key === "Escape") escape();
  else if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !typing) {
    event.preventDefault();
    if (event.shiftKey) State.redo();
    else State.undo();
  }
}

function escape() {
  Exporting.close();
  if (State.current.selected || State.current.path.length) Panel.close();
  else toggle("filters", false);
}

/** @param {Node} node */
function pick(node) {
  State.set({ selected: node.key, path: [] });
  Panel.focus();
}

function buttons() {
  byId("toggle-filters").addEventListener("click", () => toggle("filters"));
  byId("toggle-panel").addEventListener("click", () => toggle("panel"));
  byId("skip").addEventListener("click", () => { State.set({ tab: "table" }); byId("view-table").focus(); });
  byId("undo").addEventListener("click", () => State.undo());
  byId("redo").addEventListener("click", () => State.redo());
  addEventListener("keydown", press);
}

function start() {
  State.start();
  Theme.start(() => refresh(["colour"]));
  Controls.build();
  Search.box(byId("search"), { id: "find", label: "Search names and aliases", hint: "Search a name", chosen: pick });
  Exporting.build();
  toggle("panel", true);
  document.body.classList.toggle("embed", State.current.embed);
  Graph.start();
  Graph.on({ click: clicked, open: opened, moved, hover: Hover.show });
  State.changed(refresh);
  tabs();
  buttons();
  refresh(Object.keys(State.current));
  Graph.draw();
  Keys.start();
  document.documentElement.dataset.ready = "true";
}

/** For those who want to go on in the browser's console, and for the tests. */
Object.assign(globalThis, { graphkit: Object.freeze({ Copying, Exporting, Filters, Graph, Model, State }) });

start();
