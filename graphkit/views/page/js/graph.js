// The graph on its canvas: what the camera sees is painted, and pointers are followed (d3-zoom, d3-drag).

import { drag } from "d3-drag";
import { select } from "d3-selection";
import { zoom as d3zoom, zoomIdentity } from "d3-zoom";
import * as Dom from "./dom.js";
import * as Model from "./model.js";
import * as Paint from "./paint.js";
import * as Paths from "./paths.js";
import * as Pick from "./pick.js";
import * as Scene from "./scene.js";
import * as Spots from "./spots.js";
import * as State from "./state.js";

/** @import { Box, Camera, NodeId, Point, View, What } from "./types" */

const MARGIN = 46;
const CLOSEST = 1.5;
/** How much room the buttons keep round them. */
const ROUND = 6;
/** How far the largest signs reach. */
const SIGN = 34;
const place = Dom.byId("canvas");
const canvas = Dom.el("canvas", { "aria-hidden": "true" });
const ctx = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { alpha: false }));
/** @type {Camera} */
let camera = { k: 1, x: 0, y: 0 };
/** @type {View} */
let present = { claims: [], listed: [], edges: [], nodes: new Set(), near: new Map(), groups: new Map(), spots: new Map() };
/** @type {import("./scene.js").Scene | null} */
let seen = null;
/** @type {What} */
let under = null;
let lit = Pick.lit(present, null);
let waiting = false;
/** Whether the camera still stands where fitting put it; a view that changes is then fitted again. */
let fitted = true;

/** @type {{ click?: (what: What) => void, open?: (id: NodeId) => void, hover?: (what: What, at: Point) => void, moved?: () => void }} */
let listeners = {};
/** @param {typeof listeners} given */
export const on = (given) => { listeners = given; };

/** What lies over the picture: the buttons in its corner. @type {Box[]} */
let covered = [];

const area = () => ({ width: place.clientWidth, height: place.clientHeight });
const sight = () => ({ camera, area: area(), covered, lit, hovered: under?.node ?? null, pointed: under?.edge ?? null });
export const scene = () => (seen ??= Scene.scene(present, sight()));
export const view = () => present;
export const isFitted = () => fitted;

export function draw() {
  waiting = false;
  if (!place.clientWidth) return;
  seen = Scene.scene(present, sight());
  const ratio = Math.min(2, devicePixelRatio || 1);
  const { width, height } = area();
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  Paint.onCanvas(ctx, seen.picture, ratio);
  place.dataset.labels = String(seen.labels.length);
}

function later() {
  seen = null;
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(draw);
}

const zooming = d3zoom().scaleExtent([0.02, 6]).clickDistance(5).on("zoom", (event) => {
  camera = { k: event.transform.k, x: event.transform.x, y: event.transform.y };
  if (event.sourceEvent) fitted = false;
  later();
}).on("end", (event) => { if (event.sourceEvent) listeners.moved?.(); });

/** @type {import("d3-drag").DragBehavior<HTMLCanvasElement, any, any>} */
const dragging = drag();
dragging.clickDistance(5).subject((event) => {
  const what = Pick.hit(scene(), event, 2);
  return typeof what?.node === "number" ? { id: what.node, ...scene().discs.get(what.node) } : null;
}).on("drag", (event) => {
  present.spots.set(event.subject.id, { x: (event.x - camera.x) / camera.k, y: (event.y - camera.y) / camera.k });
  under = null;
  listeners.hover?.(null, event);
  fitted = false;
  event.subject.moved = true;
  later();
}).on("end", (event) => {
  if (event.subject.moved) State.put("places", Model.nodes[event.subject.id].key, Spots.written(present.spots.get(event.subject.id) ?? { x: 0, y: 0 }));
});

/** @param {MouseEvent} event @returns {Point} */
function pointOf(event) {
  const box = canvas.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

/** @param {What} what @param {Point} at */
function hover(what, at) {
  const same = what?.node === under?.node && what?.edge === under?.edge;
  under = what;
  place.classList.toggle("pointing", Boolean(what));
  listeners.hover?.(what, at);
  if (!same) later();
}

/** @param {NodeId | null} id */
export const setHovered = (id, /** @type {string | null} */ edge = null) => hover(id === null && edge === null ? null : { node: id ?? undefined, edge: edge ?? undefined }, { x: -1, y: -1 });

function follow() {
  canvas.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch" || event.buttons) return;
    const at = pointOf(event);
    hover(Pick.hit(scene(), at, 1), at);
  });
  canvas.addEventListener("pointerleave", () => hover(null, { x: 0, y: 0 }));
  // A tap is a click too, and comes last: nothing that it opens can be hit by the same finger.
  canvas.addEventListener("click", (event) => {
    const touch = /** @type {PointerEvent} */ (event).pointerType === "touch";
    const what = Pick.hit(scene(), pointOf(event), touch ? 10 : 2);
    if (touch && typeof what?.node === "string") listeners.open?.(what.node);
    else listeners.click?.(what);
  });
  canvas.addEventListener("dblclick", (event) => {
    const what = Pick.hit(scene(), pointOf(event), 2);
    if (what?.node !== undefined) listeners.open?.(what.node);
  });
}

/** @param {Camera} next */
function look(next) {
  const kept = fitted;
  select(canvas).call(/** @type {any} */ (zooming).transform, zoomIdentity.translate(next.x, next.y).scale(next.k));
  fitted = kept;
}

function cover() {
  const [box, ground] = [Dom.byId("zoom").getBoundingClientRect(), place.getBoundingClientRect()];
  const [left, top] = [box.left - ground.left - ROUND, box.top - ground.top - ROUND];
  covered = box.width ? [{ left, top, right: left + box.width + 2 * ROUND, bottom: top + box.height + 2 * ROUND }] : [];
}

/** Whether a sign at a point of the screen lies under the buttons. @param {Point} at */
const isCovered = ({ x, y }) => covered.some(({ left, top, right, bottom }) => x > left - SIGN && x < right + SIGN && y > top - SIGN && y < bottom + SIGN);

/** The camera that shows some points as large as there is room for; none under the buttons. @param {Point[]} spots @param {number} closest @returns {Camera} */
function cameraOn(spots, closest) {
  const all = cameraWithin(spots, closest, area().height);
  return covered.length && spots.some((spot) => isCovered(toScreen(spot, all))) ? cameraWithin(spots, closest, covered[0].top + MARGIN - SIGN) : all;
}

/** @param {Point[]} spots @param {number} closest @param {number} height how much of the canvas they may take, from above @returns {Camera} */
function cameraWithin(spots, closest, height) {
  const { width } = area();
  const [xs, ys] = [spots.map((spot) => spot.x), spots.map((spot) => spot.y)];
  const span = (/** @type {number[]} */ list) => list.reduce(([low, high], n) => [Math.min(low, n), Math.max(high, n)], [Infinity, -Infinity]);
  const [[left, right], [top, bottom]] = [span(xs), span(ys)];
  const margin = Math.min(MARGIN, width / 8);
  const k = Math.min(closest, (width - 2 * margin) / (right - left || 1), (height - 2 * margin) / (bottom - top || 1));
  return { k, x: width / 2 - (k * (left + right)) / 2, y: height / 2 - (k * (top + bottom)) / 2 };
}

export function fit() {
  fitted = true;
  if (present.spots.size && place.clientWidth) look(cameraOn([...present.spots.values()], CLOSEST));
  later();
}

/** Goes to where some parties stand, so that they fill most of the canvas. @param {number[]} numbers */
export function fitTo(numbers) {
  const spots = numbers.flatMap((number) => present.spots.get(number) ?? []);
  if (!spots.length) return;
  fitted = false;
  look(cameraOn(spots, 1.2));
}

/** Shows a view; a new set of parties is fitted if the camera was, or if none of it would be seen. @param {View} next @param {boolean} fresh */
export function show(next, fresh) {
  present = next;
  lit = Pick.lit(next, Paths.found());
  if (fresh && (fitted || !anyInSight())) fit();
  later();
  place.setAttribute("aria-label", `Graph of ${Dom.count(next.nodes.size, "party")} and ${Dom.count(next.edges.length, "line")}`);
}

function anyInSight() {
  return [...present.nodes].some(inView);
}

/** @param {Point} spot @returns {Point} */
const toScreen = ({ x, y }, { k, x: left, y: top } = camera) => ({ x: x * k + left, y: y * k + top });

/** @param {NodeId} id @returns {Point | undefined} */
export function spotOf(id) {
  if (typeof id === "number") return present.spots.get(id);
  const members = present.groups.get(Number(id.slice(1)));
  return members && Scene.reach(present, members);
}

/** @param {NodeId} id */
export function inView(id) {
  const spot = spotOf(id);
  if (!spot) return false;
  const [{ x, y }, { width, height }] = [toScreen(spot), area()];
  return x > 20 && y > 20 && x < width - 20 && y < height - 20 && !isCovered({ x, y });
}

/** @param {NodeId} id */
export function centre(id) {
  const spot = spotOf(id);
  if (!spot) return;
  const k = Math.max(camera.k, 0.7);
  const { width, height } = area();
  fitted = false;
  look({ k, x: width / 2 - spot.x * k, y: height / 2 - spot.y * k });
}

/** @param {number} factor */
export function zoom(factor) {
  fitted = false;
  select(canvas).call(/** @type {any} */ (zooming).scaleBy, factor);
  listeners.moved?.();
}

/** The gathered communities that fill a good part of the canvas: near enough to show who is in them. @param {Map<number, number[]>} groups */
export function nearBy(groups) {
  const { width, height } = area();
  return [...groups].filter(([, members]) => {
    const at = Scene.reach(present, members);
    const [{ x, y }, r] = [toScreen(at), at.r * camera.k];
    return r > Math.min(width, height) / 5 && x > -r && y > -r && x < width + r && y < height + r;
  }).map(([community]) => community);
}

export function start() {
  place.append(canvas);
  Spots.turn(place.clientHeight > place.clientWidth * 1.25);
  select(canvas).call(dragging).call(/** @type {any} */ (zooming)).on("dblclick.zoom", null);
  follow();
  let before = area();
  cover();
  new ResizeObserver(() => {
    const now = area();
    cover();
    if (fitted) fit();
    else if (before.width && now.width) look({ ...camera, x: camera.x + (now.width - before.width) / 2, y: camera.y + (now.height - before.height) / 2 });
    before = now;
    draw();
  }).observe(place);
}
