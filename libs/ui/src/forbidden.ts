import { type ComponentType, createContext } from 'react';

/** The application may have a page of its own to show instead of one that is for other roles. */
export const ForbiddenContext = createContext<ComponentType | null>(null);
