"""The learned weights, as files: see simulator/content/weights_file.py and simulator train."""
