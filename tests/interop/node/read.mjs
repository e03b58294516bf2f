// Reads each of the RDF files given with rdf-parse, which Comunica reads files with: N3.js for Turtle and its relatives,
// and parsers of its own for JSON-LD and RDF/XML. Writes what it found beside it as N-Quads: FILE.read.
// Run as: node read.mjs FILE...

import { createReadStream, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { rdfParser } from "rdf-parse";
import { Writer } from "n3";

const read = (file) => new Promise((resolve, reject) => {
  const writer = new Writer({ format: "N-Quads" });
  rdfParser.parse(createReadStream(file), { path: file, baseIRI: pathToFileURL(file).href })
    .on("data", (quad) => writer.addQuad(quad))
    .on("error", reject)
    .on("end", () => writer.end((error, text) => (error ? reject(error) : resolve(text))));
});

for (const file of process.argv.slice(2)) writeFileSync(`${file}.read`, await read(file));
