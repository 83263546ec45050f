"""Money: compensation, refunds, waivers, credits, prices."""

from simulator.scoring.kinds.kind import Kind, Nature, confirmed, kind

_M = Nature.MONEY
_WAIVER_ZH = r"(?<![递提报请])减免(?!单|表|申请|的?办法|政策|规定|试试)"

COMPENSATION = kind(
    "compensation",
    ("赔偿、补偿", "compensation"),
    _M,
    says_zh=(
        (
            r"(?:钱|费|损失|[一二两三四五六七八九十百千万\d](?:块|元|百|千|万))[^,]{0,10}(?:我们|公司|本店|店里|航司|酒店|物业"
            r"|银行)(?:这头|这边|店里)?(?:来)?(?:出|掏|付|认|贴|承担)(?!来|去|门|具|示)|不会让您(?:一个人|自己"
            r"|白)[^,]{0,6}(?:亏|掏|出钱|损失)|钱算(?:在)?(?:我们|公司|店里|我们店里)的?"
        ),
        (
            r"(?:全|包|照|肯定|一定|必|都|就|会|准|双倍|给您|我们|物业|公司"
            r"|开发商|酒店|医院|银行)(?:额|价|都|会|来|给)?(?:赔|补偿)(?!礼"
            r"|罪|不|偿标准|个不是|个礼)|赔(?:给|您|您一|到底|钱给|您的|一台"
            r"|个新|付给|得起)|按(?:实|原|市|全|发票)?价.{0,2}(?:全"
            r"|照)?赔|(?:找我|找我们)赔|补(?:给(?!我|保险|公司|医保|他|那边)|您|点|贴您|差价)|(?:给"
            r"|送)您(?!备|退|取|数|存款|点[一清算]|查|算).{0,5}(?:钱|补偿|现金|红包"
            r"|礼品|礼物|礼盒|果篮)|送您.{0,5}(?:会员"
            r"|年卡|月卡|课|套餐|餐|券|礼)|(?<![抄转护发配派])送您(?:[一两二三四五半]"
            r"|\d)[^天步程]"
            r"|(?:我们|我|本店|店里)请(?:客|$)|算(?:我们|我|店里)请|慰问金|补偿金"
        ),
        (
            r"(?:医药费|医疗费|误工费|损失|费用|修理费|维修费|打车费|住宿费"
            r"|差价|运费)(?:我们|公司|物业|酒店|医院|全|都|由我们|由公司"
            r"|由物业)?.{0,3}(?:全包|包了|承担|报销|出|负责)|(?:承担|报销"
            r"|包).{0,6}(?:医药费|医疗费|损失|费用)|(?:我们?|公司|店里?|物业|酒店|医院|银行)(?:来|会|自己|这边)?(?:掏|出)(?:这个)?钱|掏腰包"
            r"|(?:少不了|亏待不了|不会亏待|亏不了)您"
        ),
    ),
    names_zh=(
        (
            r"(?<![索理拒核多])赔(?:偿|付|款)?(?!礼|罪|不|标准|流程|上|得|钱就|多少)|补(?:偿|贴)(?!流程|标准)"
            r"|理赔(?!组|员|人|部|专|老师|岗|中心|单|表|材料|资料|流程|规则|那边|要|需)"
        ),
    ),
    says_en=(
        (
            r"\b(?:you|you folks|you guys|passengers?|everyone|each of you)(?:'ll| will"
            r"| are going to|'re going to| are|'re| gets?)? (?:be )?(?:getting|receiving"
            r"|given|paid|get|receive) (?:[£$€]\d+|\d+ (?:yuan|pounds?|dollars?|euros?|quid"
            r"|rmb|bucks)|(?:an?|one|two|three|four|five|six|eight|ten|fifty) (?:hundred"
            r"|thousand) (?:yuan|pounds?|dollars?|euros?|quid|bucks))"
        ),
        (
            r"compensate (?:you|for|every)|(?:full|generous|some|proper) (?:compensation"
            r"|payout)|(?:cover(?:ing)?|pay(?:ing)?(?: for)?|reimburse(?: you)?(?: for)?"
            r"|foot(?:ing)?|settle) (?:all )?(?:(?:your|the|his|her|their"
            r"|every|any|all|each) )(?:\w+ )?(?:bills?|costs?|damages?|loss(?:es)?"
            r"|expenses?|repairs?|stay|furniture|trees?|taxi|hotel|treatment"
            r"|medical|fridge|cleaning|cent|penny)|make it (?:up to you|worth your while)"
            r"|(?:give|pay|send|credit|offer) you (?:back )?(?:(?:[£$€¥]|rmb )\d+"
            r"|\d+ (?:yuan|pounds?|dollars?|euros?|quid|rmb)\b)"
            r"|pay you (?:back|for)|see you right|(?:sort|look after) you(?: out)? with|(?:get"
            r"|have|be) (?:fully )?(?:compensated|paid|reimbursed)|pay (?:you )?(?:back"
            r"|for it|double|out|in full)|voucher|goodwill (?:payment|gesture|credit)"
            r"|[£$€]\d+ (?:\w+ )?(?:credit|voucher)"
            r"|(?:a|some|bonus) (?:gift card|miles|points)|\b(?:send"
            r"|give|get) you (?:\w+ ){0,2}(?:hamper|cheque|gift|flowers)"
            r"|\b(?:double|triple) your money\b|(?:'ll|\bwill) (?:cover"
            r"|pay for) (?:it|that|this|everything|whatever)\b"
            r"|\b(?:an?|one) (?:whole |full |free )?(?:year|month"
            r"|week)(?:'s)?(?: worth)?(?: of)? (?:free )?"
            r"(?:popcorn|rides?|coffee|membership|subscription|tickets?"
            r"|meals?|passes|service|data|rent|classes)"
        ),
    ),
    names_en=(r"\bcompensation\b|\bpay ?out\b|reimbursement",),
)
REFUND = kind(
    "refund",
    ("退款", "a refund"),
    _M,
    says_zh=(
        r"到您(?:的)?(?:微信|支付宝|卡|账户|账)(?:里|上|号)",
        (
            r"(?:全额|全|双倍|给您|帮您|为您|就|都|会|一定|肯定|马上|直接"
            r"|立刻|必|包|能)退(?!租|烧|学|步|场|让|役|房(?!费|款)"
            r"|休|换货政策|订|出|群|房手续)|退(?:您|给您"
            r"|还|回(?:您|给|到|来(?!的))|钱|您钱|全款|一赔|定了|到(?:您|账|卡))"
            r"|(?:钱|款|费用).{0,8}(?:退(?:给|还|回)|返(?:给|还)|回到|回您"
            r"|到账|要得回|拿得回|追得回)|退得(?:回|了|到|成)"
            r"|退(?:票|费|课|款|货)(?:都|也)?(?:可以|没问题|行)(?:的"
            r"|$)|返还给?您|(?:退款|钱|款项).{0,6}到账|(?:内|前|天|日|会|能|就|一定|肯定|准|保证)到账"
        ),
    ),
    names_zh=(
        (
            r"(?:费用?|钱|定金|押金|差[价额]|[房票货尾]款|\d(?:元|块))[^,不没未]{0,6}"
            r"退(?!休|烧|步|群|让|伍|潮|路|订|换|票|回来|款|货|费|房|租|场|出|市|学|课|役|税)"
        ),
        "(?:退款|退货|退费|退钱)(?!单|编号|流程|进度|规定|规则|政策)|原路(?:退|返)回?|退一赔",
    ),
    says_en=(
        (
            r"\b(?:what you(?:'ve)? paid|money|payment|deposit|debit|charge|fare|funds?"
            r"|difference)\b(?: [\w']+){0,6} (?:backed out|sent back|put back|paid back"
            r"|back (?:in|on|with) your|back to you|home to you)|\b(?:have|see|get) (?:your"
            r"|the) (?:\w+ )?(?:deposit|money|payment|fare)(?: back| returned)\b"
        ),
        (
            r"refund(?:ing)? (?:you|it|the|your|every|all|in full)|(?:full"
            r"|complete|partial|your|the|a) refund|money back|(?:get|have"
            r"|see) (?:it|the difference|that|every (?:penny|cent)|your (?:money"
            r"|deposit|cash|[£$€¥]\d+"
            r"|(?:\w+ ){1,2}(?:pounds?|dollars?|euros?|quid))|the money)(?: \w+)?"
            r" (?:back|returned)|(?:money"
            r"|refund|deposit|difference|funds?)(?:'ll| will) (?:be )?(?:back"
            r"|returned|refunded|in your account|with you|credited|hit)|(?:put"
            r"|send|pay) (?:it|the money|that) back|be refunded"
        ),
    ),
    names_en=(r"\brefund(?:s|ed)?\b",),
)
WAIVER = kind(
    "waiver",
    ("减免费用", "a waiver of fees"),
    _M,
    says_zh=(
        (
            r"(?:全|给您|给大家|帮您|就|都|可以|能|直接|一律|替您|把.{1,8})(?:全)?(?:免(?!费(?!用)"
            r"|提|谈|得)|减(?:$|的|一|半)|" + _WAIVER_ZH + r"|豁免|抹(?:掉|零|了|平|$)"
            r"|划(?:掉|了)|勾(?:掉|销)|免除|(?<!减)免单(?!申请|子)|不收|销掉)|免(?:了"
            r"|掉"
            r"|您|去|收|点|些|(?<!减免)单(?!位|子|申请)|费给您)|(?:(?<!先)(?<!现在)(?<!暂时)不(?:用|要|收|需)(?!.{0,3}(?:另"
            r"|额外|再|加|多|急|钱|费用|邮费|运费|掏钱|花钱|出钱|付钱))|一分(?:钱)?(?:也"
            r"|都)?不(?:用|收|要)).{0,3}(?:您)?(?:交(?!第|材料|资料|证|表|代)|付|钱|出(?![来门示面具席去])|花|掏|费用)(?!密码)"
            r"|一分(?:钱)?(?:也|都)?不(?:用|必|需要?)(?:您)?(?:再)?给"
            r"|(?:会|一定|肯定|绝对|保证)免(?!费(?!用)|提)"
            r"|(?:(?:违约|滞纳|罚|欠|押)金|账单|欠费|这笔)[^,]{0,6}不(?:用|要|收|需).{0,3}(?:钱|费用)"
            r"|[费钱款金租][^,先暂]{0,4}不(?:跟|向|问|找)(?:您|你|大家|咱)[^,]{0,2}(?:收|要|算|扣)"
            r"|(?<![通次件样处回错]都)(?<!错)(?<!任)(?<![一二两三四五六七八九十几]个都)"
            r"算(?:我|我们|公司)的(?!错|责任|问题|疏忽|过失|不是)"
        ),
    ),
    names_zh=(
        _WAIVER_ZH
        + r"|(?<!减)免单(?!申请|子)|豁免|免(?:一|半|两)(?:年|个月)|免(?!费).{0,3}(?:费|押金)(?!需)",
    ),
    says_en=(
        (
            r"\b(?:fees?|charges?|fines?|penalt(?:y|ies)|surcharges?|interest|balance|debt"
            r"|fare)(?: \w+)?(?:'s| is| are| gets?|'ll be"
            r"| will be) (?:being )?(?:all )?(?:written off|wiped|waived|scrapped|dropped"
            r"|struck off|torn up|forgiven|cancelled|taken off|let go)"
        ),
        (
            r"waiv(?:e|ed|ing)|(?:fee|charge|fine|penalty)(?:'s| is|'ll be"
            r"| will be) (?:gone|cancelled|dropped|history)|(?:bill|stay"
            r"|night|meal|dinner|breakfast|fee"
            r"|repair|reconnection|delivery|room|taxi|drinks?|cost|parts"
            r"|labour|month|your \w+)(?:'s| is| are|'ll be| will be) (?:all )?on us\b"
            r"|(?:is|are|be|it's|that's|this is) (?:all )?on the house"
            r"|(?:won't|will not|not going to) (?:be )?charg(?:e|ing) you"
            r"|won't (?:have to )?(?:pay"
            r"|be charged|cost you)|(?:drop|scrap|cancel|wipe|write off"
            r"|remove|void|tear up|rip up|forget(?: about)?) (?:the"
            r"|your|that|this|those|all) (?:\w+ )?(?:fee|charge|bill|fine"
            r"|penalty|interest|debt)s?"
        ),
    ),
)
FREE_SERVICE = kind(
    "free_service",
    ("免费服务", "a service free of charge"),
    _M,
    says_zh=(
        r"(?:给|帮|替)您做一?次?免费",
        r"不(?:用|要|收|需要?)(?:您)?(?:一分)?(?:钱|费用?(?:$|的)|邮费|运费|掏钱|花钱|出钱|付钱)",
        (
            r"^[^,我车司机派]{1,8}(?<![抄转发护接相目欢运快配派押])送(?:给)?您(?:了|吧)$|白送(?:给)?您"
            r"|免费(?:给您|为您|帮您|送|换|修|升|住|补|上门|检|改|重)"
            r"|(?:不(?:用|需要?|必|会|要|收)|无需)(?:您)?.{0,2}(?:另外?"
            r"|额外|再|加|多).{0,3}(?:付|掏|花|出|收|交|补)(?![现门这那问错事差岔状情纰毛乱故意来去过任类同]|一)"
        ),
    ),
    says_en=(
        (
            r"free of charge|(?:at )?no (?:extra |further |additional )?(?:charge"
            r"|cost)|without charge"
            r"|complimentary|for free"
        ),
    ),
)
CREDIT = kind(
    "credit",
    ("抵扣、折扣", "a credit or discount"),
    _M,
    says_zh=(
        (
            r"抵扣|冲抵|折抵|折让|抵用|打(?:[一二三四五六七八九\d]|个|对)?折|对折|半价(?!是)"
            r"|(?:给|帮|为)您.{0,6}(?:延长?|顺延|续|多加|补)[一两二三四五六半\d]+个?(?:天"
            r"|月|年|节|次|周)|优惠(?:给您|您)"
            r"|(?:(?:给|送|补)您|(?<!转)再?(?:补|送))(?!退|取|数|存|查|算).{0,6}(?:(?<!证)券|积分|里程|话费|流量|课时)(?!的|吗)"
            r"|(?:给您|送您|再送).{0,6}(?:折扣|优惠|话费|积分|流量)"
            r"|减(?:您)?[一二三四五六七八九十百"
            r"\d]+(?:元|块)"
        ),
    ),
    says_en=(
        (
            r"(?:[£$€]\d+|\d+ (?:yuan|pounds?|dollars?|euros?|quid|rmb|bucks)|(?:an?|one"
            r"|two|three|four|five|six|eight|ten|fifty) (?:hundred|thousand) (?:yuan"
            r"|pounds?|dollars?|euros?|quid|bucks)) (?:gets?|is|comes|will be|'ll be"
            r"|is being) (?:knocked |taken |coming )?off\b"
        ),
        (
            r"(?:knock|take|knocking|taking) (?:something|\S+|a bit"
            r"|some)(?: (?!file|case|ticket)\w+){0,2} off (?:your"
            r"|the(?! pile)|it)|credit (?:your|the|to)|(?:a|an|\d+%|give you) (?:\w+ )?(?:discount"
            r"|credit)|half price|(?:an?|one|two|three|some|\d+) free (?:\w+ )?(?:nights?"
            r"|months?|meals?|years?|weeks?|class(?:es)?|sessions?"
            r"|tickets?|drinks?|stays?|rides?|upgrades?|passes)|deduct(?!ion)"
        ),
    ),
)
REVERSAL = kind(
    "reversal_of_charge",
    ("冲正、撤销扣款", "the reversal of a charge"),
    _M,
    says_zh=(
        r"冲(?:回|掉)",
        (
            r"冲正|撤销.{0,4}(?:扣款|交易|收费)|(?:扣款|罚息|滞纳金|违约金"
            r"|年费|手续费).{0,4}(?:撤|取消|冲|退|免)|改回(?:来)?原"
        ),
    ),
    says_en=(
        (
            r"revers(?:e|ed|ing|al)|(?:take|taken|taking) (?:it|that"
            r"|(?:the|your|that|this) (?:\w+ )?"
            r"(?:fee|charge|amount|item|fine|interest|surcharge)) off(?! the)|undo the charge"
        ),
    ),
)
PRICE_CUT = kind(
    "price_cut",
    ("降低价格或账单", "a lower price or bill"),
    _M,
    says_zh=(
        (
            r"(?:电费|水费|账单|费用|价格|房费|气费|物业费|利息|费).{0,6}(?:降"
            r"|(?<!多)少(?!的)|比现在低|下来)|(?:少交|少收)(?!的"
            r"|一?些的)|(?:给|卖|算|帮|再)(?:给)?您.{0,3}便宜|便宜(?:给您|卖您|\d|[一二两三四五六七八九十几]+(?:块|百|成))"
            r"|降价|降下来|(?:给|帮|为)您.{0,6}降到"
            r"|按(?:低|原|最低|老)价"
        ),
    ),
    says_en=(
        (
            r"\b(?:what you(?:'ll)? pay|bill|price|rent|premium"
            r"|tariff)(?: \w+){0,3} (?:goes|go|drops?|comes|falls?) (?:down|to)\b"
        ),
        (
            r"(?:bill|price|cost|rate|fee|premium|rent)s?(?:'ll| will)? (?:\w+ )?(?:come"
            r"|go|be|drop) (?:down|lower|less|cheaper|reduced)|(?:lower|reduce"
            r"|cut) (?:your|the) (?:bill|price|rate|fee|charge|cost)|pay less"
            r"|match the price"
        ),
    ),
    reckoned=True,
)
MONEY_KINDS: tuple[Kind, ...] = (
    COMPENSATION,
    REFUND,
    WAIVER,
    FREE_SERVICE,
    CREDIT,
    REVERSAL,
    PRICE_CUT,
    confirmed(REFUND, "refund_if_confirmed", ("核实后退款", "a refund once confirmed")),
    confirmed(
        COMPENSATION, "compensation_if_confirmed", ("核实后赔偿", "compensation once confirmed")
    ),
    confirmed(WAIVER, "waiver_if_confirmed", ("核实后减免", "a waiver once confirmed")),
    confirmed(REVERSAL, "reversal_if_confirmed", ("核实后冲正", "a reversal once confirmed")),
)
