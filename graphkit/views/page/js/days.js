// Days as the page counts and names them. A day is an ISO 8601 text or a number of days since 1970.

const DAY = 86400000;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** @param {string} iso */
export const toDate = (iso) => new Date(`${iso}T00:00:00Z`);
/** @param {Date} date */
export const toIso = (date) => date.toISOString().slice(0, 10);
/** @param {string} iso @param {number} days */
export const plus = (iso, days) => toIso(new Date(toDate(iso).getTime() + days * DAY));
/** @param {string} first @param {string} last */
export const between = (first, last) => Math.round((toDate(last).getTime() - toDate(first).getTime()) / DAY);
/** @param {string} value */
export const isDay = (value) => /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(toDate(value).getTime());

/** The last day of a month. @param {string} month as in 2025-06 */
export function endOfMonth(month) {
  const [year, number] = month.split("-").map(Number);
  return toIso(new Date(Date.UTC(year, number, 0)));
}

/** @param {string} month as in 2025-06 @param {number} step */
export function monthAfter(month, step = 1) {
  const [year, number] = month.split("-").map(Number);
  return toIso(new Date(Date.UTC(year, number - 1 + step, 1))).slice(0, 7);
}

/** @param {string} month as in 2025-06 */
export const monthName = (month) => `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;

/** @param {string} iso */
export function day(iso) {
  const [year, month, date] = iso.split("-").map(Number);
  return date ? `${date} ${MONTHS[month - 1]} ${year}` : iso;
}

/**
 * A range of days in words; a whole month or year by its name.
 * @param {string} first
 * @param {string} last
 */
export function span(first, last) {
  if (!first) return "no date";
  if (first === last || !last) return day(first);
  const [year, month] = [first.slice(0, 4), first.slice(0, 7)];
  if (first === `${year}-01-01` && last === `${year}-12-31`) return year;
  if (first === `${month}-01` && last === endOfMonth(month)) return monthName(month);
  return `${day(first)} – ${day(last)}`;
}

/**
 * A range in months, for headlines.
 * @param {string} first
 * @param {string} last
 */
export function months(first, last) {
  const [one, other] = [monthName(first.slice(0, 7)), monthName(last.slice(0, 7))];
  return one === other ? one : `${one} to ${other}`;
}

/**
 * The day on which a chart of some days begins: the first, or, where a few old ones would leave most of it empty, the
 * beginning of the month in which nearly all of them begin.
 * @param {string[]} days in whatever order
 */
export function beginning(days) {
  const sorted = [...days].sort();
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  const most = sorted[Math.floor(sorted.length * 0.05)];
  return between(most, last) < 0.4 * between(first, last) ? `${most.slice(0, 7)}-01` : first;
}
