"""Builds a site with the form that has every kind of field, from the workspace that says everything."""

import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Browser"))

import workspace  # noqa: E402

FORM = "districts/99/forms/small-restaurant.yaml"
ADDRESS = "forms/99/smallRestaurant"


def build(zhun: str, folder: Path) -> Path:
    """The folder of the form among the pages."""
    copy = folder / "workspace"
    shutil.copytree(workspace.FULL, copy)
    shutil.copy(HERE / "every-field.yaml", copy / "standards" / FORM)
    site = folder / "site"
    workspace.build(zhun, site, copy, "--publish-with-errors")
    form = site / ADDRESS
    if not (form / "index.html").is_file():
        raise RuntimeError(f"the site has no {ADDRESS}")
    return form
