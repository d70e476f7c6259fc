// Questions that are asked only after a certain answer: shown when they are, and left alone when they are not.
(() => {
  const form = document.querySelector("[data-form]");
  if (!form) return;

  /** What is chosen at a place, as far as it is asked. */
  const chosen = (place) =>
    [...form.querySelectorAll("input")]
      .filter((control) => control.name === `answer.${place}` && control.checked && !control.closest("[hidden]"))
      .map((control) => control.value);
  /** A condition is a list of cases, a case a list of places with the values that each may have. */
  const isMet = (condition) =>
    JSON.parse(condition).some((tests) =>
      tests.every(([place, values]) => chosen(place).some((value) => values.includes(value))),
    );

  const settle = () => {
    const conditional = [...form.querySelectorAll("[data-when]")];
    // One answer can open a question whose answer opens another; a circle of them must not go on for ever.
    for (let round = 0, changed = true; changed && round <= conditional.length; round++) {
      changed = false;
      for (const element of conditional) {
        const hidden = !isMet(element.dataset.when);
        changed ||= hidden !== element.hidden;
        element.hidden = hidden;
      }
    }
    for (const field of form.querySelectorAll("[data-needed]")) {
      const needed = isMet(field.dataset.needed);
      if (needed) field.dataset.required = "when";
      else delete field.dataset.required;
      const mark = field.querySelector(".required, .optional");
      if (mark) [mark.className, mark.textContent] = needed ? ["required", "必填"] : ["optional", "选填"];
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
