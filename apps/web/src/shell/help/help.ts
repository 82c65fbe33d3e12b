import type { Language } from '@chengxiao/domain';

/** Help of one page in one language: what it is for, and who does what on it. */
export type HelpWords = { readonly what: string; readonly who: readonly string[] };
/** Help of one page, in the words of those who use it, and the clause it follows. */
export type PageHelp = Readonly<Record<Language, HelpWords>> & { readonly clause?: string };
/** Help of a module's pages by the pattern of their address, as its routes write it. */
export type ModuleHelp = Readonly<Record<string, PageHelp>>;
