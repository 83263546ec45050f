"""A stretch of a text, in code points."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The characters ``text[start:end]``; offsets count code points of the text as typed."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}:{self.end}")

    def of(self, text: str) -> str:
        """The characters of this span in ``text``.

        :raises ValueError: if the span reaches past the end of ``text``.
        """
        if self.end > len(text):
            raise ValueError(f"span {self.start}:{self.end} is outside a text of {len(text)}")
        return text[self.start : self.end]

    def in_whole_words(self, text: str) -> "Span":
        """This span of ``text`` out to the ends of the Latin words that it cuts."""
        start, end = self.start, self.end
        while 0 < start < len(text) and _in_word(text[start - 1]) and _in_word(text[start]):
            start -= 1
        while 0 < end < len(text) and _in_word(text[end - 1]) and _in_word(text[end]):
            end += 1
        return Span(start, end)

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def shared(self, other: "Span") -> int:
        """How many characters the two spans share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def contains(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end


def _in_word(character: str) -> bool:
    return character == "'" or (character.isascii() and character.isalnum())
