"""The daily drill: five minutes, five lines, each judged at once."""
