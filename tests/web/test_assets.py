"""Files of others are what their makers published; our pages name their hashes."""

import re
from pathlib import Path

import pytest

from simulator.paths import STATIC
from simulator.web.assets import VendoredFile, sha384, vendored_files
from tests.helpers.web_client import WebClient

VENDOR = STATIC / "vendor"
FILES = vendored_files()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.path)
def test_a_vendored_file_has_the_bytes_of_the_manifest(file: VendoredFile) -> None:
    assert sha384(VENDOR / file.path) == file.sha384


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.path)
def test_a_vendored_file_keeps_its_licence_text(file: VendoredFile) -> None:
    assert (VENDOR / file.licence_file).stat().st_size > 100


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.path)
def test_a_vendored_file_stands_in_a_folder_with_its_version(file: VendoredFile) -> None:
    assert Path(file.path).parts[0].endswith(f"-{file.version}")


def test_nothing_is_vendored_that_the_manifest_does_not_name() -> None:
    named = {file.path for file in FILES} | {file.licence_file for file in FILES}
    there = {str(path.relative_to(VENDOR)) for path in VENDOR.rglob("*") if path.is_file()}
    assert there == named | {"MANIFEST.toml"}


def test_pages_load_files_by_hash_and_version(client: WebClient) -> None:
    links = re.findall(
        r'(?:src|href)="(/static/[^"]+\.(?:js|css))\?v=\w+" integrity="sha384-',
        client.get("/").text,
    )
    assert "/static/vendor/htmx-4.0.1/htmx.min.js" in links
    assert len(links) >= 10


def test_a_file_with_its_version_is_kept_for_a_year(client: WebClient) -> None:
    response = client.get("/static/css/base.css?v=1")
    assert "immutable" in response.headers["Cache-Control"]


def test_a_file_without_a_version_is_asked_for_again(client: WebClient) -> None:
    assert client.get("/static/css/base.css").headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("path", sorted(STATIC.glob("css/*.css")), ids=lambda path: path.name)
def test_our_styles_load_nothing_from_elsewhere(path: Path) -> None:
    assert not re.search(r"@import|url\(\s*['\"]?(https?:)?//", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "path",
    [path for path in sorted(STATIC.glob("css/*.css")) if path.name != "tokens.css"],
    ids=lambda path: path.name,
)
def test_colours_are_named_in_the_tokens_only(path: Path) -> None:
    found = set(re.findall(r"#[0-9a-fA-F]{3,8}\b(?=\s*[;,)\s])", path.read_text(encoding="utf-8")))
    # Paper is white and its lines are grey, whatever the theme.
    assert found <= ({"#fff", "#999"} if path.name == "print.css" else set())
