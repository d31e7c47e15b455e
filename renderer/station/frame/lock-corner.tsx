import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  CameraOffRegular,
  CloudArrowUpRegular,
  LockClosedRegular,
  PersonAlertRegular,
  WifiOffRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { StationSignals } from '../../../contract/station/station-state.ts';
import { useStation } from '../station-context.tsx';
import type { StationText } from '../words/station-text.ts';
import { useStationText } from '../words/station-text-context.tsx';

const useStyles = makeStyles({
  button: {
    minWidth: '64px',
    minHeight: '64px',
    padding: '8px 12px',
    borderRadius: '16px',
    gap: '12px',
    fontSize: '1.5rem',
    color: tokens.colorNeutralForeground3,
  },
  signal: { display: 'inline-flex', alignItems: 'center', gap: '4px', fontSize: '2.25rem' },
  count: { fontSize: '1.75rem', fontVariantNumeric: 'tabular-nums' },
});

interface Signal {
  readonly name: string;
  readonly words: string;
  readonly icon: ReactElement;
  readonly count?: number;
}

/** The operator's small lock, with what an operator should see from afar. Nothing of any person. */
export function LockCorner() {
  const styles = useStyles();
  const text = useStationText();
  const { state } = useStation();
  const signals = signalsOf(text, state.signals);
  const label = [text.say('station.lock'), ...signals.map(({ words }) => words)].join('. ');
  return (
    <Button
      appearance="subtle"
      className={styles.button}
      aria-label={label}
      title={label}
      onClick={(event) => {
        event.stopPropagation();
        void window.station.operator.ask();
      }}
    >
      {signals.map(({ name, icon, count }) => (
        <span key={name} className={styles.signal} data-signal={name} aria-hidden>
          {icon}
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </span>
      ))}
      <span className={styles.signal} aria-hidden>
        <LockClosedRegular />
      </span>
    </Button>
  );
}

function signalsOf(text: StationText, signals: StationSignals): readonly Signal[] {
  const { operatorNeeded, isOffline, cameraTrouble, waiting } = signals;
  const all: readonly (Signal | false)[] = [
    operatorNeeded && {
      name: 'operator-needed',
      words: text.say('station.signal.operator-needed'),
      icon: <PersonAlertRegular />,
    },
    cameraTrouble && { name: 'camera', words: text.say('station.signal.camera'), icon: <CameraOffRegular /> },
    isOffline && { name: 'offline', words: text.say('station.signal.offline'), icon: <WifiOffRegular /> },
    waiting > 0 && {
      name: 'waiting',
      words: text.say('station.signal.waiting', { count: waiting }),
      icon: <CloudArrowUpRegular />,
      count: waiting,
    },
  ];
  return all.filter((signal) => signal !== false);
}
