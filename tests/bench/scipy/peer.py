"""The other side of the benchmarks: scipy's linear_sum_assignment, asked over stdin.

One JSON object a line in, one out. A problem is n x m scores from 0 up, row by row, as
little-endian float64 in a file, -1 where a pair can't be, and how many places each column has. A
column with k places is repeated k times. A pair that can't be made brings nothing, so choosing it
stands for leaving the mentee without anybody.
"""

import json
import sys
from time import perf_counter

import numpy as np
import scipy
from scipy.optimize import linear_sum_assignment

loaded = {}


def read(file, shapes):
    """The problems that lie one behind the other in a file."""
    data = np.fromfile(file, dtype="<f8")
    start = 0
    for n, m, places in shapes:
        yield np.repeat(data[start : start + n * m].reshape(n, m), places, axis=1)
        start += n * m


def cost_of(scores, wish, floor):
    """The matrix to minimise. Two wishes in one number, which stays exact as scores are small."""
    room = min(scores.shape)
    top = max(scores.max(initial=0), 0)
    gain = {
        "placed": lambda: np.ones_like(scores),
        "most-people": lambda: scores + (top * room + 1),
        "best-total": lambda: scores * (room + 1) + 1,
    }[wish]()
    return np.ascontiguousarray(np.where(scores >= max(floor, 0), -gain, 0.0))


def load(file, name, shape):
    loaded[name] = cost_of(next(read(file, [shape])), "most-people", 0)


def measure(name):
    cost = loaded[name]
    began = perf_counter()
    rows, columns = linear_sum_assignment(cost)
    milliseconds = 1000 * (perf_counter() - began)
    return {"milliseconds": milliseconds, "pairs": int((cost[rows, columns] < 0).sum())}


def figures(scores, wish, floor):
    rows, columns = linear_sum_assignment(cost_of(scores, wish, floor))
    chosen = scores[rows, columns]
    made = chosen[chosen >= max(floor, 0)]
    return len(made), int(made.sum())


def answer(file, shapes, asked):
    """For each problem and each [objective, floor] asked of it: how many pairs, and their total."""
    problems = zip(read(file, shapes), asked)
    return [[figures(scores, wish, floor) for wish, floor in each] for scores, each in problems]


def forget(name):
    del loaded[name]


CALLS = {"load": load, "measure": measure, "answer": answer, "forget": forget}
CALLS["version"] = lambda: scipy.__version__

for line in sys.stdin:
    call = json.loads(line)
    print(json.dumps(CALLS[call.pop("call")](**call)), flush=True)
