"""A text given in Chinese and English, as scenario and pack files write it."""

from pydantic import BaseModel, ConfigDict, Field

from simulator.text.language import Language, traditional

UNTRANSLATED = {Language.ENGLISH: "[not translated] ", Language.SIMPLIFIED: "【未翻译】"}


class Text(BaseModel):
    """One text in both languages; ``zh`` is Simplified, ``zh_hant`` is derived unless given.

    A missing language is allowed, counted by the linter, and shown marked as untranslated.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    zh: str | None = Field(default=None, min_length=1, description="Simplified Chinese")
    en: str | None = Field(default=None, min_length=1, description="English")
    zh_hant: str | None = Field(
        default=None, min_length=1, description="Traditional Chinese where the derived one is wrong"
    )

    def in_language(self, language: Language) -> str:
        """The text for a reader of ``language``; a marked text of the other one where missing."""
        if language is Language.ENGLISH:
            return self.en or UNTRANSLATED[Language.ENGLISH] + (self.zh or "")
        if language is Language.TRADITIONAL and self.zh_hant:
            return self.zh_hant
        chinese = self.zh or UNTRANSLATED[Language.SIMPLIFIED] + (self.en or "")
        return traditional(chinese) if language is Language.TRADITIONAL else chinese

    @property
    def missing(self) -> tuple[str, ...]:
        """The keys of the languages that are not given."""
        return tuple(key for key, text in (("zh", self.zh), ("en", self.en)) if not text)
