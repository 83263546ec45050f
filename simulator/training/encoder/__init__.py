"""Fits the encoder, a small pre-trained transformer, to whole rated replies."""
