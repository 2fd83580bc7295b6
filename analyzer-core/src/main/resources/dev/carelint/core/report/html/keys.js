// The keyboard: every key is listed in the help, and single letters can be switched off.

const KEYS = [
  [["j", "k"], "next and previous finding"],
  [["↑", "↓"], "the same, in the list"],
  [["←", "→"], "close and open a group"],
  [["Enter"], "read the finding"],
  [["/"], "search"],
  [["g"], "group by rule, file, data, regulation"],
  [["c"], "copy a link to the finding"],
  [["o"], "overview"],
  [["m"], "map: where patient data goes"],
  [["t"], "light, dark, as the system"],
  [["Esc"], "back"],
  [["?"], "this list"],
];

let letters = remembered("letters") !== "off";

function help() {
  const box = el("input", { type: "checkbox", id: "letters" });
  box.checked = letters;
  box.addEventListener("change", () => {
    letters = box.checked;
    remember("letters", letters ? "on" : "off");
  });
  $("help").replaceChildren(
    el("h2", { id: "help-title" }, "Keyboard"),
    el("dl", null, KEYS.map(([keys, what]) => el("div", null, el("dt", null, keys.map((key) => el("kbd", null, key))), el("dd", null, what)))),
    el("p", null, el("label", null, box, " Single letters are shortcuts")),
    button("Close", { class: "quiet" }, () => $("help").close()),
  );
  $("help").showModal();
}

function nextFinding(by) {
  let index = cursor < 0 && by < 0 ? rows.length : cursor;
  do index += by;
  while (rows[index] && rows[index].kind !== "finding");
  if (!rows[index]) return;
  cursor = index;
  reveal();
  show({ finding: rows[index].finding.id });
}

const SHORTCUTS = {
  j: () => nextFinding(1),
  k: () => nextFinding(-1),
  g: () => show({ by: next(Object.keys(GROUPINGS), state.by) }),
  o: () => show({ view: "findings", finding: "" }),
  m: () => movements.length && show({ view: "map", finding: "", node: "" }),
  t: nextTheme,
  c: () => document.querySelector("#pane .actions button")?.click(),
  "/": () => $("search").focus(),
  "?": help,
};

const next = (values, value) => values[(values.indexOf(value) + 1) % values.length];

function pressed(event) {
  const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (event.ctrlKey || event.metaKey || event.altKey || $("help").open) return;
  if (event.key === "Escape") back(isTyping);
  else if (!isTyping && letters && Object.hasOwn(SHORTCUTS, event.key)) {
    SHORTCUTS[event.key]();
    event.preventDefault();
  }
}

function back(isTyping) {
  if (isTyping) $("list").focus();
  else if (state.view === "map" && state.node) show({ node: "" });
  else if (state.finding || state.view !== "findings") {
    show({ view: ["notices", "map"].includes(state.view) ? "findings" : state.view, finding: "" });
    $("list").focus();
  }
}
