import { makeStyles, mergeClasses, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TextKey } from '../text/text.ts';
import { useText } from '../text/text-context.tsx';
import { AwaitedCircle, PlaceCircle } from './place-circle.tsx';
import { type PlacesState, type Slot, slotsOf } from './places-state.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '12px' },
  groups: { display: 'flex', flexWrap: 'wrap', gap: '16px 24px' },
  graph: { flex: '6 1 400px', minWidth: 0 },
  sharepoint: { flex: '4 1 280px', minWidth: 0 },
  heading: { margin: 0 },
  group: { color: tokens.colorNeutralForeground3, margin: 0, marginBottom: '8px', fontWeight: 400 },
  host: { overflowWrap: 'anywhere' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(84px, 1fr))',
    gap: '12px 8px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  slot: { minHeight: '164px', display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '8px' },
  tall: { minHeight: '180px' },
});

interface PlacesProps {
  readonly places: PlacesState;
  readonly heading: TextKey;
  /** Says which host was asked, and how many pixels each copy has. */
  readonly isDetailed?: boolean;
  /** What can be done about SharePoint's copies. */
  readonly sharePointAction?: ReactNode;
}

/** A circle for each place that was really asked. */
export function Places({ places, heading, isDetailed = false, sharePointAction }: PlacesProps) {
  const styles = useStyles();
  const text = useText();
  const isChecking = places.phase === 'checking';
  if (places.phase === 'failed' && places.copies.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="places-heading" aria-busy={isChecking}>
      <Subtitle2 as="h2" id="places-heading" className={styles.heading}>
        {text.say(heading)}
      </Subtitle2>
      <div className={styles.groups}>
        <Group
          heading={text.say('photo.places.group.graph')}
          slots={slotsOf(places, 'graph')}
          className={styles.graph}
          isDetailed={isDetailed}
        />
        <Group
          heading={text.say('photo.places.group.sharepoint')}
          slots={slotsOf(places, 'sharepoint')}
          className={styles.sharepoint}
          isDetailed={isDetailed}
          action={sharePointAction}
        />
      </div>
    </section>
  );
}

interface GroupProps {
  readonly heading: string;
  readonly className: string;
  readonly slots: readonly Slot[];
  readonly isDetailed: boolean;
  readonly action?: ReactNode;
}

function Group({ heading, className, slots, isDetailed, action }: GroupProps) {
  const styles = useStyles();
  if (slots.length === 0) return null;
  const host = isDetailed ? hostOf(slots) : null;
  return (
    <div className={className}>
      <Text as="h3" block size={200} className={styles.group}>
        {heading}
        {host !== null && (
          <>
            {' · '}
            <bdi dir="ltr" className={styles.host}>
              {host}
            </bdi>
          </>
        )}
      </Text>
      <ul className={styles.row}>
        {slots.map(({ place, copy, isBeingRead }) => (
          <li
            key={place}
            className={mergeClasses(styles.slot, isDetailed && styles.tall)}
            aria-hidden={copy === null || undefined}
          >
            {copy === null ? (
              <AwaitedCircle />
            ) : (
              <PlaceCircle copy={copy} isBeingRead={isBeingRead} hasSize={isDetailed} />
            )}
          </li>
        ))}
      </ul>
      {action}
    </div>
  );
}

const ADDRESS = /https?:\/\/[^\s"]+/;

/** The host that the service's places were read from. */
function hostOf(slots: readonly Slot[]): string | null {
  for (const { copy } of slots) {
    const address = ADDRESS.exec(copy?.reading.from ?? '')?.[0];
    if (address !== undefined && URL.canParse(address)) return new URL(address).host;
  }
  return null;
}
