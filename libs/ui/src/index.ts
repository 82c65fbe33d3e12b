export * from './ActionBar';
export * from './ActMenu';
export * from './AppLink';
export * from './BackLink';
export * from './Checks';
export * from './Choice';
export { Confirmation, type Question, useConfirm } from './Confirmation';
export * from './DataTable';
export * from './DateInput';
export * from './DateText';
export * from './DetailPage';
export * from './EmptyState';
export * from './FilterChoice';
export * from './forbidden';
export * from './FormField';
export * from './FormPage';
export * from './FormScope';
export * from './grid/EditableTable';
export type { CellMark, GridColumn, GridFormer, GridOption } from './grid/columns';
export type { GridHandle, PasteReader, UnderstoodPaste, UnderstoodRow } from './grid/grid-options';
export type { GridSuggest, Suggestion } from './grid/use-cell-list';
export * from './History';
export * from './Labelled';
export { isSearch, type Key, type KeyGroup, keysAtWork, pressKey } from './keys/keys';
export { KeyName } from './keys/KeyName';
export { useKeys } from './keys/use-keys';
export * from './language';
export { type ListAddress, ListAddressContext } from './list/address';
export { useColumnChoice } from './list/use-columns';
export { ListExportContext, type SendExport } from './list/export-context';
export { type ListView, ListViewsContext, type ListViewsProps, ViewTabs } from './list/ViewTabs';
export { FilterBar } from './list/FilterBar';
export {
  type FilterSpec,
  type FilterValues,
  oneOf,
  type OnFilter,
  rangeOf,
  rangeText,
  type SpecOf,
} from './list/filter-spec';
export { SelectionBar } from './list/SelectionBar';
export { type Selection, useSelection } from './list/use-selection';
export * from './ListPage';
export * from './Money';
export { rateText, wanText } from './money-text';
export * from './MoneyInput';
export * from './Note';
export * from './OfficialForm';
export * from './PageTitle';
export * from './PassportPopover';
export * from './Peek';
export * from './PlainControls';
export * from './PlainUi';
export * from './PrintButton';
export * from './problem';
export * from './ProblemNote';
export * from './ProgressBar';
export * from './RedLineText';
export * from './Segments';
export * from './SidePanel';
export * from './Skeletons';
export * from './use-media';
export * from './StepBar';
export * from './TabPanels';
export * from './Tags';
export * from './TextField';
export * from './texts';
export * from './theme';
export { type Toaster, useToast } from './Toasts';
export * from './UiProvider';
export * from './use-paper';
export { printForms } from './use-printed';
export * from './missing-characters';
