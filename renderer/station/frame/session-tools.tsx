import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  DismissRegular,
  Speaker2Regular,
  SpeakerMuteRegular,
  TextFontSizeRegular,
  TimerRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { TEXT_SIZES, type TextSize } from '../../../contract/station/station-state.ts';
import { useStation } from '../station-context.tsx';
import { useStationText } from '../words/station-text-context.tsx';

const useStyles = makeStyles({
  tools: {
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px',
  },
  tool: {
    minWidth: '64px',
    minHeight: '64px',
    padding: '8px 10px',
    borderRadius: '16px',
    gap: '10px',
    fontSize: '1.75rem',
    fontWeight: tokens.fontWeightRegular,
    '& .fui-Button__icon': { fontSize: '2.25rem', width: '2.25rem', height: '2.25rem', margin: 0 },
  },
  // The icons are known; on a narrow screen their names are for those who listen.
  words: {
    whiteSpace: 'nowrap',
    '@media (max-width: 1279px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
});

/** What helps on every page of a session: larger text, more time, words aloud, and the way out. */
export function SessionTools() {
  const styles = useStyles();
  const text = useStationText();
  const { state, canSpeak } = useStation();
  const percent = new Intl.NumberFormat(text.locale, { style: 'percent' }).format(state.textSize);
  const hasMoreTime = state.hasMoreTime === true;
  const { stage } = state.session;
  const isOver = stage === 'publishing' || stage === 'wiping';
  const canStop = !isOver && stage !== 'language' && stage !== 'result';
  return (
    <fieldset className={styles.tools} aria-label={text.say('station.tools')}>
      <Tool
        icon={<TextFontSizeRegular />}
        words={text.say('station.tool.text-size', { percent })}
        onPress={() => void window.station.setTextSize(nextSize(state.textSize))}
      />
      {canSpeak && (
        <Tool
          icon={state.isSpoken ? <Speaker2Regular /> : <SpeakerMuteRegular />}
          words={text.say('station.tool.read-aloud')}
          isPressed={state.isSpoken}
          onPress={() => void window.station.setSpoken(!state.isSpoken)}
        />
      )}
      {!isOver && (
        <Tool
          icon={<TimerRegular />}
          words={text.say(hasMoreTime ? 'station.tool.more-time.given' : 'station.tool.more-time')}
          isPressed={hasMoreTime}
          onPress={() => void window.station.act({ type: 'need-more-time' })}
        />
      )}
      {canStop && (
        <Tool
          icon={<DismissRegular />}
          words={text.say('station.tool.stop')}
          onPress={() => void window.station.act({ type: 'leave' })}
        />
      )}
    </fieldset>
  );
}

interface ToolProps {
  readonly icon: ReactElement;
  readonly words: string;
  readonly isPressed?: boolean;
  readonly onPress: () => void;
}

function Tool({ icon, words, isPressed, onPress }: ToolProps) {
  const styles = useStyles();
  return (
    <Button
      appearance={isPressed === true ? 'outline' : 'subtle'}
      className={styles.tool}
      icon={icon}
      aria-pressed={isPressed}
      title={words}
      onClick={onPress}
    >
      <span className={styles.words}>{words}</span>
    </Button>
  );
}

function nextSize(size: TextSize): TextSize {
  const index = TEXT_SIZES.indexOf(size);
  return TEXT_SIZES[(index + 1) % TEXT_SIZES.length] ?? 1;
}
