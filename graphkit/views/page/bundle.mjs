// Bundles the modules of js/ and the libraries they import into graph.js, the one script of the page: `npm run build`.
// With --check it writes nothing and fails where graph.js is not what the modules make. The first line of graph.js holds
// a hash of the modules, so that the tests can tell without node that it was built from them.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "graph.js");

function sourcesHash() {
  const hash = createHash("sha256");
  for (const name of readdirSync(join(here, "js")).filter((each) => each.endsWith(".js")).sort()) {
    hash.update(`${name}\n`).update(readFileSync(join(here, "js", name)));
  }
  return hash.digest("hex");
}

const made = await build({
  absWorkingDir: here,
  entryPoints: ["js/main.js"],
  bundle: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  write: false,
});
const text = `// Built by "npm run build" from js/; modules: sha256-${sourcesHash()}\n${made.outputFiles[0].text}`;

if (!process.argv.includes("--check")) writeFileSync(target, text);
else if (readFileSync(target, "utf8") !== text) {
  console.error("graphkit/views/page/graph.js is not what the modules make: run npm run build and commit it");
  process.exitCode = 1;
}
