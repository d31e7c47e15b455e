import {
  Breadcrumb,
  BreadcrumbButton,
  BreadcrumbDivider,
  BreadcrumbItem,
  Button,
  makeStyles,
  SearchBox,
} from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { type FormEvent, Fragment, type KeyboardEvent, useEffect, useState } from 'react';
import { ONEDRIVE_SEARCH_LENGTH } from '../../contract/onedrive.ts';
import { isolate } from '../text/text.ts';
import { useText } from '../text/text-context.tsx';
import type { Crumb } from './onedrive-state.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 16px',
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  path: { minWidth: 0, marginInlineStart: '-7px', '& ol': { flexWrap: 'wrap' } },
  crumb: { maxWidth: '240px', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  search: { display: 'flex', gap: '8px', flex: '0 1 360px', minWidth: 'min(240px, 100%)' },
  box: { flexGrow: 1, minWidth: 0, maxWidth: 'none' },
});

interface PlaceBarProps {
  readonly path: readonly Crumb[];
  readonly query: string | null;
  readonly onGo: (depth: number) => void;
  readonly onSearch: (query: string) => void;
  readonly onEndSearch: () => void;
}

/** Where in the drive the page is, the way back up, and the search. */
export function PlaceBar({ path, query, onGo, onSearch, onEndSearch }: PlaceBarProps) {
  const styles = useStyles();
  const text = useText();
  const root = { id: 'root', name: text.say('onedrive.root') };
  // A search looks through the whole drive, wherever it was begun.
  const crumbs = query === null ? [root, ...path] : [root];
  const last = query === null ? crumbs.length - 1 : -1;
  return (
    <div className={styles.bar}>
      <Breadcrumb aria-label={text.say('onedrive.path')} className={styles.path}>
        {crumbs.map(({ id, name }, depth) => (
          <Fragment key={id}>
            {depth > 0 && <BreadcrumbDivider />}
            <BreadcrumbItem>
              <BreadcrumbButton current={depth === last} onClick={() => onGo(depth)}>
                <span className={styles.crumb} dir="auto">
                  {name}
                </span>
              </BreadcrumbButton>
            </BreadcrumbItem>
          </Fragment>
        ))}
        {query !== null && (
          <>
            <BreadcrumbDivider />
            <BreadcrumbItem>
              <BreadcrumbButton current>
                <span className={styles.crumb}>{text.say('onedrive.found', { query: isolate(query) })}</span>
              </BreadcrumbButton>
            </BreadcrumbItem>
          </>
        )}
      </Breadcrumb>
      <SearchForm query={query ?? ''} onSearch={onSearch} onEndSearch={onEndSearch} />
    </div>
  );
}

interface SearchFormProps {
  readonly query: string;
  readonly onSearch: (query: string) => void;
  readonly onEndSearch: () => void;
}

function SearchForm({ query, onSearch, onEndSearch }: SearchFormProps) {
  const styles = useStyles();
  const text = useText();
  const [wanted, setWanted] = useState(query);
  // A search that begins or ends elsewhere shows here too.
  useEffect(() => setWanted(query), [query]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = wanted.trim();
    if (asked !== '') onSearch(asked);
    else if (query !== '') onEndSearch();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Esc takes back what was typed before it leaves the search or the folder.
    if (event.key !== 'Escape' || wanted === query || wanted === '') return;
    event.preventDefault();
    setWanted(query);
  };
  return (
    <search>
      <form className={styles.search} onSubmit={submit} onKeyDown={onKeyDown}>
        <SearchBox
          className={styles.box}
          value={wanted}
          contentBefore={null}
          maxLength={ONEDRIVE_SEARCH_LENGTH}
          placeholder={text.say('onedrive.search')}
          aria-label={text.say('onedrive.search')}
          dismiss={{
            'aria-label': text.say('onedrive.clear-search'),
            onClick: query === '' ? undefined : onEndSearch,
          }}
          onChange={(_event, { value }) => setWanted(value)}
        />
        <Button type="submit" icon={<SearchRegular />} aria-label={text.say('onedrive.search.action')} />
      </form>
    </search>
  );
}
