import { expect, it } from '@jest/globals';
import { FilterBar } from '@chengxiao/ui';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { show } from '../../test/show';
import { organisationChoices } from './organisations.graphql';
import { useOrganisationFilter } from './use-organisation-filter';

const id = '0190c3a0-0000-7000-8000-00000000000a';
const found = (filter: object, names: readonly string[]) => ({
  request: { query: organisationChoices, variables: { filter } },
  result: {
    data: {
      organisations: {
        __typename: 'OrganisationPage',
        nodes: names.map((name) => ({ __typename: 'Organisation', id, name, code: 'D001' })),
      },
    },
  },
  maxUsageCount: 9,
});

function Page({ asked = '' }: { asked?: string }) {
  const [chosen, setChosen] = useState(asked);
  const spec = useOrganisationFilter('department', '主管部门', 'department', chosen);
  return (
    <>
      <FilterBar
        specs={[spec]}
        values={{ department: chosen }}
        onFilter={({ department = '' }) => setChosen(department)}
      />
      <p>{`chosen ${chosen}`}</p>
    </>
  );
}

it('asks for nothing before it is opened, and for what is typed then', async () => {
  const mocks = [found({ kinds: ['department'] }, []), found({ kinds: ['department'], search: '水利' }, ['水利厅'])];
  const { user } = show(<Page />, { mocks: [...mocks, found({ ids: [id] }, ['水利厅'])] });
  await user.type(screen.getByRole('combobox'), '水利');
  await user.click(await screen.findByTitle('水利厅 D001'));
  expect(screen.getByText(`chosen ${id}`)).toBeTruthy();
});

it('names the one that stands in the address', async () => {
  show(<Page asked={id} />, { mocks: [found({ ids: [id] }, ['水利厅'])] });
  expect(await screen.findByText('水利厅 D001')).toBeTruthy();
});
