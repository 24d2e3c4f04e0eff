"""Times `researchkit study` beside pandas and SciPy as whole processes, in turn, on the same file.

Usage, from the root of the repository after a Release build (Debian: python3-numpy python3-pandas python3-scipy):
    python3 tests/ResearchKit.Benchmarks/study.py [ROWS ...]        default: 100000 1000000 4000000

Prints medians of five runs each after one warm-up, the ratio pair by pair, and the peak memory of a process.
"""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import numpy

HERE = pathlib.Path(__file__).parent
KIT = HERE.parent.parent / "artifacts/bin/ResearchKit.Cli/release/ResearchKit.Cli.dll"
RUNS = 5


def write_market(path, rows):
    random = numpy.random.default_rng(2026)
    quality = random.normal(size=rows)
    followers = numpy.exp(5 + 1.9 * random.normal(size=rows) + 0.3 * quality).round().astype("int64")
    revenue = numpy.exp(10 + quality + random.normal(size=rows)).round(2)
    with open(path, "w") as file:
        file.write("followers,revenue\n")
        numpy.savetxt(file, numpy.column_stack([followers, revenue]), fmt=["%d", "%.2f"], delimiter=",")


def measure(command):
    """Seconds of wall time and peak memory in MB of one finished process."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        sys.exit(f"failed with status {status}: {' '.join(map(str, command))}")
    return seconds, usage.ru_maxrss / 1024


def main(sizes):
    if not KIT.exists():
        sys.exit("Build first: dotnet build -c Release")
    print(f"{'rows':>9}  {'kit s':>6}  {'peer s':>6}  {'kit/peer':>8}  {'kit MB':>6}  {'peer MB':>7}")
    with tempfile.TemporaryDirectory() as folder:
        for rows in sizes:
            path = pathlib.Path(folder) / "market.csv"
            write_market(path, rows)
            kit = ["dotnet", KIT, "study", path, "--x", "followers", "--y", "revenue", "--json"]
            peer = [sys.executable, HERE / "study_peer.py", path]
            pairs = [(measure(kit), measure(peer)) for _ in range(RUNS + 1)][1:]
            median = lambda pick: statistics.median(pick(k, p) for k, p in pairs)
            print(f"{rows:>9}  {median(lambda k, p: k[0]):6.2f}  {median(lambda k, p: p[0]):6.2f}"
                  f"  {median(lambda k, p: k[0] / p[0]):8.2f}"
                  f"  {median(lambda k, p: k[1]):6.0f}  {median(lambda k, p: p[1]):7.0f}", flush=True)


main([int(size) for size in sys.argv[1:]] or [100_000, 1_000_000, 4_000_000])
