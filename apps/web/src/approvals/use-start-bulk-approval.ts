import { useCommand } from '@chengxiao/client';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newRequestId } from '../api/request-id';
import { startBulkApproval } from './approvals.graphql';

/** Starts a bulk approval and goes to its page, where it is followed and read later. */
export function useStartBulkApproval(id: string) {
  const navigate = useNavigate();
  const [requestId] = useState(newRequestId);
  const { run, busy, problem } = useCommand(startBulkApproval);
  const start = async (): Promise<void> => {
    const { value } = await run({ id, requestId });
    if (value) void navigate(bulkApprovalAddress(value.id));
  };
  return { start, busy, problem };
}

/** Where a bulk approval is read. */
export const bulkApprovalAddress = (id: string): string => `/approvals/bulk/${id}`;
