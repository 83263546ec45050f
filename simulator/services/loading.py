"""Loads the materials from a folder of scenarios and packs."""

from pathlib import Path

from simulator.content.library import load_library
from simulator.content.scorer import Choice, build_scorer
from simulator.services.materials import Materials, RuleNote


def load_materials(root: Path, engine: Choice = "auto") -> Materials:
    """The scenarios under ``root``, and a scorer with the packs in it; takes some seconds.

    :raises OSError: if the packs cannot be read.
    """
    scorer = build_scorer(root, engine)
    notes = {
        rule.id: RuleNote(because=rule.file.because, instead=rule.file.instead)
        for rule in scorer.packs.rules
    }
    return Materials(load_library(root), scorer, notes)
