// Looks at the page that is open and returns what is wrong with it, as a list of sentences.
// Runs inside the browser, given by check.py.

const problems = [];
const report = (text) => problems.push(text);

const name = (element) => {
  const id = element.id ? "#" + element.id : "";
  const words = (element.textContent || "").trim().replace(/\s+/g, " ").slice(0, 24);
  return `<${element.localName}${id}>${words ? " “" + words + "”" : ""}`;
};

const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

// Text kept for screen readers only is clipped to one pixel: it has no size and no colour to judge.
const isClipped = (element) => {
  for (let e = element; e; e = e.parentElement) {
    const style = getComputedStyle(e);
    if (style.position === "absolute" && style.overflow === "hidden" && parseFloat(style.width) <= 1) return true;
  }
  return false;
};

function structure() {
  const root = document.documentElement;
  if (!root.lang) report("<html> has no lang");
  if (!document.title.trim()) report("no title");
  if (!document.querySelector('meta[name="description"]')?.content.trim()) report("no description");
  if (!document.querySelector('meta[name="viewport"]')) report("no viewport");
  if (!document.querySelector('meta[http-equiv="Content-Security-Policy"]')) report("no content security policy");
  for (const [selector, wanted] of [["h1", 1], ["main", 1], ["body > header", 1], ["body > footer", 1]]) {
    const found = document.querySelectorAll(selector).length;
    if (found !== wanted) report(`${found} of ${selector}, wanted ${wanted}`);
  }
  let last = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const level = Number(heading.localName[1]);
    if (level > last + 1) report(`heading jumps from h${last} to ${name(heading)}`);
    if (!heading.textContent.trim()) report(`empty heading ${name(heading)}`);
    last = level;
  }
  const seen = new Set();
  for (const element of document.querySelectorAll("[id]")) {
    if (seen.has(element.id)) report(`id “${element.id}” twice`);
    seen.add(element.id);
  }
  for (const attribute of ["aria-labelledby", "aria-describedby", "for"]) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) {
      for (const id of element.getAttribute(attribute).split(/\s+/)) {
        if (!seen.has(id)) report(`${attribute} of ${name(element)} names “${id}”, which is not there`);
      }
    }
  }
  for (const image of document.querySelectorAll("img:not([alt])")) report(`image without alt: ${image.src}`);
  for (const svg of document.querySelectorAll("svg:not([aria-hidden=true]):not([role=img])")) report(`drawing without role: ${name(svg)}`);
  for (const field of document.querySelectorAll("input:not([type=hidden]), select, textarea")) {
    const labelled = [...(field.labels || [])].some((label) => label.textContent.trim());
    if (!labelled && !field.getAttribute("aria-label") && !field.getAttribute("aria-labelledby")) report(`field without label: ${name(field)} ${field.name}`);
  }
  for (const table of document.querySelectorAll("table")) {
    if (!table.caption?.textContent.trim()) report(`table without caption: ${name(table)}`);
    for (const head of table.querySelectorAll("th:not([scope])")) report(`th without scope: ${name(head)}`);
  }
  // A script is a file of the site, or stands in the page where the policy names its digest: the browser runs no other.
  // What is only data for machines is not run.
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content || "";
  const isNamed = /script-src 'sha256-[^' ]+'(;|$)/.test(policy);
  const judged = mode.report ? policy.replace("style-src 'unsafe-inline'", "") : policy;
  if (/'unsafe-|\*/.test(judged)) report(`the policy allows too much: ${policy}`);
  for (const element of document.querySelectorAll("script")) {
    if (element.type === "application/ld+json") continue;
    if (element.getAttribute("src") ? element.textContent.trim() : !isNamed || element.attributes.length > 0) report(`script: ${name(element)}`);
  }
  for (const element of document.querySelectorAll("*")) {
    for (const attribute of element.attributes) {
      if (attribute.name.startsWith("on")) report(`${attribute.name} on ${name(element)}`);
      if (attribute.name === "style") report(`style on ${name(element)}: the policy blocks it`);
    }
  }
}

function overflow() {
  const width = document.documentElement.clientWidth;
  const over = document.documentElement.scrollWidth - width;
  if (over <= 0) return;
  const culprit = [...document.body.querySelectorAll("*")].find((e) => isShown(e) && !isClipped(e) && e.getBoundingClientRect().right > width + 1);
  report(`${over} px wider than the window${culprit ? ": " + name(culprit) : ""}`);
}

// A canvas turns every notation of a colour into red, green, blue and opacity.
const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const colours = new Map();
function colour(text) {
  if (!colours.has(text)) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    colours.set(text, [r, g, b, a / 255]);
  }
  return colours.get(text);
}
const over = (top, ground) => [0, 1, 2].map((i) => top[i] * top[3] + ground[i] * (1 - top[3]));
function ground(element, canvasColour) {
  const layers = [];
  for (let e = element; e; e = e.parentElement) {
    const layer = colour(getComputedStyle(e).backgroundColor);
    if (layer[3] > 0) layers.push(layer);
    if (layer[3] === 1) break;
  }
  return layers.reduceRight((below, layer) => over(layer, below), canvasColour);
}
function luminance(rgb) {
  const [r, g, b] = rgb.map((v) => ((v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
// In a drawing a text stands on the last shape before it that holds its middle.
function shapeBehind(text, canvasColour) {
  const box = text.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const shapes = [...text.ownerSVGElement.querySelectorAll("rect, circle, ellipse, polygon, path")].filter((shape) => {
    const b = shape.getBoundingClientRect();
    const isBefore = shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
    return isBefore && getComputedStyle(shape).fill !== "none" && b.left <= x && x <= b.right && b.top <= y && y <= b.bottom;
  });
  const fill = shapes.length > 0 && colour(getComputedStyle(shapes.at(-1)).fill);
  return fill && over(fill, ground(text.ownerSVGElement, canvasColour));
}
function contrast() {
  const canvasColour = over(colour("Canvas"), [255, 255, 255]);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const judged = new Set();
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || judged.has(element)) continue;
    judged.add(element);
    if (!isShown(element) || isClipped(element)) continue;
    const style = getComputedStyle(element);
    const isDrawn = element instanceof SVGElement;
    const behind = (isDrawn && shapeBehind(element, canvasColour)) || ground(element, canvasColour);
    const front = over(colour(isDrawn ? style.fill : style.color), behind);
    const [dark, light] = [luminance(front), luminance(behind)].sort((a, b) => a - b);
    const ratio = (light + 0.05) / (dark + 0.05);
    // One bound for every size: the exception for large text is not used.
    if (ratio < 4.5) report(`contrast ${ratio.toFixed(2)}: ${name(element)}`);
  }
}

function targets(least) {
  for (const element of document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), select, textarea")) {
    if (!isShown(element) || isClipped(element)) continue;
    // The label that holds a box is part of what can be touched.
    const box = (element.closest("label") || element).getBoundingClientRect();
    if (box.height === 0 || (box.width >= least && box.height >= least)) continue;
    // A link inside a sentence is excepted: its height is the line's.
    const rest = element.parentElement.textContent.trim().length - element.textContent.trim().length;
    if (element.localName === "a" && getComputedStyle(element).display === "inline" && rest > 0) continue;
    if (element.matches(".skip")) continue;
    report(`target of ${Math.round(box.width)} × ${Math.round(box.height)} px: ${name(element)}`);
  }
}

// Boxes of a report: each hides the findings of its class and no others, and the page says that some are hidden.
function boxes() {
  const shown = (selector) => [...document.querySelectorAll(selector)].filter(isShown).length;
  const all = shown(".finding h3");
  for (const box of document.querySelectorAll(".filter input[type=checkbox]")) {
    const of = document.querySelectorAll(`.finding.${box.id.slice("show-".length)} h3`).length;
    if (of === 0) report(`box ${box.id} is for no finding`);
    box.checked = false;
    if (shown(".finding h3") !== all - of) report(`box ${box.id} hides ${all - shown(".finding h3")}, wanted ${of}`);
    if (shown(".filtered") !== 1) report(`nothing says that ${box.id} hides findings`);
    box.checked = true;
    if (shown(".finding h3") !== all || shown(".filtered") !== 0) report(`box ${box.id} does not show them again`);
  }
}

// WCAG 1.4.4 and 1.4.12: no letter is cut off where letters are larger or stand further apart.
function clipped() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !isShown(element) || isClipped(element)) continue;
    range.selectNodeContents(walker.currentNode);
    const box = range.getBoundingClientRect();
    for (let e = element; e && e !== document.body; e = e.parentElement) {
      const style = getComputedStyle(e);
      const edge = e.getBoundingClientRect();
      const cut = (overflow) => overflow === "hidden" || overflow === "clip";
      const isCut =
        (cut(style.overflowX) && (box.right > edge.right + 2 || box.left < edge.left - 2)) ||
        (cut(style.overflowY) && (box.bottom > edge.bottom + 2 || box.top < edge.top - 2));
      if (isCut) {
        report(`text cut off: ${name(element)}`);
        break;
      }
    }
  }
}

// WCAG 1.4.10: only what needs two dimensions, a table or a drawing, may be wider than the window and scroll by itself.
function reflow() {
  for (const element of document.body.querySelectorAll("*")) {
    if (element.scrollWidth <= element.clientWidth + 1 || !isShown(element) || isClipped(element)) continue;
    if (!["auto", "scroll"].includes(getComputedStyle(element).overflowX)) continue;
    if (!element.querySelector("table, svg") && !element.matches("table, svg, input, select, textarea")) {
      report(`scrolls sideways: ${name(element)}`);
    }
  }
}

// prefers-reduced-motion: nothing moves by itself or glides.
function still() {
  const seconds = (text) => Math.max(...text.split(",").map((one) => parseFloat(one) * (one.trim().endsWith("ms") ? 0.001 : 1)));
  for (const element of [document.documentElement, ...document.body.querySelectorAll("*")]) {
    for (const part of [null, "::before", "::after"]) {
      const style = getComputedStyle(element, part);
      if (style.animationName !== "none" && seconds(style.animationDuration) > 0.01) report(`moves: ${name(element)}`);
      if (seconds(style.transitionDuration) > 0.01) report(`glides: ${name(element)}`);
    }
    if (getComputedStyle(element).scrollBehavior === "smooth") report(`scrolls smoothly: ${name(element)}`);
  }
  if (document.querySelector("marquee, blink, video[autoplay], img[src$='.gif']")) report("something moves by itself");
}

// Forced colours take backgrounds and shadows away: a field, a button and a box to tick keep a border or their own form.
function forced() {
  for (const element of document.querySelectorAll("button, input:not([type=hidden]), select, textarea")) {
    if (!isShown(element) || isClipped(element)) continue;
    const style = getComputedStyle(element);
    const hasBorder = style.borderTopStyle !== "none" && parseFloat(style.borderTopWidth) > 0;
    const hasOwnForm = style.appearance !== "none";
    const hasLine = style.outlineStyle !== "none" || style.textDecorationLine.includes("underline");
    if (!hasBorder && !hasOwnForm && !hasLine) report(`has no border in forced colours: ${name(element)}`);
  }
}

const mode = arguments[0];
if (mode.elder) {
  const box = document.getElementById("elder");
  const small = parseFloat(getComputedStyle(document.body).fontSize);
  if (box?.type === "checkbox") {
    if (!box.checked) box.click();
    const large = parseFloat(getComputedStyle(document.body).fontSize);
    if (large < small * 1.2) report(`elder mode: letters of ${large} px, ${small} px without it`);
  } else {
    report("no elder mode: no checkbox #elder");
    mode.targets = false;
  }
}
if (mode.letters) {
  const size = parseFloat(getComputedStyle(document.body).fontSize);
  if (size < mode.letters) report(`letters do not follow the browser's setting: ${size} px, wanted at least ${mode.letters}`);
}
if (mode.spacing) {
  // As a style sheet of the reader's own: the page's policy is not asked.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
if (mode.structure) structure();
if (mode.structure) boxes();
overflow();
for (const details of document.querySelectorAll("details")) details.open = true;
overflow();
contrast();
if (mode.targets) targets(mode.targets === true ? 24 : mode.targets);
if (mode.clipped) clipped();
if (mode.reflow) reflow();
if (mode.still) still();
if (mode.forced) forced();
const links = [...document.querySelectorAll("a[href], link[href], area[href]")].map((e) => e.getAttribute("href"));
const sources = [...document.querySelectorAll("[src]")].map((e) => e.getAttribute("src"));
return { problems, links: [...new Set([...links, ...sources])] };
