// Bundles the modules of js/ and the libraries they import into graph.js, the one script of the page, and takes the outline
// of its map out of world-atlas into world.json: `npm run build`. With --check it writes nothing and fails where the files
// are not what would be written. The first line of graph.js holds
// a hash of the modules, so that the tests can tell without node that it was built from them.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const world = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-110m.json"), "utf8"));

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
// The outlines of countries without their names: Natural Earth 1:110m, by way of world-atlas.
for (const object of Object.values(world.objects)) {
  for (const each of object.geometries) {
    delete each.properties;
    delete each.id;
  }
}
delete world.objects.land;

const files = {
  "graph.js": `// Built by "npm run build" from js/; modules: sha256-${sourcesHash()}\n${made.outputFiles[0].text}`,
  "world.json": `${JSON.stringify(world)}\n`,
};

for (const [name, text] of Object.entries(files)) {
  const target = join(here, name);
  if (!process.argv.includes("--check")) writeFileSync(target, text);
  else if (!existsSync(target) || readFileSync(target, "utf8") !== text) {
    console.error(`graphkit/views/page/${name} is not what the modules make: run npm run build and commit it`);
    process.exitCode = 1;
  }
}
