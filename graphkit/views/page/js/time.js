// Time: how many reports tell of each stretch, a brush that cuts a range out of it (d3-brush), fields for exact days,
// buttons for years and months, a way to let it run, what becomes of the undated, and a second period to compare with.

import { brushX } from "d3-brush";
import { scaleUtc } from "d3-scale";
import { select } from "d3-selection";
import { button, count, el, fill, svg } from "./dom.js";
import * as Days from "./days.js";
import * as Filters from "./filters.js";
import * as Model from "./model.js";
import * as State from "./state.js";

const [WIDE, HIGH, BARS] = [240, 50, 48];
const MANY_YEARS = 12;
const dated = Model.claims.filter((claim) => claim.first);
const first = dated.reduce((low, claim) => (claim.first < low ? claim.first : low), dated[0]?.first ?? "");
const last = dated.reduce((high, claim) => (claim.last > high ? claim.last : high), dated[0]?.last ?? "");
/** Where the bars begin: what is older is told in the first of them. */
const start = first ? Days.beginning(dated.map((claim) => claim.first)) : "";
const length = first ? Days.between(start, last) + 1 : 1;
const scale = scaleUtc([Days.toDate(start || "2000-01-01"), Days.toDate(Days.plus(last || "2000-01-01", 1))], [0, WIDE]);

const bars = svg("g");
const handle = svg("g", { class: "brush" });
const fields = { from: field("from", "From"), to: field("to", "To"), from2: field("from2", "Compare from"), to2: field("to2", "Compare to") };
const years = el("div", { class: "row years", role: "group", "aria-label": "Years" });
const months = el("div", { class: "row months", role: "group", "aria-label": "Months" });
const undated = el("div", { role: "radiogroup", "aria-label": "Reports without a date" });
const own = el("input", { type: "checkbox", id: "own-dates", onchange: () => State.set({ own: !State.current.own }) });
const player = button("Play", () => (timer ? stop() : play()), { id: "play", class: "small" });
/** @type {ReturnType<typeof setInterval> | undefined} */
let timer;

/** @typedef {"from" | "to" | "from2" | "to2"} Field */

/** @param {Field} id @param {string} label */
function field(id, label) {
  const input = el("input", { type: "date", id, min: first, max: last, onchange: () => State.set({ [id]: Days.isDay(input.value) ? input.value : "" }) });
  return { input, label: el("label", { class: "field", for: id }, el("span", {}, label), input) };
}

/** @type {import("d3-brush").BrushBehavior<unknown>} */
const brushing = brushX().extent([[0, 0], [WIDE, HIGH]]).on("end", ({ selection, sourceEvent }) => {
  if (!sourceEvent) return;
  if (!selection) State.set({ from: "", to: "" });
  else {
    const [low, high] = selection.map((/** @type {number} */ x) => Days.toIso(new Date(Math.round(scale.invert(x).getTime() / 86400000) * 86400000)));
    State.set(range(low, Days.plus(high, -1) < low ? low : Days.plus(high, -1), start));
  }
});

/** A range as the state has it: open where it reaches the end of what there is. @param {string} from @param {string} to @param {string} begun */
const range = (from, to, begun = first) => ({ from: from > begun ? from : "", to: to < last ? to : "" });

/** @param {string} from @param {string} to */
const chosen = (from, to) => (State.current.from || first) === (from > first ? from : first) && (State.current.to || last) === (to < last ? to : last);

function yearButtons() {
  const [low, high] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const counts = Model.grouped(dated, (claim) => claim.first.slice(0, 4));
  const list = Array.from({ length: high - low + 1 }, (_, n) => String(low + n)).filter((year) => counts.has(year));
  // Of a long past only the years with most reports: the others are reached by the fields and the brush.
  const shown = [...list].sort((a, b) => (counts.get(b)?.length ?? 0) - (counts.get(a)?.length ?? 0)).slice(0, MANY_YEARS).sort();
  fill(years, [["All", first, last], ...shown.map((year) => [year, `${year}-01-01`, `${year}-12-31`])].map(([label, from, to]) => press(label, from, to, `year-${label}`)));
}

function monthButtons() {
  const year = (State.current.from || first).slice(0, 4);
  const inOneYear = year === (State.current.to || last).slice(0, 4);
  const counts = Model.grouped(dated.filter((claim) => claim.first.startsWith(year)), (claim) => claim.first.slice(0, 7));
  months.hidden = !inOneYear || counts.size < 2;
  if (!months.hidden) fill(months, [...counts.keys()].sort().map((month) => press(Days.monthName(month).slice(0, 3), `${month}-01`, Days.endOfMonth(month), `month-${month}`)));
}

/** @param {string} label @param {string} from @param {string} to @param {string} id */
function press(label, from, to, id) {
  return button(label, () => State.set(range(from, to)), { id, class: "small", "aria-pressed": String(chosen(from, to)) });
}

/** Lets the months pass, each as a view of its own. */
function play() {
  let month = first.slice(0, 7);
  player.textContent = "Stop";
  const step = () => {
    if (month > last.slice(0, 7)) {
      stop();
      return;
    }
    State.set({ from: `${month}-01`, to: Days.endOfMonth(month) }, { step: false });
    month = next(month);
  };
  timer = setInterval(step, 900);
  step();
}

/** The next month of which something is told. @param {string} month */
function next(month) {
  const later = dated.map((claim) => claim.first.slice(0, 7)).filter((each) => each > month);
  return later.reduce((low, each) => (each < low ? each : low), "9999-12");
}

function stop() {
  clearInterval(timer);
  timer = undefined;
  player.textContent = "Play";
}

/** @type {Record<string, string>} */
const UNDATED = { keep: "Keep", hide: "Leave out", only: "Only these" };

function undatedChoice() {
  const test = Filters.claimTest({ ...State.current, undated: "only" });
  const many = Model.claims.filter((claim) => claim.links.length && test(claim)).length;
  fill(undated, el("p", { class: "hint", id: "undated-count" }, `${count(many, "report")} without a date`), el("div", { class: "row" },
    Object.entries(UNDATED).map(([value, label]) => el("label", { class: "radio" },
      el("input", { type: "radio", name: "undated", id: `undated-${value}`, value, checked: State.current.undated === value, onchange: () => State.set({ undated: value }) }), label))));
}

/** @type {Map<string, number>} */
const slots = new Map();

/** Which bar a day belongs to; thousands of reports share some hundred days. @param {string} day */
function slotOf(day) {
  let found = slots.get(day);
  if (found === undefined) slots.set(day, found = Math.max(0, Math.min(BARS - 1, Math.floor((Days.between(start, day) * BARS) / length))));
  return found;
}

function drawBars() {
  const test = Filters.claimTest(State.current);
  const tallies = Array.from({ length: BARS }, () => [0, 0]);
  const whenever = { anyTime: true };
  for (const claim of dated) if (test(claim, whenever)) tallies[slotOf(claim.first)][claim.dated ? 0 : 1] += 1;
  const most = Math.max(1, ...tallies.map(([mine, report]) => mine + report));
  const wide = WIDE / BARS;
  const bar = (/** @type {string} */ kind, /** @type {number} */ n, /** @type {number} */ many) => {
    const high = many ? Math.max(1.5, (many / most) * (HIGH - 2)) : 0;
    return svg("rect", { class: kind, x: n * wide, y: HIGH - high, width: wide - 1, height: high });
  };
  fill(bars, tallies.map(([mine, report], n) => [bar("report", n, mine + report), bar("own", n, mine)]));
}

function moveBrush() {
  const { from, to } = State.current;
  const cut = from || to ? [scale(Days.toDate(from || first)), scale(Days.toDate(Days.plus(to || last, 1)))] : null;
  select(handle).call(/** @type {any} */ (brushing).move, cut && cut[1] > 0 && cut[0] < WIDE ? cut.map((x) => Math.min(WIDE, Math.max(0, x))) : null);
}

function compare() {
  const { from2, to2 } = State.current;
  return el("details", { open: Boolean(from2 || to2) }, el("summary", {}, "Compare with another period"),
    el("p", { class: "hint" }, "Set a period above and a second one here: the list says what came, went and grew."),
    el("div", { class: "days" }, fields.from2.label, fields.to2.label),
    el("div", { class: "row" }, button("The time before", () => beside(-1), { class: "small", id: "compare-before" }), button("The time after", () => beside(1), { class: "small", id: "compare-after" }),
      button("No comparison", () => State.set({ from2: "", to2: "" }), { class: "small", id: "compare-clear" })));
}

/** Compares the period with the one before or after it that is as long; the earlier of the two comes first. @param {number} way */
function beside(way) {
  const [from, to] = [State.current.from || first, State.current.to || last];
  const whole = from.slice(0, 7) === to.slice(0, 7) && from.endsWith("-01") && to === Days.endOfMonth(to.slice(0, 7));
  const month = Days.monthAfter(from.slice(0, 7), way);
  const long = way * (Days.between(from, to) + 1);
  const other = whole ? { from: `${month}-01`, to: Days.endOfMonth(month) } : { from: Days.plus(from, long), to: Days.plus(to, long) };
  const [one, two] = way < 0 ? [other, { from, to }] : [{ from, to }, other];
  State.set({ from: one.from, to: one.to, from2: two.from, to2: two.to });
}

/** @param {Element} place */
export function build(place) {
  if (!first) return;
  const chart = svg("svg", { class: "bars", viewBox: `0 0 ${WIDE} ${HIGH}`, role: "img", "aria-label": `Reports over time, from ${Days.day(first)} to ${Days.day(last)}; drag to choose a range, or use the fields below` }, bars, handle);
  fill(place, el("fieldset", {}, el("legend", {}, "Time"), chart, el("div", { class: "ends hint", "aria-hidden": "true" }, el("span", {}, start > first ? `until ${Days.day(start)}` : Days.day(start)), el("span", {}, Days.day(last))),
    el("div", { class: "days" }, fields.from.label, fields.to.label), years, months, el("div", { class: "row" }, player),
    undated, el("label", { class: "check" }, own, el("span", { class: "check-label" }, "Only dates that the text itself gives")), compare()));
  select(handle).call(/** @type {any} */ (brushing));
}

export function update() {
  if (!first) return;
  for (const [name, { input }] of Object.entries(fields)) if (document.activeElement !== input) input.value = State.current[/** @type {Field} */ (name)];
  own.checked = State.current.own;
  const focused = document.activeElement?.id;
  yearButtons();
  monthButtons();
  undatedChoice();
  if (focused && /^(year|month|undated)-/.test(focused)) document.getElementById(focused)?.focus();
  drawBars();
  moveBrush();
}
