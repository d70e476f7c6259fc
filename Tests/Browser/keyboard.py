"""Walks through a page by the Tab key: everything is reached, in order, seen, and left again."""

from pathlib import Path

from browser import Browser

SCRIPT = (Path(__file__).resolve().parent / "keyboard.js").read_text("utf-8")


def walk(browser: Browser) -> list[str]:
    """What is wrong for somebody who uses only a keyboard, on the page that is open."""

    def ask(question: str, *arguments):
        return browser.run(SCRIPT + f"\nreturn {question}(...arguments);", *arguments)

    problems: list[str] = ask("prepare")
    stops: list[str] = ask("stops")
    walked: list[str] = []
    # A page that keeps the focus for itself would go on for ever.
    for _ in range(len(stops) + 20):
        browser.press("Tab", 9)
        stop, found = ask("look")
        problems += found
        # Behind the last stop is the browser, or, where it has nothing to stop at, the first stop again.
        if stop is None or walked and stop == walked[0]:
            break
        walked.append(stop)
    else:
        problems.append(f"the Tab key does not leave the page after {len(walked)} stops")
    reached = [stop for stop in walked if stop in set(stops)]
    for stop in stops:
        if stop not in reached:
            problems.append(f"the Tab key does not reach {ask('called', stop)}")
    if not any("does not" in problem for problem in problems) and reached != stops:
        wrong = next(index for index, stop in enumerate(stops) if reached[index] != stop)
        problems.append(f"the Tab key comes to {ask('called', reached[wrong])} before {ask('called', stops[wrong])}")
    return problems


def skips(browser: Browser) -> list[str]:
    """Whether the first link of the page leads past its head, on a page that was just opened."""
    browser.press("Tab", 9)
    link = browser.run("return document.activeElement.getAttribute('href')")
    if link != "#main":
        return ["the first stop of the Tab key is no link to #main"]
    browser.press("Enter", 13, "\r")
    browser.press("Tab", 9)
    is_past = browser.run(
        "const main = document.getElementById('main'), e = document.activeElement;"
        "return e === document.body || main === e || main.contains(e)"
        " || Boolean(main.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)"
    )
    return [] if is_past else ["the link to #main does not lead past the head of the page"]
