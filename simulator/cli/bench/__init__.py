"""``simulator bench``: how fast things are, as ratios within one run."""

from simulator.cli.bench.command import bench

__all__ = ["bench"]
