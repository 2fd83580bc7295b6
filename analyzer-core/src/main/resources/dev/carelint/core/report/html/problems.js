// What was not analyzed, and other notices.

const MOST_PROBLEMS = 500;

function notices() {
  const others = report.problems.filter((one) => !one.loss);
  return el(
    "article",
    { class: "overview" },
    el("header", null, el("h1", null, losses.length ? count(losses.length, "gap") : "All files were analyzed"), el("p", { class: "lead" }, losses.length ? "Nobody looked at this code. Silence about it means nothing." : "No file, method or rule was left out as a whole.")),
    losses.length > 0 && problemList("Not analyzed", losses),
    others.length > 0 && problemList("To be known", others),
  );
}

function problemList(title, problems) {
  return section(
    title,
    el("span", { class: "aside" }, count(problems.length, "notice")),
    el("ul", { class: "problems" }, problems.slice(0, MOST_PROBLEMS).map(problem)),
    problems.length > MOST_PROBLEMS && el("p", { class: "small" }, count(problems.length - MOST_PROBLEMS, "more notice") + " in the other formats."),
  );
}

function problem(one) {
  const hasLine = one.at[1] > 1 || one.at[2] > 1 || one.at[3] > 1;
  return el("li", null, el("code", null, brokenPath(hasLine ? place(one.at) : path(one.at))), el("span", null, capitalized(one.message)));
}
