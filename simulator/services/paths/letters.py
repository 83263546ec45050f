"""The words of a reminder, in the reader's language."""

from collections.abc import Sequence

from simulator.services.mail import Letter
from simulator.services.paths.due import Due
from simulator.services.paths.progress import PathProgress
from simulator.text.bilingual import Text
from simulator.text.language import Language


def reminder(
    name: str,
    address: str,
    language: Language,
    due_paths: Sequence[tuple[PathProgress, Due]],
    site: str | None,
) -> Letter:
    """The letter about these paths, the most urgent first; ``site`` is where the pages are."""
    progress, first = due_paths[0]
    title, when = _both(progress.path.title), _when(first)
    subject = Text(
        zh=f"学习提醒：《{title.zh}》{when.zh}", en=f"Your learning path “{title.en}” {when.en}"
    )
    # A name is never turned into other characters.
    greeting = f"Hello {name}," if language is Language.ENGLISH else f"{name}，你好："
    lines = [_about(*one).in_language(language) for one in due_paths]
    body = "\n\n".join(
        (
            greeting,
            "\n".join(lines),
            _where(site).in_language(language),
            _END.in_language(language),
        )
    )
    return Letter(name, address, subject.in_language(language), f"{body}\n")


_END = Text(
    zh="每天最多发一封。走完了，或者培训师改了日期，就不再发。",
    en="You get one such message a day at most, and none once you are done or the date is moved.",
)


def _where(site: str | None) -> Text:
    if not site:
        return Text(
            zh="登录后打开“我的路径”，就从那里接着做。",
            en="Sign in and open “My path”: you go on where you left off.",
        )
    address = f"{site.rstrip('/')}/paths"
    return Text(zh=f"从这里接着做：{address}", en=f"Go on here: {address}")


def _about(progress: PathProgress, due: Due) -> Text:
    title, when, step = _both(progress.path.title), _when(due), progress.next
    zh = f"- 《{title.zh}》{when.zh}，完成了 {progress.percent}%。"
    en = f"- “{title.en}” {when.en}; {progress.percent}% is done."
    if step is not None:
        aim = _both(step.title)
        zh += f"下一步：{aim.zh}，大约 {step.minutes} 分钟。"
        en += f" Next: {aim.en}, about {step.minutes} minutes."
    return Text(zh=zh, en=en)


def _both(text: Text) -> Text:
    """``text`` with what is missing filled in as a page shows it."""
    return Text(zh=text.in_language(Language.SIMPLIFIED), en=text.in_language(Language.ENGLISH))


def _when(due: Due) -> Text:
    days = due.days or 0
    if days < -1:
        return Text(zh=f"已经过期 {-days} 天", en=f"is {-days} days late")
    known = {
        -1: Text(zh="昨天到期", en="was due yesterday"),
        0: Text(zh="今天到期", en="is due today"),
        1: Text(zh="明天到期", en="is due tomorrow"),
    }
    return known.get(days) or Text(zh=f"还有 {days} 天到期", en=f"is due in {days} days")
