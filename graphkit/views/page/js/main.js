// Ties the parts together: a change of state makes a new view, and each part shows it.

import * as Dom from "./dom.js";
import * as Controls from "./controls.js";
import * as Drawing from "./drawing.js";
import * as Exporting from "./exporting.js";
import * as Filters from "./filters.js";
import * as Graph from "./network.js";
import * as Hover from "./hover.js";
import * as Keys from "./keys.js";
import * as Matrix from "./matrix.js";
import * as Model from "./model.js";
import * as Panel from "./panel.js";
import * as Paths from "./paths.js";
import * as Search from "./search.js";
import * as State from "./state.js";
import * as Table from "./table.js";
import * as Theme from "./theme.js";
import * as Timeline from "./timeline.js";

const { byId, el, fill, say, count } = Dom;
const TABS = ["graph", "table", "matrix", "timeline"];
const PARTS = { table: Table, matrix: Matrix, timeline: Timeline };
const SHAPING = ["hidden", "layers", "types", "article", "source", "from", "to", "ownDates", "undated", "sources", "leaves", "focus", "steps", "open"];
let present = null;
let near = [];

function showTab() {
  for (const tab of TABS) {
    const on = tab === State.current.tab;
    byId(`tab-${tab}`).setAttribute("aria-selected", String(on));
    byId(`tab-${tab}`).tabIndex = on ? 0 : -1;
    byId(`view-${tab}`).hidden = !on;
  }
  PARTS[State.current.tab]?.update(present);
}

function note() {
  const parts = [...Model.notes];
  const hidden = Model.claims.filter((claim) => claim.links.length).length - present.claims.length;
  if (present.groups.size) parts.push(`${count(present.nodes.size, "party").replace("partys", "parties")} gathered into ${count(present.groups.size, "group")}: zoom in or double-click one to open it.`);
  if (!present.nodes.size) parts.push("Nothing is left with these filters.");
  const line = `${count(present.nodes.size, "node")}, ${count(present.edges.length, "edge")}${hidden ? `; ${count(hidden, "report")} behind filters and hidden layers` : ""}.`;
  const gather = State.current.open.length ? el("button", { type: "button", class: "link", onclick: () => State.set({ open: [] }) }, "Gather all again") : null;
  const centre = Model.nodeByKey.get(State.current.focus);
  const everyone = centre ? el("span", { class: "remark" }, `Only around ${centre.name}. `,
    el("button", { type: "button", class: "link", id: "everyone", onclick: () => State.set({ focus: "" }) }, "Show everyone")) : null;
  fill(byId("note"), everyone, parts.map((part) => el("span", { class: "remark" }, part)), el("span", {}, line), gather);
}

function refresh(changes) {
  const shaped = changes.some((name) => SHAPING.includes(name)) || !present;
  if (shaped) {
    present = Filters.view(State.current);
    present.groups = Filters.gather(present.nodes, State.current, near);
  }
  if (changes.includes("selected")) reveal();
  if (shaped || changes.includes("path")) Paths.update(present);
  if (shaped || changes.some((name) => ["selected", "path"].includes(name))) {
    Panel.update(present);
    Graph.show(present);
  }
  if (shaped) {
    Controls.update();
    note();
  } else if (changes.includes("path")) Controls.update();
  showTab();
  if (changes.includes("selected") || changes.includes("path")) follow(changes);
  if (changes.includes("focus")) Graph.fit();
}

function follow(changes) {
  const node = Model.nodeByKey.get(State.current.selected);
  if (node && present.nodes.has(node.i) && !Graph.inView(node.i)) Graph.centre(node.i);
  if (changes.length < 4 && State.current.selected) say(`Details of ${node ? node.name : "the edge"} are open`);
}

export function openFilters(on = true) {
  document.body.classList.toggle("with-filters", on);
  byId("toggle-filters").setAttribute("aria-expanded", String(on));
}

function clicked(node, edge) {
  if (typeof node === "string") State.set({ selected: "" });
  else if (node !== undefined) State.set({ selected: Model.nodes[node].key, path: [] });
  else if (edge && !String(edge).startsWith("bundle")) {
    const [a, relation, b] = edge.split(" ").map(Number);
    State.set({ selected: Filters.edgeKey(a, relation, b), path: [] });
  } else if (State.current.selected) State.set({ selected: "" });
}

function openGroup(node) {
  if (typeof node === "number") State.set({ focus: Model.nodes[node].key, path: [] });
  if (typeof node !== "string") return;
  const members = present.groups.get(Number(node.slice(1)));
  State.toggle("open", node.slice(1));
  Graph.fitTo(members);
  Graph.regrow();
}

// Going near a community opens it, going away gathers it again: the detail comes with the zoom.
function zoomed() {
  const all = Filters.gather(present.nodes, { open: [] });
  const now = Graph.nearBy([...all].map(([community, members]) => Graph.groupItem(community, members)));
  if (now.join() === near.join()) {
    Graph.regrow();
    return;
  }
  near = now;
  present.groups = Filters.gather(present.nodes, State.current, near);
  Graph.show(present);
}

function tabs() {
  for (const tab of TABS) byId(`tab-${tab}`).addEventListener("click", () => State.set({ tab }));
  document.querySelector("[role=tablist]").addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const tab = TABS[(TABS.indexOf(State.current.tab) + step + TABS.length) % TABS.length];
    State.set({ tab });
    byId(`tab-${tab}`).focus();
  });
}

function press(event) {
  if (byId("reader").open) return;
  if (event.key === "/" && !["INPUT", "SELECT"].includes(event.target.tagName)) {
    event.preventDefault();
    byId("find").focus();
  }
  if (event.key === "Escape") escape();
}

function escape() {
  Exporting.close();
  if (State.current.selected || State.current.path.length) State.set({ selected: "", path: [] });
  else openFilters(false);
}

function pick(node) {
  State.set({ selected: node.key, path: [] });
  Panel.focus();
}

// A party that is asked for and gathered away is shown by opening its community.
function reveal() {
  const node = Model.nodeByKey.get(State.current.selected);
  if (node && present.groups.get(node.community)?.includes(node.i)) State.set({ open: [...State.current.open, String(node.community)] });
}

export function start() {
  State.start();
  Graph.stand();
  Theme.start(() => { refresh(SHAPING); });
  Controls.build();
  Search.box(byId("search"), { id: "find", label: "Search names and aliases", hint: "Search a name", chosen: pick });
  Exporting.build();
  Drawing.start();
  Graph.on({ click: clicked, open: openGroup, zoomed, hover: Hover.show });
  State.changed(refresh);
  tabs();
  byId("toggle-filters").addEventListener("click", () => openFilters(!document.body.classList.contains("with-filters")));
  byId("skip").addEventListener("click", () => { State.set({ tab: "table" }); byId("view-table").focus(); });
  addEventListener("keydown", press);
  refresh(Object.keys(State.current));
  Keys.start();
  document.documentElement.dataset.ready = "true";
}
export const view = () => present;

// For those who want to go on in the browser's console, and for the tests.
globalThis.graphkit = Object.freeze({ Model, State, Filters, Graph, Exporting, Drawing });

start();
