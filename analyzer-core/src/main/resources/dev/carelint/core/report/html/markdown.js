// The little Markdown that rules are written in: paragraphs, lists, fenced code, and `code`, **strong**, links by their text.

function markdown(text) {
  const blocks = [];
  let lines = text.split("\n");
  while (lines.length) {
    const [block, rest] = nextBlock(lines);
    if (block) blocks.push(block);
    lines = rest;
  }
  return el("div", { class: "prose" }, blocks);
}

function nextBlock(lines) {
  if (!lines[0].trim()) return [null, lines.slice(1)];
  if (lines[0].startsWith("```")) return fenced(lines);
  if (isItem(lines[0])) return list(lines);
  const end = lines.findIndex((line, i) => i > 0 && (!line.trim() || line.startsWith("```") || isItem(line)));
  const taken = end < 0 ? lines.length : end;
  return [el("p", null, inline(lines.slice(0, taken).join(" "))), lines.slice(taken)];
}

const isItem = (line) => /^\s*[-*] /.test(line);

function fenced(lines) {
  const end = lines.findIndex((line, i) => i > 0 && line.startsWith("```"));
  const last = end < 0 ? lines.length : end;
  return [code(lines.slice(1, last).join("\n")), lines.slice(last + 1)];
}

function list(lines) {
  const items = [];
  let i = 0;
  for (; i < lines.length && lines[i].trim() && (isItem(lines[i]) || i > 0); i++) {
    if (isItem(lines[i])) items.push(lines[i].replace(/^\s*[-*] /, ""));
    else items[items.length - 1] += " " + lines[i].trim();
  }
  return [el("ul", null, items.map((item) => el("li", null, inline(item)))), lines.slice(i)];
}

function inline(text) {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*|\[[^\]]+\]\([^)]*\))/).map((part) => {
    if (/^`[^`]+`$/.test(part)) return el("code", null, part.slice(1, -1));
    if (/^\*\*[^*]+\*\*$/.test(part)) return el("strong", null, part.slice(2, -2));
    return part.replace(/^\[([^\]]+)\]\([^)]*\)$/, "$1");
  });
}

function code(text) {
  return el("pre", { class: "code", tabindex: "0" }, el("code", null, text));
}
