import type { LinearSolver, LpModel } from '../../../electron/matching/groups/lp';

/** A solver that does what another does, and writes down what it is asked. */
export function watched(solver: LinearSolver) {
  /** `solve`, `require`, `release`, `close` and `choose`, in order. */
  const log: string[] = [];
  /** What each solution came to. */
  const totals: number[] = [];
  const watch = (model: LpModel): LpModel => ({
    addColumns: model.addColumns,
    solve: () => {
      log.push('solve');
      const answer = model.solve();
      if (answer) totals.push(answer.total);
      return answer;
    },
    require: (column, required) => {
      log.push(required ? 'require' : 'release');
      model.require(column, required);
    },
    close: () => {
      log.push('close');
      model.close();
    },
  });
  const asking: LinearSolver = {
    open: (rows) => watch(solver.open(rows)),
    choose: (...asked) => {
      log.push('choose');
      return solver.choose(...asked);
    },
  };
  const count = (what: string) => log.filter((each) => each === what).length;
  return { solver: asking, log, totals, count };
}
