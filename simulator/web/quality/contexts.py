"""What the quality page shows: the figures of the engine in use, beside those of raters."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask_babel import gettext, lazy_gettext
from flask_babel.speaklater import LazyString

from simulator.content.quality_file import Measured, MissFigures, Quality, SetFigures
from simulator.text.language import Language
from simulator.web.practice import labels

ALL = "all"
LANGUAGES = (Language.ENGLISH, Language.SIMPLIFIED, Language.TRADITIONAL)
NOTHING = "–"

ENGINES: Mapping[str, LazyString] = {
    "rules": lazy_gettext("rules alone"),
    "ngrams": lazy_gettext("rules and n-grams"),
    "encoder": lazy_gettext("rules and encoder"),
}
VARIANTS: Mapping[str, LazyString] = {
    **ENGINES,
    "encoder without promises": lazy_gettext("the same without the promise parser"),
    "encoder without rules": lazy_gettext("the encoder alone, no rules, no promise parser"),
    "ngrams without promises": lazy_gettext("the same without the promise parser"),
    "ngrams without rules": lazy_gettext("n-grams alone, no rules, no promise parser"),
}
SETS: Mapping[str, LazyString] = {
    "calibration-unseen": lazy_gettext("Replies that nothing was fitted to"),
    "calibration-subtle": lazy_gettext("Offence given in passing"),
    "calibration-polite": lazy_gettext("Offence given politely"),
    "calibration": lazy_gettext("Power supply and property, whole cases left out"),
}

NOTES: Mapping[str, LazyString] = {
    "calibration-unseen": lazy_gettext(
        "%(replies)s replies to cases that played no part in writing rules or fitting "
        "anything; their figures, never their texts, were looked at a few times while this "
        "scorer was built."
    ),
    "calibration-subtle": lazy_gettext(
        "%(replies)s replies in which most of what offends is a hint, a comparison, a joke or "
        "a shrug. Nothing was fitted to them."
    ),
    "calibration-polite": lazy_gettext(
        "%(replies)s replies by people who mean to be kind: half of them offend once, in one "
        "kind clause, half say something harmless in nearly the same words. Nothing was "
        "fitted to them."
    ),
    "calibration": lazy_gettext(
        "%(replies)s replies that whoever wrote the rules had in view; nothing else was fitted."
    ),
}
IN_FOLDS = lazy_gettext(
    "%(replies)s replies, in %(folds)s parts: each part is judged by what was fitted "
    "without its cases."
)


Row = tuple[str, ...]
"""A label and what stands beside it in a table."""


@dataclass(frozen=True, slots=True)
class SetView:
    """The figures on one set of replies.

    ``levels`` has for each principle: kappa, within one level, kappa by language and between two
    raters, grave errors caught. ``hits`` has for each category: precision, recall, F1, how many
    were marked, F1 between two raters, precision and recall by overlap.
    """

    id: str
    title: str
    note: str
    levels: tuple[Row, ...]
    hits: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class HarmlessRow:
    """How often an engine flags a harmless reply."""

    label: str
    flagged: int
    replies: int
    share: str


@dataclass(frozen=True, slots=True)
class MissRow:
    """One reply that the scorer gets wrong."""

    lang: str
    text: str
    words: str
    quote: str | None


@dataclass(frozen=True, slots=True)
class QualityPage:
    """The whole page; ``engine`` is the one in use here.

    ``variants`` has mean kappa and the F1 of all forbidden expressions.
    """

    engine: str
    languages: tuple[str, ...]
    sets: tuple[SetView, ...]
    variants: tuple[Row, ...]
    harmless: tuple[HarmlessRow, ...]
    misses: tuple[MissRow, ...]


def quality_page(quality: Quality, engine: str) -> QualityPage:
    """The page of ``quality`` where ``engine`` scores."""
    return QualityPage(
        engine=str(ENGINES.get(engine, engine)),
        languages=tuple(str(labels.LANGUAGES[one]) for one in LANGUAGES),
        sets=tuple(_set(one) for one in quality.sets if one.engine == engine),
        variants=tuple(
            (
                str(VARIANTS.get(one.name, one.name)),
                _share(one.mean_kappa),
                _share(one.forbidden_f1),
            )
            for one in quality.variants
        ),
        harmless=tuple(
            HarmlessRow(
                str(ENGINES.get(one.engine, one.engine)),
                one.flagged,
                one.replies,
                f"{100 * one.flagged / max(1, one.replies):.1f}",
            )
            for one in quality.harmless
        ),
        misses=tuple(map(_miss, quality.misses)),
    )


def _set(figures: SetFigures) -> SetView:
    found = figures.scorer
    return SetView(
        id=figures.name,
        title=str(SETS.get(figures.name, figures.name)),
        note=_note(figures),
        levels=tuple(_level_rows(found, figures.raters)),
        hits=tuple(_hit_rows(found, figures.raters)),
    )


def _note(figures: SetFigures) -> str:
    """What the replies are, and what was fitted to them."""
    counts = {"replies": figures.scorer.replies, "folds": figures.folds}
    return str(IN_FOLDS if figures.folds else NOTES.get(figures.name, "")) % counts


def _level_rows(found: Measured, raters: Measured | None) -> list[Row]:
    rows = []
    for principle, one in found.levels[ALL].items():
        doubt = found.two_level_errors.get(principle)
        by_language = (found.levels.get(str(language), {}).get(principle) for language in LANGUAGES)
        rows.append(
            (
                str(labels.PRINCIPLES[principle]),
                _share(one.kappa),
                f"{100 * one.within_one:.0f}",
                *(_share(each.kappa if each else None) for each in by_language),
                _share(raters.levels[ALL][principle].kappa if raters else None),
                f"{doubt.in_least_confident_third} / {doubt.all}" if doubt else NOTHING,
            )
        )
    return rows


def _hit_rows(found: Measured, raters: Measured | None) -> list[Row]:
    return [
        (
            str(labels.CATEGORIES[category]),
            _share(one.precision if one.found else None),
            _share(one.recall if one.marked else None),
            _share(one.f1 if one.found or one.marked else None),
            str(one.marked),
            _share(raters.forbidden[category].f1 if raters else None),
            _share(one.overlap_precision if one.found else None),
            _share(one.overlap_recall if one.marked else None),
        )
        for category, one in found.forbidden.items()
    ]


def _miss(miss: MissFigures) -> MissRow:
    if miss.principle is not None and miss.given is not None and miss.wanted is not None:
        words = gettext(
            "%(principle)s: we say %(given)s, the rater %(wanted)s",
            principle=labels.PRINCIPLES[miss.principle],
            given=miss.given,
            wanted=miss.wanted,
        )
        return MissRow(miss.language, miss.text, words, None)
    label = labels.CATEGORIES[miss.category] if miss.category else ""
    if miss.kind == "missed":
        words = gettext("not found: %(category)s", category=label)
    else:
        words = gettext("found where raters see nothing: %(category)s", category=label)
    return MissRow(miss.language, miss.text, words, miss.quote)


def _share(value: float | None) -> str:
    return NOTHING if value is None else f"{value:.2f}"
