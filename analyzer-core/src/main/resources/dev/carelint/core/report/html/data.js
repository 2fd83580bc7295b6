// What the report is about, as the analyzer wrote it, with what the page looks up often.

const SEVERITIES = ["critical", "high", "medium", "low", "info"];

const report = JSON.parse($("data").textContent);
const rules = new Map(report.rules.map((rule) => [rule.id, rule]));

const path = (at) => report.files[at[0]].path;
const fileName = (at) => path(at).slice(path(at).lastIndexOf("/") + 1);
const place = (at) => path(at) + ":" + at[1];
const shortPlace = (at) => fileName(at) + ":" + at[1];

function prepared(finding, isSuppressed) {
  const rule = rules.get(finding.rule) ?? { id: finding.rule, title: finding.rule };
  const semicolon = finding.message.indexOf("; ");
  finding.title = (semicolon < 0 ? finding.message : finding.message.slice(0, semicolon)).replace(/\.$/, "");
  finding.advice = semicolon < 0 ? "" : capitalized(finding.message.slice(semicolon + 2));
  finding.about = rule;
  finding.rank = SEVERITIES.indexOf(finding.severity);
  finding.isSuppressed = isSuppressed;
  finding.citations = (rule.citations ?? []).map((citation) => citation.text);
  finding.search = [finding.message, finding.rule, rule.title, place(finding.at), finding.method, ...finding.citations]
    .join("\n")
    .toLowerCase();
  return finding;
}

const findings = report.findings.map((finding) => prepared(finding, false));
const suppressed = report.suppressed.map((finding) => prepared(finding, true));
const provisions = new Map(report.rules.flatMap((rule) => rule.citations ?? []).map((citation) => [citation.text, citation]));
const byId = new Map([...findings, ...suppressed].map((finding) => [finding.id, finding]));
const losses = report.problems.filter((problem) => problem.loss);

/** Counts by key, the most frequent first. */
function tally(items, keys) {
  const counts = new Map();
  for (const item of items) for (const key of keys(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

const rank = (items) => items.reduce((least, finding) => Math.min(least, finding.rank), SEVERITIES.length - 1);
const worst = (items) => SEVERITIES[rank(items)];
