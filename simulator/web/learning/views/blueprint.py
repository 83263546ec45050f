"""The blueprint of learning."""

from flask import Blueprint

learning = Blueprint("learning", __name__)
