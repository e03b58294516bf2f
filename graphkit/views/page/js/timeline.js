// Events in the order of time: a lane for each relation with a brush over it, and the list that says who did it to whom.

import { brushX } from "d3-brush";
import { scaleUtc } from "d3-scale";
import { select } from "d3-selection";
import { button, byId, count, el, fill, listed, named, svg } from "./dom.js";
import * as Days from "./days.js";
import * as Dom from "./dom.js";
import * as Filters from "./filters.js";
import * as Model from "./model.js";
import * as Search from "./search.js";
import * as State from "./state.js";
import * as Theme from "./theme.js";
import * as Virtual from "./virtual.js";

/** @import { Claim, View } from "./types" */

const [LANE, LEFT] = [46, 110];
/** How high a row of the list is: on a narrow screen the parties stand in a line of their own. */
const rowHeight = () => (place.clientWidth < 500 ? 56 : 36);
const place = byId("view-timeline");
const query = el("input", { type: "search", id: "timeline-query", placeholder: "a name or a relation", oninput: Dom.debounce(() => State.set({ query: query.value }, { step: false }), 120) });
const find = el("label", { class: "find-row", for: "timeline-query" }, el("span", {}, "Find in the timeline"), query);

/** @typedef {{ claims: Claim[], relation: number, layer: number, first: string, last: string, dated: boolean }} Event */

/** @param {View} view @returns {Event[]} */
function events(view) {
  const groups = Model.grouped(view.claims, (claim) => `${claim.event} ${claim.relation} ${claim.layer}`);
  const made = [...groups.values()].map((claims) => {
    const timed = claims.filter((claim) => claim.first).sort((one, other) => Number(other.dated) - Number(one.dated) || one.first.localeCompare(other.first))[0];
    return { claims, relation: claims[0].relation, layer: claims[0].layer, first: timed?.first ?? "", last: timed?.last ?? "", dated: Boolean(timed?.dated) };
  });
  return made.sort((one, other) => (one.first || "9").localeCompare(other.first || "9") || one.claims[0].i - other.claims[0].i);
}

/** Who did it to whom: the two sides of a relation, or all who took part. @param {Event} event */
function sides(event) {
  const pairs = event.claims.flatMap((claim) => Array.from({ length: claim.links.length / 2 }, (_, n) => claim.links.slice(2 * n, 2 * n + 2)));
  const people = (/** @type {number[]} */ list) => [...new Set(list)].filter((number) => Model.nodes[number].type !== "Event");
  return { doers: people(pairs.map(([a]) => a)), others: people(pairs.map(([, b]) => b)) };
}

/** @param {Event} event */
function words(event) {
  const { doers, others } = sides(event);
  const { label, symmetric } = Model.relations[event.relation];
  const names = (/** @type {number[]} */ list) => listed(list.map((number) => named(Model.nodes[number].name)));
  if (symmetric) return names([...new Set([...doers, ...others])]);
  return [names(doers), el("span", { class: "sense" }, ` ${label} `), names(others)];
}

/** The words of a line, whole when the pointer rests on them. @param {Event} event */
function whoOf(event) {
  const made = el("span", { class: "who" }, words(event));
  made.title = made.textContent ?? "";
  return made;
}

/** @param {Event} event */
function text(event) {
  const { doers, others } = sides(event);
  return Search.fold([...doers, ...others].flatMap((number) => [Model.nodes[number].name, ...Model.nodes[number].aliases]).concat(Model.relations[event.relation].label).join(" "));
}

/** @param {Event} event */
function selection(event) {
  const [claim] = event.claims;
  const [a, b] = Filters.ends(claim, 0);
  const hub = [a, b].find((number) => Model.nodes[number].type === "Event");
  return hub === undefined ? Filters.edgeKey(a, claim.relation, b) : Model.nodes[hub].key;
}

/** @param {Event} event */
function line(event) {
  const key = selection(event);
  const made = el("li", { class: State.current.selected === key ? "picked" : "" },
    el("time", event.first ? { datetime: event.first } : {}, event.first ? Days.span(event.first, event.last) : "no date", event.first && !event.dated ? el("small", {}, " (report)") : null),
    el("button", { type: "button", class: "chip", colour: Theme.relation(event.relation), onclick: () => State.set({ selected: key, path: [] }) }, Model.relations[event.relation].label),
    whoOf(event),
    event.layer ? el("span", { class: "badge open" }, Model.layers[event.layer].label) : el("span"),
    el("span", { class: "hint" }, count(Model.countSources(event.claims), "source")));
  made.style.height = `${rowHeight()}px`;
  return made;
}

/** @param {Event[]} list */
function lanes(list) {
  const dated = list.filter((event) => event.first);
  if (!dated.length) return null;
  const [first, last] = [Days.beginning(dated.map((event) => event.first)), Days.plus(dated[dated.length - 1].first, 1)];
  const width = Math.max(320, Math.min(1400, place.clientWidth - 32));
  const scale = scaleUtc([Days.toDate(first), Days.toDate(last)], [LEFT, width]);
  const used = Model.relations.filter((relation) => dated.some((event) => event.relation === relation.i));
  const high = used.length * LANE;
  const chart = svg("svg", { class: "lanes", width, viewBox: `0 0 ${width} ${high + 26}`, role: "img", "aria-label": "Events over time, a lane for each relation; drag to choose a range. The list below says the same" });
  const slots = Math.max(1, Math.min(Days.between(first, last), Math.floor((width - LEFT) / 7)));
  const wide = (width - LEFT) / slots;
  const slot = (/** @type {Event} */ event) => Math.max(0, Math.min(slots - 1, Math.floor((scale(Days.toDate(event.first)) - LEFT) / wide)));
  const bins = Model.grouped(dated, (event) => `${used.findIndex((each) => each.i === event.relation)} ${slot(event)}`);
  const most = Math.max(...[...bins.values()].map((bin) => bin.length));
  used.forEach((relation, n) => chart.append(svg("text", { x: 0, y: (n + 1) * LANE - 4 }, relation.label), svg("line", { x1: LEFT, x2: width, y1: (n + 1) * LANE, y2: (n + 1) * LANE, class: "lane" })));
  for (const [key, bin] of bins) {
    const [lane, at] = key.split(" ").map(Number);
    const tall = Math.max(3, (bin.length / most) * (LANE - 8));
    chart.append(svg("rect", { x: LEFT + at * wide + 0.75, y: (lane + 1) * LANE - tall, width: Math.max(1.5, Math.min(24, wide) - 1.5), height: tall, rx: 1, class: "bar", fill: Theme.relation(used[lane].i) }));
  }
  const ticks = scale.ticks(Math.max(2, Math.floor((width - LEFT) / 110)));
  const format = scale.tickFormat();
  chart.append(...ticks.map((tick) => svg("text", { x: scale(tick), y: high + 18, class: "tick", "text-anchor": "middle" }, format(tick))));
  chart.append(brush(scale, width, high));
  return chart;
}

/** Choosing a range on the lanes sets the time everywhere. @param {import("d3-scale").ScaleTime<number, number>} scale @param {number} width @param {number} high */
function brush(scale, width, high) {
  const handle = svg("g", { class: "brush" });
  const brushing = brushX().extent([[LEFT, 0], [width, high]]).on("end", ({ selection: range, sourceEvent }) => {
    if (!sourceEvent || !range) return;
    const [low, up] = range.map((/** @type {number} */ x) => Days.toIso(scale.invert(x)));
    State.set({ from: low > Days.toIso(scale.domain()[0]) ? low : "", to: up });
  });
  select(handle).call(/** @type {any} */ (brushing));
  return handle;
}

/** @param {View} view */
export function update(view) {
  const words_ = Search.fold(State.current.query).split(/\s+/).filter(Boolean);
  const all = events(view);
  const list = words_.length ? all.filter((event) => words_.every((word) => text(event).includes(word))) : all;
  const body = el("ol", { class: "events" });
  if (document.activeElement !== query) query.value = State.current.query;
  const focused = document.activeElement === query;
  const clear = State.current.from || State.current.to ? button("All time", () => State.set({ from: "", to: "" }), { class: "small", id: "timeline-all" }) : null;
  fill(place, el("div", { class: "row" }, el("h2", {}, `${count(list.length, "event")} in the order of time`), clear), find, lanes(list), body);
  if (focused) query.focus();
  Virtual.rows(place, body, { rows: list, high: rowHeight(), make: line, filler: Virtual.listFiller });
}
