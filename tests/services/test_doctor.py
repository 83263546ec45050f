"""The checks of ``simulator doctor``."""

from pathlib import Path

import pytest
from flask import Flask

from simulator.paths import SCENARIOS
from simulator.services.doctor import Check, examine
from simulator.services.materials import Materials
from simulator.store import db, migrating
from simulator.store.application import store_app


def checks(app: Flask, scenarios: Path, instance: Path) -> dict[str, Check]:
    url = str(app.config["SQLALCHEMY_DATABASE_URI"])
    return {one.name: one for one in examine(url, scenarios, instance, "rules")}


def test_everything_is_well_with_a_ready_database(
    stored: Flask, materials: Materials, tmp_path: Path
) -> None:
    found = checks(stored, materials.library.root, tmp_path)
    well = {name for name, check in found.items() if check.good}
    assert {"python", "packages", "instance", "database"} <= well


def test_it_names_the_engine_in_use(stored: Flask, tmp_path: Path) -> None:
    assert checks(stored, SCENARIOS, tmp_path)["engine"].found == "rules"


def test_an_old_database_needs_init(stored: Flask, materials: Materials, tmp_path: Path) -> None:
    migrating.downgrade("0001")
    check = checks(stored, materials.library.root, tmp_path)["database"]
    assert not check.good
    assert "0001" in check.found
    assert "init" in check.remedy


def test_an_empty_database_needs_init(empty_url: str, materials: Materials, tmp_path: Path) -> None:
    app = store_app(empty_url)
    with app.app_context():
        check = checks(app, materials.library.root, tmp_path)["database"]
        db.engine.dispose()
    assert (check.good, check.remedy) == (False, "run: simulator init")


def test_a_database_that_cannot_be_reached_is_told(materials: Materials, tmp_path: Path) -> None:
    app = store_app(f"postgresql://nobody@/none?host={tmp_path}")
    with app.app_context():
        check = checks(app, materials.library.root, tmp_path)["database"]
    assert not check.good
    assert "check SIMULATOR_DATABASE_URL" in check.remedy


@pytest.mark.parametrize("broken", ["format: 1\n", "::"])
def test_broken_content_is_told(
    stored: Flask, materials: Materials, tmp_path: Path, broken: str
) -> None:
    (materials.library.root / "broken").mkdir()
    (materials.library.root / "broken" / "scenario.yaml").write_text(broken, "utf-8")
    assert not checks(stored, materials.library.root, tmp_path)["content"].good


def test_missing_packs_are_told(stored: Flask, tmp_path: Path) -> None:
    found = checks(stored, tmp_path, tmp_path)
    assert not found["engine"].good
    assert not found["content"].good
