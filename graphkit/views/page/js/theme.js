// Light and dark: as the system has it, or as the reader says. Colours for the canvas, which reads no style sheet.

import * as Dom from "./dom.js";
import * as Model from "./model.js";

const dark = matchMedia("(prefers-color-scheme: dark)");
const MODES = ["auto", "light", "dark"];
const LABELS = { auto: "Auto", light: "Light", dark: "Dark" };
let mode = "auto";
let onPaper = false;

const isDark = () => !onPaper && (mode === "auto" ? dark.matches : mode === "dark");
export const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
export const relation = (number) => Model.relations[number][isDark() ? "dark" : "light"];
export const type = (name) => token(`type-${name.toLowerCase()}`) || token("type-other");
export const rim = (name) => token(`rim-${name.toLowerCase()}`) || token("rim-other");

function show() {
  document.documentElement.dataset.theme = isDark() ? "dark" : "light";
  const button = Dom.byId("theme");
  button.textContent = LABELS[mode];
  button.setAttribute("aria-label", `Colours: ${mode === "auto" ? "as the system has them" : mode}`);
}

// Paper is light, whatever the screen is.
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

export function start(redraw) {
  const kept = remembered();
  if (MODES.includes(kept)) mode = kept;
  show();
  dark.addEventListener("change", () => { show(); redraw(); });
  Dom.byId("theme").addEventListener("click", () => {
    mode = MODES[(MODES.indexOf(mode) + 1) % MODES.length];
    remember();
    show();
    redraw();
  });
}
