// Where patient data goes, whether a rule is about it or not: a picture of all ways, and below it those of what is chosen.

const MOST_WAYS = 60;

const chosenMovements = () => (state.node ? movements.filter((movement) => movement.ids.has(state.node)) : movements);

const chooseNode = (id) => show({ view: "map", finding: "", node: state.node === id ? "" : id });

function mapView() {
  const shown = chosenMovements();
  const kinds = new Set(movements.map((movement) => movement.data)).size;
  return el(
    "article",
    { class: "map" },
    el(
      "header",
      null,
      el("h1", null, "Where patient data goes"),
      el("p", { class: "lead" }, count(kinds, "kind") + " of data on " + count(movements.length, "way") + ", allowed or not. Choose anything to see only what belongs to it."),
      el("p", { class: "verdicts small" }, Object.entries(VERDICTS).map(([key, { label, mark }]) => el("span", { class: "verdict " + key }, el("i", { "aria-hidden": "true" }, mark), " " + label))),
      losses.length > 0 && el("p", { class: "small" }, count(losses.length, "part") + " of the code could not be analyzed; what happens there is not on the map."),
    ),
    picture(shown),
    el(
      "section",
      null,
      el("h2", { id: "ways-title" }, state.node ? "What belongs to " + nodeLabel(state.node) : "All ways", el("span", { class: "aside" }, count(shown.length, "way"))),
      state.node && el("p", { class: "actions" }, button("Show all", { class: "quiet" }, () => chooseNode(state.node))),
      wayTable(shown),
    ),
  );
}

function nodeLabel(id) {
  const node = movements.flatMap((movement) => movement.nodes).find((one) => one?.id === id);
  return node ? node.label : simple(id);
}

function wayTable(shown) {
  const all = [...shown].sort((a, b) => Object.keys(VERDICTS).indexOf(a.verdict) - Object.keys(VERDICTS).indexOf(b.verdict));
  const rest = all.slice(MOST_WAYS);
  return [
    wayRows(all.slice(0, MOST_WAYS)),
    rest.length > 0 && el("details", null, el("summary", null, count(rest.length, "more way")), wayRows(rest)),
  ];
}

function wayRows(shown) {
  const head = ["Data", "Enters by", "Passes through", "Stored in or sent to", "What was made of it"];
  return el(
    "div",
    { class: "scrolling", tabindex: "0", role: "region", "aria-labelledby": "ways-title" },
    el("table", { class: "wayrows" }, el("thead", null, el("tr", null, head.map((title) => el("th", { scope: "col" }, title)))), el("tbody", null, shown.map(wayRow))),
  );
}

function wayRow(movement) {
  const [data, entry, , exit] = movement.nodes;
  const classes = movement.through.flatMap((name, i) => [i > 0 && " › ", nodeButton("class:" + name, simple(name), name)]);
  return el(
    "tr",
    null,
    el("td", null, nodeButton(data.id, data.label)),
    el("td", null, nodeButton(entry.id, entry.label), el("span", { class: "small" }, " " + entry.about)),
    el("td", null, classes.length ? classes : el("span", { class: "small" }, "by its declaration")),
    el("td", null, nodeButton(exit.id, capitalized(movement.where)), movement.protection && el("span", { class: "small" }, " " + movement.protection)),
    el("td", null, el("ul", null, movement.stops.map((stop) => el("li", null, stopText(stop, movement))))),
  );
}

const nodeButton = (id, label, title) => button(label, { class: "quiet", title, "aria-pressed": String(state.node === id) }, () => chooseNode(id));

/** A place, with the findings at it. */
function stopText(stop, movement) {
  const { label, mark } = VERDICTS[stop.verdict] ?? VERDICTS.unjudged;
  const told = [...findings, ...suppressed].filter((finding) => finding.at[0] === stop.at[0] && finding.at[1] === stop.at[1] && stop.rules.includes(finding.rule) && finding.data.includes(movement.data));
  return [
    el("span", { class: "verdict " + stop.verdict }, el("i", { "aria-hidden": "true" }, mark), " ", told.length ? told.map((finding) => button(finding.rule, { class: "quiet" }, () => show({ finding: finding.id, view: finding.isSuppressed ? "suppressed" : "findings" }))) : label),
    " ",
    el("span", { class: "small" }, shortPlace(stop.at), stop.because && ": " + stop.because),
  ];
}
