// Verifies the tokens with the library jose, by the key in their headers.
import * as jose from 'jose';
import { check, read } from './files.mjs';

const directory = process.argv[2];
const currentDate = new Date('2026-06-01T00:00:00Z');

async function verified(token) {
  const header = jose.decodeProtectedHeader(token);
  const key = await jose.importJWK(header.jwk, header.alg);
  return jose.jwtVerify(token, key, { currentDate, algorithms: ['EdDSA', 'Ed25519'] });
}

for (const name of ['credential.jwt', 'token.png', 'token.svg']) {
  const token = read(directory, name);
  const { payload } = await verified(token);
  check(`${name}: the signature holds`, true);
  check(
    `${name}: the claims agree with the credential`,
    payload.iss === payload.issuer.id &&
      payload.jti === payload.id &&
      payload.sub === payload.credentialSubject.id &&
      payload.nbf * 1000 === Date.parse(payload.validFrom) &&
      payload.exp * 1000 === Date.parse(payload.validUntil),
  );
  let held = 0;
  for (let at = 0; at < token.length; at++) {
    const other = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
    try {
      await verified(other);
      // the last character has bits that base64url does not use
      held += at === token.length - 1 ? 0 : 1;
    } catch {
      // refused, as it must be
    }
  }
  check(`${name}: each of ${token.length} changed characters is noticed`, held === 0);
}
const late = await jose
  .jwtVerify(read(directory, 'credential.jwt'), await jose.importJWK(jose.decodeProtectedHeader(read(directory, 'credential.jwt')).jwk, 'EdDSA'), {
    currentDate: new Date('2027-03-01T08:00:00Z'),
  })
  .then(() => false)
  .catch((problem) => problem.code === 'ERR_JWT_EXPIRED');
check('credential.jwt: it expires when the badge does', late);
