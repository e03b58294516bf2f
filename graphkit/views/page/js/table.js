// Who met whom, as a table that says all that the graph draws, and sorts by any column.

import * as Dom from "./dom.js";
import * as Filters from "./filters.js";
import * as Model from "./model.js";
import * as State from "./state.js";
import * as Theme from "./theme.js";

const { el, name, byId, fill, count } = Dom;
const PAGE = 200;
const place = byId("view-table");
let shown = PAGE;

const COLUMNS = [
  { key: "a", label: "Party", of: (row) => Model.nodes[row.a].name },
  { key: "relation", label: "Relation", of: (row) => Model.relations[row.relation].label },
  { key: "b", label: "Other party", of: (row) => Model.nodes[row.b].name },
  { key: "layer", label: "Did it happen?", of: (row) => Model.layers[row.layer].label },
  { key: "events", label: "Events", number: true, of: (row) => row.events },
  { key: "reports", label: "Reports", number: true, of: (row) => row.claims.length },
  { key: "sources", label: "Independent sources", number: true, of: (row) => row.sources },
  { key: "first", label: "First", of: (row) => row.first },
  { key: "last", label: "Last", of: (row) => row.last },
];

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

function sorted(list) {
  const down = State.current.sort.startsWith("-");
  const column = COLUMNS.find((each) => each.key === State.current.sort.replace(/^-/, "")) ?? COLUMNS[6];
  const compare = (one, other) => {
    const [x, y] = [column.of(one), column.of(other)];
    return column.number ? x - y : String(x).localeCompare(String(y), "en");
  };
  const tie = (one, other) => Model.nodes[one.a].name.localeCompare(Model.nodes[other.a].name, "en") || (one.id < other.id ? -1 : 1);
  return list.sort((one, other) => (down ? -1 : 1) * compare(one, other) || tie(one, other));
}

function head(column) {
  const [by, down] = [State.current.sort.replace(/^-/, ""), State.current.sort.startsWith("-")];
  const mine = by === column.key;
  const next = mine ? (down ? column.key : `-${column.key}`) : column.number ? `-${column.key}` : column.key;
  return el("th", { scope: "col", class: column.number ? "number" : "", "aria-sort": mine ? (down ? "descending" : "ascending") : "none" },
    el("button", { type: "button", "data-sort": column.key, onclick: () => State.set({ sort: next }) }, column.label,
      el("span", { class: "arrow", "aria-hidden": "true" }, mine ? (down ? " ▾" : " ▴") : "")));
}

const party = (number) => el("button", { type: "button", class: "link", onclick: () => State.set({ selected: Model.nodes[number].key }) },
  el("span", { class: `form ${Model.nodes[number].type}`, "aria-hidden": "true" }), name(Model.nodes[number].name));

function line(row) {
  const key = Filters.edgeKey(row.a, row.relation, row.b);
  const label = Model.relations[row.relation].label;
  return el("tr", { class: State.current.selected === key ? "picked" : "" },
    el("th", { scope: "row" }, party(row.a)),
    el("td", {}, el("button", {
      type: "button", class: "chip", colour: Theme.relation(row.relation), onclick: () => State.set({ selected: key }),
      "aria-label": `${label}: show the reports on ${Model.nodes[row.a].name} and ${Model.nodes[row.b].name}`,
    }, row.directed ? `${label} →` : label)),
    el("td", {}, party(row.b)), el("td", {}, row.layer ? Model.layers[row.layer].label : "Yes"),
    el("td", { class: "number" }, row.events), el("td", { class: "number" }, row.claims.length), el("td", { class: "number" }, row.sources),
    el("td", { class: "day" }, row.first ? Dom.day(row.first) : "no date"), el("td", { class: "day" }, row.last ? Dom.day(row.last) : "no date"));
}

export function update(view) {
  const list = sorted(rows(view));
  const more = list.length > shown ? el("button", { type: "button", id: "more-rows", onclick: () => { shown += PAGE * 5; update(view); } },
    `Show ${Math.min(PAGE * 5, list.length - shown).toLocaleString("en")} more`) : null;
  fill(place, el("table", { class: "data" },
    el("caption", {}, `${count(list.length, "row")}, one for each pair, relation and answer to whether it happened`),
    el("thead", {}, el("tr", {}, COLUMNS.map(head))), el("tbody", {}, list.slice(0, shown).map(line))), more);
}
