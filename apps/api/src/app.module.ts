import { type DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { TypeOrmModule } from '@nestjs/typeorm';
import { businessModules } from './business.modules';
import { dataSourceOptions, ofRequests } from './data-source';
import { graphqlOptions } from './graphql.options';
import { IdentityModule } from './identity';
import { Endpoints } from './kit/door/endpoints';
import { KitModule } from './kit/kit.module';
import { OperationsModule } from './operations/operations.module';

/** The whole API on one database. */
@Module({})
export class AppModule {
  static on(databaseUrl: string, { production, pool = 10 }: { production: boolean; pool?: number }): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRoot({ ...dataSourceOptions(databaseUrl, pool, ofRequests), retryAttempts: 0 }),
        GraphQLModule.forRootAsync<MercuriusDriverConfig>({
          driver: MercuriusDriver,
          inject: [Endpoints],
          useFactory: (endpoints: Endpoints) => graphqlOptions(production, endpoints),
        }),
        KitModule,
        OperationsModule.on(databaseUrl),
        IdentityModule,
        ...businessModules,
      ],
    };
  }
}
