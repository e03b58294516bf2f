// Light and dark: as the system has it, or as the reader says. Colours for the canvas, which reads no style sheet.
const Theme = (() => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const MODES = ["auto", "light", "dark"];
  const LABELS = { auto: "Auto", light: "Light", dark: "Dark" };
  let mode = "auto";
  let onPaper = false;

  const isDark = () => !onPaper && (mode === "auto" ? dark.matches : mode === "dark");
  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const relation = (number) => Model.relations[number][isDark() ? "dark" : "light"];
  const type = (name) => token(`type-${name.toLowerCase()}`) || token("type-other");
  const rim = (name) => token(`rim-${name.toLowerCase()}`) || token("rim-other");

  function show() {
    document.documentElement.dataset.theme = isDark() ? "dark" : "light";
    const button = Dom.byId("theme");
    button.textContent = LABELS[mode];
    button.setAttribute("aria-label", `Colours: ${mode === "auto" ? "as the system has them" : mode}`);
  }

  // Paper is light, whatever the screen is.
  function paper(on) {
    onPaper = on;
    show();
  }

  // Pages opened from a file may be refused storage; the choice then lasts as long as the page.
  function remembered() {
    try {
      return localStorage.getItem("graphkit-theme");
    } catch {
      return null;
    }
  }

  function remember() {
    try {
      localStorage.setItem("graphkit-theme", mode);
    } catch {
      return;
    }
  }

  function start(redraw) {
    const kept = remembered();
    if (MODES.includes(kept)) mode = kept;
    show();
    dark.addEventListener("change", () => { show(); redraw(); });
    Dom.byId("theme").addEventListener("click", () => {
      mode = MODES[(MODES.indexOf(mode) + 1) % MODES.length];
      remember();
      show();
      redraw();
    });
  }

  return { start, paper, token, relation, type, rim };
})();
