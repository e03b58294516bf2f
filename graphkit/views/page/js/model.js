// The data of the page: rows become objects that point at each other. Read once, changed never.

const raw = JSON.parse(document.getElementById("data").textContent);

function rows(kind, list) {
  const fields = raw.fields[kind];
  return list.map((row, i) => {
    const made = { i };
    fields.forEach((field, n) => { made[field] = row[n]; });
    return made;
  });
}

export const nodes = rows("nodes", raw.nodes);
export const relations = rows("relations", raw.relations);
export const layers = rows("layers", raw.layers);
export const articles = rows("articles", raw.articles);
export const claims = rows("claims", raw.claims);
for (const claim of claims) {
  claim.roles = rows("roles", claim.roles);
  for (const role of claim.roles) if (role.node >= 0) role.name = nodes[role.node].name;
  claim.last ||= claim.first;
  claim.rule = raw.rules[claim.rule];
}

// Keys are IRIs, those that begin with the base written as "./...": in the address both forms are understood.
export const iri = (key) => (key.startsWith("./") ? raw.base + key.slice(2) : key);
export const short = (text) => (raw.base ? text.replaceAll(raw.base, "./") : text);

// Texts are long and seldom wanted: they are parsed when the first article is opened or the first sentence shown.
let texts = null;
export function text(article) {
  texts ??= JSON.parse(document.getElementById("texts").textContent);
  return texts[article] ?? "";
}

export function sentence(claim) {
  return claim.start < 0 ? claim.sentence : text(claim.article).slice(claim.start, claim.end);
}

export const conflictsOf = new Map();
for (const conflict of rows("conflicts", raw.conflicts)) {
  (conflictsOf.get(conflict.event) ?? conflictsOf.set(conflict.event, []).get(conflict.event)).push(conflict);
}

export const nodeByKey = new Map(nodes.map((node) => [node.key, node]));
export const entities = nodes.filter((node) => node.type !== "Event" && node.type !== "Phrase");
export const largest = nodes.reduce((most, node) => Math.max(most, node.weight), 1);

// What a leaf is called of which the text says nothing; such a name is shown only when asked for.
export const NOBODY = "unnamed";

// The weightiest parties, whose names are set in bold.
const TOP = 12;
export const bold = new Set([...entities].sort((one, other) => other.weight - one.weight || one.i - other.i).slice(0, TOP)
  .filter((node) => node.weight > largest / 5));

// Which claims name an entity in whatever role, drawn or not.
export const claimsOf = nodes.map(() => []);
for (const claim of claims) {
  const named = new Set(claim.links);
  for (const role of claim.roles) if (role.node >= 0) named.add(role.node);
  if (claim.says_node >= 0) named.add(claim.says_node);
  for (const node of named) claimsOf[node].push(claim);
}

// How many independent sources stand behind some claims: articles that share a tie (copies of one text, one agency's wire,
// one publisher) are one, and so are those that are joined through others.
export function countSources(list) {
  const found = new Set(list.map((claim) => claim.article));
  if (found.size < 2) return found.size;
  const groups = [];
  for (const number of found) {
    const joined = new Set(number < 0 ? [] : articles[number].ties);
    const mine = groups.filter((group) => [...joined].some((tie) => group.has(tie)));
    for (const group of mine) {
      for (const tie of group) joined.add(tie);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(joined);
  }
  return groups.length;
}

export const countEvents = (list) => new Set(list.map((claim) => claim.event)).size;
export const title = raw.title;
export const prefixes = raw.prefixes;
export const events = raw.events;
export const notes = raw.notes;
export const leaves = raw.leaves;
export const communities = raw.communities;
