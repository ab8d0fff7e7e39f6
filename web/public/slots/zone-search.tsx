import { type KeyboardEvent, useState } from 'react';
import { zoneCity } from '../format/zone-city.ts';
import { Icon } from '../parts/icon.tsx';
import { t } from '../t.ts';
import { matchingZones } from './matching-zones.ts';

interface ZoneSearchProps {
  readonly timeZone: string;
  readonly first: readonly string[];
  readonly onChoose: (zone: string) => void;
  readonly onClose: () => void;
}

/** A list of cities to type into. */
export function ZoneSearch({ timeZone, first, onChoose, onClose }: ZoneSearchProps) {
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const zones = matchingZones(text, first);
  const reveal = (node: HTMLElement | null) => node?.scrollIntoView({ block: 'nearest' });
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setActive((at) => Math.min(Math.max(at + step, 0), zones.length - 1));
    }
    const zone = zones[active];
    if (event.key === 'Enter' && zone !== undefined) {
      event.preventDefault();
      onChoose(zone);
    }
  };
  return (
    <div className="zone-search">
      <div className="dialog-head">
        <h2>{t('booker:zone.title')}</h2>
        <button type="button" className="icon-button" onClick={onClose} aria-label={t('pages:close')}>
          <Icon name="close" />
        </button>
      </div>
      <input
        autoFocus
        type="search"
        role="combobox"
        aria-expanded="true"
        aria-controls="zones"
        aria-activedescendant={zones[active] === undefined ? undefined : `zone-${zones[active]}`}
        aria-label={t('booker:zone.search')}
        placeholder={t('booker:zone.search')}
        autoComplete="off"
        value={text}
        onKeyDown={keys}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
      />
      <div id="zones" role="listbox" aria-label={t('booker:zone.title')} className="zones" tabIndex={-1}>
        {zones.map((zone, index) => (
          // Keys are the search field's: focus stays there.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={zone}
            id={`zone-${zone}`}
            role="option"
            tabIndex={-1}
            className="zone-option"
            aria-selected={zone === timeZone}
            data-active={index === active || undefined}
            ref={index === active ? reveal : undefined}
            onClick={() => onChoose(zone)}
          >
            <strong>{zoneCity(zone)}</strong>
            <span>{zone.includes('/') ? zone.slice(0, zone.lastIndexOf('/')).replaceAll('_', ' ') : ''}</span>
          </div>
        ))}
      </div>
      <p role="status" className="zones-none">
        {zones.length === 0 && t('booker:zone.none')}
      </p>
    </div>
  );
}
