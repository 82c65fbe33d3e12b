import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { v7 as uuid } from 'uuid';

type Environment = Readonly<Record<string, string | undefined>>;

/** Signs seals with a key that the database does not hold. Another algorithm (SM2) is another implementation. */
export interface SealSigner {
  /** The fingerprint of the public key, kept with each seal. */
  readonly keyId: string;
  sign(text: string): string;
}

/** Tells whether a seal was signed by a key that is trusted here. */
export interface SealVerifier {
  /** False also where the key is not known. */
  verify(keyId: string, text: string, signature: string): boolean;
}

const fingerprint = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 32);

/** Ed25519 of a private key in PEM. */
export function ed25519Signer(pem: string): SealSigner & { readonly publicPem: string } {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('the key that seals is an Ed25519 key');
  const open = createPublicKey(key);
  return {
    keyId: fingerprint(open),
    publicPem: open.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64'),
  };
}

/** The public keys of a text in PEM, one behind the other: an earlier key stays trusted for the seals it signed. */
export function ed25519Verifier(pems: string): SealVerifier {
  const keys = new Map(
    (pems.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g) ?? []).map((pem) => {
      const key = createPublicKey(pem);
      return [fingerprint(key), key] as const;
    }),
  );
  if (keys.size === 0) throw new Error('there is no public key to verify seals with');
  return {
    verify(keyId, text, signature) {
      const key = keys.get(keyId);
      const bytes = Buffer.from(signature, 'base64');
      // Base64 is read leniently: what is not its one spelling was written by somebody else.
      if (!key || bytes.toString('base64') !== signature) return false;
      return verify(null, Buffer.from(text), key, bytes);
    },
  };
}

/** Where the private key lies: a file the deployer names, or one in the data folder. */
export const sealKeyFile = (env: Environment): string =>
  env['SEAL_KEY_FILE'] || join(env['CHENGXIAO_DATA'] ?? '.data', 'seal-key.pem');

/** Where the public keys lie that verification trusts. */
export const sealPublicKeyFile = (env: Environment): string =>
  env['SEAL_PUBLIC_KEY_FILE'] || sealKeyFile(env).replace(/(\.pem)?$/, '.pub.pem');

/** The signer of this place; its key is made at the first start, unless the deployer names one that must be there. */
export function sealSignerOf(env: Environment): SealSigner {
  const file = sealKeyFile(env);
  if (!existsSync(file)) {
    if (env['SEAL_KEY_FILE'] && !existsSync(dirname(file)))
      throw new Error(`SEAL_KEY_FILE is ${file}, and its folder is not there`);
    makeKey(file);
  }
  const signer = ed25519Signer(readFileSync(file, 'utf8'));
  const known = sealPublicKeyFile(env);
  const trusted = existsSync(known) ? readFileSync(known, 'utf8') : '';
  if (!trusted.includes(signer.publicPem.trim())) {
    try {
      writeFileSync(known, trusted + signer.publicPem, { mode: 0o644 });
    } catch (error) {
      // A secret that is mounted read-only comes with its public key beside it, or verification names that.
      if (!['EROFS', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
  return signer;
}

/** Under its own name only once it is whole, and never over a key that another worker was faster to make. */
function makeKey(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o711 });
  const { privateKey } = generateKeyPairSync('ed25519');
  const fresh = `${file}.${uuid()}`;
  writeFileSync(fresh, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** What this place trusts. @throws where it knows no public key */
export function sealVerifierOf(env: Environment): SealVerifier {
  const file = sealPublicKeyFile(env);
  if (existsSync(file)) return ed25519Verifier(readFileSync(file, 'utf8'));
  const own = sealKeyFile(env);
  if (existsSync(own)) return ed25519Verifier(ed25519Signer(readFileSync(own, 'utf8')).publicPem);
  throw new Error(`no public key: ${file} is not there; SEAL_PUBLIC_KEY_FILE names where it lies`);
}
