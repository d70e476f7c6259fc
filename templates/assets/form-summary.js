// Says what is missing or wrong: in a summary that takes the focus, with links to the fields, and beside each field.
// Answers stay on the page: nothing is sent, nothing is stored.
(() => {
  const form = document.querySelector("[data-form]");
  if (!form) return;
  // The browser would stop at the first mistake and name only that.
  form.noValidate = true;
  form.toggleAttribute("data-checked", true);

  const make = (name, attributes, ...content) => {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    element.append(...content);
    return element;
  };
  const controlsOf = (field) => [...field.querySelectorAll("input, textarea")];
  const placeOf = (field) => field.id.slice("field-".length);

  const forget = (field) => {
    const line = document.getElementById(`wrong-${placeOf(field)}`);
    if (line) {
      line.removeAttribute("id");
      line.textContent = "";
    }
    for (const element of [field, ...controlsOf(field)]) {
      element.removeAttribute("aria-invalid");
      const described = (element.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && !id.startsWith("wrong-"));
      if (described.length) element.setAttribute("aria-describedby", described.join(" "));
      else element.removeAttribute("aria-describedby");
    }
  };

  const say = (field, control, message) => {
    const line = field.querySelector(":scope > .wrong");
    line.id = `wrong-${placeOf(field)}`;
    line.replaceChildren(make("span", { class: "unseen" }, "请改正："), message);
    const described = field.matches("fieldset") ? field : control;
    described.setAttribute("aria-describedby", `${described.getAttribute("aria-describedby") ?? ""} ${line.id}`.trim());
    control.setAttribute("aria-invalid", "true");
  };

  /** The fields within that are asked and not yet right. */
  const faults = (within) => {
    form.dispatchEvent(new Event("formcheck"));
    return [...within.querySelectorAll(".field")].flatMap((field) => {
      if (field.closest("[hidden]")) return [];
      const control = controlsOf(field).find((control) => control.willValidate && control.validity.customError);
      return control ? [{ field, control, message: control.validationMessage }] : [];
    });
  };

  const box = make("div", { class: "form-summary", role: "alert", tabindex: "-1", "aria-labelledby": "summary-title" });
  const done = make("div", { class: "form-done", role: "status", tabindex: "-1" });
  const title = document.title;
  let listed = new Map();

  const clear = () => {
    for (const field of listed.keys()) forget(field);
    listed = new Map();
    box.remove();
    done.remove();
    if (document.title.startsWith("请改正：")) document.title = title;
  };
  const heading = () => {
    box.querySelector("h2").textContent = listed.size === 1 ? "有1处要改一下" : `有${listed.size}处要改一下`;
  };

  /** Tells what is wrong within a part of the form; whether there was anything. */
  const report = (within) => {
    clear();
    const found = faults(within);
    if (found.length === 0) return false;
    const list = make("ul", {});
    for (const { field, control, message } of found) {
      say(field, control, message);
      if (!control.id) control.id = `answer-${placeOf(field)}-${controlsOf(field).indexOf(control) + 1}`;
      const link = make("a", { href: `#${control.id}` }, message);
      link.addEventListener("click", (event) => {
        event.preventDefault();
        const step = control.closest(".step");
        if (step && !step.checkVisibility()) {
          addEventListener("hashchange", () => setTimeout(() => report(step)), { once: true });
          location.hash = step.id;
          return;
        }
        control.scrollIntoView({ block: "center" });
        control.focus({ preventScroll: true });
      });
      const entry = make("li", {}, link);
      list.append(entry);
      listed.set(field, entry);
    }
    box.replaceChildren(make("h2", { id: "summary-title" }), list);
    heading();
    (within === form ? form : within).before(box);
    document.title = `请改正：${title}`;
    box.focus();
    return true;
  };

  form.addEventListener("formreport", (event) => {
    if (report(event.detail)) event.preventDefault();
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (report(form)) return;
    const print = make("button", { type: "button", class: "button-main" }, "打印");
    print.addEventListener("click", () => window.print());
    done.replaceChildren(make("p", {}, make("b", {}, "没有发现漏填、填错。"), "请打印，在纸上签名。"), make("p", {}, print));
    event.submitter?.closest("p")?.before(done) ?? form.append(done);
    done.focus();
  });

  // What is mended goes from the list; what is newly wrong waits until one asks again.
  for (const name of ["input", "change"]) {
    form.addEventListener(name, () => {
      done.remove();
      for (const [field, entry] of [...listed]) {
        const isAsked = !field.closest("[hidden]");
        if (isAsked && controlsOf(field).some((control) => control.validity.customError)) continue;
        forget(field);
        entry.remove();
        listed.delete(field);
      }
      if (!box.isConnected) return;
      if (listed.size > 0) heading();
      else clear();
    });
  }
  form.addEventListener("formforget", (event) => forget(event.target));
  form.addEventListener("formclear", clear);
  form.addEventListener("reset", clear);
  // A page that the browser brings back must not show the last person's answers to the next.
  addEventListener("pageshow", (event) => {
    if (event.persisted) form.reset();
  });

  const isFilledIn = () =>
    [...form.querySelectorAll("input, textarea")].some((control) =>
      control.type === "radio" || control.type === "checkbox" ? control.checked : control.value !== "");
  addEventListener("beforeunload", (event) => {
    if (isFilledIn()) event.preventDefault();
  });
})();
