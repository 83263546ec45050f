"""``pack.yaml``: the situations that a pack is for, and the set phrases expected in them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pydantic import Field

from simulator.content.diagnostics import Diagnostic
from simulator.content.validation import validate
from simulator.content.yaml_source import UnreadableYamlError, read_document
from simulator.scoring.rule import RuleModel
from simulator.scoring.situation import SetPhrase, Situation
from simulator.text.bilingual import Text

FILE_NAME = "pack.yaml"


class PhraseEntry(RuleModel):
    """A set phrase of a pack, and the rule of the pack that hears it."""

    id: str = Field(pattern=r"^[a-z][a-z0-9-]{0,63}$")
    label: Text
    rule: str = Field(description="the file name of the rule, without .yaml")
    when: Text | None = Field(default=None, description="the occasion, if there need not be one")


class AboutPack(RuleModel):
    """``pack.yaml``: the situations that a pack is for, and the set phrases expected there."""

    format: Literal[1]
    title: Text | None = None
    situations: tuple[Situation, ...] = Field(default=(), description="of its rules")
    set_phrases: tuple[PhraseEntry, ...] = ()

    def phrases(self, pack: str) -> Iterator[SetPhrase]:
        """The set phrases, by the full names of their rules."""
        for one in self.set_phrases:
            yield SetPhrase(f"{pack}.{one.id}", one.label, f"{pack}.{one.rule}", one.when)


EVERYWHERE = AboutPack(format=1)
"""What holds of a pack without a ``pack.yaml``."""


def read_about(folder: Path, findings: list[Diagnostic]) -> AboutPack | None:
    """What the pack in ``folder`` is for; None, with findings, if its ``pack.yaml`` is mistaken.

    Its rules must then not be used: nobody knows where they hold.
    """
    path = folder / FILE_NAME
    if not path.is_file():
        return EVERYWHERE
    try:
        document = read_document(path)
    except UnreadableYamlError as error:
        findings.append(error.finding)
        return None
    about, mistakes = validate(AboutPack, document)
    findings.extend(mistakes)
    if about is None:
        return None
    known = sorted(one.stem for one in (folder / "rules").glob("*.yaml"))
    for index, phrase in enumerate(about.set_phrases):
        if phrase.rule not in known:
            place = ("set_phrases", index, "rule")
            allowed = ", ".join(known)
            finding = document.finding("unknown-value", *place, found=phrase.rule, allowed=allowed)
            findings.append(finding)
    return about
