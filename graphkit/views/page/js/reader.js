// An article's text, inside this page, with the sentence that was asked for.

import * as Dom from "./dom.js";
import * as Model from "./model.js";
import * as Panel from "./panel.js";

const { el, name, byId, fill } = Dom;
const place = byId("reader");

function paragraphs(article, wanted) {
  const text = Model.text(article);
  const spans = Model.claims.filter((claim) => claim.article === article && claim.start >= 0)
    .sort((one, other) => one.start - other.start || (one === wanted ? -1 : 1));
  const made = [];
  let at = 0;
  for (const claim of spans) {
    const same = claim === wanted || (claim.start === wanted.start && claim.end === wanted.end);
    if (claim.start < at) continue;
    made.push(text.slice(at, claim.start));
    made.push(same ? el("mark", { class: "wanted", id: "wanted", tabindex: "-1" }, ...Panel.sentence(wanted).childNodes)
      : el("span", { class: "told" }, text.slice(claim.start, claim.end)));
    at = claim.end;
  }
  return el("div", { class: "text", dir: "auto", tabindex: "0" }, made, text.slice(at));
}

export function open(claim) {
  const article = Model.articles[claim.article];
  const close = el("button", { type: "button", class: "close", "aria-label": "Close the article", onclick: () => place.close() }, "×");
  fill(place, el("div", { class: "panel-head" }, el("h2", { id: "reader-title" }, name(article.title)), close),
    el("p", { class: "source" }, Panel.origin(article), article.byline ? ` · ${article.byline}` : ""),
    paragraphs(claim.article, claim));
  place.showModal();
  const wanted = byId("wanted");
  if (wanted) {
    wanted.scrollIntoView({ block: "center" });
    wanted.focus({ preventScroll: true });
  }
}
