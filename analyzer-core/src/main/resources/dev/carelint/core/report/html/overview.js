// What a manager reads in ten seconds: how many, how bad, which data leaves where, and what was not analyzed.

const MOST_ROWS = 10;
const MOST_COLUMNS = 11;

function overview() {
  return el(
    "article",
    { class: "overview" },
    headline(),
    leaks(),
    movements.length > 0 && el("p", null, button("See where all patient data goes, allowed or not", { class: "quiet" }, () => show({ view: "map", finding: "", node: "" }))),
    unseen(),
    el("p", { class: "small" }, "Carelint " + report.version + ". " + count(report.rules.length, "rule") + " ran."),
  );
}

function headline() {
  const counts = SEVERITIES.map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length]);
  const some = counts.filter(([, number]) => number);
  const files = new Set(findings.map((finding) => finding.at[0])).size;
  return el(
    "header",
    null,
    el("h1", { class: "big" }, findings.length ? count(findings.length, "finding") : "Nothing found", files ? el("span", null, " in " + count(files, "file")) : null),
    some.length > 0 && el("div", { class: "bar" }, some.map(([severity, number]) => part(severity, number))),
    el("p", { class: "legend" }, some.map(([severity, number]) => filterButton("severity", severity, [el("b", null, String(number)), " " + severity], "severity " + severity))),
    el("p", { class: "lead numbers" }, seen()),
    setAside() && el("p", { class: "small" }, setAside()),
  );
}

function part(severity, number) {
  const piece = el("span", { class: severity, "aria-hidden": "true" });
  piece.style.flexGrow = number;
  return piece;
}

function setAside() {
  const parts = [];
  if (suppressed.length) parts.push(count(suppressed.length, "more is", "more are") + " suppressed");
  if (report.doubtful) parts.push(count(report.doubtful, "more is", "more are") + " too doubtful to be shown");
  return parts.length ? capitalized(parts.join(", ") + ".") : "";
}

/** Which data leaves by which way: the worst in the upper left corner. */
function leaks() {
  const moving = findings.filter((finding) => finding.way && finding.data.length);
  const others = findings.filter((finding) => !finding.way || !finding.data.length);
  const kinds = ranked(moving, "data");
  const ways = ranked(moving, "way");
  return [
    kinds.length > 0 &&
      section(
        "What leaves, and where",
        kinds.length > 1 && ways.length > 1 && matrix(kinds, ways),
        el("div", { class: "leaks" + (kinds.length > 1 && ways.length > 1 ? " narrow" : "") }, more(kinds.map(leak))),
      ),
    others.length > 0 &&
      section(
        kinds.length ? "What else is wrong" : "What is wrong",
        el("div", { class: "ways" }, ranked(others, "rule").map((rule) => wayButton("rule", rule, GROUPINGS.rule.title(rule.key)))),
      ),
  ];
}

/** The values of a filter with their findings, the worst and most frequent first. */
function ranked(items, filter) {
  const { keys } = FILTERS[filter];
  return tally(items, keys)
    .map(([key]) => ({ key, of: items.filter((finding) => keys(finding).includes(key)) }))
    .sort((a, b) => rank(a.of) - rank(b.of) || b.of.length - a.of.length);
}

function matrix(kinds, ways) {
  const columns = ways.slice(0, MOST_COLUMNS);
  const rows = kinds.map((kind) => matrixRow(kind, columns));
  return el(
    "div",
    { class: "matrix" },
    el(
      "table",
      null,
      el("thead", null, el("tr", null, el("td"), columns.map(({ key }) => el("th", { scope: "col" }, filterButton("way", key, el("span", null, key.replace(/^(the|an?) /, "")), "turned"))), el("th", { scope: "col" }, el("span", { class: "turned" }, el("span", null, "in all"))))),
      el("tbody", null, rows.slice(0, MOST_ROWS)),
    ),
    rows.length > MOST_ROWS && el("details", null, el("summary", null, count(rows.length - MOST_ROWS, "more kind") + " of data"), el("table", null, el("tbody", null, rows.slice(MOST_ROWS)))),
    ways.length > columns.length && el("p", { class: "small" }, "Also by ", ways.slice(MOST_COLUMNS).map(({ key }) => key).join(", "), "."),
  );
}

function matrixRow({ key, of }, columns) {
  const cells = columns.map((way) => {
    const here = of.filter((finding) => finding.way === way.key);
    return el("td", null, here.length > 0 && filterButton("way", way.key, String(here.length), "cell " + worst(here), key, capitalized(key) + " in " + way.key + ": " + here.length));
  });
  return el("tr", null, el("th", { scope: "row" }, filterButton("data", key, capitalized(key), "name")), cells, el("td", { class: "sum" }, String(of.length)));
}

function more(rows) {
  const rest = rows.splice(MOST_ROWS);
  return rest.length ? [rows, el("details", null, el("summary", null, rest.length + " more"), rest)] : rows;
}

function leak({ key, of }) {
  const ways = ranked(of, "way").map((way) => wayButton("way", way, way.key, key));
  return el("div", { class: "leak" }, filterButton("data", key, capitalized(key), "name"), el("div", { class: "ways" }, ways));
}

function wayButton(filter, { key, of }, title, data) {
  return filterButton(filter, key, [el("i", { class: "dot " + worst(of) }), title, el("b", null, String(of.length))], "way", data);
}

/** A button that leaves exactly these findings in the list. */
function filterButton(filter, value, label, className, data, spoken) {
  const filters = { [filter]: [value], ...(data ? { data: [data] } : {}) };
  return button(label, { class: className, "aria-label": spoken }, () => show({ view: "findings", q: "", filters }));
}

/** Silence is only worth what was seen. */
function seen() {
  const { files, lines, calls, resolved } = report.coverage;
  const share = Math.floor((1000 * resolved) / Math.max(1, calls)) / 10;
  return [
    losses.length
      ? button(count(losses.length, "part was", "parts were") + " not analyzed", { class: "gap" }, () => show({ view: "notices", finding: "" }))
      : el("span", null, "All files were analyzed"),
    figure(files, files === 1 ? "file" : "files"),
    figure(lines, "lines"),
    calls > 0 && figure(share.toFixed(1) + " %", "of " + calls.toLocaleString("en") + " calls understood"),
  ];
}

const figure = (number, what) => el("span", null, el("b", null, number.toLocaleString("en")), " " + what);

function unseen() {
  if (!losses.length) return null;
  return section(
    "What was not analyzed",
    el("ul", { class: "problems" }, losses.slice(0, 4).map(problem)),
    losses.length > 4 && button(count(losses.length - 4, "more part"), { class: "quiet" }, () => show({ view: "notices", finding: "" })),
  );
}
