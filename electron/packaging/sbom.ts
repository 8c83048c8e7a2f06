import { createHash } from 'node:crypto';

/** An entry of package-lock.json, as far as it is looked at. */
export type LockEntry = {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

/** Entries by where they are installed; '' is the program itself. */
export type Lock = {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, LockEntry>>;
};

/** Where Node finds a package from within another: beside it, or in a folder further up. */
function installed(packages: Lock['packages'], from: string, name: string): string | undefined {
  let base = from;
  for (;;) {
    const path = `${base === '' ? '' : `${base}/`}node_modules/${name}`;
    if (Object.hasOwn(packages, path)) return path;
    if (base === '') return undefined;
    base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')));
  }
}

/** Where all packages are that some need, with those themselves; optional ones only if they are there. */
function needed({ packages }: Lock, roots: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const visit = (from: string, name: string, isOptional: boolean) => {
    const path = installed(packages, from, name);
    if (path === undefined && !isOptional) throw new Error(`the lockfile lacks ${name}`);
    if (path === undefined || found.has(path)) return;
    found.add(path);
    // What Electron needs is only for fetching it.
    if (name === 'electron') return;
    const { dependencies = {}, optionalDependencies = {} } = packages[path] ?? {};
    for (const next of Object.keys(dependencies)) visit(path, next, false);
    for (const next of Object.keys(optionalDependencies)) visit(path, next, true);
  };
  for (const root of roots) visit('', root, false);
  return [...found].toSorted();
}

/** The name under which a package was published. */
export const publishedName = (path: string, { name }: LockEntry): string =>
  name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

function hashesOf({ integrity }: LockEntry) {
  const [algorithm, base64 = ''] = integrity?.split('-') ?? [];
  if (algorithm !== 'sha512') return {};
  const content = Buffer.from(base64, 'base64').toString('hex');
  return { hashes: [{ alg: 'SHA-512', content }] };
}

function licencesOf({ license }: LockEntry) {
  if (license === undefined) return {};
  const isExpression = / (?:OR|AND) /u.test(license);
  return { licenses: [isExpression ? { expression: license } : { license: { id: license } }] };
}

/**
 * The packages that the packaged program is made of, as a CycloneDX 1.6 document. The same lockfile
 * always gives the same document.
 *
 * @param bundled development packages that come into the program by bundling, and the runtime
 * @throws when the lockfile lacks a package that another needs
 * @see https://cyclonedx.org/docs/1.6/json/
 */
export function sbomOf(lock: Lock, bundled: ReadonlySet<string>) {
  const { dependencies = {}, devDependencies = {} } = lock.packages[''] ?? {};
  const roots = [
    ...Object.keys(dependencies),
    ...Object.keys(devDependencies).filter((own) => bundled.has(own)),
  ];
  const components = needed(lock, roots).map((path) => {
    const entry = lock.packages[path] ?? {};
    const name = publishedName(path, entry);
    const version = entry.version ?? '';
    return {
      type: name === 'electron' ? 'framework' : 'library',
      'bom-ref': path,
      name,
      version,
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      ...licencesOf(entry),
      ...hashesOf(entry),
    };
  });
  const digest = createHash('sha256').update(JSON.stringify(components)).digest('hex');
  const uuid = digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/u, '$1-$2-5$3-8$4-$5');
  const { name, version } = lock;
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuid}`,
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': name, name, version } },
    components,
  };
}
