import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  allowed,
  type ImportAction,
  importLifecycle,
  type Language,
  refuseOthersImport,
  say,
  type Text,
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
  MoveImportArgs,
} from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, insideGovernment, type Visit } from '../kit/allow';
import { Db } from '../kit/db';
import { loadHistoryOf } from '../kit/history';
import { Selected } from '../kit/selected';
import type { ImportRunEntity, ImportRowEntity } from './import.entity';
import { importById, importPage, loadTallies, rowPage } from './imports.reads';
import { ImportsService } from './imports.service';

@Resolver(() => ImportRunDto)
export class ImportsResolver {
  constructor(
    private readonly db: Db,
    private readonly service: ImportsService,
  ) {}

  @Query(() => ImportPage, { description: 'Imports in my scope, newest first.' })
  @Allow(insideGovernment)
  imports(@CurrentActor() actor: Actor, @Args() args: ImportListArgs, @Selected('totalCount') counted: boolean) {
    return this.db.as(actor, (tx) => importPage(tx, actor, args, counted));
  }

  @Query(() => ImportRunDto, { description: 'One import in my scope; NOT_FOUND otherwise.' })
  @Allow(insideGovernment)
  importRun(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, ParseUUIDPipe) id: string) {
    return this.db.readOnce(actor, (tx) => importById(tx, id));
  }

  @Query(() => ImportRowPage, { description: 'What becomes of its forms or rows, in the order of the file.' })
  @Allow(insideGovernment)
  async importRows(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Args() args: ImportRowListArgs,
    @Selected('totalCount') counted: boolean,
  ) {
    const found = await this.db.as(actor, async (tx) => {
      await importById(tx, args.runId);
      return rowPage(tx, args, counted);
    });
    return { ...found, nodes: found.nodes.map(localiseRow(visit.language ?? 'zh')) };
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
  counts(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() run: ImportRunEntity) {
    return loadTallies(this.db, visit, actor, run.id);
  }

  @ResolveField(() => String, { nullable: true, description: 'Why it was given up.' })
  @Allow(insideGovernment)
  problem(@CurrentVisit() visit: Visit, @Parent() { problem }: ImportRunEntity): string | null {
    return problem && say(problem, visit.language ?? 'zh');
  }

  @ResolveField(() => [ImportActionEnum], { description: 'What I may do with it now.' })
  @Allow(insideGovernment)
  allowedActions(@CurrentActor() actor: Actor, @Parent() run: ImportRunEntity): ImportAction[] {
    return refuseOthersImport(actor, run) ? [] : allowed(importLifecycle, actor, run);
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'What people did to it, oldest first.' })
  @Allow(insideGovernment)
  history(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() run: ImportRunEntity) {
    return loadHistoryOf(this.db, visit, actor, run.id);
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
        message: say(message, language),
      })),
      changes: changes.map(({ sheet, cell, label, before, after }) => ({
        ...{ sheet, cell, label: label[language], before: words(before), after: words(after) },
      })),
      conflicts: conflicts.map(({ sheet, cell, label, words: texts, take }, index) => ({
        ...{ index, sheet, cell, take, label: label[language] },
        ...{ base: words(texts.base), mine: words(texts.mine), theirs: words(texts.theirs) },
      })),
    };
  };
