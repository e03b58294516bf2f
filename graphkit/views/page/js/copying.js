// A copy of this file with the reader's work in it. The page is kept as it came, before any part of it was filled in; the
// copy differs from it only in the state that it opens with, so that its policy still holds.

import * as State from "./state.js";

const original = /** @type {HTMLElement} */ (document.documentElement.cloneNode(true));

/** The page's text with the present state in it. */
export function page() {
  const saved = original.querySelector("#saved");
  if (saved) saved.textContent = JSON.stringify(State.toHash()).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
  // eslint-disable-next-line no-restricted-properties -- read, never written
  return `<!DOCTYPE html>\n${original.outerHTML}\n`;
}
