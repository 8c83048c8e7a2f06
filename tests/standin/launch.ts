/** The arguments the stand-in was started with, kept before others shorten `process.argv`. */
export const launch: { args: readonly string[] } = { args: [] };
