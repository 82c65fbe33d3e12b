import { Module } from '@nestjs/common';
import { LibraryResolver } from './library.resolver';
import { LibraryService } from './library.service';
import { PlacesResolver } from './places.resolver';

@Module({ providers: [LibraryService, LibraryResolver, PlacesResolver], exports: [LibraryService] })
export class LibraryModule {}
