// Reads the page aloud with a voice that the device itself has: a voice from a server would send the text away.
// Where there is none, nothing is offered.
(() => {
  const speech = window.speechSynthesis;
  const main = document.getElementById("main");
  const tools = document.querySelector(".masthead-tools");
  if (!speech || !window.SpeechSynthesisUtterance || !main || !tools) return;

  const voice = () => {
    const voices = speech.getVoices().filter((voice) => voice.localService && /^(zh|cmn)\b/i.test(voice.lang.replace("_", "-")));
    return voices.find((voice) => /CN|Hans/i.test(voice.lang)) ?? voices[0];
  };

  // What an ear has no use for, or what is folded away.
  const silent =
    "nav, form, button, input, script, svg, table.codes, .code, .unseen, .print-only, .actions, .list-tools, [hidden], [aria-hidden=true], details:not([open]) > :not(summary)";
  const sentences = "h1, h2, h3, h4, p, li, label, tr, dl > div, caption, summary, section, article";

  const close = (text) => {
    const words = text.trim().replace(/[，：、\s]+$/, "");
    return !words || /[。！？；]$/.test(words) ? words : `${words}。`;
  };

  /** The text of an element as one would read it out: a row as a sentence, a telephone number digit by digit. */
  const spoken = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      return node.data
        .replace(/\s+/g, " ")
        .replace(/https?:\/\/[!-~]+/g, "网址见页面")
        .replace(/\b[0-9A-Z]{12,}\b/g, "")
        .replace(/(\p{Script=Han})\/(?=\p{Script=Han})/gu, "$1、")
        .replace(/\b([1-9]\d{0,2})-([1-9]\d{0,2})\b/g, "$1至$2");
    }
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(silent) || node.getClientRects().length === 0) return "";
    if (node.matches(".phone, a[href^='tel:']")) return node.textContent.trim().replace(/\D+/g, "，").replace(/\d/g, "$& ").replace(/^，/, "");
    const words = [...node.childNodes].map(spoken).join("").trim();
    if (!words) return "";
    if (node.matches("dt, th")) return `${words}：`;
    if (node.matches("dd, td")) return `${node.dataset.label ? `${node.dataset.label}：` : ""}${words}，`;
    if (node.matches(".tag, .file, .timeline-limit")) return `，${words}，`;
    return node.matches(sentences) ? close(words) : words;
  };

  /** The parts of the page, one after another; what only holds parts together is none itself. */
  const parts = (element) =>
    [...element.children].flatMap((child) =>
      child.matches("div") && child.querySelector("section, h1") ? parts(child) : [child]);

  const passages = () =>
    parts(main).flatMap((part) =>
      (spoken(part).replace(/\s*([，：。；！？])[\s，]*/g, "$1").match(/[^。！？；]+[。！？；]*/g) ?? [])
        .filter((text) => /[^\s，。]/.test(text))
        .map((text) => ({ part, text: text.trim() })));

  let queue = [];
  let place = 0;
  let utterance = null;

  const make = (name, properties, ...content) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...content);
    return element;
  };
  const toggle = make("button", { type: "button", onclick: () => (bar.isConnected ? stop() : start()) }, "朗读");
  const rest = make("button", { type: "button", onclick: () => (utterance ? pause() : speak()) });
  const end = make("button", { type: "button", onclick: () => stop() }, "停止");
  const speed = make(
    "select",
    { onchange: () => utterance && (silence(), speak()) },
    ...[["慢", 0.75], ["正常", 1], ["快", 1.5]].map(([name, rate]) => new Option(name, rate, rate === 1, rate === 1)),
  );
  // Says what is being read to the eye only: a screen reader would talk over the voice.
  const heading = make("span", { className: "aloud-place", ariaHidden: "true" });
  const bar = make("div", { className: "aloud" }, rest, end, make("label", {}, "语速 ", speed), heading);
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "朗读");

  const mark = (part) => {
    const last = main.querySelector(".is-read");
    if (last === part) return;
    last?.classList.remove("is-read");
    heading.textContent = "";
    if (!part) return;
    part.classList.add("is-read");
    heading.textContent = part.querySelector("h2, h3")?.textContent ?? "";
    const { top } = part.getBoundingClientRect();
    if (top < 0 || top > innerHeight * 0.6) part.scrollIntoView();
  };

  // Some browsers cannot go on where they paused: what is paused is silenced, and its sentence read again.
  const silence = () => {
    utterance = null;
    speech.cancel();
  };
  const speak = () => {
    const passage = queue[place];
    if (!passage) return stop();
    mark(passage.part);
    rest.textContent = "暂停";
    const now = new SpeechSynthesisUtterance(passage.text);
    Object.assign(now, { lang: "zh-CN", voice: voice() ?? null, rate: Number(speed.value) });
    now.onend = () => {
      if (now !== utterance) return;
      place += 1;
      speak();
    };
    now.onerror = () => now === utterance && stop();
    utterance = now;
    speech.speak(now);
  };
  const pause = () => {
    silence();
    rest.textContent = "继续";
  };
  const start = () => {
    silence();
    queue = passages();
    place = 0;
    toggle.setAttribute("aria-pressed", "true");
    document.documentElement.toggleAttribute("data-aloud", true);
    document.querySelector(".masthead").after(bar);
    speak();
  };
  const stop = () => {
    silence();
    mark(null);
    if (bar.contains(document.activeElement)) toggle.focus();
    bar.remove();
    toggle.setAttribute("aria-pressed", "false");
    document.documentElement.toggleAttribute("data-aloud", false);
  };

  toggle.setAttribute("aria-pressed", "false");
  addEventListener("pagehide", () => bar.isConnected && stop());
  addEventListener("keydown", (event) => event.key === "Escape" && bar.isConnected && stop());
  // Many browsers learn of their voices only after a while.
  const offer = () => voice() && !toggle.isConnected && tools.append(toggle);
  if ("onvoiceschanged" in speech) speech.onvoiceschanged = offer;
  offer();
})();
