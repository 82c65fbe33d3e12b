export { WhatIfChangeEntity, WhatIfEntity } from './what-if.entity';
export { WhatIfModule } from './what-if.module';
export { WhatIfService, type StartWhatIfCommand } from './what-if.service';
