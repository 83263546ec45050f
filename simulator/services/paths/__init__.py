"""Learning paths: following one, how far somebody has come, certificates and reminders."""
