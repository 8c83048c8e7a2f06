import { contract } from '../../../shared/contract';
import { openWorld } from '../../support/deeds';
import { type Chance, chanceOf, seedIds } from '../chance';
import { hostileMessages } from '../hostile';
import { ledger, type Row, type Trials } from '../row';

/** Messages to one file before the next is begun: what a call lets through by right fills it. */
const MESSAGES_PER_FILE = 20_000;

/** The control: every input passes. @returns puts the checks back */
function takeChecksAway(): () => void {
  const kept = Object.values(contract).map(({ input }) => {
    const { safeParse } = input;
    Object.assign(input, { safeParse: (data: unknown) => ({ success: true, data }) });
    return () => Object.assign(input, { safeParse });
  });
  return () => {
    for (const restore of kept) restore();
  };
}

const isReply = (reply: unknown): reply is { readonly ok: boolean } =>
  typeof reply === 'object' && reply !== null && 'ok' in reply;

/** What a call threw inside; null where it did not. */
function thrownOf([incident]: readonly unknown[]): string | null {
  if (incident === undefined) return null;
  return incident instanceof Error ? incident.message.slice(0, 80) : 'something';
}

/** Looks at an open program, message after message. */
async function audit(isProtected: boolean, chance: Chance) {
  const { office, cohortId } = await openWorld();
  const { db, route, incidents } = office;
  const restore = isProtected ? () => undefined : takeChecksAway();
  const messages = hostileMessages(chance, cohortId);
  const written = db.prepare<[], number>('SELECT total_changes()').pluck();
  let content = db.serialize();
  let writes = written.get();
  return {
    /** Sends a message. @returns whether it was accepted and wrote, or what is wrong with the answer */
    send: async (): Promise<boolean | string> => {
      const [channel, input] = messages();
      incidents.length = 0;
      const reply: unknown = await route(channel, input).catch((error: unknown) => error);
      if (!isReply(reply)) return `${channel} was not answered`;
      const thrown = Object.hasOwn(contract, channel) ? thrownOf(incidents) : null;
      if (thrown !== null) return `${channel} threw inside: ${thrown}`;
      const now = written.get();
      if (now === writes) return false;
      writes = now;
      const before = content;
      content = db.serialize();
      if (reply.ok || content.equals(before)) return reply.ok;
      return `${channel} was refused and wrote`;
    },
    end: () => {
      restore();
      db.close();
    },
  };
}

export const renderer: Row = {
  promise:
    'a hostile renderer gets nowhere: every message is answered, a refused one writes nothing',
  bar: '1,000,000 messages, 0 unhandled, 0 writes by a rejected call',
  counts: { full: 1_000_000, sample: 3000, control: 6000 },
  control: 'inputs are not checked against the contract',
  run: async ({ n, seed, isProtected }: Trials) => {
    const { fail, goesOn, outcome } = ledger({ isProtected });
    const chance = chanceOf(seed);
    seedIds(seed);
    const unhandled = () => fail('an unhandled rejection');
    process.on('unhandledRejection', unhandled);
    let done = 0;
    let accepted = 0;
    while (done < n && goesOn()) {
      const { send, end } = await audit(isProtected, chance);
      const until = Math.min(n, done + MESSAGES_PER_FILE);
      for (; done < until && goesOn(); done += 1) {
        const answer = await send();
        if (typeof answer === 'string') fail(answer);
        else if (answer) accepted += 1;
      }
      end();
    }
    process.off('unhandledRejection', unhandled);
    return outcome(done, [`${accepted} of them were good, and wrote by right`]);
  },
};
