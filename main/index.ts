import { startApp } from './start-app.ts';

void startApp();
