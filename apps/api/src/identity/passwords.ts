import { hash, verify } from '@node-rs/argon2';

/** argon2id: 19 MiB, two passes, one lane. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Two hashes at once at most, so that sign-in cannot starve the rest of memory and cores. */
let running = 0;
const waiting: (() => void)[] = [];

async function withHashSlot<T>(work: () => Promise<T>): Promise<T> {
  if (running >= 2) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

export const hashPassword = (password: string): Promise<string> => withHashSlot(() => hash(password, options));

/** True when the password fits; takes as long for an unknown user, whose hash is null. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const decoy = await (decoyHash ??= hashPassword('nobody has this password'));
  return (await withHashSlot(() => verify(passwordHash ?? decoy, password))) && passwordHash !== null;
}

let decoyHash: Promise<string> | undefined;
