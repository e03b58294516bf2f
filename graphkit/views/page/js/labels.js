// Names on the picture: as many as fit without covering each other, the weightier first; the others come with zoom or hover.

/** @import { Area, Box, LabelItem, PlacedLabel } from "./types" */

const CELL = 64;
/** How far a name stays away from other parties, where it can: nearer it would look like theirs. */
const AWAY = 7;
/** How far off a weighty name may stand, in pixels from its sign. */
const FAR = [14, 26, 40, 56];
/** @type {Map<string, number>} */
const widths = new Map();

/** @typedef {Box & { owner: number }} Owned */

/** @param {Box} one @param {Box} other */
const overlap = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Boxes on a grid, to find out fast what a box would cover. */
class Room {
  constructor() {
    /** @type {Map<number, Owned[]>} */
    this.cells = new Map();
  }

  /** @param {Box} box */
  * cellsOf(box) {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x += 1) {
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y += 1) yield x * 65536 + y;
    }
  }

  /** @param {Owned} box */
  take(box) {
    for (const cell of this.cellsOf(box)) {
      const list = this.cells.get(cell);
      if (list) list.push(box);
      else this.cells.set(cell, [box]);
    }
  }

  /** @param {Box} box @param {number} own */
  free(box, own) {
    for (const cell of this.cellsOf(box)) {
      for (const other of this.cells.get(cell) ?? []) {
        if (other.owner !== own && overlap(box, other)) return false;
      }
    }
    return true;
  }
}

/** @param {CanvasRenderingContext2D} ctx @param {string} font @param {string} text */
export function width(ctx, font, text) {
  const key = `${font}\n${text}`;
  let found = widths.get(key);
  if (found === undefined) {
    ctx.font = font;
    found = ctx.measureText(text).width;
    widths.set(key, found);
  }
  return found;
}

/** @param {string} text @param {number} most */
const short = (text, most) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

/** A long name stands in two lines, parted at the space nearest to its middle. @param {string} text @param {number} most */
function halves(text, most) {
  const spaces = text.length > most ? [...text.matchAll(/ /g)].map(({ index }) => index) : [];
  if (!spaces.length) return [short(text, most)];
  const at = spaces.reduce((best, each) => (Math.abs(each - text.length / 2) < Math.abs(best - text.length / 2) ? each : best));
  return [text.slice(0, at), text.slice(at + 1)].map((half) => short(half, most));
}

/** Names over a gathered community stand in short lines, since it is round, and its number in one of its own. @param {LabelItem} item @param {number} most */
function lines(item, most) {
  return item.inside ? item.text.split(" · ").flatMap(narrow) : halves(item.text, most);
}

/** @param {string} text */
function narrow(text) {
  /** @type {string[]} */
  const made = [];
  for (const word of text.split(" ")) {
    const last = made.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= 13) made[made.length - 1] = `${last} ${word}`;
    else made.push(short(word, 16));
  }
  return made;
}

/**
 * Where a name may stand, the better place first: below, beside, above, aslant, and pushed in from the picture's edge.
 * @param {LabelItem} item
 * @param {number} wide
 * @param {number} high
 * @param {Area} area
 * @returns {Owned[]}
 */
function places(item, wide, high, area) {
  const { x, y, radius } = item;
  const box = (/** @type {number} */ left, /** @type {number} */ top) => ({ left, top, right: left + wide, bottom: top + high, owner: item.id });
  if (item.inside) return [box(x - wide / 2, y - high / 2)];
  const [below, above] = [y + radius + 3, y - radius - 3 - high];
  const inward = Math.max(0, Math.min(x - wide / 2, area.width - wide));
  return [
    box(inward, below), box(x + radius + 4, y - high / 2), box(inward, above), box(x - radius - 4 - wide, y - high / 2),
    box(x + radius * 0.6, y + radius * 0.8), box(x - radius * 0.6 - wide, y + radius * 0.8),
    box(x + radius * 0.6, y - radius * 0.8 - high), box(x - radius * 0.6 - wide, y - radius * 0.8 - high),
    box(x - wide * 0.25, below), box(x - wide * 0.75, below), box(x - wide * 0.25, above), box(x - wide * 0.75, above),
    box(inward, below + AWAY), box(inward, above - AWAY),
  ];
}

/** Places farther away, from which a line leads to the party. @param {LabelItem} item @param {number} wide @param {number} high @returns {Owned[]} */
function farther({ id, x, y, radius }, wide, high) {
  return FAR.flatMap((far) => Array.from({ length: 12 }, (_, n) => {
    const [dx, dy] = [Math.cos((n * Math.PI) / 6), Math.sin((n * Math.PI) / 6)];
    const left = x + dx * (radius + far) + (dx - 1) * (wide / 2);
    const top = y + dy * (radius + far) + (dy - 1) * (high / 2);
    return { left, top, right: left + wide, bottom: top + high, owner: id };
  }));
}

/** @param {Owned} box @returns {Owned} */
const grown = (box) => ({ ...box, left: box.left - AWAY, right: box.right + AWAY, top: box.top - AWAY, bottom: box.bottom + AWAY });

/**
 * The place that a name takes: one that is near to no other party, else one that covers none. A weighty name may stand
 * farther off or, where all is full, over lesser parties, though never over another name; one that must be read stands
 * wherever it can.
 * @param {LabelItem} item
 * @param {Owned[]} options
 * @param {() => Owned[]} others
 * @param {Room} room
 * @param {Room} discs
 */
function chosen(item, options, others, room, discs) {
  const open = options.filter((option) => room.free(option, item.id));
  const near = open.find((option) => discs.free(grown(option), item.id)) ?? open.find((option) => discs.free(option, item.id));
  if (near || !item.over || item.inside) return near ?? (item.over ? open[0] : undefined) ?? (item.must ? options[0] : undefined);
  const far = others().find((option) => room.free(option, item.id) && discs.free(option, item.id));
  return far ?? open[0] ?? (item.must ? options[0] : undefined);
}

/**
 * Places names; all in screen pixels.
 * @param {CanvasRenderingContext2D} ctx for measuring
 * @param {LabelItem[]} items
 * @param {Area} area
 * @param {Box[]} covered where buttons lie over the picture
 * @returns {PlacedLabel[]}
 */
export function place(ctx, items, area, covered) {
  const [room, discs] = [new Room(), new Room()];
  /** @type {PlacedLabel[]} */
  const placed = [];
  const most = area.width < 500 ? 18 : 26;
  const hidden = (/** @type {Box} */ box) => covered.some((other) => overlap(box, other));
  for (const { id, x, y, radius } of items) {
    if (radius > 2) discs.take({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius, owner: id });
  }
  for (const item of [...items].sort((one, other) => other.priority - one.priority || one.id - other.id)) {
    const text = lines(item, most);
    const font = `${item.bold ? "600 " : ""}${item.size}px system-ui, sans-serif`;
    const wide = Math.max(...text.map((each) => width(ctx, font, each)));
    const high = (item.size + 3) * text.length;
    const seen = (/** @type {Box} */ box) => box.left >= 0 && box.right <= area.width && box.top >= 0 && box.bottom <= area.height && !hidden(box);
    const options = places(item, wide + 4, high, area).filter(seen);
    const box = chosen(item, options, () => farther(item, wide + 4, high).filter(seen), room, discs);
    if (!box) continue;
    room.take(box);
    placed.push({ item, box, text, font });
  }
  return placed;
}
