import { Avatar, makeStyles, Text } from '@fluentui/react-components';
import { useDevicePixelRatio } from '../shared/use-device-pixel-ratio.ts';
import { useText } from '../text/text-context.tsx';
import { AVATAR_SIZES, chooseRendition, type Renditions } from './choose-rendition.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '16px 20px',
    alignItems: 'end',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'center' },
  avatar: { forcedColorAdjust: 'none' },
});

interface AvatarSizesProps {
  readonly renditions: Renditions;
}

/** Fluent's own avatars with a presence badge, each from the rendition that an app would take for it. */
export function AvatarSizes({ renditions }: AvatarSizesProps) {
  const styles = useStyles();
  const text = useText();
  const ratio = useDevicePixelRatio();
  return (
    <ul className={styles.list}>
      {AVATAR_SIZES.map((size) => {
        const chosen = chooseRendition(renditions, size, ratio);
        if (chosen === null) return null;
        return (
          <li key={size} className={styles.item}>
            <Avatar
              size={size}
              className={styles.avatar}
              image={{ src: chosen.url, decoding: 'sync' }}
              badge={{ status: 'available', 'aria-hidden': true }}
              aria-label={text.say('preview.avatar', { size })}
            />
            <Text size={200} align="center">
              {text.say('preview.size', { size })}
            </Text>
            <Text size={200} align="center">
              {text.say('preview.taken', { size: chosen.edgePixels })}
            </Text>
          </li>
        );
      })}
    </ul>
  );
}
