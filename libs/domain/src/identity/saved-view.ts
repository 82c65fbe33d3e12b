/** Views 我的视图 that a person may keep of one list. */
export const mostSavedViews = 20;
