import { makeStyles, tokens } from '@fluentui/react-components';
import type { ListedPerson } from '../../../contract/station/listed-person.ts';
import { StationButton } from '../frame/station-button.tsx';
import { StationFrame } from '../frame/station-frame.tsx';
import { useStationText } from '../words/station-text-context.tsx';

const useStyles = makeStyles({
  person: {
    marginBlock: 'auto',
    marginInline: 'auto',
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '1100px',
    padding: 'clamp(1.5rem, 4vmin, 4rem)',
    borderRadius: '32px',
    backgroundColor: 'rgb(255 255 255 / 7%)',
    border: '2px solid rgb(255 255 255 / 16%)',
    display: 'grid',
    gap: '1.25rem',
  },
  name: {
    margin: 0,
    fontSize: 'clamp(2.75rem, 2rem + 3vw, 5.5rem)',
    lineHeight: 1.1,
    fontWeight: tokens.fontWeightBold,
    overflowWrap: 'anywhere',
  },
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: '2rem',
    rowGap: '0.5rem',
    fontSize: '2rem',
    lineHeight: 1.4,
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr', rowGap: 0 },
  },
  term: { color: tokens.colorNeutralForeground3 },
  fact: { margin: 0, overflowWrap: 'anywhere', '@media (max-width: 640px)': { marginBlockEnd: '0.5rem' } },
});

interface ConfirmPageProps {
  readonly person: ListedPerson;
}

/** Name, department, title and something that tells two people of one name apart: is that you? */
export function ConfirmPage({ person }: ConfirmPageProps) {
  const styles = useStyles();
  const text = useStationText();
  const facts = [
    { key: 'station.confirm.department', fact: person.department },
    { key: 'station.confirm.title', fact: person.jobTitle },
    { key: 'station.confirm.second', fact: person.secondIdentifier },
  ] as const;
  const notMe = () => void window.station.act({ type: 'back' });
  return (
    <StationFrame
      heading={text.say('station.confirm')}
      onBack={notMe}
      backLabel={text.say('station.confirm.no')}
      actions={
        <StationButton look="primary" isPrimary onPress={() => void window.station.act({ type: 'confirm-person' })}>
          {text.say('station.confirm.yes')}
        </StationButton>
      }
    >
      <div className={styles.person} data-spoken="">
        <p className={styles.name}>
          <bdi>{person.displayName}</bdi>
        </p>
        <dl className={styles.facts}>
          {facts.map(
            ({ key, fact }) =>
              fact !== null && (
                <div key={key} style={{ display: 'contents' }}>
                  <dt className={styles.term}>{text.say(key)}</dt>
                  <dd className={styles.fact}>
                    <bdi>{fact}</bdi>
                  </dd>
                </div>
              ),
          )}
        </dl>
      </div>
    </StationFrame>
  );
}
