// Two ways to draw a picture (types.d.ts): onto a canvas, and as SVG. Neither decides anything, so both show the same.

import * as Dom from "./dom.js";

/** @import { Mark, Picture, Point, Shape } from "./types" */

/** Corners of the shapes about (0, 0), in radii. @type {Record<string, [number, number][]>} */
const CORNERS = {
  square: [[-0.89, -0.89], [0.89, -0.89], [0.89, 0.89], [-0.89, 0.89]],
  diamond: [[0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]],
  triangle: [[0, -1.15], [1.05, 0.75], [-1.05, 0.75]],
  hexagon: [0, 1, 2, 3, 4, 5].map((n) => [Math.cos((n * Math.PI) / 3) * 1.1, Math.sin((n * Math.PI) / 3) * 1.1]),
};

/** @param {{ shape: Shape, x: number, y: number, r: number }} mark @returns {Point[]} */
const corners = ({ shape, x, y, r }) => (CORNERS[shape] ?? []).map(([dx, dy]) => ({ x: x + dx * r, y: y + dy * r }));

/** The corners of an arrow's head. @param {{ tip: Point, angle: number, size: number }} mark @returns {Point[]} */
function head({ tip, angle, size }) {
  return [0, 2.75, -2.75].map((turn) => (turn
    ? { x: tip.x + size * Math.cos(angle + turn), y: tip.y + size * Math.sin(angle + turn) } : tip));
}

/** @param {{ bold?: boolean, size: number, serif?: boolean }} mark */
const fontOf = (mark) => `${mark.bold ? "600 " : ""}${mark.size}px ${mark.serif ? "Georgia, serif" : "system-ui, sans-serif"}`;

/** @param {CanvasRenderingContext2D} ctx @param {Point[]} points */
function trace(ctx, points) {
  ctx.beginPath();
  points.forEach(({ x, y }, n) => (n ? ctx.lineTo(x, y) : ctx.moveTo(x, y)));
  ctx.closePath();
}

/** @type {Record<string, CanvasTextAlign>} */
const ALIGN = { start: "left", middle: "center", end: "right" };

/** @type {Record<string, (ctx: CanvasRenderingContext2D, mark: any) => void>} */
const ON_CANVAS = {
  shape(ctx, mark) {
    ctx.globalAlpha = mark.alpha ?? 1;
    if (mark.shape === "disc") {
      ctx.beginPath();
      ctx.arc(mark.x, mark.y, mark.r, 0, 2 * Math.PI);
    } else trace(ctx, corners(mark));
    ctx.fillStyle = mark.fill;
    ctx.fill();
    if (!mark.width) return;
    ctx.setLineDash(mark.dash ?? []);
    ctx.lineWidth = mark.width;
    ctx.strokeStyle = mark.stroke;
    ctx.stroke();
  },
  curve(ctx, mark) {
    ctx.globalAlpha = mark.alpha;
    ctx.setLineDash(mark.dash);
    ctx.lineWidth = mark.width;
    ctx.strokeStyle = mark.stroke;
    ctx.beginPath();
    ctx.moveTo(mark.from.x, mark.from.y);
    ctx.quadraticCurveTo(mark.bend.x, mark.bend.y, mark.to.x, mark.to.y);
    ctx.stroke();
  },
  arrow(ctx, mark) {
    ctx.globalAlpha = mark.alpha;
    ctx.fillStyle = mark.fill;
    trace(ctx, head(mark));
    ctx.fill();
  },
  specks(ctx, mark) {
    ctx.globalAlpha = 1;
    for (const { x, y, fill } of mark.spots) {
      ctx.fillStyle = fill;
      ctx.fillRect(x - mark.size / 2, y - mark.size / 2, mark.size, mark.size);
    }
  },
  rect(ctx, mark) {
    ctx.globalAlpha = 1;
    ctx.fillStyle = mark.fill;
    ctx.fillRect(mark.x, mark.y, mark.width, mark.height);
    if (!mark.stroke) return;
    ctx.setLineDash([]);
    ctx.lineWidth = 1;
    ctx.strokeStyle = mark.stroke;
    ctx.strokeRect(mark.x, mark.y, mark.width, mark.height);
  },
  text(ctx, mark) {
    ctx.globalAlpha = mark.alpha ?? 1;
    ctx.setLineDash([]);
    ctx.font = fontOf(mark);
    ctx.textAlign = ALIGN[mark.anchor ?? "middle"];
    ctx.textBaseline = "alphabetic";
    ctx.lineJoin = "round";
    if (mark.halo) {
      ctx.strokeStyle = mark.halo;
      ctx.lineWidth = 3.5;
      ctx.strokeText(mark.text, mark.x, mark.y);
    }
    ctx.fillStyle = mark.fill;
    ctx.fillText(mark.text, mark.x, mark.y);
  },
};

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Picture} picture
 * @param {number} ratio device pixels for each pixel of the picture
 */
export function onCanvas(ctx, picture, ratio) {
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.globalAlpha = 1;
  ctx.fillStyle = picture.ground;
  ctx.fillRect(0, 0, picture.width, picture.height);
  for (const mark of picture.marks) ON_CANVAS[mark.kind](ctx, mark);
  ctx.globalAlpha = 1;
}

/** @param {number} number */
const n1 = (number) => Number(number.toFixed(1));
/** @param {Point} point */
const at = ({ x, y }) => `${n1(x)} ${n1(y)}`;
/** @param {Point[]} points */
const polygon = (points) => points.map(({ x, y }) => `${n1(x)},${n1(y)}`).join(" ");
/** @param {number | undefined} alpha */
const opacity = (alpha) => (alpha === undefined || alpha === 1 ? null : alpha);

/** @type {Record<string, (mark: any) => SVGElement | SVGElement[]>} */
const AS_SVG = {
  shape(mark) {
    const paint = {
      fill: mark.fill, stroke: mark.width ? mark.stroke : null, "stroke-width": mark.width || null, opacity: opacity(mark.alpha),
      "stroke-dasharray": mark.dash?.join(" ") || null, "data-node": mark.id ?? null,
    };
    if (mark.shape === "disc") return Dom.svg("circle", { cx: n1(mark.x), cy: n1(mark.y), r: n1(mark.r), ...paint });
    return Dom.svg("polygon", { points: polygon(corners(mark)), ...paint });
  },
  curve: (mark) => Dom.svg("path", {
    d: `M${at(mark.from)} Q${at(mark.bend)} ${at(mark.to)}`, fill: "none", stroke: mark.stroke, "stroke-width": mark.width.toFixed(2),
    "stroke-dasharray": mark.dash.join(" ") || null, opacity: opacity(mark.alpha), "data-edge": mark.id ?? null,
  }),
  arrow: (mark) => Dom.svg("polygon", { points: polygon(head(mark)), fill: mark.fill, opacity: opacity(mark.alpha) }),
  specks: (mark) => mark.spots.map((/** @type {Point & { fill: string }} */ { x, y, fill }) => Dom.svg("rect", {
    x: n1(x - mark.size / 2), y: n1(y - mark.size / 2), width: n1(mark.size), height: n1(mark.size), fill,
  })),
  rect: ({ x, y, width, height, fill, stroke }) => Dom.svg("rect", { x: n1(x), y: n1(y), width: n1(width), height: n1(height), fill, stroke }),
  text: (mark) => Dom.svg("text", {
    x: n1(mark.x), y: n1(mark.y), "font-family": mark.serif ? "Georgia, serif" : "system-ui, sans-serif", "font-size": mark.size,
    "font-weight": mark.bold ? 600 : null, fill: mark.fill, "text-anchor": mark.anchor ?? "middle", opacity: opacity(mark.alpha),
    stroke: mark.halo ?? null, "stroke-width": mark.halo ? 3.5 : null, "stroke-linejoin": mark.halo ? "round" : null, "paint-order": mark.halo ? "stroke" : null,
  }, mark.text),
};

/** @param {Picture} picture */
export function asSvg(picture) {
  const { width, height, ground } = picture;
  const root = Dom.svg("svg", { xmlns: Dom.SVG, width, height, viewBox: `0 0 ${width} ${height}` });
  root.append(Dom.svg("rect", { width, height, fill: ground }));
  for (const mark of picture.marks) root.append(...[AS_SVG[mark.kind](mark)].flat());
  return root;
}

/** A small picture for the legend, drawn like everything else. @param {Mark[]} marks @param {number} width @param {number} height */
export function sample(marks, width, height) {
  const root = Dom.svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true", class: "sample" });
  for (const mark of marks) root.append(...[AS_SVG[mark.kind](mark)].flat());
  return root;
}
