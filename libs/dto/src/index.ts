export * from './enum';
export * from './identity/form-draft.dto';
export * from './identity/session.dto';
export * from './page.dto';
export * from './problem.dto';
export * from './scalars';
export * from './validators';
