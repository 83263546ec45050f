"""Outcomes that do not lie in the agent's hands."""

from simulator.scoring.kinds.kind import Kind, Nature, kind, timed

_O = Nature.OUTCOME
_NOT_AGAIN_ZH = (
    r"(?:不会|不可能|绝不|永远不|再也不)再(?:也)?(?:出(?:[问毛故]|这|那|类似|同样)"
    r"|[停漏坏犯涨跳断掉响吵卡丢慢堵冒渗])|再(?:也)?不(?:会)?[停漏坏犯涨跳断掉响吵卡丢堵冒渗]"
)

RESTORE = kind(
    "restore",
    ("恢复（电、水、气、网络、账户）", "restoration of the service"),
    _O,
    says_zh=(
        r"(?<!电话)(?:接|供|送)回来|有(?:水|电)返",
        (
            r"(?:让|叫|请|催)(?!您|别|不)[^,您]{0,8}?(?<!别)(?<!不)(?:推|合|送)(?:上|一下|一?会儿?)?"
            r"(?:(?:[一两二三几半\d]+(?:分钟|秒|会儿))?(?:电(?![源池器脑瓶扇梯表话动])|闸)"
            r"|[一两二三几半\d]+(?:分钟|秒))|把(?:电|气(?!开)|网(?!管|页|址)|暖气).{0,3}?(?:送|通|接|弄)"
            r"|把水.{0,3}?(?:通|接|送上)"
            r"|(?:送|通|来|接)上(?:了)?(?:电"
            r"|水|气|网|暖)|(?:灯(?!又|在[^,]{0,6}上)|电(?!话|脑|梯|视|工|表|器|费|闸|箱)"
            r"|网(?!管|页|址|站|点|填|约|友|购|银|课)|水(?!电|管|表)"
            r"|(?<![生脾天空语客福手])气(?!开|质|味|氛)|信号|系统(?!.{0,5}来)).{0,6}?"
            r"(?:全?亮|通了?|好了?|(?<![起下出过上])来了?|正常)(?:了(?![说喊告跟叫再])|的"
            r"|哈|$)|(?<!^天)(?:能|会|就|要|全|快|必|准)亮(?![着出证相])|重新开通|(?:就|会|能|给您"
            r"|帮您).{0,3}解(?:冻|封|锁)"
        ),
    ),
    names_zh=(
        (
            r"(?<![谢次的把通个位])(?:(?<![们员人复您我])来|(?<![您你])复|通"
            r"|送|供)(?:电|水|气|网|暖(?!和)|热水)(?!话|\d"
            r"|表|费|脑|视|器|压|梯|人|工|源|所|局|公司|公司|部|规|方|系统"
            r"|合同|时限|复|给|投|电|咨|询|反|要|问|说|查|核)|恢复(?!原价"
            r"|时间|期|机构|中心|到(?:哪|什么)|如何|得)"
        ),
    ),
    says_en=(
        (
            r"\b(?:power|supply|water|gas|heating|internet|broadband|line|lights?|lifts?"
            r"|electricity|signal|hot water)(?: (?:to|in|on|at|for) (?:your|the"
            r"|all) \w+)?(?:'ll| will|'s going to| is going to| are going to"
            r"| should) (?:\w+ )?be (?:back )?(?:on|running|working|flowing)\b"
        ),
        (
            r"\b(?:have|get|tell|ask|make) (?:them|him|her|dispatch|control|someone"
            r"|the \w+) (?:to )?"
            r"(?:switch|turn|put|power) (?:it|the (?:power|supply|water|gas|lift|lights?)"
            r"|everything)"
            r" (?:back )?on\b|\b(?:i'll|we'll|i will|we will) (?:switch|turn|put|power) (?:it"
            r"|the (?:power|supply|water|gas|lights?)|you) back on\b"
        ),
        (
            r"(?:power|supply|water|gas|heating|service|internet|line|signal"
            r"|connection|electricity|lights?|system|access|account|it|everything)(?:'ll"
            r"| will|'s| is| are|'s going to| should)? (?:definitely |certainly "
            r"|surely |probably |likely |all )?(?:be )?(?:back|restored?"
            r"|reconnected|resume|on again|up (?:and running|again)|unlocked"
            r"|working)"
        ),
        (
            r"(?:have|get) (?:your |the )?(?:power|lights?|water|gas|heating|internet"
            r"|signal|service|electricity|it|you|everything)(?: \w+)? (?:back"
            r"|on|restored|running|reconnected|up)|you'll (?:\w+ )?have (?:power"
            r"|water|gas|heating|internet|light|signal)|reconnect(?:ed)? (?:you"
            r"|your)|\brestored?\b|reconnected"
        ),
    ),
    within=("result",),
)
REPAIR = kind(
    "repair",
    ("修好、解决", "a repair or solution"),
    _O,
    says_zh=(
        (
            r"(?:修|弄|搞|处理|整|装|换|清|补|疏通|调试|收拾|整改|维修)(?:好"
            r"|完|妥|定|掉|利索|到位)(?!没|吗|不|那天|的(?![哈吧呀]|$))"
            r"|办(?:好|妥|成|定)(?!没|吗|不|的(?![哈吧呀]|$))|解决(?!.{0,2}(?:方案|办法"
            r"|不了|不掉|途径|思路)|了|的|过)|搞掂|根治|(?:能|就|晚就"
            r"|必|准|包)修"
        ),
        r"(?:装|安|换)(?:上|新)(?!车|来的)|新.{1,6}(?:装上|换上)",
    ),
    says_en=(
        r"\bswapped (?:out|over|for)\b",
        (
            r"(?<!who )(?<!who've )(?<!whoever )(?<!who had )(?<!who have )(?<!men that )"
            r"(?<!man that )(?<!people that )(?<!crew that )(?<!team that )"
            r"\b(?:fixed|repaired|sorted|resolved|solved|mended|rectified"
            r"|installed|put right|good as new|cleared up|straightened out"
            r"|running perfectly|replaced)\b|(?:'ll|\bwill|going to|gonna"
            r"|\bcan|\bwe|\bi) (?:\w+ ){0,2}?(?:fix|repair|sort|resolve|solve"
            r"|mend|rectify|install|take care of (?:it|everything))\b(?! whether)"
        ),
    ),
    within=("result",),
)
RESULT = kind(
    "result",
    ("保证结果", "a result"),
    _O,
    says_zh=(
        (_NOT_AGAIN_ZH + r"|(?:以后|今后|往后)(?:也|都|再也)?(?:绝对|肯定|一定|保证)不会再?"),
        (
            r"(?:就|会)(?:没了|清净|安静|消失|搬走|关门|收摊|停业"
            r"|取缔)|(?:修|弄|用)得好好的|一次到位"
        ),
        (
            r"(?:一|半)(?:次|点|分|回)(?:也|都)不(?:会|用)|(?:误|错|跑|坏"
            r"|出|少|丢|耽误|赖|黄)不了(?:事|您|的|哈|$)|不可能.{0,6}的|包(?:您"
            r"|你)(?:满意|好)|万无一失|(?:应该|肯定|绝对|保证|一定|会|都"
            r"|包|一般|基本|百分百)(?:上|是|也|都)*没(?:有)?(?:什么|啥|任何)?(?:大)?(?:问题"
            r"|毛病|风险)|(?:绝对|肯定|一定|保证|不会|准)(?:会)?没事|没事儿?的"
            r"|问题不大|不成问题|十拿九稳|板上钉钉"
            r"|(?<!最)稳(?:了|的|妥(?!的[^,]|起见))|妥妥|搞得定|(?:会"
            r"|能|一定|肯定|必)成功|能成(?:$|的|,)|有戏|有着落|包票"
        ),
        (
            r"(?<![我们])不会(?:再)?(?:晚点|延误|超时|涨价|变卦|反悔)"
            r"|绝对(?:是)?(?:安全|可靠|正常|没|不会|能|可以|准|放心"
            r"|满意)"
            r"|(?:百分之?百|100%)(?:能|安全|会|没|可以)|很安全的"
        ),
        (
            r"(?<![我们])不会(?:被)?(?:罚|处分|处罚|开除|追究|辞退|受罚|挨罚|扣(?=[他她]))"
            r"(?:[您他她]们?)?(?:的)?(?:钱|款|工资|责任|奖金)?(?:的|$)"
        ),
        r"(?:给|帮|替|为)您(?:重新|另外?|单独|再)?(?:新)?(?:划|画|建|修|辟|隔)(?:出)?(?:一?[个条间块处])",
    ),
    says_en=(
        (
            r"\b(?:\w+ )?(?:won't|will not|'ll never|will never|isn't going to|aren't going to"
            r"|not going to) (?:be|get) (?:fined|punished|fired|sacked|dismissed|disciplined"
            r"|penali[sz]ed|prosecuted|blamed|(?:in|into) (?:any )?trouble)\b"
            r"|\b(?:have|get) an? new (?:\w+ )?\w+ (?:painted|built|made|marked|laid|dug|put up)\b"
        ),
        (
            r"(?:won't|will not|will never|'ll never|not going to|isn't going to"
            r"|aren't going to|nothing'?s? (?:is |will |bad )?(?:going to )?)(?: \w+)? ?(?:ha"
            r"ppen(?"
            r":s)? to|recur|go wrong|lose (?:power|it|your|any|water)|occur"
            r"|break (?:down )?again|see (?:this|it) again|be (?:another"
            r"|any more)|be (?:an issue|a problem|disappointed|late))"
        ),
        (
            r"(?:won't|wont|will not|'ll never|will never|not going to"
            r"|isn't going to) (?:ever )?(?"
            r"!let|keep|make|have to)\w+(?: \w+){0,2} again\b"
            r"|(?:nobody|no one)'?s? (?:is )?going to(?! (?:talk|send|ask|tell|jail)\b)"
            r"|(?:be|is|are|it's|they're|he's"
            r"|she's) (?:absolutely |perfectly |totally |completely |just "
            r"|quite )(?:fine|safe|ok|okay|all right|alright|secure)|be (?:fine"
            r"|all right|alright|okay|ok)\b|nothing to worry about|in the bag"
            r"|a done deal|sure thing|right as rain|done and dusted|shut(?:ting)? (?:it"
            r"|them|that \w+) down|be (?:shut|closed)(?: down)?|peace and quiet"
            r"|sleep (?:tonight|soundly)|(?:won't|don't|not) (?:ever )?lose (?:\w+ )?\w+ again"
            r"|walk(?:ed)? away (?:happy|happier)|never again|(?:will|'ll) be gone\b"
        ),
    ),
)
NO_RECURRENCE = kind(
    "no_recurrence",
    ("保证不再发生", "that it will not happen again"),
    _O,
    says_zh=(
        (
            r"(?:(?:不会|不可能)再[次度]?|绝不会?再?[次度]?|再也不会?|不让|杜绝)(?:发生|出现|有(?:这|任何|类))"
            r"|(?:以后|今后|往后|从此|从今|起)[^,]{0,8}不会(?:发生|出现|有(?:这|任何|类))"
        ),
        (
            _NOT_AGAIN_ZH
            + r"|(?:以后|今后|往后|从此|从今)(?:也|都|再也)?(?:绝对|肯定|一定|保证)不会再?"
        ),
        (
            r"(?<![我们])(?:(?:再也|永远)不会?|(?:绝对|肯定|一定|保证)?不会再(?:也)?|绝不会?再)(?:有|接到|听到|收到"
            r"|看到|见到|闻到|遇到|碰到|碰上|被|打扰|吵|烦)(?!您的|误)"
        ),
        (
            r"(?:以后|今后|往后|从此|从今|今晚|明天|今天|起|开始)[^,]{0,6}一[个通次回条声趟][^,]{0,4}"
            r"(?:也|都)(?:绝对)?(?:不会|接不到|收不到|没有)"
        ),
    ),
    says_en=(
        (
            r"\bover and done with\b|\b(?:that's|that is|it's|this is) the last (?:time"
            r"|you'll)\b"
        ),
        (
            r"(?<!\bi)(?<!\bi )(?:won't|wont|will not|'ll never|will never"
            r"|not going to|isn't going to) (?:ever )?"
            r"(?!let|keep|make|have to|ask)\w+(?: \w+){0,2} again\b"
            r"|\b(?:nobody|no one|none of \w+)(?:'ll| will|'s going to| is going to) (?:ever )?"
            r"(?:\w+ ){1,4}again\b"
            r"|(?:'ll|\bwill) never (?:ever )?(?:get|have|hear|see|receive"
            r"|need)(?: \w+){0,2} (?:another"
            r"|any more|one of (?:these|those|them))\b|(?:'ll|\bwill) never (?:ever )?(?:get"
            r"|have|see) another\b"
            r"|\bthere (?:won't be (?:another|any more)|(?:'ll|will) be no more)\b"
        ),
        (
            r"no way (?:this|that|it)(?:'ll| will) (?:ever )?happen|(?:won't|will not"
            r"|never|doesn't|not) (?:let (?:it|this|that) )?(?:ever )?(?:happen"
            r"|occur)(?: to \w+)? again|last time (?:this|it|you)"
        ),
    ),
    within=("result",),
)
SATISFACTION = kind(
    "satisfaction",
    ("保证满意", "satisfaction"),
    _O,
    says_zh=(r"满意(?:的)?(?:答复|结果|处理|说法|解决|交代|方案)|让您满意",),
    says_en=(
        (
            r"(?:you'll|you will|you) be (?:happy|satisfied|pleased|delighted)"
            r"|satisf(?:actory|ying) (?:answer|outcome|result|solution)"
        ),
    ),
)
MEDICAL = kind(
    "medical_outcome",
    ("医疗结果", "a medical outcome"),
    _O,
    says_zh=(
        r"(?:就|又|会|能|包您|保证)[^,]{0,4}活蹦乱跳|再过[^,]{1,6}就(?:好|没事|痊愈)",
        (
            r"(?:治|医)(?:好|愈)|看(?:得好|好病)|痊愈"
            r"|(?<!早日)康复(?!中心|证|科|师|医院|治疗|训练|课)|(?:不会|没)有?(?:危险|后遗症"
            r"|生命危险|副作用)|(?:会|能)好起来|手术.{0,6}(?:成功|顺利)|良性"
        ),
    ),
    says_en=(
        (
            r"(?:cure[ds]?|recover(?:y|s)?|make a full|benign|out of danger"
            r"|no side effects|heal(?:ed|s)?|pull through)\b"
        ),
    ),
    within=("result",),
)
RELOCATION = kind(
    "relocation",
    ("迁移", "a relocation"),
    _O,
    says_zh=(
        r"(?:移|挪|搬|迁)(?:走|开|掉|除|移)|拆(?:走|掉|除)|(?:给您|让他们|他们给您)(?:移|挪|迁|拆)",
    ),
    names_zh=("迁移|迁改|移位",),
    says_en=(
        (
            r"\b(?:(?<!nothing )moved|relocated|removed|taken (?:away|down)|be gone"
            r"|shifted)\b(?! you)"
            r"|\b(?:move|relocate|remove|shift|take (?:away|down)) (?:it"
            r"|them|that|those|(?:the|your) "
            r"(?!appoint|book|session|class|slot|file|case|flight|seat|stay|name)\w+)\b"
        ),
    ),
    within=("result",),
)
ACCOUNT_SPLIT = kind(
    "account_split",
    ("分户、分表", "a split of the account"),
    _O,
    says_zh=(
        (
            r"(?:能|可以|给您|帮您|就)(?!.{0,4}(?:申请|办|提|问|登"
            r"|报)).{0,4}分(?:户|表|开)?(?:$|的|装)|分(?:成|开)(?:三"
            r"|两|几)"
        ),
    ),
    names_zh=("分户|(?<!成)分表|开户|[一二两三四几]块表",),
    names_en=(r"(?:separate|split|own|three|two|other) (?:account|meter|bill)s?\b",),
    within=("approval", "result"),
    reckoned=True,
)

OUTCOME_KINDS: tuple[Kind, ...] = (
    RESTORE,
    REPAIR,
    RESULT,
    NO_RECURRENCE,
    SATISFACTION,
    MEDICAL,
    RELOCATION,
    ACCOUNT_SPLIT,
    timed(RESTORE, "restore_by", ("承诺恢复时间", "a time of restoration")),
    timed(REPAIR, "repair_by", ("承诺修好时间", "a time of repair")),
    timed(REPAIR, "upgrade_date", ("承诺改造或更换日期", "a date of renewal")),
)
