// The present view as Turtle: the entities, the asserted edges, and the claims with their sentences, in the terms of the
// graph's own files.

import * as Model from "./model.js";

/** @import { Claim, Edge, Node, View } from "./types" */

/** @param {string} character */
const code = (character) => `\\u${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;
/** @param {string} character */
const percent = (character) => `%${character.codePointAt(0)?.toString(16).toUpperCase().padStart(2, "0")}`;
/** What an IRI may not hold is percent-encoded (RFC 3987, 3.1). @param {string} key */
// eslint-disable-next-line no-control-regex -- control characters are what must not stand in an IRI
const iri = (key) => `<${Model.iri(key).replace(/[\u0000-\u0020<>"{}|^`\\]/g, percent)}>`;
/** @type {Record<string, string>} */
const ESCAPES = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r" };
/** @param {string} text */
// eslint-disable-next-line no-control-regex -- nor in a literal
const literal = (text) => `"${text.replace(/["\\\u0000-\u001f\u007f]/g, (character) => ESCAPES[character] ?? code(character))}"`;

/** @param {string} name */
const camel = (name) => name.split("-").map((part) => part[0].toUpperCase() + part.slice(1)).join("");
/** Asserted and contested claims alike say that it happened. @param {Claim} claim */
const factuality = (claim) => (Model.tellsThatItHappened(claim) ? "Actual" : camel(Model.layers[claim.layer].name));

/** @param {Node} node */
function entityLine(node) {
  const aliases = node.aliases.filter((alias) => alias !== node.name).map((alias) => ` ; skos:altLabel ${literal(alias)}`);
  return `${iri(node.key)} a gk:${node.type} ; skos:prefLabel ${literal(node.name)}${aliases.join("")} .`;
}

/** @param {Edge} edge */
function edgeLines(edge) {
  const [a, b] = [iri(Model.nodes[edge.a].key), iri(Model.nodes[edge.b].key)];
  const property = `gk:${Model.relations[edge.relation].property}`;
  return edge.directed ? [`${a} ${property} ${b} .`] : [`${a} ${property} ${b} .`, `${b} ${property} ${a} .`];
}

/** @param {Claim} claim */
function claimLines(claim) {
  const article = Model.articles[claim.article];
  const involved = [...new Set(Model.rolesOf(claim).map((role) => role.node).filter((number) => number >= 0))];
  const parts = [
    `${iri(claim.key)} a gk:Claim`, `gk:about ${iri(Model.events[claim.event])}`, `gk:relation gk:${Model.relations[claim.relation].property}`,
    `gk:factuality gk:${factuality(claim)}`, `gk:confidence ${claim.confidence.toFixed(3)}`, `gk:rule ${literal(claim.rule)}`,
    ...involved.map((number) => `gk:involves ${iri(Model.nodes[number].key)}`),
  ];
  if (claim.says_node >= 0) parts.push(`gk:attributedTo ${iri(Model.nodes[claim.says_node].key)}`);
  if (!article) return [`${parts.join(" ; ")} .`];
  const passage = iri(`${article.key}#char=${claim.passage.join(",")}`);
  return [
    `${parts.join(" ; ")} ; gk:reportedIn ${iri(article.key)} ; prov:wasDerivedFrom ${passage} .`,
    `${passage} a nif:Sentence ; nif:anchorOf ${literal(Model.sentence(claim))} ; nif:referenceContext ${iri(article.key)} .`,
    `${iri(article.key)} a gk:Article ; schema:headline ${literal(article.title)} .`,
  ];
}

/** @param {View} view */
export function turtle(view) {
  const named = new Set([...view.nodes].filter(Model.isEntity));
  for (const claim of view.claims) {
    for (const number of [...Model.rolesOf(claim).map((role) => role.node), claim.says_node]) if (number >= 0) named.add(number);
  }
  const lines = new Set([...named].map((number) => entityLine(Model.nodes[number])));
  for (const edge of view.edges) {
    if (edge.layer === 0 && Model.isEntity(edge.a) && Model.isEntity(edge.b)) for (const line of edgeLines(edge)) lines.add(line);
  }
  for (const claim of view.claims) for (const line of claimLines(claim)) lines.add(line);
  const heads = Object.entries(Model.prefixes).map(([prefix, space]) => `@prefix ${prefix}: ${iri(space)} .`);
  return `${[...heads, "", ...[...lines].sort()].join("\n")}\n`;
}
