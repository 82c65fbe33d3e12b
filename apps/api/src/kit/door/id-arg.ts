import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID } from '@nestjs/graphql';
import { args } from '@chengxiao/dto';

/** The identifier of what a query or act is about, as an argument of its own. */
export const IdArg = (name: 'id' | 'projectId' = 'id'): ParameterDecorator =>
  Args(name, { type: () => ID, ...args[name] }, ParseUUIDPipe);
