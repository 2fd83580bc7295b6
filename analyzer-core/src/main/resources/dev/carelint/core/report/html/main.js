// Puts the parts together.

function draw(before) {
  const listChanged = !before || ["view", "by", "q", "filters"].some((part) => before[part] !== state[part]);
  if (listChanged) {
    arrange();
    drawControls();
    drawViews();
  }
  follow();
  if (listChanged && before && cursor < 0) $("list").scrollTop = 0;
  drawRows();
  if (!before || before.finding !== state.finding || before.view !== state.view || before.node !== state.node) drawPane();
  if (before && listChanged) say($("left").textContent);
}

function drawPane() {
  const finding = byId.get(state.finding);
  document.body.dataset.open = finding ? "finding" : state.view;
  $("pane").replaceChildren(
    ...nodes([
      finding && button("← All findings", { class: "quiet back" }, () => back(false)),
      finding ? article(finding) : state.view === "map" ? mapView() : state.view === "notices" ? notices() : overview(),
    ]),
  );
  $("pane").scrollTop = 0;
  if (!isWide()) scrollTo(0, 0);
  document.title = (finding ? finding.title : state.view === "map" ? "Where patient data goes" : count(findings.length, "finding")) + " · Carelint";
}

function drawViews() {
  const views = [
    ["findings", "Findings", findings.length],
    movements.length > 0 && ["map", "Map", movements.length],
    ["suppressed", "Suppressed", suppressed.length],
    ["notices", losses.length ? "Not analyzed" : "Notices", losses.length || report.problems.length],
  ];
  $("views").replaceChildren(
    ...views.filter(Boolean).map(([view, label, number]) =>
      button([label, el("span", { class: "count" }, number.toLocaleString("en"))], { "data-view": view, "aria-current": state.view === view ? "page" : null }, () => show({ view, finding: "", node: "" })),
    ),
  );
}

function start() {
  $("app").hidden = false;
  $("home").addEventListener("click", () => show({ view: "findings", finding: "" }));
  $("shortcuts").addEventListener("click", help);
  $("theme").addEventListener("click", nextTheme);
  $("skip").addEventListener("click", (event) => {
    event.preventDefault();
    $("pane").focus();
  });
  addEventListener("keydown", pressed);
  addEventListener("popstate", () => {
    const before = state;
    state = read();
    draw(before);
  });
  watchList();
  watchPrinting();
  drawTheme();
  draw(null);
}

start();
