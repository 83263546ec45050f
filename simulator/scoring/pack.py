"""Packs of rules, compiled once and then unchanging."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from simulator.scoring.checks import CHECKS, Check
from simulator.scoring.disguise import Disguises, Unmasker
from simulator.scoring.excuses import Excuses
from simulator.scoring.regex import Regex, alternatives, word_set
from simulator.scoring.rule import Rule, Scope
from simulator.scoring.sieve import Sieve, sieve
from simulator.scoring.situation import SetPhrase, Situation, applies
from simulator.scoring.spoken_reply import SpokenReply, View, quotations, spoken_reply
from simulator.text.bilingual import Text
from simulator.text.clauses import Clause
from simulator.text.folded import FoldedText, fold
from simulator.text.span import Span
from simulator.text.spoken import spoken


@dataclass(frozen=True, slots=True)
class Found:
    """A rule's expression in a reply, nothing around it excusing it."""

    rule: Rule
    span: Span


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule ready to be looked for."""

    rule: Rule
    check: Check
    unless: Regex | None
    unless_before: Regex | None
    unless_after: Regex | None
    unless_reply: Regex | None
    excuses: Excuses

    def find(self, reply: SpokenReply, among: Sequence[int] | None = None) -> Iterator[Span]:
        """The spans that the rule finds in ``reply``; ``among`` are the patterns that may match."""
        view = reply.views[self.rule.file.scope]
        every = range(len(self.check.sources))
        for first, last in self.check.find(view, every if among is None else among):
            start, end = _without_marks(view.text, first, last)
            if not self._is_harmless(reply, view, start, end):
                yield reply.span(view.origin(start), view.origin(end - 1) + 1)

    def _is_harmless(self, reply: SpokenReply, view: View, start: int, end: int) -> bool:
        first, last = view.piece(start)
        piece = view.text[first:last]
        if self.unless and _covers(self.unless, piece, start - first, end - first):
            return True
        if self.unless_before and self.unless_before.search(view.text[first:start]):
            return True
        if self.unless_after and self.unless_after.search(view.text[end:last]):
            return True
        if self.unless_reply and self.unless_reply.search(reply.views[Scope.REPLY].text):
            return True
        return self._is_excused(reply, view.origin(start), view.origin(end - 1) + 1)

    def _is_excused(self, reply: SpokenReply, start: int, end: int) -> bool:
        clause = reply.clause_around(start)
        return bool(self.excuses.of(reply, start, end, clause, self.rule.file.excused_by))


_MARKS = "?!~.…。,;: \"'"


def _without_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """The match without punctuation at its ends, unless it is nothing else."""
    if not text[start:end].strip(_MARKS):
        return start, end
    while text[start] in _MARKS:
        start += 1
    while text[end - 1] in _MARKS:
        end -= 1
    return start, end


def _covers(unless: Regex, piece: str, start: int, end: int) -> bool:
    return any(m.start() < end and start < m.end() for m in unless.finditer(piece))


@dataclass(frozen=True, slots=True)
class Pack:
    """The rules of one folder, with its word sets; ``digest`` changes when any of them does.

    ``title`` and ``set_phrases`` are those of a pack for a situation.
    """

    id: str
    rules: tuple[Compiled, ...]
    digest: str
    title: Text | None = None
    set_phrases: tuple[SetPhrase, ...] = ()

    def phrases_in(self, given: frozenset[Situation]) -> tuple[SetPhrase, ...]:
        """The set phrases that are expected in the situations ``given``."""
        holding = {
            one.rule.id for one in self.rules if given and applies(one.rule.situations, given)
        }
        return tuple(one for one in self.set_phrases if one.rule in holding)


@dataclass(frozen=True, slots=True)
class PackSet:
    """All packs in use, and the disguises that they know. Compiled once, never changed."""

    packs: tuple[Pack, ...] = ()
    disguises: Disguises = field(default_factory=Disguises)
    unmasker: Unmasker = field(default_factory=lambda: Unmasker(Disguises()), compare=False)
    sieve: Sieve | None = field(default=None, compare=False)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule, in the order of packs and files."""
        return tuple(compiled.rule for pack in self.packs for compiled in pack.rules)

    @property
    def digest(self) -> str:
        """A hash of all rules, word sets and disguises."""
        content = [pack.digest for pack in self.packs] + [repr(self.disguises)]
        return hashlib.sha256("\n".join(content).encode()).hexdigest()

    def read(self, text: str, clauses: Sequence[Clause]) -> SpokenReply:
        """``text`` as the rules read it: spoken form, disguises undone."""
        return spoken_reply(self.spoken(fold(text)), clauses, quotations(text))

    def spoken(self, folded: FoldedText) -> FoldedText:
        """The spoken form of ``folded`` with disguised words restored."""
        return self.unmasker.restored(spoken(folded))

    def find(
        self,
        text: str,
        clauses: Sequence[Clause],
        situations: frozenset[Situation] = frozenset(),
    ) -> tuple[Found, ...]:
        """Everything that a rule finds in ``text``, in the order of the rules.

        Rules for a situation are silent unless it is among ``situations``.
        """
        reply = self.read(text, clauses)
        rules = self._compiled
        passed = (
            dict.fromkeys(range(len(rules)))
            if self.sieve is None
            else self.sieve.passed(reply.views)
        )
        return tuple(
            Found(rules[place].rule, span)
            for place, among in passed.items()
            if applies(rules[place].rule.situations, situations)
            for span in rules[place].find(reply, among)
        )

    def phrases_heard(
        self, found: Iterable[Found], situations: frozenset[Situation]
    ) -> tuple[str, ...]:
        """The ids of the set phrases of ``situations`` that are among what the rules found."""
        heard = {one.rule.id for one in found}
        expected = (one for pack in self.packs for one in pack.phrases_in(situations))
        return tuple(one.id for one in expected if one.rule in heard)

    @property
    def _compiled(self) -> list[Compiled]:
        return [compiled for pack in self.packs for compiled in pack.rules]


def pack_set(packs: Iterable[Pack], disguises: Disguises) -> PackSet:
    """``packs`` with what they need to see through ``disguises``."""
    packs = tuple(packs)
    sources = [(one.rule.file.scope, one.check.sources) for p in packs for one in p.rules]
    return PackSet(packs, disguises, Unmasker(disguises), sieve(sources))


def compiled_sets(words: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Each word set as pattern source; a set may use those before it.

    :raises BadPatternError: if a word is no pattern or names an unknown set.
    """
    sets: dict[str, str] = {}
    for name, members in words.items():
        sets[name] = word_set(members, sets)
        alternatives([f"{{{name}}}"], sets)
    return sets


def compiled_rule(rule: Rule, sets: Mapping[str, str], excuses: Excuses) -> Compiled:
    """``rule`` ready to be looked for.

    :raises BadPatternError: if one of its patterns cannot be compiled.
    """
    file = rule.file

    def maybe(patterns: tuple[str, ...], *, begins: str = "", ends: str = "") -> Regex | None:
        return alternatives(patterns, sets, begins=begins, ends=ends) if patterns else None

    return Compiled(
        rule,
        CHECKS[file.check](rule, sets),
        unless=maybe(file.unless),
        unless_before=maybe(file.unless_before, ends="$"),
        unless_after=maybe(file.unless_after, begins="^"),
        unless_reply=maybe(file.unless_reply),
        excuses=excuses,
    )


def pack(
    pack_id: str,
    rules: Iterable[Compiled],
    sets: Mapping[str, str],
    title: Text | None = None,
    set_phrases: Iterable[SetPhrase] = (),
) -> Pack:
    """The pack of ``rules``, which were compiled with ``sets``."""
    ready, phrases = tuple(rules), tuple(set_phrases)
    content = [
        f"{one.rule.id} {one.rule.file.model_dump_json()} {one.rule.phrases}" for one in ready
    ]
    content += [f"{name} {source}" for name, source in sets.items()]
    content += [f"{one.rule.id} {sorted(one.rule.situations)}" for one in ready]
    content += [repr(one) for one in phrases]
    digest = hashlib.sha256("\n".join(content).encode()).hexdigest()
    return Pack(pack_id, ready, digest, title, phrases)
