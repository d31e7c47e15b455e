import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import type { Place, PlaceCopy, PlaceReading } from '../../contract/place.ts';
import type { Receipt } from '../../contract/receipt.ts';
import { PlaceCircle } from '../places/place-circle.tsx';
import { ServiceClockProvider } from '../shared/service-clock.tsx';
import { useText } from '../text/text-context.tsx';
import { pairReadings } from './pair-readings.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { margin: 0 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(212px, 1fr))',
    gap: '16px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  pair: { display: 'flex', gap: '4px', alignItems: 'start' },
  side: { width: '92px', display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '8px' },
  arrow: {
    marginTop: '56px',
    fontSize: '20px',
    color: tokens.colorNeutralForeground3,
    ':dir(rtl)': { transform: 'scaleX(-1)' },
  },
  label: { color: tokens.colorNeutralForeground3 },
});

interface BeforeAfterProps {
  readonly receipt: Receipt;
  /** With their pictures, as far as they were read. */
  readonly copiesBefore: readonly PlaceCopy[];
  readonly copies: readonly PlaceCopy[];
}

/** What each of SharePoint's places served before the visit and serves after it. */
export function BeforeAfter({ receipt, copiesBefore, copies }: BeforeAfterProps) {
  const styles = useStyles();
  const text = useText();
  const pairs = pairReadings(receipt);
  if (pairs.length === 0) return null;
  return (
    <ServiceClockProvider toldTimes={receipt.places.map(({ asOf }) => asOf)}>
      <section className={styles.section} aria-labelledby="before-after">
        <Subtitle2 as="h2" id="before-after" className={styles.heading}>
          {text.say('refresh.before-after')}
        </Subtitle2>
        <ul className={styles.list}>
          {pairs.map(({ place, before, after }) => (
            <li key={place} className={styles.pair}>
              <Side label="refresh.before" reading={before} picture={pictureOf(copiesBefore, place)} />
              <ArrowRightRegular className={styles.arrow} aria-hidden />
              <Side label="refresh.after" reading={after} picture={pictureOf(copies, place)} />
            </li>
          ))}
        </ul>
      </section>
    </ServiceClockProvider>
  );
}

interface SideProps {
  readonly label: 'refresh.before' | 'refresh.after';
  readonly reading: PlaceReading;
  readonly picture: Uint8Array | undefined;
}

function Side({ label, reading, picture }: SideProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.side}>
      <Text size={200} className={styles.label}>
        {text.say(label)}
      </Text>
      <PlaceCircle
        copy={picture === undefined ? { reading } : { reading, picture }}
        isBeingRead={false}
        hasSize={false}
      />
    </div>
  );
}

function pictureOf(copies: readonly PlaceCopy[], place: Place): Uint8Array | undefined {
  return copies.find(({ reading }) => reading.place === place)?.picture;
}
