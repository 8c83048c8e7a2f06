import type { Row } from './row';
import { damage } from './rows/damage';
import { disk } from './rows/disk';
import { erased } from './rows/erased';
import { goesOut } from './rows/goes-out';
import { kills } from './rows/kills';
import { migrations } from './rows/migrations';
import { network } from './rows/network';
import { oneWriter } from './rows/one-writer';
import { power } from './rows/power';
import { renderer } from './rows/renderer';
import { restored } from './rows/restored';
import { scale } from './rows/scale';
import { screened } from './rows/screened';
import { undo } from './rows/undo';

/** The table of promises, in the order in which it is printed. */
const table = {
  kills,
  power,
  disk,
  damage,
  restored,
  migrations,
  oneWriter,
  renderer,
  goesOut,
  erased,
  screened,
  undo,
  network,
  scale,
} satisfies Record<string, Row>;

export type RowName = keyof typeof table;

/** By name. */
export const rows: Readonly<Record<RowName, Row>> = table;
