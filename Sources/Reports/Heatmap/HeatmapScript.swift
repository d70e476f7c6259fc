/// What makes the heat map comfortable: arrow keys in the matrix, closed items, filters.
///
/// The page is complete without it.
enum HeatmapScript {
  static let text = #"""

    "use strict";
    (() => {
      const all = (selector, root = document) => [...root.querySelectorAll(selector)];
      const table = document.querySelector(".matrix table");
      if (!table) return;
      const items = all("details.item");
      const rows = all("tbody tr", table);
      const form = document.querySelector(".narrow");
      for (const item of items) item.open = false;
      document.querySelector(".keys").hidden = false;

      // The matrix: one stop of the Tab key, arrows within.
      table.setAttribute("role", "grid");
      const target = (cell) => cell.querySelector("a") || cell;
      const shown = (elements) => [...elements].filter((element) => !element.hidden);
      for (const link of all("tbody th a", table)) link.tabIndex = -1;
      let current = target(rows[0].cells[0]);
      current.tabIndex = 0;
      const select = (element) => {
        current.tabIndex = -1;
        current = element;
        current.tabIndex = 0;
      };
      const go = (element) => {
        select(element);
        element.focus();
      };
      table.addEventListener("focusin", (event) => {
        const cell = event.target.closest("tbody th, tbody td");
        if (cell) select(target(cell));
      });
      table.addEventListener("keydown", (event) => {
        const cell = event.target.closest("tbody th, tbody td");
        if (!cell || event.altKey || event.metaKey) return;
        const lines = shown(rows);
        const fields = shown(cell.parentElement.cells);
        let line = lines.indexOf(cell.parentElement);
        let field = fields.indexOf(cell);
        switch (event.key) {
          case "ArrowUp": line -= 1; break;
          case "ArrowDown": line += 1; break;
          case "ArrowLeft": field -= 1; break;
          case "ArrowRight": field += 1; break;
          case "PageUp": line = Math.max(0, line - 10); break;
          case "PageDown": line = Math.min(lines.length - 1, line + 10); break;
          case "Home": field = 0; if (event.ctrlKey) line = 0; break;
          case "End": field = fields.length - 1; if (event.ctrlKey) line = lines.length - 1; break;
          default: return;
        }
        event.preventDefault();
        const next = lines[line] && shown(lines[line].cells)[field];
        if (next) go(target(next));
      });

      // What a field leads to: the item opens and the district is marked.
      const reveal = () => {
        const element = document.getElementById(decodeURIComponent(location.hash.slice(1)));
        const item = element && element.closest("details.item");
        if (!item) return;
        for (const marked of all(".picked")) marked.classList.remove("picked");
        item.open = true;
        if (element !== item) {
          const place = Number(element.id.split("d")[1]) - 1;
          for (const member of all(`li[data-d="${place}"]`, item)) {
            member.classList.add("picked");
            member.closest("tr").classList.add("picked");
          }
        }
        if (element !== item) element.tabIndex = -1;
        (element === item ? item.querySelector("summary") : element).focus({ preventScroll: true });
        item.scrollIntoView();
      };
      addEventListener("hashchange", reveal);
      document.addEventListener("click", (event) => {
        const link = event.target.closest('a[href^="#"]');
        if (!link) return;
        if (table.contains(link)) select(link);
        if (link.getAttribute("href") === location.hash) reveal();
        const line = rows.find((row) => "#" + row.cells[0].id === link.getAttribute("href"));
        if (line) {
          event.preventDefault();
          back(line);
        }
      });
      // To the field that was opened, else to the item's line.
      const back = (line) => {
        go(current.closest("tr") === line ? current : target(line.cells[0]));
        current.scrollIntoView({ block: "nearest", inline: "nearest" });
        document.querySelector(".matrix").scrollIntoView({ block: "nearest" });
      };
      document.addEventListener("keydown", (event) => {
        const item = event.key === "Escape" && event.target.closest("details.item");
        if (item) back(rows.find((row) => row.dataset.i === item.dataset.i));
      });

      // Paper shows everything that the filter leaves.
      let closed = [];
      addEventListener("beforeprint", () => {
        closed = items.filter((item) => !item.open && !item.hidden);
        for (const item of closed) item.open = true;
      });
      addEventListener("afterprint", () => { for (const item of closed) item.open = false; });

      if (!form) { if (location.hash) reveal(); return; }
      form.hidden = false;
      const fields = form.elements;
      const kinds = [...fields.k.options].slice(1).map((option) => option.value);
      const signs = [...fields.k.options].slice(1).map((option) => option.text.split(" ")[0]);
      const labels = kinds.map((kind, place) => fields.k.options[place + 1].text);
      const original = new Map();
      for (const row of rows) {
        for (const cell of [...row.cells].slice(2)) {
          const link = cell.querySelector("a");
          if (link) {
            original.set(cell, {
              class: cell.className, text: link.textContent, label: link.getAttribute("aria-label"),
            });
          }
        }
      }
      // Of each item: tables’ bodies with class, element and the kinds of their lines and districts.
      let index = null;
      const read = () => new Map(items.map((item) => [item.dataset.i, {
        item,
        bodies: all("tbody", item).map((body) => ({
          body, class: body.dataset.c, element: body.dataset.e,
          lines: all("tr", body).map((line) => ({
            kind: line.dataset.k, places: new Set(all("li[data-d]", line).map((member) => member.dataset.d)),
          })),
        })),
      }]));
      const matching = (entry, wanted) => entry.bodies.filter((body) => !wanted.c || body.class === wanted.c)
        .map((body) => ({
          ...body,
          lines: body.lines.filter((line) => kinds.includes(line.kind) && (!wanted.k || line.kind === wanted.k)
            && (!wanted.d || line.places.has(wanted.d))),
        })).filter((body) => body.lines.length > 0);
      const restore = (cell) => {
        const was = original.get(cell);
        cell.className = was.class;
        cell.firstChild.textContent = was.text;
        cell.firstChild.setAttribute("aria-label", was.label);
      };
      // The field as only what is wanted would make it.
      const recount = (cell, bodies, place) => {
        const elements = new Map();
        for (const body of bodies) {
          for (const line of body.lines) {
            if (!line.places.has(place)) continue;
            const rank = kinds.indexOf(line.kind);
            elements.set(body.element, Math.min(rank, elements.get(body.element) ?? rank));
          }
        }
        const link = cell.firstChild;
        const label = original.get(cell).label;
        const start = label.slice(0, label.search(/[：:][^：:]*$/) + 1);
        if (elements.size === 0) {
          cell.className = "off";
          link.textContent = "·";
          link.setAttribute("aria-label", start + " " + fields.found.dataset.none);
          return false;
        }
        const best = Math.min(...elements.values());
        cell.className = kinds[best] + (elements.size > 3 ? " l3" : elements.size > 1 ? " l2" : " l1");
        link.textContent = signs[best] + "\u2009" + elements.size;
        link.setAttribute("aria-label", `${start} ${labels[best]}, ${elements.size}`);
        return true;
      };
      const narrow = () => {
        index ??= read();
        const wanted = { c: fields.c.value, k: fields.k.value, d: fields.d.value };
        const text = fields.words.value.trim().toLowerCase();
        const counts = { items: 0, fields: 0 };
        for (const head of all("thead th[data-d]", table)) {
          head.hidden = wanted.d !== "" && head.dataset.d !== wanted.d;
        }
        for (const row of rows) {
          const entry = index.get(row.dataset.i);
          const bodies = entry ? matching(entry, wanted) : [];
          let found = 0;
          [...row.cells].slice(2).forEach((cell, place) => {
            cell.hidden = wanted.d !== "" && String(place) !== wanted.d;
            if (!original.has(cell)) return;
            restore(cell);
            const counts = wanted.c || wanted.k ? recount(cell, bodies, String(place)) : true;
            if (counts && !cell.hidden) found += 1;
          });
          const named = `${row.cells[0].textContent} ${row.dataset.b}`.toLowerCase().includes(text);
          const asked = fields.only.checked || wanted.c || wanted.k;
          row.hidden = !named || Boolean(asked) && (wanted.c === "local" ? bodies.length === 0 : found === 0);
          if (!row.hidden) {
            counts.items += 1;
            counts.fields += found;
          }
          if (entry) {
            entry.item.hidden = row.hidden;
            const kept = new Set(bodies.map((body) => body.body));
            for (const body of entry.bodies) body.body.hidden = !kept.has(body.body);
            if (wanted.d && bodies.length === 0) entry.item.hidden = true;
          }
        }
        fields.found.value = fields.found.dataset.text
          .replace("{items}", counts.items).replace("{fields}", counts.fields);
        if (current.closest("[hidden]")) {
          const first = shown(rows)[0];
          if (first) select(target(first.cells[0]));
        }
      };
      form.addEventListener("input", narrow);
      form.addEventListener("reset", () => setTimeout(narrow));
      form.addEventListener("submit", (event) => event.preventDefault());
      narrow();
      if (location.hash) reveal();
    })();

    """#
}
