"""Replies that fit any case and none: what a call centre might print on a card."""

from simulator.text.language import Language

FORMULAS: dict[Language, tuple[str, ...]] = {
    Language.SIMPLIFIED: (
        "非常抱歉给您带来这么多麻烦，换了谁遇到这样的事都会着急，我完全理解您的心情。这件事我负责跟到底，现在就去核实处理，半小时内给您回电话。",
        "您好，您反映的情况我都听明白了，这确实是我们没有做好，真的对不起。我马上联系相关部门，今天下班前一定把进展告诉您，您还有什么要补充的请说。",
        "您先别急，慢慢说，我在听。让您受委屈了，是我们的错。我现在就帮您查，查到什么如实告诉您，一小时内回复您。",
        "您说的我都记下来了，发生这样的事您生气是应该的。能做的我马上做，做不到的我也照实跟您讲，两小时内我亲自给您打电话。",
        "感谢您的反映，耽误了您的时间，我向您道歉。我这就登记并报给主管，由我跟进，一个工作日内给您答复，好吗？",
        "出了这样的事，您心里一定不好受，对不起，是我们没做到位。请您把经过再说一遍，我一条一条记，马上去办，办到哪一步都告诉您。",
        "我理解您现在又急又气，这个责任在我们。结果我不敢先保证，但我现在就开始处理，四点以前不管有没有结果都给您回话。",
        "让您一次次来问，是我们不对。这件事从现在起由我负责，我马上协调，一有消息立刻告诉您，您看还有什么担心的？",
        "您的难处我听到了，也替您着急。我先向您道歉，再把能做的马上做起来：核实、上报、跟进，今天之内给您答复。",
        "请您放心把事情交给我，我会尽全力处理，随时向您报告进度，对给您造成的不便深表歉意。",
        "对不起，让您久等了。我现在就去问清楚，十分钟后回来告诉您，您先坐一下，喝口水。",
        "您讲得很清楚，我重复一遍您看对不对：您遇到了问题，我们没有及时解决，您希望尽快有个说法。我现在就去办，半小时内回您。",
    ),
    Language.ENGLISH: (
        "I'm so sorry for all the trouble this has caused you. Anyone would be upset, and I understand how you feel. I'm taking this on myself, I'm looking into it right now, and I'll ring you within half an hour.",
        "Thank you for telling me. We got this wrong and I apologise. I'm contacting the right department now and I'll let you know by five today how far we are. Is there anything else I should know?",
        "Take your time, I'm listening. You shouldn't have had to go through this, and I'm sorry. I'm checking it now, and I'll tell you honestly what I find within the hour.",
        "I've written down everything you said, and you have every right to be angry. What I can do I'll do right away, what I can't I'll say so, and I'll call you myself within two hours.",
        "I'm sorry for your wasted time. I'm registering this and raising it with my supervisor now, I'll follow it through, and you'll have an answer within one working day. Would that be all right?",
        "That must have been awful, and I'm sorry we let it happen. Could you tell me what happened once more? I'll note each point, get going at once, and keep you informed at every step.",
        "You're worried and angry, and the responsibility is ours. I can't promise the outcome, but I'm starting on it now and you'll hear from me before four, whether there's news or not.",
        "You shouldn't have to keep asking. From now on this is mine: I'm coordinating it right away and will tell you the moment there's anything. What worries you most?",
        "I hear how hard this is. First, I apologise. Second, I'm checking, reporting and following it up now, and you'll have a reply today.",
        "Please rest assured that I will do my very best, keep you updated at all times, and I sincerely apologise for any inconvenience.",
        "I'm sorry to have kept you. I'm going to find out right now and I'll be back in ten minutes. Please have a seat meanwhile.",
        "Let me say it back to see if I have it right: there's a problem, we haven't solved it in time, and you'd like an answer soon. I'm on it now and will call you within thirty minutes.",
    ),
}
