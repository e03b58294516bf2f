// An article's text, inside this page, with the sentence that was asked for; from there to what else it tells.

import { button, byId, el, fill, named } from "./dom.js";
import * as Evidence from "./evidence.js";
import * as Model from "./model.js";

/** @import { Claim } from "./types" */
/** @import { Child } from "./dom.js" */

const place = /** @type {HTMLDialogElement} */ (byId("reader"));

/** The claims of an article in the order of its text, one for each sentence. @param {number} article @param {Claim} wanted */
function told(article, wanted) {
  const same = (/** @type {Claim} */ claim) => claim.start === wanted.start && claim.end === wanted.end;
  const sorted = Model.claims.filter((claim) => claim.article === article && claim.start >= 0 && (claim === wanted || !same(claim)))
    .sort((one, other) => one.start - other.start || one.i - other.i);
  return sorted.filter((claim, n) => n === 0 || claim.start >= sorted[n - 1].end);
}

/** @param {Claim[]} claims @param {Claim} wanted */
function paragraphs(claims, wanted) {
  const text = Model.text(wanted.article);
  /** @type {Child[]} */
  const made = [];
  let at = 0;
  for (const claim of claims) {
    if (claim.start < at) continue;
    made.push(text.slice(at, claim.start));
    made.push(claim === wanted ? el("mark", { class: "wanted", id: "wanted", tabindex: "-1" }, Evidence.sentence(wanted))
      : el("span", { class: "told" }, text.slice(claim.start, claim.end)));
    at = claim.end;
  }
  return el("div", { class: "text", dir: "auto", tabindex: "0" }, made, text.slice(at));
}

/** @param {string} label @param {Claim | undefined} claim @param {string} id */
const step = (label, claim, id) => button(label, () => claim && open(claim, id), { id, disabled: !claim });

/** @param {Claim} claim @param {string} [pressed] the button that led here */
export function open(claim, pressed) {
  const article = Model.articles[claim.article];
  const claims = told(claim.article, claim);
  const at = claims.indexOf(claim);
  fill(place,
    el("div", { class: "panel-head" }, el("h2", { id: "reader-title" }, named(article.title)),
      el("button", { type: "button", class: "close", "aria-label": "Close the article", onclick: () => place.close() }, "×")),
    el("p", { class: "source" }, Evidence.titleOf(article), " · ", Evidence.origin(article), article.byline ? [" · ", named(article.byline)] : null),
    el("div", { class: "row" }, step("Previous", claims[at - 1], "reader-previous"), step("Next", claims[at + 1], "reader-next"),
      el("span", { class: "hint" }, `Sentence ${at + 1} of ${claims.length} that tell of something`)),
    paragraphs(claims, claim));
  if (!place.open) place.showModal();
  const wanted = document.getElementById("wanted");
  wanted?.scrollIntoView({ block: "center" });
  const back = pressed ? /** @type {HTMLButtonElement | null} */ (document.getElementById(pressed)) : null;
  (back && !back.disabled ? back : wanted)?.focus({ preventScroll: true });
}
