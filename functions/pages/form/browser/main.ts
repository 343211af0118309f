import { startLive } from './live.ts';

export { panelHere } from './panel-here.ts';

startLive(document);
