"""The settings of the web application: read from the environment, with safe defaults."""

import os
import secrets
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from simulator.paths import SCENARIOS

PREFIX = "SIMULATOR_"
KIBIBYTE = 1024
TRUE_WORDS = frozenset({"1", "true", "yes", "on"})

Settings = dict[str, object]


def settings_from(environment: Mapping[str, str]) -> Settings:
    """The Flask configuration that the ``SIMULATOR_…`` variables in ``environment`` ask for.

    ``SIMULATOR_INSTANCE`` is the folder of the embedded database and the generated secret
    (``./instance`` unless given). It is created when something has to be written to it.
    """
    instance = Path(environment.get(f"{PREFIX}INSTANCE", "instance")).absolute()
    secure = environment.get(f"{PREFIX}HTTPS", "").strip().lower() in TRUE_WORDS
    return {
        "INSTANCE": instance,
        "SECRET_KEY": environment.get(f"{PREFIX}SECRET_KEY") or _kept_secret(instance),
        "SQLALCHEMY_DATABASE_URI": environment.get(f"{PREFIX}DATABASE_URL")
        or f"sqlite:///{instance / 'simulator.sqlite'}",
        "SCENARIOS": Path(environment.get(f"{PREFIX}SCENARIOS") or SCENARIOS),
        "SCORING_ENGINE": environment.get(f"{PREFIX}ENGINE", "auto"),
        "PROXIES": int(environment.get(f"{PREFIX}PROXIES", "0")),
        "HTTPS": secure,
        **_cookies(secure=secure),
        **_limits(),
    }


def _cookies(*, secure: bool) -> Settings:
    return {
        # A __Host- cookie cannot be set by a sibling domain, but browsers take it over HTTPS only.
        "SESSION_COOKIE_NAME": "__Host-rehearsal" if secure else "rehearsal",
        "SESSION_COOKIE_SECURE": secure,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "PERMANENT_SESSION_LIFETIME": timedelta(hours=12),
        # A reply may take an hour to write; the token lives as long as the session does.
        "WTF_CSRF_TIME_LIMIT": None,
        "WTF_CSRF_SSL_STRICT": False,  # the origin check in security.py is stricter
    }


def _limits() -> Settings:
    return {
        "MAX_CONTENT_LENGTH": 256 * KIBIBYTE,
        "MAX_FORM_MEMORY_SIZE": 128 * KIBIBYTE,
        "MAX_FORM_PARTS": 200,
    }


def _kept_secret(instance: Path) -> str:
    """The secret of this installation: made once, readable by its owner only."""
    path = instance / "secret_key"
    try:
        return path.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        instance.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:  # another process was faster
        return path.read_text(encoding="ascii").strip()
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        secret = secrets.token_urlsafe(48)
        file.write(secret)
    return secret
