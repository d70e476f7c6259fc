// Keeps the preview in step with the files: it listens for what was saved, shows the page anew if it is another
// one, and puts the new findings in the place of the old. Without it everything is there, and is reloaded by hand.

const root = document.documentElement;
const frame = document.getElementById("page");
const remembered = "zhun-preview-narrow";

/** The number of the last change that is shown. */
let number = Number(root.dataset.number);

const language = () => (root.lang.startsWith("zh") ? "zh" : "en");
const search = () => document.getElementById("search").value;

/** The address below /site/ that the frame shows; null for a page elsewhere. */
function address() {
  try {
    const path = frame.contentWindow.location.pathname;
    return path.startsWith("/site/") ? path.slice("/site/".length) : null;
  } catch {
    return null;
  }
}

function shellAddress(page) {
  const query = new URLSearchParams({ lang: language() });
  if (search()) query.set("q", search());
  return `/preview/${page}?${query}`;
}

/** Takes parts of the shell as it would be now; answers that were overtaken are dropped. */
let asked = 0;
async function update(ids, page = address()) {
  if (page === null) return;
  const turn = ++asked;
  const text = await (await fetch(shellAddress(page))).text();
  if (turn !== asked) return;
  const fresh = new DOMParser().parseFromString(text, "text/html");
  number = Number(fresh.documentElement.dataset.number);
  root.dataset.state = fresh.documentElement.dataset.state;
  root.dataset.number = String(number);
  document.title = fresh.title;
  for (const id of ids) {
    // What was found before stands, marked as old, until it is known what holds now.
    if (id === "findings" && fresh.documentElement.dataset.state !== "checked" && ids.length < 4) continue;
    const open = opened(id);
    document.getElementById(id).replaceWith(document.adoptNode(fresh.getElementById(id)));
    for (const code of open) await explain(id, code);
  }
  document.getElementById("alone").href = `/site/${page}`;
  const other = document.getElementById("other");
  other.href = `/preview/${page}?lang=${language() === "zh" ? "en" : "zh"}`;
  history.replaceState(null, "", shellAddress(page));
}

/** The rules whose manual is open in a part. */
function opened(id) {
  return [...document.querySelectorAll(`#${id} .explanation`)].map((part) => part.dataset.code);
}

async function explain(id, code) {
  const link = [...document.querySelectorAll(`#${id} a.explain`)].find((a) => a.pathname.endsWith(`/${code}`));
  if (link && !link.parentElement.querySelector(".explanation")) await toggle(link);
}

/** Opens or closes the manual of a rule below its finding. */
async function toggle(link) {
  const part = link.parentElement.querySelector(".explanation");
  link.setAttribute("aria-expanded", String(!part));
  if (part) return part.remove();
  const text = await (await fetch(link.href)).text();
  const pre = new DOMParser().parseFromString(text, "text/html").getElementById("explanation");
  if (!pre || link.parentElement.querySelector(".explanation")) return;
  pre.removeAttribute("id");
  pre.className = "explanation";
  pre.dataset.code = link.pathname.split("/").pop();
  link.after(document.adoptNode(pre));
}

/** What tells the bytes at an address apart from any others, as they are now. */
async function digest(page) {
  const answer = await fetch(`/site/${page}?lang=${language()}`, { method: "HEAD" });
  return answer.headers.get("ETag");
}

/** The same of the page that the frame shows: it came with these bytes, whatever stands there now. */
function shown() {
  const [entry] = frame.contentWindow.performance.getEntriesByType("navigation");
  const timing = entry?.serverTiming?.find((part) => part.name === "page");
  return timing ? `"${timing.description}"` : null;
}

/** Where the reader was on each page: kept while it is shown again, however many times one after the other. */
const places = new Map();
/** Whether the frame shows a whole page in which the reader has a place; not so while one is on its way. */
let isSettled = false;

function rememberPlace() {
  if (!isSettled) return;
  places.set(address(), {
    top: frame.contentWindow.scrollY,
    open: [...frame.contentDocument.querySelectorAll("details")].map((part) => part.open),
  });
}

/** Shows the page again if it is another one now. */
async function showPage(force = false) {
  const page = address();
  if (page === null) return;
  const now = await digest(page);
  if (page !== address() || (!force && now === shown())) return;
  rememberPlace();
  isSettled = false;
  frame.contentWindow.location.reload();
}

/** Puts the reader back where they were on a page that is shown again, or that they came back to. */
function returnToPlace(page) {
  const { history, performance } = frame.contentWindow;
  // The browser's own memory may be of a page that was never seen whole, and it acts on it late.
  history.scrollRestoration = "manual";
  const place = places.get(page);
  if (place && performance.getEntriesByType("navigation")[0]?.type !== "navigate") {
    const parts = [...frame.contentDocument.querySelectorAll("details")];
    if (parts.length === place.open.length) parts.forEach((part, i) => (part.open = place.open[i]));
    frame.contentWindow.scrollTo({ top: place.top, behavior: "instant" });
  }
  frame.contentWindow.addEventListener("pagehide", () => {
    rememberPlace();
    isSettled = false;
  });
  isSettled = true;
}

/** Style sheets, scripts and pictures of the page may change while its own bytes stay. */
async function assetsChanged() {
  const parts = [...frame.contentDocument.querySelectorAll("link[rel=stylesheet], script[src], img[src]")];
  const site = `${location.origin}/site/`;
  const places = parts.map((part) => part.href || part.src).filter((asset) => asset.startsWith(site));
  const sums = await Promise.all([...new Set(places)].map((asset) => digest(asset.slice(site.length))));
  const now = sums.join(" ");
  const before = frame.dataset.assets;
  frame.dataset.assets = now;
  return before !== undefined && before !== "" && before !== now;
}

let isFirst = true;
async function arrived() {
  const page = address();
  if (page === null) return;
  returnToPlace(page);
  // Links that leave the site open beside it: the frame may only show the site.
  for (const link of frame.contentDocument.querySelectorAll("a[href^='http']")) {
    if (link.origin !== location.origin) {
      link.target = "_blank";
      link.rel = "noopener noreferrer";
    }
  }
  // What was saved while the page was on its way.
  await showPage();
  await assetsChanged();
  if (isFirst) {
    isFirst = false;
    const shell = decodeURI(location.pathname.slice("/preview/".length) || "index.html");
    if (shell === decodeURI(page)) return;
  }
  await update(["subject", "urgent", "findings", "found"], page);
}
frame.addEventListener("load", arrived);
// A page that was faster than this script.
if (address() !== null && frame.contentDocument.readyState === "complete") arrived();

function listen() {
  const events = new EventSource("/events");
  events.addEventListener("state", async (event) => {
    const state = JSON.parse(event.data);
    if (state.run !== root.dataset.run) return location.reload();
    const isNewer = state.number !== number || root.dataset.state === "lost";
    root.dataset.state = state.checked ? "checked" : "checking";
    if (!isNewer) return;
    await showPage();
    await update(["subject", "urgent", "findings", "found"]);
  });
  events.addEventListener("page", async () => {
    root.dataset.state = "checking";
    await showPage(await assetsChanged());
    await update(["subject", "urgent", "findings"]);
  });
  events.addEventListener("findings", async () => {
    await showPage();
    await update(["subject", "urgent", "findings", "found"]);
  });
  events.addEventListener("error", () => {
    root.dataset.state = "lost";
  });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a.explain");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  toggle(link);
});

// The list follows what is typed; the form does the same without this script.
let typed;
document.getElementById("search").addEventListener("input", () => {
  clearTimeout(typed);
  typed = setTimeout(() => update(["found"]), 120);
});

const narrow = document.getElementById("narrow");
narrow.checked = sessionStorage.getItem(remembered) === "yes";
for (const choice of document.querySelectorAll("[name=width]")) {
  choice.addEventListener("change", () => sessionStorage.setItem(remembered, narrow.checked ? "yes" : "no"));
}

listen();
