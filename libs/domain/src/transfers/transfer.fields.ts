import { type Fields, list, needed, or, orNull, text } from '../fields';
import type {
  HandDownDraft,
  IndicatorFigures,
  PlaceShare,
  TransferDraft,
  TransferFunds,
  TransferIndicatorRow,
} from './transfer';

export const transferFundFields: Fields<TransferFunds> = { central: or('0.00'), local: or('0.00') };

export const indicatorFigureFields: Fields<IndicatorFigures> = {
  value: orNull,
  base: orNull,
  numerator: orNull,
  denominator: orNull,
};

export const transferIndicatorFields: Fields<TransferIndicatorRow> = {
  id: needed,
  level1: text,
  level2: text,
  name: text,
  direction: orNull,
  standard: text,
  unit: text,
  core: or(0),
  aggregation: orNull,
  ...indicatorFigureFields,
};

export const transferFields: Fields<TransferDraft> = {
  name: text,
  centralDepartment: text,
  provincialFinance: text,
  provincialDepartment: text,
  year: needed,
  startDate: needed,
  endDate: needed,
  termFunds: (sent) => sent ?? { central: '0.00', local: '0.00' },
  yearFunds: (sent) => sent ?? { central: '0.00', local: '0.00' },
  goal: text,
  documentNo: text,
  documentDate: orNull,
  indicators: list,
};

export const placeShareFields: Fields<PlaceShare> = { placeCode: needed, amount: needed, figures: list };

export const handDownFields: Fields<HandDownDraft> = { documentNo: text, handedOn: needed, reason: text, places: list };
