"""The blueprint that the views of the collection stand on."""

from flask import Blueprint

collection = Blueprint("collection", __name__)
