// Search, filters and grouping above the list.

function drawControls() {
  if (!$("search")) makeControls();
  if ($("search").value !== state.q) $("search").value = state.q;
  for (const one of $("grouping").children) one.setAttribute("aria-pressed", String(one.dataset.by === state.by));
  $("selects").replaceChildren(...["severity", "data", "way", "confidence"].map(select).filter(Boolean));
  $("active").replaceChildren(...chips());
}

function makeControls() {
  const search = el("input", { id: "search", type: "search", placeholder: "Search", "aria-label": "Search findings", autocomplete: "off", spellcheck: "false" });
  search.addEventListener("input", () => show({ q: search.value, ...stays() }));
  $("controls").replaceChildren(
    search,
    el(
      "div",
      { class: "segments", id: "grouping", role: "group", "aria-label": "Group by" },
      Object.entries(GROUPINGS).map(([by, { label }]) => button(label, { "data-by": by }, () => show({ by }))),
    ),
    el("div", { class: "selects", id: "selects" }),
    el("p", { class: "active", id: "active" }),
  );
}

const stays = () => ({ view: ["notices", "map"].includes(state.view) ? "findings" : state.view });

/** A menu of the values that are left when the other filters are heeded. */
function select(name) {
  const values = tally(filtered(name), FILTERS[name].keys);
  const chosen = state.filters[name] ?? [];
  if (values.length < 2 && !chosen.length) return null;
  if (name === "severity" || name === "confidence") values.sort((a, b) => order(a[0]) - order(b[0]));
  const menu = el(
    "select",
    { "aria-label": FILTERS[name].label, "data-filter": name, class: chosen.length ? "set" : null },
    el("option", { value: "" }, FILTERS[name].label),
    values.map(([value, number]) => el("option", { value: "=" + value }, (chosen.includes(value) ? "✓ " : "") + value + "  (" + number + ")")),
  );
  menu.addEventListener("change", () => {
    if (menu.value) show({ ...toggled(name, menu.value.slice(1)), ...stays() });
    document.querySelector('[data-filter="' + name + '"]')?.focus();
  });
  return menu;
}

const order = (label) => [...SEVERITIES, "high", "medium", "low"].indexOf(label);

function chips() {
  const shown = Object.entries(state.filters).flatMap(([name, values]) =>
    values.map((value) =>
      button([el("span", null, FILTERS[name].label + ": " + value), el("span", { "aria-hidden": "true" }, "×")], { class: "chip", "aria-label": "Remove the filter " + FILTERS[name].label + " " + value }, () => show(toggled(name, value))),
    ),
  );
  const total = listed().length;
  const left = filtered().length;
  const summary = left === total ? count(total, "finding") : left.toLocaleString("en") + " of " + count(total, "finding");
  const clear = shown.length || state.q ? button("Clear", { class: "quiet" }, () => show({ q: "", filters: {} })) : null;
  return nodes([el("span", { class: "left", id: "left" }, summary), shown, clear]);
}
