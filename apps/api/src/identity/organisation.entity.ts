import type { OrganisationKind } from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation in the tree of divisions: government, finance bureau, department, unit, audit office or third-party firm. */
@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: OrganisationKind;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text') divisionCode!: string;
  @Column('uuid', { nullable: true }) parentId!: string | null;
  @Column('text') path!: string;
}
