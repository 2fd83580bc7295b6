// What is shown. All of it stands behind the # of the address, so that a link shows the same to others.

const GROUPINGS = {
  rule: { label: "Rule", keys: (finding) => [finding.rule], title: (key) => rules.get(key)?.title ?? key },
  file: { label: "File", keys: (finding) => [path(finding.at)], title: (key) => key },
  data: { label: "Data", keys: (finding) => (finding.data.length ? finding.data : [""]), title: (key) => (key ? capitalized(key) : "Not about data on its way") },
  regulation: { label: "Regulation", keys: (finding) => (finding.citations.length ? finding.citations : [""]), title: provision },
};

/** A provision by its text, and by what it asks for. */
function provision(key) {
  const { framework, duty } = provisions.get(key) ?? { framework: "", duty: "" };
  if (!key) return "No citation";
  return (framework && !key.startsWith(framework) ? framework + ", " : "") + key + (duty ? ": " + duty : "");
}

const FILTERS = {
  severity: { label: "Severity", keys: (finding) => [finding.severity] },
  confidence: { label: "Confidence", keys: (finding) => [finding.confidence] },
  data: { label: "Data", keys: (finding) => finding.data },
  way: { label: "Leaves by", keys: (finding) => (finding.way ? [finding.way] : []) },
  rule: { label: "Rule", keys: (finding) => [finding.rule] },
  file: { label: "File", keys: (finding) => [path(finding.at)] },
  regulation: { label: "Regulation", keys: (finding) => finding.citations },
};

const VIEWS = ["findings", "map", "suppressed", "notices"];

let state = read();

function read() {
  const address = new URLSearchParams(location.hash.slice(1));
  const filters = {};
  for (const name of Object.keys(FILTERS)) {
    const values = address.getAll(name);
    if (values.length) filters[name] = values;
  }
  const finding = byId.get(address.get("finding"));
  const view = finding ? (finding.isSuppressed ? "suppressed" : "findings") : address.get("view");
  return {
    view: VIEWS.includes(view) ? view : "findings",
    by: Object.hasOwn(GROUPINGS, address.get("by") ?? "") ? address.get("by") : "rule",
    q: address.get("q") ?? "",
    finding: finding ? finding.id : "",
    node: isOnMap(address.get("node")) ? address.get("node") : "",
    filters,
  };
}

function address(shown) {
  const parts = new URLSearchParams();
  if (shown.view !== "findings") parts.set("view", shown.view);
  if (shown.by !== "rule") parts.set("by", shown.by);
  if (shown.q) parts.set("q", shown.q);
  for (const [name, values] of Object.entries(shown.filters)) for (const value of values) parts.append(name, value);
  if (shown.node && shown.view === "map") parts.set("node", shown.node);
  if (shown.finding) parts.set("finding", shown.finding);
  return "#" + parts;
}

/** Shows something else; what is not named stays. */
function show(change) {
  const before = state;
  state = { ...state, ...change };
  // Opening one finding from no finding is a step that "back" undoes; looking through them is not.
  const isStep = Boolean(before.finding) !== Boolean(state.finding) || before.node !== state.node || (before.view === "map") !== (state.view === "map");
  const method = isStep ? "pushState" : "replaceState";
  history[method](null, "", address(state));
  draw(before);
}

function toggled(name, value) {
  const now = state.filters[name] ?? [];
  const values = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
  const { [name]: _, ...others } = state.filters;
  return { filters: values.length ? { ...others, [name]: values } : others };
}

/** Whether a finding is let through by all filters but the one named. */
function passes(finding, words, except) {
  for (const [name, values] of Object.entries(state.filters)) {
    if (name !== except && !FILTERS[name].keys(finding).some((key) => values.includes(key))) return false;
  }
  return words.every((word) => finding.search.includes(word));
}

const words = () => state.q.toLowerCase().split(/\s+/).filter(Boolean);

const listed = () => (state.view === "suppressed" ? suppressed : findings);

let memory = { state: null, found: new Map() };

/** The findings that all filters let through, but the one named. */
function filtered(except) {
  if (memory.state !== state) memory = { state, found: new Map() };
  const key = except in state.filters ? except : "";
  if (!memory.found.has(key)) {
    const wanted = words();
    memory.found.set(key, listed().filter((finding) => passes(finding, wanted, key)));
  }
  return memory.found.get(key);
}
