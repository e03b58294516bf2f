// What can be done with what is chosen: look around it, hide it, mark it, write a note, take a briefing away.

import { button, byId, el, fill } from "./dom.js";
import * as Briefing from "./briefing.js";
import * as Dom from "./dom.js";
import * as Files from "./files.js";
import * as Look from "./look.js";
import * as Model from "./model.js";
import * as State from "./state.js";

/** @import { Claim, Node } from "./types" */

/** @param {string} title @param {Claim[]} claims */
function briefing(title, claims) {
  if (!claims.length) return null;
  return el("details", { class: "menu-like" }, el("summary", {}, "Briefing"), el("div", { class: "row" },
    button("Copy as Markdown", () => Dom.copy(Briefing.markdown(title, claims)), { class: "small", id: "briefing-copy" }),
    button("Save as Markdown", () => Files.save(Briefing.markdown(title, claims), "text/markdown", "md"), { class: "small", id: "briefing-save" }),
    button("Print", () => printBriefing(title, claims), { class: "small", id: "briefing-print" })));
}

/** @param {string} title @param {Claim[]} claims */
function printBriefing(title, claims) {
  fill(byId("briefing"), Briefing.paper(title, claims));
  document.body.classList.add("print-briefing");
  addEventListener("afterprint", () => document.body.classList.remove("print-briefing"), { once: true });
  print();
}

/** @param {string} key */
function note(key) {
  const id = "note-text";
  const field = el("textarea", { id, rows: 3, onchange: () => State.put("notes", key, field.value.trim()) });
  field.value = State.current.notes[key] ?? "";
  return el("details", { class: "menu-like", open: Boolean(field.value) }, el("summary", {}, "Note"), el("label", { for: id, class: "hint" }, "Kept in the address and in a saved copy"), field);
}

/** @param {Node} node */
function paint(node) {
  const input = el("input", { type: "color", id: "paint", "aria-label": `Colour of ${node.name}`, onchange: () => State.put("paint", node.key, input.value) });
  input.value = /^#[\da-f]{6}$/i.test(Look.fill(node)) ? Look.fill(node) : "#888888";
  const plain = State.current.paint[node.key] ? button("Usual colour", () => State.put("paint", node.key, ""), { class: "small" }) : null;
  return el("span", { class: "row" }, el("label", { for: "paint" }, "Colour "), input, plain);
}

/** @param {Node} node */
function pathFrom(node) {
  State.set({ path: [node.key] });
  const [first, second] = [/** @type {HTMLInputElement} */ (byId("path-0")), byId("path-1")];
  first.value = node.name;
  document.body.classList.add("with-filters");
  first.closest("details")?.setAttribute("open", "");
  second.focus();
}

/** @param {Node} node @param {Claim[]} claims */
export function ofNode(node, claims) {
  if (!node.drawn) return briefing(node.name, claims);
  const around = (/** @type {number} */ steps, /** @type {string} */ label, /** @type {string} */ id) => button(label, () => State.set({ focus: node.key, steps, path: [] }), { class: "small", id });
  const moved = State.current.places[node.key];
  return el("div", { class: "actions" }, el("div", { class: "row" },
    around(1, "Only around it", "around-1"), around(2, "2 steps around", "around-2"), button("Path from here", () => pathFrom(node), { class: "small", id: "path-from" }),
    button("Hide", () => State.set({ off: [...State.current.off, node.key], selected: "" }), { class: "small", id: "hide" }),
    moved ? button("Unpin", () => State.put("places", node.key, ""), { class: "small", id: "unpin" }) : null, paint(node)),
  briefing(node.name, claims), Model.isEntity(node.i) ? note(node.key) : null);
}

/** @param {string} title @param {string} key @param {Claim[]} claims */
export function ofPair(title, key, claims) {
  return el("div", { class: "actions" }, briefing(title, claims), key ? note(key) : null);
}
