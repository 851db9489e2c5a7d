import type { Page } from 'playwright-core';

export function findChromium(): string;
export function startBrowser(): Promise<{ readonly page: Page; stop(): Promise<void> }>;
