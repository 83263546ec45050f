"""Practice in the browser: library, briefing, conversation, work order, result, history."""
