// Evidence, event by event: what is said to have happened, where and when, who says so and who denies it; of its reports
// the best first. Makes elements, decides nothing about what is shown.

import { el, button, count, listed, named } from "./dom.js";
import * as Briefing from "./briefing.js";
import * as Days from "./days.js";
import * as Dom from "./dom.js";
import * as Model from "./model.js";
import * as Reader from "./reader.js";
import * as State from "./state.js";
import * as Theme from "./theme.js";

/** @import { Article, Claim } from "./types" */
/** @import { Child } from "./dom.js" */

const PAGE = 20;

/** @typedef {{ claims: Claim[], first: string, last: string, dated: boolean, place: string, relation: number }} EventReports */

/** What makes a report the better one to read: that it happened, that it says when, surely, and briefly. @param {Claim} claim */
function merit(claim) {
  const length = claim.start < 0 ? claim.sentence.length : claim.end - claim.start;
  return (claim.layer === 0 ? 4 : 0) + (claim.dated ? 1 : 0) + claim.confidence - Math.max(0, length - 160) / 400;
}

/** @param {Claim[]} claims @returns {EventReports[]} */
export function byEvent(claims) {
  const groups = Model.grouped(claims, (claim) => `${claim.event} ${claim.relation}`);
  const made = [...groups.values()].map((list) => {
    const sorted = [...list].sort((one, other) => merit(other) - merit(one) || one.i - other.i);
    const timed = sorted.find((claim) => claim.dated) ?? sorted.find((claim) => claim.first);
    const place = sorted.flatMap(Model.rolesOf).find((role) => role.role === "place");
    return { claims: sorted, first: timed?.first ?? "", last: timed?.last ?? "", dated: Boolean(timed?.dated), place: place?.name ?? "", relation: sorted[0].relation };
  });
  return made.sort((one, other) => other.first.localeCompare(one.first) || one.claims[0].i - other.claims[0].i);
}

/** A sentence with the words marked that were read. @param {Claim} claim */
export function sentence(claim) {
  const text = Model.sentence(claim);
  /** @type {Child[]} */
  const made = [];
  let at = 0;
  for (let n = 0; n < claim.marks.length; n += 3) {
    const [start, end, kind] = claim.marks.slice(n, n + 3);
    if (start < at) continue;
    made.push(text.slice(at, start), el("mark", { class: kind ? "name" : "trigger" }, text.slice(start, end)));
    at = end;
  }
  return [...made, text.slice(at)];
}

/** @param {Claim} claim */
export function when(claim) {
  const says = claim.when ? ` (the text says “${claim.when}”)` : "";
  if (!claim.first) return `No date${says}`;
  const days = Days.span(claim.first, claim.last);
  return claim.dated ? `${days}${says}` : `no later than ${days}, the day of the report`;
}

/** @type {Record<string, string>} */
const ORIGIN = { explicit: "as the page states", inferred: "inferred", unknown: "unknown" };

/** Who published an article, and when. @param {Article} article @returns {Child[]} */
export function origin(article) {
  const by = [article.source, article.agency].filter(Boolean).map((paper) => named(paper));
  const published = article.published ? `${Days.day(article.published)} (${ORIGIN[article.origin] ?? article.origin})` : "publication date unknown";
  return [by.length ? by.flatMap((paper, n) => [n ? ", from " : "", paper]) : "source unknown", " · ", published, article.genre && article.genre !== "news" ? ` · ${article.genre}` : ""];
}

/** The title of an article, as a link where it has an address on the web. @param {Article} article */
export function titleOf(article) {
  const address = Model.webAddress(article.url);
  const title = named(article.title);
  return el("cite", {}, address ? el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, title) : title);
}

/** A party, as a button that opens it where it is one of the page's. @param {number} node @param {string} text */
export function who(node, text) {
  return node < 0 ? named(text) : el("button", { type: "button", class: "link", onclick: () => State.set({ selected: Model.nodes[node].key, path: [] }) }, named(text));
}

/** @param {string} term @param {...Child} value */
const fact = (term, ...value) => [el("dt", {}, term), el("dd", {}, ...value)];

/** @param {Claim} claim */
function facts(claim) {
  const roles = Model.grouped(Model.rolesOf(claim), (role) => role.role);
  const rows = [...roles].map(([role, list]) => fact(role.replaceAll("-", " "), listed(list.map((filler) => who(filler.node, filler.name)))));
  const address = claim.article >= 0 ? Model.articles[claim.article].url : "";
  return el("dl", {}, rows,
    claim.numbers.length ? fact("Counted", claim.numbers.join(", ")) : null,
    claim.mode ? fact("Mode", claim.mode) : null,
    fact("When", when(claim)),
    fact("Rule", el("code", {}, claim.rule), ` · confidence ${claim.confidence.toFixed(2)}`),
    address ? fact("Address", el("span", { class: "address" }, address)) : null);
}

/** @param {Claim} claim */
function saysWho(claim) {
  return el("p", { class: "says" }, "Says who: ", claim.says ? who(claim.says_node, claim.says) : "the article itself",
    claim.relayed ? [", relayed by ", named(claim.relayed)] : null);
}

/** @param {Claim} claim @param {string} label */
function badge(claim, label = "") {
  const layer = Model.layers[claim.layer];
  return el("span", { class: `badge ${layer.i ? "open" : ""}` }, label || (layer.i ? layer.label : "Happened"));
}

/** One report: sentence, speaker, source, and what can be done with it. @param {Claim} claim @param {boolean} first */
function report(claim, first) {
  const article = Model.articles[claim.article];
  return el("div", { class: "report" },
    first ? null : el("p", { class: "claim-head" }, badge(claim), el("span", { class: "hint" }, when(claim))),
    el("blockquote", { dir: "auto" }, sentence(claim)),
    saysWho(claim),
    article ? el("p", { class: "source" }, titleOf(article), el("br"), origin(article)) : null,
    el("div", { class: "row" },
      article && Model.text(claim.article) ? button("Read it in the article", () => Reader.open(claim), { class: "read small" }) : null,
      button("Copy citation", () => Dom.copy(Briefing.citation(claim)), { class: "cite small" })),
    Dom.folded("How it was read", () => facts(claim)));
}

/** @param {Claim[]} claims */
function papers(claims) {
  const found = new Set(claims.map((claim) => Model.articles[claim.article]).filter(Boolean).map((article) => article.source || article.agency || "an unnamed source"));
  return listed([...found].sort().map((paper) => named(paper)));
}

/** Who reports an event, who denies it, and on what they disagree. @param {EventReports} event */
function voices({ claims }) {
  const against = claims.filter((claim) => ["negated", "ruled-out", "halted"].includes(Model.layers[claim.layer].name));
  const sources = Model.countSources(claims);
  return [
    el("p", { class: "voices" }, `${count(claims.length, "report")}, ${count(sources, "independent source")}: `, papers(claims)),
    against.length && against.length < claims.length ? el("p", { class: "voices" }, "Denied in ", papers(against)) : null,
    conflicts(claims),
  ];
}

/** One event with its reports. @param {EventReports} event */
function card(event) {
  const { claims: [best, ...others], relation } = event;
  return el("article", { class: "claim", colour: Theme.relation(relation) },
    el("p", { class: "claim-head" }, el("strong", {}, Model.relations[relation].label), badge(best),
      el("span", {}, event.first ? `${event.dated ? "" : "no later than "}${Days.span(event.first, event.last)}` : "no date"),
      event.place ? el("span", {}, "in ", named(event.place)) : null),
    report(best, true), voices(event),
    others.length ? Dom.folded(count(others.length, "more report"), () => others.map((claim) => report(claim, false)), { class: "others" }) : null);
}

/** The events behind some claims, a few at a time. @param {Claim[]} claims */
export function cards(claims) {
  const all = byEvent(claims);
  const list = el("div", { class: "claims" });
  let shown = 0;
  const more = button("", () => add());
  function add() {
    list.append(...all.slice(shown, shown + PAGE).map(card));
    shown = Math.min(all.length, shown + PAGE);
    more.hidden = shown >= all.length;
    more.textContent = `Show ${Math.min(PAGE, all.length - shown)} more of ${all.length} events`;
  }
  add();
  return [list, more];
}

/** @type {Record<string, string>} */
const DISAGREE = {
  admission: "on whether it happened: who denied it admits it", factuality: "on whether it happened", hour: "at what hour", place: "on where",
  responsibility: "on who did it", time: "on when",
};

/** Where the reports of an event contradict each other. @param {Claim[]} claims */
function conflicts(claims) {
  const found = [...new Set(claims.map((claim) => claim.event))].flatMap((event) => Model.conflictsOf.get(event) ?? []);
  if (!found.length) return null;
  return el("ul", { class: "conflicts" }, found.map((conflict) => el("li", {},
    `Sources disagree ${DISAGREE[conflict.kind] ?? `on how many: ${conflict.what}`} (${conflict.sides.join(" / ")})`)));
}

/** @param {Claim[]} claims */
export function tally(claims) {
  const sources = count(Model.countSources(claims), "independent source");
  return el("p", { class: "tally-line" }, `${count(claims.length, "report")} of ${count(Model.countEvents(claims), "event")}, ${sources}`);
}
