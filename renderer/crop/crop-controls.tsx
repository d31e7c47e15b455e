import { Button, Label, makeStyles, Slider, Text, Tooltip, tokens, useId } from '@fluentui/react-components';
import {
  ArrowResetRegular,
  ArrowRotateClockwiseRegular,
  ArrowRotateCounterclockwiseRegular,
  ZoomInRegular,
  ZoomOutRegular,
} from '@fluentui/react-icons';
import type { Dispatch, ReactElement } from 'react';
import { useText } from '../text/text-context.tsx';
import {
  type CropAction,
  type CropState,
  MOST_STRAIGHTENING_DEGREES,
  ZOOM_STEPS,
  zoomPercentOf,
  zoomStepOf,
} from './crop-state.ts';
import { CROP_KEYS, ZOOM_FACTOR } from './use-crop-keys.ts';

/** The slider counts in these: with a `step` of its own it would draw a mark for each. */
const SLIDER_STEP_DEGREES = 0.5;

const useStyles = makeStyles({
  controls: { display: 'flex', flexWrap: 'wrap', gap: '8px 24px', alignItems: 'end' },
  field: { flex: '1 1 200px', display: 'grid', gap: '0', minWidth: 0 },
  caption: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  value: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  line: { display: 'flex', alignItems: 'center' },
  slider: { flexGrow: 1, minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  hint: { color: tokens.colorNeutralForeground3, flexBasis: '100%' },
});

interface CropControlsProps {
  readonly state: CropState;
  readonly dispatch: Dispatch<CropAction>;
  readonly onReset: () => void;
}

/** Zoom, straighten, turn and reset. Sliders run left to right in every language, as the picture does. */
export function CropControls({ state, dispatch, onReset }: CropControlsProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.controls} dir="ltr">
      <ZoomField state={state} dispatch={dispatch} />
      <StraightenField state={state} dispatch={dispatch} />
      <div className={styles.buttons}>
        <ToolButton
          label={text.say('crop.turn-left')}
          keys={CROP_KEYS.turnLeft}
          icon={<ArrowRotateCounterclockwiseRegular />}
          onClick={() => dispatch({ type: 'turned', direction: 'anticlockwise' })}
        />
        <ToolButton
          label={text.say('crop.turn-right')}
          keys={CROP_KEYS.turnRight}
          icon={<ArrowRotateClockwiseRegular />}
          onClick={() => dispatch({ type: 'turned', direction: 'clockwise' })}
        />
        <ToolButton
          label={text.say('crop.reset')}
          keys={CROP_KEYS.reset}
          icon={<ArrowResetRegular />}
          onClick={onReset}
        />
      </div>
      <Text size={200} className={styles.hint}>
        {text.say('crop.hint')}
      </Text>
    </div>
  );
}

type FieldProps = Pick<CropControlsProps, 'state' | 'dispatch'>;

function ZoomField({ state, dispatch }: FieldProps) {
  const styles = useStyles();
  const text = useText();
  const id = useId('zoom');
  const value = text.say('crop.zoom.value', { percent: zoomPercentOf(state) });
  return (
    <div className={styles.field}>
      <div className={styles.caption}>
        <Label htmlFor={id}>{text.say('crop.zoom')}</Label>
        <Text className={styles.value}>{value}</Text>
      </div>
      <div className={styles.line}>
        <ToolButton
          label={text.say('crop.zoom.out')}
          keys={CROP_KEYS.zoomOut}
          icon={<ZoomOutRegular />}
          onClick={() => dispatch({ type: 'zoomed-by', factor: 1 / ZOOM_FACTOR })}
        />
        <Slider
          id={id}
          className={styles.slider}
          min={0}
          max={ZOOM_STEPS}
          value={Math.round(zoomStepOf(state))}
          aria-valuetext={value}
          onChange={(_event, { value: step }) => dispatch({ type: 'zoom-step-set', step })}
        />
        <ToolButton
          label={text.say('crop.zoom.in')}
          keys={CROP_KEYS.zoomIn}
          icon={<ZoomInRegular />}
          onClick={() => dispatch({ type: 'zoomed-by', factor: ZOOM_FACTOR })}
        />
      </div>
    </div>
  );
}

function StraightenField({ state, dispatch }: FieldProps) {
  const styles = useStyles();
  const text = useText();
  const id = useId('straighten');
  const value = text.say('crop.straighten.value', { degrees: state.angle });
  const label = text.say('app.shortcut', {
    action: text.say('crop.straighten'),
    keys: `${CROP_KEYS.straightenLeft} ${CROP_KEYS.straightenRight}`,
  });
  return (
    <div className={styles.field}>
      <div className={styles.caption}>
        <Tooltip content={label} relationship="description">
          <Label htmlFor={id}>{text.say('crop.straighten')}</Label>
        </Tooltip>
        <Text className={styles.value}>{value}</Text>
      </div>
      <div className={styles.line}>
        <Slider
          id={id}
          className={styles.slider}
          min={-MOST_STRAIGHTENING_DEGREES / SLIDER_STEP_DEGREES}
          max={MOST_STRAIGHTENING_DEGREES / SLIDER_STEP_DEGREES}
          value={Math.round(state.angle / SLIDER_STEP_DEGREES)}
          aria-valuetext={value}
          onChange={(_event, { value: steps }) =>
            dispatch({ type: 'straightened-to', angle: steps * SLIDER_STEP_DEGREES })
          }
        />
      </div>
    </div>
  );
}

interface ToolButtonProps {
  readonly label: string;
  readonly keys: string;
  readonly icon: ReactElement;
  readonly onClick: () => void;
}

function ToolButton({ label, keys, icon, onClick }: ToolButtonProps) {
  const text = useText();
  return (
    <Tooltip content={text.say('app.shortcut', { action: label, keys })} relationship="description">
      <Button appearance="subtle" icon={icon} aria-label={label} onClick={onClick} />
    </Tooltip>
  );
}
