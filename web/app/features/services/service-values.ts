import type { ServiceInput, ServiceView } from '../../../../contract/services.ts';

/** What the form edits of a service: all but its place in the list. */
export const serviceValues = ({ id: _, position: __, version: ___, ...input }: ServiceInput & Partial<ServiceView>): ServiceInput => input;
