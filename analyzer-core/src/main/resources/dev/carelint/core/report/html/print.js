// On paper stands the overview, then the findings that the filters leave.

const MOST_PRINTED = 100;

function fillPaper() {
  const shown = state.finding ? [byId.get(state.finding)] : filtered();
  const left = shown.length - MOST_PRINTED;
  $("paper").replaceChildren(
    ...nodes([
      state.finding ? null : state.view === "map" ? mapView() : overview(),
      !state.finding && losses.length > 0 && notices(),
      !state.finding && $("active").querySelector(".chip") && el("p", null, "Below: " + $("left").textContent + ". " + [...document.querySelectorAll(".chip span:first-child")].map((chip) => chip.textContent).join(", ")),
      state.view === "map" ? null : shown.slice(0, MOST_PRINTED).map(article),
      state.view !== "map" && left > 0 && el("p", null, count(left, "more finding") + " are not printed; filter the list to print others."),
    ]),
  );
  for (const details of $("paper").querySelectorAll("details")) details.open = true;
}

function watchPrinting() {
  addEventListener("beforeprint", fillPaper);
  addEventListener("afterprint", () => $("paper").replaceChildren());
  $("print").addEventListener("click", () => window.print());
}
