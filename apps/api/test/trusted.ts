import { generateKeyPairSync } from 'node:crypto';
import { storeOf } from '../src/attachments/storage';
import { ed25519Signer, ed25519Verifier } from '../src/integrity/seal-key';
import type { KnownSeal } from '../src/integrity/seal-memory';
import type { VerificationOptions } from '../src/integrity/verify';

/** A key of its own for one test. */
export const newSigner = () =>
  ed25519Signer(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());

/** What a verification trusts: this key, and seals that were kept. */
export const trusting = (
  { publicPem }: { readonly publicPem: string },
  roots: readonly KnownSeal[] = [],
): VerificationOptions => ({ verifier: ed25519Verifier(publicPem), roots, files: storeOf(process.env) });
