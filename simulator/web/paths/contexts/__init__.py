"""What the pages of learning paths show."""
