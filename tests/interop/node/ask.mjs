// Reads an RDF file with N3.js, answers the queries of a folder over it with Comunica, and writes each answer as SPARQL JSON
// (or N-Triples) into another; prints how many triples there are. Run as: node ask.mjs GRAPH [QUERIES ANSWERS]

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { QueryEngine } from "@comunica/query-sparql-file";
import { DataFactory, Parser, Store } from "n3";

const [graph, queries, answers] = process.argv.slice(2);
const { defaultGraph, quad } = DataFactory;
const store = new Store();
for (const { subject, predicate, object } of new Parser().parse(readFileSync(graph, "utf8"))) store.add(quad(subject, predicate, object, defaultGraph()));
console.log(store.size);

const text = (stream) => new Promise((resolve, reject) => {
  let whole = "";
  stream.on("data", (part) => { whole += part; }).on("end", () => resolve(whole)).on("error", reject);
});

async function answer(engine, sparql) {
  const result = await engine.query(sparql, { sources: [store] });
  if (result.resultType === "quads") {
    const { data } = await engine.resultToString(result, "application/n-triples");
    return text(data);
  }
  const { data } = await engine.resultToString(result, "application/sparql-results+json");
  return text(data);
}

if (queries) {
  const engine = new QueryEngine();
  for (const name of readdirSync(queries).sort()) {
    try {
      writeFileSync(join(answers, name), await answer(engine, readFileSync(join(queries, name), "utf8")));
    } catch (error) {
      console.error(`${name}: ${error.message}`);
    }
  }
}
