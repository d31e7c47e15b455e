import { reportFailedStart } from './platform/report-failed-start.ts';
import { startApp } from './start-app.ts';

startApp().catch(reportFailedStart);
