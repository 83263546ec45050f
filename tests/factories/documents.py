"""The good case of tests/bad_content, whole or changed, for tests of content."""

from pathlib import Path

from simulator.content.scenario_file import ScenarioFile, scenario_in
from simulator.content.yaml_source import Document, parse_document

BAD_CONTENT = Path(__file__).parent.parent / "bad_content"
GOOD_CASE = BAD_CONTENT / "good-case"


def good_document(*changes: tuple[str, str]) -> Document:
    """The good case with each of ``changes`` (old, new) made once."""
    text = (GOOD_CASE / "scenario.yaml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, f"the good case has no {old!r}"
        text = text.replace(old, new, 1)
    return parse_document(text, "good-case/scenario.yaml")


def good_file(*changes: tuple[str, str]) -> ScenarioFile:
    """The scenario of the good case with ``changes``; still of the right form."""
    file, findings = scenario_in(good_document(*changes))
    assert file is not None, [str(one) for one in findings]
    return file
