// Verifies eddsa-jcs-2022 proofs (W3C Data Integrity EdDSA Cryptosuites 1.0 §3.3) by did:key, with node's crypto alone.
import crypto from 'node:crypto';
import zlib from 'node:zlib';
import { check, read } from './files.mjs';

const directory = process.argv[2];

/** RFC 8785: members sorted by their UTF-16 units, everything else as JSON.stringify writes it. */
function canonical(value) {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join(',')}]`;
  }
  if (value !== null && typeof value === 'object') {
    return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

function base58(text) {
  const digits = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  let number = 0n;
  for (const digit of text) {
    const value = digits.indexOf(digit);
    if (value < 0) {
      throw new Error(`${digit} is no digit`);
    }
    number = number * 58n + BigInt(value);
  }
  const hex = number.toString(16);
  const zeros = text.match(/^1*/)[0].length;
  return Buffer.concat([Buffer.alloc(zeros), Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')]);
}

function keyOf(did) {
  const bytes = base58(did.slice('did:key:z'.length));
  if (bytes[0] !== 0xed || bytes[1] !== 0x01 || bytes.length !== 34) {
    throw new Error(`${did} is no Ed25519 key`);
  }
  return crypto.createPublicKey({
    key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(2)]),
    format: 'der',
    type: 'spki',
  });
}

const sha256 = (value) => crypto.createHash('sha256').update(canonical(value), 'utf8').digest();

function verified(secured) {
  const { proof, ...document } = secured;
  const { proofValue, ...options } = proof;
  const [did, fragment] = proof.verificationMethod.split('#');
  const issuer = typeof secured.issuer === 'string' ? secured.issuer : secured.issuer.id;
  return (
    proof.type === 'DataIntegrityProof' &&
    proof.cryptosuite === 'eddsa-jcs-2022' &&
    proof.proofPurpose === 'assertionMethod' &&
    canonical(proof['@context']) === canonical(document['@context']) &&
    fragment === did.slice('did:key:'.length) &&
    issuer === did &&
    crypto.verify(null, Buffer.concat([sha256(options), sha256(document)]), keyOf(did), base58(proofValue.slice(1)))
  );
}

/** The same document with one text inside it changed, once for each. */
function* changed(value, rebuild) {
  if (typeof value === 'string') {
    yield rebuild(`${value}x`);
  } else if (value !== null && typeof value === 'object') {
    for (const key of Object.keys(value)) {
      const copy = (inner) => (Array.isArray(value) ? Object.assign([...value], { [key]: inner }) : { ...value, [key]: inner });
      yield* changed(value[key], (inner) => rebuild(copy(inner)));
    }
  }
}

for (const name of ['credential.json', 'badge.png', 'badge.svg', 'status.json']) {
  const secured = JSON.parse(read(directory, name));
  check(`${name}: the proof holds`, verified(secured));
  let tried = 0;
  let held = 0;
  for (const other of changed(secured, (value) => value)) {
    tried++;
    try {
      held += verified(other) ? 1 : 0;
    } catch {
      // what cannot be read is not verified
    }
  }
  check(`${name}: each of ${tried} changed texts is noticed`, tried > 10 && held === 0);
}

const status = JSON.parse(read(directory, 'credential.json')).credentialStatus;
const list = JSON.parse(read(directory, 'status.json'));
const bits = zlib.gunzipSync(Buffer.from(list.credentialSubject.encodedList.slice(1), 'base64url'));
const place = Number(status.statusListIndex);
check('the status list is the one the credential names', list.id === status.statusListCredential);
check('the status list has 131072 places', bits.length * 8 === 131072);
check('the status list says that the credential was revoked', (bits[place >> 3] & (0x80 >> place % 8)) !== 0);
check('the status list says so of no other', bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0) === 1);
