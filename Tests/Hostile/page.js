// Looks at a page of hostile texts: whether it is too wide, and whether a text turns what follows it around.

const problems = [];
for (const details of document.querySelectorAll("details")) details.open = true;

const width = document.documentElement.clientWidth;
const over = document.documentElement.scrollWidth - width;
if (over > 0) {
  const culprit = [...document.body.querySelectorAll("*")].find((e) => e.checkVisibility() && e.getBoundingClientRect().right > width + 1 && !e.matches(".visually-hidden, .skip"));
  problems.push(`${over} px wider than the window: <${culprit?.localName} class="${culprit?.className}"> “${culprit?.textContent.trim().slice(0, 20)}”`);
}

// Each text that holds nothing that turns runs from left to right, whatever stands before it in its line.
const turning = /[\u0590-\u08ff\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufb1d-\ufefc]/;
const range = document.createRange();
const isTurned = (node, from) => {
  const boxes = [from, from + 1].map((place) => {
    range.setStart(node, place);
    range.setEnd(node, place + 1);
    return range.getClientRects()[0];
  });
  return boxes[0] && boxes[1] && Math.abs(boxes[0].top - boxes[1].top) < 2 && boxes[0].left > boxes[1].left;
};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const text = walker.currentNode.data;
  // What a text says after its own end, 终, is the template's.
  const last = turning.test(text) ? text.lastIndexOf("终") + 1 : 0;
  if (turning.test(text) && last === 0) continue;
  const rest = text.slice(last);
  const word = rest.search(/[\p{L}\p{N}]{2}/u);
  if (word >= 0 && isTurned(walker.currentNode, last + word)) {
    const e = walker.currentNode.parentElement;
    problems.push(`turned around: <${e.localName} class="${e.className}"> “${rest.slice(word, word + 12)}”`);
  }
}
return { problems, calls: window.zhunCalls || [], violations: window.zhunViolations || [] };
