"""What can be committed to: kinds of commitment with the words that name them."""
