export * from './actor';
export * from './calendar';
export * from './identity/password.rules';
export * from './lifecycle';
export * from './messages';
export * from './money';
export * from './problem';
export * from './text';
