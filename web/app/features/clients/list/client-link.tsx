import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClientView } from '../../../../../contract/clients.ts';
import { ClientBadges } from '../../../clients/client-badges.tsx';
import type { LinkReach } from './client-list-shape.ts';
import looks from '../../../ui/list/long-list.module.css';
import classes from './client-list.module.css';

export interface ClientLinkProps {
  readonly client: ClientView;
  /** Its place in the list. */
  readonly index: number;
  readonly reach: LinkReach;
}

/** The name, which leads to the profile from anywhere in its row, and whether somebody is paused or inactive. */
export function ClientLink({ client, index, reach }: ClientLinkProps) {
  const { t } = useTranslation('clients');
  return (
    <span className={classes.who}>
      <Link
        to="/app/clients/$clientId"
        params={{ clientId: client.id }}
        className={`${looks.name} ${classes.name}`}
        onFocus={() => reach.reached(index)}
        onBlur={reach.left}
        onKeyDown={(event) => reach.pressed(index, event)}
      >
        {client.erased ? t('profile.erased') : client.name}
      </Link>
      <ClientBadges client={client} show={['state']} />
    </span>
  );
}
