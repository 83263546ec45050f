"""Words of other varieties of Chinese in the common ones, and particles that say nothing."""

import re
from collections.abc import Iterator

from simulator.text.folded import Edit

_SAID = {
    # Cantonese
    "唔该": "麻烦", "唔使": "不用", "唔系": "不是", "唔": "不", "冇": "没", "嘅": "的", "㗎": "的",
    "喺": "在", "佢哋": "他们", "朝早": "早上", "朝头早": "早上", "晏昼": "下午", "返电": "来电",
    "返水": "来水", "应承": "答应", "手提": "手机", "实复": "一定复", "实到": "一定到",
    "听晚": "明晚", "听朝": "明早", "佢": "他", "哋": "们", "咗": "了", "喇": "了", "嚟": "来",
    "畀": "给", "俾": "给", "睇": "看", "攞": "拿", "返嚟": "回来", "仲": "还", "啱": "对",
    "听日": "明天", "后日": "后天", "几时": "什么时候", "点解": "为什么", "边个": "谁",
    "好快": "很快", "一阵间": "一会儿", "搞掂": "搞定", "真系": "真是", "就系": "就是",
    "都系": "都是", "应该系": "应该是", "包保": "保证", "实会": "一定会", "实得": "一定行",
    "实冇": "一定没", "攞返": "拿回", "退返": "退回", "赔返": "赔回", "俾返": "还给",
    "畀返": "还给",
    "倾": "谈", "讲声": "说一声", "同您": "跟您", "同你": "跟您",
    # Taiwan
    "计程车": "出租车", "饭店": "酒店", "刷退": "退款", "退刷": "退款", "全数": "全额",
    "安啦": "没事的",
    "礼拜": "星期", "晓得": "知道",
    # elsewhere
    "没得问题": "没问题", "莫得问题": "没问题", "没得事": "没事", "莫得事": "没事", "木有": "没有",
    "没毛病": "没问题", "妥妥儿": "妥妥", "中不中": "行不行", "甭": "不用",
    # Politeness says nothing about what is promised.
    "你": "您", "妳": "您", "您们": "你们", "你们": "你们", "您哋": "你们", "你哋": "你们",
}  # fmt: skip
_WORDS = re.compile("|".join(sorted(map(re.escape, _SAID), key=len, reverse=True)))
_PARTICLES = frozenset("啦喔哦噢欸诶耶呀啊嘛噻哟唷咯喽嘞哈滴捏咧嘎啲")


def as_spoken_elsewhere(folded: str) -> Iterator[Edit]:
    """The edits that put words of other varieties of Chinese into the common ones."""
    for match in _WORDS.finditer(folded):
        common = _SAID[match[0]]
        if common != match[0]:
            yield match.start(), match.end(), common


def without_particles(clause: str) -> str:
    """``clause`` without final particles, emoji and punctuation; a question mark stays."""
    end = len(clause)
    while end and (clause[end - 1] in _PARTICLES or _is_ornament(clause[end - 1])):
        end -= 1
    return clause[:end]


def _is_ornament(character: str) -> bool:
    return not character.isalnum() and character not in "?%\x00)\"'"
