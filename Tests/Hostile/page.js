// Looks at a page of hostile texts: whether it is too wide, and whether a text turns what follows it around.

const problems = [];
for (const details of document.querySelectorAll("details")) details.open = true;

const width = document.documentElement.clientWidth;
const over = document.documentElement.scrollWidth - width;
if (over > 0) {
  const culprit = [...document.body.querySelectorAll("*")].find((e) => e.checkVisibility() && e.getBoundingClientRect().right > width + 1 && !e.matches(".visually-hidden, .skip"));
  problems.push(`${over} px wider than the window: <${culprit?.localName} class="${culprit?.className}"> “${culprit?.textContent.trim().slice(0, 20)}”`);
}

// Every text that holds nothing that turns runs from left to right, whatever stands before it in its line.
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
// What a text says before and after what an item says in it is the template's: all there is but for the part from the
// first character that turns to the end of the last text with one, which is 终.
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const text = walker.currentNode.data;
  const first = text.search(turning);
  const own = first < 0 ? [[0, text.length]] : [[0, first], [text.lastIndexOf("终") + 1 || text.length, text.length]];
  for (const [start, end] of own) {
    const pairs = [...text.slice(start, end).matchAll(/[\p{Script=Han}A-Za-z]{2}/gu)];
    // A text of 10,000 characters is as well seen by some of it.
    const step = Math.ceil(pairs.length / 40);
    const pair = pairs.find((found, place) => place % step === 0 && isTurned(walker.currentNode, start + found.index));
    if (!pair) continue;
    const e = walker.currentNode.parentElement;
    problems.push(`turned around: <${e.localName} class="${e.className}"> “${text.slice(start + pair.index, start + pair.index + 12)}”`);
    break;
  }
}
return { problems, calls: window.zhunCalls || [], violations: window.zhunViolations || [] };
