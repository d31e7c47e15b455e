import { PersonKeyRegular } from '@fluentui/react-icons';
import { StationButton } from '../frame/station-button.tsx';
import { StationFrame } from '../frame/station-frame.tsx';
import { useStationText } from '../words/station-text-context.tsx';
import { Explained } from './explained.tsx';

/** Where people sign in themselves, before anybody has: what comes. */
export function ToSignInPage() {
  const text = useStationText();
  return (
    <StationFrame
      heading={text.say('station.to-sign-in')}
      onBack={() => void window.station.act({ type: 'back' })}
      actions={
        <StationButton look="primary" isPrimary onPress={() => void window.station.act({ type: 'open-sign-in' })}>
          {text.say('station.to-sign-in.next')}
        </StationButton>
      }
    >
      <Explained icon={<PersonKeyRegular />}>
        <p>{text.say('station.to-sign-in.what')}</p>
        <p>{text.say('station.to-sign-in.after')}</p>
      </Explained>
    </StationFrame>
  );
}
