// Trunk's post-build hook: puts program, style, icon and agreement into the page, in two forms.
//   sluis.html   everything in one file, for a share or a mail attachment
//   index.html   beside it, with the program in a script file that a web server can cache
// Neither form may fetch anything: scripts run only by their hash, and connecting is forbidden.
// The same program, style and agreement always give the same bytes.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const source = process.env.TRUNK_SOURCE_DIR;
const staging = process.env.TRUNK_STAGING_DIR;
const text = (...path) => readFileSync(join(...path), 'utf8');
const digest = (content) => `sha256-${createHash('sha256').update(content).digest('base64')}`;

/** A package of tools/node/build, which `tools/setup build` installs. */
const tool = (name) => createRequire(join(process.env.SLUIS_NODE_BUILD, 'package.json'))(name);

/** A style sheet with its imports in place and its comments left out. */
function style(sheet) {
  return text(source, 'style', sheet)
    .replace(/@import "(.+?)";/g, (_, name) => text(source, 'style', name))
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

/** The most that the single file may weigh, in bytes: it has to travel by mail and start at once. */
const BUDGET = 1_150_000;

/**
 * What the page may do: run the scripts and styles with these hashes, and use what it made itself
 * (blob:) as a worker that calculates, a frame that shows or prints a document, and an image.
 * Text never becomes script or elements but through the one policy that src/boot.js defines.
 */
function policy(scripts, styles) {
  return [
    "default-src 'none'",
    `script-src ${scripts.map((hash) => `'${hash}'`).join(' ')} 'wasm-unsafe-eval'`,
    `style-src '${digest(styles)}'`,
    'img-src data: blob:',
    'worker-src blob:',
    'frame-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

/** Seven bits that are no letter here: those that HTML, a string of a script or an editor of texts reads in a way of its own. */
const NO_LETTER = [0, 9, 10, 11, 12, 13, 26, 27, 39, 60, 92, 127];

/**
 * Bytes as letters, seven bits in each, so that eight letters of one byte stand for seven bytes. Seven bits that are no letter
 * stand with the seven after them in one letter of two bytes, from U+00A0: 128 letters for each of NO_LETTER. After the last
 * seven that are no letter come zeros, fewer than a byte.
 */
function toLetters(bytes) {
  const count = (bytes.length * 8) / 7;
  const seven = (at) => {
    const bit = at * 7;
    const both = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    return (both >> (9 - (bit & 7))) & 127;
  };
  const letters = [];
  for (let at = 0; at < count; at += 1) {
    const rare = NO_LETTER.indexOf(seven(at));
    if (rare < 0) {
      letters.push(String.fromCharCode(seven(at)));
    } else {
      letters.push(String.fromCharCode(160 + rare * 128 + seven(at + 1)));
      at += 1;
    }
  }
  return letters.join('');
}

/** A gzip file of a multiple of seven bytes: its header has a name of the length that is wanting (RFC 1952, FNAME). */
function inSevens(gzip) {
  const name = Buffer.alloc(7 - (gzip.length % 7), 'w');
  name[name.length - 1] = 0;
  return Buffer.concat([gzip.subarray(0, 3), Buffer.from([8]), gzip.subarray(4, 10), name, gzip.subarray(10)]);
}

/** A module with a section of its own behind it: the style sheet travels in the program. */
function withSection(module, name, content) {
  const body = Buffer.concat([Buffer.from([name.length]), Buffer.from(name), Buffer.from(content)]);
  const size = [];
  for (let rest = body.length; size.push(rest > 127 ? (rest & 127) | 128 : rest), rest > 127; rest >>= 7);
  return Buffer.concat([module, Buffer.from([0, ...size]), body]);
}

/**
 * Fills every {{name}} of the template; a name without a value is a mistake in the template. {{line}} is the line on which it stands
 * itself: all before the agreement is fixed, so that a mistake in it can be told by the line that a text editor shows.
 */
function fill(template, values) {
  const filled = template.replace(/\{\{(\w+)\}\}/g, (whole, name) => {
    if (name === 'line') return whole;
    if (!(name in values)) throw new Error(`index.html asks for {{${name}}}`);
    return values[name];
  });
  const [before, after] = filled.split('{{line}}');
  return before + before.split('\n').length + after;
}

const template = text(source, 'index.html').replace(/<link data-trunk[^>]*>\n/, '');
const wasm = withSection(readFileSync(join(staging, 'sluis_bg.wasm')), 'style', style('main.css'));
// Zopfli takes seconds over what any browser inflates, and gets it a sixteenth smaller than gzip does.
const packed = Buffer.from(await tool('@gfx/zopfli').gzipAsync(wasm, { numiterations: 5, blocksplittingmax: 0 }));
const program = toLetters(inSevens(packed));
// Names and comments help nobody in the page; both stand in the sources that it is built from.
const { code: script } = await tool('terser').minify(
  `${text(staging, 'sluis.js')}\n${text(source, 'src', 'boot.js')}`,
  { ecma: 2020, toplevel: true },
);
const styles = style('start.css');
const [, version] = text(source, 'Cargo.toml').match(/^version = "(.+)"$/m);
const shared = {
  version,
  icon: `data:image/svg+xml;base64,${Buffer.from(text(source, 'style', 'icon.svg')).toString('base64')}`,
  style: styles,
  // A "<" in a string of the agreement must not end the block it stands in.
  profile: text(source, 'profiles', 'tessenderlo-ham.json').trim().replaceAll('<', '\\u003c'),
};

const single = fill(template, {
  ...shared,
  policy: policy([digest(script)], styles),
  program: `<script type="application/octet-stream" id="program">${program}</script>`,
  script: `<script>${script}</script>`,
});
writeFileSync(join(staging, 'sluis.html'), single);

// Into an element that is no script: Trusted Types let nobody write into one.
const carried = `document.getElementById('program').append('${program}');\n${script}`;
const file = `sluis-${createHash('sha256').update(carried).digest('hex').slice(0, 12)}.js`;
writeFileSync(join(staging, file), carried);
writeFileSync(join(staging, 'index.html'), fill(template, {
  ...shared,
  policy: policy([digest(carried)], styles),
  program: '<div id="program" hidden></div>',
  script: `<script src="${file}" integrity="${digest(carried)}" crossorigin="anonymous"></script>`,
}));

rmSync(join(staging, 'sluis.js'));
rmSync(join(staging, 'sluis_bg.wasm'));

const kib = (bytes) => `${(bytes / 1024).toFixed(0)} KiB`;
const zipped = (content) => kib(gzipSync(content, { level: 9 }).length);
const { size } = statSync(join(staging, 'sluis.html'));
const left = BUDGET - size;
console.log(`sluis.html ${kib(size)} (${zipped(single)} gzipped), ${kib(left)} left of ${kib(BUDGET)}; ` +
  `program ${kib(wasm.length)} (${kib(packed.length)} gzipped)`);
// What the page computes of itself: the digest of the text of the block, in either form.
console.log(`fingerprint ${createHash('sha256').update(program).digest('hex')}`);
if (left < 0) throw new Error(`sluis.html is ${-left} bytes over its budget of ${BUDGET}`);
