"""Builds a site with the form that has every kind of field, from the workspace that says everything.

A life event joins it to a second form of that workspace.
"""

import shutil
import sys
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Browser"))

import workspace  # noqa: E402

FORM = "districts/99/forms/small-restaurant.yaml"


class Forms(NamedTuple):
    """The folders of the forms among the pages."""

    single: Path
    joint: Path


def build(zhun: str, folder: Path) -> Forms:
    copy = folder / "workspace"
    shutil.copytree(workspace.FULL, copy)
    shutil.copy(HERE / "every-field.yaml", copy / "standards" / FORM)
    site = folder / "site"
    workspace.build(zhun, site, copy, "--publish-with-errors")
    forms = Forms(site / "forms/99/smallRestaurant", site / "events/snack-bar/990101/form")
    for form in forms:
        if not (form / "index.html").is_file():
            raise RuntimeError(f"the site has no {form.relative_to(site)}")
    return forms
