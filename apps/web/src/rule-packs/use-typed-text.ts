import { useState } from 'react';

/**
 * Keeps a control as it is typed while it has the focus: `80.0` on its way to `80.05` would otherwise be tidied to `80`
 * under the fingers.
 */
export function useTypedText(value: string) {
  const [held, setHeld] = useState<string | null>(null);
  return { text: held ?? value, hold: setHeld, release: () => setHeld(null) };
}
