// Names on the picture: as many as fit without covering each other, the weightier first; the others come with zoom or hover.

/** @import { Area, Box, LabelItem, PlacedLabel } from "./types" */

const CELL = 64;
/** @type {Map<string, number>} */
const widths = new Map();

/** @typedef {Box & { owner: number }} Owned */

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
        if (other.owner !== own && box.left < other.right && other.left < box.right
          && box.top < other.bottom && other.top < box.bottom) return false;
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

/** Names over a gathered community stand in short lines, since it is round. @param {LabelItem} item @param {number} most */
function lines(item, most) {
  if (!item.inside) return [short(item.text, most)];
  /** @type {string[]} */
  const made = [];
  for (const word of item.text.split(" ")) {
    const last = made.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= 13) made[made.length - 1] = `${last} ${word}`;
    else made.push(short(word, 16));
  }
  return made;
}

/** @param {LabelItem} item @param {number} wide @param {number} high @returns {Owned[]} */
function places(item, wide, high) {
  const { x, y, radius } = item;
  const box = (/** @type {number} */ left, /** @type {number} */ top) => ({ left, top, right: left + wide, bottom: top + high, owner: item.id });
  if (item.inside) return [box(x - wide / 2, y - high / 2)];
  return [
    box(x - wide / 2, y + radius + 3), box(x + radius + 4, y - high / 2),
    box(x - wide / 2, y - radius - 3 - high), box(x - radius - 4 - wide, y - high / 2),
    box(x + radius * 0.6, y + radius * 0.8), box(x - radius * 0.6 - wide, y + radius * 0.8),
    box(x + radius * 0.6, y - radius * 0.8 - high), box(x - radius * 0.6 - wide, y - radius * 0.8 - high),
  ];
}

/**
 * Places names; all in screen pixels.
 * @param {CanvasRenderingContext2D} ctx for measuring
 * @param {LabelItem[]} items
 * @param {Area} area
 * @returns {PlacedLabel[]}
 */
export function place(ctx, items, area) {
  const [room, discs] = [new Room(), new Room()];
  /** @type {PlacedLabel[]} */
  const placed = [];
  const most = area.width < 500 ? 22 : 34;
  // On a narrow screen the buttons in the corner would lie over names.
  if (area.width < 500) room.take({ left: area.width - 140, right: area.width, top: area.height - 50, bottom: area.height, owner: -1 });
  for (const { id, x, y, radius } of items) {
    if (radius > 2) discs.take({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius, owner: id });
  }
  for (const item of [...items].sort((one, other) => other.priority - one.priority || one.id - other.id)) {
    const text = lines(item, most);
    const font = `${item.bold ? "600 " : ""}${item.size}px system-ui, sans-serif`;
    const wide = Math.max(...text.map((each) => width(ctx, font, each)));
    const options = places(item, wide + 4, (item.size + 3) * text.length)
      .filter((box) => box.left >= 0 && box.right <= area.width && box.top >= 0 && box.bottom <= area.height);
    // A weighty name may lie over lesser parties, though never over another name.
    const open = options.filter((option) => room.free(option, item.id));
    const box = open.find((option) => discs.free(option, item.id)) ?? (item.over ? open[0] : undefined) ?? (item.must ? options[0] : undefined);
    if (!box) continue;
    room.take(box);
    placed.push({ item, box, text, font });
  }
  return placed;
}
