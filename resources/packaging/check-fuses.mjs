import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

const { electronFuses } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'electron-builder.json'), 'utf8'),
);

const upper = (name) => `${name[0].toUpperCase()}${name.slice(1)}`;

/** Reads the fuses of the program that was packaged, and stops the packaging where one is not as set. */
export async function afterSign({ appOutDir, packager, electronPlatformName }) {
  const name = packager.appInfo.productFilename;
  const executable = {
    darwin: `${name}.app`,
    win32: `${name}.exe`,
    linux: packager.executableName,
  }[electronPlatformName];
  const wire = await getCurrentFuseWire(join(appOutDir, executable));
  for (const [fuse, isOn] of Object.entries(electronFuses)) {
    const expected = isOn ? FuseState.ENABLE : FuseState.DISABLE;
    if (wire[FuseV1Options[upper(fuse)]] !== expected)
      throw new Error(`the fuse ${fuse} is not set`);
  }
}
