"""Settings from the environment."""

import stat
from pathlib import Path

from simulator.web.config import settings_from


def test_the_database_lies_in_the_instance_folder_by_default(tmp_path: Path) -> None:
    settings = settings_from({"SIMULATOR_INSTANCE": str(tmp_path)})
    assert settings["SQLALCHEMY_DATABASE_URI"] == f"sqlite:///{tmp_path / 'simulator.sqlite'}"


def test_another_database_can_be_named(tmp_path: Path) -> None:
    environment = {"SIMULATOR_INSTANCE": str(tmp_path), "SIMULATOR_DATABASE_URL": "sqlite://"}
    assert settings_from(environment)["SQLALCHEMY_DATABASE_URI"] == "sqlite://"


def test_the_secret_is_made_once(tmp_path: Path) -> None:
    environment = {"SIMULATOR_INSTANCE": str(tmp_path / "instance")}
    first = settings_from(environment)["SECRET_KEY"]
    assert isinstance(first, str)
    assert len(first) >= 48
    assert settings_from(environment)["SECRET_KEY"] == first


def test_only_its_owner_reads_the_secret(tmp_path: Path) -> None:
    settings_from({"SIMULATOR_INSTANCE": str(tmp_path)})
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600


def test_a_given_secret_writes_no_file(tmp_path: Path) -> None:
    environment = {"SIMULATOR_INSTANCE": str(tmp_path / "none"), "SIMULATOR_SECRET_KEY": "given"}
    assert settings_from(environment)["SECRET_KEY"] == "given"
    assert not (tmp_path / "none").exists()


def test_https_turns_on_secure_cookies(tmp_path: Path) -> None:
    environment = {"SIMULATOR_INSTANCE": str(tmp_path), "SIMULATOR_HTTPS": "1"}
    settings = settings_from(environment)
    assert settings["SESSION_COOKIE_SECURE"] is True
    assert settings["SESSION_COOKIE_NAME"] == "__Host-rehearsal"
