import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PrivacyNotice } from '../../../contract/station/session-state.ts';
import { directionOf, isolate } from '../../text/text.ts';
import { StationButton } from '../frame/station-button.tsx';
import { StationFrame } from '../frame/station-frame.tsx';
import { useStationText } from '../words/station-text-context.tsx';

const useStyles = makeStyles({
  // As tall as the page leaves it, and never so short that nothing can be read.
  text: {
    flexGrow: 1,
    flexBasis: 0,
    minHeight: '16rem',
    boxSizing: 'border-box',
    maxWidth: '60rem',
    width: '100%',
    marginInline: 'auto',
    overflowY: 'auto',
    overscrollBehavior: 'contain',
    padding: '1.5rem 2rem',
    borderRadius: '24px',
    backgroundColor: 'rgb(255 255 255 / 7%)',
    border: '2px solid rgb(255 255 255 / 16%)',
    fontSize: '1.75rem',
    lineHeight: 1.5,
    overflowWrap: 'anywhere',
  },
  // In the text's own language, which may run the other way than the page.
  own: { textAlign: 'start' },
  paragraph: { margin: '0 0 1em', whiteSpace: 'pre-line' },
  basis: { margin: 0, color: tokens.colorNeutralForeground2 },
  version: { margin: '0.5em 0 0', fontSize: '1.5rem', color: tokens.colorNeutralForeground3 },
  busy: { margin: 0, fontSize: '1.75rem', textAlign: 'center' },
  // Side by side or one above the other, they are equally large.
  choices: {
    flexGrow: 1,
    maxWidth: '60rem',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 15rem), 1fr))',
    gap: '16px',
  },
});

interface NoticePageProps {
  readonly notice: PrivacyNotice;
  readonly isListBusy: boolean;
}

/** The privacy notice. Both answers look alike, neither is the page's own, and none asks why. */
export function NoticePage({ notice, isListBusy }: NoticePageProps) {
  const styles = useStyles();
  const text = useStationText();
  // Other stations are asked first; with a slow network that takes a moment.
  const [isAccepted, setAccepted] = useState(false);
  const accept = () => {
    setAccepted(true);
    void window.station.act({ type: 'accept-notice' });
  };
  const paragraphs = notice.text.split(/\n{2,}/).map((words, index) => ({ id: index, words }));
  return (
    <StationFrame
      heading={text.say('station.notice')}
      onBack={() => void window.station.act({ type: 'back' })}
      actions={
        <div className={styles.choices}>
          <StationButton onPress={() => void window.station.act({ type: 'decline' })}>
            {text.say('station.notice.no-photo')}
          </StationButton>
          <StationButton onPress={accept}>
            {text.say(isAccepted ? 'station.notice.one-moment' : 'station.notice.continue')}
          </StationButton>
        </div>
      }
    >
      <section
        className={styles.text}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys.
        tabIndex={0}
        aria-label={text.say('station.notice')}
        data-first-focus=""
        data-scrolls=""
        data-spoken=""
      >
        <div className={styles.own} lang={notice.textLocale} dir={directionOf(notice.textLocale)}>
          {paragraphs.map(({ id, words }) => (
            <p key={id} className={styles.paragraph}>
              {words}
            </p>
          ))}
        </div>
        <p className={styles.basis}>
          {text.say('station.notice.basis')} <bdi lang={notice.textLocale}>{notice.legalBasis}</bdi>
        </p>
        <p className={styles.version}>{text.say('station.notice.version', { version: isolate(notice.version) })}</p>
      </section>
      {isAccepted && isListBusy && (
        <p className={styles.busy} role="alert">
          {text.say('station.notice.list-busy')}
        </p>
      )}
    </StationFrame>
  );
}
