// A box with completion over names and aliases (the combobox of the ARIA Authoring Practices, with a list).

import * as Dom from "./dom.js";
import * as Look from "./look.js";
import * as Model from "./model.js";
import * as Paint from "./paint.js";

/** @import { Node } from "./types" */

const MOST = 12;

/** @typedef {{ node: Node, name: string, rank: number }} Hit */

/** Without accents and capitals. @param {string} text */
export const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
/** @type {{ node: Node, names: string[][] }[] | null} */
let index = null;

/** @param {string} name @param {string} wanted */
function rank(name, wanted) {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`)) return 2;
  return name.includes(wanted) ? 3 : 9;
}

/** @param {string} text @returns {Hit[]} */
function find(text) {
  index ??= Model.entities.map((node) => ({ node, names: [node.name, ...node.aliases].map((name) => [name, fold(name)]) }));
  const wanted = fold(text.trim());
  if (!wanted) return [];
  const hits = index.flatMap(({ node, names }) => {
    const [best] = names.map(([name, folded]) => ({ node, name, rank: rank(folded, wanted) })).sort((a, b) => a.rank - b.rank);
    return best.rank < 9 ? [best] : [];
  });
  return hits.sort((a, b) => a.rank - b.rank || b.node.weight - a.node.weight || a.node.i - b.node.i).slice(0, MOST);
}

/** @param {Hit} hit @param {string} id @param {() => void} pick */
function option(hit, id, pick) {
  const alias = hit.name === hit.node.name ? null : Dom.el("small", {}, " also ", Dom.named(hit.name));
  return Dom.el("li", { role: "option", id, "aria-selected": "false", onmousedown: (/** @type {Event} */ event) => { event.preventDefault(); pick(); } },
    Paint.sample([Look.sign(hit.node.type, 5.5, { x: 8, y: 8 })], 16, 16), Dom.named(hit.node.name), alias,
    Dom.el("small", { class: "kind" }, ` ${hit.node.type}`));
}

/**
 * Puts a box into `place`; `chosen` is called with the node that is picked.
 * @param {Element} place
 * @param {{ id: string, label: string, hint?: string, chosen: (node: Node) => void }} how
 */
export function box(place, { id, label, hint = "", chosen }) {
  const list = Dom.el("ul", { role: "listbox", id: `${id}-list`, "aria-label": label, hidden: true });
  const input = Dom.el("input", {
    type: "text", id, role: "combobox", "aria-expanded": "false", "aria-controls": `${id}-list`, "aria-autocomplete": "list",
    "aria-label": label, placeholder: hint, autocomplete: "off", spellcheck: "false",
  });
  /** @type {Hit[]} */
  let hits = [];
  let active = -1;

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  /** @param {Hit} hit */
  function pick(hit) {
    input.value = hit.node.name;
    close();
    chosen(hit.node);
  }

  function show() {
    hits = find(input.value);
    active = -1;
    input.removeAttribute("aria-activedescendant");
    Dom.fill(list, hits.map((hit, n) => option(hit, `${id}-${n}`, () => pick(hit))));
    list.hidden = !hits.length;
    input.setAttribute("aria-expanded", String(Boolean(hits.length)));
    if (input.value.trim()) Dom.say(hits.length ? `${Dom.count(hits.length, "name")} found` : "No such name");
  }

  /** @param {number} step */
  function move(step) {
    if (!hits.length) return;
    active = (active + step + hits.length) % hits.length;
    [...list.children].forEach((item, n) => item.setAttribute("aria-selected", String(n === active)));
    list.children[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", `${id}-${active}`);
  }

  input.addEventListener("input", show);
  input.addEventListener("focus", () => { if (input.value) input.select(); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) show();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && hits.length && !list.hidden) {
      event.preventDefault();
      pick(hits[Math.max(0, active)]);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      if (list.hidden) input.value = "";
      close();
    }
  });
  place.append(Dom.el("div", { class: "combo" }, input, list));
  return input;
}
