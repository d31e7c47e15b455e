import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { StarFilled } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef } from 'react';
import { useText } from '../text/text-context.tsx';
import type { Shot } from './take-shots.ts';

const useStyles = makeStyles({
  body: { flexGrow: 1, minHeight: '280px', display: 'flex', flexDirection: 'column', gap: '12px' },
  stage: {
    position: 'relative',
    flexGrow: 1,
    minHeight: '160px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: '#101010',
  },
  large: { position: 'absolute', inset: 0, width: '100%', height: '100%', objectFit: 'contain' },
  strip: {
    display: 'flex',
    gap: '8px',
    justifyContent: 'center',
    border: 'none',
    margin: 0,
    padding: '4px',
    minWidth: 0,
  },
  shot: {
    position: 'relative',
    flex: '0 1 128px',
    minWidth: 0,
    aspectRatio: '4 / 3',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'hidden',
    outline: `2px solid ${tokens.colorTransparentStroke}`,
    outlineOffset: '1px',
    ':hover': { outlineColor: tokens.colorNeutralStroke1Hover },
    ':focus-within': { boxShadow: `0 0 0 2px ${tokens.colorStrokeFocus1}, 0 0 0 5px ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    outline: `3px solid ${tokens.colorBrandStroke1}`,
    ':hover': { outlineColor: tokens.colorBrandStroke1 },
    '@media (forced-colors: active)': { outlineColor: 'Highlight' },
  },
  // The picture is what is pressed; the radio button under it is what has the focus.
  radio: {
    position: 'absolute',
    inset: 0,
    width: '100%',
    height: '100%',
    margin: 0,
    opacity: 0,
    cursor: 'pointer',
  },
  small: { display: 'block', width: '100%', height: '100%', objectFit: 'cover' },
  badge: {
    position: 'absolute',
    bottom: '4px',
    left: '4px',
    pointerEvents: 'none',
    '@media (max-width: 720px)': { width: '20px', minWidth: '20px', padding: 0, '& > *': { marginInline: 0 } },
  },
  // There is no room for the word on a small strip.
  proposed: { '@media (max-width: 720px)': { display: 'none' } },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface FilmstripProps {
  readonly shots: readonly Shot[];
  readonly proposed: number;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** The shots of a burst, the proposed one chosen. Not mirrored: this is how others will see the person. */
export function Filmstrip({ shots, proposed, chosen, onChoose }: FilmstripProps) {
  const styles = useStyles();
  const text = useText();
  const urls = useShotUrls(shots);
  const chosenRef = useRef<HTMLInputElement>(null);
  useEffect(() => {
    chosenRef.current?.focus({ preventScroll: true });
  }, []);
  const label = (index: number) => text.say('camera.shot', { number: index + 1, count: shots.length });
  return (
    <div className={styles.body}>
      <div className={styles.stage}>
        {urls[chosen] !== undefined && <img className={styles.large} src={urls[chosen]} alt={label(chosen)} />}
      </div>
      <fieldset className={styles.strip} dir="ltr">
        <legend className={styles.hidden}>{text.say('camera.shots')}</legend>
        {shots.map((_shot, index) => (
          <label key={urls[index]} className={mergeClasses(styles.shot, index === chosen && styles.chosen)}>
            <img className={styles.small} src={urls[index]} alt="" />
            <input
              ref={index === chosen ? chosenRef : undefined}
              className={styles.radio}
              type="radio"
              name="shot"
              checked={index === chosen}
              aria-label={
                index === proposed ? text.say('camera.shot.proposed', { shot: label(index) }) : label(index)
              }
              onChange={() => onChoose(index)}
            />
            {index === proposed && (
              <Badge className={styles.badge} appearance="filled" color="brand" icon={<StarFilled />} aria-hidden>
                <span className={styles.proposed}>{text.say('camera.proposed')}</span>
              </Badge>
            )}
          </label>
        ))}
      </fieldset>
    </div>
  );
}

/** Addresses of the shots, given back when the page has done with them. */
function useShotUrls(shots: readonly Shot[]): readonly string[] {
  const urls = useMemo(() => shots.map(({ blob }) => URL.createObjectURL(blob)), [shots]);
  useEffect(
    () => () => {
      for (const url of urls) URL.revokeObjectURL(url);
    },
    [urls],
  );
  return urls;
}
