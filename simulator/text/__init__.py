"""Floor 0: text as characters. Spans, folding with a map back, clauses, languages. No I/O."""
