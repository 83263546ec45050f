"""The blueprint that the views of people and teams stand on."""

from flask import Blueprint

people = Blueprint("people", __name__)
