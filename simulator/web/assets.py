"""Prints the address and the integrity hash of files under static/; knows the vendored ones."""

import base64
import hashlib
import tomllib
from functools import lru_cache
from pathlib import Path

from flask import Flask, Response, request, url_for
from markupsafe import Markup
from pydantic import BaseModel, ConfigDict

from simulator.paths import STATIC
from simulator.web.nonce import csp_nonce

MANIFEST = STATIC / "vendor" / "MANIFEST.toml"
ONE_YEAR = 365 * 24 * 60 * 60


class VendoredFile(BaseModel):
    """One file of somebody else's that we ship: what it is and what its bytes must be."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    path: str
    name: str
    version: str
    licence: str
    licence_file: str
    source: str
    sha384: str


def vendored_files(manifest: Path = MANIFEST) -> tuple[VendoredFile, ...]:
    """The entries of ``manifest``, in its order."""
    entries = tomllib.loads(manifest.read_text(encoding="utf-8"))["file"]
    return tuple(VendoredFile.model_validate(entry) for entry in entries)


def sha384(path: Path) -> str:
    """The hash of the file at ``path`` as an ``integrity`` attribute has it."""
    digest = hashlib.sha384(path.read_bytes()).digest()
    return "sha384-" + base64.b64encode(digest).decode("ascii")


def script(name: str) -> Markup:
    """A ``<script>`` for the file ``name`` under static/: deferred, hashed, with the nonce."""
    return Markup('<script src="{}" integrity="{}" nonce="{}" defer></script>').format(
        asset_url(name), _integrity(name), csp_nonce()
    )


def stylesheet(name: str, media: str = "all") -> Markup:
    """A stylesheet ``<link>`` for the file ``name`` under static/."""
    return Markup('<link rel="stylesheet" href="{}" integrity="{}" media="{}">').format(
        asset_url(name), _integrity(name), media
    )


def asset_url(name: str) -> str:
    """The address of the file ``name`` under static/; it changes when the file does."""
    return url_for("static", filename=name, v=_version(_integrity(name)))


def init_assets(app: Flask) -> None:
    """Offer the helpers to templates, and let browsers keep files whose address has a version."""
    app.jinja_env.globals.update(script=script, stylesheet=stylesheet, asset_url=asset_url)
    app.after_request(_keep_versioned)


def _keep_versioned(response: Response) -> Response:
    if request.endpoint == "static" and response.status_code == 200:
        lasting = "v" in request.args
        response.cache_control.no_cache = None if lasting else True
        response.cache_control.public = lasting
        response.cache_control.max_age = ONE_YEAR if lasting else None
        response.cache_control.immutable = lasting
    return response


def _version(integrity: str) -> str:
    return hashlib.sha256(integrity.encode()).hexdigest()[:10]


def _integrity(name: str) -> str:
    path = STATIC / name
    return _integrity_at(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=256)
def _integrity_at(path: Path, _changed: int) -> str:
    return sha384(path)
