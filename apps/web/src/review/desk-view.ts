/** Whether an address shows the desk as a list; else it opens on the papers of what comes first. */
export const isDeskList = (search: URLSearchParams): boolean => search.get('view') === 'list';
