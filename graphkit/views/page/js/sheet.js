// A picture fit for print: what the screen shows, with its title, its legend and its sources set round it.

import * as Filters from "./filters.js";
import * as Graph from "./graph.js";
import * as Labels from "./labels.js";
import * as Look from "./look.js";
import * as Model from "./model.js";
import * as State from "./state.js";
import * as Days from "./days.js";
import * as Theme from "./theme.js";

/** @import { Mark, Picture } from "./types" */

const [HEAD, LINE, LEFT] = [52, 20, 16];
const MOST_SOURCES = 12;
const measure = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));

/** @param {string} text @param {number} x @param {number} y @param {{ size?: number, bold?: boolean, muted?: boolean }} how @returns {Mark} */
const words = (text, x, y, { size = 12, bold = false, muted = false } = {}) => ({ kind: "text", text, x, y, size, bold, anchor: "start", fill: Theme.token(muted ? "muted" : "ink") });

/** What was filtered, in words. */
function described() {
  const { from, to, focus, source } = State.current;
  const centre = Model.nodeByKey.get(focus);
  const shown = Model.layers.filter((layer) => State.current.layers.includes(layer.name)).map((layer) => layer.label.toLowerCase());
  return [
    shown.join(", "), from || to ? `${from ? Days.day(from) : "the beginning"} – ${to ? Days.day(to) : "the end"}` : "",
    centre ? `around ${centre.name}` : "", source ? `published by ${source}` : "",
  ].filter(Boolean).join("; ");
}

/** Sets entries side by side, line by line. @param {{ marks: (x: number, y: number) => Mark[], width: number }[]} entries @param {number} width @param {number} top */
function flow(entries, width, top) {
  /** @type {Mark[]} */
  const marks = [];
  let [x, y] = [LEFT, top];
  for (const entry of entries) {
    if (x > LEFT && x + entry.width > width - LEFT) [x, y] = [LEFT, y + LINE];
    marks.push(...entry.marks(x, y));
    x += entry.width + 18;
  }
  return { marks, bottom: entries.length ? y + LINE : top };
}

/** @param {string} text */
const wide = (text) => Labels.width(measure, "12px system-ui, sans-serif", text);

function legend() {
  const view = Graph.view();
  const used = (/** @type {(edge: import("./types").Edge) => number} */ of) => new Set(view.edges.map(of));
  const [relations, layers] = [used((edge) => edge.relation), used((edge) => edge.layer)];
  const line = (/** @type {string} */ text, /** @type {string} */ stroke, /** @type {number[]} */ dash, mark = "") => ({
    width: 36 + wide(text),
    marks: (/** @type {number} */ x, /** @type {number} */ y) => /** @type {Mark[]} */ ([
      { kind: "curve", from: { x, y: y - 4 }, bend: { x: x + 14, y: y - 4 }, to: { x: x + 28, y: y - 4 }, stroke, width: 2.4, alpha: 1, dash },
      ...(mark ? [{ kind: "shape", shape: "disc", x: x + 14, y: y - 4, r: 7, fill: Theme.token("ground"), stroke, width: 1.5 }, { kind: "text", text: mark, x: x + 14, y, size: 11, bold: true, fill: Theme.token("ink") }] : []),
      words(text, x + 34, y)]),
  });
  const form = (/** @type {string} */ type) => ({
    width: 22 + wide(type),
    marks: (/** @type {number} */ x, /** @type {number} */ y) => [Look.sign(type, 6, { x: x + 7, y: y - 4 }), words(type, x + 20, y)],
  });
  const types = [...new Set([...view.nodes].map((number) => Model.nodes[number].type))].sort();
  return [
    ...Model.relations.filter((relation) => relations.has(relation.i)).map((relation) => line(relation.label, Theme.relation(relation.i), [])),
    ...Model.layers.filter((layer) => layer.i && layers.has(layer.i)).map((layer) => line(layer.label, Theme.token("ink"), layer.dash, layer.mark)),
    ...types.map(form), ...groupKey(),
  ];
}

function groupKey() {
  if (State.current.colour === "type") return [];
  return [...Look.groups().keys()].slice(0, 9).map((group) => ({
    width: 22 + wide(Look.groupName(group)),
    marks: (/** @type {number} */ x, /** @type {number} */ y) => /** @type {Mark[]} */ ([{ kind: "shape", shape: "disc", x: x + 7, y: y - 4, r: 6, fill: Look.groupColour(group), stroke: Theme.token("muted"), width: 1 }, words(Look.groupName(group), x + 20, y)]),
  }));
}

function sources() {
  const articles = new Set(Graph.view().claims.map((claim) => claim.article).filter((number) => number >= 0));
  const papers = [...new Set([...articles].map((number) => Model.articles[number].source || Model.articles[number].agency).filter(Boolean))].sort();
  const list = papers.length ? papers.slice(0, MOST_SOURCES) : ["unknown"];
  const more = papers.length > MOST_SOURCES ? [`and ${papers.length - MOST_SOURCES} more`] : [];
  const text = `${articles.size} articles. Sources:`;
  return [text, ...list, ...more].map((each, n, all) => {
    const item = n && n < all.length - 1 ? `${each},` : each;
    return { width: wide(item) - 12, marks: (/** @type {number} */ x, /** @type {number} */ y) => [words(item, x, y, { muted: true })] };
  });
}

/** Moves a mark down. @param {Mark} mark @param {number} by @returns {Mark} */
function lowered(mark, by) {
  const down = (/** @type {{ x: number, y: number }} */ { x, y }) => ({ x, y: y + by });
  if (mark.kind === "curve") return { ...mark, from: down(mark.from), bend: down(mark.bend), to: down(mark.to) };
  if (mark.kind === "arrow") return { ...mark, tip: down(mark.tip) };
  if (mark.kind === "specks") return { ...mark, spots: mark.spots.map((spot) => ({ ...spot, y: spot.y + by })) };
  return { ...mark, y: mark.y + by };
}

/** @param {Picture} picture what the screen shows @returns {Picture} */
export function sheet(picture) {
  const { width, height, ground } = picture;
  const key = flow(legend(), width, HEAD + height + LINE);
  const credits = flow(sources(), width, key.bottom);
  const total = credits.bottom + 4;
  const band = (/** @type {number} */ y, /** @type {number} */ tall) => /** @type {Mark} */ ({ kind: "rect", x: 0, y, width, height: tall, fill: ground });
  return {
    width, height: total, ground,
    marks: [
      ...picture.marks.map((mark) => lowered(mark, HEAD)), band(0, HEAD), band(HEAD + height, total),
      words(Model.title, LEFT, 24, { size: 17, bold: true }), words(described() || (Filters.compares(State.current) ? "two periods compared" : ""), LEFT, 43, { muted: true }),
      ...key.marks, ...credits.marks,
    ],
  };
}
