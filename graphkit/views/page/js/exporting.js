// Files of the present view: a picture (PNG, SVG), a table (CSV), triples (Turtle). Made here, sent nowhere.
const Exporting = (() => {
  const { el, byId, fill } = Dom;
  const RDFS = "http://www.w3.org/2000/01/rdf-schema#";

  function save(content, type, ending) {
    const link = el("a", { href: URL.createObjectURL(new Blob([content], { type })), download: `graph.${ending}` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  function png() {
    const from = Graph.canvas();
    const canvas = el("canvas", { width: from.width, height: from.height });
    const ctx = canvas.getContext("2d");
    ctx.fillStyle = Theme.token("ground");
    ctx.fillRect(0, 0, canvas.width, canvas.height);
    ctx.drawImage(from, 0, 0);
    canvas.toBlob((blob) => save(blob, "image/png", "png"));
  }

  // A cell that a spreadsheet would take for a formula is led by an apostrophe (OWASP, CSV injection).
  function cell(value) {
    const text = String(value);
    const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  }

  function csv() {
    const head = ["party", "relation", "other party", "layer", "events", "reports", "independent sources", "first", "last", "party id", "other party id"];
    const lines = Table.rows(App.view()).map((row) => [
      Model.nodes[row.a].name, Model.relations[row.relation].name, Model.nodes[row.b].name, Model.layers[row.layer].name,
      row.events, row.claims.length, row.sources, row.first, row.last, Model.nodes[row.a].key, Model.nodes[row.b].key,
    ]);
    return [head, ...lines].map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
  }

  const code = (character) => `\\u${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  const percent = (character) => `%${character.codePointAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
  // What an IRI may not hold is percent-encoded (RFC 3987, 3.1).
  const iri = (text) => `<${text.replace(/[\u0000-\u0020<>"{}|^`\\]/g, percent)}>`;
  const literal = (text) => `"${text.replace(/["\\\u0000-\u001f\u007f]/g, (character) => ({ '"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r" })[character] ?? code(character))}"`;

  // Entities and the edges that are asserted; claims on them by their IRIs, with sentence and factuality.
  function turtle() {
    const gk = (term) => iri(Model.namespace + term);
    const view = App.view();
    const lines = new Set();
    const isEntity = (number) => !["Event", "Phrase"].includes(Model.nodes[number].type);
    for (const number of view.nodes) {
      const node = Model.nodes[number];
      if (isEntity(number)) lines.add(`${iri(node.key)} a ${gk(node.type)} ; ${iri(`${RDFS}label`)} ${literal(node.name)} .`);
    }
    for (const edge of view.edges) {
      if (edge.layer === 0 && isEntity(edge.a) && isEntity(edge.b)) {
        lines.add(`${iri(Model.nodes[edge.a].key)} ${gk(Model.relations[edge.relation].property)} ${iri(Model.nodes[edge.b].key)} .`);
      }
    }
    for (const claim of view.claims) {
      lines.add(`${iri(claim.key)} a ${gk("Claim")} ; ${gk("confidence")} ${claim.confidence.toFixed(3)} ; ${gk("rule")} ${literal(claim.rule)} ; `
        + `${gk("sentence")} ${literal(Model.sentence(claim))} ; ${gk("factuality")} ${gk(term(claim.factuality))} .`);
    }
    return [...lines].sort().join("\n") + "\n";
  }

  const term = (name) => name.split("-").map((part) => part[0].toUpperCase() + part.slice(1)).join("");

  const KINDS = [
    ["PNG picture", "png", png],
    ["SVG drawing", "svg", () => save(Drawing.make(), "image/svg+xml", "svg")],
    ["CSV table", "csv", () => save(`\ufeff${csv()}`, "text/csv", "csv")],
    ["Turtle triples", "ttl", () => save(turtle(), "text/turtle", "ttl")],
    ["Print", "print", () => print()],
  ];

  function close() {
    byId("export-list").hidden = true;
    byId("export").setAttribute("aria-expanded", "false");
  }

  function toggle() {
    const list = byId("export-list");
    list.hidden = !list.hidden;
    byId("export").setAttribute("aria-expanded", String(!list.hidden));
    if (!list.hidden) list.querySelector("button").focus();
  }

  function build() {
    fill(byId("export-list"), KINDS.map(([label, id, make]) => el("li", {}, el("button", {
      type: "button", id: `export-${id}`, onclick: () => { close(); make(); },
    }, label))));
    byId("export").addEventListener("click", toggle);
    document.addEventListener("click", (event) => { if (!event.target.closest(".menu")) close(); });
  }

  return { build, close, csv, turtle };
})();
