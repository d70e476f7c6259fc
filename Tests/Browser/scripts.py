"""What a page says without script, and what a page is remembered by."""

from pathlib import Path

from browser import Browser

# The lines that are shown, with everything opened that can be opened; not the words on what only a script can work.
LINES = """
for (const details of document.querySelectorAll("details")) details.open = true;
const worked = "button, output, [role=status], [aria-live], [data-script]";
const lines = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  const words = walker.currentNode.data.replace(/\\s+/g, " ").trim();
  if (!words || element.closest(worked) || element.closest("script, style")) continue;
  if (element.closest("noscript") && arguments[0]) continue;
  if (element.checkVisibility({ visibilityProperty: true })) lines.push(words);
}
return lines;
"""
# A button that no form, no target and no element of its own answers for works by script alone.
DEAD = """
return [...document.querySelectorAll("button")].filter(
  (b) => b.checkVisibility({ visibilityProperty: true }) && !b.form && !b.popoverTargetElement && !b.hasAttribute("commandfor"),
).map((b) => b.textContent.trim());
"""


def without(browser: Browser, page: Path) -> list[str]:
    """What is lost, or is there in vain, where scripts are switched off."""
    browser.open(page.as_uri())
    shown = browser.run(LINES, True)
    problems = []
    browser.scripts(False)
    try:
        browser.open(page.as_uri())
        told = set(browser.run(LINES, False))
        problems += [f"said only with script: “{line[:60]}”" for line in shown if line not in told][:5]
        problems += [f"a button that does nothing without script: “{words}”" for words in browser.run(DEAD)]
        # A form that leads to the search page is no search page.
        isSearch = browser.run(
            "const form = document.querySelector('main form[role=search], main [role=search] form');"
            "return Boolean(form && form.action.split('?')[0] === location.href.split('?')[0])")
        if isSearch and not told - set(shown):
            problems.append("the search page does not say what to do without script")
    finally:
        browser.scripts(True)
    return problems


ELDER = "return document.getElementById('elder')?.checked ?? null"


def remembers(browser: Browser, page: Path, other: Path) -> list[str]:
    """Whether elder mode, once chosen, holds on another page and when the page is opened again, until it is left."""
    problems = []
    browser.open(page.as_uri())
    browser.run("localStorage.clear()")
    browser.open(page.as_uri())
    if browser.run(ELDER) is not False:
        return ["elder mode is not off at first"]
    for wanted in (True, False):
        browser.run("document.getElementById('elder').click()")
        for opened in (other, page):
            browser.open(opened.as_uri())
            if browser.run(ELDER) is not wanted:
                problems.append(f"elder mode {'on' if wanted else 'off'} is not remembered on {opened.parent.name}/{opened.name}")
    browser.run("localStorage.clear()")
    return problems
