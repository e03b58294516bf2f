// Files of the present view: pictures (PNG, SVG), a table (CSV), triples (Turtle), a briefing, and a copy of this page with
// the reader's work in it. Made here, sent nowhere.

import { button, byId, el, fill } from "./dom.js";
import * as Copying from "./copying.js";
import * as Files from "./files.js";
import * as Graph from "./graph.js";
import * as Model from "./model.js";
import * as Paint from "./paint.js";
import * as Sheet from "./sheet.js";
import * as Table from "./table.js";
import * as Theme from "./theme.js";
import * as Turtle from "./turtle.js";

/** Browsers refuse canvases with a side beyond this. */
const LONGEST = 16000;

/** The picture with title, legend and sources. */
const picture = () => Sheet.sheet(Graph.scene().picture);
export const svgText = () => new XMLSerializer().serializeToString(Paint.asSvg(picture()));

/** @param {number} times pixels of the file for each of the screen */
export function pngCanvas(times) {
  const made = picture();
  const ratio = Math.min(times, LONGEST / Math.max(made.width, made.height));
  const canvas = el("canvas", { width: Math.round(made.width * ratio), height: Math.round(made.height * ratio) });
  const ctx = canvas.getContext("2d");
  if (ctx) Paint.onCanvas(ctx, made, ratio);
  return canvas;
}

/** @param {number} times */
const png = (times) => pngCanvas(times).toBlob((blob) => { if (blob) Files.save(blob, "image/png", "png"); });

/** A cell that a spreadsheet would take for a formula is led by an apostrophe (OWASP, CSV injection). @param {string | number} value */
function cell(value) {
  const text = String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The table, with the best sentence of each row, its source, and the IRIs of the parties. */
export function csv() {
  const head = [...Table.COLUMNS.map((column) => column.label), "Sentence", "Said by", "Article", "Publisher", "Published", "Address", "Party IRI", "Other party IRI"];
  const lines = Table.shown(Graph.view()).map((row) => {
    const [best] = [...row.claims].sort((one, other) => other.confidence - one.confidence || one.i - other.i);
    const article = Model.articles[best.article];
    return [
      ...Table.COLUMNS.map((column) => column.of(row)), Model.sentence(best).trim(), best.says || "the article itself",
      article?.title ?? "", article?.source ?? "", article?.published ?? "", article?.url ?? "", ...[row.a, row.b].map((number) => (Model.isEntity(number) ? Model.iri(Model.nodes[number].key) : "")),
    ];
  });
  return `${[head, ...lines].map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}

export const turtle = () => Turtle.turtle(Graph.view());

/** @type {[string, string, () => void][]} */
const KINDS = [
  ["PNG picture, twice the screen", "png", () => png(2)],
  ["PNG picture, four times", "png4", () => png(4)],
  ["SVG drawing", "svg", () => Files.save(svgText(), "image/svg+xml", "svg")],
  ["CSV table", "csv", () => Files.save(`\ufeff${csv()}`, "text/csv", "csv")],
  ["Turtle triples", "ttl", () => Files.save(turtle(), "text/turtle", "ttl")],
  ["Print", "print", () => print()],
  ["Save a copy of this file", "copy", () => Files.save(Copying.page(), "text/html", "html")],
];

export function close() {
  byId("export-list").hidden = true;
  byId("export").setAttribute("aria-expanded", "false");
}

function toggle() {
  const list = byId("export-list");
  list.hidden = !list.hidden;
  byId("export").setAttribute("aria-expanded", String(!list.hidden));
  if (!list.hidden) list.querySelector("button")?.focus();
}

// A canvas cannot be printed at another size than the screen's: on paper a drawing of the same picture stands in its place.
// It stays until the next one, since some browsers lay the paper out only after they have said that it is printed.
function forPaper() {
  if (byId("view-graph").hidden) return;
  Theme.paper(true);
  Graph.draw();
  byId("printed").replaceChildren(Paint.asSvg(picture()));
}

export function build() {
  fill(byId("export-list"), KINDS.map(([label, id, make]) => el("li", {}, button(label, () => { close(); make(); }, { id: `export-${id}` }))));
  byId("export").addEventListener("click", toggle);
  document.addEventListener("click", (event) => { if (!(event.target instanceof Element && event.target.closest(".menu"))) close(); });
  addEventListener("beforeprint", forPaper);
  addEventListener("afterprint", () => { Theme.paper(false); Graph.draw(); });
}
