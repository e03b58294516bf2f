// Where it took place: events of the present view on an outline of the world that the file carries (Natural Earth, by way
// of world-atlas). Shown only where the gazetteer knows where a place is.

import { geoEqualEarth, geoPath } from "d3-geo";
import { select } from "d3-selection";
import { zoom as d3zoom, zoomIdentity } from "d3-zoom";
import { feature, mesh } from "topojson-client";
import { button, byId, count, el, fill, svg } from "./dom.js";
import * as Model from "./model.js";
import * as State from "./state.js";
import * as Theme from "./theme.js";

/** @import { Claim, View } from "./types" */

const place = byId("view-map");
const CLOSEST = 12;
const LOWEST = 260;
/** The size of the map: that of the room there is, so that names are as large as elsewhere. */
let [wide, high] = [0, 0];
export const hasPlaces = Model.nodes.some((node) => node.point.length > 0);

/** @typedef {{ node: number, claims: Claim[], events: number, x: number, y: number }} Spot */

/** The events of a view by the place they have, where it is known where that is. @param {View} view */
function byPlace(view) {
  /** @type {Map<number, Claim[]>} */
  const found = new Map();
  for (const claim of view.claims) {
    const places = Model.rolesOf(claim).filter((role) => role.role === "place" && role.node >= 0 && Model.nodes[role.node].point.length).map((role) => role.node);
    // The narrowest place says most: a city rather than its country.
    const at = places.find((number) => Model.nodes[number].type !== "State") ?? places[0];
    if (at !== undefined) found.set(at, [...(found.get(at) ?? []), claim]);
  }
  return found;
}

/** @type {any} */
let world = null;
const projection = geoEqualEarth();

/** Takes the room there is; whatever shape it has, the world is as wide as that. */
function measure() {
  wide = Math.max(300, place.clientWidth - 32);
  high = Math.max(LOWEST, Math.min(place.clientHeight - 70, wide));
  projection.fitWidth(wide - 16, { type: "Sphere" });
  const [, top] = projection([0, 90]) ?? [0, 0];
  const [, bottom] = projection([0, -90]) ?? [0, 0];
  const [x, y] = projection.translate();
  projection.translate([x + 8, y + (high - top - bottom) / 2]);
}

function outline() {
  world ??= JSON.parse(document.getElementById("world")?.textContent ?? "null");
  if (!world) return [];
  const path = geoPath(projection).digits(1);
  const { countries } = world.objects;
  const land = /** @type {any} */ (feature(world, countries));
  return [
    svg("path", { class: "land", d: path(land) ?? "" }),
    svg("path", { class: "borders", d: path(mesh(world, countries, (a, b) => a !== b)) ?? "" }),
  ];
}

/** @param {View} view @returns {Spot[]} */
function spots(view) {
  return [...byPlace(view)].map(([node, claims]) => {
    const [lat, lon] = Model.nodes[node].point;
    const [x, y] = projection([lon, lat]) ?? [0, 0];
    return { node, claims, events: Model.countEvents(claims), x, y };
  }).sort((one, other) => other.events - one.events || one.node - other.node);
}

/** @param {Spot} spot @param {number} most */
function bubble(spot, most) {
  const { key, name } = Model.nodes[spot.node];
  const r = 4 + 14 * Math.sqrt(spot.events / most);
  const relations = [...Model.grouped(spot.claims, (claim) => claim.relation)].sort((one, other) => other[1].length - one[1].length);
  const open = () => State.set({ selected: key, path: [] });
  const words = `${name}: ${count(spot.events, "event")}`;
  return svg("g", {
    class: `bubble ${State.current.selected === key ? "picked" : ""}`, transform: `translate(${spot.x.toFixed(1)},${spot.y.toFixed(1)})`, role: "button", tabindex: 0, "aria-label": words,
    onclick: open, onkeydown: (/** @type {KeyboardEvent} */ event) => { if (event.key === "Enter") open(); },
  }, svg("title", {}, words), svg("circle", { r: r.toFixed(1), fill: Theme.relation(relations[0][0]) }), svg("text", { y: -r - 3 }, name));
}

/** Keeps bubbles and names as large as they are, however near the map is. @param {SVGElement} inner @param {number} k */
function unscaled(inner, k) {
  for (const each of inner.querySelectorAll(".bubble")) {
    each.setAttribute("transform", `${(each.getAttribute("transform") ?? "").replace(/ scale.*/, "")} scale(${(1 / k).toFixed(3)})`);
  }
  inner.style.setProperty("--thin", String(0.6 / k));
}

/** The part of the map that holds all places. @param {Spot[]} list */
function whole(list) {
  const [xs, ys] = [list.map((spot) => spot.x), list.map((spot) => spot.y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const k = Math.max(1, Math.min(CLOSEST / 2, (0.7 * wide) / (right - left || 1), (0.7 * high) / (bottom - top || 1)));
  return zoomIdentity.translate(wide / 2 - (k * (left + right)) / 2, high / 2 - (k * (top + bottom)) / 2).scale(k);
}

/** @param {View} view */
export function update(view) {
  measure();
  const list = spots(view);
  const [placed, all] = [list.reduce((sum, spot) => sum + spot.events, 0), Model.countEvents(view.claims)];
  const note = el("p", { class: "hint" }, `${count(placed, "event")} of ${all.toLocaleString("en")} in the present view have a place whose whereabouts are known. A larger disc: more events.`);
  if (!list.length) {
    fill(place, note);
    return;
  }
  const most = list[0].events;
  const inner = svg("g", {}, outline(), [...list].reverse().map((spot) => bubble(spot, most)));
  const chart = svg("svg", { class: "world", viewBox: `0 0 ${wide} ${high}`, role: "group", "aria-label": "Map of the places" }, inner);
  const zooming = d3zoom().scaleExtent([1, CLOSEST]).translateExtent([[0, 0], [wide, high]]).on("zoom", ({ transform }) => {
    inner.setAttribute("transform", transform.toString());
    unscaled(inner, transform.k);
  });
  const act = (/** @type {string} */ label, /** @type {string} */ words, /** @type {() => void} */ go) => button(label, go, { "aria-label": words });
  const shown = select(/** @type {Element} */ (chart)).call(zooming);
  fill(place, note, el("div", { class: "map" }, chart, el("div", { class: "zoom", role: "group", "aria-label": "Zoom of the map" },
    act("+", "Nearer", () => zooming.scaleBy(shown, 1.5)), act("−", "Farther", () => zooming.scaleBy(shown, 1 / 1.5)), act("Fit", "All places", () => zooming.transform(shown, whole(list))))));
  zooming.transform(shown, whole(list));
}
