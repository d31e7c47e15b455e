import { makeStyles } from '@fluentui/react-components';
import type { Failure } from '../../contract/failure.ts';
import { CauseList } from '../diagnostics/cause-list.tsx';
import { FailureNotice } from '../shared/failure-notice.tsx';
import { useCausesOfFailure } from '../shared/use-causes-of-failure.ts';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    width: '100%',
    maxWidth: '640px',
    textAlign: 'start',
  },
});

/** Nobody is signed in, so whatever is to be done is done elsewhere. */
const NOTHING_HERE = { isSelf: true, attemptsAllowed: false, isReminded: true } as const;

/** Why nobody is signed in: what happened, and where that shows a cause, what to do about it and who can. */
export function SignInFailure({ failure }: { readonly failure: Failure }) {
  const styles = useStyles();
  const causes = useCausesOfFailure(null, failure);
  return (
    <div className={styles.box}>
      <FailureNotice failure={failure} />
      {causes.length > 0 && <CauseList causes={causes} context={NOTHING_HERE} onRemedy={() => undefined} />}
    </div>
  );
}
