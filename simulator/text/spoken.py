"""Spoken and dialect spellings brought to one written form, with the map to the original kept."""

import re
from collections.abc import Iterator

from simulator.text.folded import Edit, FoldedText

# English: contractions with and without the apostrophe. Left alone where the bare form is a word
# of its own (its, ill, well, were, wed, hell, shell, id).
_NOT = re.compile(
    r"\b(?:(can)(?:'?t|not)|(wo|sha)(?:n'?t|'nt)\b|(ai)n'?t|"
    r"(is|are|was|were|do|does|did|has|have|had|could|would|should|must|need|might)(?:n'?t|'nt))\b"
)
_IRREGULAR = {"wo": "will", "sha": "shall", "ai": "is"}
_WORDS = {
    "im": "i am", "ive": "i have", "youre": "you are", "youve": "you have", "youll": "you will",
    "theyre": "they are", "theyve": "they have", "weve": "we have", "thats": "that is",
    "theres": "there is", "whats": "what is", "whos": "who is", "hows": "how is", "hes": "he is",
    "shes": "she is", "lets": "let us", "dunno": "do not know", "gonna": "going to",
    "gotta": "got to", "wanna": "want to", "gimme": "give me", "lemme": "let me", "u": "you",
    "ur": "your", "r": "are", "wouldve": "would have", "shouldve": "should have",
    "couldve": "could have", "shoulda": "should have", "coulda": "could have", "cos": "because",
    "wo'nt": "will not", "nuffin": "nothing", "nuthin": "nothing", "nowt": "nothing",
    "ya": "you", "yer": "your", "innit": "is it not", "definately": "definitely",
    "defo": "definitely", "def": "definitely",
}  # fmt: skip
_BARE = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True)) + r")\b"
)
_SHORT = re.compile(
    r"\b(let)'s\b|(?<=[a-z])'(re|ll|ve|m)\b|"
    r"\b(it|that|this|there|here|what|who|how|where|when|he|she|nobody|everything|nothing|"
    r"one|everyone|someone)'(s)\b|\b(i|you|he|she|it|we|they|that|who)'(d)\b"
)
_LONG = {"re": " are", "ll": " will", "ve": " have", "m": " am"}

# Chinese: dialect and net spellings. Longer ones first.
_CHINESE = {
    "木有": "没有", "冇": "没有", "唔知": "不知", "唔": "不", "啥子": "什么", "啥": "什么",
    "咋": "怎么", "俺": "我", "恁": "你", "甭": "不用", "咩": "什么", "点解": "为什么",
    "边个": "谁", "晓得": "知道", "造不": "知道不", "嘅": "的", "哋": "们", "咁": "这么",
    "木知": "不知", "侬": "你", "介么": "这么", "酱紫": "这样", "肿么": "怎么", "为毛": "为什么",
    "毛用": "什么用",
    "屁用": "什么用", "卵用": "什么用", "鸟用": "什么用", "辙": "办法", "招儿": "办法",
}  # fmt: skip
_DIALECT = re.compile("|".join(sorted(_CHINESE, key=len, reverse=True)))

_BETWEEN_HAN = re.compile(
    r"(?<=[\u3400-\u9fff])[^\w,，。；;:：!?！？、()\[\]{}\"'“”「」\n]{1,3}(?=[\u3400-\u9fff])"
)
_ONE_BY_ONE = re.compile(r"(?<=[\u3400-\u9fff])[,，、.。;；:：!?](?=[\u3400-\u9fff])")
_LEET = {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i"}
_MIXED = re.compile(r"[a-z]+(?:[013457@$!*]+[a-z]+)+")
_SPELLED_OUT = re.compile(r"(?<![a-z])[a-z]{1,2}(?:[.\-_* ][a-z]){4,}(?![a-z])")
_STRETCHED = re.compile(r"([a-z])\1{2,}|([\u3400-\u9fff])\2{3,}")


def spoken(text: FoldedText) -> FoldedText:
    """``text`` in one written form.

    Takes out what was put between Chinese characters, reads digits and signs within English words
    as the letters they resemble, writes English contractions out ("can't", "cant", "cannot" all
    become "can not") and dialect words as standard ones.
    """
    text = text.edited(_squeezed(text.folded))
    text = text.edited(_unmasked(text.folded))
    text = text.edited(_unmerged(text.folded))
    return text.edited(_standard(text.folded))


def _squeezed(text: str) -> Iterator[Edit]:
    """Signs and blanks between Chinese characters; marks only where each character has one."""
    places = {m.start(): m.end() for m in _BETWEEN_HAN.finditer(text) if _inside_word(text, m)}
    for m in _ONE_BY_ONE.finditer(text):
        if _alone(text, m.start() - 1) and _alone(text, m.end()):
            places[m.start()] = m.end()
    yield from ((start, places[start], "") for start in sorted(places))


def _inside_word(text: str, gap: re.Match[str]) -> bool:
    """A blank may part two clauses; other signs do not belong between two characters."""
    if not gap.group().isspace():
        return True
    return _alone(text, gap.start() - 1) or _alone(text, gap.end())


def _alone(text: str, place: int) -> bool:
    before, after = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
    return not before.isalnum() and not after.isalnum()


def _unmasked(text: str) -> Iterator[Edit]:
    edits = [
        (m.start(), m.end(), re.sub(r"[^a-z]", "", m.group())) for m in _SPELLED_OUT.finditer(text)
    ]
    for m in _MIXED.finditer(text):
        word = "".join(_LEET.get(c, c) for c in m.group() if c != "*")
        if sum(c.isalpha() for c in m.group()) * 2 > len(m.group()):
            edits.append((m.start(), m.end(), word))
    yield from _apart(sorted(edits))


def _unmerged(text: str) -> Iterator[Edit]:
    edits = [(m.start(), m.end(), _negated(m)) for m in _NOT.finditer(text)]
    edits += [(m.start(), m.end(), _WORDS[m.group()]) for m in _BARE.finditer(text)]
    edits += [(m.start(), m.end(), _expanded(m)) for m in _SHORT.finditer(text)]
    yield from _apart(sorted(edits))


def _negated(found: re.Match[str]) -> str:
    stem = next(group for group in found.groups() if group)
    return f"{_IRREGULAR.get(stem, stem)} not"


def _expanded(found: re.Match[str]) -> str:
    if found.group(1):
        return "let us"
    if found.group(2):
        return _LONG[found.group(2)]
    if found.group(3):
        return f"{found.group(3)} is"
    return f"{found.group(5)} would"


def _standard(text: str) -> Iterator[Edit]:
    edits = [(m.start(), m.end(), _CHINESE[m.group()]) for m in _DIALECT.finditer(text)]
    edits += [(m.start(), m.end(), m.group(1) or m.group(2)) for m in _STRETCHED.finditer(text)]
    yield from _apart(sorted(edits))


def _apart(edits: list[Edit]) -> Iterator[Edit]:
    place = 0
    for edit in edits:
        if edit[0] >= place:
            yield edit
            place = edit[1]
