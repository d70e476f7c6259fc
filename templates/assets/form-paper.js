// What is printed is the office's own form, filled in with the answers on the page.
(() => {
  const form = document.querySelector("[data-form]");
  const paper = document.getElementById("paper");
  if (!form || !paper) return;

  const answersTo = (place) =>
    [...form.querySelectorAll("input, textarea")].filter((control) => control.name === `answer.${place}` && !control.disabled);
  const textOf = (controls) => controls.map((control) => control.value.trim());

  const fill = (cell) => {
    const controls = answersTo(cell.dataset.answer);
    const options = [...cell.querySelectorAll("[data-option]")];
    if (options.length > 0) {
      const chosen = new Set(controls.filter((control) => control.checked).map((control) => control.value));
      for (const option of options) {
        if (chosen.has(option.dataset.option)) option.firstElementChild.textContent = "☑";
      }
      return;
    }
    const texts = textOf(controls);
    if (texts.every((text) => text === "")) return;
    const boxes = [...cell.querySelectorAll(".boxes > span")];
    if (boxes.length > 0 && [...texts[0]].length <= boxes.length) {
      [...texts[0].toUpperCase()].forEach((character, place) => (boxes[place].textContent = character));
    } else {
      cell.textContent = texts.length === 3 ? texts.map((text, place) => text + "年月日"[place]).join("") : texts.join("");
    }
  };

  /** Lines of a group that repeats, as many as there are answers. */
  const lengthen = (table) => {
    for (let line = table.tBodies[0].rows.length; ; line++) {
      const last = table.tBodies[0].rows[line - 1];
      const next = last.cloneNode(true);
      for (const cell of next.cells) cell.dataset.answer = cell.dataset.answer.replace(/\.\d+$/, `.${line + 1}`);
      if (![...next.cells].some((cell) => answersTo(cell.dataset.answer).length > 0)) return;
      last.after(next);
    }
  };

  let sheet;
  const lay = () => {
    sheet?.remove();
    sheet = paper.content.querySelector(".sheet").cloneNode(true);
    sheet.querySelectorAll("table.lines").forEach(lengthen);
    sheet.querySelectorAll("[data-answer]").forEach(fill);
    document.getElementById("main").append(sheet);
    document.documentElement.dataset.print = "paper";
  };
  addEventListener("beforeprint", lay);
  addEventListener("afterprint", () => {
    sheet?.remove();
    document.documentElement.removeAttribute("data-print");
  });
})();
