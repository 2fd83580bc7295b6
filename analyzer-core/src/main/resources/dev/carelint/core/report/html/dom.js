// Elements are made here. Text becomes text nodes, whatever it holds; nothing is ever read as HTML.

const $ = (id) => document.getElementById(id);

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Text as nodes; characters that cannot be seen, such as those that turn the direction, are shown by their number. */
function plain(text) {
  if (!UNSEEN.test(text)) return [text];
  const nodes = [];
  let run = "";
  for (const c of text) {
    if (c !== "\n" && c !== "\t" && UNSEEN.test(c)) {
      const number = c.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
      nodes.push(run, el("span", { class: "unseen" }, "U+" + number));
      run = "";
    } else {
      run += c;
    }
  }
  nodes.push(run);
  return nodes;
}

/** Makes an element. A function among the attributes listens to the event of that name; null and false leave one out. */
function el(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...nodes(children));
  return element;
}

function nodes(children) {
  return children
    .flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false && child !== "")
    .flatMap((child) => (child instanceof Node ? [child] : plain(String(child))));
}

function button(label, attributes, click) {
  return el("button", { type: "button", ...attributes, click }, label);
}

const count = (number, noun, nouns = noun + "s") => number.toLocaleString("en") + " " + (number === 1 ? noun : nouns);

/** A sentence begins with a capital, unless it begins with a name of the code. */
const capitalized = (text) => (/^[a-z-]+( |$)/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text);

/** Says something to those who do not see the screen. */
function say(text) {
  $("status").textContent = text;
}

function copyButton(label, text, title) {
  return button(label, { class: "quiet", title }, async (event) => {
    const pressed = event.currentTarget;
    const done = await copied(text());
    pressed.textContent = done ? "Copied" : "Not copied";
    say(done ? "Copied" : "The browser does not allow copying");
    setTimeout(() => pressed.replaceChildren(label), 1500);
  });
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedBySelection(text);
  }
}

/** Pages opened from a disk may have no clipboard. */
function copiedBySelection(text) {
  const field = el("textarea", { class: "sr", "aria-hidden": "true" });
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}

function remembered(key) {
  try {
    return localStorage.getItem("carelint." + key);
  } catch {
    return null;
  }
}

function remember(key, value) {
  try {
    localStorage.setItem("carelint." + key, value);
  } catch {
    // A page opened from a disk may not be allowed to; the choice then lasts as long as the page.
  }
}
