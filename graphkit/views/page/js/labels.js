// Names on the canvas: as many as fit without covering each other, the weightier first; the others come with zoom or hover.

const CELL = 64;
const widths = new Map();

class Room {
  constructor() { this.cells = new Map(); }

  * cellsOf(box) {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x += 1) {
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y += 1) yield x * 65536 + y;
    }
  }

  take(box) {
    for (const cell of this.cellsOf(box)) (this.cells.get(cell) ?? this.cells.set(cell, []).get(cell)).push(box);
  }

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

function width(ctx, font, text) {
  const key = `${font}\n${text}`;
  if (!widths.has(key)) {
    ctx.font = font;
    widths.set(key, ctx.measureText(text).width);
  }
  return widths.get(key);
}

const short = (text, most) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

// Names over a gathered community stand in short lines, since it is round.
function lines(item) {
  if (!item.inside) return [short(item.text, 34)];
  const made = [];
  for (const word of item.text.split(" ")) {
    const last = made[made.length - 1];
    if (last !== undefined && `${last} ${word}`.length <= 13) made[made.length - 1] = `${last} ${word}`;
    else made.push(short(word, 16));
  }
  return made;
}

function places(item, wide, high) {
  const { x, y, radius } = item;
  const box = (left, top) => ({ left, top, right: left + wide, bottom: top + high, owner: item.id });
  if (item.inside) return [box(x - wide / 2, y - high / 2)];
  return [
    box(x - wide / 2, y + radius + 3), box(x + radius + 4, y - high / 2),
    box(x - wide / 2, y - radius - 3 - high), box(x - radius - 4 - wide, y - high / 2),
    box(x + radius * 0.6, y + radius * 0.8), box(x - radius * 0.6 - wide, y + radius * 0.8),
    box(x + radius * 0.6, y - radius * 0.8 - high), box(x - radius * 0.6 - wide, y - radius * 0.8 - high),
  ];
}

// items: { id, x, y, radius, text, size, bold, priority, must, over, inside }, in screen pixels; returns those placed, with their boxes.
export function place(ctx, items, area) {
  const [room, discs] = [new Room(), new Room()];
  const placed = [];
  for (const item of items) {
    if (item.radius > 2) {
      const { x, y, radius } = item;
      discs.take({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius, owner: item.id });
    }
  }
  for (const item of [...items].sort((one, other) => other.priority - one.priority || one.id - other.id)) {
    const text = lines(item);
    const font = `${item.bold ? "600 " : ""}${item.size}px system-ui, sans-serif`;
    const wide = Math.max(...text.map((line) => width(ctx, font, line)));
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

export function draw(ctx, placed, colours) {
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  for (const { item, box, text, font } of placed) {
    ctx.font = font;
    ctx.strokeStyle = colours.ground;
    ctx.lineWidth = 3.5;
    ctx.fillStyle = item.muted ? colours.muted : colours.ink;
    const x = (box.left + box.right) / 2;
    text.forEach((line, n) => {
      const y = box.top + (n + 0.5) * ((box.bottom - box.top) / text.length);
      ctx.strokeText(line, x, y);
      ctx.fillText(line, x, y);
    });
  }
}
