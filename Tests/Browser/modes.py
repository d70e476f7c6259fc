"""The ways in which a page is opened, and what is looked at in each."""

# The structure is the same at every width: it is looked at once.
MODES = {
    "1280": dict(width=1280, height=900, structure=True, targets=True, axe=True, keyboard=True, script=True),
    "390": dict(width=390, height=844, targets=True, axe=True, keyboard=True),
    # WCAG 1.4.10: as wide as a page of 1280 pixels at 400 %.
    "320": dict(width=320, height=640, reflow=True),
    "dark": dict(width=1280, height=900, features={"prefers-color-scheme": "dark"}, axe=True, focus=True),
    "elder": dict(width=1280, height=900, elder=True, targets=44, axe=True, keyboard=True),
    "elder-390": dict(width=390, height=844, elder=True, targets=44, axe=True),
    "elder-dark": dict(width=390, height=844, elder=True, features={"prefers-color-scheme": "dark"}, axe=True),
    "forced-colors": dict(width=1280, height=900, features={"forced-colors": "active"}, axe=True, forced=True),
    "reduced-motion": dict(width=1280, height=900, features={"prefers-reduced-motion": "reduce"}, still=True),
    # WCAG 1.4.4: letters twice as large, by the browser's own setting.
    "text-200": dict(width=1280, height=900, letters=32, clipped=True),
    # WCAG 1.4.12.
    "spacing": dict(width=390, height=844, spacing=True, clipped=True),
    # What remains of A4 between the margins, in CSS pixels.
    "print": dict(width=680, height=1000, media="print"),
}

# One look at a page of which others of its kind are looked at in every mode.
ONCE = dict(width=390, height=844, structure=True, targets=True, axe=True)
