import { useRef, useState } from 'react';
import { zoneCity } from '../format/zone-city.ts';
import { Icon } from '../parts/icon.tsx';
import { t } from '../t.ts';
import { ZoneSearch } from './zone-search.tsx';

interface ZonePickerProps {
  readonly timeZone: string;
  readonly coachTimeZone: string;
  readonly onChange: (zone: string) => void;
}

/** Says whose clock the times are on, and lets it be another. */
export function ZonePicker({ timeZone, coachTimeZone, onChange }: ZonePickerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const show = () => {
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <div className="zone">
      <Icon name="globe" />
      <p>
        <span>{t('booker:zone.shown', { city: zoneCity(timeZone) })}</span>
        {timeZone !== coachTimeZone && <span className="zone-coach">{t('booker:zone.coach', { city: zoneCity(coachTimeZone) })}</span>}
      </p>
      <button type="button" className="link-button" onClick={show}>
        {t('booker:zone.change')}
      </button>
      <dialog className="dialog" ref={dialog} aria-label={t('booker:zone.title')} onClose={() => setOpen(false)}>
        {open && (
          <ZoneSearch
            timeZone={timeZone}
            first={[timeZone, coachTimeZone]}
            onClose={() => dialog.current?.close()}
            onChoose={(zone) => {
              dialog.current?.close();
              if (zone !== timeZone) onChange(zone);
            }}
          />
        )}
      </dialog>
    </div>
  );
}
