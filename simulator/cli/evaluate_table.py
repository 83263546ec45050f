"""The figures of ``simulator evaluate`` as a table for the terminal."""

from collections.abc import Iterator
from statistics import fmean

from simulator.measurement.agreement import Agreement
from simulator.measurement.report import ALL, Report, all_categories


def table(engine: str, folds: int | None, found: Report, raters: Report | None) -> str:
    """The whole report, line by line."""
    refitted = f", {folds} folds with whole contexts left out" if folds else ""
    lines = [f"Engine: {engine}{refitted}. Replies: {found.count}.", ""]
    lines += _levels(found, raters)
    lines += ["", *_forbidden(found, raters)]
    if found.doubt:
        lines += ["", *_doubt(found)]
    return "\n".join(lines)


def _levels(found: Report, raters: Report | None) -> Iterator[str]:
    languages = [language for language in found.levels if language != ALL]
    heading = "".join(f"{language:>9}" for language in languages)
    yield "Quadratic weighted kappa"
    yield f"  {'principle':<22}{'all':>7}{'exact':>8}{'within 1':>10}{heading}{'raters':>9}"
    for principle, one in found.levels[ALL].items():
        by_language = "".join(
            f"{_kappa(found.levels[language][principle]):>9}" for language in languages
        )
        beside = _kappa(raters.levels[ALL][principle]) if raters else "-"
        yield (
            f"  {principle:<22}{_kappa(one):>7}{one.exact:>8.3f}{one.within_one:>10.3f}"
            f"{by_language}{beside:>9}"
        )
    known = [one.kappa for one in found.levels[ALL].values() if one.kappa is not None]
    if known:
        yield f"  {'mean':<22}{fmean(known):>7.3f}"


def _forbidden(found: Report, raters: Report | None) -> Iterator[str]:
    yield "Forbidden expressions"
    yield (
        f"  {'category':<22}{'precision':>10}{'recall':>8}{'F1':>7}{'marked':>8}{'raters F1':>11}"
        f"{'P, R by overlap':>18}"
    )
    for category, one in found.categories.items():
        beside = f"{raters.categories[category].f1:.3f}" if raters else "-"
        by_overlap = found.overlaps[category]
        yield (
            f"  {category:<22}{one.precision:>10.3f}{one.recall:>8.3f}{one.f1:>7.3f}"
            f"{one.hits + one.misses:>8}{beside:>11}"
            f"{by_overlap.precision:>10.3f}{by_overlap.recall:>8.3f}"
        )
    total = all_categories(found.categories)
    yield (
        f"  {'all':<22}{total.precision:>10.3f}{total.recall:>8.3f}{total.f1:>7.3f}"
        f"{total.hits + total.misses:>8}"
    )


def _doubt(found: Report) -> Iterator[str]:
    yield "Errors of two levels or more in the third with the lowest confidence"
    for principle, (caught, there) in found.doubt.items():
        yield f"  {principle:<22}{caught:>4} of {there}"


def _kappa(one: Agreement) -> str:
    return "-" if one.kappa is None else f"{one.kappa:.3f}"
