"""Floor 5: the pages: Flask, htmx, security, translations."""
