"""The blueprint that the views of learning paths stand on."""

from flask import Blueprint

paths = Blueprint("paths", __name__)
