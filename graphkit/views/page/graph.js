// Built by "npm run build" from js/; modules: sha256-651d6a62f07744503905948e3bc9cece519a6b58e22e96f7c17308e2e5e323b7
"use strict";
(() => {
  var __defProp = Object.defineProperty;
  var __export = (target, all) => {
    for (var name8 in all)
      __defProp(target, name8, { get: all[name8], enumerable: true });
  };

  // js/dom.js
  var dom_exports = {};
  __export(dom_exports, {
    SVG: () => SVG,
    byId: () => byId,
    count: () => count,
    day: () => day,
    days: () => days,
    debounce: () => debounce,
    el: () => el,
    fill: () => fill,
    name: () => name,
    say: () => say,
    svg: () => svg
  });
  function el(tag, props = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name8, value] of Object.entries(props)) {
      if (value === null || value === void 0 || value === false) continue;
      if (name8.startsWith("on")) made.addEventListener(name8.slice(2), value);
      else if (name8 === "class") made.className = value;
      else if (name8 === "colour") made.style.setProperty("--colour", value);
      else if (value === true) made.setAttribute(name8, "");
      else made.setAttribute(name8, String(value));
    }
    made.append(...children.flat(Infinity).filter((child) => child !== null && child !== void 0 && child !== false));
    return made;
  }
  var SVG = "http://www.w3.org/2000/svg";
  function svg(tag, props = {}, ...children) {
    const made = document.createElementNS(SVG, tag);
    for (const [name8, value] of Object.entries(props)) {
      if (name8.startsWith("on")) made.addEventListener(name8.slice(2), value);
      else made.setAttribute(name8, String(value));
    }
    made.append(...children);
    return made;
  }
  var name = (text3, props = {}) => el("bdi", props, text3);
  var byId = (id) => document.getElementById(id);
  var fill = (place9, ...children) => place9.replaceChildren(...children.flat(Infinity).filter(Boolean));
  var say = (text3) => {
    byId("heard").textContent = text3;
  };
  var count = (number2, noun) => `${number2.toLocaleString("en")} ${noun}${number2 === 1 ? "" : "s"}`;
  var MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  var day = (iso2) => {
    const [year, month, date] = iso2.split("-").map(Number);
    return date ? `${date} ${MONTHS[month - 1]} ${year}` : iso2;
  };
  function days(first2, last2) {
    if (!first2) return "no date";
    if (first2 === last2) return day(first2);
    const [year, month] = first2.split("-").map(Number);
    if (first2.endsWith("-01-01") && last2 === `${first2.slice(0, 4)}-12-31`) return String(year);
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (first2.endsWith("-01") && last2 === `${first2.slice(0, 8)}${length}`) return `${MONTHS[month - 1]} ${year}`;
    return `${day(first2)} – ${day(last2)}`;
  }
  function debounce(action, wait) {
    let timer = 0;
    return (...given) => {
      clearTimeout(timer);
      timer = setTimeout(() => action(...given), wait);
    };
  }

  // js/filters.js
  var filters_exports = {};
  __export(filters_exports, {
    claimTest: () => claimTest,
    edgeKey: () => edgeKey,
    ends: () => ends,
    gather: () => gather,
    view: () => view
  });

  // js/model.js
  var model_exports = {};
  __export(model_exports, {
    NOBODY: () => NOBODY,
    articles: () => articles,
    bold: () => bold,
    claims: () => claims,
    claimsOf: () => claimsOf,
    communities: () => communities,
    conflictsOf: () => conflictsOf,
    countEvents: () => countEvents,
    countSources: () => countSources,
    entities: () => entities,
    events: () => events,
    iri: () => iri,
    largest: () => largest,
    layers: () => layers,
    leaves: () => leaves,
    nodeByKey: () => nodeByKey,
    nodes: () => nodes,
    notes: () => notes,
    prefixes: () => prefixes,
    relations: () => relations,
    sentence: () => sentence,
    short: () => short,
    text: () => text,
    title: () => title
  });
  var raw = JSON.parse(document.getElementById("data").textContent);
  function rows(kind, list) {
    const fields = raw.fields[kind];
    return list.map((row, i) => {
      const made = { i };
      fields.forEach((field, n) => {
        made[field] = row[n];
      });
      return made;
    });
  }
  var nodes = rows("nodes", raw.nodes);
  var relations = rows("relations", raw.relations);
  var layers = rows("layers", raw.layers);
  var articles = rows("articles", raw.articles);
  var claims = rows("claims", raw.claims);
  for (const claim of claims) {
    claim.roles = rows("roles", claim.roles);
    for (const role of claim.roles) if (role.node >= 0) role.name = nodes[role.node].name;
    claim.last ||= claim.first;
    claim.rule = raw.rules[claim.rule];
  }
  var iri = (key) => key.startsWith("./") ? raw.base + key.slice(2) : key;
  var short = (text3) => raw.base ? text3.replaceAll(raw.base, "./") : text3;
  var texts = null;
  function text(article) {
    texts ??= JSON.parse(document.getElementById("texts").textContent);
    return texts[article] ?? "";
  }
  function sentence(claim) {
    return claim.start < 0 ? claim.sentence : text(claim.article).slice(claim.start, claim.end);
  }
  var conflictsOf = /* @__PURE__ */ new Map();
  for (const conflict of rows("conflicts", raw.conflicts)) {
    (conflictsOf.get(conflict.event) ?? conflictsOf.set(conflict.event, []).get(conflict.event)).push(conflict);
  }
  var nodeByKey = new Map(nodes.map((node) => [node.key, node]));
  var entities = nodes.filter((node) => node.type !== "Event" && node.type !== "Phrase");
  var largest = nodes.reduce((most, node) => Math.max(most, node.weight), 1);
  var NOBODY = "unnamed";
  var TOP = 12;
  var bold = new Set([...entities].sort((one, other) => other.weight - one.weight || one.i - other.i).slice(0, TOP).filter((node) => node.weight > largest / 5));
  var claimsOf = nodes.map(() => []);
  for (const claim of claims) {
    const named = new Set(claim.links);
    for (const role of claim.roles) if (role.node >= 0) named.add(role.node);
    if (claim.says_node >= 0) named.add(claim.says_node);
    for (const node of named) claimsOf[node].push(claim);
  }
  function countSources(list) {
    const found2 = new Set(list.map((claim) => claim.article));
    if (found2.size < 2) return found2.size;
    const groups2 = [];
    for (const number2 of found2) {
      const joined = new Set(number2 < 0 ? [] : articles[number2].ties);
      const mine = groups2.filter((group) => [...joined].some((tie) => group.has(tie)));
      for (const group of mine) {
        for (const tie of group) joined.add(tie);
        groups2.splice(groups2.indexOf(group), 1);
      }
      groups2.push(joined);
    }
    return groups2.length;
  }
  var countEvents = (list) => new Set(list.map((claim) => claim.event)).size;
  var title = raw.title;
  var prefixes = raw.prefixes;
  var events = raw.events;
  var notes = raw.notes;
  var leaves = raw.leaves;
  var communities = raw.communities;

  // js/filters.js
  var MOST_DRAWN = 900;
  function claimTest(state) {
    const hidden = new Set(state.hidden);
    const relationOn = relations.map((relation2) => !hidden.has(relation2.name));
    const layerOn = layers.map((layer) => state.layers.includes(layer.name));
    const timed = Boolean(state.from || state.to);
    return (claim, { anyLayer = false, anyTime = false } = {}) => {
      if (!relationOn[claim.relation] || !(anyLayer || layerOn[claim.layer])) return false;
      const article = articles[claim.article];
      if (state.article && article?.key !== state.article) return false;
      if (state.source && article?.source !== state.source && article?.agency !== state.source) return false;
      if (anyTime) return true;
      if (state.ownDates && claim.first && !claim.dated) return false;
      if (!timed) return true;
      if (!claim.first) return state.undated;
      return (!state.from || claim.last >= state.from) && (!state.to || claim.first <= state.to);
    };
  }
  var edgeKey = (a, relation2, b) => [nodes[a].key, relations[relation2].name, nodes[b].key].join("|");
  function ends(claim, n) {
    const [a, b] = claim.links.slice(2 * n, 2 * n + 2);
    const isEvent = (number2) => nodes[number2].type === "Event";
    const turned = relations[claim.relation].symmetric && (isEvent(a) || !isEvent(b) && a > b);
    return turned ? [b, a] : [a, b];
  }
  function aggregate(claims2, nodeOn) {
    const edges = /* @__PURE__ */ new Map();
    for (const claim of claims2) {
      for (let n = 0; n < claim.links.length / 2; n += 1) {
        const [a, b] = ends(claim, n);
        if (!nodeOn[a] || !nodeOn[b]) continue;
        const id = `${a} ${claim.relation} ${b} ${claim.layer}`;
        let edge = edges.get(id);
        if (!edge) {
          edge = { id, a, b, relation: claim.relation, layer: claim.layer, claims: [], directed: !relations[claim.relation].symmetric };
          edges.set(id, edge);
        }
        edge.claims.push(claim);
      }
    }
    return [...edges.values()];
  }
  function neighbours(edges) {
    const near2 = /* @__PURE__ */ new Map();
    const join = (a, b) => (near2.get(a) ?? near2.set(a, /* @__PURE__ */ new Set()).get(a)).add(b);
    for (const edge of edges) {
      join(edge.a, edge.b);
      join(edge.b, edge.a);
    }
    return near2;
  }
  function widened(found2, near2, from) {
    const wider = new Set(found2);
    for (const node of from) for (const other of near2.get(node) ?? []) wider.add(other);
    return wider;
  }
  function within(near2, centre2, steps) {
    let found2 = /* @__PURE__ */ new Set([centre2]);
    for (let step = 0; step < steps; step += 1) {
      found2 = widened(found2, near2, found2);
      found2 = widened(found2, near2, [...found2].filter((node) => nodes[node].type === "Event"));
    }
    return found2;
  }
  function nodesShown(state) {
    const off = new Set(state.types);
    return nodes.map((node) => node.drawn && !off.has(node.type) && (state.leaves || node.type !== "Phrase"));
  }
  function view(state) {
    const test = claimTest(state);
    const claims2 = claims.filter((claim) => test(claim));
    let edges = aggregate(claims2, nodesShown(state));
    for (const edge of edges) edge.sources = countSources(edge.claims);
    if (state.sources > 1) edges = edges.filter((edge) => edge.sources >= state.sources);
    let near2 = neighbours(edges);
    const centre2 = nodeByKey.get(state.focus);
    if (centre2) {
      const kept = within(near2, centre2.i, state.steps);
      edges = edges.filter((edge) => kept.has(edge.a) && kept.has(edge.b));
      near2 = neighbours(edges);
      if (centre2.drawn && !near2.has(centre2.i)) near2.set(centre2.i, /* @__PURE__ */ new Set());
    }
    const nodes2 = new Set(near2.keys());
    return { claims: drawnClaims(edges), listed: claims2, edges, nodes: nodes2, near: near2, groups: gather(nodes2, state) };
  }
  function drawnClaims(edges) {
    const found2 = /* @__PURE__ */ new Set();
    for (const edge of edges) for (const claim of edge.claims) found2.add(claim);
    return [...found2];
  }
  function gather(nodes2, state, near2 = []) {
    const groups2 = /* @__PURE__ */ new Map();
    if (nodes2.size <= MOST_DRAWN) return groups2;
    const open4 = /* @__PURE__ */ new Set([...state.open.map(Number), ...near2]);
    for (const number2 of nodes2) {
      const community = nodes[number2].community;
      if (open4.has(community)) continue;
      (groups2.get(community) ?? groups2.set(community, []).get(community)).push(number2);
    }
    return groups2;
  }

  // js/state.js
  var state_exports = {};
  __export(state_exports, {
    changed: () => changed,
    current: () => current,
    reset: () => reset,
    set: () => set,
    start: () => start,
    toggle: () => toggle
  });
  var listeners = [];
  var shownLayers = () => layers.filter((layer) => layer.shown).map((layer) => layer.name);
  function fresh() {
    return {
      tab: "graph",
      hidden: [],
      layers: shownLayers(),
      types: [],
      article: "",
      source: "",
      from: "",
      to: "",
      ownDates: false,
      undated: false,
      sources: 1,
      leaves,
      focus: "",
      steps: 1,
      path: [],
      selected: "",
      open: [],
      sort: "-sources"
    };
  }
  var current = fresh();
  var listOf = (text3) => text3 ? text3.split("~").map(decodeURIComponent) : [];
  var textOf = (list) => list.map((item) => encodeURIComponent(item).replaceAll("~", "%7E")).join("~");
  function read(value, like) {
    if (Array.isArray(like)) return listOf(value);
    if (typeof like === "boolean") return value === "1";
    if (typeof like === "number") return Math.max(1, Number.parseInt(value, 10) || 1);
    return value;
  }
  function write(value) {
    if (Array.isArray(value)) return textOf(value);
    return typeof value === "boolean" ? value ? "1" : "0" : String(value);
  }
  function fromHash(hash) {
    const given = new URLSearchParams(hash.replace(/^#/, ""));
    const first2 = fresh();
    for (const name8 of Object.keys(first2)) {
      current[name8] = given.has(name8) ? read(short(given.get(name8)), first2[name8]) : first2[name8];
    }
    if (!["graph", "table", "matrix", "timeline"].includes(current.tab)) current.tab = "graph";
    current.steps = Math.min(2, current.steps);
  }
  function toHash() {
    const first2 = fresh();
    const given = new URLSearchParams();
    for (const name8 of Object.keys(first2)) {
      const value = write(current[name8]);
      if (value !== write(first2[name8])) given.set(name8, value);
    }
    return given.toString();
  }
  function keep() {
    const hash = toHash();
    try {
      history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
    } catch {
      return;
    }
  }
  function set(changes) {
    Object.assign(current, changes);
    keep();
    for (const listener of listeners) listener(Object.keys(changes));
  }
  function toggle(name8, item) {
    const list = current[name8];
    set({ [name8]: list.includes(item) ? list.filter((other) => other !== item) : [...list, item] });
  }
  function start() {
    fromHash(location.hash);
    addEventListener("hashchange", () => {
      fromHash(location.hash);
      for (const listener of listeners) listener(Object.keys(current));
    });
  }
  var reset = () => set({ ...fresh(), tab: current.tab });
  var changed = (listener) => listeners.push(listener);

  // js/histogram.js
  var { el: el2, svg: svg2, fill: fill2 } = dom_exports;
  var DAY = 864e5;
  var BARS = 48;
  var dated = claims.filter((claim) => claim.first);
  var number = (iso2) => Math.round(Date.parse(`${iso2}T00:00:00Z`) / DAY);
  var iso = (days2) => new Date(days2 * DAY).toISOString().slice(0, 10);
  var first = dated.length ? Math.min(...extremes("first")) : 0;
  var last = dated.length ? Math.max(...extremes("last")) : 0;
  var undated = claims.length - dated.length;
  var parts = null;
  function* extremes(field) {
    const seen = new Set(dated.map((claim) => claim[field]));
    for (const day2 of seen) yield number(day2);
  }
  var width = () => Math.max(1, Math.ceil((last - first + 1) / BARS));
  function build(place9) {
    if (!dated.length) return;
    const bars = svg2("svg", { class: "bars", viewBox: `0 0 ${BARS * 5} 48`, preserveAspectRatio: "none", role: "img", "aria-label": "Reports over time" });
    const slider = (id, label) => el2("input", { type: "range", id, min: first, max: last, step: 1, "aria-label": label, oninput: debounce(cut, 60) });
    const [from, to] = [slider("from", "From"), slider("to", "To")];
    const range = el2("output", { class: "range", for: "from to" });
    const box2 = (id, name8, label) => el2(
      "label",
      { class: "check" },
      el2("input", { type: "checkbox", id, onchange: () => set({ [name8]: !current[name8] }) }),
      el2("span", { class: "check-label" }, label)
    );
    const own = box2("own-dates", "ownDates", "Only where the text itself gives the time");
    const without = box2("undated", "undated", `Keep ${count(undated, "report")} without a date`);
    fill2(place9, el2("fieldset", {}, el2("legend", {}, "Time"), bars, el2("div", { class: "sliders" }, from, to), range, own, undated ? without : null));
    parts = { bars, from, to, range, own: own.firstChild, without: without.firstChild };
  }
  function cut() {
    const [low, high] = [Number(parts.from.value), Number(parts.to.value)].sort((a, b) => a - b);
    set({ from: low > first ? iso(low) : "", to: high < last ? iso(high) : "" });
  }
  function heights() {
    const test = claimTest(current);
    const made = Array.from({ length: BARS }, () => [0, 0]);
    for (const claim of dated) {
      if (test(claim, { anyTime: true })) made[Math.floor((number(claim.first) - first) / width())][claim.dated ? 0 : 1] += 1;
    }
    return made;
  }
  function drawBars() {
    const tallies = heights();
    const most = Math.max(1, ...tallies.map(([own, report]) => own + report));
    const [low, high] = chosen();
    fill2(parts.bars, tallies.flatMap(([own, report], n) => {
      const begin2 = first + n * width();
      const inside = begin2 + width() > low && begin2 <= high ? "" : " outside";
      const [tall, wide] = [own, own + report].map((count8) => count8 ? Math.max(1.5, count8 / most * 46) : 0);
      return [
        svg2("rect", { class: `report${inside}`, x: n * 5, y: 48 - wide, width: 4, height: wide }),
        svg2("rect", { class: `own${inside}`, x: n * 5, y: 48 - tall, width: 4, height: tall })
      ];
    }));
  }
  function chosen() {
    const { from, to } = current;
    return [from ? number(from) : first, to ? number(to) : last];
  }
  function update() {
    if (!parts) return;
    const [low, high] = chosen();
    if (document.activeElement !== parts.from) parts.from.value = low;
    if (document.activeElement !== parts.to) parts.to.value = high;
    parts.from.setAttribute("aria-valuetext", day(iso(low)));
    parts.to.setAttribute("aria-valuetext", day(iso(high)));
    parts.range.textContent = `${day(iso(low))} – ${day(iso(high))}`;
    parts.own.checked = current.ownDates;
    parts.without.checked = current.undated;
    drawBars();
  }

  // js/search.js
  var MOST = 12;
  var fold = (text3) => text3.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  var index = entities.map((node) => ({ node, names: [node.name, ...node.aliases].map((name8) => [name8, fold(name8)]) }));
  function rank(name8, wanted) {
    if (name8 === wanted) return 0;
    if (name8.startsWith(wanted)) return 1;
    if (name8.includes(` ${wanted}`)) return 2;
    return name8.includes(wanted) ? 3 : 9;
  }
  function find(text3) {
    const wanted = fold(text3.trim());
    if (!wanted) return [];
    const hits = [];
    for (const { node, names } of index) {
      const best = names.map(([name8, folded]) => ({ node, name: name8, rank: rank(folded, wanted) })).sort((a, b) => a.rank - b.rank)[0];
      if (best.rank < 9) hits.push(best);
    }
    return hits.sort((a, b) => a.rank - b.rank || b.node.weight - a.node.weight || a.node.i - b.node.i).slice(0, MOST);
  }
  function option(hit, id, pick2) {
    const alias = hit.name === hit.node.name ? null : el("small", {}, " also ", name(hit.name));
    return el(
      "li",
      { role: "option", id, "aria-selected": "false", onmousedown: (event) => {
        event.preventDefault();
        pick2();
      } },
      el("span", { class: `form ${hit.node.type}`, "aria-hidden": "true" }),
      name(hit.node.name),
      alias,
      el("small", { class: "kind" }, ` ${hit.node.type}`)
    );
  }
  function box(place9, { id, label, hint = "", chosen: chosen2 }) {
    const list = el("ul", { role: "listbox", id: `${id}-list`, "aria-label": label, hidden: true });
    const input = el("input", {
      type: "text",
      id,
      role: "combobox",
      "aria-expanded": "false",
      "aria-controls": `${id}-list`,
      "aria-autocomplete": "list",
      "aria-label": label,
      placeholder: hint,
      autocomplete: "off",
      spellcheck: "false"
    });
    let hits = [];
    let active = -1;
    function close2() {
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }
    function pick2(hit) {
      input.value = hit.node.name;
      close2();
      chosen2(hit.node);
    }
    function show4() {
      hits = find(input.value);
      active = -1;
      input.removeAttribute("aria-activedescendant");
      fill(list, hits.map((hit, n) => option(hit, `${id}-${n}`, () => pick2(hit))));
      list.hidden = !hits.length;
      input.setAttribute("aria-expanded", String(Boolean(hits.length)));
      if (input.value.trim()) say(hits.length ? `${count(hits.length, "name")} found` : "No such name");
    }
    function move(step) {
      if (!hits.length) return;
      active = (active + step + hits.length) % hits.length;
      [...list.children].forEach((item, n) => item.setAttribute("aria-selected", String(n === active)));
      list.children[active].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", `${id}-${active}`);
    }
    input.addEventListener("input", show4);
    input.addEventListener("focus", () => {
      if (input.value) input.select();
    });
    input.addEventListener("blur", close2);
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) show4();
        move(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter" && hits.length && !list.hidden) {
        event.preventDefault();
        pick2(hits[Math.max(0, active)]);
      } else if (event.key === "Escape") {
        event.stopPropagation();
        if (list.hidden) input.value = "";
        close2();
      }
    });
    place9.append(el("div", { class: "combo" }, input, list));
    return input;
  }

  // js/theme.js
  var dark = matchMedia("(prefers-color-scheme: dark)");
  var MODES = ["auto", "light", "dark"];
  var LABELS = { auto: "Auto", light: "Light", dark: "Dark" };
  var mode = "auto";
  var onPaper = false;
  var isDark = () => !onPaper && (mode === "auto" ? dark.matches : mode === "dark");
  var token = (name8) => getComputedStyle(document.documentElement).getPropertyValue(`--${name8}`).trim();
  var relation = (number2) => relations[number2][isDark() ? "dark" : "light"];
  var type = (name8) => token(`type-${name8.toLowerCase()}`) || token("type-other");
  var rim = (name8) => token(`rim-${name8.toLowerCase()}`) || token("rim-other");
  function show() {
    document.documentElement.dataset.theme = isDark() ? "dark" : "light";
    const button = byId("theme");
    button.textContent = LABELS[mode];
    button.setAttribute("aria-label", `Colours: ${mode === "auto" ? "as the system has them" : mode}`);
  }
  function paper(on2) {
    onPaper = on2;
    show();
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
    if (MODES.includes(kept)) mode = kept;
    show();
    dark.addEventListener("change", () => {
      show();
      redraw();
    });
    byId("theme").addEventListener("click", () => {
      mode = MODES[(MODES.indexOf(mode) + 1) % MODES.length];
      remember();
      show();
      redraw();
    });
  }

  // js/controls.js
  var { el: el3, svg: svg3, fill: fill3, byId: byId2 } = dom_exports;
  var FORMS = { Person: "Person", State: "State", Organisation: "Organisation", Place: "Place", Event: "Event of many", Phrase: "Unnamed party" };
  var updates = [];
  function check(label, sample, on2, change, hint = "") {
    const input = el3("input", { type: "checkbox", onchange: change });
    const tally2 = el3("span", { class: "tally" });
    updates.push(() => {
      input.checked = on2();
    });
    return { row: el3("label", { class: "check", title: hint }, input, sample, el3("span", { class: "check-label" }, label), tally2), tally: tally2 };
  }
  function line(dash, colour) {
    const stroke = svg3("line", { x1: 1, y1: 6, x2: 27, y2: 6, "stroke-width": 3, "stroke-dasharray": dash.join(" ") });
    stroke.style.stroke = colour;
    return svg3("svg", { width: 28, height: 12, viewBox: "0 0 28 12", "aria-hidden": "true", class: "sample" }, stroke);
  }
  var fieldset = (legend2, ...rows3) => el3("fieldset", {}, el3("legend", {}, legend2), ...rows3);
  var tallied = [];
  function relations2() {
    return fieldset("Relations", relations.map((relation2) => {
      const sample = el3("span", { class: `swatch relation-${relation2.i}`, "aria-hidden": "true" });
      updates.push(() => sample.style.setProperty("--colour", relation(relation2.i)));
      const { row, tally: tally2 } = check(
        relation2.label,
        sample,
        () => !current.hidden.includes(relation2.name),
        () => toggle("hidden", relation2.name),
        relation2.definition
      );
      tallied.push((tallies) => {
        tally2.textContent = (tallies.relations[relation2.i] ?? 0).toLocaleString("en");
      });
      return row;
    }));
  }
  function layers2() {
    const used = new Set(claims.map((claim) => claim.layer));
    const rows3 = layers.filter((layer) => layer.i === 0 || used.has(layer.i)).map((layer) => {
      const { row, tally: tally2 } = check(
        layer.label,
        line(layer.dash, "currentColor"),
        () => current.layers.includes(layer.name),
        () => toggle("layers", layer.name)
      );
      tallied.push((tallies) => {
        tally2.textContent = (tallies.layers[layer.i] ?? 0).toLocaleString("en");
      });
      return row;
    });
    return fieldset("Did it happen?", rows3);
  }
  function types() {
    const used = new Set(nodes.filter((node) => node.drawn).map((node) => node.type));
    const rows3 = Object.keys(FORMS).filter((type2) => used.has(type2)).map((type2) => {
      const sample = el3("span", { class: `form ${type2}`, "aria-hidden": "true" });
      if (type2 === "Phrase") return check(FORMS[type2], sample, () => current.leaves, () => set({ leaves: !current.leaves })).row;
      return check(FORMS[type2], sample, () => !current.types.includes(type2), () => toggle("types", type2)).row;
    });
    const key = el3("p", { class: "hint" }, "Larger: part of more events. Thicker: more independent sources.");
    return fieldset("Parties", rows3, key);
  }
  function select(id, label, all, options, name8) {
    const made = el3(
      "select",
      { id, onchange: (event) => set({ [name8]: event.target.value }) },
      el3("option", { value: "" }, all),
      options.map(([value, text3]) => el3("option", { value }, text3))
    );
    updates.push(() => {
      made.value = current[name8];
    });
    return el3("label", { class: "field", for: id }, el3("span", {}, label), made);
  }
  function sources() {
    const papers = new Set(articles.flatMap((article) => [article.source, article.agency]).filter(Boolean));
    const number2 = el3("input", { type: "number", id: "min-sources", min: 1, max: 99, oninput: (event) => set({ sources: Math.max(1, Number(event.target.value) || 1) }) });
    updates.push(() => {
      if (document.activeElement !== number2) number2.value = current.sources;
    });
    const titles = articles.map((article) => [article.key, `${article.title}${article.published ? ` (${article.published})` : ""}`]);
    return fieldset(
      "Sources",
      select("by-source", "Published by", "Anyone", [...papers].sort().map((paper2) => [paper2, paper2]), "source"),
      select("by-article", "Article", "All articles", titles.sort((a, b) => a[1] < b[1] ? -1 : 1), "article"),
      el3("label", { class: "field", for: "min-sources" }, el3("span", {}, "At least so many independent sources"), number2)
    );
  }
  function around() {
    const place9 = el3("div", {});
    const input = box(place9, { id: "focus", label: "Around", hint: "a name", chosen: (node) => set({ focus: node.key, path: [] }) });
    const steps = el3(
      "select",
      { id: "steps", "aria-label": "Steps around it", onchange: (event) => set({ steps: Number(event.target.value) }) },
      el3("option", { value: 1 }, "1 step"),
      el3("option", { value: 2 }, "2 steps")
    );
    const clear = el3("button", { type: "button", onclick: () => {
      input.value = "";
      set({ focus: "" });
    } }, "Everyone");
    updates.push(() => {
      steps.value = String(current.steps);
      clear.hidden = !current.focus;
      if (document.activeElement !== input) input.value = nodeByKey.get(current.focus)?.name ?? "";
    });
    return fieldset("Only what is around", place9, el3("div", { class: "row" }, steps, clear));
  }
  function between() {
    const ends2 = ["", ""];
    const place9 = el3("div", {});
    const choose = (n) => (node) => {
      ends2[n] = node.key;
      if (ends2[0] && ends2[1]) set({ path: [...ends2], selected: "" });
    };
    const inputs = [0, 1].map((n) => box(place9, { id: `path-${n}`, label: n ? "Path to" : "Path from", hint: n ? "to" : "from", chosen: choose(n) }));
    const clear = el3("button", { type: "button", onclick: () => {
      ends2.fill("");
      set({ path: [] });
    } }, "No path");
    updates.push(() => {
      const path2 = current.path;
      clear.hidden = path2.length !== 2;
      inputs.forEach((input, n) => {
        if (path2.length === 2) ends2[n] = path2[n];
        if (document.activeElement !== input && path2.length !== 1) input.value = nodeByKey.get(path2[n])?.name ?? "";
      });
    });
    return fieldset("Shortest path", place9, clear);
  }
  function build2() {
    const time = el3("div", { id: "time" });
    const reset2 = el3("button", { type: "button", id: "reset", onclick: () => reset() }, "Show the first view again");
    fill3(byId2("filters"), relations2(), layers2(), types(), time, around(), between(), sources(), reset2);
    build(time);
  }
  function count2() {
    const test = claimTest(current);
    const every = claimTest({ ...current, hidden: [] });
    const tallies = { relations: [], layers: [] };
    for (const claim of claims) {
      if (!claim.links.length) continue;
      if (every(claim)) tallies.relations[claim.relation] = (tallies.relations[claim.relation] ?? 0) + 1;
      if (test(claim, { anyLayer: true })) tallies.layers[claim.layer] = (tallies.layers[claim.layer] ?? 0) + 1;
    }
    return tallies;
  }
  function update2() {
    for (const refresh2 of updates) refresh2();
    const tallies = count2();
    for (const refresh2 of tallied) refresh2(tallies);
    update();
  }

  // js/drawing.js
  var drawing_exports = {};
  __export(drawing_exports, {
    start: () => start3,
    text: () => text2
  });

  // js/network.js
  var network_exports = {};
  __export(network_exports, {
    bends: () => bends,
    canvas: () => canvas,
    centre: () => centre,
    fit: () => fit,
    fitTo: () => fitTo,
    groupItem: () => groupItem,
    inView: () => inView,
    labels: () => labels,
    nearBy: () => nearBy,
    on: () => on,
    regrow: () => regrow,
    screen: () => screen,
    setHovered: () => setHovered,
    show: () => show2,
    spots: () => spots,
    stand: () => stand,
    view: () => view2,
    width: () => width3,
    zoom: () => zoom
  });

  // js/labels.js
  var CELL = 64;
  var widths = /* @__PURE__ */ new Map();
  var Room = class {
    constructor() {
      this.cells = /* @__PURE__ */ new Map();
    }
    *cellsOf(box2) {
      for (let x = Math.floor(box2.left / CELL); x <= Math.floor(box2.right / CELL); x += 1) {
        for (let y = Math.floor(box2.top / CELL); y <= Math.floor(box2.bottom / CELL); y += 1) yield x * 65536 + y;
      }
    }
    take(box2) {
      for (const cell3 of this.cellsOf(box2)) (this.cells.get(cell3) ?? this.cells.set(cell3, []).get(cell3)).push(box2);
    }
    free(box2, own) {
      for (const cell3 of this.cellsOf(box2)) {
        for (const other of this.cells.get(cell3) ?? []) {
          if (other.owner !== own && box2.left < other.right && other.left < box2.right && box2.top < other.bottom && other.top < box2.bottom) return false;
        }
      }
      return true;
    }
  };
  function width2(ctx, font, text3) {
    const key = `${font}
${text3}`;
    if (!widths.has(key)) {
      ctx.font = font;
      widths.set(key, ctx.measureText(text3).width);
    }
    return widths.get(key);
  }
  var short2 = (text3, most) => text3.length > most ? `${text3.slice(0, most - 1).trimEnd()}…` : text3;
  function lines(item) {
    if (!item.inside) return [short2(item.text, 34)];
    const made = [];
    for (const word of item.text.split(" ")) {
      const last2 = made[made.length - 1];
      if (last2 !== void 0 && `${last2} ${word}`.length <= 13) made[made.length - 1] = `${last2} ${word}`;
      else made.push(short2(word, 16));
    }
    return made;
  }
  function places(item, wide, high) {
    const { x, y, radius: radius2 } = item;
    const box2 = (left, top2) => ({ left, top: top2, right: left + wide, bottom: top2 + high, owner: item.id });
    if (item.inside) return [box2(x - wide / 2, y - high / 2)];
    return [
      box2(x - wide / 2, y + radius2 + 3),
      box2(x + radius2 + 4, y - high / 2),
      box2(x - wide / 2, y - radius2 - 3 - high),
      box2(x - radius2 - 4 - wide, y - high / 2),
      box2(x + radius2 * 0.6, y + radius2 * 0.8),
      box2(x - radius2 * 0.6 - wide, y + radius2 * 0.8),
      box2(x + radius2 * 0.6, y - radius2 * 0.8 - high),
      box2(x - radius2 * 0.6 - wide, y - radius2 * 0.8 - high)
    ];
  }
  function place(ctx, items2, area) {
    const [room, discs] = [new Room(), new Room()];
    const placed = [];
    for (const item of items2) {
      if (item.radius > 2) {
        const { x, y, radius: radius2 } = item;
        discs.take({ left: x - radius2, right: x + radius2, top: y - radius2, bottom: y + radius2, owner: item.id });
      }
    }
    for (const item of [...items2].sort((one, other) => other.priority - one.priority || one.id - other.id)) {
      const text3 = lines(item);
      const font = `${item.bold ? "600 " : ""}${item.size}px system-ui, sans-serif`;
      const wide = Math.max(...text3.map((line5) => width2(ctx, font, line5)));
      const options = places(item, wide + 4, (item.size + 3) * text3.length).filter((box3) => box3.left >= 0 && box3.right <= area.width && box3.top >= 0 && box3.bottom <= area.height);
      const open4 = options.filter((option2) => room.free(option2, item.id));
      const box2 = open4.find((option2) => discs.free(option2, item.id)) ?? (item.over ? open4[0] : void 0) ?? (item.must ? options[0] : void 0);
      if (!box2) continue;
      room.take(box2);
      placed.push({ item, box: box2, text: text3, font });
    }
    return placed;
  }
  function draw(ctx, placed, colours) {
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.lineJoin = "round";
    for (const { item, box: box2, text: text3, font } of placed) {
      ctx.font = font;
      ctx.strokeStyle = colours.ground;
      ctx.lineWidth = 3.5;
      ctx.fillStyle = item.muted ? colours.muted : colours.ink;
      const x = (box2.left + box2.right) / 2;
      text3.forEach((line5, n) => {
        const y = box2.top + (n + 0.5) * ((box2.bottom - box2.top) / text3.length);
        ctx.strokeText(line5, x, y);
        ctx.fillText(line5, x, y);
      });
    }
  }

  // js/paths.js
  var path = null;
  function search(near2, from, to) {
    const before = /* @__PURE__ */ new Map([[from, null]]);
    let edge = [from];
    while (edge.length && !before.has(to)) {
      const next2 = [];
      for (const node of edge) {
        for (const other of [...near2.get(node) ?? []].sort((a, b) => a - b)) {
          if (!before.has(other)) {
            before.set(other, node);
            next2.push(other);
          }
        }
      }
      edge = next2;
    }
    if (!before.has(to)) return null;
    const steps = [];
    for (let node = to; node !== null; node = before.get(node)) steps.unshift(node);
    return steps;
  }
  function update3(view4) {
    path = null;
    const [from, to] = current.path.map((key) => nodeByKey.get(key));
    if (!from || !to) return;
    const steps = search(view4.near, from.i, to.i);
    if (!steps) return;
    const follows = new Set(steps.slice(1).map((node, n) => [steps[n], node].sort((a, b) => a - b).join(" ")));
    const edges = view4.edges.filter((edge) => follows.has([edge.a, edge.b].sort((a, b) => a - b).join(" ")));
    path = { steps, nodes: new Set(steps), must: new Set(steps), edges: new Set(edges.map((edge) => edge.id)), list: edges };
  }
  var found = () => path;

  // js/network.js
  var SHAPES = { Person: "dot", State: "square", Organisation: "diamond", Place: "triangle", Event: "hexagon", Phrase: "dot" };
  var place2 = byId("canvas");
  var nodeData = new vis.DataSet();
  var edgeData = new vis.DataSet();
  var at = /* @__PURE__ */ new Map();
  var network = null;
  var drawn = { nodes: /* @__PURE__ */ new Map(), edges: /* @__PURE__ */ new Map() };
  var present = null;
  var hovered = null;
  var lit = null;
  var listeners2 = {};
  var grown = 1;
  var seenAt = 1;
  var OPTIONS = {
    autoResize: true,
    physics: false,
    layout: { improvedLayout: false },
    interaction: {
      hover: true,
      multiselect: false,
      keyboard: false,
      tooltipDelay: 0,
      selectConnectedEdges: false,
      hoverConnectedEdges: false
    },
    nodes: { labelHighlightBold: false, chosen: false },
    edges: { chosen: false, selectionWidth: 0, hoverWidth: 0, arrowStrikethrough: false }
  };
  var groupId = (community) => `c${community}`;
  var plainRadius = (node) => node.type === "Phrase" ? 5 : node.type === "Event" ? 10 : 8 + 18 * Math.sqrt(node.weight / largest);
  var radius = (node) => plainRadius(node) * grown;
  var isLit = (id) => !lit || lit.nodes.has(id);
  function nodeItem(node) {
    const on2 = isLit(node.i);
    const picked = current.selected === node.key;
    return {
      id: node.i,
      x: node.x,
      y: node.y,
      shape: SHAPES[node.type] ?? "dot",
      size: radius(node),
      opacity: on2 ? 1 : 0.18,
      borderWidth: picked ? 4 : 1.5,
      borderWidthSelected: picked ? 4 : 1.5,
      color: {
        background: node.type === "Phrase" ? token("ground") : type(node.type),
        border: picked ? token("accent") : rim(node.type)
      }
    };
  }
  function groupItem(community, members) {
    let [x, y] = [0, 0];
    for (const number2 of members) {
      x += nodes[number2].x / members.length;
      y += nodes[number2].y / members.length;
    }
    const reach = Math.max(...members.map((number2) => Math.hypot(nodes[number2].x - x, nodes[number2].y - y)));
    return {
      id: groupId(community),
      x,
      y,
      shape: "dot",
      size: Math.max(24, reach + 20),
      borderWidth: 1.5,
      borderWidthSelected: 1.5,
      community,
      members,
      color: { background: token("bubble"), border: token("bubble-rim") }
    };
  }
  var width3 = (sources2) => Math.min(8, 1.7 + 1.2 * (sources2 - 1)) * grown;
  function edgeItem(edge, bend) {
    const on2 = !lit || lit.edges.has(edge.id) || lit.between && lit.nodes.has(edge.a) && lit.nodes.has(edge.b);
    const layer = layers[edge.layer];
    return {
      id: edge.id,
      from: edge.a,
      to: edge.b,
      width: width3(edge.sources),
      dashes: layer.dash.length ? layer.dash.map((each) => each * grown) : false,
      color: { color: relation(edge.relation), opacity: on2 ? 0.82 : 0.08, inherit: false },
      smooth: bend ? { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) } : { enabled: false },
      arrows: { to: { enabled: edge.directed, scaleFactor: 0.55 / Math.sqrt(grown) } }
    };
  }
  function bends(edges) {
    const pairs = /* @__PURE__ */ new Map();
    for (const edge of edges) {
      const key = edge.a < edge.b ? `${edge.a} ${edge.b}` : `${edge.b} ${edge.a}`;
      (pairs.get(key) ?? pairs.set(key, []).get(key)).push(edge);
    }
    const found2 = /* @__PURE__ */ new Map();
    for (const list of pairs.values()) {
      list.forEach((edge, n) => {
        const bend = (n - (list.length - 1) / 2) * 0.24;
        found2.set(edge, edge.a < edge.b ? bend : -bend);
      });
    }
    return found2;
  }
  function bundleItem(key, share) {
    const [from, to] = key.split(" ");
    const number2 = (id) => id.startsWith("c") ? id : Number(id);
    return {
      id: `bundle ${key}`,
      from: number2(from),
      to: number2(to),
      width: (0.4 + 2 * share) / seenAt,
      dashes: false,
      color: { color: token("bundle"), opacity: 0.08 + 0.37 * share, inherit: false },
      smooth: { enabled: false },
      arrows: ""
    };
  }
  function strongest(bundles) {
    const byEnd = /* @__PURE__ */ new Map();
    for (const [key, count8] of bundles) {
      for (const end of key.split(" ")) (byEnd.get(end) ?? byEnd.set(end, []).get(end)).push([count8, key]);
    }
    const kept = /* @__PURE__ */ new Set();
    for (const list of byEnd.values()) {
      for (const [, key] of list.sort((one, other) => other[0] - one[0]).slice(0, 2)) kept.add(key);
    }
    return kept;
  }
  function items() {
    const home = /* @__PURE__ */ new Map();
    for (const [community, members] of present.groups) for (const number2 of members) home.set(number2, groupId(community));
    const nodes2 = /* @__PURE__ */ new Map();
    for (const number2 of present.nodes) if (!home.has(number2)) nodes2.set(number2, nodeItem(nodes[number2]));
    for (const [community, members] of present.groups) nodes2.set(groupId(community), groupItem(community, members));
    const single = [];
    const bundles = /* @__PURE__ */ new Map();
    for (const edge of present.edges) {
      const a = home.get(edge.a) ?? edge.a;
      const b = home.get(edge.b) ?? edge.b;
      if (!home.has(edge.a) && !home.has(edge.b)) single.push(edge);
      else if (a !== b) {
        const key = String(a) < String(b) ? `${a} ${b}` : `${b} ${a}`;
        bundles.set(key, (bundles.get(key) ?? 0) + 1);
      }
    }
    const bent = bends(single);
    const edges = new Map(single.map((edge) => [edge.id, edgeItem(edge, bent.get(edge))]));
    const most = Math.max(1, ...bundles.values());
    for (const key of strongest(bundles)) edges.set(`bundle ${key}`, bundleItem(key, Math.sqrt(bundles.get(key) / most)));
    return { nodes: nodes2, edges };
  }
  var scaleNow = () => network ? network.getScale() : wholeScale();
  var growth = () => Math.min(2.2, Math.max(1, (0.75 / scaleNow()) ** 0.75));
  function regrow() {
    const bundled = present.groups.size > 0 && Math.abs(scaleNow() / seenAt - 1) > 0.35;
    if (bundled || Math.abs(growth() / grown - 1) > 0.25) show2(present);
  }
  function wholeScale() {
    const [xs, ys] = ["x", "y"].map((axis) => [...present.nodes].map((number2) => nodes[number2][axis]));
    const span = (list) => list.reduce((high, n) => Math.max(high, n), -Infinity) - list.reduce((low, n) => Math.min(low, n), Infinity) + 100;
    return present.nodes.size ? Math.min(place2.clientWidth / span(xs), place2.clientHeight / span(ys)) || 1 : 1;
  }
  function exchange(data, before, after) {
    data.remove([...before.keys()].filter((id) => !after.has(id)));
    data.update([...after.values()]);
  }
  function whatIsLit() {
    const selected = current.selected;
    if (found()) return found();
    const node = nodeByKey.get(selected);
    if (node && present.nodes.has(node.i)) {
      const nodes2 = /* @__PURE__ */ new Set([node.i, ...present.near.get(node.i) ?? []]);
      return { nodes: nodes2, edges: new Set(present.edges.filter((edge) => edge.a === node.i || edge.b === node.i).map((edge) => edge.id)) };
    }
    const edges = present.edges.filter((edge) => edgeKey(edge.a, edge.relation, edge.b) === selected);
    if (!edges.length) return null;
    return { nodes: new Set(edges.flatMap((edge) => [edge.a, edge.b])), edges: new Set(edges.map((edge) => edge.id)) };
  }
  function show2(next2) {
    present = next2;
    lit = whatIsLit();
    grown = growth();
    seenAt = scaleNow();
    const fresh2 = items();
    at.clear();
    for (const [id, item] of fresh2.nodes) at.set(id, { x: item.x, y: item.y, size: item.size });
    if (network) {
      exchange(edgeData, drawn.edges, /* @__PURE__ */ new Map());
      exchange(nodeData, drawn.nodes, fresh2.nodes);
      edgeData.add([...fresh2.edges.values()]);
    } else {
      nodeData.add([...fresh2.nodes.values()]);
      edgeData.add([...fresh2.edges.values()]);
      begin();
    }
    drawn = fresh2;
    place2.setAttribute("aria-label", `Graph of ${count(present.nodes.size, "party").replace("partys", "parties")} and ${count(present.edges.length, "edge")}`);
  }
  function stand() {
    if (place2.clientHeight < place2.clientWidth * 1.25) return;
    for (const node of nodes) [node.x, node.y] = [node.y, node.x];
  }
  function begin() {
    network = new vis.Network(place2, { nodes: nodeData, edges: edgeData }, OPTIONS);
    network.on("beforeDrawing", (ctx) => drawMembers(ctx));
    network.on("afterDrawing", (ctx) => drawNames(ctx));
    network.on("click", (event) => listeners2.click?.(event.nodes[0], event.nodes.length ? void 0 : event.edges[0]));
    network.on("doubleClick", (event) => listeners2.open?.(event.nodes[0]));
    network.on("hoverNode", (event) => hover({ node: event.node }, event.event));
    network.on("blurNode", () => hover(null));
    network.on("hoverEdge", (event) => hover({ edge: event.edge }, event.event));
    network.on("blurEdge", () => hover(null));
    network.on("dragging", (event) => moved(event.nodes));
    network.on("zoom", debounce(() => listeners2.zoomed?.(), 150));
    place2.querySelector("canvas").setAttribute("aria-hidden", "true");
    network.canvas.frame.tabIndex = -1;
    fit();
  }
  function moved(ids) {
    for (const [id, point] of Object.entries(network.getPositions(ids))) {
      const known = at.get(Number.isNaN(Number(id)) ? id : Number(id));
      if (known) Object.assign(known, point);
    }
  }
  function hover(what, event) {
    hovered = what?.node ?? null;
    place2.classList.toggle("pointing", Boolean(what));
    listeners2.hover?.(what, event);
    network.redraw();
  }
  function drawMembers(ctx) {
    if (!present.groups.size) return;
    for (const [community] of present.groups) {
      const { x, y, size } = at.get(groupId(community));
      ctx.beginPath();
      ctx.arc(x, y, size, 0, 2 * Math.PI);
      ctx.fillStyle = token("bubble");
      ctx.fill();
    }
  }
  function drawSpecks(ctx) {
    const speck = Math.max(8, 2.4 / network.getScale());
    for (const [, members] of present.groups) {
      for (const number2 of members) {
        const node = nodes[number2];
        ctx.fillStyle = type(node.type);
        ctx.fillRect(node.x - speck / 2, node.y - speck / 2, speck, speck);
      }
    }
  }
  function largestGroups() {
    const sizes = [...present.groups].map(([community, members]) => [members.length, groupId(community)]);
    return new Set(sizes.sort((one, other) => other[0] - one[0]).slice(0, 20).map(([, id]) => id));
  }
  function labelItems(scale, toScreen) {
    const made = [];
    const top2 = largestGroups();
    for (const [id, spot] of at) {
      const { x, y } = toScreen(spot);
      const group = typeof id === "string";
      const node = group ? null : nodes[id];
      const must = id === hovered || node && current.selected === node.key || Boolean(lit?.must?.has(id));
      const near2 = lit && lit.nodes.has(id);
      made.push({
        id: group ? 1e6 + Number(id.slice(1)) : id,
        x,
        y,
        radius: spot.size * scale,
        must,
        inside: group,
        over: group ? top2.has(id) : bold.has(node),
        text: group ? communities[Number(id.slice(1))] : node.name,
        size: group ? 12 : bold.has(node) ? 14 : node.type === "Phrase" || node.type === "Event" ? 11 : 12,
        bold: group || must || bold.has(node),
        blank: node?.type === "Phrase" && node.name === NOBODY,
        muted: node?.type === "Phrase" || node?.type === "Event",
        faint: Boolean(lit) && !near2 && !must,
        priority: (must ? 1e9 : 0) + (near2 ? 1e6 : 0) + (group ? spot.size : node.type === "Phrase" ? -1 : node.weight)
      });
    }
    return made;
  }
  function screen() {
    const scale = network.getScale();
    const middle = network.getViewPosition();
    const area = { width: place2.clientWidth, height: place2.clientHeight };
    const toScreen = ({ x, y }) => ({ x: (x - middle.x) * scale + area.width / 2, y: (y - middle.y) * scale + area.height / 2 });
    return { scale, area, toScreen };
  }
  function labels(ctx) {
    const { scale, area, toScreen } = screen();
    const seen = labelItems(scale, toScreen).filter((item) => !item.faint && (!item.blank || item.must) && item.x > -60 && item.y > -60 && item.x < area.width + 60 && item.y < area.height + 60);
    return place(ctx, seen, area);
  }
  function drawNames(ctx) {
    if (present.groups.size) drawSpecks(ctx);
    ctx.save();
    const ratio = ctx.getTransform().a / network.getScale();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    const placed = labels(ctx);
    draw(ctx, placed, { ink: token("ink"), muted: token("muted"), ground: token("ground") });
    ctx.restore();
    place2.dataset.labels = String(placed.length);
  }
  function fit() {
    if (!at.size) return;
    network.fit({ animation: false, maxZoomLevel: 1.4 });
    regrow();
  }
  function fitTo(numbers) {
    const spots2 = numbers.map((number2) => nodes[number2]);
    const [xs, ys] = [spots2.map((spot) => spot.x), spots2.map((spot) => spot.y)];
    const [left, right, top2, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const scale = Math.min(1.2, 0.8 * place2.clientWidth / (right - left + 100), 0.8 * place2.clientHeight / (bottom - top2 + 100));
    network.moveTo({ position: { x: (left + right) / 2, y: (top2 + bottom) / 2 }, scale, animation: false });
  }
  function nearBy(communities2) {
    const { scale, area, toScreen } = screen();
    return communities2.filter(({ x, y, size }) => {
      const spot = toScreen({ x, y });
      const reach = size * scale;
      return reach > Math.min(area.width, area.height) / 5 && spot.x > -reach && spot.y > -reach && spot.x < area.width + reach && spot.y < area.height + reach;
    }).map(({ community }) => community);
  }
  function centre(id) {
    const spot = at.get(id);
    if (spot) network.moveTo({ position: { x: spot.x, y: spot.y }, scale: Math.max(network.getScale(), 0.7), animation: false });
  }
  function inView(id) {
    const spot = at.get(id);
    if (!spot) return false;
    const { area, toScreen } = screen();
    const { x, y } = toScreen(spot);
    return x > 20 && y > 20 && x < area.width - 20 && y < area.height - 20;
  }
  function zoom(factor) {
    network.moveTo({ scale: Math.min(4, Math.max(0.02, network.getScale() * factor)), animation: false });
    listeners2.zoomed?.();
  }
  var on = (given) => {
    listeners2 = given;
  };
  var canvas = () => place2.querySelector("canvas");
  var setHovered = (id) => {
    hovered = id;
    network.redraw();
  };
  var spots = () => at;
  var view2 = () => present;

  // js/drawing.js
  var { svg: svg4 } = dom_exports;
  function shape(node, { x, y }, size) {
    const paint = { fill: node.type === "Phrase" ? token("ground") : type(node.type), stroke: rim(node.type), "stroke-width": 1.5 };
    const points = (list) => svg4("polygon", { points: list.map(([dx, dy]) => `${(x + dx * size).toFixed(1)},${(y + dy * size).toFixed(1)}`).join(" "), ...paint });
    if (node.type === "State") return points([[-1, -1], [1, -1], [1, 1], [-1, 1]]);
    if (node.type === "Organisation") return points([[0, -1], [1, 0], [0, 1], [-1, 0]]);
    if (node.type === "Place") return points([[0, -1], [0.87, 0.5], [-0.87, 0.5]]);
    if (node.type === "Event") return points([0, 1, 2, 3, 4, 5].map((n) => [Math.cos(n * Math.PI / 3), Math.sin(n * Math.PI / 3)]));
    return svg4("circle", { cx: x.toFixed(1), cy: y.toFixed(1), r: size.toFixed(1), ...paint });
  }
  function line2(edge, bend, from, to, reach, scale) {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(dx, dy) || 1;
    const middle = { x: (from.x + to.x) / 2 + dy * bend, y: (from.y + to.y) / 2 - dx * bend };
    const [ex, ey] = [to.x - middle.x, to.y - middle.y];
    const away = Math.hypot(ex, ey) || 1;
    const tip2 = { x: to.x - ex / away * Math.min(reach, length / 2), y: to.y - ey / away * Math.min(reach, length / 2) };
    const point = ({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`;
    const made = svg4("path", {
      d: `M${point(from)} Q${point(middle)} ${point(tip2)}`,
      fill: "none",
      stroke: relation(edge.relation),
      "stroke-opacity": 0.82,
      "stroke-width": Math.max(0.75, width3(edge.sources) * scale).toFixed(2),
      "stroke-dasharray": layers[edge.layer].dash.join(" ") || "none"
    });
    if (edge.directed) made.setAttribute("marker-end", `url(#to-${edge.relation})`);
    return made;
  }
  function markers() {
    return svg4("defs", {}, ...relations.filter((relation2) => !relation2.symmetric).map((relation2) => svg4("marker", {
      id: `to-${relation2.i}`,
      viewBox: "0 0 8 8",
      refX: 7,
      refY: 4,
      markerWidth: 8,
      markerHeight: 8,
      markerUnits: "userSpaceOnUse",
      orient: "auto"
    }, svg4("path", { d: "M0 0L8 4L0 8z", fill: relation(relation2.i) }))));
  }
  function words(text3, props) {
    const made = svg4("text", { "font-family": "system-ui, sans-serif", fill: token("ink"), ...props });
    made.textContent = text3;
    return made;
  }
  function nameAt(item, box2, line5, share) {
    return words(line5, {
      x: ((box2.left + box2.right) / 2).toFixed(1),
      y: (box2.top + (box2.bottom - box2.top) * share + item.size * 0.35).toFixed(1),
      "font-size": item.size,
      "font-weight": item.bold ? 600 : 400,
      "text-anchor": "middle",
      stroke: token("ground"),
      "stroke-width": 3,
      "paint-order": "stroke"
    });
  }
  function legend(area) {
    const group = svg4("g", {});
    const used = new Set(view2().edges.map((edge) => edge.relation));
    relations.filter((relation2) => used.has(relation2.i)).reverse().forEach((relation2, n) => {
      const y = area.height - 16 - n * 18;
      group.append(svg4("line", { x1: 12, x2: 38, y1: y, y2: y, stroke: relation(relation2.i), "stroke-width": 3 }), words(relation2.label, { x: 46, y: y + 4, "font-size": 12 }));
    });
    return group;
  }
  function groups(toScreen, scale) {
    return [...spots()].filter(([id]) => typeof id === "string").map(([, spot]) => {
      const { x, y } = toScreen(spot);
      return svg4("circle", { cx: x.toFixed(1), cy: y.toFixed(1), r: (spot.size * scale).toFixed(1), fill: token("bubble"), stroke: token("bubble-rim") });
    });
  }
  function make() {
    const { scale, area, toScreen } = screen();
    const spots2 = spots();
    const root = svg4("svg", { xmlns: SVG, width: area.width, height: area.height, viewBox: `0 0 ${area.width} ${area.height}` });
    root.append(words(title, { x: 12, y: 24, "font-size": 16, "font-weight": 600 }), markers());
    root.prepend(svg4("rect", { width: area.width, height: area.height, fill: token("ground") }));
    root.append(...groups(toScreen, scale));
    const edges = view2().edges.filter((edge) => spots2.has(edge.a) && spots2.has(edge.b));
    const bent = bends(edges);
    for (const edge of edges) {
      const bend = bent.get(edge);
      root.append(line2(edge, bend, toScreen(spots2.get(edge.a)), toScreen(spots2.get(edge.b)), spots2.get(edge.b).size * scale, scale));
    }
    for (const [id, spot] of spots2) if (typeof id === "number") root.append(shape(nodes[id], toScreen(spot), spot.size * scale));
    const placed = labels(canvas().getContext("2d"));
    for (const { item, box: box2, text: text3 } of placed) root.append(...text3.map((line5, n) => nameAt(item, box2, line5, (n + 0.5) / text3.length)));
    root.append(legend(area));
    return root;
  }
  function start3() {
    const place9 = byId("printed");
    addEventListener("beforeprint", () => {
      if (byId("view-graph").hidden) return;
      paper(true);
      place9.replaceChildren(make());
    });
    addEventListener("afterprint", () => paper(false));
  }
  var text2 = () => new XMLSerializer().serializeToString(make());

  // js/exporting.js
  var exporting_exports = {};
  __export(exporting_exports, {
    build: () => build3,
    close: () => close,
    csv: () => csv,
    turtle: () => turtle
  });

  // js/table.js
  var table_exports = {};
  __export(table_exports, {
    rows: () => rows2,
    update: () => update4
  });
  var { el: el4, name: name2, byId: byId3, fill: fill4, count: count3 } = dom_exports;
  var PAGE = 200;
  var place3 = byId3("view-table");
  var shown = PAGE;
  var COLUMNS = [
    { key: "a", label: "Party", of: (row) => nodes[row.a].name },
    { key: "relation", label: "Relation", of: (row) => relations[row.relation].label },
    { key: "b", label: "Other party", of: (row) => nodes[row.b].name },
    { key: "layer", label: "Did it happen?", of: (row) => layers[row.layer].label },
    { key: "events", label: "Events", number: true, of: (row) => row.events },
    { key: "reports", label: "Reports", number: true, of: (row) => row.claims.length },
    { key: "sources", label: "Independent sources", number: true, of: (row) => row.sources },
    { key: "first", label: "First", of: (row) => row.first },
    { key: "last", label: "Last", of: (row) => row.last }
  ];
  function rows2(view4) {
    return view4.edges.map((edge) => {
      const dated2 = edge.claims.filter((claim) => claim.first);
      return {
        ...edge,
        events: countEvents(edge.claims),
        first: dated2.reduce((low, claim) => !low || claim.first < low ? claim.first : low, ""),
        last: dated2.reduce((high, claim) => claim.last > high ? claim.last : high, "")
      };
    });
  }
  function sorted(list) {
    const down = current.sort.startsWith("-");
    const column = COLUMNS.find((each) => each.key === current.sort.replace(/^-/, "")) ?? COLUMNS[6];
    const compare = (one, other) => {
      const [x, y] = [column.of(one), column.of(other)];
      return column.number ? x - y : String(x).localeCompare(String(y), "en");
    };
    const tie = (one, other) => nodes[one.a].name.localeCompare(nodes[other.a].name, "en") || (one.id < other.id ? -1 : 1);
    return list.sort((one, other) => (down ? -1 : 1) * compare(one, other) || tie(one, other));
  }
  function head(column) {
    const [by, down] = [current.sort.replace(/^-/, ""), current.sort.startsWith("-")];
    const mine = by === column.key;
    const next2 = mine ? down ? column.key : `-${column.key}` : column.number ? `-${column.key}` : column.key;
    return el4(
      "th",
      { scope: "col", class: column.number ? "number" : "", "aria-sort": mine ? down ? "descending" : "ascending" : "none" },
      el4(
        "button",
        { type: "button", "data-sort": column.key, onclick: () => set({ sort: next2 }) },
        column.label,
        el4("span", { class: "arrow", "aria-hidden": "true" }, mine ? down ? " ▾" : " ▴" : "")
      )
    );
  }
  var party = (number2) => el4(
    "button",
    { type: "button", class: "link", onclick: () => set({ selected: nodes[number2].key }) },
    el4("span", { class: `form ${nodes[number2].type}`, "aria-hidden": "true" }),
    name2(nodes[number2].name)
  );
  function line3(row) {
    const key = edgeKey(row.a, row.relation, row.b);
    const label = relations[row.relation].label;
    return el4(
      "tr",
      { class: current.selected === key ? "picked" : "" },
      el4("th", { scope: "row" }, party(row.a)),
      el4("td", {}, el4("button", {
        type: "button",
        class: "chip",
        colour: relation(row.relation),
        onclick: () => set({ selected: key }),
        "aria-label": `${label}: show the reports on ${nodes[row.a].name} and ${nodes[row.b].name}`
      }, row.directed ? `${label} →` : label)),
      el4("td", {}, party(row.b)),
      el4("td", {}, row.layer ? layers[row.layer].label : "Yes"),
      el4("td", { class: "number" }, row.events),
      el4("td", { class: "number" }, row.claims.length),
      el4("td", { class: "number" }, row.sources),
      el4("td", { class: "day" }, row.first ? day(row.first) : "no date"),
      el4("td", { class: "day" }, row.last ? day(row.last) : "no date")
    );
  }
  function update4(view4) {
    const list = sorted(rows2(view4));
    const more = list.length > shown ? el4(
      "button",
      { type: "button", id: "more-rows", onclick: () => {
        shown += PAGE * 5;
        update4(view4);
      } },
      `Show ${Math.min(PAGE * 5, list.length - shown).toLocaleString("en")} more`
    ) : null;
    fill4(place3, el4(
      "table",
      { class: "data" },
      el4("caption", {}, `${count3(list.length, "row")}, one for each pair, relation and answer to whether it happened`),
      el4("thead", {}, el4("tr", {}, COLUMNS.map(head))),
      el4("tbody", {}, list.slice(0, shown).map(line3))
    ), more);
  }

  // js/exporting.js
  var { el: el5, byId: byId4, fill: fill5 } = dom_exports;
  function save(content2, type2, ending) {
    const link = el5("a", { href: URL.createObjectURL(new Blob([content2], { type: type2 })), download: `graph.${ending}` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1e4);
  }
  function png() {
    const from = canvas();
    const canvas2 = el5("canvas", { width: from.width, height: from.height });
    const ctx = canvas2.getContext("2d");
    ctx.fillStyle = token("ground");
    ctx.fillRect(0, 0, canvas2.width, canvas2.height);
    ctx.drawImage(from, 0, 0);
    canvas2.toBlob((blob) => save(blob, "image/png", "png"));
  }
  function cell(value) {
    const text3 = String(value);
    const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text3) ? `'${text3}` : text3;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  }
  function csv() {
    const head2 = ["party", "relation", "other party", "layer", "events", "reports", "independent sources", "first", "last", "party id", "other party id"];
    const lines2 = rows2(view3()).map((row) => [
      nodes[row.a].name,
      relations[row.relation].name,
      nodes[row.b].name,
      layers[row.layer].name,
      row.events,
      row.claims.length,
      row.sources,
      row.first,
      row.last,
      iri(nodes[row.a].key),
      iri(nodes[row.b].key)
    ]);
    return [head2, ...lines2].map((line5) => line5.map(cell).join(",")).join("\r\n") + "\r\n";
  }
  var code = (character) => `\\u${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  var percent = (character) => `%${character.codePointAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
  var iri2 = (key) => `<${iri(key).replace(/[\u0000-\u0020<>"{}|^`\\]/g, percent)}>`;
  var literal = (text3) => `"${text3.replace(/["\\\u0000-\u001f\u007f]/g, (character) => ({ '"': '\\"', "\\": "\\\\", "\n": "\\n", "	": "\\t", "\r": "\\r" })[character] ?? code(character))}"`;
  var camel = (name8) => name8.split("-").map((part) => part[0].toUpperCase() + part.slice(1)).join("");
  var factuality = (claim) => ["asserted", "contested"].includes(layers[claim.layer].name) ? "Actual" : camel(layers[claim.layer].name);
  var isEntity = (number2) => !["Event", "Phrase"].includes(nodes[number2].type);
  function entityLine(node) {
    const aliases = node.aliases.filter((alias) => alias !== node.name).map((alias) => ` ; skos:altLabel ${literal(alias)}`);
    return `${iri2(node.key)} a gk:${node.type} ; skos:prefLabel ${literal(node.name)}${aliases.join("")} .`;
  }
  function edgeLines(edge) {
    const [a, b] = [iri2(nodes[edge.a].key), iri2(nodes[edge.b].key)];
    const property = `gk:${relations[edge.relation].property}`;
    return edge.directed ? [`${a} ${property} ${b} .`] : [`${a} ${property} ${b} .`, `${b} ${property} ${a} .`];
  }
  function claimLines(claim) {
    const article = articles[claim.article];
    const parts2 = [
      `${iri2(claim.key)} a gk:Claim`,
      `gk:about ${iri2(events[claim.event])}`,
      `gk:relation gk:${relations[claim.relation].property}`,
      `gk:factuality gk:${factuality(claim)}`,
      `gk:confidence ${claim.confidence.toFixed(3)}`,
      `gk:rule ${literal(claim.rule)}`,
      ...[...new Set(claim.roles.map((role) => role.node).filter((number2) => number2 >= 0))].map((number2) => `gk:involves ${iri2(nodes[number2].key)}`)
    ];
    if (claim.says_node >= 0) parts2.push(`gk:attributedTo ${iri2(nodes[claim.says_node].key)}`);
    if (!article) return [`${parts2.join(" ; ")} .`];
    const passage = iri2(`${article.key}#char=${claim.passage.join(",")}`);
    return [
      `${parts2.join(" ; ")} ; gk:reportedIn ${iri2(article.key)} ; prov:wasDerivedFrom ${passage} .`,
      `${passage} a nif:Sentence ; nif:anchorOf ${literal(sentence(claim))} ; nif:referenceContext ${iri2(article.key)} .`,
      `${iri2(article.key)} a gk:Article ; schema:headline ${literal(article.title)} .`
    ];
  }
  function turtle() {
    const view4 = view3();
    const named = new Set([...view4.nodes].filter(isEntity));
    for (const claim of view4.claims) for (const number2 of [...claim.roles.map((role) => role.node), claim.says_node]) if (number2 >= 0) named.add(number2);
    const lines2 = new Set([...named].map((number2) => entityLine(nodes[number2])));
    for (const edge of view4.edges) if (edge.layer === 0 && isEntity(edge.a) && isEntity(edge.b)) for (const line5 of edgeLines(edge)) lines2.add(line5);
    for (const claim of view4.claims) for (const line5 of claimLines(claim)) lines2.add(line5);
    const heads = Object.entries(prefixes).map(([prefix, space]) => `@prefix ${prefix}: ${iri2(space)} .`);
    return `${[...heads, "", ...[...lines2].sort()].join("\n")}
`;
  }
  var KINDS = [
    ["PNG picture", "png", png],
    ["SVG drawing", "svg", () => save(text2(), "image/svg+xml", "svg")],
    ["CSV table", "csv", () => save(`\uFEFF${csv()}`, "text/csv", "csv")],
    ["Turtle triples", "ttl", () => save(turtle(), "text/turtle", "ttl")],
    ["Print", "print", () => print()]
  ];
  function close() {
    byId4("export-list").hidden = true;
    byId4("export").setAttribute("aria-expanded", "false");
  }
  function toggle2() {
    const list = byId4("export-list");
    list.hidden = !list.hidden;
    byId4("export").setAttribute("aria-expanded", String(!list.hidden));
    if (!list.hidden) list.querySelector("button").focus();
  }
  function build3() {
    fill5(byId4("export-list"), KINDS.map(([label, id, make2]) => el5("li", {}, el5("button", {
      type: "button",
      id: `export-${id}`,
      onclick: () => {
        close();
        make2();
      }
    }, label))));
    byId4("export").addEventListener("click", toggle2);
    document.addEventListener("click", (event) => {
      if (!event.target.closest(".menu")) close();
    });
  }

  // js/hover.js
  var { el: el6, name: name3, byId: byId5, fill: fill6, count: count4 } = dom_exports;
  var tip = byId5("tip");
  function ofNode(id) {
    if (typeof id === "string") return [el6("strong", {}, name3(communities[Number(id.slice(1))])), el6("br"), "Double-click to open"];
    const node = nodes[id];
    const near2 = view2().near.get(id)?.size ?? 0;
    return [el6("strong", {}, name3(node.name)), el6("br"), `${node.type} · ${count4(node.weight, "event")} · ${count4(near2, "neighbour")}`, el6("br"), "Click for its reports, double-click to see only what is around it"];
  }
  function ofEdge(id) {
    if (String(id).startsWith("bundle")) return null;
    const edge = view2().edges.find((each) => each.id === id);
    if (!edge) return null;
    return [
      name3(nodes[edge.a].name),
      el6("strong", {}, ` ${relations[edge.relation].label} `),
      name3(nodes[edge.b].name),
      el6("br"),
      edge.layer ? `${layers[edge.layer].label} · ` : "",
      `${count4(edge.claims.length, "report")}, ${count4(edge.sources, "independent source")}`
    ];
  }
  function show3(what, event) {
    const content2 = what && (what.node !== void 0 ? ofNode(what.node) : ofEdge(what.edge));
    tip.hidden = !content2;
    if (!content2) return;
    fill6(tip, content2);
    const box2 = byId5("canvas").getBoundingClientRect();
    const [x, y] = [event.clientX - box2.left, event.clientY - box2.top];
    tip.style.left = `${Math.min(x + 14, box2.width - tip.offsetWidth - 6)}px`;
    tip.style.top = `${Math.min(y + 14, box2.height - tip.offsetHeight - 6)}px`;
  }

  // js/reader.js
  var { el: el7, name: name4, byId: byId6, fill: fill7 } = dom_exports;
  var place4 = byId6("reader");
  function paragraphs(article, wanted) {
    const text3 = text(article);
    const spans = claims.filter((claim) => claim.article === article && claim.start >= 0).sort((one, other) => one.start - other.start || (one === wanted ? -1 : 1));
    const made = [];
    let at3 = 0;
    for (const claim of spans) {
      const same = claim === wanted || claim.start === wanted.start && claim.end === wanted.end;
      if (claim.start < at3) continue;
      made.push(text3.slice(at3, claim.start));
      made.push(same ? el7("mark", { class: "wanted", id: "wanted", tabindex: "-1" }, ...sentence2(wanted).childNodes) : el7("span", { class: "told" }, text3.slice(claim.start, claim.end)));
      at3 = claim.end;
    }
    return el7("div", { class: "text", dir: "auto", tabindex: "0" }, made, text3.slice(at3));
  }
  function open(claim) {
    const article = articles[claim.article];
    const close2 = el7("button", { type: "button", class: "close", "aria-label": "Close the article", onclick: () => place4.close() }, "×");
    fill7(
      place4,
      el7("div", { class: "panel-head" }, el7("h2", { id: "reader-title" }, name4(article.title)), close2),
      el7("p", { class: "source" }, origin(article), article.byline ? ` · ${article.byline}` : ""),
      paragraphs(claim.article, claim)
    );
    place4.showModal();
    const wanted = byId6("wanted");
    if (wanted) {
      wanted.scrollIntoView({ block: "center" });
      wanted.focus({ preventScroll: true });
    }
  }

  // js/panel.js
  var { el: el8, name: name5, byId: byId7, fill: fill8, count: count5 } = dom_exports;
  var PAGE2 = 30;
  var place5 = byId7("panel");
  function sentence2(claim) {
    const text3 = sentence(claim);
    const made = [];
    let at3 = 0;
    for (let n = 0; n < claim.marks.length; n += 3) {
      const [start6, end, kind] = claim.marks.slice(n, n + 3);
      if (start6 < at3) continue;
      made.push(text3.slice(at3, start6), el8("mark", { class: kind ? "name" : "trigger" }, text3.slice(start6, end)));
      at3 = end;
    }
    return el8("blockquote", { dir: "auto" }, made, text3.slice(at3));
  }
  function when(claim) {
    if (!claim.first) return `No date${claim.when ? ` (the text says “${claim.when}”)` : ""}`;
    const days2 = days(claim.first, claim.last);
    return claim.dated ? `${days2}${claim.when ? ` (the text says “${claim.when}”)` : ""}` : `no later than ${days2}, the day of the report`;
  }
  var ORIGIN = { explicit: "as the page states", inferred: "inferred", unknown: "unknown" };
  function origin(article) {
    const paper2 = [article.source, article.agency].filter(Boolean).join(", from ") || "source unknown";
    const published = article.published ? `${day(article.published)} (${ORIGIN[article.origin] ?? article.origin})` : "publication date unknown";
    return `${paper2} · ${published}`;
  }
  function who(node, text3) {
    if (node < 0) return name5(text3);
    return el8("button", { type: "button", class: "link", onclick: () => set({ selected: nodes[node].key }) }, name5(text3));
  }
  function fact(term, ...value) {
    return [el8("dt", {}, term), el8("dd", {}, ...value)];
  }
  function facts(claim) {
    const roles = /* @__PURE__ */ new Map();
    for (const role of claim.roles) (roles.get(role.role) ?? roles.set(role.role, []).get(role.role)).push(role);
    const rows3 = [...roles].map(([role, list]) => fact(role.replaceAll("-", " "), list.flatMap((filler, n) => [n ? ", " : "", who(filler.node, filler.name)])));
    return el8(
      "dl",
      {},
      rows3,
      fact("Says who", claim.says ? who(claim.says_node, claim.says) : "the article itself", claim.relayed ? [", relayed by ", name5(claim.relayed)] : ""),
      claim.numbers.length ? fact("Counted", claim.numbers.join(", ")) : [],
      fact("When", when(claim)),
      claim.mode ? fact("Mode", claim.mode) : [],
      fact("Rule", el8("code", {}, claim.rule), ` · confidence ${claim.confidence.toFixed(2)}`),
      claim.article >= 0 && articles[claim.article].url ? fact("Address", el8("span", { class: "address" }, articles[claim.article].url)) : []
    );
  }
  function card(claim) {
    const relation2 = relations[claim.relation];
    const article = articles[claim.article];
    const layer = layers[claim.layer];
    return el8(
      "article",
      { class: "claim", colour: relation(claim.relation) },
      el8(
        "p",
        { class: "claim-head" },
        el8("span", { class: "swatch", "aria-hidden": "true" }),
        el8("strong", {}, relation2.label),
        el8("span", { class: `badge ${layer.i ? "open" : ""}` }, layer.i ? layer.label : "Happened")
      ),
      sentence2(claim),
      article ? el8("p", { class: "source" }, el8("cite", {}, name5(article.title)), el8("br"), origin(article)) : null,
      facts(claim),
      article && text(claim.article) ? el8("button", { type: "button", class: "read", onclick: () => open(claim) }, "Read it in the article") : null
    );
  }
  var byTime = (one, other) => (other.first || "").localeCompare(one.first || "") || one.i - other.i;
  function cards(claims2) {
    const list = el8("div", { class: "claims" });
    const sorted2 = [...claims2].sort(byTime);
    const more = el8("button", { type: "button", onclick: () => add() });
    let shown3 = 0;
    function add() {
      list.append(...sorted2.slice(shown3, shown3 + PAGE2).map(card));
      shown3 = Math.min(sorted2.length, shown3 + PAGE2);
      more.hidden = shown3 >= sorted2.length;
      more.textContent = `Show ${Math.min(PAGE2, sorted2.length - shown3)} more of ${sorted2.length}`;
    }
    add();
    return [list, more];
  }
  function tally(claims2) {
    return el8("p", { class: "tally-line" }, `${count5(claims2.length, "report")} of ${count5(countEvents(claims2), "event")}, ` + count5(countSources(claims2), "independent source"));
  }
  var DISAGREE = { factuality: "on whether it happened", time: "on when" };
  function conflicts(claims2) {
    const found2 = [...new Set(claims2.map((claim) => claim.event))].flatMap((event) => conflictsOf.get(event) ?? []);
    if (!found2.length) return null;
    return el8("ul", { class: "conflicts" }, found2.map((conflict) => el8(
      "li",
      {},
      `Sources disagree ${DISAGREE[conflict.kind] ?? `on how many: ${conflict.what}`} (${conflict.sides.join(" / ")})`
    )));
  }
  function neighbours2(node, edges) {
    const rows3 = /* @__PURE__ */ new Map();
    for (const edge of edges) {
      const other = edge.a === node.i ? edge.b : edge.a;
      const row = rows3.get(other) ?? rows3.set(other, { edges: [], sources: 0 }).get(other);
      row.edges.push(edge);
      row.sources = Math.max(row.sources, edge.sources);
    }
    const unnamed = ([other]) => Number(nodes[other].type === "Phrase");
    const sorted2 = [...rows3].sort((a, b) => unnamed(a) - unnamed(b) || b[1].sources - a[1].sources || nodes[a[0]].name.localeCompare(nodes[b[0]].name));
    return el8("ul", { class: "neighbours" }, sorted2.map(([other, row]) => el8(
      "li",
      {},
      el8("span", { class: `form ${nodes[other].type}`, "aria-hidden": "true" }),
      who(other, nodes[other].name),
      row.edges.map((edge) => el8("button", {
        type: "button",
        class: "chip",
        colour: relation(edge.relation),
        onclick: () => set({ selected: edgeKey(edge.a, edge.relation, edge.b) })
      }, sense(edge, node.i), edge.layer ? ` (${layers[edge.layer].label.toLowerCase()})` : ""))
    )));
  }
  function sense(edge, from) {
    const label = relations[edge.relation].label;
    return !edge.directed ? label : edge.a === from ? `${label} →` : `← ${label}`;
  }
  function actions(node) {
    if (!node.drawn) return null;
    const around2 = (steps) => el8("button", { type: "button", onclick: () => set({ focus: node.key, steps, path: [] }) }, steps === 1 ? "Only around it" : "2 steps around");
    return el8(
      "div",
      { class: "row" },
      around2(1),
      around2(2),
      el8("button", { type: "button", onclick: () => pathFrom(node) }, "Path from here")
    );
  }
  function pathFrom(node) {
    set({ path: [node.key] });
    const first2 = byId7("path-0");
    first2.value = node.name;
    openFilters();
    byId7("path-1").focus();
  }
  var KIND = { Event: "event of many parties", Phrase: "unnamed party" };
  function ofNode2(node, view4) {
    const listed = new Set(view4.listed);
    const edges = view4.edges.filter((edge) => edge.a === node.i || edge.b === node.i);
    const claims2 = claimsOf[node.i].filter((claim) => listed.has(claim));
    const all = claimsOf[node.i].length;
    const others = node.aliases.length ? el8("p", { class: "aliases" }, node.type === "Phrase" ? "The texts say: " : "Also ", node.aliases.flatMap((alias, n) => [n ? ", " : "", name5(alias)])) : null;
    return [
      heading(name5(node.name), el8("span", { class: "kind" }, el8("span", { class: `form ${node.type}`, "aria-hidden": "true" }), KIND[node.type] ?? node.type)),
      others,
      node.same_as.length ? el8("p", { class: "aliases" }, node.same_as.join(" · ")) : null,
      tally(claims2),
      all > claims2.length ? el8("p", { class: "hint" }, `${count5(all - claims2.length, "more report")} behind filters and hidden layers`) : null,
      conflicts(claims2),
      actions(node),
      edges.length ? [el8("h3", {}, `Neighbours (${view4.near.get(node.i)?.size ?? 0})`), neighbours2(node, edges)] : null,
      el8("h3", {}, "Reports"),
      claims2.length ? cards(claims2) : el8("p", { class: "hint" }, "None that the filters leave.")
    ];
  }
  function ofEdges(edges, view4) {
    const { a, b, relation: relation2 } = edges[0];
    const claims2 = [...new Set(edges.flatMap((edge) => edge.claims))];
    const also = view4.edges.filter((edge) => !edges.includes(edge) && [edge.a, edge.b].includes(a) && [edge.a, edge.b].includes(b));
    return [
      heading([who(a, nodes[a].name), ` ${relations[relation2].label} `, who(b, nodes[b].name)]),
      tally(claims2),
      conflicts(claims2),
      also.length ? el8("p", { class: "row" }, "Also between them: ", [...new Map(also.map((edge) => [edgeKey(edge.a, edge.relation, edge.b), edge])).entries()].map(
        ([key, edge]) => el8("button", { type: "button", class: "chip", colour: relation(edge.relation), onclick: () => set({ selected: key }) }, sense(edge, a))
      )) : null,
      cards(claims2)
    ];
  }
  function ofPath(path2) {
    const rows3 = path2.steps.slice(1).map((node, n) => {
      const before = path2.steps[n];
      const edges = path2.list.filter((edge) => [edge.a, edge.b].includes(node) && [edge.a, edge.b].includes(before));
      return el8("li", {}, who(before, nodes[before].name), " ", edges.map((edge) => el8("button", {
        type: "button",
        class: "chip",
        colour: relation(edge.relation),
        onclick: () => set({ selected: edgeKey(edge.a, edge.relation, edge.b), path: [] })
      }, sense(edge, before))), " ", who(node, nodes[node].name));
    });
    return [heading("Shortest path"), el8("p", { class: "tally-line" }, count5(rows3.length, "step")), el8("ol", { class: "path" }, rows3)];
  }
  function heading(...content2) {
    const close2 = el8("button", { type: "button", class: "close", "aria-label": "Close the details", onclick: () => set({ selected: "", path: [] }) }, "×");
    return el8("div", { class: "panel-head" }, el8("h2", { tabindex: "-1" }, ...content2.flat()), close2);
  }
  function content(view4) {
    const { selected, path: path2 } = current;
    if (path2.length === 2) {
      if (found()) return ofPath(found());
      return [heading("No path"), el8("p", {}, "With these filters nothing joins the two.")];
    }
    const node = nodeByKey.get(selected);
    if (node) return ofNode2(node, view4);
    const edges = view4.edges.filter((edge) => edgeKey(edge.a, edge.relation, edge.b) === selected);
    return edges.length ? ofEdges(edges, view4) : null;
  }
  function update5(view4) {
    const made = content(view4);
    place5.hidden = !made;
    document.body.classList.toggle("with-panel", Boolean(made));
    fill8(place5, ...(made ?? []).flat(2));
    place5.scrollTop = 0;
  }
  var focus = () => place5.querySelector("h2")?.focus();

  // js/keys.js
  var place6 = byId("canvas");
  var WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  var at2 = null;
  function weightiest() {
    const ids = [...spots().keys()];
    return ids.sort((a, b) => spots().get(b).size - spots().get(a).size)[0];
  }
  function next([dx, dy]) {
    const here = spots().get(at2);
    let [best, least] = [null, Infinity];
    for (const [id, spot] of spots()) {
      const [x, y] = [spot.x - here.x, spot.y - here.y];
      const ahead = x * dx + y * dy;
      const cost = ahead + 2 * Math.abs(x * dy - y * dx);
      if (id !== at2 && ahead > 0 && cost < least) [best, least] = [id, cost];
    }
    return best;
  }
  function tell() {
    setHovered(at2);
    if (!inView(at2)) centre(at2);
    const group = typeof at2 === "string";
    const near2 = group ? 0 : view2().near.get(at2)?.size ?? 0;
    say(group ? `Group ${communities[Number(at2.slice(1))]}` : `${nodes[at2].name}, ${nodes[at2].type}, ${count(near2, "neighbour")}`);
  }
  function go(way) {
    if (!spots().has(at2)) at2 = weightiest() ?? null;
    else at2 = next(way) ?? at2;
    if (at2 !== null) tell();
  }
  function open2() {
    if (typeof at2 === "string") toggle("open", at2.slice(1));
    else if (spots().has(at2)) {
      set({ selected: nodes[at2].key, path: [] });
      focus();
    }
  }
  function press(event) {
    const way = WAYS[event.key];
    if (way) go(way);
    else if (event.key === "Enter" || event.key === " ") open2();
    else if (event.key === "+" || event.key === "=") zoom(1.3);
    else if (event.key === "-") zoom(1 / 1.3);
    else if (event.key === "0") fit();
    else return;
    event.preventDefault();
  }
  function start4() {
    place6.tabIndex = 0;
    place6.setAttribute("role", "application");
    place6.setAttribute("aria-roledescription", "graph");
    place6.setAttribute("aria-describedby", "keys");
    place6.addEventListener("keydown", press);
    place6.addEventListener("focus", () => {
      if (at2 !== null) setHovered(at2);
    });
    place6.addEventListener("blur", () => setHovered(null));
    byId("zoom-in").addEventListener("click", () => zoom(1.4));
    byId("zoom-out").addEventListener("click", () => zoom(1 / 1.4));
    byId("zoom-fit").addEventListener("click", () => fit());
  }

  // js/matrix.js
  var matrix_exports = {};
  __export(matrix_exports, {
    update: () => update6
  });
  var { el: el9, name: name6, byId: byId8, fill: fill9 } = dom_exports;
  var MOST2 = 40;
  var place7 = byId8("view-matrix");
  function top(view4) {
    const weight = (number2) => view4.near.get(number2)?.size ?? 0;
    return [...view4.nodes].filter((number2) => !["Event", "Phrase"].includes(nodes[number2].type)).sort((a, b) => weight(b) - weight(a) || a - b).slice(0, MOST2);
  }
  function cells(view4) {
    const found2 = /* @__PURE__ */ new Map();
    const add = (a, b, claim) => {
      const key = a < b ? `${a} ${b}` : `${b} ${a}`;
      (found2.get(key) ?? found2.set(key, []).get(key)).push(claim);
    };
    for (const claim of view4.claims) {
      const ends2 = [...new Set(claim.links)].filter((number2) => view4.nodes.has(number2));
      const parties2 = ends2.filter((number2) => nodes[number2].type !== "Event");
      parties2.forEach((a, n) => parties2.slice(n + 1).forEach((b) => add(a, b, claim)));
    }
    return found2;
  }
  function open3(a, b, claims2, view4) {
    const edge = view4.edges.find((each) => [each.a, each.b].includes(a) && [each.a, each.b].includes(b));
    const event = claims2[0].links.find((number2) => nodes[number2].type === "Event");
    set({ selected: edge ? edgeKey(edge.a, edge.relation, edge.b) : nodes[event ?? a].key });
  }
  function cell2(a, b, claims2, most, view4) {
    if (a === b || !claims2) return el9("td", { class: a === b ? "self" : "" });
    const events3 = countEvents(claims2);
    const made = el9("td", {}, el9("button", {
      type: "button",
      onclick: () => open3(a, b, claims2, view4),
      "aria-label": `${nodes[a].name} and ${nodes[b].name}: ${count(events3, "event")}`
    }, events3));
    made.style.setProperty("--share", `${Math.round(12 + 68 * Math.sqrt(events3 / most))}%`);
    made.className = events3 / most > 0.5 ? "full" : "some";
    return made;
  }
  function update6(view4) {
    const parties2 = top(view4);
    const found2 = cells(view4);
    const at3 = (a, b) => found2.get(a < b ? `${a} ${b}` : `${b} ${a}`);
    const most = Math.max(1, ...[...found2.values()].map((claims2) => countEvents(claims2)));
    const names = parties2.map((number2) => nodes[number2].name);
    fill9(place7, el9(
      "table",
      { class: "matrix" },
      el9("caption", {}, `Events that join two parties, in the present view${view4.nodes.size > MOST2 ? `; the ${MOST2} best connected` : ""}`),
      el9("thead", {}, el9("tr", {}, el9("td"), parties2.map((number2, n) => el9("th", { scope: "col" }, el9("span", {}, name6(names[n])))))),
      el9("tbody", {}, parties2.map((a, n) => el9(
        "tr",
        {},
        el9(
          "th",
          { scope: "row" },
          el9("button", { type: "button", class: "link", onclick: () => set({ selected: nodes[a].key }) }, name6(names[n]))
        ),
        parties2.map((b) => cell2(a, b, at3(a, b), most, view4))
      )))
    ));
  }

  // js/timeline.js
  var timeline_exports = {};
  __export(timeline_exports, {
    update: () => update7
  });
  var { el: el10, svg: svg5, name: name7, byId: byId9, fill: fill10, count: count6 } = dom_exports;
  var PAGE3 = 150;
  var DAY2 = 864e5;
  var place8 = byId9("view-timeline");
  var [LANE, LEFT] = [46, 110];
  var shown2 = PAGE3;
  function events2(view4) {
    const found2 = /* @__PURE__ */ new Map();
    for (const claim of view4.claims) {
      const key = `${claim.event} ${claim.relation} ${claim.layer}`;
      const event = found2.get(key) ?? found2.set(key, { claims: [], relation: claim.relation, layer: claim.layer, first: "", last: "", dated: false }).get(key);
      event.claims.push(claim);
      const better = claim.first && (!event.first || claim.dated && !event.dated || claim.dated === event.dated && claim.first < event.first);
      if (better) Object.assign(event, { first: claim.first, last: claim.last, dated: claim.dated });
    }
    return [...found2.values()].sort((one, other) => (one.first || "9").localeCompare(other.first || "9") || one.claims[0].i - other.claims[0].i);
  }
  var stamp = (iso2) => Date.parse(`${iso2}T00:00:00Z`);
  function bins(dated2, low, step) {
    const found2 = /* @__PURE__ */ new Map();
    for (const event of dated2) {
      const slot = Math.floor((stamp(event.first) - low) / step);
      const key = `${event.relation} ${slot}`;
      (found2.get(key) ?? found2.set(key, { relation: event.relation, slot, events: [] }).get(key)).events.push(event);
    }
    return [...found2.values()];
  }
  function words2(text3, props) {
    const made = svg5("text", props);
    made.textContent = text3;
    return made;
  }
  function lanes(list) {
    const dated2 = list.filter((event) => event.first);
    if (!dated2.length) return null;
    const [low, high] = [stamp(dated2[0].first), stamp(dated2[dated2.length - 1].first)];
    const width4 = Math.max(320, Math.min(1200, place8.clientWidth - 32));
    const step = Math.max(DAY2, (high - low + DAY2) * 9 / (width4 - LEFT));
    const wide = (width4 - LEFT) / Math.ceil((high - low + DAY2) / step);
    const all = bins(dated2, low, step);
    const most = Math.max(...all.map((bin) => bin.events.length));
    const used = relations.filter((relation2) => all.some((bin) => bin.relation === relation2.i));
    const ground = (relation2) => (used.findIndex((each) => each.i === relation2) + 1) * LANE;
    const label = "Events over time, a lane for each relation; the list below says the same";
    const chart = svg5("svg", { class: "lanes", width: width4, viewBox: `0 0 ${width4} ${used.length * LANE + 26}`, role: "img", "aria-label": label });
    for (const relation2 of used) {
      const y = ground(relation2.i);
      chart.append(words2(relation2.label, { x: 0, y: y - 4 }), svg5("line", { x1: LEFT, x2: width4, y1: y, y2: y, class: "lane" }));
    }
    for (const bin of all) chart.append(bar(bin, LEFT + bin.slot * wide, ground(bin.relation), Math.min(wide, 24), most));
    const day2 = (time) => day(new Date(time).toISOString().slice(0, 10));
    chart.append(words2(day2(low), { x: LEFT, y: used.length * LANE + 20 }));
    if (high > low) chart.append(words2(day2(high), { x: width4, y: used.length * LANE + 20, "text-anchor": "end" }));
    return chart;
  }
  function bar(bin, x, ground, wide, most) {
    const high = Math.max(3, bin.events.length / most * (LANE - 8));
    const made = svg5("rect", { x: x + 0.75, y: ground - high, width: Math.max(1.5, wide - 1.5), height: high, rx: 1, class: "bar" });
    made.style.fill = relation(bin.relation);
    const title2 = svg5("title");
    title2.textContent = `${count6(bin.events.length, "event")} around ${day(bin.events[0].first)}: click to see only these days`;
    made.append(title2);
    made.addEventListener("click", () => set({ from: bin.events[0].first, to: bin.events[bin.events.length - 1].last }));
    return made;
  }
  function parties(event) {
    const numbers = new Set(event.claims.flatMap((claim) => claim.links));
    return [...numbers].filter((number2) => nodes[number2].type !== "Event");
  }
  function line4(event) {
    const key = selection(event);
    return el10(
      "li",
      {},
      el10(
        "time",
        event.first ? { datetime: event.first } : {},
        event.first ? days(event.first, event.last) : "no date",
        event.first && !event.dated ? el10("small", {}, " (report)") : ""
      ),
      el10("button", { type: "button", class: "chip", colour: relation(event.relation), onclick: () => set({ selected: key }) }, relations[event.relation].label),
      el10("span", { class: "who" }, parties(event).flatMap((number2, n) => [n ? ", " : "", name7(nodes[number2].name)])),
      event.layer ? el10("span", { class: "badge open" }, layers[event.layer].label) : null,
      el10("span", { class: "hint" }, count6(countSources(event.claims), "source"))
    );
  }
  function selection(event) {
    const claim = event.claims[0];
    const [a, b] = ends(claim, 0);
    const hub = [a, b].find((number2) => nodes[number2].type === "Event");
    if (hub !== void 0) return nodes[hub].key;
    return edgeKey(a, claim.relation, b);
  }
  function update7(view4) {
    const list = events2(view4);
    const more = list.length > shown2 ? el10("button", { type: "button", onclick: () => {
      shown2 += PAGE3 * 3;
      update7(view4);
    } }, "Show more") : null;
    fill10(
      place8,
      el10("h2", {}, `${count6(list.length, "event")} in the order of time`),
      lanes(list),
      el10("ol", { class: "events" }, list.slice(0, shown2).map(line4)),
      more
    );
  }

  // js/main.js
  var { byId: byId10, el: el11, fill: fill11, say: say2, count: count7 } = dom_exports;
  var TABS = ["graph", "table", "matrix", "timeline"];
  var PARTS = { table: table_exports, matrix: matrix_exports, timeline: timeline_exports };
  var SHAPING = ["hidden", "layers", "types", "article", "source", "from", "to", "ownDates", "undated", "sources", "leaves", "focus", "steps", "open"];
  var present2 = null;
  var near = [];
  function showTab() {
    for (const tab of TABS) {
      const on2 = tab === current.tab;
      byId10(`tab-${tab}`).setAttribute("aria-selected", String(on2));
      byId10(`tab-${tab}`).tabIndex = on2 ? 0 : -1;
      byId10(`view-${tab}`).hidden = !on2;
    }
    PARTS[current.tab]?.update(present2);
  }
  function note() {
    const parts2 = [...notes];
    const hidden = claims.filter((claim) => claim.links.length).length - present2.claims.length;
    if (present2.groups.size) parts2.push(`${count7(present2.nodes.size, "party").replace("partys", "parties")} gathered into ${count7(present2.groups.size, "group")}: zoom in or double-click one to open it.`);
    if (!present2.nodes.size) parts2.push("Nothing is left with these filters.");
    const line5 = `${count7(present2.nodes.size, "node")}, ${count7(present2.edges.length, "edge")}${hidden ? `; ${count7(hidden, "report")} behind filters and hidden layers` : ""}.`;
    const gather2 = current.open.length ? el11("button", { type: "button", class: "link", onclick: () => set({ open: [] }) }, "Gather all again") : null;
    const centre2 = nodeByKey.get(current.focus);
    const everyone = centre2 ? el11(
      "span",
      { class: "remark" },
      `Only around ${centre2.name}. `,
      el11("button", { type: "button", class: "link", id: "everyone", onclick: () => set({ focus: "" }) }, "Show everyone")
    ) : null;
    fill11(byId10("note"), everyone, parts2.map((part) => el11("span", { class: "remark" }, part)), el11("span", {}, line5), gather2);
  }
  function refresh(changes) {
    const shaped = changes.some((name8) => SHAPING.includes(name8)) || !present2;
    if (shaped) {
      present2 = view(current);
      present2.groups = gather(present2.nodes, current, near);
    }
    if (changes.includes("selected")) reveal();
    if (shaped || changes.includes("path")) update3(present2);
    if (shaped || changes.some((name8) => ["selected", "path"].includes(name8))) {
      update5(present2);
      show2(present2);
    }
    if (shaped) {
      update2();
      note();
    } else if (changes.includes("path")) update2();
    showTab();
    if (changes.includes("selected") || changes.includes("path")) follow(changes);
    if (changes.includes("focus")) fit();
  }
  function follow(changes) {
    const node = nodeByKey.get(current.selected);
    if (node && present2.nodes.has(node.i) && !inView(node.i)) centre(node.i);
    if (changes.length < 4 && current.selected) say2(`Details of ${node ? node.name : "the edge"} are open`);
  }
  function openFilters(on2 = true) {
    document.body.classList.toggle("with-filters", on2);
    byId10("toggle-filters").setAttribute("aria-expanded", String(on2));
  }
  function clicked(node, edge) {
    if (typeof node === "string") set({ selected: "" });
    else if (node !== void 0) set({ selected: nodes[node].key, path: [] });
    else if (edge && !String(edge).startsWith("bundle")) {
      const [a, relation2, b] = edge.split(" ").map(Number);
      set({ selected: edgeKey(a, relation2, b), path: [] });
    } else if (current.selected) set({ selected: "" });
  }
  function openGroup(node) {
    if (typeof node === "number") set({ focus: nodes[node].key, path: [] });
    if (typeof node !== "string") return;
    const members = present2.groups.get(Number(node.slice(1)));
    toggle("open", node.slice(1));
    fitTo(members);
    regrow();
  }
  function zoomed() {
    const all = gather(present2.nodes, { open: [] });
    const now = nearBy([...all].map(([community, members]) => groupItem(community, members)));
    if (now.join() === near.join()) {
      regrow();
      return;
    }
    near = now;
    present2.groups = gather(present2.nodes, current, near);
    show2(present2);
  }
  function tabs() {
    for (const tab of TABS) byId10(`tab-${tab}`).addEventListener("click", () => set({ tab }));
    document.querySelector("[role=tablist]").addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const tab = TABS[(TABS.indexOf(current.tab) + step + TABS.length) % TABS.length];
      set({ tab });
      byId10(`tab-${tab}`).focus();
    });
  }
  function press2(event) {
    if (byId10("reader").open) return;
    if (event.key === "/" && !["INPUT", "SELECT"].includes(event.target.tagName)) {
      event.preventDefault();
      byId10("find").focus();
    }
    if (event.key === "Escape") escape();
  }
  function escape() {
    close();
    if (current.selected || current.path.length) set({ selected: "", path: [] });
    else openFilters(false);
  }
  function pick(node) {
    set({ selected: node.key, path: [] });
    focus();
  }
  function reveal() {
    const node = nodeByKey.get(current.selected);
    if (node && present2.groups.get(node.community)?.includes(node.i)) set({ open: [...current.open, String(node.community)] });
  }
  function start5() {
    start();
    stand();
    start2(() => {
      refresh(SHAPING);
    });
    build2();
    box(byId10("search"), { id: "find", label: "Search names and aliases", hint: "Search a name", chosen: pick });
    build3();
    start3();
    on({ click: clicked, open: openGroup, zoomed, hover: show3 });
    changed(refresh);
    tabs();
    byId10("toggle-filters").addEventListener("click", () => openFilters(!document.body.classList.contains("with-filters")));
    byId10("skip").addEventListener("click", () => {
      set({ tab: "table" });
      byId10("view-table").focus();
    });
    addEventListener("keydown", press2);
    refresh(Object.keys(current));
    start4();
    document.documentElement.dataset.ready = "true";
  }
  var view3 = () => present2;
  globalThis.graphkit = Object.freeze({ Model: model_exports, State: state_exports, Filters: filters_exports, Graph: network_exports, Exporting: exporting_exports, Drawing: drawing_exports });
  start5();
})();
