import { Link } from '@tanstack/react-router';
import { Icon } from '../ui/icon.tsx';
import classes from './app-frame.module.css';

/** The name over the door. */
export function Brand() {
  return (
    <Link to="/app" className={classes.brand}>
      <Icon name="services" size={24} />
      Perennial
    </Link>
  );
}
