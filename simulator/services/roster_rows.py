"""One line of a list of people, read: folded, checked, with everything wrong about it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from simulator.services.errors import Invalid
from simulator.services.folding import fold, fold_email, tidy_name
from simulator.services.tables import Row, Table
from simulator.store.models import RoleName
from simulator.text.bilingual import Text
from simulator.text.language import Language

COLUMNS = ("name", "email", "role", "team", "language")
_NEEDED = ("name", "email")
_HEADINGS = {
    "name": {"name", "姓名", "名字"},
    "email": {"email", "e-mail", "mail", "邮箱", "电子邮箱", "电子邮件", "信箱", "電子郵件"},
    "role": {"role", "roles", "角色"},
    "team": {"team", "teams", "团队", "班组", "小组", "團隊", "班組", "小組"},
    "language": {"language", "语言", "語言"},
}
_ROLES = {
    RoleName.TRAINEE: {"trainee", "学员", "學員"},
    RoleName.TRAINER: {"trainer", "培训师", "培訓師", "讲师", "講師"},
    RoleName.AUTHOR: {"author", "编写者", "編寫者", "作者"},
    RoleName.ADMIN: {"admin", "管理员", "管理員"},
}
_LANGUAGES = {
    Language.SIMPLIFIED: {"zh-hans", "zh-cn", "zh", "简体中文", "简体", "中文"},
    Language.TRADITIONAL: {"zh-hant", "zh-tw", "zh-hk", "繁體中文", "繁体中文", "繁體", "繁体"},
    Language.ENGLISH: {"en", "en-us", "en-gb", "english", "英文", "英语", "英語"},
}
_SEPARATORS = str.maketrans("、；，,", ";;;;")

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class RosterRow:
    """A line as it is meant; a field with a problem is empty."""

    line: int
    name: str
    email: str
    roles: tuple[RoleName, ...]
    teams: tuple[str, ...]
    language: Language | None
    problems: tuple[Text, ...]


def columns_of(table: Table) -> Mapping[str, str]:
    """The heading in the file for each column that it has.

    :raises Invalid: if a heading is unknown or doubled, or name or email has none.
    """
    found: dict[str, str] = {}
    for heading in table.columns:
        column = next((key for key, known in _HEADINGS.items() if fold(heading) in known), None)
        if column is None or column in found:
            raise _bad_heading(heading)
        found[column] = heading
    for column in _NEEDED:
        if column not in found:
            raise Invalid(
                Text(zh=f"缺少“{column}”这一列。", en=f"There is no column “{column}”."), "file"
            )
    return found


def read_row(row: Row, columns: Mapping[str, str]) -> RosterRow:
    """``row`` as it is meant, with its problems."""
    cells = {column: row.values.get(heading, "") for column, heading in columns.items()}
    problems: list[Text] = []

    def taken(read: Callable[[str], Value], text: str, otherwise: Value) -> Value:
        try:
            return read(text)
        except Invalid as error:
            problems.append(error.message)
            return otherwise

    name, email = cells.get("name", ""), cells.get("email", "")
    if not email:
        problems.append(Text(zh="缺少邮箱。", en="There is no e-mail address."))
    language = cells.get("language", "")
    return RosterRow(
        line=row.line,
        name=taken(tidy_name, name, "") if name else "",
        email=taken(fold_email, email, "") if email else "",
        roles=taken(_roles, cells.get("role", ""), ()),
        teams=taken(_teams, cells.get("team", ""), ()),
        language=taken(_language, language, None) if language else None,
        problems=tuple(problems),
    )


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.translate(_SEPARATORS).split(";") if part.strip()]


def _roles(text: str) -> tuple[RoleName, ...]:
    named = {_known(part, _ROLES, "角色", "role") for part in _parts(text)}
    return tuple(role for role in RoleName if role in named)


def _teams(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tidy_name(part) for part in _parts(text)))


def _language(text: str) -> Language:
    return _known(text, _LANGUAGES, "语言", "language")


def _known(text: str, table: Mapping[Value, set[str]], zh: str, en: str) -> Value:
    found = next((key for key, words in table.items() if fold(text) in words), None)
    if found is None:
        raise Invalid(Text(zh=f"没有“{text}”这个{zh}。", en=f"There is no {en} “{text}”."))
    return found


def _bad_heading(heading: str) -> Invalid:
    names = ", ".join(COLUMNS)
    return Invalid(
        Text(
            zh=f"第一行的“{heading}”不认识或重复了。可用的列：{names}。",
            en=f"The heading “{heading}” is unknown or doubled. The columns are {names}.",
        ),
        "file",
    )
