"""The views of practice, by what somebody does: choose, converse, hand over, read, look back."""

from flask import Blueprint

practice = Blueprint("practice", __name__)
