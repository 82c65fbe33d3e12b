import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

/** Takes an option of a list, as a person does: opens it, then chooses by what the option says. */
export async function chooseIn(user: UserEvent, list: HTMLElement, option: string | RegExp): Promise<void> {
  await user.click(list);
  const id = list.getAttribute('aria-controls') ?? '';
  const offered = await screen.findAllByRole('option', { name: option });
  const own = offered.find((each) => document.getElementById(id)?.contains(each)) ?? offered[0];
  if (!own) throw new Error(`the list offers no ${String(option)}`);
  await user.click(own);
}

/** What a list shows as chosen. */
export const chosenIn = (list: HTMLElement): string => list.closest('.ant-select')?.textContent ?? '';
