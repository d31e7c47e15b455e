import { BrowserWindow, type Certificate, dialog, type MessageBoxOptions } from 'electron';
import type { CertificateQuestion, ChooseCertificate } from '../security/sign-in-needs.ts';
import type { Word } from '../text/create-text.ts';

/** As many buttons as a message box shows legibly; further certificates come with the next one. */
const AT_ONCE = 4;

/** Ask for each server anew, above the window that it asked in. Closing the box shows none. */
export function chooseCertificateWith(word: Word): ChooseCertificate {
  return async (question) => {
    const { certificates } = question;
    for (let first = 0; first < certificates.length; first += AT_ONCE) {
      const offered = certificates.slice(first, first + AT_ONCE);
      const hasMore = first + AT_ONCE < certificates.length;
      const answer = await ask(question, messageBox(question.host, { offered, hasMore }, word));
      const chosen = offered[answer];
      if (chosen !== undefined) return chosen;
      if (!hasMore || answer !== offered.length) return null;
    }
    return null;
  };
}

async function ask({ contents }: CertificateQuestion, options: MessageBoxOptions): Promise<number> {
  const window = contents === null ? null : BrowserWindow.fromWebContents(contents);
  const box = window === null ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options);
  return (await box).response;
}

interface Offer {
  readonly offered: readonly Certificate[];
  readonly hasMore: boolean;
}

/** Buttons: each certificate, "more" where there are more, and none, which is what Escape and Enter mean. */
function messageBox(host: string, { hasMore, offered }: Offer, word: Word): MessageBoxOptions {
  const more = hasMore ? [word('dialog.certificate.more')] : [];
  const buttons = [...offered.map((one) => nameOf(one, word)), ...more, word('dialog.certificate.none')];
  const none = buttons.length - 1;
  return {
    type: 'question',
    message: word('dialog.certificate', { host }),
    detail: word('dialog.certificate.detail'),
    buttons,
    defaultId: none,
    cancelId: none,
    noLink: true,
  };
}

function nameOf({ issuerName, subjectName, validExpiry }: Certificate, word: Word): string {
  const until = new Date(validExpiry * 1000).toISOString().slice(0, 10);
  return word('dialog.certificate.one', { subject: subjectName, issuer: issuerName, until });
}
