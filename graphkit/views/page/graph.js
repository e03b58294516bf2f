// Built by "npm run build" from js/; modules: sha256-982932b1e4e21b3e7099aeb0afdd94eb12a1513e5b2f0b28c5d71ab41b5409bd
"use strict";
(() => {
  var __defProp = Object.defineProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };

  // js/copying.js
  var copying_exports = {};
  __export(copying_exports, {
    page: () => page
  });

  // js/state.js
  var state_exports = {};
  __export(state_exports, {
    COLOURS: () => COLOURS,
    TABS: () => TABS,
    UNDATED: () => UNDATED,
    canRedo: () => canRedo,
    canUndo: () => canUndo,
    changed: () => changed,
    current: () => current,
    put: () => put,
    redo: () => redo,
    reset: () => reset,
    set: () => set,
    start: () => start,
    toHash: () => toHash,
    toggle: () => toggle,
    undo: () => undo
  });

  // js/model.js
  var model_exports = {};
  __export(model_exports, {
    NOBODY: () => NOBODY,
    articleByKey: () => articleByKey,
    articles: () => articles,
    claims: () => claims,
    claimsOf: () => claimsOf,
    communities: () => communities,
    conflictsOf: () => conflictsOf,
    countEvents: () => countEvents,
    countSources: () => countSources,
    entities: () => entities,
    events: () => events,
    grouped: () => grouped,
    hasCore: () => hasCore,
    iri: () => iri,
    isEntity: () => isEntity,
    largest: () => largest,
    layers: () => layers,
    nodeByKey: () => nodeByKey,
    nodes: () => nodes,
    notes: () => notes,
    prefixes: () => prefixes,
    relations: () => relations,
    rolesOf: () => rolesOf,
    sentence: () => sentence,
    short: () => short,
    tellsThatItHappened: () => tellsThatItHappened,
    text: () => text,
    title: () => title,
    webAddress: () => webAddress,
    wikidata: () => wikidata
  });
  var parsed = (id2) => JSON.parse(document.getElementById(id2)?.textContent ?? "null");
  var raw = parsed("data");
  function rows(kind, list) {
    const fields2 = raw.fields[kind];
    const empty3 = { i: 0 };
    for (const field2 of fields2) empty3[field2] = null;
    return list.map((row2, i) => {
      const made = { ...empty3 };
      made.i = i;
      for (let n = 0; n < fields2.length; n += 1) made[fields2[n]] = row2[n];
      return made;
    });
  }
  var nodes = rows("nodes", raw.nodes);
  var relations = rows("relations", raw.relations);
  var layers = rows("layers", raw.layers);
  var articles = rows("articles", raw.articles);
  var claims = rows("claims", raw.claims);
  for (const claim of claims) {
    claim.last ||= claim.first;
    claim.rule = raw.rules[claim.rule];
  }
  var unpacked = /* @__PURE__ */ new Map();
  function rolesOf(claim) {
    let found2 = unpacked.get(claim);
    if (!found2) {
      found2 = /** @type {Role[]} */
      rows("roles", claim.roles);
      for (const role of found2) if (role.node >= 0) role.name = nodes[role.node].name;
      unpacked.set(claim, found2);
    }
    return found2;
  }
  var title = raw.title;
  var prefixes = raw.prefixes;
  var events = raw.events;
  var notes = raw.notes;
  var communities = raw.communities;
  var hasCore = nodes.some((node) => node.core.length > 0);
  var iri = (key) => key.startsWith("./") ? raw.base + key.slice(2) : key;
  var short = (words3) => raw.base ? words3.replaceAll(raw.base, "./") : words3;
  var texts = null;
  function text(article) {
    texts ??= parsed("texts");
    return texts?.[article] ?? "";
  }
  var sentence = (claim) => claim.start < 0 ? claim.sentence : text(claim.article).slice(claim.start, claim.end);
  function grouped(items, key) {
    const found2 = /* @__PURE__ */ new Map();
    for (const item of items) {
      const place11 = key(item);
      const list = found2.get(place11);
      if (list) list.push(item);
      else found2.set(place11, [item]);
    }
    return found2;
  }
  var conflictsOf = grouped(
    /** @type {Conflict[]} */
    rows("conflicts", raw.conflicts),
    (conflict) => conflict.event
  );
  var nodeByKey = new Map(nodes.map((node) => [node.key, node]));
  var articleByKey = new Map(articles.map((article) => [article.key, article]));
  var isEntity = (number5) => !["Event", "Phrase"].includes(nodes[number5].type);
  var entities = nodes.filter((node) => isEntity(node.i));
  var largest = nodes.reduce((most2, node) => Math.max(most2, node.weight), 1);
  var NOBODY = "unnamed";
  var byNode = null;
  function namedIn() {
    const at3 = raw.fields.roles.indexOf("node");
    const found2 = nodes.map(() => []);
    const name = (node, claim) => {
      if (node >= 0 && found2[node].at(-1) !== claim) found2[node].push(claim);
    };
    for (const claim of claims) {
      for (const node of claim.links) name(node, claim);
      for (const role of claim.roles) name(
        /** @type {number} */
        role[at3],
        claim
      );
      name(claim.says_node, claim);
    }
    return found2;
  }
  var claimsOf = (node) => (byNode ??= namedIn())[node];
  function countSources(list) {
    const found2 = new Set(list.map((claim) => claim.article));
    if (found2.size < 2) return found2.size;
    const groups2 = [];
    for (const number5 of found2) {
      const joined = new Set(number5 < 0 ? [] : articles[number5].ties);
      for (const group of groups2.filter((each) => [...joined].some((tie) => each.has(tie)))) {
        for (const tie of group) joined.add(tie);
        groups2.splice(groups2.indexOf(group), 1);
      }
      groups2.push(joined);
    }
    return groups2.length;
  }
  var countEvents = (list) => new Set(list.map((claim) => claim.event)).size;
  var tellsThatItHappened = (claim) => ["asserted", "contested"].includes(layers[claim.layer].name);
  function webAddress(address) {
    return /^https?:\/\/[^\s]+$/i.test(address) && URL.canParse(address) ? address : "";
  }
  function wikidata(node) {
    const found2 = node.same_as.map((each) => /^wikidata:(Q\d+)$/.exec(each)?.[1]).find(Boolean);
    return found2 ? `https://www.wikidata.org/wiki/${found2}` : "";
  }

  // js/state.js
  var TABS = ["graph", "table", "matrix", "timeline", "map"];
  var UNDATED = ["keep", "hide", "only"];
  var COLOURS = ["type", "country", "organisation", "community"];
  var listeners = [];
  var past = [];
  var future = [];
  var hasHistory = true;
  var depth = 0;
  var deepest = 0;
  function fresh() {
    return {
      tab: "graph",
      hidden: relations.filter((each) => !each.shown).map((each) => each.name),
      layers: layers.filter((layer) => layer.shown).map((layer) => layer.name),
      types: [],
      article: "",
      source: "",
      genre: "",
      story: "",
      from: "",
      to: "",
      from2: "",
      to2: "",
      own: false,
      undated: "keep",
      sources: 1,
      leaves: false,
      focus: "",
      steps: 1,
      path: [],
      selected: "",
      open: [],
      all: false,
      sort: "-sources",
      query: "",
      colour: "type",
      flags: false,
      arranged: false,
      places: {},
      off: [],
      paint: {},
      notes: {},
      names: {},
      embed: false
    };
  }
  var current = fresh();
  var safe = (item) => encodeURIComponent(item).replaceAll("~", "%7E").replaceAll("!", "%21");
  function plain(item) {
    try {
      return short(decodeURIComponent(item));
    } catch {
      return "";
    }
  }
  function read(value2, like) {
    if (typeof like === "boolean") return value2 !== "0";
    if (typeof like === "number") return Math.max(1, Number.parseInt(value2, 10) || 1);
    if (typeof like === "string") return short(value2);
    const items = value2 ? value2.split("~") : [];
    if (Array.isArray(like)) return items.map(plain);
    const pairs2 = items.map((item) => item.split("!").map(plain)).filter((pair2) => pair2.length === 2);
    return Object.fromEntries(pairs2.filter(([key]) => key !== "__proto__"));
  }
  function write(value2) {
    if (Array.isArray(value2)) return value2.map(safe).join("~");
    if (typeof value2 === "object") return Object.entries(value2 ?? {}).map((pair2) => pair2.map(safe).join("!")).join("~");
    return typeof value2 === "boolean" ? value2 ? "1" : "0" : String(value2);
  }
  function fromHash(hash) {
    const given2 = new URLSearchParams(hash.replace(/^#/, ""));
    const first2 = fresh();
    const made = Object.entries(first2).map(([name, value2]) => [name, given2.has(name) ? read(given2.get(name) ?? "", value2) : value2]);
    Object.assign(current, Object.fromEntries(made));
    if (!TABS.includes(current.tab)) current.tab = "graph";
    if (!UNDATED.includes(current.undated)) current.undated = "keep";
    if (!COLOURS.includes(current.colour)) current.colour = "type";
    current.steps = Math.min(2, current.steps);
  }
  function toHash() {
    const given2 = new URLSearchParams();
    for (const [name, value2] of Object.entries(fresh())) {
      const mine = write(
        /** @type {any} */
        current[name]
      );
      if (mine !== write(value2)) given2.set(name, mine);
    }
    return given2.toString();
  }
  function keep(step2, before) {
    const hash = toHash();
    const address = hash ? `#${hash}` : location.pathname + location.search;
    if (step2) {
      past.push(before);
      future.length = 0;
      depth += 1;
      deepest = depth;
    }
    if (!hasHistory) return;
    try {
      if (step2) history.pushState({ depth }, "", address);
      else history.replaceState({ depth }, "", address);
    } catch {
      hasHistory = false;
    }
  }
  function tell(changes) {
    for (const listener of listeners) listener(changes);
  }
  function set(changes, { step: step2 = true } = {}) {
    const before = toHash();
    Object.assign(current, changes);
    keep(step2 && toHash() !== before, before);
    tell(Object.keys(changes));
  }
  function toggle(name, item) {
    const list = current[name];
    set({ [name]: list.includes(item) ? list.filter((other) => other !== item) : [...list, item] });
  }
  function put(name, key, value2) {
    const rest = Object.fromEntries(Object.entries(current[name]).filter(([each]) => each !== key));
    set({ [name]: value2 ? { ...rest, [key]: value2 } : rest });
  }
  function show(hash) {
    fromHash(hash);
    tell(Object.keys(current));
  }
  var canUndo = () => depth > 0;
  var canRedo = () => depth < deepest;
  function undo() {
    if (!canUndo()) return;
    if (hasHistory) {
      history.back();
      return;
    }
    future.push(toHash());
    depth -= 1;
    show(past.pop() ?? "");
  }
  function redo() {
    if (!canRedo()) return;
    if (hasHistory) {
      history.forward();
      return;
    }
    past.push(toHash());
    depth += 1;
    show(future.pop() ?? "");
  }
  function arrived() {
    depth = history.state?.depth ?? 0;
    deepest = Math.max(deepest, depth);
    show(location.hash);
  }
  function start() {
    const saved = JSON.parse(document.getElementById("saved")?.textContent ?? '""');
    const hash = location.hash.replace(/^#/, "");
    fromHash(["", "embed"].includes(hash) ? [saved, hash].filter(Boolean).join("&") : hash);
    depth = history.state?.depth ?? 0;
    deepest = depth;
    addEventListener("popstate", arrived);
  }
  function reset() {
    const { tab, places: places2, off, paint: paint2, notes: notes2, names: names2, embed } = current;
    set({ ...fresh(), tab, places: places2, off, paint: paint2, notes: notes2, names: names2, embed });
  }
  var changed = (listener) => listeners.push(listener);

  // js/copying.js
  var original = (
    /** @type {HTMLElement} */
    document.documentElement.cloneNode(true)
  );
  function page() {
    const saved = original.querySelector("#saved");
    if (saved) saved.textContent = JSON.stringify(toHash()).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
    return `<!DOCTYPE html>
${original.outerHTML}
`;
  }

  // js/dom.js
  var dom_exports = {};
  __export(dom_exports, {
    SVG: () => SVG,
    button: () => button,
    byId: () => byId,
    copy: () => copy,
    count: () => count,
    debounce: () => debounce,
    el: () => el,
    fill: () => fill,
    folded: () => folded,
    listed: () => listed,
    named: () => named,
    say: () => say,
    svg: () => svg
  });
  function append(made, children2) {
    for (
      const child of
      /** @type {Child[]} */
      children2.flat(9)
    ) {
      if (child !== null && child !== void 0 && child !== false && child !== "") made.append(
        /** @type {any} */
        child
      );
    }
  }
  function el(tag, props = {}, ...children2) {
    const made = document.createElement(tag);
    for (const [name, value2] of Object.entries(props)) {
      if (value2 === null || value2 === void 0 || value2 === false) continue;
      if (name.startsWith("on")) made.addEventListener(name.slice(2), value2);
      else if (name === "class") made.className = value2;
      else if (name === "colour") made.style.setProperty("--colour", value2);
      else made.setAttribute(name, value2 === true ? "" : String(value2));
    }
    append(made, children2);
    return made;
  }
  var SVG = "http://www.w3.org/2000/svg";
  function svg(tag, props = {}, ...children2) {
    const made = document.createElementNS(SVG, tag);
    for (const [name, value2] of Object.entries(props)) {
      if (value2 === null || value2 === void 0) continue;
      if (name.startsWith("on")) made.addEventListener(name.slice(2), value2);
      else made.setAttribute(name, String(value2));
    }
    append(made, children2);
    return made;
  }
  var named = (words3) => el("bdi", {}, words3);
  var button = (label2, onclick, props = {}) => el("button", { type: "button", onclick, ...props }, label2);
  function folded(words3, make, props = {}) {
    const made = el("details", props, el("summary", {}, words3));
    made.addEventListener("toggle", () => append(made, [make()]), { once: true });
    return made;
  }
  function byId(id2) {
    const found2 = document.getElementById(id2);
    if (!found2) throw new Error(`the page has no element #${id2}`);
    return found2;
  }
  function fill(place11, ...children2) {
    place11.replaceChildren();
    append(place11, children2);
  }
  var say = (words3) => {
    byId("heard").textContent = words3;
  };
  var PLURALS = { party: "parties", country: "countries" };
  var count = (number5, noun) => `${number5.toLocaleString("en")} ${number5 === 1 ? noun : PLURALS[noun] ?? `${noun}s`}`;
  var listed = (parts) => parts.flatMap((part, n) => [n ? n === parts.length - 1 ? " and " : ", " : "", part]);
  function debounce(action, wait) {
    let timer3;
    return (...given2) => {
      clearTimeout(timer3);
      timer3 = setTimeout(() => action(...given2), wait);
    };
  }
  async function copy(words3) {
    try {
      await navigator.clipboard.writeText(words3);
    } catch {
      const field2 = el("textarea", { class: "only-heard", "aria-hidden": "true" });
      field2.value = words3;
      document.body.append(field2);
      field2.select();
      document.execCommand("copy");
      field2.remove();
    }
    say("Copied");
  }

  // js/filters.js
  var filters_exports = {};
  __export(filters_exports, {
    claimTest: () => claimTest,
    compares: () => compares,
    coreOnly: () => coreOnly,
    edgeKey: () => edgeKey,
    ends: () => ends,
    gather: () => gather,
    keyOf: () => keyOf,
    view: () => view,
    within: () => within
  });
  var MOST_DRAWN = 900;
  var FEWEST_GATHERED = 4;
  var within = (claim, from2, to) => Boolean(claim.first) && (!from2 || claim.last >= from2) && (!to || claim.first <= to);
  function timely(state, claim) {
    const dated2 = state.own ? claim.dated : Boolean(claim.first);
    if (!dated2) return state.undated !== "hide";
    if (state.undated === "only") return false;
    if (!state.from && !state.to) return true;
    if (within(claim, state.from, state.to)) return true;
    return compares(state) && within(claim, state.from2, state.to2);
  }
  var compares = (state) => Boolean((state.from || state.to) && (state.from2 || state.to2));
  function sourceTest(state) {
    return (claim) => {
      const article = articles[claim.article];
      if (state.article && article?.key !== state.article) return false;
      if (state.genre && article?.genre !== state.genre) return false;
      if (state.story && claim.story !== state.story) return false;
      return !state.source || article?.source === state.source || article?.agency === state.source;
    };
  }
  function claimTest(state) {
    const hidden = new Set(state.hidden);
    const relationOn = relations.map((relation2) => !hidden.has(relation2.name));
    const layerOn = layers.map((layer) => state.layers.includes(layer.name));
    const sourced = sourceTest(state);
    return (claim, { anyLayer = false, anyRelation = false, anyTime = false } = {}) => (anyRelation || relationOn[claim.relation]) && (anyLayer || layerOn[claim.layer]) && sourced(claim) && (anyTime || timely(state, claim));
  }
  var edgeKey = (a, relation2, b) => [nodes[a].key, relations[relation2].name, nodes[b].key].join("|");
  var keyOf = (edge) => edgeKey(edge.a, edge.relation, edge.b);
  function ends(claim, n) {
    const [a, b] = claim.links.slice(2 * n, 2 * n + 2);
    const isEvent = (number5) => nodes[number5].type === "Event";
    const turned2 = relations[claim.relation].symmetric && (isEvent(a) || !isEvent(b) && a > b);
    return turned2 ? [b, a] : [a, b];
  }
  function aggregate(claims2, nodeOn) {
    const edges = /* @__PURE__ */ new Map();
    for (const claim of claims2) {
      const { relation: relation2, layer } = claim;
      for (let n = 0; n < claim.links.length / 2; n += 1) {
        const [a, b] = ends(claim, n);
        if (!nodeOn[a] || !nodeOn[b]) continue;
        const id2 = `${a} ${relation2} ${b} ${layer}`;
        let edge = edges.get(id2);
        if (!edge) edges.set(id2, edge = { id: id2, a, b, relation: relation2, layer, claims: [], directed: !relations[relation2].symmetric, sources: 0 });
        edge.claims.push(claim);
      }
    }
    return [...edges.values()];
  }
  function neighbours(edges) {
    const near2 = /* @__PURE__ */ new Map();
    const join = (a, b) => (near2.get(a) ?? near2.set(a, /* @__PURE__ */ new Set()).get(a))?.add(b);
    for (const edge of edges) {
      join(edge.a, edge.b);
      join(edge.b, edge.a);
    }
    return near2;
  }
  function widened(found2, near2, from2) {
    const wider = new Set(found2);
    for (const node of from2) for (const other of near2.get(node) ?? []) wider.add(other);
    return wider;
  }
  function around(near2, centre2, steps) {
    let found2 = /* @__PURE__ */ new Set([centre2]);
    for (let step2 = 0; step2 < steps; step2 += 1) {
      found2 = widened(found2, near2, found2);
      found2 = widened(found2, near2, [...found2].filter((node) => nodes[node].type === "Event"));
    }
    return found2;
  }
  var coreOnly = (state) => hasCore && !state.all && !state.focus && state.path.length < 2;
  function nodesShown(state) {
    const [off, away] = [new Set(state.types), new Set(state.off)];
    const core = coreOnly(state);
    return nodes.map((node) => node.drawn && !off.has(node.type) && !away.has(node.key) && (state.leaves || node.type !== "Phrase") && (!core || node.core.length > 0));
  }
  function change(edge, state) {
    const before = countEvents(edge.claims.filter((claim) => within(claim, state.from, state.to)));
    const after = countEvents(edge.claims.filter((claim) => within(claim, state.from2, state.to2)));
    const kind = !before ? "new" : !after ? "gone" : after > before ? "more" : after < before ? "fewer" : "same";
    return { kind, before, after };
  }
  function judged(state, edges) {
    for (const edge of edges) {
      edge.sources = countSources(edge.claims);
      if (compares(state)) edge.change = change(edge, state);
    }
    return edges.filter((edge) => edge.sources >= state.sources && (!edge.change || edge.change.before + edge.change.after > 0));
  }
  function view(state) {
    const test = claimTest(state);
    const listed2 = claims.filter((claim) => test(claim));
    let edges = judged(state, aggregate(listed2, nodesShown(state)));
    let near2 = neighbours(edges);
    const centre2 = nodeByKey.get(state.focus);
    if (centre2) {
      const kept = around(near2, centre2.i, state.steps);
      edges = edges.filter((edge) => kept.has(edge.a) && kept.has(edge.b));
      near2 = neighbours(edges);
      if (centre2.drawn && !near2.has(centre2.i)) near2.set(centre2.i, /* @__PURE__ */ new Set());
    }
    const nodes2 = new Set(near2.keys());
    return { claims: drawnClaims(edges), listed: listed2, edges, nodes: nodes2, near: near2, groups: gather(nodes2, state), spots: /* @__PURE__ */ new Map() };
  }
  function drawnClaims(edges) {
    const found2 = /* @__PURE__ */ new Set();
    for (const edge of edges) for (const claim of edge.claims) found2.add(claim);
    return [...found2];
  }
  function gather(nodes2, state, near2 = []) {
    if (nodes2.size <= MOST_DRAWN) return /* @__PURE__ */ new Map();
    const open4 = /* @__PURE__ */ new Set([...state.open.map(Number), ...near2]);
    const groups2 = grouped(nodes2, (number5) => nodes[number5].community);
    for (const [community, members] of groups2) if (open4.has(community) || members.length < FEWEST_GATHERED) groups2.delete(community);
    return groups2;
  }

  // js/theme.js
  var dark = matchMedia("(prefers-color-scheme: dark)");
  var MODES = ["auto", "light", "dark"];
  var LABELS = { auto: "Auto", light: "Light", dark: "Dark" };
  var mode = "auto";
  var onPaper = false;
  var known = /* @__PURE__ */ new Map();
  var isDark = () => !onPaper && (mode === "auto" ? dark.matches : mode === "dark");
  function token(name) {
    let found2 = known.get(name);
    if (found2 === void 0) {
      found2 = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
      known.set(name, found2);
    }
    return found2;
  }
  var relation = (number5) => relations[number5][isDark() ? "dark" : "light"];
  var type = (name) => token(`type-${name.toLowerCase()}`) || token("type-other");
  var rim = (name) => token(`rim-${name.toLowerCase()}`) || token("rim-other");
  var HUES = 10;
  var hue = (number5) => token(`hue-${Math.min(number5, HUES - 1)}`);
  function show2() {
    document.documentElement.dataset.theme = isDark() ? "dark" : "light";
    known.clear();
    const button3 = byId("theme");
    button3.textContent = LABELS[mode];
    button3.setAttribute("aria-label", `${LABELS[mode]}: colours ${mode === "auto" ? "as the system has them" : "chosen"}`);
  }
  function paper(on2) {
    onPaper = on2;
    show2();
  }
  function remembered() {
    try {
      return localStorage.getItem("graphkit-theme");
    } catch {
      return null;
    }
  }
  function remember() {
    try {
      localStorage.setItem("graphkit-theme", mode);
    } catch {
      return;
    }
  }
  function start2(redraw) {
    const kept = remembered();
    if (kept && MODES.includes(kept)) mode = kept;
    show2();
    dark.addEventListener("change", () => {
      show2();
      redraw();
    });
    byId("theme").addEventListener("click", () => {
      mode = MODES[(MODES.indexOf(mode) + 1) % MODES.length];
      remember();
      show2();
      redraw();
    });
  }

  // js/look.js
  var SHAPES = { Person: "disc", State: "square", Organisation: "diamond", Place: "triangle", Event: "hexagon", Phrase: "disc" };
  var shapeOf = (type3) => SHAPES[type3] ?? "disc";
  var ranks = /* @__PURE__ */ new Map();
  var GROUPS = {
    country: (node) => node.country,
    organisation: (node) => node.body,
    community: (node) => node.community < 0 ? "" : String(node.community)
  };
  var groupOf = (node) => GROUPS[current.colour]?.(node) ?? "";
  function groupName(group) {
    const given2 = current.names[group];
    if (given2) return given2;
    return current.colour === "community" ? communities[Number(group)] ?? group : group;
  }
  var communityName = (community) => current.names[community] ?? communities[community];
  function groups() {
    const by = current.colour;
    let found2 = ranks.get(by);
    if (!found2) {
      const all = grouped(nodes.filter((node) => node.drawn && groupOf(node)), groupOf);
      const sorted2 = [...all].sort((one2, other) => other[1].length - one2[1].length || (one2[0] < other[0] ? -1 : 1));
      found2 = new Map(sorted2.map(([group], rank2) => [group, rank2]));
      ranks.set(by, found2);
    }
    return found2;
  }
  function groupColour(group) {
    const rank2 = groups().get(group);
    return rank2 === void 0 ? token("type-other") : hue(rank2);
  }
  function fill2(node) {
    const own2 = current.paint[node.key];
    if (/^#[\da-f]{6}$/i.test(own2 ?? "")) return own2;
    if (node.type === "Phrase") return token("ground");
    if (current.colour === "type" || node.type === "Event") return type(node.type);
    return groupColour(groupOf(node));
  }
  var density = (many, { width: width3, height }) => Math.min(1, Math.max(0.42, Math.sqrt(width3 * height / (8e3 * Math.max(1, many)))));
  function radius(node) {
    if (node.type === "Phrase") return 4.5;
    return node.type === "Event" ? 8 : 7 + 15 * Math.sqrt(node.weight / largest);
  }
  var growth = (k) => Math.min(1.5, Math.max(0.5, Math.sqrt(k)));
  var width = (sources3) => Math.min(7, 1.6 + 1.2 * (sources3 - 1));
  function sign(type3, r, { x, y }) {
    const shared = { kind: (
      /** @type {const} */
      "shape"
    ), shape: shapeOf(type3), x, y, width: 1.5 };
    if (type3 === "Phrase") return { ...shared, r: r * 0.7, fill: token("ground"), stroke: rim(type3) };
    const plain2 = current.colour !== "type" && type3 !== "Event";
    return { ...shared, r, fill: plain2 ? token("type-other") : type(type3), stroke: rim(type3) };
  }
  var CHANGES = { new: "+", gone: "–", more: "▲", fewer: "▼", same: "" };
  var markOf = (edge) => edge.change ? CHANGES[edge.change.kind] : layers[edge.layer].mark;
  function flag(iso) {
    if (!/^[A-Z]{2}$/.test(iso)) return "";
    return hasFlags() ? String.fromCodePoint(...[...iso].map((letter) => 127462 + letter.charCodeAt(0) - 65)) : iso;
  }
  var flagged;
  function hasFlags() {
    if (flagged === void 0) {
      const ctx2 = document.createElement("canvas").getContext("2d");
      const wide3 = (text3) => ctx2?.measureText(text3).width ?? 0;
      flagged = wide3("🇫🇷") > 0 && wide3("🇫🇷") < 1.4 * wide3("🇫") && wide3("🇫") !== wide3("􏿿");
    }
    return flagged;
  }

  // js/paint.js
  var CORNERS = {
    square: [[-0.89, -0.89], [0.89, -0.89], [0.89, 0.89], [-0.89, 0.89]],
    diamond: [[0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]],
    triangle: [[0, -1.15], [1.05, 0.75], [-1.05, 0.75]],
    hexagon: [0, 1, 2, 3, 4, 5].map((n) => [Math.cos(n * Math.PI / 3) * 1.1, Math.sin(n * Math.PI / 3) * 1.1])
  };
  var corners = ({ shape, x, y, r }) => (CORNERS[shape] ?? []).map(([dx, dy]) => ({ x: x + dx * r, y: y + dy * r }));
  function head({ tip: tip2, angle, size }) {
    return [0, 2.75, -2.75].map((turn2) => turn2 ? { x: tip2.x + size * Math.cos(angle + turn2), y: tip2.y + size * Math.sin(angle + turn2) } : tip2);
  }
  var fontOf = (mark2) => `${mark2.bold ? "600 " : ""}${mark2.size}px ${mark2.serif ? "Georgia, serif" : "system-ui, sans-serif"}`;
  function trace(ctx2, points) {
    ctx2.beginPath();
    points.forEach(({ x, y }, n) => n ? ctx2.lineTo(x, y) : ctx2.moveTo(x, y));
    ctx2.closePath();
  }
  var ALIGN = { start: "left", middle: "center", end: "right" };
  var ON_CANVAS = {
    shape(ctx2, mark2) {
      ctx2.globalAlpha = mark2.alpha ?? 1;
      if (mark2.shape === "disc") {
        ctx2.beginPath();
        ctx2.arc(mark2.x, mark2.y, mark2.r, 0, 2 * Math.PI);
      } else trace(ctx2, corners(mark2));
      ctx2.fillStyle = mark2.fill;
      ctx2.fill();
      if (!mark2.width) return;
      ctx2.setLineDash(mark2.dash ?? []);
      ctx2.lineWidth = mark2.width;
      ctx2.strokeStyle = mark2.stroke;
      ctx2.stroke();
    },
    curve(ctx2, mark2) {
      ctx2.globalAlpha = mark2.alpha;
      ctx2.setLineDash(mark2.dash);
      ctx2.lineWidth = mark2.width;
      ctx2.strokeStyle = mark2.stroke;
      ctx2.beginPath();
      ctx2.moveTo(mark2.from.x, mark2.from.y);
      ctx2.quadraticCurveTo(mark2.bend.x, mark2.bend.y, mark2.to.x, mark2.to.y);
      ctx2.stroke();
    },
    arrow(ctx2, mark2) {
      ctx2.globalAlpha = mark2.alpha;
      ctx2.fillStyle = mark2.fill;
      trace(ctx2, head(mark2));
      ctx2.fill();
    },
    specks(ctx2, mark2) {
      ctx2.globalAlpha = 1;
      for (const { x, y, fill: fill4 } of mark2.spots) {
        ctx2.fillStyle = fill4;
        ctx2.fillRect(x - mark2.size / 2, y - mark2.size / 2, mark2.size, mark2.size);
      }
    },
    rect(ctx2, mark2) {
      ctx2.globalAlpha = 1;
      ctx2.fillStyle = mark2.fill;
      ctx2.fillRect(mark2.x, mark2.y, mark2.width, mark2.height);
      if (!mark2.stroke) return;
      ctx2.setLineDash([]);
      ctx2.lineWidth = 1;
      ctx2.strokeStyle = mark2.stroke;
      ctx2.strokeRect(mark2.x, mark2.y, mark2.width, mark2.height);
    },
    text(ctx2, mark2) {
      ctx2.globalAlpha = mark2.alpha ?? 1;
      ctx2.setLineDash([]);
      ctx2.font = fontOf(mark2);
      ctx2.textAlign = ALIGN[mark2.anchor ?? "middle"];
      ctx2.textBaseline = "alphabetic";
      ctx2.lineJoin = "round";
      if (mark2.halo) {
        ctx2.strokeStyle = mark2.halo;
        ctx2.lineWidth = 3.5;
        ctx2.strokeText(mark2.text, mark2.x, mark2.y);
      }
      ctx2.fillStyle = mark2.fill;
      ctx2.fillText(mark2.text, mark2.x, mark2.y);
    }
  };
  function onCanvas(ctx2, picture2, ratio) {
    ctx2.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx2.globalAlpha = 1;
    ctx2.fillStyle = picture2.ground;
    ctx2.fillRect(0, 0, picture2.width, picture2.height);
    for (const mark2 of picture2.marks) ON_CANVAS[mark2.kind](ctx2, mark2);
    ctx2.globalAlpha = 1;
  }
  var n1 = (number5) => Number(number5.toFixed(1));
  var at = ({ x, y }) => `${n1(x)} ${n1(y)}`;
  var polygon = (points) => points.map(({ x, y }) => `${n1(x)},${n1(y)}`).join(" ");
  var opacity = (alpha) => alpha === void 0 || alpha === 1 ? null : alpha;
  var AS_SVG = {
    shape(mark2) {
      const paint2 = {
        fill: mark2.fill,
        stroke: mark2.width ? mark2.stroke : null,
        "stroke-width": mark2.width || null,
        opacity: opacity(mark2.alpha),
        "stroke-dasharray": mark2.dash?.join(" ") || null,
        "data-node": mark2.id ?? null
      };
      if (mark2.shape === "disc") return svg("circle", { cx: n1(mark2.x), cy: n1(mark2.y), r: n1(mark2.r), ...paint2 });
      return svg("polygon", { points: polygon(corners(mark2)), ...paint2 });
    },
    curve: (mark2) => svg("path", {
      d: `M${at(mark2.from)} Q${at(mark2.bend)} ${at(mark2.to)}`,
      fill: "none",
      stroke: mark2.stroke,
      "stroke-width": mark2.width.toFixed(2),
      "stroke-dasharray": mark2.dash.join(" ") || null,
      opacity: opacity(mark2.alpha),
      "data-edge": mark2.id ?? null
    }),
    arrow: (mark2) => svg("polygon", { points: polygon(head(mark2)), fill: mark2.fill, opacity: opacity(mark2.alpha) }),
    specks: (mark2) => mark2.spots.map(({ x, y, fill: fill4 }) => svg("rect", {
      x: n1(x - mark2.size / 2),
      y: n1(y - mark2.size / 2),
      width: n1(mark2.size),
      height: n1(mark2.size),
      fill: fill4
    })),
    rect: ({ x, y, width: width3, height, fill: fill4, stroke }) => svg("rect", { x: n1(x), y: n1(y), width: n1(width3), height: n1(height), fill: fill4, stroke }),
    text: (mark2) => svg("text", {
      x: n1(mark2.x),
      y: n1(mark2.y),
      "font-family": mark2.serif ? "Georgia, serif" : "system-ui, sans-serif",
      "font-size": mark2.size,
      "font-weight": mark2.bold ? 600 : null,
      fill: mark2.fill,
      "text-anchor": mark2.anchor ?? "middle",
      opacity: opacity(mark2.alpha),
      stroke: mark2.halo ?? null,
      "stroke-width": mark2.halo ? 3.5 : null,
      "stroke-linejoin": mark2.halo ? "round" : null,
      "paint-order": mark2.halo ? "stroke" : null
    }, mark2.text)
  };
  function asSvg(picture2) {
    const { width: width3, height, ground } = picture2;
    const root2 = svg("svg", { xmlns: SVG, width: width3, height, viewBox: `0 0 ${width3} ${height}` });
    root2.append(svg("rect", { width: width3, height, fill: ground }));
    for (const mark2 of picture2.marks) root2.append(...[AS_SVG[mark2.kind](mark2)].flat());
    return root2;
  }
  function sample(marks, width3, height) {
    const root2 = svg("svg", { width: width3, height, viewBox: `0 0 ${width3} ${height}`, "aria-hidden": "true", class: "sample" });
    for (const mark2 of marks) root2.append(...[AS_SVG[mark2.kind](mark2)].flat());
    return root2;
  }

  // js/search.js
  var MOST = 12;
  var fold = (text3) => text3.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  var index = null;
  function rank(name, wanted) {
    if (name === wanted) return 0;
    if (name.startsWith(wanted)) return 1;
    if (name.includes(` ${wanted}`)) return 2;
    return name.includes(wanted) ? 3 : 9;
  }
  function find(text3) {
    index ??= entities.map((node) => ({ node, names: [node.name, ...node.aliases].map((name) => [name, fold(name)]) }));
    const wanted = fold(text3.trim());
    if (!wanted) return [];
    const hits = index.flatMap(({ node, names: names2 }) => {
      const [best] = names2.map(([name, folded3]) => ({ node, name, rank: rank(folded3, wanted) })).sort((a, b) => a.rank - b.rank);
      return best.rank < 9 ? [best] : [];
    });
    return hits.sort((a, b) => a.rank - b.rank || b.node.weight - a.node.weight || a.node.i - b.node.i).slice(0, MOST);
  }
  function option(hit2, id2, pick2) {
    const alias = hit2.name === hit2.node.name ? null : el("small", {}, " also ", named(hit2.name));
    return el(
      "li",
      { role: "option", id: id2, "aria-selected": "false", onmousedown: (event) => {
        event.preventDefault();
        pick2();
      } },
      sample([sign(hit2.node.type, 5.5, { x: 8, y: 8 })], 16, 16),
      named(hit2.node.name),
      alias,
      el("small", { class: "kind" }, ` ${hit2.node.type}`)
    );
  }
  function box(place11, { id: id2, label: label2, hint = "", chosen: chosen3 }) {
    const list = el("ul", { role: "listbox", id: `${id2}-list`, "aria-label": label2, hidden: true });
    const input = el("input", {
      type: "text",
      id: id2,
      role: "combobox",
      "aria-expanded": "false",
      "aria-controls": `${id2}-list`,
      "aria-autocomplete": "list",
      "aria-label": label2,
      placeholder: hint,
      autocomplete: "off",
      spellcheck: "false"
    });
    let hits = [];
    let active = -1;
    function close3() {
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }
    function pick2(hit2) {
      input.value = hit2.node.name;
      close3();
      chosen3(hit2.node);
    }
    function show5() {
      hits = find(input.value);
      active = -1;
      input.removeAttribute("aria-activedescendant");
      fill(list, hits.map((hit2, n) => option(hit2, `${id2}-${n}`, () => pick2(hit2))));
      list.hidden = !hits.length;
      input.setAttribute("aria-expanded", String(Boolean(hits.length)));
      if (input.value.trim()) say(hits.length ? `${count(hits.length, "name")} found` : "No such name");
    }
    function move(step2) {
      if (!hits.length) return;
      active = (active + step2 + hits.length) % hits.length;
      [...list.children].forEach((item, n) => item.setAttribute("aria-selected", String(n === active)));
      list.children[active].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", `${id2}-${active}`);
    }
    input.addEventListener("input", show5);
    input.addEventListener("focus", () => {
      if (input.value) input.select();
    });
    input.addEventListener("blur", close3);
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) show5();
        move(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter" && hits.length && !list.hidden) {
        event.preventDefault();
        pick2(hits[Math.max(0, active)]);
      } else if (event.key === "Escape") {
        event.stopPropagation();
        if (list.hidden) input.value = "";
        close3();
      }
    });
    place11.append(el("div", { class: "combo" }, input, list));
    return input;
  }

  // ../../../node_modules/d3-dispatch/dist/d3-dispatch.mjs
  var noop = { value: () => {
  } };
  function dispatch() {
    for (var i = 0, n = arguments.length, _ = {}, t; i < n; ++i) {
      if (!(t = arguments[i] + "") || t in _ || /[\s.]/.test(t)) throw new Error("illegal type: " + t);
      _[t] = [];
    }
    return new Dispatch(_);
  }
  function Dispatch(_) {
    this._ = _;
  }
  function parseTypenames(typenames, types2) {
    return typenames.trim().split(/^|\s+/).map(function(t) {
      var name = "", i = t.indexOf(".");
      if (i >= 0) name = t.slice(i + 1), t = t.slice(0, i);
      if (t && !types2.hasOwnProperty(t)) throw new Error("unknown type: " + t);
      return { type: t, name };
    });
  }
  Dispatch.prototype = dispatch.prototype = {
    constructor: Dispatch,
    on: function(typename, callback) {
      var _ = this._, T = parseTypenames(typename + "", _), t, i = -1, n = T.length;
      if (arguments.length < 2) {
        while (++i < n) if ((t = (typename = T[i]).type) && (t = get(_[t], typename.name))) return t;
        return;
      }
      if (callback != null && typeof callback !== "function") throw new Error("invalid callback: " + callback);
      while (++i < n) {
        if (t = (typename = T[i]).type) _[t] = set2(_[t], typename.name, callback);
        else if (callback == null) for (t in _) _[t] = set2(_[t], typename.name, null);
      }
      return this;
    },
    copy: function() {
      var copy2 = {}, _ = this._;
      for (var t in _) copy2[t] = _[t].slice();
      return new Dispatch(copy2);
    },
    call: function(type3, that) {
      if ((n = arguments.length - 2) > 0) for (var args = new Array(n), i = 0, n, t; i < n; ++i) args[i] = arguments[i + 2];
      if (!this._.hasOwnProperty(type3)) throw new Error("unknown type: " + type3);
      for (t = this._[type3], i = 0, n = t.length; i < n; ++i) t[i].value.apply(that, args);
    },
    apply: function(type3, that, args) {
      if (!this._.hasOwnProperty(type3)) throw new Error("unknown type: " + type3);
      for (var t = this._[type3], i = 0, n = t.length; i < n; ++i) t[i].value.apply(that, args);
    }
  };
  function get(type3, name) {
    for (var i = 0, n = type3.length, c; i < n; ++i) {
      if ((c = type3[i]).name === name) {
        return c.value;
      }
    }
  }
  function set2(type3, name, callback) {
    for (var i = 0, n = type3.length; i < n; ++i) {
      if (type3[i].name === name) {
        type3[i] = noop, type3 = type3.slice(0, i).concat(type3.slice(i + 1));
        break;
      }
    }
    if (callback != null) type3.push({ name, value: callback });
    return type3;
  }

  // ../../../node_modules/d3-selection/dist/d3-selection.mjs
  var xhtml = "http://www.w3.org/1999/xhtml";
  var namespaces = {
    svg: "http://www.w3.org/2000/svg",
    xhtml,
    xlink: "http://www.w3.org/1999/xlink",
    xml: "http://www.w3.org/XML/1998/namespace",
    xmlns: "http://www.w3.org/2000/xmlns/"
  };
  function namespace(name) {
    var prefix = name += "", i = prefix.indexOf(":");
    if (i >= 0 && (prefix = name.slice(0, i)) !== "xmlns") name = name.slice(i + 1);
    return namespaces.hasOwnProperty(prefix) ? { space: namespaces[prefix], local: name } : name;
  }
  function creatorInherit(name) {
    return function() {
      var document2 = this.ownerDocument, uri = this.namespaceURI;
      return uri === xhtml && document2.documentElement.namespaceURI === xhtml ? document2.createElement(name) : document2.createElementNS(uri, name);
    };
  }
  function creatorFixed(fullname) {
    return function() {
      return this.ownerDocument.createElementNS(fullname.space, fullname.local);
    };
  }
  function creator(name) {
    var fullname = namespace(name);
    return (fullname.local ? creatorFixed : creatorInherit)(fullname);
  }
  function none() {
  }
  function selector(selector2) {
    return selector2 == null ? none : function() {
      return this.querySelector(selector2);
    };
  }
  function selection_select(select3) {
    if (typeof select3 !== "function") select3 = selector(select3);
    for (var groups2 = this._groups, m = groups2.length, subgroups = new Array(m), j = 0; j < m; ++j) {
      for (var group = groups2[j], n = group.length, subgroup = subgroups[j] = new Array(n), node, subnode, i = 0; i < n; ++i) {
        if ((node = group[i]) && (subnode = select3.call(node, node.__data__, i, group))) {
          if ("__data__" in node) subnode.__data__ = node.__data__;
          subgroup[i] = subnode;
        }
      }
    }
    return new Selection(subgroups, this._parents);
  }
  function array(x) {
    return x == null ? [] : Array.isArray(x) ? x : Array.from(x);
  }
  function empty() {
    return [];
  }
  function selectorAll(selector2) {
    return selector2 == null ? empty : function() {
      return this.querySelectorAll(selector2);
    };
  }
  function arrayAll(select3) {
    return function() {
      return array(select3.apply(this, arguments));
    };
  }
  function selection_selectAll(select3) {
    if (typeof select3 === "function") select3 = arrayAll(select3);
    else select3 = selectorAll(select3);
    for (var groups2 = this._groups, m = groups2.length, subgroups = [], parents = [], j = 0; j < m; ++j) {
      for (var group = groups2[j], n = group.length, node, i = 0; i < n; ++i) {
        if (node = group[i]) {
          subgroups.push(select3.call(node, node.__data__, i, group));
          parents.push(node);
        }
      }
    }
    return new Selection(subgroups, parents);
  }
  function matcher(selector2) {
    return function() {
      return this.matches(selector2);
    };
  }
  function childMatcher(selector2) {
    return function(node) {
      return node.matches(selector2);
    };
  }
  var find2 = Array.prototype.find;
  function childFind(match) {
    return function() {
      return find2.call(this.children, match);
    };
  }
  function childFirst() {
    return this.firstElementChild;
  }
  function selection_selectChild(match) {
    return this.select(match == null ? childFirst : childFind(typeof match === "function" ? match : childMatcher(match)));
  }
  var filter = Array.prototype.filter;
  function children() {
    return Array.from(this.children);
  }
  function childrenFilter(match) {
    return function() {
      return filter.call(this.children, match);
    };
  }
  function selection_selectChildren(match) {
    return this.selectAll(match == null ? children : childrenFilter(typeof match === "function" ? match : childMatcher(match)));
  }
  function selection_filter(match) {
    if (typeof match !== "function") match = matcher(match);
    for (var groups2 = this._groups, m = groups2.length, subgroups = new Array(m), j = 0; j < m; ++j) {
      for (var group = groups2[j], n = group.length, subgroup = subgroups[j] = [], node, i = 0; i < n; ++i) {
        if ((node = group[i]) && match.call(node, node.__data__, i, group)) {
          subgroup.push(node);
        }
      }
    }
    return new Selection(subgroups, this._parents);
  }
  function sparse(update9) {
    return new Array(update9.length);
  }
  function selection_enter() {
    return new Selection(this._enter || this._groups.map(sparse), this._parents);
  }
  function EnterNode(parent, datum2) {
    this.ownerDocument = parent.ownerDocument;
    this.namespaceURI = parent.namespaceURI;
    this._next = null;
    this._parent = parent;
    this.__data__ = datum2;
  }
  EnterNode.prototype = {
    constructor: EnterNode,
    appendChild: function(child) {
      return this._parent.insertBefore(child, this._next);
    },
    insertBefore: function(child, next3) {
      return this._parent.insertBefore(child, next3);
    },
    querySelector: function(selector2) {
      return this._parent.querySelector(selector2);
    },
    querySelectorAll: function(selector2) {
      return this._parent.querySelectorAll(selector2);
    }
  };
  function constant(x) {
    return function() {
      return x;
    };
  }
  function bindIndex(parent, group, enter, update9, exit, data) {
    var i = 0, node, groupLength = group.length, dataLength = data.length;
    for (; i < dataLength; ++i) {
      if (node = group[i]) {
        node.__data__ = data[i];
        update9[i] = node;
      } else {
        enter[i] = new EnterNode(parent, data[i]);
      }
    }
    for (; i < groupLength; ++i) {
      if (node = group[i]) {
        exit[i] = node;
      }
    }
  }
  function bindKey(parent, group, enter, update9, exit, data, key) {
    var i, node, nodeByKeyValue = /* @__PURE__ */ new Map(), groupLength = group.length, dataLength = data.length, keyValues = new Array(groupLength), keyValue;
    for (i = 0; i < groupLength; ++i) {
      if (node = group[i]) {
        keyValues[i] = keyValue = key.call(node, node.__data__, i, group) + "";
        if (nodeByKeyValue.has(keyValue)) {
          exit[i] = node;
        } else {
          nodeByKeyValue.set(keyValue, node);
        }
      }
    }
    for (i = 0; i < dataLength; ++i) {
      keyValue = key.call(parent, data[i], i, data) + "";
      if (node = nodeByKeyValue.get(keyValue)) {
        update9[i] = node;
        node.__data__ = data[i];
        nodeByKeyValue.delete(keyValue);
      } else {
        enter[i] = new EnterNode(parent, data[i]);
      }
    }
    for (i = 0; i < groupLength; ++i) {
      if ((node = group[i]) && nodeByKeyValue.get(keyValues[i]) === node) {
        exit[i] = node;
      }
    }
  }
  function datum(node) {
    return node.__data__;
  }
  function selection_data(value2, key) {
    if (!arguments.length) return Array.from(this, datum);
    var bind = key ? bindKey : bindIndex, parents = this._parents, groups2 = this._groups;
    if (typeof value2 !== "function") value2 = constant(value2);
    for (var m = groups2.length, update9 = new Array(m), enter = new Array(m), exit = new Array(m), j = 0; j < m; ++j) {
      var parent = parents[j], group = groups2[j], groupLength = group.length, data = arraylike(value2.call(parent, parent && parent.__data__, j, parents)), dataLength = data.length, enterGroup = enter[j] = new Array(dataLength), updateGroup = update9[j] = new Array(dataLength), exitGroup = exit[j] = new Array(groupLength);
      bind(parent, group, enterGroup, updateGroup, exitGroup, data, key);
      for (var i0 = 0, i1 = 0, previous, next3; i0 < dataLength; ++i0) {
        if (previous = enterGroup[i0]) {
          if (i0 >= i1) i1 = i0 + 1;
          while (!(next3 = updateGroup[i1]) && ++i1 < dataLength) ;
          previous._next = next3 || null;
        }
      }
    }
    update9 = new Selection(update9, parents);
    update9._enter = enter;
    update9._exit = exit;
    return update9;
  }
  function arraylike(data) {
    return typeof data === "object" && "length" in data ? data : Array.from(data);
  }
  function selection_exit() {
    return new Selection(this._exit || this._groups.map(sparse), this._parents);
  }
  function selection_join(onenter, onupdate, onexit) {
    var enter = this.enter(), update9 = this, exit = this.exit();
    if (typeof onenter === "function") {
      enter = onenter(enter);
      if (enter) enter = enter.selection();
    } else {
      enter = enter.append(onenter + "");
    }
    if (onupdate != null) {
      update9 = onupdate(update9);
      if (update9) update9 = update9.selection();
    }
    if (onexit == null) exit.remove();
    else onexit(exit);
    return enter && update9 ? enter.merge(update9).order() : update9;
  }
  function selection_merge(context) {
    var selection3 = context.selection ? context.selection() : context;
    for (var groups0 = this._groups, groups1 = selection3._groups, m0 = groups0.length, m1 = groups1.length, m = Math.min(m0, m1), merges = new Array(m0), j = 0; j < m; ++j) {
      for (var group0 = groups0[j], group1 = groups1[j], n = group0.length, merge2 = merges[j] = new Array(n), node, i = 0; i < n; ++i) {
        if (node = group0[i] || group1[i]) {
          merge2[i] = node;
        }
      }
    }
    for (; j < m0; ++j) {
      merges[j] = groups0[j];
    }
    return new Selection(merges, this._parents);
  }
  function selection_order() {
    for (var groups2 = this._groups, j = -1, m = groups2.length; ++j < m; ) {
      for (var group = groups2[j], i = group.length - 1, next3 = group[i], node; --i >= 0; ) {
        if (node = group[i]) {
          if (next3 && node.compareDocumentPosition(next3) ^ 4) next3.parentNode.insertBefore(node, next3);
          next3 = node;
        }
      }
    }
    return this;
  }
  function selection_sort(compare2) {
    if (!compare2) compare2 = ascending;
    function compareNode(a, b) {
      return a && b ? compare2(a.__data__, b.__data__) : !a - !b;
    }
    for (var groups2 = this._groups, m = groups2.length, sortgroups = new Array(m), j = 0; j < m; ++j) {
      for (var group = groups2[j], n = group.length, sortgroup = sortgroups[j] = new Array(n), node, i = 0; i < n; ++i) {
        if (node = group[i]) {
          sortgroup[i] = node;
        }
      }
      sortgroup.sort(compareNode);
    }
    return new Selection(sortgroups, this._parents).order();
  }
  function ascending(a, b) {
    return a < b ? -1 : a > b ? 1 : a >= b ? 0 : NaN;
  }
  function selection_call() {
    var callback = arguments[0];
    arguments[0] = this;
    callback.apply(null, arguments);
    return this;
  }
  function selection_nodes() {
    return Array.from(this);
  }
  function selection_node() {
    for (var groups2 = this._groups, j = 0, m = groups2.length; j < m; ++j) {
      for (var group = groups2[j], i = 0, n = group.length; i < n; ++i) {
        var node = group[i];
        if (node) return node;
      }
    }
    return null;
  }
  function selection_size() {
    let size = 0;
    for (const node of this) ++size;
    return size;
  }
  function selection_empty() {
    return !this.node();
  }
  function selection_each(callback) {
    for (var groups2 = this._groups, j = 0, m = groups2.length; j < m; ++j) {
      for (var group = groups2[j], i = 0, n = group.length, node; i < n; ++i) {
        if (node = group[i]) callback.call(node, node.__data__, i, group);
      }
    }
    return this;
  }
  function attrRemove(name) {
    return function() {
      this.removeAttribute(name);
    };
  }
  function attrRemoveNS(fullname) {
    return function() {
      this.removeAttributeNS(fullname.space, fullname.local);
    };
  }
  function attrConstant(name, value2) {
    return function() {
      this.setAttribute(name, value2);
    };
  }
  function attrConstantNS(fullname, value2) {
    return function() {
      this.setAttributeNS(fullname.space, fullname.local, value2);
    };
  }
  function attrFunction(name, value2) {
    return function() {
      var v = value2.apply(this, arguments);
      if (v == null) this.removeAttribute(name);
      else this.setAttribute(name, v);
    };
  }
  function attrFunctionNS(fullname, value2) {
    return function() {
      var v = value2.apply(this, arguments);
      if (v == null) this.removeAttributeNS(fullname.space, fullname.local);
      else this.setAttributeNS(fullname.space, fullname.local, v);
    };
  }
  function selection_attr(name, value2) {
    var fullname = namespace(name);
    if (arguments.length < 2) {
      var node = this.node();
      return fullname.local ? node.getAttributeNS(fullname.space, fullname.local) : node.getAttribute(fullname);
    }
    return this.each((value2 == null ? fullname.local ? attrRemoveNS : attrRemove : typeof value2 === "function" ? fullname.local ? attrFunctionNS : attrFunction : fullname.local ? attrConstantNS : attrConstant)(fullname, value2));
  }
  function defaultView(node) {
    return node.ownerDocument && node.ownerDocument.defaultView || node.document && node || node.defaultView;
  }
  function styleRemove(name) {
    return function() {
      this.style.removeProperty(name);
    };
  }
  function styleConstant(name, value2, priority) {
    return function() {
      this.style.setProperty(name, value2, priority);
    };
  }
  function styleFunction(name, value2, priority) {
    return function() {
      var v = value2.apply(this, arguments);
      if (v == null) this.style.removeProperty(name);
      else this.style.setProperty(name, v, priority);
    };
  }
  function selection_style(name, value2, priority) {
    return arguments.length > 1 ? this.each((value2 == null ? styleRemove : typeof value2 === "function" ? styleFunction : styleConstant)(name, value2, priority == null ? "" : priority)) : styleValue(this.node(), name);
  }
  function styleValue(node, name) {
    return node.style.getPropertyValue(name) || defaultView(node).getComputedStyle(node, null).getPropertyValue(name);
  }
  function propertyRemove(name) {
    return function() {
      delete this[name];
    };
  }
  function propertyConstant(name, value2) {
    return function() {
      this[name] = value2;
    };
  }
  function propertyFunction(name, value2) {
    return function() {
      var v = value2.apply(this, arguments);
      if (v == null) delete this[name];
      else this[name] = v;
    };
  }
  function selection_property(name, value2) {
    return arguments.length > 1 ? this.each((value2 == null ? propertyRemove : typeof value2 === "function" ? propertyFunction : propertyConstant)(name, value2)) : this.node()[name];
  }
  function classArray(string2) {
    return string2.trim().split(/^|\s+/);
  }
  function classList(node) {
    return node.classList || new ClassList(node);
  }
  function ClassList(node) {
    this._node = node;
    this._names = classArray(node.getAttribute("class") || "");
  }
  ClassList.prototype = {
    add: function(name) {
      var i = this._names.indexOf(name);
      if (i < 0) {
        this._names.push(name);
        this._node.setAttribute("class", this._names.join(" "));
      }
    },
    remove: function(name) {
      var i = this._names.indexOf(name);
      if (i >= 0) {
        this._names.splice(i, 1);
        this._node.setAttribute("class", this._names.join(" "));
      }
    },
    contains: function(name) {
      return this._names.indexOf(name) >= 0;
    }
  };
  function classedAdd(node, names2) {
    var list = classList(node), i = -1, n = names2.length;
    while (++i < n) list.add(names2[i]);
  }
  function classedRemove(node, names2) {
    var list = classList(node), i = -1, n = names2.length;
    while (++i < n) list.remove(names2[i]);
  }
  function classedTrue(names2) {
    return function() {
      classedAdd(this, names2);
    };
  }
  function classedFalse(names2) {
    return function() {
      classedRemove(this, names2);
    };
  }
  function classedFunction(names2, value2) {
    return function() {
      (value2.apply(this, arguments) ? classedAdd : classedRemove)(this, names2);
    };
  }
  function selection_classed(name, value2) {
    var names2 = classArray(name + "");
    if (arguments.length < 2) {
      var list = classList(this.node()), i = -1, n = names2.length;
      while (++i < n) if (!list.contains(names2[i])) return false;
      return true;
    }
    return this.each((typeof value2 === "function" ? classedFunction : value2 ? classedTrue : classedFalse)(names2, value2));
  }
  function textRemove() {
    this.textContent = "";
  }
  function textConstant(value2) {
    return function() {
      this.textContent = value2;
    };
  }
  function textFunction(value2) {
    return function() {
      var v = value2.apply(this, arguments);
      this.textContent = v == null ? "" : v;
    };
  }
  function selection_text(value2) {
    return arguments.length ? this.each(value2 == null ? textRemove : (typeof value2 === "function" ? textFunction : textConstant)(value2)) : this.node().textContent;
  }
  function htmlRemove() {
    this.innerHTML = "";
  }
  function htmlConstant(value2) {
    return function() {
      this.innerHTML = value2;
    };
  }
  function htmlFunction(value2) {
    return function() {
      var v = value2.apply(this, arguments);
      this.innerHTML = v == null ? "" : v;
    };
  }
  function selection_html(value2) {
    return arguments.length ? this.each(value2 == null ? htmlRemove : (typeof value2 === "function" ? htmlFunction : htmlConstant)(value2)) : this.node().innerHTML;
  }
  function raise() {
    if (this.nextSibling) this.parentNode.appendChild(this);
  }
  function selection_raise() {
    return this.each(raise);
  }
  function lower() {
    if (this.previousSibling) this.parentNode.insertBefore(this, this.parentNode.firstChild);
  }
  function selection_lower() {
    return this.each(lower);
  }
  function selection_append(name) {
    var create2 = typeof name === "function" ? name : creator(name);
    return this.select(function() {
      return this.appendChild(create2.apply(this, arguments));
    });
  }
  function constantNull() {
    return null;
  }
  function selection_insert(name, before) {
    var create2 = typeof name === "function" ? name : creator(name), select3 = before == null ? constantNull : typeof before === "function" ? before : selector(before);
    return this.select(function() {
      return this.insertBefore(create2.apply(this, arguments), select3.apply(this, arguments) || null);
    });
  }
  function remove() {
    var parent = this.parentNode;
    if (parent) parent.removeChild(this);
  }
  function selection_remove() {
    return this.each(remove);
  }
  function selection_cloneShallow() {
    var clone = this.cloneNode(false), parent = this.parentNode;
    return parent ? parent.insertBefore(clone, this.nextSibling) : clone;
  }
  function selection_cloneDeep() {
    var clone = this.cloneNode(true), parent = this.parentNode;
    return parent ? parent.insertBefore(clone, this.nextSibling) : clone;
  }
  function selection_clone(deep) {
    return this.select(deep ? selection_cloneDeep : selection_cloneShallow);
  }
  function selection_datum(value2) {
    return arguments.length ? this.property("__data__", value2) : this.node().__data__;
  }
  function contextListener(listener) {
    return function(event) {
      listener.call(this, event, this.__data__);
    };
  }
  function parseTypenames2(typenames) {
    return typenames.trim().split(/^|\s+/).map(function(t) {
      var name = "", i = t.indexOf(".");
      if (i >= 0) name = t.slice(i + 1), t = t.slice(0, i);
      return { type: t, name };
    });
  }
  function onRemove(typename) {
    return function() {
      var on2 = this.__on;
      if (!on2) return;
      for (var j = 0, i = -1, m = on2.length, o; j < m; ++j) {
        if (o = on2[j], (!typename.type || o.type === typename.type) && o.name === typename.name) {
          this.removeEventListener(o.type, o.listener, o.options);
        } else {
          on2[++i] = o;
        }
      }
      if (++i) on2.length = i;
      else delete this.__on;
    };
  }
  function onAdd(typename, value2, options) {
    return function() {
      var on2 = this.__on, o, listener = contextListener(value2);
      if (on2) for (var j = 0, m = on2.length; j < m; ++j) {
        if ((o = on2[j]).type === typename.type && o.name === typename.name) {
          this.removeEventListener(o.type, o.listener, o.options);
          this.addEventListener(o.type, o.listener = listener, o.options = options);
          o.value = value2;
          return;
        }
      }
      this.addEventListener(typename.type, listener, options);
      o = { type: typename.type, name: typename.name, value: value2, listener, options };
      if (!on2) this.__on = [o];
      else on2.push(o);
    };
  }
  function selection_on(typename, value2, options) {
    var typenames = parseTypenames2(typename + ""), i, n = typenames.length, t;
    if (arguments.length < 2) {
      var on2 = this.node().__on;
      if (on2) for (var j = 0, m = on2.length, o; j < m; ++j) {
        for (i = 0, o = on2[j]; i < n; ++i) {
          if ((t = typenames[i]).type === o.type && t.name === o.name) {
            return o.value;
          }
        }
      }
      return;
    }
    on2 = value2 ? onAdd : onRemove;
    for (i = 0; i < n; ++i) this.each(on2(typenames[i], value2, options));
    return this;
  }
  function dispatchEvent(node, type3, params) {
    var window2 = defaultView(node), event = window2.CustomEvent;
    if (typeof event === "function") {
      event = new event(type3, params);
    } else {
      event = window2.document.createEvent("Event");
      if (params) event.initEvent(type3, params.bubbles, params.cancelable), event.detail = params.detail;
      else event.initEvent(type3, false, false);
    }
    node.dispatchEvent(event);
  }
  function dispatchConstant(type3, params) {
    return function() {
      return dispatchEvent(this, type3, params);
    };
  }
  function dispatchFunction(type3, params) {
    return function() {
      return dispatchEvent(this, type3, params.apply(this, arguments));
    };
  }
  function selection_dispatch(type3, params) {
    return this.each((typeof params === "function" ? dispatchFunction : dispatchConstant)(type3, params));
  }
  function* selection_iterator() {
    for (var groups2 = this._groups, j = 0, m = groups2.length; j < m; ++j) {
      for (var group = groups2[j], i = 0, n = group.length, node; i < n; ++i) {
        if (node = group[i]) yield node;
      }
    }
  }
  var root = [null];
  function Selection(groups2, parents) {
    this._groups = groups2;
    this._parents = parents;
  }
  function selection() {
    return new Selection([[document.documentElement]], root);
  }
  function selection_selection() {
    return this;
  }
  Selection.prototype = selection.prototype = {
    constructor: Selection,
    select: selection_select,
    selectAll: selection_selectAll,
    selectChild: selection_selectChild,
    selectChildren: selection_selectChildren,
    filter: selection_filter,
    data: selection_data,
    enter: selection_enter,
    exit: selection_exit,
    join: selection_join,
    merge: selection_merge,
    selection: selection_selection,
    order: selection_order,
    sort: selection_sort,
    call: selection_call,
    nodes: selection_nodes,
    node: selection_node,
    size: selection_size,
    empty: selection_empty,
    each: selection_each,
    attr: selection_attr,
    style: selection_style,
    property: selection_property,
    classed: selection_classed,
    text: selection_text,
    html: selection_html,
    raise: selection_raise,
    lower: selection_lower,
    append: selection_append,
    insert: selection_insert,
    remove: selection_remove,
    clone: selection_clone,
    datum: selection_datum,
    on: selection_on,
    dispatch: selection_dispatch,
    [Symbol.iterator]: selection_iterator
  };
  function select(selector2) {
    return typeof selector2 === "string" ? new Selection([[document.querySelector(selector2)]], [document.documentElement]) : new Selection([[selector2]], root);
  }
  var nextId = 0;
  function local() {
    return new Local();
  }
  function Local() {
    this._ = "@" + (++nextId).toString(36);
  }
  Local.prototype = local.prototype = {
    constructor: Local,
    get: function(node) {
      var id2 = this._;
      while (!(id2 in node)) if (!(node = node.parentNode)) return;
      return node[id2];
    },
    set: function(node, value2) {
      return node[this._] = value2;
    },
    remove: function(node) {
      return this._ in node && delete node[this._];
    },
    toString: function() {
      return this._;
    }
  };
  function sourceEvent(event) {
    let sourceEvent2;
    while (sourceEvent2 = event.sourceEvent) event = sourceEvent2;
    return event;
  }
  function pointer(event, node) {
    event = sourceEvent(event);
    if (node === void 0) node = event.currentTarget;
    if (node) {
      var svg2 = node.ownerSVGElement || node;
      if (svg2.createSVGPoint) {
        var point = svg2.createSVGPoint();
        point.x = event.clientX, point.y = event.clientY;
        point = point.matrixTransform(node.getScreenCTM().inverse());
        return [point.x, point.y];
      }
      if (node.getBoundingClientRect) {
        var rect = node.getBoundingClientRect();
        return [event.clientX - rect.left - node.clientLeft, event.clientY - rect.top - node.clientTop];
      }
    }
    return [event.pageX, event.pageY];
  }

  // ../../../node_modules/d3-drag/dist/d3-drag.mjs
  var nonpassive = { passive: false };
  var nonpassivecapture = { capture: true, passive: false };
  function nopropagation(event) {
    event.stopImmediatePropagation();
  }
  function noevent(event) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  function nodrag(view4) {
    var root2 = view4.document.documentElement, selection3 = select(view4).on("dragstart.drag", noevent, nonpassivecapture);
    if ("onselectstart" in root2) {
      selection3.on("selectstart.drag", noevent, nonpassivecapture);
    } else {
      root2.__noselect = root2.style.MozUserSelect;
      root2.style.MozUserSelect = "none";
    }
  }
  function yesdrag(view4, noclick) {
    var root2 = view4.document.documentElement, selection3 = select(view4).on("dragstart.drag", null);
    if (noclick) {
      selection3.on("click.drag", noevent, nonpassivecapture);
      setTimeout(function() {
        selection3.on("click.drag", null);
      }, 0);
    }
    if ("onselectstart" in root2) {
      selection3.on("selectstart.drag", null);
    } else {
      root2.style.MozUserSelect = root2.__noselect;
      delete root2.__noselect;
    }
  }
  var constant2 = (x) => () => x;
  function DragEvent(type3, {
    sourceEvent: sourceEvent2,
    subject,
    target,
    identifier,
    active,
    x,
    y,
    dx,
    dy,
    dispatch: dispatch2
  }) {
    Object.defineProperties(this, {
      type: { value: type3, enumerable: true, configurable: true },
      sourceEvent: { value: sourceEvent2, enumerable: true, configurable: true },
      subject: { value: subject, enumerable: true, configurable: true },
      target: { value: target, enumerable: true, configurable: true },
      identifier: { value: identifier, enumerable: true, configurable: true },
      active: { value: active, enumerable: true, configurable: true },
      x: { value: x, enumerable: true, configurable: true },
      y: { value: y, enumerable: true, configurable: true },
      dx: { value: dx, enumerable: true, configurable: true },
      dy: { value: dy, enumerable: true, configurable: true },
      _: { value: dispatch2 }
    });
  }
  DragEvent.prototype.on = function() {
    var value2 = this._.on.apply(this._, arguments);
    return value2 === this._ ? this : value2;
  };
  function defaultFilter(event) {
    return !event.ctrlKey && !event.button;
  }
  function defaultContainer() {
    return this.parentNode;
  }
  function defaultSubject(event, d) {
    return d == null ? { x: event.x, y: event.y } : d;
  }
  function defaultTouchable() {
    return navigator.maxTouchPoints || "ontouchstart" in this;
  }
  function drag() {
    var filter2 = defaultFilter, container = defaultContainer, subject = defaultSubject, touchable = defaultTouchable, gestures = {}, listeners3 = dispatch("start", "drag", "end"), active = 0, mousedownx, mousedowny, mousemoving, touchending, clickDistance2 = 0;
    function drag2(selection3) {
      selection3.on("mousedown.drag", mousedowned).filter(touchable).on("touchstart.drag", touchstarted).on("touchmove.drag", touchmoved, nonpassive).on("touchend.drag touchcancel.drag", touchended).style("touch-action", "none").style("-webkit-tap-highlight-color", "rgba(0,0,0,0)");
    }
    function mousedowned(event, d) {
      if (touchending || !filter2.call(this, event, d)) return;
      var gesture = beforestart(this, container.call(this, event, d), event, d, "mouse");
      if (!gesture) return;
      select(event.view).on("mousemove.drag", mousemoved, nonpassivecapture).on("mouseup.drag", mouseupped, nonpassivecapture);
      nodrag(event.view);
      nopropagation(event);
      mousemoving = false;
      mousedownx = event.clientX;
      mousedowny = event.clientY;
      gesture("start", event);
    }
    function mousemoved(event) {
      noevent(event);
      if (!mousemoving) {
        var dx = event.clientX - mousedownx, dy = event.clientY - mousedowny;
        mousemoving = dx * dx + dy * dy > clickDistance2;
      }
      gestures.mouse("drag", event);
    }
    function mouseupped(event) {
      select(event.view).on("mousemove.drag mouseup.drag", null);
      yesdrag(event.view, mousemoving);
      noevent(event);
      gestures.mouse("end", event);
    }
    function touchstarted(event, d) {
      if (!filter2.call(this, event, d)) return;
      var touches = event.changedTouches, c = container.call(this, event, d), n = touches.length, i, gesture;
      for (i = 0; i < n; ++i) {
        if (gesture = beforestart(this, c, event, d, touches[i].identifier, touches[i])) {
          nopropagation(event);
          gesture("start", event, touches[i]);
        }
      }
    }
    function touchmoved(event) {
      var touches = event.changedTouches, n = touches.length, i, gesture;
      for (i = 0; i < n; ++i) {
        if (gesture = gestures[touches[i].identifier]) {
          noevent(event);
          gesture("drag", event, touches[i]);
        }
      }
    }
    function touchended(event) {
      var touches = event.changedTouches, n = touches.length, i, gesture;
      if (touchending) clearTimeout(touchending);
      touchending = setTimeout(function() {
        touchending = null;
      }, 500);
      for (i = 0; i < n; ++i) {
        if (gesture = gestures[touches[i].identifier]) {
          nopropagation(event);
          gesture("end", event, touches[i]);
        }
      }
    }
    function beforestart(that, container2, event, d, identifier, touch) {
      var dispatch2 = listeners3.copy(), p = pointer(touch || event, container2), dx, dy, s;
      if ((s = subject.call(that, new DragEvent("beforestart", {
        sourceEvent: event,
        target: drag2,
        identifier,
        active,
        x: p[0],
        y: p[1],
        dx: 0,
        dy: 0,
        dispatch: dispatch2
      }), d)) == null) return;
      dx = s.x - p[0] || 0;
      dy = s.y - p[1] || 0;
      return function gesture(type3, event2, touch2) {
        var p0 = p, n;
        switch (type3) {
          case "start":
            gestures[identifier] = gesture, n = active++;
            break;
          case "end":
            delete gestures[identifier], --active;
          // falls through
          case "drag":
            p = pointer(touch2 || event2, container2), n = active;
            break;
        }
        dispatch2.call(
          type3,
          that,
          new DragEvent(type3, {
            sourceEvent: event2,
            subject: s,
            target: drag2,
            identifier,
            active: n,
            x: p[0] + dx,
            y: p[1] + dy,
            dx: p[0] - p0[0],
            dy: p[1] - p0[1],
            dispatch: dispatch2
          }),
          d
        );
      };
    }
    drag2.filter = function(_) {
      return arguments.length ? (filter2 = typeof _ === "function" ? _ : constant2(!!_), drag2) : filter2;
    };
    drag2.container = function(_) {
      return arguments.length ? (container = typeof _ === "function" ? _ : constant2(_), drag2) : container;
    };
    drag2.subject = function(_) {
      return arguments.length ? (subject = typeof _ === "function" ? _ : constant2(_), drag2) : subject;
    };
    drag2.touchable = function(_) {
      return arguments.length ? (touchable = typeof _ === "function" ? _ : constant2(!!_), drag2) : touchable;
    };
    drag2.on = function() {
      var value2 = listeners3.on.apply(listeners3, arguments);
      return value2 === listeners3 ? drag2 : value2;
    };
    drag2.clickDistance = function(_) {
      return arguments.length ? (clickDistance2 = (_ = +_) * _, drag2) : Math.sqrt(clickDistance2);
    };
    return drag2;
  }

  // ../../../node_modules/d3-color/dist/d3-color.mjs
  function define(constructor, factory, prototype) {
    constructor.prototype = factory.prototype = prototype;
    prototype.constructor = constructor;
  }
  function extend(parent, definition) {
    var prototype = Object.create(parent.prototype);
    for (var key in definition) prototype[key] = definition[key];
    return prototype;
  }
  function Color() {
  }
  var darker = 0.7;
  var brighter = 1 / darker;
  var reI = "\\s*([+-]?\\d+)\\s*";
  var reN = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*";
  var reP = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*";
  var reHex = /^#([0-9a-f]{3,8})$/;
  var reRgbInteger = new RegExp(`^rgb\\(${reI},${reI},${reI}\\)$`);
  var reRgbPercent = new RegExp(`^rgb\\(${reP},${reP},${reP}\\)$`);
  var reRgbaInteger = new RegExp(`^rgba\\(${reI},${reI},${reI},${reN}\\)$`);
  var reRgbaPercent = new RegExp(`^rgba\\(${reP},${reP},${reP},${reN}\\)$`);
  var reHslPercent = new RegExp(`^hsl\\(${reN},${reP},${reP}\\)$`);
  var reHslaPercent = new RegExp(`^hsla\\(${reN},${reP},${reP},${reN}\\)$`);
  var named2 = {
    aliceblue: 15792383,
    antiquewhite: 16444375,
    aqua: 65535,
    aquamarine: 8388564,
    azure: 15794175,
    beige: 16119260,
    bisque: 16770244,
    black: 0,
    blanchedalmond: 16772045,
    blue: 255,
    blueviolet: 9055202,
    brown: 10824234,
    burlywood: 14596231,
    cadetblue: 6266528,
    chartreuse: 8388352,
    chocolate: 13789470,
    coral: 16744272,
    cornflowerblue: 6591981,
    cornsilk: 16775388,
    crimson: 14423100,
    cyan: 65535,
    darkblue: 139,
    darkcyan: 35723,
    darkgoldenrod: 12092939,
    darkgray: 11119017,
    darkgreen: 25600,
    darkgrey: 11119017,
    darkkhaki: 12433259,
    darkmagenta: 9109643,
    darkolivegreen: 5597999,
    darkorange: 16747520,
    darkorchid: 10040012,
    darkred: 9109504,
    darksalmon: 15308410,
    darkseagreen: 9419919,
    darkslateblue: 4734347,
    darkslategray: 3100495,
    darkslategrey: 3100495,
    darkturquoise: 52945,
    darkviolet: 9699539,
    deeppink: 16716947,
    deepskyblue: 49151,
    dimgray: 6908265,
    dimgrey: 6908265,
    dodgerblue: 2003199,
    firebrick: 11674146,
    floralwhite: 16775920,
    forestgreen: 2263842,
    fuchsia: 16711935,
    gainsboro: 14474460,
    ghostwhite: 16316671,
    gold: 16766720,
    goldenrod: 14329120,
    gray: 8421504,
    green: 32768,
    greenyellow: 11403055,
    grey: 8421504,
    honeydew: 15794160,
    hotpink: 16738740,
    indianred: 13458524,
    indigo: 4915330,
    ivory: 16777200,
    khaki: 15787660,
    lavender: 15132410,
    lavenderblush: 16773365,
    lawngreen: 8190976,
    lemonchiffon: 16775885,
    lightblue: 11393254,
    lightcoral: 15761536,
    lightcyan: 14745599,
    lightgoldenrodyellow: 16448210,
    lightgray: 13882323,
    lightgreen: 9498256,
    lightgrey: 13882323,
    lightpink: 16758465,
    lightsalmon: 16752762,
    lightseagreen: 2142890,
    lightskyblue: 8900346,
    lightslategray: 7833753,
    lightslategrey: 7833753,
    lightsteelblue: 11584734,
    lightyellow: 16777184,
    lime: 65280,
    limegreen: 3329330,
    linen: 16445670,
    magenta: 16711935,
    maroon: 8388608,
    mediumaquamarine: 6737322,
    mediumblue: 205,
    mediumorchid: 12211667,
    mediumpurple: 9662683,
    mediumseagreen: 3978097,
    mediumslateblue: 8087790,
    mediumspringgreen: 64154,
    mediumturquoise: 4772300,
    mediumvioletred: 13047173,
    midnightblue: 1644912,
    mintcream: 16121850,
    mistyrose: 16770273,
    moccasin: 16770229,
    navajowhite: 16768685,
    navy: 128,
    oldlace: 16643558,
    olive: 8421376,
    olivedrab: 7048739,
    orange: 16753920,
    orangered: 16729344,
    orchid: 14315734,
    palegoldenrod: 15657130,
    palegreen: 10025880,
    paleturquoise: 11529966,
    palevioletred: 14381203,
    papayawhip: 16773077,
    peachpuff: 16767673,
    peru: 13468991,
    pink: 16761035,
    plum: 14524637,
    powderblue: 11591910,
    purple: 8388736,
    rebeccapurple: 6697881,
    red: 16711680,
    rosybrown: 12357519,
    royalblue: 4286945,
    saddlebrown: 9127187,
    salmon: 16416882,
    sandybrown: 16032864,
    seagreen: 3050327,
    seashell: 16774638,
    sienna: 10506797,
    silver: 12632256,
    skyblue: 8900331,
    slateblue: 6970061,
    slategray: 7372944,
    slategrey: 7372944,
    snow: 16775930,
    springgreen: 65407,
    steelblue: 4620980,
    tan: 13808780,
    teal: 32896,
    thistle: 14204888,
    tomato: 16737095,
    turquoise: 4251856,
    violet: 15631086,
    wheat: 16113331,
    white: 16777215,
    whitesmoke: 16119285,
    yellow: 16776960,
    yellowgreen: 10145074
  };
  define(Color, color, {
    copy(channels) {
      return Object.assign(new this.constructor(), this, channels);
    },
    displayable() {
      return this.rgb().displayable();
    },
    hex: color_formatHex,
    // Deprecated! Use color.formatHex.
    formatHex: color_formatHex,
    formatHex8: color_formatHex8,
    formatHsl: color_formatHsl,
    formatRgb: color_formatRgb,
    toString: color_formatRgb
  });
  function color_formatHex() {
    return this.rgb().formatHex();
  }
  function color_formatHex8() {
    return this.rgb().formatHex8();
  }
  function color_formatHsl() {
    return hslConvert(this).formatHsl();
  }
  function color_formatRgb() {
    return this.rgb().formatRgb();
  }
  function color(format) {
    var m, l;
    format = (format + "").trim().toLowerCase();
    return (m = reHex.exec(format)) ? (l = m[1].length, m = parseInt(m[1], 16), l === 6 ? rgbn(m) : l === 3 ? new Rgb(m >> 8 & 15 | m >> 4 & 240, m >> 4 & 15 | m & 240, (m & 15) << 4 | m & 15, 1) : l === 8 ? rgba(m >> 24 & 255, m >> 16 & 255, m >> 8 & 255, (m & 255) / 255) : l === 4 ? rgba(m >> 12 & 15 | m >> 8 & 240, m >> 8 & 15 | m >> 4 & 240, m >> 4 & 15 | m & 240, ((m & 15) << 4 | m & 15) / 255) : null) : (m = reRgbInteger.exec(format)) ? new Rgb(m[1], m[2], m[3], 1) : (m = reRgbPercent.exec(format)) ? new Rgb(m[1] * 255 / 100, m[2] * 255 / 100, m[3] * 255 / 100, 1) : (m = reRgbaInteger.exec(format)) ? rgba(m[1], m[2], m[3], m[4]) : (m = reRgbaPercent.exec(format)) ? rgba(m[1] * 255 / 100, m[2] * 255 / 100, m[3] * 255 / 100, m[4]) : (m = reHslPercent.exec(format)) ? hsla(m[1], m[2] / 100, m[3] / 100, 1) : (m = reHslaPercent.exec(format)) ? hsla(m[1], m[2] / 100, m[3] / 100, m[4]) : named2.hasOwnProperty(format) ? rgbn(named2[format]) : format === "transparent" ? new Rgb(NaN, NaN, NaN, 0) : null;
  }
  function rgbn(n) {
    return new Rgb(n >> 16 & 255, n >> 8 & 255, n & 255, 1);
  }
  function rgba(r, g, b, a) {
    if (a <= 0) r = g = b = NaN;
    return new Rgb(r, g, b, a);
  }
  function rgbConvert(o) {
    if (!(o instanceof Color)) o = color(o);
    if (!o) return new Rgb();
    o = o.rgb();
    return new Rgb(o.r, o.g, o.b, o.opacity);
  }
  function rgb(r, g, b, opacity2) {
    return arguments.length === 1 ? rgbConvert(r) : new Rgb(r, g, b, opacity2 == null ? 1 : opacity2);
  }
  function Rgb(r, g, b, opacity2) {
    this.r = +r;
    this.g = +g;
    this.b = +b;
    this.opacity = +opacity2;
  }
  define(Rgb, rgb, extend(Color, {
    brighter(k) {
      k = k == null ? brighter : Math.pow(brighter, k);
      return new Rgb(this.r * k, this.g * k, this.b * k, this.opacity);
    },
    darker(k) {
      k = k == null ? darker : Math.pow(darker, k);
      return new Rgb(this.r * k, this.g * k, this.b * k, this.opacity);
    },
    rgb() {
      return this;
    },
    clamp() {
      return new Rgb(clampi(this.r), clampi(this.g), clampi(this.b), clampa(this.opacity));
    },
    displayable() {
      return -0.5 <= this.r && this.r < 255.5 && (-0.5 <= this.g && this.g < 255.5) && (-0.5 <= this.b && this.b < 255.5) && (0 <= this.opacity && this.opacity <= 1);
    },
    hex: rgb_formatHex,
    // Deprecated! Use color.formatHex.
    formatHex: rgb_formatHex,
    formatHex8: rgb_formatHex8,
    formatRgb: rgb_formatRgb,
    toString: rgb_formatRgb
  }));
  function rgb_formatHex() {
    return `#${hex(this.r)}${hex(this.g)}${hex(this.b)}`;
  }
  function rgb_formatHex8() {
    return `#${hex(this.r)}${hex(this.g)}${hex(this.b)}${hex((isNaN(this.opacity) ? 1 : this.opacity) * 255)}`;
  }
  function rgb_formatRgb() {
    const a = clampa(this.opacity);
    return `${a === 1 ? "rgb(" : "rgba("}${clampi(this.r)}, ${clampi(this.g)}, ${clampi(this.b)}${a === 1 ? ")" : `, ${a})`}`;
  }
  function clampa(opacity2) {
    return isNaN(opacity2) ? 1 : Math.max(0, Math.min(1, opacity2));
  }
  function clampi(value2) {
    return Math.max(0, Math.min(255, Math.round(value2) || 0));
  }
  function hex(value2) {
    value2 = clampi(value2);
    return (value2 < 16 ? "0" : "") + value2.toString(16);
  }
  function hsla(h, s, l, a) {
    if (a <= 0) h = s = l = NaN;
    else if (l <= 0 || l >= 1) h = s = NaN;
    else if (s <= 0) h = NaN;
    return new Hsl(h, s, l, a);
  }
  function hslConvert(o) {
    if (o instanceof Hsl) return new Hsl(o.h, o.s, o.l, o.opacity);
    if (!(o instanceof Color)) o = color(o);
    if (!o) return new Hsl();
    if (o instanceof Hsl) return o;
    o = o.rgb();
    var r = o.r / 255, g = o.g / 255, b = o.b / 255, min2 = Math.min(r, g, b), max2 = Math.max(r, g, b), h = NaN, s = max2 - min2, l = (max2 + min2) / 2;
    if (s) {
      if (r === max2) h = (g - b) / s + (g < b) * 6;
      else if (g === max2) h = (b - r) / s + 2;
      else h = (r - g) / s + 4;
      s /= l < 0.5 ? max2 + min2 : 2 - max2 - min2;
      h *= 60;
    } else {
      s = l > 0 && l < 1 ? 0 : h;
    }
    return new Hsl(h, s, l, o.opacity);
  }
  function hsl(h, s, l, opacity2) {
    return arguments.length === 1 ? hslConvert(h) : new Hsl(h, s, l, opacity2 == null ? 1 : opacity2);
  }
  function Hsl(h, s, l, opacity2) {
    this.h = +h;
    this.s = +s;
    this.l = +l;
    this.opacity = +opacity2;
  }
  define(Hsl, hsl, extend(Color, {
    brighter(k) {
      k = k == null ? brighter : Math.pow(brighter, k);
      return new Hsl(this.h, this.s, this.l * k, this.opacity);
    },
    darker(k) {
      k = k == null ? darker : Math.pow(darker, k);
      return new Hsl(this.h, this.s, this.l * k, this.opacity);
    },
    rgb() {
      var h = this.h % 360 + (this.h < 0) * 360, s = isNaN(h) || isNaN(this.s) ? 0 : this.s, l = this.l, m2 = l + (l < 0.5 ? l : 1 - l) * s, m1 = 2 * l - m2;
      return new Rgb(
        hsl2rgb(h >= 240 ? h - 240 : h + 120, m1, m2),
        hsl2rgb(h, m1, m2),
        hsl2rgb(h < 120 ? h + 240 : h - 120, m1, m2),
        this.opacity
      );
    },
    clamp() {
      return new Hsl(clamph(this.h), clampt(this.s), clampt(this.l), clampa(this.opacity));
    },
    displayable() {
      return (0 <= this.s && this.s <= 1 || isNaN(this.s)) && (0 <= this.l && this.l <= 1) && (0 <= this.opacity && this.opacity <= 1);
    },
    formatHsl() {
      const a = clampa(this.opacity);
      return `${a === 1 ? "hsl(" : "hsla("}${clamph(this.h)}, ${clampt(this.s) * 100}%, ${clampt(this.l) * 100}%${a === 1 ? ")" : `, ${a})`}`;
    }
  }));
  function clamph(value2) {
    value2 = (value2 || 0) % 360;
    return value2 < 0 ? value2 + 360 : value2;
  }
  function clampt(value2) {
    return Math.max(0, Math.min(1, value2 || 0));
  }
  function hsl2rgb(h, m1, m2) {
    return (h < 60 ? m1 + (m2 - m1) * h / 60 : h < 180 ? m2 : h < 240 ? m1 + (m2 - m1) * (240 - h) / 60 : m1) * 255;
  }
  var radians = Math.PI / 180;
  var degrees = 180 / Math.PI;
  var K = 18;
  var Xn = 0.96422;
  var Yn = 1;
  var Zn = 0.82521;
  var t0 = 4 / 29;
  var t1 = 6 / 29;
  var t2 = 3 * t1 * t1;
  var t3 = t1 * t1 * t1;
  function labConvert(o) {
    if (o instanceof Lab) return new Lab(o.l, o.a, o.b, o.opacity);
    if (o instanceof Hcl) return hcl2lab(o);
    if (!(o instanceof Rgb)) o = rgbConvert(o);
    var r = rgb2lrgb(o.r), g = rgb2lrgb(o.g), b = rgb2lrgb(o.b), y = xyz2lab((0.2225045 * r + 0.7168786 * g + 0.0606169 * b) / Yn), x, z;
    if (r === g && g === b) x = z = y;
    else {
      x = xyz2lab((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / Xn);
      z = xyz2lab((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / Zn);
    }
    return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z), o.opacity);
  }
  function lab(l, a, b, opacity2) {
    return arguments.length === 1 ? labConvert(l) : new Lab(l, a, b, opacity2 == null ? 1 : opacity2);
  }
  function Lab(l, a, b, opacity2) {
    this.l = +l;
    this.a = +a;
    this.b = +b;
    this.opacity = +opacity2;
  }
  define(Lab, lab, extend(Color, {
    brighter(k) {
      return new Lab(this.l + K * (k == null ? 1 : k), this.a, this.b, this.opacity);
    },
    darker(k) {
      return new Lab(this.l - K * (k == null ? 1 : k), this.a, this.b, this.opacity);
    },
    rgb() {
      var y = (this.l + 16) / 116, x = isNaN(this.a) ? y : y + this.a / 500, z = isNaN(this.b) ? y : y - this.b / 200;
      x = Xn * lab2xyz(x);
      y = Yn * lab2xyz(y);
      z = Zn * lab2xyz(z);
      return new Rgb(
        lrgb2rgb(3.1338561 * x - 1.6168667 * y - 0.4906146 * z),
        lrgb2rgb(-0.9787684 * x + 1.9161415 * y + 0.033454 * z),
        lrgb2rgb(0.0719453 * x - 0.2289914 * y + 1.4052427 * z),
        this.opacity
      );
    }
  }));
  function xyz2lab(t) {
    return t > t3 ? Math.pow(t, 1 / 3) : t / t2 + t0;
  }
  function lab2xyz(t) {
    return t > t1 ? t * t * t : t2 * (t - t0);
  }
  function lrgb2rgb(x) {
    return 255 * (x <= 31308e-7 ? 12.92 * x : 1.055 * Math.pow(x, 1 / 2.4) - 0.055);
  }
  function rgb2lrgb(x) {
    return (x /= 255) <= 0.04045 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4);
  }
  function hclConvert(o) {
    if (o instanceof Hcl) return new Hcl(o.h, o.c, o.l, o.opacity);
    if (!(o instanceof Lab)) o = labConvert(o);
    if (o.a === 0 && o.b === 0) return new Hcl(NaN, 0 < o.l && o.l < 100 ? 0 : NaN, o.l, o.opacity);
    var h = Math.atan2(o.b, o.a) * degrees;
    return new Hcl(h < 0 ? h + 360 : h, Math.sqrt(o.a * o.a + o.b * o.b), o.l, o.opacity);
  }
  function hcl(h, c, l, opacity2) {
    return arguments.length === 1 ? hclConvert(h) : new Hcl(h, c, l, opacity2 == null ? 1 : opacity2);
  }
  function Hcl(h, c, l, opacity2) {
    this.h = +h;
    this.c = +c;
    this.l = +l;
    this.opacity = +opacity2;
  }
  function hcl2lab(o) {
    if (isNaN(o.h)) return new Lab(o.l, 0, 0, o.opacity);
    var h = o.h * radians;
    return new Lab(o.l, Math.cos(h) * o.c, Math.sin(h) * o.c, o.opacity);
  }
  define(Hcl, hcl, extend(Color, {
    brighter(k) {
      return new Hcl(this.h, this.c, this.l + K * (k == null ? 1 : k), this.opacity);
    },
    darker(k) {
      return new Hcl(this.h, this.c, this.l - K * (k == null ? 1 : k), this.opacity);
    },
    rgb() {
      return hcl2lab(this).rgb();
    }
  }));
  var A = -0.14861;
  var B = 1.78277;
  var C = -0.29227;
  var D = -0.90649;
  var E = 1.97294;
  var ED = E * D;
  var EB = E * B;
  var BC_DA = B * C - D * A;
  function cubehelixConvert(o) {
    if (o instanceof Cubehelix) return new Cubehelix(o.h, o.s, o.l, o.opacity);
    if (!(o instanceof Rgb)) o = rgbConvert(o);
    var r = o.r / 255, g = o.g / 255, b = o.b / 255, l = (BC_DA * b + ED * r - EB * g) / (BC_DA + ED - EB), bl = b - l, k = (E * (g - l) - C * bl) / D, s = Math.sqrt(k * k + bl * bl) / (E * l * (1 - l)), h = s ? Math.atan2(k, bl) * degrees - 120 : NaN;
    return new Cubehelix(h < 0 ? h + 360 : h, s, l, o.opacity);
  }
  function cubehelix(h, s, l, opacity2) {
    return arguments.length === 1 ? cubehelixConvert(h) : new Cubehelix(h, s, l, opacity2 == null ? 1 : opacity2);
  }
  function Cubehelix(h, s, l, opacity2) {
    this.h = +h;
    this.s = +s;
    this.l = +l;
    this.opacity = +opacity2;
  }
  define(Cubehelix, cubehelix, extend(Color, {
    brighter(k) {
      k = k == null ? brighter : Math.pow(brighter, k);
      return new Cubehelix(this.h, this.s, this.l * k, this.opacity);
    },
    darker(k) {
      k = k == null ? darker : Math.pow(darker, k);
      return new Cubehelix(this.h, this.s, this.l * k, this.opacity);
    },
    rgb() {
      var h = isNaN(this.h) ? 0 : (this.h + 120) * radians, l = +this.l, a = isNaN(this.s) ? 0 : this.s * l * (1 - l), cosh2 = Math.cos(h), sinh2 = Math.sin(h);
      return new Rgb(
        255 * (l + a * (A * cosh2 + B * sinh2)),
        255 * (l + a * (C * cosh2 + D * sinh2)),
        255 * (l + a * (E * cosh2)),
        this.opacity
      );
    }
  }));

  // ../../../node_modules/d3-interpolate/dist/d3-interpolate.mjs
  function basis(t13, v0, v1, v2, v3) {
    var t22 = t13 * t13, t32 = t22 * t13;
    return ((1 - 3 * t13 + 3 * t22 - t32) * v0 + (4 - 6 * t22 + 3 * t32) * v1 + (1 + 3 * t13 + 3 * t22 - 3 * t32) * v2 + t32 * v3) / 6;
  }
  function basis$1(values) {
    var n = values.length - 1;
    return function(t) {
      var i = t <= 0 ? t = 0 : t >= 1 ? (t = 1, n - 1) : Math.floor(t * n), v1 = values[i], v2 = values[i + 1], v0 = i > 0 ? values[i - 1] : 2 * v1 - v2, v3 = i < n - 1 ? values[i + 2] : 2 * v2 - v1;
      return basis((t - i / n) * n, v0, v1, v2, v3);
    };
  }
  function basisClosed(values) {
    var n = values.length;
    return function(t) {
      var i = Math.floor(((t %= 1) < 0 ? ++t : t) * n), v0 = values[(i + n - 1) % n], v1 = values[i % n], v2 = values[(i + 1) % n], v3 = values[(i + 2) % n];
      return basis((t - i / n) * n, v0, v1, v2, v3);
    };
  }
  var constant3 = (x) => () => x;
  function linear(a, d) {
    return function(t) {
      return a + t * d;
    };
  }
  function exponential(a, b, y) {
    return a = Math.pow(a, y), b = Math.pow(b, y) - a, y = 1 / y, function(t) {
      return Math.pow(a + t * b, y);
    };
  }
  function hue$1(a, b) {
    var d = b - a;
    return d ? linear(a, d > 180 || d < -180 ? d - 360 * Math.round(d / 360) : d) : constant3(isNaN(a) ? b : a);
  }
  function gamma(y) {
    return (y = +y) === 1 ? nogamma : function(a, b) {
      return b - a ? exponential(a, b, y) : constant3(isNaN(a) ? b : a);
    };
  }
  function nogamma(a, b) {
    var d = b - a;
    return d ? linear(a, d) : constant3(isNaN(a) ? b : a);
  }
  var rgb2 = (function rgbGamma(y) {
    var color2 = gamma(y);
    function rgb3(start8, end) {
      var r = color2((start8 = rgb(start8)).r, (end = rgb(end)).r), g = color2(start8.g, end.g), b = color2(start8.b, end.b), opacity2 = nogamma(start8.opacity, end.opacity);
      return function(t) {
        start8.r = r(t);
        start8.g = g(t);
        start8.b = b(t);
        start8.opacity = opacity2(t);
        return start8 + "";
      };
    }
    rgb3.gamma = rgbGamma;
    return rgb3;
  })(1);
  function rgbSpline(spline) {
    return function(colors) {
      var n = colors.length, r = new Array(n), g = new Array(n), b = new Array(n), i, color2;
      for (i = 0; i < n; ++i) {
        color2 = rgb(colors[i]);
        r[i] = color2.r || 0;
        g[i] = color2.g || 0;
        b[i] = color2.b || 0;
      }
      r = spline(r);
      g = spline(g);
      b = spline(b);
      color2.opacity = 1;
      return function(t) {
        color2.r = r(t);
        color2.g = g(t);
        color2.b = b(t);
        return color2 + "";
      };
    };
  }
  var rgbBasis = rgbSpline(basis$1);
  var rgbBasisClosed = rgbSpline(basisClosed);
  function numberArray(a, b) {
    if (!b) b = [];
    var n = a ? Math.min(b.length, a.length) : 0, c = b.slice(), i;
    return function(t) {
      for (i = 0; i < n; ++i) c[i] = a[i] * (1 - t) + b[i] * t;
      return c;
    };
  }
  function isNumberArray(x) {
    return ArrayBuffer.isView(x) && !(x instanceof DataView);
  }
  function genericArray(a, b) {
    var nb = b ? b.length : 0, na = a ? Math.min(nb, a.length) : 0, x = new Array(na), c = new Array(nb), i;
    for (i = 0; i < na; ++i) x[i] = value(a[i], b[i]);
    for (; i < nb; ++i) c[i] = b[i];
    return function(t) {
      for (i = 0; i < na; ++i) c[i] = x[i](t);
      return c;
    };
  }
  function date(a, b) {
    var d = /* @__PURE__ */ new Date();
    return a = +a, b = +b, function(t) {
      return d.setTime(a * (1 - t) + b * t), d;
    };
  }
  function number(a, b) {
    return a = +a, b = +b, function(t) {
      return a * (1 - t) + b * t;
    };
  }
  function object(a, b) {
    var i = {}, c = {}, k;
    if (a === null || typeof a !== "object") a = {};
    if (b === null || typeof b !== "object") b = {};
    for (k in b) {
      if (k in a) {
        i[k] = value(a[k], b[k]);
      } else {
        c[k] = b[k];
      }
    }
    return function(t) {
      for (k in i) c[k] = i[k](t);
      return c;
    };
  }
  var reA = /[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g;
  var reB = new RegExp(reA.source, "g");
  function zero(b) {
    return function() {
      return b;
    };
  }
  function one(b) {
    return function(t) {
      return b(t) + "";
    };
  }
  function string(a, b) {
    var bi = reA.lastIndex = reB.lastIndex = 0, am, bm, bs, i = -1, s = [], q = [];
    a = a + "", b = b + "";
    while ((am = reA.exec(a)) && (bm = reB.exec(b))) {
      if ((bs = bm.index) > bi) {
        bs = b.slice(bi, bs);
        if (s[i]) s[i] += bs;
        else s[++i] = bs;
      }
      if ((am = am[0]) === (bm = bm[0])) {
        if (s[i]) s[i] += bm;
        else s[++i] = bm;
      } else {
        s[++i] = null;
        q.push({ i, x: number(am, bm) });
      }
      bi = reB.lastIndex;
    }
    if (bi < b.length) {
      bs = b.slice(bi);
      if (s[i]) s[i] += bs;
      else s[++i] = bs;
    }
    return s.length < 2 ? q[0] ? one(q[0].x) : zero(b) : (b = q.length, function(t) {
      for (var i2 = 0, o; i2 < b; ++i2) s[(o = q[i2]).i] = o.x(t);
      return s.join("");
    });
  }
  function value(a, b) {
    var t = typeof b, c;
    return b == null || t === "boolean" ? constant3(b) : (t === "number" ? number : t === "string" ? (c = color(b)) ? (b = c, rgb2) : string : b instanceof color ? rgb2 : b instanceof Date ? date : isNumberArray(b) ? numberArray : Array.isArray(b) ? genericArray : typeof b.valueOf !== "function" && typeof b.toString !== "function" || isNaN(b) ? object : number)(a, b);
  }
  function round(a, b) {
    return a = +a, b = +b, function(t) {
      return Math.round(a * (1 - t) + b * t);
    };
  }
  var degrees2 = 180 / Math.PI;
  var identity = {
    translateX: 0,
    translateY: 0,
    rotate: 0,
    skewX: 0,
    scaleX: 1,
    scaleY: 1
  };
  function decompose(a, b, c, d, e, f) {
    var scaleX, scaleY, skewX;
    if (scaleX = Math.sqrt(a * a + b * b)) a /= scaleX, b /= scaleX;
    if (skewX = a * c + b * d) c -= a * skewX, d -= b * skewX;
    if (scaleY = Math.sqrt(c * c + d * d)) c /= scaleY, d /= scaleY, skewX /= scaleY;
    if (a * d < b * c) a = -a, b = -b, skewX = -skewX, scaleX = -scaleX;
    return {
      translateX: e,
      translateY: f,
      rotate: Math.atan2(b, a) * degrees2,
      skewX: Math.atan(skewX) * degrees2,
      scaleX,
      scaleY
    };
  }
  var svgNode;
  function parseCss(value2) {
    const m = new (typeof DOMMatrix === "function" ? DOMMatrix : WebKitCSSMatrix)(value2 + "");
    return m.isIdentity ? identity : decompose(m.a, m.b, m.c, m.d, m.e, m.f);
  }
  function parseSvg(value2) {
    if (value2 == null) return identity;
    if (!svgNode) svgNode = document.createElementNS("http://www.w3.org/2000/svg", "g");
    svgNode.setAttribute("transform", value2);
    if (!(value2 = svgNode.transform.baseVal.consolidate())) return identity;
    value2 = value2.matrix;
    return decompose(value2.a, value2.b, value2.c, value2.d, value2.e, value2.f);
  }
  function interpolateTransform(parse, pxComma, pxParen, degParen) {
    function pop(s) {
      return s.length ? s.pop() + " " : "";
    }
    function translate(xa, ya, xb, yb, s, q) {
      if (xa !== xb || ya !== yb) {
        var i = s.push("translate(", null, pxComma, null, pxParen);
        q.push({ i: i - 4, x: number(xa, xb) }, { i: i - 2, x: number(ya, yb) });
      } else if (xb || yb) {
        s.push("translate(" + xb + pxComma + yb + pxParen);
      }
    }
    function rotate(a, b, s, q) {
      if (a !== b) {
        if (a - b > 180) b += 360;
        else if (b - a > 180) a += 360;
        q.push({ i: s.push(pop(s) + "rotate(", null, degParen) - 2, x: number(a, b) });
      } else if (b) {
        s.push(pop(s) + "rotate(" + b + degParen);
      }
    }
    function skewX(a, b, s, q) {
      if (a !== b) {
        q.push({ i: s.push(pop(s) + "skewX(", null, degParen) - 2, x: number(a, b) });
      } else if (b) {
        s.push(pop(s) + "skewX(" + b + degParen);
      }
    }
    function scale2(xa, ya, xb, yb, s, q) {
      if (xa !== xb || ya !== yb) {
        var i = s.push(pop(s) + "scale(", null, ",", null, ")");
        q.push({ i: i - 4, x: number(xa, xb) }, { i: i - 2, x: number(ya, yb) });
      } else if (xb !== 1 || yb !== 1) {
        s.push(pop(s) + "scale(" + xb + "," + yb + ")");
      }
    }
    return function(a, b) {
      var s = [], q = [];
      a = parse(a), b = parse(b);
      translate(a.translateX, a.translateY, b.translateX, b.translateY, s, q);
      rotate(a.rotate, b.rotate, s, q);
      skewX(a.skewX, b.skewX, s, q);
      scale2(a.scaleX, a.scaleY, b.scaleX, b.scaleY, s, q);
      a = b = null;
      return function(t) {
        var i = -1, n = q.length, o;
        while (++i < n) s[(o = q[i]).i] = o.x(t);
        return s.join("");
      };
    };
  }
  var interpolateTransformCss = interpolateTransform(parseCss, "px, ", "px)", "deg)");
  var interpolateTransformSvg = interpolateTransform(parseSvg, ", ", ")", ")");
  var epsilon2 = 1e-12;
  function cosh(x) {
    return ((x = Math.exp(x)) + 1 / x) / 2;
  }
  function sinh(x) {
    return ((x = Math.exp(x)) - 1 / x) / 2;
  }
  function tanh(x) {
    return ((x = Math.exp(2 * x)) - 1) / (x + 1);
  }
  var zoom = (function zoomRho(rho, rho2, rho4) {
    function zoom4(p0, p1) {
      var ux0 = p0[0], uy0 = p0[1], w0 = p0[2], ux1 = p1[0], uy1 = p1[1], w1 = p1[2], dx = ux1 - ux0, dy = uy1 - uy0, d2 = dx * dx + dy * dy, i, S;
      if (d2 < epsilon2) {
        S = Math.log(w1 / w0) / rho;
        i = function(t) {
          return [
            ux0 + t * dx,
            uy0 + t * dy,
            w0 * Math.exp(rho * t * S)
          ];
        };
      } else {
        var d1 = Math.sqrt(d2), b02 = (w1 * w1 - w0 * w0 + rho4 * d2) / (2 * w0 * rho2 * d1), b12 = (w1 * w1 - w0 * w0 - rho4 * d2) / (2 * w1 * rho2 * d1), r0 = Math.log(Math.sqrt(b02 * b02 + 1) - b02), r1 = Math.log(Math.sqrt(b12 * b12 + 1) - b12);
        S = (r1 - r0) / rho;
        i = function(t) {
          var s = t * S, coshr0 = cosh(r0), u = w0 / (rho2 * d1) * (coshr0 * tanh(rho * s + r0) - sinh(r0));
          return [
            ux0 + u * dx,
            uy0 + u * dy,
            w0 * coshr0 / cosh(rho * s + r0)
          ];
        };
      }
      i.duration = Math.abs(S) * 1e3 * rho / Math.SQRT2;
      return i;
    }
    zoom4.rho = function(_) {
      var _1 = Math.max(1e-3, +_), _2 = _1 * _1, _4 = _2 * _2;
      return zoomRho(_1, _2, _4);
    };
    return zoom4;
  })(Math.SQRT2, 2, 4);
  function hsl2(hue2) {
    return function(start8, end) {
      var h = hue2((start8 = hsl(start8)).h, (end = hsl(end)).h), s = nogamma(start8.s, end.s), l = nogamma(start8.l, end.l), opacity2 = nogamma(start8.opacity, end.opacity);
      return function(t) {
        start8.h = h(t);
        start8.s = s(t);
        start8.l = l(t);
        start8.opacity = opacity2(t);
        return start8 + "";
      };
    };
  }
  var hsl_default = hsl2(hue$1);
  var hslLong = hsl2(nogamma);
  function hcl2(hue2) {
    return function(start8, end) {
      var h = hue2((start8 = hcl(start8)).h, (end = hcl(end)).h), c = nogamma(start8.c, end.c), l = nogamma(start8.l, end.l), opacity2 = nogamma(start8.opacity, end.opacity);
      return function(t) {
        start8.h = h(t);
        start8.c = c(t);
        start8.l = l(t);
        start8.opacity = opacity2(t);
        return start8 + "";
      };
    };
  }
  var hcl_default = hcl2(hue$1);
  var hclLong = hcl2(nogamma);
  function cubehelix2(hue2) {
    return (function cubehelixGamma(y) {
      y = +y;
      function cubehelix3(start8, end) {
        var h = hue2((start8 = cubehelix(start8)).h, (end = cubehelix(end)).h), s = nogamma(start8.s, end.s), l = nogamma(start8.l, end.l), opacity2 = nogamma(start8.opacity, end.opacity);
        return function(t) {
          start8.h = h(t);
          start8.s = s(t);
          start8.l = l(Math.pow(t, y));
          start8.opacity = opacity2(t);
          return start8 + "";
        };
      }
      cubehelix3.gamma = cubehelixGamma;
      return cubehelix3;
    })(1);
  }
  var cubehelix_default = cubehelix2(hue$1);
  var cubehelixLong = cubehelix2(nogamma);

  // ../../../node_modules/d3-timer/dist/d3-timer.mjs
  var frame = 0;
  var timeout$1 = 0;
  var interval$1 = 0;
  var pokeDelay = 1e3;
  var taskHead;
  var taskTail;
  var clockLast = 0;
  var clockNow = 0;
  var clockSkew = 0;
  var clock = typeof performance === "object" && performance.now ? performance : Date;
  var setFrame = typeof window === "object" && window.requestAnimationFrame ? window.requestAnimationFrame.bind(window) : function(f) {
    setTimeout(f, 17);
  };
  function now() {
    return clockNow || (setFrame(clearNow), clockNow = clock.now() + clockSkew);
  }
  function clearNow() {
    clockNow = 0;
  }
  function Timer() {
    this._call = this._time = this._next = null;
  }
  Timer.prototype = timer.prototype = {
    constructor: Timer,
    restart: function(callback, delay, time) {
      if (typeof callback !== "function") throw new TypeError("callback is not a function");
      time = (time == null ? now() : +time) + (delay == null ? 0 : +delay);
      if (!this._next && taskTail !== this) {
        if (taskTail) taskTail._next = this;
        else taskHead = this;
        taskTail = this;
      }
      this._call = callback;
      this._time = time;
      sleep();
    },
    stop: function() {
      if (this._call) {
        this._call = null;
        this._time = Infinity;
        sleep();
      }
    }
  };
  function timer(callback, delay, time) {
    var t = new Timer();
    t.restart(callback, delay, time);
    return t;
  }
  function timerFlush() {
    now();
    ++frame;
    var t = taskHead, e;
    while (t) {
      if ((e = clockNow - t._time) >= 0) t._call.call(void 0, e);
      t = t._next;
    }
    --frame;
  }
  function wake() {
    clockNow = (clockLast = clock.now()) + clockSkew;
    frame = timeout$1 = 0;
    try {
      timerFlush();
    } finally {
      frame = 0;
      nap();
      clockNow = 0;
    }
  }
  function poke() {
    var now2 = clock.now(), delay = now2 - clockLast;
    if (delay > pokeDelay) clockSkew -= delay, clockLast = now2;
  }
  function nap() {
    var t03, t13 = taskHead, t22, time = Infinity;
    while (t13) {
      if (t13._call) {
        if (time > t13._time) time = t13._time;
        t03 = t13, t13 = t13._next;
      } else {
        t22 = t13._next, t13._next = null;
        t13 = t03 ? t03._next = t22 : taskHead = t22;
      }
    }
    taskTail = t03;
    sleep(time);
  }
  function sleep(time) {
    if (frame) return;
    if (timeout$1) timeout$1 = clearTimeout(timeout$1);
    var delay = time - clockNow;
    if (delay > 24) {
      if (time < Infinity) timeout$1 = setTimeout(wake, Math.ceil(time - clock.now() - clockSkew) + 1);
      if (interval$1) interval$1 = clearInterval(interval$1);
    } else {
      if (!interval$1) clockLast = clock.now(), interval$1 = setInterval(poke, pokeDelay);
      frame = 1, setFrame(wake);
    }
  }
  function timeout(callback, delay, time) {
    var t = new Timer();
    delay = delay == null ? 0 : +delay;
    t.restart((elapsed) => {
      t.stop();
      callback(elapsed + delay);
    }, delay, time);
    return t;
  }

  // ../../../node_modules/d3-ease/dist/d3-ease.mjs
  function cubicInOut(t) {
    return ((t *= 2) <= 1 ? t * t * t : (t -= 2) * t * t + 2) / 2;
  }
  var exponent = 3;
  var polyIn = (function custom(e) {
    e = +e;
    function polyIn2(t) {
      return Math.pow(t, e);
    }
    polyIn2.exponent = custom;
    return polyIn2;
  })(exponent);
  var polyOut = (function custom2(e) {
    e = +e;
    function polyOut2(t) {
      return 1 - Math.pow(1 - t, e);
    }
    polyOut2.exponent = custom2;
    return polyOut2;
  })(exponent);
  var polyInOut = (function custom3(e) {
    e = +e;
    function polyInOut2(t) {
      return ((t *= 2) <= 1 ? Math.pow(t, e) : 2 - Math.pow(2 - t, e)) / 2;
    }
    polyInOut2.exponent = custom3;
    return polyInOut2;
  })(exponent);
  var pi = Math.PI;
  var halfPi = pi / 2;
  function tpmt(x) {
    return (Math.pow(2, -10 * x) - 9765625e-10) * 1.0009775171065494;
  }
  var b1 = 4 / 11;
  var b2 = 6 / 11;
  var b3 = 8 / 11;
  var b4 = 3 / 4;
  var b5 = 9 / 11;
  var b6 = 10 / 11;
  var b7 = 15 / 16;
  var b8 = 21 / 22;
  var b9 = 63 / 64;
  var b0 = 1 / b1 / b1;
  var overshoot = 1.70158;
  var backIn = (function custom4(s) {
    s = +s;
    function backIn2(t) {
      return (t = +t) * t * (s * (t - 1) + t);
    }
    backIn2.overshoot = custom4;
    return backIn2;
  })(overshoot);
  var backOut = (function custom5(s) {
    s = +s;
    function backOut2(t) {
      return --t * t * ((t + 1) * s + t) + 1;
    }
    backOut2.overshoot = custom5;
    return backOut2;
  })(overshoot);
  var backInOut = (function custom6(s) {
    s = +s;
    function backInOut2(t) {
      return ((t *= 2) < 1 ? t * t * ((s + 1) * t - s) : (t -= 2) * t * ((s + 1) * t + s) + 2) / 2;
    }
    backInOut2.overshoot = custom6;
    return backInOut2;
  })(overshoot);
  var tau = 2 * Math.PI;
  var amplitude = 1;
  var period = 0.3;
  var elasticIn = (function custom7(a, p) {
    var s = Math.asin(1 / (a = Math.max(1, a))) * (p /= tau);
    function elasticIn2(t) {
      return a * tpmt(- --t) * Math.sin((s - t) / p);
    }
    elasticIn2.amplitude = function(a2) {
      return custom7(a2, p * tau);
    };
    elasticIn2.period = function(p2) {
      return custom7(a, p2);
    };
    return elasticIn2;
  })(amplitude, period);
  var elasticOut = (function custom8(a, p) {
    var s = Math.asin(1 / (a = Math.max(1, a))) * (p /= tau);
    function elasticOut2(t) {
      return 1 - a * tpmt(t = +t) * Math.sin((t + s) / p);
    }
    elasticOut2.amplitude = function(a2) {
      return custom8(a2, p * tau);
    };
    elasticOut2.period = function(p2) {
      return custom8(a, p2);
    };
    return elasticOut2;
  })(amplitude, period);
  var elasticInOut = (function custom9(a, p) {
    var s = Math.asin(1 / (a = Math.max(1, a))) * (p /= tau);
    function elasticInOut2(t) {
      return ((t = t * 2 - 1) < 0 ? a * tpmt(-t) * Math.sin((s - t) / p) : 2 - a * tpmt(t) * Math.sin((s + t) / p)) / 2;
    }
    elasticInOut2.amplitude = function(a2) {
      return custom9(a2, p * tau);
    };
    elasticInOut2.period = function(p2) {
      return custom9(a, p2);
    };
    return elasticInOut2;
  })(amplitude, period);

  // ../../../node_modules/d3-transition/dist/d3-transition.mjs
  var emptyOn = dispatch("start", "end", "cancel", "interrupt");
  var emptyTween = [];
  var CREATED = 0;
  var SCHEDULED = 1;
  var STARTING = 2;
  var STARTED = 3;
  var RUNNING = 4;
  var ENDING = 5;
  var ENDED = 6;
  function schedule(node, name, id2, index3, group, timing) {
    var schedules = node.__transition;
    if (!schedules) node.__transition = {};
    else if (id2 in schedules) return;
    create(node, id2, {
      name,
      index: index3,
      // For context during callback.
      group,
      // For context during callback.
      on: emptyOn,
      tween: emptyTween,
      time: timing.time,
      delay: timing.delay,
      duration: timing.duration,
      ease: timing.ease,
      timer: null,
      state: CREATED
    });
  }
  function init(node, id2) {
    var schedule2 = get2(node, id2);
    if (schedule2.state > CREATED) throw new Error("too late; already scheduled");
    return schedule2;
  }
  function set3(node, id2) {
    var schedule2 = get2(node, id2);
    if (schedule2.state > STARTED) throw new Error("too late; already running");
    return schedule2;
  }
  function get2(node, id2) {
    var schedule2 = node.__transition;
    if (!schedule2 || !(schedule2 = schedule2[id2])) throw new Error("transition not found");
    return schedule2;
  }
  function create(node, id2, self) {
    var schedules = node.__transition, tween;
    schedules[id2] = self;
    self.timer = timer(schedule2, 0, self.time);
    function schedule2(elapsed) {
      self.state = SCHEDULED;
      self.timer.restart(start8, self.delay, self.time);
      if (self.delay <= elapsed) start8(elapsed - self.delay);
    }
    function start8(elapsed) {
      var i, j, n, o;
      if (self.state !== SCHEDULED) return stop2();
      for (i in schedules) {
        o = schedules[i];
        if (o.name !== self.name) continue;
        if (o.state === STARTED) return timeout(start8);
        if (o.state === RUNNING) {
          o.state = ENDED;
          o.timer.stop();
          o.on.call("interrupt", node, node.__data__, o.index, o.group);
          delete schedules[i];
        } else if (+i < id2) {
          o.state = ENDED;
          o.timer.stop();
          o.on.call("cancel", node, node.__data__, o.index, o.group);
          delete schedules[i];
        }
      }
      timeout(function() {
        if (self.state === STARTED) {
          self.state = RUNNING;
          self.timer.restart(tick, self.delay, self.time);
          tick(elapsed);
        }
      });
      self.state = STARTING;
      self.on.call("start", node, node.__data__, self.index, self.group);
      if (self.state !== STARTING) return;
      self.state = STARTED;
      tween = new Array(n = self.tween.length);
      for (i = 0, j = -1; i < n; ++i) {
        if (o = self.tween[i].value.call(node, node.__data__, self.index, self.group)) {
          tween[++j] = o;
        }
      }
      tween.length = j + 1;
    }
    function tick(elapsed) {
      var t = elapsed < self.duration ? self.ease.call(null, elapsed / self.duration) : (self.timer.restart(stop2), self.state = ENDING, 1), i = -1, n = tween.length;
      while (++i < n) {
        tween[i].call(node, t);
      }
      if (self.state === ENDING) {
        self.on.call("end", node, node.__data__, self.index, self.group);
        stop2();
      }
    }
    function stop2() {
      self.state = ENDED;
      self.timer.stop();
      delete schedules[id2];
      for (var i in schedules) return;
      delete node.__transition;
    }
  }
  function interrupt(node, name) {
    var schedules = node.__transition, schedule2, active, empty3 = true, i;
    if (!schedules) return;
    name = name == null ? null : name + "";
    for (i in schedules) {
      if ((schedule2 = schedules[i]).name !== name) {
        empty3 = false;
        continue;
      }
      active = schedule2.state > STARTING && schedule2.state < ENDING;
      schedule2.state = ENDED;
      schedule2.timer.stop();
      schedule2.on.call(active ? "interrupt" : "cancel", node, node.__data__, schedule2.index, schedule2.group);
      delete schedules[i];
    }
    if (empty3) delete node.__transition;
  }
  function selection_interrupt(name) {
    return this.each(function() {
      interrupt(this, name);
    });
  }
  function tweenRemove(id2, name) {
    var tween0, tween1;
    return function() {
      var schedule2 = set3(this, id2), tween = schedule2.tween;
      if (tween !== tween0) {
        tween1 = tween0 = tween;
        for (var i = 0, n = tween1.length; i < n; ++i) {
          if (tween1[i].name === name) {
            tween1 = tween1.slice();
            tween1.splice(i, 1);
            break;
          }
        }
      }
      schedule2.tween = tween1;
    };
  }
  function tweenFunction(id2, name, value2) {
    var tween0, tween1;
    if (typeof value2 !== "function") throw new Error();
    return function() {
      var schedule2 = set3(this, id2), tween = schedule2.tween;
      if (tween !== tween0) {
        tween1 = (tween0 = tween).slice();
        for (var t = { name, value: value2 }, i = 0, n = tween1.length; i < n; ++i) {
          if (tween1[i].name === name) {
            tween1[i] = t;
            break;
          }
        }
        if (i === n) tween1.push(t);
      }
      schedule2.tween = tween1;
    };
  }
  function transition_tween(name, value2) {
    var id2 = this._id;
    name += "";
    if (arguments.length < 2) {
      var tween = get2(this.node(), id2).tween;
      for (var i = 0, n = tween.length, t; i < n; ++i) {
        if ((t = tween[i]).name === name) {
          return t.value;
        }
      }
      return null;
    }
    return this.each((value2 == null ? tweenRemove : tweenFunction)(id2, name, value2));
  }
  function tweenValue(transition2, name, value2) {
    var id2 = transition2._id;
    transition2.each(function() {
      var schedule2 = set3(this, id2);
      (schedule2.value || (schedule2.value = {}))[name] = value2.apply(this, arguments);
    });
    return function(node) {
      return get2(node, id2).value[name];
    };
  }
  function interpolate(a, b) {
    var c;
    return (typeof b === "number" ? number : b instanceof color ? rgb2 : (c = color(b)) ? (b = c, rgb2) : string)(a, b);
  }
  function attrRemove2(name) {
    return function() {
      this.removeAttribute(name);
    };
  }
  function attrRemoveNS2(fullname) {
    return function() {
      this.removeAttributeNS(fullname.space, fullname.local);
    };
  }
  function attrConstant2(name, interpolate2, value1) {
    var string00, string1 = value1 + "", interpolate0;
    return function() {
      var string0 = this.getAttribute(name);
      return string0 === string1 ? null : string0 === string00 ? interpolate0 : interpolate0 = interpolate2(string00 = string0, value1);
    };
  }
  function attrConstantNS2(fullname, interpolate2, value1) {
    var string00, string1 = value1 + "", interpolate0;
    return function() {
      var string0 = this.getAttributeNS(fullname.space, fullname.local);
      return string0 === string1 ? null : string0 === string00 ? interpolate0 : interpolate0 = interpolate2(string00 = string0, value1);
    };
  }
  function attrFunction2(name, interpolate2, value2) {
    var string00, string10, interpolate0;
    return function() {
      var string0, value1 = value2(this), string1;
      if (value1 == null) return void this.removeAttribute(name);
      string0 = this.getAttribute(name);
      string1 = value1 + "";
      return string0 === string1 ? null : string0 === string00 && string1 === string10 ? interpolate0 : (string10 = string1, interpolate0 = interpolate2(string00 = string0, value1));
    };
  }
  function attrFunctionNS2(fullname, interpolate2, value2) {
    var string00, string10, interpolate0;
    return function() {
      var string0, value1 = value2(this), string1;
      if (value1 == null) return void this.removeAttributeNS(fullname.space, fullname.local);
      string0 = this.getAttributeNS(fullname.space, fullname.local);
      string1 = value1 + "";
      return string0 === string1 ? null : string0 === string00 && string1 === string10 ? interpolate0 : (string10 = string1, interpolate0 = interpolate2(string00 = string0, value1));
    };
  }
  function transition_attr(name, value2) {
    var fullname = namespace(name), i = fullname === "transform" ? interpolateTransformSvg : interpolate;
    return this.attrTween(name, typeof value2 === "function" ? (fullname.local ? attrFunctionNS2 : attrFunction2)(fullname, i, tweenValue(this, "attr." + name, value2)) : value2 == null ? (fullname.local ? attrRemoveNS2 : attrRemove2)(fullname) : (fullname.local ? attrConstantNS2 : attrConstant2)(fullname, i, value2));
  }
  function attrInterpolate(name, i) {
    return function(t) {
      this.setAttribute(name, i.call(this, t));
    };
  }
  function attrInterpolateNS(fullname, i) {
    return function(t) {
      this.setAttributeNS(fullname.space, fullname.local, i.call(this, t));
    };
  }
  function attrTweenNS(fullname, value2) {
    var t03, i0;
    function tween() {
      var i = value2.apply(this, arguments);
      if (i !== i0) t03 = (i0 = i) && attrInterpolateNS(fullname, i);
      return t03;
    }
    tween._value = value2;
    return tween;
  }
  function attrTween(name, value2) {
    var t03, i0;
    function tween() {
      var i = value2.apply(this, arguments);
      if (i !== i0) t03 = (i0 = i) && attrInterpolate(name, i);
      return t03;
    }
    tween._value = value2;
    return tween;
  }
  function transition_attrTween(name, value2) {
    var key = "attr." + name;
    if (arguments.length < 2) return (key = this.tween(key)) && key._value;
    if (value2 == null) return this.tween(key, null);
    if (typeof value2 !== "function") throw new Error();
    var fullname = namespace(name);
    return this.tween(key, (fullname.local ? attrTweenNS : attrTween)(fullname, value2));
  }
  function delayFunction(id2, value2) {
    return function() {
      init(this, id2).delay = +value2.apply(this, arguments);
    };
  }
  function delayConstant(id2, value2) {
    return value2 = +value2, function() {
      init(this, id2).delay = value2;
    };
  }
  function transition_delay(value2) {
    var id2 = this._id;
    return arguments.length ? this.each((typeof value2 === "function" ? delayFunction : delayConstant)(id2, value2)) : get2(this.node(), id2).delay;
  }
  function durationFunction(id2, value2) {
    return function() {
      set3(this, id2).duration = +value2.apply(this, arguments);
    };
  }
  function durationConstant(id2, value2) {
    return value2 = +value2, function() {
      set3(this, id2).duration = value2;
    };
  }
  function transition_duration(value2) {
    var id2 = this._id;
    return arguments.length ? this.each((typeof value2 === "function" ? durationFunction : durationConstant)(id2, value2)) : get2(this.node(), id2).duration;
  }
  function easeConstant(id2, value2) {
    if (typeof value2 !== "function") throw new Error();
    return function() {
      set3(this, id2).ease = value2;
    };
  }
  function transition_ease(value2) {
    var id2 = this._id;
    return arguments.length ? this.each(easeConstant(id2, value2)) : get2(this.node(), id2).ease;
  }
  function easeVarying(id2, value2) {
    return function() {
      var v = value2.apply(this, arguments);
      if (typeof v !== "function") throw new Error();
      set3(this, id2).ease = v;
    };
  }
  function transition_easeVarying(value2) {
    if (typeof value2 !== "function") throw new Error();
    return this.each(easeVarying(this._id, value2));
  }
  function transition_filter(match) {
    if (typeof match !== "function") match = matcher(match);
    for (var groups2 = this._groups, m = groups2.length, subgroups = new Array(m), j = 0; j < m; ++j) {
      for (var group = groups2[j], n = group.length, subgroup = subgroups[j] = [], node, i = 0; i < n; ++i) {
        if ((node = group[i]) && match.call(node, node.__data__, i, group)) {
          subgroup.push(node);
        }
      }
    }
    return new Transition(subgroups, this._parents, this._name, this._id);
  }
  function transition_merge(transition2) {
    if (transition2._id !== this._id) throw new Error();
    for (var groups0 = this._groups, groups1 = transition2._groups, m0 = groups0.length, m1 = groups1.length, m = Math.min(m0, m1), merges = new Array(m0), j = 0; j < m; ++j) {
      for (var group0 = groups0[j], group1 = groups1[j], n = group0.length, merge2 = merges[j] = new Array(n), node, i = 0; i < n; ++i) {
        if (node = group0[i] || group1[i]) {
          merge2[i] = node;
        }
      }
    }
    for (; j < m0; ++j) {
      merges[j] = groups0[j];
    }
    return new Transition(merges, this._parents, this._name, this._id);
  }
  function start3(name) {
    return (name + "").trim().split(/^|\s+/).every(function(t) {
      var i = t.indexOf(".");
      if (i >= 0) t = t.slice(0, i);
      return !t || t === "start";
    });
  }
  function onFunction(id2, name, listener) {
    var on0, on1, sit = start3(name) ? init : set3;
    return function() {
      var schedule2 = sit(this, id2), on2 = schedule2.on;
      if (on2 !== on0) (on1 = (on0 = on2).copy()).on(name, listener);
      schedule2.on = on1;
    };
  }
  function transition_on(name, listener) {
    var id2 = this._id;
    return arguments.length < 2 ? get2(this.node(), id2).on.on(name) : this.each(onFunction(id2, name, listener));
  }
  function removeFunction(id2) {
    return function() {
      var parent = this.parentNode;
      for (var i in this.__transition) if (+i !== id2) return;
      if (parent) parent.removeChild(this);
    };
  }
  function transition_remove() {
    return this.on("end.remove", removeFunction(this._id));
  }
  function transition_select(select3) {
    var name = this._name, id2 = this._id;
    if (typeof select3 !== "function") select3 = selector(select3);
    for (var groups2 = this._groups, m = groups2.length, subgroups = new Array(m), j = 0; j < m; ++j) {
      for (var group = groups2[j], n = group.length, subgroup = subgroups[j] = new Array(n), node, subnode, i = 0; i < n; ++i) {
        if ((node = group[i]) && (subnode = select3.call(node, node.__data__, i, group))) {
          if ("__data__" in node) subnode.__data__ = node.__data__;
          subgroup[i] = subnode;
          schedule(subgroup[i], name, id2, i, subgroup, get2(node, id2));
        }
      }
    }
    return new Transition(subgroups, this._parents, name, id2);
  }
  function transition_selectAll(select3) {
    var name = this._name, id2 = this._id;
    if (typeof select3 !== "function") select3 = selectorAll(select3);
    for (var groups2 = this._groups, m = groups2.length, subgroups = [], parents = [], j = 0; j < m; ++j) {
      for (var group = groups2[j], n = group.length, node, i = 0; i < n; ++i) {
        if (node = group[i]) {
          for (var children2 = select3.call(node, node.__data__, i, group), child, inherit2 = get2(node, id2), k = 0, l = children2.length; k < l; ++k) {
            if (child = children2[k]) {
              schedule(child, name, id2, k, children2, inherit2);
            }
          }
          subgroups.push(children2);
          parents.push(node);
        }
      }
    }
    return new Transition(subgroups, parents, name, id2);
  }
  var Selection2 = selection.prototype.constructor;
  function transition_selection() {
    return new Selection2(this._groups, this._parents);
  }
  function styleNull(name, interpolate2) {
    var string00, string10, interpolate0;
    return function() {
      var string0 = styleValue(this, name), string1 = (this.style.removeProperty(name), styleValue(this, name));
      return string0 === string1 ? null : string0 === string00 && string1 === string10 ? interpolate0 : interpolate0 = interpolate2(string00 = string0, string10 = string1);
    };
  }
  function styleRemove2(name) {
    return function() {
      this.style.removeProperty(name);
    };
  }
  function styleConstant2(name, interpolate2, value1) {
    var string00, string1 = value1 + "", interpolate0;
    return function() {
      var string0 = styleValue(this, name);
      return string0 === string1 ? null : string0 === string00 ? interpolate0 : interpolate0 = interpolate2(string00 = string0, value1);
    };
  }
  function styleFunction2(name, interpolate2, value2) {
    var string00, string10, interpolate0;
    return function() {
      var string0 = styleValue(this, name), value1 = value2(this), string1 = value1 + "";
      if (value1 == null) string1 = value1 = (this.style.removeProperty(name), styleValue(this, name));
      return string0 === string1 ? null : string0 === string00 && string1 === string10 ? interpolate0 : (string10 = string1, interpolate0 = interpolate2(string00 = string0, value1));
    };
  }
  function styleMaybeRemove(id2, name) {
    var on0, on1, listener0, key = "style." + name, event = "end." + key, remove2;
    return function() {
      var schedule2 = set3(this, id2), on2 = schedule2.on, listener = schedule2.value[key] == null ? remove2 || (remove2 = styleRemove2(name)) : void 0;
      if (on2 !== on0 || listener0 !== listener) (on1 = (on0 = on2).copy()).on(event, listener0 = listener);
      schedule2.on = on1;
    };
  }
  function transition_style(name, value2, priority) {
    var i = (name += "") === "transform" ? interpolateTransformCss : interpolate;
    return value2 == null ? this.styleTween(name, styleNull(name, i)).on("end.style." + name, styleRemove2(name)) : typeof value2 === "function" ? this.styleTween(name, styleFunction2(name, i, tweenValue(this, "style." + name, value2))).each(styleMaybeRemove(this._id, name)) : this.styleTween(name, styleConstant2(name, i, value2), priority).on("end.style." + name, null);
  }
  function styleInterpolate(name, i, priority) {
    return function(t) {
      this.style.setProperty(name, i.call(this, t), priority);
    };
  }
  function styleTween(name, value2, priority) {
    var t, i0;
    function tween() {
      var i = value2.apply(this, arguments);
      if (i !== i0) t = (i0 = i) && styleInterpolate(name, i, priority);
      return t;
    }
    tween._value = value2;
    return tween;
  }
  function transition_styleTween(name, value2, priority) {
    var key = "style." + (name += "");
    if (arguments.length < 2) return (key = this.tween(key)) && key._value;
    if (value2 == null) return this.tween(key, null);
    if (typeof value2 !== "function") throw new Error();
    return this.tween(key, styleTween(name, value2, priority == null ? "" : priority));
  }
  function textConstant2(value2) {
    return function() {
      this.textContent = value2;
    };
  }
  function textFunction2(value2) {
    return function() {
      var value1 = value2(this);
      this.textContent = value1 == null ? "" : value1;
    };
  }
  function transition_text(value2) {
    return this.tween("text", typeof value2 === "function" ? textFunction2(tweenValue(this, "text", value2)) : textConstant2(value2 == null ? "" : value2 + ""));
  }
  function textInterpolate(i) {
    return function(t) {
      this.textContent = i.call(this, t);
    };
  }
  function textTween(value2) {
    var t03, i0;
    function tween() {
      var i = value2.apply(this, arguments);
      if (i !== i0) t03 = (i0 = i) && textInterpolate(i);
      return t03;
    }
    tween._value = value2;
    return tween;
  }
  function transition_textTween(value2) {
    var key = "text";
    if (arguments.length < 1) return (key = this.tween(key)) && key._value;
    if (value2 == null) return this.tween(key, null);
    if (typeof value2 !== "function") throw new Error();
    return this.tween(key, textTween(value2));
  }
  function transition_transition() {
    var name = this._name, id0 = this._id, id1 = newId();
    for (var groups2 = this._groups, m = groups2.length, j = 0; j < m; ++j) {
      for (var group = groups2[j], n = group.length, node, i = 0; i < n; ++i) {
        if (node = group[i]) {
          var inherit2 = get2(node, id0);
          schedule(node, name, id1, i, group, {
            time: inherit2.time + inherit2.delay + inherit2.duration,
            delay: 0,
            duration: inherit2.duration,
            ease: inherit2.ease
          });
        }
      }
    }
    return new Transition(groups2, this._parents, name, id1);
  }
  function transition_end() {
    var on0, on1, that = this, id2 = that._id, size = that.size();
    return new Promise(function(resolve, reject) {
      var cancel = { value: reject }, end = { value: function() {
        if (--size === 0) resolve();
      } };
      that.each(function() {
        var schedule2 = set3(this, id2), on2 = schedule2.on;
        if (on2 !== on0) {
          on1 = (on0 = on2).copy();
          on1._.cancel.push(cancel);
          on1._.interrupt.push(cancel);
          on1._.end.push(end);
        }
        schedule2.on = on1;
      });
      if (size === 0) resolve();
    });
  }
  var id = 0;
  function Transition(groups2, parents, name, id2) {
    this._groups = groups2;
    this._parents = parents;
    this._name = name;
    this._id = id2;
  }
  function transition(name) {
    return selection().transition(name);
  }
  function newId() {
    return ++id;
  }
  var selection_prototype = selection.prototype;
  Transition.prototype = transition.prototype = {
    constructor: Transition,
    select: transition_select,
    selectAll: transition_selectAll,
    selectChild: selection_prototype.selectChild,
    selectChildren: selection_prototype.selectChildren,
    filter: transition_filter,
    merge: transition_merge,
    selection: transition_selection,
    transition: transition_transition,
    call: selection_prototype.call,
    nodes: selection_prototype.nodes,
    node: selection_prototype.node,
    size: selection_prototype.size,
    empty: selection_prototype.empty,
    each: selection_prototype.each,
    on: transition_on,
    attr: transition_attr,
    attrTween: transition_attrTween,
    style: transition_style,
    styleTween: transition_styleTween,
    text: transition_text,
    textTween: transition_textTween,
    remove: transition_remove,
    tween: transition_tween,
    delay: transition_delay,
    duration: transition_duration,
    ease: transition_ease,
    easeVarying: transition_easeVarying,
    end: transition_end,
    [Symbol.iterator]: selection_prototype[Symbol.iterator]
  };
  var defaultTiming = {
    time: null,
    // Set on use.
    delay: 0,
    duration: 250,
    ease: cubicInOut
  };
  function inherit(node, id2) {
    var timing;
    while (!(timing = node.__transition) || !(timing = timing[id2])) {
      if (!(node = node.parentNode)) {
        throw new Error(`transition ${id2} not found`);
      }
    }
    return timing;
  }
  function selection_transition(name) {
    var id2, timing;
    if (name instanceof Transition) {
      id2 = name._id, name = name._name;
    } else {
      id2 = newId(), (timing = defaultTiming).time = now(), name = name == null ? null : name + "";
    }
    for (var groups2 = this._groups, m = groups2.length, j = 0; j < m; ++j) {
      for (var group = groups2[j], n = group.length, node, i = 0; i < n; ++i) {
        if (node = group[i]) {
          schedule(node, name, id2, i, group, timing || inherit(node, id2));
        }
      }
    }
    return new Transition(groups2, this._parents, name, id2);
  }
  selection.prototype.interrupt = selection_interrupt;
  selection.prototype.transition = selection_transition;

  // ../../../node_modules/d3-brush/dist/d3-brush.mjs
  var constant4 = (x) => () => x;
  function BrushEvent(type3, {
    sourceEvent: sourceEvent2,
    target,
    selection: selection3,
    mode: mode2,
    dispatch: dispatch2
  }) {
    Object.defineProperties(this, {
      type: { value: type3, enumerable: true, configurable: true },
      sourceEvent: { value: sourceEvent2, enumerable: true, configurable: true },
      target: { value: target, enumerable: true, configurable: true },
      selection: { value: selection3, enumerable: true, configurable: true },
      mode: { value: mode2, enumerable: true, configurable: true },
      _: { value: dispatch2 }
    });
  }
  function nopropagation2(event) {
    event.stopImmediatePropagation();
  }
  function noevent2(event) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  var MODE_DRAG = { name: "drag" };
  var MODE_SPACE = { name: "space" };
  var MODE_HANDLE = { name: "handle" };
  var MODE_CENTER = { name: "center" };
  var { abs, max, min } = Math;
  function number1(e) {
    return [+e[0], +e[1]];
  }
  function number2(e) {
    return [number1(e[0]), number1(e[1])];
  }
  var X = {
    name: "x",
    handles: ["w", "e"].map(type2),
    input: function(x, e) {
      return x == null ? null : [[+x[0], e[0][1]], [+x[1], e[1][1]]];
    },
    output: function(xy) {
      return xy && [xy[0][0], xy[1][0]];
    }
  };
  var Y = {
    name: "y",
    handles: ["n", "s"].map(type2),
    input: function(y, e) {
      return y == null ? null : [[e[0][0], +y[0]], [e[1][0], +y[1]]];
    },
    output: function(xy) {
      return xy && [xy[0][1], xy[1][1]];
    }
  };
  var XY = {
    name: "xy",
    handles: ["n", "w", "e", "s", "nw", "ne", "sw", "se"].map(type2),
    input: function(xy) {
      return xy == null ? null : number2(xy);
    },
    output: function(xy) {
      return xy;
    }
  };
  var cursors = {
    overlay: "crosshair",
    selection: "move",
    n: "ns-resize",
    e: "ew-resize",
    s: "ns-resize",
    w: "ew-resize",
    nw: "nwse-resize",
    ne: "nesw-resize",
    se: "nwse-resize",
    sw: "nesw-resize"
  };
  var flipX = {
    e: "w",
    w: "e",
    nw: "ne",
    ne: "nw",
    se: "sw",
    sw: "se"
  };
  var flipY = {
    n: "s",
    s: "n",
    nw: "sw",
    ne: "se",
    se: "ne",
    sw: "nw"
  };
  var signsX = {
    overlay: 1,
    selection: 1,
    n: null,
    e: 1,
    s: null,
    w: -1,
    nw: -1,
    ne: 1,
    se: 1,
    sw: -1
  };
  var signsY = {
    overlay: 1,
    selection: 1,
    n: -1,
    e: null,
    s: 1,
    w: null,
    nw: -1,
    ne: -1,
    se: 1,
    sw: 1
  };
  function type2(t) {
    return { type: t };
  }
  function defaultFilter2(event) {
    return !event.ctrlKey && !event.button;
  }
  function defaultExtent() {
    var svg2 = this.ownerSVGElement || this;
    if (svg2.hasAttribute("viewBox")) {
      svg2 = svg2.viewBox.baseVal;
      return [[svg2.x, svg2.y], [svg2.x + svg2.width, svg2.y + svg2.height]];
    }
    return [[0, 0], [svg2.width.baseVal.value, svg2.height.baseVal.value]];
  }
  function defaultTouchable2() {
    return navigator.maxTouchPoints || "ontouchstart" in this;
  }
  function local2(node) {
    while (!node.__brush) if (!(node = node.parentNode)) return;
    return node.__brush;
  }
  function empty2(extent) {
    return extent[0][0] === extent[1][0] || extent[0][1] === extent[1][1];
  }
  function brushX() {
    return brush(X);
  }
  function brush(dim) {
    var extent = defaultExtent, filter2 = defaultFilter2, touchable = defaultTouchable2, keys = true, listeners3 = dispatch("start", "brush", "end"), handleSize = 6, touchending;
    function brush3(group) {
      var overlay = group.property("__brush", initialize).selectAll(".overlay").data([type2("overlay")]);
      overlay.enter().append("rect").attr("class", "overlay").attr("pointer-events", "all").attr("cursor", cursors.overlay).merge(overlay).each(function() {
        var extent2 = local2(this).extent;
        select(this).attr("x", extent2[0][0]).attr("y", extent2[0][1]).attr("width", extent2[1][0] - extent2[0][0]).attr("height", extent2[1][1] - extent2[0][1]);
      });
      group.selectAll(".selection").data([type2("selection")]).enter().append("rect").attr("class", "selection").attr("cursor", cursors.selection).attr("fill", "#777").attr("fill-opacity", 0.3).attr("stroke", "#fff").attr("shape-rendering", "crispEdges");
      var handle2 = group.selectAll(".handle").data(dim.handles, function(d) {
        return d.type;
      });
      handle2.exit().remove();
      handle2.enter().append("rect").attr("class", function(d) {
        return "handle handle--" + d.type;
      }).attr("cursor", function(d) {
        return cursors[d.type];
      });
      group.each(redraw).attr("fill", "none").attr("pointer-events", "all").on("mousedown.brush", started).filter(touchable).on("touchstart.brush", started).on("touchmove.brush", touchmoved).on("touchend.brush touchcancel.brush", touchended).style("touch-action", "none").style("-webkit-tap-highlight-color", "rgba(0,0,0,0)");
    }
    brush3.move = function(group, selection3, event) {
      if (group.tween) {
        group.on("start.brush", function(event2) {
          emitter(this, arguments).beforestart().start(event2);
        }).on("interrupt.brush end.brush", function(event2) {
          emitter(this, arguments).end(event2);
        }).tween("brush", function() {
          var that = this, state = that.__brush, emit = emitter(that, arguments), selection0 = state.selection, selection1 = dim.input(typeof selection3 === "function" ? selection3.apply(this, arguments) : selection3, state.extent), i = value(selection0, selection1);
          function tween(t) {
            state.selection = t === 1 && selection1 === null ? null : i(t);
            redraw.call(that);
            emit.brush();
          }
          return selection0 !== null && selection1 !== null ? tween : tween(1);
        });
      } else {
        group.each(function() {
          var that = this, args = arguments, state = that.__brush, selection1 = dim.input(typeof selection3 === "function" ? selection3.apply(that, args) : selection3, state.extent), emit = emitter(that, args).beforestart();
          interrupt(that);
          state.selection = selection1 === null ? null : selection1;
          redraw.call(that);
          emit.start(event).brush(event).end(event);
        });
      }
    };
    brush3.clear = function(group, event) {
      brush3.move(group, null, event);
    };
    function redraw() {
      var group = select(this), selection3 = local2(this).selection;
      if (selection3) {
        group.selectAll(".selection").style("display", null).attr("x", selection3[0][0]).attr("y", selection3[0][1]).attr("width", selection3[1][0] - selection3[0][0]).attr("height", selection3[1][1] - selection3[0][1]);
        group.selectAll(".handle").style("display", null).attr("x", function(d) {
          return d.type[d.type.length - 1] === "e" ? selection3[1][0] - handleSize / 2 : selection3[0][0] - handleSize / 2;
        }).attr("y", function(d) {
          return d.type[0] === "s" ? selection3[1][1] - handleSize / 2 : selection3[0][1] - handleSize / 2;
        }).attr("width", function(d) {
          return d.type === "n" || d.type === "s" ? selection3[1][0] - selection3[0][0] + handleSize : handleSize;
        }).attr("height", function(d) {
          return d.type === "e" || d.type === "w" ? selection3[1][1] - selection3[0][1] + handleSize : handleSize;
        });
      } else {
        group.selectAll(".selection,.handle").style("display", "none").attr("x", null).attr("y", null).attr("width", null).attr("height", null);
      }
    }
    function emitter(that, args, clean) {
      var emit = that.__brush.emitter;
      return emit && (!clean || !emit.clean) ? emit : new Emitter(that, args, clean);
    }
    function Emitter(that, args, clean) {
      this.that = that;
      this.args = args;
      this.state = that.__brush;
      this.active = 0;
      this.clean = clean;
    }
    Emitter.prototype = {
      beforestart: function() {
        if (++this.active === 1) this.state.emitter = this, this.starting = true;
        return this;
      },
      start: function(event, mode2) {
        if (this.starting) this.starting = false, this.emit("start", event, mode2);
        else this.emit("brush", event);
        return this;
      },
      brush: function(event, mode2) {
        this.emit("brush", event, mode2);
        return this;
      },
      end: function(event, mode2) {
        if (--this.active === 0) delete this.state.emitter, this.emit("end", event, mode2);
        return this;
      },
      emit: function(type3, event, mode2) {
        var d = select(this.that).datum();
        listeners3.call(
          type3,
          this.that,
          new BrushEvent(type3, {
            sourceEvent: event,
            target: brush3,
            selection: dim.output(this.state.selection),
            mode: mode2,
            dispatch: listeners3
          }),
          d
        );
      }
    };
    function started(event) {
      if (touchending && !event.touches) return;
      if (!filter2.apply(this, arguments)) return;
      var that = this, type3 = event.target.__data__.type, mode2 = (keys && event.metaKey ? type3 = "overlay" : type3) === "selection" ? MODE_DRAG : keys && event.altKey ? MODE_CENTER : MODE_HANDLE, signX = dim === Y ? null : signsX[type3], signY = dim === X ? null : signsY[type3], state = local2(that), extent2 = state.extent, selection3 = state.selection, W = extent2[0][0], w0, w1, N = extent2[0][1], n0, n12, E2 = extent2[1][0], e0, e1, S = extent2[1][1], s0, s1, dx = 0, dy = 0, moving, shifting = signX && signY && keys && event.shiftKey, lockX, lockY, points = Array.from(event.touches || [event], (t) => {
        const i = t.identifier;
        t = pointer(t, that);
        t.point0 = t.slice();
        t.identifier = i;
        return t;
      });
      interrupt(that);
      var emit = emitter(that, arguments, true).beforestart();
      if (type3 === "overlay") {
        if (selection3) moving = true;
        const pts = [points[0], points[1] || points[0]];
        state.selection = selection3 = [[
          w0 = dim === Y ? W : min(pts[0][0], pts[1][0]),
          n0 = dim === X ? N : min(pts[0][1], pts[1][1])
        ], [
          e0 = dim === Y ? E2 : max(pts[0][0], pts[1][0]),
          s0 = dim === X ? S : max(pts[0][1], pts[1][1])
        ]];
        if (points.length > 1) move(event);
      } else {
        w0 = selection3[0][0];
        n0 = selection3[0][1];
        e0 = selection3[1][0];
        s0 = selection3[1][1];
      }
      w1 = w0;
      n12 = n0;
      e1 = e0;
      s1 = s0;
      var group = select(that).attr("pointer-events", "none");
      var overlay = group.selectAll(".overlay").attr("cursor", cursors[type3]);
      if (event.touches) {
        emit.moved = moved2;
        emit.ended = ended;
      } else {
        var view4 = select(event.view).on("mousemove.brush", moved2, true).on("mouseup.brush", ended, true);
        if (keys) view4.on("keydown.brush", keydowned, true).on("keyup.brush", keyupped, true);
        nodrag(event.view);
      }
      redraw.call(that);
      emit.start(event, mode2.name);
      function moved2(event2) {
        for (const p of event2.changedTouches || [event2]) {
          for (const d of points)
            if (d.identifier === p.identifier) d.cur = pointer(p, that);
        }
        if (shifting && !lockX && !lockY && points.length === 1) {
          const point = points[0];
          if (abs(point.cur[0] - point[0]) > abs(point.cur[1] - point[1]))
            lockY = true;
          else
            lockX = true;
        }
        for (const point of points)
          if (point.cur) point[0] = point.cur[0], point[1] = point.cur[1];
        moving = true;
        noevent2(event2);
        move(event2);
      }
      function move(event2) {
        const point = points[0], point0 = point.point0;
        var t;
        dx = point[0] - point0[0];
        dy = point[1] - point0[1];
        switch (mode2) {
          case MODE_SPACE:
          case MODE_DRAG: {
            if (signX) dx = max(W - w0, min(E2 - e0, dx)), w1 = w0 + dx, e1 = e0 + dx;
            if (signY) dy = max(N - n0, min(S - s0, dy)), n12 = n0 + dy, s1 = s0 + dy;
            break;
          }
          case MODE_HANDLE: {
            if (points[1]) {
              if (signX) w1 = max(W, min(E2, points[0][0])), e1 = max(W, min(E2, points[1][0])), signX = 1;
              if (signY) n12 = max(N, min(S, points[0][1])), s1 = max(N, min(S, points[1][1])), signY = 1;
            } else {
              if (signX < 0) dx = max(W - w0, min(E2 - w0, dx)), w1 = w0 + dx, e1 = e0;
              else if (signX > 0) dx = max(W - e0, min(E2 - e0, dx)), w1 = w0, e1 = e0 + dx;
              if (signY < 0) dy = max(N - n0, min(S - n0, dy)), n12 = n0 + dy, s1 = s0;
              else if (signY > 0) dy = max(N - s0, min(S - s0, dy)), n12 = n0, s1 = s0 + dy;
            }
            break;
          }
          case MODE_CENTER: {
            if (signX) w1 = max(W, min(E2, w0 - dx * signX)), e1 = max(W, min(E2, e0 + dx * signX));
            if (signY) n12 = max(N, min(S, n0 - dy * signY)), s1 = max(N, min(S, s0 + dy * signY));
            break;
          }
        }
        if (e1 < w1) {
          signX *= -1;
          t = w0, w0 = e0, e0 = t;
          t = w1, w1 = e1, e1 = t;
          if (type3 in flipX) overlay.attr("cursor", cursors[type3 = flipX[type3]]);
        }
        if (s1 < n12) {
          signY *= -1;
          t = n0, n0 = s0, s0 = t;
          t = n12, n12 = s1, s1 = t;
          if (type3 in flipY) overlay.attr("cursor", cursors[type3 = flipY[type3]]);
        }
        if (state.selection) selection3 = state.selection;
        if (lockX) w1 = selection3[0][0], e1 = selection3[1][0];
        if (lockY) n12 = selection3[0][1], s1 = selection3[1][1];
        if (selection3[0][0] !== w1 || selection3[0][1] !== n12 || selection3[1][0] !== e1 || selection3[1][1] !== s1) {
          state.selection = [[w1, n12], [e1, s1]];
          redraw.call(that);
          emit.brush(event2, mode2.name);
        }
      }
      function ended(event2) {
        nopropagation2(event2);
        if (event2.touches) {
          if (event2.touches.length) return;
          if (touchending) clearTimeout(touchending);
          touchending = setTimeout(function() {
            touchending = null;
          }, 500);
        } else {
          yesdrag(event2.view, moving);
          view4.on("keydown.brush keyup.brush mousemove.brush mouseup.brush", null);
        }
        group.attr("pointer-events", "all");
        overlay.attr("cursor", cursors.overlay);
        if (state.selection) selection3 = state.selection;
        if (empty2(selection3)) state.selection = null, redraw.call(that);
        emit.end(event2, mode2.name);
      }
      function keydowned(event2) {
        switch (event2.keyCode) {
          case 16: {
            shifting = signX && signY;
            break;
          }
          case 18: {
            if (mode2 === MODE_HANDLE) {
              if (signX) e0 = e1 - dx * signX, w0 = w1 + dx * signX;
              if (signY) s0 = s1 - dy * signY, n0 = n12 + dy * signY;
              mode2 = MODE_CENTER;
              move(event2);
            }
            break;
          }
          case 32: {
            if (mode2 === MODE_HANDLE || mode2 === MODE_CENTER) {
              if (signX < 0) e0 = e1 - dx;
              else if (signX > 0) w0 = w1 - dx;
              if (signY < 0) s0 = s1 - dy;
              else if (signY > 0) n0 = n12 - dy;
              mode2 = MODE_SPACE;
              overlay.attr("cursor", cursors.selection);
              move(event2);
            }
            break;
          }
          default:
            return;
        }
        noevent2(event2);
      }
      function keyupped(event2) {
        switch (event2.keyCode) {
          case 16: {
            if (shifting) {
              lockX = lockY = shifting = false;
              move(event2);
            }
            break;
          }
          case 18: {
            if (mode2 === MODE_CENTER) {
              if (signX < 0) e0 = e1;
              else if (signX > 0) w0 = w1;
              if (signY < 0) s0 = s1;
              else if (signY > 0) n0 = n12;
              mode2 = MODE_HANDLE;
              move(event2);
            }
            break;
          }
          case 32: {
            if (mode2 === MODE_SPACE) {
              if (event2.altKey) {
                if (signX) e0 = e1 - dx * signX, w0 = w1 + dx * signX;
                if (signY) s0 = s1 - dy * signY, n0 = n12 + dy * signY;
                mode2 = MODE_CENTER;
              } else {
                if (signX < 0) e0 = e1;
                else if (signX > 0) w0 = w1;
                if (signY < 0) s0 = s1;
                else if (signY > 0) n0 = n12;
                mode2 = MODE_HANDLE;
              }
              overlay.attr("cursor", cursors[type3]);
              move(event2);
            }
            break;
          }
          default:
            return;
        }
        noevent2(event2);
      }
    }
    function touchmoved(event) {
      emitter(this, arguments).moved(event);
    }
    function touchended(event) {
      emitter(this, arguments).ended(event);
    }
    function initialize() {
      var state = this.__brush || { selection: null };
      state.extent = number2(extent.apply(this, arguments));
      state.dim = dim;
      return state;
    }
    brush3.extent = function(_) {
      return arguments.length ? (extent = typeof _ === "function" ? _ : constant4(number2(_)), brush3) : extent;
    };
    brush3.filter = function(_) {
      return arguments.length ? (filter2 = typeof _ === "function" ? _ : constant4(!!_), brush3) : filter2;
    };
    brush3.touchable = function(_) {
      return arguments.length ? (touchable = typeof _ === "function" ? _ : constant4(!!_), brush3) : touchable;
    };
    brush3.handleSize = function(_) {
      return arguments.length ? (handleSize = +_, brush3) : handleSize;
    };
    brush3.keyModifiers = function(_) {
      return arguments.length ? (keys = !!_, brush3) : keys;
    };
    brush3.on = function() {
      var value2 = listeners3.on.apply(listeners3, arguments);
      return value2 === listeners3 ? brush3 : value2;
    };
    return brush3;
  }

  // ../../../node_modules/d3-array/dist/d3-array.mjs
  function ascending2(a, b) {
    return a == null || b == null ? NaN : a < b ? -1 : a > b ? 1 : a >= b ? 0 : NaN;
  }
  function descending(a, b) {
    return a == null || b == null ? NaN : b < a ? -1 : b > a ? 1 : b >= a ? 0 : NaN;
  }
  function bisector(f) {
    let compare1, compare2, delta;
    if (f.length !== 2) {
      compare1 = ascending2;
      compare2 = (d, x) => ascending2(f(d), x);
      delta = (d, x) => f(d) - x;
    } else {
      compare1 = f === ascending2 || f === descending ? f : zero2;
      compare2 = f;
      delta = f;
    }
    function left(a, x, lo = 0, hi = a.length) {
      if (lo < hi) {
        if (compare1(x, x) !== 0) return hi;
        do {
          const mid = lo + hi >>> 1;
          if (compare2(a[mid], x) < 0) lo = mid + 1;
          else hi = mid;
        } while (lo < hi);
      }
      return lo;
    }
    function right(a, x, lo = 0, hi = a.length) {
      if (lo < hi) {
        if (compare1(x, x) !== 0) return hi;
        do {
          const mid = lo + hi >>> 1;
          if (compare2(a[mid], x) <= 0) lo = mid + 1;
          else hi = mid;
        } while (lo < hi);
      }
      return lo;
    }
    function center(a, x, lo = 0, hi = a.length) {
      const i = left(a, x, lo, hi - 1);
      return i > lo && delta(a[i - 1], x) > -delta(a[i], x) ? i - 1 : i;
    }
    return { left, center, right };
  }
  function zero2() {
    return 0;
  }
  function number3(x) {
    return x === null ? NaN : +x;
  }
  var ascendingBisect = bisector(ascending2);
  var bisectRight = ascendingBisect.right;
  var bisectLeft = ascendingBisect.left;
  var bisectCenter = bisector(number3).center;
  var blur2 = Blur2(blurf);
  var blurImage = Blur2(blurfImage);
  function Blur2(blur) {
    return function(data, rx, ry = rx) {
      if (!((rx = +rx) >= 0)) throw new RangeError("invalid rx");
      if (!((ry = +ry) >= 0)) throw new RangeError("invalid ry");
      let { data: values, width: width3, height } = data;
      if (!((width3 = Math.floor(width3)) >= 0)) throw new RangeError("invalid width");
      if (!((height = Math.floor(height !== void 0 ? height : values.length / width3)) >= 0)) throw new RangeError("invalid height");
      if (!width3 || !height || !rx && !ry) return data;
      const blurx = rx && blur(rx);
      const blury = ry && blur(ry);
      const temp = values.slice();
      if (blurx && blury) {
        blurh(blurx, temp, values, width3, height);
        blurh(blurx, values, temp, width3, height);
        blurh(blurx, temp, values, width3, height);
        blurv(blury, values, temp, width3, height);
        blurv(blury, temp, values, width3, height);
        blurv(blury, values, temp, width3, height);
      } else if (blurx) {
        blurh(blurx, values, temp, width3, height);
        blurh(blurx, temp, values, width3, height);
        blurh(blurx, values, temp, width3, height);
      } else if (blury) {
        blurv(blury, values, temp, width3, height);
        blurv(blury, temp, values, width3, height);
        blurv(blury, values, temp, width3, height);
      }
      return data;
    };
  }
  function blurh(blur, T, S, w, h) {
    for (let y = 0, n = w * h; y < n; ) {
      blur(T, S, y, y += w, 1);
    }
  }
  function blurv(blur, T, S, w, h) {
    for (let x = 0, n = w * h; x < w; ++x) {
      blur(T, S, x, x + n, w);
    }
  }
  function blurfImage(radius2) {
    const blur = blurf(radius2);
    return (T, S, start8, stop2, step2) => {
      start8 <<= 2, stop2 <<= 2, step2 <<= 2;
      blur(T, S, start8 + 0, stop2 + 0, step2);
      blur(T, S, start8 + 1, stop2 + 1, step2);
      blur(T, S, start8 + 2, stop2 + 2, step2);
      blur(T, S, start8 + 3, stop2 + 3, step2);
    };
  }
  function blurf(radius2) {
    const radius0 = Math.floor(radius2);
    if (radius0 === radius2) return bluri(radius2);
    const t = radius2 - radius0;
    const w = 2 * radius2 + 1;
    return (T, S, start8, stop2, step2) => {
      if (!((stop2 -= step2) >= start8)) return;
      let sum = radius0 * S[start8];
      const s0 = step2 * radius0;
      const s1 = s0 + step2;
      for (let i = start8, j = start8 + s0; i < j; i += step2) {
        sum += S[Math.min(stop2, i)];
      }
      for (let i = start8, j = stop2; i <= j; i += step2) {
        sum += S[Math.min(stop2, i + s0)];
        T[i] = (sum + t * (S[Math.max(start8, i - s1)] + S[Math.min(stop2, i + s1)])) / w;
        sum -= S[Math.max(start8, i - s0)];
      }
    };
  }
  function bluri(radius2) {
    const w = 2 * radius2 + 1;
    return (T, S, start8, stop2, step2) => {
      if (!((stop2 -= step2) >= start8)) return;
      let sum = radius2 * S[start8];
      const s = step2 * radius2;
      for (let i = start8, j = start8 + s; i < j; i += step2) {
        sum += S[Math.min(stop2, i)];
      }
      for (let i = start8, j = stop2; i <= j; i += step2) {
        sum += S[Math.min(stop2, i + s)];
        T[i] = sum / w;
        sum -= S[Math.max(start8, i - s)];
      }
    };
  }
  var Adder = class {
    constructor() {
      this._partials = new Float64Array(32);
      this._n = 0;
    }
    add(x) {
      const p = this._partials;
      let i = 0;
      for (let j = 0; j < this._n && j < 32; j++) {
        const y = p[j], hi = x + y, lo = Math.abs(x) < Math.abs(y) ? x - (hi - y) : y - (hi - x);
        if (lo) p[i++] = lo;
        x = hi;
      }
      p[i] = x;
      this._n = i + 1;
      return this;
    }
    valueOf() {
      const p = this._partials;
      let n = this._n, x, y, lo, hi = 0;
      if (n > 0) {
        hi = p[--n];
        while (n > 0) {
          x = hi;
          y = p[--n];
          hi = x + y;
          lo = y - (hi - x);
          if (lo) break;
        }
        if (n > 0 && (lo < 0 && p[n - 1] < 0 || lo > 0 && p[n - 1] > 0)) {
          y = lo * 2;
          x = hi + y;
          if (y == x - hi) hi = x;
        }
      }
      return hi;
    }
  };
  var array2 = Array.prototype;
  var slice = array2.slice;
  var e10 = Math.sqrt(50);
  var e5 = Math.sqrt(10);
  var e2 = Math.sqrt(2);
  function tickSpec(start8, stop2, count3) {
    const step2 = (stop2 - start8) / Math.max(0, count3), power = Math.floor(Math.log10(step2)), error = step2 / Math.pow(10, power), factor = error >= e10 ? 10 : error >= e5 ? 5 : error >= e2 ? 2 : 1;
    let i1, i2, inc;
    if (power < 0) {
      inc = Math.pow(10, -power) / factor;
      i1 = Math.round(start8 * inc);
      i2 = Math.round(stop2 * inc);
      if (i1 / inc < start8) ++i1;
      if (i2 / inc > stop2) --i2;
      inc = -inc;
    } else {
      inc = Math.pow(10, power) * factor;
      i1 = Math.round(start8 / inc);
      i2 = Math.round(stop2 / inc);
      if (i1 * inc < start8) ++i1;
      if (i2 * inc > stop2) --i2;
    }
    if (i2 < i1 && 0.5 <= count3 && count3 < 2) return tickSpec(start8, stop2, count3 * 2);
    return [i1, i2, inc];
  }
  function tickIncrement(start8, stop2, count3) {
    stop2 = +stop2, start8 = +start8, count3 = +count3;
    return tickSpec(start8, stop2, count3)[2];
  }
  function tickStep(start8, stop2, count3) {
    stop2 = +stop2, start8 = +start8, count3 = +count3;
    const reverse = stop2 < start8, inc = reverse ? tickIncrement(stop2, start8, count3) : tickIncrement(start8, stop2, count3);
    return (reverse ? -1 : 1) * (inc < 0 ? 1 / -inc : inc);
  }
  function* flatten(arrays) {
    for (const array3 of arrays) {
      yield* array3;
    }
  }
  function merge(arrays) {
    return Array.from(flatten(arrays));
  }
  var shuffle = shuffler(Math.random);
  function shuffler(random) {
    return function shuffle2(array3, i0 = 0, i1 = array3.length) {
      let m = i1 - (i0 = +i0);
      while (m) {
        const i = random() * m-- | 0, t = array3[m + i0];
        array3[m + i0] = array3[i + i0];
        array3[i + i0] = t;
      }
      return array3;
    };
  }

  // ../../../node_modules/d3-time/dist/d3-time.mjs
  var t02 = /* @__PURE__ */ new Date();
  var t12 = /* @__PURE__ */ new Date();
  function timeInterval(floori, offseti, count3, field2) {
    function interval(date3) {
      return floori(date3 = arguments.length === 0 ? /* @__PURE__ */ new Date() : /* @__PURE__ */ new Date(+date3)), date3;
    }
    interval.floor = (date3) => {
      return floori(date3 = /* @__PURE__ */ new Date(+date3)), date3;
    };
    interval.ceil = (date3) => {
      return floori(date3 = new Date(date3 - 1)), offseti(date3, 1), floori(date3), date3;
    };
    interval.round = (date3) => {
      const d0 = interval(date3), d1 = interval.ceil(date3);
      return date3 - d0 < d1 - date3 ? d0 : d1;
    };
    interval.offset = (date3, step2) => {
      return offseti(date3 = /* @__PURE__ */ new Date(+date3), step2 == null ? 1 : Math.floor(step2)), date3;
    };
    interval.range = (start8, stop2, step2) => {
      const range3 = [];
      start8 = interval.ceil(start8);
      step2 = step2 == null ? 1 : Math.floor(step2);
      if (!(start8 < stop2) || !(step2 > 0)) return range3;
      let previous;
      do
        range3.push(previous = /* @__PURE__ */ new Date(+start8)), offseti(start8, step2), floori(start8);
      while (previous < start8 && start8 < stop2);
      return range3;
    };
    interval.filter = (test) => {
      return timeInterval((date3) => {
        if (date3 >= date3) while (floori(date3), !test(date3)) date3.setTime(date3 - 1);
      }, (date3, step2) => {
        if (date3 >= date3) {
          if (step2 < 0) while (++step2 <= 0) {
            while (offseti(date3, -1), !test(date3)) {
            }
          }
          else while (--step2 >= 0) {
            while (offseti(date3, 1), !test(date3)) {
            }
          }
        }
      });
    };
    if (count3) {
      interval.count = (start8, end) => {
        t02.setTime(+start8), t12.setTime(+end);
        floori(t02), floori(t12);
        return Math.floor(count3(t02, t12));
      };
      interval.every = (step2) => {
        step2 = Math.floor(step2);
        return !isFinite(step2) || !(step2 > 0) ? null : !(step2 > 1) ? interval : interval.filter(field2 ? (d) => field2(d) % step2 === 0 : (d) => interval.count(0, d) % step2 === 0);
      };
    }
    return interval;
  }
  var millisecond = timeInterval(() => {
  }, (date3, step2) => {
    date3.setTime(+date3 + step2);
  }, (start8, end) => {
    return end - start8;
  });
  millisecond.every = (k) => {
    k = Math.floor(k);
    if (!isFinite(k) || !(k > 0)) return null;
    if (!(k > 1)) return millisecond;
    return timeInterval((date3) => {
      date3.setTime(Math.floor(date3 / k) * k);
    }, (date3, step2) => {
      date3.setTime(+date3 + step2 * k);
    }, (start8, end) => {
      return (end - start8) / k;
    });
  };
  var milliseconds = millisecond.range;
  var durationSecond = 1e3;
  var durationMinute = durationSecond * 60;
  var durationHour = durationMinute * 60;
  var durationDay = durationHour * 24;
  var durationWeek = durationDay * 7;
  var durationMonth = durationDay * 30;
  var durationYear = durationDay * 365;
  var second = timeInterval((date3) => {
    date3.setTime(date3 - date3.getMilliseconds());
  }, (date3, step2) => {
    date3.setTime(+date3 + step2 * durationSecond);
  }, (start8, end) => {
    return (end - start8) / durationSecond;
  }, (date3) => {
    return date3.getUTCSeconds();
  });
  var seconds = second.range;
  var timeMinute = timeInterval((date3) => {
    date3.setTime(date3 - date3.getMilliseconds() - date3.getSeconds() * durationSecond);
  }, (date3, step2) => {
    date3.setTime(+date3 + step2 * durationMinute);
  }, (start8, end) => {
    return (end - start8) / durationMinute;
  }, (date3) => {
    return date3.getMinutes();
  });
  var timeMinutes = timeMinute.range;
  var utcMinute = timeInterval((date3) => {
    date3.setUTCSeconds(0, 0);
  }, (date3, step2) => {
    date3.setTime(+date3 + step2 * durationMinute);
  }, (start8, end) => {
    return (end - start8) / durationMinute;
  }, (date3) => {
    return date3.getUTCMinutes();
  });
  var utcMinutes = utcMinute.range;
  var timeHour = timeInterval((date3) => {
    date3.setTime(date3 - date3.getMilliseconds() - date3.getSeconds() * durationSecond - date3.getMinutes() * durationMinute);
  }, (date3, step2) => {
    date3.setTime(+date3 + step2 * durationHour);
  }, (start8, end) => {
    return (end - start8) / durationHour;
  }, (date3) => {
    return date3.getHours();
  });
  var timeHours = timeHour.range;
  var utcHour = timeInterval((date3) => {
    date3.setUTCMinutes(0, 0, 0);
  }, (date3, step2) => {
    date3.setTime(+date3 + step2 * durationHour);
  }, (start8, end) => {
    return (end - start8) / durationHour;
  }, (date3) => {
    return date3.getUTCHours();
  });
  var utcHours = utcHour.range;
  var timeDay = timeInterval(
    (date3) => date3.setHours(0, 0, 0, 0),
    (date3, step2) => date3.setDate(date3.getDate() + step2),
    (start8, end) => (end - start8 - (end.getTimezoneOffset() - start8.getTimezoneOffset()) * durationMinute) / durationDay,
    (date3) => date3.getDate() - 1
  );
  var timeDays = timeDay.range;
  var utcDay = timeInterval((date3) => {
    date3.setUTCHours(0, 0, 0, 0);
  }, (date3, step2) => {
    date3.setUTCDate(date3.getUTCDate() + step2);
  }, (start8, end) => {
    return (end - start8) / durationDay;
  }, (date3) => {
    return date3.getUTCDate() - 1;
  });
  var utcDays = utcDay.range;
  var unixDay = timeInterval((date3) => {
    date3.setUTCHours(0, 0, 0, 0);
  }, (date3, step2) => {
    date3.setUTCDate(date3.getUTCDate() + step2);
  }, (start8, end) => {
    return (end - start8) / durationDay;
  }, (date3) => {
    return Math.floor(date3 / durationDay);
  });
  var unixDays = unixDay.range;
  function timeWeekday(i) {
    return timeInterval((date3) => {
      date3.setDate(date3.getDate() - (date3.getDay() + 7 - i) % 7);
      date3.setHours(0, 0, 0, 0);
    }, (date3, step2) => {
      date3.setDate(date3.getDate() + step2 * 7);
    }, (start8, end) => {
      return (end - start8 - (end.getTimezoneOffset() - start8.getTimezoneOffset()) * durationMinute) / durationWeek;
    });
  }
  var timeSunday = timeWeekday(0);
  var timeMonday = timeWeekday(1);
  var timeTuesday = timeWeekday(2);
  var timeWednesday = timeWeekday(3);
  var timeThursday = timeWeekday(4);
  var timeFriday = timeWeekday(5);
  var timeSaturday = timeWeekday(6);
  var timeSundays = timeSunday.range;
  var timeMondays = timeMonday.range;
  var timeTuesdays = timeTuesday.range;
  var timeWednesdays = timeWednesday.range;
  var timeThursdays = timeThursday.range;
  var timeFridays = timeFriday.range;
  var timeSaturdays = timeSaturday.range;
  function utcWeekday(i) {
    return timeInterval((date3) => {
      date3.setUTCDate(date3.getUTCDate() - (date3.getUTCDay() + 7 - i) % 7);
      date3.setUTCHours(0, 0, 0, 0);
    }, (date3, step2) => {
      date3.setUTCDate(date3.getUTCDate() + step2 * 7);
    }, (start8, end) => {
      return (end - start8) / durationWeek;
    });
  }
  var utcSunday = utcWeekday(0);
  var utcMonday = utcWeekday(1);
  var utcTuesday = utcWeekday(2);
  var utcWednesday = utcWeekday(3);
  var utcThursday = utcWeekday(4);
  var utcFriday = utcWeekday(5);
  var utcSaturday = utcWeekday(6);
  var utcSundays = utcSunday.range;
  var utcMondays = utcMonday.range;
  var utcTuesdays = utcTuesday.range;
  var utcWednesdays = utcWednesday.range;
  var utcThursdays = utcThursday.range;
  var utcFridays = utcFriday.range;
  var utcSaturdays = utcSaturday.range;
  var timeMonth = timeInterval((date3) => {
    date3.setDate(1);
    date3.setHours(0, 0, 0, 0);
  }, (date3, step2) => {
    date3.setMonth(date3.getMonth() + step2);
  }, (start8, end) => {
    return end.getMonth() - start8.getMonth() + (end.getFullYear() - start8.getFullYear()) * 12;
  }, (date3) => {
    return date3.getMonth();
  });
  var timeMonths = timeMonth.range;
  var utcMonth = timeInterval((date3) => {
    date3.setUTCDate(1);
    date3.setUTCHours(0, 0, 0, 0);
  }, (date3, step2) => {
    date3.setUTCMonth(date3.getUTCMonth() + step2);
  }, (start8, end) => {
    return end.getUTCMonth() - start8.getUTCMonth() + (end.getUTCFullYear() - start8.getUTCFullYear()) * 12;
  }, (date3) => {
    return date3.getUTCMonth();
  });
  var utcMonths = utcMonth.range;
  var timeYear = timeInterval((date3) => {
    date3.setMonth(0, 1);
    date3.setHours(0, 0, 0, 0);
  }, (date3, step2) => {
    date3.setFullYear(date3.getFullYear() + step2);
  }, (start8, end) => {
    return end.getFullYear() - start8.getFullYear();
  }, (date3) => {
    return date3.getFullYear();
  });
  timeYear.every = (k) => {
    return !isFinite(k = Math.floor(k)) || !(k > 0) ? null : timeInterval((date3) => {
      date3.setFullYear(Math.floor(date3.getFullYear() / k) * k);
      date3.setMonth(0, 1);
      date3.setHours(0, 0, 0, 0);
    }, (date3, step2) => {
      date3.setFullYear(date3.getFullYear() + step2 * k);
    });
  };
  var timeYears = timeYear.range;
  var utcYear = timeInterval((date3) => {
    date3.setUTCMonth(0, 1);
    date3.setUTCHours(0, 0, 0, 0);
  }, (date3, step2) => {
    date3.setUTCFullYear(date3.getUTCFullYear() + step2);
  }, (start8, end) => {
    return end.getUTCFullYear() - start8.getUTCFullYear();
  }, (date3) => {
    return date3.getUTCFullYear();
  });
  utcYear.every = (k) => {
    return !isFinite(k = Math.floor(k)) || !(k > 0) ? null : timeInterval((date3) => {
      date3.setUTCFullYear(Math.floor(date3.getUTCFullYear() / k) * k);
      date3.setUTCMonth(0, 1);
      date3.setUTCHours(0, 0, 0, 0);
    }, (date3, step2) => {
      date3.setUTCFullYear(date3.getUTCFullYear() + step2 * k);
    });
  };
  var utcYears = utcYear.range;
  function ticker(year, month, week, day2, hour, minute) {
    const tickIntervals = [
      [second, 1, durationSecond],
      [second, 5, 5 * durationSecond],
      [second, 15, 15 * durationSecond],
      [second, 30, 30 * durationSecond],
      [minute, 1, durationMinute],
      [minute, 5, 5 * durationMinute],
      [minute, 15, 15 * durationMinute],
      [minute, 30, 30 * durationMinute],
      [hour, 1, durationHour],
      [hour, 3, 3 * durationHour],
      [hour, 6, 6 * durationHour],
      [hour, 12, 12 * durationHour],
      [day2, 1, durationDay],
      [day2, 2, 2 * durationDay],
      [week, 1, durationWeek],
      [month, 1, durationMonth],
      [month, 3, 3 * durationMonth],
      [year, 1, durationYear]
    ];
    function ticks2(start8, stop2, count3) {
      const reverse = stop2 < start8;
      if (reverse) [start8, stop2] = [stop2, start8];
      const interval = count3 && typeof count3.range === "function" ? count3 : tickInterval(start8, stop2, count3);
      const ticks3 = interval ? interval.range(start8, +stop2 + 1) : [];
      return reverse ? ticks3.reverse() : ticks3;
    }
    function tickInterval(start8, stop2, count3) {
      const target = Math.abs(stop2 - start8) / count3;
      const i = bisector(([, , step3]) => step3).right(tickIntervals, target);
      if (i === tickIntervals.length) return year.every(tickStep(start8 / durationYear, stop2 / durationYear, count3));
      if (i === 0) return millisecond.every(Math.max(tickStep(start8, stop2, count3), 1));
      const [t, step2] = tickIntervals[target / tickIntervals[i - 1][2] < tickIntervals[i][2] / target ? i - 1 : i];
      return t.every(step2);
    }
    return [ticks2, tickInterval];
  }
  var [utcTicks, utcTickInterval] = ticker(utcYear, utcMonth, utcSunday, unixDay, utcHour, utcMinute);
  var [timeTicks, timeTickInterval] = ticker(timeYear, timeMonth, timeSunday, timeDay, timeHour, timeMinute);

  // ../../../node_modules/d3-time-format/dist/d3-time-format.mjs
  function localDate(d) {
    if (0 <= d.y && d.y < 100) {
      var date3 = new Date(-1, d.m, d.d, d.H, d.M, d.S, d.L);
      date3.setFullYear(d.y);
      return date3;
    }
    return new Date(d.y, d.m, d.d, d.H, d.M, d.S, d.L);
  }
  function utcDate(d) {
    if (0 <= d.y && d.y < 100) {
      var date3 = new Date(Date.UTC(-1, d.m, d.d, d.H, d.M, d.S, d.L));
      date3.setUTCFullYear(d.y);
      return date3;
    }
    return new Date(Date.UTC(d.y, d.m, d.d, d.H, d.M, d.S, d.L));
  }
  function newDate(y, m, d) {
    return { y, m, d, H: 0, M: 0, S: 0, L: 0 };
  }
  function formatLocale(locale2) {
    var locale_dateTime = locale2.dateTime, locale_date = locale2.date, locale_time = locale2.time, locale_periods = locale2.periods, locale_weekdays = locale2.days, locale_shortWeekdays = locale2.shortDays, locale_months = locale2.months, locale_shortMonths = locale2.shortMonths;
    var periodRe = formatRe(locale_periods), periodLookup = formatLookup(locale_periods), weekdayRe = formatRe(locale_weekdays), weekdayLookup = formatLookup(locale_weekdays), shortWeekdayRe = formatRe(locale_shortWeekdays), shortWeekdayLookup = formatLookup(locale_shortWeekdays), monthRe = formatRe(locale_months), monthLookup = formatLookup(locale_months), shortMonthRe = formatRe(locale_shortMonths), shortMonthLookup = formatLookup(locale_shortMonths);
    var formats = {
      "a": formatShortWeekday,
      "A": formatWeekday,
      "b": formatShortMonth,
      "B": formatMonth,
      "c": null,
      "d": formatDayOfMonth,
      "e": formatDayOfMonth,
      "f": formatMicroseconds,
      "g": formatYearISO,
      "G": formatFullYearISO,
      "H": formatHour24,
      "I": formatHour12,
      "j": formatDayOfYear,
      "L": formatMilliseconds,
      "m": formatMonthNumber,
      "M": formatMinutes,
      "p": formatPeriod,
      "q": formatQuarter,
      "Q": formatUnixTimestamp,
      "s": formatUnixTimestampSeconds,
      "S": formatSeconds,
      "u": formatWeekdayNumberMonday,
      "U": formatWeekNumberSunday,
      "V": formatWeekNumberISO,
      "w": formatWeekdayNumberSunday,
      "W": formatWeekNumberMonday,
      "x": null,
      "X": null,
      "y": formatYear,
      "Y": formatFullYear,
      "Z": formatZone,
      "%": formatLiteralPercent
    };
    var utcFormats = {
      "a": formatUTCShortWeekday,
      "A": formatUTCWeekday,
      "b": formatUTCShortMonth,
      "B": formatUTCMonth,
      "c": null,
      "d": formatUTCDayOfMonth,
      "e": formatUTCDayOfMonth,
      "f": formatUTCMicroseconds,
      "g": formatUTCYearISO,
      "G": formatUTCFullYearISO,
      "H": formatUTCHour24,
      "I": formatUTCHour12,
      "j": formatUTCDayOfYear,
      "L": formatUTCMilliseconds,
      "m": formatUTCMonthNumber,
      "M": formatUTCMinutes,
      "p": formatUTCPeriod,
      "q": formatUTCQuarter,
      "Q": formatUnixTimestamp,
      "s": formatUnixTimestampSeconds,
      "S": formatUTCSeconds,
      "u": formatUTCWeekdayNumberMonday,
      "U": formatUTCWeekNumberSunday,
      "V": formatUTCWeekNumberISO,
      "w": formatUTCWeekdayNumberSunday,
      "W": formatUTCWeekNumberMonday,
      "x": null,
      "X": null,
      "y": formatUTCYear,
      "Y": formatUTCFullYear,
      "Z": formatUTCZone,
      "%": formatLiteralPercent
    };
    var parses = {
      "a": parseShortWeekday,
      "A": parseWeekday,
      "b": parseShortMonth,
      "B": parseMonth,
      "c": parseLocaleDateTime,
      "d": parseDayOfMonth,
      "e": parseDayOfMonth,
      "f": parseMicroseconds,
      "g": parseYear,
      "G": parseFullYear,
      "H": parseHour24,
      "I": parseHour24,
      "j": parseDayOfYear,
      "L": parseMilliseconds,
      "m": parseMonthNumber,
      "M": parseMinutes,
      "p": parsePeriod,
      "q": parseQuarter,
      "Q": parseUnixTimestamp,
      "s": parseUnixTimestampSeconds,
      "S": parseSeconds,
      "u": parseWeekdayNumberMonday,
      "U": parseWeekNumberSunday,
      "V": parseWeekNumberISO,
      "w": parseWeekdayNumberSunday,
      "W": parseWeekNumberMonday,
      "x": parseLocaleDate,
      "X": parseLocaleTime,
      "y": parseYear,
      "Y": parseFullYear,
      "Z": parseZone,
      "%": parseLiteralPercent
    };
    formats.x = newFormat(locale_date, formats);
    formats.X = newFormat(locale_time, formats);
    formats.c = newFormat(locale_dateTime, formats);
    utcFormats.x = newFormat(locale_date, utcFormats);
    utcFormats.X = newFormat(locale_time, utcFormats);
    utcFormats.c = newFormat(locale_dateTime, utcFormats);
    function newFormat(specifier, formats2) {
      return function(date3) {
        var string2 = [], i = -1, j = 0, n = specifier.length, c, pad2, format;
        if (!(date3 instanceof Date)) date3 = /* @__PURE__ */ new Date(+date3);
        while (++i < n) {
          if (specifier.charCodeAt(i) === 37) {
            string2.push(specifier.slice(j, i));
            if ((pad2 = pads[c = specifier.charAt(++i)]) != null) c = specifier.charAt(++i);
            else pad2 = c === "e" ? " " : "0";
            if (format = formats2[c]) c = format(date3, pad2);
            string2.push(c);
            j = i + 1;
          }
        }
        string2.push(specifier.slice(j, i));
        return string2.join("");
      };
    }
    function newParse(specifier, Z) {
      return function(string2) {
        var d = newDate(1900, void 0, 1), i = parseSpecifier(d, specifier, string2 += "", 0), week, day2;
        if (i != string2.length) return null;
        if ("Q" in d) return new Date(d.Q);
        if ("s" in d) return new Date(d.s * 1e3 + ("L" in d ? d.L : 0));
        if (Z && !("Z" in d)) d.Z = 0;
        if ("p" in d) d.H = d.H % 12 + d.p * 12;
        if (d.m === void 0) d.m = "q" in d ? d.q : 0;
        if ("V" in d) {
          if (d.V < 1 || d.V > 53) return null;
          if (!("w" in d)) d.w = 1;
          if ("Z" in d) {
            week = utcDate(newDate(d.y, 0, 1)), day2 = week.getUTCDay();
            week = day2 > 4 || day2 === 0 ? utcMonday.ceil(week) : utcMonday(week);
            week = utcDay.offset(week, (d.V - 1) * 7);
            d.y = week.getUTCFullYear();
            d.m = week.getUTCMonth();
            d.d = week.getUTCDate() + (d.w + 6) % 7;
          } else {
            week = localDate(newDate(d.y, 0, 1)), day2 = week.getDay();
            week = day2 > 4 || day2 === 0 ? timeMonday.ceil(week) : timeMonday(week);
            week = timeDay.offset(week, (d.V - 1) * 7);
            d.y = week.getFullYear();
            d.m = week.getMonth();
            d.d = week.getDate() + (d.w + 6) % 7;
          }
        } else if ("W" in d || "U" in d) {
          if (!("w" in d)) d.w = "u" in d ? d.u % 7 : "W" in d ? 1 : 0;
          day2 = "Z" in d ? utcDate(newDate(d.y, 0, 1)).getUTCDay() : localDate(newDate(d.y, 0, 1)).getDay();
          d.m = 0;
          d.d = "W" in d ? (d.w + 6) % 7 + d.W * 7 - (day2 + 5) % 7 : d.w + d.U * 7 - (day2 + 6) % 7;
        }
        if ("Z" in d) {
          d.H += d.Z / 100 | 0;
          d.M += d.Z % 100;
          return utcDate(d);
        }
        return localDate(d);
      };
    }
    function parseSpecifier(d, specifier, string2, j) {
      var i = 0, n = specifier.length, m = string2.length, c, parse;
      while (i < n) {
        if (j >= m) return -1;
        c = specifier.charCodeAt(i++);
        if (c === 37) {
          c = specifier.charAt(i++);
          parse = parses[c in pads ? specifier.charAt(i++) : c];
          if (!parse || (j = parse(d, string2, j)) < 0) return -1;
        } else if (c != string2.charCodeAt(j++)) {
          return -1;
        }
      }
      return j;
    }
    function parsePeriod(d, string2, i) {
      var n = periodRe.exec(string2.slice(i));
      return n ? (d.p = periodLookup.get(n[0].toLowerCase()), i + n[0].length) : -1;
    }
    function parseShortWeekday(d, string2, i) {
      var n = shortWeekdayRe.exec(string2.slice(i));
      return n ? (d.w = shortWeekdayLookup.get(n[0].toLowerCase()), i + n[0].length) : -1;
    }
    function parseWeekday(d, string2, i) {
      var n = weekdayRe.exec(string2.slice(i));
      return n ? (d.w = weekdayLookup.get(n[0].toLowerCase()), i + n[0].length) : -1;
    }
    function parseShortMonth(d, string2, i) {
      var n = shortMonthRe.exec(string2.slice(i));
      return n ? (d.m = shortMonthLookup.get(n[0].toLowerCase()), i + n[0].length) : -1;
    }
    function parseMonth(d, string2, i) {
      var n = monthRe.exec(string2.slice(i));
      return n ? (d.m = monthLookup.get(n[0].toLowerCase()), i + n[0].length) : -1;
    }
    function parseLocaleDateTime(d, string2, i) {
      return parseSpecifier(d, locale_dateTime, string2, i);
    }
    function parseLocaleDate(d, string2, i) {
      return parseSpecifier(d, locale_date, string2, i);
    }
    function parseLocaleTime(d, string2, i) {
      return parseSpecifier(d, locale_time, string2, i);
    }
    function formatShortWeekday(d) {
      return locale_shortWeekdays[d.getDay()];
    }
    function formatWeekday(d) {
      return locale_weekdays[d.getDay()];
    }
    function formatShortMonth(d) {
      return locale_shortMonths[d.getMonth()];
    }
    function formatMonth(d) {
      return locale_months[d.getMonth()];
    }
    function formatPeriod(d) {
      return locale_periods[+(d.getHours() >= 12)];
    }
    function formatQuarter(d) {
      return 1 + ~~(d.getMonth() / 3);
    }
    function formatUTCShortWeekday(d) {
      return locale_shortWeekdays[d.getUTCDay()];
    }
    function formatUTCWeekday(d) {
      return locale_weekdays[d.getUTCDay()];
    }
    function formatUTCShortMonth(d) {
      return locale_shortMonths[d.getUTCMonth()];
    }
    function formatUTCMonth(d) {
      return locale_months[d.getUTCMonth()];
    }
    function formatUTCPeriod(d) {
      return locale_periods[+(d.getUTCHours() >= 12)];
    }
    function formatUTCQuarter(d) {
      return 1 + ~~(d.getUTCMonth() / 3);
    }
    return {
      format: function(specifier) {
        var f = newFormat(specifier += "", formats);
        f.toString = function() {
          return specifier;
        };
        return f;
      },
      parse: function(specifier) {
        var p = newParse(specifier += "", false);
        p.toString = function() {
          return specifier;
        };
        return p;
      },
      utcFormat: function(specifier) {
        var f = newFormat(specifier += "", utcFormats);
        f.toString = function() {
          return specifier;
        };
        return f;
      },
      utcParse: function(specifier) {
        var p = newParse(specifier += "", true);
        p.toString = function() {
          return specifier;
        };
        return p;
      }
    };
  }
  var pads = { "-": "", "_": " ", "0": "0" };
  var numberRe = /^\s*\d+/;
  var percentRe = /^%/;
  var requoteRe = /[\\^$*+?|[\]().{}]/g;
  function pad(value2, fill4, width3) {
    var sign4 = value2 < 0 ? "-" : "", string2 = (sign4 ? -value2 : value2) + "", length2 = string2.length;
    return sign4 + (length2 < width3 ? new Array(width3 - length2 + 1).join(fill4) + string2 : string2);
  }
  function requote(s) {
    return s.replace(requoteRe, "\\$&");
  }
  function formatRe(names2) {
    return new RegExp("^(?:" + names2.map(requote).join("|") + ")", "i");
  }
  function formatLookup(names2) {
    return new Map(names2.map((name, i) => [name.toLowerCase(), i]));
  }
  function parseWeekdayNumberSunday(d, string2, i) {
    var n = numberRe.exec(string2.slice(i, i + 1));
    return n ? (d.w = +n[0], i + n[0].length) : -1;
  }
  function parseWeekdayNumberMonday(d, string2, i) {
    var n = numberRe.exec(string2.slice(i, i + 1));
    return n ? (d.u = +n[0], i + n[0].length) : -1;
  }
  function parseWeekNumberSunday(d, string2, i) {
    var n = numberRe.exec(string2.slice(i, i + 2));
    return n ? (d.U = +n[0], i + n[0].length) : -1;
  }
  function parseWeekNumberISO(d, string2, i) {
    var n = numberRe.exec(string2.slice(i, i + 2));
    return n ? (d.V = +n[0], i + n[0].length) : -1;
  }
  function parseWeekNumberMonday(d, string2, i) {
    var n = numberRe.exec(string2.slice(i, i + 2));
    return n ? (d.W = +n[0], i + n[0].length) : -1;
  }
  function parseFullYear(d, string2, i) {
    var n = numberRe.exec(string2.slice(i, i + 4));
    return n ? (d.y = +n[0], i + n[0].length) : -1;
  }
  function parseYear(d, string2, i) {
    var n = numberRe.exec(string2.slice(i, i + 2));
    return n ? (d.y = +n[0] + (+n[0] > 68 ? 1900 : 2e3), i + n[0].length) : -1;
  }
  function parseZone(d, string2, i) {
    var n = /^(Z)|([+-]\d\d)(?::?(\d\d))?/.exec(string2.slice(i, i + 6));
    return n ? (d.Z = n[1] ? 0 : -(n[2] + (n[3] || "00")), i + n[0].length) : -1;
  }
  function parseQuarter(d, string2, i) {
    var n = numberRe.exec(string2.slice(i, i + 1));
    return n ? (d.q = n[0] * 3 - 3, i + n[0].length) : -1;
  }
  function parseMonthNumber(d, string2, i) {
    var n = numberRe.exec(string2.slice(i, i + 2));
    return n ? (d.m = n[0] - 1, i + n[0].length) : -1;
  }
  function parseDayOfMonth(d, string2, i) {
    var n = numberRe.exec(string2.slice(i, i + 2));
    return n ? (d.d = +n[0], i + n[0].length) : -1;
  }
  function parseDayOfYear(d, string2, i) {
    var n = numberRe.exec(string2.slice(i, i + 3));
    return n ? (d.m = 0, d.d = +n[0], i + n[0].length) : -1;
  }
  function parseHour24(d, string2, i) {
    var n = numberRe.exec(string2.slice(i, i + 2));
    return n ? (d.H = +n[0], i + n[0].length) : -1;
  }
  function parseMinutes(d, string2, i) {
    var n = numberRe.exec(string2.slice(i, i + 2));
    return n ? (d.M = +n[0], i + n[0].length) : -1;
  }
  function parseSeconds(d, string2, i) {
    var n = numberRe.exec(string2.slice(i, i + 2));
    return n ? (d.S = +n[0], i + n[0].length) : -1;
  }
  function parseMilliseconds(d, string2, i) {
    var n = numberRe.exec(string2.slice(i, i + 3));
    return n ? (d.L = +n[0], i + n[0].length) : -1;
  }
  function parseMicroseconds(d, string2, i) {
    var n = numberRe.exec(string2.slice(i, i + 6));
    return n ? (d.L = Math.floor(n[0] / 1e3), i + n[0].length) : -1;
  }
  function parseLiteralPercent(d, string2, i) {
    var n = percentRe.exec(string2.slice(i, i + 1));
    return n ? i + n[0].length : -1;
  }
  function parseUnixTimestamp(d, string2, i) {
    var n = numberRe.exec(string2.slice(i));
    return n ? (d.Q = +n[0], i + n[0].length) : -1;
  }
  function parseUnixTimestampSeconds(d, string2, i) {
    var n = numberRe.exec(string2.slice(i));
    return n ? (d.s = +n[0], i + n[0].length) : -1;
  }
  function formatDayOfMonth(d, p) {
    return pad(d.getDate(), p, 2);
  }
  function formatHour24(d, p) {
    return pad(d.getHours(), p, 2);
  }
  function formatHour12(d, p) {
    return pad(d.getHours() % 12 || 12, p, 2);
  }
  function formatDayOfYear(d, p) {
    return pad(1 + timeDay.count(timeYear(d), d), p, 3);
  }
  function formatMilliseconds(d, p) {
    return pad(d.getMilliseconds(), p, 3);
  }
  function formatMicroseconds(d, p) {
    return formatMilliseconds(d, p) + "000";
  }
  function formatMonthNumber(d, p) {
    return pad(d.getMonth() + 1, p, 2);
  }
  function formatMinutes(d, p) {
    return pad(d.getMinutes(), p, 2);
  }
  function formatSeconds(d, p) {
    return pad(d.getSeconds(), p, 2);
  }
  function formatWeekdayNumberMonday(d) {
    var day2 = d.getDay();
    return day2 === 0 ? 7 : day2;
  }
  function formatWeekNumberSunday(d, p) {
    return pad(timeSunday.count(timeYear(d) - 1, d), p, 2);
  }
  function dISO(d) {
    var day2 = d.getDay();
    return day2 >= 4 || day2 === 0 ? timeThursday(d) : timeThursday.ceil(d);
  }
  function formatWeekNumberISO(d, p) {
    d = dISO(d);
    return pad(timeThursday.count(timeYear(d), d) + (timeYear(d).getDay() === 4), p, 2);
  }
  function formatWeekdayNumberSunday(d) {
    return d.getDay();
  }
  function formatWeekNumberMonday(d, p) {
    return pad(timeMonday.count(timeYear(d) - 1, d), p, 2);
  }
  function formatYear(d, p) {
    return pad(d.getFullYear() % 100, p, 2);
  }
  function formatYearISO(d, p) {
    d = dISO(d);
    return pad(d.getFullYear() % 100, p, 2);
  }
  function formatFullYear(d, p) {
    return pad(d.getFullYear() % 1e4, p, 4);
  }
  function formatFullYearISO(d, p) {
    var day2 = d.getDay();
    d = day2 >= 4 || day2 === 0 ? timeThursday(d) : timeThursday.ceil(d);
    return pad(d.getFullYear() % 1e4, p, 4);
  }
  function formatZone(d) {
    var z = d.getTimezoneOffset();
    return (z > 0 ? "-" : (z *= -1, "+")) + pad(z / 60 | 0, "0", 2) + pad(z % 60, "0", 2);
  }
  function formatUTCDayOfMonth(d, p) {
    return pad(d.getUTCDate(), p, 2);
  }
  function formatUTCHour24(d, p) {
    return pad(d.getUTCHours(), p, 2);
  }
  function formatUTCHour12(d, p) {
    return pad(d.getUTCHours() % 12 || 12, p, 2);
  }
  function formatUTCDayOfYear(d, p) {
    return pad(1 + utcDay.count(utcYear(d), d), p, 3);
  }
  function formatUTCMilliseconds(d, p) {
    return pad(d.getUTCMilliseconds(), p, 3);
  }
  function formatUTCMicroseconds(d, p) {
    return formatUTCMilliseconds(d, p) + "000";
  }
  function formatUTCMonthNumber(d, p) {
    return pad(d.getUTCMonth() + 1, p, 2);
  }
  function formatUTCMinutes(d, p) {
    return pad(d.getUTCMinutes(), p, 2);
  }
  function formatUTCSeconds(d, p) {
    return pad(d.getUTCSeconds(), p, 2);
  }
  function formatUTCWeekdayNumberMonday(d) {
    var dow = d.getUTCDay();
    return dow === 0 ? 7 : dow;
  }
  function formatUTCWeekNumberSunday(d, p) {
    return pad(utcSunday.count(utcYear(d) - 1, d), p, 2);
  }
  function UTCdISO(d) {
    var day2 = d.getUTCDay();
    return day2 >= 4 || day2 === 0 ? utcThursday(d) : utcThursday.ceil(d);
  }
  function formatUTCWeekNumberISO(d, p) {
    d = UTCdISO(d);
    return pad(utcThursday.count(utcYear(d), d) + (utcYear(d).getUTCDay() === 4), p, 2);
  }
  function formatUTCWeekdayNumberSunday(d) {
    return d.getUTCDay();
  }
  function formatUTCWeekNumberMonday(d, p) {
    return pad(utcMonday.count(utcYear(d) - 1, d), p, 2);
  }
  function formatUTCYear(d, p) {
    return pad(d.getUTCFullYear() % 100, p, 2);
  }
  function formatUTCYearISO(d, p) {
    d = UTCdISO(d);
    return pad(d.getUTCFullYear() % 100, p, 2);
  }
  function formatUTCFullYear(d, p) {
    return pad(d.getUTCFullYear() % 1e4, p, 4);
  }
  function formatUTCFullYearISO(d, p) {
    var day2 = d.getUTCDay();
    d = day2 >= 4 || day2 === 0 ? utcThursday(d) : utcThursday.ceil(d);
    return pad(d.getUTCFullYear() % 1e4, p, 4);
  }
  function formatUTCZone() {
    return "+0000";
  }
  function formatLiteralPercent() {
    return "%";
  }
  function formatUnixTimestamp(d) {
    return +d;
  }
  function formatUnixTimestampSeconds(d) {
    return Math.floor(+d / 1e3);
  }
  var locale;
  var timeFormat;
  var timeParse;
  var utcFormat;
  var utcParse;
  defaultLocale({
    dateTime: "%x, %X",
    date: "%-m/%-d/%Y",
    time: "%-I:%M:%S %p",
    periods: ["AM", "PM"],
    days: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    shortDays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
    months: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  });
  function defaultLocale(definition) {
    locale = formatLocale(definition);
    timeFormat = locale.format;
    timeParse = locale.parse;
    utcFormat = locale.utcFormat;
    utcParse = locale.utcParse;
    return locale;
  }
  var isoSpecifier = "%Y-%m-%dT%H:%M:%S.%LZ";
  function formatIsoNative(date3) {
    return date3.toISOString();
  }
  var formatIso = Date.prototype.toISOString ? formatIsoNative : utcFormat(isoSpecifier);
  function parseIsoNative(string2) {
    var date3 = new Date(string2);
    return isNaN(date3) ? null : date3;
  }
  var parseIso = +/* @__PURE__ */ new Date("2000-01-01T00:00:00.000Z") ? parseIsoNative : utcParse(isoSpecifier);

  // ../../../node_modules/d3-scale/dist/d3-scale.mjs
  function initRange(domain, range3) {
    switch (arguments.length) {
      case 0:
        break;
      case 1:
        this.range(domain);
        break;
      default:
        this.range(range3).domain(domain);
        break;
    }
    return this;
  }
  function constants(x) {
    return function() {
      return x;
    };
  }
  function number$1(x) {
    return +x;
  }
  var unit = [0, 1];
  function identity$1(x) {
    return x;
  }
  function normalize(a, b) {
    return (b -= a = +a) ? function(x) {
      return (x - a) / b;
    } : constants(isNaN(b) ? NaN : 0.5);
  }
  function clamper(a, b) {
    var t;
    if (a > b) t = a, a = b, b = t;
    return function(x) {
      return Math.max(a, Math.min(b, x));
    };
  }
  function bimap(domain, range3, interpolate2) {
    var d0 = domain[0], d1 = domain[1], r0 = range3[0], r1 = range3[1];
    if (d1 < d0) d0 = normalize(d1, d0), r0 = interpolate2(r1, r0);
    else d0 = normalize(d0, d1), r0 = interpolate2(r0, r1);
    return function(x) {
      return r0(d0(x));
    };
  }
  function polymap(domain, range3, interpolate2) {
    var j = Math.min(domain.length, range3.length) - 1, d = new Array(j), r = new Array(j), i = -1;
    if (domain[j] < domain[0]) {
      domain = domain.slice().reverse();
      range3 = range3.slice().reverse();
    }
    while (++i < j) {
      d[i] = normalize(domain[i], domain[i + 1]);
      r[i] = interpolate2(range3[i], range3[i + 1]);
    }
    return function(x) {
      var i2 = bisectRight(domain, x, 1, j) - 1;
      return r[i2](d[i2](x));
    };
  }
  function copy$1(source, target) {
    return target.domain(source.domain()).range(source.range()).interpolate(source.interpolate()).clamp(source.clamp()).unknown(source.unknown());
  }
  function transformer$2() {
    var domain = unit, range3 = unit, interpolate$1 = value, transform2, untransform, unknown, clamp = identity$1, piecewise2, output, input;
    function rescale() {
      var n = Math.min(domain.length, range3.length);
      if (clamp !== identity$1) clamp = clamper(domain[0], domain[n - 1]);
      piecewise2 = n > 2 ? polymap : bimap;
      output = input = null;
      return scale2;
    }
    function scale2(x) {
      return x == null || isNaN(x = +x) ? unknown : (output || (output = piecewise2(domain.map(transform2), range3, interpolate$1)))(transform2(clamp(x)));
    }
    scale2.invert = function(y) {
      return clamp(untransform((input || (input = piecewise2(range3, domain.map(transform2), number)))(y)));
    };
    scale2.domain = function(_) {
      return arguments.length ? (domain = Array.from(_, number$1), rescale()) : domain.slice();
    };
    scale2.range = function(_) {
      return arguments.length ? (range3 = Array.from(_), rescale()) : range3.slice();
    };
    scale2.rangeRound = function(_) {
      return range3 = Array.from(_), interpolate$1 = round, rescale();
    };
    scale2.clamp = function(_) {
      return arguments.length ? (clamp = _ ? true : identity$1, rescale()) : clamp !== identity$1;
    };
    scale2.interpolate = function(_) {
      return arguments.length ? (interpolate$1 = _, rescale()) : interpolate$1;
    };
    scale2.unknown = function(_) {
      return arguments.length ? (unknown = _, scale2) : unknown;
    };
    return function(t, u) {
      transform2 = t, untransform = u;
      return rescale();
    };
  }
  function continuous() {
    return transformer$2()(identity$1, identity$1);
  }
  function nice(domain, interval) {
    domain = domain.slice();
    var i0 = 0, i1 = domain.length - 1, x02 = domain[i0], x12 = domain[i1], t;
    if (x12 < x02) {
      t = i0, i0 = i1, i1 = t;
      t = x02, x02 = x12, x12 = t;
    }
    domain[i0] = interval.floor(x02);
    domain[i1] = interval.ceil(x12);
    return domain;
  }
  function date2(t) {
    return new Date(t);
  }
  function number4(t) {
    return t instanceof Date ? +t : Math.round(t);
  }
  function calendar(ticks2, tickInterval, year, month, week, day2, hour, minute, second2, format) {
    var scale2 = continuous(), invert = scale2.invert, domain = scale2.domain;
    var formatMillisecond = format(".%L"), formatSecond = format(":%S"), formatMinute = format("%I:%M"), formatHour = format("%I %p"), formatDay = format("%a %d"), formatWeek = format("%b %d"), formatMonth = format("%B"), formatYear2 = format("%Y");
    function tickFormat(date3) {
      return (second2(date3) < date3 ? formatMillisecond : minute(date3) < date3 ? formatSecond : hour(date3) < date3 ? formatMinute : day2(date3) < date3 ? formatHour : month(date3) < date3 ? week(date3) < date3 ? formatDay : formatWeek : year(date3) < date3 ? formatMonth : formatYear2)(date3);
    }
    scale2.invert = function(y) {
      return new Date(Math.round(invert(y)));
    };
    scale2.domain = function(_) {
      return arguments.length ? domain(Array.from(_, number4)) : domain().map(date2);
    };
    scale2.ticks = function(interval) {
      var d = domain();
      return ticks2(d[0], d[d.length - 1], interval == null ? 10 : interval);
    };
    scale2.tickFormat = function(count3, specifier) {
      return specifier == null ? tickFormat : format(specifier);
    };
    scale2.nice = function(interval) {
      var d = domain();
      if (!interval || typeof interval.range !== "function") interval = tickInterval(d[0], d[d.length - 1], interval == null ? 10 : interval);
      return interval ? domain(nice(d, interval)) : scale2;
    };
    scale2.copy = function() {
      return copy$1(scale2, calendar(ticks2, tickInterval, year, month, week, day2, hour, minute, second2, format));
    };
    return scale2;
  }
  function utcTime() {
    return initRange.apply(calendar(utcTicks, utcTickInterval, utcYear, utcMonth, utcSunday, utcDay, utcHour, utcMinute, second, utcFormat).domain([Date.UTC(2e3, 0, 1), Date.UTC(2e3, 0, 2)]), arguments);
  }

  // js/days.js
  var DAY = 864e5;
  var MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  var toDate = (iso) => /* @__PURE__ */ new Date(`${iso}T00:00:00Z`);
  var toIso = (date3) => date3.toISOString().slice(0, 10);
  var plus = (iso, days) => toIso(new Date(toDate(iso).getTime() + days * DAY));
  var between = (first2, last2) => Math.round((toDate(last2).getTime() - toDate(first2).getTime()) / DAY);
  var isDay = (value2) => /^\d{4}-\d\d-\d\d$/.test(value2) && !Number.isNaN(toDate(value2).getTime());
  function endOfMonth(month) {
    const [year, number5] = month.split("-").map(Number);
    return toIso(new Date(Date.UTC(year, number5, 0)));
  }
  function monthAfter(month, step2 = 1) {
    const [year, number5] = month.split("-").map(Number);
    return toIso(new Date(Date.UTC(year, number5 - 1 + step2, 1))).slice(0, 7);
  }
  var monthName = (month) => `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
  function day(iso) {
    const [year, month, date3] = iso.split("-").map(Number);
    return date3 ? `${date3} ${MONTHS[month - 1]} ${year}` : iso;
  }
  function span(first2, last2) {
    if (!first2) return "no date";
    if (first2 === last2 || !last2) return day(first2);
    const [year, month] = [first2.slice(0, 4), first2.slice(0, 7)];
    if (first2 === `${year}-01-01` && last2 === `${year}-12-31`) return year;
    if (first2 === `${month}-01` && last2 === endOfMonth(month)) return monthName(month);
    return `${day(first2)} – ${day(last2)}`;
  }
  function months(first2, last2) {
    const [one2, other] = [monthName(first2.slice(0, 7)), monthName(last2.slice(0, 7))];
    return one2 === other ? one2 : `${one2} to ${other}`;
  }
  function beginning(days) {
    const sorted2 = [...days].sort();
    const [first2, last2] = [sorted2[0], sorted2[sorted2.length - 1]];
    const most2 = sorted2[Math.floor(sorted2.length * 0.05)];
    return between(most2, last2) < 0.4 * between(first2, last2) ? `${most2.slice(0, 7)}-01` : first2;
  }

  // js/time.js
  var [WIDE, HIGH, BARS] = [240, 50, 48];
  var MANY_YEARS = 12;
  var dated = claims.filter((claim) => claim.first);
  var first = dated.reduce((low, claim) => claim.first < low ? claim.first : low, dated[0]?.first ?? "");
  var last = dated.reduce((high2, claim) => claim.last > high2 ? claim.last : high2, dated[0]?.last ?? "");
  var start4 = first ? beginning(dated.map((claim) => claim.first)) : "";
  var length = first ? between(start4, last) + 1 : 1;
  var scale = utcTime([toDate(start4 || "2000-01-01"), toDate(plus(last || "2000-01-01", 1))], [0, WIDE]);
  var bars = svg("g");
  var handle = svg("g", { class: "brush" });
  var fields = { from: field("from", "From"), to: field("to", "To"), from2: field("from2", "Compare from"), to2: field("to2", "Compare to") };
  var years = el("div", { class: "row years", role: "group", "aria-label": "Years" });
  var months2 = el("div", { class: "row months", role: "group", "aria-label": "Months" });
  var undated = el("div", { role: "radiogroup", "aria-label": "Reports without a date" });
  var own = el("input", { type: "checkbox", id: "own-dates", onchange: () => set({ own: !current.own }) });
  var player = button("Play", () => timer2 ? stop() : play(), { id: "play", class: "small" });
  var timer2;
  function field(id2, label2) {
    const input = el("input", { type: "date", id: id2, min: first, max: last, onchange: () => set({ [id2]: isDay(input.value) ? input.value : "" }) });
    return { input, label: el("label", { class: "field", for: id2 }, el("span", {}, label2), input) };
  }
  var brushing = brushX().extent([[0, 0], [WIDE, HIGH]]).on("end", ({ selection: selection3, sourceEvent: sourceEvent2 }) => {
    if (!sourceEvent2) return;
    if (!selection3) set({ from: "", to: "" });
    else {
      const [low, high2] = selection3.map((x) => toIso(new Date(Math.round(scale.invert(x).getTime() / 864e5) * 864e5)));
      set(range2(low, plus(high2, -1) < low ? low : plus(high2, -1), start4));
    }
  });
  var range2 = (from2, to, begun = first) => ({ from: from2 > begun ? from2 : "", to: to < last ? to : "" });
  var chosen = (from2, to) => (current.from || first) === (from2 > first ? from2 : first) && (current.to || last) === (to < last ? to : last);
  function yearButtons() {
    const [low, high2] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
    const counts = grouped(dated, (claim) => claim.first.slice(0, 4));
    const list = Array.from({ length: high2 - low + 1 }, (_, n) => String(low + n)).filter((year) => counts.has(year));
    const shown2 = [...list].sort((a, b) => (counts.get(b)?.length ?? 0) - (counts.get(a)?.length ?? 0)).slice(0, MANY_YEARS).sort();
    fill(years, [["All", first, last], ...shown2.map((year) => [year, `${year}-01-01`, `${year}-12-31`])].map(([label2, from2, to]) => press(label2, from2, to, `year-${label2}`)));
  }
  function monthButtons() {
    const year = (current.from || first).slice(0, 4);
    const inOneYear = year === (current.to || last).slice(0, 4);
    const counts = grouped(dated.filter((claim) => claim.first.startsWith(year)), (claim) => claim.first.slice(0, 7));
    months2.hidden = !inOneYear || counts.size < 2;
    if (!months2.hidden) fill(months2, [...counts.keys()].sort().map((month) => press(monthName(month).slice(0, 3), `${month}-01`, endOfMonth(month), `month-${month}`)));
  }
  function press(label2, from2, to, id2) {
    return button(label2, () => set(range2(from2, to)), { id: id2, class: "small", "aria-pressed": String(chosen(from2, to)) });
  }
  function play() {
    let month = first.slice(0, 7);
    player.textContent = "Stop";
    const step2 = () => {
      if (month > last.slice(0, 7)) {
        stop();
        return;
      }
      set({ from: `${month}-01`, to: endOfMonth(month) }, { step: false });
      month = next(month);
    };
    timer2 = setInterval(step2, 900);
    step2();
  }
  function next(month) {
    const later2 = dated.map((claim) => claim.first.slice(0, 7)).filter((each) => each > month);
    return later2.reduce((low, each) => each < low ? each : low, "9999-12");
  }
  function stop() {
    clearInterval(timer2);
    timer2 = void 0;
    player.textContent = "Play";
  }
  var UNDATED2 = { keep: "Keep", hide: "Leave out", only: "Only these" };
  function undatedChoice() {
    const test = claimTest({ ...current, undated: "only" });
    const many = claims.filter((claim) => claim.links.length && test(claim)).length;
    fill(undated, el("p", { class: "hint", id: "undated-count" }, `${count(many, "report")} without a date`), el(
      "div",
      { class: "row" },
      Object.entries(UNDATED2).map(([value2, label2]) => el(
        "label",
        { class: "radio" },
        el("input", { type: "radio", name: "undated", id: `undated-${value2}`, value: value2, checked: current.undated === value2, onchange: () => set({ undated: value2 }) }),
        label2
      ))
    ));
  }
  var slots = /* @__PURE__ */ new Map();
  function slotOf(day2) {
    let found2 = slots.get(day2);
    if (found2 === void 0) slots.set(day2, found2 = Math.max(0, Math.min(BARS - 1, Math.floor(between(start4, day2) * BARS / length))));
    return found2;
  }
  function drawBars() {
    const test = claimTest(current);
    const tallies = Array.from({ length: BARS }, () => [0, 0]);
    const whenever = { anyTime: true };
    for (const claim of dated) if (test(claim, whenever)) tallies[slotOf(claim.first)][claim.dated ? 0 : 1] += 1;
    const most2 = Math.max(1, ...tallies.map(([mine, report2]) => mine + report2));
    const wide3 = WIDE / BARS;
    const bar = (kind, n, many) => {
      const high2 = many ? Math.max(1.5, many / most2 * (HIGH - 2)) : 0;
      return svg("rect", { class: kind, x: n * wide3, y: HIGH - high2, width: wide3 - 1, height: high2 });
    };
    fill(bars, tallies.map(([mine, report2], n) => [bar("report", n, mine + report2), bar("own", n, mine)]));
  }
  function moveBrush() {
    const { from: from2, to } = current;
    const cut = from2 || to ? [scale(toDate(from2 || first)), scale(toDate(plus(to || last, 1)))] : null;
    select(handle).call(
      /** @type {any} */
      brushing.move,
      cut && cut[1] > 0 && cut[0] < WIDE ? cut.map((x) => Math.min(WIDE, Math.max(0, x))) : null
    );
  }
  function compare() {
    const { from2, to2 } = current;
    return el(
      "details",
      { open: Boolean(from2 || to2) },
      el("summary", {}, "Compare with another period"),
      el("p", { class: "hint" }, "Set a period above and a second one here: the list says what came, went and grew."),
      el("div", { class: "days" }, fields.from2.label, fields.to2.label),
      el(
        "div",
        { class: "row" },
        button("The time before", () => beside(-1), { class: "small", id: "compare-before" }),
        button("The time after", () => beside(1), { class: "small", id: "compare-after" }),
        button("No comparison", () => set({ from2: "", to2: "" }), { class: "small", id: "compare-clear" })
      )
    );
  }
  function beside(way) {
    const [from2, to] = [current.from || first, current.to || last];
    const whole2 = from2.slice(0, 7) === to.slice(0, 7) && from2.endsWith("-01") && to === endOfMonth(to.slice(0, 7));
    const month = monthAfter(from2.slice(0, 7), way);
    const long = way * (between(from2, to) + 1);
    const other = whole2 ? { from: `${month}-01`, to: endOfMonth(month) } : { from: plus(from2, long), to: plus(to, long) };
    const [one2, two] = way < 0 ? [other, { from: from2, to }] : [{ from: from2, to }, other];
    set({ from: one2.from, to: one2.to, from2: two.from, to2: two.to });
  }
  function build(place11) {
    if (!first) return;
    const chart = svg("svg", { class: "bars", viewBox: `0 0 ${WIDE} ${HIGH}`, role: "img", "aria-label": `Reports over time, from ${day(first)} to ${day(last)}; drag to choose a range, or use the fields below` }, bars, handle);
    fill(place11, el(
      "fieldset",
      {},
      el("legend", {}, "Time"),
      chart,
      el("div", { class: "ends hint", "aria-hidden": "true" }, el("span", {}, start4 > first ? `until ${day(start4)}` : day(start4)), el("span", {}, day(last))),
      el("div", { class: "days" }, fields.from.label, fields.to.label),
      years,
      months2,
      el("div", { class: "row" }, player),
      undated,
      el("label", { class: "check" }, own, el("span", { class: "check-label" }, "Only dates that the text itself gives")),
      compare()
    ));
    select(handle).call(
      /** @type {any} */
      brushing
    );
  }
  function update() {
    if (!first) return;
    for (const [name, { input }] of Object.entries(fields)) if (document.activeElement !== input) input.value = current[
      /** @type {Field} */
      name
    ];
    own.checked = current.own;
    const focused = document.activeElement?.id;
    yearButtons();
    monthButtons();
    undatedChoice();
    if (focused && /^(year|month|undated)-/.test(focused)) document.getElementById(focused)?.focus();
    drawBars();
    moveBrush();
  }

  // js/controls.js
  var FORMS = { Person: "Person", State: "State", Organisation: "Organisation", Place: "Place", Event: "Event of many", Phrase: "Unnamed party" };
  var COLOURS2 = { type: "Kind of party", country: "Country", organisation: "Organisation", community: "Community" };
  var MOST_GROUPS = 9;
  var updates = [];
  var tallied = [];
  function check(label2, picture2, { id: id2, on: on2, change: change2, hint = "" }) {
    const input = el("input", { type: "checkbox", id: id2, onchange: change2 });
    const tally2 = el("span", { class: "tally" });
    updates.push(() => {
      input.checked = on2();
    });
    return { row: el("label", { class: "check", title: hint || null }, input, picture2, el("span", { class: "check-label" }, label2), tally2), tally: tally2 };
  }
  function sample2(marks, width3, height) {
    const holder = el("span", { class: "holder" });
    updates.push(() => fill(holder, sample(marks(), width3, height)));
    return holder;
  }
  function line(stroke, layer) {
    const [from2, to] = [{ x: 1, y: 8 }, { x: 39, y: 8 }];
    const made = [{ kind: "curve", from: from2, bend: { x: 20, y: 8 }, to, stroke, width: 2.4, alpha: 1, dash: layer.dash }];
    if (layer.mark) {
      made.push({ kind: "shape", shape: "disc", x: 20, y: 8, r: 7, fill: token("surface"), stroke, width: 1.5 });
      made.push({ kind: "text", text: layer.mark, x: 20, y: 12, size: 11, bold: true, fill: token("ink") });
    }
    return made;
  }
  var fieldset = (legend2, ...rows4) => el("fieldset", {}, el("legend", {}, legend2), rows4);
  var folded2 = (id2, title2, ...rows4) => el("details", { id: id2, class: "folded" }, el("summary", {}, title2), rows4);
  function relations2() {
    const rows4 = relations.map((relation2) => {
      const colour = sample2(() => line(relation(relation2.i), layers[0]), 40, 16);
      const { row: row2, tally: tally2 } = check(relation2.label, colour, {
        id: `relation-${relation2.i}`,
        hint: relation2.definition,
        on: () => !current.hidden.includes(relation2.name),
        change: () => toggle("hidden", relation2.name)
      });
      tallied.push((tallies) => {
        tally2.textContent = (tallies.relations[relation2.i] ?? 0).toLocaleString("en");
      });
      return row2;
    });
    return fieldset("Relations", rows4, button("All relations", () => set({ hidden: [] }), { class: "small", id: "all-relations" }));
  }
  function layers2() {
    const used = new Set(claims.map((claim) => claim.layer));
    const rows4 = layers.filter((layer) => layer.i === 0 || used.has(layer.i)).map((layer) => {
      const { row: row2, tally: tally2 } = check(layer.label, sample2(() => line(token("ink"), layer), 40, 16), {
        id: `layer-${layer.name}`,
        on: () => current.layers.includes(layer.name),
        change: () => toggle("layers", layer.name)
      });
      tallied.push((tallies) => {
        tally2.textContent = (tallies.layers[layer.i] ?? 0).toLocaleString("en");
      });
      return row2;
    });
    return fieldset("Did it happen?", rows4);
  }
  function types() {
    const used = new Set(nodes.filter((node) => node.drawn).map((node) => node.type));
    const rows4 = Object.keys(FORMS).filter((type3) => used.has(type3)).map((type3) => {
      const form = sample2(() => [sign(type3, 6, { x: 9, y: 9 })], 18, 18);
      const leaf = type3 === "Phrase";
      const many = nodes.filter((node) => node.drawn && node.type === type3).length;
      const { row: row2, tally: tally2 } = check(FORMS[type3], form, {
        id: `type-${type3}`,
        on: () => leaf ? current.leaves : !current.types.includes(type3),
        change: () => leaf ? set({ leaves: !current.leaves }) : toggle("types", type3)
      });
      tally2.textContent = many.toLocaleString("en");
      return row2;
    });
    return fieldset("Parties", rows4, el("p", { class: "hint" }, "Larger: part of more events. Thicker: more independent sources."));
  }
  function select2(id2, label2, options, name) {
    const made = el("select", { id: id2, onchange: () => set({ [name]: made.value }) }, options.map(([value2, text3]) => el("option", { value: value2 }, text3)));
    updates.push(() => {
      made.value = current[name];
    });
    return el("label", { class: "field", for: id2 }, el("span", {}, label2), made);
  }
  function colours() {
    const offered = Object.entries(COLOURS2).filter(([by2]) => by2 === "type" || by2 === "community" || nodes.some((node) => node.drawn && (by2 === "country" ? node.country : node.body)));
    const key = el("ul", { class: "key" });
    updates.push(() => fill(key, current.colour === "type" ? null : [...groups().keys()].slice(0, MOST_GROUPS).map(groupRow)));
    const by = () => current.colour !== "type";
    const { row: arrange } = check("Stand with their group", null, { id: "arranged", on: () => current.arranged && by(), change: () => set({ arranged: !current.arranged }) });
    const { row: flags } = check("Flags", null, { id: "flags", on: () => current.flags, change: () => set({ flags: !current.flags }) });
    updates.push(() => {
      arrange.hidden = !by();
    });
    return fieldset("Colour", select2("colour", "Colour parties by", offered, "colour"), key, arrange, nodes.some((node) => node.iso) ? flags : null);
  }
  function groupRow(group) {
    const swatch = sample([{ kind: "shape", shape: "disc", x: 8, y: 8, r: 6, fill: groupColour(group), stroke: token("muted"), width: 1 }], 16, 16);
    const rename = button("✎", () => {
      const input = el("input", { type: "text", "aria-label": "Name of the group", value: groupName(group) });
      input.addEventListener("change", () => put("names", group, input.value.trim()));
      rename.replaceWith(input);
      input.focus();
    }, { class: "bare", "aria-label": `Rename the group ${groupName(group)}` });
    return el("li", {}, swatch, el("bdi", {}, groupName(group)), rename);
  }
  function sources() {
    const papers2 = [...new Set(articles.flatMap((article) => [article.source, article.agency]).filter(Boolean))].sort();
    const number5 = el("input", { type: "number", id: "min-sources", min: 1, max: 99, oninput: () => set({ sources: Math.max(1, Number(number5.value) || 1) }, { step: false }) });
    updates.push(() => {
      if (document.activeElement !== number5) number5.value = String(current.sources);
    });
    const titles = articles.map((article) => (
      /** @type {[string, string]} */
      [article.key, `${article.title}${article.published ? ` (${article.published})` : ""}`]
    ));
    const genres = [...new Set(articles.map((article) => article.genre).filter(Boolean))].sort();
    const stories = grouped(claims.filter((claim) => claim.story), (claim) => claim.story);
    return folded2(
      "sources",
      "Sources",
      select2("by-source", "Published by", [["", "Anyone"], ...papers2.map((paper4) => (
        /** @type {[string, string]} */
        [paper4, paper4]
      ))], "source"),
      select2("by-article", "Article", [["", "All articles"], ...titles.sort((a, b) => a[1] < b[1] ? -1 : 1)], "article"),
      genres.length > 1 ? select2("by-genre", "Kind of article", [["", "All kinds"], ...genres.map((genre) => (
        /** @type {[string, string]} */
        [genre, genre]
      ))], "genre") : null,
      stories.size ? select2("by-story", "Story", [["", "All stories"], ...[...stories].sort((a, b) => b[1].length - a[1].length).map(([story, list]) => (
        /** @type {[string, string]} */
        [story, `${storyName(list)} (${list.length})`]
      ))], "story") : null,
      el("label", { class: "field", for: "min-sources" }, el("span", {}, "At least so many independent sources"), number5)
    );
  }
  function storyName(claims2) {
    const [most2] = [...grouped(claims2, (claim) => claim.article)].sort((one2, other) => other[1].length - one2[1].length);
    return articles[most2[0]]?.title ?? "Story";
  }
  function around2() {
    const place11 = el("div", {});
    const input = box(place11, { id: "focus", label: "Around", hint: "a name", chosen: (node) => set({ focus: node.key, path: [] }) });
    const steps = el(
      "select",
      { id: "steps", "aria-label": "Steps around it", onchange: () => set({ steps: Number(steps.value) }) },
      el("option", { value: 1 }, "1 step"),
      el("option", { value: 2 }, "2 steps")
    );
    const clear = button("Everyone", () => {
      input.value = "";
      set({ focus: "" });
    });
    updates.push(() => {
      steps.value = String(current.steps);
      clear.hidden = !current.focus;
      if (document.activeElement !== input) input.value = nodeByKey.get(current.focus)?.name ?? "";
    });
    return folded2("around", "Only what is around a party", place11, el("div", { class: "row" }, steps, clear));
  }
  function between2() {
    const ends2 = ["", ""];
    const place11 = el("div", {});
    const choose = (n) => (node) => {
      ends2[n] = node.key;
      if (ends2[0] && ends2[1]) set({ path: [...ends2], selected: "" });
    };
    const inputs = [0, 1].map((n) => box(place11, { id: `path-${n}`, label: n ? "Path to" : "Path from", hint: n ? "to" : "from", chosen: choose(n) }));
    const clear = button("No path", () => {
      ends2.fill("");
      set({ path: [] });
    });
    updates.push(() => {
      const { path: path2 } = current;
      clear.hidden = path2.length !== 2;
      inputs.forEach((input, n) => {
        if (path2[n]) ends2[n] = path2[n];
        if (document.activeElement !== input && path2.length !== 1) input.value = nodeByKey.get(path2[n])?.name ?? "";
      });
    });
    return folded2("between", "Shortest path", place11, clear);
  }
  function hiddenOnes() {
    const place11 = el("div", {});
    updates.push(() => {
      const off = current.off.length;
      const moved2 = Object.keys(current.places).length;
      fill(
        place11,
        off ? el("p", {}, `${count(off, "party")} hidden by hand. `, button("Show", () => set({ off: [] }), { class: "link", id: "show-hidden" })) : null,
        moved2 ? el("p", {}, `${count(moved2, "party")} moved by hand. `, button("Put back", () => set({ places: {} }), { class: "link", id: "put-back" })) : null
      );
    });
    return place11;
  }
  function build2() {
    const time = el("div", { id: "time" });
    const reset2 = button("Show the first view again", () => reset(), { id: "reset" });
    fill(byId("filters"), relations2(), layers2(), time, types(), colours(), sources(), around2(), between2(), hiddenOnes(), reset2);
    build(time);
  }
  function reports() {
    const test = claimTest(current);
    const tallies = { relations: [], layers: [] };
    for (const claim of claims) {
      if (!claim.links.length) continue;
      if (test(claim, { anyRelation: true })) tallies.relations[claim.relation] = (tallies.relations[claim.relation] ?? 0) + 1;
      if (test(claim, { anyLayer: true })) tallies.layers[claim.layer] = (tallies.layers[claim.layer] ?? 0) + 1;
    }
    return tallies;
  }
  function update2() {
    for (const refresh2 of updates) refresh2();
    const tallies = reports();
    for (const refresh2 of tallied) refresh2(tallies);
    update();
  }

  // js/exporting.js
  var exporting_exports = {};
  __export(exporting_exports, {
    build: () => build3,
    close: () => close,
    csv: () => csv,
    pngCanvas: () => pngCanvas,
    svgText: () => svgText,
    turtle: () => turtle2
  });

  // js/files.js
  var stem = () => title.normalize("NFKD").replace(/[^\w]+/g, "-").replace(/^-+|-+$/g, "").toLowerCase().slice(0, 60) || "graph";
  function save(content2, type3, ending) {
    const link2 = el("a", { href: URL.createObjectURL(new Blob([content2], { type: type3 })), download: `${stem()}.${ending}` });
    link2.click();
    setTimeout(() => URL.revokeObjectURL(link2.href), 1e4);
  }

  // js/graph.js
  var graph_exports = {};
  __export(graph_exports, {
    centre: () => centre,
    draw: () => draw,
    fit: () => fit,
    fitTo: () => fitTo,
    inView: () => inView,
    isFitted: () => isFitted,
    nearBy: () => nearBy,
    on: () => on,
    scene: () => scene2,
    setHovered: () => setHovered,
    show: () => show3,
    spotOf: () => spotOf,
    start: () => start5,
    view: () => view2,
    zoom: () => zoom3
  });

  // ../../../node_modules/d3-zoom/dist/d3-zoom.mjs
  var constant5 = (x) => () => x;
  function ZoomEvent(type3, {
    sourceEvent: sourceEvent2,
    target,
    transform: transform2,
    dispatch: dispatch2
  }) {
    Object.defineProperties(this, {
      type: { value: type3, enumerable: true, configurable: true },
      sourceEvent: { value: sourceEvent2, enumerable: true, configurable: true },
      target: { value: target, enumerable: true, configurable: true },
      transform: { value: transform2, enumerable: true, configurable: true },
      _: { value: dispatch2 }
    });
  }
  function Transform(k, x, y) {
    this.k = k;
    this.x = x;
    this.y = y;
  }
  Transform.prototype = {
    constructor: Transform,
    scale: function(k) {
      return k === 1 ? this : new Transform(this.k * k, this.x, this.y);
    },
    translate: function(x, y) {
      return x === 0 & y === 0 ? this : new Transform(this.k, this.x + this.k * x, this.y + this.k * y);
    },
    apply: function(point) {
      return [point[0] * this.k + this.x, point[1] * this.k + this.y];
    },
    applyX: function(x) {
      return x * this.k + this.x;
    },
    applyY: function(y) {
      return y * this.k + this.y;
    },
    invert: function(location2) {
      return [(location2[0] - this.x) / this.k, (location2[1] - this.y) / this.k];
    },
    invertX: function(x) {
      return (x - this.x) / this.k;
    },
    invertY: function(y) {
      return (y - this.y) / this.k;
    },
    rescaleX: function(x) {
      return x.copy().domain(x.range().map(this.invertX, this).map(x.invert, x));
    },
    rescaleY: function(y) {
      return y.copy().domain(y.range().map(this.invertY, this).map(y.invert, y));
    },
    toString: function() {
      return "translate(" + this.x + "," + this.y + ") scale(" + this.k + ")";
    }
  };
  var identity2 = new Transform(1, 0, 0);
  transform.prototype = Transform.prototype;
  function transform(node) {
    while (!node.__zoom) if (!(node = node.parentNode)) return identity2;
    return node.__zoom;
  }
  function nopropagation3(event) {
    event.stopImmediatePropagation();
  }
  function noevent3(event) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  function defaultFilter3(event) {
    return (!event.ctrlKey || event.type === "wheel") && !event.button;
  }
  function defaultExtent2() {
    var e = this;
    if (e instanceof SVGElement) {
      e = e.ownerSVGElement || e;
      if (e.hasAttribute("viewBox")) {
        e = e.viewBox.baseVal;
        return [[e.x, e.y], [e.x + e.width, e.y + e.height]];
      }
      return [[0, 0], [e.width.baseVal.value, e.height.baseVal.value]];
    }
    return [[0, 0], [e.clientWidth, e.clientHeight]];
  }
  function defaultTransform() {
    return this.__zoom || identity2;
  }
  function defaultWheelDelta(event) {
    return -event.deltaY * (event.deltaMode === 1 ? 0.05 : event.deltaMode ? 1 : 2e-3) * (event.ctrlKey ? 10 : 1);
  }
  function defaultTouchable3() {
    return navigator.maxTouchPoints || "ontouchstart" in this;
  }
  function defaultConstrain(transform2, extent, translateExtent) {
    var dx0 = transform2.invertX(extent[0][0]) - translateExtent[0][0], dx1 = transform2.invertX(extent[1][0]) - translateExtent[1][0], dy0 = transform2.invertY(extent[0][1]) - translateExtent[0][1], dy1 = transform2.invertY(extent[1][1]) - translateExtent[1][1];
    return transform2.translate(
      dx1 > dx0 ? (dx0 + dx1) / 2 : Math.min(0, dx0) || Math.max(0, dx1),
      dy1 > dy0 ? (dy0 + dy1) / 2 : Math.min(0, dy0) || Math.max(0, dy1)
    );
  }
  function zoom2() {
    var filter2 = defaultFilter3, extent = defaultExtent2, constrain = defaultConstrain, wheelDelta = defaultWheelDelta, touchable = defaultTouchable3, scaleExtent = [0, Infinity], translateExtent = [[-Infinity, -Infinity], [Infinity, Infinity]], duration = 250, interpolate2 = zoom, listeners3 = dispatch("start", "zoom", "end"), touchstarting, touchfirst, touchending, touchDelay = 500, wheelDelay = 150, clickDistance2 = 0, tapDistance = 10;
    function zoom4(selection3) {
      selection3.property("__zoom", defaultTransform).on("wheel.zoom", wheeled, { passive: false }).on("mousedown.zoom", mousedowned).on("dblclick.zoom", dblclicked).filter(touchable).on("touchstart.zoom", touchstarted).on("touchmove.zoom", touchmoved).on("touchend.zoom touchcancel.zoom", touchended).style("-webkit-tap-highlight-color", "rgba(0,0,0,0)");
    }
    zoom4.transform = function(collection, transform2, point, event) {
      var selection3 = collection.selection ? collection.selection() : collection;
      selection3.property("__zoom", defaultTransform);
      if (collection !== selection3) {
        schedule2(collection, transform2, point, event);
      } else {
        selection3.interrupt().each(function() {
          gesture(this, arguments).event(event).start().zoom(null, typeof transform2 === "function" ? transform2.apply(this, arguments) : transform2).end();
        });
      }
    };
    zoom4.scaleBy = function(selection3, k, p, event) {
      zoom4.scaleTo(selection3, function() {
        var k0 = this.__zoom.k, k1 = typeof k === "function" ? k.apply(this, arguments) : k;
        return k0 * k1;
      }, p, event);
    };
    zoom4.scaleTo = function(selection3, k, p, event) {
      zoom4.transform(selection3, function() {
        var e = extent.apply(this, arguments), t03 = this.__zoom, p0 = p == null ? centroid(e) : typeof p === "function" ? p.apply(this, arguments) : p, p1 = t03.invert(p0), k1 = typeof k === "function" ? k.apply(this, arguments) : k;
        return constrain(translate(scale2(t03, k1), p0, p1), e, translateExtent);
      }, p, event);
    };
    zoom4.translateBy = function(selection3, x, y, event) {
      zoom4.transform(selection3, function() {
        return constrain(this.__zoom.translate(
          typeof x === "function" ? x.apply(this, arguments) : x,
          typeof y === "function" ? y.apply(this, arguments) : y
        ), extent.apply(this, arguments), translateExtent);
      }, null, event);
    };
    zoom4.translateTo = function(selection3, x, y, p, event) {
      zoom4.transform(selection3, function() {
        var e = extent.apply(this, arguments), t = this.__zoom, p0 = p == null ? centroid(e) : typeof p === "function" ? p.apply(this, arguments) : p;
        return constrain(identity2.translate(p0[0], p0[1]).scale(t.k).translate(
          typeof x === "function" ? -x.apply(this, arguments) : -x,
          typeof y === "function" ? -y.apply(this, arguments) : -y
        ), e, translateExtent);
      }, p, event);
    };
    function scale2(transform2, k) {
      k = Math.max(scaleExtent[0], Math.min(scaleExtent[1], k));
      return k === transform2.k ? transform2 : new Transform(k, transform2.x, transform2.y);
    }
    function translate(transform2, p0, p1) {
      var x = p0[0] - p1[0] * transform2.k, y = p0[1] - p1[1] * transform2.k;
      return x === transform2.x && y === transform2.y ? transform2 : new Transform(transform2.k, x, y);
    }
    function centroid(extent2) {
      return [(+extent2[0][0] + +extent2[1][0]) / 2, (+extent2[0][1] + +extent2[1][1]) / 2];
    }
    function schedule2(transition2, transform2, point, event) {
      transition2.on("start.zoom", function() {
        gesture(this, arguments).event(event).start();
      }).on("interrupt.zoom end.zoom", function() {
        gesture(this, arguments).event(event).end();
      }).tween("zoom", function() {
        var that = this, args = arguments, g = gesture(that, args).event(event), e = extent.apply(that, args), p = point == null ? centroid(e) : typeof point === "function" ? point.apply(that, args) : point, w = Math.max(e[1][0] - e[0][0], e[1][1] - e[0][1]), a = that.__zoom, b = typeof transform2 === "function" ? transform2.apply(that, args) : transform2, i = interpolate2(a.invert(p).concat(w / a.k), b.invert(p).concat(w / b.k));
        return function(t) {
          if (t === 1) t = b;
          else {
            var l = i(t), k = w / l[2];
            t = new Transform(k, p[0] - l[0] * k, p[1] - l[1] * k);
          }
          g.zoom(null, t);
        };
      });
    }
    function gesture(that, args, clean) {
      return !clean && that.__zooming || new Gesture(that, args);
    }
    function Gesture(that, args) {
      this.that = that;
      this.args = args;
      this.active = 0;
      this.sourceEvent = null;
      this.extent = extent.apply(that, args);
      this.taps = 0;
    }
    Gesture.prototype = {
      event: function(event) {
        if (event) this.sourceEvent = event;
        return this;
      },
      start: function() {
        if (++this.active === 1) {
          this.that.__zooming = this;
          this.emit("start");
        }
        return this;
      },
      zoom: function(key, transform2) {
        if (this.mouse && key !== "mouse") this.mouse[1] = transform2.invert(this.mouse[0]);
        if (this.touch0 && key !== "touch") this.touch0[1] = transform2.invert(this.touch0[0]);
        if (this.touch1 && key !== "touch") this.touch1[1] = transform2.invert(this.touch1[0]);
        this.that.__zoom = transform2;
        this.emit("zoom");
        return this;
      },
      end: function() {
        if (--this.active === 0) {
          delete this.that.__zooming;
          this.emit("end");
        }
        return this;
      },
      emit: function(type3) {
        var d = select(this.that).datum();
        listeners3.call(
          type3,
          this.that,
          new ZoomEvent(type3, {
            sourceEvent: this.sourceEvent,
            target: zoom4,
            transform: this.that.__zoom,
            dispatch: listeners3
          }),
          d
        );
      }
    };
    function wheeled(event, ...args) {
      if (!filter2.apply(this, arguments)) return;
      var g = gesture(this, args).event(event), t = this.__zoom, k = Math.max(scaleExtent[0], Math.min(scaleExtent[1], t.k * Math.pow(2, wheelDelta.apply(this, arguments)))), p = pointer(event);
      if (g.wheel) {
        if (g.mouse[0][0] !== p[0] || g.mouse[0][1] !== p[1]) {
          g.mouse[1] = t.invert(g.mouse[0] = p);
        }
        clearTimeout(g.wheel);
      } else if (t.k === k) return;
      else {
        g.mouse = [p, t.invert(p)];
        interrupt(this);
        g.start();
      }
      noevent3(event);
      g.wheel = setTimeout(wheelidled, wheelDelay);
      g.zoom("mouse", constrain(translate(scale2(t, k), g.mouse[0], g.mouse[1]), g.extent, translateExtent));
      function wheelidled() {
        g.wheel = null;
        g.end();
      }
    }
    function mousedowned(event, ...args) {
      if (touchending || !filter2.apply(this, arguments)) return;
      var currentTarget = event.currentTarget, g = gesture(this, args, true).event(event), v = select(event.view).on("mousemove.zoom", mousemoved, true).on("mouseup.zoom", mouseupped, true), p = pointer(event, currentTarget), x02 = event.clientX, y02 = event.clientY;
      nodrag(event.view);
      nopropagation3(event);
      g.mouse = [p, this.__zoom.invert(p)];
      interrupt(this);
      g.start();
      function mousemoved(event2) {
        noevent3(event2);
        if (!g.moved) {
          var dx = event2.clientX - x02, dy = event2.clientY - y02;
          g.moved = dx * dx + dy * dy > clickDistance2;
        }
        g.event(event2).zoom("mouse", constrain(translate(g.that.__zoom, g.mouse[0] = pointer(event2, currentTarget), g.mouse[1]), g.extent, translateExtent));
      }
      function mouseupped(event2) {
        v.on("mousemove.zoom mouseup.zoom", null);
        yesdrag(event2.view, g.moved);
        noevent3(event2);
        g.event(event2).end();
      }
    }
    function dblclicked(event, ...args) {
      if (!filter2.apply(this, arguments)) return;
      var t03 = this.__zoom, p0 = pointer(event.changedTouches ? event.changedTouches[0] : event, this), p1 = t03.invert(p0), k1 = t03.k * (event.shiftKey ? 0.5 : 2), t13 = constrain(translate(scale2(t03, k1), p0, p1), extent.apply(this, args), translateExtent);
      noevent3(event);
      if (duration > 0) select(this).transition().duration(duration).call(schedule2, t13, p0, event);
      else select(this).call(zoom4.transform, t13, p0, event);
    }
    function touchstarted(event, ...args) {
      if (!filter2.apply(this, arguments)) return;
      var touches = event.touches, n = touches.length, g = gesture(this, args, event.changedTouches.length === n).event(event), started, i, t, p;
      nopropagation3(event);
      for (i = 0; i < n; ++i) {
        t = touches[i], p = pointer(t, this);
        p = [p, this.__zoom.invert(p), t.identifier];
        if (!g.touch0) g.touch0 = p, started = true, g.taps = 1 + !!touchstarting;
        else if (!g.touch1 && g.touch0[2] !== p[2]) g.touch1 = p, g.taps = 0;
      }
      if (touchstarting) touchstarting = clearTimeout(touchstarting);
      if (started) {
        if (g.taps < 2) touchfirst = p[0], touchstarting = setTimeout(function() {
          touchstarting = null;
        }, touchDelay);
        interrupt(this);
        g.start();
      }
    }
    function touchmoved(event, ...args) {
      if (!this.__zooming) return;
      var g = gesture(this, args).event(event), touches = event.changedTouches, n = touches.length, i, t, p, l;
      noevent3(event);
      for (i = 0; i < n; ++i) {
        t = touches[i], p = pointer(t, this);
        if (g.touch0 && g.touch0[2] === t.identifier) g.touch0[0] = p;
        else if (g.touch1 && g.touch1[2] === t.identifier) g.touch1[0] = p;
      }
      t = g.that.__zoom;
      if (g.touch1) {
        var p0 = g.touch0[0], l0 = g.touch0[1], p1 = g.touch1[0], l1 = g.touch1[1], dp = (dp = p1[0] - p0[0]) * dp + (dp = p1[1] - p0[1]) * dp, dl = (dl = l1[0] - l0[0]) * dl + (dl = l1[1] - l0[1]) * dl;
        t = scale2(t, Math.sqrt(dp / dl));
        p = [(p0[0] + p1[0]) / 2, (p0[1] + p1[1]) / 2];
        l = [(l0[0] + l1[0]) / 2, (l0[1] + l1[1]) / 2];
      } else if (g.touch0) p = g.touch0[0], l = g.touch0[1];
      else return;
      g.zoom("touch", constrain(translate(t, p, l), g.extent, translateExtent));
    }
    function touchended(event, ...args) {
      if (!this.__zooming) return;
      var g = gesture(this, args).event(event), touches = event.changedTouches, n = touches.length, i, t;
      nopropagation3(event);
      if (touchending) clearTimeout(touchending);
      touchending = setTimeout(function() {
        touchending = null;
      }, touchDelay);
      for (i = 0; i < n; ++i) {
        t = touches[i];
        if (g.touch0 && g.touch0[2] === t.identifier) delete g.touch0;
        else if (g.touch1 && g.touch1[2] === t.identifier) delete g.touch1;
      }
      if (g.touch1 && !g.touch0) g.touch0 = g.touch1, delete g.touch1;
      if (g.touch0) g.touch0[1] = this.__zoom.invert(g.touch0[0]);
      else {
        g.end();
        if (g.taps === 2) {
          t = pointer(t, this);
          if (Math.hypot(touchfirst[0] - t[0], touchfirst[1] - t[1]) < tapDistance) {
            var p = select(this).on("dblclick.zoom");
            if (p) p.apply(this, arguments);
          }
        }
      }
    }
    zoom4.wheelDelta = function(_) {
      return arguments.length ? (wheelDelta = typeof _ === "function" ? _ : constant5(+_), zoom4) : wheelDelta;
    };
    zoom4.filter = function(_) {
      return arguments.length ? (filter2 = typeof _ === "function" ? _ : constant5(!!_), zoom4) : filter2;
    };
    zoom4.touchable = function(_) {
      return arguments.length ? (touchable = typeof _ === "function" ? _ : constant5(!!_), zoom4) : touchable;
    };
    zoom4.extent = function(_) {
      return arguments.length ? (extent = typeof _ === "function" ? _ : constant5([[+_[0][0], +_[0][1]], [+_[1][0], +_[1][1]]]), zoom4) : extent;
    };
    zoom4.scaleExtent = function(_) {
      return arguments.length ? (scaleExtent[0] = +_[0], scaleExtent[1] = +_[1], zoom4) : [scaleExtent[0], scaleExtent[1]];
    };
    zoom4.translateExtent = function(_) {
      return arguments.length ? (translateExtent[0][0] = +_[0][0], translateExtent[1][0] = +_[1][0], translateExtent[0][1] = +_[0][1], translateExtent[1][1] = +_[1][1], zoom4) : [[translateExtent[0][0], translateExtent[0][1]], [translateExtent[1][0], translateExtent[1][1]]];
    };
    zoom4.constrain = function(_) {
      return arguments.length ? (constrain = _, zoom4) : constrain;
    };
    zoom4.duration = function(_) {
      return arguments.length ? (duration = +_, zoom4) : duration;
    };
    zoom4.interpolate = function(_) {
      return arguments.length ? (interpolate2 = _, zoom4) : interpolate2;
    };
    zoom4.on = function() {
      var value2 = listeners3.on.apply(listeners3, arguments);
      return value2 === listeners3 ? zoom4 : value2;
    };
    zoom4.clickDistance = function(_) {
      return arguments.length ? (clickDistance2 = (_ = +_) * _, zoom4) : Math.sqrt(clickDistance2);
    };
    zoom4.tapDistance = function(_) {
      return arguments.length ? (tapDistance = +_, zoom4) : tapDistance;
    };
    return zoom4;
  }

  // js/paths.js
  var path = null;
  function search(near2, from2, to) {
    const before = /* @__PURE__ */ new Map([[from2, null]]);
    let rim2 = [from2];
    while (rim2.length && !before.has(to)) {
      const next3 = [];
      for (const node of rim2) {
        for (const other of [...near2.get(node) ?? []].sort((a, b) => a - b)) {
          if (before.has(other)) continue;
          before.set(other, node);
          next3.push(other);
        }
      }
      rim2 = next3;
    }
    if (!before.has(to)) return null;
    const steps = [];
    for (let node = (
      /** @type {number | null | undefined} */
      to
    ); typeof node === "number"; node = before.get(node)) steps.unshift(node);
    return steps;
  }
  var pair = (a, b) => a < b ? `${a} ${b}` : `${b} ${a}`;
  function update3(view4) {
    path = null;
    const [from2, to] = current.path.map((key) => nodeByKey.get(key));
    const steps = from2 && to ? search(view4.near, from2.i, to.i) : null;
    if (!steps) return;
    const follows = new Set(steps.slice(1).map((node, n) => pair(steps[n], node)));
    const list = view4.edges.filter((edge) => follows.has(pair(edge.a, edge.b)));
    path = { steps, nodes: new Set(steps), must: new Set(steps), edges: new Set(list.map((edge) => edge.id)), list };
  }
  var found = () => path;

  // js/labels.js
  var CELL = 64;
  var AWAY = 7;
  var FAR = [14, 26, 40, 56];
  var widths = /* @__PURE__ */ new Map();
  var overlap = (one2, other) => one2.left < other.right && other.left < one2.right && one2.top < other.bottom && other.top < one2.bottom;
  var Room = class {
    constructor() {
      this.cells = /* @__PURE__ */ new Map();
    }
    /** @param {Box} box */
    *cellsOf(box2) {
      for (let x = Math.floor(box2.left / CELL); x <= Math.floor(box2.right / CELL); x += 1) {
        for (let y = Math.floor(box2.top / CELL); y <= Math.floor(box2.bottom / CELL); y += 1) yield x * 65536 + y;
      }
    }
    /** @param {Owned} box */
    take(box2) {
      for (const cell3 of this.cellsOf(box2)) {
        const list = this.cells.get(cell3);
        if (list) list.push(box2);
        else this.cells.set(cell3, [box2]);
      }
    }
    /** @param {Box} box @param {number} own */
    free(box2, own2) {
      for (const cell3 of this.cellsOf(box2)) {
        for (const other of this.cells.get(cell3) ?? []) {
          if (other.owner !== own2 && overlap(box2, other)) return false;
        }
      }
      return true;
    }
  };
  function width2(ctx2, font, text3) {
    const key = `${font}
${text3}`;
    let found2 = widths.get(key);
    if (found2 === void 0) {
      ctx2.font = font;
      found2 = ctx2.measureText(text3).width;
      widths.set(key, found2);
    }
    return found2;
  }
  var short2 = (text3, most2) => text3.length > most2 ? `${text3.slice(0, most2 - 1).trimEnd()}…` : text3;
  function halves(text3, most2) {
    const spaces = text3.length > most2 ? [...text3.matchAll(/ /g)].map(({ index: index3 }) => index3) : [];
    if (!spaces.length) return [short2(text3, most2)];
    const at3 = spaces.reduce((best, each) => Math.abs(each - text3.length / 2) < Math.abs(best - text3.length / 2) ? each : best);
    return [text3.slice(0, at3), text3.slice(at3 + 1)].map((half) => short2(half, most2));
  }
  function lines(item, most2) {
    return item.inside ? item.text.split(" · ").flatMap(narrow) : halves(item.text, most2);
  }
  function narrow(text3) {
    const made = [];
    for (const word of text3.split(" ")) {
      const last2 = made.at(-1);
      if (last2 !== void 0 && `${last2} ${word}`.length <= 13) made[made.length - 1] = `${last2} ${word}`;
      else made.push(short2(word, 16));
    }
    return made;
  }
  function places(item, wide3, high2, area2) {
    const { x, y, radius: radius2 } = item;
    const box2 = (left, top) => ({ left, top, right: left + wide3, bottom: top + high2, owner: item.id });
    if (item.inside) return [box2(x - wide3 / 2, y - high2 / 2)];
    const [below, above] = [y + radius2 + 3, y - radius2 - 3 - high2];
    const inward = Math.max(0, Math.min(x - wide3 / 2, area2.width - wide3));
    return [
      box2(inward, below),
      box2(x + radius2 + 4, y - high2 / 2),
      box2(inward, above),
      box2(x - radius2 - 4 - wide3, y - high2 / 2),
      box2(x + radius2 * 0.6, y + radius2 * 0.8),
      box2(x - radius2 * 0.6 - wide3, y + radius2 * 0.8),
      box2(x + radius2 * 0.6, y - radius2 * 0.8 - high2),
      box2(x - radius2 * 0.6 - wide3, y - radius2 * 0.8 - high2),
      box2(x - wide3 * 0.25, below),
      box2(x - wide3 * 0.75, below),
      box2(x - wide3 * 0.25, above),
      box2(x - wide3 * 0.75, above),
      box2(inward, below + AWAY),
      box2(inward, above - AWAY)
    ];
  }
  function farther({ id: id2, x, y, radius: radius2 }, wide3, high2) {
    return FAR.flatMap((far) => Array.from({ length: 12 }, (_, n) => {
      const [dx, dy] = [Math.cos(n * Math.PI / 6), Math.sin(n * Math.PI / 6)];
      const left = x + dx * (radius2 + far) + (dx - 1) * (wide3 / 2);
      const top = y + dy * (radius2 + far) + (dy - 1) * (high2 / 2);
      return { left, top, right: left + wide3, bottom: top + high2, owner: id2 };
    }));
  }
  var grown = (box2) => ({ ...box2, left: box2.left - AWAY, right: box2.right + AWAY, top: box2.top - AWAY, bottom: box2.bottom + AWAY });
  function chosen2(item, options, others, room, discs) {
    const open4 = options.filter((option2) => room.free(option2, item.id));
    const near2 = open4.find((option2) => discs.free(grown(option2), item.id)) ?? open4.find((option2) => discs.free(option2, item.id));
    if (near2 || !item.over || item.inside) return near2 ?? (item.over ? open4[0] : void 0) ?? (item.must ? options[0] : void 0);
    const far = others().find((option2) => room.free(option2, item.id) && discs.free(option2, item.id));
    return far ?? open4[0] ?? (item.must ? options[0] : void 0);
  }
  function place(ctx2, items, area2, covered2) {
    const [room, discs] = [new Room(), new Room()];
    const placed = [];
    const most2 = area2.width < 500 ? 18 : 26;
    const hidden = (box2) => covered2.some((other) => overlap(box2, other));
    for (const { id: id2, x, y, radius: radius2 } of items) {
      if (radius2 > 2) discs.take({ left: x - radius2, right: x + radius2, top: y - radius2, bottom: y + radius2, owner: id2 });
    }
    for (const item of [...items].sort((one2, other) => other.priority - one2.priority || one2.id - other.id)) {
      const text3 = lines(item, most2);
      const font = `${item.bold ? "600 " : ""}${item.size}px system-ui, sans-serif`;
      const wide3 = Math.max(...text3.map((each) => width2(ctx2, font, each)));
      const high2 = (item.size + 3) * text3.length;
      const seen2 = (box3) => box3.left >= 0 && box3.right <= area2.width && box3.top >= 0 && box3.bottom <= area2.height && !hidden(box3);
      const options = places(item, wide3 + 4, high2, area2).filter(seen2);
      const box2 = chosen2(item, options, () => farther(item, wide3 + 4, high2).filter(seen2), room, discs);
      if (!box2) continue;
      room.take(box2);
      placed.push({ item, box: box2, text: text3, font });
    }
    return placed;
  }

  // js/scene.js
  var FEW_EDGES = 70;
  var MANY_EDGES = 500;
  var FEWEST_IN_A_GROUP = 3;
  var LEADER = 11;
  var measure = document.createElement("canvas").getContext("2d");
  var groupId = (community) => `c${community}`;
  function reach(view4, members) {
    const spots2 = members.map((number5) => view4.spots.get(number5) ?? nodes[number5]);
    const x = spots2.reduce((sum, spot) => sum + spot.x, 0) / spots2.length;
    const y = spots2.reduce((sum, spot) => sum + spot.y, 0) / spots2.length;
    return { x, y, r: Math.max(24, ...spots2.map((spot) => Math.hypot(spot.x - x, spot.y - y) + 20)) };
  }
  function discsOf(view4, { camera: { k, x, y }, area: area2 }, home) {
    const grown2 = growth(k) * density(view4.nodes.size - home.size + view4.groups.size, area2);
    const discs = /* @__PURE__ */ new Map();
    for (const [community, members] of view4.groups) {
      const at3 = reach(view4, members);
      discs.set(groupId(community), { x: at3.x * k + x, y: at3.y * k + y, r: at3.r * k, group: community });
    }
    for (const number5 of view4.nodes) {
      const spot = view4.spots.get(number5);
      if (spot && !home.has(number5)) discs.set(number5, { x: spot.x * k + x, y: spot.y * k + y, r: radius(nodes[number5]) * grown2 });
    }
    return discs;
  }
  function bends(edges) {
    const pairs2 = grouped(edges, (edge) => edge.a < edge.b ? `${edge.a} ${edge.b}` : `${edge.b} ${edge.a}`);
    const found2 = /* @__PURE__ */ new Map();
    for (const list of pairs2.values()) {
      list.forEach((edge, n) => {
        const bend = (n - (list.length - 1) / 2) * 0.28;
        found2.set(edge, edge.a < edge.b ? bend : -bend);
      });
    }
    return found2;
  }
  function curve(edge, bend, a, b) {
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const middle = { x: (a.x + b.x) / 2 + dy * bend, y: (a.y + b.y) / 2 - dx * bend };
    const away = Math.hypot(b.x - middle.x, b.y - middle.y) || 1;
    const back = edge.directed ? Math.min(b.r + 2, away / 2) : 0;
    const to = { x: b.x - (b.x - middle.x) / away * back, y: b.y - (b.y - middle.y) / away * back };
    return { id: edge.id, edge, from: { x: a.x, y: a.y }, bend: middle, to };
  }
  function along({ from: from2, bend, to }, t) {
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return { x: a * from2.x + b * bend.x + c * to.x, y: a * from2.y + b * bend.y + c * to.y };
  }
  function strongest(bundles) {
    const byEnd = /* @__PURE__ */ new Map();
    for (const [key, count3] of bundles) {
      for (const end of key.split(" ")) (byEnd.get(end) ?? byEnd.set(end, []).get(end)).push([count3, key]);
    }
    const kept = /* @__PURE__ */ new Set();
    for (const list of byEnd.values()) {
      for (const [, key] of list.sort((one2, other) => other[0] - one2[0]).slice(0, 2)) kept.add(key);
    }
    return kept;
  }
  function bundleMarks(view4, discs, home) {
    const end = (number5) => home.has(number5) ? groupId(home.get(number5) ?? 0) : String(number5);
    const bundles = /* @__PURE__ */ new Map();
    for (const edge of view4.edges) {
      const [a, b] = [end(edge.a), end(edge.b)].sort();
      if (a !== b && (a[0] === "c" || b[0] === "c")) bundles.set(`${a} ${b}`, (bundles.get(`${a} ${b}`) ?? 0) + 1);
    }
    const most2 = Math.max(1, ...bundles.values());
    return [...strongest(bundles)].map((key) => {
      const share2 = Math.sqrt((bundles.get(key) ?? 0) / most2);
      const [from2, to] = key.split(" ").map((id2) => discs.get(id2[0] === "c" ? id2 : Number(id2)) ?? { x: 0, y: 0 });
      const bend = { x: (from2.x + to.x) / 2, y: (from2.y + to.y) / 2 };
      return { kind: "curve", from: from2, bend, to, stroke: token("bundle"), width: 0.5 + 2 * share2, alpha: 0.1 + 0.35 * share2, dash: [] };
    });
  }
  function edgeMarks({ id: id2, edge, from: from2, bend, to }, { lit: lit3, pointed, camera: camera2 }, many) {
    const on2 = !lit3 || lit3.edges.has(id2);
    const alpha = on2 ? many > MANY_EDGES ? 0.6 : 0.85 : 0.1;
    const width3 = width(edge.sources) * Math.min(1.15, Math.max(0.75, Math.sqrt(camera2.k))) + (pointed === id2 ? 1.5 : 0);
    const [stroke, layer] = [relation(edge.relation), layers[edge.layer]];
    const dash = edge.change?.kind === "gone" ? [2, 5] : layer.dash;
    const made = [{ kind: "curve", id: id2, from: from2, bend, to, stroke, width: width3, alpha, dash }];
    if (edge.directed) {
      made.push({ kind: "arrow", tip: to, angle: Math.atan2(to.y - bend.y, to.x - bend.x), size: 6 + 1.6 * width3, fill: stroke, alpha });
    }
    const sign4 = markOf(edge);
    if (sign4 && on2 && many <= MANY_EDGES && Math.hypot(to.x - from2.x, to.y - from2.y) > 44) {
      const { x, y } = along({ from: from2, bend, to }, 0.5);
      made.push({ kind: "shape", shape: "disc", x, y, r: 8, fill: token("ground"), stroke, width: 1.5, alpha: 1 });
      made.push({ kind: "text", text: sign4, x, y: y + 4, size: 11, bold: true, fill: token("ink") });
    }
    return made;
  }
  var ring = ({ x, y, r }, gap, stroke) => ({ kind: "shape", shape: "disc", x, y, r: r * 1.15 + gap, fill: "transparent", stroke, width: 3 });
  function nodeMarks(id2, disc, { lit: lit3, hovered }) {
    if (typeof id2 === "string") {
      return [{ kind: "shape", id: id2, shape: "disc", x: disc.x, y: disc.y, r: disc.r, fill: token("bubble"), stroke: token("bubble-rim"), width: 1.2 }];
    }
    const node = nodes[id2];
    const alpha = !lit3 || lit3.nodes.has(id2) ? 1 : 0.25;
    const made = [{ kind: "shape", id: id2, shape: shapeOf(node.type), x: disc.x, y: disc.y, r: disc.r, fill: fill2(node), stroke: rim(node.type), width: 1.3, alpha }];
    if (current.selected === node.key) made.unshift(ring(disc, 4, token("accent")));
    else if (hovered === id2) made.unshift(ring(disc, 3, token("muted")));
    const flag2 = current.flags && flag(node.iso);
    if (flag2) made.push({ kind: "text", text: flag2, x: disc.x + disc.r * 0.9, y: disc.y - disc.r * 0.5, size: 12, bold: true, fill: token("ink"), halo: token("ground"), alpha });
    return made;
  }
  function speckMarks(view4, { k, x, y }) {
    const spots2 = [...view4.groups.values()].flat().map((number5) => {
      const spot = view4.spots.get(number5) ?? { x: 0, y: 0 };
      return { x: spot.x * k + x, y: spot.y * k + y, fill: fill2(nodes[number5]) };
    });
    return spots2.length ? [{ kind: "specks", size: Math.max(2.4, 8 * k), spots: spots2 }] : [];
  }
  function islands(view4, { camera: { k, x, y } }) {
    if (!current.arranged || current.colour === "type") return { marks: [], items: [] };
    const groups2 = [...grouped(view4.nodes, (number5) => groupOf(nodes[number5]))].filter(([group, members]) => group && members.length >= FEWEST_IN_A_GROUP);
    const marks = [];
    const items = [];
    groups2.forEach(([group, members], n) => {
      const at3 = reach(view4, members);
      const disc = { x: at3.x * k + x, y: at3.y * k + y, r: (at3.r + 8) * k };
      marks.push({ kind: "shape", shape: "disc", ...disc, fill: token("bubble"), stroke: groupColour(group), width: 1.5 });
      items.push({ ...label(3e6 + n, { ...disc, y: disc.y - disc.r - 22, r: 0 }, groupName(group)), size: 14, bold: true, must: true, priority: 1e8 });
    });
    return { marks, items };
  }
  var label = (id2, { x, y, r }, text3) => ({ id: id2, x, y, radius: r, text: text3, size: 12, bold: false, muted: false, must: false, over: false, inside: false, priority: 0 });
  function boldOnes(view4) {
    const sorted2 = [...view4.nodes].filter(isEntity).sort((a, b) => nodes[b].weight - nodes[a].weight || a - b);
    return new Set(sorted2.slice(0, 10).filter((number5) => nodes[number5].weight > largest / 6));
  }
  function nodeLabels(view4, discs, sight2) {
    const bold = boldOnes(view4);
    const top = new Set([...view4.groups].sort((one2, other) => other[1].length - one2[1].length).slice(0, 20).map(([community]) => groupId(community)));
    const made = [];
    for (const [id2, disc] of discs) {
      if (typeof id2 === "string") {
        const community = disc.group ?? 0;
        const text3 = `${communityName(community)} · ${view4.groups.get(community)?.length ?? 0}`;
        made.push({ ...label(1e6 + community, disc, text3), bold: true, inside: true, over: top.has(id2), must: id2 === sight2.hovered, priority: disc.r });
      } else made.push(nodeLabel(nodes[id2], disc, sight2, bold.has(id2)));
    }
    return made.filter((item) => item !== null);
  }
  function nodeLabel(node, disc, { lit: lit3, hovered }, bold) {
    const must = node.i === hovered || current.selected === node.key || Boolean(lit3?.must?.has(node.i));
    const near2 = lit3?.nodes.has(node.i) ?? false;
    if (lit3 && !near2 && !must || node.name === NOBODY && !must) return null;
    const minor = node.type === "Phrase" || node.type === "Event";
    return {
      ...label(node.i, disc, `${node.name}${current.notes[node.key] ? " ✎" : ""}`),
      must,
      over: bold,
      muted: minor,
      bold: must || bold,
      size: bold ? 13 : minor ? 11 : 12,
      priority: (must ? 1e9 : 0) + (near2 ? 1e6 : 0) + (node.type === "Phrase" ? -1 : node.weight)
    };
  }
  function edgeLabels(curves, lit3) {
    const list = curves.filter(({ id: id2 }) => !lit3 || lit3.edges.has(id2));
    if (list.length > FEW_EDGES) return [];
    const several = new Set(list.map(({ edge }) => edge.relation)).size > 1;
    return list.flatMap((line5, n) => {
      const { edge } = line5;
      const text3 = several ? relations[edge.relation].label : countEvents(edge.claims) > 1 ? `${countEvents(edge.claims)} times` : "";
      const long = Math.hypot(line5.to.x - line5.from.x, line5.to.y - line5.from.y);
      if (!text3 || markOf(edge) || long < 70 + 6 * text3.length) return [];
      return [{ ...label(2e6 + n, { ...along(line5, 0.5), r: 0 }, text3), size: 10, muted: true, inside: true, priority: -2 }];
    });
  }
  function leaderMarks({ item: { x, y, radius: radius2, inside }, box: box2 }) {
    const to = { x: Math.min(box2.right, Math.max(box2.left, x)), y: Math.min(box2.bottom, Math.max(box2.top, y)) };
    const away = Math.hypot(to.x - x, to.y - y);
    if (inside || away < radius2 + LEADER) return [];
    const from2 = { x: x + (to.x - x) * radius2 / away, y: y + (to.y - y) * radius2 / away };
    return [{ kind: "curve", from: from2, bend: { x: (from2.x + to.x) / 2, y: (from2.y + to.y) / 2 }, to, stroke: token("muted"), width: 1, alpha: 1, dash: [] }];
  }
  function labelMarks({ item, box: box2, text: text3 }) {
    const x = (box2.left + box2.right) / 2;
    const high2 = (box2.bottom - box2.top) / text3.length;
    return text3.map((words3, n) => ({
      kind: "text",
      text: words3,
      x,
      y: box2.top + (n + 0.5) * high2 + item.size * 0.35,
      size: item.size,
      bold: item.bold,
      fill: token(item.muted ? "muted" : "ink"),
      halo: token("ground")
    }));
  }
  function scene(view4, sight2) {
    const { area: area2 } = sight2;
    const home = /* @__PURE__ */ new Map();
    for (const [community, members] of view4.groups) for (const number5 of members) home.set(number5, community);
    const discs = discsOf(view4, sight2, home);
    const single = home.size ? view4.edges.filter((edge) => !home.has(edge.a) && !home.has(edge.b)) : view4.edges;
    const bent = bends(single);
    const curves = single.flatMap((edge) => {
      const [a, b] = [discs.get(edge.a), discs.get(edge.b)];
      return a && b ? [curve(edge, bent.get(edge) ?? 0, a, b)] : [];
    });
    const isles = islands(view4, sight2);
    const inSight = (item) => item.x > -60 && item.y > -60 && item.x < area2.width + 60 && item.y < area2.height + 60;
    const wanted = [...isles.items, ...nodeLabels(view4, discs, sight2), ...edgeLabels(curves, sight2.lit)].filter(inSight);
    const labels = measure ? place(measure, wanted, area2, sight2.covered) : [];
    const marks = [
      ...isles.marks,
      ...home.size ? bundleMarks(view4, discs, home) : [],
      ...curves.flatMap((line5) => edgeMarks(line5, sight2, curves.length)),
      ...[...discs].flatMap(([id2, disc]) => nodeMarks(id2, disc, sight2)),
      ...speckMarks(view4, sight2.camera),
      ...labels.flatMap(leaderMarks),
      ...labels.flatMap(labelMarks)
    ];
    return { picture: { ...area2, ground: token("ground"), marks }, discs, curves, labels };
  }

  // js/pick.js
  function hit({ discs, curves }, at3, slack) {
    let [best, least] = [
      /** @type {NodeId | undefined} */
      void 0,
      Infinity
    ];
    for (const [id2, { x, y, r }] of discs) {
      const away = Math.hypot(at3.x - x, at3.y - y);
      const far = typeof id2 === "string" ? r : Math.max(r * 1.15, 5) + slack;
      const rank2 = away + (typeof id2 === "string" ? 1e4 : 0);
      if (away <= far && rank2 < least) [best, least] = [id2, rank2];
    }
    if (best !== void 0) return { node: best };
    let [line5, near2] = [
      /** @type {string | undefined} */
      void 0,
      5 + slack
    ];
    for (const each of curves) {
      const away = distance(each, at3);
      if (away < near2) [line5, near2] = [each.id, away];
    }
    return line5 === void 0 ? null : { edge: line5 };
  }
  function distance(line5, at3) {
    const { from: from2, bend, to } = line5;
    const outside = Math.max(
      Math.min(from2.x, bend.x, to.x) - at3.x,
      at3.x - Math.max(from2.x, bend.x, to.x),
      Math.min(from2.y, bend.y, to.y) - at3.y,
      at3.y - Math.max(from2.y, bend.y, to.y)
    );
    if (outside > 20) return Infinity;
    let [least, a] = [Infinity, along(line5, 0)];
    for (let n = 1; n <= 16; n += 1) {
      const b = along(line5, n / 16);
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const t = Math.min(1, Math.max(0, ((at3.x - a.x) * dx + (at3.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
      least = Math.min(least, Math.hypot(at3.x - a.x - t * dx, at3.y - a.y - t * dy));
      a = b;
    }
    return least;
  }
  function lit(view4, path2) {
    if (path2) return path2;
    const { selected } = current;
    const node = nodeByKey.get(selected);
    if (node && view4.nodes.has(node.i)) {
      const edges2 = view4.edges.filter((edge) => edge.a === node.i || edge.b === node.i);
      return { nodes: /* @__PURE__ */ new Set([node.i, ...view4.near.get(node.i) ?? []]), edges: new Set(edges2.map((edge) => edge.id)) };
    }
    const edges = view4.edges.filter((edge) => keyOf(edge) === selected);
    if (!edges.length) return null;
    return { nodes: new Set(edges.flatMap((edge) => [edge.a, edge.b])), edges: new Set(edges.map((edge) => edge.id)), must: new Set(edges.flatMap((edge) => [edge.a, edge.b])) };
  }

  // js/spots.js
  var RING = 190;
  var GAP = 46;
  var turned = false;
  var turn = (on2) => {
    turned = on2;
  };
  var stand = (x, y) => turned ? { x: y, y: x } : { x, y };
  function given() {
    const found2 = /* @__PURE__ */ new Map();
    for (const [key, written_] of Object.entries(current.places)) {
      const [x, y] = written_.split(",").map(Number);
      const node = nodeByKey.get(key);
      if (node && Number.isFinite(x) && Number.isFinite(y)) found2.set(node.i, { x, y });
    }
    return found2;
  }
  function rings(view4, centre2) {
    const found2 = /* @__PURE__ */ new Map([[centre2, { x: 0, y: 0 }]]);
    let [ring2, reach2] = [[centre2], 0];
    while (ring2.length) {
      const next3 = [...new Set(ring2.flatMap((node) => [...view4.near.get(node) ?? []]))].filter((node) => !found2.has(node));
      reach2 = Math.max(reach2 + RING, next3.length * GAP / (2 * Math.PI));
      next3.forEach((node, n) => {
        const angle = (n + 0.5) / next3.length * 2 * Math.PI;
        found2.set(node, { x: reach2 * Math.cos(angle) * 1.2, y: reach2 * Math.sin(angle) });
      });
      ring2 = next3;
    }
    return found2;
  }
  function byGroup(view4) {
    const groups2 = grouped([...view4.nodes].sort((a, b) => nodes[b].weight - nodes[a].weight || a - b), (number5) => groupOf(nodes[number5]));
    const sorted2 = [...groups2].sort((one2, other) => Number(!one2[0]) - Number(!other[0]) || other[1].length - one2[1].length);
    const discs = [];
    const found2 = /* @__PURE__ */ new Map();
    for (const [, members] of sorted2) {
      const r = GAP * Math.sqrt(members.length) + GAP;
      const disc = beside2(discs, r);
      discs.push(disc);
      members.forEach((number5, n) => {
        const [angle, reach2] = [n * 2.39996, GAP * Math.sqrt(n + 0.3)];
        found2.set(number5, { x: disc.x + reach2 * Math.cos(angle), y: disc.y + reach2 * Math.sin(angle) });
      });
    }
    return found2;
  }
  function beside2(discs, r) {
    for (let n = 0; ; n += 1) {
      const [angle, reach2] = [n * 0.35, n * 6];
      const [x, y] = [reach2 * Math.cos(angle) * 1.3, reach2 * Math.sin(angle)];
      if (discs.every((disc) => Math.hypot(disc.x - x, disc.y - y) > disc.r + r + 30)) return { x, y, r };
    }
  }
  function place2(view4) {
    const [core, centre2] = [coreOnly(current), nodeByKey.get(current.focus)];
    const arranged = current.arranged && current.colour !== "type" ? byGroup(view4) : centre2 && hasCore && view4.nodes.has(centre2.i) ? rings(view4, centre2.i) : null;
    const byHand = given();
    for (const number5 of view4.nodes) {
      const { x, y, core: [coreX, coreY] } = nodes[number5];
      const usual = arranged ? arranged.get(number5) ?? { x, y } : core ? stand(coreX, coreY) : stand(x, y);
      view4.spots.set(number5, byHand.get(number5) ?? usual);
    }
  }
  var written = ({ x, y }) => `${Math.round(x)},${Math.round(y)}`;

  // js/graph.js
  var MARGIN = 46;
  var CLOSEST = 1.5;
  var ROUND = 6;
  var SIGN = 34;
  var place3 = byId("canvas");
  var canvas = el("canvas", { "aria-hidden": "true" });
  var ctx = (
    /** @type {CanvasRenderingContext2D} */
    canvas.getContext("2d", { alpha: false })
  );
  var camera = { k: 1, x: 0, y: 0 };
  var present = { claims: [], listed: [], edges: [], nodes: /* @__PURE__ */ new Set(), near: /* @__PURE__ */ new Map(), groups: /* @__PURE__ */ new Map(), spots: /* @__PURE__ */ new Map() };
  var seen = null;
  var under = null;
  var lit2 = lit(present, null);
  var waiting = false;
  var fitted = true;
  var listeners2 = {};
  var on = (given2) => {
    listeners2 = given2;
  };
  var covered = [];
  var area = () => ({ width: place3.clientWidth, height: place3.clientHeight });
  var sight = () => ({ camera, area: area(), covered, lit: lit2, hovered: under?.node ?? null, pointed: under?.edge ?? null });
  var scene2 = () => seen ??= scene(present, sight());
  var view2 = () => present;
  var isFitted = () => fitted;
  function draw() {
    waiting = false;
    if (!place3.clientWidth) return;
    seen = scene(present, sight());
    const ratio = Math.min(2, devicePixelRatio || 1);
    const { width: width3, height } = area();
    if (canvas.width !== Math.round(width3 * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width3 * ratio);
      canvas.height = Math.round(height * ratio);
    }
    onCanvas(ctx, seen.picture, ratio);
    place3.dataset.labels = String(seen.labels.length);
  }
  function later() {
    seen = null;
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(draw);
  }
  var zooming = zoom2().scaleExtent([0.02, 6]).clickDistance(5).on("zoom", (event) => {
    camera = { k: event.transform.k, x: event.transform.x, y: event.transform.y };
    if (event.sourceEvent) fitted = false;
    later();
  }).on("end", (event) => {
    if (event.sourceEvent) listeners2.moved?.();
  });
  var dragging = drag();
  dragging.clickDistance(5).subject((event) => {
    const what = hit(scene2(), event, 2);
    return typeof what?.node === "number" ? { id: what.node, ...scene2().discs.get(what.node) } : null;
  }).on("drag", (event) => {
    present.spots.set(event.subject.id, { x: (event.x - camera.x) / camera.k, y: (event.y - camera.y) / camera.k });
    under = null;
    listeners2.hover?.(null, event);
    fitted = false;
    event.subject.moved = true;
    later();
  }).on("end", (event) => {
    if (event.subject.moved) put("places", nodes[event.subject.id].key, written(present.spots.get(event.subject.id) ?? { x: 0, y: 0 }));
  });
  function pointOf(event) {
    const box2 = canvas.getBoundingClientRect();
    return { x: event.clientX - box2.left, y: event.clientY - box2.top };
  }
  function hover(what, at3) {
    const same = what?.node === under?.node && what?.edge === under?.edge;
    under = what;
    place3.classList.toggle("pointing", Boolean(what));
    listeners2.hover?.(what, at3);
    if (!same) later();
  }
  var setHovered = (id2, edge = null) => hover(id2 === null && edge === null ? null : { node: id2 ?? void 0, edge: edge ?? void 0 }, { x: -1, y: -1 });
  function follow() {
    canvas.addEventListener("pointermove", (event) => {
      if (event.pointerType === "touch" || event.buttons) return;
      const at3 = pointOf(event);
      hover(hit(scene2(), at3, 1), at3);
    });
    canvas.addEventListener("pointerleave", () => hover(null, { x: 0, y: 0 }));
    canvas.addEventListener("click", (event) => {
      const touch = (
        /** @type {PointerEvent} */
        event.pointerType === "touch"
      );
      const what = hit(scene2(), pointOf(event), touch ? 10 : 2);
      if (touch && typeof what?.node === "string") listeners2.open?.(what.node);
      else listeners2.click?.(what);
    });
    canvas.addEventListener("dblclick", (event) => {
      const what = hit(scene2(), pointOf(event), 2);
      if (what?.node !== void 0) listeners2.open?.(what.node);
    });
  }
  function look(next3) {
    const kept = fitted;
    select(canvas).call(
      /** @type {any} */
      zooming.transform,
      identity2.translate(next3.x, next3.y).scale(next3.k)
    );
    fitted = kept;
  }
  function cover() {
    const [box2, ground] = [byId("zoom").getBoundingClientRect(), place3.getBoundingClientRect()];
    const [left, top] = [box2.left - ground.left - ROUND, box2.top - ground.top - ROUND];
    covered = box2.width ? [{ left, top, right: left + box2.width + 2 * ROUND, bottom: top + box2.height + 2 * ROUND }] : [];
  }
  var isCovered = ({ x, y }) => covered.some(({ left, top, right, bottom }) => x > left - SIGN && x < right + SIGN && y > top - SIGN && y < bottom + SIGN);
  function cameraOn(spots2, closest) {
    const all = cameraWithin(spots2, closest, area().height);
    return covered.length && spots2.some((spot) => isCovered(toScreen(spot, all))) ? cameraWithin(spots2, closest, covered[0].top + MARGIN - SIGN) : all;
  }
  function cameraWithin(spots2, closest, height) {
    const { width: width3 } = area();
    const [xs, ys] = [spots2.map((spot) => spot.x), spots2.map((spot) => spot.y)];
    const span2 = (list) => list.reduce(([low, high2], n) => [Math.min(low, n), Math.max(high2, n)], [Infinity, -Infinity]);
    const [[left, right], [top, bottom]] = [span2(xs), span2(ys)];
    const margin = Math.min(MARGIN, width3 / 8);
    const k = Math.min(closest, (width3 - 2 * margin) / (right - left || 1), (height - 2 * margin) / (bottom - top || 1));
    return { k, x: width3 / 2 - k * (left + right) / 2, y: height / 2 - k * (top + bottom) / 2 };
  }
  function fit() {
    fitted = true;
    if (present.spots.size && place3.clientWidth) look(cameraOn([...present.spots.values()], CLOSEST));
    later();
  }
  function fitTo(numbers) {
    const spots2 = numbers.flatMap((number5) => present.spots.get(number5) ?? []);
    if (!spots2.length) return;
    fitted = false;
    look(cameraOn(spots2, 1.2));
  }
  function show3(next3, fresh2) {
    present = next3;
    lit2 = lit(next3, found());
    if (fresh2 && (fitted || !anyInSight())) fit();
    later();
    place3.setAttribute("aria-label", `Graph of ${count(next3.nodes.size, "party")} and ${count(next3.edges.length, "line")}`);
  }
  function anyInSight() {
    return [...present.nodes].some(inView);
  }
  var toScreen = ({ x, y }, { k, x: left, y: top } = camera) => ({ x: x * k + left, y: y * k + top });
  function spotOf(id2) {
    if (typeof id2 === "number") return present.spots.get(id2);
    const members = present.groups.get(Number(id2.slice(1)));
    return members && reach(present, members);
  }
  function inView(id2) {
    const spot = spotOf(id2);
    if (!spot) return false;
    const [{ x, y }, { width: width3, height }] = [toScreen(spot), area()];
    return x > 20 && y > 20 && x < width3 - 20 && y < height - 20 && !isCovered({ x, y });
  }
  function centre(id2) {
    const spot = spotOf(id2);
    if (!spot) return;
    const k = Math.max(camera.k, 0.7);
    const { width: width3, height } = area();
    fitted = false;
    look({ k, x: width3 / 2 - spot.x * k, y: height / 2 - spot.y * k });
  }
  function zoom3(factor) {
    fitted = false;
    select(canvas).call(
      /** @type {any} */
      zooming.scaleBy,
      factor
    );
    listeners2.moved?.();
  }
  function nearBy(groups2) {
    const { width: width3, height } = area();
    return [...groups2].filter(([, members]) => {
      const at3 = reach(present, members);
      const [{ x, y }, r] = [toScreen(at3), at3.r * camera.k];
      return r > Math.min(width3, height) / 5 && x > -r && y > -r && x < width3 + r && y < height + r;
    }).map(([community]) => community);
  }
  function start5() {
    place3.append(canvas);
    turn(place3.clientHeight > place3.clientWidth * 1.25);
    select(canvas).call(dragging).call(
      /** @type {any} */
      zooming
    ).on("dblclick.zoom", null);
    follow();
    let before = area();
    cover();
    new ResizeObserver(() => {
      const now2 = area();
      cover();
      if (fitted) fit();
      else if (before.width && now2.width) look({ ...camera, x: camera.x + (now2.width - before.width) / 2, y: camera.y + (now2.height - before.height) / 2 });
      before = now2;
      draw();
    }).observe(place3);
  }

  // js/sheet.js
  var [HEAD, LINE, LEFT] = [52, 20, 16];
  var MOST_SOURCES = 12;
  var measure2 = (
    /** @type {CanvasRenderingContext2D} */
    document.createElement("canvas").getContext("2d")
  );
  var words = (text3, x, y, { size = 12, bold = false, muted = false } = {}) => ({ kind: "text", text: text3, x, y, size, bold, anchor: "start", fill: token(muted ? "muted" : "ink") });
  function described() {
    const { from: from2, to, focus: focus2, source } = current;
    const centre2 = nodeByKey.get(focus2);
    const shown2 = layers.filter((layer) => current.layers.includes(layer.name)).map((layer) => layer.label.toLowerCase());
    return [
      shown2.join(", "),
      from2 || to ? `${from2 ? day(from2) : "the beginning"} – ${to ? day(to) : "the end"}` : "",
      centre2 ? `around ${centre2.name}` : "",
      source ? `published by ${source}` : ""
    ].filter(Boolean).join("; ");
  }
  function flow(entries, width3, top) {
    const marks = [];
    let [x, y] = [LEFT, top];
    for (const entry of entries) {
      if (x > LEFT && x + entry.width > width3 - LEFT) [x, y] = [LEFT, y + LINE];
      marks.push(...entry.marks(x, y));
      x += entry.width + 18;
    }
    return { marks, bottom: entries.length ? y + LINE : top };
  }
  var wide = (text3) => width2(measure2, "12px system-ui, sans-serif", text3);
  function legend() {
    const view4 = view2();
    const used = (of) => new Set(view4.edges.map(of));
    const [relations3, layers3] = [used((edge) => edge.relation), used((edge) => edge.layer)];
    const line5 = (text3, stroke, dash, mark2 = "") => ({
      width: 36 + wide(text3),
      marks: (x, y) => (
        /** @type {Mark[]} */
        [
          { kind: "curve", from: { x, y: y - 4 }, bend: { x: x + 14, y: y - 4 }, to: { x: x + 28, y: y - 4 }, stroke, width: 2.4, alpha: 1, dash },
          ...mark2 ? [{ kind: "shape", shape: "disc", x: x + 14, y: y - 4, r: 7, fill: token("ground"), stroke, width: 1.5 }, { kind: "text", text: mark2, x: x + 14, y, size: 11, bold: true, fill: token("ink") }] : [],
          words(text3, x + 34, y)
        ]
      )
    });
    const form = (type3) => ({
      width: 22 + wide(type3),
      marks: (x, y) => [sign(type3, 6, { x: x + 7, y: y - 4 }), words(type3, x + 20, y)]
    });
    const types2 = [...new Set([...view4.nodes].map((number5) => nodes[number5].type))].sort();
    return [
      ...relations.filter((relation2) => relations3.has(relation2.i)).map((relation2) => line5(relation2.label, relation(relation2.i), [])),
      ...layers.filter((layer) => layer.i && layers3.has(layer.i)).map((layer) => line5(layer.label, token("ink"), layer.dash, layer.mark)),
      ...types2.map(form),
      ...groupKey()
    ];
  }
  function groupKey() {
    if (current.colour === "type") return [];
    return [...groups().keys()].slice(0, 9).map((group) => ({
      width: 22 + wide(groupName(group)),
      marks: (x, y) => (
        /** @type {Mark[]} */
        [{ kind: "shape", shape: "disc", x: x + 7, y: y - 4, r: 6, fill: groupColour(group), stroke: token("muted"), width: 1 }, words(groupName(group), x + 20, y)]
      )
    }));
  }
  function sources2() {
    const articles2 = new Set(view2().claims.map((claim) => claim.article).filter((number5) => number5 >= 0));
    const papers2 = [...new Set([...articles2].map((number5) => articles[number5].source || articles[number5].agency).filter(Boolean))].sort();
    const list = papers2.length ? papers2.slice(0, MOST_SOURCES) : ["unknown"];
    const more = papers2.length > MOST_SOURCES ? [`and ${papers2.length - MOST_SOURCES} more`] : [];
    const text3 = `${articles2.size} articles. Sources:`;
    return [text3, ...list, ...more].map((each, n, all) => {
      const item = n && n < all.length - 1 ? `${each},` : each;
      return { width: wide(item) - 12, marks: (x, y) => [words(item, x, y, { muted: true })] };
    });
  }
  function lowered(mark2, by) {
    const down = ({ x, y }) => ({ x, y: y + by });
    if (mark2.kind === "curve") return { ...mark2, from: down(mark2.from), bend: down(mark2.bend), to: down(mark2.to) };
    if (mark2.kind === "arrow") return { ...mark2, tip: down(mark2.tip) };
    if (mark2.kind === "specks") return { ...mark2, spots: mark2.spots.map((spot) => ({ ...spot, y: spot.y + by })) };
    return { ...mark2, y: mark2.y + by };
  }
  function sheet(picture2) {
    const { width: width3, height, ground } = picture2;
    const key = flow(legend(), width3, HEAD + height + LINE);
    const credits = flow(sources2(), width3, key.bottom);
    const total = credits.bottom + 4;
    const band = (y, tall) => (
      /** @type {Mark} */
      { kind: "rect", x: 0, y, width: width3, height: tall, fill: ground }
    );
    return {
      width: width3,
      height: total,
      ground,
      marks: [
        ...picture2.marks.map((mark2) => lowered(mark2, HEAD)),
        band(0, HEAD),
        band(HEAD + height, total),
        words(title, LEFT, 24, { size: 17, bold: true }),
        words(described() || (compares(current) ? "two periods compared" : ""), LEFT, 43, { muted: true }),
        ...key.marks,
        ...credits.marks
      ]
    };
  }

  // js/table.js
  var table_exports = {};
  __export(table_exports, {
    COLUMNS: () => COLUMNS,
    rows: () => rows3,
    shown: () => shown,
    update: () => update4
  });

  // js/virtual.js
  var BEYOND = 12;
  var PRINTED = 2e3;
  var lists = /* @__PURE__ */ new Map();
  var printing = false;
  function paper2(on2) {
    printing = on2;
    for (const draw2 of lists.values()) draw2(on2);
  }
  addEventListener("beforeprint", () => paper2(true));
  addEventListener("afterprint", () => paper2(false));
  function rows2(scroller, body2, { rows: all, high: high2, make, filler }) {
    let [from2, to] = [-1, -1];
    function show5() {
      if (printing) return;
      const above = scroller.getBoundingClientRect().top - body2.getBoundingClientRect().top;
      const first2 = Math.max(0, Math.min(all.length, Math.floor(above / high2)) - BEYOND);
      const last2 = Math.min(all.length, Math.ceil((above + (scroller.clientHeight || 800)) / high2) + BEYOND);
      if (first2 === from2 && last2 === to) return;
      if (from2 >= 0 && body2.contains(document.activeElement) && Math.abs(first2 - from2) < BEYOND / 2 && last2 - to < BEYOND / 2 && last2 < all.length) return;
      [from2, to] = [first2, last2];
      body2.replaceChildren(filler(first2 * high2), ...all.slice(first2, last2).map((row2, n) => make(row2, first2 + n)), filler((all.length - last2) * high2));
    }
    function printed() {
      const rest = filler(0);
      if (all.length > PRINTED) {
        const place11 = (
          /** @type {HTMLElement} */
          rest.querySelector("td") ?? rest
        );
        place11.style.height = "auto";
        place11.textContent = `and ${(all.length - PRINTED).toLocaleString("en")} more: the export as CSV has them all`;
      }
      body2.replaceChildren(...all.slice(0, PRINTED).map((row2, n) => make(row2, n)), rest);
      [from2, to] = [-1, -1];
    }
    scroller.onscroll = show5;
    lists.set(scroller, (onPaper2) => {
      if (scroller.hidden) return;
      if (onPaper2) printed();
      else show5();
    });
    show5();
  }
  var tableFiller = (columns) => (pixels) => {
    const cell3 = el("td", { colspan: columns });
    cell3.style.height = `${pixels}px`;
    return el("tr", { class: "filler", "aria-hidden": "true" }, cell3);
  };
  function listFiller(pixels) {
    const item = el("li", { class: "filler", "aria-hidden": "true" });
    item.style.height = `${pixels}px`;
    return item;
  }

  // js/table.js
  var HIGH2 = 34;
  var place4 = byId("view-table");
  var COLUMNS = [
    { key: "a", label: "Party", of: (row2) => nodes[row2.a].name },
    { key: "relation", label: "Relation", of: (row2) => relations[row2.relation].label },
    { key: "b", label: "Other party", of: (row2) => nodes[row2.b].name },
    { key: "layer", label: "Did it happen?", short: "Happened", of: (row2) => row2.layer ? layers[row2.layer].label : "Yes" },
    { key: "events", label: "Events", number: true, of: (row2) => row2.events },
    { key: "reports", label: "Reports", number: true, of: (row2) => row2.claims.length },
    { key: "sources", label: "Independent sources", short: "Sources", number: true, of: (row2) => row2.sources },
    { key: "first", label: "First", day: true, of: (row2) => row2.first },
    { key: "last", label: "Last", day: true, of: (row2) => row2.last }
  ];
  var query = el("input", { type: "search", id: "table-query", placeholder: "a name or a relation", oninput: debounce(() => set({ query: query.value }, { step: false }), 120) });
  var caption = el("p", { id: "table-caption", class: "hint" });
  var heads = el("tr");
  var body = el("tbody");
  var table = el("table", { class: "data", "aria-labelledby": "table-caption" }, el("thead", {}, heads), body);
  function rows3(view4) {
    return view4.edges.map((edge) => {
      const dated2 = edge.claims.filter((claim) => claim.first);
      return {
        ...edge,
        events: countEvents(edge.claims),
        first: dated2.reduce((low, claim) => !low || claim.first < low ? claim.first : low, ""),
        last: dated2.reduce((high2, claim) => claim.last > high2 ? claim.last : high2, "")
      };
    });
  }
  function searched(list) {
    const words3 = fold(current.query).split(/\s+/).filter(Boolean);
    if (!words3.length) return list;
    return list.filter((row2) => {
      const text3 = fold(`${COLUMNS.slice(0, 4).map((column) => column.of(row2)).join(" ")} ${[row2.a, row2.b].flatMap((number5) => nodes[number5].aliases).join(" ")}`);
      return words3.every((word) => text3.includes(word));
    });
  }
  function sorted(list) {
    const down = current.sort.startsWith("-") ? -1 : 1;
    const column = COLUMNS.find((each) => each.key === current.sort.replace(/^-/, "")) ?? COLUMNS[6];
    const compare2 = (one2, other) => {
      const [x, y] = [column.of(one2), column.of(other)];
      if (column.day && (!x || !y)) return Number(!x) - Number(!y);
      return down * (typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y), "en"));
    };
    const tie = (one2, other) => nodes[one2.a].name.localeCompare(nodes[other.a].name, "en") || (one2.id < other.id ? -1 : 1);
    return list.sort((one2, other) => compare2(one2, other) || tie(one2, other));
  }
  var shown = (view4) => sorted(searched(rows3(view4)));
  function head2(column) {
    const [by, down] = [current.sort.replace(/^-/, ""), current.sort.startsWith("-")];
    const mine = by === column.key;
    const next3 = mine ? down ? column.key : `-${column.key}` : column.number || column.day ? `-${column.key}` : column.key;
    return el(
      "th",
      { scope: "col", class: column.number ? "number" : "", "aria-sort": mine ? down ? "descending" : "ascending" : "none" },
      button(column.short ?? column.label, () => set({ sort: next3 }), { "data-sort": column.key, title: column.label }),
      el("span", { class: "arrow", "aria-hidden": "true" }, mine ? down ? " ▾" : " ▴" : "")
    );
  }
  var party = (number5) => el(
    "button",
    { type: "button", class: "link", title: nodes[number5].name, onclick: () => set({ selected: nodes[number5].key, path: [] }) },
    sample([sign(nodes[number5].type, 5.5, { x: 8, y: 8 })], 16, 16),
    named(nodes[number5].name)
  );
  function line2(row2, n) {
    const key = keyOf(row2);
    const { label: label2 } = relations[row2.relation];
    const made = el(
      "tr",
      { class: current.selected === key ? "picked" : "", "aria-rowindex": n + 2 },
      el("th", { scope: "row" }, party(row2.a)),
      el("td", {}, el("button", {
        type: "button",
        class: "chip",
        colour: relation(row2.relation),
        onclick: () => set({ selected: key, path: [] }),
        "aria-label": `${label2}: show the reports on ${nodes[row2.a].name} and ${nodes[row2.b].name}`
      }, row2.directed ? `${label2} →` : label2)),
      el("td", {}, party(row2.b)),
      el("td", {}, COLUMNS[3].of(row2)),
      el("td", { class: "number" }, String(row2.events)),
      el("td", { class: "number" }, String(row2.claims.length)),
      el("td", { class: "number" }, String(row2.sources)),
      el("td", { class: "day" }, row2.first ? day(row2.first) : "no date"),
      el("td", { class: "day" }, row2.last ? day(row2.last) : "no date")
    );
    made.style.height = `${HIGH2}px`;
    return made;
  }
  function update4(view4) {
    const list = shown(view4);
    const focused = (
      /** @type {HTMLElement | null} */
      document.activeElement?.dataset?.sort
    );
    if (!place4.contains(table)) fill(place4, el("label", { class: "find-row", for: "table-query" }, el("span", {}, "Find in the table"), query), caption, table);
    if (document.activeElement !== query) query.value = current.query;
    fill(caption, `${count(list.length, "row")}, one for each pair, relation and answer to whether it happened`);
    fill(heads, COLUMNS.map(head2));
    if (focused) heads.querySelector(`[data-sort="${focused}"]`)?.focus();
    table.setAttribute("aria-rowcount", String(list.length + 1));
    rows2(place4, body, { rows: list, high: HIGH2, make: line2, filler: tableFiller(COLUMNS.length) });
  }

  // js/turtle.js
  var code = (character) => `\\u${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;
  var percent = (character) => `%${character.codePointAt(0)?.toString(16).toUpperCase().padStart(2, "0")}`;
  var iri2 = (key) => `<${iri(key).replace(/[\u0000-\u0020<>"{}|^`\\]/g, percent)}>`;
  var ESCAPES = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "	": "\\t", "\r": "\\r" };
  var literal = (text3) => `"${text3.replace(/["\\\u0000-\u001f\u007f]/g, (character) => ESCAPES[character] ?? code(character))}"`;
  var camel = (name) => name.split("-").map((part) => part[0].toUpperCase() + part.slice(1)).join("");
  var factuality = (claim) => tellsThatItHappened(claim) ? "Actual" : camel(layers[claim.layer].name);
  function entityLine(node) {
    const aliases2 = node.aliases.filter((alias) => alias !== node.name).map((alias) => ` ; skos:altLabel ${literal(alias)}`);
    return `${iri2(node.key)} a gk:${node.type} ; skos:prefLabel ${literal(node.name)}${aliases2.join("")} .`;
  }
  function edgeLines(edge) {
    const [a, b] = [iri2(nodes[edge.a].key), iri2(nodes[edge.b].key)];
    const property = `gk:${relations[edge.relation].property}`;
    return edge.directed ? [`${a} ${property} ${b} .`] : [`${a} ${property} ${b} .`, `${b} ${property} ${a} .`];
  }
  function claimLines(claim) {
    const article = articles[claim.article];
    const involved = [...new Set(rolesOf(claim).map((role) => role.node).filter((number5) => number5 >= 0))];
    const parts = [
      `${iri2(claim.key)} a gk:Claim`,
      `gk:about ${iri2(events[claim.event])}`,
      `gk:relation gk:${relations[claim.relation].property}`,
      `gk:factuality gk:${factuality(claim)}`,
      `gk:confidence ${claim.confidence.toFixed(3)}`,
      `gk:rule ${literal(claim.rule)}`,
      ...involved.map((number5) => `gk:involves ${iri2(nodes[number5].key)}`)
    ];
    if (claim.says_node >= 0) parts.push(`gk:attributedTo ${iri2(nodes[claim.says_node].key)}`);
    if (!article) return [`${parts.join(" ; ")} .`];
    const passage = iri2(`${article.key}#char=${claim.passage.join(",")}`);
    return [
      `${parts.join(" ; ")} ; gk:reportedIn ${iri2(article.key)} ; prov:wasDerivedFrom ${passage} .`,
      `${passage} a nif:Sentence ; nif:anchorOf ${literal(sentence(claim))} ; nif:referenceContext ${iri2(article.key)} .`,
      `${iri2(article.key)} a gk:Article ; schema:headline ${literal(article.title)} .`
    ];
  }
  function turtle(view4) {
    const named3 = new Set([...view4.nodes].filter(isEntity));
    for (const claim of view4.claims) {
      for (const number5 of [...rolesOf(claim).map((role) => role.node), claim.says_node]) if (number5 >= 0) named3.add(number5);
    }
    const lines2 = new Set([...named3].map((number5) => entityLine(nodes[number5])));
    for (const edge of view4.edges) {
      if (edge.layer === 0 && isEntity(edge.a) && isEntity(edge.b)) for (const line5 of edgeLines(edge)) lines2.add(line5);
    }
    for (const claim of view4.claims) for (const line5 of claimLines(claim)) lines2.add(line5);
    const heads2 = Object.entries(prefixes).map(([prefix, space]) => `@prefix ${prefix}: ${iri2(space)} .`);
    return `${[...heads2, "", ...[...lines2].sort()].join("\n")}
`;
  }

  // js/exporting.js
  var LONGEST = 16e3;
  var picture = () => sheet(scene2().picture);
  var svgText = () => new XMLSerializer().serializeToString(asSvg(picture()));
  function pngCanvas(times) {
    const made = picture();
    const ratio = Math.min(times, LONGEST / Math.max(made.width, made.height));
    const canvas2 = el("canvas", { width: Math.round(made.width * ratio), height: Math.round(made.height * ratio) });
    const ctx2 = canvas2.getContext("2d");
    if (ctx2) onCanvas(ctx2, made, ratio);
    return canvas2;
  }
  var png = (times) => pngCanvas(times).toBlob((blob) => {
    if (blob) save(blob, "image/png", "png");
  });
  function cell(value2) {
    const text3 = String(value2);
    const safe2 = typeof value2 === "string" && /^[=+\-@\t\r]/.test(text3) ? `'${text3}` : text3;
    return /[",\n\r]/.test(safe2) ? `"${safe2.replaceAll('"', '""')}"` : safe2;
  }
  function csv() {
    const head3 = [...COLUMNS.map((column) => column.label), "Sentence", "Said by", "Article", "Publisher", "Published", "Address", "Party IRI", "Other party IRI"];
    const lines2 = shown(view2()).map((row2) => {
      const [best] = [...row2.claims].sort((one2, other) => other.confidence - one2.confidence || one2.i - other.i);
      const article = articles[best.article];
      return [
        ...COLUMNS.map((column) => column.of(row2)),
        sentence(best).trim(),
        best.says || "the article itself",
        article?.title ?? "",
        article?.source ?? "",
        article?.published ?? "",
        article?.url ?? "",
        ...[row2.a, row2.b].map((number5) => isEntity(number5) ? iri(nodes[number5].key) : "")
      ];
    });
    return `${[head3, ...lines2].map((line5) => line5.map(cell).join(",")).join("\r\n")}\r
`;
  }
  var turtle2 = () => turtle(view2());
  var KINDS = [
    ["PNG picture, twice the screen", "png", () => png(2)],
    ["PNG picture, four times", "png4", () => png(4)],
    ["SVG drawing", "svg", () => save(svgText(), "image/svg+xml", "svg")],
    ["CSV table", "csv", () => save(`\uFEFF${csv()}`, "text/csv", "csv")],
    ["Turtle triples", "ttl", () => save(turtle2(), "text/turtle", "ttl")],
    ["Print", "print", () => print()],
    ["Save a copy of this file", "copy", () => save(page(), "text/html", "html")]
  ];
  function close() {
    byId("export-list").hidden = true;
    byId("export").setAttribute("aria-expanded", "false");
  }
  function toggle2() {
    const list = byId("export-list");
    list.hidden = !list.hidden;
    byId("export").setAttribute("aria-expanded", String(!list.hidden));
    if (!list.hidden) list.querySelector("button")?.focus();
  }
  function forPaper() {
    if (byId("view-graph").hidden) return;
    paper(true);
    draw();
    byId("printed").replaceChildren(asSvg(picture()));
  }
  function build3() {
    fill(byId("export-list"), KINDS.map(([label2, id2, make]) => el("li", {}, button(label2, () => {
      close();
      make();
    }, { id: `export-${id2}` }))));
    byId("export").addEventListener("click", toggle2);
    document.addEventListener("click", (event) => {
      if (!(event.target instanceof Element && event.target.closest(".menu"))) close();
    });
    addEventListener("beforeprint", forPaper);
    addEventListener("afterprint", () => {
      paper(false);
      draw();
    });
  }

  // js/hover.js
  var tip = byId("tip");
  function ofGroup(community) {
    const members = view2().groups.get(community) ?? [];
    return [el("strong", {}, named(communityName(community))), el("br"), `${count(members.length, "party")} · double-click to open`];
  }
  function ofNode(id2) {
    if (typeof id2 === "string") return ofGroup(Number(id2.slice(1)));
    const node = nodes[id2];
    const near2 = view2().near.get(id2)?.size ?? 0;
    const note3 = current.notes[node.key];
    return [
      el("strong", {}, named(node.name)),
      el("br"),
      [node.type, node.country && node.type !== "State" ? node.country : "", count(node.weight, "event"), count(near2, "neighbour")].filter(Boolean).join(" · "),
      note3 ? [el("br"), named(note3)] : null
    ];
  }
  function ofEdge(id2) {
    const edge = view2().edges.find((each) => each.id === id2);
    if (!edge) return null;
    return [
      named(nodes[edge.a].name),
      el("strong", {}, ` ${relations[edge.relation].label} `),
      named(nodes[edge.b].name),
      el("br"),
      edge.layer ? `${layers[edge.layer].label} · ` : "",
      `${count(edge.claims.length, "report")}, ${count(edge.sources, "independent source")}`
    ];
  }
  function show4(what, at3) {
    const content2 = what && at3.x >= 0 ? what.node !== void 0 ? ofNode(what.node) : ofEdge(what.edge ?? "") : null;
    tip.hidden = !content2;
    if (!content2) return;
    fill(tip, content2);
    const { clientWidth, clientHeight } = byId("canvas");
    const beside3 = at3.x + 14 + tip.offsetWidth > clientWidth - 6 ? at3.x - 14 - tip.offsetWidth : at3.x + 14;
    tip.style.left = `${Math.max(6, beside3)}px`;
    tip.style.top = `${Math.max(6, Math.min(at3.y + 14, clientHeight - tip.offsetHeight - 6))}px`;
  }

  // js/reader.js
  var place5 = (
    /** @type {HTMLDialogElement} */
    byId("reader")
  );
  function told(article, wanted) {
    const same = (claim) => claim.start === wanted.start && claim.end === wanted.end;
    const sorted2 = claims.filter((claim) => claim.article === article && claim.start >= 0 && (claim === wanted || !same(claim))).sort((one2, other) => one2.start - other.start || one2.i - other.i);
    return sorted2.filter((claim, n) => n === 0 || claim.start >= sorted2[n - 1].end);
  }
  function paragraphs(claims2, wanted) {
    const text3 = text(wanted.article);
    const made = [];
    let at3 = 0;
    for (const claim of claims2) {
      if (claim.start < at3) continue;
      made.push(text3.slice(at3, claim.start));
      made.push(claim === wanted ? el("mark", { class: "wanted", id: "wanted", tabindex: "-1" }, sentence2(wanted)) : el("span", { class: "told" }, text3.slice(claim.start, claim.end)));
      at3 = claim.end;
    }
    return el("div", { class: "text", dir: "auto", tabindex: "0" }, made, text3.slice(at3));
  }
  var step = (label2, claim, id2) => button(label2, () => claim && open(claim, id2), { id: id2, disabled: !claim });
  function open(claim, pressed) {
    const article = articles[claim.article];
    const claims2 = told(claim.article, claim);
    const at3 = claims2.indexOf(claim);
    fill(
      place5,
      el(
        "div",
        { class: "panel-head" },
        el("h2", { id: "reader-title" }, named(article.title)),
        el("button", { type: "button", class: "close", "aria-label": "Close the article", onclick: () => place5.close() }, "×")
      ),
      el("p", { class: "source" }, titleOf(article), " · ", origin(article), article.byline ? [" · ", named(article.byline)] : null),
      el(
        "div",
        { class: "row" },
        step("Previous", claims2[at3 - 1], "reader-previous"),
        step("Next", claims2[at3 + 1], "reader-next"),
        el("span", { class: "hint" }, `Sentence ${at3 + 1} of ${claims2.length} that tell of something`)
      ),
      paragraphs(claims2, claim)
    );
    if (!place5.open) place5.showModal();
    const wanted = document.getElementById("wanted");
    wanted?.scrollIntoView({ block: "center" });
    const back = pressed ? (
      /** @type {HTMLButtonElement | null} */
      document.getElementById(pressed)
    ) : null;
    (back && !back.disabled ? back : wanted)?.focus({ preventScroll: true });
  }

  // js/evidence.js
  var PAGE = 20;
  function merit(claim) {
    const length2 = claim.start < 0 ? claim.sentence.length : claim.end - claim.start;
    return (claim.layer === 0 ? 4 : 0) + (claim.dated ? 1 : 0) + claim.confidence - Math.max(0, length2 - 160) / 400;
  }
  function byEvent(claims2) {
    const groups2 = grouped(claims2, (claim) => `${claim.event} ${claim.relation}`);
    const made = [...groups2.values()].map((list) => {
      const sorted2 = [...list].sort((one2, other) => merit(other) - merit(one2) || one2.i - other.i);
      const timed = sorted2.find((claim) => claim.dated) ?? sorted2.find((claim) => claim.first);
      const place11 = sorted2.flatMap(rolesOf).find((role) => role.role === "place");
      return { claims: sorted2, first: timed?.first ?? "", last: timed?.last ?? "", dated: Boolean(timed?.dated), place: place11?.name ?? "", relation: sorted2[0].relation };
    });
    return made.sort((one2, other) => other.first.localeCompare(one2.first) || one2.claims[0].i - other.claims[0].i);
  }
  function sentence2(claim) {
    const text3 = sentence(claim);
    const made = [];
    let at3 = 0;
    for (let n = 0; n < claim.marks.length; n += 3) {
      const [start8, end, kind] = claim.marks.slice(n, n + 3);
      if (start8 < at3) continue;
      made.push(text3.slice(at3, start8), el("mark", { class: kind ? "name" : "trigger" }, text3.slice(start8, end)));
      at3 = end;
    }
    return [...made, text3.slice(at3)];
  }
  function when(claim) {
    const says = claim.when ? ` (the text says “${claim.when}”)` : "";
    if (!claim.first) return `No date${says}`;
    const days = span(claim.first, claim.last);
    return claim.dated ? `${days}${says}` : `no later than ${days}, the day of the report`;
  }
  var ORIGIN = { explicit: "as the page states", inferred: "inferred", unknown: "unknown" };
  function origin(article) {
    const by = [article.source, article.agency].filter(Boolean).map((paper4) => named(paper4));
    const published = article.published ? `${day(article.published)} (${ORIGIN[article.origin] ?? article.origin})` : "publication date unknown";
    return [by.length ? by.flatMap((paper4, n) => [n ? ", from " : "", paper4]) : "source unknown", " · ", published, article.genre && article.genre !== "news" ? ` · ${article.genre}` : ""];
  }
  function titleOf(article) {
    const address = webAddress(article.url);
    const title2 = named(article.title);
    return el("cite", {}, address ? el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, title2) : title2);
  }
  function who(node, text3) {
    return node < 0 ? named(text3) : el("button", { type: "button", class: "link", onclick: () => set({ selected: nodes[node].key, path: [] }) }, named(text3));
  }
  var fact = (term, ...value2) => [el("dt", {}, term), el("dd", {}, ...value2)];
  function facts(claim) {
    const roles = grouped(rolesOf(claim), (role) => role.role);
    const rows4 = [...roles].map(([role, list]) => fact(role.replaceAll("-", " "), listed(list.map((filler) => who(filler.node, filler.name)))));
    const address = claim.article >= 0 ? articles[claim.article].url : "";
    return el(
      "dl",
      {},
      rows4,
      claim.numbers.length ? fact("Counted", claim.numbers.join(", ")) : null,
      claim.mode ? fact("Mode", claim.mode) : null,
      fact("When", when(claim)),
      fact("Rule", el("code", {}, claim.rule), ` · confidence ${claim.confidence.toFixed(2)}`),
      address ? fact("Address", el("span", { class: "address" }, address)) : null
    );
  }
  function saysWho(claim) {
    return el(
      "p",
      { class: "says" },
      "Says who: ",
      claim.says ? who(claim.says_node, claim.says) : "the article itself",
      claim.relayed ? [", relayed by ", named(claim.relayed)] : null
    );
  }
  function badge(claim, label2 = "") {
    const layer = layers[claim.layer];
    return el("span", { class: `badge ${layer.i ? "open" : ""}` }, label2 || (layer.i ? layer.label : "Happened"));
  }
  function report(claim, first2) {
    const article = articles[claim.article];
    return el(
      "div",
      { class: "report" },
      first2 ? null : el("p", { class: "claim-head" }, badge(claim), el("span", { class: "hint" }, when(claim))),
      el("blockquote", { dir: "auto" }, sentence2(claim)),
      saysWho(claim),
      article ? el("p", { class: "source" }, titleOf(article), el("br"), origin(article)) : null,
      el(
        "div",
        { class: "row" },
        article && text(claim.article) ? button("Read it in the article", () => open(claim), { class: "read small" }) : null,
        button("Copy citation", () => copy(citation(claim)), { class: "cite small" })
      ),
      folded("How it was read", () => facts(claim))
    );
  }
  function papers(claims2) {
    const found2 = new Set(claims2.map((claim) => articles[claim.article]).filter(Boolean).map((article) => article.source || article.agency || "an unnamed source"));
    return listed([...found2].sort().map((paper4) => named(paper4)));
  }
  function voices({ claims: claims2 }) {
    const against = claims2.filter((claim) => ["negated", "ruled-out", "halted"].includes(layers[claim.layer].name));
    const sources3 = countSources(claims2);
    return [
      el("p", { class: "voices" }, `${count(claims2.length, "report")}, ${count(sources3, "independent source")}: `, papers(claims2)),
      against.length && against.length < claims2.length ? el("p", { class: "voices" }, "Denied in ", papers(against)) : null,
      conflicts(claims2)
    ];
  }
  function card(event) {
    const { claims: [best, ...others], relation: relation2 } = event;
    return el(
      "article",
      { class: "claim", colour: relation(relation2) },
      el(
        "p",
        { class: "claim-head" },
        el("strong", {}, relations[relation2].label),
        badge(best),
        el("span", {}, event.first ? `${event.dated ? "" : "no later than "}${span(event.first, event.last)}` : "no date"),
        event.place ? el("span", {}, "in ", named(event.place)) : null
      ),
      report(best, true),
      voices(event),
      others.length ? folded(count(others.length, "more report"), () => others.map((claim) => report(claim, false)), { class: "others" }) : null
    );
  }
  function cards(claims2) {
    const all = byEvent(claims2);
    const list = el("div", { class: "claims" });
    let shown2 = 0;
    const more = button("", () => add());
    function add() {
      list.append(...all.slice(shown2, shown2 + PAGE).map(card));
      shown2 = Math.min(all.length, shown2 + PAGE);
      more.hidden = shown2 >= all.length;
      more.textContent = `Show ${Math.min(PAGE, all.length - shown2)} more of ${all.length} events`;
    }
    add();
    return [list, more];
  }
  var DISAGREE = {
    admission: "on whether it happened: who denied it admits it",
    factuality: "on whether it happened",
    hour: "at what hour",
    place: "on where",
    responsibility: "on who did it",
    time: "on when"
  };
  function conflicts(claims2) {
    const found2 = [...new Set(claims2.map((claim) => claim.event))].flatMap((event) => conflictsOf.get(event) ?? []);
    if (!found2.length) return null;
    return el("ul", { class: "conflicts" }, found2.map((conflict) => el(
      "li",
      {},
      `Sources disagree ${DISAGREE[conflict.kind] ?? `on how many: ${conflict.what}`} (${conflict.sides.join(" / ")})`
    )));
  }
  function tally(claims2) {
    const sources3 = count(countSources(claims2), "independent source");
    return el("p", { class: "tally-line" }, `${count(claims2.length, "report")} of ${count(countEvents(claims2), "event")}, ${sources3}`);
  }

  // js/briefing.js
  function sourceParts(article) {
    if (!article) return [];
    const publisher = [article.source, article.agency].filter(Boolean).join(", from ");
    return [`“${article.title}”`, publisher, article.byline, article.published ? day(article.published) : "undated", webAddress(article.url)].filter(Boolean);
  }
  function citation(claim) {
    const speaker = claim.says ? ` (${claim.says})` : "";
    return `“${sentence(claim).trim()}”${speaker} — ${sourceParts(articles[claim.article]).join(", ")}.`;
  }
  function verdict(claim) {
    const layer = layers[claim.layer];
    return layer.i ? ` [${layer.label.toLowerCase()}]` : "";
  }
  var Notes = class {
    constructor() {
      this.articles = [];
    }
    /** @param {Claim} claim */
    number(claim) {
      const at3 = this.articles.indexOf(claim.article);
      return at3 >= 0 ? at3 + 1 : this.articles.push(claim.article);
    }
  };
  var heading = (event) => [
    event.first ? `${event.dated ? "" : "no later than "}${span(event.first, event.last)}` : "undated",
    relations[event.relation].label,
    event.place ? `in ${event.place}` : ""
  ].filter(Boolean).join(", ");
  function sayings(event) {
    const seen2 = /* @__PURE__ */ new Set();
    return event.claims.filter((claim) => {
      const text3 = sentence(claim);
      return !seen2.has(text3) && seen2.add(text3);
    });
  }
  var escaped = (text3) => text3.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#|]/g, "\\$&");
  function markdown(title2, claims2) {
    const notes2 = new Notes();
    const events3 = byEvent(claims2);
    const lines2 = [`# ${escaped(title2)}`, "", summary(claims2), ""];
    for (const event of events3) {
      lines2.push(`- **${escaped(heading(event))}**`);
      for (const claim of sayings(event)) {
        const speaker = claim.says ? `${escaped(claim.says)}: ` : "";
        lines2.push(`  - ${speaker}“${escaped(sentence(claim).trim())}”${verdict(claim)}[^${notes2.number(claim)}]`);
      }
    }
    lines2.push("");
    notes2.articles.forEach((number5, n) => lines2.push(`[^${n + 1}]: ${sourceParts(articles[number5]).map(escaped).join(", ")}`));
    return `${lines2.join("\n")}
`;
  }
  function summary(claims2) {
    const dated2 = claims2.filter((claim) => claim.first).map((claim) => claim.first).sort();
    const span2 = dated2.length ? `, ${months(dated2[0], dated2[dated2.length - 1])}` : "";
    const told2 = `${count(claims2.length, "report")} of ${count(countEvents(claims2), "event")} from ${count(countSources(claims2), "independent source")}`;
    return `${told2}${span2}. What follows is what the pages say, not what is so.`;
  }
  function paper3(title2, claims2) {
    const notes2 = new Notes();
    const events3 = byEvent(claims2).map((event) => el(
      "li",
      {},
      el("strong", {}, heading(event)),
      el("ul", {}, sayings(event).map((claim) => el(
        "li",
        {},
        claim.says ? [named(claim.says), ": "] : null,
        "“",
        el("span", { dir: "auto" }, sentence(claim).trim()),
        "”",
        verdict(claim),
        el("sup", {}, String(notes2.number(claim)))
      )))
    ));
    return el(
      "section",
      { class: "briefing" },
      el("h1", {}, title2),
      el("p", {}, summary(claims2)),
      el("ul", {}, events3),
      el("h2", {}, "Sources"),
      el("ol", {}, notes2.articles.map((number5) => el("li", {}, listed([sourceParts(articles[number5]).join(", ") || "unknown source"]))))
    );
  }

  // js/actions.js
  function briefing(title2, claims2) {
    if (!claims2.length) return null;
    return el("details", { class: "menu-like" }, el("summary", {}, "Briefing"), el(
      "div",
      { class: "row" },
      button("Copy as Markdown", () => copy(markdown(title2, claims2)), { class: "small", id: "briefing-copy" }),
      button("Save as Markdown", () => save(markdown(title2, claims2), "text/markdown", "md"), { class: "small", id: "briefing-save" }),
      button("Print", () => printBriefing(title2, claims2), { class: "small", id: "briefing-print" })
    ));
  }
  function printBriefing(title2, claims2) {
    fill(byId("briefing"), paper3(title2, claims2));
    document.body.classList.add("print-briefing");
    addEventListener("afterprint", () => document.body.classList.remove("print-briefing"), { once: true });
    print();
  }
  function note(key) {
    const id2 = "note-text";
    const field2 = el("textarea", { id: id2, rows: 3, onchange: () => put("notes", key, field2.value.trim()) });
    field2.value = current.notes[key] ?? "";
    return el("details", { class: "menu-like", open: Boolean(field2.value) }, el("summary", {}, "Note"), el("label", { for: id2, class: "hint" }, "Kept in the address and in a saved copy"), field2);
  }
  function paint(node) {
    const input = el("input", { type: "color", id: "paint", "aria-label": `Colour of ${node.name}`, onchange: () => put("paint", node.key, input.value) });
    input.value = /^#[\da-f]{6}$/i.test(fill2(node)) ? fill2(node) : "#888888";
    const plain2 = current.paint[node.key] ? button("Usual colour", () => put("paint", node.key, ""), { class: "small" }) : null;
    return el("span", { class: "row" }, el("label", { for: "paint" }, "Colour "), input, plain2);
  }
  function pathFrom(node) {
    set({ path: [node.key] });
    const [first2, second2] = [
      /** @type {HTMLInputElement} */
      byId("path-0"),
      byId("path-1")
    ];
    first2.value = node.name;
    document.body.classList.add("with-filters");
    first2.closest("details")?.setAttribute("open", "");
    second2.focus();
  }
  function ofNode2(node, claims2) {
    if (!node.drawn) return briefing(node.name, claims2);
    const around3 = (steps, label2, id2) => button(label2, () => set({ focus: node.key, steps, path: [] }), { class: "small", id: id2 });
    const moved2 = current.places[node.key];
    return el(
      "div",
      { class: "actions" },
      el(
        "div",
        { class: "row" },
        around3(1, "Only around it", "around-1"),
        around3(2, "2 steps around", "around-2"),
        button("Path from here", () => pathFrom(node), { class: "small", id: "path-from" }),
        button("Hide", () => set({ off: [...current.off, node.key], selected: "" }), { class: "small", id: "hide" }),
        moved2 ? button("Unpin", () => put("places", node.key, ""), { class: "small", id: "unpin" }) : null,
        paint(node)
      ),
      briefing(node.name, claims2),
      isEntity(node.i) ? note(node.key) : null
    );
  }
  function ofPair(title2, key, claims2) {
    return el("div", { class: "actions" }, briefing(title2, claims2), key ? note(key) : null);
  }

  // js/summary.js
  var PAGE2 = 40;
  var ranked = /* @__PURE__ */ new WeakMap();
  function pairs(view4) {
    let found2 = ranked.get(view4);
    if (!found2) {
      found2 = [...grouped(view4.edges, (edge) => edge.directed || edge.a < edge.b ? `${edge.a} ${edge.b} ${edge.relation}` : `${edge.b} ${edge.a} ${edge.relation}`).values()].map((edges) => {
        const claims2 = edges.length === 1 ? edges[0].claims : [...new Set(edges.flatMap((edge) => edge.claims))];
        return { a: edges[0].a, b: edges[0].b, edges, claims: claims2, sources: edges.length === 1 ? edges[0].sources : countSources(claims2), events: countEvents(claims2) };
      });
      const unnamed = (pair2) => Number(!isEntity(pair2.a) || !isEntity(pair2.b));
      found2.sort((one2, other) => unnamed(one2) - unnamed(other) || other.sources - one2.sources || other.events - one2.events || other.claims.length - one2.claims.length || one2.a - other.a || one2.b - other.b);
      ranked.set(view4, found2);
    }
    return found2;
  }
  function period2(claims2) {
    const days = claims2.filter((claim) => claim.first);
    if (!days.length) return "";
    const first2 = days.reduce((low, claim) => claim.first < low ? claim.first : low, days[0].first);
    const last2 = days.reduce((high2, claim) => claim.last > high2 ? claim.last : high2, days[0].last);
    return months(first2, last2);
  }
  function relationWord(view4) {
    const used = new Set(view4.edges.map((edge) => edge.relation));
    const [only] = used;
    if (used.size !== 1) return "joined";
    return relations[only].name === "met-with" ? "met" : `joined by “${relations[only].label}”`;
  }
  function headline(view4) {
    const articles2 = new Set(view4.claims.map((claim) => claim.article).filter((number5) => number5 >= 0));
    const papers2 = new Set([...articles2].map((number5) => articles[number5].source).filter(Boolean));
    const all = pairs(view4);
    if (!all.length) return null;
    const [top] = all;
    const parts = [
      `${count(articles2.size, "article")}${papers2.size ? `, ${count(papers2.size, "publisher")}` : ""}`,
      `${count(all.length, "pair")} ${relationWord(view4)}`
    ];
    const most2 = top ? el("span", {}, "most reported: ", el("strong", {}, names(top)), `, ${count(top.sources, "source")}`) : null;
    return el("p", { id: "headline" }, [parts.join("; "), most2, period2(view4.claims)].filter(Boolean).flatMap((part, n) => [n ? "; " : "", part]), ".");
  }
  function leftOut() {
    const made = [];
    const test = claimTest({ ...current, leaves: true });
    const leaves = new Set(claims.filter((claim) => test(claim)).flatMap((claim) => claim.links.filter((number5) => nodes[number5].type === "Phrase")));
    if (!current.leaves && leaves.size) {
      made.push(el(
        "p",
        { class: "hint" },
        `${count(leaves.size, "party")} without a name ${leaves.size === 1 ? "is" : "are"} left out. `,
        button("Show them", () => set({ leaves: true }), { class: "link", id: "show-leaves" })
      ));
    }
    if (coreOnly(current)) {
      const core = nodes.filter((node) => node.core.length).length;
      made.push(el(
        "p",
        { class: "hint" },
        `The ${count(core, "party")} with the strongest ties are drawn, of ${nodes.filter((node) => node.drawn && isEntity(node.i)).length.toLocaleString("en")}. `,
        button("Draw all", () => set({ all: true }), { class: "link", id: "draw-all" })
      ));
    }
    return made;
  }
  function share(pair2, most2) {
    const bar = el("span", { class: "bar", "aria-hidden": "true" });
    bar.style.setProperty("--share", `${Math.round(100 * pair2.sources / most2)}%`);
    return bar;
  }
  function changeOf(pair2) {
    const change2 = pair2.edges[0].change;
    if (!change2) return null;
    const words3 = { new: "new", gone: "gone", more: "more", fewer: "fewer", same: "same" }[change2.kind];
    return el("span", { class: `change ${change2.kind}` }, `${words3}: ${change2.before} → ${change2.after}`);
  }
  function names({ a, b, edges: [edge] }) {
    const sense2 = edge.directed ? ` ${relations[edge.relation].label} ` : " and ";
    return [named(nodes[a].name), el("span", { class: "sense" }, sense2), named(nodes[b].name)];
  }
  function row(pair2, most2) {
    const edge = pair2.edges[0];
    const when2 = period2(pair2.claims);
    return el("li", {}, el(
      "button",
      {
        type: "button",
        class: "pair",
        colour: relation(edge.relation),
        onclick: () => set({ selected: keyOf(edge), path: [] })
      },
      el("span", { class: "pair-names" }, names(pair2)),
      share(pair2, most2),
      el("span", { class: "pair-facts" }, `${count(pair2.sources, "source")} · ${count(pair2.events, "event")}`, when2 ? ` · ${when2}` : "", " ", changeOf(pair2))
    ));
  }
  function nothing() {
    return [
      el("p", { id: "nothing" }, claims.length ? "Nothing is left with these filters." : "The pages tell of nothing that is drawn here."),
      claims.length ? button("Show the first view again", () => reset(), { id: "reset-empty" }) : null
    ];
  }
  function ranking(view4) {
    const all = pairs(view4);
    if (!all.length) return nothing();
    const most2 = all[0].sources || 1;
    const list = el("ol", { class: "pairs" });
    let shown2 = 0;
    const more = button("", () => add());
    function add() {
      list.append(...all.slice(shown2, shown2 + PAGE2).map((pair2) => row(pair2, most2)));
      shown2 = Math.min(all.length, shown2 + PAGE2);
      more.hidden = shown2 >= all.length;
      fill(more, `Show more of ${all.length.toLocaleString("en")} pairs`);
    }
    add();
    return [list, more];
  }

  // js/panel.js
  var place6 = byId("panel");
  var MANY_NEIGHBOURS = 60;
  var from = null;
  var sign2 = (type3) => sample([sign(type3, 5.5, { x: 8, y: 8 })], 16, 16);
  function sense(edge, node) {
    const { label: label2 } = relations[edge.relation];
    return !edge.directed ? label2 : edge.a === node ? `${label2} →` : `← ${label2}`;
  }
  function chip(edge, node) {
    const layer = edge.layer ? ` (${layers[edge.layer].label.toLowerCase()})` : "";
    return el("button", { type: "button", class: "chip", colour: relation(edge.relation), onclick: () => set({ selected: keyOf(edge), path: [] }) }, `${sense(edge, node)}${layer}`);
  }
  function neighbours2(node, edges) {
    const rows4 = [...grouped(edges, (edge) => edge.a === node.i ? edge.b : edge.a)];
    const rank2 = ([other, list]) => (isEntity(other) ? 0 : -1e3) + Math.max(...list.map((edge) => edge.sources));
    rows4.sort((one2, other) => rank2(other) - rank2(one2) || nodes[one2[0]].name.localeCompare(nodes[other[0]].name));
    const left = rows4.length - MANY_NEIGHBOURS;
    return [
      el("ul", { class: "neighbours" }, rows4.slice(0, MANY_NEIGHBOURS).map(([other, list]) => el("li", {}, sign2(nodes[other].type), who(other, nodes[other].name), list.map((edge) => chip(edge, node.i))))),
      left > 0 ? el("p", { class: "hint" }, `and ${left} more: see the table`) : null
    ];
  }
  var KIND = { Event: "event of many parties", Phrase: "unnamed party" };
  function about(node) {
    const flag2 = flag(node.iso);
    const kind = [KIND[node.type] ?? node.type, node.type !== "State" && node.country ? node.country : "", node.body].filter(Boolean).join(", ");
    const address = wikidata(node);
    return [
      el("span", { class: "kind" }, sign2(node.type), kind, flag2 && node.iso ? ` ${flag2}` : ""),
      address ? el("a", { class: "kind", href: address, target: "_blank", rel: "noopener noreferrer" }, "Wikidata") : null
    ];
  }
  function aliases(node) {
    return node.aliases.length ? el("p", { class: "aliases" }, node.type === "Phrase" ? "The texts say: " : "Also ", listed(node.aliases.map((alias) => named(alias)))) : null;
  }
  function ofNode3(node, view4) {
    const shown2 = new Set(view4.listed);
    const edges = view4.edges.filter((edge) => edge.a === node.i || edge.b === node.i);
    const all = claimsOf(node.i);
    const claims2 = all.filter((claim) => shown2.has(claim));
    const rest = all.length - claims2.length;
    return [
      heading2(named(node.name), ...about(node)),
      aliases(node),
      tally(claims2),
      rest ? el("p", { class: "hint" }, `${count(rest, "more report")} behind filters and hidden layers`) : null,
      ofNode2(node, claims2),
      edges.length ? [el("h3", {}, `Neighbours (${view4.near.get(node.i)?.size ?? 0})`), neighbours2(node, edges)] : null,
      el("h3", {}, "Events"),
      claims2.length ? cards(claims2) : el("p", { class: "hint" }, "None that the filters leave.")
    ];
  }
  function ofEdges(edges, view4) {
    const { a, b, relation: relation2 } = edges[0];
    const claims2 = [...new Set(edges.flatMap((edge) => edge.claims))];
    const ends2 = /* @__PURE__ */ new Set([a, b]);
    const also = [...new Map(view4.edges.filter((edge) => !edges.includes(edge) && ends2.has(edge.a) && ends2.has(edge.b)).map((edge) => [keyOf(edge), edge])).values()].filter((edge) => edge.relation !== relation2 || edge.a !== a);
    return [
      heading2(who(a, nodes[a].name), ` ${relations[relation2].label} `, who(b, nodes[b].name)),
      tally(claims2),
      also.length ? el("p", { class: "row" }, "Also between them: ", also.map((edge) => chip(edge, a))) : null,
      ofPair(`${nodes[a].name} ${relations[relation2].label} ${nodes[b].name}`, keyOf(edges[0]), claims2),
      cards(claims2)
    ];
  }
  function ofPath(path2) {
    const rows4 = path2.steps.slice(1).map((node, n) => {
      const before = path2.steps[n];
      const edges = path2.list.filter((edge) => [edge.a, edge.b].includes(node) && [edge.a, edge.b].includes(before));
      return el("li", {}, who(before, nodes[before].name), " ", edges.map((edge) => chip(edge, before)), " ", who(node, nodes[node].name));
    });
    const claims2 = [...new Set(path2.list.flatMap((edge) => edge.claims))];
    return [heading2("Shortest path"), el("p", { class: "tally-line" }, count(rows4.length, "step")), el("ol", { class: "path" }, rows4), ofPair("Shortest path", "", claims2), cards(claims2)];
  }
  function overview(view4) {
    return [
      el("div", { class: "panel-head" }, el("h2", { tabindex: "-1", dir: "auto" }, title)),
      headline(view4),
      leftOut(),
      ofPair(title, "", view4.claims),
      view4.edges.length ? el("h3", {}, compares(current) ? "Pairs, and how they changed" : "Pairs, most reported first") : null,
      ranking(view4)
    ];
  }
  function heading2(...words3) {
    return el(
      "div",
      { class: "panel-head" },
      el("h2", { tabindex: "-1" }, ...words3),
      el("button", { type: "button", class: "close", "aria-label": "Close the details", onclick: () => close2() }, "×")
    );
  }
  function content(view4) {
    const { selected, path: path2 } = current;
    if (path2.length === 2) {
      const found2 = found();
      return found2 ? ofPath(found2) : [heading2("No path"), el("p", {}, "With these filters nothing joins the two.")];
    }
    const node = nodeByKey.get(selected);
    if (node) return ofNode3(node, view4);
    const edges = view4.edges.filter((edge) => keyOf(edge) === selected);
    if (edges.length) return ofEdges(edges, view4);
    return selected ? [heading2("Not in this view"), el("p", {}, "The filters leave nothing of what was chosen."), button("Show everything again", () => reset())] : overview(view4);
  }
  function update5(view4) {
    const chosen3 = Boolean(current.selected || current.path.length === 2);
    if (chosen3 && !place6.contains(document.activeElement)) from = /** @type {HTMLElement | null} */
    document.activeElement;
    document.body.classList.toggle("with-details", chosen3);
    fill(place6, content(view4));
    place6.scrollTop = 0;
  }
  function close2() {
    set({ selected: "", path: [] });
    const back = from?.isConnected && from !== document.body ? from : byId(`view-${current.tab}`).querySelector("[tabindex='0']") ?? byId(`view-${current.tab}`);
    back.focus();
  }
  var focus = () => place6.querySelector("h2")?.focus();

  // js/keys.js
  var place7 = byId("canvas");
  var WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  var at2 = null;
  var line3 = null;
  function weightiest() {
    const discs = [...scene2().discs];
    return discs.sort((one2, other) => other[1].r - one2[1].r)[0]?.[0] ?? null;
  }
  function next2([dx, dy]) {
    const { discs } = scene2();
    const here = at2 === null ? void 0 : discs.get(at2);
    if (!here) return weightiest();
    let [best, least] = [at2, Infinity];
    for (const [id2, spot] of discs) {
      const [x, y] = [spot.x - here.x, spot.y - here.y];
      const ahead = x * dx + y * dy;
      const cost = ahead + 2 * Math.abs(x * dy - y * dx);
      if (id2 !== at2 && ahead > 0 && cost < least) [best, least] = [id2, cost];
    }
    return best;
  }
  function tell2() {
    if (at2 === null) return;
    setHovered(at2);
    if (!inView(at2)) centre(at2);
    if (typeof at2 === "string") say(`Group ${communityName(Number(at2.slice(1)))}, ${count(view2().groups.get(Number(at2.slice(1)))?.length ?? 0, "party")}`);
    else say(`${nodes[at2].name}, ${nodes[at2].type}, ${count(view2().near.get(at2)?.size ?? 0, "neighbour")}`);
  }
  function along2(step2) {
    if (at2 === null) at2 = weightiest();
    const edges = view2().edges.filter((edge) => edge.a === at2 || edge.b === at2).sort((one2, other) => other.sources - one2.sources || (one2.id < other.id ? -1 : 1));
    if (!edges.length) return;
    const now2 = line3 ? edges.indexOf(line3) : step2 > 0 ? -1 : 0;
    line3 = edges[(now2 + step2 + edges.length) % edges.length];
    setHovered(at2, line3.id);
    const { label: label2 } = relations[line3.relation];
    say(`${nodes[line3.a].name} ${label2} ${nodes[line3.b].name}, ${count(line3.sources, "source")}; line ${edges.indexOf(line3) + 1} of ${edges.length}`);
  }
  function go(way) {
    line3 = null;
    at2 = next2(way);
    tell2();
  }
  function open2() {
    if (line3) set({ selected: keyOf(line3), path: [] });
    else if (typeof at2 === "string") {
      toggle("open", at2.slice(1));
      return;
    } else if (at2 !== null && spotOf(at2)) set({ selected: nodes[at2].key, path: [] });
    else return;
    focus();
  }
  function press2(event) {
    const way = WAYS[event.key];
    if (way && event.shiftKey) along2(way[0] + way[1]);
    else if (way) go(way);
    else if (event.key === "Enter" || event.key === " ") open2();
    else if (event.key === "+" || event.key === "=") zoom3(1.3);
    else if (event.key === "-") zoom3(1 / 1.3);
    else if (event.key === "0") fit();
    else return;
    event.preventDefault();
  }
  function start6() {
    place7.addEventListener("keydown", press2);
    place7.addEventListener("focus", () => {
      if (at2 !== null && place7.matches(":focus-visible")) setHovered(at2, line3?.id ?? null);
    });
    place7.addEventListener("blur", () => setHovered(null));
    byId("zoom-in").addEventListener("click", () => zoom3(1.4));
    byId("zoom-out").addEventListener("click", () => zoom3(1 / 1.4));
    byId("zoom-fit").addEventListener("click", () => fit());
  }

  // js/map.js
  var map_exports = {};
  __export(map_exports, {
    hasPlaces: () => hasPlaces,
    update: () => update6
  });

  // ../../../node_modules/d3-geo/dist/d3-geo.mjs
  var epsilon = 1e-6;
  var epsilon22 = 1e-12;
  var pi2 = Math.PI;
  var halfPi2 = pi2 / 2;
  var quarterPi = pi2 / 4;
  var tau2 = pi2 * 2;
  var degrees3 = 180 / pi2;
  var radians2 = pi2 / 180;
  var abs2 = Math.abs;
  var atan = Math.atan;
  var atan2 = Math.atan2;
  var cos = Math.cos;
  var exp = Math.exp;
  var log = Math.log;
  var sin = Math.sin;
  var sign3 = Math.sign || function(x) {
    return x > 0 ? 1 : x < 0 ? -1 : 0;
  };
  var sqrt = Math.sqrt;
  var tan = Math.tan;
  function acos(x) {
    return x > 1 ? 0 : x < -1 ? pi2 : Math.acos(x);
  }
  function asin(x) {
    return x > 1 ? halfPi2 : x < -1 ? -halfPi2 : Math.asin(x);
  }
  function noop2() {
  }
  function streamGeometry(geometry, stream) {
    if (geometry && streamGeometryType.hasOwnProperty(geometry.type)) {
      streamGeometryType[geometry.type](geometry, stream);
    }
  }
  var streamObjectType = {
    Feature: function(object3, stream) {
      streamGeometry(object3.geometry, stream);
    },
    FeatureCollection: function(object3, stream) {
      var features = object3.features, i = -1, n = features.length;
      while (++i < n) streamGeometry(features[i].geometry, stream);
    }
  };
  var streamGeometryType = {
    Sphere: function(object3, stream) {
      stream.sphere();
    },
    Point: function(object3, stream) {
      object3 = object3.coordinates;
      stream.point(object3[0], object3[1], object3[2]);
    },
    MultiPoint: function(object3, stream) {
      var coordinates = object3.coordinates, i = -1, n = coordinates.length;
      while (++i < n) object3 = coordinates[i], stream.point(object3[0], object3[1], object3[2]);
    },
    LineString: function(object3, stream) {
      streamLine(object3.coordinates, stream, 0);
    },
    MultiLineString: function(object3, stream) {
      var coordinates = object3.coordinates, i = -1, n = coordinates.length;
      while (++i < n) streamLine(coordinates[i], stream, 0);
    },
    Polygon: function(object3, stream) {
      streamPolygon(object3.coordinates, stream);
    },
    MultiPolygon: function(object3, stream) {
      var coordinates = object3.coordinates, i = -1, n = coordinates.length;
      while (++i < n) streamPolygon(coordinates[i], stream);
    },
    GeometryCollection: function(object3, stream) {
      var geometries = object3.geometries, i = -1, n = geometries.length;
      while (++i < n) streamGeometry(geometries[i], stream);
    }
  };
  function streamLine(coordinates, stream, closed) {
    var i = -1, n = coordinates.length - closed, coordinate;
    stream.lineStart();
    while (++i < n) coordinate = coordinates[i], stream.point(coordinate[0], coordinate[1], coordinate[2]);
    stream.lineEnd();
  }
  function streamPolygon(coordinates, stream) {
    var i = -1, n = coordinates.length;
    stream.polygonStart();
    while (++i < n) streamLine(coordinates[i], stream, 1);
    stream.polygonEnd();
  }
  function geoStream(object3, stream) {
    if (object3 && streamObjectType.hasOwnProperty(object3.type)) {
      streamObjectType[object3.type](object3, stream);
    } else {
      streamGeometry(object3, stream);
    }
  }
  var areaRingSum$1 = new Adder();
  var areaSum$1 = new Adder();
  function spherical(cartesian2) {
    return [atan2(cartesian2[1], cartesian2[0]), asin(cartesian2[2])];
  }
  function cartesian(spherical2) {
    var lambda = spherical2[0], phi = spherical2[1], cosPhi = cos(phi);
    return [cosPhi * cos(lambda), cosPhi * sin(lambda), sin(phi)];
  }
  function cartesianDot(a, b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }
  function cartesianCross(a, b) {
    return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
  }
  function cartesianAddInPlace(a, b) {
    a[0] += b[0], a[1] += b[1], a[2] += b[2];
  }
  function cartesianScale(vector, k) {
    return [vector[0] * k, vector[1] * k, vector[2] * k];
  }
  function cartesianNormalizeInPlace(d) {
    var l = sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
    d[0] /= l, d[1] /= l, d[2] /= l;
  }
  function compose(a, b) {
    function compose2(x, y) {
      return x = a(x, y), b(x[0], x[1]);
    }
    if (a.invert && b.invert) compose2.invert = function(x, y) {
      return x = b.invert(x, y), x && a.invert(x[0], x[1]);
    };
    return compose2;
  }
  function rotationIdentity(lambda, phi) {
    if (abs2(lambda) > pi2) lambda -= Math.round(lambda / tau2) * tau2;
    return [lambda, phi];
  }
  rotationIdentity.invert = rotationIdentity;
  function rotateRadians(deltaLambda, deltaPhi, deltaGamma) {
    return (deltaLambda %= tau2) ? deltaPhi || deltaGamma ? compose(rotationLambda(deltaLambda), rotationPhiGamma(deltaPhi, deltaGamma)) : rotationLambda(deltaLambda) : deltaPhi || deltaGamma ? rotationPhiGamma(deltaPhi, deltaGamma) : rotationIdentity;
  }
  function forwardRotationLambda(deltaLambda) {
    return function(lambda, phi) {
      lambda += deltaLambda;
      if (abs2(lambda) > pi2) lambda -= Math.round(lambda / tau2) * tau2;
      return [lambda, phi];
    };
  }
  function rotationLambda(deltaLambda) {
    var rotation = forwardRotationLambda(deltaLambda);
    rotation.invert = forwardRotationLambda(-deltaLambda);
    return rotation;
  }
  function rotationPhiGamma(deltaPhi, deltaGamma) {
    var cosDeltaPhi = cos(deltaPhi), sinDeltaPhi = sin(deltaPhi), cosDeltaGamma = cos(deltaGamma), sinDeltaGamma = sin(deltaGamma);
    function rotation(lambda, phi) {
      var cosPhi = cos(phi), x = cos(lambda) * cosPhi, y = sin(lambda) * cosPhi, z = sin(phi), k = z * cosDeltaPhi + x * sinDeltaPhi;
      return [
        atan2(y * cosDeltaGamma - k * sinDeltaGamma, x * cosDeltaPhi - z * sinDeltaPhi),
        asin(k * cosDeltaGamma + y * sinDeltaGamma)
      ];
    }
    rotation.invert = function(lambda, phi) {
      var cosPhi = cos(phi), x = cos(lambda) * cosPhi, y = sin(lambda) * cosPhi, z = sin(phi), k = z * cosDeltaGamma - y * sinDeltaGamma;
      return [
        atan2(y * cosDeltaGamma + z * sinDeltaGamma, x * cosDeltaPhi + k * sinDeltaPhi),
        asin(k * cosDeltaPhi - x * sinDeltaPhi)
      ];
    };
    return rotation;
  }
  function circleStream(stream, radius2, delta, direction, t03, t13) {
    if (!delta) return;
    var cosRadius = cos(radius2), sinRadius = sin(radius2), step2 = direction * delta;
    if (t03 == null) {
      t03 = radius2 + direction * tau2;
      t13 = radius2 - step2 / 2;
    } else {
      t03 = circleRadius(cosRadius, t03);
      t13 = circleRadius(cosRadius, t13);
      if (direction > 0 ? t03 < t13 : t03 > t13) t03 += direction * tau2;
    }
    for (var point, t = t03; direction > 0 ? t > t13 : t < t13; t -= step2) {
      point = spherical([cosRadius, -sinRadius * cos(t), -sinRadius * sin(t)]);
      stream.point(point[0], point[1]);
    }
  }
  function circleRadius(cosRadius, point) {
    point = cartesian(point), point[0] -= cosRadius;
    cartesianNormalizeInPlace(point);
    var radius2 = acos(-point[1]);
    return ((-point[2] < 0 ? -radius2 : radius2) + tau2 - epsilon) % tau2;
  }
  function clipBuffer() {
    var lines2 = [], line5;
    return {
      point: function(x, y, m) {
        line5.push([x, y, m]);
      },
      lineStart: function() {
        lines2.push(line5 = []);
      },
      lineEnd: noop2,
      rejoin: function() {
        if (lines2.length > 1) lines2.push(lines2.pop().concat(lines2.shift()));
      },
      result: function() {
        var result = lines2;
        lines2 = [];
        line5 = null;
        return result;
      }
    };
  }
  function pointEqual(a, b) {
    return abs2(a[0] - b[0]) < epsilon && abs2(a[1] - b[1]) < epsilon;
  }
  function Intersection(point, points, other, entry) {
    this.x = point;
    this.z = points;
    this.o = other;
    this.e = entry;
    this.v = false;
    this.n = this.p = null;
  }
  function clipRejoin(segments, compareIntersection2, startInside, interpolate2, stream) {
    var subject = [], clip2 = [], i, n;
    segments.forEach(function(segment) {
      if ((n2 = segment.length - 1) <= 0) return;
      var n2, p0 = segment[0], p1 = segment[n2], x;
      if (pointEqual(p0, p1)) {
        if (!p0[2] && !p1[2]) {
          stream.lineStart();
          for (i = 0; i < n2; ++i) stream.point((p0 = segment[i])[0], p0[1]);
          stream.lineEnd();
          return;
        }
        p1[0] += 2 * epsilon;
      }
      subject.push(x = new Intersection(p0, segment, null, true));
      clip2.push(x.o = new Intersection(p0, null, x, false));
      subject.push(x = new Intersection(p1, segment, null, false));
      clip2.push(x.o = new Intersection(p1, null, x, true));
    });
    if (!subject.length) return;
    clip2.sort(compareIntersection2);
    link(subject);
    link(clip2);
    for (i = 0, n = clip2.length; i < n; ++i) {
      clip2[i].e = startInside = !startInside;
    }
    var start8 = subject[0], points, point;
    while (1) {
      var current2 = start8, isSubject = true;
      while (current2.v) if ((current2 = current2.n) === start8) return;
      points = current2.z;
      stream.lineStart();
      do {
        current2.v = current2.o.v = true;
        if (current2.e) {
          if (isSubject) {
            for (i = 0, n = points.length; i < n; ++i) stream.point((point = points[i])[0], point[1]);
          } else {
            interpolate2(current2.x, current2.n.x, 1, stream);
          }
          current2 = current2.n;
        } else {
          if (isSubject) {
            points = current2.p.z;
            for (i = points.length - 1; i >= 0; --i) stream.point((point = points[i])[0], point[1]);
          } else {
            interpolate2(current2.x, current2.p.x, -1, stream);
          }
          current2 = current2.p;
        }
        current2 = current2.o;
        points = current2.z;
        isSubject = !isSubject;
      } while (!current2.v);
      stream.lineEnd();
    }
  }
  function link(array3) {
    if (!(n = array3.length)) return;
    var n, i = 0, a = array3[0], b;
    while (++i < n) {
      a.n = b = array3[i];
      b.p = a;
      a = b;
    }
    a.n = b = array3[0];
    b.p = a;
  }
  function longitude(point) {
    return abs2(point[0]) <= pi2 ? point[0] : sign3(point[0]) * ((abs2(point[0]) + pi2) % tau2 - pi2);
  }
  function polygonContains(polygon2, point) {
    var lambda = longitude(point), phi = point[1], sinPhi = sin(phi), normal = [sin(lambda), -cos(lambda), 0], angle = 0, winding = 0;
    var sum = new Adder();
    if (sinPhi === 1) phi = halfPi2 + epsilon;
    else if (sinPhi === -1) phi = -halfPi2 - epsilon;
    for (var i = 0, n = polygon2.length; i < n; ++i) {
      if (!(m = (ring2 = polygon2[i]).length)) continue;
      var ring2, m, point0 = ring2[m - 1], lambda0 = longitude(point0), phi0 = point0[1] / 2 + quarterPi, sinPhi0 = sin(phi0), cosPhi0 = cos(phi0);
      for (var j = 0; j < m; ++j, lambda0 = lambda1, sinPhi0 = sinPhi1, cosPhi0 = cosPhi1, point0 = point1) {
        var point1 = ring2[j], lambda1 = longitude(point1), phi1 = point1[1] / 2 + quarterPi, sinPhi1 = sin(phi1), cosPhi1 = cos(phi1), delta = lambda1 - lambda0, sign4 = delta >= 0 ? 1 : -1, absDelta = sign4 * delta, antimeridian = absDelta > pi2, k = sinPhi0 * sinPhi1;
        sum.add(atan2(k * sign4 * sin(absDelta), cosPhi0 * cosPhi1 + k * cos(absDelta)));
        angle += antimeridian ? delta + sign4 * tau2 : delta;
        if (antimeridian ^ lambda0 >= lambda ^ lambda1 >= lambda) {
          var arc = cartesianCross(cartesian(point0), cartesian(point1));
          cartesianNormalizeInPlace(arc);
          var intersection = cartesianCross(normal, arc);
          cartesianNormalizeInPlace(intersection);
          var phiArc = (antimeridian ^ delta >= 0 ? -1 : 1) * asin(intersection[2]);
          if (phi > phiArc || phi === phiArc && (arc[0] || arc[1])) {
            winding += antimeridian ^ delta >= 0 ? 1 : -1;
          }
        }
      }
    }
    return (angle < -epsilon || angle < epsilon && sum < -epsilon22) ^ winding & 1;
  }
  function clip(pointVisible, clipLine2, interpolate2, start8) {
    return function(sink) {
      var line5 = clipLine2(sink), ringBuffer = clipBuffer(), ringSink = clipLine2(ringBuffer), polygonStarted = false, polygon2, segments, ring2;
      var clip2 = {
        point,
        lineStart,
        lineEnd,
        polygonStart: function() {
          clip2.point = pointRing;
          clip2.lineStart = ringStart;
          clip2.lineEnd = ringEnd;
          segments = [];
          polygon2 = [];
        },
        polygonEnd: function() {
          clip2.point = point;
          clip2.lineStart = lineStart;
          clip2.lineEnd = lineEnd;
          segments = merge(segments);
          var startInside = polygonContains(polygon2, start8);
          if (segments.length) {
            if (!polygonStarted) sink.polygonStart(), polygonStarted = true;
            clipRejoin(segments, compareIntersection, startInside, interpolate2, sink);
          } else if (startInside) {
            if (!polygonStarted) sink.polygonStart(), polygonStarted = true;
            sink.lineStart();
            interpolate2(null, null, 1, sink);
            sink.lineEnd();
          }
          if (polygonStarted) sink.polygonEnd(), polygonStarted = false;
          segments = polygon2 = null;
        },
        sphere: function() {
          sink.polygonStart();
          sink.lineStart();
          interpolate2(null, null, 1, sink);
          sink.lineEnd();
          sink.polygonEnd();
        }
      };
      function point(lambda, phi) {
        if (pointVisible(lambda, phi)) sink.point(lambda, phi);
      }
      function pointLine(lambda, phi) {
        line5.point(lambda, phi);
      }
      function lineStart() {
        clip2.point = pointLine;
        line5.lineStart();
      }
      function lineEnd() {
        clip2.point = point;
        line5.lineEnd();
      }
      function pointRing(lambda, phi) {
        ring2.push([lambda, phi]);
        ringSink.point(lambda, phi);
      }
      function ringStart() {
        ringSink.lineStart();
        ring2 = [];
      }
      function ringEnd() {
        pointRing(ring2[0][0], ring2[0][1]);
        ringSink.lineEnd();
        var clean = ringSink.clean(), ringSegments = ringBuffer.result(), i, n = ringSegments.length, m, segment, point2;
        ring2.pop();
        polygon2.push(ring2);
        ring2 = null;
        if (!n) return;
        if (clean & 1) {
          segment = ringSegments[0];
          if ((m = segment.length - 1) > 0) {
            if (!polygonStarted) sink.polygonStart(), polygonStarted = true;
            sink.lineStart();
            for (i = 0; i < m; ++i) sink.point((point2 = segment[i])[0], point2[1]);
            sink.lineEnd();
          }
          return;
        }
        if (n > 1 && clean & 2) ringSegments.push(ringSegments.pop().concat(ringSegments.shift()));
        segments.push(ringSegments.filter(validSegment));
      }
      return clip2;
    };
  }
  function validSegment(segment) {
    return segment.length > 1;
  }
  function compareIntersection(a, b) {
    return ((a = a.x)[0] < 0 ? a[1] - halfPi2 - epsilon : halfPi2 - a[1]) - ((b = b.x)[0] < 0 ? b[1] - halfPi2 - epsilon : halfPi2 - b[1]);
  }
  var clipAntimeridian = clip(
    function() {
      return true;
    },
    clipAntimeridianLine,
    clipAntimeridianInterpolate,
    [-pi2, -halfPi2]
  );
  function clipAntimeridianLine(stream) {
    var lambda0 = NaN, phi0 = NaN, sign0 = NaN, clean;
    return {
      lineStart: function() {
        stream.lineStart();
        clean = 1;
      },
      point: function(lambda1, phi1) {
        var sign1 = lambda1 > 0 ? pi2 : -pi2, delta = abs2(lambda1 - lambda0);
        if (abs2(delta - pi2) < epsilon) {
          stream.point(lambda0, phi0 = (phi0 + phi1) / 2 > 0 ? halfPi2 : -halfPi2);
          stream.point(sign0, phi0);
          stream.lineEnd();
          stream.lineStart();
          stream.point(sign1, phi0);
          stream.point(lambda1, phi0);
          clean = 0;
        } else if (sign0 !== sign1 && delta >= pi2) {
          if (abs2(lambda0 - sign0) < epsilon) lambda0 -= sign0 * epsilon;
          if (abs2(lambda1 - sign1) < epsilon) lambda1 -= sign1 * epsilon;
          phi0 = clipAntimeridianIntersect(lambda0, phi0, lambda1, phi1);
          stream.point(sign0, phi0);
          stream.lineEnd();
          stream.lineStart();
          stream.point(sign1, phi0);
          clean = 0;
        }
        stream.point(lambda0 = lambda1, phi0 = phi1);
        sign0 = sign1;
      },
      lineEnd: function() {
        stream.lineEnd();
        lambda0 = phi0 = NaN;
      },
      clean: function() {
        return 2 - clean;
      }
    };
  }
  function clipAntimeridianIntersect(lambda0, phi0, lambda1, phi1) {
    var cosPhi0, cosPhi1, sinLambda0Lambda1 = sin(lambda0 - lambda1);
    return abs2(sinLambda0Lambda1) > epsilon ? atan((sin(phi0) * (cosPhi1 = cos(phi1)) * sin(lambda1) - sin(phi1) * (cosPhi0 = cos(phi0)) * sin(lambda0)) / (cosPhi0 * cosPhi1 * sinLambda0Lambda1)) : (phi0 + phi1) / 2;
  }
  function clipAntimeridianInterpolate(from2, to, direction, stream) {
    var phi;
    if (from2 == null) {
      phi = direction * halfPi2;
      stream.point(-pi2, phi);
      stream.point(0, phi);
      stream.point(pi2, phi);
      stream.point(pi2, 0);
      stream.point(pi2, -phi);
      stream.point(0, -phi);
      stream.point(-pi2, -phi);
      stream.point(-pi2, 0);
      stream.point(-pi2, phi);
    } else if (abs2(from2[0] - to[0]) > epsilon) {
      var lambda = from2[0] < to[0] ? pi2 : -pi2;
      phi = direction * lambda / 2;
      stream.point(-lambda, phi);
      stream.point(0, phi);
      stream.point(lambda, phi);
    } else {
      stream.point(to[0], to[1]);
    }
  }
  function clipCircle(radius2) {
    var cr = cos(radius2), delta = 2 * radians2, smallRadius = cr > 0, notHemisphere = abs2(cr) > epsilon;
    function interpolate2(from2, to, direction, stream) {
      circleStream(stream, radius2, delta, direction, from2, to);
    }
    function visible(lambda, phi) {
      return cos(lambda) * cos(phi) > cr;
    }
    function clipLine2(stream) {
      var point0, c0, v0, v00, clean;
      return {
        lineStart: function() {
          v00 = v0 = false;
          clean = 1;
        },
        point: function(lambda, phi) {
          var point1 = [lambda, phi], point2, v = visible(lambda, phi), c = smallRadius ? v ? 0 : code2(lambda, phi) : v ? code2(lambda + (lambda < 0 ? pi2 : -pi2), phi) : 0;
          if (!point0 && (v00 = v0 = v)) stream.lineStart();
          if (v !== v0) {
            point2 = intersect(point0, point1);
            if (!point2 || pointEqual(point0, point2) || pointEqual(point1, point2))
              point1[2] = 1;
          }
          if (v !== v0) {
            clean = 0;
            if (v) {
              stream.lineStart();
              point2 = intersect(point1, point0);
              stream.point(point2[0], point2[1]);
            } else {
              point2 = intersect(point0, point1);
              stream.point(point2[0], point2[1], 2);
              stream.lineEnd();
            }
            point0 = point2;
          } else if (notHemisphere && point0 && smallRadius ^ v) {
            var t;
            if (!(c & c0) && (t = intersect(point1, point0, true))) {
              clean = 0;
              if (smallRadius) {
                stream.lineStart();
                stream.point(t[0][0], t[0][1]);
                stream.point(t[1][0], t[1][1]);
                stream.lineEnd();
              } else {
                stream.point(t[1][0], t[1][1]);
                stream.lineEnd();
                stream.lineStart();
                stream.point(t[0][0], t[0][1], 3);
              }
            }
          }
          if (v && (!point0 || !pointEqual(point0, point1))) {
            stream.point(point1[0], point1[1]);
          }
          point0 = point1, v0 = v, c0 = c;
        },
        lineEnd: function() {
          if (v0) stream.lineEnd();
          point0 = null;
        },
        // Rejoin first and last segments if there were intersections and the first
        // and last points were visible.
        clean: function() {
          return clean | (v00 && v0) << 1;
        }
      };
    }
    function intersect(a, b, two) {
      var pa = cartesian(a), pb = cartesian(b);
      var n12 = [1, 0, 0], n2 = cartesianCross(pa, pb), n2n2 = cartesianDot(n2, n2), n1n2 = n2[0], determinant = n2n2 - n1n2 * n1n2;
      if (!determinant) return !two && a;
      var c1 = cr * n2n2 / determinant, c2 = -cr * n1n2 / determinant, n1xn2 = cartesianCross(n12, n2), A5 = cartesianScale(n12, c1), B2 = cartesianScale(n2, c2);
      cartesianAddInPlace(A5, B2);
      var u = n1xn2, w = cartesianDot(A5, u), uu = cartesianDot(u, u), t22 = w * w - uu * (cartesianDot(A5, A5) - 1);
      if (t22 < 0) return;
      var t = sqrt(t22), q = cartesianScale(u, (-w - t) / uu);
      cartesianAddInPlace(q, A5);
      q = spherical(q);
      if (!two) return q;
      var lambda0 = a[0], lambda1 = b[0], phi0 = a[1], phi1 = b[1], z;
      if (lambda1 < lambda0) z = lambda0, lambda0 = lambda1, lambda1 = z;
      var delta2 = lambda1 - lambda0, polar = abs2(delta2 - pi2) < epsilon, meridian = polar || delta2 < epsilon;
      if (!polar && phi1 < phi0) z = phi0, phi0 = phi1, phi1 = z;
      if (meridian ? polar ? phi0 + phi1 > 0 ^ q[1] < (abs2(q[0] - lambda0) < epsilon ? phi0 : phi1) : phi0 <= q[1] && q[1] <= phi1 : delta2 > pi2 ^ (lambda0 <= q[0] && q[0] <= lambda1)) {
        var q1 = cartesianScale(u, (-w + t) / uu);
        cartesianAddInPlace(q1, A5);
        return [q, spherical(q1)];
      }
    }
    function code2(lambda, phi) {
      var r = smallRadius ? radius2 : pi2 - radius2, code3 = 0;
      if (lambda < -r) code3 |= 1;
      else if (lambda > r) code3 |= 2;
      if (phi < -r) code3 |= 4;
      else if (phi > r) code3 |= 8;
      return code3;
    }
    return clip(visible, clipLine2, interpolate2, smallRadius ? [0, -radius2] : [-pi2, radius2 - pi2]);
  }
  function clipLine(a, b, x02, y02, x12, y12) {
    var ax = a[0], ay = a[1], bx = b[0], by = b[1], t03 = 0, t13 = 1, dx = bx - ax, dy = by - ay, r;
    r = x02 - ax;
    if (!dx && r > 0) return;
    r /= dx;
    if (dx < 0) {
      if (r < t03) return;
      if (r < t13) t13 = r;
    } else if (dx > 0) {
      if (r > t13) return;
      if (r > t03) t03 = r;
    }
    r = x12 - ax;
    if (!dx && r < 0) return;
    r /= dx;
    if (dx < 0) {
      if (r > t13) return;
      if (r > t03) t03 = r;
    } else if (dx > 0) {
      if (r < t03) return;
      if (r < t13) t13 = r;
    }
    r = y02 - ay;
    if (!dy && r > 0) return;
    r /= dy;
    if (dy < 0) {
      if (r < t03) return;
      if (r < t13) t13 = r;
    } else if (dy > 0) {
      if (r > t13) return;
      if (r > t03) t03 = r;
    }
    r = y12 - ay;
    if (!dy && r < 0) return;
    r /= dy;
    if (dy < 0) {
      if (r > t13) return;
      if (r > t03) t03 = r;
    } else if (dy > 0) {
      if (r < t03) return;
      if (r < t13) t13 = r;
    }
    if (t03 > 0) a[0] = ax + t03 * dx, a[1] = ay + t03 * dy;
    if (t13 < 1) b[0] = ax + t13 * dx, b[1] = ay + t13 * dy;
    return true;
  }
  var clipMax = 1e9;
  var clipMin = -clipMax;
  function clipRectangle(x02, y02, x12, y12) {
    function visible(x, y) {
      return x02 <= x && x <= x12 && y02 <= y && y <= y12;
    }
    function interpolate2(from2, to, direction, stream) {
      var a = 0, a1 = 0;
      if (from2 == null || (a = corner(from2, direction)) !== (a1 = corner(to, direction)) || comparePoint(from2, to) < 0 ^ direction > 0) {
        do
          stream.point(a === 0 || a === 3 ? x02 : x12, a > 1 ? y12 : y02);
        while ((a = (a + direction + 4) % 4) !== a1);
      } else {
        stream.point(to[0], to[1]);
      }
    }
    function corner(p, direction) {
      return abs2(p[0] - x02) < epsilon ? direction > 0 ? 0 : 3 : abs2(p[0] - x12) < epsilon ? direction > 0 ? 2 : 1 : abs2(p[1] - y02) < epsilon ? direction > 0 ? 1 : 0 : direction > 0 ? 3 : 2;
    }
    function compareIntersection2(a, b) {
      return comparePoint(a.x, b.x);
    }
    function comparePoint(a, b) {
      var ca = corner(a, 1), cb = corner(b, 1);
      return ca !== cb ? ca - cb : ca === 0 ? b[1] - a[1] : ca === 1 ? a[0] - b[0] : ca === 2 ? a[1] - b[1] : b[0] - a[0];
    }
    return function(stream) {
      var activeStream = stream, bufferStream = clipBuffer(), segments, polygon2, ring2, x__, y__, v__, x_, y_, v_, first2, clean;
      var clipStream = {
        point,
        lineStart,
        lineEnd,
        polygonStart,
        polygonEnd
      };
      function point(x, y) {
        if (visible(x, y)) activeStream.point(x, y);
      }
      function polygonInside() {
        var winding = 0;
        for (var i = 0, n = polygon2.length; i < n; ++i) {
          for (var ring3 = polygon2[i], j = 1, m = ring3.length, point2 = ring3[0], a0, a1, b02 = point2[0], b12 = point2[1]; j < m; ++j) {
            a0 = b02, a1 = b12, point2 = ring3[j], b02 = point2[0], b12 = point2[1];
            if (a1 <= y12) {
              if (b12 > y12 && (b02 - a0) * (y12 - a1) > (b12 - a1) * (x02 - a0)) ++winding;
            } else {
              if (b12 <= y12 && (b02 - a0) * (y12 - a1) < (b12 - a1) * (x02 - a0)) --winding;
            }
          }
        }
        return winding;
      }
      function polygonStart() {
        activeStream = bufferStream, segments = [], polygon2 = [], clean = true;
      }
      function polygonEnd() {
        var startInside = polygonInside(), cleanInside = clean && startInside, visible2 = (segments = merge(segments)).length;
        if (cleanInside || visible2) {
          stream.polygonStart();
          if (cleanInside) {
            stream.lineStart();
            interpolate2(null, null, 1, stream);
            stream.lineEnd();
          }
          if (visible2) {
            clipRejoin(segments, compareIntersection2, startInside, interpolate2, stream);
          }
          stream.polygonEnd();
        }
        activeStream = stream, segments = polygon2 = ring2 = null;
      }
      function lineStart() {
        clipStream.point = linePoint;
        if (polygon2) polygon2.push(ring2 = []);
        first2 = true;
        v_ = false;
        x_ = y_ = NaN;
      }
      function lineEnd() {
        if (segments) {
          linePoint(x__, y__);
          if (v__ && v_) bufferStream.rejoin();
          segments.push(bufferStream.result());
        }
        clipStream.point = point;
        if (v_) activeStream.lineEnd();
      }
      function linePoint(x, y) {
        var v = visible(x, y);
        if (polygon2) ring2.push([x, y]);
        if (first2) {
          x__ = x, y__ = y, v__ = v;
          first2 = false;
          if (v) {
            activeStream.lineStart();
            activeStream.point(x, y);
          }
        } else {
          if (v && v_) activeStream.point(x, y);
          else {
            var a = [x_ = Math.max(clipMin, Math.min(clipMax, x_)), y_ = Math.max(clipMin, Math.min(clipMax, y_))], b = [x = Math.max(clipMin, Math.min(clipMax, x)), y = Math.max(clipMin, Math.min(clipMax, y))];
            if (clipLine(a, b, x02, y02, x12, y12)) {
              if (!v_) {
                activeStream.lineStart();
                activeStream.point(a[0], a[1]);
              }
              activeStream.point(b[0], b[1]);
              if (!v) activeStream.lineEnd();
              clean = false;
            } else if (v) {
              activeStream.lineStart();
              activeStream.point(x, y);
              clean = false;
            }
          }
        }
        x_ = x, y_ = y, v_ = v;
      }
      return clipStream;
    };
  }
  var identity$12 = (x) => x;
  var areaSum = new Adder();
  var areaRingSum = new Adder();
  var x00$2;
  var y00$2;
  var x0$3;
  var y0$3;
  var areaStream = {
    point: noop2,
    lineStart: noop2,
    lineEnd: noop2,
    polygonStart: function() {
      areaStream.lineStart = areaRingStart;
      areaStream.lineEnd = areaRingEnd;
    },
    polygonEnd: function() {
      areaStream.lineStart = areaStream.lineEnd = areaStream.point = noop2;
      areaSum.add(abs2(areaRingSum));
      areaRingSum = new Adder();
    },
    result: function() {
      var area2 = areaSum / 2;
      areaSum = new Adder();
      return area2;
    }
  };
  function areaRingStart() {
    areaStream.point = areaPointFirst;
  }
  function areaPointFirst(x, y) {
    areaStream.point = areaPoint;
    x00$2 = x0$3 = x, y00$2 = y0$3 = y;
  }
  function areaPoint(x, y) {
    areaRingSum.add(y0$3 * x - x0$3 * y);
    x0$3 = x, y0$3 = y;
  }
  function areaRingEnd() {
    areaPoint(x00$2, y00$2);
  }
  var x0$2 = Infinity;
  var y0$2 = x0$2;
  var x1 = -x0$2;
  var y1 = x1;
  var boundsStream = {
    point: boundsPoint,
    lineStart: noop2,
    lineEnd: noop2,
    polygonStart: noop2,
    polygonEnd: noop2,
    result: function() {
      var bounds = [[x0$2, y0$2], [x1, y1]];
      x1 = y1 = -(y0$2 = x0$2 = Infinity);
      return bounds;
    }
  };
  function boundsPoint(x, y) {
    if (x < x0$2) x0$2 = x;
    if (x > x1) x1 = x;
    if (y < y0$2) y0$2 = y;
    if (y > y1) y1 = y;
  }
  var X0 = 0;
  var Y0 = 0;
  var Z0 = 0;
  var X1 = 0;
  var Y1 = 0;
  var Z1 = 0;
  var X2 = 0;
  var Y2 = 0;
  var Z2 = 0;
  var x00$1;
  var y00$1;
  var x0$1;
  var y0$1;
  var centroidStream = {
    point: centroidPoint,
    lineStart: centroidLineStart,
    lineEnd: centroidLineEnd,
    polygonStart: function() {
      centroidStream.lineStart = centroidRingStart;
      centroidStream.lineEnd = centroidRingEnd;
    },
    polygonEnd: function() {
      centroidStream.point = centroidPoint;
      centroidStream.lineStart = centroidLineStart;
      centroidStream.lineEnd = centroidLineEnd;
    },
    result: function() {
      var centroid = Z2 ? [X2 / Z2, Y2 / Z2] : Z1 ? [X1 / Z1, Y1 / Z1] : Z0 ? [X0 / Z0, Y0 / Z0] : [NaN, NaN];
      X0 = Y0 = Z0 = X1 = Y1 = Z1 = X2 = Y2 = Z2 = 0;
      return centroid;
    }
  };
  function centroidPoint(x, y) {
    X0 += x;
    Y0 += y;
    ++Z0;
  }
  function centroidLineStart() {
    centroidStream.point = centroidPointFirstLine;
  }
  function centroidPointFirstLine(x, y) {
    centroidStream.point = centroidPointLine;
    centroidPoint(x0$1 = x, y0$1 = y);
  }
  function centroidPointLine(x, y) {
    var dx = x - x0$1, dy = y - y0$1, z = sqrt(dx * dx + dy * dy);
    X1 += z * (x0$1 + x) / 2;
    Y1 += z * (y0$1 + y) / 2;
    Z1 += z;
    centroidPoint(x0$1 = x, y0$1 = y);
  }
  function centroidLineEnd() {
    centroidStream.point = centroidPoint;
  }
  function centroidRingStart() {
    centroidStream.point = centroidPointFirstRing;
  }
  function centroidRingEnd() {
    centroidPointRing(x00$1, y00$1);
  }
  function centroidPointFirstRing(x, y) {
    centroidStream.point = centroidPointRing;
    centroidPoint(x00$1 = x0$1 = x, y00$1 = y0$1 = y);
  }
  function centroidPointRing(x, y) {
    var dx = x - x0$1, dy = y - y0$1, z = sqrt(dx * dx + dy * dy);
    X1 += z * (x0$1 + x) / 2;
    Y1 += z * (y0$1 + y) / 2;
    Z1 += z;
    z = y0$1 * x - x0$1 * y;
    X2 += z * (x0$1 + x);
    Y2 += z * (y0$1 + y);
    Z2 += z * 3;
    centroidPoint(x0$1 = x, y0$1 = y);
  }
  function PathContext(context) {
    this._context = context;
  }
  PathContext.prototype = {
    _radius: 4.5,
    pointRadius: function(_) {
      return this._radius = _, this;
    },
    polygonStart: function() {
      this._line = 0;
    },
    polygonEnd: function() {
      this._line = NaN;
    },
    lineStart: function() {
      this._point = 0;
    },
    lineEnd: function() {
      if (this._line === 0) this._context.closePath();
      this._point = NaN;
    },
    point: function(x, y) {
      switch (this._point) {
        case 0: {
          this._context.moveTo(x, y);
          this._point = 1;
          break;
        }
        case 1: {
          this._context.lineTo(x, y);
          break;
        }
        default: {
          this._context.moveTo(x + this._radius, y);
          this._context.arc(x, y, this._radius, 0, tau2);
          break;
        }
      }
    },
    result: noop2
  };
  var lengthSum = new Adder();
  var lengthRing;
  var x00;
  var y00;
  var x0;
  var y0;
  var lengthStream = {
    point: noop2,
    lineStart: function() {
      lengthStream.point = lengthPointFirst;
    },
    lineEnd: function() {
      if (lengthRing) lengthPoint(x00, y00);
      lengthStream.point = noop2;
    },
    polygonStart: function() {
      lengthRing = true;
    },
    polygonEnd: function() {
      lengthRing = null;
    },
    result: function() {
      var length2 = +lengthSum;
      lengthSum = new Adder();
      return length2;
    }
  };
  function lengthPointFirst(x, y) {
    lengthStream.point = lengthPoint;
    x00 = x0 = x, y00 = y0 = y;
  }
  function lengthPoint(x, y) {
    x0 -= x, y0 -= y;
    lengthSum.add(sqrt(x0 * x0 + y0 * y0));
    x0 = x, y0 = y;
  }
  var cacheDigits;
  var cacheAppend;
  var cacheRadius;
  var cacheCircle;
  var PathString = class {
    constructor(digits) {
      this._append = digits == null ? append2 : appendRound(digits);
      this._radius = 4.5;
      this._ = "";
    }
    pointRadius(_) {
      this._radius = +_;
      return this;
    }
    polygonStart() {
      this._line = 0;
    }
    polygonEnd() {
      this._line = NaN;
    }
    lineStart() {
      this._point = 0;
    }
    lineEnd() {
      if (this._line === 0) this._ += "Z";
      this._point = NaN;
    }
    point(x, y) {
      switch (this._point) {
        case 0: {
          this._append`M${x},${y}`;
          this._point = 1;
          break;
        }
        case 1: {
          this._append`L${x},${y}`;
          break;
        }
        default: {
          this._append`M${x},${y}`;
          if (this._radius !== cacheRadius || this._append !== cacheAppend) {
            const r = this._radius;
            const s = this._;
            this._ = "";
            this._append`m0,${r}a${r},${r} 0 1,1 0,${-2 * r}a${r},${r} 0 1,1 0,${2 * r}z`;
            cacheRadius = r;
            cacheAppend = this._append;
            cacheCircle = this._;
            this._ = s;
          }
          this._ += cacheCircle;
          break;
        }
      }
    }
    result() {
      const result = this._;
      this._ = "";
      return result.length ? result : null;
    }
  };
  function append2(strings) {
    let i = 1;
    this._ += strings[0];
    for (const j = strings.length; i < j; ++i) {
      this._ += arguments[i] + strings[i];
    }
  }
  function appendRound(digits) {
    const d = Math.floor(digits);
    if (!(d >= 0)) throw new RangeError(`invalid digits: ${digits}`);
    if (d > 15) return append2;
    if (d !== cacheDigits) {
      const k = 10 ** d;
      cacheDigits = d;
      cacheAppend = function append3(strings) {
        let i = 1;
        this._ += strings[0];
        for (const j = strings.length; i < j; ++i) {
          this._ += Math.round(arguments[i] * k) / k + strings[i];
        }
      };
    }
    return cacheAppend;
  }
  function index2(projection3, context) {
    let digits = 3, pointRadius = 4.5, projectionStream, contextStream;
    function path2(object3) {
      if (object3) {
        if (typeof pointRadius === "function") contextStream.pointRadius(+pointRadius.apply(this, arguments));
        geoStream(object3, projectionStream(contextStream));
      }
      return contextStream.result();
    }
    path2.area = function(object3) {
      geoStream(object3, projectionStream(areaStream));
      return areaStream.result();
    };
    path2.measure = function(object3) {
      geoStream(object3, projectionStream(lengthStream));
      return lengthStream.result();
    };
    path2.bounds = function(object3) {
      geoStream(object3, projectionStream(boundsStream));
      return boundsStream.result();
    };
    path2.centroid = function(object3) {
      geoStream(object3, projectionStream(centroidStream));
      return centroidStream.result();
    };
    path2.projection = function(_) {
      if (!arguments.length) return projection3;
      projectionStream = _ == null ? (projection3 = null, identity$12) : (projection3 = _).stream;
      return path2;
    };
    path2.context = function(_) {
      if (!arguments.length) return context;
      contextStream = _ == null ? (context = null, new PathString(digits)) : new PathContext(context = _);
      if (typeof pointRadius !== "function") contextStream.pointRadius(pointRadius);
      return path2;
    };
    path2.pointRadius = function(_) {
      if (!arguments.length) return pointRadius;
      pointRadius = typeof _ === "function" ? _ : (contextStream.pointRadius(+_), +_);
      return path2;
    };
    path2.digits = function(_) {
      if (!arguments.length) return digits;
      if (_ == null) digits = null;
      else {
        const d = Math.floor(_);
        if (!(d >= 0)) throw new RangeError(`invalid digits: ${_}`);
        digits = d;
      }
      if (context === null) contextStream = new PathString(digits);
      return path2;
    };
    return path2.projection(projection3).digits(digits).context(context);
  }
  function transformer(methods) {
    return function(stream) {
      var s = new TransformStream();
      for (var key in methods) s[key] = methods[key];
      s.stream = stream;
      return s;
    };
  }
  function TransformStream() {
  }
  TransformStream.prototype = {
    constructor: TransformStream,
    point: function(x, y) {
      this.stream.point(x, y);
    },
    sphere: function() {
      this.stream.sphere();
    },
    lineStart: function() {
      this.stream.lineStart();
    },
    lineEnd: function() {
      this.stream.lineEnd();
    },
    polygonStart: function() {
      this.stream.polygonStart();
    },
    polygonEnd: function() {
      this.stream.polygonEnd();
    }
  };
  function fit2(projection3, fitBounds, object3) {
    var clip2 = projection3.clipExtent && projection3.clipExtent();
    projection3.scale(150).translate([0, 0]);
    if (clip2 != null) projection3.clipExtent(null);
    geoStream(object3, projection3.stream(boundsStream));
    fitBounds(boundsStream.result());
    if (clip2 != null) projection3.clipExtent(clip2);
    return projection3;
  }
  function fitExtent(projection3, extent, object3) {
    return fit2(projection3, function(b) {
      var w = extent[1][0] - extent[0][0], h = extent[1][1] - extent[0][1], k = Math.min(w / (b[1][0] - b[0][0]), h / (b[1][1] - b[0][1])), x = +extent[0][0] + (w - k * (b[1][0] + b[0][0])) / 2, y = +extent[0][1] + (h - k * (b[1][1] + b[0][1])) / 2;
      projection3.scale(150 * k).translate([x, y]);
    }, object3);
  }
  function fitSize(projection3, size, object3) {
    return fitExtent(projection3, [[0, 0], size], object3);
  }
  function fitWidth(projection3, width3, object3) {
    return fit2(projection3, function(b) {
      var w = +width3, k = w / (b[1][0] - b[0][0]), x = (w - k * (b[1][0] + b[0][0])) / 2, y = -k * b[0][1];
      projection3.scale(150 * k).translate([x, y]);
    }, object3);
  }
  function fitHeight(projection3, height, object3) {
    return fit2(projection3, function(b) {
      var h = +height, k = h / (b[1][1] - b[0][1]), x = -k * b[0][0], y = (h - k * (b[1][1] + b[0][1])) / 2;
      projection3.scale(150 * k).translate([x, y]);
    }, object3);
  }
  var maxDepth = 16;
  var cosMinDistance = cos(30 * radians2);
  function resample(project, delta2) {
    return +delta2 ? resample$1(project, delta2) : resampleNone(project);
  }
  function resampleNone(project) {
    return transformer({
      point: function(x, y) {
        x = project(x, y);
        this.stream.point(x[0], x[1]);
      }
    });
  }
  function resample$1(project, delta2) {
    function resampleLineTo(x02, y02, lambda0, a0, b02, c0, x12, y12, lambda1, a1, b12, c1, depth2, stream) {
      var dx = x12 - x02, dy = y12 - y02, d2 = dx * dx + dy * dy;
      if (d2 > 4 * delta2 && depth2--) {
        var a = a0 + a1, b = b02 + b12, c = c0 + c1, m = sqrt(a * a + b * b + c * c), phi2 = asin(c /= m), lambda2 = abs2(abs2(c) - 1) < epsilon || abs2(lambda0 - lambda1) < epsilon ? (lambda0 + lambda1) / 2 : atan2(b, a), p = project(lambda2, phi2), x2 = p[0], y2 = p[1], dx2 = x2 - x02, dy2 = y2 - y02, dz = dy * dx2 - dx * dy2;
        if (dz * dz / d2 > delta2 || abs2((dx * dx2 + dy * dy2) / d2 - 0.5) > 0.3 || a0 * a1 + b02 * b12 + c0 * c1 < cosMinDistance) {
          resampleLineTo(x02, y02, lambda0, a0, b02, c0, x2, y2, lambda2, a /= m, b /= m, c, depth2, stream);
          stream.point(x2, y2);
          resampleLineTo(x2, y2, lambda2, a, b, c, x12, y12, lambda1, a1, b12, c1, depth2, stream);
        }
      }
    }
    return function(stream) {
      var lambda00, x002, y002, a00, b00, c00, lambda0, x02, y02, a0, b02, c0;
      var resampleStream = {
        point,
        lineStart,
        lineEnd,
        polygonStart: function() {
          stream.polygonStart();
          resampleStream.lineStart = ringStart;
        },
        polygonEnd: function() {
          stream.polygonEnd();
          resampleStream.lineStart = lineStart;
        }
      };
      function point(x, y) {
        x = project(x, y);
        stream.point(x[0], x[1]);
      }
      function lineStart() {
        x02 = NaN;
        resampleStream.point = linePoint;
        stream.lineStart();
      }
      function linePoint(lambda, phi) {
        var c = cartesian([lambda, phi]), p = project(lambda, phi);
        resampleLineTo(x02, y02, lambda0, a0, b02, c0, x02 = p[0], y02 = p[1], lambda0 = lambda, a0 = c[0], b02 = c[1], c0 = c[2], maxDepth, stream);
        stream.point(x02, y02);
      }
      function lineEnd() {
        resampleStream.point = point;
        stream.lineEnd();
      }
      function ringStart() {
        lineStart();
        resampleStream.point = ringPoint;
        resampleStream.lineEnd = ringEnd;
      }
      function ringPoint(lambda, phi) {
        linePoint(lambda00 = lambda, phi), x002 = x02, y002 = y02, a00 = a0, b00 = b02, c00 = c0;
        resampleStream.point = linePoint;
      }
      function ringEnd() {
        resampleLineTo(x02, y02, lambda0, a0, b02, c0, x002, y002, lambda00, a00, b00, c00, maxDepth, stream);
        resampleStream.lineEnd = lineEnd;
        lineEnd();
      }
      return resampleStream;
    };
  }
  var transformRadians = transformer({
    point: function(x, y) {
      this.stream.point(x * radians2, y * radians2);
    }
  });
  function transformRotate(rotate) {
    return transformer({
      point: function(x, y) {
        var r = rotate(x, y);
        return this.stream.point(r[0], r[1]);
      }
    });
  }
  function scaleTranslate(k, dx, dy, sx, sy) {
    function transform2(x, y) {
      x *= sx;
      y *= sy;
      return [dx + k * x, dy - k * y];
    }
    transform2.invert = function(x, y) {
      return [(x - dx) / k * sx, (dy - y) / k * sy];
    };
    return transform2;
  }
  function scaleTranslateRotate(k, dx, dy, sx, sy, alpha) {
    if (!alpha) return scaleTranslate(k, dx, dy, sx, sy);
    var cosAlpha = cos(alpha), sinAlpha = sin(alpha), a = cosAlpha * k, b = sinAlpha * k, ai = cosAlpha / k, bi = sinAlpha / k, ci = (sinAlpha * dy - cosAlpha * dx) / k, fi = (sinAlpha * dx + cosAlpha * dy) / k;
    function transform2(x, y) {
      x *= sx;
      y *= sy;
      return [a * x - b * y + dx, dy - b * x - a * y];
    }
    transform2.invert = function(x, y) {
      return [sx * (ai * x - bi * y + ci), sy * (fi - bi * x - ai * y)];
    };
    return transform2;
  }
  function projection(project) {
    return projectionMutator(function() {
      return project;
    })();
  }
  function projectionMutator(projectAt) {
    var project, k = 150, x = 480, y = 250, lambda = 0, phi = 0, deltaLambda = 0, deltaPhi = 0, deltaGamma = 0, rotate, alpha = 0, sx = 1, sy = 1, theta = null, preclip = clipAntimeridian, x02 = null, y02, x12, y12, postclip = identity$12, delta2 = 0.5, projectResample, projectTransform, projectRotateTransform, cache, cacheStream;
    function projection3(point) {
      return projectRotateTransform(point[0] * radians2, point[1] * radians2);
    }
    function invert(point) {
      point = projectRotateTransform.invert(point[0], point[1]);
      return point && [point[0] * degrees3, point[1] * degrees3];
    }
    projection3.stream = function(stream) {
      return cache && cacheStream === stream ? cache : cache = transformRadians(transformRotate(rotate)(preclip(projectResample(postclip(cacheStream = stream)))));
    };
    projection3.preclip = function(_) {
      return arguments.length ? (preclip = _, theta = void 0, reset2()) : preclip;
    };
    projection3.postclip = function(_) {
      return arguments.length ? (postclip = _, x02 = y02 = x12 = y12 = null, reset2()) : postclip;
    };
    projection3.clipAngle = function(_) {
      return arguments.length ? (preclip = +_ ? clipCircle(theta = _ * radians2) : (theta = null, clipAntimeridian), reset2()) : theta * degrees3;
    };
    projection3.clipExtent = function(_) {
      return arguments.length ? (postclip = _ == null ? (x02 = y02 = x12 = y12 = null, identity$12) : clipRectangle(x02 = +_[0][0], y02 = +_[0][1], x12 = +_[1][0], y12 = +_[1][1]), reset2()) : x02 == null ? null : [[x02, y02], [x12, y12]];
    };
    projection3.scale = function(_) {
      return arguments.length ? (k = +_, recenter()) : k;
    };
    projection3.translate = function(_) {
      return arguments.length ? (x = +_[0], y = +_[1], recenter()) : [x, y];
    };
    projection3.center = function(_) {
      return arguments.length ? (lambda = _[0] % 360 * radians2, phi = _[1] % 360 * radians2, recenter()) : [lambda * degrees3, phi * degrees3];
    };
    projection3.rotate = function(_) {
      return arguments.length ? (deltaLambda = _[0] % 360 * radians2, deltaPhi = _[1] % 360 * radians2, deltaGamma = _.length > 2 ? _[2] % 360 * radians2 : 0, recenter()) : [deltaLambda * degrees3, deltaPhi * degrees3, deltaGamma * degrees3];
    };
    projection3.angle = function(_) {
      return arguments.length ? (alpha = _ % 360 * radians2, recenter()) : alpha * degrees3;
    };
    projection3.reflectX = function(_) {
      return arguments.length ? (sx = _ ? -1 : 1, recenter()) : sx < 0;
    };
    projection3.reflectY = function(_) {
      return arguments.length ? (sy = _ ? -1 : 1, recenter()) : sy < 0;
    };
    projection3.precision = function(_) {
      return arguments.length ? (projectResample = resample(projectTransform, delta2 = _ * _), reset2()) : sqrt(delta2);
    };
    projection3.fitExtent = function(extent, object3) {
      return fitExtent(projection3, extent, object3);
    };
    projection3.fitSize = function(size, object3) {
      return fitSize(projection3, size, object3);
    };
    projection3.fitWidth = function(width3, object3) {
      return fitWidth(projection3, width3, object3);
    };
    projection3.fitHeight = function(height, object3) {
      return fitHeight(projection3, height, object3);
    };
    function recenter() {
      var center = scaleTranslateRotate(k, 0, 0, sx, sy, alpha).apply(null, project(lambda, phi)), transform2 = scaleTranslateRotate(k, x - center[0], y - center[1], sx, sy, alpha);
      rotate = rotateRadians(deltaLambda, deltaPhi, deltaGamma);
      projectTransform = compose(project, transform2);
      projectRotateTransform = compose(rotate, projectTransform);
      projectResample = resample(projectTransform, delta2);
      return reset2();
    }
    function reset2() {
      cache = cacheStream = null;
      return projection3;
    }
    return function() {
      project = projectAt.apply(this, arguments);
      projection3.invert = project.invert && invert;
      return recenter();
    };
  }
  function azimuthalRaw(scale2) {
    return function(x, y) {
      var cx = cos(x), cy = cos(y), k = scale2(cx * cy);
      if (k === Infinity) return [2, 0];
      return [
        k * cy * sin(x),
        k * sin(y)
      ];
    };
  }
  function azimuthalInvert(angle) {
    return function(x, y) {
      var z = sqrt(x * x + y * y), c = angle(z), sc = sin(c), cc = cos(c);
      return [
        atan2(x * sc, z * cc),
        asin(z && y * sc / z)
      ];
    };
  }
  var azimuthalEqualAreaRaw = azimuthalRaw(function(cxcy) {
    return sqrt(2 / (1 + cxcy));
  });
  azimuthalEqualAreaRaw.invert = azimuthalInvert(function(z) {
    return 2 * asin(z / 2);
  });
  var azimuthalEquidistantRaw = azimuthalRaw(function(c) {
    return (c = acos(c)) && c / sin(c);
  });
  azimuthalEquidistantRaw.invert = azimuthalInvert(function(z) {
    return z;
  });
  function mercatorRaw(lambda, phi) {
    return [lambda, log(tan((halfPi2 + phi) / 2))];
  }
  mercatorRaw.invert = function(x, y) {
    return [x, 2 * atan(exp(y)) - halfPi2];
  };
  function equirectangularRaw(lambda, phi) {
    return [lambda, phi];
  }
  equirectangularRaw.invert = equirectangularRaw;
  var A1 = 1.340264;
  var A2 = -0.081106;
  var A3 = 893e-6;
  var A4 = 3796e-6;
  var M = sqrt(3) / 2;
  var iterations = 12;
  function equalEarthRaw(lambda, phi) {
    var l = asin(M * sin(phi)), l2 = l * l, l6 = l2 * l2 * l2;
    return [
      lambda * cos(l) / (M * (A1 + 3 * A2 * l2 + l6 * (7 * A3 + 9 * A4 * l2))),
      l * (A1 + A2 * l2 + l6 * (A3 + A4 * l2))
    ];
  }
  equalEarthRaw.invert = function(x, y) {
    var l = y, l2 = l * l, l6 = l2 * l2 * l2;
    for (var i = 0, delta, fy, fpy; i < iterations; ++i) {
      fy = l * (A1 + A2 * l2 + l6 * (A3 + A4 * l2)) - y;
      fpy = A1 + 3 * A2 * l2 + l6 * (7 * A3 + 9 * A4 * l2);
      l -= delta = fy / fpy, l2 = l * l, l6 = l2 * l2 * l2;
      if (abs2(delta) < epsilon22) break;
    }
    return [
      M * x * (A1 + 3 * A2 * l2 + l6 * (7 * A3 + 9 * A4 * l2)) / cos(l),
      asin(sin(l) / M)
    ];
  };
  function equalEarth() {
    return projection(equalEarthRaw).scale(177.158);
  }
  function gnomonicRaw(x, y) {
    var cy = cos(y), k = cos(x) * cy;
    return [cy * sin(x) / k, sin(y) / k];
  }
  gnomonicRaw.invert = azimuthalInvert(atan);
  function naturalEarth1Raw(lambda, phi) {
    var phi2 = phi * phi, phi4 = phi2 * phi2;
    return [
      lambda * (0.8707 - 0.131979 * phi2 + phi4 * (-0.013791 + phi4 * (3971e-6 * phi2 - 1529e-6 * phi4))),
      phi * (1.007226 + phi2 * (0.015085 + phi4 * (-0.044475 + 0.028874 * phi2 - 5916e-6 * phi4)))
    ];
  }
  naturalEarth1Raw.invert = function(x, y) {
    var phi = y, i = 25, delta;
    do {
      var phi2 = phi * phi, phi4 = phi2 * phi2;
      phi -= delta = (phi * (1.007226 + phi2 * (0.015085 + phi4 * (-0.044475 + 0.028874 * phi2 - 5916e-6 * phi4))) - y) / (1.007226 + phi2 * (0.015085 * 3 + phi4 * (-0.044475 * 7 + 0.028874 * 9 * phi2 - 5916e-6 * 11 * phi4)));
    } while (abs2(delta) > epsilon && --i > 0);
    return [
      x / (0.8707 + (phi2 = phi * phi) * (-0.131979 + phi2 * (-0.013791 + phi2 * phi2 * phi2 * (3971e-6 - 1529e-6 * phi2)))),
      phi
    ];
  };
  function orthographicRaw(x, y) {
    return [cos(y) * sin(x), sin(y)];
  }
  orthographicRaw.invert = azimuthalInvert(asin);
  function stereographicRaw(x, y) {
    var cy = cos(y), k = 1 + cos(x) * cy;
    return [cy * sin(x) / k, sin(y) / k];
  }
  stereographicRaw.invert = azimuthalInvert(function(z) {
    return 2 * atan(z);
  });
  function transverseMercatorRaw(lambda, phi) {
    return [log(tan((halfPi2 + phi) / 2)), -lambda];
  }
  transverseMercatorRaw.invert = function(x, y) {
    return [-y, 2 * atan(exp(x)) - halfPi2];
  };

  // ../../../node_modules/topojson-client/src/identity.js
  function identity_default(x) {
    return x;
  }

  // ../../../node_modules/topojson-client/src/transform.js
  function transform_default(transform2) {
    if (transform2 == null) return identity_default;
    var x02, y02, kx = transform2.scale[0], ky = transform2.scale[1], dx = transform2.translate[0], dy = transform2.translate[1];
    return function(input, i) {
      if (!i) x02 = y02 = 0;
      var j = 2, n = input.length, output = new Array(n);
      output[0] = (x02 += input[0]) * kx + dx;
      output[1] = (y02 += input[1]) * ky + dy;
      while (j < n) output[j] = input[j], ++j;
      return output;
    };
  }

  // ../../../node_modules/topojson-client/src/reverse.js
  function reverse_default(array3, n) {
    var t, j = array3.length, i = j - n;
    while (i < --j) t = array3[i], array3[i++] = array3[j], array3[j] = t;
  }

  // ../../../node_modules/topojson-client/src/feature.js
  function feature_default(topology, o) {
    if (typeof o === "string") o = topology.objects[o];
    return o.type === "GeometryCollection" ? { type: "FeatureCollection", features: o.geometries.map(function(o2) {
      return feature(topology, o2);
    }) } : feature(topology, o);
  }
  function feature(topology, o) {
    var id2 = o.id, bbox = o.bbox, properties = o.properties == null ? {} : o.properties, geometry = object2(topology, o);
    return id2 == null && bbox == null ? { type: "Feature", properties, geometry } : bbox == null ? { type: "Feature", id: id2, properties, geometry } : { type: "Feature", id: id2, bbox, properties, geometry };
  }
  function object2(topology, o) {
    var transformPoint = transform_default(topology.transform), arcs = topology.arcs;
    function arc(i, points) {
      if (points.length) points.pop();
      for (var a = arcs[i < 0 ? ~i : i], k = 0, n = a.length; k < n; ++k) {
        points.push(transformPoint(a[k], k));
      }
      if (i < 0) reverse_default(points, n);
    }
    function point(p) {
      return transformPoint(p);
    }
    function line5(arcs2) {
      var points = [];
      for (var i = 0, n = arcs2.length; i < n; ++i) arc(arcs2[i], points);
      if (points.length < 2) points.push(points[0]);
      return points;
    }
    function ring2(arcs2) {
      var points = line5(arcs2);
      while (points.length < 4) points.push(points[0]);
      return points;
    }
    function polygon2(arcs2) {
      return arcs2.map(ring2);
    }
    function geometry(o2) {
      var type3 = o2.type, coordinates;
      switch (type3) {
        case "GeometryCollection":
          return { type: type3, geometries: o2.geometries.map(geometry) };
        case "Point":
          coordinates = point(o2.coordinates);
          break;
        case "MultiPoint":
          coordinates = o2.coordinates.map(point);
          break;
        case "LineString":
          coordinates = line5(o2.arcs);
          break;
        case "MultiLineString":
          coordinates = o2.arcs.map(line5);
          break;
        case "Polygon":
          coordinates = polygon2(o2.arcs);
          break;
        case "MultiPolygon":
          coordinates = o2.arcs.map(polygon2);
          break;
        default:
          return null;
      }
      return { type: type3, coordinates };
    }
    return geometry(o);
  }

  // ../../../node_modules/topojson-client/src/stitch.js
  function stitch_default(topology, arcs) {
    var stitchedArcs = {}, fragmentByStart = {}, fragmentByEnd = {}, fragments = [], emptyIndex = -1;
    arcs.forEach(function(i, j) {
      var arc = topology.arcs[i < 0 ? ~i : i], t;
      if (arc.length < 3 && !arc[1][0] && !arc[1][1]) {
        t = arcs[++emptyIndex], arcs[emptyIndex] = i, arcs[j] = t;
      }
    });
    arcs.forEach(function(i) {
      var e = ends2(i), start8 = e[0], end = e[1], f, g;
      if (f = fragmentByEnd[start8]) {
        delete fragmentByEnd[f.end];
        f.push(i);
        f.end = end;
        if (g = fragmentByStart[end]) {
          delete fragmentByStart[g.start];
          var fg = g === f ? f : f.concat(g);
          fragmentByStart[fg.start = f.start] = fragmentByEnd[fg.end = g.end] = fg;
        } else {
          fragmentByStart[f.start] = fragmentByEnd[f.end] = f;
        }
      } else if (f = fragmentByStart[end]) {
        delete fragmentByStart[f.start];
        f.unshift(i);
        f.start = start8;
        if (g = fragmentByEnd[start8]) {
          delete fragmentByEnd[g.end];
          var gf = g === f ? f : g.concat(f);
          fragmentByStart[gf.start = g.start] = fragmentByEnd[gf.end = f.end] = gf;
        } else {
          fragmentByStart[f.start] = fragmentByEnd[f.end] = f;
        }
      } else {
        f = [i];
        fragmentByStart[f.start = start8] = fragmentByEnd[f.end = end] = f;
      }
    });
    function ends2(i) {
      var arc = topology.arcs[i < 0 ? ~i : i], p0 = arc[0], p1;
      if (topology.transform) p1 = [0, 0], arc.forEach(function(dp) {
        p1[0] += dp[0], p1[1] += dp[1];
      });
      else p1 = arc[arc.length - 1];
      return i < 0 ? [p1, p0] : [p0, p1];
    }
    function flush(fragmentByEnd2, fragmentByStart2) {
      for (var k in fragmentByEnd2) {
        var f = fragmentByEnd2[k];
        delete fragmentByStart2[f.start];
        delete f.start;
        delete f.end;
        f.forEach(function(i) {
          stitchedArcs[i < 0 ? ~i : i] = 1;
        });
        fragments.push(f);
      }
    }
    flush(fragmentByEnd, fragmentByStart);
    flush(fragmentByStart, fragmentByEnd);
    arcs.forEach(function(i) {
      if (!stitchedArcs[i < 0 ? ~i : i]) fragments.push([i]);
    });
    return fragments;
  }

  // ../../../node_modules/topojson-client/src/mesh.js
  function mesh_default(topology) {
    return object2(topology, meshArcs.apply(this, arguments));
  }
  function meshArcs(topology, object3, filter2) {
    var arcs, i, n;
    if (arguments.length > 1) arcs = extractArcs(topology, object3, filter2);
    else for (i = 0, arcs = new Array(n = topology.arcs.length); i < n; ++i) arcs[i] = i;
    return { type: "MultiLineString", arcs: stitch_default(topology, arcs) };
  }
  function extractArcs(topology, object3, filter2) {
    var arcs = [], geomsByArc = [], geom;
    function extract0(i) {
      var j = i < 0 ? ~i : i;
      (geomsByArc[j] || (geomsByArc[j] = [])).push({ i, g: geom });
    }
    function extract1(arcs2) {
      arcs2.forEach(extract0);
    }
    function extract2(arcs2) {
      arcs2.forEach(extract1);
    }
    function extract3(arcs2) {
      arcs2.forEach(extract2);
    }
    function geometry(o) {
      switch (geom = o, o.type) {
        case "GeometryCollection":
          o.geometries.forEach(geometry);
          break;
        case "LineString":
          extract1(o.arcs);
          break;
        case "MultiLineString":
        case "Polygon":
          extract2(o.arcs);
          break;
        case "MultiPolygon":
          extract3(o.arcs);
          break;
      }
    }
    geometry(object3);
    geomsByArc.forEach(filter2 == null ? function(geoms) {
      arcs.push(geoms[0].i);
    } : function(geoms) {
      if (filter2(geoms[0].g, geoms[geoms.length - 1].g)) arcs.push(geoms[0].i);
    });
    return arcs;
  }

  // js/map.js
  var place8 = byId("view-map");
  var CLOSEST2 = 12;
  var LOWEST = 260;
  var [wide2, high] = [0, 0];
  var hasPlaces = nodes.some((node) => node.point.length > 0);
  function byPlace(view4) {
    const found2 = /* @__PURE__ */ new Map();
    for (const claim of view4.claims) {
      const places2 = rolesOf(claim).filter((role) => role.role === "place" && role.node >= 0 && nodes[role.node].point.length).map((role) => role.node);
      const at3 = places2.find((number5) => nodes[number5].type !== "State") ?? places2[0];
      if (at3 !== void 0) found2.set(at3, [...found2.get(at3) ?? [], claim]);
    }
    return found2;
  }
  var world = null;
  var projection2 = equalEarth();
  function measure3() {
    wide2 = Math.max(300, place8.clientWidth - 32);
    high = Math.max(LOWEST, Math.min(place8.clientHeight - 70, wide2));
    projection2.fitWidth(wide2 - 16, { type: "Sphere" });
    const [, top] = projection2([0, 90]) ?? [0, 0];
    const [, bottom] = projection2([0, -90]) ?? [0, 0];
    const [x, y] = projection2.translate();
    projection2.translate([x + 8, y + (high - top - bottom) / 2]);
  }
  function outline() {
    world ??= JSON.parse(document.getElementById("world")?.textContent ?? "null");
    if (!world) return [];
    const path2 = index2(projection2).digits(1);
    const { countries } = world.objects;
    const land = (
      /** @type {any} */
      feature_default(world, countries)
    );
    return [
      svg("path", { class: "land", d: path2(land) ?? "" }),
      svg("path", { class: "borders", d: path2(mesh_default(world, countries, (a, b) => a !== b)) ?? "" })
    ];
  }
  function spots(view4) {
    return [...byPlace(view4)].map(([node, claims2]) => {
      const [lat, lon] = nodes[node].point;
      const [x, y] = projection2([lon, lat]) ?? [0, 0];
      return { node, claims: claims2, events: countEvents(claims2), x, y };
    }).sort((one2, other) => other.events - one2.events || one2.node - other.node);
  }
  function bubble(spot, most2) {
    const { key, name } = nodes[spot.node];
    const r = 4 + 14 * Math.sqrt(spot.events / most2);
    const relations3 = [...grouped(spot.claims, (claim) => claim.relation)].sort((one2, other) => other[1].length - one2[1].length);
    const open4 = () => set({ selected: key, path: [] });
    const words3 = `${name}: ${count(spot.events, "event")}`;
    return svg("g", {
      class: `bubble ${current.selected === key ? "picked" : ""}`,
      transform: `translate(${spot.x.toFixed(1)},${spot.y.toFixed(1)})`,
      role: "button",
      tabindex: 0,
      "aria-label": words3,
      onclick: open4,
      onkeydown: (event) => {
        if (event.key === "Enter") open4();
      }
    }, svg("title", {}, words3), svg("circle", { r: r.toFixed(1), fill: relation(relations3[0][0]) }), svg("text", { y: -r - 3 }, name));
  }
  function unscaled(inner, k) {
    for (const each of inner.querySelectorAll(".bubble")) {
      each.setAttribute("transform", `${(each.getAttribute("transform") ?? "").replace(/ scale.*/, "")} scale(${(1 / k).toFixed(3)})`);
    }
    inner.style.setProperty("--thin", String(0.6 / k));
  }
  function whole(list) {
    const [xs, ys] = [list.map((spot) => spot.x), list.map((spot) => spot.y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const k = Math.max(1, Math.min(CLOSEST2 / 2, 0.7 * wide2 / (right - left || 1), 0.7 * high / (bottom - top || 1)));
    return identity2.translate(wide2 / 2 - k * (left + right) / 2, high / 2 - k * (top + bottom) / 2).scale(k);
  }
  function update6(view4) {
    measure3();
    const list = spots(view4);
    const [placed, all] = [list.reduce((sum, spot) => sum + spot.events, 0), countEvents(view4.claims)];
    const note3 = el("p", { class: "hint" }, `${count(placed, "event")} of ${all.toLocaleString("en")} in the present view have a place whose whereabouts are known. A larger disc: more events.`);
    if (!list.length) {
      fill(place8, note3);
      return;
    }
    const most2 = list[0].events;
    const inner = svg("g", {}, outline(), [...list].reverse().map((spot) => bubble(spot, most2)));
    const chart = svg("svg", { class: "world", viewBox: `0 0 ${wide2} ${high}`, role: "group", "aria-label": "Map of the places" }, inner);
    const zooming2 = zoom2().scaleExtent([1, CLOSEST2]).translateExtent([[0, 0], [wide2, high]]).on("zoom", ({ transform: transform2 }) => {
      inner.setAttribute("transform", transform2.toString());
      unscaled(inner, transform2.k);
    });
    const act = (label2, words3, go2) => button(label2, go2, { "aria-label": words3 });
    const shown2 = select(
      /** @type {Element} */
      chart
    ).call(zooming2);
    fill(place8, note3, el("div", { class: "map" }, chart, el(
      "div",
      { class: "zoom", role: "group", "aria-label": "Zoom of the map" },
      act("+", "Nearer", () => zooming2.scaleBy(shown2, 1.5)),
      act("−", "Farther", () => zooming2.scaleBy(shown2, 1 / 1.5)),
      act("Fit", "All places", () => zooming2.transform(shown2, whole(list)))
    )));
    zooming2.transform(shown2, whole(list));
  }

  // js/matrix.js
  var matrix_exports = {};
  __export(matrix_exports, {
    update: () => update7
  });
  var MOST2 = 40;
  var STEP = 40;
  var place9 = byId("view-matrix");
  var most = MOST2;
  var query2 = el("input", { type: "search", id: "matrix-query", placeholder: "a name", oninput: () => mark() });
  function parties(view4) {
    const weight = (number5) => view4.near.get(number5)?.size ?? 0;
    const best = [...view4.nodes].filter(isEntity).sort((a, b) => weight(b) - weight(a) || a - b).slice(0, most);
    const groups2 = [...grouped(best, (number5) => nodes[number5].community).values()];
    return { list: groups2.sort((one2, other) => other.length - one2.length || weight(other[0]) - weight(one2[0])).flat(), of: view4.nodes.size };
  }
  function cells(view4) {
    const found2 = /* @__PURE__ */ new Map();
    const add = (a, b, claim) => {
      const key = `${a} ${b}`;
      const list = found2.get(key);
      if (!list) found2.set(key, [claim]);
      else if (!list.includes(claim)) list.push(claim);
    };
    for (const claim of view4.claims) {
      const hub = claim.links.find((number5) => nodes[number5].type === "Event");
      const symmetric = relations[claim.relation].symmetric;
      if (hub !== void 0) joinAll(claim, view4, add);
      else {
        for (let n = 0; n < claim.links.length; n += 2) {
          const [a, b] = [claim.links[n], claim.links[n + 1]];
          if (!view4.nodes.has(a) || !view4.nodes.has(b)) continue;
          add(a, b, claim);
          if (symmetric) add(b, a, claim);
        }
      }
    }
    return found2;
  }
  function joinAll(claim, view4, add) {
    const ends2 = [...new Set(claim.links)].filter((number5) => view4.nodes.has(number5) && nodes[number5].type !== "Event");
    for (const a of ends2) for (const b of ends2) if (a !== b) add(a, b, claim);
  }
  function open3(a, b, claims2, view4) {
    const direct = view4.edges.find((edge) => edge.claims.includes(claims2[0]) && [edge.a, edge.b].includes(a) && [edge.a, edge.b].includes(b));
    const event = claims2[0].links.find((number5) => nodes[number5].type === "Event");
    set({ selected: direct ? keyOf(direct) : nodes[event ?? a].key, path: [] });
  }
  function cell2(a, b, claims2, top, view4, begins) {
    const side = begins ? " new-column" : "";
    if (a === b || !claims2) return el("td", { class: `${a === b ? "self" : ""}${side}` });
    const events3 = countEvents(claims2);
    const one2 = claims2.some((claim) => !relations[claim.relation].symmetric) ? "to" : "and";
    const made = el("td", { class: `${events3 / top > 0.5 ? "full" : "some"}${side}` }, button(String(events3), () => open3(a, b, claims2, view4), {
      "aria-label": `${nodes[a].name} ${one2} ${nodes[b].name}: ${count(events3, "event")}`
    }));
    made.style.setProperty("--share", `${Math.round(12 + 68 * Math.sqrt(events3 / top))}%`);
    return made;
  }
  function mark() {
    const wanted = fold(query2.value.trim());
    for (const head3 of place9.querySelectorAll("tbody th, thead th")) {
      head3.classList.toggle("found", Boolean(wanted) && fold(head3.textContent ?? "").includes(wanted));
    }
    place9.querySelector(".found")?.scrollIntoView({ block: "center", inline: "nearest" });
  }
  function update7(view4) {
    const { list, of } = parties(view4);
    const found2 = cells(view4);
    const top = Math.max(1, ...[...found2.values()].map((claims2) => countEvents(claims2)));
    const names2 = list.map((number5) => nodes[number5].name);
    const begins = (n) => n > 0 && nodes[list[n]].community !== nodes[list[n - 1]].community;
    const more = of > list.length && list.length === most ? button(`Show ${STEP} more parties`, () => {
      most += STEP;
      update7(view4);
    }, { id: "more-parties" }) : null;
    fill(
      place9,
      el("label", { class: "find-row", for: "matrix-query" }, el("span", {}, "Find in the matrix"), query2),
      el("p", { id: "matrix-caption", class: "hint" }, `Events that join two parties, in the present view; from the row to the column where there is a direction${of > list.length ? `; the ${list.length} best connected` : ""}`),
      el(
        "table",
        { class: "matrix", "aria-labelledby": "matrix-caption" },
        el("thead", {}, el("tr", {}, el("td"), list.map((_, n) => el("th", { scope: "col", class: begins(n) ? "new-column" : "", title: names2[n] }, el("span", {}, named(names2[n])))))),
        el("tbody", {}, list.map((a, n) => el(
          "tr",
          { class: begins(n) ? "new-group" : "" },
          el(
            "th",
            { scope: "row" },
            el("button", { type: "button", class: "link", onclick: () => set({ selected: nodes[a].key, path: [] }) }, named(names2[n]))
          ),
          list.map((b, at3) => cell2(a, b, found2.get(`${a} ${b}`), top, view4, begins(at3)))
        )))
      ),
      more
    );
  }

  // js/timeline.js
  var timeline_exports = {};
  __export(timeline_exports, {
    update: () => update8
  });
  var [LANE, LEFT2] = [46, 110];
  var rowHeight = () => place10.clientWidth < 500 ? 56 : 36;
  var place10 = byId("view-timeline");
  var query3 = el("input", { type: "search", id: "timeline-query", placeholder: "a name or a relation", oninput: debounce(() => set({ query: query3.value }, { step: false }), 120) });
  var find3 = el("label", { class: "find-row", for: "timeline-query" }, el("span", {}, "Find in the timeline"), query3);
  function events2(view4) {
    const groups2 = grouped(view4.claims, (claim) => `${claim.event} ${claim.relation} ${claim.layer}`);
    const made = [...groups2.values()].map((claims2) => {
      const timed = claims2.filter((claim) => claim.first).sort((one2, other) => Number(other.dated) - Number(one2.dated) || one2.first.localeCompare(other.first))[0];
      return { claims: claims2, relation: claims2[0].relation, layer: claims2[0].layer, first: timed?.first ?? "", last: timed?.last ?? "", dated: Boolean(timed?.dated) };
    });
    return made.sort((one2, other) => (one2.first || "9").localeCompare(other.first || "9") || one2.claims[0].i - other.claims[0].i);
  }
  function sides(event) {
    const pairs2 = event.claims.flatMap((claim) => Array.from({ length: claim.links.length / 2 }, (_, n) => claim.links.slice(2 * n, 2 * n + 2)));
    const people = (list) => [...new Set(list)].filter((number5) => nodes[number5].type !== "Event");
    return { doers: people(pairs2.map(([a]) => a)), others: people(pairs2.map(([, b]) => b)) };
  }
  function words2(event) {
    const { doers, others } = sides(event);
    const { label: label2, symmetric } = relations[event.relation];
    const names2 = (list) => listed(list.map((number5) => named(nodes[number5].name)));
    if (symmetric) return names2([.../* @__PURE__ */ new Set([...doers, ...others])]);
    return [names2(doers), el("span", { class: "sense" }, ` ${label2} `), names2(others)];
  }
  function whoOf(event) {
    const made = el("span", { class: "who" }, words2(event));
    made.title = made.textContent ?? "";
    return made;
  }
  function text2(event) {
    const { doers, others } = sides(event);
    return fold([...doers, ...others].flatMap((number5) => [nodes[number5].name, ...nodes[number5].aliases]).concat(relations[event.relation].label).join(" "));
  }
  function selection2(event) {
    const [claim] = event.claims;
    const [a, b] = ends(claim, 0);
    const hub = [a, b].find((number5) => nodes[number5].type === "Event");
    return hub === void 0 ? edgeKey(a, claim.relation, b) : nodes[hub].key;
  }
  function line4(event) {
    const key = selection2(event);
    const made = el(
      "li",
      { class: current.selected === key ? "picked" : "" },
      el("time", event.first ? { datetime: event.first } : {}, event.first ? span(event.first, event.last) : "no date", event.first && !event.dated ? el("small", {}, " (report)") : null),
      el("button", { type: "button", class: "chip", colour: relation(event.relation), onclick: () => set({ selected: key, path: [] }) }, relations[event.relation].label),
      whoOf(event),
      event.layer ? el("span", { class: "badge open" }, layers[event.layer].label) : el("span"),
      el("span", { class: "hint" }, count(countSources(event.claims), "source"))
    );
    made.style.height = `${rowHeight()}px`;
    return made;
  }
  function lanes(list) {
    const dated2 = list.filter((event) => event.first);
    if (!dated2.length) return null;
    const [first2, last2] = [beginning(dated2.map((event) => event.first)), plus(dated2[dated2.length - 1].first, 1)];
    const width3 = Math.max(320, Math.min(1400, place10.clientWidth - 32));
    const scale2 = utcTime([toDate(first2), toDate(last2)], [LEFT2, width3]);
    const used = relations.filter((relation2) => dated2.some((event) => event.relation === relation2.i));
    const high2 = used.length * LANE;
    const chart = svg("svg", { class: "lanes", width: width3, viewBox: `0 0 ${width3} ${high2 + 26}`, role: "img", "aria-label": "Events over time, a lane for each relation; drag to choose a range. The list below says the same" });
    const slots2 = Math.max(1, Math.min(between(first2, last2), Math.floor((width3 - LEFT2) / 7)));
    const wide3 = (width3 - LEFT2) / slots2;
    const slot = (event) => Math.max(0, Math.min(slots2 - 1, Math.floor((scale2(toDate(event.first)) - LEFT2) / wide3)));
    const bins = grouped(dated2, (event) => `${used.findIndex((each) => each.i === event.relation)} ${slot(event)}`);
    const most2 = Math.max(...[...bins.values()].map((bin) => bin.length));
    used.forEach((relation2, n) => chart.append(svg("text", { x: 0, y: (n + 1) * LANE - 4 }, relation2.label), svg("line", { x1: LEFT2, x2: width3, y1: (n + 1) * LANE, y2: (n + 1) * LANE, class: "lane" })));
    for (const [key, bin] of bins) {
      const [lane, at3] = key.split(" ").map(Number);
      const tall = Math.max(3, bin.length / most2 * (LANE - 8));
      chart.append(svg("rect", { x: LEFT2 + at3 * wide3 + 0.75, y: (lane + 1) * LANE - tall, width: Math.max(1.5, Math.min(24, wide3) - 1.5), height: tall, rx: 1, class: "bar", fill: relation(used[lane].i) }));
    }
    const ticks2 = scale2.ticks(Math.max(2, Math.floor((width3 - LEFT2) / 110)));
    const format = scale2.tickFormat();
    chart.append(...ticks2.map((tick) => svg("text", { x: scale2(tick), y: high2 + 18, class: "tick", "text-anchor": "middle" }, format(tick))));
    chart.append(brush2(scale2, width3, high2));
    return chart;
  }
  function brush2(scale2, width3, high2) {
    const handle2 = svg("g", { class: "brush" });
    const brushing2 = brushX().extent([[LEFT2, 0], [width3, high2]]).on("end", ({ selection: range3, sourceEvent: sourceEvent2 }) => {
      if (!sourceEvent2 || !range3) return;
      const [low, up] = range3.map((x) => toIso(scale2.invert(x)));
      set({ from: low > toIso(scale2.domain()[0]) ? low : "", to: up });
    });
    select(handle2).call(
      /** @type {any} */
      brushing2
    );
    return handle2;
  }
  function update8(view4) {
    const words_ = fold(current.query).split(/\s+/).filter(Boolean);
    const all = events2(view4);
    const list = words_.length ? all.filter((event) => words_.every((word) => text2(event).includes(word))) : all;
    const body2 = el("ol", { class: "events" });
    if (document.activeElement !== query3) query3.value = current.query;
    const focused = document.activeElement === query3;
    const clear = current.from || current.to ? button("All time", () => set({ from: "", to: "" }), { class: "small", id: "timeline-all" }) : null;
    fill(place10, el("div", { class: "row" }, el("h2", {}, `${count(list.length, "event")} in the order of time`), clear), find3, lanes(list), body2);
    if (focused) query3.focus();
    rows2(place10, body2, { rows: list, high: rowHeight(), make: line4, filler: listFiller });
  }

  // js/main.js
  var { byId: byId2, el: el2, fill: fill3, say: say2, count: count2, button: button2 } = dom_exports;
  var PARTS = { table: table_exports, matrix: matrix_exports, timeline: timeline_exports, map: map_exports };
  var SHAPING = [
    "hidden",
    "layers",
    "types",
    "article",
    "source",
    "genre",
    "story",
    "from",
    "to",
    "from2",
    "to2",
    "own",
    "undated",
    "sources",
    "leaves",
    "focus",
    "steps",
    "open",
    "all",
    "off"
  ];
  var LOOKS = ["places", "colour", "arranged", "flags", "paint", "notes", "names"];
  var view3 = view2();
  var near = [];
  function showTab() {
    for (const tab of TABS) {
      const on2 = tab === current.tab;
      byId2(`tab-${tab}`).setAttribute("aria-selected", String(on2));
      byId2(`tab-${tab}`).tabIndex = on2 ? 0 : -1;
      byId2(`view-${tab}`).hidden = !on2;
    }
    PARTS[current.tab]?.update(view3);
  }
  function remarks() {
    const parts = [...notes];
    if (view3.groups.size) parts.push(`${count2(view3.nodes.size, "party")} gathered into ${count2(view3.groups.size, "group")}: zoom in, double-click or tap one to open it.`);
    if (!view3.nodes.size) parts.push("Nothing is left with these filters.");
    return parts.map((part) => el2("span", { class: "remark" }, part));
  }
  function note2() {
    const hidden = claims.filter((claim) => claim.links.length).length - view3.claims.length;
    const line5 = `${count2(view3.nodes.size, "party")}, ${count2(view3.edges.length, "line")}${hidden ? `; ${count2(hidden, "report")} behind filters` : ""}.`;
    const centre2 = nodeByKey.get(current.focus);
    const link2 = (label2, changes, id2) => button2(label2, () => set(changes), { class: "link", id: id2 });
    fill3(
      byId2("note"),
      remarks(),
      centre2 ? el2("span", { class: "remark" }, "Only around ", named(centre2.name), ". ", link2("Show everyone", { focus: "" }, "everyone")) : null,
      el2("span", {}, line5),
      current.open.length ? link2("Gather all again", { open: [] }, "gather") : null,
      hasCore && current.all ? link2("Only the strongest ties", { all: false, open: [] }, "core") : null
    );
  }
  function reshape(shaped) {
    if (shaped) {
      near = [];
      view3 = view(current);
    } else view3 = { ...view3, spots: /* @__PURE__ */ new Map() };
    place2(view3);
  }
  function effects(changes) {
    const any = (names2) => changes.some((name) => names2.includes(name));
    const [shaped, looks, chosen3] = [any(SHAPING), any(LOOKS), any(["selected", "path"])];
    return { shaped, looks, chosen: chosen3, placed: shaped || any(["places", "colour", "arranged"]), fresh: shaped || any(["arranged", "focus"]), sought: shaped || any(["path"]) };
  }
  function refresh(changes) {
    if (changes.includes("selected")) reveal();
    const { shaped, looks, chosen: chosen3, placed, fresh: fresh2, sought } = effects(changes);
    if (placed) reshape(shaped);
    if (sought) update3(view3);
    if (shaped || chosen3 || looks) {
      show3(view3, fresh2);
      update5(view3);
    }
    if (sought || looks) update2();
    if (shaped) note2();
    byId2("undo").toggleAttribute("disabled", !canUndo());
    byId2("redo").toggleAttribute("disabled", !canRedo());
    document.body.classList.toggle("embed", current.embed);
    showTab();
    if (chosen3) follow2();
  }
  function follow2() {
    const node = nodeByKey.get(current.selected);
    if (node && view3.nodes.has(node.i) && !inView(node.i)) centre(node.i);
    const ends2 = view3.edges.find((edge) => keyOf(edge) === current.selected);
    if (ends2 && !(inView(ends2.a) && inView(ends2.b))) fitTo([ends2.a, ends2.b]);
    if (current.selected) say2(`Details of ${node ? node.name : "the line"} are open`);
  }
  function reveal() {
    const node = nodeByKey.get(current.selected);
    if (!node) return;
    if (view3.groups.get(node.community)?.includes(node.i)) set({ open: [...current.open, String(node.community)] }, { step: false });
    else if (coreOnly(current) && node.drawn && !node.core.length && isEntity(node.i)) set({ focus: node.key, steps: 1 }, { step: false });
  }
  function toggle3(which, on2 = !document.body.classList.contains(`with-${which}`)) {
    document.body.classList.toggle(`with-${which}`, on2);
    byId2(`toggle-${which}`).setAttribute("aria-expanded", String(on2));
  }
  function clicked(what) {
    if (typeof what?.node === "number") set({ selected: nodes[what.node].key, path: [] });
    else if (what?.edge) {
      const [a, relation2, b] = what.edge.split(" ").map(Number);
      set({ selected: edgeKey(a, relation2, b), path: [] });
    } else if (current.selected) set({ selected: "" });
  }
  function opened(id2) {
    if (typeof id2 === "number") set({ focus: nodes[id2].key, path: [] });
    else {
      const members = view3.groups.get(Number(id2.slice(1))) ?? [];
      toggle("open", id2.slice(1));
      fitTo(members);
    }
  }
  function moved() {
    const all = gather(view3.nodes, { open: [] });
    const now2 = nearBy(all);
    if (now2.join() === near.join()) return;
    near = now2;
    view3 = { ...view3, groups: gather(view3.nodes, current, near) };
    show3(view3, false);
  }
  function tabs() {
    byId2("tab-map").hidden = !hasPlaces;
    const offered = TABS.filter((tab) => !byId2(`tab-${tab}`).hidden);
    for (const tab of offered) byId2(`tab-${tab}`).addEventListener("click", () => set({ tab }));
    byId2("tabs").addEventListener("keydown", (event) => {
      const step2 = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step2) return;
      const tab = offered[(offered.indexOf(current.tab) + step2 + offered.length) % offered.length];
      set({ tab });
      byId2(`tab-${tab}`).focus();
    });
  }
  function press3(event) {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement || event.target instanceof HTMLTextAreaElement;
    if (
      /** @type {HTMLDialogElement} */
      byId2("reader").open
    ) return;
    if (event.key === "/" && !typing) {
      event.preventDefault();
      byId2("find").focus();
    } else if (event.key === "Escape") escape();
    else if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !typing) {
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    }
  }
  function escape() {
    close();
    if (current.selected || current.path.length) close2();
    else toggle3("filters", false);
  }
  function pick(node) {
    set({ selected: node.key, path: [] });
    focus();
  }
  function buttons() {
    byId2("toggle-filters").addEventListener("click", () => toggle3("filters"));
    byId2("toggle-panel").addEventListener("click", () => toggle3("panel"));
    byId2("skip").addEventListener("click", () => {
      set({ tab: "table" });
      byId2("view-table").focus();
    });
    byId2("undo").addEventListener("click", () => undo());
    byId2("redo").addEventListener("click", () => redo());
    addEventListener("keydown", press3);
  }
  function start7() {
    start();
    start2(() => refresh(["colour"]));
    build2();
    box(byId2("search"), { id: "find", label: "Search names and aliases", hint: "Search a name", chosen: pick });
    build3();
    toggle3("panel", true);
    document.body.classList.toggle("embed", current.embed);
    start5();
    on({ click: clicked, open: opened, moved, hover: show4 });
    changed(refresh);
    tabs();
    buttons();
    refresh(Object.keys(current));
    draw();
    start6();
    document.documentElement.dataset.ready = "true";
  }
  Object.assign(globalThis, { graphkit: Object.freeze({ Copying: copying_exports, Exporting: exporting_exports, Filters: filters_exports, Graph: graph_exports, Model: model_exports, State: state_exports }) });
  start7();
})();
