"""What the pages of learning show, one module for each kind of page."""
