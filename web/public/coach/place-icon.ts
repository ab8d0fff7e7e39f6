import type { PublicService } from '../../../contract/services.ts';

/** The picture beside the place. */
export function placeIcon(kind: PublicService['locationKind']): 'pin' | 'phone' | 'video' {
  switch (kind) {
    case 'in_person':
    case 'hybrid':
      return 'pin';
    case 'phone':
      return 'phone';
    case 'google_meet':
    case 'zoom':
    case 'video_link':
      return 'video';
  }
}
