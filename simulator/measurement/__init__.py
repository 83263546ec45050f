"""Floor 1: agreement between raters, and statistics of items and attempts. Pure."""
