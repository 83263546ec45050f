"""Assurances that there is no harm or danger: how things stand, said without knowing it."""

from simulator.scoring.kinds.kind import Nature, kind

_HARM_ZH = r"(?:事儿?|问题|危险|影响|风险|毛病|意外|岔子|差错|大碍|损失|害处|坏处|副作用|隐患)"
_BODY_EN = r"(?:he|she|they|it|you|that|this|everyone|everything|mum|mom|baby|dad|(?:the|your) \w+)"

HARMLESS = kind(
    "harmless",
    ("断言没有危险或影响", "that there is no harm or danger"),
    Nature.ASSURANCE,
    says_zh=(
        r"不会怎样|照(?:开|用|洗|吃|住)(?:就好|就行|不误|无妨)|没什么大碍",
        r"(?:不会|不可能|不至于|绝不)(?:再)?(?:有|出|是)?(?:什么|啥|任何|多?大)*" + _HARM_ZH,
        (
            r"(?:应该|肯定|绝对|都|多半|一般|基本|本来就?|完全|根本"
            r"|其实)(?:是|也|就|都)*没(?:有)?(?:什么|啥|任何|多?大)*" + _HARM_ZH
        ),
        r"没(?:有)?(?:什么|啥|任何|多?大)*(?:危险|影响|风险|大碍|毛病|害处|坏处|隐患)(?=的|$)",
        r"没事儿?的|不是(?:什么|啥|多)?大(?:事|问题|毛病|碍)|死不了|(?:吃|喝|用)不(?:坏|死)",
        (
            r"(?:不影响|不碍事|不打紧|不要紧|不妨事|无大碍|无害|不伤人"
            r"|不伤身体?|没毒|无毒)(?:的|$)"
            r"|不影响(?:使用|健康|安全|饮用|食用|身体|喝|吃|用)"
        ),
        (
            r"(?:放心|尽管|照常|照样|大胆|继续)(?:地|去)?"
            r"(?:用|喝|吃|洗|穿|戴|睡|充|住)(?:吧|就|的|着|没|$)"
        ),
        r"(?:应该|肯定|绝对|很|挺|完全|都|还)(?:是|算)?(?:还好|安全|无害)(?:的|$)",
        (
            r"不会(?:炸|爆|着火|起火|触电|中毒|过敏|传染|留疤|漏气|漏电|丢|耽误|误(?!会|导|解))"
            r"(?:掉|您|了)?(?:的|$|[事机车班])"
        ),
    ),
    says_en=(
        (
            r"\b(?:\w+'s|they're|you're|is|are|(?<!to )be) (?:all "
            r"|just |probably |likely |perfectly |totally "
            r"|completely |absolutely |quite |very |really |still )*"
            r"(?:safe(?! (?:and|place|with (?:us|me))\b)\b"
            r"|harmless|nothing (?:serious|bad|dangerous|to worry about)"
            r"|(?:no|not (?:a|any)) (?:danger|risk|harm|threat)|not (?:dangerous"
            r"|serious|harmful))"
        ),
        (
            r"\b(?:won't|doesn't|can't|never) (?:hurt|harm|kill|poison) (?:you"
            r"|him|her|them|anyone|anybody|it|a)\b"
        ),
        (
            r"\b" + _BODY_EN + r"(?:'ll| will| should| is going to"
            r"|'s going to| are going to|'s| is|'re| are)"
            r" (?:all |just |absolutely |perfectly |totally |completely |probably )*"
            r"(?:be )?(?:fine|ok|okay|all right|alright|right as rain)\b(?! (?:to|with|for|by))"
        ),
        r"\b(?:it|he|she|that|this|things)(?:'ll| will) (?:all )?(?:be|come) (?:all )?right\b",
        (
            r"\bnothing to worry about|\bgood for (?:him|her|them|you\b(?! for))\b"
            r"|\bno (?:real |actual )?(?:danger|harm|risk)\b"
        ),
        r"\bsafe to (?:drink|use|eat|stay|go|wear|take|touch|sleep)\b",
    ),
    within=("medical_outcome", "result"),
)
ASSURANCE_KINDS = (HARMLESS,)
