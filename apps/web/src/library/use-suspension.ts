import { today } from '@chengxiao/domain';
import { useState } from 'react';

export const nothingWritten = () => ({ reason: '', documentNo: '', documentDate: today() });
/** What is written into the dialog of a suspension, kept by the page until it is sent. */
export const useSuspension = () => useState(nothingWritten);
