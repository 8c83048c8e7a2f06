import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Advisories, affectedBy } from '../../../electron/packaging/advisories';
import { importedPackages } from '../../../electron/packaging/imported-packages';
import { type Lock, type LockEntry, publishedName, sbomOf } from '../../../electron/packaging/sbom';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

const lock = read('package-lock.json') as Lock;
const packagingLock = read('resources/packaging/package-lock.json') as Lock;
const advisories = Advisories.parse(read('resources/packaging/advisories.json'));
const sbom = sbomOf(lock, importedPackages(root));

/** For what goes into the program, and for what it is only made with. */
const SHIPPED = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
];
const SHIPPED_BESIDE = ['OFL-1.1', 'Unlicense', 'Zlib', 'CC0-1.0'];
const TOOLS = ['MPL-2.0', 'Python-2.0', 'CC-BY-4.0', 'WTFPL', 'UNLICENSED'];

/** Whether an SPDX expression can be met by licences that are allowed. */
function isAllowed(licence: string, allowed: readonly string[]): boolean {
  const text = licence.replace(/^\((.*)\)$/u, '$1');
  if (text.includes(' OR ')) return text.split(' OR ').some((each) => isAllowed(each, allowed));
  return text.split(' AND ').every((each) => allowed.includes(each));
}

describe('known advisories', () => {
  it.each([
    ['the program', lock],
    ['what packages it', packagingLock],
  ])('touch nothing of %s', (_, each) => {
    expect(affectedBy(each, advisories)).toEqual([]);
  });

  it('are found where a version has the fault, and only there', () => {
    const versions = (version: string): Lock => ({
      ...lock,
      packages: { 'node_modules/jspdf': { version }, 'node_modules/xlsx': { version: '0.18.5' } },
    });
    expect(affectedBy(versions('4.1.9'), advisories)).toHaveLength(3 + 2);
    expect(affectedBy(versions('4.2.0'), advisories)).toHaveLength(2);
  });
});

describe('licences', () => {
  /** A package for another system has no entry of its own where only this system's was fetched. */
  const licenceOf = ({ packages }: Lock, path: string, entry: LockEntry): string | undefined =>
    entry.license ??
    Object.entries(packages).find(
      ([other, { license, version }]) =>
        license !== undefined &&
        version === entry.version &&
        other.split('-')[0] === path.split('-')[0] &&
        other.includes('linux-x64'),
    )?.[1].license;

  it.each([
    ['the program', lock],
    ['what packages it', packagingLock],
  ])('of all packages of %s are on the list', (_, each) => {
    const allowed = [...SHIPPED, ...SHIPPED_BESIDE, ...TOOLS];
    const others = Object.entries(each.packages)
      .filter(([path]) => path !== '')
      .map(([path, entry]) => [publishedName(path, entry), licenceOf(each, path, entry)] as const)
      .filter(([, licence]) => licence === undefined || !isAllowed(licence, allowed));
    expect(others).toEqual([]);
  });

  it('of what is shipped ask for no more than to be named', () => {
    const shipped = [...SHIPPED, ...SHIPPED_BESIDE];
    const others = sbom.components.filter(
      ({ 'bom-ref': path }) => !isAllowed(lock.packages[path]?.license ?? '', shipped),
    );
    expect(others.map(({ name }) => name)).toEqual([]);
  });
});

describe('the list of packages in the installer', () => {
  it('names the runtime, what is installed and what is bundled, and none of the tools', () => {
    const names = new Set(sbom.components.map(({ name }) => name));
    for (const name of [
      'electron',
      'better-sqlite3-multiple-ciphers',
      'jspdf',
      'react',
      'scheduler',
    ]) {
      expect(names).toContain(name);
    }
    for (const name of ['vitest', 'typescript', '@playwright/test', '@electron/get']) {
      expect(names).not.toContain(name);
    }
  });

  it('is a CycloneDX document in which each package has an address of its own', () => {
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(sbom.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/u,
    );
    const refs = sbom.components.map((component) => component['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    for (const { purl, version } of sbom.components) {
      expect(purl).toMatch(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@\d+\.\d+\.\d+/u);
      expect(purl.endsWith(`@${version}`)).toBe(true);
    }
    expect(sbomOf(lock, importedPackages(root))).toEqual(sbom);
  });

  it('cannot be made from a lockfile that lacks something', () => {
    const { 'node_modules/fflate': _, ...packages } = lock.packages;
    expect(() => sbomOf({ ...lock, packages }, new Set())).toThrow('fflate');
  });
});

describe('the packaging', () => {
  const config = read('resources/packaging/electron-builder.json') as {
    readonly electronFuses: Readonly<Record<string, boolean>>;
    readonly extraResources: unknown;
    readonly files: readonly string[];
  };

  it('sets the fuses: no Node, no options, no debugger, only our archive and only whole', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      enableCookieEncryption: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
    expect(config).toMatchObject({
      asar: true,
      publish: null,
      afterSign: 'resources/packaging/check-fuses.mjs',
    });
  });

  it('carries the list of packages, and takes neither sources nor tests', () => {
    expect(config.extraResources).toEqual([{ from: 'out/sbom.cdx.json', to: 'sbom.cdx.json' }]);
    expect(
      config.files.filter((each) => !each.startsWith('!')).map((each) => each.split('/')[0]),
    ).toEqual(['package.json', 'out', 'out', 'out', 'resources']);
  });
});
