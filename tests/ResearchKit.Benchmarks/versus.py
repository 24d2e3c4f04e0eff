"""Times the kit beside its peers on the same columns, in turn; called by versus.sh, which builds and installs."""
import argparse
import pathlib
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
KIT = ["dotnet", str(HERE.parent.parent / "artifacts/bin/ResearchKit.Benchmarks/release/ResearchKit.Benchmarks.dll")]
PYTHON = ["/usr/bin/python3", str(HERE / "peers/peer.py")]
MARKET = ["/usr/bin/python3", str(HERE / "peers/market_peer.py")]
R = ["Rscript", "--vanilla", str(HERE / "peers/peer.R")]

# The work, the side it is measured against, and the ratio that issue and README ask for.
WORKS = [
    ("pearson-1m", PYTHON, 8),
    ("spearman-1m", PYTHON, 6),
    ("kendall-1m", PYTHON, 4),
    ("distance-correlation-100k", R, 3),
    ("bca-spearman-2k-9999", PYTHON, 20),
    ("permutation-1k-99999", PYTHON, 30),
    ("ols-hc3-1m-10", PYTHON, 15),
    ("logistic-1m-10", PYTHON, 8),
    ("kaplan-meier-1m", R, 5),
    ("cox-100k-7", R, 2),
    ("pelt-10k", None, None),
    ("pelt-100k", None, None),
    ("pelt-1m", None, None),
    ("followers-1m", MARKET, 3),
    ("followers-names-1m", None, None),
    ("market-1m", MARKET, 0.67),
]


class Side:
    """A process that holds the columns and does the work once for each line that it is sent."""

    def __init__(self, command):
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
        self._command = command

    def milliseconds(self):
        self._process.stdin.write("go\n")
        answer = self._process.stdout.readline()
        if not answer:
            sys.exit(f"ended without an answer: {' '.join(self._command)}")
        return float(answer)

    def close(self):
        self._process.stdin.close()
        self._process.wait()


def measure(name, peer, folder, runs):
    kit = Side([*KIT, "time", name, folder])
    other = peer and Side([*peer, name, f"{folder}/{name}"])
    # Warm: the runtime has compiled the hot loops, the peer has loaded its modules.
    for _ in range(3):
        kit.milliseconds()
    if other:
        other.milliseconds()
    pairs = [(kit.milliseconds(), other.milliseconds() if other else float("nan")) for _ in range(runs)]
    kit.close()
    if other:
        other.close()
    return statistics.median(k for k, _ in pairs), statistics.median(p for _, p in pairs)


def main():
    known = [name for name, _, _ in WORKS]
    parser = argparse.ArgumentParser(prog="versus.sh", description="Times the kit beside SciPy, statsmodels, R, numpy and pandas.")
    parser.add_argument("works", nargs="*", metavar="WORK", help="only these of: " + ", ".join(known))
    parser.add_argument("--runs", type=int, default=5, help="timed runs a side, after warming up (default 5)")
    options = parser.parse_args()
    if options.runs < 1:
        parser.error(f"--runs is {options.runs}; it must be at least 1")
    if unknown := set(options.works) - set(known):
        parser.error(f"there is no work {', '.join(sorted(unknown))}; there are {', '.join(known)}")
    print(f"{'name':<26} {'kit_ms':>10} {'peer_ms':>10} {'ratio':>7} {'asked':>6}")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([*KIT, "data", folder, *(options.works or known)], check=True)
        for name, peer, asked in WORKS:
            if options.works and name not in options.works:
                continue
            kit, other = measure(name, peer, folder, options.runs)
            beside = f"{other:>10.1f} {other / kit:>7.1f} {asked:>6}" if peer else f"{'–':>10} {'–':>7} {'–':>6}"
            print(f"{name:<26} {kit:>10.2f} {beside}", flush=True)


main()
