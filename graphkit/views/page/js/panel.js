// What stands behind a node or an edge: every claim with its sentence, who says so, and how we know.

import * as App from "./main.js";
import * as Dom from "./dom.js";
import * as Filters from "./filters.js";
import * as Model from "./model.js";
import * as Paths from "./paths.js";
import * as Reader from "./reader.js";
import * as State from "./state.js";
import * as Theme from "./theme.js";

const { el, name, byId, fill, count } = Dom;
const PAGE = 30;
const place = byId("panel");

export function sentence(claim) {
  const text = Model.sentence(claim);
  const made = [];
  let at = 0;
  for (let n = 0; n < claim.marks.length; n += 3) {
    const [start, end, kind] = claim.marks.slice(n, n + 3);
    if (start < at) continue;
    made.push(text.slice(at, start), el("mark", { class: kind ? "name" : "trigger" }, text.slice(start, end)));
    at = end;
  }
  return el("blockquote", { dir: "auto" }, made, text.slice(at));
}

function when(claim) {
  if (!claim.first) return `No date${claim.when ? ` (the text says “${claim.when}”)` : ""}`;
  const days = Dom.days(claim.first, claim.last);
  return claim.dated ? `${days}${claim.when ? ` (the text says “${claim.when}”)` : ""}` : `no later than ${days}, the day of the report`;
}

const ORIGIN = { explicit: "as the page states", inferred: "inferred", unknown: "unknown" };

export function origin(article) {
  const paper = [article.source, article.agency].filter(Boolean).join(", from ") || "source unknown";
  const published = article.published ? `${Dom.day(article.published)} (${ORIGIN[article.origin] ?? article.origin})` : "publication date unknown";
  return `${paper} · ${published}`;
}

function who(node, text) {
  if (node < 0) return name(text);
  return el("button", { type: "button", class: "link", onclick: () => State.set({ selected: Model.nodes[node].key }) }, name(text));
}

function fact(term, ...value) {
  return [el("dt", {}, term), el("dd", {}, ...value)];
}

function facts(claim) {
  const roles = new Map();
  for (const role of claim.roles) (roles.get(role.role) ?? roles.set(role.role, []).get(role.role)).push(role);
  const rows = [...roles].map(([role, list]) => fact(role.replaceAll("-", " "), list.flatMap((filler, n) => [n ? ", " : "", who(filler.node, filler.name)])));
  return el("dl", {}, rows,
    fact("Says who", claim.says ? who(claim.says_node, claim.says) : "the article itself", claim.relayed ? [", relayed by ", name(claim.relayed)] : ""),
    claim.numbers.length ? fact("Counted", claim.numbers.join(", ")) : [],
    fact("When", when(claim)),
    claim.mode ? fact("Mode", claim.mode) : [],
    fact("Rule", el("code", {}, claim.rule), ` · confidence ${claim.confidence.toFixed(2)}`),
    claim.article >= 0 && Model.articles[claim.article].url ? fact("Address", el("span", { class: "address" }, Model.articles[claim.article].url)) : []);
}

function card(claim) {
  const relation = Model.relations[claim.relation];
  const article = Model.articles[claim.article];
  const layer = Model.layers[claim.layer];
  return el("article", { class: "claim", colour: Theme.relation(claim.relation) },
    el("p", { class: "claim-head" }, el("span", { class: "swatch", "aria-hidden": "true" }), el("strong", {}, relation.label),
      el("span", { class: `badge ${layer.i ? "open" : ""}` }, layer.i ? layer.label : "Happened")),
    sentence(claim),
    article ? el("p", { class: "source" }, el("cite", {}, name(article.title)), el("br"), origin(article)) : null,
    facts(claim),
    article && Model.text(claim.article) ? el("button", { type: "button", class: "read", onclick: () => Reader.open(claim) }, "Read it in the article") : null);
}

const byTime = (one, other) => (other.first || "").localeCompare(one.first || "") || one.i - other.i;

function cards(claims) {
  const list = el("div", { class: "claims" });
  const sorted = [...claims].sort(byTime);
  const more = el("button", { type: "button", onclick: () => add() });
  let shown = 0;
  function add() {
    list.append(...sorted.slice(shown, shown + PAGE).map(card));
    shown = Math.min(sorted.length, shown + PAGE);
    more.hidden = shown >= sorted.length;
    more.textContent = `Show ${Math.min(PAGE, sorted.length - shown)} more of ${sorted.length}`;
  }
  add();
  return [list, more];
}

function tally(claims) {
  return el("p", { class: "tally-line" }, `${count(claims.length, "report")} of ${count(Model.countEvents(claims), "event")}, `
    + count(Model.countSources(claims), "independent source"));
}

const DISAGREE = { factuality: "on whether it happened", time: "on when" };

// Where the reports of one event contradict each other.
function conflicts(claims) {
  const found = [...new Set(claims.map((claim) => claim.event))].flatMap((event) => Model.conflictsOf.get(event) ?? []);
  if (!found.length) return null;
  return el("ul", { class: "conflicts" }, found.map((conflict) => el("li", {},
    `Sources disagree ${DISAGREE[conflict.kind] ?? `on how many: ${conflict.what}`} (${conflict.sides.join(" / ")})`)));
}

function neighbours(node, edges) {
  const rows = new Map();
  for (const edge of edges) {
    const other = edge.a === node.i ? edge.b : edge.a;
    const row = rows.get(other) ?? rows.set(other, { edges: [], sources: 0 }).get(other);
    row.edges.push(edge);
    row.sources = Math.max(row.sources, edge.sources);
  }
  const unnamed = ([other]) => Number(Model.nodes[other].type === "Phrase");
  const sorted = [...rows].sort((a, b) => unnamed(a) - unnamed(b) || b[1].sources - a[1].sources || Model.nodes[a[0]].name.localeCompare(Model.nodes[b[0]].name));
  return el("ul", { class: "neighbours" }, sorted.map(([other, row]) => el("li", {},
    el("span", { class: `form ${Model.nodes[other].type}`, "aria-hidden": "true" }), who(other, Model.nodes[other].name),
    row.edges.map((edge) => el("button", {
      type: "button", class: "chip", colour: Theme.relation(edge.relation),
      onclick: () => State.set({ selected: Filters.edgeKey(edge.a, edge.relation, edge.b) }),
    }, sense(edge, node.i), edge.layer ? ` (${Model.layers[edge.layer].label.toLowerCase()})` : "")))));
}

function sense(edge, from) {
  const label = Model.relations[edge.relation].label;
  return !edge.directed ? label : edge.a === from ? `${label} →` : `← ${label}`;
}

function actions(node) {
  if (!node.drawn) return null;
  const around = (steps) => el("button", { type: "button", onclick: () => State.set({ focus: node.key, steps, path: [] }) }, steps === 1 ? "Only around it" : "2 steps around");
  return el("div", { class: "row" }, around(1), around(2),
    el("button", { type: "button", onclick: () => pathFrom(node) }, "Path from here"));
}

function pathFrom(node) {
  State.set({ path: [node.key] });
  const first = byId("path-0");
  first.value = node.name;
  App.openFilters();
  byId("path-1").focus();
}

const KIND = { Event: "event of many parties", Phrase: "unnamed party" };

function ofNode(node, view) {
  const listed = new Set(view.listed);
  const edges = view.edges.filter((edge) => edge.a === node.i || edge.b === node.i);
  const claims = Model.claimsOf[node.i].filter((claim) => listed.has(claim));
  const all = Model.claimsOf[node.i].length;
  const others = node.aliases.length ? el("p", { class: "aliases" }, node.type === "Phrase" ? "The texts say: " : "Also ", node.aliases.flatMap((alias, n) => [n ? ", " : "", name(alias)])) : null;
  return [
    heading(name(node.name), el("span", { class: "kind" }, el("span", { class: `form ${node.type}`, "aria-hidden": "true" }), KIND[node.type] ?? node.type)),
    others, node.same_as.length ? el("p", { class: "aliases" }, node.same_as.join(" · ")) : null,
    tally(claims), all > claims.length ? el("p", { class: "hint" }, `${count(all - claims.length, "more report")} behind filters and hidden layers`) : null,
    conflicts(claims), actions(node),
    edges.length ? [el("h3", {}, `Neighbours (${view.near.get(node.i)?.size ?? 0})`), neighbours(node, edges)] : null,
    el("h3", {}, "Reports"), claims.length ? cards(claims) : el("p", { class: "hint" }, "None that the filters leave."),
  ];
}

function ofEdges(edges, view) {
  const { a, b, relation } = edges[0];
  const claims = [...new Set(edges.flatMap((edge) => edge.claims))];
  const also = view.edges.filter((edge) => !edges.includes(edge) && [edge.a, edge.b].includes(a) && [edge.a, edge.b].includes(b));
  return [
    heading([who(a, Model.nodes[a].name), ` ${Model.relations[relation].label} `, who(b, Model.nodes[b].name)]), tally(claims), conflicts(claims),
    also.length ? el("p", { class: "row" }, "Also between them: ", [...new Map(also.map((edge) => [Filters.edgeKey(edge.a, edge.relation, edge.b), edge])).entries()].map(
      ([key, edge]) => el("button", { type: "button", class: "chip", colour: Theme.relation(edge.relation), onclick: () => State.set({ selected: key }) }, sense(edge, a)))) : null,
    cards(claims),
  ];
}

function ofPath(path) {
  const rows = path.steps.slice(1).map((node, n) => {
    const before = path.steps[n];
    const edges = path.list.filter((edge) => [edge.a, edge.b].includes(node) && [edge.a, edge.b].includes(before));
    return el("li", {}, who(before, Model.nodes[before].name), " ", edges.map((edge) => el("button", {
      type: "button", class: "chip", colour: Theme.relation(edge.relation),
      onclick: () => State.set({ selected: Filters.edgeKey(edge.a, edge.relation, edge.b), path: [] }),
    }, sense(edge, before))), " ", who(node, Model.nodes[node].name));
  });
  return [heading("Shortest path"), el("p", { class: "tally-line" }, count(rows.length, "step")), el("ol", { class: "path" }, rows)];
}

function heading(...content) {
  const close = el("button", { type: "button", class: "close", "aria-label": "Close the details", onclick: () => State.set({ selected: "", path: [] }) }, "×");
  return el("div", { class: "panel-head" }, el("h2", { tabindex: "-1" }, ...content.flat()), close);
}

function content(view) {
  const { selected, path } = State.current;
  if (path.length === 2) {
    if (Paths.found()) return ofPath(Paths.found());
    return [heading("No path"), el("p", {}, "With these filters nothing joins the two.")];
  }
  const node = Model.nodeByKey.get(selected);
  if (node) return ofNode(node, view);
  const edges = view.edges.filter((edge) => Filters.edgeKey(edge.a, edge.relation, edge.b) === selected);
  return edges.length ? ofEdges(edges, view) : null;
}

export function update(view) {
  const made = content(view);
  place.hidden = !made;
  document.body.classList.toggle("with-panel", Boolean(made));
  fill(place, ...(made ?? []).flat(2));
  place.scrollTop = 0;
}
export const focus = () => place.querySelector("h2")?.focus();
