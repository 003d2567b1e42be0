import { benchAcknowledgement } from './acknowledgement.ts';

await benchAcknowledgement();
