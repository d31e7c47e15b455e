import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { GRAPH_SIZES } from '../../contract/place.ts';
import { SHAREPOINT_EDGES } from '../../contract/rendition.ts';
import { useText } from '../text/text-context.tsx';
import { AvatarSizes } from './avatar-sizes.tsx';
import type { Renditions } from './choose-rendition.ts';
import { PictureSizes } from './picture-sizes.tsx';

const useStyles = makeStyles({
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', minWidth: 0 },
  heading: { margin: 0 },
  note: { color: tokens.colorNeutralForeground2 },
});

interface SizeGroupsProps {
  readonly renditions: Renditions;
}

/** Every size of the photo by who shows it, with how sure we are of the numbers. */
export function SizeGroups({ renditions }: SizeGroupsProps) {
  const text = useText();
  const graphSizes = GRAPH_SIZES.map((edgePixels) => ({
    edgePixels,
    label: text.say('preview.size', { size: edgePixels }),
  }));
  const sharePointSizes = Object.entries(SHAREPOINT_EDGES).flatMap(([letter, edges]) =>
    edges.map((edgePixels) => ({ edgePixels, label: text.say('preview.thumbnail', { letter, size: edgePixels }) })),
  );
  return (
    <>
      <Group heading={text.say('preview.avatars')} note={text.say('preview.avatars.note')}>
        <AvatarSizes renditions={renditions} />
      </Group>
      <Group heading={text.say('preview.graph')} note={text.say('preview.graph.note')}>
        <PictureSizes name={text.say('preview.graph')} renditions={renditions} sizes={graphSizes} />
      </Group>
      <Group heading={text.say('preview.sharepoint')} note={text.say('preview.sharepoint.note')}>
        <PictureSizes name={text.say('preview.sharepoint')} renditions={renditions} sizes={sharePointSizes} />
      </Group>
    </>
  );
}

interface GroupProps {
  readonly heading: string;
  readonly note: string;
  readonly children: ReactNode;
}

function Group({ heading, note, children }: GroupProps) {
  const styles = useStyles();
  return (
    <div className={styles.group}>
      <Subtitle2 as="h3" className={styles.heading}>
        {heading}
      </Subtitle2>
      <Text size={200} className={styles.note}>
        {note}
      </Text>
      {children}
    </div>
  );
}
