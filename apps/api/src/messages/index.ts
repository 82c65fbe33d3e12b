export { MessagesModule } from './messages.module';
export { tellNewEvents } from './tell';
