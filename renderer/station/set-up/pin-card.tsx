import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { SetUpState } from '../../../contract/station/set-up.ts';
import { Card, Line } from '../operator/card.tsx';
import { useStationText } from '../words/station-text-context.tsx';
import { PinDialog } from './pin-dialog.tsx';

/** The PIN that leads out of the locked station. */
export function PinCard({ pin }: Pick<SetUpState, 'pin'>) {
  const text = useStationText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Card heading={text.say('station.set-up.pin')}>
      <Line>{text.say(`station.set-up.pin.${pin}`)}</Line>
      {pin !== 'policy' && (
        <Button onClick={() => setOpen(true)}>
          {text.say(pin === 'missing' ? 'station.set-up.pin.choose' : 'station.set-up.pin.change')}
        </Button>
      )}
      {isOpen && <PinDialog onClose={() => setOpen(false)} />}
    </Card>
  );
}
