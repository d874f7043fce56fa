// Signatures in the format of minisign, over the file itself (`minisign -S -l`): `minisign -V` takes them, and so does a browser, which has
// no BLAKE2b for the newer kind.
import { createPrivateKey, createPublicKey, sign as ed25519 } from 'node:crypto';

const ED25519 = Buffer.from('Ed');
/** What stands before the 32 bytes of a private key in PKCS#8. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const lines = (text) => text.trim().split(/\r?\n/);

/** The key of `minisign -G -W`: algorithm, no derivation, checksum, salt, limits, id, seed, public key, checksum. */
export function secretKey(text) {
  const bytes = Buffer.from(lines(text).at(-1), 'base64');
  if (bytes.length !== 158 || !bytes.subarray(0, 2).equals(ED25519)) throw new Error('this is no secret key of minisign');
  if (bytes.readUInt16LE(2) !== 0) throw new Error('the secret key has a password; make one without: minisign -G -W');
  const [id, seed, open] = [[54, 62], [62, 94], [94, 126]].map(([from, to]) => bytes.subarray(from, to));
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const derived = Buffer.from(createPublicKey(secret).export({ format: 'jwk' }).x, 'base64url');
  if (!derived.equals(open)) throw new Error('the secret key is damaged');
  return { id, secret, publicText: Buffer.concat([ED25519, id, open]).toString('base64') };
}

/** The line of a public key, out of its file; empty where there is none yet. */
export function publicText(text) {
  const line = lines(text).at(-1);
  return Buffer.from(line, 'base64').length === 42 && line.startsWith('RW') ? line : '';
}

/** The file `….minisig` for this content. The comment is signed too. */
export function signature({ id, secret }, content, comment) {
  const ofContent = ed25519(null, content, secret);
  const ofComment = ed25519(null, Buffer.concat([ofContent, Buffer.from(comment)]), secret);
  return [
    'untrusted comment: signature of Sluis',
    Buffer.concat([ED25519, id, ofContent]).toString('base64'),
    `trusted comment: ${comment}`,
    ofComment.toString('base64'),
    '',
  ].join('\n');
}
