// What is inside the page, for the list of parts (CycloneDX) and the licences: every crate that is
// linked into the program, Rust's standard library, the fonts and the word list.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const TARGET = 'wasm32-unknown-unknown';
const run = (program, ...options) => execFileSync(program, options, { encoding: 'utf8', maxBuffer: 1 << 28 });
const order = (left, right) => (left < right ? -1 : Number(left > right));

/** The text for the crates, and the standard library, that come without one; all of them may be used under it. */
const MIT = `Copyright (c) the authors of the parts above

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** The texts in a crate's folder that say under what it may be used. */
function texts(folder) {
  const names = readdirSync(folder).filter((name) => /^(LICEN[CS]E|COPYING|COPYRIGHT|NOTICE|UNLICENSE)/i.test(name));
  const read = (name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim();
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);
  return names.filter((name) => files.includes(name)).sort(order).map(read);
}

/** The crates that end up in the program: no build scripts, no macros, nothing that only tests use. */
function crates() {
  const tree = run('cargo', 'tree', '--locked', '--edges', 'normal,no-proc-macro', '--target', TARGET, '--prefix', 'none', '--format', '{p}');
  const linked = new Set(tree.split('\n').map((line) => line.split(' ').slice(0, 2).join('@').replace('@v', '@')));
  const { packages } = JSON.parse(run('cargo', 'metadata', '--locked', '--format-version', '1', '--filter-platform', TARGET));
  const lock = readFileSync('Cargo.lock', 'utf8');
  const part = ({ name, version, license, repository, manifest_path: manifest, source }) => ({
    name,
    version,
    kind: 'library',
    license: (license ?? '').replaceAll('/', ' OR '),
    home: repository,
    purl: source && `pkg:cargo/${name}@${encodeURIComponent(version)}`,
    digest: lock.split('[[package]]').find((entry) => entry.includes(`name = "${name}"\nversion = "${version}"\n`))
      ?.match(/checksum = "(\w+)"/)?.[1],
    texts: texts(dirname(manifest)),
  });
  return packages.filter(({ name, version }) => linked.has(`${name}@${version}`)).map(part)
    .sort((left, right) => order(left.name, right.name) || order(left.version, right.version));
}

/** What is in the page without being a crate. */
function others() {
  return [
    {
      name: 'rust-std',
      version: run('rustc', '--version').split(' ')[1],
      kind: 'library',
      license: 'MIT OR Apache-2.0',
      home: 'https://github.com/rust-lang/rust',
      texts: [],
    },
    {
      name: 'Noto Sans',
      version: 'subset',
      kind: 'file',
      license: 'OFL-1.1',
      home: 'https://notofonts.github.io',
      texts: [readFileSync('crates/core/src/document/font/LICENSE.txt', 'utf8').trim()],
    },
    {
      name: 'words.txt',
      version: '1',
      kind: 'data',
      license: 'CC-BY-SA-4.0',
      home: 'https://www.opentaal.org',
      texts: [readFileSync('crates/core/src/passphrase/SOURCE.md', 'utf8').trim()],
    },
    {
      name: 'list.txt',
      version: '1',
      kind: 'data',
      license: 'CC-BY-4.0',
      home: 'https://statbel.fgov.be',
      texts: [readFileSync('crates/core/src/protocol/place/SOURCE.md', 'utf8').trim()],
    },
  ];
}

/** Every part but Sluis itself, in an order that never changes; each with the text of its licence. */
export function parts() {
  const list = [...crates().filter(({ purl }) => purl), ...others()];
  for (const part of list.filter((it) => !it.texts.length)) {
    if (!/\bMIT\b/.test(part.license)) throw new Error(`${part.name} comes without the text of ${part.license}`);
    part.texts = [MIT];
  }
  return list;
}

/** The list of parts as CycloneDX 1.6, without a moment or a number of its own: the same parts give the same bytes. */
export function cyclonedx(version, list) {
  const component = ({ name, version: its, kind, license, home, purl, digest }) => ({
    type: kind,
    'bom-ref': purl ?? `${name}@${its}`,
    name,
    version: its,
    ...(digest && { hashes: [{ alg: 'SHA-256', content: digest }] }),
    licenses: [{ expression: license }],
    ...(purl && { purl }),
    ...(home && { externalReferences: [{ type: 'website', url: home }] }),
  });
  const sluis = { type: 'application', 'bom-ref': `sluis@${version}`, name: 'sluis', version, licenses: [{ expression: 'EUPL-1.2' }] };
  const bom = { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, metadata: { component: sluis }, components: list.map(component) };
  return `${JSON.stringify(bom, null, 2)}\n`;
}

/** The licences of all parts; a text that several of them share stands there once, below their names. */
export function licences(list) {
  const name = (part) => `${part.name} ${part.version}`;
  const overview = list.map((part) => `${name(part)}: ${part.license}${part.home ? ` (${part.home})` : ''}`);
  const shared = new Map();
  for (const part of list) {
    for (const text of part.texts) shared.set(text, [...(shared.get(text) ?? []), name(part)]);
  }
  const line = '='.repeat(80);
  const bodies = [...shared].map(([text, names]) => `${line}\n${names.join(', ')}\n${line}\n\n${text}\n`);
  return `What is inside Sluis, and under what it may be used.\nSluis itself: EUPL-1.2, see LICENSE.\n\n${overview.join('\n')}\n\n${bodies.join('\n')}`;
}
