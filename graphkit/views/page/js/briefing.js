// What a reader takes into a text of their own: a citation of one report, and a briefing with footnotes on a selection.

import { count, el, listed, named } from "./dom.js";
import * as Days from "./days.js";
import * as Evidence from "./evidence.js";
import * as Model from "./model.js";

/** @import { Article, Claim } from "./types" */

/** @param {Article | undefined} article @returns {string[]} */
function sourceParts(article) {
  if (!article) return [];
  const publisher = [article.source, article.agency].filter(Boolean).join(", from ");
  return [`“${article.title}”`, publisher, article.byline, article.published ? Days.day(article.published) : "undated", Model.webAddress(article.url)].filter(Boolean);
}

/** One report as a citation: sentence, speaker, article, publisher, day, address. @param {Claim} claim */
export function citation(claim) {
  const speaker = claim.says ? ` (${claim.says})` : "";
  return `“${Model.sentence(claim).trim()}”${speaker} — ${sourceParts(Model.articles[claim.article]).join(", ")}.`;
}

/** @param {Claim} claim */
function verdict(claim) {
  const layer = Model.layers[claim.layer];
  return layer.i ? ` [${layer.label.toLowerCase()}]` : "";
}

/** The notes of some claims: a number for each article, in the order in which they are cited. */
class Notes {
  constructor() {
    /** @type {number[]} */
    this.articles = [];
  }

  /** @param {Claim} claim */
  number(claim) {
    const at = this.articles.indexOf(claim.article);
    return at >= 0 ? at + 1 : this.articles.push(claim.article);
  }
}

/** @param {import("./evidence.js").EventReports} event */
const heading = (event) => [
  event.first ? `${event.dated ? "" : "no later than "}${Days.span(event.first, event.last)}` : "undated",
  Model.relations[event.relation].label, event.place ? `in ${event.place}` : "",
].filter(Boolean).join(", ");

/** One distinct sentence for each event and article. @param {import("./evidence.js").EventReports} event */
function sayings(event) {
  const seen = new Set();
  return event.claims.filter((claim) => {
    const text = Model.sentence(claim);
    return !seen.has(text) && seen.add(text);
  });
}

/** What Markdown would take for markup, escaped. @param {string} text */
const escaped = (text) => text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#|]/g, "\\$&");

/** A briefing in Markdown, with footnotes. @param {string} title @param {Claim[]} claims */
export function markdown(title, claims) {
  const notes = new Notes();
  const events = Evidence.byEvent(claims);
  const lines = [`# ${escaped(title)}`, "", summary(claims), ""];
  for (const event of events) {
    lines.push(`- **${escaped(heading(event))}**`);
    for (const claim of sayings(event)) {
      const speaker = claim.says ? `${escaped(claim.says)}: ` : "";
      lines.push(`  - ${speaker}“${escaped(Model.sentence(claim).trim())}”${verdict(claim)}[^${notes.number(claim)}]`);
    }
  }
  lines.push("");
  notes.articles.forEach((number, n) => lines.push(`[^${n + 1}]: ${sourceParts(Model.articles[number]).map(escaped).join(", ")}`));
  return `${lines.join("\n")}\n`;
}

/** @param {Claim[]} claims */
function summary(claims) {
  const dated = claims.filter((claim) => claim.first).map((claim) => claim.first).sort();
  const span = dated.length ? `, ${Days.months(dated[0], dated[dated.length - 1])}` : "";
  const told = `${count(claims.length, "report")} of ${count(Model.countEvents(claims), "event")} from ${count(Model.countSources(claims), "independent source")}`;
  return `${told}${span}. What follows is what the pages say, not what is so.`;
}

/** The same briefing as elements, for paper. @param {string} title @param {Claim[]} claims */
export function paper(title, claims) {
  const notes = new Notes();
  const events = Evidence.byEvent(claims).map((event) => el("li", {}, el("strong", {}, heading(event)),
    el("ul", {}, sayings(event).map((claim) => el("li", {}, claim.says ? [named(claim.says), ": "] : null, "“", el("span", { dir: "auto" }, Model.sentence(claim).trim()), "”",
      verdict(claim), el("sup", {}, String(notes.number(claim))))))));
  return el("section", { class: "briefing" }, el("h1", {}, title), el("p", {}, summary(claims)), el("ul", {}, events),
    el("h2", {}, "Sources"), el("ol", {}, notes.articles.map((number) => el("li", {}, listed([sourceParts(Model.articles[number]).join(", ") || "unknown source"])))));
}
