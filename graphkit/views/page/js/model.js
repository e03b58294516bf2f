// The data of the page: rows become objects that point at each other. Read once, changed never.
const Model = (() => {
  const raw = JSON.parse(document.getElementById("data").textContent);

  function rows(kind, list) {
    const fields = raw.fields[kind];
    return list.map((row, i) => {
      const made = { i };
      fields.forEach((field, n) => { made[field] = row[n]; });
      return made;
    });
  }

  const nodes = rows("nodes", raw.nodes);
  const relations = rows("relations", raw.relations);
  const layers = rows("layers", raw.layers);
  const articles = rows("articles", raw.articles);
  const claims = rows("claims", raw.claims);
  for (const claim of claims) claim.roles = rows("roles", claim.roles);

  // Texts are long and seldom wanted: they are parsed when the first article is opened or the first sentence shown.
  let texts = null;
  function text(article) {
    texts ??= JSON.parse(document.getElementById("texts").textContent);
    return texts[article] ?? "";
  }

  function sentence(claim) {
    return claim.start < 0 ? claim.sentence : text(claim.article).slice(claim.start, claim.end);
  }

  const nodeByKey = new Map(nodes.map((node) => [node.key, node]));
  const entities = nodes.filter((node) => node.type !== "Event" && node.type !== "Phrase");
  const largest = Math.max(1, ...nodes.map((node) => node.weight));

  // Which claims name an entity in whatever role, drawn or not.
  const claimsOf = nodes.map(() => []);
  for (const claim of claims) {
    const named = new Set(claim.links);
    for (const role of claim.roles) if (role.node >= 0) named.add(role.node);
    if (claim.says_node >= 0) named.add(claim.says_node);
    for (const node of named) claimsOf[node].push(claim);
  }

  // How many independent sources stand behind some claims: articles that share a tie (copies of one text, one agency's wire,
  // one publisher) are one, and so are those that are joined through others.
  function countSources(list) {
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

  const countEvents = (list) => new Set(list.map((claim) => claim.event)).size;

  return {
    title: raw.title, prefixes: raw.prefixes, events: raw.events, notes: raw.notes, leaves: raw.leaves, communities: raw.communities,
    nodes, relations, layers, articles, claims, entities, largest, nodeByKey, claimsOf,
    text, sentence, countSources, countEvents,
  };
})();
