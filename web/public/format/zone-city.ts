/** The city a zone is named after: "Toronto", "Buenos Aires". */
export const zoneCity = (timeZone: string): string => timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');
