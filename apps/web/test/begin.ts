/** How each test file of views begins. */
import { beforeEach } from '@jest/globals';
import { setLanguage } from '@chengxiao/ui';
import { configure } from '@testing-library/react';

// A busy machine is no failure: what is awaited may take its time.
configure({ asyncUtilTimeout: 20_000 });
// Modules live on between the files of a worker, and so would the language of the one before, and its paper.
setLanguage('zh');
window.dispatchEvent(new Event('afterprint'));
// Drafts that the server did not get, chosen columns: a browser keeps them, a test begins without.
beforeEach(() => localStorage.clear());
