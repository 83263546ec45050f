"""Linting folders and single files."""

import shutil
from pathlib import Path

import pytest

from simulator.content.linter import lint
from tests.factories.documents import BAD_CONTENT


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("good-case", "packs"):
        shutil.copytree(BAD_CONTENT / name, tmp_path / name)
    return tmp_path


def spoil(file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def names(path: Path) -> list[str]:
    return [finding.name for finding in lint(path)]


def test_a_library_is_linted_with_its_packs(root: Path) -> None:
    spoil(root / "packs/manner/rules/hush.yaml", "They stopped.", "Oh stop shouting.")
    spoil(root / "good-case/scenario.yaml", "en: Enough!", "en: Enough！")
    assert names(root) == ["full-width-mark", "clean-example-found"]


def test_the_packs_can_be_linted_alone(root: Path) -> None:
    spoil(root / "packs/manner/rules/hush.yaml", "They stopped.", "Oh stop shouting.")
    assert names(root / "packs") == ["clean-example-found"]


def test_a_rule_is_linted_within_its_packs(root: Path) -> None:
    spoil(root / "packs/manner/rules/hush.yaml", "They stopped.", "Oh stop shouting.")
    assert names(root / "packs/manner/rules/hush.yaml") == ["clean-example-found"]
    assert names(root / "packs/manner/rules/quiet.yaml") == []


def test_a_play_is_linted_against_its_scenario(root: Path) -> None:
    play = root / "good-case/plays/half.yaml"
    spoil(play, "node: when-fixed", "node: when-fxed")
    assert names(play) == ["unknown-word"]
    assert names(root / "good-case/plays/gone.yaml") == []


def test_a_play_that_cannot_be_read_is_told(root: Path) -> None:
    spoil(root / "good-case/plays/half.yaml", "format: 1", "format: 3")
    assert "wrong-format" in names(root)


@pytest.mark.parametrize(
    ("old", "new"),
    [("ending: half", "ending: haf"), ("{ node: when-fixed }", "{ reveals: [hip] }")],
)
def test_words_that_the_scenario_does_not_have_are_found_in_plays(
    root: Path, old: str, new: str
) -> None:
    play = root / "good-case/plays/half.yaml"
    spoil(play, old, new)
    assert names(play) == ["unknown-word"]


def test_a_folder_with_nothing_to_lint_is_no_clean_folder(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"no scenario\.yaml"):
        lint(tmp_path)
