// What pages gain from a script; they tell everything without it: large print is remembered, and so are the
// ticks on a list of materials, which can be counted, cleared and printed alone.
(() => {
  const root = document.documentElement;

  // Storage can be forbidden, full or absent: `undefined` then, and nothing is remembered.
  const remembered = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return undefined;
    }
  };
  const remember = (key, value) => {
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, value);
    } catch {}
  };

  const make = (name, attributes, ...content) => {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    element.append(...content);
    return element;
  };
  const button = (label, press) => {
    const element = make("button", { type: "button" }, label);
    element.addEventListener("click", press);
    return element;
  };

  /** Large print: chosen by the box in the header, kept for all pages and for the next visit. */
  const largePrint = (box) => {
    const key = "zhun.elder";
    const show = () => {
      const kept = remembered(key);
      if (kept === undefined) return;
      root.toggleAttribute("data-elder", kept === "yes");
      box.checked = kept === "yes";
    };
    box.addEventListener("change", () => {
      root.toggleAttribute("data-elder", box.checked);
      remember(key, box.checked ? "yes" : null);
    });
    show();
    // A page that comes back from the browser's memory, or lies open in another window, has missed the choice.
    addEventListener("pageshow", show);
    addEventListener("storage", show);
  };

  /** Ticks are kept by the name of the material: a number may belong to another one after the next edition. */
  const namesOf = (boxes) => {
    const seen = new Map();
    return boxes.map((box) => {
      const label = box.closest("label").cloneNode(true);
      for (const remark of label.querySelectorAll(".aside")) remark.remove();
      const name = label.textContent.trim().replace(/\s+/g, " ").replace(/^\d+\s*[．.、]\s*/, "");
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      return times === 1 ? name : `${name} ${times}`;
    });
  };

  const checkLists = () => {
    const boxesOf = (list) => [...list.querySelectorAll("label input[type=checkbox]")];
    // What need not be handed in is a list without boxes.
    const lists = [...document.querySelectorAll("[data-ticks], .materials")].filter((list) => boxesOf(list).length > 0);
    if (lists.length === 0) return;
    const all = lists.flatMap(boxesOf);
    // Pages that show the same list, such as the guide on one sheet, share its ticks.
    const key = `zhun.ticks ${lists[0].dataset.ticks ?? location.pathname}`;
    const names = namesOf(all);

    let ticked;
    try {
      ticked = new Set(JSON.parse(remembered(key) ?? "[]"));
    } catch {
      ticked = new Set();
    }
    all.forEach((box, place) => (box.checked = ticked.has(names[place])));
    const keep = () => {
      const kept = names.filter((_, place) => all[place].checked);
      remember(key, kept.length ? JSON.stringify(kept) : null);
    };

    lists.forEach((list, place) => {
      const boxes = boxesOf(list);
      const count = make("p", { role: "status" });
      const clear = button("清除勾选", () => {
        for (const box of boxes) box.checked = false;
        boxes[0].focus();
        keep();
        tell();
      });
      const tell = () => {
        const ready = boxes.filter((box) => box.checked).length;
        clear.hidden = ready === 0;
        // “3／5” is read out as a fraction.
        count.replaceChildren(
          make("b", { "aria-hidden": "true" }, `已备好 ${ready}／${boxes.length}`),
          make("span", { class: "unseen" }, `已备好${ready}项，共${boxes.length}项`),
        );
      };
      const tools = make("div", { class: "list-tools" }, count, clear);
      if (place === 0) tools.append(button(document.querySelector(".brief") ? "打印本页" : "打印清单", printList));
      list.before(tools);
      list.addEventListener("change", () => {
        keep();
        tell();
      });
      tell();
    });
  };

  /** On paper, the style sheet leaves out what is not on the list. */
  const printList = () => {
    root.dataset.print = "materials";
    window.print();
  };
  addEventListener("afterprint", () => root.removeAttribute("data-print"));

  const box = document.getElementById("elder");
  if (box) largePrint(box);
  checkLists();
})();
