import { makeStyles, Skeleton, SkeletonItem, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { PlaceCopy } from '../../contract/place.ts';
import { useText } from '../text/text-context.tsx';
import type { PlacesState } from './my-photo-state.ts';
import { CIRCLE_SLOT_PIXELS, PlaceCircle } from './place-circle.tsx';

/** Space for as many circles as a first check is likely to bring, so that nothing jumps. */
const EXPECTED = { graph: 6, sharepoint: 4 } as const;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '12px' },
  groups: { display: 'flex', flexWrap: 'wrap', gap: '16px 24px' },
  graph: { flex: '6 1 400px', minWidth: 0 },
  sharepoint: { flex: '4 1 280px', minWidth: 0 },
  heading: { margin: 0 },
  group: { color: tokens.colorNeutralForeground3, margin: 0, marginBottom: '8px', fontWeight: 400 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(84px, 1fr))',
    gap: '12px 8px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  slot: { minHeight: '164px', display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '8px' },
});

interface PlacesProps {
  readonly places: PlacesState;
}

/** A circle for each place that was really asked. */
export function Places({ places }: PlacesProps) {
  const styles = useStyles();
  const text = useText();
  const isChecking = places.phase === 'checking';
  const inGraph = places.copies.filter(({ reading }) => reading.place.startsWith('graph'));
  const inSharePoint = places.copies.filter(({ reading }) => reading.place.startsWith('sharepoint'));
  if (places.phase === 'failed' && places.copies.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="places-heading" aria-busy={isChecking}>
      <Subtitle2 as="h2" id="places-heading" className={styles.heading}>
        {text.say('photo.places.heading')}
      </Subtitle2>
      <div className={styles.groups}>
        <Group
          heading={text.say('photo.places.group.graph')}
          copies={inGraph}
          className={styles.graph}
          expected={isChecking ? EXPECTED.graph : 0}
        />
        <Group
          heading={text.say('photo.places.group.sharepoint')}
          copies={inSharePoint}
          className={styles.sharepoint}
          expected={isChecking ? EXPECTED.sharepoint : 0}
        />
      </div>
    </section>
  );
}

interface GroupProps {
  readonly heading: string;
  readonly className: string;
  readonly copies: readonly PlaceCopy[];
  /** Circles to keep space for while they are read. */
  readonly expected: number;
}

function Group({ heading, className, copies, expected }: GroupProps) {
  const styles = useStyles();
  if (copies.length === 0 && expected === 0) return null;
  const awaited = Array.from({ length: Math.max(0, expected - copies.length) }, (_, index) => `awaited-${index}`);
  return (
    <div className={className}>
      <Text as="h3" block size={200} className={styles.group}>
        {heading}
      </Text>
      <ul className={styles.row}>
        {copies.map((copy) => (
          <li key={copy.reading.place} className={styles.slot}>
            <PlaceCircle copy={copy} />
          </li>
        ))}
        {awaited.map((key) => (
          <li key={key} className={styles.slot} aria-hidden>
            <AwaitedCircle />
          </li>
        ))}
      </ul>
    </div>
  );
}

function AwaitedCircle() {
  const edge = `${CIRCLE_SLOT_PIXELS - 8}px`;
  return (
    <Skeleton>
      <SkeletonItem shape="circle" style={{ width: edge, height: edge, margin: '4px auto 12px' }} />
      <SkeletonItem size={16} style={{ width: '72px', margin: 'auto' }} />
    </Skeleton>
  );
}
