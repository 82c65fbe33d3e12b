export { bulkWork } from './bulk.work';
