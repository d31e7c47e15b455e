import mark from '../../assets/icons/selfsame.svg';

/** The app's mark, as its icon shows it; decoration beside the name. */
export function AppMark() {
  return <img src={mark} width={96} height={96} alt="" draggable={false} />;
}
