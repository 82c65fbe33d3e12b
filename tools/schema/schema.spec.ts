import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { undated, undeclared } from './changes.ts';
import { idleReasons, withoutCodes } from './codes.ts';
import { undescribed } from './described.ts';

const read = (path: string) => buildSchema(readFileSync(path, 'utf8'));
const [current, released] = [read('libs/client/schema.graphql'), read('libs/client/schema.released.graphql')];
const declared = readFileSync('docs/api-changes.md', 'utf8');

const codesElsewhere = {
  FrozenTarget: 'as it was approved; the version that holds it carries them',
  Continuable: 'a project of the office that asks; the project carries them',
  ProgressRow: 'a sum over a department or a place',
  ProjectOverlap: 'its project carries them',
  ProjectReference: 'a project of another organisation, by name and code alone',
  SimilarTarget: 'a target of which the reader sees no more than likeness',
  FrozenOverall: 'as it was approved; the overall target that holds it carries them',
  PublishedProject: 'as it was published, for everybody; ReadablePublication carries them',
  FormEditor: 'a person who has a form open; the object of the form carries the codes',
  Reviewer: 'a person somebody may ask; what is reviewed carries the codes',
  WhatIf: 'of a division; askedByOrg is a name in its history',
};

describe('the schema', () => {
  it('says of each type, field, argument and enum value what it means', () => {
    expect(undescribed(current)).toEqual([]);
  });

  it('breaks no caller unless docs/api-changes.md names the member, and wants nothing new', () => {
    expect(undeclared(released, current, declared)).toEqual([]);
  });

  it('says of whatever belongs to a project which project, organisation, department and division that is', () => {
    expect(withoutCodes(current, codesElsewhere)).toEqual([]);
    expect(idleReasons(current, codesElsewhere)).toEqual([]);
  });

  it('says until when what is deprecated stays', () => {
    expect(undated(current)).toEqual([]);
  });
});

describe('these checks', () => {
  const before = buildSchema(
    'type Query { plan: String! name: String } input Plan { name: String } enum Light { red green }',
  );
  const plain = (sdl: string) => buildSchema(sdl);

  it('name what has no description', () => {
    expect(
      undescribed(plain('"""Reads.""" type Query { "Named." name(id: ID): Light } enum Light { "Stop." red green }')),
    ).toEqual(['Query.name(id)', 'Light', 'Light.green']);
  });

  it('name what breaks callers, until it is declared', () => {
    const after = plain('type Query { name: String } input Plan { name: String } enum Light { red }');
    expect(undeclared(before, after, '').map(({ at }) => at)).toEqual(['Query.plan', 'Light']);
    expect(undeclared(before, after, 'Gone: `Query.plan`, `Light`.')).toEqual([]);
  });

  it('refuse a new required input, declared or not', () => {
    const after = plain(
      'type Query { plan: String! name: String } input Plan { name: String year: Int! } enum Light { red green }',
    );
    expect(undeclared(before, after, '`Plan` `Plan.year`')).toHaveLength(1);
  });

  it('name what does not say which project it belongs to', () => {
    const lacking = plain(
      'type Query { line: Line } type Line { projectId: ID orgName: String } type Fund { year: Int }',
    );
    expect(withoutCodes(lacking, {})).toEqual(
      ['projectCode', 'projectName', 'departmentName', 'orgCode', 'departmentCode', 'divisionCode'].map(
        (code) => `Line.${code}`,
      ),
    );
    const ofOrganisation = plain('type Query { plan: Plan } type Plan { orgId: ID divisionCode: String }');
    expect(withoutCodes(ofOrganisation, {})).toEqual(['Plan.orgCode', 'Plan.departmentCode']);
    expect(idleReasons(ofOrganisation, { Plan: 'its reason', Query: 'none' })).toEqual(['Query']);
    expect(withoutCodes(lacking, { Line: 'its reason' })).toEqual([]);
  });

  it('name a deprecation without its day', () => {
    const at = (reason: string) => undated(plain(`type Query { name: String @deprecated(reason: "${reason}") }`));
    expect(at('use title')).toEqual(['Query.name']);
    expect(at('use title; until 2027-06-30')).toEqual([]);
  });
});
