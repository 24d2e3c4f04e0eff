"""The peers' side in Python: does one work once per line of standard input, and answers with milliseconds.

Usage: python3 peer.py WORK FOLDER    (FOLDER holds the columns as raw doubles)
"""
import pathlib
import sys
import time

import numpy as np


def read(folder):
    return {path.stem: np.fromfile(path) for path in pathlib.Path(folder).glob("*.f64")}


def explanatory(columns):
    """x1, x2, …, with the constant in front."""
    names = sorted((name for name in columns if name[0] == "x" and name[1:].isdigit()), key=lambda name: int(name[1:]))
    return np.column_stack([np.ones(len(columns["y"]))] + [columns[name] for name in names])


def pearson(columns):
    from scipy import stats
    return lambda: stats.pearsonr(columns["x"], columns["y"]).confidence_interval(0.95)


def spearman(columns):
    from scipy import stats
    return lambda: stats.spearmanr(columns["x"], columns["y"])


def kendall(columns):
    from scipy import stats
    return lambda: stats.kendalltau(columns["x"], columns["y"])


def bca(columns):
    from scipy import stats

    def rho(x, y):
        return stats.spearmanr(x, y).statistic

    return lambda: stats.bootstrap(
        (columns["x"], columns["y"]), rho, paired=True, vectorized=False, n_resamples=9_999, method="BCa",
        random_state=np.random.default_rng(2026))


def permutation(columns):
    from scipy import stats
    y = columns["y"]

    # The statistic that the documentation proposes for this, for one batch of permutations at a time.
    def r(x, axis):
        xc = x - x.mean(axis=axis, keepdims=True)
        yc = y - y.mean()
        return (xc * yc).sum(axis=axis) / np.sqrt((xc * xc).sum(axis=axis) * (yc * yc).sum())

    return lambda: stats.permutation_test(
        (columns["x"],), r, permutation_type="pairings", vectorized=True, n_resamples=99_999, batch=10_000,
        random_state=np.random.default_rng(2026))


def ols(columns):
    import statsmodels.api as sm
    design = explanatory(columns)

    def run():
        fit = sm.OLS(columns["y"], design).fit(cov_type="HC3")
        return fit.params, fit.bse, fit.conf_int()

    return run


def logistic(columns):
    import statsmodels.api as sm
    design = explanatory(columns)

    def run():
        fit = sm.Logit(columns["y"], design).fit(disp=0)
        return fit.params, fit.bse, fit.conf_int()

    return run


WORKS = {
    "pearson-1m": pearson,
    "spearman-1m": spearman,
    "kendall-1m": kendall,
    "bca-spearman-2k-9999": bca,
    "permutation-1k-99999": permutation,
    "ols-hc3-1m-10": ols,
    "logistic-1m-10": logistic,
}

if __name__ == "__main__":
    run = WORKS[sys.argv[1]](read(sys.argv[2]))
    for _ in sys.stdin:
        start = time.perf_counter()
        run()
        print(f"{(time.perf_counter() - start) * 1000:.3f}", flush=True)
