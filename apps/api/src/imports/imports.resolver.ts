import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  allowed,
  type ImportAction,
  importLifecycle,
  type Language,
  refuseOthersImport,
  say,
  type Text,
  understoodWords,
} from '@chengxiao/domain';
import {
  HistoryEntryDto,
  ImportActionEnum,
  ImportRunDto,
  ImportCountDto,
  ImportListArgs,
  ImportPage,
  ImportResult,
  type ImportRowDto,
  ImportRowListArgs,
  ImportRowPage,
  ImportSumDto,
  MoveImportArgs,
} from '@chengxiao/dto';
import { Allow, CurrentActor, insideGovernment, Reading } from '../kit/door/allow';
import { Columns, type PlaceColumn, placeColumns } from '../kit/data/columns';
import { ReadingContext } from '../kit/data/reading';
import { loadHistoryOf } from '../kit/data/history';
import { ParentRow, Selected, SelectedColumns } from '../kit/door/selected';
import { IdArg } from '../kit/door/id-arg';
import type { ImportRunEntity, ImportRowEntity } from './import.entity';
import { importById, importPage, loadSums, loadTallies, rowPage } from './imports.reads';
import { ImportsService } from './imports.service';

@Resolver(() => ImportRunDto)
export class ImportsResolver {
  constructor(private readonly service: ImportsService) {}

  @Query(() => ImportPage, { description: 'Imports in my scope, newest first.' })
  @Allow(insideGovernment)
  imports(
    @Reading() reading: ReadingContext,
    @Args() args: ImportListArgs,
    @Selected('totalCount') counted: boolean,
    @SelectedColumns('nodes') columns: Columns,
  ) {
    return reading.read((tx) => importPage(tx, reading.actor, args, counted, columns));
  }

  @Query(() => ImportRunDto, { description: 'One import in my scope; NOT_FOUND otherwise.' })
  @Allow(insideGovernment)
  importRun(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.readOnce((tx) => importById(tx, id));
  }

  @Query(() => ImportRowPage, { description: 'What becomes of its forms or rows, in the order of the file.' })
  @Allow(insideGovernment)
  async importRows(
    @Reading() reading: ReadingContext,
    @Args() args: ImportRowListArgs,
    @Selected('totalCount') counted: boolean,
  ) {
    const found = await reading.read(async (tx) => {
      await importById(tx, args.runId);
      return rowPage(tx, args, counted);
    });
    return { ...found, nodes: found.nodes.map(localiseRow(reading.language)) };
  }

  @Mutation(() => ImportResult, {
    description: 'Applies an import, checks it again, lets it go, or takes the whole of it back.',
  })
  @Allow(['department', 'unit', 'finance'])
  moveImport(@CurrentActor() actor: Actor, @Args() move: MoveImportArgs) {
    return this.service.move(actor, move);
  }

  @ResolveField(() => [ImportCountDto], {
    description: 'Forms or rows by outcome; while it is checked, as far as it came.',
  })
  @Allow(insideGovernment)
  counts(@Reading() reading: ReadingContext, @ParentRow('id') run: Pick<ImportRunEntity, 'id'>) {
    return reading.load(loadTallies, run.id);
  }

  @ResolveField(() => [ImportSumDto], {
    description: 'Amounts of a project list by year and source, as they were understood; empty for forms.',
  })
  @Allow(insideGovernment)
  sums(@Reading() reading: ReadingContext, @ParentRow('id') run: Pick<ImportRunEntity, 'id'>) {
    return reading.load(loadSums, run.id);
  }

  @ResolveField(() => String, { nullable: true, description: 'Why it was given up.' })
  @Allow(insideGovernment)
  problem(
    @Reading() { language }: ReadingContext,
    @ParentRow('problem') { problem }: Pick<ImportRunEntity, 'problem'>,
  ): string | null {
    return problem && say(problem, language);
  }

  @ResolveField(() => [ImportActionEnum], { description: 'What I may do with it now.' })
  @Allow(insideGovernment)
  allowedActions(
    @CurrentActor() actor: Actor,
    @ParentRow(...placeColumns, 'kind', 'ready') run: Pick<ImportRunEntity, PlaceColumn | 'kind' | 'ready'>,
  ): ImportAction[] {
    return refuseOthersImport(actor, run) ? [] : allowed(importLifecycle, actor, run);
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'What people did to it, oldest first.' })
  @Allow(insideGovernment)
  history(@Reading() reading: ReadingContext, @ParentRow('id') run: Pick<ImportRunEntity, 'id'>) {
    return reading.load(loadHistoryOf, run.id);
  }
}

/** A row in the language of whoever asked. */
const localiseRow =
  (language: Language) =>
  ({ findings, changes, conflicts, ...row }: ImportRowEntity): ImportRowDto => {
    const words = (text: Text | null): string | null => text && text[language];
    return {
      ...row,
      findings: findings.map(({ kind, message, ...at }) => ({
        ...at,
        blocking: kind === 'error',
        lint: kind === 'lint',
        message: say(message, language),
      })),
      changes: changes.map((each) => {
        const { label, after, before } = 'value' in each ? { ...understoodWords(each), before: null } : each;
        const { sheet, cell } = each;
        return { sheet, cell, label: label[language], before: words(before), after: words(after) };
      }),
      conflicts: conflicts.map(({ sheet, cell, label, words: texts, take }, index) => ({
        index,
        sheet,
        cell,
        take,
        label: label[language],
        base: words(texts.base),
        mine: words(texts.mine),
        theirs: words(texts.theirs),
      })),
    };
  };
