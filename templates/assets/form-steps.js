// One question at a time: goes on only past answers that can be right, skips what is not asked, lists all answers
// at the end, and moves the focus to each question. The style sheet shows the step; the browser's history keeps the way.
(() => {
  const form = document.querySelector("[data-steps]");
  if (!form) return;

  const make = (name, attributes, ...content) => {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    element.append(...content);
    return element;
  };
  const steps = [...form.querySelectorAll(":scope > .step")];
  const isAsked = (step) =>
    !step.hidden && (!step.querySelector(".field") || [...step.querySelectorAll(".field")].some((field) => !field.hidden));
  const named = (hash) => {
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    return target?.closest(".step");
  };
  const title = document.title;
  let current = named(location.hash) ?? steps[0];

  const headingOf = (step) => step.querySelector("h2");
  const wordsOf = (heading) => {
    const copy = heading.cloneNode(true);
    for (const remark of copy.querySelectorAll(".english, .required, .optional")) remark.remove();
    return copy.textContent.trim();
  };

  /** What was answered, as it is shown in the list. */
  const answer = (field) => {
    const controls = [...field.querySelectorAll("input, textarea")];
    if (controls.some((control) => control.type === "radio" || control.type === "checkbox")) {
      return controls.filter((control) => control.checked).map((control) => control.value).join("、");
    }
    const texts = controls.map((control) => control.value.trim());
    if (texts.every((text) => text === "")) return "";
    return texts.length === 3 ? texts.map((text, place) => text + "年月日"[place]).join("") : texts.join("");
  };

  const list = () => {
    const answers = make("dl", {});
    for (const step of steps.filter(isAsked)) {
      for (const field of step.querySelectorAll(".field")) {
        if (field.closest("[hidden]")) continue;
        const label = wordsOf(field.querySelector("legend, label"));
        const block = field.closest(".block");
        const name = block ? `${label}（第${block.dataset.block}项）` : label;
        const text = answer(field);
        const told = text || (field.dataset.required ? "还没有填" : "没有填");
        const value = make("dd", text || !field.dataset.required ? {} : { class: "is-missing" }, told);
        const change = make("a", { href: `#${step.id}` }, "修改", make("span", { class: "unseen" }, `：${name}`));
        answers.append(make("div", {}, make("dt", {}, name), value, make("dd", { class: "change" }, change)));
      }
    }
    form.querySelector("[data-answers]").replaceChildren(answers);
  };

  /** Shows what the address names; without a name of a step, nothing changes. */
  const arrive = (moves) => {
    const step = location.hash ? named(location.hash) : steps[0];
    if (!step) return;
    // An address from elsewhere may name a question that is not asked after these answers.
    const asked = steps.slice(steps.indexOf(step)).find(isAsked);
    if (asked && asked !== step) {
      location.replace(`#${asked.id}`);
      return;
    }
    current = step;
    if (step.id === "check") list();
    const heading = headingOf(step);
    document.title = step === steps[0] ? title : `${wordsOf(heading)} - ${title}`;
    if (!moves) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    window.scrollTo(0, Math.max(0, document.getElementById("main").getBoundingClientRect().top + window.scrollY - 16));
  };

  const isRight = (step) =>
    form.dispatchEvent(new CustomEvent("formreport", { detail: step, cancelable: true }));
  const forget = () => form.dispatchEvent(new CustomEvent("formclear"));

  const goOn = () => {
    if (!isRight(current)) return;
    const next = steps.slice(steps.indexOf(current) + 1).find(isAsked);
    if (next) location.hash = next.id;
  };
  const goBack = () => {
    forget();
    const before = steps.slice(0, steps.indexOf(current)).findLast(isAsked);
    if (before) location.hash = before.id;
  };

  form.addEventListener("click", (event) => {
    const link = event.target.closest(".step-next, .step-back");
    if (!link) return;
    event.preventDefault();
    if (link.matches(".step-next")) goOn();
    else goBack();
  });
  // The enter key in a line of text goes on, as it does on the web; only the last step checks everything.
  form.addEventListener(
    "submit",
    (event) => {
      if (current.id === "check") return;
      event.preventDefault();
      event.stopImmediatePropagation();
      goOn();
    },
    true,
  );
  // The link past the head of the page leads to the question, and not back to the first one.
  document.querySelector(".skip")?.addEventListener("click", (event) => {
    event.preventDefault();
    arrive(true);
  });
  form.addEventListener("reset", () => {
    location.hash = steps[0].id;
  });
  addEventListener("hashchange", () => {
    forget();
    arrive(true);
  });
  arrive(false);
})();
