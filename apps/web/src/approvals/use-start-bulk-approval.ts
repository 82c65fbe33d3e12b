import { useCommand } from '@chengxiao/client';
import type { Problem } from '@chengxiao/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newRequestId } from '../api/request-id';
import { startBulkApproval } from './approvals.graphql';

/** Starts a bulk approval and goes to its page, where it is followed and read later. */
export function useStartBulkApproval(id: string) {
  const navigate = useNavigate();
  const [requestId, setRequestId] = useState(newRequestId);
  const { run, busy, problem } = useCommand(startBulkApproval);
  /** Answers the refusal, or null when it began. */
  const start = async (seen: string): Promise<Problem | null> => {
    const { value, problem: refused } = await run({ id, requestId, seen });
    if (value) void navigate(bulkApprovalAddress(value.id));
    // What follows a refusal is another request, made with what is seen then.
    else setRequestId(newRequestId());
    return refused;
  };
  return { start, busy, problem };
}

/** Where a bulk approval is read. */
export const bulkApprovalAddress = (id: string): string => `/approvals/bulk/${id}`;
