"""The area of people and teams: list, edit, import."""
