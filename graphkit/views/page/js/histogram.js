// Time: how many reports tell of each stretch, and two sliders that cut a range out of it.

import * as Dom from "./dom.js";
import * as Filters from "./filters.js";
import * as Model from "./model.js";
import * as State from "./state.js";

const { el, svg, fill } = Dom;
const DAY = 86400000;
const BARS = 48;
const dated = Model.claims.filter((claim) => claim.first);
const number = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
const iso = (days) => new Date(days * DAY).toISOString().slice(0, 10);
const first = dated.length ? Math.min(...extremes("first")) : 0;
const last = dated.length ? Math.max(...extremes("last")) : 0;
const undated = Model.claims.length - dated.length;
let parts = null;

function* extremes(field) {
  const seen = new Set(dated.map((claim) => claim[field]));
  for (const day of seen) yield number(day);
}

const width = () => Math.max(1, Math.ceil((last - first + 1) / BARS));

export function build(place) {
  if (!dated.length) return;
  const bars = svg("svg", { class: "bars", viewBox: `0 0 ${BARS * 5} 48`, preserveAspectRatio: "none", role: "img", "aria-label": "Reports over time" });
  const slider = (id, label) => el("input", { type: "range", id, min: first, max: last, step: 1, "aria-label": label, oninput: Dom.debounce(cut, 60) });
  const [from, to] = [slider("from", "From"), slider("to", "To")];
  const range = el("output", { class: "range", for: "from to" });
  const box = (id, name, label) => el("label", { class: "check" },
    el("input", { type: "checkbox", id, onchange: () => State.set({ [name]: !State.current[name] }) }), el("span", { class: "check-label" }, label));
  const own = box("own-dates", "ownDates", "Only where the text itself gives the time");
  const without = box("undated", "undated", `Keep ${Dom.count(undated, "report")} without a date`);
  fill(place, el("fieldset", {}, el("legend", {}, "Time"), bars, el("div", { class: "sliders" }, from, to), range, own, undated ? without : null));
  parts = { bars, from, to, range, own: own.firstChild, without: without.firstChild };
}

function cut() {
  const [low, high] = [Number(parts.from.value), Number(parts.to.value)].sort((a, b) => a - b);
  State.set({ from: low > first ? iso(low) : "", to: high < last ? iso(high) : "" });
}

function heights() {
  const test = Filters.claimTest(State.current);
  const made = Array.from({ length: BARS }, () => [0, 0]);
  for (const claim of dated) {
    if (test(claim, { anyTime: true })) made[Math.floor((number(claim.first) - first) / width())][claim.dated ? 0 : 1] += 1;
  }
  return made;
}

function drawBars() {
  const tallies = heights();
  const most = Math.max(1, ...tallies.map(([own, report]) => own + report));
  const [low, high] = chosen();
  fill(parts.bars, tallies.flatMap(([own, report], n) => {
    const begin = first + n * width();
    const inside = begin + width() > low && begin <= high ? "" : " outside";
    const [tall, wide] = [own, own + report].map((count) => (count ? Math.max(1.5, (count / most) * 46) : 0));
    return [
      svg("rect", { class: `report${inside}`, x: n * 5, y: 48 - wide, width: 4, height: wide }),
      svg("rect", { class: `own${inside}`, x: n * 5, y: 48 - tall, width: 4, height: tall }),
    ];
  }));
}

function chosen() {
  const { from, to } = State.current;
  return [from ? number(from) : first, to ? number(to) : last];
}

export function update() {
  if (!parts) return;
  const [low, high] = chosen();
  if (document.activeElement !== parts.from) parts.from.value = low;
  if (document.activeElement !== parts.to) parts.to.value = high;
  parts.from.setAttribute("aria-valuetext", Dom.day(iso(low)));
  parts.to.setAttribute("aria-valuetext", Dom.day(iso(high)));
  parts.range.textContent = `${Dom.day(iso(low))} – ${Dom.day(iso(high))}`;
  parts.own.checked = State.current.ownDates;
  parts.without.checked = State.current.undated;
  drawBars();
}
