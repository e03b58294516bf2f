// Files of the present view: a picture (PNG, SVG), a table (CSV), triples (Turtle). Made here, sent nowhere.

import * as Dom from "./dom.js";
import * as App from "./main.js";
import * as Drawing from "./drawing.js";
import * as Graph from "./network.js";
import * as Model from "./model.js";
import * as Table from "./table.js";
import * as Theme from "./theme.js";

const { el, byId, fill } = Dom;

function save(content, type, ending) {
  const link = el("a", { href: URL.createObjectURL(new Blob([content], { type })), download: `graph.${ending}` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function png() {
  const from = Graph.canvas();
  const canvas = el("canvas", { width: from.width, height: from.height });
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = Theme.token("ground");
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.drawImage(from, 0, 0);
  canvas.toBlob((blob) => save(blob, "image/png", "png"));
}

// A cell that a spreadsheet would take for a formula is led by an apostrophe (OWASP, CSV injection).
function cell(value) {
  const text = String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csv() {
  const head = ["party", "relation", "other party", "layer", "events", "reports", "independent sources", "first", "last", "party id", "other party id"];
  const lines = Table.rows(App.view()).map((row) => [
    Model.nodes[row.a].name, Model.relations[row.relation].name, Model.nodes[row.b].name, Model.layers[row.layer].name,
    row.events, row.claims.length, row.sources, row.first, row.last, Model.iri(Model.nodes[row.a].key), Model.iri(Model.nodes[row.b].key),
  ]);
  return [head, ...lines].map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
}

const code = (character) => `\\u${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
const percent = (character) => `%${character.codePointAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
// What an IRI may not hold is percent-encoded (RFC 3987, 3.1).
const iri = (key) => `<${Model.iri(key).replace(/[\u0000-\u0020<>"{}|^`\\]/g, percent)}>`;
const literal = (text) => `"${text.replace(/["\\\u0000-\u001f\u007f]/g, (character) => ({ '"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r" })[character] ?? code(character))}"`;

const camel = (name) => name.split("-").map((part) => part[0].toUpperCase() + part.slice(1)).join("");
// Asserted and contested claims alike say that it happened.
const factuality = (claim) => (["asserted", "contested"].includes(Model.layers[claim.layer].name) ? "Actual" : camel(Model.layers[claim.layer].name));
const isEntity = (number) => !["Event", "Phrase"].includes(Model.nodes[number].type);

function entityLine(node) {
  const aliases = node.aliases.filter((alias) => alias !== node.name).map((alias) => ` ; skos:altLabel ${literal(alias)}`);
  return `${iri(node.key)} a gk:${node.type} ; skos:prefLabel ${literal(node.name)}${aliases.join("")} .`;
}

function edgeLines(edge) {
  const [a, b] = [iri(Model.nodes[edge.a].key), iri(Model.nodes[edge.b].key)];
  const property = `gk:${Model.relations[edge.relation].property}`;
  return edge.directed ? [`${a} ${property} ${b} .`] : [`${a} ${property} ${b} .`, `${b} ${property} ${a} .`];
}

function claimLines(claim) {
  const article = Model.articles[claim.article];
  const parts = [
    `${iri(claim.key)} a gk:Claim`, `gk:about ${iri(Model.events[claim.event])}`, `gk:relation gk:${Model.relations[claim.relation].property}`,
    `gk:factuality gk:${factuality(claim)}`, `gk:confidence ${claim.confidence.toFixed(3)}`, `gk:rule ${literal(claim.rule)}`,
    ...[...new Set(claim.roles.map((role) => role.node).filter((number) => number >= 0))].map((number) => `gk:involves ${iri(Model.nodes[number].key)}`),
  ];
  if (claim.says_node >= 0) parts.push(`gk:attributedTo ${iri(Model.nodes[claim.says_node].key)}`);
  if (!article) return [`${parts.join(" ; ")} .`];
  const passage = iri(`${article.key}#char=${claim.passage.join(",")}`);
  return [
    `${parts.join(" ; ")} ; gk:reportedIn ${iri(article.key)} ; prov:wasDerivedFrom ${passage} .`,
    `${passage} a nif:Sentence ; nif:anchorOf ${literal(Model.sentence(claim))} ; nif:referenceContext ${iri(article.key)} .`,
    `${iri(article.key)} a gk:Article ; schema:headline ${literal(article.title)} .`,
  ];
}

// The entities, the asserted edges, and the claims with their sentences, in the terms of the graph's own files.
export function turtle() {
  const view = App.view();
  const named = new Set([...view.nodes].filter(isEntity));
  for (const claim of view.claims) for (const number of [...claim.roles.map((role) => role.node), claim.says_node]) if (number >= 0) named.add(number);
  const lines = new Set([...named].map((number) => entityLine(Model.nodes[number])));
  for (const edge of view.edges) if (edge.layer === 0 && isEntity(edge.a) && isEntity(edge.b)) for (const line of edgeLines(edge)) lines.add(line);
  for (const claim of view.claims) for (const line of claimLines(claim)) lines.add(line);
  const heads = Object.entries(Model.prefixes).map(([prefix, space]) => `@prefix ${prefix}: ${iri(space)} .`);
  return `${[...heads, "", ...[...lines].sort()].join("\n")}\n`;
}

const KINDS = [
  ["PNG picture", "png", png],
  ["SVG drawing", "svg", () => save(Drawing.text(), "image/svg+xml", "svg")],
  ["CSV table", "csv", () => save(`\ufeff${csv()}`, "text/csv", "csv")],
  ["Turtle triples", "ttl", () => save(turtle(), "text/turtle", "ttl")],
  ["Print", "print", () => print()],
];

export function close() {
  byId("export-list").hidden = true;
  byId("export").setAttribute("aria-expanded", "false");
}

function toggle() {
  const list = byId("export-list");
  list.hidden = !list.hidden;
  byId("export").setAttribute("aria-expanded", String(!list.hidden));
  if (!list.hidden) list.querySelector("button").focus();
}

export function build() {
  fill(byId("export-list"), KINDS.map(([label, id, make]) => el("li", {}, el("button", {
    type: "button", id: `export-${id}`, onclick: () => { close(); make(); },
  }, label))));
  byId("export").addEventListener("click", toggle);
  document.addEventListener("click", (event) => { if (!event.target.closest(".menu")) close(); });
}
