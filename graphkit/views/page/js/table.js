// Who met whom, as a table that says all that the graph draws, sorts by any column and finds any name.

import { button, byId, count, el, fill, named } from "./dom.js";
import * as Days from "./days.js";
import * as Dom from "./dom.js";
import * as Filters from "./filters.js";
import * as Look from "./look.js";
import * as Model from "./model.js";
import * as Paint from "./paint.js";
import * as Search from "./search.js";
import * as State from "./state.js";
import * as Theme from "./theme.js";
import * as Virtual from "./virtual.js";

/** @import { Edge, View } from "./types" */

const HIGH = 34;
const place = byId("view-table");

/** @typedef {Edge & { events: number, first: string, last: string }} Row */
/** @typedef {{ key: string, label: string, short?: string, number?: boolean, day?: boolean, of: (row: Row) => string | number }} Column */

/** @type {Column[]} */
export const COLUMNS = [
  { key: "a", label: "Party", of: (row) => Model.nodes[row.a].name },
  { key: "relation", label: "Relation", of: (row) => Model.relations[row.relation].label },
  { key: "b", label: "Other party", of: (row) => Model.nodes[row.b].name },
  { key: "layer", label: "Did it happen?", short: "Happened", of: (row) => (row.layer ? Model.layers[row.layer].label : "Yes") },
  { key: "events", label: "Events", number: true, of: (row) => row.events },
  { key: "reports", label: "Reports", number: true, of: (row) => row.claims.length },
  { key: "sources", label: "Independent sources", short: "Sources", number: true, of: (row) => row.sources },
  { key: "first", label: "First", day: true, of: (row) => row.first },
  { key: "last", label: "Last", day: true, of: (row) => row.last },
];

const query = el("input", { type: "search", id: "table-query", placeholder: "a name or a relation", oninput: Dom.debounce(() => State.set({ query: query.value }, { step: false }), 120) });
const caption = el("p", { id: "table-caption", class: "hint" });
const heads = el("tr");
const body = el("tbody");
const table = el("table", { class: "data", "aria-labelledby": "table-caption" }, el("thead", {}, heads), body);

/** @param {View} view @returns {Row[]} */
export function rows(view) {
  return view.edges.map((edge) => {
    const dated = edge.claims.filter((claim) => claim.first);
    return {
      ...edge, events: Model.countEvents(edge.claims),
      first: dated.reduce((low, claim) => (!low || claim.first < low ? claim.first : low), ""),
      last: dated.reduce((high, claim) => (claim.last > high ? claim.last : high), ""),
    };
  });
}

/** The rows that hold all words that are searched for. @param {Row[]} list */
function searched(list) {
  const words = Search.fold(State.current.query).split(/\s+/).filter(Boolean);
  if (!words.length) return list;
  return list.filter((row) => {
    const text = Search.fold(`${COLUMNS.slice(0, 4).map((column) => column.of(row)).join(" ")} ${[row.a, row.b].flatMap((number) => Model.nodes[number].aliases).join(" ")}`);
    return words.every((word) => text.includes(word));
  });
}

/** Sorts by the chosen column; what has no date stands last either way. @param {Row[]} list */
function sorted(list) {
  const down = State.current.sort.startsWith("-") ? -1 : 1;
  const column = COLUMNS.find((each) => each.key === State.current.sort.replace(/^-/, "")) ?? COLUMNS[6];
  /** @param {Row} one @param {Row} other */
  const compare = (one, other) => {
    const [x, y] = [column.of(one), column.of(other)];
    if (column.day && (!x || !y)) return Number(!x) - Number(!y);
    return down * (typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y), "en"));
  };
  const tie = (/** @type {Row} */ one, /** @type {Row} */ other) => Model.nodes[one.a].name.localeCompare(Model.nodes[other.a].name, "en") || (one.id < other.id ? -1 : 1);
  return list.sort((one, other) => compare(one, other) || tie(one, other));
}

/** The rows as they stand in the table. @param {View} view */
export const shown = (view) => sorted(searched(rows(view)));

/** @param {Column} column */
function head(column) {
  const [by, down] = [State.current.sort.replace(/^-/, ""), State.current.sort.startsWith("-")];
  const mine = by === column.key;
  const next = mine ? (down ? column.key : `-${column.key}`) : column.number || column.day ? `-${column.key}` : column.key;
  return el("th", { scope: "col", class: column.number ? "number" : "", "aria-sort": mine ? (down ? "descending" : "ascending") : "none" },
    button(column.short ?? column.label, () => State.set({ sort: next }), { "data-sort": column.key, title: column.label }), el("span", { class: "arrow", "aria-hidden": "true" }, mine ? (down ? " ▾" : " ▴") : ""));
}

/** @param {number} number */
const party = (number) => el("button", { type: "button", class: "link", title: Model.nodes[number].name, onclick: () => State.set({ selected: Model.nodes[number].key, path: [] }) },
  Paint.sample([Look.sign(Model.nodes[number].type, 5.5, { x: 8, y: 8 })], 16, 16), named(Model.nodes[number].name));

/** @param {Row} row @param {number} n */
function line(row, n) {
  const key = Filters.keyOf(row);
  const { label } = Model.relations[row.relation];
  const made = el("tr", { class: State.current.selected === key ? "picked" : "", "aria-rowindex": n + 2 },
    el("th", { scope: "row" }, party(row.a)),
    el("td", {}, el("button", {
      type: "button", class: "chip", colour: Theme.relation(row.relation), onclick: () => State.set({ selected: key, path: [] }),
      "aria-label": `${label}: show the reports on ${Model.nodes[row.a].name} and ${Model.nodes[row.b].name}`,
    }, row.directed ? `${label} →` : label)),
    el("td", {}, party(row.b)), el("td", {}, COLUMNS[3].of(row)),
    el("td", { class: "number" }, String(row.events)), el("td", { class: "number" }, String(row.claims.length)), el("td", { class: "number" }, String(row.sources)),
    el("td", { class: "day" }, row.first ? Days.day(row.first) : "no date"), el("td", { class: "day" }, row.last ? Days.day(row.last) : "no date"));
  made.style.height = `${HIGH}px`;
  return made;
}

/** @param {View} view */
export function update(view) {
  const list = shown(view);
  const focused = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset?.sort;
  if (!place.contains(table)) fill(place, el("label", { class: "find-row", for: "table-query" }, el("span", {}, "Find in the table"), query), caption, table);
  if (document.activeElement !== query) query.value = State.current.query;
  fill(caption, `${count(list.length, "row")}, one for each pair, relation and answer to whether it happened`);
  fill(heads, COLUMNS.map(head));
  if (focused) /** @type {HTMLElement | null} */ (heads.querySelector(`[data-sort="${focused}"]`))?.focus();
  table.setAttribute("aria-rowcount", String(list.length + 1));
  Virtual.rows(place, body, { rows: list, high: HIGH, make: line, filler: Virtual.tableFiller(COLUMNS.length) });
}
