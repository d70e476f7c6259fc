// Groups that repeat: without this all blocks stand on the page; with it the first, and a button that adds another.
(() => {
  const form = document.querySelector("[data-form]");
  if (!form) return;

  const button = (label, press) => {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = label;
    element.addEventListener("click", press);
    return element;
  };
  const again = () => form.dispatchEvent(new Event("formcheck"));

  /** A block like the last one under the next number. */
  const copied = (block) => {
    const number = Number(block.dataset.block);
    const copy = block.cloneNode(true);
    const names = ["id", "name", "for", "aria-describedby"];
    const next = (name) => name.replace(new RegExp(`\\.${number}$`), `.${number + 1}`);
    const renumbered = (text) => text.split(" ").map(next).join(" ");
    for (const element of [copy, ...copy.querySelectorAll("*")]) {
      for (const name of names) {
        if (element.hasAttribute(name)) element.setAttribute(name, renumbered(element.getAttribute(name)));
      }
    }
    for (const element of copy.querySelectorAll("[data-when]")) {
      const cases = JSON.parse(element.dataset.when);
      element.dataset.when = JSON.stringify(cases.map((tests) => tests.map(([place, values]) => [next(place), values])));
    }
    copy.dataset.block = number + 1;
    const legend = copy.querySelector("legend");
    legend.textContent = legend.textContent.replace(String(number), String(number + 1));
    for (const tools of copy.querySelectorAll(".block-tools")) tools.remove();
    return copy;
  };

  const empty = (block) => {
    for (const control of block.querySelectorAll("input, textarea")) {
      if (control.type === "radio" || control.type === "checkbox") control.checked = false;
      else control.value = "";
    }
    for (const field of block.querySelectorAll(".field")) field.dispatchEvent(new Event("formforget", { bubbles: true }));
  };

  for (const group of form.querySelectorAll("[data-most]")) {
    const most = Number(group.dataset.most);
    const blocks = () => [...group.querySelectorAll(":scope > .block")];
    const shown = () => blocks().filter((block) => !block.hidden);
    const add = button("再加一项", () => {
      let next = blocks().find((block) => block.hidden);
      if (!next) {
        next = copied(blocks().at(-1));
        equip(next);
        empty(next);
        blocks().at(-1).after(next);
      }
      next.hidden = false;
      settle();
      next.querySelector("input, textarea")?.focus();
    });
    const remove = () => {
      const last = shown().at(-1);
      empty(last);
      last.hidden = true;
      settle();
      add.focus();
    };
    /** Only the last one can be taken away: numbers have no gaps. */
    const equip = (block) => {
      const tools = document.createElement("p");
      tools.className = "block-tools";
      tools.append(button(`删去第${block.dataset.block}项`, remove));
      block.append(tools);
    };
    const settle = () => {
      const visible = shown();
      for (const block of blocks()) {
        const tools = block.querySelector(".block-tools");
        if (tools) tools.hidden = block !== visible.at(-1);
      }
      add.hidden = visible.length >= most;
      again();
    };

    for (const hint of group.querySelectorAll(":scope > .more")) hint.remove();
    for (const block of blocks().slice(1)) {
      equip(block);
      block.hidden = ![...block.querySelectorAll("input, textarea")].some((control) =>
        control.type === "radio" || control.type === "checkbox" ? control.checked : control.value,
      );
    }
    const line = document.createElement("p");
    line.append(add);
    blocks().at(-1).after(line);
    settle();
    form.addEventListener("reset", () => {
      for (const block of blocks().slice(1)) block.hidden = true;
      setTimeout(settle);
    });
  }
})();
