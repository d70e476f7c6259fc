// What keyboard.py asks of a page. Every element that can be stopped at bears a number while the walk lasts.

const name = (element) => {
  const words = (element.textContent || element.value || "").trim().replace(/\s+/g, " ").slice(0, 24);
  return `<${element.localName}${element.id ? "#" + element.id : ""}>${words ? " “" + words + "”" : ""}`;
};
const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false });
const byNumber = (number) => document.querySelector(`[data-stop="${number}"]`);
const called = (number) => name(byNumber(number));

const WALKED = "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [contenteditable]";

function prepare() {
  const problems = [];
  for (const details of document.querySelectorAll("details")) details.open = true;
  for (const element of document.querySelectorAll("[tabindex]")) {
    if (element.tabIndex > 0) problems.push(`tabindex ${element.tabIndex} on ${name(element)}`);
  }
  // A page that scrolls smoothly would be looked at on its way.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { scroll-behavior: auto !important; transition: none !important }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.activeElement?.blur();
  scrollTo(0, 0);
  [...document.querySelectorAll(WALKED)].forEach((element, index) => (element.dataset.stop = String(index)));
  return problems;
}

function stops() {
  const found = [...document.querySelectorAll("[data-stop]")].filter(
    (e) => e.tabIndex >= 0 && !e.disabled && isShown(e) && e.getClientRects().length > 0 && !e.closest("[inert]"),
  );
  // Of the choices of one question only one is a stop: the arrow keys lead to the others.
  const chosen = (e) => {
    if (e.type !== "radio" || !e.name) return true;
    const group = found.filter((other) => other.type === "radio" && other.name === e.name && other.form === e.form);
    return e === (group.find((other) => other.checked) || group[0]);
  };
  return found.filter(chosen).map((e) => e.dataset.stop);
}

const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
function rgb(text, below) {
  canvas.fillStyle = `rgb(${below.map(Math.round).join()})`;
  canvas.fillRect(0, 0, 1, 1);
  canvas.fillStyle = text;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
}
function ground(element) {
  const layers = [];
  for (let e = element; e; e = e.parentElement) layers.unshift(getComputedStyle(e).backgroundColor);
  return layers.reduce((below, layer) => rgb(layer, below), rgb("Canvas", [255, 255, 255]));
}
function contrast(one, other) {
  const light = (colour) => {
    const [r, g, b] = colour.map((v) => ((v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
  return high / low;
}

// What can show that a field has the focus: itself, or where it is drawn by others, its label and what stands beside it.
const bearers = (e) => [e, e.closest("label"), e.labels?.[0], e.nextElementSibling, e.parentElement].filter(Boolean);
const looks = (e) =>
  bearers(e)
    .map((one) => {
      const s = getComputedStyle(one);
      return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.backgroundColor, s.borderColor, s.borderWidth, s.textDecoration, s.clip, s.top].join();
    })
    .join("|");

// The stop that has the focus, and what is wrong with it; and with the one before, which has lost it.
function look() {
  const problems = [];
  const before = window.zhunBefore;
  const element = document.activeElement;
  const isInside = element && element !== document.body && element !== document.documentElement;
  if (before && before.element !== element && looks(before.element) === before.looks) {
    problems.push(`nothing shows the focus on ${name(before.element)}`);
  }
  window.zhunBefore = isInside ? { element, looks: looks(element) } : undefined;
  if (!isInside) return [null, problems];
  // Regions that scroll are stops of the browser's own.
  if (!element.dataset.stop) element.dataset.stop = `own-${(window.zhunOwn = (window.zhunOwn || 0) + 1)}`;
  const style = getComputedStyle(element);
  if (!matchMedia("(forced-colors: active)").matches && !["none", "auto"].includes(style.outlineStyle) && parseFloat(style.outlineWidth) > 0) {
    const ratio = contrast(rgb(style.outlineColor, [255, 255, 255]), ground(element.parentElement));
    if (ratio < 3) problems.push(`the outline of the focus has a contrast of ${ratio.toFixed(2)} on ${name(element)}`);
  }
  const seen = bearers(element).slice(0, 3).some((one) =>
    [...one.getClientRects()].some((box) => {
      for (const [x, y] of [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]]) {
        const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
        if (top && (one.contains(top) || (top.contains(one) && top !== document.body && top !== document.documentElement))) return true;
      }
      return false;
    }),
  );
  if (!seen) problems.push(`nothing is seen of ${name(element)} when it has the focus`);
  return [element.dataset.stop, problems];
}
