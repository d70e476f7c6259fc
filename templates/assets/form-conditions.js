// Questions that are asked only after a certain answer: shown when they are, and left alone when they are not.
(() => {
  const form = document.querySelector("[data-form]");
  if (!form) return;

  const controls = (place) => [...form.querySelectorAll("input, textarea")].filter((c) => c.name === `answer.${place}`);
  const isMet = (element) =>
    controls(element.dataset.when).some((control) => {
      if (control.closest("[hidden]")) return false;
      const isBox = control.type === "radio" || control.type === "checkbox";
      return control.value === element.dataset.equals && (!isBox || control.checked);
    });

  const settle = () => {
    const conditional = [...form.querySelectorAll("[data-when]")];
    // One answer can open a question whose answer opens another; a circle of them must not go on for ever.
    for (let round = 0, changed = true; changed && round <= conditional.length; round++) {
      changed = false;
      for (const element of conditional) {
        const hidden = !isMet(element);
        changed ||= hidden !== element.hidden;
        element.hidden = hidden;
      }
    }
    for (const control of form.querySelectorAll("input, textarea")) control.disabled = Boolean(control.closest("[hidden]"));
    for (const field of form.querySelectorAll('.field[data-required="when"]')) {
      const mark = field.querySelector(".required");
      if (mark) mark.textContent = "必填";
    }
    // What is asked is asked for good reason now: the condition in words has done its service.
    for (const words of form.querySelectorAll(".condition")) words.hidden = true;
  };

  for (const event of ["input", "change", "formcheck"]) form.addEventListener(event, settle);
  form.addEventListener("reset", () => setTimeout(settle));
  addEventListener("pageshow", settle);
  settle();
})();
