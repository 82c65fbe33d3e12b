export { departmentsOf, formsOf, type TargetForm } from './f1.reads';
export { pdfFile, sheetFile } from './files';
export { FormController } from './form.controller';
export { FormsModule } from './forms.module';
export { formContentOf } from './forms.service';
