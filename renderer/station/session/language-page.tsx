import { makeStyles } from '@fluentui/react-components';
import { directionOf } from '../../text/text.ts';
import { StationButton } from '../frame/station-button.tsx';
import { StationFrame } from '../frame/station-frame.tsx';
import { useStation } from '../station-context.tsx';
import { nameOfLanguage } from '../words/name-of-language.ts';
import { useStationText } from '../words/station-text-context.tsx';

const useStyles = makeStyles({
  tiles: {
    width: '100%',
    maxWidth: '1200px',
    marginInline: 'auto',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 18rem), 1fr))',
    gap: '20px',
    marginBlock: 'auto',
    padding: 0,
    listStyleType: 'none',
  },
  tile: { width: '100%', minHeight: '112px', fontSize: '2.25rem' },
});

/** Each language by its own name and in its own script. */
export function LanguagePage() {
  const styles = useStyles();
  const text = useStationText();
  const { state } = useStation();
  return (
    <StationFrame heading={text.say('station.language')} onBack={() => void window.station.act({ type: 'back' })}>
      <ul className={styles.tiles} data-choices="">
        {state.languages.map((language) => (
          <li key={language} lang={language} dir={directionOf(language)}>
            <StationButton
              className={styles.tile}
              isPrimary={language === state.locale}
              onPress={() => void window.station.act({ type: 'choose-language', locale: language })}
            >
              {nameOfLanguage(language)}
            </StationButton>
          </li>
        ))}
      </ul>
    </StationFrame>
  );
}
