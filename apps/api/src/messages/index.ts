export { MessagesModule } from './messages.module';
export { type UnreadAbout, unreadAbout } from './messages.reads';
export { tellNewEvents } from './tell';
