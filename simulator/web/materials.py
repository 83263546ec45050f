"""The library and the scorer of this application: loaded once, shared by all its requests."""

from collections.abc import Callable
from threading import Lock

from flask import Flask, current_app

from simulator.services.loading import load_materials
from simulator.services.materials import Materials

KEY = "simulator.materials"


class LoadedOnce:
    """Materials that are loaded when they are first asked for, by whichever thread comes first."""

    def __init__(self, load: Callable[[], Materials]) -> None:
        self._load, self._lock = load, Lock()
        self._loaded: Materials | None = None

    def get(self) -> Materials:
        """The materials."""
        with self._lock:
            if self._loaded is None:
                self._loaded = self._load()
            return self._loaded


def init_materials(app: Flask) -> None:
    """Use what ``SCENARIOS`` and ``SCORING_ENGINE`` name, unless ``MATERIALS`` are given ready."""
    given: Materials | None = app.config.get("MATERIALS")
    app.extensions[KEY] = LoadedOnce(
        lambda: given or load_materials(app.config["SCENARIOS"], app.config["SCORING_ENGINE"])
    )


def materials() -> Materials:
    """The materials of the running application."""
    loaded: LoadedOnce = current_app.extensions[KEY]
    return loaded.get()
