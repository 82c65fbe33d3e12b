/** Small breaks, each of them one that was made or nearly made somewhere: a battery that does not find them proves nothing. */

/** Who is expected to find it: a case of the battery, or a spec by its path. */
type Finder = { readonly case: string } | { readonly spec: string };

export type Defect = {
  readonly name: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly put: string;
  readonly by: Finder;
};

export const defects: readonly Defect[] = [
  {
    name: 'the door asks for no role',
    file: 'apps/api/src/kit/door/allow.ts',
    find: `if (!callers.includes(actor.role)) throw`,
    put: `if (!callers.includes(actor.role) && callers.length === 0) throw`,
    by: { case: 'matrix' },
  },
  {
    name: 'row-level security is not forced on the owner',
    file: 'apps/api/src/migrations/2026-11-24-0900-foundation.ts',
    find: `force row level security', target);
  execute format('create policy %I on %s for select to cx_scoped, cx_government, cx_audit using (%s)'`,
    put: `enable row level security', target);
  execute format('create policy %I on %s for select to cx_scoped, cx_government, cx_audit using (%s)'`,
    by: { spec: 'apps/api/test/row-level-security' },
  },
  {
    name: 'who acts outlives the transaction',
    file: 'apps/api/src/kit/data/db.ts',
    find: "`set_config('app.${key}', ${escapeLiteral(value)}, true)`",
    put: "`set_config('app.${key}', ${escapeLiteral(value)}, false)`",
    by: { spec: 'apps/api/src/kit/data/db.e2e' },
  },
  {
    name: 'a row is changed whatever its version',
    file: 'apps/api/src/kit/data/change.ts',
    find: '.where({ ...expected })',
    put: '.where({ id: expected.id })',
    by: { spec: 'apps/api/test/change.e2e' },
  },
  {
    name: 'many rows are changed whatever their version',
    file: 'apps/api/src/kit/data/change.ts',
    find: `\${versioned ? 'and t.version = c.version' : ''}`,
    put: '',
    by: { spec: 'apps/api/test/change.e2e' },
  },
  {
    name: 'money is added as numbers',
    file: 'libs/domain/src/money.ts',
    find: 'total = total.plus(amount)',
    put: 'total = new D(total.toNumber() + Number(amount))',
    by: { spec: 'libs/domain/src/core.spec' },
  },
  {
    name: 'half is rounded to even',
    file: 'libs/domain/src/money.ts',
    find: 'rounding: Decimal.ROUND_HALF_UP',
    put: 'rounding: Decimal.ROUND_HALF_EVEN',
    by: { spec: 'libs/domain/src/evaluation' },
  },
  {
    name: 'the origin of a request is not asked',
    file: 'apps/api/src/kit/door/cross-site.ts',
    find: 'if (foreign || (origin !== undefined && !sameHost(origin, host)))',
    put: 'if (foreign)',
    by: { case: 'cross-site' },
  },
  {
    name: 'signing out leaves the session known',
    file: 'apps/api/src/identity/account.service.ts',
    find: `'user.signOut', { session: sessionId });
    });
    this.signIn.forgetSessions();`,
    put: `'user.signOut', { session: sessionId });
    });`,
    by: { case: 'sessions' },
  },
  {
    name: 'scripts read the cookie',
    file: 'apps/api/src/identity/identity.controller.ts',
    find: `token, { path: '/', httpOnly: true, sameSite: 'lax', secure }`,
    put: `token, { path: '/', httpOnly: false, sameSite: 'lax', secure }`,
    by: { case: 'sessions' },
  },
  {
    name: 'a request that is sent twice at once is done twice',
    file: 'apps/api/src/kit/data/change.ts',
    find: '  await lockName(tx, 7, `${userId}:${requestId}`);',
    put: '',
    by: { case: 'races' },
  },
  {
    name: 'two documents hand down one transfer at once',
    file: 'apps/api/src/transfers/handing-down.service.ts',
    find: `          await lockHandDown(tx, transferId, actor.divisionCode);
          const transfer = await lock(tx, TransferEntity, transferId);`,
    put: `          const transfer = await tx.first(TransferEntity, 'where id = $1', [transferId]);
          if (!transfer) throw new Error('not found');`,
    by: { case: 'caps' },
  },
  {
    name: 'a third party reads every evaluation',
    file: 'apps/api/src/migrations/2026-11-24-0950-feedback.ts',
    find: 'create policy evaluation_assigned on evaluation for select to cx_assigned using (id = any ((select app_assigned_evaluations())::uuid[]));',
    put: 'create policy evaluation_assigned on evaluation for select to cx_assigned using (true);',
    by: { case: 'row-level' },
  },
  {
    name: 'a row is moved to another division',
    file: 'apps/api/src/migrations/2026-11-24-0900-foundation.ts',
    find: `for update to cx_scoped using (%s and %s) with check (%s and %s)', name || '_update', target, inside, own, inside, own);`,
    put: `for update to cx_scoped using (%s and %s) with check (true)', name || '_update', target, inside, own);`,
    by: { case: 'row-level' },
  },
  {
    name: 'a document costs what it likes',
    file: 'apps/api/src/kit/door/query-limits.ts',
    find: `if (cost > limits.cost) throw new TooComplex('cost', cost);`,
    put: '',
    by: { case: 'bombs' },
  },
  {
    name: 'the schema is told in production',
    file: 'apps/api/src/kit/door/query-limits.ts',
    find: '...(production ? [NoSchemaIntrospectionCustomRule] : []),',
    put: '...(production && Date.now() < 0 ? [NoSchemaIntrospectionCustomRule] : []),',
    by: { case: 'bombs' },
  },
  {
    name: 'a try at a password is not counted before it is verified',
    file: 'apps/api/src/identity/login-limit.ts',
    find: '    await takePoint(this.here, here);\n',
    put: '',
    by: { case: 'brute-force' },
  },
  {
    name: 'a form may say more than it has',
    file: 'apps/api/src/application.ts',
    find: 'forbidNonWhitelisted: true',
    put: 'forbidNonWhitelisted: false',
    by: { case: 'mass-assignment' },
  },
  {
    name: 'a unit suspends a project',
    file: 'libs/domain/src/library/project.lifecycle.ts',
    find: `suspend: { from: libraryStates, to: 'suspended', by: ['finance'], needs`,
    put: `suspend: { from: libraryStates, to: 'suspended', by: ['finance', 'unit'], needs`,
    by: { spec: 'libs/domain/src/library/project.lifecycle' },
  },
  {
    name: 'a public list runs as a formula',
    file: 'libs/domain/src/disclosure/csv.ts',
    find: "const safe = formula.test(text) ? `'${text}` : text;",
    put: 'const safe = text;\n  void formula;',
    by: { spec: 'libs/domain/src/disclosure' },
  },
];
