import diagnostics from 'node:diagnostics_channel';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import { contract } from '../../shared/contract';
import { openOffice } from '../support/office';

// Does the main job in a process that says of every attempt to reach a network that it was made.
const [isProtected = ''] = process.argv.slice(2);
const attempts: string[] = [];
for (const name of ['net.client.socket', 'http.client.request.start', 'undici:request:create']) {
  diagnostics.subscribe(name, () => attempts.push(name));
}
const { lookup } = dns;
dns.lookup = Object.assign((...args: Parameters<typeof lookup>) => {
  attempts.push('dns.lookup');
  return lookup(...args);
}, lookup);
syncBuiltinESMExports();

const office = openOffice();
const refused: string[] = [];
let calls = 0;
const call = async (channel: string, input: unknown) => {
  calls += 1;
  const reply = await office.route(channel, input);
  // That there are no circles in this cohort is an answer as well.
  if (!reply.ok && reply.error.code !== 'not-found')
    refused.push(`${channel}: ${reply.error.code}`);
  return reply.ok ? reply.value : null;
};

const { cohortId } = (await call('sample.load', {})) as { readonly cohortId: string };
await call('matching.run', { cohortId });
await call('board.publish', { cohortId });
const ready = Object.entries(contract).filter(
  ([, { kind, input }]) => kind === 'query' && input.safeParse({ cohortId }).success,
);
for (const [channel] of ready) await call(channel, { cohortId });
await call('history.undo', {});
await call('history.redo', {});
if (isProtected === 'false') await fetch('http://192.0.2.1/').catch(() => undefined);
process.stdout.write(JSON.stringify({ calls, refused, attempts }));
process.exit();
