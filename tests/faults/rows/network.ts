import { spawn, spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { ledger, type Row, type Trials } from '../row';
import { scriptAt } from '../start-child';

/** How a process is put where there is no network at all; as somebody without rights, if that is allowed. */
const NOWHERE = [
  ['unshare', '--net'],
  ['unshare', '--map-root-user', '--net'],
] as const;

const nowhere = (): readonly string[] =>
  NOWHERE.find(([command, ...args]) => spawnSync(command, [...args, 'true']).status === 0) ?? [];

export const network: Row = {
  promise: 'no network: the program reaches for none, and everything works where there is none',
  bar: '0 attempts, everything works',
  counts: { full: 25, sample: 2, control: 1 },
  control: 'one request is made',
  run: async ({ n, isProtected }: Trials) => {
    const { fail, goesOn, outcome } = ledger({ isProtected });
    const prefix = nowhere();
    let done = 0;
    let calls = 0;
    for (; done < n && goesOn(); done += 1) {
      const [command = '', ...args] = [
        ...prefix,
        process.execPath,
        ...scriptAt('network-child.ts'),
        String(isProtected),
      ];
      const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      const said = JSON.parse(await text(child.stdout)) as {
        readonly calls: number;
        readonly refused: readonly string[];
        readonly attempts: readonly string[];
      };
      calls += said.calls;
      for (const sentence of [...said.refused, ...said.attempts]) fail(sentence);
    }
    return outcome(done, [
      prefix.length > 0
        ? `${calls} calls of the main process in an empty network namespace`
        : `${calls} calls of the main process; this system allows no network namespace of one's own`,
      'the window is not among them: what its page asks for is cancelled, which the journeys show',
    ]);
  },
};
