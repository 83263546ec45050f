"""The person's own settings: name, language, theme, password."""
