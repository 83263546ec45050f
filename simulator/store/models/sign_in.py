"""Tries to sign in, counted so that passwords cannot be guessed by the thousand."""

from datetime import datetime

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from simulator.store.columns import Moment
from simulator.store.database import Base


class SignInTry(Base):
    """One try under one key: a hash of the name, of the address, or of both.

    Only hashes are kept, and only for as long as they count.
    """

    __tablename__ = "sign_in_try"
    __table_args__ = (Index("ix_sign_in_try_key_at", "key", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(Moment, index=True)
