import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { importedPackages } from './imported-packages';
import { type Lock, sbomOf } from './sbom';

// Writes the list of packages that goes into the installer: npm run sbom [-- FILE]
const [target = 'out/sbom.cdx.json'] = process.argv.slice(2);
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const sbom = sbomOf(lock, importedPackages('.'));
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, `${JSON.stringify(sbom, null, 2)}\n`);
process.stdout.write(`${String(sbom.components.length)} packages in ${target}\n`);
