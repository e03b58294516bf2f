// What the reader has chosen. Kept in the address after the #, so that a view can be sent to someone else.

import * as Model from "./model.js";

const listeners = [];
const shownLayers = () => Model.layers.filter((layer) => layer.shown).map((layer) => layer.name);

function fresh() {
  return {
    tab: "graph", hidden: [], layers: shownLayers(), types: [], article: "", source: "", from: "", to: "",
    ownDates: false, undated: false, sources: 1, leaves: Model.leaves, focus: "", steps: 1,
    path: [], selected: "", open: [], sort: "-sources",
  };
}

export const current = fresh();
const listOf = (text) => (text ? text.split("~").map(decodeURIComponent) : []);
const textOf = (list) => list.map((item) => encodeURIComponent(item).replaceAll("~", "%7E")).join("~");

function read(value, like) {
  if (Array.isArray(like)) return listOf(value);
  if (typeof like === "boolean") return value === "1";
  if (typeof like === "number") return Math.max(1, Number.parseInt(value, 10) || 1);
  return value;
}

function write(value) {
  if (Array.isArray(value)) return textOf(value);
  return typeof value === "boolean" ? (value ? "1" : "0") : String(value);
}

function fromHash(hash) {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const first = fresh();
  for (const name of Object.keys(first)) {
    current[name] = given.has(name) ? read(Model.short(given.get(name)), first[name]) : first[name];
  }
  if (!["graph", "table", "matrix", "timeline"].includes(current.tab)) current.tab = "graph";
  current.steps = Math.min(2, current.steps);
}

function toHash() {
  const first = fresh();
  const given = new URLSearchParams();
  for (const name of Object.keys(first)) {
    const value = write(current[name]);
    if (value !== write(first[name])) given.set(name, value);
  }
  return given.toString();
}

// In a notebook's frame there is no address to write to: the view then works without.
function keep() {
  const hash = toHash();
  try {
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
  } catch {
    return;
  }
}

export function set(changes) {
  Object.assign(current, changes);
  keep();
  for (const listener of listeners) listener(Object.keys(changes));
}

export function toggle(name, item) {
  const list = current[name];
  set({ [name]: list.includes(item) ? list.filter((other) => other !== item) : [...list, item] });
}

export function start() {
  fromHash(location.hash);
  addEventListener("hashchange", () => {
    fromHash(location.hash);
    for (const listener of listeners) listener(Object.keys(current));
  });
}

export const reset = () => set({ ...fresh(), tab: current.tab });
export const changed = (listener) => listeners.push(listener);
