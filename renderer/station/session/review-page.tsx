import { makeStyles, tokens } from '@fluentui/react-components';
import { HandRightRegular, LightbulbRegular } from '@fluentui/react-icons';
import type { Finding } from '../../../contract/photo.ts';
import type { SessionState } from '../../../contract/station/session-state.ts';
import { useObjectUrl } from '../../shared/use-object-url.ts';
import { StationButton } from '../frame/station-button.tsx';
import { StationFrame } from '../frame/station-frame.tsx';
import type { StationText } from '../words/station-text.ts';
import { useStationText } from '../words/station-text-context.tsx';
import { useReviewPhoto } from './use-review-photo.ts';

/** More would be a list of faults. */
const MOST_ADVICE = 2;
/** What heading and choices leave, at any size of text. */
const EDGE = 'min(100dvh - 22rem, 80vw, 720px)';

const useStyles = makeStyles({
  body: {
    flexGrow: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: '4rem',
    rowGap: '1.5rem',
  },
  photo: {
    width: EDGE,
    height: EDGE,
    minWidth: '200px',
    minHeight: '200px',
    boxSizing: 'border-box',
    objectFit: 'cover',
    borderRadius: tokens.borderRadiusCircular,
    border: '6px solid #ffffff',
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: '0 12px 64px rgb(0 0 0 / 55%)',
    forcedColorAdjust: 'none',
  },
  advice: {
    display: 'grid',
    gap: '1.25rem',
    maxWidth: '22em',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: '1.75rem',
    lineHeight: 1.35,
  },
  item: { display: 'flex', gap: '1rem', alignItems: 'flex-start', textAlign: 'start' },
  icon: { flexShrink: 0, fontSize: '2.25rem', color: tokens.colorPaletteYellowForeground1 },
});

type Review = Extract<SessionState, { readonly stage: 'review' }>;

interface ReviewPageProps {
  readonly review: Review;
}

/** The photo as large as the page allows, and two ways on. */
export function ReviewPage({ review }: ReviewPageProps) {
  const styles = useStyles();
  const text = useStationText();
  const url = useObjectUrl(useReviewPhoto(review.photoId));
  const label = text.say('station.review.photo');
  return (
    <StationFrame
      heading={text.say(review.isHeldBack ? 'station.review.held' : 'station.review')}
      aside={
        <StationButton look="subtle" onPress={() => void window.station.act({ type: 'decline' })}>
          {text.say('station.notice.no-photo')}
        </StationButton>
      }
      actions={<ReviewActions review={review} />}
    >
      <div className={styles.body}>
        {url === null ? (
          <div className={styles.photo} role="img" aria-label={label} />
        ) : (
          <img className={styles.photo} src={url} alt={label} draggable={false} />
        )}
        <Advice review={review} />
      </div>
    </StationFrame>
  );
}

function Advice({ review: { findings, isHeldBack } }: ReviewPageProps) {
  const styles = useStyles();
  const text = useStationText();
  const words = adviceOf(text, findings);
  if (words.length === 0 && !isHeldBack) return null;
  return (
    <ul className={styles.advice} data-spoken="">
      {isHeldBack && (
        <li className={styles.item}>
          <HandRightRegular className={styles.icon} />
          <span>{text.say('station.review.held.what')}</span>
        </li>
      )}
      {words.map((advice) => (
        <li key={advice} className={styles.item}>
          <LightbulbRegular className={styles.icon} />
          <span>{advice}</span>
        </li>
      ))}
    </ul>
  );
}

function ReviewActions({ review: { retakesLeft, isHeldBack } }: ReviewPageProps) {
  const text = useStationText();
  const callOperator = () => void window.station.operator.ask();
  return (
    <>
      {retakesLeft > 0 && (
        <StationButton
          look={isHeldBack ? 'primary' : 'secondary'}
          isPrimary={isHeldBack}
          onPress={() => void window.station.act({ type: 'retake' })}
        >
          {text.say('station.review.again', { count: retakesLeft })}
        </StationButton>
      )}
      {isHeldBack ? (
        <StationButton isPrimary={retakesLeft === 0} onPress={callOperator}>
          {text.say('station.call-operator')}
        </StationButton>
      ) : (
        <StationButton look="primary" isPrimary onPress={() => void window.station.act({ type: 'publish' })}>
          {text.say('station.review.use')}
        </StationButton>
      )}
    </>
  );
}

/** What makes the photo unusable first; the same advice once. What a person here can do nothing about is left out. */
function adviceOf(text: StationText, findings: readonly Finding[]): readonly string[] {
  const sorted = [...findings].sort((one, other) => Number(isHard(other)) - Number(isHard(one)));
  const worded = sorted.map(
    ({ measure, detail }) =>
      text.sayIfKnown(`station.advice.${measure}.${detail}`) ?? text.sayIfKnown(`station.advice.${measure}`),
  );
  return [...new Set(worded.filter((words) => words !== null))].slice(0, MOST_ADVICE);
}

function isHard({ severity }: Finding): boolean {
  return severity === 'hard';
}
