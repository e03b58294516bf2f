// What the modules hand each other. Rows of the page's data are described in graphkit/views/rows.py.

export type Point = { x: number; y: number };

export interface Node extends Point {
  i: number;
  key: string;
  name: string;
  type: string;
  aliases: string[];
  same_as: string[];
  weight: number;
  community: number;
  drawn: boolean;
  core: number[];
  country: string;
  iso: string;
  body: string;
  point: number[];
}

export interface Relation {
  i: number;
  name: string;
  label: string;
  light: string;
  dark: string;
  symmetric: boolean;
  property: string;
  definition: string;
  shown: boolean;
}

export interface Layer {
  i: number;
  name: string;
  label: string;
  dash: number[];
  mark: string;
  shown: boolean;
}

export interface Article {
  i: number;
  key: string;
  title: string;
  source: string;
  agency: string;
  published: string;
  origin: string;
  url: string;
  byline: string;
  genre: string;
  ties: number[];
}

export interface Role {
  role: string;
  name: string;
  node: number;
}

export interface Claim {
  i: number;
  key: string;
  relation: number;
  layer: number;
  article: number;
  start: number;
  end: number;
  sentence: string;
  marks: number[];
  links: number[];
  /** Rows as the file has them: Model.rolesOf unpacks them. */
  roles: unknown[][];
  says: string;
  says_node: number;
  relayed: string;
  first: string;
  last: string;
  dated: boolean;
  when: string;
  mode: string;
  numbers: string[];
  confidence: number;
  rule: string;
  event: number;
  story: string;
  passage: [number, number];
}

export interface Conflict {
  event: number;
  kind: string;
  what: string;
  sides: string[];
}

/** What came, went or grew between two periods: events of the first and of the second. */
export type Change = { kind: "new" | "gone" | "more" | "fewer" | "same"; before: number; after: number };

/** Everything that is drawn as one line: a pair, a relation, and an answer to whether it happened. */
export interface Edge {
  id: string;
  a: number;
  b: number;
  relation: number;
  layer: number;
  claims: Claim[];
  directed: boolean;
  sources: number;
  change?: Change;
}

/** What a state shows; ``listed`` are the claims that pass the filters, ``claims`` those that are drawn as well. */
export interface View {
  claims: Claim[];
  listed: Claim[];
  edges: Edge[];
  nodes: Set<number>;
  near: Map<number, Set<number>>;
  groups: Map<number, number[]>;
  spots: Map<number, Point>;
}

export type NodeId = number | string;
export type What = { node?: NodeId; edge?: string } | null;
export type Lit = { nodes: Set<number>; edges: Set<string>; must?: Set<number> } | null;

/** What the reader has chosen; the fields are explained in state.js. */
export interface State {
  tab: string;
  hidden: string[];
  layers: string[];
  types: string[];
  article: string;
  source: string;
  genre: string;
  story: string;
  from: string;
  to: string;
  from2: string;
  to2: string;
  own: boolean;
  undated: string;
  sources: number;
  leaves: boolean;
  focus: string;
  steps: number;
  path: string[];
  selected: string;
  open: string[];
  all: boolean;
  sort: string;
  query: string;
  colour: string;
  flags: boolean;
  arranged: boolean;
  places: Record<string, string>;
  off: string[];
  paint: Record<string, string>;
  notes: Record<string, string>;
  names: Record<string, string>;
  embed: boolean;
}

/** Screen = world * k + (x, y). */
export type Camera = { k: number; x: number; y: number };
export type Area = { width: number; height: number };
export type Box = { left: number; top: number; right: number; bottom: number };

export type Shape = "disc" | "square" | "diamond" | "triangle" | "hexagon";

/** What a picture is made of, in screen pixels, in the order of painting; canvas and SVG both draw exactly this. */
export type Mark =
  | { kind: "shape"; id?: NodeId; shape: Shape; x: number; y: number; r: number; fill: string; stroke: string; width: number; alpha?: number; dash?: number[] }
  | { kind: "curve"; id?: string; from: Point; bend: Point; to: Point; stroke: string; width: number; alpha: number; dash: number[] }
  | { kind: "arrow"; tip: Point; angle: number; size: number; fill: string; alpha: number }
  | { kind: "specks"; size: number; spots: { x: number; y: number; fill: string }[] }
  | { kind: "rect"; x: number; y: number; width: number; height: number; fill: string; stroke?: string }
  | { kind: "text"; text: string; x: number; y: number; size: number; bold?: boolean; fill: string; halo?: string; anchor?: "start" | "middle" | "end"; serif?: boolean; alpha?: number };

export interface Picture extends Area {
  ground: string;
  marks: Mark[];
}

/** A name that wants a place on the picture. */
export interface LabelItem {
  id: number;
  x: number;
  y: number;
  radius: number;
  text: string;
  size: number;
  bold: boolean;
  muted: boolean;
  must: boolean;
  over: boolean;
  inside: boolean;
  priority: number;
}

export type PlacedLabel = { item: LabelItem; box: Box & { owner: number }; text: string[]; font: string };
