import {
  makeStyles,
  mergeClasses,
  Skeleton,
  SkeletonItem,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { PlaceCopy, PlaceReading } from '../../contract/place.ts';
import { PhotoCircle } from '../shared/photo-circle.tsx';
import { TimedSentence } from '../shared/timed-sentence.tsx';
import { useObjectUrl } from '../shared/use-object-url.ts';
import { placeName } from '../text/place-name.ts';
import { useText } from '../text/text-context.tsx';
import { VerdictIcon } from './verdict-icon.tsx';
import { verdictText } from './verdict-text.ts';

/** The largest circle with its ring. */
const CIRCLE_SLOT_PIXELS = 88;
const MOST_CIRCLE_PIXELS = 72;
const EMPTY_CIRCLE_PIXELS = 56;

const useStyles = makeStyles({
  slot: {
    height: `${CIRCLE_SLOT_PIXELS}px`,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
  },
  ring: {
    position: 'relative',
    borderRadius: tokens.borderRadiusCircular,
    border: `3px solid ${tokens.colorNeutralStroke1}`,
    padding: '3px',
  },
  same: { border: `3px solid ${tokens.colorStatusSuccessForeground1}` },
  older: { border: `3px solid ${tokens.colorStatusWarningForeground1}` },
  other: { border: `3px double ${tokens.colorStatusDangerForeground1}` },
  none: { border: `3px dashed ${tokens.colorNeutralStrokeAccessible}` },
  refused: { border: `3px solid ${tokens.colorNeutralStrokeAccessible}` },
  unknown: { border: `3px dotted ${tokens.colorNeutralStrokeAccessible}` },
  turning: {
    position: 'absolute',
    inset: '-3px',
    display: 'flex',
    '& .fui-Spinner__spinner': { width: '100%', height: '100%' },
    '& .fui-Spinner': { flexGrow: 1 },
  },
  label: { textAlign: 'center', display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  name: { textWrap: 'balance' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface PlaceCircleProps {
  readonly copy: PlaceCopy;
  /** It is asked anew; this is what it said before. */
  readonly isBeingRead: boolean;
  /** Says how many pixels the copy has. */
  readonly hasSize: boolean;
}

/** What one place serves, never larger than it is, with a ring and an icon for the verdict. */
export function PlaceCircle({ copy: { reading, picture }, isBeingRead, hasSize }: PlaceCircleProps) {
  const styles = useStyles();
  const text = useText();
  const url = useObjectUrl(picture);
  const name = placeName(text, reading.place);
  const verdict = verdictText(text, reading);
  return (
    <>
      <div className={styles.slot}>
        <div className={mergeClasses(styles.ring, styles[reading.verdict])} title={reading.from}>
          <PhotoCircle url={url} edgePixels={circleEdge(reading, url !== null)} label={name} isDecorative />
          {isBeingRead ? (
            <span className={styles.turning} aria-hidden>
              <Spinner size="huge" />
            </span>
          ) : (
            <VerdictIcon verdict={reading.verdict} />
          )}
        </div>
      </div>
      <div className={styles.label}>
        <Text weight="semibold" size={200} align="center" className={styles.name}>
          {name}
        </Text>
        <Text size={200} align="center">
          {verdict}
        </Text>
        {hasSize && (
          <Text size={200} align="center" className={styles.quiet}>
            {reading.width === null || reading.height === null
              ? text.say('places.no-size')
              : text.say('photo.details.size-value', { width: reading.width, height: reading.height })}
          </Text>
        )}
        <Text size={200} align="center" className={styles.quiet}>
          {reading.changedAt === undefined ? (
            <TimedSentence sentence="photo.place.asked" at={reading.asOf} />
          ) : (
            <TimedSentence sentence="photo.place.changed" at={reading.changedAt} />
          )}
        </Text>
      </div>
    </>
  );
}

/** Room for a place that has not answered yet. */
export function AwaitedCircle() {
  const edge = `${CIRCLE_SLOT_PIXELS - 8}px`;
  return (
    <Skeleton>
      <SkeletonItem shape="circle" style={{ width: edge, height: edge, margin: '4px auto 12px' }} />
      <SkeletonItem size={16} style={{ width: '72px', margin: 'auto' }} />
    </Skeleton>
  );
}

function circleEdge({ width }: PlaceReading, hasPicture: boolean): number {
  if (!hasPicture) return EMPTY_CIRCLE_PIXELS;
  return Math.min(width ?? MOST_CIRCLE_PIXELS, MOST_CIRCLE_PIXELS);
}
