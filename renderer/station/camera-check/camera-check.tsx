import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Card, Line } from '../operator/card.tsx';
import { useStationText } from '../words/station-text-context.tsx';
import { OpenCameraCheck } from './open-camera-check.tsx';

/** Look whether the camera and the light will do. The camera is off until it is asked for, and nothing is kept. */
export function CameraCheck() {
  const text = useStationText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Card heading={text.say('station.camera-check')}>
      {isOpen ? (
        <OpenCameraCheck onClose={() => setOpen(false)} />
      ) : (
        <>
          <Line>{text.say('station.camera-check.about')}</Line>
          <Button onClick={() => setOpen(true)}>{text.say('station.camera-check.open')}</Button>
        </>
      )}
    </Card>
  );
}
