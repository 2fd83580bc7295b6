// The way of the data, drawn step by step through the files.

const AROUND = 2;

function flow(finding) {
  const steps = finding.steps.length
    ? finding.steps.map((index) => report.steps[index])
    : [{ text: "It stands here", at: finding.at }];
  let file = -1;
  const drawn = steps.map((step, index) => {
    const enters = step.at[0] !== file;
    file = step.at[0];
    return drawStep(step, enters, index === steps.length - 1 ? finding.severity : null);
  });
  return el("ol", { class: "flow" }, drawn);
}

function flowLength(finding) {
  const places = finding.steps.map((index) => report.steps[index].at[0]);
  const files = new Set(places).size;
  return places.length < 2 ? "" : count(places.length, "step") + (files > 1 ? " through " + count(files, "file") : " in one file");
}

function drawStep(step, enters, last) {
  return el(
    "li",
    { class: "step" + (last ? " last " + last : "") },
    enters && el("p", { class: "file" }, brokenPath(path(step.at))),
    el("p", { class: "said" }, capitalized(step.text), " ", el("span", { class: "line" }, "line " + step.at[1])),
    snippet(step.at),
    step.reasons && el("details", { class: "reasons" }, el("summary", null, "Why this is believed"), el("ul", null, step.reasons.map((reason) => el("li", null, reason)))),
  );
}

/** Long paths may break behind a slash, and nowhere else. */
function brokenPath(text) {
  return text.split("/").flatMap((part, i, parts) => (i < parts.length - 1 ? [part + "/", el("wbr")] : [el("b", null, part)]));
}

/** The lines around a place: [number, text] pairs without a gap. */
function linesAround(at) {
  const file = report.files[at[0]];
  const first = (file.numbers ?? []).indexOf(at[1]);
  if (first < 0) return [];
  const isNext = (i, by) => file.numbers[i + by] === file.numbers[i] + by;
  let from = first;
  while (at[1] - file.numbers[from] < AROUND && isNext(from, -1)) from--;
  let to = first;
  while (file.numbers[to] - at[3] < AROUND && isNext(to, 1)) to++;
  while (file.numbers[from] < at[1] && !file.lines[from].trim()) from++;
  while (file.numbers[to] > at[3] && !file.lines[to].trim()) to--;
  return file.numbers.slice(from, to + 1).map((number, i) => [number, file.lines[from + i]]);
}

function snippet(at) {
  const lines = linesAround(at);
  if (!lines.length) return null;
  const blank = Math.min(...lines.filter(([, text]) => text.trim()).map(([, text]) => text.match(/^\s*/)[0].length));
  const width = String(lines[lines.length - 1][0]).length;
  return el(
    "pre",
    { class: "snippet", tabindex: "0" },
    lines.map(([number, text]) => {
      const here = number >= at[1] && number <= at[3];
      return el(
        "span",
        { class: here ? "row here" : "row" },
        el("span", { class: "number" }, String(number).padStart(width)),
        el("span", { class: "text" }, here ? marked(number, text, at, blank) : text.slice(blank) || " "),
      );
    }),
  );
}

function marked(number, text, at, blank) {
  const from = Math.max(number === at[1] ? at[2] - 1 : text.match(/^\s*/)[0].length, blank);
  const to = Math.min(number === at[3] ? at[4] - 1 : text.length, text.length);
  if (to <= from) return text.slice(blank) || " ";
  return [text.slice(blank, from), el("mark", null, text.slice(from, to)), text.slice(to)];
}
