import type { App, AuthInfo, Certificate, WebContents } from 'electron';
import type { Log } from '../log/log.ts';
import type { VisitSessions } from './visit-sessions.ts';

export interface CertificateQuestion {
  readonly contents: WebContents | null;
  /** Who wants to see a certificate. */
  readonly host: string;
  readonly certificates: readonly Certificate[];
}

/** Null: none is shown. */
export type ChooseCertificate = (question: CertificateQuestion) => Promise<Certificate | null>;

/**
 * Ask the person which certificate a server is shown: by itself Electron shows the first one to whoever asks (design
 * decision 16).
 */
export function installCertificatePicker(app: Pick<App, 'on'>, choose: ChooseCertificate, log: Pick<Log, 'error'>) {
  app.on('select-client-certificate', (event, contents, url, certificates, answer) => {
    event.preventDefault();
    void ask({ contents, host: URL.parse(url)?.host ?? url, certificates }).then((certificate) => {
      // Electron takes `undefined` for a certificate that is not valid: none is no argument at all.
      if (certificate === null) answer();
      else answer(certificate);
    });
  });

  async function ask(question: CertificateQuestion): Promise<Certificate | null> {
    try {
      return await choose(question);
    } catch (error) {
      log.error('certificate-not-chosen', { error: String(error) });
      return null;
    }
  }
}

/**
 * Give no password to anybody: a box of ours that takes one would train people to type it into apps. A visit is told,
 * so that the person is offered a browser that can do it.
 */
export function refuseHttpPasswords(app: Pick<App, 'on'>, visits: Pick<VisitSessions, 'find'>) {
  app.on('login', (event, contents, { isRequestForNavigation }, { isProxy }: AuthInfo, answer) => {
    event.preventDefault();
    answer();
    if (contents !== null && (isRequestForNavigation || isProxy)) visits.find(contents.session)?.passwordAsked();
  });
}
