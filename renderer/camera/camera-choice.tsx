import { makeStyles, Select } from '@fluentui/react-components';
import { useText } from '../text/text-context.tsx';
import type { Camera, WantedCamera } from './rank-cameras.ts';
import { findCamera } from './rank-cameras.ts';

const useStyles = makeStyles({ select: { minWidth: '160px', maxWidth: '280px' } });

interface CameraChoiceProps {
  readonly cameras: readonly Camera[];
  readonly wanted: WantedCamera | null;
  readonly isDisabled: boolean;
  readonly onChoose: (camera: Camera) => void;
}

/** Which camera, where there is more than one. */
export function CameraChoice({ cameras, wanted, isDisabled, onChoose }: CameraChoiceProps) {
  const styles = useStyles();
  const text = useText();
  const current = findCamera(cameras, wanted);
  // Before the page may use a camera none has a name: nobody could choose.
  const isChoice = cameras.some(({ label }) => label !== '') && (cameras.length > 1 || current === null);
  if (!isChoice) return null;
  const choose = (id: string) => {
    const camera = cameras.find((one) => one.id === id);
    if (camera !== undefined) onChoose(camera);
  };
  return (
    <Select
      className={styles.select}
      aria-label={text.say('camera.choose')}
      value={current?.id ?? ''}
      disabled={isDisabled}
      onChange={({ target }, { value }) => {
        choose(value);
        // The shutter takes the focus that nothing else has.
        target.blur();
      }}
    >
      {current === null && <option value="">{labelOf(wanted) ?? text.say('camera.choose.none')}</option>}
      {cameras.map(({ id, label }, index) => (
        <option key={id} value={id}>
          {label === '' ? text.say('camera.unnamed', { number: index + 1 }) : label}
        </option>
      ))}
    </Select>
  );
}

const labelOf = (wanted: WantedCamera | null) => (wanted === null || wanted.label === '' ? null : wanted.label);
