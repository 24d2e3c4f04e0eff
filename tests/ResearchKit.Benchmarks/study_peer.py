"""What a Python user would write for `researchkit study`: pandas reads, SciPy correlates. Prints r, rho, tau and p."""
import sys

import pandas
import scipy.stats

frame = pandas.read_csv(sys.argv[1])
for correlate in (scipy.stats.pearsonr, scipy.stats.spearmanr, scipy.stats.kendalltau):
    result = correlate(frame["followers"], frame["revenue"])
    print(correlate.__name__, repr(result[0]), repr(result[1]))
