// The data of the page: rows become objects that point at each other. Read once, changed never.

/** @import { Node, Relation, Layer, Article, Claim, Conflict, Role } from "./types" */

/** @type {(id: string) => any} */
const parsed = (id) => JSON.parse(document.getElementById(id)?.textContent ?? "null");
const raw = parsed("data");

/**
 * @param {string} kind
 * @param {unknown[][]} list
 * @returns {any[]}
 */
function rows(kind, list) {
  /** @type {string[]} */
  const fields = raw.fields[kind];
  // All rows are copies of one, so that the browser sees one kind of object and not as many as there are fields.
  /** @type {Record<string, unknown>} */
  const empty = { i: 0 };
  for (const field of fields) empty[field] = null;
  return list.map((row, i) => {
    const made = { ...empty };
    made.i = i;
    for (let n = 0; n < fields.length; n += 1) made[fields[n]] = row[n];
    return made;
  });
}

/** @type {Node[]} */
export const nodes = rows("nodes", raw.nodes);
/** @type {Relation[]} */
export const relations = rows("relations", raw.relations);
/** @type {Layer[]} */
export const layers = rows("layers", raw.layers);
/** @type {Article[]} */
export const articles = rows("articles", raw.articles);
/** @type {Claim[]} */
export const claims = rows("claims", raw.claims);
for (const claim of claims) {
  claim.last ||= claim.first;
  claim.rule = raw.rules[claim.rule];
}

/** @type {Map<Claim, Role[]>} */
const unpacked = new Map();

/** Who fills which role of a claim; unpacked when it is asked for, since most claims are never opened. @param {Claim} claim */
export function rolesOf(claim) {
  let found = unpacked.get(claim);
  if (!found) {
    found = /** @type {Role[]} */ (rows("roles", claim.roles));
    for (const role of found) if (role.node >= 0) role.name = nodes[role.node].name;
    unpacked.set(claim, found);
  }
  return found;
}

/** @type {string} */
export const title = raw.title;
/** @type {Record<string, string>} */
export const prefixes = raw.prefixes;
/** @type {string[]} */
export const events = raw.events;
/** @type {string[]} */
export const notes = raw.notes;
/** @type {string[]} */
export const communities = raw.communities;
/** Whether the strongest ties have places of their own, since the whole is too large to be seen at once. */
export const hasCore = nodes.some((node) => node.core.length > 0);

// Keys are IRIs, those that begin with the base written as "./...": in the address both forms are understood.
/** @param {string} key */
export const iri = (key) => (key.startsWith("./") ? raw.base + key.slice(2) : key);
/** @param {string} words */
export const short = (words) => (raw.base ? words.replaceAll(raw.base, "./") : words);

// Texts are long and seldom wanted: they are parsed when the first article is opened or the first sentence shown.
/** @type {string[] | null} */
let texts = null;

/** @param {number} article */
export function text(article) {
  texts ??= parsed("texts");
  return texts?.[article] ?? "";
}

/** @param {Claim} claim */
export const sentence = (claim) => (claim.start < 0 ? claim.sentence : text(claim.article).slice(claim.start, claim.end));

/**
 * Gathers items under what `key` gives for them, in the order in which they come.
 * @template Item, Key
 * @param {Iterable<Item>} items
 * @param {(item: Item) => Key} key
 */
export function grouped(items, key) {
  /** @type {Map<Key, Item[]>} */
  const found = new Map();
  for (const item of items) {
    const place = key(item);
    const list = found.get(place);
    if (list) list.push(item);
    else found.set(place, [item]);
  }
  return found;
}

/** @type {Map<number, Conflict[]>} */
export const conflictsOf = grouped(/** @type {Conflict[]} */ (rows("conflicts", raw.conflicts)), (conflict) => conflict.event);

/** @type {Map<string, Node>} */
export const nodeByKey = new Map(nodes.map((node) => [node.key, node]));
/** @type {Map<string, Article>} */
export const articleByKey = new Map(articles.map((article) => [article.key, article]));
/** @param {number} number */
export const isEntity = (number) => !["Event", "Phrase"].includes(nodes[number].type);
export const entities = nodes.filter((node) => isEntity(node.i));
export const largest = nodes.reduce((most, node) => Math.max(most, node.weight), 1);

/** What a leaf is called of which the text says nothing; such a name is shown only when asked for. */
export const NOBODY = "unnamed";

/** @type {Claim[][] | null} */
let byNode = null;

function namedIn() {
  const at = raw.fields.roles.indexOf("node");
  /** @type {Claim[][]} */
  const found = nodes.map(() => []);
  const name = (/** @type {number} */ node, /** @type {Claim} */ claim) => { if (node >= 0 && found[node].at(-1) !== claim) found[node].push(claim); };
  for (const claim of claims) {
    for (const node of claim.links) name(node, claim);
    for (const role of claim.roles) name(/** @type {number} */ (role[at]), claim);
    name(claim.says_node, claim);
  }
  return found;
}

/** Which claims name an entity in whatever role, drawn or not. @param {number} node @returns {Claim[]} */
export const claimsOf = (node) => (byNode ??= namedIn())[node];

/**
 * How many independent sources stand behind some claims: articles that share a tie (copies of one text, one agency's
 * wire, one publisher) are one, and so are those that are joined through others.
 * @param {Claim[]} list
 */
export function countSources(list) {
  const found = new Set(list.map((claim) => claim.article));
  if (found.size < 2) return found.size;
  /** @type {Set<number>[]} */
  const groups = [];
  for (const number of found) {
    const joined = new Set(number < 0 ? [] : articles[number].ties);
    for (const group of groups.filter((each) => [...joined].some((tie) => each.has(tie)))) {
      for (const tie of group) joined.add(tie);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(joined);
  }
  return groups.length;
}

/** @param {Claim[]} list */
export const countEvents = (list) => new Set(list.map((claim) => claim.event)).size;

/** Whether a claim says that the event took place, contested or not. @param {Claim} claim */
export const tellsThatItHappened = (claim) => ["asserted", "contested"].includes(layers[claim.layer].name);

/** An IRI of the web, or nothing: the only addresses that become links. @param {string} address */
export function webAddress(address) {
  return /^https?:\/\/[^\s]+$/i.test(address) && URL.canParse(address) ? address : "";
}

/** The page of an entity at Wikidata, or nothing. @param {Node} node */
export function wikidata(node) {
  const found = node.same_as.map((each) => /^wikidata:(Q\d+)$/.exec(each)?.[1]).find(Boolean);
  return found ? `https://www.wikidata.org/wiki/${found}` : "";
}
