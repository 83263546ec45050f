"""What the agent may and may not commit to in a case."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from simulator.text.bilingual import Text


class Permission(BaseModel):
    """A kind of commitment that the agent may give, and within which time it must be kept."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: str = Field(description="a kind of commitment, see COMMITMENT_KINDS")
    within_minutes: int | None = Field(default=None, gt=0, description="latest moment, in minutes")
    text: Text | None = Field(
        default=None, description="how the case file says it, if not as usual"
    )


class Prohibition(BaseModel):
    """A kind of commitment that the agent may not give."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: str
    text: Text | None = None


class Authority(BaseModel):
    """The commitments open to the agent in one case."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    may: tuple[Permission, ...] = ()
    may_not: tuple[Prohibition, ...] = ()


class Verdict(StrEnum):
    """How a promise stands against the authority."""

    ALLOWED = "allowed"
    TOO_LATE = "too_late"  # of an allowed kind, but later than permitted
    VAGUE = "vague"  # "soon": nothing that the agent can be held to
    UNFOUNDED = "unfounded"  # of a kind that the authority does not mention
    FORBIDDEN = "forbidden"  # of a kind that the authority rules out
    DECLINED = "declined"  # said not to be promised
