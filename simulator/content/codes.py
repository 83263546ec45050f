"""Every mistake that a content file can have: its code, name, message and remedy, as data.

A code is never given a second meaning. Each has an example in tests/bad_content/ that is run.
"""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether a finding stops the file from being used."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of mistake; ``message`` and ``remedy`` are templates over the finding's values."""

    code: str
    name: str
    message: str
    remedy: str
    severity: Severity = Severity.ERROR
    since: str = "0.1.0"


_WARNING = Severity.WARNING

_FILE = (
    Code("SC001", "unreadable-file", "cannot read the file: {reason}", "save it as UTF-8 text"),
    Code(
        "SC002",
        "not-yaml",
        "not YAML: {reason}",
        "check the indentation, and put texts with “{{”, “: ” or “#” in quotes",
    ),
    Code("SC003", "oversized-file", "{size} bytes, more than {limit}", "split the file"),
    Code("SC004", "too-deep", "nested more than {limit} levels deep", "flatten this part"),
    Code("SC005", "aliased", "anchors and aliases are not allowed", "write the value out here"),
    Code("SC006", "tagged", "the tag {tag} is not allowed", "write a plain value"),
    Code("SC007", "duplicate-key", "the key “{key}” was given on line {line}", "keep one of them"),
    Code("SC008", "not-one-mapping", "{found} where keys were expected", "start with `format: 1`"),
    Code("SC009", "too-many-values", "more than {limit} values", "split the file"),
    Code("SC010", "odd-key", "a key must be a plain word", "write `key: value`"),
    Code("SC011", "wrong-format", "format {found} is not known", "write `format: 1`"),
    Code("SC012", "folder-name", "the id is “{id}”, the folder “{folder}”", "make them the same"),
    Code("SC013", "same-id", "“{id}” is the id of {other} too", "give each its own id"),
)

_MODEL = (
    Code("SC020", "unknown-key", "unknown key “{key}”", "remove it; allowed here: {allowed}"),
    Code("SC021", "missing-key", "the key “{key}” is missing", "add `{key}:` here"),
    Code("SC022", "wrong-type", "{found} where {expected} was expected", "write {expected}"),
    Code("SC023", "unknown-value", "“{found}” is not known here", "use one of: {allowed}"),
    Code("SC024", "out-of-range", "{found} is not {expected}", "write a number that is {expected}"),
    Code("SC025", "bad-pattern-of-value", "“{found}” is not written as expected", "{expected}"),
    Code("SC026", "too-short", "this needs at least {limit}", "add what is missing"),
    Code("SC027", "missing-source", "no source is named", "add `source: [S1]` to S5"),
    Code("SC029", "not-valid", "{reason}", "correct the value"),
)

_TEXT = (
    Code("SC030", "missing-translation", "“{key}” has no {language}", "add `{language}:` to it"),
    Code(
        "SC031",
        "half-width-mark",
        "half-width “{mark}” in Chinese",
        "use the full-width mark",
        _WARNING,
    ),
    Code(
        "SC032",
        "full-width-mark",
        "full-width “{mark}” in English",
        "use the half-width mark",
        _WARNING,
    ),
    Code(
        "SC033", "long-line", "{length} characters, more than {limit}", "say less at once", _WARNING
    ),
    Code("SC034", "unknown-placeholder", "{{{{{name}}}}} is not known", "use one of: {allowed}"),
    Code(
        "SC035",
        "empty-placeholder",
        "{{{{{name}}}}} may have nothing to stand for here",
        "give this line a `when` that makes sure of it, and a line without it below",
    ),
    Code(
        "SC036",
        "placeholder-out-of-place",
        "{{{{{name}}}}} is only filled in where the customer speaks",
        "write the words out",
    ),
    Code(
        "SC037",
        "placeholder-in-one-language",
        "the two languages do not take up the same things",
        "use the same placeholders in `zh` and `en`",
        _WARNING,
    ),
)

_STRUCTURE = (
    Code("SC040", "duplicate-id", "the id “{id}” was used on line {line}", "choose another id"),
    Code("SC041", "dangling-opening", "there is no node “{id}” to open with", "name a node"),
    Code("SC042", "dangling-route", "there is no node or ending “{id}”", "name one or add it"),
    Code("SC043", "unreachable-node", "no route leads to “{id}”", "add a route or remove the node"),
    Code("SC044", "unreachable-ending", "no route leads to “{id}”", "add a route or remove it"),
    Code(
        "SC045",
        "route-never-tried",
        "never tried: the route on line {line} has no `when`",
        "move it up, or give that one a `when`",
    ),
    Code(
        "SC046",
        "last-route-conditional",
        "a reply that meets no `when` leads nowhere",
        "add a last route without `when`",
    ),
    Code(
        "SC047",
        "line-never-tried",
        "never spoken: the line on line {line} has no `when`",
        "move it up, or give that one a `when`",
    ),
    Code(
        "SC048",
        "last-line-conditional",
        "the customer may have nothing to say here",
        "add a last line without `when`",
    ),
    Code("SC049", "dead-end", "no ending can be reached from “{id}”", "add a route to an ending"),
    Code(
        "SC050",
        "endless-loop",
        "a trainee can go round “{id}” for ever",
        "add a route whose `when` is only `visits_at_least` or `turns_at_least`, leading out",
    ),
    Code("SC051", "few-endings", "{count} endings, fewer than {needed}", "add different endings"),
    Code("SC052", "never-settled", "no ending is `settled`", "let a good trainee settle the case"),
)

_WORDS = (
    Code("SC060", "unknown-word", "no {kind} is called “{word}”", "use one of: {allowed}"),
    Code(
        "SC061",
        "no-weight",
        "“{principle}” is judged here but has no weight",
        "add it to `principles`",
    ),
    Code(
        "SC062",
        "unused-weight",
        "“{principle}” has a weight but no node judges it",
        "add it to a node",
    ),
    Code("SC063", "never-true", "this never holds: {reason}", "take one of the two out"),
    Code("SC064", "both-ways", "“{kind}” is allowed and forbidden", "keep one of the two"),
    Code("SC065", "kind-twice", "“{kind}” was named before", "remove it"),
    Code(
        "SC066",
        "silent-person",
        "“{id}” never says anything",
        "let them speak with `by: {id}`, or remove them",
        _WARNING,
    ),
    Code(
        "SC067",
        "no-address",
        "others speak too, and nothing says how a reply turns to the customer",
        "add `address_zh` and `address_en` to the customer",
    ),
    Code(
        "SC068",
        "abuse-for-all",
        "who opted out of abuse would hear this",
        "add `mild`: what is said to them instead",
    ),
)

_PATTERNS = (
    Code("SC070", "bad-pattern", "re2 does not take this pattern: {reason}", "correct the pattern"),
    Code(
        "SC071",
        "dead-fact",
        "this question does not reveal “{id}”",
        "widen the patterns of the fact",
    ),
    Code(
        "SC072",
        "unfolded-pattern",
        "“{literal}” never stands in a folded reply",
        "write “{folded}”: Simplified, lower case, half width",
    ),
    Code(
        "SC073", "matches-nothing", "this matches even an empty text", "ask for at least one word"
    ),
    Code(
        "SC074",
        "dead-detail",
        "this example does not speak of “{id}”",
        "widen the patterns of the detail",
    ),
    Code(
        "SC075",
        "unused-detail",
        "no route asks whether a reply speaks of “{id}”",
        "ask `mentions: [{id}]`, or remove it",
        _WARNING,
    ),
)

_WORK_ORDER = (
    Code(
        "SC080", "answer-not-a-choice", "“{id}” is not among the choices", "use one of: {allowed}"
    ),
    Code("SC081", "answer-twice", "the answer is listed under `also` again", "remove it", _WARNING),
    Code(
        "SC082",
        "record-misses",
        "the example does not mention “{id}”",
        "mention it or widen its patterns",
    ),
    Code("SC083", "every-answer-right", "every choice is right", "leave at least one wrong choice"),
    Code(
        "SC084",
        "due-without-receipt",
        "nothing says when the complaint came in",
        "add `work_order.received`, or take `due` and `within` out",
    ),
    Code(
        "SC085",
        "answer-without-due",
        "the marked deadline names no time; it is {due}",
        "add `due: {due}` to “{id}” ({why})",
    ),
    Code(
        "SC086",
        "wrong-due",
        "the marked deadline is {due}, not {found}",
        "write `due: {due}` ({why})",
    ),
    Code(
        "SC087",
        "due-twice",
        "“{id}” is due at the same time as the marked deadline",
        "give it another time, or leave `due` out",
    ),
    Code(
        "SC088",
        "unlisted-year",
        "calendar.yaml does not list the holidays of {year}",
        "add them and the year, or move `received`",
    ),
    Code(
        "SC089",
        "record-lacks",
        "no point of the record covers `{what}`: {meaning}",
        "add a point with `covers: {what}`, and mention it in the example",
        _WARNING,
    ),
)

_PLAYS = (
    Code(
        "SC090", "ending-without-play", "no play ends in “{id}”", "record one in plays/", _WARNING
    ),
    Code(
        "SC091", "play-went-elsewhere", "turn {turn}: {reason}", "correct the play or the scenario"
    ),
    Code("SC093", "never-played", "no play comes to “{id}”", "record one that does", _WARNING),
    Code(
        "SC092", "weak-model-reply", "scores {level} on {principle}: {reason}", "write a better one"
    ),
)

_PACKS = (
    Code(
        "PK001", "rule-without-example", "the rule has no `{key}` example", "add one: it is a test"
    ),
    Code(
        "PK002", "example-without-mark", "nothing is marked in this example", "put [[…]] round it"
    ),
    Code(
        "PK003", "example-not-found", "the rule finds {found} here", "correct the rule or the mark"
    ),
    Code("PK004", "clean-example-found", "the rule finds “{found}” here", "narrow the rule"),
    Code("PK005", "known-miss-found", "the rule finds this now", "move it to `match`"),
    Code("PK006", "phrase-twice", "“{phrase}” is a phrase of {other} too", "keep it in one rule"),
)

_PATHS = (
    Code("PA001", "file-name", "the id is “{id}”, the file “{file}”", "make them the same"),
    Code(
        "PA002",
        "step-kind",
        "a step is one of `lesson`, `check`, `scenario`, `one_of`; here: {found}",
        "name exactly one of them",
    ),
    Code("PA003", "unknown-lesson", "there is no lesson “{id}”", "use one of: {allowed}"),
    Code("PA004", "unknown-scenario", "there is no scenario “{id}”", "use one of: {allowed}"),
    Code("PA005", "mark-without-test", "a step with `{kind}` has no marks", "remove `pass_mark`"),
    Code("PA006", "nothing-required", "every step is optional", "let at least one be required"),
)

_LESSONS = (
    Code(
        "LS001", "missing-lesson-text", "there is no {name} beside it", "write the text in {name}"
    ),
    Code(
        "LS002",
        "lesson-without-headings",
        "the text has no parts",
        "begin each part with a line `## …`",
    ),
    Code("LS003", "top-heading", "the page has a title already", "begin the line with `##`"),
    Code(
        "LS004",
        "headings-differ",
        "{en} parts here, {zh} in the Chinese text",
        "give both texts the same parts",
        _WARNING,
    ),
    Code(
        "LS005",
        "crowded-list",
        "this would be shown as running text",
        "leave an empty line above it",
    ),
    Code(
        "LS006",
        "broken-link",
        "“{target}” leads nowhere",
        "write `/lessons/ID`, `/scenarios/ID`, `#part-2` or an address with https://",
    ),
    Code(
        "LS010",
        "answer-or-answers",
        "of `answer` and `answers`, {found}",
        "give `answer: id`, or `answers: [id, id]` where several are right",
    ),
    Code(
        "LS011",
        "reply-without-mark",
        "no words are marked in this reply",
        "put [[…]] round the words that offend",
    ),
    Code(
        "LS012",
        "reply-all-marked",
        "every clause of this reply is marked",
        "leave a clause that is sound, or mark less",
    ),
    Code(
        "LS013",
        "draw-too-large",
        "a check asks {draw} questions, the bank has {bank}",
        "add questions or ask fewer",
    ),
    Code("LS014", "weak-example", "it does not pass: {reason}", "write a better one"),
    Code(
        "LS015",
        "good-sentence",
        "the bad sentence passes as it stands",
        "make it worse, or ask for more",
        _WARNING,
    ),
)

_ALL = (
    *_FILE,
    *_MODEL,
    *_TEXT,
    *_STRUCTURE,
    *_WORDS,
    *_PATTERNS,
    *_WORK_ORDER,
    *_PLAYS,
    *_PACKS,
    *_LESSONS,
    *_PATHS,
)

CODES = {code.code: code for code in _ALL}
