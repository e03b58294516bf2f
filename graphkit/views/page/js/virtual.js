// A long list of rows of one height, of which only those in sight are elements: rows above and below are empty room.

import { el } from "./dom.js";

const BEYOND = 12;
/** As many rows as paper gets: more would be a hundred sheets. */
const PRINTED = 2000;
/** What draws each list anew, by what scrolls it. @type {Map<HTMLElement, (onPaper: boolean) => void>} */
const lists = new Map();
let printing = false;

/** @param {boolean} on */
function paper(on) {
  printing = on;
  for (const draw of lists.values()) draw(on);
}
addEventListener("beforeprint", () => paper(true));
addEventListener("afterprint", () => paper(false));

/**
 * @param {HTMLElement} scroller what scrolls
 * @param {HTMLElement} body where the rows go: a tbody or a list
 * @param {{ rows: unknown[], high: number, make: (row: any, n: number) => HTMLElement, filler: (pixels: number) => HTMLElement }} what
 */
export function rows(scroller, body, { rows: all, high, make, filler }) {
  let [from, to] = [-1, -1];

  function show() {
    if (printing) return;
    const above = scroller.getBoundingClientRect().top - body.getBoundingClientRect().top;
    const first = Math.max(0, Math.min(all.length, Math.floor(above / high)) - BEYOND);
    const last = Math.min(all.length, Math.ceil((above + (scroller.clientHeight || 800)) / high) + BEYOND);
    if (first === from && last === to) return;
    // What has the focus stays, though it may be scrolled away.
    if (from >= 0 && body.contains(document.activeElement) && Math.abs(first - from) < BEYOND / 2 && last - to < BEYOND / 2 && last < all.length) return;
    [from, to] = [first, last];
    body.replaceChildren(filler(first * high), ...all.slice(first, last).map((row, n) => make(row, first + n)), filler((all.length - last) * high));
  }

  function printed() {
    const rest = filler(0);
    if (all.length > PRINTED) {
      const place = /** @type {HTMLElement} */ (rest.querySelector("td") ?? rest);
      place.style.height = "auto";
      place.textContent = `and ${(all.length - PRINTED).toLocaleString("en")} more: the export as CSV has them all`;
    }
    body.replaceChildren(...all.slice(0, PRINTED).map((row, n) => make(row, n)), rest);
    [from, to] = [-1, -1];
  }

  scroller.onscroll = show;
  lists.set(scroller, (onPaper) => {
    if (scroller.hidden) return;
    if (onPaper) printed();
    else show();
  });
  show();
}

/** Empty room in a table. @param {number} columns */
export const tableFiller = (columns) => (/** @type {number} */ pixels) => {
  const cell = el("td", { colspan: columns });
  cell.style.height = `${pixels}px`;
  return el("tr", { class: "filler", "aria-hidden": "true" }, cell);
};

/** Empty room in a list. @param {number} pixels */
export function listFiller(pixels) {
  const item = el("li", { class: "filler", "aria-hidden": "true" });
  item.style.height = `${pixels}px`;
  return item;
}
