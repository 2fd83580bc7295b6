// The list of findings: a tree of groups, of which only the rows that can be seen exist.

const HEIGHTS = { group: 34, finding: 58 };
const SPARE = 6;

const closed = new Set();
let rows = [];
let tops = [0];
let cursor = -1;

function arrange() {
  const { keys, title } = GROUPINGS[state.by];
  const groups = new Map();
  for (const finding of filtered()) {
    for (const key of keys(finding)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(finding);
    }
  }
  const ordered = [...groups].map(([key, members]) => ({ key, members, rank: rank(members) }));
  ordered.sort((a, b) => a.rank - b.rank || b.members.length - a.members.length || (a.key < b.key ? -1 : 1));
  rows = ordered.flatMap(({ key, members }, index) => {
    const group = { kind: "group", key, title: title(key), members, position: index + 1, size: ordered.length };
    const inner = members.map((finding, i) => ({ kind: "finding", finding, group, position: i + 1, size: members.length }));
    return closed.has(key) ? [group] : [group, ...inner];
  });
  tops = [0];
  for (const row of rows) tops.push(tops[tops.length - 1] + HEIGHTS[row.kind]);
}

/** Draws the rows that can be seen. */
function drawRows() {
  const list = $("list");
  const canvas = list.firstElementChild ?? list.appendChild(el("div", { class: "canvas", role: "presentation" }));
  canvas.style.height = tops[tops.length - 1] + "px";
  if (!rows.length) {
    list.removeAttribute("aria-activedescendant");
    canvas.replaceChildren(el("p", { class: "empty", role: "treeitem", "aria-selected": "false" }, listed().length ? "No finding passes these filters." : "Nothing here."));
    return;
  }
  const first = Math.max(0, rowAt(list.scrollTop) - SPARE);
  const last = Math.min(rows.length, rowAt(list.scrollTop + list.clientHeight) + SPARE);
  canvas.replaceChildren(...rows.slice(first, last).map((row, i) => drawRow(row, first + i)));
  if (cursor >= first && cursor < last) list.setAttribute("aria-activedescendant", "row-" + cursor);
  else list.removeAttribute("aria-activedescendant");
}

function rowAt(y) {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tops[middle] <= y) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

function drawRow(row, index) {
  const isGroup = row.kind === "group";
  const item = el(
    "div",
    {
      id: "row-" + index,
      class: "item " + row.kind + (index === cursor ? " cursor" : ""),
      role: "treeitem",
      "aria-level": isGroup ? "1" : "2",
      "aria-setsize": row.size,
      "aria-posinset": row.position,
      "aria-selected": String(!isGroup && row.finding.id === state.finding),
      "aria-expanded": isGroup ? String(!closed.has(row.key)) : null,
      click: () => (isGroup ? fold(index, closed.has(row.key)) : choose(index)),
    },
    isGroup ? groupLabel(row) : findingLabel(row.finding),
  );
  item.style.top = tops[index] + "px";
  return item;
}

function groupLabel(row) {
  const title = state.by === "file" ? [row.title.slice(row.title.lastIndexOf("/") + 1)] : [row.title];
  return [el("span", { class: "title", title: row.title }, title), el("span", { class: "count" }, String(row.members.length))];
}

function findingLabel(finding) {
  return [
    el("span", { class: "title" }, finding.title),
    el(
      "span",
      { class: "about" },
      el("span", { class: "severity " + finding.severity }, finding.severity),
      el("span", { class: "where" }, shortPlace(finding.at)),
      finding.confidence === "high" ? null : el("span", { class: "sure" }, finding.confidence + " confidence"),
    ),
  ];
}

function fold(index, open) {
  const row = rows[index];
  if (open) closed.delete(row.key);
  else closed.add(row.key);
  cursor = index;
  arrange();
  drawRows();
}

function choose(index) {
  cursor = index;
  show({ finding: rows[index].finding.id });
}

/** Moves to a row; where there is room beside the list, its finding is shown at once. */
function moveTo(index) {
  if (!rows.length) return;
  cursor = Math.max(0, Math.min(rows.length - 1, index));
  reveal();
  if (rows[cursor].kind === "finding" && isWide()) show({ finding: rows[cursor].finding.id });
  else drawRows();
}

const isWide = () => matchMedia("(min-width: 821px)").matches;

function reveal() {
  const list = $("list");
  const isFirstOfGroup = cursor > 0 && rows[cursor - 1].kind === "group";
  const top = tops[isFirstOfGroup ? cursor - 1 : cursor];
  if (top < list.scrollTop) list.scrollTop = top;
  else if (tops[cursor + 1] > list.scrollTop + list.clientHeight) list.scrollTop = tops[cursor + 1] - list.clientHeight;
}

/** Puts the cursor on the finding that is shown. */
function follow() {
  if (rows[cursor]?.finding?.id !== state.finding || !state.finding) {
    cursor = state.finding ? rows.findIndex((row) => row.finding?.id === state.finding) : -1;
    if (cursor >= 0) reveal();
  }
}

function treeKey(event) {
  const row = rows[cursor];
  const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
  if (event.key in steps) moveTo(cursor + steps[event.key]);
  else if (event.key === "Home") moveTo(0);
  else if (event.key === "End") moveTo(rows.length - 1);
  else if (event.key === "ArrowLeft" && row) row.kind === "group" ? fold(cursor, false) : moveTo(rows.indexOf(row.group));
  else if (event.key === "ArrowRight" && row?.kind === "group") closed.has(row.key) ? fold(cursor, true) : moveTo(cursor + 1);
  else if ((event.key === "Enter" || event.key === " ") && row) row.kind === "group" ? fold(cursor, closed.has(row.key)) : openPane();
  else return;
  event.preventDefault();
}

function openPane() {
  show({ finding: rows[cursor].finding.id });
  $("pane").focus();
}

function watchList() {
  let waiting = false;
  const later = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      drawRows();
    });
  };
  $("list").addEventListener("scroll", later, { passive: true });
  $("list").addEventListener("keydown", treeKey);
  $("list").addEventListener("focus", () => {
    // Not for a mouse: rows that are drawn anew while it is pressed never hear of the click.
    if (cursor < 0 && rows.length && $("list").matches(":focus-visible")) {
      cursor = 0;
      drawRows();
    }
  });
  new ResizeObserver(later).observe($("list"));
}
