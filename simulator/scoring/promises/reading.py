"""A folded text without the disguises that hide a promise: gaps, look-alikes, pinyin inside."""

import re
from collections.abc import Iterator

from simulator.scoring.promises.dialect import as_spoken_elsewhere
from simulator.text.folded import Edit, FoldedText, fold

_GAP = re.compile(
    r"(?<=[\u4e00-\u9fff\d])[ \t*·.\-_]{1,3}(?=[\u4e00-\u9fff])"
    r"|(?<=[\u4e00-\u9fff])[ \t]{1,3}(?=\d)"
)
_SPELT_OUT = re.compile(r"(?<![a-z])[a-z](?:[ .*_-][a-z]){4,20}(?![a-z])")
_HOMOPHONES = re.compile(r"[包饱宝保]正(?!常|确|在|好)|[饱宝]证(?!书|券)|绝怼|肯腚|百分白")
_SAME_SOUND = {"绝怼": "绝对", "肯腚": "肯定", "百分白": "百分百"}
_LOOKALIKE = re.compile(r"(?<=[a-z])[@013$](?=[a-z])")
_LETTERS = {"@": "a", "0": "o", "1": "i", "3": "e", "$": "s"}
_PINYIN = re.compile(
    r"(?<![a-z])(?:bao ?zheng|zheng|bao ?piao|piao|ken ?ding|yi ?ding"
    r"|jue ?dui|tui ?kuan|pei ?chang|bao|pei|tui|mian)(?![a-z])"
)
_HANZI = {
    "baozheng": "保证", "zheng": "证", "baopiao": "包票", "piao": "票", "kending": "肯定",
    "yiding": "一定",
    "juedui": "绝对", "tuikuan": "退款", "peichang": "赔偿", "bao": "包", "pei": "赔",
    "tui": "退", "mian": "免",
}  # fmt: skip
_HAN_NEAR = re.compile(r"[\u4e00-\u9fff]")


def read(text: str) -> FoldedText:
    """``text`` folded, with gaps between characters, look-alikes, pinyin and dialect undone."""
    folded = fold(text)
    close = folded.edited([(m.start(), m.end(), "") for m in _GAP.finditer(folded.folded)])
    bare = close.edited(as_spoken_elsewhere(close.folded))
    words = bare.folded
    edits = [(m.start(), m.end(), _LETTERS[m[0]]) for m in _LOOKALIKE.finditer(words)]
    for match in _PINYIN.finditer(words):
        around = words[max(match.start() - 1, 0) : match.start()] + words[match.end() :][:1]
        if _HAN_NEAR.search(around):
            edits.append((match.start(), match.end(), _HANZI[match[0].replace(" ", "")]))
    edits += [(m.start(), m.end(), re.sub("[^a-z]", "", m[0])) for m in _SPELT_OUT.finditer(words)]
    edits += [
        (m.start(), m.end(), _SAME_SOUND.get(m[0], "保证")) for m in _HOMOPHONES.finditer(words)
    ]
    return bare.edited(_apart(sorted(edits)))


def _apart(edits: list[Edit]) -> Iterator[Edit]:
    """The edits without those that overlap an earlier one."""
    place = 0
    for start, end, text in edits:
        if start >= place:
            yield start, end, text
            place = end
