// Puts a release together from a built page, and signs it with the key that SLUIS_SIGNING_KEY names, a file of `minisign -G -W`:
// node tools/release.mjs DIST RELEASE [PUBLIC-KEY]
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { cyclonedx, licences, parts } from './inside.mjs';
import { publicText, secretKey, signature } from './sign.mjs';

const [dist, release, publicKey = 'crates/core/src/minisign/sluis.pub'] = process.argv.slice(2);
const sha256 = (content) => createHash('sha256').update(content).digest('hex');
const [, version] = readFileSync('Cargo.toml', 'utf8').match(/^version = "(.+)"$/m);

const keyFile = process.env.SLUIS_SIGNING_KEY;
const key = keyFile && secretKey(readFileSync(keyFile, 'utf8'));
if (key && key.publicText !== publicText(readFileSync(publicKey, 'utf8'))) {
  throw new Error(`the page knows another key than ${keyFile}: put ${key.publicText} into ${publicKey} and README.md, and build anew`);
}

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

const sign = (name) => {
  const comment = `${name} ${version}, program ${sha256(program)}`;
  writeFileSync(join(release, `${name}.minisig`), signature(key, readFileSync(join(release, name)), comment));
};
if (key) {
  cpSync(publicKey, join(release, 'sluis.pub'));
  sign('sluis.html');
}

/** The paths of all files in a folder, in an order that never changes. */
const files = (folder) => readdirSync(folder).sort().flatMap((name) => {
  const path = join(folder, name);
  return statSync(path).isDirectory() ? files(path) : [path];
});
const sums = files(release).map((path) => `${sha256(readFileSync(path))}  ${relative(release, path)}\n`);
writeFileSync(join(release, 'SHA256SUMS'), sums.join(''));
if (key) sign('SHA256SUMS');
console.log(`Sluis ${version} with ${list.length} parts inside is in ${release}; its fingerprint is ${sha256(program)}`);
console.log(key ? `It is signed: minisign -V -P ${key.publicText} -m ${join(release, 'sluis.html')}`
  : 'It is NOT signed: SLUIS_SIGNING_KEY names no key; see doc/release.md');
