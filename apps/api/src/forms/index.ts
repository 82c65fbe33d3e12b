export { formsOf, type TargetForm } from './f1.reads';
export { formPdf, formSheet, sheetFile } from './files';
export { FormsModule } from './forms.module';
export { formContentOf } from './forms.service';
