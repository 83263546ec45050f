"""What was practised comes back when it is about to fade: cards, ratings and their schedule."""
