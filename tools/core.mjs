// Puts parts of the core in a crate of their own, without the page, which builds in seconds: for looking at the tests.
//   node tools/core.mjs FOLDER MODULE… [--tests NAME…]
// Modules that these import come along, and so does each dependency that they name. The crate is called `sluis` too, and
// its files keep their paths, so that a report about it reads as one about the real crate.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...rest] = process.argv.slice(2);
const split = rest.includes('--tests') ? rest.indexOf('--tests') : rest.length;
const modules = new Set(rest.slice(0, split));
const tests = rest.slice(split + 1);

/** The texts of all Rust files at a path. */
const texts = (path) => {
  if (statSync(path).isDirectory()) return readdirSync(path).flatMap((name) => texts(join(path, name)));
  return path.endsWith('.rs') ? [readFileSync(path, 'utf8')] : [];
};
/** The file or the folder of an integration test. */
const home = (test) => [join('tests', test), join('tests', `${test}.rs`)].find((path) => existsSync(path));

/** The modules that a text imports by a name of our crate, one by one or in a list. */
const imported = (text, crate) => {
  const found = [];
  for (const [, list, name] of text.matchAll(new RegExp(`\\b${crate}::(?:\\{([^;]*)\\};|(\\w+))`, 'g'))) {
    found.push(...(name ? [name] : [...list.matchAll(/(?:^|[,\s])([a-z_]+)/g)].map(([, each]) => each)));
  }
  return found.filter((name) => existsSync(join('src', name, 'mod.rs')));
};

const sources = tests.flatMap((test) => texts(home(test)));
for (const text of sources) for (const name of imported(text, 'sluis')) modules.add(name);
// A set that grows while it is walked is walked to its new end.
for (const module of modules) {
  for (const text of texts(join('src', module))) {
    sources.push(text);
    for (const name of imported(text.replace(/^\s*\/\/.*$/gm, ''), 'crate')) modules.add(name);
  }
}

/** The manifest, without the programs and with only those dependencies that the sources name. */
const manifest = () => {
  let section = '';
  let dropped = false;
  let open = false;
  const lines = readFileSync('Cargo.toml', 'utf8').split('\n').filter((line) => {
    const heading = line.match(/^\[+(.+?)\]+$/);
    if (heading) section = heading[1];
    if (/^(bin|bench|target)/.test(section)) return false;
    if (!section.endsWith('dependencies') || heading) return true;
    const name = line.match(/^([\w-]+) = /)?.[1].replaceAll('-', '_');
    if (name) {
      dropped = !sources.some((text) => new RegExp(`\\b${name}::`).test(text));
      open = /\[[^\]]*$/.test(line);
      return !dropped;
    }
    const inside = open;
    if (/^\]/.test(line)) open = false;
    return !(inside && dropped);
  });
  return `${lines.join('\n')}\n[workspace]\n`;
};

// The folder of the compiler's output stays.
for (const name of ['src', 'tests', 'profiles']) rmSync(join(folder, name), { recursive: true, force: true });
mkdirSync(join(folder, 'src'), { recursive: true });
for (const module of modules) cpSync(join('src', module), join(folder, 'src', module), { recursive: true });
const declared = [...modules].sort().map((module) => `pub mod ${module};\n`);
writeFileSync(join(folder, 'src', 'lib.rs'), `//! Parts of the core.\n${declared.join('')}`);
writeFileSync(join(folder, 'Cargo.toml'), manifest());
cpSync('Cargo.lock', join(folder, 'Cargo.lock'));
cpSync('profiles', join(folder, 'profiles'), { recursive: true });
cpSync(join('tests', 'vectors'), join(folder, 'tests', 'vectors'), { recursive: true });
for (const test of tests) cpSync(home(test), join(folder, home(test)), { recursive: true });
