import { useCommand } from '@chengxiao/client';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newRequestId } from '../../request-id';
import { approveBatch } from './approvals.graphql';

/** Starts the batch of an approval and goes to its page, where it is followed and read later. */
export function useApproveBatch(id: string) {
  const navigate = useNavigate();
  const [requestId] = useState(newRequestId);
  const { run, busy, problem } = useCommand(approveBatch);
  const start = async (): Promise<void> => {
    const { value } = await run({ id, requestId });
    if (value) void navigate(batchAddress(value.id));
  };
  return { start, busy, problem };
}

/** Where a batch is read. */
export const batchAddress = (id: string): string => `/approvals/batches/${id}`;
