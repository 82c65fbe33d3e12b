import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

/** Answers the question that is asked before an act; tells what it said. */
export async function confirmIn(user: UserEvent, name: string): Promise<string> {
  const dialog = await screen.findByRole('dialog');
  const said = dialog.textContent ?? '';
  await user.click(within(dialog).getByRole('button', { name }));
  return said;
}
