// Puts a release together from a built page: node tools/release.mjs DIST RELEASE
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { cyclonedx, licences, parts } from './inside.mjs';

const [dist, release] = process.argv.slice(2);
const sha256 = (content) => createHash('sha256').update(content).digest('hex');
const [, version] = readFileSync('Cargo.toml', 'utf8').match(/^version = "(.+)"$/m);

rmSync(release, { recursive: true, force: true });
mkdirSync(join(release, 'server'), { recursive: true });
cpSync(join(dist, 'sluis.html'), join(release, 'sluis.html'));
for (const name of readdirSync(dist).filter((it) => it !== 'sluis.html')) {
  cpSync(join(dist, name), join(release, 'server', name));
}
for (const name of ['nginx.conf', 'apache.conf', 'web.config']) {
  cpSync(join('tools', 'server', name), join(release, 'server', name));
}
for (const name of ['CHANGELOG.md', 'LICENSE']) cpSync(name, join(release, name));

const list = parts();
writeFileSync(join(release, 'sluis.cdx.json'), cyclonedx(version, list));
writeFileSync(join(release, 'LICENSES.txt'), licences(list));

// The page shows the same number of itself: the digest of the text of its block.
const [, program] = readFileSync(join(dist, 'sluis.html'), 'utf8').match(/<script [^>]*id="program">(.*?)<\/script>/s);
writeFileSync(join(release, 'FINGERPRINT'), `${sha256(program)}\n`);

/** The paths of all files in a folder, in an order that never changes. */
const files = (folder) => readdirSync(folder).sort().flatMap((name) => {
  const path = join(folder, name);
  return statSync(path).isDirectory() ? files(path) : [path];
});
const sums = files(release).map((path) => `${sha256(readFileSync(path))}  ${relative(release, path)}\n`);
writeFileSync(join(release, 'SHA256SUMS'), sums.join(''));
console.log(`Sluis ${version} with ${list.length} parts inside is in ${release}; its fingerprint is ${sha256(program)}`);
