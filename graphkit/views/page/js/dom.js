// Making elements. Text only ever becomes text: nothing here takes markup.

export function el(tag, props = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name === "class") made.className = value;
    else if (name === "colour") made.style.setProperty("--colour", value);
    else if (value === true) made.setAttribute(name, "");
    else made.setAttribute(name, String(value));
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

export const SVG = "http://www.w3.org/2000/svg";
export function svg(tag, props = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, String(value));
  }
  made.append(...children);
  return made;
}

// A name from a page: kept apart from its surroundings, whichever way its script runs.
export const name = (text, props = {}) => el("bdi", props, text);
export const byId = (id) => document.getElementById(id);
export const fill = (place, ...children) => place.replaceChildren(...children.flat(Infinity).filter(Boolean));
export const say = (text) => { byId("heard").textContent = text; };
export const count = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
export const day = (iso) => {
  const [year, month, date] = iso.split("-").map(Number);
  return date ? `${date} ${MONTHS[month - 1]} ${year}` : iso;
};
// A range of days in words; a whole month or year by its name.
export function days(first, last) {
  if (!first) return "no date";
  if (first === last) return day(first);
  const [year, month] = first.split("-").map(Number);
  if (first.endsWith("-01-01") && last === `${first.slice(0, 4)}-12-31`) return String(year);
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (first.endsWith("-01") && last === `${first.slice(0, 8)}${length}`) return `${MONTHS[month - 1]} ${year}`;
  return `${day(first)} – ${day(last)}`;
}

export function debounce(action, wait) {
  let timer = 0;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...given), wait);
  };
}
