// Whether an answer can be right. What is found goes into the browser's own validation, in the words of the page:
// other scripts ask the fields, and know nothing of citizen numbers.
(() => {
  const form = document.querySelector("[data-form]");
  if (!form) return;

  /** GB 11643: the last character follows from the seventeen before it, and the date of birth exists. */
  const citizenNumber = (text) => {
    const number = text.toUpperCase();
    if (!/^[1-9]\d{16}[\dX]$/.test(number)) return false;
    const sum = [...number].slice(0, 17).reduce((sum, digit, i) => sum + Number(digit) * (2 ** (17 - i) % 11), 0);
    return "10X98765432"[sum % 11] === number[17] && day(number.slice(6, 10), number.slice(10, 12), number.slice(12, 14));
  };

  /** GB 32100: the last character follows from the others, and so does that of the organisation code within (GB 11714). */
  const creditCode = (text) => {
    const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    const values = [...text].map((character) => alphabet.indexOf(character));
    if (values.length !== 18 || values.includes(-1)) return false;
    const sum = values.slice(0, 17).reduce((sum, value, i) => sum + value * (3 ** i % 31), 0);
    if ((31 - (sum % 31)) % 31 !== values[17]) return false;
    // Letters count as in the alphabet with I and O: A is 10, Z is 35.
    const inner = [...text.slice(8, 17)];
    const weights = [3, 7, 9, 10, 5, 8, 4, 2];
    const check = (11 - (weights.reduce((sum, weight, i) => sum + weight * parseInt(inner[i], 36), 0) % 11)) % 11;
    return inner[8] === (check === 10 ? "X" : String(check));
  };

  /** Whether the calendar has such a day. */
  const day = (year, month, date) => {
    const found = new Date(Date.UTC(2000, 0, 1));
    found.setUTCFullYear(Number(year), Number(month) - 1, Number(date));
    return Number(year) > 0 && found.getUTCMonth() === Number(month) - 1 && found.getUTCDate() === Number(date);
  };

  const checks = {
    "citizen-number": ([control]) => citizenNumber(control.value.trim()),
    "credit-code": ([control]) => creditCode(control.value.trim()),
    date: (parts) => day(...parts.map((part) => part.value)),
  };

  /** As the browser does it: a pattern that is none is no hindrance. */
  const isLike = (pattern, text) => {
    try {
      return new RegExp(`^(?:${pattern})$`, "v").test(text);
    } catch {
      return true;
    }
  };

  /** The control that is to be mended, and what is said of it; nothing where all is well. */
  const fault = (field, controls) => {
    const { missing, malformed, mismatch, check, required } = field.dataset;
    const isBox = (control) => control.type === "radio" || control.type === "checkbox";
    if (isBox(controls[0])) return required && !controls.some((c) => c.checked) ? [controls[0], missing] : undefined;
    const empty = controls.filter((control) => control.value.trim() === "");
    if (empty.length === controls.length) return required ? [controls[0], missing] : undefined;
    if (empty.length > 0) return [empty[0], malformed ?? missing];
    for (const control of controls) {
      // A space before or behind is no mistake of the answer.
      if (control.pattern && !isLike(control.pattern, control.value.trim())) {
        return [control, malformed ?? missing];
      }
    }
    const [{ value, minLength }] = controls;
    if (minLength > 0 && [...value.trim()].length < minLength) return [controls[0], malformed ?? `请至少写${minLength}个字`];
    const { range, minimum, maximum } = field.dataset;
    const number = Number(value);
    if (range && ((minimum && number < Number(minimum)) || (maximum && number > Number(maximum)))) return [controls[0], range];
    return check && checks[check] && !checks[check](controls) ? [controls[0], mismatch] : undefined;
  };

  const check = (field) => {
    const controls = [...field.querySelectorAll("input, textarea")].filter((control) => control.name);
    if (controls.length === 0) return;
    for (const control of controls) control.setCustomValidity("");
    if (controls[0].disabled) return;
    const found = fault(field, controls);
    if (found) found[0].setCustomValidity(found[1]);
  };
  const checkAll = () => form.querySelectorAll(".field").forEach(check);

  form.addEventListener("input", (event) => {
    const field = event.target.closest(".field");
    if (field) check(field);
  });
  // One answer can open other questions, which are to be answered from then on.
  form.addEventListener("change", checkAll);
  form.addEventListener("formcheck", checkAll);
  form.addEventListener("reset", () => setTimeout(checkAll));
  checkAll();
})();
