"""What an English clause does with the matter it names: asserts, declines, asks, reports."""

import re

GUARANTEE = re.compile(
    r"\bpromise\b(?! (?:you )?(?:only|what))|guarantee[ds]?\b|\bguaranteed?\b|definite?ly|defin[ia]t[ea]?ly|\bcertain(?:ly)?\b(?! (?:amount|number))|absolutely|100 ?(?:%|per ?cent)|(?:you have|you've got|give you|on) my (?:word|life)"
    r"|\btrust me\b|without (?:a |any )?(?:doubt|fail)|no doubt|for sure|no question|\bsure thing|\bmark my words|\bi swear|rest assured|no matter what|you can (?:count|bank|rely) on|consider it done|leave (?:it|that) (?:with|to) me and|\bof course\b|in the bag"
    r"|\bpersonally (?:see to it|guarantee|ensure)|\bi (?:give|gave) you|\bassure you\b|\bensure (?:you|that|it)\b|every (?:single )?(?:penny|cent)\b|\btotally\b|nobody's going to|\bnever\b|bet (?:my|your)"
)
REASSURE = re.compile(r"don'?t (?:you )?worry|not to worry|no need to worry|rest easy|relax\b|no worries")
HEDGE = re.compile(
    r"\bshould\b(?! (?:have|you|i|we|not))|\bshouldn't be\b|usually|normally|generally|typically|pretty (?:sure|much|confident)|fairly (?:sure|confident|certain)|surely|expected to|nearly always|almost always|bound to|most likely|very likely|\blikely\b|almost (?:certain|sure|always)|nine times out of ten|chances are"
    r"|i'm sure|i am sure|i'm confident|we're confident|i expect|as good as|off the record|between (?:us|you and me)|let's just say|i've seen|always (?:does|do|pays?|comes?)"
)
GUESS = re.compile(r"\bmaybe\b|\bperhaps\b|\bmight\b|\bprobably\b|\bpossibly\b|\bmay\b|\bi (?:guess|think|suppose|reckon)\b|\bcould be\b|\broughly\b|\bi imagine\b|\bi dare ?say\b")
EFFORT = re.compile(r"\b(?:i'll|we'll|will|i|we|to|can)? ?(?:try|trying|do (?:my|our) best|aim|make (?:absolutely |damn )?sure|hope|hopefully|attempt|see (?:if|what|whether)|push for|ask (?:for|if|whether)|look into|request|work (?:on|towards))\b")
NEGATION = re.compile(r"n't\b(?! (?:you )?worry)|\bdont\b(?! (?:you )?worry)|\boutside\b|\bbeyond\b|\bcant\b|\bwont\b|\bnot\b(?! only| to worry)|\bnever\b|\bcannot\b|\bunable\b|\bno\b(?! (?:problem|worries|doubt|question|time|matter|later|more))|\bneither\b|\bnor\b|\bwithout\b|\brefuse\b|\brather not\b|\bbefore i\b|\binstead of\b|\bnobody\b(?! is going|'s going)|\bnone\b|\bisnt\b")
CANNOT_PROMISE = re.compile(
    r"(?:can'?t|cannot|can not|won't|will not|not able|unable|not allowed|wouldn't|don't want|not (?:in a position|going|free)|couldn't|rather not|no authority|not mine)\b[^.;!?]{0,30}?"
    r"\b(?:promise|guarantee|say|tell|give|commit|offer|confirm|mislead|speak for|know|approve|authori[sz]e|decide|rule|swear|pretend)\b|(?:not|n't) (?:guaranteed|a promise|something i can)|no guarantee|\bi don't (?:yet )?know\b|nobody has a (?:date|time)|making it up|depends on|not (?:up to|for) me"
)
QUESTION = re.compile(r"\?$|^(?:would|could|can|may|shall|do|does|did|is|are|have|has|what|when|where|which|who|how|why)\b.*\?")
PENDING = re.compile(r"\b(?:whether|until (?:we|they|the)|subject to|pending|once (?:they|the \w+ (?:has|have|is))|we (?:first )?need to (?:check|verify|see)|under review|being reviewed|to be (?:decided|confirmed|advised))\b")
REPORTED = re.compile(
    r"\byou (?:said|told|asked|mentioned|want(?:ed)?|were (?:told|promised)|say|expected|wish|feel|think|demand|paid)\b|\b(?:we|they|he|she|the (?:ad|advert|clerk|agent|driver)) (?:said|told|promised|advertised|claimed)\b|\bpromised you\b|\bsupposed to\b|\bas for\b|\babout (?:the|your)\b|\bi know\b|\bi (?:see|understand)\b"
)
PAST = re.compile(r"\b(?:was|were|had|did|didn't|wasn't|hasn't|haven't|has been|have been|i've|we've|been|already|ago|yesterday|last (?:week|month|time)|went|took|got|kept|left|cost)\b")
CUSTOMER = re.compile(
    r"\b(?:please|you(?:'ll| will)? (?:need|have) to\b(?! worry)|you (?:can|could|may|must|should|might)|you'd (?:need|have|better)|ask you to|if you (?:call|send|bring|want)|kindly|make sure you (?:call|bring|keep|send))\b"
)
RULE = re.compile(r"\b(?:rule|policy|regulation|by law|standard|the law|procedure|normal(?:ly)? takes?|usually takes?|typically takes?|terms|contract|under the|takes? (?:up to|\d)|limit is|entitled)\b")
MARK = re.compile(
    r"(?:\bwon't|\bnever\b|\bnobody|\bno one|\bnothing|'ll|\bwill|\bill\b(?= \w+)|\bshall|\bgoing to|\bgonna|'m (?:going|giving|sending|getting|having|making|arranging|booking|putting|moving|refunding|crediting|waiving|approving)|'re (?:getting|going|giving|sending|covering|refunding|paying|having)|\bcan\b|\bpromise|guarantee|definit|of course|\bon us\b|\blet me\b|\bhappy to\b|\bshould\b|certainly|absolutely|trust me|\byes\b|\bsure\b|\bhave it\b|\bmy word|\bfull\b|\bconsider|\bon the way|\bis yours|\bwould (?:get|be)|you'd (?:get|have|hear)|\b(?:gets?|goes|comes|come)\b|surely|usually|always|\bis coming|\bdue\b|\bbooked)"
)
CONDITION = re.compile(
    r"\bif\b(?! (?:you|i) (?:don't mind|like|may|had|please))|\bonce\b|\bprovided\b|\bas long as\b|\bsubject to\b|\bdepending\b|\bassuming\b|\bshould the\b|\bunless\b|\b(?:after|when|following) (?:the |an? |we|they|he|she|it|our)\b|\bwhere (?:the|it)\b"
)
AFTER = re.compile(r"^[^,;]{0,40}?(?:n't\b|\bnot\b|\bcannot\b|\bcant\b|\bnever\b|\bunable\b|\boutside\b|\bbeyond\b|\bunavailable\b)")
AGENT = re.compile(r"\b(?:i|we|let me|i'll|we'll|i'm|we're)\b")
OUTCOME = re.compile(
    r"(?:'ll|will|should|going to) (?:\w+ )?(?:be (?:back|here|there|ready|done|over|open|clear(?:ed)?|found|available|live|active|up|on (?:its|the) way|in (?:stock|your))|work|turn up|show up|come (?:back|through|on|good)|go (?:well|smoothly|ahead|away)|make it|take off|land|leave on time|get (?:your|it|there|through|better)|arrive|clear|go in your favour)\b|in (?:the customer's|your) favou?r"
)
PROCESSING = re.compile(r"\b(?:handled?|process(?:ed|ing)?|look(?:ed|ing)? into|review(?:ed)?|address(?:ed)?|investigat\w+|follow(?:ed)? up|forward(?:ed)?|pass(?:ed)? (?:on|to)|log(?:ged)?|check(?:ed)?|sorry|apolog\w+)\b")
BARE_ASSURANCE = re.compile(r"\b(?:go(?:es)? through|no problem|in the bag|done deal|as good as done|leave it (?:with|to) me|pretty much certain|you can count on (?:it|that))\b")
VAGUE_STEP = re.compile(r"\b(?:handle|process|look into|review|address|investigat|attend|follow up|deal|forward|pass)\w*")
