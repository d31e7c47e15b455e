import { makeStyles } from '@fluentui/react-components';
import { PUBLISH_STEPS, type PublishStep } from '../../../contract/publish-step.ts';
import type { StepRow } from '../../publishing/publishing-state.ts';
import { StepList } from '../../publishing/step-list.tsx';
import { StationFrame } from '../frame/station-frame.tsx';
import { useStationText } from '../words/station-text-context.tsx';

const useStyles = makeStyles({
  steps: {
    width: 'fit-content',
    marginInline: 'auto',
    textAlign: 'start',
    // The list is the app's own; here it is read from further away.
    '& li': { minHeight: '64px', gap: '1.25rem' },
    '& li > svg, & li > span:first-child': {
      width: '2.5rem',
      height: '2.5rem',
      fontSize: '2.5rem',
      alignItems: 'center',
      justifyContent: 'center',
    },
    '& .fui-Spinner__spinner': { width: '2.25rem', height: '2.25rem' },
  },
});

interface PublishingPageProps {
  readonly step: PublishStep;
}

/** Named steps: done, under way, still to come. */
export function PublishingPage({ step }: PublishingPageProps) {
  const styles = useStyles();
  const text = useStationText();
  return (
    <StationFrame heading={text.say('station.publishing')} isCentred>
      <div className={styles.steps}>
        <StepList steps={rowsAt(step)} />
      </div>
    </StationFrame>
  );
}

function rowsAt(step: PublishStep): readonly StepRow[] {
  const current = PUBLISH_STEPS.indexOf(step);
  return PUBLISH_STEPS.map((name, index) => ({
    step: name,
    state: index < current ? 'done' : index === current ? 'running' : 'waiting',
  }));
}
