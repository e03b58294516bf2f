// What the reader has chosen. Kept in the address after the #, so that a view can be sent to someone else; each step is an
// entry of the browser's history, so that Back takes it back. "Save a copy" writes the same text into the file itself.

import * as Model from "./model.js";

/** @import { State } from "./types" */

export const TABS = ["graph", "table", "matrix", "timeline", "map"];
export const UNDATED = ["keep", "hide", "only"];
export const COLOURS = ["type", "country", "organisation", "community"];

/** @type {((changes: string[]) => void)[]} */
const listeners = [];
/** Steps back and forward where there is no history to write to: in a notebook's frame. @type {string[]} */
const past = [];
/** @type {string[]} */
const future = [];
let hasHistory = true;
let depth = 0;
let deepest = 0;

/**
 * The first view. ``hidden`` are relations, ``types`` kinds of parties that are off; ``own`` asks for dates of the text
 * itself; ``undated`` keeps, hides or singles out what has none; ``from2``/``to2`` is a period to compare with;
 * ``all`` shows more than the strongest ties; ``places`` are where parties were dragged to, ``off`` those taken away,
 * ``paint``, ``notes`` and ``names`` what the reader made of parties and groups, all by key.
 * @returns {State}
 */
function fresh() {
  return {
    tab: "graph", hidden: Model.relations.filter((each) => !each.shown).map((each) => each.name),
    layers: Model.layers.filter((layer) => layer.shown).map((layer) => layer.name), types: [],
    article: "", source: "", genre: "", story: "", from: "", to: "", from2: "", to2: "", own: false, undated: "keep", sources: 1,
    leaves: false, focus: "", steps: 1, path: [], selected: "", open: [], all: false, sort: "-sources", query: "", colour: "type",
    flags: false, arranged: false, places: {}, off: [], paint: {}, notes: {}, names: {}, embed: false,
  };
}

export const current = fresh();

/** @param {string} item */
const safe = (item) => encodeURIComponent(item).replaceAll("~", "%7E").replaceAll("!", "%21");
/** @param {string} item */
function plain(item) {
  try {
    return Model.short(decodeURIComponent(item));
  } catch {
    return "";
  }
}

/**
 * @param {string} value
 * @param {unknown} like
 */
function read(value, like) {
  if (typeof like === "boolean") return value !== "0";
  if (typeof like === "number") return Math.max(1, Number.parseInt(value, 10) || 1);
  if (typeof like === "string") return Model.short(value);
  const items = value ? value.split("~") : [];
  if (Array.isArray(like)) return items.map(plain);
  const pairs = items.map((item) => item.split("!").map(plain)).filter((pair) => pair.length === 2);
  return Object.fromEntries(pairs.filter(([key]) => key !== "__proto__"));
}

/** @param {unknown} value */
function write(value) {
  if (Array.isArray(value)) return value.map(safe).join("~");
  if (typeof value === "object") return Object.entries(value ?? {}).map((pair) => pair.map(safe).join("!")).join("~");
  return typeof value === "boolean" ? (value ? "1" : "0") : String(value);
}

/** @param {string} hash */
function fromHash(hash) {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const first = fresh();
  const made = Object.entries(first).map(([name, value]) => [name, given.has(name) ? read(given.get(name) ?? "", value) : value]);
  Object.assign(current, Object.fromEntries(made));
  if (!TABS.includes(current.tab)) current.tab = "graph";
  if (!UNDATED.includes(current.undated)) current.undated = "keep";
  if (!COLOURS.includes(current.colour)) current.colour = "type";
  current.steps = Math.min(2, current.steps);
}

/** The state as it stands in the address: what differs from the first view. */
export function toHash() {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(fresh())) {
    const mine = write(/** @type {any} */ (current)[name]);
    if (mine !== write(value)) given.set(name, mine);
  }
  return given.toString();
}

/**
 * Writes the state into the address, as a step of its own or in place of the last.
 * @param {boolean} step
 * @param {string} before
 */
function keep(step, before) {
  const hash = toHash();
  const address = hash ? `#${hash}` : location.pathname + location.search;
  if (step) {
    past.push(before);
    future.length = 0;
    depth += 1;
    deepest = depth;
  }
  if (!hasHistory) return;
  try {
    if (step) history.pushState({ depth }, "", address);
    else history.replaceState({ depth }, "", address);
  } catch {
    hasHistory = false;
  }
}

/** @param {string[]} changes */
function tell(changes) {
  for (const listener of listeners) listener(changes);
}

/**
 * Changes the state. A change that is not a `step` (a letter typed, a slider moved) is not an entry of the history.
 * @param {Partial<State>} changes
 * @param {{ step?: boolean }} how
 */
export function set(changes, { step = true } = {}) {
  const before = toHash();
  Object.assign(current, changes);
  keep(step && toHash() !== before, before);
  tell(Object.keys(changes));
}

/**
 * @param {"hidden" | "layers" | "types" | "open" | "off"} name
 * @param {string} item
 */
export function toggle(name, item) {
  const list = current[name];
  set({ [name]: list.includes(item) ? list.filter((other) => other !== item) : [...list, item] });
}

/**
 * Sets or, with an empty text, removes what the reader made of something.
 * @param {"places" | "paint" | "notes" | "names"} name
 * @param {string} key
 * @param {string} value
 */
export function put(name, key, value) {
  const rest = Object.fromEntries(Object.entries(current[name]).filter(([each]) => each !== key));
  set({ [name]: value ? { ...rest, [key]: value } : rest });
}

/** @param {string} hash */
function show(hash) {
  fromHash(hash);
  tell(Object.keys(current));
}

export const canUndo = () => depth > 0;
export const canRedo = () => depth < deepest;

export function undo() {
  if (!canUndo()) return;
  if (hasHistory) {
    history.back();
    return;
  }
  future.push(toHash());
  depth -= 1;
  show(past.pop() ?? "");
}

export function redo() {
  if (!canRedo()) return;
  if (hasHistory) {
    history.forward();
    return;
  }
  past.push(toHash());
  depth += 1;
  show(future.pop() ?? "");
}

function arrived() {
  depth = history.state?.depth ?? 0;
  deepest = Math.max(deepest, depth);
  show(location.hash);
}

export function start() {
  const saved = JSON.parse(document.getElementById("saved")?.textContent ?? '""');
  const hash = location.hash.replace(/^#/, "");
  fromHash(["", "embed"].includes(hash) ? [saved, hash].filter(Boolean).join("&") : hash);
  depth = history.state?.depth ?? 0;
  deepest = depth;
  addEventListener("popstate", arrived);
}

/** Takes all filters back; what the reader made of the graph stays. */
export function reset() {
  const { tab, places, off, paint, notes, names, embed } = current;
  set({ ...fresh(), tab, places, off, paint, notes, names, embed });
}

/** @param {(changes: string[]) => void} listener */
export const changed = (listener) => listeners.push(listener);
