/** Runs where the computer's clocks are those of another zone. */
export async function inZone<T>(zone: string, run: () => Promise<T>): Promise<T> {
  const { TZ: before } = process.env;
  Object.assign(process.env, { TZ: zone });
  try {
    return await run();
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.env, 'TZ');
    else Object.assign(process.env, { TZ: before });
  }
}
