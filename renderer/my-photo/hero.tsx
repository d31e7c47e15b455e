import {
  Button,
  LargeTitle,
  makeStyles,
  Skeleton,
  SkeletonItem,
  Text,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import type { CurrentPhoto } from '../../contract/ipc.ts';
import type { Account } from '../../contract/person.ts';
import { countSame, type PlacesState } from '../places/places-state.ts';
import { PhotoCircle } from '../shared/photo-circle.tsx';
import { TimedSentence } from '../shared/timed-sentence.tsx';
import { useObjectUrl } from '../shared/use-object-url.ts';
import { isolate } from '../text/text.ts';
import { useText } from '../text/text-context.tsx';
import type { PhotoState } from './my-photo-state.ts';

const HERO_EDGE_PIXELS = 240;

const useStyles = makeStyles({
  hero: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '24px 40px',
    '@media (max-width: 560px)': { justifyContent: 'center', textAlign: 'center' },
  },
  facts: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0, flex: '1 1 240px' },
  name: {
    margin: 0,
    textAlign: 'inherit',
    overflowWrap: 'anywhere',
    fontSize: 'clamp(1.5rem, 4vw, 2.25rem)',
    lineHeight: 1.2,
  },
  line: { color: tokens.colorNeutralForeground2, minHeight: '22px' },
  undo: { marginTop: '8px', alignSelf: 'start', '@media (max-width: 560px)': { alignSelf: 'center' } },
  wait: { width: '220px', '@media (max-width: 560px)': { marginInline: 'auto' } },
});

interface HeroProps {
  readonly account: Account;
  readonly photo: PhotoState;
  readonly places: PlacesState;
  readonly onUndo: () => void;
}

/** The face, the name, when it was published and in how many places it is the same. */
export function Hero({ account, photo, places, onUndo }: HeroProps) {
  const styles = useStyles();
  const text = useText();
  const canUndo = photo.phase === 'ready' && photo.photo.canUndo;
  return (
    <section className={styles.hero} aria-label={text.say('photo.title')} aria-busy={photo.phase === 'loading'}>
      <HeroPhoto account={account} photo={photo} />
      <div className={styles.facts}>
        <LargeTitle as="h2" className={styles.name}>
          <bdi>{account.displayName}</bdi>
        </LargeTitle>
        <div className={styles.line}>
          {photo.phase === 'loading' ? <WaitLine /> : photo.phase === 'ready' && <Served photo={photo.photo} />}
        </div>
        <div className={styles.line}>
          <SameCount places={places} />
        </div>
        {canUndo && (
          <Tooltip content={text.say('photo.undo.hint')} relationship="description">
            <Button className={styles.undo} icon={<ArrowUndoRegular />} onClick={onUndo}>
              {text.say('photo.undo')}
            </Button>
          </Tooltip>
        )}
      </div>
    </section>
  );
}

function HeroPhoto({ account, photo }: Pick<HeroProps, 'account' | 'photo'>) {
  const text = useText();
  const jpeg = jpegOf(photo);
  const url = useObjectUrl(jpeg);
  if (photo.phase === 'loading' || (jpeg !== null && url === null)) {
    return (
      <Skeleton aria-label={text.say('photo.loading')}>
        <SkeletonItem shape="circle" style={{ width: `${HERO_EDGE_PIXELS}px`, height: `${HERO_EDGE_PIXELS}px` }} />
      </Skeleton>
    );
  }
  const name = isolate(account.displayName);
  if (photo.phase === 'failed' && url === null) {
    return <PhotoCircle url={null} edgePixels={HERO_EDGE_PIXELS} label={text.say('photo.not-read', { name })} />;
  }
  const label = text.say(url === null ? 'photo.none-of' : 'photo.of', { name });
  return <PhotoCircle url={url} edgePixels={HERO_EDGE_PIXELS} label={label} />;
}

/** A photo that was read stays in sight when reading it again fails. */
function jpegOf(photo: PhotoState): Uint8Array | null {
  if (photo.phase === 'failed') return photo.last?.jpeg ?? null;
  return photo.phase === 'ready' ? photo.photo.jpeg : null;
}

function Served({ photo }: { readonly photo: CurrentPhoto }) {
  const text = useText();
  if (photo.jpeg === null) return <Text>{text.say('photo.none')}</Text>;
  if (photo.publishedAt === null) return <Text>{text.say('photo.served')}</Text>;
  return (
    <Text>
      <TimedSentence sentence="photo.published" at={photo.publishedAt} />
    </Text>
  );
}

function SameCount({ places }: Pick<HeroProps, 'places'>) {
  const text = useText();
  if (places.phase === 'failed') return null;
  if (places.phase === 'checking') {
    return <Text role="status">{text.say('photo.places.checking-detail', { count: places.answered.length })}</Text>;
  }
  const { same, total } = countSame(places.copies);
  // Without a photo there is nothing for a place to be the same as.
  if (places.receipt.photo.sha256 === null) return null;
  return <Text role="status">{text.say('photo.places.same-count', { same, total })}</Text>;
}

function WaitLine() {
  const styles = useStyles();
  return (
    <Skeleton className={styles.wait} aria-hidden>
      <SkeletonItem size={16} />
    </Skeleton>
  );
}
