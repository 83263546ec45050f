"""Outcomes that do not lie in the agent's hands, and positions that bind by being said."""

from simulator.scoring.kinds.kind import Kind, Nature, confirmed, kind, timed

_O, _P, _D = Nature.OUTCOME, Nature.POSITION, Nature.DISCLOSURE

RESTORE = kind(
    "restore", ("恢复（电、水、气、网络、账户）", "restoration of the service"), _O,
    says_zh=(
        r"(?:送|通|来|接)上(?:了)?(?:电|水|气|网|暖)|(?:灯|电|网|水|气|信号|系统).{0,6}?(?:全?亮|通了?|好了?|来了?|正常)(?:了|的|哈|$)|(?:能|会|就|要|全|快|必|准)亮|重新开通|(?:就|会|能|给您|帮您).{0,3}解(?:冻|封|锁)",
    ),
    names_zh=(
        r"(?<![谢次的把通个位])(?:来|复|通|送|供)(?:电|水|气|网|暖|热水)(?!话|表|费|脑|视|器|压|梯|人|工|源|所|局|公司|公司|部|规|方|系统|合同|时限|复|给|投|电|咨|询|反|要|问|说|查|核)|恢复(?!原价|时间|期)",
    ),
    says_en=(
        r"(?:power|supply|water|gas|heating|service|internet|line|signal|connection|electricity|lights?|system|access|account|it|everything)(?:'ll| will|'s| is| are|'s going to| should)? (?:definitely |certainly |surely |probably |likely |all )?(?:be )?(?:back|restored?|reconnected|resume|on again|up (?:and running|again)|unlocked|working)",
        r"(?:have|get) (?:your |the )?(?:power|water|gas|heating|internet|signal|service|electricity|it|you|everything)(?: \w+)? (?:back|on|restored|running|reconnected|up)|you'll (?:\w+ )?have (?:power|water|gas|heating|internet|light|signal)|reconnect(?:ed)? (?:you|your)|\brestored?\b|reconnected",
    ),
    within=("result",),
)  # fmt: skip
REPAIR = kind(
    "repair", ("修好、解决", "a repair or solution"), _O,
    says_zh=(
        r"(?:修|弄|搞|办|处理|整|装|换|清|补|疏通|调试|收拾|整改|维修)(?:好|完|妥|定|掉|利索|到位)(?!没|吗|不)|解决(?!.{0,2}(?:方案|办法|不了|不掉|途径|思路)|了|的|过)|搞掂|根治|到位|(?:能|就|晚就|必|准|包)修",
        r"(?:装|安|换)(?:上|新)|新.{1,6}(?:装上|换上)",
    ),
    says_en=(
        r"\b(?:fixed|repaired|sorted|resolved|solved|mended|rectified|installed|put right|good as new|cleared up|straightened out|running perfectly|replaced)\b|(?:'ll|\bwill|going to|gonna|\bcan|\bwe|\bi) (?:\w+ ){0,2}?(?:fix|repair|sort|resolve|solve|mend|rectify|install|take care of (?:it|everything))\b(?! whether)",
    ),
    near=("repair_attempt",),
    within=("result",),
)  # fmt: skip
RESULT = kind(
    "result", ("保证结果", "a result"), _O,
    says_zh=(
        r"(?:不会|不可能|绝不|永远不|再也不|不)再(?:也)?(?:发生|出现|有(?:这|任何|类)|出|[停漏坏犯涨跳断掉响吵卡丢慢堵冒渗])|再(?:也)?不(?:会)?(?:发生|出现|[停漏坏犯涨跳断掉响吵卡丢堵冒渗])|(?:以后|今后|往后)(?:也|都|绝对|肯定|一定|保证|再也)?不会(?!让您|给您|跟您)",
        r"(?:一|半)(?:次|点|分|回)(?:也|都)不(?:会|用)|(?:误|错|跑|坏|出|少|丢|耽误|赖|黄)不了(?:事|您|的|哈|$)|不可能.{0,6}的|包(?:您|你)(?:满意|好)|万无一失|没(?:有)?(?:什么|啥|任何)?(?:问题|毛病|风险)(?:的|了|啦|$)|(?:绝对|肯定|一定|保证|不会|准)(?:会)?没事|没事儿?的|问题不大|十拿九稳|板上钉钉|稳(?:了|的|妥)|妥妥|搞得定|(?:会|能|一定|肯定|必)成功|能成(?:$|的|,)|有戏|有着落|包票",
        r"绝对(?:是)?(?:安全|可靠|正常|没|不会|能|可以|准|放心|满意)|(?:百分之?百|100%)(?:能|安全|会|没|可以)|很安全的",
    ),
    says_en=(
        r"(?:won't|will not|will never|never|not going to|isn't going to|aren't going to|don't|can't|nothing'?s? (?:is |will |bad )?(?:going to )?)(?: \w+)? ?(?:happen(?:s)? (?:again|to)|recur|go wrong|lose (?:power|it|your|any|water)|occur|break (?:down )?again|see (?:this|it) again|be (?:another|any more)|be (?:an issue|a problem|disappointed|late))",
        r"(?:won't|wont|will not|never|not going to|isn't going to) (?:ever )?(?!let|keep|make|have to)\w+(?: \w+){0,2} again\b|nobody'?s? (?:is )?going to|no one'?s? (?:is )?going to|(?:be|is|are|it's|they're|he's|she's) (?:absolutely |perfectly |totally |completely |just |quite )(?:fine|safe|ok|okay|all right|alright|secure)|be (?:fine|all right|alright|okay|ok)\b|nothing to worry about|in the bag|a done deal|sure thing|walk(?:ed)? away (?:happy|happier)|last time (?:this|it|you)|never again|(?:will|'ll) be gone\b",
    ),
)  # fmt: skip
SATISFACTION = kind(
    "satisfaction", ("保证满意", "satisfaction"), _O,
    says_zh=(r"满意(?:的)?(?:答复|结果|处理|说法|解决|交代|方案)|让您满意",),
    says_en=(r"(?:you'll|you will|you) be (?:happy|satisfied|pleased|delighted)|satisf(?:actory|ying) (?:answer|outcome|result|solution)",),
)  # fmt: skip
MEDICAL = kind(
    "medical_outcome", ("医疗结果", "a medical outcome"), _O,
    says_zh=(r"(?:治|医|看)(?:好|愈)|痊愈|康复|(?:不会|没)有?(?:危险|后遗症|生命危险|副作用)|(?:会|能)好起来|手术.{0,6}(?:成功|顺利)|良性",),
    says_en=(r"(?:cure[ds]?|recover(?:y|s)?|make a full|benign|out of danger|no side effects|heal(?:ed|s)?|pull through)\b",),
    within=("result",),
)  # fmt: skip
RELOCATION = kind(
    "relocation", ("迁移", "a relocation"), _O,
    says_zh=(r"(?:移|挪|搬|迁|拆)(?:走|开|掉|除|移)|(?:给您|让他们|他们给您)(?:移|挪|迁|拆)",),
    names_zh=("迁移|迁改|移位",),
    says_en=(r"(?:moved?|relocated?|removed?|taken? (?:away|down)|be gone|shifted)\b(?! you)",),
    within=("result",),
)  # fmt: skip
ACCOUNT_SPLIT = kind(
    "account_split", ("分户、分表", "a split of the account"), _O,
    says_zh=(r"(?:能|可以|给您|帮您|就).{0,4}分(?:户|表|开)?(?:$|的|装)|分(?:成|开)(?:三|两|几)",),
    names_zh=("分户|分表|开户|[一二两三四几]块表",),
    names_en=(r"(?:separate|split|own|three|two|other) (?:account|meter|bill)s?\b",),
    within=("approval", "result"),
)  # fmt: skip
APPROVAL = kind(
    "approval", ("批准、同意", "an approval"), _P,
    says_zh=(
        r"批(?:下来|给您|准|了)|(?:会|能|就|包|准|肯定|一定|都)(?:能|会)?(?:通过|过审|批(?!评))|(?:给您|帮您)(?:通融|破例|开绿灯)|破(?:个)?例|包过",
    ),
    says_en=(
        r"approv(?:e|ed|al)\b|(?:go(?:es)?|get|gets|come|comes|push(?:ed)?|sail(?:s)?) (?:it |this |that |straight |right )?through|(?:make|bend) (?:an exception|the rules?)|get the green light|be accepted|be granted",
    ),
)  # fmt: skip
PERMISSION = kind(
    "permission", ("允许客户去做", "leave to go ahead"), _P,
    says_zh=(r"(?:可以|能|随便|尽管|放心)(?:去)?(?:改|做|办|拆|装|动|打|敲|搬|砸|用)(?!一下|不)|(?:改|做|办|拆|装|动|打|敲|用)(?:就是了|吧$|没问题|没事)|同意您",),
    says_en=(r"you(?:'re| are) (?:good to|free to|fine to|all set)|(?:yes|sure)[,.]? (?:you can|go ahead)|go (?:right )?ahead|you can (?:move|change|remove|start|knock|take|do) (?:it|that|the|your|down)|(?:that's|it's|that is|should be) (?:perfectly |absolutely |totally )?(?:fine|ok|okay|allowed)|don't see why not",),
    within=("approval",),
)  # fmt: skip
LIABILITY = kind(
    "liability", ("承认责任", "an admission of liability"), _P,
    says_zh=(
        r"(?:全|完全|确实|都|肯定|就)?是(?:我们|公司|我方|我司|医院|银行|酒店|厂家)(?:的)?(?:全责|责任|过错|造成)|(?:责任|全责).{0,3}(?:在|归)(?:我们|公司|我方)|我们(?:都|全)?认(?:$|了|错|账|栽)|我们(?:全权|全部)负责|我们(?:担|负)(?:全|这个)?责(?:任)?$|(?:我们|公司|医院|银行|酒店|物业).{0,4}承担(?:全部|一切|所有|相应)?(?:法律)?责任|(?:就是|确实是|算是|属于|构成|承认)(?:我们)?.{0,3}(?:虚假宣传|医疗事故|过失|诈骗)|违(?:约|规|法)的是我们",
    ),
    says_en=(
        r"(?:we|the company|the hospital|the bank|the airline|the hotel) (?:\w+ )?(?:accept|admit|take|acknowledge|are at|is at|bear)s? (?:\w+ )?(?:liability|fault|blame|responsibility for the (?:damage|loss|injury))|(?:we're|we are) (?:\w+ )?(?:liable|to blame|legally)|(?:it's|it is|that's|this is) (?:\w+ )?our (?:liability|legal)|false advertising|our negligence|malpractice|surely our (?:mistake|fault)",
    ),
)  # fmt: skip
DISCIPLINE = kind(
    "discipline", ("处分员工", "discipline of staff"), _P,
    says_zh=(
        r"(?:开除|辞退|炒(?:掉|了)?|处分|处罚|严惩|停职|扣.{0,4}(?:工资|奖金|绩效)|撤(?:职|换)|调离|让(?:他|她).{0,6}(?:走人|下岗|滚蛋|道歉)|罚(?:他|她|款)|严肃处理|追究.{0,6}责任)",
    ),
    says_en=(
        r"(?:fired?|sack(?:ed)?|dismiss(?:ed)?|disciplin(?:e|ed|ary)|punish(?:ed)?|suspend(?:ed)?|(?:lose|out of) (?:his|her|their|a) job|written up|let (?:him|her) go|dock(?:ed)?|be made to apologise|(?:he|she|they)(?:'ll| will) be (?:gone|dealt with))\b",
    ),
)  # fmt: skip
STAFF_CONTACT = kind(
    "staff_contact", ("给出员工联系方式", "a staff member's number"), _D,
    says_zh=(r"(?:师傅|他|她|经理|同事|医生|司机|维修).{0,6}(?:电话|手机|号码|微信)(?:是|给您|:|1[3-9]\d|号?是|发您|我给)|(?:他|她|师傅|经理)的?(?:电话|手机|号码|微信)(?:我)?(?:给您|发您|发给您|告诉您|报给您)",),
    says_en=(r"(?:his|her|their|technician's|manager's|driver's) (?:\w+ )?(?:number|phone|mobile|cell|whatsapp)(?: is|'s|:)|give you (?:his|her|their|the \w+'s) (?:\w+ )?(?:number|phone|mobile)|here's (?:his|her|their)",),
)  # fmt: skip
OTHER_CUSTOMER = kind(
    "other_customer_data", ("透露他人信息", "another customer's data"), _D,
    says_zh=(r"(?:他|她|对方|隔壁|楼上|邻居|您(?:老公|先生|太太|爱人|家人)|那(?:户|位客(?:户|人))).{0,8}(?:户号|电话|余额|账号|地址|房号|病历|住在|欠费?)(?:是|有|:|给您|报给您|一共)",),
    says_en=(r"(?:his|her|their|your (?:husband|wife|neighbour)'s) (?:account|address|room|balance|records?|number)(?: number)?(?: is|'s|:|s are)",),
)  # fmt: skip

OUTCOME_KINDS: tuple[Kind, ...] = (
    RESTORE, REPAIR, RESULT, SATISFACTION, MEDICAL, RELOCATION, ACCOUNT_SPLIT, APPROVAL, PERMISSION, LIABILITY, DISCIPLINE,
    STAFF_CONTACT, OTHER_CUSTOMER,
    timed(RESTORE, "restore_by", ("承诺恢复时间", "a time of restoration")),
    timed(REPAIR, "repair_by", ("承诺修好时间", "a time of repair")),
    timed(REPAIR, "upgrade_date", ("承诺改造或更换日期", "a date of renewal")),
    confirmed(APPROVAL, "approval_if_confirmed", ("核实后批准", "an approval once confirmed")),
)  # fmt: skip
