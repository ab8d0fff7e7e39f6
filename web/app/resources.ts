import app from '../../locales/en/app.json' with { type: 'json' };
import audit from '../../locales/en/audit.json' with { type: 'json' };
import availability from '../../locales/en/availability.json' with { type: 'json' };
import board from '../../locales/en/board.json' with { type: 'json' };
import builder from '../../locales/en/builder.json' with { type: 'json' };
import calendar from '../../locales/en/calendar.json' with { type: 'json' };
import clients from '../../locales/en/clients.json' with { type: 'json' };
import closures from '../../locales/en/closures.json' with { type: 'json' };
import credits from '../../locales/en/credits.json' with { type: 'json' };
import cycles from '../../locales/en/cycles.json' with { type: 'json' };
import door from '../../locales/en/door.json' with { type: 'json' };
import forms from '../../locales/en/forms.json' with { type: 'json' };
import imports from '../../locales/en/imports.json' with { type: 'json' };
import kept from '../../locales/en/kept.json' with { type: 'json' };
import packages from '../../locales/en/packages.json' with { type: 'json' };
import requests from '../../locales/en/requests.json' with { type: 'json' };
import roster from '../../locales/en/roster.json' with { type: 'json' };
import rules from '../../locales/en/rules.json' with { type: 'json' };
import series from '../../locales/en/series.json' with { type: 'json' };
import services from '../../locales/en/services.json' with { type: 'json' };
import sessions from '../../locales/en/sessions.json' with { type: 'json' };
import settings from '../../locales/en/settings.json' with { type: 'json' };
import system from '../../locales/en/system.json' with { type: 'json' };
import today from '../../locales/en/today.json' with { type: 'json' };
import tracker from '../../locales/en/tracker.json' with { type: 'json' };
import users from '../../locales/en/users.json' with { type: 'json' };
import waitlist from '../../locales/en/waitlist.json' with { type: 'json' };

/** The words of the coach's app, one file a noun. */
export const resources = {
  app,
  audit,
  availability,
  board,
  builder,
  calendar,
  clients,
  closures,
  credits,
  cycles,
  door,
  forms,
  imports,
  kept,
  packages,
  requests,
  roster,
  rules,
  series,
  services,
  sessions,
  settings,
  system,
  today,
  tracker,
  users,
  waitlist,
};
