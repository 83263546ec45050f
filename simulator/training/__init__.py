"""Floor 3: fits the learned parts of scoring to a calibration folder. Needs the extra ``train``."""
