// Light, dark, or as the system has it.

const THEMES = ["auto", "light", "dark"];
let theme = THEMES.includes(remembered("theme")) ? remembered("theme") : "auto";

function drawTheme() {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  $("theme").textContent = { auto: "Auto", light: "Light", dark: "Dark" }[theme];
  $("theme").setAttribute("aria-label", "Colours: " + theme);
}

function nextTheme() {
  theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
  remember("theme", theme);
  drawTheme();
  say("Colours: " + theme);
}
