// Light and dark: as the system has it, or as the reader says. Colours for the canvas, which reads no style sheet; they are
// asked of the browser once for each change, not for each thing that is drawn.

import * as Dom from "./dom.js";
import * as Model from "./model.js";

const dark = matchMedia("(prefers-color-scheme: dark)");
const MODES = ["auto", "light", "dark"];
/** @type {Record<string, string>} */
const LABELS = { auto: "Auto", light: "Light", dark: "Dark" };
let mode = "auto";
let onPaper = false;
/** @type {Map<string, string>} */
const known = new Map();

export const isDark = () => !onPaper && (mode === "auto" ? dark.matches : mode === "dark");

/** @param {string} name */
export function token(name) {
  let found = known.get(name);
  if (found === undefined) {
    found = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
    known.set(name, found);
  }
  return found;
}

/** @param {number} number */
export const relation = (number) => Model.relations[number][isDark() ? "dark" : "light"];
/** @param {string} name */
export const type = (name) => token(`type-${name.toLowerCase()}`) || token("type-other");
/** @param {string} name */
export const rim = (name) => token(`rim-${name.toLowerCase()}`) || token("rim-other");

/** How many colours there are for groups; further groups share the last. */
export const HUES = 10;
/** @param {number} number */
export const hue = (number) => token(`hue-${Math.min(number, HUES - 1)}`);

function show() {
  document.documentElement.dataset.theme = isDark() ? "dark" : "light";
  known.clear();
  const button = Dom.byId("theme");
  button.textContent = LABELS[mode];
  button.setAttribute("aria-label", `${LABELS[mode]}: colours ${mode === "auto" ? "as the system has them" : "chosen"}`);
}

/** Paper is light, whatever the screen is. @param {boolean} on */
export function paper(on) {
  onPaper = on;
  show();
}

// Pages opened from a file may be refused storage; the choice then lasts as long as the page.
function remembered() {
  try {
    return localStorage.getItem("graphkit-theme");
  } catch {
    return null;
  }
}

function remember() {
  try {
    localStorage.setItem("graphkit-theme", mode);
  } catch {
    return;
  }
}

/** @param {() => void} redraw */
export function start(redraw) {
  const kept = remembered();
  if (kept && MODES.includes(kept)) mode = kept;
  show();
  dark.addEventListener("change", () => { show(); redraw(); });
  Dom.byId("theme").addEventListener("click", () => {
    mode = MODES[(MODES.indexOf(mode) + 1) % MODES.length];
    remember();
    show();
    redraw();
  });
}
