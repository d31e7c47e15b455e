import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  AlertRegular,
  type FluentIcon,
  GlobeRegular,
  ImageAddRegular,
  WindowNewRegular,
} from '@fluentui/react-icons';
import type { Remedy } from '../../contract/receipt.ts';
import type { TextKey } from '../text/text.ts';
import { useText } from '../text/text-context.tsx';
import { type RemedyAction, type RemedyContext, remedyAction } from './remedy-action.ts';

export type OnRemedy = (action: RemedyAction) => void;

const BUTTONS: Readonly<Record<RemedyAction, { readonly label: TextKey; readonly Icon: FluentIcon }>> = {
  'open-private-window': { label: 'refresh.open', Icon: WindowNewRegular },
  'use-browser': { label: 'refresh.use-browser', Icon: GlobeRegular },
  remind: { label: 'refresh.remind', Icon: AlertRegular },
  'change-photo': { label: 'photo.change', Icon: ImageAddRegular },
};

const useStyles = makeStyles({
  list: { display: 'grid', gap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
  remedy: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: '6px' },
  who: {
    fontWeight: tokens.fontWeightSemibold,
    marginInlineEnd: '6px',
    color: tokens.colorNeutralForeground1,
  },
});

interface RemedyListProps {
  readonly remedies: readonly Remedy[];
  readonly context: RemedyContext;
  readonly onRemedy: OnRemedy;
}

/** What to do about a cause and who can; a button where the app can do it. */
export function RemedyList({ remedies, context, onRemedy }: RemedyListProps) {
  const styles = useStyles();
  const text = useText();
  if (remedies.length === 0) return null;
  return (
    <ul className={styles.list}>
      {remedies.map(({ id, who, text: told }) => {
        const action = remedyAction(id, context);
        return (
          <li key={id} className={styles.remedy}>
            <Text>
              <span className={styles.who}>
                {text.say(who === 'person' && !context.isSelf ? 'remedy.who.the-person' : `remedy.who.${who}`)}
              </span>
              {told}
            </Text>
            {action !== null && <RemedyButton action={action} onRemedy={onRemedy} />}
          </li>
        );
      })}
    </ul>
  );
}

function RemedyButton({ action, onRemedy }: { readonly action: RemedyAction; readonly onRemedy: OnRemedy }) {
  const text = useText();
  const { label, Icon } = BUTTONS[action];
  return (
    <Button icon={<Icon />} onClick={() => onRemedy(action)}>
      {text.say(label)}
    </Button>
  );
}
