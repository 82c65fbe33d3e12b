import { Module } from '@nestjs/common';
import { WhatIfChangeDto } from '@chengxiao/dto';
import { organisationCodesOf } from '../identity';
import { WhatIfResolver } from './what-if.resolver';
import { WhatIfService } from './what-if.service';

/** What another rule pack would make of a year's filed evaluations; `what-if.work.ts` does it in the worker. */
@Module({ providers: [WhatIfService, WhatIfResolver, ...organisationCodesOf(WhatIfChangeDto)] })
export class WhatIfModule {}
