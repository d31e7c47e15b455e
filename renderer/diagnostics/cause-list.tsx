import { makeStyles, Subtitle2 } from '@fluentui/react-components';
import type { Cause } from '../../contract/receipt.ts';
import { useText } from '../text/text-context.tsx';
import { CauseCard } from './cause-card.tsx';
import type { RemedyContext } from './remedy-action.ts';
import type { OnRemedy } from './remedy-list.tsx';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '12px' },
  heading: { margin: 0 },
  list: { display: 'flex', flexDirection: 'column', gap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
});

interface CauseListProps {
  /** The likeliest first. */
  readonly causes: readonly Cause[];
  readonly context: RemedyContext;
  readonly onRemedy: OnRemedy;
}

/** Why some places are behind, how sure that is, and what to do. */
export function CauseList({ causes, context, onRemedy }: CauseListProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <section className={styles.section} aria-labelledby="causes-heading">
      <Subtitle2 as="h2" id="causes-heading" className={styles.heading}>
        {text.say('photo.causes.heading')}
      </Subtitle2>
      <ol className={styles.list}>
        {causes.map((cause, index) => (
          <li key={cause.id}>
            <CauseCard
              cause={cause}
              number={index + 1}
              alike={titlesOf(cause.alikeCauses, causes)}
              context={context}
              onRemedy={onRemedy}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Titles of causes that were named too; one that was not is none that the reader could compare. */
function titlesOf(ids: readonly string[], causes: readonly Cause[]): readonly string[] {
  return causes.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
}
