import { defineBackground } from 'wxt/utils/define-background';
import { startInspectors } from '../lib/inspector/start.ts';

export default defineBackground({ type: 'module', main: startInspectors });
