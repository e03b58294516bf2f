// Making elements. Text only ever becomes text: nothing here takes markup.

/** @typedef {Element | string | number | null | undefined | false | Child[]} Child */

/**
 * @param {Element} made
 * @param {Child[]} children
 */
function append(made, children) {
  for (const child of /** @type {Child[]} */ (children.flat(9))) {
    if (child !== null && child !== undefined && child !== false && child !== "") made.append(/** @type {any} */ (child));
  }
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} props attributes; on... are listeners, colour the colour of a relation
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, props = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name === "class") made.className = value;
    else if (name === "colour") made.style.setProperty("--colour", value);
    else made.setAttribute(name, value === true ? "" : String(value));
  }
  append(made, children);
  return made;
}

export const SVG = "http://www.w3.org/2000/svg";

/**
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} props
 * @param {...Child} children
 * @returns {SVGElementTagNameMap[Tag]}
 */
export function svg(tag, props = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, String(value));
  }
  append(made, children);
  return made;
}

/**
 * A name from a page: kept apart from its surroundings, whichever way its script runs.
 * @param {string} words
 */
export const named = (words) => el("bdi", {}, words);

/**
 * @param {string} label
 * @param {(event: Event) => void} onclick
 * @param {Record<string, any>} props
 */
export const button = (label, onclick, props = {}) => el("button", { type: "button", onclick, ...props }, label);

/**
 * Something to unfold, made when it is first unfolded.
 * @param {string} words
 * @param {() => Child} make
 * @param {Record<string, any>} props
 */
export function folded(words, make, props = {}) {
  const made = el("details", props, el("summary", {}, words));
  made.addEventListener("toggle", () => append(made, [make()]), { once: true });
  return made;
}

/** @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no element #${id}`);
  return found;
}

/**
 * @param {Element} place
 * @param {...Child} children
 */
export function fill(place, ...children) {
  place.replaceChildren();
  append(place, children);
}

/** Tells those who hear the page. @param {string} words */
export const say = (words) => { byId("heard").textContent = words; };

/** @type {Record<string, string>} */
const PLURALS = { party: "parties", country: "countries" };

/**
 * @param {number} number
 * @param {string} noun
 */
export const count = (number, noun) => `${number.toLocaleString("en")} ${number === 1 ? noun : PLURALS[noun] ?? `${noun}s`}`;

/**
 * Puts several things into one line: a, b and c.
 * @param {Child[]} parts
 * @returns {Child[]}
 */
export const listed = (parts) => parts.flatMap((part, n) => [n ? (n === parts.length - 1 ? " and " : ", ") : "", part]);

/**
 * @param {(...given: any[]) => void} action
 * @param {number} wait milliseconds
 */
export function debounce(action, wait) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return (/** @type {any[]} */ ...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...given), wait);
  };
}

/**
 * Puts text on the clipboard, also where the browser has no clipboard for a file.
 * @param {string} words
 */
export async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    const field = el("textarea", { class: "only-heard", "aria-hidden": "true" });
    field.value = words;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
  say("Copied");
}
