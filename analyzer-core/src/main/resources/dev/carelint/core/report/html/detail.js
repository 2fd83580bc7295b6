// One finding: what it is, the way of the data, what to do, how to suppress it.

function article(finding) {
  return el(
    "article",
    { class: "finding" },
    head(finding),
    finding.isSuppressed && el("aside", { class: "note" }, el("b", null, "Suppressed by " + by(finding) + ". "), finding.reason, el("span", { class: "small" }, owned(finding))),
    section(finding.steps.length ? "The way of the data" : "Where it is", el("span", { class: "aside" }, flowLength(finding)), flow(finding)),
    remedy(finding.about),
    finding.isSuppressed ? null : suppression(finding),
    background(finding.about),
  );
}

const by = (finding) => ({ comment: "a comment", configuration: "the configuration", policy: "the flow policy", baseline: "the baseline" })[finding.by] ?? finding.by;

const owned = ({ owner, until }) => (owner ? " Owner: " + owner + "." : "") + (until ? " Until " + until + "." : "");

function head(finding) {
  return el(
    "header",
    null,
    el(
      "p",
      { class: "kicker" },
      el("span", { class: "severity " + finding.severity }, finding.severity),
      el("span", null, finding.confidence + " confidence"),
      el("code", null, finding.rule),
    ),
    el("h1", null, finding.title),
    finding.advice && el("p", { class: "lead" }, finding.advice),
    el("p", { class: "place" }, el("code", null, brokenPath(place(finding.at)))),
    el(
      "p",
      { class: "actions" },
      copyButton("Copy link", () => location.href.split("#")[0] + "#finding=" + encodeURIComponent(finding.id), "A link to this finding (c)"),
      copyButton("Copy place", () => place(finding.at), "Path and line, as editors open them"),
    ),
  );
}

function section(title, ...content) {
  const [first, ...rest] = content;
  const beside = first instanceof Element && first.classList.contains("aside") ? first : null;
  return el("section", null, el("h2", null, title, beside), beside ? rest : content);
}

function remedy(rule) {
  if (!rule.remedy) return null;
  return section(
    "What to do",
    markdown(rule.remedy),
    rule.fixes.length > 0 && el("details", { class: "examples" }, el("summary", null, "With libraries and frameworks"), rule.fixes.map(markdown)),
    (rule.bad || rule.good) &&
      el(
        "details",
        { class: "examples" },
        el("summary", null, "Example of the rule"),
        rule.bad && el("figure", { class: "bad" }, el("figcaption", null, "Reported"), code(rule.bad.trim())),
        rule.good && el("figure", { class: "good" }, el("figcaption", null, "Not reported"), code(rule.good.trim())),
      ),
  );
}

function suppression(finding) {
  const isJava = path(finding.at).endsWith(".java");
  const comment = "// carelint:ignore " + finding.rule + " -- REASON";
  const setting =
    "suppressions:\n  - {rule: " + finding.rule + ", path: " + JSON.stringify(path(finding.at)) + ', reason: "REASON"}';
  return section(
    "If it is right as it is",
    finding.about.suppress && markdown(finding.about.suppress),
    isJava && el("p", null, "Write this at the end of line " + finding.at[1] + " of " + fileName(finding.at) + ", or at the declaration around it:"),
    isJava && copyable(comment),
    el("p", null, isJava ? "Or, for the whole file, in " : "Write this in ", el("code", null, "carelint.yaml"), ":"),
    copyable(setting),
    el("p", { class: "small" }, "A suppression without a reason does not count; a reason says why this flow is allowed, and who agreed."),
  );
}

function copyable(text) {
  return el("div", { class: "copyable" }, code(text), copyButton("Copy", () => text, "Copy"));
}

function background(rule) {
  if (!rule.harm) return null;
  const cwes = (rule.cwes ?? []).map((cwe) =>
    el("a", { href: "https://cwe.mitre.org/data/definitions/" + Number(cwe) + ".html", rel: "noreferrer noopener" }, "CWE-" + cwe),
  );
  const cited = [...cwes, ...rule.references];
  return section(
    "Why it matters",
    markdown(rule.harm),
    rule.breaches.length > 0 && el("ul", { class: "breaches" }, rule.breaches.map((one) => el("li", null, one))),
    rule.citations.length > 0 && el("dl", { class: "duties" }, rule.citations.map((one) => el("div", null, el("dt", null, one.text), el("dd", null, one.duty || one.framework)))),
    el("ul", { class: "cited" }, cited.map((one) => el("li", null, one))),
    rule.gaps && el("details", null, el("summary", null, "What this rule does not see"), markdown(rule.gaps)),
  );
}
