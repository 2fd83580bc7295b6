// The picture of the map: four columns of buttons, and lines behind them.

const SVG = "http://www.w3.org/2000/svg";
const MOST_NODES = 24;
const COLUMNS = ["Data", "Enters by", "Let out by", "Stored in or sent to"];

let unfolded = false;

/** What may be in the picture: nodes by column in an order that crosses few lines, and the lines between them. */
function arranged(shown) {
  const columns = COLUMNS.map(() => new Map());
  const lines = new Map();
  for (const movement of shown) {
    const present = movement.nodes.map((node, column) => node && { ...node, column }).filter(Boolean);
    for (const node of present) {
      const known = columns[node.column].get(node.id) ?? columns[node.column].set(node.id, { ...node, weight: 0 }).get(node.id);
      known.weight++;
    }
    present.slice(1).forEach((to, i) => line(lines, present[i], to, movement));
  }
  const ordered = columns.map((nodes) => [...nodes.values()]);
  ordered[0].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  for (let column = 1; column < ordered.length; column++) straighten(ordered, lines, column);
  return { columns: ordered, lines: [...lines.values()] };
}

function line(lines, from, to, movement) {
  const key = from.id + "\n" + to.id;
  const known = lines.get(key) ?? lines.set(key, { from: from.id, to: to.id, weight: 0, verdict: "allowed" }).get(key);
  const order = Object.keys(VERDICTS);
  known.weight++;
  if (order.indexOf(movement.verdict) < order.indexOf(known.verdict)) known.verdict = movement.verdict;
}

/** Puts each node of a column beside the middle of what leads to it. */
function straighten(columns, lines, column) {
  const places = new Map(columns.slice(0, column).flatMap((nodes) => nodes.map((node, i) => [node.id, i / Math.max(1, nodes.length - 1)])));
  const middle = new Map();
  for (const node of columns[column]) {
    const before = [...lines.values()].filter(({ from, to }) => to === node.id && places.has(from));
    middle.set(node.id, before.reduce((sum, { from }) => sum + places.get(from), 0) / Math.max(1, before.length));
  }
  columns[column].sort((a, b) => middle.get(a.id) - middle.get(b.id) || (a.id < b.id ? -1 : 1));
}

function picture(shown) {
  const { columns, lines } = arranged(shown);
  const limit = unfolded || state.node ? Infinity : MOST_NODES;
  const folded = columns.reduce((sum, nodes) => sum + Math.max(0, nodes.length - limit), 0);
  const canvas = document.createElementNS(SVG, "svg");
  canvas.setAttribute("aria-hidden", "true");
  const box = el(
    "div",
    { class: "picture", role: "group", "aria-label": "Picture of the ways", keydown: pictureKey },
    canvas,
    columns.map((nodes, column) =>
      el("div", { class: "lane" }, el("h2", null, COLUMNS[column]), el("ul", null, heaviest(nodes, limit).map((node) => el("li", null, nodeOf(node))))),
    ),
  );
  new ResizeObserver(() => drawLines(box, canvas, lines)).observe(box);
  const fold = folded > 0 || unfolded ? button(unfolded ? "Draw fewer" : "Draw " + folded + " more", { class: "quiet" }, () => { unfolded = !unfolded; drawPane(); }) : null;
  return el("div", { class: "drawn" }, box, fold && el("p", null, fold));
}

/** Names may break behind what joins their parts. */
const breakable = (text) => text.split(/(?<=[./])/).flatMap((part, i) => [i > 0 && el("wbr"), part]);

/** The nodes with most ways, in the order that the column has. */
function heaviest(nodes, limit) {
  if (nodes.length <= limit) return nodes;
  const kept = new Set([...nodes].sort((a, b) => b.weight - a.weight).slice(0, limit));
  return nodes.filter((node) => kept.has(node));
}

function nodeOf(node) {
  const isChosen = state.node === node.id;
  return button(
    [el("span", { class: "name" }, breakable(node.label)), node.about && el("span", { class: "about" }, node.about)],
    { class: "node" + (node.stored ? " stored" : ""), "data-node": node.id, "aria-pressed": String(isChosen), title: node.title },
    () => chooseNode(node.id),
  );
}

function drawLines(box, canvas, lines) {
  const frame = box.getBoundingClientRect();
  const places = new Map([...box.querySelectorAll(".node")].map((node) => [node.dataset.node, node.getBoundingClientRect()]));
  canvas.setAttribute("viewBox", "0 0 " + frame.width + " " + frame.height);
  const drawn = lines.filter(({ from, to }) => places.has(from) && places.has(to));
  drawn.sort((a, b) => Object.keys(VERDICTS).indexOf(b.verdict) - Object.keys(VERDICTS).indexOf(a.verdict));
  canvas.replaceChildren(...drawn.map((one) => curve(one, places.get(one.from), places.get(one.to), frame)));
}

function curve({ verdict, weight }, from, to, frame) {
  const x1 = from.right - frame.left;
  const y1 = from.top + from.height / 2 - frame.top;
  const x2 = to.left - frame.left;
  const y2 = to.top + to.height / 2 - frame.top;
  const bend = Math.max(20, (x2 - x1) / 2);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", `M${x1},${y1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`);
  path.setAttribute("class", verdict);
  path.setAttribute("stroke-width", String(Math.min(4, 1 + Math.log2(weight) / 2)));
  return path;
}

/** Arrows go up and down in a column, and to the nearest node of the next. */
function pictureKey(event) {
  const at = event.target.closest(".node");
  const steps = { ArrowDown: [0, 1], ArrowUp: [0, -1], ArrowRight: [1, 0], ArrowLeft: [-1, 0] };
  if (!at || !(event.key in steps)) return;
  const [across, down] = steps[event.key];
  const lanes = [...event.currentTarget.querySelectorAll(".lane")].map((lane) => [...lane.querySelectorAll(".node")]);
  const column = lanes.findIndex((lane) => lane.includes(at));
  const next = across ? nearest(lanes[column + across] ?? [], at) : lanes[column][lanes[column].indexOf(at) + down];
  if (next) next.focus();
  event.preventDefault();
}

function nearest(nodes, at) {
  const distance = (node) => Math.abs(node.getBoundingClientRect().top - at.getBoundingClientRect().top);
  return nodes.reduce((best, node) => (!best || distance(node) < distance(best) ? node : best), null);
}
